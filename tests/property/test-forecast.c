/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Laws of forecasts: what goes on as it went is foretold exactly; neither the level, the
 * unit nor the calendar of a series matters; the range of the last growth is the largest
 * of its errors, counted by hand. The test prints its seed.
 */
#include "gap/forecast.h"

#define ROUNDS 1000
#define MOST_POINTS 40

typedef struct
{
  SeriesPoint points[MOST_POINTS];
  guint n;
  gint target; /* month */
} Series;

/* Months that ascend by one to three, so that many lie equally far apart. */
static void
fill_months (Series *series)
{
  gint month = g_test_rand_int_range (-500, 500);

  series->n = (guint) g_test_rand_int_range (BHXH_MIN_FORECAST_POINTS, MOST_POINTS + 1);
  for (guint i = 0; i < series->n; i++)
    {
      series->points[i] = (SeriesPoint){ month, g_test_rand_int_range (0, 1000000) };
      month += g_test_rand_int_range (1, 4);
    }
  series->target = series->points[series->n - 1].month + g_test_rand_int_range (1, 13);
}

static ForecastOutcome
make (const Series *series, BhxhForecastMethod method, Forecast *forecast)
{
  return bhxh_forecast_make (method, series->points, series->n, 0, series->target,
                             forecast);
}

static void
assert_value (const Ratio *ratio, Wide value)
{
  const Ratio expected = { value, 1 };

  g_assert_cmpint (bhxh_ratio_order (ratio, &expected), ==, 0);
}

/* a + b * month. */
static void
test_straight (void)
{
  static const BhxhForecastMethod methods[] = { BHXH_FORECAST_GROWTH,
                                                BHXH_FORECAST_TREND };
  guint n_made = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      const gint64 a = g_test_rand_int_range (0, 1000000);
      const gint64 b = g_test_rand_int_range (-1000, 1000);
      Series series;
      Forecast forecast;

      fill_months (&series);
      for (guint i = 0; i < series.n; i++)
        series.points[i].value = a + b * series.points[i].month;
      for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
        if (make (&series, methods[i], &forecast) == FORECAST_MADE)
          {
            assert_value (&forecast.expected, a + b * series.target);
            assert_value (&forecast.largest_error, 0);
            n_made++;
          }
    }
  g_assert_cmpuint (n_made, >, ROUNDS / 4);
}

/* Every month of a year has its own level, and each year adds the same. */
static void
test_seasons (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      gint64 level[12];
      const gint64 growth = g_test_rand_int_range (-1000, 1000);
      Series series = { .n = MOST_POINTS };
      Forecast forecast;

      for (guint i = 0; i < G_N_ELEMENTS (level); i++)
        level[i] = g_test_rand_int_range (0, 1000000);
      series.target = MOST_POINTS - 1 + g_test_rand_int_range (1, 13);
      for (gint i = 0; i < MOST_POINTS; i++)
        series.points[i] = (SeriesPoint){ i, level[i % 12] + growth * (i / 12) };
      g_assert_cmpint (make (&series, BHXH_FORECAST_YEAR, &forecast), ==, FORECAST_MADE);
      assert_value (&forecast.largest_error, 0);
      assert_value (&forecast.expected,
                    level[series.target % 12] + growth * (series.target / 12));
    }
}

/* The same series, @factor times as large and @more on top, @later months later. */
static Series
move (const Series *series, gint64 factor, gint64 more, gint later)
{
  Series moved = *series;

  moved.target += later;
  for (guint i = 0; i < moved.n; i++)
    {
      moved.points[i].month += later;
      moved.points[i].value = moved.points[i].value * factor + more;
    }
  return moved;
}

static void
test_moved (void)
{
  guint n_made = 0;

  for (guint round = 0; round < ROUNDS; round++)
    for (guint method = BHXH_FORECAST_GROWTH; method <= BHXH_FORECAST_YEAR; method++)
      {
        const gint64 factor = g_test_rand_int_range (1, 100);
        const gint64 more = g_test_rand_int_range (0, 1000000);
        Series series, moved;
        Forecast one, other;
        ForecastOutcome outcome;

        fill_months (&series);
        moved = move (&series, factor, more, g_test_rand_int_range (-100, 100));
        outcome = make (&series, method, &one);
        g_assert_cmpint (make (&moved, method, &other), ==, outcome);
        if (outcome != FORECAST_MADE)
          continue;
        g_assert_cmpuint (one.n_errors, ==, other.n_errors);
        g_assert_true (
            bhxh_ratio_multiply (&one.expected, &(Ratio){ factor, 1 }, &one.expected));
        g_assert_true (
            bhxh_ratio_add (&one.expected, &(Ratio){ more, 1 }, &one.expected));
        g_assert_cmpint (bhxh_ratio_order (&one.expected, &other.expected), ==, 0);
        g_assert_true (bhxh_ratio_multiply (&one.largest_error, &(Ratio){ factor, 1 },
                                            &one.largest_error));
        g_assert_cmpint (bhxh_ratio_order (&one.largest_error, &other.largest_error), ==,
                         0);
        n_made++;
      }
  g_assert_cmpuint (n_made, >, ROUNDS / 4);
}

/* Of each earlier point that has one as far ahead: |y(n) + h (y(n) - y(n-1)) / d - y|,
 * the largest, and how many. */
static void
count_errors (const Series *series, Ratio *largest, guint *n_errors)
{
  const gint ahead = series->target - series->points[series->n - 1].month;

  *largest = (Ratio){ 0, 1 };
  *n_errors = 0;
  for (guint last = 1; last < series->n; last++)
    for (guint then = last + 1; then < series->n; then++)
      {
        const SeriesPoint *a = &series->points[last - 1];
        const SeriesPoint *b = &series->points[last];
        const Wide months = b->month - a->month;
        Ratio error;

        if (series->points[then].month != b->month + ahead)
          continue;
        error = (Ratio){ (b->value - series->points[then].value) * months +
                             ahead * (b->value - a->value),
                         months };
        error.dividend = ABS (error.dividend);
        if (bhxh_ratio_order (&error, largest) > 0)
          *largest = error;
        (*n_errors)++;
      }
}

static void
test_errors_of_growth (void)
{
  guint n_made = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      Series series;
      Forecast forecast;
      Ratio largest;
      guint n_errors = 0;
      ForecastOutcome outcome;

      fill_months (&series);
      count_errors (&series, &largest, &n_errors);
      outcome = make (&series, BHXH_FORECAST_GROWTH, &forecast);
      g_assert_cmpint (outcome, ==,
                       n_errors < BHXH_MIN_FORECAST_ERRORS ? FORECAST_TOO_FEW_ERRORS
                                                           : FORECAST_MADE);
      g_assert_cmpuint (forecast.n_errors, ==, n_errors);
      if (outcome != FORECAST_MADE)
        continue;
      g_assert_cmpint (bhxh_ratio_order (&forecast.largest_error, &largest), ==, 0);
      n_made++;
    }
  g_assert_cmpuint (n_made, >, ROUNDS / 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/straight-goes-on", test_straight);
  g_test_add_func ("/forecast/seasons-come-again", test_seasons);
  g_test_add_func ("/forecast/moved-is-moved", test_moved);
  g_test_add_func ("/forecast/errors-of-growth", test_errors_of_growth);
  return g_test_run ();
}
