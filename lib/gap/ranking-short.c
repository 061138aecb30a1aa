/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Everything in units of one last place; what does not fit says so, and goes the long
 * way.
 */
#include "gap/ranking-short.h"

#include "gap/plain.h"
#include "model/range.h"

/* Digits beyond this are left to the long way, so that sums and halves fit. */
#define FEW_DECIMALS 6

/* Of persons that are so many percent, beyond those of the percentage. */
#define PERCENT_DECIMALS 2

/* --- Units ----------------------------------------------------------------------- */

/* @value at @power more decimals. FALSE when it is too large: quotients of what is left
 * are short enough to be told apart. */
static inline gboolean
lengthen (gint64 value, gint power, gint64 *longer)
{
  return power >= 0 &&
         !__builtin_mul_overflow (value, (gint64) bhxh_powers_of_ten[power], longer) &&
         ABS (*longer) <= RANK_SHORT_PART_MAX;
}

/* What a figure that was rounded may be; @power as in lengthen(). */
static gboolean
shorten_printed (const Actual *actual, gint power, ShortUnit *unit)
{
  const Trait printed = { .decimals = (gint8) actual->amount.decimals,
                          .rounding = (guint8) actual->rounding };
  const FigureRange range = bhxh_figure_get_range (actual->amount.value, &printed);

  unit->lo_open = (range.flags & BHXH_RANGE_LO_OPEN) != 0;
  unit->hi_open = (range.flags & BHXH_RANGE_HI_OPEN) != 0;
  return lengthen (range.lo, power - 1, &unit->lo) &&
         lengthen (range.hi, power - 1, &unit->hi);
}

static inline gboolean
shorten_figure (const RankedFigure *figure, gint decimals, ShortUnit *unit)
{
  const Actual *actual = &figure->reported.actual;
  const gint power = decimals - actual->amount.decimals;

  if (!lengthen (actual->amount.value, power, &unit->actual))
    return FALSE;
  unit->lo = unit->hi = unit->actual;
  unit->lo_open = unit->hi_open = FALSE;
  if (figure->is_stated)
    return lengthen (figure->lo.value, decimals - figure->lo.decimals, &unit->lo) &&
           lengthen (figure->hi.value, decimals - figure->hi.decimals, &unit->hi);
  return actual->rounding <= BHXH_ROUNDING_EXACT || shorten_printed (actual, power, unit);
}

/* The decimals at which all are worked with; FALSE when any is worked out. */
static gboolean
find_decimals (ShortPeers *peers)
{
  gint finest = 0;

  for (guint i = 0; i < peers->n; i++)
    {
      const RankedUnit *unit = &peers->units[i];
      const Actual *actual = &unit->figure.reported.actual;

      if (unit->target.amount.decimals < 0)
        return FALSE;
      finest = MAX (finest, unit->target.amount.decimals);
      if (unit->reason != RANKED)
        continue;
      if (actual->computed || actual->amount.decimals < 0)
        return FALSE;
      finest = MAX (finest, actual->amount.decimals);
    }
  peers->decimals = finest + 1;
  return finest < FEW_DECIMALS;
}

gboolean
bhxh_ranking_shorten (ShortPeers *peers)
{
  if (!find_decimals (peers))
    return FALSE;
  peers->are_points = TRUE;
  for (guint i = 0; i < peers->n; i++)
    {
      const RankedUnit *unit = &peers->units[i];
      ShortUnit *shortened = &peers->shorts[i];

      shortened->has_people = -1;
      shortened->decimals = (gint8) ranking_get_decimals (peers->source, &unit->figure,
                                                          unit->target.amount);
      if (unit->reason == RANKED &&
          (!lengthen (unit->target.amount.value,
                      peers->decimals - unit->target.amount.decimals,
                      &shortened->target) ||
           !shorten_figure (&unit->figure, peers->decimals, shortened)))
        return FALSE;
      if (unit->reason == RANKED && shortened->lo != shortened->hi)
        peers->are_points = FALSE;
    }
  return TRUE;
}

/* --- Parts ----------------------------------------------------------------------- */

typedef enum
{
  SHORT_TOO_LONG,
  SHORT_UNRANKED, /* the reason is in what is measured */
  SHORT_RANKED
} ShortOutcome;

static inline ShortOutcome
leave_out (RankedMeasure *measured, RankReason reason)
{
  measured->reason = reason;
  return SHORT_UNRANKED;
}

static inline gboolean
fits (gint64 value)
{
  return value <= RANK_SHORT_MAX && value >= -RANK_SHORT_MAX;
}

static inline gboolean
multiply (gint64 a, gint64 b, gint64 *product)
{
  return !__builtin_mul_overflow (a, b, product) && fits (*product);
}

/* Half away from zero; @divisor is above 0. */
static inline gint64
divide_round (gint64 dividend, gint64 divisor)
{
  const gint64 whole = dividend / divisor;
  const gint64 rest = ABS (dividend % divisor);

  return whole + (rest >= divisor - rest ? (dividend < 0 ? -1 : 1) : 0);
}

static inline MaybeAmount
show (gint64 value, gint decimals)
{
  MaybeAmount amount = { value, (gint8) decimals, 1 };

  amount.present = ABS (value) <= BHXH_NUMBER_MAX;
  return amount;
}

/* The figure less the target. */
static inline void
set_gap (const ShortUnit *unit, gint64 *gap, ShortSpan *span)
{
  *gap = unit->actual - unit->target;
  *span = (ShortSpan){ unit->lo - unit->target, 1,
                       unit->hi - unit->target, 1,
                       unit->lo_open,           unit->hi_open };
}

/* The gap in persons; *@decimals are those of @gap and @span. */
static inline ShortOutcome
set_persons (const ShortPeers *peers,
             const RankedUnit *unit,
             ShortUnit *shortened,
             gint64 *gap,
             ShortSpan *span,
             gint *decimals,
             RankedMeasure *measured)
{
  const Denominator *people = &shortened->people;

  *decimals = peers->decimals;
  set_gap (shortened, gap, span);
  if (peers->source->slot->measure == BHXH_MEASURE_PERSON)
    return SHORT_RANKED;
  if (shortened->has_people < 0)
    shortened->has_people =
        (gint8) bhxh_ranking_find_people (peers->source, unit->unit, &shortened->people);
  if (!shortened->has_people)
    return leave_out (measured, UNRANKED_NO_DENOMINATOR);
  if (people->amount.decimals != 0 || !multiply (*gap, people->amount.value, gap) ||
      !multiply (span->lo, people->amount.value, &span->lo) ||
      !multiply (span->hi, people->amount.value, &span->hi))
    return SHORT_TOO_LONG;
  *decimals += PERCENT_DECIMALS;
  if (people->period != BHXH_PERIOD_NONE)
    {
      measured->divisor = maybe_amount (people->amount);
      measured->divisor_period = people->period;
    }
  return SHORT_RANKED;
}

static inline void
raise_to_zero (ShortSpan *span)
{
  if (span->lo >= 0)
    return;
  span->lo = 0;
  span->lo_open = FALSE;
  if (span->hi <= 0)
    *span = (ShortSpan){ 0, 1, 0, 1, FALSE, FALSE };
}

/* --- Measures -------------------------------------------------------------------- */

static inline ShortOutcome
measure_gap (G_GNUC_UNUSED const ShortPeers *peers,
             const RankedUnit *unit,
             ShortUnit *shortened,
             RankedMeasure *measured,
             ShortSpan *span)
{
  gint64 gap = 0;
  Amount shown = { 0, 0 };

  set_gap (shortened, &gap, span);
  if (bhxh_amount_subtract (unit->figure.reported.actual.amount, unit->target.amount,
                            &shown))
    measured->value = maybe_amount (shown);
  return SHORT_RANKED;
}

static inline ShortOutcome
measure_remaining (const ShortPeers *peers,
                   const RankedUnit *unit,
                   ShortUnit *shortened,
                   RankedMeasure *measured,
                   ShortSpan *span)
{
  gint64 gap = 0;
  gint decimals = 0;
  const ShortOutcome outcome =
      set_persons (peers, unit, shortened, &gap, span, &decimals, measured);

  if (outcome != SHORT_RANKED)
    return outcome;
  if (!unit->less)
    {
      gap = -gap;
      short_span_negate (span);
    }
  raise_to_zero (span);
  gap = divide_round (MAX (gap, 0),
                      (gint64) bhxh_powers_of_ten[decimals - shortened->decimals]);
  measured->value = show (gap, shortened->decimals);
  return SHORT_RANKED;
}

/* FALSE past 128 bits. */
static inline gboolean
show_achievement (const ShortPeers *peers, const RankedUnit *unit, MaybeAmount *shown)
{
  const Actual *actual = &unit->figure.reported.actual;
  const PlainPair pair = { unit->target.amount.value, actual->amount.value, NULL,
                           actual->amount.decimals, unit->less };

  if (!bhxh_actual_says_itself (&unit->target, actual))
    return bhxh_ranking_show_achievement (peers->source, unit, shown);
  shown->decimals = (gint8) peers->source->gaps->engine.decimals;
  shown->present = plain_achievement (&peers->source->gaps->engine, peers->source->slot,
                                      &pair, &shown->value) != FALSE;
  return TRUE;
}

static inline ShortOutcome
measure_achievement (const ShortPeers *peers,
                     const RankedUnit *unit,
                     ShortUnit *shortened,
                     RankedMeasure *measured,
                     ShortSpan *span)
{
  if (shortened->target <= 0)
    return leave_out (measured, UNRANKED_ZERO_TARGET);
  *span = (ShortSpan){ shortened->lo,     shortened->target,  shortened->hi,
                       shortened->target, shortened->lo_open, shortened->hi_open };
  return show_achievement (peers, unit, &measured->value) ? SHORT_RANKED : SHORT_TOO_LONG;
}

/* See bhxh_ratio_span_divide(). */
static inline ShortSpan
divide_spans (const ShortUnit *a, const ShortUnit *b)
{
  const gboolean lo_by_hi = a->lo >= 0;
  const gboolean hi_by_lo = a->hi >= 0;
  ShortSpan quotient = { a->lo, lo_by_hi ? b->hi : b->lo,
                         a->hi, hi_by_lo ? b->lo : b->hi,
                         0,     0 };

  quotient.lo_open = a->lo_open || (a->lo != 0 && (lo_by_hi ? b->hi_open : b->lo_open));
  quotient.hi_open = a->hi_open || (a->hi != 0 && (hi_by_lo ? b->lo_open : b->hi_open));
  return quotient;
}

/* 100 a / b; as far from 0 for -a. */
static inline MaybeAmount
percent_of (Amount a, Amount b, guint decimals)
{
  const Amount magnitude = { ABS (a.value), a.decimals };
  Amount percent = { 0, 0 };

  if (!bhxh_amount_percent (magnitude, b, decimals, &percent))
    return (MaybeAmount){ 0, 0, 0 };
  percent.value = a.value < 0 ? -percent.value : percent.value;
  return maybe_amount (percent);
}

static inline ShortOutcome
measure_pace (const ShortPeers *peers,
              const RankedUnit *unit,
              ShortUnit *shortened,
              RankedMeasure *measured,
              ShortSpan *span)
{
  const ShortUnit *now = shortened;
  const Amount actual = unit->figure.reported.actual.amount;
  Amount then_shown = { 0, 0 };
  Amount change = { 0, 0 };
  ShortUnit then;
  RankedFigure base;

  if (bhxh_ranking_find_base (peers->source, unit->unit, &base) != RANKED)
    return leave_out (measured, UNRANKED_NO_BASE);
  then_shown = base.reported.actual.amount;
  measured->divisor_period = base.reported.period;
  measured->divisor = maybe_amount (then_shown);
  if (base.reported.actual.computed || then_shown.decimals < 0 ||
      !shorten_figure (&base, peers->decimals, &then) ||
      !bhxh_amount_subtract (actual, then_shown, &change))
    return SHORT_TOO_LONG;
  if (peers->source->slot->measure != BHXH_MEASURE_PERSON)
    {
      *span = (ShortSpan){ now->lo - then.hi,
                           1,
                           now->hi - then.lo,
                           1,
                           now->lo_open || then.hi_open,
                           now->hi_open || then.lo_open };
      measured->value = maybe_amount (change);
      return SHORT_RANKED;
    }
  if (then.lo <= 0)
    return leave_out (measured, UNRANKED_NO_BASE);
  *span = divide_spans (now, &then);
  measured->value = percent_of (change, then_shown, peers->source->gaps->engine.decimals);
  return SHORT_RANKED;
}

/* Before contributions are measured. */
static gboolean
set_share (ShortPeers *peers, gint decimals)
{
  const Ratio *percent = &peers->above->percent;
  const gint further = (gint) peers->source->gaps->engine.decimals - decimals;
  gint64 *dividend = &peers->share_dividend;
  gint64 *divisor = &peers->share_divisor;

  if (peers->above->reason != RANKED)
    return TRUE;
  if (percent->divisor > RANK_SHORT_MAX || percent->dividend > RANK_SHORT_MAX ||
      percent->dividend < -RANK_SHORT_MAX)
    return FALSE;
  *dividend = (gint64) percent->dividend;
  *divisor = (gint64) percent->divisor;
  return further >= 0
             ? multiply (*dividend, (gint64) bhxh_powers_of_ten[further], dividend)
             : multiply (*divisor, (gint64) bhxh_powers_of_ten[-further], divisor);
}

static inline ShortOutcome
measure_contribution (const ShortPeers *peers,
                      const RankedUnit *unit,
                      ShortUnit *shortened,
                      RankedMeasure *measured,
                      ShortSpan *span)
{
  gint64 gap = 0;
  gint decimals = 0;
  ShortOutcome outcome = SHORT_RANKED;

  measured->above_gap = peers->above->shown;
  if (peers->above->reason != RANKED)
    return leave_out (measured, peers->above->reason);
  outcome = set_persons (peers, unit, shortened, &gap, span, &decimals, measured);
  if (outcome != SHORT_RANKED)
    return outcome;
  if (peers->above->sign < 0)
    short_span_negate (span);
  if (!multiply (gap, peers->share_dividend, &gap))
    return SHORT_TOO_LONG;
  measured->value = show (divide_round (gap, peers->share_divisor),
                          (gint) peers->source->gaps->engine.decimals);
  return SHORT_RANKED;
}

typedef ShortOutcome (*MeasureOne) (const ShortPeers *peers,
                                    const RankedUnit *unit,
                                    ShortUnit *shortened,
                                    RankedMeasure *measured,
                                    ShortSpan *span);

static inline gboolean
short_span_is_point (const ShortSpan *span)
{
  return span->lo == span->hi && span->lo_by == span->hi_by;
}

/* One measure of all peers. All that tells measures apart is known where this is called, so
 * that it becomes part of the loop, and of points nothing but what is kept is worked out.
 * FALSE also where there is a span among @are_points. */
static inline gboolean
measure_all (const ShortPeers *peers,
             MeasureOne measure,
             gboolean is_turned,
             gboolean are_points,
             gboolean are_whole,
             RankedMeasure *measured,
             ShortList *list)
{
  const RankedUnit *unit = peers->units;
  const RankedUnit *end = unit + peers->n;
  guint n = 0;

  for (ShortUnit *shortened = peers->shorts; unit < end; unit++, shortened++, measured++)
    {
      ShortOutcome outcome = SHORT_UNRANKED;
      ShortSpan span;

      *measured =
          (RankedMeasure){ .reason = unit->reason, .divisor_period = BHXH_PERIOD_NONE };
      if (unit->reason == RANKED)
        outcome = measure (peers, unit, shortened, measured, &span);
      if (outcome == SHORT_TOO_LONG)
        return FALSE;
      if (outcome == SHORT_UNRANKED)
        continue;
      if (is_turned)
        short_span_negate (&span);
      if (!are_points)
        list->spans[n++] = span;
      else if (!short_span_is_point (&span))
        return FALSE;
      else
        {
          if (!are_whole)
            list->by[n] = span.lo_by;
          list->at[n++] = -span.lo;
        }
    }
  list->n = n;
  return TRUE;
}

static inline gboolean
measure_any (const ShortPeers *peers,
             MeasureOne measure,
             gboolean is_turned,
             gboolean are_whole,
             RankedMeasure *measured,
             ShortList *list)
{
  list->are_whole = are_whole;
  list->are_points = peers->are_points && measure_all (peers, measure, is_turned, TRUE,
                                                       are_whole, measured, list);
  return list->are_points ||
         measure_all (peers, measure, is_turned, FALSE, are_whole, measured, list);
}

FLATTEN gboolean
bhxh_ranking_measure_short (ShortPeers *peers,
                            BhxhRankingMeasure measure,
                            RankedMeasure *measured,
                            ShortList *list)
{
  const gboolean less = peers->units[0].less;
  const gboolean is_count = peers->source->slot->measure == BHXH_MEASURE_PERSON;

  switch (measure)
    {
    case BHXH_RANKING_GAP:
      return measure_any (peers, measure_gap, less, TRUE, measured, list);
    case BHXH_RANKING_REMAINING:
      return measure_any (peers, measure_remaining, TRUE, TRUE, measured, list);
    case BHXH_RANKING_ACHIEVEMENT:
      return measure_any (peers, measure_achievement, less, FALSE, measured, list);
    case BHXH_RANKING_PACE:
      return measure_any (peers, measure_pace, less, !is_count, measured, list);
    default:
      return set_share (peers, peers->decimals + (is_count ? 0 : PERCENT_DECIMALS)) &&
             measure_any (peers, measure_contribution, FALSE, TRUE, measured, list);
    }
}
