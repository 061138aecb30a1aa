/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Fractions in lowest terms, their order, and whole numbers with a given sum.
 */
#include "gap/ratio.h"

static Ratio
ratio (gint64 dividend, gint64 divisor)
{
  Ratio made = { 0, 0 };

  g_assert_true (bhxh_ratio_init (&made, dividend, divisor));
  return made;
}

static void
assert_ratio (const Ratio *got, gint64 dividend, gint64 divisor)
{
  g_assert_cmpint ((gint64) got->dividend, ==, dividend);
  g_assert_cmpint ((gint64) got->divisor, ==, divisor);
}

/* 1/6 + 1/10 = 4/15; 1/6 - 1/10 = 1/15; -4/6 * 9/10 = -3/5. */
static void
test_arithmetic (void)
{
  const Ratio sixth = ratio (2, 12);
  const Ratio tenth = ratio (1, 10);
  const Ratio minus = ratio (-4, 6);
  const Ratio nine = ratio (9, 10);
  Ratio result;

  g_assert_true (bhxh_ratio_add (&sixth, &tenth, &result));
  assert_ratio (&result, 4, 15);
  g_assert_true (bhxh_ratio_subtract (&sixth, &tenth, &result));
  assert_ratio (&result, 1, 15);
  g_assert_true (bhxh_ratio_multiply (&minus, &nine, &result));
  assert_ratio (&result, -3, 5);
  g_assert_false (bhxh_ratio_init (&result, 1, 0));
}

/* 1/WIDE_MAX + 1/(WIDE_MAX - 1) has a denominator of 254 bits. */
static void
test_too_large (void)
{
  const Ratio a = { 1, WIDE_MAX };
  const Ratio b = { 1, WIDE_MAX - 1 };
  Ratio result = { 7, 1 };

  g_assert_false (bhxh_ratio_add (&a, &b, &result));
  g_assert_false (bhxh_ratio_multiply (&a, &b, &result));
  assert_ratio (&result, 7, 1);
  g_assert_cmpint (bhxh_ratio_order (&a, &b), <, 0);
  g_assert_cmpint (bhxh_ratio_order (&b, &a), >, 0);
}

/* 355/113 is 3.14159292, 22/7 is 3.142857; -1/3 lies above -1/2. */
static void
test_order (void)
{
  const Ratio close = ratio (355, 113);
  const Ratio rough = ratio (22, 7);
  const Ratio third = ratio (-1, 3);
  const Ratio half = ratio (-1, 2);

  g_assert_cmpint (bhxh_ratio_order (&close, &rough), <, 0);
  g_assert_cmpint (bhxh_ratio_order (&rough, &close), >, 0);
  g_assert_cmpint (bhxh_ratio_order (&third, &half), >, 0);
  g_assert_cmpint (bhxh_ratio_order (&third, &third), ==, 0);
}

/* n / (n - 1) falls as n grows; here across the end of 64 bits, and mirrored below 0. */
static void
test_order_near_64_bits (void)
{
  const Wide n = G_MAXINT64;

  for (gint i = -2; i <= 2; i++)
    {
      const Ratio a = { n + i, n + i - 1 };
      const Ratio b = { n + i + 1, n + i };
      const Ratio minus_a = { -a.dividend, a.divisor };
      const Ratio minus_b = { -b.dividend, b.divisor };

      g_assert_cmpint (bhxh_ratio_order (&a, &b), >, 0);
      g_assert_cmpint (bhxh_ratio_order (&b, &a), <, 0);
      g_assert_cmpint (bhxh_ratio_order (&minus_a, &minus_b), <, 0);
      g_assert_cmpint (bhxh_ratio_order (&minus_a, &a), <, 0);
      g_assert_cmpint (bhxh_ratio_order (&a, &a), ==, 0);
    }
}

/* 1.5, -0.5, 2.25 are 3.25: rounded down 1, -1, 2, and one more for the first of the two
 * halves. */
static void
test_apportion (void)
{
  const Ratio parts[] = { { 3, 2 }, { -1, 2 }, { 9, 4 } };
  Wide whole[3];

  g_assert_true (bhxh_ratio_apportion (parts, 3, 3, whole));
  g_assert_cmpint ((gint64) whole[0], ==, 2);
  g_assert_cmpint ((gint64) whole[1], ==, -1);
  g_assert_cmpint ((gint64) whole[2], ==, 2);
  g_assert_false (bhxh_ratio_apportion (parts, 3, 1, whole));
  g_assert_false (bhxh_ratio_apportion (parts, 3, 6, whole));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ratio/arithmetic", test_arithmetic);
  g_test_add_func ("/ratio/too-large", test_too_large);
  g_test_add_func ("/ratio/order", test_order);
  g_test_add_func ("/ratio/order-near-64-bits", test_order_near_64_bits);
  g_test_add_func ("/ratio/apportion", test_apportion);
  return g_test_run ();
}
