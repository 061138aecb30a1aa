/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Three ways to the sign of a sum of radicals, each for what the one before leaves open:
 * an enclosure of 14 digits, which nearly always is enough; exact fractions, where both
 * radicals are rational; enclosures of ever more digits. The last comes to an end: by the
 * linear independence of radicals over the rationals, a constant other than 0 and
 * irrational radicals never add up to 0.
 */
#include "base/radical.h"

#include "base/big.h"

#include <math.h>

#define FIRST_LONG_BITS 128

static WideMagnitude
greatest_common_divisor (WideMagnitude a, WideMagnitude b)
{
  while (b != 0)
    {
      const WideMagnitude rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

gboolean
bhxh_radical_init (Radical *radical, Wide a, Wide b, guint p, guint q)
{
  WideMagnitude ratio_divisor = 0;
  guint exponent_divisor = 0;

  if (a <= 0 || b <= 0 || p == 0 || q == 0)
    return FALSE;
  ratio_divisor = greatest_common_divisor ((WideMagnitude) a, (WideMagnitude) b);
  exponent_divisor = (guint) greatest_common_divisor (p, q);
  a /= (Wide) ratio_divisor;
  b /= (Wide) ratio_divisor;
  p /= exponent_divisor;
  q /= exponent_divisor;
  if (a > G_MAXUINT64 || b > G_MAXUINT64 || MAX (p, q) > RADICAL_MAX_EXPONENT)
    return FALSE;
  *radical = (Radical){ (guint64) a, (guint64) b, p, q };
  return TRUE;
}

/* --- Enclosing by 64 bits ------------------------------------------------------------ */

/* mantissa * 2^exponent; the highest bit of the mantissa is 1. */
typedef struct
{
  guint64 mantissa;
  gint exponent;
} Scaled;

static Scaled
scaled_of (guint64 value)
{
  const int shift = __builtin_clzll (value);

  return (Scaled){ value << shift, -shift };
}

/* The product, cut off, or with @up one more where something is cut off. */
static Scaled
scaled_multiply (Scaled a, Scaled b, gboolean up)
{
  const WideMagnitude product = (WideMagnitude) a.mantissa * b.mantissa;
  const int bits = product >> 127 ? 64 : 63;
  Scaled scaled = { (guint64) (product >> bits), a.exponent + b.exponent + bits };

  if (up && (guint64) product << (64 - bits) != 0)
    {
      scaled.mantissa++;
      if (scaled.mantissa == 0)
        scaled = (Scaled){ (guint64) 1 << 63, scaled.exponent + 1 };
    }
  return scaled;
}

static Scaled
scaled_power (Scaled base, guint exponent, gboolean up)
{
  Scaled power = scaled_of (1);

  for (guint bit = g_bit_storage (exponent); bit-- > 0;)
    {
      power = scaled_multiply (power, power, up);
      if ((exponent >> bit) & 1)
        power = scaled_multiply (power, base, up);
    }
  return power;
}

static gint
scaled_compare (Scaled a, Scaled b)
{
  if (a.exponent != b.exponent)
    return a.exponent < b.exponent ? -1 : 1;
  return (a.mantissa > b.mantissa) - (a.mantissa < b.mantissa);
}

/* TRUE when @x is proven not to be above the radical (@above: below): from x^q * b^p and
 * a^p, each rounded towards the other. */
static gboolean
is_bound (const Radical *radical, Wide x, gboolean above)
{
  const Scaled root = scaled_of ((guint64) x);
  const Scaled powers =
      scaled_multiply (scaled_power (root, radical->q, !above),
                       scaled_power (scaled_of (radical->b), radical->p, !above), !above);
  Scaled whole = scaled_power (scaled_of (radical->a), radical->p, above);
  gint order = 0;

  whole.exponent += (gint) (RADICAL_BITS * radical->q);
  order = scaled_compare (powers, whole);
  return above ? order >= 0 : order <= 0;
}

gboolean
bhxh_radical_enclose (const Radical *radical, RadicalRange *range)
{
  /* Floating point only proposes where to look; integers prove it, or nothing is said. */
  const double guess = pow ((double) radical->a / (double) radical->b,
                            (double) radical->p / (double) radical->q);
  Wide middle = 0;
  Wide room = 0;
  Wide lo = 0;
  Wide hi = 0;

  if (!(guess < 64)) /* 2^(64 - RADICAL_BITS) would not fit; nor is a growth like that */
    return FALSE;
  middle = (Wide) ldexp (guess, RADICAL_BITS);
  room = 4 + (middle >> 48);
  lo = MAX (middle - room, 0);
  hi = middle + room;
  if ((lo > 0 && !is_bound (radical, lo, FALSE)) || !is_bound (radical, hi, TRUE))
    return FALSE;
  *range = (RadicalRange){ lo, hi };
  return TRUE;
}

/* --- Fractions and long integers ----------------------------------------------------- */

/* What is above 0 and what is below it, each as a natural number. */
typedef struct
{
  Big plus;
  Big minus;
} Balance;

static void
balance_clear (Balance *balance)
{
  bhxh_big_clear (&balance->plus);
  bhxh_big_clear (&balance->minus);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Balance, balance_clear)

/* Adds @factor * @amount; @amount_below where the term is negative. */
static void
balance_add (Balance *balance, gint64 factor, const Big *amount, const Big *amount_below)
{
  const guint64 size = factor < 0 ? -(guint64) factor : (guint64) factor;
  Big *const side = factor < 0 ? &balance->minus : &balance->plus;
  g_auto (Big) times = bhxh_big_new (size);
  g_auto (Big) term = bhxh_big_multiply (&times, factor < 0 ? amount_below : amount);
  const Big sum = bhxh_big_add (side, &term);

  bhxh_big_clear (side);
  *side = sum;
}

static Big
power_of (guint64 base, guint exponent)
{
  g_auto (Big) big = bhxh_big_new (base);

  return bhxh_big_power (&big, exponent);
}

/* The whole @q-th root of @value; FALSE where it is not whole. */
static gboolean
find_whole_root (guint64 value, guint q, guint64 *root)
{
  g_auto (Big) wanted = bhxh_big_new (value);
  guint64 found = 0;
  gint order = -1;

  for (guint bit = MIN (64 / q + 1, 64); bit-- > 0 && order != 0;)
    {
      const guint64 tried = found | (G_GUINT64_CONSTANT (1) << bit);
      g_auto (Big) power = power_of (tried, q);
      const gint tried_order = bhxh_big_compare (&power, &wanted);

      if (tried_order > 0)
        continue;
      found = tried;
      order = tried_order;
    }
  *root = found;
  return order == 0;
}

/* A radical that is a fraction. */
typedef struct
{
  Big numerator;
  Big denominator;
} Fraction;

static void
fraction_clear (Fraction *fraction)
{
  bhxh_big_clear (&fraction->numerator);
  bhxh_big_clear (&fraction->denominator);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fraction, fraction_clear)

/* FALSE (nothing written) where it is irrational: in lowest terms a fraction has a
 * rational root only if its two parts have. */
static gboolean
find_fraction (const Radical *radical, Fraction *fraction)
{
  guint64 a = 0;
  guint64 b = 0;

  if (!find_whole_root (radical->a, radical->q, &a) ||
      !find_whole_root (radical->b, radical->q, &b))
    return FALSE;
  fraction->numerator = power_of (a, radical->p);
  fraction->denominator = power_of (b, radical->p);
  return TRUE;
}

/* The sign of a sum of two fractions, by their common denominator. */
static gint
get_sign_of_fractions (const RadicalSum *sum, const Fraction *x, const Fraction *y)
{
  g_auto (Big) whole = bhxh_big_multiply (&x->denominator, &y->denominator);
  g_auto (Big) first = bhxh_big_multiply (&x->numerator, &y->denominator);
  g_auto (Big) second = bhxh_big_multiply (&y->numerator, &x->denominator);
  g_auto (Balance) balance = { { NULL, 0 }, { NULL, 0 } };

  balance_add (&balance, sum->constant, &whole, &whole);
  balance_add (&balance, sum->times_x, &first, &first);
  balance_add (&balance, sum->times_y, &second, &second);
  return bhxh_big_compare (&balance.plus, &balance.minus);
}

/* The radical from below, in units of 2^-bits, one bit after the other from the highest.
 */
static Big
enclose_long (const Radical *radical, guint bits)
{
  const guint n_bits = bits + 64 * radical->p / radical->q + 1;
  g_auto (Big) divisor = power_of (radical->b, radical->p);
  g_auto (Big) power = power_of (radical->a, radical->p);
  g_auto (Big) wanted = bhxh_big_shift_left (&power, bits * radical->q);
  Big root = bhxh_big_new (0);

  for (guint bit = n_bits; bit-- > 0;)
    {
      bhxh_big_set_bit (&root, bit);
      {
        g_auto (Big) raised = bhxh_big_power (&root, radical->q);
        g_auto (Big) product = bhxh_big_multiply (&raised, &divisor);

        if (bhxh_big_compare (&product, &wanted) > 0)
          bhxh_big_clear_bit (&root, bit);
      }
    }
  return root;
}

/* The sign by enclosures in units of 2^-bits; 0 where they do not decide. */
static gint
get_sign_by_long (const RadicalSum *sum, guint bits)
{
  g_auto (Big) one = bhxh_big_new (1);
  g_auto (Big) whole = bhxh_big_shift_left (&one, bits);
  g_auto (Big) x = enclose_long (&sum->x, bits);
  g_auto (Big) x_above = bhxh_big_add (&x, &one);
  g_auto (Big) y = enclose_long (&sum->y, bits);
  g_auto (Big) y_above = bhxh_big_add (&y, &one);
  g_auto (Balance) least = { { NULL, 0 }, { NULL, 0 } };
  g_auto (Balance) most = { { NULL, 0 }, { NULL, 0 } };

  balance_add (&least, sum->constant, &whole, &whole);
  balance_add (&least, sum->times_x, &x, &x_above);
  balance_add (&least, sum->times_y, &y, &y_above);
  if (bhxh_big_compare (&least.plus, &least.minus) > 0)
    return 1;
  balance_add (&most, sum->constant, &whole, &whole);
  balance_add (&most, sum->times_x, &x_above, &x);
  balance_add (&most, sum->times_y, &y_above, &y);
  return bhxh_big_compare (&most.plus, &most.minus) < 0 ? -1 : 0;
}

/* --- Choosing ------------------------------------------------------------------------ */

/* Adds @factor times the range to *@lo and *@hi; FALSE past 128 bits. */
static gboolean
add_range (gint64 factor, RadicalRange range, Wide *lo, Wide *hi)
{
  Wide least = 0;
  Wide most = 0;

  return !__builtin_mul_overflow (factor < 0 ? range.hi : range.lo, factor, &least) &&
         !__builtin_mul_overflow (factor < 0 ? range.lo : range.hi, factor, &most) &&
         !__builtin_add_overflow (*lo, least, lo) &&
         !__builtin_add_overflow (*hi, most, hi);
}

/* The sign by 64-bit enclosures; 0 where they do not decide. */
static gint
get_sign_by_short (const RadicalSum *sum)
{
  Wide lo = (Wide) sum->constant * ((Wide) 1 << RADICAL_BITS);
  Wide hi = lo;
  RadicalRange x;
  RadicalRange y = { 0, 0 };

  if (!bhxh_radical_enclose (&sum->x, &x) ||
      (sum->times_y != 0 && !bhxh_radical_enclose (&sum->y, &y)) ||
      !add_range (sum->times_x, x, &lo, &hi) || !add_range (sum->times_y, y, &lo, &hi))
    return 0;
  return lo > 0 ? 1 : hi < 0 ? -1 : 0;
}

gint
bhxh_radical_sum_get_sign (const RadicalSum *sum)
{
  const Radical one = { 1, 1, 1, 1 };
  RadicalSum full = *sum;
  g_auto (Fraction) x = { { NULL, 0 }, { NULL, 0 } };
  g_auto (Fraction) y = { { NULL, 0 }, { NULL, 0 } };
  gint sign = 0;

  g_return_val_if_fail (sum->constant != 0, 0);
  if (sum->times_y == 0)
    full.y = one;
  sign = get_sign_by_short (&full);
  if (sign != 0)
    return sign;
  if (find_fraction (&full.x, &x) && find_fraction (&full.y, &y))
    return get_sign_of_fractions (&full, &x, &y);
  for (guint bits = FIRST_LONG_BITS; sign == 0; bits *= 2)
    sign = get_sign_by_long (&full, bits);
  return sign;
}

/* --- Products ------------------------------------------------------------------------ */

/* The sign of @times * radical - @value. */
static gint
compare_product (guint64 times, const Radical *radical, gint64 value)
{
  const RadicalSum sum = { .constant = -value, .times_x = (gint64) times, .x = *radical };

  return bhxh_radical_sum_get_sign (&sum);
}

/* Bounds of the floor: from the enclosure, which is nearly always one number, or all that
 * a number can be. */
static void
bound_floor (guint64 times, const Radical *radical, gint64 *low, gint64 *high)
{
  RadicalRange range;

  *low = 0;
  *high = BHXH_NUMBER_MAX + 1;
  if (!bhxh_radical_enclose (radical, &range))
    return;
  *low = (gint64) MIN (range.lo * times >> RADICAL_BITS, *high);
  *high = (gint64) MIN ((range.hi * times >> RADICAL_BITS) + 1, *high);
}

gboolean
bhxh_radical_floor (guint64 times, const Radical *radical, gint64 *product)
{
  gint64 low = 0;  /* is not above the product */
  gint64 high = 0; /* is above it, or past all numbers */

  g_return_val_if_fail (times <= BHXH_NUMBER_MAX, FALSE);
  bound_floor (times, radical, &low, &high);
  while (high - low > 1)
    {
      const gint64 middle = low + (high - low) / 2;

      if (compare_product (times, radical, middle) >= 0)
        low = middle;
      else
        high = middle;
    }
  if (low >= BHXH_NUMBER_MAX)
    return FALSE;
  *product = low;
  return TRUE;
}

gboolean
bhxh_radical_ceil (guint64 times, const Radical *radical, gint64 *product)
{
  gint64 floor = 0;

  if (!bhxh_radical_floor (times, radical, &floor))
    return FALSE;
  *product = floor + (floor == 0 || compare_product (times, radical, floor) != 0);
  return TRUE;
}

gboolean
bhxh_radical_round (guint64 times, const Radical *radical, gint64 *product)
{
  gint64 doubled = 0;

  if (times > BHXH_NUMBER_MAX / 2 || !bhxh_radical_floor (2 * times, radical, &doubled))
    return FALSE;
  *product = (doubled + 1) / 2;
  return TRUE;
}
