/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Roots and the signs of their sums, where the answer is known: whole roots, digits of
 * square roots, and neighbours of a root that no enclosure of 64 bits tells apart.
 */
#include "base/radical.h"

static Radical
radical (guint64 a, guint64 b, guint p, guint q)
{
  Radical made;

  g_assert_true (bhxh_radical_init (&made, (Wide) a, (Wide) b, p, q));
  return made;
}

static gint
sign_of (gint64 constant, gint64 times_x, Radical x)
{
  const RadicalSum sum = { constant, times_x, 0, x, x };

  return bhxh_radical_sum_get_sign (&sum);
}

static void
test_lowest_terms (void)
{
  Radical made = { 7, 7, 7, 7 };

  g_assert_true (bhxh_radical_init (&made, 150, 100, 12, 36));
  g_assert_cmpuint (made.a, ==, 3);
  g_assert_cmpuint (made.b, ==, 2);
  g_assert_cmpuint (made.p, ==, 1);
  g_assert_cmpuint (made.q, ==, 3);
  g_assert_false (bhxh_radical_init (&made, 0, 1, 1, 1));
  g_assert_false (bhxh_radical_init (&made, 1, -1, 1, 1));
  g_assert_false (bhxh_radical_init (&made, 1, 1, 1, RADICAL_MAX_EXPONENT + 1));
  g_assert_false (bhxh_radical_init (&made, (Wide) G_MAXUINT64 + 1, 1, 1, 1));
  g_assert_cmpuint (made.a, ==, 3);
}

/* (9/4)^(1/2) is 3/2 and (8/27)^(2/3) is 4/9. */
static void
test_rational (void)
{
  g_assert_cmpint (sign_of (-3, 2, radical (9, 4, 1, 2)), ==, 0);
  g_assert_cmpint (sign_of (-4, 9, radical (8, 27, 2, 3)), ==, 0);
  g_assert_cmpint (sign_of (4, -9, radical (8, 27, 2, 3)), ==, 0);
  g_assert_cmpint (sign_of (-5, 9, radical (8, 27, 2, 3)), ==, -1);
  g_assert_cmpint (sign_of (5, -9, radical (8, 27, 2, 3)), ==, 1);
}

/* The square root of 2 is 1.41421356237309504880...: the cuts are 18 digits of it, and one
 * more in the last place. */
static void
test_eighteen_digits (void)
{
  const gint64 e18 = G_GINT64_CONSTANT (1000000000000000000);

  g_assert_cmpint (
      sign_of (-G_GINT64_CONSTANT (1414213562373095048), e18, radical (2, 1, 1, 2)), ==,
      1);
  g_assert_cmpint (
      sign_of (-G_GINT64_CONSTANT (1414213562373095049), e18, radical (2, 1, 1, 2)), ==,
      -1);
}

/* The square root of n^2 + 1 is above n by less than 1 / (2n). */
static void
test_close_neighbours (void)
{
  const guint64 n = 4000000007;

  g_assert_cmpint (sign_of (-(gint64) n, 1, radical (n * n, 1, 1, 2)), ==, 0);
  g_assert_cmpint (sign_of (-(gint64) n, 1, radical (n * n + 1, 1, 1, 2)), ==, 1);
  g_assert_cmpint (sign_of (-(gint64) n, 1, radical (n * n - 1, 1, 1, 2)), ==, -1);
}

/* With n^2 = s, (n^10 ± 1 in the last place that fits)^(1/10): 3^40 fits 64 bits. */
static void
test_high_roots (void)
{
  guint64 power = 1;

  for (guint i = 0; i < 40; i++)
    power *= 3;
  g_assert_cmpint (sign_of (-3, 1, radical (power, 1, 1, 40)), ==, 0);
  g_assert_cmpint (sign_of (-3, 1, radical (power + 1, 1, 1, 40)), ==, 1);
  g_assert_cmpint (sign_of (-3, 1, radical (power - 1, 1, 1, 40)), ==, -1);
  g_assert_cmpint (sign_of (-27, 1, radical (power, 1, 3, 40)), ==, 0);
}

/* x = 2^(1/2) = 1.4142135623..., y = 3^(1/2) = 1.7320508075...: y - x = 0.3178372451... */
static void
test_two_radicals (void)
{
  RadicalSum sum = { -3178372451, -10000000000, 10000000000, radical (2, 1, 1, 2),
                     radical (3, 1, 1, 2) };

  g_assert_cmpint (bhxh_radical_sum_get_sign (&sum), ==, 1);
  sum.constant -= 1;
  g_assert_cmpint (bhxh_radical_sum_get_sign (&sum), ==, -1);
}

/* 8^(1/2) is twice 2^(1/2): they cancel, and the constant alone is left. */
static void
test_cancelling_radicals (void)
{
  RadicalSum sum = { 1, 1, -2, radical (8, 1, 1, 2), radical (2, 1, 1, 2) };

  g_assert_cmpint (bhxh_radical_sum_get_sign (&sum), ==, 1);
  sum.constant = -1;
  g_assert_cmpint (bhxh_radical_sum_get_sign (&sum), ==, -1);
}

/* 3/2 - 2/3 = 5/6. */
static void
test_two_fractions (void)
{
  const RadicalSum sum = { -5, 6, -6, radical (9, 4, 1, 2), radical (8, 27, 1, 3) };

  g_assert_cmpint (bhxh_radical_sum_get_sign (&sum), ==, 0);
}

/* An enclosure holds the root of a square between its ends, and is narrow. */
static void
test_enclose (void)
{
  const Wide one = (Wide) 1 << RADICAL_BITS;
  const Radical root = radical (49, 25, 1, 2);
  const Radical large = radical (64 * 64, 1, 1, 2);
  RadicalRange range;

  g_assert_true (bhxh_radical_enclose (&root, &range));
  g_assert_true (5 * range.lo <= 7 * one && 7 * one <= 5 * range.hi);
  g_assert_true (range.hi - range.lo < one >> 46);
  g_assert_false (bhxh_radical_enclose (&large, &range));
}

/* 1000 * 2^(1/2) = 1414.2; 3 * (49/25)^(1/2) = 4.2, 5 * it = 7 and 0.5 * 5 * it = 3.5. */
static void
test_products (void)
{
  const Radical root = radical (2, 1, 1, 2);
  const Radical fraction = radical (49, 25, 1, 2);
  const Radical small = radical (1, 1000, 1, 1);
  const Radical large = radical (BHXH_NUMBER_MAX, 1, 1, 1);
  gint64 product = 77;

  g_assert_true (bhxh_radical_floor (1000, &root, &product));
  g_assert_cmpint (product, ==, 1414);
  g_assert_true (bhxh_radical_ceil (1000, &root, &product));
  g_assert_cmpint (product, ==, 1415);
  g_assert_true (bhxh_radical_round (1000, &root, &product));
  g_assert_cmpint (product, ==, 1414);
  g_assert_true (bhxh_radical_floor (5, &fraction, &product));
  g_assert_cmpint (product, ==, 7);
  g_assert_true (bhxh_radical_ceil (5, &fraction, &product));
  g_assert_cmpint (product, ==, 7);
  g_assert_true (bhxh_radical_round (500, &small, &product)); /* 0.5 */
  g_assert_cmpint (product, ==, 1);
  g_assert_true (bhxh_radical_round (499, &small, &product));
  g_assert_cmpint (product, ==, 0);
  g_assert_true (bhxh_radical_ceil (1, &small, &product));
  g_assert_cmpint (product, ==, 1);
  g_assert_false (bhxh_radical_floor (2, &large, &product));
  g_assert_cmpint (product, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/radical/lowest-terms", test_lowest_terms);
  g_test_add_func ("/radical/rational", test_rational);
  g_test_add_func ("/radical/eighteen-digits", test_eighteen_digits);
  g_test_add_func ("/radical/close-neighbours", test_close_neighbours);
  g_test_add_func ("/radical/high-roots", test_high_roots);
  g_test_add_func ("/radical/two-radicals", test_two_radicals);
  g_test_add_func ("/radical/cancelling-radicals", test_cancelling_radicals);
  g_test_add_func ("/radical/two-fractions", test_two_fractions);
  g_test_add_func ("/radical/enclose", test_enclose);
  g_test_add_func ("/radical/products", test_products);
  return g_test_run ();
}
