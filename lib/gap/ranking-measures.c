/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Gap, remaining, achievement, pace and contribution of a unit, exactly.
 */
#include "gap/ranking-measures.h"

#include "gap/decomposition-states.h"

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
  RatioSpan point;

  if (!bhxh_ratio_init_amount (&decreed, target))
    return FALSE;
  point = ratio_span_of (&decreed);
  return bhxh_ratio_subtract (&figure->value, &decreed, gap) &&
         bhxh_ratio_span_subtract (&figure->span, &point, span);
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

/* Decimals of persons: those of figures and targets of persons, which have none as a
 * rule. */
static gint
decimals_of_persons (const RankingSource *source,
                     const RankedFigure *figure,
                     Amount target)
{
  if (source->slot->measure != BHXH_MEASURE_PERSON)
    return 0;
  return MAX (figure->actual.amount.decimals, target.decimals);
}

static void
set_people (const Denominator *people, RankedMeasure *measured)
{
  if (people->period == BHXH_PERIOD_NONE)
    return;
  measured->denominator = maybe_amount (people->amount);
  measured->denominator_period = people->period;
}

/* --- Measures -------------------------------------------------------------------- */

static RankReason
measure_gap (const RankedUnit *unit, RankedMeasure *measured)
{
  Ratio gap;
  Amount shown = { 0, 0 };

  if (!get_gap (&unit->figure, unit->target.amount, &gap, &measured->span))
    return UNRANKED_TOO_LARGE;
  if (bhxh_amount_subtract (unit->figure.actual.amount, unit->target.amount, &shown))
    measured->value = maybe_amount (shown);
  return RANKED;
}

static RankReason
measure_remaining (const RankingSource *source,
                   const RankedUnit *unit,
                   RankedMeasure *measured)
{
  const gint decimals = decimals_of_persons (source, &unit->figure, unit->target.amount);
  Denominator people;
  Ratio gap;
  const RankReason reason =
      get_persons (source, unit->unit, &unit->figure, unit->target.amount, &gap,
                   &measured->span, &people);

  if (reason != RANKED)
    return reason;
  set_people (&people, measured);
  if (!unit->less)
    {
      gap.dividend = -gap.dividend;
      bhxh_ratio_span_negate (&measured->span);
    }
  bhxh_ratio_span_raise_to_zero (&measured->span);
  gap.dividend = MAX (gap.dividend, 0);
  measured->value = show (&gap, decimals);
  return RANKED;
}

static RankReason
measure_achievement (const RankingSource *source,
                     const RankedUnit *unit,
                     RankedMeasure *measured)
{
  const GapEngine *engine = &source->gaps->engine;
  const gboolean is_count = source->slot->measure == BHXH_MEASURE_PERSON;
  const Amount target = unit->target.amount;
  BhxhStatus status = BHXH_STATUS_OPEN;
  Judgement judgement;
  Ratio decreed;
  RatioSpan point;
  Amount shown = { 0, 0 };

  if (target.value <= 0)
    return UNRANKED_ZERO_TARGET;
  if (!bhxh_ratio_init_amount (&decreed, target))
    return UNRANKED_TOO_LARGE;
  point = ratio_span_of (&decreed);
  if (!bhxh_judge (&unit->target, &unit->figure.actual, &judgement) ||
      !bhxh_ratio_span_divide (&unit->figure.span, &point, &measured->span))
    return UNRANKED_TOO_LARGE;
  if (judgement.decided)
    status = judgement.reached >= 0 ? BHXH_STATUS_MET : BHXH_STATUS_NOT_YET;
  if (gap_achievement (is_count ? unit->figure.actual.amount : judgement.rounded, target,
                       engine->decimals, status, unit->less, &shown))
    measured->value = maybe_amount (shown);
  return RANKED;
}

/* Counts in percent of what they were, rates in points. */
static RankReason
measure_pace (const RankingSource *source,
              const RankedUnit *unit,
              RankedMeasure *measured)
{
  const RankedFigure *figure = &unit->figure;
  RankedFigure base;
  Amount change = { 0, 0 };
  Amount percent = { 0, 0 };

  if (bhxh_ranking_find_base (source, unit->unit, &base) != RANKED)
    return UNRANKED_NO_BASE;
  measured->base_period = base.period;
  measured->base = maybe_amount (base.actual.amount);
  if (!bhxh_amount_subtract (figure->actual.amount, base.actual.amount, &change))
    return UNRANKED_TOO_LARGE;
  if (source->slot->measure != BHXH_MEASURE_PERSON)
    {
      measured->value = maybe_amount (change);
      return bhxh_ratio_span_subtract (&figure->span, &base.span, &measured->span)
                 ? RANKED
                 : UNRANKED_TOO_LARGE;
    }
  if (base.span.lo.dividend <= 0)
    return UNRANKED_NO_BASE;
  if (bhxh_amount_percent_any (change, base.actual.amount, source->gaps->engine.decimals,
                               &percent))
    measured->value = maybe_amount (percent);
  return bhxh_ratio_span_divide (&figure->span, &base.span, &measured->span)
             ? RANKED
             : UNRANKED_TOO_LARGE;
}

/* All have the same gap for a divisor, so that only its sign matters to their order. */
static RankReason
measure_contribution (const RankingSource *source,
                      const RankingAbove *above,
                      const RankedUnit *unit,
                      RankedMeasure *measured)
{
  Denominator people;
  Ratio gap;
  RankReason reason = above->reason;

  measured->above_gap = above->shown;
  if (reason == RANKED)
    reason = get_persons (source, unit->unit, &unit->figure, unit->target.amount, &gap,
                          &measured->span, &people);
  if (reason != RANKED)
    return reason;
  set_people (&people, measured);
  if (above->sign < 0)
    bhxh_ratio_span_negate (&measured->span);
  if (bhxh_ratio_multiply (&gap, &above->percent, &gap))
    measured->value = show (&gap, (gint) source->gaps->engine.decimals);
  return RANKED;
}

static RankReason
measure_any (const RankingSource *source,
             const RankingAbove *above,
             const RankedUnit *unit,
             BhxhRankingMeasure measure,
             RankedMeasure *measured)
{
  switch (measure)
    {
    case BHXH_RANKING_GAP: return measure_gap (unit, measured);
    case BHXH_RANKING_REMAINING: return measure_remaining (source, unit, measured);
    case BHXH_RANKING_ACHIEVEMENT: return measure_achievement (source, unit, measured);
    case BHXH_RANKING_PACE: return measure_pace (source, unit, measured);
    default: return measure_contribution (source, above, unit, measured);
    }
}

void
bhxh_ranking_measure (const RankingSource *source,
                      const RankingAbove *above,
                      const RankedUnit *unit,
                      BhxhRankingMeasure measure,
                      RankedMeasure *measured)
{
  *measured = (RankedMeasure){ .reason = unit->reason,
                               .base_period = BHXH_PERIOD_NONE,
                               .denominator_period = BHXH_PERIOD_NONE };
  if (unit->reason != RANKED)
    return;
  measured->reason = measure_any (source, above, unit, measure, measured);
  if (bhxh_ranking_get_order (measure, unit->less) == RANKING_LEAST_FIRST)
    bhxh_ratio_span_negate (&measured->span);
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

void
bhxh_ranking_find_above (const RankingSource *source, guint parent, RankingAbove *above)
{
  StateSource targets;
  RankedFigure figure;
  Amount target = { 0, 0 };
  Denominator people;
  Ratio gap;
  RatioSpan span;

  *above = (RankingAbove){ .reason = UNRANKED_ABOVE_UNKNOWN };
  bhxh_state_source_init (&targets, source->gaps, source->slot);
  if (!bhxh_state_find_target (&targets, parent, &target) ||
      bhxh_ranking_find_actual (source, parent, &figure) != RANKED ||
      get_persons (source, parent, &figure, target, &gap, &span, &people) != RANKED)
    return;
  above->shown = show (&gap, decimals_of_persons (source, &figure, target));
  above->sign = ratio_span_get_sign (&span);
  if (above->sign != 0)
    above->reason = turn_to_percent (&gap, &above->percent) ? RANKED : UNRANKED_TOO_LARGE;
  else
    above->reason =
        ratio_span_is_point (&span) ? UNRANKED_ABOVE_ZERO : UNRANKED_ABOVE_OPEN;
}
