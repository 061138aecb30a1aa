/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Figures of either state from wherever they are: targets, actuals, the plan's own base.
 */
#include "gap/decomposition-states.h"

#include "gap/denominator.h"

/* --- Where to look --------------------------------------------------------------- */

/* The rate of a labour force that the indicator is, or that counts its persons; -1:
 * none. */
static gint
find_rate_of (const BhxhFrame *frame, guint indicator)
{
  const guint n = bhxh_frame_get_n_indicators (frame);

  for (guint i = 0; i < n; i++)
    {
      const BhxhIndicator *rate = bhxh_frame_get_indicator (frame, i);

      if (rate->measure == BHXH_MEASURE_PERCENT &&
          bhxh_indicator_get_denominator (rate) >= 0 &&
          !bhxh_indicator_is_denominator_previous (rate) &&
          (i == indicator || bhxh_indicator_get_numerator (rate) == (gint) indicator))
        return (gint) i;
    }
  return -1;
}

static void
init_source (StateSource *source,
             const BhxhGaps *gaps,
             const GapSlot *slot,
             guint indicator,
             const BhxhPeriod *periods)
{
  const gint rate = find_rate_of (gaps->engine.view.frame, indicator);

  *source = (StateSource){ .gaps = gaps, .slot = slot, .indicator = indicator };
  for (guint i = 0; i < 2; i++)
    {
      source->periods[i] = periods[i];
      bhxh_gap_point_init (gaps, indicator, periods[i], &source->points[i]);
      if (rate >= 0)
        bhxh_gap_view_init_point (&gaps->engine.view, (guint) rate, periods[i],
                                  &source->labour[i]);
    }
  source->has_labour = rate >= 0;
}

/* The base period; none where what flowed in it cannot be set beside @actual's. */
static BhxhPeriod
get_base_period (const BhxhGaps *gaps, const GapSlot *slot, BhxhPeriod actual)
{
  return bhxh_gap_view_are_alike (&gaps->engine.view, slot->indicator, gaps->base_period,
                                  actual)
             ? gaps->base_period
             : BHXH_PERIOD_NONE;
}

void
bhxh_state_source_init (StateSource *source, const BhxhGaps *gaps, const GapSlot *slot)
{
  const BhxhPeriod actual = bhxh_gap_choose_actual_period (gaps, slot);
  const BhxhPeriod periods[2] = { gaps->since_base ? get_base_period (gaps, slot, actual)
                                                   : slot->target_period,
                                  actual };

  init_source (source, gaps, slot, slot->indicator, periods);
}

void
bhxh_state_source_init_like (StateSource *source,
                             const StateSource *other,
                             guint indicator)
{
  const GapView *view = &other->gaps->engine.view;
  const gint slot = bhxh_gap_view_find_slot (view, indicator, other->slot->period);

  init_source (source, other->gaps, slot >= 0 ? &view->slots[slot] : NULL, indicator,
               other->periods);
}

/* --- Figures --------------------------------------------------------------------- */

static gboolean
take_amount (Amount amount, StateFigure *figure)
{
  figure->amount = amount;
  figure->n_summed = 0;
  return bhxh_ratio_init_amount (&figure->exact, amount);
}

static gboolean
find_own_target (const StateSource *source, guint unit, Amount *target)
{
  const Trait *trait =
      source->slot != NULL
          ? bhxh_gap_view_get_target (&source->gaps->engine.view, source->slot, unit)
          : NULL;

  if (trait == NULL)
    return FALSE;
  *target = (Amount){ source->slot->target->values[unit], trait->decimals };
  return TRUE;
}

gboolean
bhxh_state_find_target (const StateSource *source, guint unit, Amount *target)
{
  const BhxhFrame *frame = source->gaps->engine.view.frame;
  const BhxhIndicator *indicator = bhxh_frame_get_indicator (frame, source->indicator);
  guint first = 0;
  const guint n = bhxh_frame_get_children (frame, unit, &first);
  const gboolean addressed = bhxh_reported_any_addressed (frame, first, n);
  guint n_found = 0;
  Amount sum = { 0, 0 };

  if (find_own_target (source, unit, target))
    return TRUE;
  if (indicator->measure != BHXH_MEASURE_PERSON)
    return FALSE;
  for (guint i = first; i < first + n; i++)
    {
      Amount part = { 0, 0 };
      const gboolean found = find_own_target (source, i, &part);

      if (!found && !bhxh_reported_is_expected (frame, i, addressed))
        continue;
      part.value = -part.value;
      if (!found || !bhxh_amount_subtract (sum, part, &sum))
        return FALSE;
      n_found++;
    }
  *target = sum;
  return n_found > 0;
}

/* What was reported, else the plan's own base. */
static gboolean
find_reported (const StateSource *source,
               DecomposeState state,
               guint unit,
               StateFigure *figure)
{
  const GapPoint *point = &source->points[state];
  Reported reported;
  Known known;

  if (bhxh_reported_find (&source->gaps->engine.view, &point->actual, unit, &reported) ==
      REPORTED_WHOLLY)
    {
      const Actual *actual = &reported.actual;

      if (!take_amount (actual->amount, figure))
        return FALSE;
      figure->n_summed = reported.n_expected;
      return !actual->computed || bhxh_ratio_init (&figure->exact, actual->value.dividend,
                                                   actual->value.divisor);
    }
  return state == STATE_FROM && bhxh_gap_point_find (source->gaps, point, unit, &known) &&
         known.is_stated && take_amount (known.value, figure);
}

gboolean
bhxh_state_find (const StateSource *source,
                 DecomposeState state,
                 guint unit,
                 StateFigure *figure)
{
  Amount target = { 0, 0 };

  if (state == STATE_TO || source->gaps->since_base)
    return source->periods[state] != BHXH_PERIOD_NONE &&
           find_reported (source, state, unit, figure);
  return bhxh_state_find_target (source, unit, &target) && take_amount (target, figure);
}

/* --- Labour forces --------------------------------------------------------------- */

static gboolean
find_labour (const StateSource *source,
             DecomposeState state,
             guint unit,
             Denominator *labour)
{
  const GapView *view = &source->gaps->engine.view;

  if (state == STATE_TO || source->gaps->since_base)
    return bhxh_denominator_find_reported (view, &source->labour[state], unit, labour);
  return source->slot != NULL &&
         bhxh_denominator_find_in_plan (view, source->slot,
                                        source->labour[STATE_TO].denominator.indicator,
                                        unit, labour);
}

gboolean
bhxh_state_find_labour (const StateSource *source,
                        DecomposeState state,
                        guint unit,
                        Wide *people,
                        BhxhPeriod *period)
{
  Denominator labour;

  if (!source->has_labour || !find_labour (source, state, unit, &labour) ||
      !bhxh_wide_round (labour.amount.value, labour.amount.decimals, 0, people))
    return FALSE;
  *period = labour.period;
  return *people > 0;
}
