/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Common divisors, and an order of fractions that needs no product.
 */
#include "gap/ratio.h"

#include "base/memory.h"

#include <stdlib.h>

static WideMagnitude
magnitude_of (Wide value)
{
  return value < 0 ? -(WideMagnitude) value : (WideMagnitude) value;
}

/* In 64 bits, whose division costs a fraction of that of 128. */
static guint64
short_common_divisor (guint64 left, guint64 right)
{
  while (right != 0)
    {
      const guint64 rest = left % right;

      left = right;
      right = rest;
    }
  return left;
}

/* At least 1 when @b is not 0. */
static Wide
common_divisor (Wide a, Wide b)
{
  WideMagnitude left = magnitude_of (a);
  WideMagnitude right = magnitude_of (b);

  while (right != 0)
    {
      if (left <= G_MAXUINT64 && right <= G_MAXUINT64)
        return short_common_divisor ((guint64) left, (guint64) right);
      const WideMagnitude rest = left % right;

      left = right;
      right = rest;
    }
  return (Wide) left;
}

/* @divisor, above 0, divides @dividend. */
static Wide
divide (Wide dividend, Wide divisor)
{
  if (divisor == 1)
    return dividend;
  if (dividend == (gint64) dividend && divisor == (gint64) divisor)
    return (gint64) dividend / (gint64) divisor;
  return dividend / divisor;
}

gboolean
bhxh_ratio_init (Ratio *ratio, Wide dividend, Wide divisor)
{
  Wide common = 0;

  if (divisor <= 0 || dividend < -WIDE_MAX)
    return FALSE;
  common = common_divisor (dividend, divisor);
  *ratio = (Ratio){ divide (dividend, common), divide (divisor, common) };
  return TRUE;
}

gboolean
bhxh_ratio_init_amount (Ratio *ratio, Amount amount)
{
  Wide scale = 0;

  if (!bhxh_wide_scale (1, (guint) ABS (amount.decimals), &scale))
    return FALSE;
  if (amount.decimals >= 0)
    return bhxh_ratio_init (ratio, amount.value, scale);
  ratio->divisor = 1;
  return !__builtin_mul_overflow (scale, (Wide) amount.value, &ratio->dividend);
}

gboolean
bhxh_ratio_add (const Ratio *a, const Ratio *b, Ratio *result)
{
  const Wide common = common_divisor (a->divisor, b->divisor);
  Wide left = 0;
  Wide right = 0;
  Wide divisor = 0;

  return !__builtin_mul_overflow (a->dividend, divide (b->divisor, common), &left) &&
         !__builtin_mul_overflow (b->dividend, divide (a->divisor, common), &right) &&
         !__builtin_add_overflow (left, right, &left) &&
         !__builtin_mul_overflow (a->divisor, divide (b->divisor, common), &divisor) &&
         bhxh_ratio_init (result, left, divisor);
}

gboolean
bhxh_ratio_subtract (const Ratio *a, const Ratio *b, Ratio *result)
{
  const Ratio negative = { -b->dividend, b->divisor };

  return bhxh_ratio_add (a, &negative, result);
}

gboolean
bhxh_ratio_multiply (const Ratio *a, const Ratio *b, Ratio *result)
{
  const Wide first = common_divisor (a->dividend, b->divisor);
  const Wide second = common_divisor (b->dividend, a->divisor);
  Wide dividend = 0;
  Wide divisor = 0;

  return !__builtin_mul_overflow (divide (a->dividend, first),
                                  divide (b->dividend, second), &dividend) &&
         !__builtin_mul_overflow (divide (a->divisor, second), divide (b->divisor, first),
                                  &divisor) &&
         bhxh_ratio_init (result, dividend, divisor);
}

static gboolean
fits_64 (const Ratio *ratio)
{
  return ratio->dividend == (gint64) ratio->dividend &&
         ratio->divisor == (gint64) ratio->divisor;
}

/* Where products fit, by these. Else whole parts first; where they are equal, the rests
 * the other way up, whose order is the reverse. */
gint
bhxh_ratio_order (const Ratio *a, const Ratio *b)
{
  Ratio left = *a;
  Ratio right = *b;

  if (fits_64 (a) && fits_64 (b))
    {
      const Wide one = a->dividend * b->divisor;
      const Wide other = b->dividend * a->divisor;

      return (one > other) - (one < other);
    }
  for (gint sign = 1;; sign = -sign)
    {
      const Wide left_whole = bhxh_wide_divide_floor (left.dividend, left.divisor);
      const Wide right_whole = bhxh_wide_divide_floor (right.dividend, right.divisor);
      const Wide left_rest = left.dividend - left_whole * left.divisor;
      const Wide right_rest = right.dividend - right_whole * right.divisor;

      if (left_whole != right_whole)
        return left_whole < right_whole ? -sign : sign;
      if (left_rest == 0 || right_rest == 0)
        return sign * ((left_rest != 0) - (right_rest != 0));
      left = (Ratio){ left.divisor, left_rest };
      right = (Ratio){ right.divisor, right_rest };
    }
}

/* --- Whole numbers with a given sum ---------------------------------------------- */

typedef struct
{
  Ratio rest;
  gsize part;
} Rest;

static gint
compare_rests (gconstpointer a, gconstpointer b)
{
  const Rest *left = a;
  const Rest *right = b;
  const gint order = bhxh_ratio_order (&right->rest, &left->rest);

  return order != 0 ? order : (left->part > right->part) - (left->part < right->part);
}

gboolean
bhxh_ratio_apportion (const Ratio *parts, gsize n, Wide total, Wide *whole)
{
  g_autofree Rest *rests = bhxh_try_new (n, sizeof (Rest), NULL);
  Wide missing = total;

  if (rests == NULL)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      whole[i] = bhxh_wide_divide_floor (parts[i].dividend, parts[i].divisor);
      rests[i] =
          (Rest){ { parts[i].dividend - whole[i] * parts[i].divisor, parts[i].divisor },
                  i };
      missing -= whole[i];
    }
  if (missing < 0 || missing > (Wide) n)
    return FALSE;
  qsort (rests, n, sizeof (Rest), compare_rests);
  for (gsize i = 0; i < (gsize) missing; i++)
    whole[rests[i].part]++;
  return TRUE;
}
