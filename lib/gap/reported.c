/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From the figures of others to the one that is missing.
 */
#include "gap/reported.h"

#include "model/range.h"

/* Decimals of a rate that was worked out, beyond those of its target. */
#define FURTHER_DECIMALS 2

ReportedState
bhxh_reported_find_count (const GapView *view,
                          const Spot *spot,
                          guint unit,
                          BhxhStage stage,
                          Reported *reported)
{
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (view->frame, spot->indicator);
  OwnFigure own;

  if (bhxh_gap_view_find_own (view, spot, unit, stage, &own))
    {
      reported_take_own (reported, &own);
      return REPORTED_WHOLLY;
    }
  *reported = (Reported){ 0 };
  if (indicator->measure != BHXH_MEASURE_PERSON)
    return REPORTED_NOT;
  return bhxh_reported_sum (view, spot, unit, stage, reported);
}

void
bhxh_reported_visit_missing (const GapView *view,
                             const Spot *spot,
                             guint unit,
                             BhxhStage stage,
                             ReportedVisit visit,
                             gpointer data)
{
  guint first = 0;
  const guint n = bhxh_frame_get_children (view->frame, unit, &first);
  const gboolean addressed = bhxh_reported_any_addressed (view->frame, first, n);

  for (guint child = first; child < first + n; child++)
    {
      Reported reported;
      ReportedState state;

      if (!bhxh_reported_is_expected (view->frame, child, addressed))
        continue;
      state = bhxh_reported_find_count (view, spot, child, stage, &reported);
      if (state == REPORTED_NOT)
        visit (data, child);
      else if (state == REPORTED_PARTLY)
        bhxh_reported_visit_missing (view, spot, child, stage, visit, data);
    }
}

/* --- Rates from their parts ----------------------------------------------------- */

/* What a count may truly be, as ratios. Persons are never negative. */
typedef struct
{
  Ratio value, low, high;
} Count;

static gboolean
count_of (const Actual *actual, Count *count)
{
  const Trait plain = { .decimals = (gint8) actual->amount.decimals,
                        .rounding = (guint8) actual->rounding };
  const FigureRange range = bhxh_figure_get_range (actual->amount.value, &plain);

  if (actual->computed)
    *count = (Count){ actual->value, actual->low, actual->high };
  else if (!bhxh_ratio_of (actual->amount.value, actual->amount.decimals,
                           &count->value) ||
           !bhxh_ratio_of (range.lo, range.decimals, &count->low) ||
           !bhxh_ratio_of (range.hi, range.decimals, &count->high))
    return FALSE;
  if (!actual->computed && range.lo == range.hi)
    count->low = count->high = count->value;
  if (count->value.dividend >= 0 && count->low.dividend < 0)
    count->low.dividend = 0;
  return TRUE;
}

/* 100 a / b; b is positive. */
static gboolean
percent_of (const Ratio *a, const Ratio *b, Ratio *percent)
{
  Wide hundred = 0;

  return !__builtin_mul_overflow (a->dividend, (Wide) 100, &hundred) &&
         !__builtin_mul_overflow (hundred, b->divisor, &percent->dividend) &&
         !__builtin_mul_overflow (a->divisor, b->dividend, &percent->divisor);
}

/* The rate of two counts; @decimals are those of its target. */
static ReportedState
divide_counts (const Actual *numerator,
               const Actual *denominator,
               gint decimals,
               Actual *rate)
{
  Count above;
  Count below;
  Wide shown = 0;

  if (!count_of (numerator, &above) || !count_of (denominator, &below))
    return REPORTED_TOO_LARGE;
  if (below.low.dividend <= 0)
    return REPORTED_NOT;
  *rate = (Actual){ .computed = TRUE };
  rate->amount.decimals = MIN (decimals + FURTHER_DECIMALS, BHXH_NUMBER_MAX_DECIMALS);
  if (!percent_of (&above.value, &below.value, &rate->value) ||
      !percent_of (&above.low, &below.high, &rate->low) ||
      !percent_of (&above.high, &below.low, &rate->high) ||
      !bhxh_ratio_round (&rate->value, rate->amount.decimals, &shown) ||
      !bhxh_wide_narrow (shown, &rate->amount.value))
    return REPORTED_TOO_LARGE;
  return REPORTED_WHOLLY;
}

/* The labour force is taken whatever its stage: that option is about what is compared. */
static ReportedState
find_rate (const GapView *view,
           const GapSlot *slot,
           guint unit,
           gint decimals,
           Reported *rate)
{
  Reported numerator;
  Reported denominator;
  ReportedState state =
      bhxh_reported_find_count (view, &slot->numerator, unit, view->stage, &numerator);

  if (state != REPORTED_WHOLLY)
    return state == REPORTED_TOO_LARGE ? state : REPORTED_NOT;
  state = bhxh_reported_find_count (view, &slot->denominator, unit, 0, &denominator);
  if (state != REPORTED_WHOLLY)
    return state == REPORTED_TOO_LARGE ? state : REPORTED_NOT;
  *rate = (Reported){ .period = numerator.period,
                      .last_day = numerator.last_day,
                      .as_of = numerator.as_of,
                      .stage = MIN (numerator.stage, denominator.stage),
                      .n_reported = numerator.n_reported,
                      .n_expected = numerator.n_expected };
  /* What growth is measured from was known earlier, of course. */
  if (slot->denominator.last_day >= slot->numerator.last_day)
    rate->as_of = MIN (numerator.as_of, denominator.as_of);
  return divide_counts (&numerator.actual, &denominator.actual, decimals, &rate->actual);
}

/* Those of the target, or without one those that the indicator usually has. */
static gint
decimals_of (const GapView *view, const GapSlot *slot, guint unit)
{
  if (slot->target != NULL)
    return view->target_traits[slot->target->traits[unit]].decimals;
  return bhxh_indicator_get_decimals (
      bhxh_frame_get_indicator (view->frame, slot->indicator));
}

ReportedState
bhxh_reported_find (const GapView *view,
                    const GapSlot *slot,
                    guint unit,
                    Reported *reported)
{
  OwnFigure own;

  if (bhxh_gap_view_find_own (view, &slot->actual, unit, view->stage, &own))
    {
      reported_take_own (reported, &own);
      return REPORTED_WHOLLY;
    }
  if (slot->measure == BHXH_MEASURE_PERSON)
    return bhxh_reported_sum (view, &slot->actual, unit, view->stage, reported);
  *reported = (Reported){ 0 };
  if (!slot->has_numerator || !slot->has_denominator)
    return REPORTED_NOT;
  return find_rate (view, slot, unit, decimals_of (view, slot, unit), reported);
}
