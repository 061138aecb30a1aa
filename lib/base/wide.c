/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Powers of ten, division with a stated rounding, and comparing at different powers, all
 * without losing a digit.
 */
#include "base/wide.h"

const guint64 bhxh_powers_of_ten[POWERS_OF_TEN + 1] = {
  G_GUINT64_CONSTANT (1),
  G_GUINT64_CONSTANT (10),
  G_GUINT64_CONSTANT (100),
  G_GUINT64_CONSTANT (1000),
  G_GUINT64_CONSTANT (10000),
  G_GUINT64_CONSTANT (100000),
  G_GUINT64_CONSTANT (1000000),
  G_GUINT64_CONSTANT (10000000),
  G_GUINT64_CONSTANT (100000000),
  G_GUINT64_CONSTANT (1000000000),
  G_GUINT64_CONSTANT (10000000000),
  G_GUINT64_CONSTANT (100000000000),
  G_GUINT64_CONSTANT (1000000000000),
  G_GUINT64_CONSTANT (10000000000000),
  G_GUINT64_CONSTANT (100000000000000),
  G_GUINT64_CONSTANT (1000000000000000),
  G_GUINT64_CONSTANT (10000000000000000),
  G_GUINT64_CONSTANT (100000000000000000),
  G_GUINT64_CONSTANT (1000000000000000000),
  G_GUINT64_CONSTANT (10000000000000000000),
};

Wide
bhxh_wide_power_of_ten (guint power)
{
  const guint low = MIN (power, POWERS_OF_TEN);

  return (Wide) ((WideMagnitude) bhxh_powers_of_ten[low] *
                 bhxh_powers_of_ten[power - low]);
}

gboolean
bhxh_wide_scale (Wide value, guint power, Wide *scaled)
{
  Wide product = value;

  if (value != 0 && power != 0 &&
      (power > WIDE_POWER_OF_TEN_MAX ||
       __builtin_mul_overflow (value, bhxh_wide_power_of_ten (power), &product)))
    return FALSE;
  *scaled = product;
  return TRUE;
}

/* The quotient cut towards zero, and the rest; 64-bit division where it is enough,
 * because the compiler's 128-bit one costs several times as much. */
static Wide
divide (Wide dividend, Wide divisor, Wide *rest)
{
  const gint64 small_dividend = (gint64) dividend;
  const gint64 small_divisor = (gint64) divisor;

  if (small_dividend == dividend && small_divisor == divisor && small_divisor != -1)
    {
      *rest = small_dividend % small_divisor;
      return small_dividend / small_divisor;
    }
  *rest = dividend % divisor;
  return dividend / divisor;
}

static WideMagnitude
magnitude (Wide value)
{
  return value < 0 ? -(WideMagnitude) value : (WideMagnitude) value;
}

Wide
bhxh_wide_divide_round (Wide dividend, Wide divisor)
{
  Wide rest;
  const Wide quotient = divide (dividend, divisor, &rest);

  if (magnitude (rest) < magnitude (divisor) - magnitude (rest))
    return quotient;
  return (dividend < 0) == (divisor < 0) ? quotient + 1 : quotient - 1;
}

Wide
bhxh_wide_divide_floor (Wide dividend, Wide divisor)
{
  Wide rest;
  const Wide quotient = divide (dividend, divisor, &rest);

  return rest != 0 && (rest < 0) != (divisor < 0) ? quotient - 1 : quotient;
}

Wide
bhxh_wide_divide_ceil (Wide dividend, Wide divisor)
{
  Wide rest;
  const Wide quotient = divide (dividend, divisor, &rest);

  return rest != 0 && (rest < 0) == (divisor < 0) ? quotient + 1 : quotient;
}

gboolean
bhxh_wide_round (Wide value, gint decimals, gint to_decimals, Wide *rounded)
{
  if (to_decimals >= decimals)
    return bhxh_wide_scale (value, (guint) (to_decimals - decimals), rounded);
  if (decimals - to_decimals > WIDE_POWER_OF_TEN_MAX)
    *rounded = 0; /* less than half of 10^39 */
  else
    *rounded = bhxh_wide_divide_round (
        value, bhxh_wide_power_of_ten ((guint) (decimals - to_decimals)));
  return TRUE;
}

gint
bhxh_wide_compare_scaled (Wide a, gint a_power, Wide b, gint b_power)
{
  Wide scaled = 0;

  if (a_power < b_power)
    return -bhxh_wide_compare_scaled (b, b_power, a, a_power);
  /* What does not fit is past everything that does. */
  if (!bhxh_wide_scale (a, (guint) (a_power - b_power), &scaled))
    return a < 0 ? -1 : 1;
  return (scaled > b) - (scaled < b);
}

gboolean
bhxh_wide_narrow (Wide value, gint64 *narrow)
{
  if (value < -BHXH_NUMBER_MAX || value > BHXH_NUMBER_MAX)
    return FALSE;
  *narrow = (gint64) value;
  return TRUE;
}
