/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The milestone verdict: an actual meets a target when, rounded to the target's decimals,
 * it prints as the target or better; and what a rounded actual leaves open.
 */
#include "gap/judge.h"

/* d (v' - T). */
static gint
reach (const Target *target, Wide rounded)
{
  const gint64 decreed = target->amount.value;

  return bhxh_target_turn (target, (rounded > decreed) - (rounded < decreed));
}

/* How a number at the end of a range is rounded. Where that end does not itself belong to
 * the range, a tie goes towards the range. */
typedef enum
{
  END_CLOSED,
  END_BELOW, /* all there is lies below it */
  END_ABOVE
} End;

static gboolean
round_end (Wide value, gint decimals, gint to_decimals, End end, Wide *rounded)
{
  Wide place = 0;

  if (end == END_CLOSED || to_decimals >= decimals)
    return bhxh_wide_round (value, decimals, to_decimals, rounded);
  place = bhxh_wide_power_of_ten ((guint) (decimals - to_decimals));
  *rounded = end == END_BELOW ? bhxh_wide_divide_ceil (2 * value - place, 2 * place)
                              : bhxh_wide_divide_floor (2 * value + place, 2 * place);
  return TRUE;
}

/* What a printed figure stands for, in tenths of its place from the figure. */
typedef struct
{
  gint below, above;
  End low, high;
} Spread;

static Spread
spread_of (BhxhRounding rounding)
{
  switch (rounding)
    {
    case BHXH_ROUNDING_NEAREST:
    case BHXH_ROUNDING_HALF_UP:
      /* Half a place is never a tie at other decimals than the figure's own, so it does
       * not matter here whether the ends belong to the range. */
      return (Spread){ -5, 5, END_CLOSED, END_CLOSED };
    case BHXH_ROUNDING_FLOOR: return (Spread){ 0, 10, END_CLOSED, END_BELOW };
    case BHXH_ROUNDING_CEIL: return (Spread){ -10, 0, END_ABOVE, END_CLOSED };
    default: return (Spread){ 0, 0, END_CLOSED, END_CLOSED };
    }
}

/* Both ends of what is behind the actual, each already at the target's decimals. */
static void
judge_ends (const Target *target, Wide low, Wide high, Judgement *judgement)
{
  const gint low_reach = reach (target, low);
  const gint high_reach = reach (target, high);

  judgement->settled = low_reach == high_reach;
  judgement->decided = (low_reach >= 0) == (high_reach >= 0);
}

static gboolean
judge_spread (const Target *target, const Actual *actual, Judgement *judgement)
{
  const Spread spread = spread_of (actual->rounding);
  const Wide tenths = (Wide) actual->amount.value * 10;
  const gint decimals = actual->amount.decimals + 1;
  const gint wanted = target->amount.decimals;
  Wide low = 0;
  Wide high = 0;

  if (!round_end (tenths + spread.below, decimals, wanted, spread.low, &low) ||
      !round_end (tenths + spread.above, decimals, wanted, spread.high, &high))
    return FALSE;
  judge_ends (target, low, high, judgement);
  return TRUE;
}

static gboolean
judge_printed (const Target *target, const Actual *actual, Judgement *judgement)
{
  Wide rounded = 0;

  if (!bhxh_wide_round (actual->amount.value, actual->amount.decimals,
                        target->amount.decimals, &rounded) ||
      !bhxh_wide_narrow (rounded, &judgement->rounded.value))
    return FALSE;
  judgement->reached = reach (target, rounded);
  judgement->exact =
      actual->amount.decimals == target->amount.decimals
          ? judgement->reached
          : bhxh_target_turn (target,
                              bhxh_amount_compare (actual->amount, target->amount));
  return actual->rounding <= BHXH_ROUNDING_EXACT ||
         judge_spread (target, actual, judgement);
}

static gboolean
ratios_are_equal (const Ratio *a, const Ratio *b)
{
  return a->dividend == b->dividend && a->divisor == b->divisor;
}

static gboolean
judge_computed (const Target *target, const Actual *actual, Judgement *judgement)
{
  const gint decimals = target->amount.decimals;
  gint comparison = 0;
  Wide rounded = 0;
  Wide low = 0;
  Wide high = 0;

  if (!bhxh_ratio_round (&actual->value, decimals, &rounded) ||
      !bhxh_ratio_compare (&actual->value, target->amount, &comparison) ||
      !bhxh_wide_narrow (rounded, &judgement->rounded.value))
    return FALSE;
  judgement->reached = reach (target, rounded);
  judgement->exact = bhxh_target_turn (target, comparison);
  if (ratios_are_equal (&actual->low, &actual->high))
    return TRUE;
  if (!bhxh_ratio_round (&actual->low, decimals, &low) ||
      !bhxh_ratio_round (&actual->high, decimals, &high))
    return FALSE;
  judge_ends (target, low, high, judgement);
  return TRUE;
}

gboolean
bhxh_judge_any (const Target *target, const Actual *actual, Judgement *judgement)
{
  Judgement found = { .decided = TRUE, .settled = TRUE };

  found.rounded.decimals = target->amount.decimals;
  if (!(actual->computed ? judge_computed : judge_printed) (target, actual, &found))
    return FALSE;
  *judgement = found;
  return TRUE;
}
