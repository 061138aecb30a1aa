/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Factors of 64 bits, and weights brought to two margins: tables whose scaled cells are
 * known by hand.
 */
#include "allocation/factor.h"
#include "allocation/scale.h"

#define WHOLE ((Wide) 1 << SCALE_BITS)

static void
assert_factor (Factor factor, guint64 mantissa, gint32 exponent)
{
  g_assert_cmpuint (factor.mantissa, ==, mantissa);
  g_assert_cmpint (factor.exponent, ==, exponent);
}

/* 3 is 11 in binary, brought to the top of 64 bits. 2^65 - 1 has 65 ones: rounded to 64
 * bits it is 2^65. Of 2^64 + 1 half a last place is left, which goes up. */
static void
test_new (void)
{
  const WideMagnitude one = 1;

  assert_factor (bhxh_factor_new (3, 5), (guint64) 3 << 62, 5 - 62);
  assert_factor (bhxh_factor_new ((one << 65) - 1, 0), (guint64) 1 << 63, 2);
  assert_factor (bhxh_factor_new ((one << 64) + 1, 0), ((guint64) 1 << 63) + 1, 1);
  assert_factor (bhxh_factor_new (0, 7), 0, 0);
}

/* 6 * 7 / 4 = 10.5, 21 halves; in whole numbers half goes up. */
static void
test_multiply (void)
{
  const Factor product =
      bhxh_factor_multiply (bhxh_factor_new (6, 0), bhxh_factor_new (7, 0));
  const Factor quotient = bhxh_factor_divide (product, bhxh_factor_new (4, 0));

  g_assert_true (bhxh_factor_to_fixed (product, 0) == 42);
  g_assert_true (bhxh_factor_to_fixed (quotient, 1) == 21);
  g_assert_true (bhxh_factor_to_fixed (quotient, 0) == 11);
}

/* 2^-49 is half a unit of 2^-48, 2^-50 less; 2^112 is the most. */
static void
test_to_fixed (void)
{
  g_assert_true (bhxh_factor_to_fixed (bhxh_factor_new (1, -49), 48) == 1);
  g_assert_true (bhxh_factor_to_fixed (bhxh_factor_new (1, -50), 48) == 0);
  g_assert_true (bhxh_factor_to_fixed (bhxh_factor_new (1, -500), 48) == 0);
  g_assert_true (bhxh_factor_to_fixed (bhxh_factor_new (1, 64), 48) == FACTOR_FIXED_MAX);
  g_assert_true (bhxh_factor_to_fixed (bhxh_factor_new (1, 60), 48) == (Wide) 1 << 108);
}

/* 1 + 2^-40 + 2^-200, of which the last is too small to be seen, in any order; what is
 * left out is not in it. */
static void
test_sum (void)
{
  const Factor up[] = { bhxh_factor_new (1, 0), bhxh_factor_new (1, -40),
                        bhxh_factor_new (1, -200) };
  const Factor down[] = { up[2], up[1], up[0] };
  const guint8 none[] = { 0, 0, 0 };
  const guint8 first[] = { 1, 0, 0 };
  const guint8 all[] = { 1, 1, 1 };
  const guint64 expected = ((guint64) 1 << 63) + ((guint64) 1 << 23);

  assert_factor (bhxh_factor_sum (up, none, 3), expected, -63);
  assert_factor (bhxh_factor_sum (down, none, 3), expected, -63);
  assert_factor (bhxh_factor_sum (up, first, 2), (guint64) 1 << 63, -40 - 63);
  assert_factor (bhxh_factor_sum (up, all, 3), 0, 0);
}

/* --- Tables ----------------------------------------------------------------------- */

#define MAX_CELLS 9

/* Whether each cell is @expected over @divisor, within one unit of 2^-40. */
static void
assert_scaled (const Grid *grid,
               const gint64 *weights,
               const gint64 *expected,
               gint64 divisor)
{
  const guint8 pinned[MAX_CELLS] = { 0 };
  Wide scaled[MAX_CELLS] = { 0 };

  g_assert_true (bhxh_scale (grid, weights, pinned, scaled));
  for (gsize i = 0; i < grid->n_rows * grid->n_columns; i++)
    {
      const Wide off = scaled[i] * divisor - expected[i] * WHOLE;

      g_assert_true (off <= divisor && off >= -divisor);
    }
}

/* Equal weights: row times column by all. */
static void
test_equal (void)
{
  const gint64 weights[] = { 5, 5, 5, 5 };
  const gint64 lo[] = { 0, 0, 0, 0 };
  const gint64 hi[] = { 9, 9, 9, 9 };
  const gint64 rows[] = { 3, 6 };
  const gint64 columns[] = { 2, 7 };
  const gint64 expected[] = { 6, 21, 12, 42 };
  const Grid grid = { 2, 2, lo, hi, rows, columns };

  assert_scaled (&grid, weights, expected, 9);
}

/* 1 2 / 3 4 with the first row doubled, the columns times 3 and 5: 6 20 / 9 20. */
static void
test_two_by_two (void)
{
  const gint64 weights[] = { 1, 2, 3, 4 };
  const gint64 lo[] = { 0, 0, 0, 0 };
  const gint64 hi[] = { 55, 55, 55, 55 };
  const gint64 rows[] = { 26, 29 };
  const gint64 columns[] = { 15, 40 };
  const gint64 expected[] = { 6, 20, 9, 20 };
  const Grid grid = { 2, 2, lo, hi, rows, columns };

  assert_scaled (&grid, weights, expected, 1);
}

/* 70, 20 and 10 share 20, nobody below 4: 12, 4, 4; with a second row that keeps its
 * weights, so that columns are multiplied by 1. */
static void
test_floors (void)
{
  const gint64 weights[] = { 70, 20, 10, 8, 6, 6 };
  const gint64 lo[] = { 4, 4, 4, 0, 0, 0 };
  const gint64 hi[] = { 99, 99, 99, 99, 99, 99 };
  const gint64 rows[] = { 20, 20 };
  const gint64 columns[] = { 20, 10, 10 };
  const gint64 expected[] = { 12, 4, 4, 8, 6, 6 };
  const Grid grid = { 2, 3, lo, hi, rows, columns };

  assert_scaled (&grid, weights, expected, 1);
}

/* 80 and 20 share 20, the first at most 10: 10, 10; turned, as columns. */
static void
test_caps (void)
{
  const gint64 weights[] = { 80, 7, 20, 5 };
  const gint64 lo[] = { 0, 0, 0, 0 };
  const gint64 hi[] = { 10, 99, 99, 99 };
  const gint64 rows[] = { 17, 15 };
  const gint64 columns[] = { 20, 12 };
  const gint64 expected[] = { 10, 7, 10, 5 };
  const Grid grid = { 2, 2, lo, hi, rows, columns };

  assert_scaled (&grid, weights, expected, 1);
}

/* A row where one is held down and another up: weights 60, 30, 10 of 30, the first at
 * most 9, the last at least 8, which leaves 13; the other row keeps its weights. */
static void
test_both (void)
{
  const gint64 weights[] = { 60, 30, 10, 5, 6, 7 };
  const gint64 lo[] = { 0, 0, 8, 0, 0, 0 };
  const gint64 hi[] = { 9, 99, 99, 99, 99, 99 };
  const gint64 rows[] = { 30, 18 };
  const gint64 columns[] = { 14, 19, 15 };
  const gint64 expected[] = { 9, 13, 8, 5, 6, 7 };
  const Grid grid = { 2, 3, lo, hi, rows, columns };

  assert_scaled (&grid, weights, expected, 1);
}

/* A pinned cell keeps its 3; of the first row's 7 and the first column's 5 the others
 * share the 4 and 2 that are left. */
static void
test_pinned (void)
{
  const gint64 weights[] = { 0, 1, 1, 1, 1, 1, 1, 1, 1 };
  const gint64 lo[] = { 3, 0, 0, 0, 0, 0, 0, 0, 0 };
  const gint64 hi[] = { 3, 9, 9, 9, 9, 9, 9, 9, 9 };
  const gint64 rows[] = { 7, 3, 3 };
  const gint64 columns[] = { 5, 4, 4 };
  const gint64 expected[] = { 3, 2, 2, 1, 1, 1, 1, 1, 1 };
  const guint8 pinned[] = { 1, 0, 0, 0, 0, 0, 0, 0, 0 };
  const Grid grid = { 3, 3, lo, hi, rows, columns };
  Wide scaled[9] = { 3 * WHOLE };

  g_assert_true (bhxh_scale (&grid, weights, pinned, scaled));
  for (guint i = 0; i < 9; i++)
    g_assert_true (scaled[i] - expected[i] * WHOLE <= 1 &&
                   expected[i] * WHOLE - scaled[i] <= 1);
  g_assert_true (bhxh_scale_measure (&grid, scaled) <= 18);
}

/* Weights three times as large give the same to the last bit, also where cells have so
 * many persons that 64 bits do not reach 2^-40. */
static void
test_free (void)
{
  const gint64 weights[] = { 7, 11, 13, 17, 19, 23 };
  const gint64 larger[] = { 21, 33, 39, 51, 57, 69 };
  const gint64 lo[] = { 0, 0, 0, 0, 0, 0 };
  const gint64 all = G_GINT64_CONSTANT (300000000007);
  const gint64 hi[] = { all, all, all, all, all, all };
  const gint64 rows[] = { all - 1000, 1000 };
  const gint64 columns[] = { all - 50000003, 50000000, 3 };
  const guint8 pinned[] = { 0, 0, 0, 0, 0, 0 };
  const Grid grid = { 2, 3, lo, hi, rows, columns };
  Wide scaled[6] = { 0 };
  Wide scaled_larger[6] = { 0 };

  g_assert_true (bhxh_scale (&grid, weights, pinned, scaled));
  g_assert_true (bhxh_scale (&grid, larger, pinned, scaled_larger));
  for (guint i = 0; i < 6; i++)
    g_assert_true (scaled[i] == scaled_larger[i]);
}

/* Rows 3 and 6, columns 2 and 7, cells 1 1 / 2 4: rows are off by 1 and 0, columns by 1
 * and 2. */
static void
test_measure (void)
{
  const gint64 rows[] = { 3, 6 };
  const gint64 columns[] = { 2, 7 };
  const Wide scaled[] = { WHOLE, WHOLE, 2 * WHOLE, 4 * WHOLE };
  const Grid grid = { 2, 2, NULL, NULL, rows, columns };

  g_assert_true (bhxh_scale_measure (&grid, scaled) == 4 * WHOLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/margin-scale/factor/new", test_new);
  g_test_add_func ("/margin-scale/factor/multiply", test_multiply);
  g_test_add_func ("/margin-scale/factor/to-fixed", test_to_fixed);
  g_test_add_func ("/margin-scale/factor/sum", test_sum);
  g_test_add_func ("/margin-scale/equal", test_equal);
  g_test_add_func ("/margin-scale/two-by-two", test_two_by_two);
  g_test_add_func ("/margin-scale/floors", test_floors);
  g_test_add_func ("/margin-scale/caps", test_caps);
  g_test_add_func ("/margin-scale/both", test_both);
  g_test_add_func ("/margin-scale/pinned", test_pinned);
  g_test_add_func ("/margin-scale/free", test_free);
  g_test_add_func ("/margin-scale/measure", test_measure);
  return g_test_run ();
}
