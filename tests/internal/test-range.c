/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Unrounding: expected ends are those of the definition, x - h, x + h, h half a place.
 */
#include "figures-fixture.h"
#include "model/range.h"

#define OPEN_LO BHXH_RANGE_LO_OPEN
#define OPEN_HI BHXH_RANGE_HI_OPEN
#define NO_LO BHXH_RANGE_LO_NONE
#define NO_HI BHXH_RANGE_HI_NONE

/* 12.3 with one decimal is 123; tenths of its last place are hundredths. */
static const struct
{
  gint64 value;
  BhxhRounding rounding;
  BhxhQualifier qualifier;
  gint64 lo;
  gint64 hi;
  guint flags;
} cases[] = {
  { 123, BHXH_ROUNDING_EXACT, BHXH_QUALIFIER_EXACT, 1230, 1230, 0 },
  { 123, BHXH_ROUNDING_NEAREST, BHXH_QUALIFIER_EXACT, 1225, 1235, 0 },
  { -123, BHXH_ROUNDING_NEAREST, BHXH_QUALIFIER_EXACT, -1235, -1225, 0 },
  { 0, BHXH_ROUNDING_NEAREST, BHXH_QUALIFIER_EXACT, -5, 5, 0 },
  { 123, BHXH_ROUNDING_HALF_UP, BHXH_QUALIFIER_EXACT, 1225, 1235, OPEN_HI },
  { -123, BHXH_ROUNDING_HALF_UP, BHXH_QUALIFIER_EXACT, -1235, -1225, OPEN_LO },
  { 0, BHXH_ROUNDING_HALF_UP, BHXH_QUALIFIER_EXACT, -5, 5, OPEN_LO | OPEN_HI },
  { 123, BHXH_ROUNDING_FLOOR, BHXH_QUALIFIER_EXACT, 1230, 1240, OPEN_HI },
  { -123, BHXH_ROUNDING_FLOOR, BHXH_QUALIFIER_EXACT, -1230, -1220, OPEN_HI },
  { 123, BHXH_ROUNDING_CEIL, BHXH_QUALIFIER_EXACT, 1220, 1230, OPEN_LO },
  { 123, BHXH_ROUNDING_NEAREST, BHXH_QUALIFIER_AT_LEAST, 1225, G_MAXINT64, NO_HI },
  { 123, BHXH_ROUNDING_HALF_UP, BHXH_QUALIFIER_AT_LEAST, 1225, G_MAXINT64, NO_HI },
  { 123, BHXH_ROUNDING_CEIL, BHXH_QUALIFIER_AT_LEAST, 1220, G_MAXINT64, OPEN_LO | NO_HI },
  { 123, BHXH_ROUNDING_NEAREST, BHXH_QUALIFIER_AT_MOST, G_MININT64, 1235, NO_LO },
  { 123, BHXH_ROUNDING_HALF_UP, BHXH_QUALIFIER_AT_MOST, G_MININT64, 1235,
    NO_LO | OPEN_HI },
  { 123, BHXH_ROUNDING_EXACT, BHXH_QUALIFIER_ABOUT, G_MININT64, G_MAXINT64,
    NO_LO | NO_HI },
  { BHXH_NUMBER_MAX, BHXH_ROUNDING_NEAREST, BHXH_QUALIFIER_EXACT,
    10 * BHXH_NUMBER_MAX - 5, 10 * BHXH_NUMBER_MAX + 5, 0 },
  { -BHXH_NUMBER_MAX, BHXH_ROUNDING_CEIL, BHXH_QUALIFIER_EXACT,
    -10 * BHXH_NUMBER_MAX - 10, -10 * BHXH_NUMBER_MAX, OPEN_LO },
};

static void
test_one_figure (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Trait trait = { .decimals = 1,
                            .rounding = cases[i].rounding,
                            .qualifier = cases[i].qualifier,
                            .kind = FIGURE_TARGET };
      const FigureRange range = bhxh_figure_get_range (cases[i].value, &trait);

      g_test_message ("case %u", i);
      g_assert_cmpint (range.lo, ==, cases[i].lo);
      g_assert_cmpint (range.hi, ==, cases[i].hi);
      g_assert_cmpuint (range.flags, ==, cases[i].flags);
      g_assert_cmpint (range.decimals, ==, 2);
    }
}

static void
set (BhxhFigures *figures, guint unit, guint indicator, gint64 value, gint decimals)
{
  g_autoptr (GError) error = NULL;

  bhxh_figures_set (figures, unit, indicator, YEAR_2022, value, decimals, 0,
                    BHXH_PERIOD_NONE, &error);
  g_assert_no_error (error);
}

/* 20 % and 20.80 % of one column, to the nearest: [19.5, 20.5] and [20.795, 20.805]. */
static void
test_column (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  g_autoptr (GError) error = NULL;
  gint64 lo[3], hi[3];
  guint8 flags[3];
  guint scale;

  set (figures, 0, RATE, 20, 0);
  set (figures, 1, RATE, 2080, 2);
  bhxh_figures_fill_ranges (figures, RATE, YEAR_2022, lo, hi, flags, 3, &scale, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (scale, ==, 3);
  g_assert_cmpint (lo[0], ==, 19500);
  g_assert_cmpint (hi[0], ==, 20500);
  g_assert_cmpint (lo[1], ==, 20795);
  g_assert_cmpint (hi[1], ==, 20805);
  g_assert_cmpuint (flags[1], ==, 0);
  g_assert_cmpint (lo[2], ==, 0);
  g_assert_cmpint (hi[2], ==, G_MAXINT64);
  g_assert_cmpuint (flags[2], ==, BHXH_RANGE_MISSING | BHXH_RANGE_HI_NONE);
}

/* A column without figures: the domain, one more than the indicator's decimals. */
static void
test_blank_column (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  gint64 lo[3], hi[3];
  guint8 flags[3];
  guint scale;

  g_assert_true (bhxh_figures_fill_ranges (figures, RATE, YEAR_2022, lo, hi, flags, 3,
                                           &scale, NULL));
  g_assert_cmpuint (scale, ==, 2);
  g_assert_cmpint (lo[0], ==, 0);
  g_assert_cmpuint (flags[0], ==, BHXH_RANGE_MISSING | BHXH_RANGE_HI_NONE);
}

/* 114.5 thousand to the nearest hundred: 114,450 to 114,550; the scale stays at units. */
static void
test_negative_decimals (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  gint64 lo[3], hi[3];
  guint8 flags[3];
  guint scale;

  set (figures, 0, RATE, 1145, -2);
  g_assert_true (bhxh_figures_fill_ranges (figures, RATE, YEAR_2022, lo, hi, flags, 3,
                                           &scale, NULL));
  g_assert_cmpuint (scale, ==, 0);
  g_assert_cmpint (lo[0], ==, 114450);
  g_assert_cmpint (hi[0], ==, 114550);
}

static void
test_column_errors (void)
{
  g_autoptr (BhxhFrame) frame = small_frame ();
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (frame);
  g_autoptr (GError) error = NULL;
  gint64 lo[3] = { 7, 7, 7 }, hi[3];
  guint8 flags[3];
  guint scale = 9;

  g_assert_false (bhxh_figures_fill_ranges (figures, RATE, YEAR_2022, lo, hi, flags, 2,
                                            &scale, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SHAPE);
  g_clear_error (&error);
  g_assert_false (
      bhxh_figures_fill_ranges (figures, 2, YEAR_2022, lo, hi, flags, 3, &scale, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_INDEX);
  g_clear_error (&error);
  set (figures, 0, RATE, 1, 0);
  set (figures, 1, RATE, 900000000000000000, 0);
  set (figures, 2, RATE, 1, 2);
  g_assert_false (bhxh_figures_fill_ranges (figures, RATE, YEAR_2022, lo, hi, flags, 3,
                                            &scale, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_RANGE);
  g_assert_cmpint (lo[0], ==, 7);
  g_assert_cmpuint (scale, ==, 9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/range/one-figure", test_one_figure);
  g_test_add_func ("/range/column", test_column);
  g_test_add_func ("/range/blank-column", test_blank_column);
  g_test_add_func ("/range/negative-decimals", test_negative_decimals);
  g_test_add_func ("/range/errors", test_column_errors);
  return g_test_run ();
}
