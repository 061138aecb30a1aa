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

/* Whether it is the period of a target, or the same point as one. */
static gboolean
is_of_target (const Slots *slots, BhxhPeriod period, gboolean is_stock)
{
  const BhxhPeriod last_day = bhxh_period_get_last_day (period);

  for (const GapSlot *slot = slots->first; slot < slots->first + slots->n; slot++)
    if (slot->target_period == period || (is_stock && slot->target_day == last_day))
      return TRUE;
  return FALSE;
}

/* The shortest of the targets' periods that @period lies within; NULL for none. */
static const GapSlot *
find_around (const Slots *slots, BhxhPeriod period)
{
  const BhxhPeriod first_day = bhxh_period_get_first_day (period);
  const BhxhPeriod last_day = bhxh_period_get_last_day (period);
  const GapSlot *around = NULL;

  for (const GapSlot *slot = slots->first; slot < slots->first + slots->n; slot++)
    if (last_day <= slot->target_day &&
        bhxh_period_get_first_day (slot->target_period) <= first_day &&
        (around == NULL || slot->target_day < around->target_day))
      around = slot;
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

  if (is_of_target (slots, bhxh_frame_get_period (view->actual_frame, period),
                    is_stock) ||
      !bhxh_gap_view_says_anything (view, indicator, period))
    return NULL;
  for (guint i = bhxh_gap_view_find_day (view, view->actual_days[period]);
       is_stock && i < period; i++)
    if (bhxh_gap_view_says_anything (view, indicator, i))
      return NULL;
  return find_around (slots, bhxh_frame_get_period (view->actual_frame, period));
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
  walk->awaited = bhxh_try_new (view->n_units, 1, error);
  walk->next_unit = view->n_units;
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

/* A unit without a figure of its own; FALSE where what others make of it does not fit. */
static gboolean
look_at_others (CompletenessWalk *walk, const GapSlot *slot)
{
  ReportedState state;

  walk->reported = (Reported){ 0 };
  if (walk->target == NULL && walk->group != NULL)
    {
      take_group (walk);
      return TRUE;
    }
  state = bhxh_reported_find (&walk->engine.view, slot, walk->unit, &walk->reported);
  walk->reporting = state == REPORTED_WHOLLY   ? REPORTING_WORKED_OUT
                    : state == REPORTED_PARTLY ? REPORTING_PARTLY
                                               : REPORTING_MISSING;
  if (walk->group == NULL && slot->measure == BHXH_MEASURE_PERSON &&
      (state == REPORTED_WHOLLY || state == REPORTED_PARTLY))
    await_children (walk);
  return state != REPORTED_TOO_LARGE;
}

/* Goes to the next unit of the slot for which somebody waits; FALSE where there is none. */
static gboolean
go_to_next_unit (CompletenessWalk *walk, const GapSlot *slot)
{
  while (walk->next_unit < walk->rollup.n_units)
    {
      walk->unit = walk->next_unit++;
      walk->target = bhxh_gap_view_get_target (&walk->engine.view, slot, walk->unit);
      walk->group = bhxh_rollup_get (&walk->rollup, walk->unit);
      if (walk->target != NULL || walk->group != NULL || walk->awaited[walk->unit])
        return TRUE;
    }
  return FALSE;
}

static gboolean
begin_slot (CompletenessWalk *walk, GError **error)
{
  walk->slot = walk->next_slot++;
  walk->next_unit = 0;
  memset (walk->awaited, 0, walk->rollup.n_units);
  return bhxh_rollup_compute (&walk->rollup, &walk->engine, walk->slot, error);
}

gboolean
bhxh_completeness_walk_next (CompletenessWalk *walk, gboolean *done, GError **error)
{
  const GapView *view = &walk->engine.view;
  const GapSlot *slot = &view->slots[walk->slot];

  while (!go_to_next_unit (walk, slot))
    {
      *done = walk->next_slot >= view->n_slots;
      if (*done)
        return TRUE;
      if (!begin_slot (walk, error))
        return FALSE;
      slot = &view->slots[walk->slot];
    }
  *done = FALSE;
  walk->reporting = REPORTING_OWN;
  walk->has_own =
      bhxh_gap_view_find_own (view, &slot->actual, walk->unit, view->stage, &walk->own);
  if (walk->has_own || look_at_others (walk, slot))
    return TRUE;
  bhxh_gap_row_set_error (&walk->engine, walk->slot, walk->unit, error);
  return FALSE;
}
