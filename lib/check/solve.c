/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One comparison solved for one unknown, and the solution rounded inwards.
 */
#include "check/bounds.h"

static const QuotientEnd no_end = { 0, 0, TRUE };

static Comparison
turn_round (Comparison compare)
{
  static const Comparison turned[] = {
    [COMPARE_EQUAL] = COMPARE_EQUAL,      [COMPARE_AT_MOST] = COMPARE_AT_LEAST,
    [COMPARE_AT_LEAST] = COMPARE_AT_MOST, [COMPARE_BELOW] = COMPARE_ABOVE,
    [COMPARE_ABOVE] = COMPARE_BELOW,
  };

  return turned[compare];
}

/* factor * x + rest (op) 0 for a positive factor: x (op) -rest / factor. */
static gboolean
solve_positive (Interval factor, Interval rest, Comparison compare, Quotient *range)
{
  if (!bhxh_interval_divide (bhxh_interval_negate (rest), factor, range))
    return FALSE;
  range->hi.open |= compare == COMPARE_BELOW;
  range->lo.open |= compare == COMPARE_ABOVE;
  if (compare == COMPARE_AT_MOST || compare == COMPARE_BELOW)
    range->lo = no_end;
  if (compare == COMPARE_AT_LEAST || compare == COMPARE_ABOVE)
    range->hi = no_end;
  return TRUE;
}

gboolean
bhxh_comparison_solve (const FormComparison *comparison,
                       const Interval *ranges,
                       guint8 unknown,
                       gboolean *solved,
                       Quotient *range)
{
  Comparison compare = comparison->compare;
  Interval factor, rest;
  gboolean linear = FALSE;
  Sign sign;

  *solved = FALSE;
  if (!bhxh_form_get_sign (comparison->denominator, ranges, &sign) ||
      !bhxh_polynomial_split (comparison->difference, ranges, unknown, &linear, &factor,
                              &rest))
    return FALSE;
  if (!linear || bhxh_interval_is_zero (factor) || sign == SIGN_ZERO ||
      sign == SIGN_MIXED)
    return TRUE;
  if (sign == SIGN_NEGATIVE)
    compare = turn_round (compare);
  if (!bhxh_interval_is_not_negative (factor))
    {
      factor = bhxh_interval_negate (factor);
      rest = bhxh_interval_negate (rest);
      compare = turn_round (compare);
    }
  *solved = bhxh_interval_is_not_negative (factor);
  return !*solved || solve_positive (factor, rest, compare, range);
}

/* end - value * 10^-decimals. */
static gboolean
subtract_end (QuotientEnd end,
              Wide value,
              gint decimals,
              gboolean open,
              QuotientEnd *difference)
{
  Wide product;

  *difference = end;
  if (end.denominator == 0)
    return TRUE;
  difference->open |= open;
  return bhxh_wide_scale (end.numerator, (guint) MAX (decimals, 0),
                          &difference->numerator) &&
         bhxh_wide_scale (end.denominator, (guint) MAX (decimals, 0),
                          &difference->denominator) &&
         bhxh_wide_scale (end.denominator, (guint) MAX (-decimals, 0), &product) &&
         !__builtin_mul_overflow (product, value, &product) &&
         !__builtin_sub_overflow (difference->numerator, product, &difference->numerator);
}

gboolean
bhxh_quotient_subtract (const Quotient *quotient,
                        Interval subtrahend,
                        Quotient *difference)
{
  const guint8 flags = subtrahend.flags;

  if (!subtract_end (quotient->lo, subtrahend.hi, subtrahend.decimals,
                     (flags & BHXH_RANGE_HI_OPEN) != 0, &difference->lo) ||
      !subtract_end (quotient->hi, subtrahend.lo, subtrahend.decimals,
                     (flags & BHXH_RANGE_LO_OPEN) != 0, &difference->hi))
    return FALSE;
  if (flags & BHXH_RANGE_HI_NONE)
    difference->lo = no_end;
  if (flags & BHXH_RANGE_LO_NONE)
    difference->hi = no_end;
  return TRUE;
}

/* A lower end as whole persons: rounded up, and past an open end that is whole itself. */
static gboolean
round_inwards (QuotientEnd end, Wide *value)
{
  Wide below;

  if (!bhxh_quotient_end_ceil (end, 0, value) ||
      !bhxh_quotient_end_floor (end, 0, &below))
    return FALSE;
  *value += end.open && below == *value;
  return TRUE;
}

/* A lower end at so many decimals: rounded down, and open where that made it lower. */
static gboolean
round_outwards (QuotientEnd end, gint decimals, Wide *value, gboolean *open)
{
  Wide above;

  if (!bhxh_quotient_end_floor (end, decimals, value) ||
      !bhxh_quotient_end_ceil (end, decimals, &above))
    return FALSE;
  *open = end.open || above != *value;
  return TRUE;
}

/* A lower end (@sign 1), or an upper one (-1), which is a lower one of the negatives. */
static gboolean
round_end (QuotientEnd end, gint sign, Bound *bound, gboolean whole, gint64 *value)
{
  gboolean open = FALSE;
  Wide rounded;

  if (end.denominator == 0)
    {
      bound->flags |= sign > 0 ? BHXH_RANGE_LO_NONE : BHXH_RANGE_HI_NONE;
      return TRUE;
    }
  end.numerator *= sign;
  if (!(whole ? round_inwards (end, &rounded)
              : round_outwards (end, bound->decimals, &rounded, &open)) ||
      !bhxh_wide_narrow (sign * rounded, value))
    return FALSE;
  if (open)
    bound->flags |= sign > 0 ? BHXH_RANGE_LO_OPEN : BHXH_RANGE_HI_OPEN;
  return TRUE;
}

gboolean
bhxh_quotient_is_empty (const Quotient *range)
{
  gint order;

  if (range->lo.denominator == 0 || range->hi.denominator == 0)
    return FALSE;
  order = bhxh_quotient_end_compare (range->lo, range->hi);
  return order > 0 || (order == 0 && (range->lo.open || range->hi.open));
}

gboolean
bhxh_bound_round (Bound *bound, const BhxhIndicator *indicator)
{
  const gboolean whole = bhxh_indicator_get_measure (indicator) == BHXH_MEASURE_PERSON;

  bound->decimals = whole ? 0 : bhxh_indicator_get_decimals (indicator) + 1;
  bound->flags = 0;
  bound->lo = bound->hi = 0;
  if (!round_end (bound->range.lo, 1, bound, whole, &bound->lo) ||
      !round_end (bound->range.hi, -1, bound, whole, &bound->hi))
    return FALSE;
  bound->is_empty = bhxh_quotient_is_empty (&bound->range) ||
                    (whole && bound->flags == 0 && bound->lo > bound->hi);
  return TRUE;
}
