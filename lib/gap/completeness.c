/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * First the times at which somebody is to report, then the units at each of them; a unit
 * comes after its parent, which knows whom it waits for.
 */
#include "gap/completeness.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* --- Times ----------------------------------------------------------------------- */

/* The slots of an indicator among those of the comparison. */
typedef struct
{
  const GapView *view;
  const GapSlot *first;
  guint n;
} Slots;

/* The shortest of the targets' periods that @period lies within; NULL for none, or where
 * it is one of them, or the same point as one. */
static const GapSlot *
find_around (const Slots *slots, BhxhPeriod period, gboolean is_stock)
{
  const BhxhPeriod first_day = bhxh_period_get_first_day (period);
  const BhxhPeriod last_day = bhxh_period_get_last_day (period);
  const GapSlot *around = NULL;

  for (const GapSlot *slot = slots->first; slot < slots->first + slots->n; slot++)
    {
      const BhxhPeriod begin = bhxh_period_get_first_day (slot->target_period);

      if (slot->target_period == period || (is_stock && slot->target_day == last_day))
        return NULL;
      if (begin <= first_day && last_day <= slot->target_day &&
          (around == NULL || slot->target_day < around->target_day))
        around = slot;
    }
  return around;
}

/* The target that stands around a period of the actuals; NULL where it is no time of its
 * own. Of periods that are the same point the first is. */
static const GapSlot *
find_inside (const Slots *slots, guint period)
{
  const GapView *view = slots->view;
  const guint indicator = slots->first->indicator;
  const gboolean is_stock =
      bhxh_indicator_get_kind (bhxh_frame_get_indicator (view->frame, indicator)) ==
      BHXH_KIND_STOCK;

  if (!bhxh_gap_view_says_anything (view, indicator, period))
    return NULL;
  for (guint i = bhxh_gap_view_find_day (view, view->actual_days[period]);
       is_stock && i < period; i++)
    if (bhxh_gap_view_says_anything (view, indicator, i))
      return NULL;
  return find_around (slots, bhxh_frame_get_period (view->actual_frame, period),
                      is_stock);
}

static gint
compare_times (gconstpointer a, gconstpointer b)
{
  const GapSlot *left = a;
  const GapSlot *right = b;

  if (left->actual.last_day != right->actual.last_day)
    return left->actual.last_day < right->actual.last_day ? -1 : 1;
  if (left->target_day != right->target_day)
    return left->target_day < right->target_day ? -1 : 1;
  return (left->target_period > right->target_period) -
         (left->target_period < right->target_period);
}

/* Adds the times of one indicator, in order; there is room. */
static void
add_times (const BhxhGaps *gaps, const Slots *slots, GapView *view)
{
  GapSlot *times = view->slots + view->n_slots;
  guint n = slots->n;

  memcpy (times, slots->first, slots->n * sizeof (GapSlot));
  for (guint i = 0; gaps->actual_period == BHXH_PERIOD_NONE &&
                    i < bhxh_frame_get_n_periods (view->actual_frame);
       i++)
    {
      const GapSlot *around = find_inside (slots, i);

      if (around != NULL)
        bhxh_gap_view_init_slot (slots->view, around->indicator, around->period,
                                 bhxh_frame_get_period (view->actual_frame, i),
                                 &times[n++]);
    }
  qsort (times, n, sizeof (GapSlot), compare_times);
  view->n_slots += n;
}

static guint
count_slots (const GapView *view, guint first)
{
  guint end = first;

  while (end < view->n_slots &&
         view->slots[end].indicator == view->slots[first].indicator)
    end++;
  return end - first;
}

/* The walk's own slots, beside which everything is the comparison's. */
static gboolean
init_times (CompletenessWalk *walk, GError **error)
{
  const GapView *compared = &walk->gaps->engine.view;
  GapView *view = &walk->engine.view;
  const gsize n_inside = bhxh_frame_get_n_periods (view->actual_frame);
  gsize room = compared->n_slots;
  Slots slots = { compared, NULL, 0 };

  for (guint first = 0; first < compared->n_slots; first += slots.n)
    {
      slots.n = count_slots (compared, first);
      room += n_inside;
    }
  view->n_slots = 0;
  view->slots = bhxh_try_new (room, sizeof (GapSlot), error);
  if (view->slots == NULL)
    return FALSE;
  for (guint first = 0; first < compared->n_slots; first += slots.n)
    {
      slots.first = &compared->slots[first];
      slots.n = count_slots (compared, first);
      add_times (walk->gaps, &slots, view);
    }
  return TRUE;
}

gboolean
bhxh_completeness_walk_init (CompletenessWalk *walk, BhxhGaps *gaps, GError **error)
{
  const GapView *view = &gaps->engine.view;

  *walk = (CompletenessWalk){ .gaps = gaps, .engine = gaps->engine };
  walk->engine.view.missing = BHXH_MISSING_PARTIAL; /* it is about what is missing */
  if (!init_times (walk, error) ||
      !bhxh_rollup_init (&walk->rollup, &walk->engine, WANT_STATUS_ONLY, error))
    return FALSE;
  walk->awaited = bhxh_try_new (bhxh_frame_get_n_units (view->frame), 1, error);
  return walk->awaited != NULL;
}

void
bhxh_completeness_walk_clear (CompletenessWalk *walk)
{
  /* The rest of the engine is the comparison's. */
  if (walk->engine.view.slots != walk->gaps->engine.view.slots)
    g_free (walk->engine.view.slots);
  bhxh_rollup_clear (&walk->rollup);
  g_free (walk->awaited);
}

/* --- Units ----------------------------------------------------------------------- */

/* Nobody promised anything for the unit itself: what is below it says how it is. */
static void
take_group (CompletenessWalk *walk)
{
  const Group *group = walk->group;

  walk->reporting = group->n_reported == group->n_expected ? REPORTING_WORKED_OUT
                    : group->n_reported > 0                ? REPORTING_PARTLY
                                                           : REPORTING_MISSING;
}

/* The figure of the unit at hand; FALSE where it does not fit. */
static gboolean
find_figure (CompletenessWalk *walk, const GapSlot *slot, gboolean has_target)
{
  const GapView *view = &walk->engine.view;
  ReportedState state;

  walk->has_own =
      bhxh_gap_view_find_own (view, &slot->actual, walk->unit, view->stage, &walk->own);
  walk->reporting = REPORTING_OWN;
  if (walk->has_own)
    return TRUE;
  walk->reported = (Reported){ 0 };
  if (!has_target && walk->group != NULL)
    {
      take_group (walk);
      return TRUE;
    }
  state = bhxh_reported_find (view, slot, walk->unit, &walk->reported);
  walk->reporting = state == REPORTED_WHOLLY   ? REPORTING_WORKED_OUT
                    : state == REPORTED_PARTLY ? REPORTING_PARTLY
                                               : REPORTING_MISSING;
  return state != REPORTED_TOO_LARGE;
}

/* A sum waits for the units right below where none of them has a target. */
static void
await_children (CompletenessWalk *walk)
{
  const BhxhFrame *frame = walk->engine.view.frame;
  guint first = 0;
  const guint n = bhxh_frame_get_children (frame, walk->unit, &first);
  const gboolean addressed = bhxh_reported_any_addressed (frame, first, n);

  for (guint child = first; child < first + n; child++)
    walk->awaited[child] = bhxh_reported_is_expected (frame, child, addressed) ? 1 : 0;
}

/* Looks at the unit at hand; *@found is FALSE where nobody waits for it. */
static gboolean
look (CompletenessWalk *walk, gboolean *found)
{
  const GapView *view = &walk->engine.view;
  const GapSlot *slot = &view->slots[walk->slot];
  const gboolean has_target = bhxh_gap_view_get_target (view, slot, walk->unit) != NULL;

  walk->group = bhxh_rollup_get (&walk->rollup, walk->unit);
  *found = has_target || walk->group != NULL || walk->awaited[walk->unit];
  if (!*found)
    return TRUE;
  if (!find_figure (walk, slot, has_target))
    return FALSE;
  if (walk->group == NULL && slot->measure == BHXH_MEASURE_PERSON &&
      (walk->reporting == REPORTING_WORKED_OUT || walk->reporting == REPORTING_PARTLY))
    await_children (walk);
  return TRUE;
}

/* FALSE when there are no more, or with @error. */
static gboolean
begin_slot (CompletenessWalk *walk, GError **error)
{
  if (walk->is_computed && walk->next_unit < walk->rollup.n_units)
    return TRUE;
  if (walk->is_computed)
    walk->slot++;
  walk->is_computed = FALSE;
  walk->next_unit = 0;
  if (walk->slot >= walk->engine.view.n_slots)
    return FALSE;
  memset (walk->awaited, 0, walk->rollup.n_units);
  walk->is_computed =
      bhxh_rollup_compute (&walk->rollup, &walk->engine, walk->slot, error);
  return walk->is_computed;
}

gboolean
bhxh_completeness_walk_next (CompletenessWalk *walk, gboolean *done, GError **error)
{
  GError *problem = NULL;
  gboolean found = FALSE;

  *done = FALSE;
  while (!found && begin_slot (walk, &problem))
    {
      walk->unit = walk->next_unit++;
      if (look (walk, &found))
        continue;
      bhxh_gap_row_set_error (&walk->engine, walk->slot, walk->unit, error);
      return FALSE;
    }
  *done = !found;
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}
