/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Resolving indicators and periods to columns, before the first row.
 */
#include "gap/view.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/period.h"
#include "model/frame-units.h"

#include <stdlib.h>

/* --- Making the view ------------------------------------------------------------ */

/* A copy in which every as-of is a day. */
static Trait *
copy_traits (const BhxhFigures *figures, guint *n_traits, GError **error)
{
  const Trait *traits = bhxh_figures_get_traits (figures, n_traits);
  Trait *copy = bhxh_try_new (*n_traits, sizeof (Trait), error);

  for (guint i = 0; copy != NULL && i < *n_traits; i++)
    {
      copy[i] = traits[i];
      copy[i].as_of = bhxh_period_get_last_day (traits[i].as_of);
    }
  return copy;
}

/* Keys of traits that are not part of a plain pair; plain ones have their decimals as
 * key. */
#define KEY_OTHER_TARGET 0
#define KEY_OTHER_ACTUAL 1
#define KEY_DECIMALS(decimals) ((guint8) ((decimals) + BHXH_NUMBER_MAX_DECIMALS + 2))

static guint8 *
list_target_keys (const Trait *traits, guint n_traits, GError **error)
{
  guint8 *keys = bhxh_try_new (n_traits, sizeof (guint8), error);

  for (guint i = 1; keys != NULL && i < n_traits; i++)
    keys[i] = traits[i].kind == FIGURE_TARGET ? KEY_DECIMALS (traits[i].decimals)
                                              : KEY_OTHER_TARGET;
  return keys;
}

/* Rounded to the nearest at the target's own decimals hides nothing from the target. */
static guint8 *
list_actual_keys (const Trait *traits, guint n_traits, GError **error)
{
  guint8 *keys = bhxh_try_new (MAX (n_traits, 1), sizeof (guint8), error);

  for (guint i = 0; keys != NULL && i < n_traits; i++)
    keys[i] = i > 0 && traits[i].rounding <= BHXH_ROUNDING_HALF_UP
                  ? KEY_DECIMALS (traits[i].decimals)
                  : KEY_OTHER_ACTUAL;
  return keys;
}

static BhxhPeriod *
list_last_days (BhxhFrame *frame, GError **error)
{
  const guint n_periods = bhxh_frame_get_n_periods (frame);
  BhxhPeriod *days = bhxh_try_new (MAX (n_periods, 1), sizeof (BhxhPeriod), error);

  for (guint i = 0; days != NULL && i < n_periods; i++)
    days[i] = bhxh_period_get_last_day (bhxh_frame_get_period (frame, i));
  return days;
}

static guint8 *
list_parents (const BhxhFrame *frame, GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (frame);
  guint8 *has_children = bhxh_try_new (n_units, sizeof (guint8), error);
  guint first = 0;

  for (guint i = 0; has_children != NULL && i < n_units; i++)
    has_children[i] = bhxh_frame_get_children (frame, i, &first) > 0;
  return has_children;
}

/* The last day on which each unit may be valid; past all days where none is known. */
static BhxhPeriod *
list_ends (const BhxhFrame *frame, GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (frame);
  BhxhPeriod *ends = bhxh_try_new (n_units, sizeof (BhxhPeriod), error);

  for (guint i = 0; ends != NULL && i < n_units; i++)
    ends[i] = unit_last_day (bhxh_frame_get_district (frame, i)->to_last);
  return ends;
}

/* Roll-ups go down the tree, so that it must not be too deep. */
static gboolean
check_depth (BhxhFrame *frame, GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (frame);
  g_autofree guint8 *depths = bhxh_try_new (MAX (n_units, 1), sizeof (guint8), error);

  if (depths == NULL)
    return FALSE;
  for (guint unit = 0; unit < n_units; unit++)
    {
      const gint parent = bhxh_frame_get_parent (frame, unit);

      depths[unit] = parent < 0 ? 0 : depths[parent] + 1;
      if (depths[unit] > GAP_MAX_DEPTH)
        {
          bhxh_set_error (error, BHXH_ERROR_LIMIT, "đơn vị %s ở sâu hơn %d cấp",
                          "unit %s is more than %d levels below the root",
                          bhxh_district_get_code (bhxh_frame_get_district (frame, unit)),
                          GAP_MAX_DEPTH);
          return FALSE;
        }
    }
  return TRUE;
}

guint
bhxh_gap_view_find_day (const GapView *view, BhxhPeriod day)
{
  guint low = 0;
  guint high = bhxh_frame_get_n_periods (view->actual_frame);

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (view->actual_days[middle] < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gboolean
bhxh_gap_view_are_alike (const GapView *view,
                         guint indicator,
                         BhxhPeriod one,
                         BhxhPeriod other)
{
  PeriodSpan spans[2];

  if (bhxh_indicator_get_kind (bhxh_frame_get_indicator (view->frame, indicator)) ==
      BHXH_KIND_STOCK)
    return TRUE;
  return bhxh_period_get_span (one, &spans[0]) &&
         bhxh_period_get_span (other, &spans[1]) &&
         spans[0].n_months == spans[1].n_months;
}

gboolean
bhxh_gap_view_says_anything (const GapView *view, guint indicator, guint actual_period)
{
  const gint numerator =
      bhxh_indicator_get_numerator (bhxh_frame_get_indicator (view->frame, indicator));

  return bhxh_figures_get_column (view->actuals, indicator, actual_period) != NULL ||
         (numerator >= 0 && bhxh_figures_get_column (view->actuals, (guint) numerator,
                                                     actual_period) != NULL);
}

/* A stock may be found under other names of the same day. */
static void
widen_spot (const GapView *view, Spot *spot, gint exact)
{
  const guint n_periods = bhxh_frame_get_n_periods (view->actual_frame);

  spot->first = bhxh_gap_view_find_day (view, spot->last_day);
  spot->end = spot->first;
  while (spot->end < n_periods && view->actual_days[spot->end] == spot->last_day)
    {
      if ((gint) spot->end != exact &&
          bhxh_figures_get_column (view->actuals, spot->indicator, spot->end) != NULL)
        spot->alone = FALSE;
      spot->end++;
    }
}

void
bhxh_gap_view_init_spot (const GapView *view,
                         guint indicator,
                         BhxhPeriod period,
                         Spot *spot)
{
  const BhxhIndicator *measured =
      bhxh_frame_get_indicator (view->actual_frame, indicator);
  const gint exact = bhxh_frame_find_period (view->actual_frame, period);

  *spot = (Spot){ .period = period,
                  .last_day = bhxh_period_get_last_day (period),
                  .indicator = indicator,
                  .alone = TRUE };
  if (exact >= 0)
    spot->column = bhxh_figures_get_column (view->actuals, indicator, (guint) exact);
  if (period != BHXH_PERIOD_NONE && bhxh_indicator_get_kind (measured) == BHXH_KIND_STOCK)
    widen_spot (view, spot, exact);
}

void
bhxh_gap_view_init_single_spot (const GapView *view,
                                guint indicator,
                                guint actual_period,
                                Spot *spot)
{
  *spot =
      (Spot){ .column = bhxh_figures_get_column (view->actuals, indicator, actual_period),
              .period = bhxh_frame_get_period (view->actual_frame, actual_period),
              .last_day = view->actual_days[actual_period],
              .indicator = indicator,
              .alone = TRUE };
}

/* The denominator of a rate is of the same time or, for growth, one period before; the
 * period before a month is no year, so growth needs an actual of the target's own kind.
 */
static void
init_parts (const GapView *view, const BhxhIndicator *indicator, GapSlot *slot)
{
  const gint numerator = bhxh_indicator_get_numerator (indicator);
  const gint denominator = bhxh_indicator_get_denominator (indicator);
  const gboolean previous = bhxh_indicator_is_denominator_previous (indicator);
  BhxhPeriod period = slot->actual.period;

  if (slot->measure == BHXH_MEASURE_PERSON ||
      (previous &&
       bhxh_period_get_kind (period) != bhxh_period_get_kind (slot->target_period)))
    return;
  slot->has_numerator = numerator >= 0;
  slot->has_denominator = denominator >= 0;
  if (slot->has_numerator)
    bhxh_gap_view_init_spot (view, (guint) numerator, period, &slot->numerator);
  if (previous)
    period = bhxh_period_get_previous (period);
  if (slot->has_denominator)
    bhxh_gap_view_init_spot (view, (guint) denominator, period, &slot->denominator);
}

/* What a slot has of its indicator, compared with actuals of @actual_period. */
static void
init_slot_at (const GapView *view,
              guint indicator,
              BhxhPeriod target_period,
              BhxhPeriod actual_period,
              GapSlot *slot)
{
  const BhxhIndicator *measured = bhxh_frame_get_indicator (view->frame, indicator);

  *slot = (GapSlot){ .indicator = indicator,
                     .target_period = target_period,
                     .target_day = bhxh_period_get_last_day (target_period),
                     .measure = bhxh_indicator_get_measure (measured),
                     .direction = bhxh_indicator_get_direction (measured),
                     .counterpart = -1 };
  bhxh_gap_view_init_spot (view, indicator, actual_period, &slot->actual);
  init_parts (view, measured, slot);
}

void
bhxh_gap_view_init_point (const GapView *view,
                          guint indicator,
                          BhxhPeriod period,
                          GapSlot *slot)
{
  init_slot_at (view, indicator, period, period, slot);
}

void
bhxh_gap_view_init_slot (const GapView *view,
                         guint indicator,
                         guint period,
                         BhxhPeriod actual_period,
                         GapSlot *slot)
{
  const BhxhPeriod own = bhxh_frame_get_period (view->frame, period);

  init_slot_at (view, indicator, own,
                actual_period != BHXH_PERIOD_NONE ? actual_period : own, slot);
  slot->target = bhxh_figures_get_column (view->targets, indicator, period);
  slot->period = period;
  slot->is_plain = slot->actual.alone && slot->actual.column != NULL && view->stage == 0;
}

/* Rates and the persons that they count, at the same time, speak of one promise; for
 * persons the first rate of the labour force goes before an index of growth. */
static void
pair_slots (GapView *view)
{
  for (guint i = 0; i < view->n_slots; i++)
    {
      GapSlot *rate = &view->slots[i];
      const gint numerator = bhxh_indicator_get_numerator (
          bhxh_frame_get_indicator (view->frame, rate->indicator));
      GapSlot *persons = NULL;

      if (numerator >= 0 && rate->measure != BHXH_MEASURE_PERSON)
        rate->counterpart =
            bhxh_gap_view_find_slot (view, (guint) numerator, rate->period);
      if (rate->counterpart < 0)
        continue;
      persons = &view->slots[rate->counterpart];
      if (persons->counterpart < 0 ||
          (rate->measure == BHXH_MEASURE_PERCENT &&
           view->slots[persons->counterpart].measure != BHXH_MEASURE_PERCENT))
        persons->counterpart = (gint) i;
    }
}

static gboolean
init_slots (GapView *view, const BhxhOptions *options, GError **error)
{
  const guint n_indicators = bhxh_frame_get_n_indicators (view->frame);
  const guint n_periods = bhxh_frame_get_n_periods (view->frame);
  gpointer slots = NULL;
  gsize capacity = 0;

  for (guint indicator = 0; indicator < n_indicators; indicator++)
    for (guint period = 0; period < n_periods; period++)
      {
        if ((options->period != BHXH_PERIOD_NONE &&
             options->period != bhxh_frame_get_period (view->frame, period)) ||
            bhxh_figures_get_column (view->targets, indicator, period) == NULL)
          continue;
        if (!bhxh_try_grow (&slots, &capacity, view->n_slots + 1, sizeof (GapSlot),
                            error))
          return FALSE;
        view->slots = slots;
        bhxh_gap_view_init_slot (view, indicator, period, options->actual_period,
                                 &view->slots[view->n_slots++]);
      }
  pair_slots (view);
  return TRUE;
}

static gboolean
init_traits (GapView *view, GError **error)
{
  view->target_traits = copy_traits (view->targets, &view->n_target_traits, error);
  if (view->target_traits == NULL)
    return FALSE;
  view->actual_traits = copy_traits (view->actuals, &view->n_actual_traits, error);
  if (view->actual_traits == NULL)
    return FALSE;
  view->target_keys =
      list_target_keys (view->target_traits, view->n_target_traits, error);
  if (view->target_keys == NULL)
    return FALSE;
  view->actual_keys =
      list_actual_keys (view->actual_traits, view->n_actual_traits, error);
  return view->actual_keys != NULL;
}

gboolean
bhxh_gap_view_init (GapView *view,
                    BhxhFigures *targets,
                    BhxhFigures *actuals,
                    const BhxhOptions *options,
                    GError **error)
{
  *view = (GapView){ .frame = bhxh_figures_get_frame (targets),
                     .actual_frame = bhxh_figures_get_frame (actuals),
                     .targets = bhxh_figures_ref (targets),
                     .actuals = bhxh_figures_ref (actuals),
                     .stage = options->stage,
                     .missing = options->missing };
  view->n_units = bhxh_frame_get_n_units (view->frame);
  if (!init_traits (view, error))
    return FALSE;
  view->has_children = list_parents (view->frame, error);
  if (view->has_children == NULL)
    return FALSE;
  view->unit_ends = list_ends (view->frame, error);
  if (view->unit_ends == NULL)
    return FALSE;
  view->actual_days = list_last_days (view->actual_frame, error);
  return view->actual_days != NULL &&
         bhxh_frame_check_axes (view->frame, view->actual_frame, BHXH_ERROR_MISUSE,
                                error) &&
         check_depth (view->frame, error) && init_slots (view, options, error);
}

void
bhxh_gap_view_clear (GapView *view)
{
  g_clear_pointer (&view->slots, g_free);
  g_clear_pointer (&view->actual_days, g_free);
  g_clear_pointer (&view->unit_ends, g_free);
  g_clear_pointer (&view->has_children, g_free);
  g_clear_pointer (&view->actual_keys, g_free);
  g_clear_pointer (&view->target_keys, g_free);
  g_clear_pointer (&view->actual_traits, g_free);
  g_clear_pointer (&view->target_traits, g_free);
  g_clear_pointer (&view->actuals, bhxh_figures_unref);
  g_clear_pointer (&view->targets, bhxh_figures_unref);
}

/* --- Reading it ----------------------------------------------------------------- */

static gint
compare_slots (gconstpointer a, gconstpointer b)
{
  const GapSlot *left = a;
  const GapSlot *right = b;

  if (left->indicator != right->indicator)
    return left->indicator < right->indicator ? -1 : 1;
  return (left->period > right->period) - (left->period < right->period);
}

gint
bhxh_gap_view_find_slot (const GapView *view, guint indicator, guint period)
{
  const GapSlot wanted = { .indicator = indicator, .period = period };
  const GapSlot *found = NULL;

  if (view->n_slots > 0)
    found =
        bsearch (&wanted, view->slots, view->n_slots, sizeof (GapSlot), compare_slots);
  return found != NULL ? (gint) (found - view->slots) : -1;
}

/* The first figure of the cell that has the stage. */
static gboolean
read_stage (const GapView *view,
            const Spot *spot,
            guint period,
            guint unit,
            BhxhStage stage,
            OwnFigure *own)
{
  Figure figure;

  for (guint i = 0;
       bhxh_figures_get_figure (view->actuals, unit, spot->indicator, period, i, &figure);
       i++)
    if (figure.trait < view->n_actual_traits &&
        (stage == 0 || gap_stage_of (&view->actual_traits[figure.trait]) == stage))
      {
        own->value = figure.value;
        own->trait = &view->actual_traits[figure.trait];
        own->period = bhxh_frame_get_period (view->actual_frame, period);
        own->last_day = view->actual_days[period];
        return TRUE;
      }
  return FALSE;
}

/* All periods that serve, the wanted one first: a later one counts only if more final. */
gboolean
bhxh_gap_view_find_among (const GapView *view,
                          const Spot *spot,
                          guint unit,
                          BhxhStage stage,
                          OwnFigure *own)
{
  const gint exact = bhxh_frame_find_period (view->actual_frame, spot->period);
  gboolean found = exact >= 0 && read_stage (view, spot, (guint) exact, unit, stage, own);
  OwnFigure other;

  for (guint period = spot->first; period < spot->end; period++)
    if ((gint) period != exact && read_stage (view, spot, period, unit, stage, &other) &&
        (!found || gap_stage_of (other.trait) > gap_stage_of (own->trait)))
      {
        *own = other;
        found = TRUE;
      }
  return found;
}
