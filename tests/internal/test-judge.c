/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One target and one actual at every boundary: what prints as the target, which way is
 * better, and what each kind of rounding leaves open. Worked out by hand.
 */
#include "gap/judge.h"

#define MORE BHXH_DIRECTION_MORE
#define LESS BHXH_DIRECTION_LESS

/* One case: target and actual as value and decimals, then what must come out. */
typedef struct
{
  gint64 target;
  gint target_decimals;
  gint64 actual;
  gint actual_decimals;
  BhxhRounding rounding;
  gint reached;
  gint exact;
  gboolean decided;
  gboolean settled;
} Case;

static void
check_case (const Case *test,
            BhxhQualifier qualifier,
            BhxhDirection direction,
            guint line)
{
  const Target target = { { test->target, test->target_decimals }, qualifier, direction };
  const Actual actual = { .amount = { test->actual, test->actual_decimals },
                          .rounding = test->rounding };
  Judgement judgement = { 0 };

  g_test_message ("case %u: %" G_GINT64_FORMAT "e-%d against %" G_GINT64_FORMAT "e-%d",
                  line, test->actual, test->actual_decimals, test->target,
                  test->target_decimals);
  g_assert_true (bhxh_judge (&target, &actual, &judgement));
  g_assert_cmpint (judgement.reached, ==, test->reached);
  g_assert_cmpint (judgement.exact, ==, test->exact);
  g_assert_cmpint (judgement.decided, ==, test->decided);
  g_assert_cmpint (judgement.settled, ==, test->settled);
}

#define CHECK_CASES(cases, qualifier, direction)                                         \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                       \
  check_case (&(cases)[i], qualifier, direction, i)

static void
test_persons (void)
{
  static const Case cases[] = {
    { 82784, 0, 82783, 0, BHXH_ROUNDING_EXACT, -1, -1, TRUE, TRUE },
    { 82784, 0, 82784, 0, BHXH_ROUNDING_EXACT, 0, 0, TRUE, TRUE },
    { 82784, 0, 82785, 0, BHXH_ROUNDING_EXACT, 1, 1, TRUE, TRUE },
    /* A file may write 82784.0, and a load that says no rounding means none. */
    { 82784, 0, 827840, 1, 0, 0, 0, TRUE, TRUE },
    { 0, 0, 0, 0, BHXH_ROUNDING_EXACT, 0, 0, TRUE, TRUE },
    { BHXH_NUMBER_MAX, 0, BHXH_NUMBER_MAX - 1, 0, BHXH_ROUNDING_EXACT, -1, -1, TRUE,
      TRUE },
  };

  CHECK_CASES (cases, BHXH_QUALIFIER_EXACT, MORE);
}

/* "114,5 nghin" is decreed to the hundred: 114,450 prints so, 114,449 does not. */
static void
test_thousands (void)
{
  static const Case cases[] = {
    { 1145, -2, 114449, 0, BHXH_ROUNDING_EXACT, -1, -1, TRUE, TRUE },
    { 1145, -2, 114450, 0, BHXH_ROUNDING_EXACT, 0, -1, TRUE, TRUE },
    { 1145, -2, 114500, 0, BHXH_ROUNDING_EXACT, 0, 0, TRUE, TRUE },
    { 1145, -2, 114549, 0, BHXH_ROUNDING_EXACT, 0, 1, TRUE, TRUE },
    { 1145, -2, 114550, 0, BHXH_ROUNDING_EXACT, 1, 1, TRUE, TRUE },
  };

  CHECK_CASES (cases, BHXH_QUALIFIER_ABOUT, MORE);
}

/* A rate that is known to more digits than the target has: 20.75 prints as 20.8. */
static void
test_exact_rates (void)
{
  static const Case cases[] = {
    { 208, 1, 2074, 2, BHXH_ROUNDING_EXACT, -1, -1, TRUE, TRUE },
    { 208, 1, 2075, 2, BHXH_ROUNDING_EXACT, 0, -1, TRUE, TRUE },
    { 208, 1, 2080, 2, BHXH_ROUNDING_EXACT, 0, 0, TRUE, TRUE },
    { 208, 1, 2084, 2, BHXH_ROUNDING_EXACT, 0, 1, TRUE, TRUE },
    { 208, 1, 2085, 2, BHXH_ROUNDING_EXACT, 1, 1, TRUE, TRUE },
    /* Half away from zero below zero too: -0.25 prints as -0.3. */
    { -3, 1, -25, 2, BHXH_ROUNDING_EXACT, 0, 1, TRUE, TRUE },
    { -2, 1, -25, 2, BHXH_ROUNDING_EXACT, -1, -1, TRUE, TRUE },
  };

  CHECK_CASES (cases, BHXH_QUALIFIER_EXACT, MORE);
}

/* Printed at the target's decimals: it says what the target says, whatever is behind it.
 */
static void
test_same_decimals (void)
{
  static const BhxhRounding roundings[] = { BHXH_ROUNDING_NEAREST,
                                            BHXH_ROUNDING_HALF_UP };

  for (guint r = 0; r < G_N_ELEMENTS (roundings); r++)
    {
      const Case cases[] = {
        { 208, 1, 207, 1, roundings[r], -1, -1, TRUE, TRUE },
        { 208, 1, 208, 1, roundings[r], 0, 0, TRUE, TRUE },
        { 208, 1, 209, 1, roundings[r], 1, 1, TRUE, TRUE },
      };

      CHECK_CASES (cases, BHXH_QUALIFIER_EXACT, MORE);
    }
}

/* Printed coarser: 21 is anything from 20.5 to 21.5, so 20.8 may be met or not; all of
 * 21.5 to 22.5 is beyond 20.8, and all of 19.5 to 20.5 short of it. */
static void
test_coarser (void)
{
  static const Case cases[] = {
    { 208, 1, 20, 0, BHXH_ROUNDING_NEAREST, -1, -1, TRUE, TRUE },
    { 208, 1, 21, 0, BHXH_ROUNDING_NEAREST, 1, 1, FALSE, FALSE },
    { 208, 1, 22, 0, BHXH_ROUNDING_HALF_UP, 1, 1, TRUE, TRUE },
    /* 20.5 itself prints as the target: met for sure, beyond or not. */
    { 205, 1, 21, 0, BHXH_ROUNDING_NEAREST, 1, 1, TRUE, FALSE },
    /* Half up stops short of 21.5, but 21.46 prints as 21.5 too. */
    { 215, 1, 21, 0, BHXH_ROUNDING_HALF_UP, -1, -1, FALSE, FALSE },
    { 216, 1, 21, 0, BHXH_ROUNDING_HALF_UP, -1, -1, TRUE, TRUE },
    /* 0 rounded half up is anything strictly between -0.5 and 0.5. */
    { 5, 1, 0, 0, BHXH_ROUNDING_HALF_UP, -1, -1, FALSE, FALSE },
    { 6, 1, 0, 0, BHXH_ROUNDING_HALF_UP, -1, -1, TRUE, TRUE },
  };

  CHECK_CASES (cases, BHXH_QUALIFIER_EXACT, MORE);
}

/* Printed finer: 20.75 is 20.745 to 20.755, which prints as 20.7 or as 20.8. */
static void
test_finer (void)
{
  static const Case cases[] = {
    { 208, 1, 2074, 2, BHXH_ROUNDING_NEAREST, -1, -1, TRUE, TRUE },
    { 208, 1, 2075, 2, BHXH_ROUNDING_NEAREST, 0, -1, FALSE, FALSE },
    { 208, 1, 2076, 2, BHXH_ROUNDING_NEAREST, 0, -1, TRUE, TRUE },
    { 208, 1, 2084, 2, BHXH_ROUNDING_NEAREST, 0, 1, TRUE, TRUE },
    { 208, 1, 2085, 2, BHXH_ROUNDING_NEAREST, 1, 1, TRUE, FALSE },
  };

  CHECK_CASES (cases, BHXH_QUALIFIER_EXACT, MORE);
}

/* Cut off: 20.7 is [20.7, 20.8), of which the upper half prints as 20.8. */
static void
test_floor (void)
{
  static const Case cases[] = {
    { 208, 1, 206, 1, BHXH_ROUNDING_FLOOR, -1, -1, TRUE, TRUE },
    { 208, 1, 207, 1, BHXH_ROUNDING_FLOOR, -1, -1, FALSE, FALSE },
    { 208, 1, 208, 1, BHXH_ROUNDING_FLOOR, 0, 0, TRUE, FALSE },
    { 208, 1, 209, 1, BHXH_ROUNDING_FLOOR, 1, 1, TRUE, TRUE },
    /* [20.74, 20.75) never reaches the tie; [20.75, 20.76) starts at it. */
    { 208, 1, 2074, 2, BHXH_ROUNDING_FLOOR, -1, -1, TRUE, TRUE },
    { 208, 1, 2075, 2, BHXH_ROUNDING_FLOOR, 0, -1, TRUE, TRUE },
    /* [20, 21) does not hold 21, but 20.96 prints as 21.0. */
    { 210, 1, 20, 0, BHXH_ROUNDING_FLOOR, -1, -1, FALSE, FALSE },
    { 211, 1, 20, 0, BHXH_ROUNDING_FLOOR, -1, -1, TRUE, TRUE },
    /* [-0.26, -0.25) prints as -0.3. */
    { -2, 1, -26, 2, BHXH_ROUNDING_FLOOR, -1, -1, TRUE, TRUE },
  };

  CHECK_CASES (cases, BHXH_QUALIFIER_EXACT, MORE);
}

/* Lifted: 20.8 is (20.7, 20.8], of which the lower half prints as 20.7. */
static void
test_ceil (void)
{
  static const Case cases[] = {
    { 208, 1, 207, 1, BHXH_ROUNDING_CEIL, -1, -1, TRUE, TRUE },
    { 208, 1, 208, 1, BHXH_ROUNDING_CEIL, 0, 0, FALSE, FALSE },
    { 208, 1, 209, 1, BHXH_ROUNDING_CEIL, 1, 1, TRUE, FALSE },
    { 208, 1, 210, 1, BHXH_ROUNDING_CEIL, 1, 1, TRUE, TRUE },
    /* (20.74, 20.75] prints as 20.7 or 20.8; (20.75, 20.76] only as 20.8. */
    { 208, 1, 2075, 2, BHXH_ROUNDING_CEIL, 0, -1, FALSE, FALSE },
    { 208, 1, 2076, 2, BHXH_ROUNDING_CEIL, 0, -1, TRUE, TRUE },
    /* (-0.25, -0.24] prints as -0.2. */
    { -2, 1, -24, 2, BHXH_ROUNDING_CEIL, 0, -1, TRUE, TRUE },
    /* (20, 21] prints as 20.0 at 20.04. */
    { 201, 1, 21, 0, BHXH_ROUNDING_CEIL, 1, 1, FALSE, FALSE },
    { 200, 1, 21, 0, BHXH_ROUNDING_CEIL, 1, 1, TRUE, FALSE },
    { 199, 1, 21, 0, BHXH_ROUNDING_CEIL, 1, 1, TRUE, TRUE },
  };

  CHECK_CASES (cases, BHXH_QUALIFIER_EXACT, MORE);
}

/* Where less is better everything turns round: 5.25 prints as 5.3, which is past 5.2. */
static void
test_less (void)
{
  static const Case cases[] = {
    { 52, 1, 51, 1, BHXH_ROUNDING_EXACT, 1, 1, TRUE, TRUE },
    { 52, 1, 52, 1, BHXH_ROUNDING_EXACT, 0, 0, TRUE, TRUE },
    { 52, 1, 53, 1, BHXH_ROUNDING_EXACT, -1, -1, TRUE, TRUE },
    { 52, 1, 524, 2, BHXH_ROUNDING_EXACT, 0, -1, TRUE, TRUE },
    { 52, 1, 525, 2, BHXH_ROUNDING_EXACT, -1, -1, TRUE, TRUE },
    /* 5 is 4.5 to 5.5. */
    { 52, 1, 5, 0, BHXH_ROUNDING_NEAREST, 1, 1, FALSE, FALSE },
    { 55, 1, 5, 0, BHXH_ROUNDING_NEAREST, 1, 1, TRUE, FALSE },
  };

  CHECK_CASES (cases, BHXH_QUALIFIER_EXACT, LESS);
  CHECK_CASES (cases, BHXH_QUALIFIER_ABOUT, LESS);
  CHECK_CASES (cases, BHXH_QUALIFIER_AT_LEAST, LESS);
  /* "At most" is kept from below whatever the indicator prefers. */
  CHECK_CASES (cases, BHXH_QUALIFIER_AT_MOST, LESS);
  CHECK_CASES (cases, BHXH_QUALIFIER_AT_MOST, MORE);
}

static void
test_qualifiers (void)
{
  static const Case cases[] = {
    { 100, 0, 99, 0, BHXH_ROUNDING_EXACT, -1, -1, TRUE, TRUE },
    { 100, 0, 100, 0, BHXH_ROUNDING_EXACT, 0, 0, TRUE, TRUE },
    { 100, 0, 101, 0, BHXH_ROUNDING_EXACT, 1, 1, TRUE, TRUE },
  };

  CHECK_CASES (cases, 0, MORE);
  CHECK_CASES (cases, 0, 0);
  CHECK_CASES (cases, BHXH_QUALIFIER_AT_LEAST, MORE);
  CHECK_CASES (cases, BHXH_QUALIFIER_ABOUT, MORE);
}

/* 59,177 of 436,210 is 13.5662... percent. */
static void
test_quotient (void)
{
  const Ratio share = { (Wide) 100 * 59177, 436210 };
  const Actual actual = { .computed = TRUE, .value = share, .low = share, .high = share };
  static const struct
  {
    gint64 target;
    gint decimals, reached, exact;
  } cases[] = {
    { 1356, 2, 1, 1 }, { 1357, 2, 0, -1 }, { 1358, 2, -1, -1 },
    { 14, 0, 0, -1 },  { 136, 1, 0, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Target target = { { cases[i].target, cases[i].decimals },
                              BHXH_QUALIFIER_EXACT,
                              MORE };
      Judgement judgement = { 0 };

      g_assert_true (bhxh_judge (&target, &actual, &judgement));
      g_assert_cmpint (judgement.reached, ==, cases[i].reached);
      g_assert_cmpint (judgement.exact, ==, cases[i].exact);
      g_assert_true (judgement.decided && judgement.settled);
    }
}

/* 21 of 100 with a denominator that arrived as "100" to the nearest ten: 95 to 105, so
 * the rate is 20.0 to 22.1 percent. */
static void
test_rounded_parts (void)
{
  const Actual actual = {
    .computed = TRUE, .value = { 2100, 100 }, .low = { 2100, 105 }, .high = { 2100, 95 }
  };
  static const struct
  {
    gint64 target;
    gboolean decided, settled;
  } cases[] = {
    { 199, TRUE, TRUE },  /* 20.0 is beyond already */
    { 200, TRUE, FALSE }, /* equal or beyond */
    { 210, FALSE, FALSE }, { 221, FALSE, FALSE },
    { 222, TRUE, TRUE }, /* 22.105 prints as 22.1 */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Target target = { { cases[i].target, 1 }, BHXH_QUALIFIER_EXACT, MORE };
      Judgement judgement = { 0 };

      g_assert_true (bhxh_judge (&target, &actual, &judgement));
      g_assert_cmpint (judgement.decided, ==, cases[i].decided);
      g_assert_cmpint (judgement.settled, ==, cases[i].settled);
    }
}

/* What does not fit is said, not guessed. */
static void
test_past_128_bits (void)
{
  const Target fine = { { 1, 18 }, BHXH_QUALIFIER_EXACT, MORE };
  const Target target = { { 10, 1 }, BHXH_QUALIFIER_EXACT, MORE };
  const Ratio huge = { WIDE_MAX / 2, 3 };
  const Actual coarse = { .amount = { BHXH_NUMBER_MAX, -18 } };
  const Actual large = { .amount = { BHXH_NUMBER_MAX, 0 } };
  const Actual computed = { .computed = TRUE, .value = huge, .low = huge, .high = huge };
  Judgement judgement = { .reached = 7 };

  g_assert_false (bhxh_judge (&fine, &coarse, &judgement));
  g_assert_false (bhxh_judge (&target, &large, &judgement));
  g_assert_false (bhxh_judge (&target, &computed, &judgement));
  g_assert_cmpint (judgement.reached, ==, 7);
}

static void
test_amounts (void)
{
  Amount result = { 0, 0 };

  /* 20.75 - 20.8 = -0.05 */
  g_assert_true (bhxh_amount_subtract ((Amount){ 2075, 2 }, (Amount){ 208, 1 }, &result));
  g_assert_cmpint (result.value, ==, -5);
  g_assert_cmpint (result.decimals, ==, 2);
  /* 59,177 of 70,544 is 83.8866... percent; 9,287 of 8,700 is 106.747... */
  g_assert_true (
      bhxh_amount_percent ((Amount){ 59177, 0 }, (Amount){ 70544, 0 }, 2, &result));
  g_assert_cmpint (result.value, ==, 8389);
  g_assert_true (
      bhxh_amount_percent ((Amount){ 9287, 0 }, (Amount){ 8700, 0 }, 0, &result));
  g_assert_cmpint (result.value, ==, 107);
  /* 114,450 of "114,5 nghin" is 99.956... */
  g_assert_true (
      bhxh_amount_percent ((Amount){ 114450, 0 }, (Amount){ 1145, -2 }, 3, &result));
  g_assert_cmpint (result.value, ==, 99956);
  g_assert_false (bhxh_amount_percent ((Amount){ 5, 0 }, (Amount){ 0, 0 }, 2, &result));
  g_assert_false (
      bhxh_amount_percent ((Amount){ BHXH_NUMBER_MAX, 0 }, (Amount){ 1, 0 }, 2, &result));
  g_assert_false (
      bhxh_amount_subtract ((Amount){ BHXH_NUMBER_MAX, 0 }, (Amount){ 1, 1 }, &result));
}

static void
test_shares (void)
{
  /* 80 percent of 4,485 is 3,588 exactly; doubles put 0.8 * 4485 elsewhere. */
  g_assert_cmpint (bhxh_amount_compare_share ((Amount){ 3588, 0 }, (Amount){ 80, 0 },
                                              (Amount){ 4485, 0 }),
                   ==, 0);
  g_assert_cmpint (bhxh_amount_compare_share ((Amount){ 3587, 0 }, (Amount){ 80, 0 },
                                              (Amount){ 4485, 0 }),
                   ==, -1);
  g_assert_cmpint (bhxh_amount_compare_share ((Amount){ 3589, 0 }, (Amount){ 80, 0 },
                                              (Amount){ 4485, 0 }),
                   ==, 1);
  /* 99.5 percent of 20.8 is 20.696. */
  g_assert_cmpint (bhxh_amount_compare_share ((Amount){ 20696, 3 }, (Amount){ 995, 1 },
                                              (Amount){ 208, 1 }),
                   ==, 0);
  g_assert_cmpint (bhxh_amount_compare_share ((Amount){ 207, 1 }, (Amount){ 995, 1 },
                                              (Amount){ 208, 1 }),
                   ==, 1);
  g_assert_cmpint (bhxh_amount_compare_share ((Amount){ BHXH_NUMBER_MAX, -18 },
                                              (Amount){ BHXH_NUMBER_MAX, 6 },
                                              (Amount){ BHXH_NUMBER_MAX, 18 }),
                   ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gap/judge/persons", test_persons);
  g_test_add_func ("/gap/judge/thousands", test_thousands);
  g_test_add_func ("/gap/judge/exact-rates", test_exact_rates);
  g_test_add_func ("/gap/judge/same-decimals", test_same_decimals);
  g_test_add_func ("/gap/judge/coarser", test_coarser);
  g_test_add_func ("/gap/judge/finer", test_finer);
  g_test_add_func ("/gap/judge/floor", test_floor);
  g_test_add_func ("/gap/judge/ceil", test_ceil);
  g_test_add_func ("/gap/judge/less", test_less);
  g_test_add_func ("/gap/judge/qualifiers", test_qualifiers);
  g_test_add_func ("/gap/judge/quotient", test_quotient);
  g_test_add_func ("/gap/judge/rounded-parts", test_rounded_parts);
  g_test_add_func ("/gap/judge/past-128-bits", test_past_128_bits);
  g_test_add_func ("/gap/amount/differences-and-percents", test_amounts);
  g_test_add_func ("/gap/amount/shares", test_shares);
  return g_test_run ();
}
