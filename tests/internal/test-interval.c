/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Ends of ranges that belong to them, do not, or do not exist; quotients as ends.
 */
#include "check/interval.h"

#include <string.h>

/* "[1,2)" with decimals 0; "(" and ")" open, "-" for an end that does not exist. */
static Interval
interval (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text + 1, ",])", -1);
  Interval result = { 0, 0, 0, 0 };

  if (strcmp (parts[0], "-") == 0)
    result.flags |= BHXH_RANGE_LO_NONE;
  else
    result.lo = g_ascii_strtoll (parts[0], NULL, 10);
  if (strcmp (parts[1], "-") == 0)
    result.flags |= BHXH_RANGE_HI_NONE;
  else
    result.hi = g_ascii_strtoll (parts[1], NULL, 10);
  if (text[0] == '(' && !(result.flags & BHXH_RANGE_LO_NONE))
    result.flags |= BHXH_RANGE_LO_OPEN;
  if (text[strlen (text) - 1] == ')' && !(result.flags & BHXH_RANGE_HI_NONE))
    result.flags |= BHXH_RANGE_HI_OPEN;
  return result;
}

static char *
describe (Interval a)
{
  g_autofree char *lo = a.flags & BHXH_RANGE_LO_NONE
                            ? g_strdup ("-")
                            : g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) a.lo);
  g_autofree char *hi = a.flags & BHXH_RANGE_HI_NONE
                            ? g_strdup ("-")
                            : g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) a.hi);

  return g_strdup_printf (
      "%s%s,%s%s", a.flags & (BHXH_RANGE_LO_OPEN | BHXH_RANGE_LO_NONE) ? "(" : "[", lo,
      hi, a.flags & (BHXH_RANGE_HI_OPEN | BHXH_RANGE_HI_NONE) ? ")" : "]");
}

static void
assert_interval (Interval found, const char *expected)
{
  g_autofree char *text = describe (found);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_add (void)
{
  const char *const cases[][3] = {
    { "[1,2]", "[3,5]", "[4,7]" }, { "[1,2)", "[3,5]", "[4,7)" },
    { "(1,2]", "(3,5)", "(4,7)" }, { "[0,-)", "[-2,3]", "[-2,-)" },
    { "(-,2]", "[1,-)", "(-,-)" }, { "[5,5]", "(-,2)", "(-,7)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Interval sum;

      g_assert_true (
          bhxh_interval_add (interval (cases[i][0]), interval (cases[i][1]), &sum));
      assert_interval (sum, cases[i][2]);
      g_assert_true (
          bhxh_interval_add (interval (cases[i][1]), interval (cases[i][0]), &sum));
      assert_interval (sum, cases[i][2]);
    }
}

static void
test_multiply (void)
{
  const char *const cases[][3] = {
    { "[1,2]", "[3,5]", "[3,10]" },
    { "[-1,2]", "[3,5]", "[-5,10]" },
    { "[-2,-1]", "[3,5]", "[-10,-3]" },
    { "[-2,1]", "[-3,4]", "[-8,6]" },
    { "[1,2)", "(3,5]", "(3,10)" },
    /* Zero is reached through the first, whatever the second. */
    { "[0,2]", "(3,5)", "[0,10)" },
    { "(0,2]", "[3,5]", "(0,10]" },
    { "[0,0]", "(-,-)", "[0,0]" },
    { "[0,1]", "[0,-)", "[0,-)" },
    { "(0,1]", "(0,-)", "(0,-)" },
    { "[-1,1]", "[0,-)", "(-,-)" },
    { "[2,3]", "(-,-4]", "(-,-8]" },
    { "[-3,-2]", "(-,-4)", "(8,-)" },
    /* Both corners are 6, one of them reached. */
    { "[-2,3)", "[-3,2]", "(-9,6]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Interval product;

      g_assert_true (bhxh_interval_multiply (interval (cases[i][0]),
                                             interval (cases[i][1]), &product));
      assert_interval (product, cases[i][2]);
      g_assert_true (bhxh_interval_multiply (interval (cases[i][1]),
                                             interval (cases[i][0]), &product));
      assert_interval (product, cases[i][2]);
    }
}

static void
test_negate (void)
{
  assert_interval (bhxh_interval_negate (interval ("[1,2)")), "(-2,-1]");
  assert_interval (bhxh_interval_negate (interval ("(-,2)")), "(-2,-)");
  assert_interval (bhxh_interval_negate (interval ("(-,-)")), "(-,-)");
}

static void
test_signs (void)
{
  g_assert_true (bhxh_interval_is_positive (interval ("(0,1]")));
  g_assert_false (bhxh_interval_is_positive (interval ("[0,1]")));
  g_assert_false (bhxh_interval_is_positive (interval ("(-,1]")));
  g_assert_true (bhxh_interval_is_not_negative (interval ("[0,-)")));
  g_assert_false (bhxh_interval_is_not_negative (interval ("[-1,1]")));
  g_assert_true (bhxh_interval_excludes_zero (interval ("[-2,0)")));
  g_assert_false (bhxh_interval_excludes_zero (interval ("[-2,0]")));
  g_assert_true (bhxh_interval_is_zero (interval ("[0,0]")));
  g_assert_false (bhxh_interval_is_zero (interval ("[0,1]")));
}

static void
test_decimals (void)
{
  const Interval tenths = { 15, 25, 1, 0 };   /* 1.5 to 2.5 */
  const Interval thousands = { 2, 3, -3, 0 }; /* 2,000 to 3,000 */
  const Interval hundredths = { 7, 7, 2, 0 }; /* 0.07 */
  Interval result;

  g_assert_true (bhxh_interval_add (tenths, hundredths, &result));
  g_assert_cmpint (result.decimals, ==, 2);
  assert_interval (result, "[157,257]");
  g_assert_true (bhxh_interval_add (tenths, thousands, &result));
  g_assert_cmpint (result.decimals, ==, 1);
  assert_interval (result, "[20015,30025]");
  g_assert_true (bhxh_interval_multiply (tenths, thousands, &result));
  g_assert_cmpint (result.decimals, ==, -2);
  assert_interval (result, "[30,75]");
}

static void
test_overflow (void)
{
  const Interval large = { WIDE_MAX, WIDE_MAX, 0, 0 };
  const Interval one = { 1, 1, 1, 0 };
  Interval result = { 42, 42, 0, 0 };
  Quotient quotient;

  g_assert_false (bhxh_interval_add (large, large, &result));
  g_assert_false (bhxh_interval_add (large, one, &result));
  g_assert_false (bhxh_interval_multiply (large, large, &result));
  g_assert_false (bhxh_interval_divide (large, one, &quotient));
  g_assert_true (result.lo == 42);
}

static void
assert_end (QuotientEnd end, gint64 numerator, gint64 denominator, gboolean open)
{
  g_assert_true (end.numerator == numerator && end.denominator == denominator);
  g_assert_cmpint (end.open, ==, open);
}

static void
test_divide (void)
{
  Quotient q;

  g_assert_true (bhxh_interval_divide (interval ("[6,8]"), interval ("[2,3]"), &q));
  assert_end (q.lo, 6, 3, FALSE);
  assert_end (q.hi, 8, 2, FALSE);
  /* Negative ones are smallest over the smallest. */
  g_assert_true (bhxh_interval_divide (interval ("[-6,8]"), interval ("[2,3)"), &q));
  assert_end (q.lo, -6, 2, FALSE);
  assert_end (q.hi, 8, 2, FALSE);
  g_assert_true (bhxh_interval_divide (interval ("[-6,-4]"), interval ("[2,3)"), &q));
  assert_end (q.hi, -4, 3, TRUE);
  /* Near 0 there is no end, and with no end there is one near 0. */
  g_assert_true (bhxh_interval_divide (interval ("[6,8]"), interval ("(0,-)"), &q));
  assert_end (q.lo, 0, 1, TRUE);
  g_assert_true (q.hi.denominator == 0);
  g_assert_true (bhxh_interval_divide (interval ("[0,8]"), interval ("(0,3]"), &q));
  assert_end (q.lo, 0, 1, FALSE);
  g_assert_true (bhxh_interval_divide (interval ("[0,0]"), interval ("(2,3)"), &q));
  assert_end (q.lo, 0, 2, FALSE);
  g_assert_true (bhxh_interval_divide (interval ("(-,-)"), interval ("[2,3]"), &q));
  g_assert_true (q.lo.denominator == 0 && q.hi.denominator == 0);
}

static void
test_compare_ends (void)
{
  const struct
  {
    Wide a, b, c, d;
    gint order;
  } cases[] = {
    { 1, 2, 2, 4, 0 },
    { 1, 3, 1, 2, -1 },
    { 7, 3, 9, 4, 1 },
    { -7, 3, -9, 4, -1 },
    { -1, 3, 1, 3, -1 },
    { 0, 5, 0, 7, 0 },
    { 0, 5, 1, 7, -1 },
    { 355, 113, 22, 7, -1 },
    { 4, 1, 7, 2, 1 },
    /* Products of these are far past 128 bits. */
    { WIDE_MAX, WIDE_MAX - 1, WIDE_MAX - 1, WIDE_MAX - 2, -1 },
    { WIDE_MAX - 1, WIDE_MAX, WIDE_MAX - 2, WIDE_MAX - 1, 1 },
    { -WIDE_MAX, WIDE_MAX - 1, 1 - WIDE_MAX, WIDE_MAX - 2, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const QuotientEnd a = { cases[i].a, cases[i].b, FALSE };
      const QuotientEnd b = { cases[i].c, cases[i].d, FALSE };

      g_assert_cmpint (bhxh_quotient_end_compare (a, b), ==, cases[i].order);
      g_assert_cmpint (bhxh_quotient_end_compare (b, a), ==, -cases[i].order);
    }
}

static void
test_round_ends (void)
{
  const QuotientEnd end = { -7, 4, FALSE }; /* -1.75 */
  Wide value;

  g_assert_true (bhxh_quotient_end_floor (end, 0, &value) && value == -2);
  g_assert_true (bhxh_quotient_end_ceil (end, 0, &value) && value == -1);
  g_assert_true (bhxh_quotient_end_floor (end, 1, &value) && value == -18);
  g_assert_true (bhxh_quotient_end_round (end, 1, &value) && value == -18);
  g_assert_true (bhxh_quotient_end_ceil (end, 2, &value) && value == -175);
  g_assert_true (bhxh_quotient_end_equals (end, 2, -175));
  g_assert_false (bhxh_quotient_end_equals (end, 1, -18));
  g_assert_true (
      bhxh_quotient_end_round ((QuotientEnd){ 114550, 1, FALSE }, -2, &value) &&
      value == 1146);
  g_assert_false (
      bhxh_quotient_end_floor ((QuotientEnd){ WIDE_MAX, 1, FALSE }, 1, &value));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interval/add", test_add);
  g_test_add_func ("/interval/multiply", test_multiply);
  g_test_add_func ("/interval/negate", test_negate);
  g_test_add_func ("/interval/signs", test_signs);
  g_test_add_func ("/interval/decimals", test_decimals);
  g_test_add_func ("/interval/overflow", test_overflow);
  g_test_add_func ("/interval/divide", test_divide);
  g_test_add_func ("/interval/ends/compare", test_compare_ends);
  g_test_add_func ("/interval/ends/round", test_round_ends);
  return g_test_run ();
}
