/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Two numbers at their common decimals.
 */
#include "gap/amount.h"

gboolean
bhxh_amount_align (Amount a, Amount b, Wide *a_value, Wide *b_value, gint *decimals)
{
  const gint finer = MAX (a.decimals, b.decimals);

  *decimals = finer;
  *a_value = a.value;
  *b_value = b.value;
  return a.decimals == b.decimals ||
         (bhxh_wide_scale (a.value, (guint) (finer - a.decimals), a_value) &&
          bhxh_wide_scale (b.value, (guint) (finer - b.decimals), b_value));
}

gboolean
bhxh_amount_subtract_any (Amount a, Amount b, Amount *difference)
{
  Wide left = 0;
  Wide right = 0;
  Wide result = 0;

  return bhxh_amount_align (a, b, &left, &right, &difference->decimals) &&
         !__builtin_sub_overflow (left, right, &result) &&
         bhxh_wide_narrow (result, &difference->value);
}

gint
bhxh_amount_compare_any (Amount a, Amount b)
{
  return bhxh_wide_compare_scaled (a.value, -a.decimals, b.value, -b.decimals);
}

gboolean
bhxh_amount_percent_any (Amount a, Amount b, guint decimals, Amount *percent)
{
  Wide dividend = 0;
  Wide divisor = 0;
  gint aligned = 0;

  percent->decimals = (gint) decimals;
  return b.value != 0 && bhxh_amount_align (a, b, &dividend, &divisor, &aligned) &&
         bhxh_wide_scale (dividend, decimals + 2, &dividend) &&
         bhxh_wide_narrow (bhxh_wide_divide_round (dividend, divisor), &percent->value);
}

gint
bhxh_amount_compare_share (Amount a, Amount cut, Amount b)
{
  return bhxh_wide_compare_scaled ((Wide) a.value * 100, -a.decimals,
                                   (Wide) cut.value * b.value,
                                   -cut.decimals - b.decimals);
}

gboolean
bhxh_ratio_of (Wide value, gint decimals, Ratio *ratio)
{
  *ratio = (Ratio){ value, 1 };
  return decimals >= 0 ? bhxh_wide_scale (1, (guint) decimals, &ratio->divisor)
                       : bhxh_wide_scale (value, (guint) -decimals, &ratio->dividend);
}

gboolean
bhxh_ratio_scale (const Ratio *ratio, gint power, Ratio *scaled)
{
  Ratio result = *ratio;

  if (power >= 0 ? !bhxh_wide_scale (ratio->dividend, (guint) power, &result.dividend)
                 : !bhxh_wide_scale (ratio->divisor, (guint) -power, &result.divisor))
    return FALSE;
  *scaled = result;
  return TRUE;
}

gboolean
bhxh_ratio_round (const Ratio *ratio, gint decimals, Wide *rounded)
{
  Ratio scaled = { 0, 1 };

  if (!bhxh_ratio_scale (ratio, decimals, &scaled))
    return FALSE;
  *rounded = bhxh_wide_divide_round (scaled.dividend, scaled.divisor);
  return TRUE;
}

gboolean
bhxh_ratio_compare (const Ratio *ratio, Amount b, gint *sign)
{
  Ratio scaled = { 0, 1 };
  Wide product = 0;

  if (!bhxh_ratio_scale (ratio, b.decimals, &scaled) ||
      __builtin_mul_overflow (scaled.divisor, (Wide) b.value, &product))
    return FALSE;
  *sign = (scaled.dividend > product) - (scaled.dividend < product);
  return TRUE;
}
