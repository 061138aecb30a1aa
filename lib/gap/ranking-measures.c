/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Gap, remaining, achievement, pace and contribution of a unit, exactly.
 */
#include "gap/ranking-measures.h"

gboolean
bhxh_ranking_applies (const RankingSource *source,
                      gint parent,
                      BhxhRankingMeasure measure)
{
  switch (measure)
    {
    case BHXH_RANKING_ACHIEVEMENT:
      return source->slot->measure == BHXH_MEASURE_PERSON ||
             source->gaps->engine.rate_achievement;
    case BHXH_RANKING_PACE: return source->has_base;
    case BHXH_RANKING_CONTRIBUTION: return parent >= 0;
    default: return TRUE;
    }
}

RankingOrder
bhxh_ranking_get_order (BhxhRankingMeasure measure, gboolean less)
{
  switch (measure)
    {
    case BHXH_RANKING_REMAINING: return RANKING_LEAST_FIRST;
    case BHXH_RANKING_CONTRIBUTION: return RANKING_GREATEST_FIRST;
    default: return less ? RANKING_LEAST_FIRST : RANKING_GREATEST_FIRST;
    }
}

RankingUnit
bhxh_ranking_get_unit (BhxhRankingMeasure measure, BhxhMeasure of)
{
  const gboolean is_count = of == BHXH_MEASURE_PERSON;

  switch (measure)
    {
    case BHXH_RANKING_GAP: return is_count ? RANKING_IN_PERSONS : RANKING_IN_POINTS;
    case BHXH_RANKING_REMAINING: return RANKING_IN_PERSONS;
    case BHXH_RANKING_PACE: return is_count ? RANKING_IN_PERCENT : RANKING_IN_POINTS;
    default: return RANKING_IN_PERCENT;
    }
}

/* --- Parts ----------------------------------------------------------------------- */

static MaybeAmount
show (const Ratio *ratio, gint decimals)
{
  MaybeAmount amount = { .decimals = (gint8) decimals };
  Wide rounded = 0;

  amount.present = bhxh_ratio_round (ratio, decimals, &rounded) &&
                   bhxh_wide_narrow (rounded, &amount.value);
  return amount;
}

/* @figure less the target, as shown and as it may be. */
static gboolean
get_gap (const RankedFigure *figure, Amount target, Ratio *gap, RatioSpan *span)
{
  Ratio decreed;
  Ratio value;
  RatioSpan point;
  RatioSpan range;

  if (!bhxh_ratio_init_amount (&decreed, target) ||
      !bhxh_ranked_figure_read (figure, &value, &range))
    return FALSE;
  point = ratio_span_of (&decreed);
  return bhxh_ratio_subtract (&value, &decreed, gap) &&
         bhxh_ratio_span_subtract (&range, &point, span);
}

/* Percentage points in persons. */
static gboolean
count_people (const Denominator *people, Ratio *gap, RatioSpan *span)
{
  const Ratio hundredth = { 1, 100 };
  Ratio factor;

  return bhxh_ratio_init_amount (&factor, people->amount) &&
         bhxh_ratio_multiply (&factor, &hundredth, &factor) &&
         bhxh_ratio_multiply (gap, &factor, gap) &&
         bhxh_ratio_span_multiply (span, &factor, span);
}

/* The gap in persons. */
static RankReason
get_persons (const RankingSource *source,
             guint unit,
             const RankedFigure *figure,
             Amount target,
             Ratio *gap,
             RatioSpan *span,
             Denominator *people)
{
  const gboolean is_count = source->slot->measure == BHXH_MEASURE_PERSON;

  *people = (Denominator){ .period = BHXH_PERIOD_NONE };
  if (!is_count && !bhxh_ranking_find_people (source, unit, people))
    return UNRANKED_NO_DENOMINATOR;
  return get_gap (figure, target, gap, span) &&
                 (is_count || count_people (people, gap, span))
             ? RANKED
             : UNRANKED_TOO_LARGE;
}

static void
set_people (const Denominator *people, RankedMeasure *measured)
{
  if (people->period == BHXH_PERIOD_NONE)
    return;
  measured->divisor = maybe_amount (people->amount);
  measured->divisor_period = people->period;
}

/* --- Measures -------------------------------------------------------------------- */

static RankReason
measure_gap (const RankedUnit *unit, RankedMeasure *measured, RatioSpan *span)
{
  Ratio gap;
  Amount shown = { 0, 0 };

  if (!get_gap (&unit->figure, unit->target.amount, &gap, span))
    return UNRANKED_TOO_LARGE;
  if (bhxh_amount_subtract (unit->figure.reported.actual.amount, unit->target.amount,
                            &shown))
    measured->value = maybe_amount (shown);
  return RANKED;
}

static RankReason
measure_remaining (const RankingSource *source,
                   const RankedUnit *unit,
                   RankedMeasure *measured,
                   RatioSpan *span)
{
  const gint decimals = ranking_get_decimals (source, &unit->figure, unit->target.amount);
  Denominator people;
  Ratio gap;
  const RankReason reason = get_persons (source, unit->unit, &unit->figure,
                                         unit->target.amount, &gap, span, &people);

  if (reason != RANKED)
    return reason;
  set_people (&people, measured);
  if (!unit->less)
    {
      gap.dividend = -gap.dividend;
      bhxh_ratio_span_negate (span);
    }
  bhxh_ratio_span_raise_to_zero (span);
  gap.dividend = MAX (gap.dividend, 0);
  measured->value = show (&gap, decimals);
  return RANKED;
}

gboolean
bhxh_ranking_show_achievement (const RankingSource *source,
                               const RankedUnit *unit,
                               MaybeAmount *shown)
{
  const gboolean is_count = source->slot->measure == BHXH_MEASURE_PERSON;
  const Actual *actual = &unit->figure.reported.actual;
  BhxhStatus status = BHXH_STATUS_OPEN;
  Judgement judgement;
  Amount achievement = { 0, 0 };

  if (!bhxh_judge (&unit->target, actual, &judgement))
    return FALSE;
  if (judgement.decided)
    status = judgement.reached >= 0 ? BHXH_STATUS_MET : BHXH_STATUS_NOT_YET;
  if (gap_achievement (is_count ? actual->amount : judgement.rounded, unit->target.amount,
                       source->gaps->engine.decimals, status, unit->less, &achievement))
    *shown = maybe_amount (achievement);
  return TRUE;
}

static RankReason
measure_achievement (const RankingSource *source,
                     const RankedUnit *unit,
                     RankedMeasure *measured,
                     RatioSpan *span)
{
  Ratio decreed;
  Ratio value;
  RatioSpan point;
  RatioSpan range;

  if (unit->target.amount.value <= 0)
    return UNRANKED_ZERO_TARGET;
  if (!bhxh_ratio_init_amount (&decreed, unit->target.amount) ||
      !bhxh_ranked_figure_read (&unit->figure, &value, &range))
    return UNRANKED_TOO_LARGE;
  point = ratio_span_of (&decreed);
  return bhxh_ratio_span_divide (&range, &point, span) &&
                 bhxh_ranking_show_achievement (source, unit, &measured->value)
             ? RANKED
             : UNRANKED_TOO_LARGE;
}

/* Counts in percent of what they were, rates in points. */
static RankReason
measure_pace (const RankingSource *source,
              const RankedUnit *unit,
              RankedMeasure *measured,
              RatioSpan *span)
{
  const Amount actual = unit->figure.reported.actual.amount;
  RankedFigure base;
  Ratio value;
  RatioSpan now;
  RatioSpan then;
  Amount change = { 0, 0 };
  Amount percent = { 0, 0 };

  if (bhxh_ranking_find_base (source, unit->unit, &base) != RANKED)
    return UNRANKED_NO_BASE;
  measured->divisor_period = base.reported.period;
  measured->divisor = maybe_amount (base.reported.actual.amount);
  if (!bhxh_amount_subtract (actual, base.reported.actual.amount, &change) ||
      !bhxh_ranked_figure_read (&unit->figure, &value, &now) ||
      !bhxh_ranked_figure_read (&base, &value, &then))
    return UNRANKED_TOO_LARGE;
  if (source->slot->measure != BHXH_MEASURE_PERSON)
    {
      measured->value = maybe_amount (change);
      return bhxh_ratio_span_subtract (&now, &then, span) ? RANKED : UNRANKED_TOO_LARGE;
    }
  if (then.lo.dividend <= 0)
    return UNRANKED_NO_BASE;
  if (bhxh_amount_percent_any (change, base.reported.actual.amount,
                               source->gaps->engine.decimals, &percent))
    measured->value = maybe_amount (percent);
  return bhxh_ratio_span_divide (&now, &then, span) ? RANKED : UNRANKED_TOO_LARGE;
}

/* All have the same gap for a divisor, so that only its sign matters to their order. */
static RankReason
measure_contribution (const RankingSource *source,
                      const RankingAbove *above,
                      const RankedUnit *unit,
                      RankedMeasure *measured,
                      RatioSpan *span)
{
  Denominator people;
  Ratio gap;
  RankReason reason = above->reason;

  measured->above_gap = above->shown;
  if (reason == RANKED)
    reason = get_persons (source, unit->unit, &unit->figure, unit->target.amount, &gap,
                          span, &people);
  if (reason != RANKED)
    return reason;
  set_people (&people, measured);
  if (above->sign < 0)
    bhxh_ratio_span_negate (span);
  if (bhxh_ratio_multiply (&gap, &above->percent, &gap))
    measured->value = show (&gap, (gint) source->gaps->engine.decimals);
  return RANKED;
}

static RankReason
measure_any (const RankingSource *source,
             const RankingAbove *above,
             const RankedUnit *unit,
             BhxhRankingMeasure measure,
             RankedMeasure *measured,
             RatioSpan *span)
{
  switch (measure)
    {
    case BHXH_RANKING_GAP: return measure_gap (unit, measured, span);
    case BHXH_RANKING_REMAINING: return measure_remaining (source, unit, measured, span);
    case BHXH_RANKING_ACHIEVEMENT:
      return measure_achievement (source, unit, measured, span);
    case BHXH_RANKING_PACE: return measure_pace (source, unit, measured, span);
    default: return measure_contribution (source, above, unit, measured, span);
    }
}

void
bhxh_ranking_measure (const RankingSource *source,
                      const RankingAbove *above,
                      const RankedUnit *unit,
                      BhxhRankingMeasure measure,
                      RankedMeasure *measured,
                      RatioSpan *span)
{
  *measured =
      (RankedMeasure){ .reason = unit->reason, .divisor_period = BHXH_PERIOD_NONE };
  if (unit->reason != RANKED)
    return;
  measured->reason = measure_any (source, above, unit, measure, measured, span);
  if (measured->reason == RANKED &&
      bhxh_ranking_get_order (measure, unit->less) == RANKING_LEAST_FIRST)
    bhxh_ratio_span_negate (span);
}

/* --- The unit above -------------------------------------------------------------- */

/* 100 by @gap, which is not 0. */
static gboolean
turn_to_percent (const Ratio *gap, Ratio *percent)
{
  const gint sign = gap->dividend < 0 ? -1 : 1;
  Wide hundred = 0;

  return !__builtin_mul_overflow (gap->divisor, (Wide) (100 * sign), &hundred) &&
         bhxh_ratio_init (percent, hundred, sign * gap->dividend);
}

/* The unit has neither target nor figure of its own, so that both are sums. */
static gboolean
is_summed (const RankingSource *source, guint unit)
{
  OwnFigure own;

  return source->slot->measure == BHXH_MEASURE_PERSON &&
         bhxh_gap_view_get_target (&source->gaps->engine.view, source->slot, unit) ==
             NULL &&
         !ranking_find_own (source, &source->actual, unit, &own);
}

/* FALSE where the sum is too large for a number. */
static inline gboolean
add (gint64 *sum, gint64 value)
{
  *sum += value;
  return ABS (*sum) <= BHXH_NUMBER_MAX;
}

/* Both where the family adds up to the unit above: all of it is plain, and of the same
 * decimals. */
static gboolean
add_plain (const RankingSource *source,
           const Family *family,
           const RankedUnit *units,
           guint n_units,
           Amount *target,
           Amount *actual)
{
  if (n_units < family->n || !is_summed (source, (guint) family->parent))
    return FALSE;
  *target = *actual = (Amount){ 0, MAX (units[0].target.amount.decimals, 0) };
  for (guint i = 0; i < n_units; i++)
    if (!ranked_unit_is_plain (&units[i]) ||
        units[i].target.amount.decimals != target->decimals ||
        !add (&target->value, units[i].target.amount.value) ||
        !add (&actual->value, units[i].figure.reported.actual.amount.value))
      return FALSE;
  return TRUE;
}

/* The unit above is a sum that waits for a unit of which nothing is known, or not all. */
static gboolean
is_incomplete (const RankingSource *source,
               const Family *family,
               const RankedUnit *units,
               guint n_units)
{
  const BhxhFrame *frame = source->gaps->engine.view.frame;
  const guint parent = (guint) family->parent;
  guint i = 0;
  guint first = 0;

  while (i < n_units && units[i].reason != UNRANKED_NO_ACTUAL &&
         units[i].reason != UNRANKED_UNITS_MISSING)
    i++;
  if (i == n_units || !is_summed (source, parent))
    return FALSE;
  bhxh_frame_get_children (frame, parent, &first);
  return bhxh_reported_is_expected (
      frame, units[i].unit, bhxh_reported_any_addressed (frame, first, family->n));
}

/* The gap from plain sums. */
static void
set_above_plainly (RankingAbove *above, Amount gap)
{
  Ratio exact;

  above->shown = maybe_amount (gap);
  above->shown.present = ABS (gap.value) <= BHXH_NUMBER_MAX;
  above->sign = (gap.value > 0) - (gap.value < 0);
  if (above->sign == 0)
    above->reason = UNRANKED_ABOVE_ZERO;
  else
    above->reason =
        bhxh_ratio_init_amount (&exact, gap) && turn_to_percent (&exact, &above->percent)
            ? RANKED
            : UNRANKED_TOO_LARGE;
}

void
bhxh_ranking_find_above (const RankingSource *source,
                         const Family *family,
                         const RankedUnit *units,
                         guint n_units,
                         RankingAbove *above)
{
  const guint parent = (guint) family->parent;
  RankedFigure figure;
  Amount target = { 0, 0 };
  Amount actual = { 0, 0 };
  Denominator people;
  Ratio gap;
  RatioSpan span;

  *above = (RankingAbove){ .reason = UNRANKED_ABOVE_UNKNOWN };
  if (is_incomplete (source, family, units, n_units))
    return;
  if (add_plain (source, family, units, n_units, &target, &actual))
    {
      set_above_plainly (above, (Amount){ actual.value - target.value, target.decimals });
      return;
    }
  if (!bhxh_state_find_target (&source->targets, parent, &target) ||
      bhxh_ranking_find_actual (source, parent, &figure) != RANKED ||
      get_persons (source, parent, &figure, target, &gap, &span, &people) != RANKED)
    return;
  above->shown = show (&gap, ranking_get_decimals (source, &figure, target));
  above->sign = ratio_span_get_sign (&span);
  if (above->sign != 0)
    above->reason = turn_to_percent (&gap, &above->percent) ? RANKED : UNRANKED_TOO_LARGE;
  else
    above->reason =
        ratio_span_is_point (&span) ? UNRANKED_ABOVE_ZERO : UNRANKED_ABOVE_OPEN;
}
