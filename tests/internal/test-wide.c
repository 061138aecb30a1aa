/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * 128-bit helpers at their edges: the last power that fits, ties, signs.
 */
#include "base/wide.h"

/* 10^@power by repeated multiplication, as the functions do not do it. */
static Wide
ten_to (guint power)
{
  Wide value = 1;

  for (guint i = 0; i < power; i++)
    value *= 10;
  return value;
}

static void
test_powers (void)
{
  for (guint i = 0; i <= WIDE_POWER_OF_TEN_MAX; i++)
    g_assert_true (bhxh_wide_power_of_ten (i) == ten_to (i));
  for (guint i = 0; i <= POWERS_OF_TEN; i++)
    g_assert_true ((Wide) bhxh_powers_of_ten[i] == ten_to (i));
}

static void
test_scale (void)
{
  Wide scaled = 77;

  g_assert_true (bhxh_wide_scale (-208, 3, &scaled));
  g_assert_true (scaled == -208000);
  g_assert_true (bhxh_wide_scale (1, 38, &scaled));
  g_assert_true (scaled == ten_to (38));
  g_assert_true (bhxh_wide_scale (0, 1000, &scaled));
  g_assert_true (scaled == 0);
  /* 2^127 is 1.70 * 10^38: one 10^38 fits, two do not. */
  scaled = 77;
  g_assert_false (bhxh_wide_scale (2, 38, &scaled));
  g_assert_false (bhxh_wide_scale (-2, 38, &scaled));
  g_assert_false (bhxh_wide_scale (1, 39, &scaled));
  g_assert_true (scaled == 77);
}

/* Dividend, divisor, and the quotient rounded half away from zero, down and up. */
static const gint divisions[][5] = {
  { 7, 2, 4, 3, 4 },     { -7, 2, -4, -4, -3 }, { 7, -2, -4, -4, -3 },
  { -7, -2, 4, 3, 4 },   { 7, 3, 2, 2, 3 },     { 8, 3, 3, 2, 3 },
  { -8, 3, -3, -3, -2 }, { 6, 3, 2, 2, 2 },     { -6, 3, -2, -2, -2 },
  { 0, 5, 0, 0, 0 },     { 1, 2, 1, 0, 1 },     { -1, 2, -1, -1, 0 },
  { 1, 3, 0, 0, 1 },     { 5, -1, -5, -5, -5 },
};

static void
test_divide (void)
{
  /* The same quotients in 64 and in 128 bits. */
  for (guint power = 0; power <= 30; power += 30)
    for (gsize i = 0; i < G_N_ELEMENTS (divisions); i++)
      {
        const Wide a = divisions[i][0] * ten_to (power);
        const Wide b = divisions[i][1] * ten_to (power);

        g_assert_true (bhxh_wide_divide_round (a, b) == divisions[i][2]);
        g_assert_true (bhxh_wide_divide_floor (a, b) == divisions[i][3]);
        g_assert_true (bhxh_wide_divide_ceil (a, b) == divisions[i][4]);
      }
}

static void
test_divide_edges (void)
{
  g_assert_true (bhxh_wide_divide_round (WIDE_MAX, 1) == WIDE_MAX);
  g_assert_true (bhxh_wide_divide_round (-WIDE_MAX, -1) == WIDE_MAX);
  g_assert_true (bhxh_wide_divide_round (G_MININT64, -1) == -(Wide) G_MININT64);
  /* 2 * (2^126 - 1) is below 2^127 - 1 by one: just below and just at one half. */
  g_assert_true (bhxh_wide_divide_round (WIDE_MAX / 2, WIDE_MAX) == 0);
  g_assert_true (bhxh_wide_divide_round (WIDE_MAX / 2 + 1, WIDE_MAX) == 1);
}

static void
test_round (void)
{
  Wide rounded = 77;

  g_assert_true (bhxh_wide_round (25, 1, 0, &rounded));
  g_assert_true (rounded == 3);
  g_assert_true (bhxh_wide_round (25, 1, 3, &rounded));
  g_assert_true (rounded == 2500);
  g_assert_true (bhxh_wide_round (WIDE_MAX, 38, 0, &rounded)); /* 1.70... */
  g_assert_true (rounded == 2);
  g_assert_true (bhxh_wide_round (WIDE_MAX, 39, 0, &rounded)); /* 0.17... */
  g_assert_true (rounded == 0);
  g_assert_false (bhxh_wide_round (WIDE_MAX, 0, 1, &rounded));
}

static void
test_compare (void)
{
  g_assert_cmpint (bhxh_wide_compare_scaled (2, 1, 20, 0), ==, 0);
  g_assert_cmpint (bhxh_wide_compare_scaled (2, 1, 21, 0), <, 0);
  g_assert_cmpint (bhxh_wide_compare_scaled (19, 0, 2, 1), <, 0);
  g_assert_cmpint (bhxh_wide_compare_scaled (1, 1000000000, WIDE_MAX, -1000000000), >, 0);
  g_assert_cmpint (bhxh_wide_compare_scaled (-1, 39, -WIDE_MAX, 0), <, 0);
  g_assert_cmpint (bhxh_wide_compare_scaled (WIDE_MAX, 0, 1, 39), <, 0);
  g_assert_cmpint (bhxh_wide_compare_scaled (0, 500, 0, -500), ==, 0);
}

static void
test_narrow (void)
{
  gint64 narrow = 77;

  g_assert_true (bhxh_wide_narrow (BHXH_NUMBER_MAX, &narrow));
  g_assert_cmpint (narrow, ==, BHXH_NUMBER_MAX);
  g_assert_true (bhxh_wide_narrow (-BHXH_NUMBER_MAX, &narrow));
  g_assert_cmpint (narrow, ==, -BHXH_NUMBER_MAX);
  g_assert_false (bhxh_wide_narrow ((Wide) BHXH_NUMBER_MAX + 1, &narrow));
  g_assert_false (bhxh_wide_narrow (-WIDE_MAX, &narrow));
  g_assert_cmpint (narrow, ==, -BHXH_NUMBER_MAX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wide/powers", test_powers);
  g_test_add_func ("/wide/scale", test_scale);
  g_test_add_func ("/wide/divide", test_divide);
  g_test_add_func ("/wide/divide-edges", test_divide_edges);
  g_test_add_func ("/wide/round", test_round);
  g_test_add_func ("/wide/compare", test_compare);
  g_test_add_func ("/wide/narrow", test_narrow);
  return g_test_run ();
}
