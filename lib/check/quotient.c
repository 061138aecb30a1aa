/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Dividing ranges: the only place where an end is no decimal but a quotient of two.
 */
#include "check/interval.h"

static const QuotientEnd no_end = { 0, 0, TRUE };

/* c / a for one end of each, a > 0. */
static QuotientEnd
divide_ends (Wide c, gboolean c_open, Wide a, gboolean a_open)
{
  return (QuotientEnd){ c, a, c_open || (a_open && c != 0) };
}

/* The lower end of c / a: a positive c is divided by the largest a, a negative one by the
 * smallest; where that is 0, or does not exist, the quotient has no end, or comes near 0.
 */
static QuotientEnd
lower_quotient (Interval c, Interval a)
{
  const gboolean c_open = (c.flags & BHXH_RANGE_LO_OPEN) != 0;

  if (c.flags & BHXH_RANGE_LO_NONE)
    return no_end;
  if (c.lo > 0)
    return a.flags & BHXH_RANGE_HI_NONE
               ? (QuotientEnd){ 0, 1, TRUE }
               : divide_ends (c.lo, c_open, a.hi, (a.flags & BHXH_RANGE_HI_OPEN) != 0);
  if (a.lo > 0)
    return divide_ends (c.lo, c_open, a.lo, (a.flags & BHXH_RANGE_LO_OPEN) != 0);
  return c.lo == 0 ? (QuotientEnd){ 0, 1, c_open } : no_end;
}

static QuotientEnd
negate_end (QuotientEnd end)
{
  end.numerator = -end.numerator;
  return end;
}

gboolean
bhxh_interval_divide (Interval c, Interval a, Quotient *quotient)
{
  const gint decimals = MAX (a.decimals, c.decimals);

  if (!bhxh_interval_rescale (&a, decimals) || !bhxh_interval_rescale (&c, decimals))
    return FALSE;
  quotient->lo = lower_quotient (c, a);
  quotient->hi = negate_end (lower_quotient (bhxh_interval_negate (c), a));
  return TRUE;
}

static WideMagnitude
magnitude (Wide value)
{
  return value < 0 ? -(WideMagnitude) value : (WideMagnitude) value;
}

/* Compares a / b with c / d, all of them positive or 0 above: whole parts first, then the
 * remainders turned upside down, as Euclid does; no product is ever formed. */
static gint
compare_fractions (WideMagnitude a, WideMagnitude b, WideMagnitude c, WideMagnitude d)
{
  gint sign = 1;

  for (;;)
    {
      const WideMagnitude p = a / b;
      const WideMagnitude q = c / d;

      if (p != q)
        return p < q ? -sign : sign;
      a %= b;
      c %= d;
      if (a == 0 || c == 0)
        return a == c ? 0 : (a == 0 ? -sign : sign);
      /* a/b < c/d exactly when b/a > d/c. */
      const WideMagnitude old_a = a;
      const WideMagnitude old_c = c;

      a = b;
      b = old_a;
      c = d;
      d = old_c;
      sign = -sign;
    }
}

gint
bhxh_quotient_end_compare (QuotientEnd a, QuotientEnd b)
{
  const gint a_sign = (a.numerator > 0) - (a.numerator < 0);
  const gint b_sign = (b.numerator > 0) - (b.numerator < 0);

  if (a_sign != b_sign || a_sign == 0)
    return (a_sign > b_sign) - (a_sign < b_sign);
  return a_sign * compare_fractions (magnitude (a.numerator), magnitude (a.denominator),
                                     magnitude (b.numerator), magnitude (b.denominator));
}

/* The end times 10^decimals as a dividend and a divisor. */
static gboolean
scale_end (QuotientEnd end, gint decimals, Wide *dividend, Wide *divisor)
{
  return bhxh_wide_scale (end.numerator, (guint) MAX (decimals, 0), dividend) &&
         bhxh_wide_scale (end.denominator, (guint) MAX (-decimals, 0), divisor);
}

gboolean
bhxh_quotient_end_floor (QuotientEnd end, gint decimals, Wide *value)
{
  Wide dividend, divisor;

  if (!scale_end (end, decimals, &dividend, &divisor))
    return FALSE;
  *value = bhxh_wide_divide_floor (dividend, divisor);
  return TRUE;
}

gboolean
bhxh_quotient_end_ceil (QuotientEnd end, gint decimals, Wide *value)
{
  Wide dividend, divisor;

  if (!scale_end (end, decimals, &dividend, &divisor))
    return FALSE;
  *value = bhxh_wide_divide_ceil (dividend, divisor);
  return TRUE;
}

gboolean
bhxh_quotient_end_round (QuotientEnd end, gint decimals, Wide *value)
{
  Wide dividend, divisor;

  if (!scale_end (end, decimals, &dividend, &divisor))
    return FALSE;
  *value = bhxh_wide_divide_round (dividend, divisor);
  return TRUE;
}

gboolean
bhxh_quotient_end_equals (QuotientEnd end, gint decimals, Wide value)
{
  Wide below, above;

  return bhxh_quotient_end_floor (end, decimals, &below) && below == value &&
         bhxh_quotient_end_ceil (end, decimals, &above) && above == value;
}
