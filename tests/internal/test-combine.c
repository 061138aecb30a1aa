/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Sums and rates of several plans' figures, worked out by hand.
 */
#include "derive/combine.h"

#define EXACT BHXH_ROUNDING_EXACT
#define NEAREST BHXH_ROUNDING_NEAREST
#define IS BHXH_QUALIFIER_EXACT
#define AT_LEAST BHXH_QUALIFIER_AT_LEAST
#define AT_MOST BHXH_QUALIFIER_AT_MOST
#define ABOUT BHXH_QUALIFIER_ABOUT

static void
assert_combined (const Combined *found, const Combined *wanted)
{
  g_assert_cmpint (found->value, ==, wanted->value);
  g_assert_cmpint (found->decimals, ==, wanted->decimals);
  g_assert_cmpint (found->rounding, ==, wanted->rounding);
  g_assert_cmpint (found->qualifier, ==, wanted->qualifier);
}

static void
test_sums (void)
{
  static const struct
  {
    Combined parts[2];
    Combined sum;
  } rows[] = {
    { { { 75039, 0, EXACT, IS }, { 60000, 0, EXACT, IS } }, { 135039, 0, EXACT, IS } },
    /* 1.5 + 2.25 */
    { { { 15, 1, EXACT, IS }, { 225, 2, EXACT, IS } }, { 375, 2, EXACT, IS } },
    /* "114,5 nghìn" and 60,050 are about 174.6 thousand: half goes away from zero. */
    { { { 1145, -2, NEAREST, IS }, { 60050, 0, EXACT, IS } },
      { 1746, -2, BHXH_ROUNDING_HALF_UP, ABOUT } },
    { { { 1, 0, EXACT, AT_LEAST }, { 2, 0, EXACT, IS } }, { 3, 0, EXACT, AT_LEAST } },
    { { { 1, 0, EXACT, IS }, { 2, 0, EXACT, AT_MOST } }, { 3, 0, EXACT, AT_MOST } },
    { { { 1, 0, EXACT, AT_MOST }, { 2, 0, EXACT, ABOUT } }, { 3, 0, EXACT, ABOUT } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Combined sum;

      g_assert_cmpint (bhxh_combine_sum (rows[i].parts, 2, &sum), ==, COMBINE_DONE);
      assert_combined (&sum, &rows[i].sum);
    }
}

static void
test_no_sum (void)
{
  static const Combined contrary[] = { { 1, 0, EXACT, AT_LEAST },
                                       { 2, 0, EXACT, AT_MOST } };
  static const Combined large[] = { { BHXH_NUMBER_MAX, 0, EXACT, IS },
                                    { 1, 0, EXACT, IS } };
  Combined sum;

  g_assert_cmpint (bhxh_combine_sum (contrary, 2, &sum), ==, COMBINE_CONTRARY);
  g_assert_cmpint (bhxh_combine_sum (large, 2, &sum), ==, COMBINE_RANGE);
}

static void
test_rates (void)
{
  static const struct
  {
    Combined numerator;
    Combined denominator;
    gint decimals;
    Combined rate;
  } rows[] = {
    /* 19.982... */
    { { 135039, 0, EXACT, IS },
      { 675800, 0, EXACT, IS },
      1,
      { 200, 1, BHXH_ROUNDING_HALF_UP, IS } },
    /* 12.5 exactly: half goes up. */
    { { 1, 0, EXACT, IS }, { 8, 0, EXACT, IS }, 0, { 13, 0, BHXH_ROUNDING_HALF_UP, IS } },
    /* 1,500 of "12 nghìn": 12.5, from a rounded figure. */
    { { 1500, 0, EXACT, IS },
      { 12, -3, NEAREST, IS },
      1,
      { 125, 1, BHXH_ROUNDING_HALF_UP, ABOUT } },
    { { 1, 0, EXACT, AT_LEAST },
      { 4, 0, EXACT, IS },
      0,
      { 25, 0, BHXH_ROUNDING_HALF_UP, ABOUT } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Combined rate;

      g_assert_cmpint (bhxh_combine_rate (&rows[i].numerator, &rows[i].denominator,
                                          rows[i].decimals, &rate),
                       ==, COMBINE_DONE);
      assert_combined (&rate, &rows[i].rate);
    }
}

static void
test_no_rate (void)
{
  static const Combined one = { 1, 0, EXACT, IS };
  static const Combined zero = { 0, 0, EXACT, IS };
  static const Combined large = { BHXH_NUMBER_MAX, 0, EXACT, IS };
  Combined rate;

  g_assert_cmpint (bhxh_combine_rate (&one, &zero, 1, &rate), ==, COMBINE_RANGE);
  g_assert_cmpint (bhxh_combine_rate (&large, &one, 1, &rate), ==, COMBINE_RANGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/combine/sums", test_sums);
  g_test_add_func ("/combine/no-sum", test_no_sum);
  g_test_add_func ("/combine/rates", test_rates);
  g_test_add_func ("/combine/no-rate", test_no_rate);
  return g_test_run ();
}
