/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From the figures of others to the one that is missing.
 */
#include "gap/reported.h"

#include "model/range.h"

/* Decimals of a rate that was worked out, beyond those of its target. */
#define FURTHER_DECIMALS 2

static BhxhPeriod
day_of (const OwnFigure *own)
{
  return own->trait->as_of != BHXH_PERIOD_NONE ? own->trait->as_of : own->last_day;
}

static void
take_own (const OwnFigure *own, Reported *reported)
{
  reported->actual.amount = (Amount){ own->value, own->trait->decimals };
  reported->actual.rounding = own->trait->rounding;
  reported->actual.computed = FALSE;
  reported->period = own->period;
  reported->last_day = own->last_day;
  reported->as_of = day_of (own);
  reported->stage = gap_stage_of (own->trait);
  reported->load = own->trait->load;
  reported->n_reported = 0;
  reported->n_expected = 0;
}

/* --- Sums over the units below -------------------------------------------------- */

/* A sum in the making: in tenths of the last place of its finest figure, so that halves
 * of a place fit. */
typedef struct
{
  const GapView *view;
  const Spot *spot;
  BhxhStage stage;
  Wide value, low, high;
  gint decimals;
  gboolean fits;
  guint n_found; /* figures in it */
  guint n_reported;
  guint n_expected;
  BhxhPeriod as_of;
  BhxhStage least_final;
} Sum;

static gboolean
add_scaled (Wide *sum, Wide value, guint power)
{
  return bhxh_wide_scale (value, power, &value) &&
         !__builtin_add_overflow (*sum, value, sum);
}

/* Brings what was added so far to finer decimals. */
static gboolean
refine (Sum *sum, gint decimals)
{
  const guint power = (guint) (decimals - sum->decimals);

  sum->decimals = decimals;
  return bhxh_wide_scale (sum->value, power, &sum->value) &&
         bhxh_wide_scale (sum->low, power, &sum->low) &&
         bhxh_wide_scale (sum->high, power, &sum->high);
}

static gboolean
add_figure (Sum *sum, const OwnFigure *own)
{
  const Trait plain = { .decimals = own->trait->decimals,
                        .rounding = own->trait->rounding };
  const FigureRange range = bhxh_figure_get_range (own->value, &plain);
  guint power = 0;

  if ((sum->n_found == 0 || range.decimals > sum->decimals) &&
      !refine (sum, range.decimals))
    return FALSE;
  power = (guint) (sum->decimals - range.decimals);
  return add_scaled (&sum->value, (Wide) own->value * 10, power) &&
         add_scaled (&sum->low, range.lo, power) &&
         add_scaled (&sum->high, range.hi, power);
}

static void
sum_add (Sum *sum, const OwnFigure *own)
{
  const BhxhPeriod as_of = day_of (own);

  if (sum->n_found == 0)
    sum->decimals = own->trait->decimals + 1;
  sum->fits = sum->fits && add_figure (sum, own);
  sum->as_of = sum->n_found == 0 ? as_of : MIN (sum->as_of, as_of);
  sum->least_final = MIN (sum->least_final, gap_stage_of (own->trait));
  sum->n_found++;
}

gboolean
bhxh_reported_is_expected (const BhxhFrame *frame, guint child, gboolean addressed)
{
  return !addressed || (bhxh_frame_get_district (frame, child)->addressed &
                        BHXH_ADDRESSED_TARGETS) != 0;
}

gboolean
bhxh_reported_any_addressed (const BhxhFrame *frame, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    if (bhxh_frame_get_district (frame, i)->addressed & BHXH_ADDRESSED_TARGETS)
      return TRUE;
  return FALSE;
}

static void sum_children (Sum *sum, guint unit);

/* A child with a figure counts as one; one without as those below it that count, and as
 * one that is missing when nothing is known of them either. A child that nobody waits for
 * is added when it is there, and not counted. */
static void
sum_child (Sum *sum, guint child, gboolean expected)
{
  const guint n_found = sum->n_found;
  const guint n_reported = sum->n_reported;
  const guint n_expected = sum->n_expected;
  OwnFigure own;

  if (bhxh_gap_view_find_own (sum->view, sum->spot, child, sum->stage, &own))
    {
      sum_add (sum, &own);
      sum->n_reported++;
      sum->n_expected++;
    }
  else
    sum_children (sum, child);
  if (sum->n_found == n_found)
    {
      sum->n_reported = n_reported;
      sum->n_expected = n_expected + 1;
    }
  if (!expected)
    {
      sum->n_reported = n_reported;
      sum->n_expected = n_expected;
    }
}

static void
sum_children (Sum *sum, guint unit)
{
  const BhxhFrame *frame = sum->view->frame;
  guint first = 0;
  guint n = 0;
  gboolean addressed = FALSE;

  if (!sum->view->has_children[unit])
    return;
  n = bhxh_frame_get_children (frame, unit, &first);
  addressed = bhxh_reported_any_addressed (frame, first, n);
  for (guint i = first; i < first + n; i++)
    sum_child (sum, i, bhxh_reported_is_expected (frame, i, addressed));
}

/* @value at @decimals as a ratio. */
static gboolean
ratio_of (Wide value, gint decimals, Ratio *ratio)
{
  *ratio = (Ratio){ value, 1 };
  return decimals >= 0 ? bhxh_wide_scale (1, (guint) decimals, &ratio->divisor)
                       : bhxh_wide_scale (value, (guint) -decimals, &ratio->dividend);
}

static gboolean
take_sum (const Sum *sum, Reported *reported)
{
  Actual *actual = &reported->actual;

  *reported = (Reported){ .period = sum->spot->period,
                          .last_day = sum->spot->last_day,
                          .as_of = sum->as_of,
                          .stage = sum->least_final,
                          .n_reported = sum->n_reported,
                          .n_expected = sum->n_expected };
  actual->amount.decimals = sum->decimals - 1;
  actual->computed = sum->low != sum->high;
  return sum->fits && bhxh_wide_narrow (sum->value / 10, &actual->amount.value) &&
         (!actual->computed || (ratio_of (sum->value, sum->decimals, &actual->value) &&
                                ratio_of (sum->low, sum->decimals, &actual->low) &&
                                ratio_of (sum->high, sum->decimals, &actual->high)));
}

ReportedState
bhxh_reported_sum (const GapView *view,
                   const Spot *spot,
                   guint unit,
                   BhxhStage stage,
                   Reported *reported)
{
  Sum sum = { .view = view,
              .spot = spot,
              .stage = stage,
              .fits = TRUE,
              .least_final = BHXH_STAGE_FINAL };

  sum_children (&sum, unit);
  if (sum.n_found == 0)
    {
      *reported = (Reported){ .n_expected = sum.n_expected };
      return REPORTED_NOT;
    }
  if (!take_sum (&sum, reported))
    return REPORTED_TOO_LARGE;
  return sum.n_reported == sum.n_expected ? REPORTED_WHOLLY : REPORTED_PARTLY;
}

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
      take_own (&own, reported);
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
  else if (!ratio_of (actual->amount.value, actual->amount.decimals, &count->value) ||
           !ratio_of (range.lo, range.decimals, &count->low) ||
           !ratio_of (range.hi, range.decimals, &count->high))
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
      take_own (&own, reported);
      return REPORTED_WHOLLY;
    }
  if (slot->measure == BHXH_MEASURE_PERSON)
    return bhxh_reported_sum (view, &slot->actual, unit, view->stage, reported);
  *reported = (Reported){ 0 };
  if (!slot->has_numerator || !slot->has_denominator)
    return REPORTED_NOT;
  return find_rate (view, slot, unit, decimals_of (view, slot, unit), reported);
}
