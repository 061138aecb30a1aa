/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Results are brought to 64 bits again in one place, which rounds.
 */
#include "allocation/factor.h"

#define MANTISSA_BITS 64

/* Bits below the last one of the largest factor that a sum still sees. */
#define SUM_GUARD_BITS 32

static gint
count_bits (WideMagnitude value)
{
  const guint64 high = (guint64) (value >> 64);

  if (high != 0)
    return 128 - __builtin_clzll (high);
  return value != 0 ? 64 - __builtin_clzll ((guint64) value) : 0;
}

/* @value >> @bits, rounded half up. */
static WideMagnitude
shift_down (WideMagnitude value, gint bits)
{
  if (bits > 128)
    return 0;
  return bits > 0 ? ((value >> (bits - 1)) + 1) >> 1 : value;
}

Factor
bhxh_factor_new (WideMagnitude value, gint32 exponent)
{
  const gint shift = count_bits (value) - MANTISSA_BITS;
  WideMagnitude rounded = 0;

  if (value == 0)
    return (Factor){ 0, 0 };
  if (shift <= 0)
    return (Factor){ (guint64) value << -shift, exponent + shift };
  rounded = shift_down (value, shift);
  /* All ones became a one and zeros. */
  if (rounded >> MANTISSA_BITS != 0)
    return (Factor){ (guint64) (rounded >> 1), exponent + shift + 1 };
  return (Factor){ (guint64) rounded, exponent + shift };
}

Factor
bhxh_factor_multiply (Factor a, Factor b)
{
  return bhxh_factor_new ((WideMagnitude) a.mantissa * b.mantissa,
                          a.exponent + b.exponent);
}

Factor
bhxh_factor_divide (Factor dividend, Factor divisor)
{
  const WideMagnitude raised = (WideMagnitude) dividend.mantissa << 64;

  return bhxh_factor_new (raised / divisor.mantissa,
                          dividend.exponent - divisor.exponent - 64);
}

Wide
bhxh_factor_to_fixed (Factor factor, gint bits)
{
  const gint exponent = factor.exponent + bits;

  if (factor.mantissa == 0)
    return 0;
  if (exponent >= 112 - MANTISSA_BITS)
    return FACTOR_FIXED_MAX;
  return exponent >= 0 ? (Wide) factor.mantissa << exponent
                       : (Wide) shift_down (factor.mantissa, -exponent);
}

Factor
bhxh_factor_sum (const Factor *factors, const guint8 *left_out, gsize n)
{
  WideMagnitude sum = 0;
  gint32 highest = G_MININT32;

  for (gsize i = 0; i < n; i++)
    if (!left_out[i] && factors[i].mantissa != 0)
      highest = MAX (highest, factors[i].exponent);
  for (gsize i = 0; i < n; i++)
    if (!left_out[i] && factors[i].mantissa != 0 && highest - factors[i].exponent < 96)
      sum += (WideMagnitude) factors[i].mantissa << SUM_GUARD_BITS >>
             (highest - factors[i].exponent);
  if (sum == 0)
    return (Factor){ 0, 0 };
  return bhxh_factor_new (sum, highest - SUM_GUARD_BITS);
}
