/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is expected at a target's time, how far each method has been out before, and when
 * there is no forecast.
 */
#include "gaps-fixture.h"

#define RANGE_COLUMNS                                                                    \
  "method,n_points,expected,expected_lo,expected_hi,n_errors,target_lies"

/* Months of 2022 and 2023, from @first on, 0 being January 2022. */
static char *
monthly_csv (const char *indicator, guint first, const gint *tenths, guint n)
{
  GString *csv = g_string_new ("unit,indicator,period,value\n");

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (csv, "1,%s,%u-%02u,%d", indicator, 2022 + (first + i) / 12,
                              (first + i) % 12 + 1, tenths[i] / 10);
      if (g_str_equal (indicator, "r"))
        g_string_append_printf (csv, ".%d", tenths[i] % 10);
      g_string_append_c (csv, '\n');
    }
  return g_string_free (csv, FALSE);
}

/* The forecasts for the one target of a small plan. */
static char *
forecast (const char *target, const char *csv, BhxhOptions *options, const char *columns)
{
  BhxhPlan *plan = small_plan (&target, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) actuals =
      bhxh_figures_parse (plan, "actuals.csv", csv, strlen (csv), NULL, &error);
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  char *text = NULL;

  g_assert_no_error (error);
  gaps = compute (plan, actuals, options);
  table = bhxh_gaps_dup_forecast_table (gaps);
  text = csv_of (table, columns);
  bhxh_plan_unref (plan);
  return text;
}

/* January to October: 10 more each month, in October 20 more. */
static const gint ten_months[] = { 1000, 1100, 1200, 1300, 1400,
                                   1500, 1600, 1700, 1800, 2000 };

/* December is two months ahead. The last growth of 20 leads to 240. Tried on the past from
 * February to August, it was right but for October: from August's 170 to 190, where 200
 * came. The line through all points: without the 10 extra in October it would be at 210
 * in December; these lift the mean by 1 and the slope by 10 * 4.5 / 82.5 = 6/11, so that
 * it is at 211 + 6.5 * 6/11 = 214.545; from March to August it was out by 10 once. */
static void
test_growth_and_trend (void)
{
  g_autofree char *csv = monthly_csv ("n", 12, ten_months, 10);
  g_autofree char *text = forecast ("1,n,2023-12,230,ubnd", csv, NULL, RANGE_COLUMNS);

  g_assert_cmpstr (text, ==,
                   RANGE_COLUMNS "\ngrowth,10,240,230,250,7,inside\n"
                                 "trend,10,215,204,225,6,above\nyear,10,,,,,\n");
}

/* Where the target lies: at either end of 230 to 250 it is inside. */
static void
test_target_lies (void)
{
  static const char *const places[][2] = { { "1,n,2023-12,229,ubnd", "below" },
                                           { "1,n,2023-12,230,ubnd", "inside" },
                                           { "1,n,2023-12,250,ubnd", "inside" },
                                           { "1,n,2023-12,251,ubnd", "above" } };
  g_autofree char *csv = monthly_csv ("n", 12, ten_months, 10);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  bhxh_options_set_forecast_method (options, BHXH_FORECAST_GROWTH);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *text = forecast (places[i][0], csv, options, "target_lies");
      g_autofree char *expected = g_strdup_printf ("target_lies\n%s\n", places[i][1]);

      g_assert_cmpstr (text, ==, expected);
    }
}

/* Through 170, 180, 200: the mean 183.333 in September and 15 a month, at 228.333 three
 * months later. */
static void
test_window (void)
{
  g_autofree char *csv = monthly_csv ("n", 12, ten_months, 10);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *text = NULL;

  bhxh_options_set_forecast_method (options, BHXH_FORECAST_TREND);
  bhxh_options_set_forecast_window (options, 3);
  text = forecast ("1,n,2023-12,230,ubnd", csv, options, RANGE_COLUMNS);
  g_assert_cmpstr (text, ==, RANGE_COLUMNS "\ntrend,10,228,218,239,6,inside\n");
}

/* 1 more each month from 100 in January 2022, in October 2023 4 more than that: 125. From
 * December's 111 with the 125 - 109 of the year to October, 127. From January to August
 * 2023 it was right but for October: 109 + (119 - 107) = 121, where 125 came. */
static void
test_year (void)
{
  gint values[22];
  g_autofree char *csv = NULL;
  g_autofree char *text = NULL;
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  for (gint i = 0; i < 22; i++)
    values[i] = 1000 + 10 * i;
  values[21] = 1250;
  csv = monthly_csv ("n", 0, values, 22);
  bhxh_options_set_forecast_method (options, BHXH_FORECAST_YEAR);
  text = forecast ("1,n,2023-12,130,ubnd", csv, options, RANGE_COLUMNS);
  g_assert_cmpstr (text, ==, RANGE_COLUMNS "\nyear,22,127,123,131,8,inside\n");
}

/* The rates of the same shape: 20.0 in October, 24.0 expected. */
static void
test_rates (void)
{
  gint tenths[10];
  g_autofree char *csv = NULL;
  g_autofree char *text = NULL;
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  for (guint i = 0; i < 10; i++)
    tenths[i] = ten_months[i] / 10;
  csv = monthly_csv ("r", 12, tenths, 10);
  bhxh_options_set_forecast_method (options, BHXH_FORECAST_GROWTH);
  text = forecast ("1,r,2023-12,25.1,ubnd", csv, options,
                   "figure_unit,months_ahead,expected,expected_lo,expected_hi,"
                   "largest_error,target_lies");
  g_assert_cmpstr (text, ==,
                   "figure_unit,months_ahead,expected,expected_lo,expected_hi,"
                   "largest_error,target_lies\npercent,2,24.0,23.0,25.0,1.0,above\n");
}

/* --- No forecast ----------------------------------------------------------------- */

static void
test_too_few_points (void)
{
  g_autofree char *csv = monthly_csv ("n", 12, ten_months, BHXH_MIN_FORECAST_POINTS - 1);
  g_autofree char *text =
      forecast ("1,n,2023-12,230,ubnd", csv, NULL, "n_points,expected,reason");

  g_assert_cmpstr (text, ==,
                   "n_points,expected,reason\n7,,too_few_points\n7,,too_few_points\n"
                   "7,,too_few_points\n");
}

/* January to September, three months ahead: growth was tried from February to June, the
 * trend from March to June, which is one too few. */
static void
test_too_few_errors (void)
{
  g_autofree char *csv = monthly_csv ("n", 12, ten_months, 9);
  g_autofree char *text =
      forecast ("1,n,2023-12,230,ubnd", csv, NULL, "method,expected,n_errors,reason");

  g_assert_cmpstr (text, ==,
                   "method,expected,n_errors,reason\ngrowth,210,5,\n"
                   "trend,,4,too_few_errors\nyear,,,no_same_month\n");
}

static void
test_nothing_ahead (void)
{
  g_autofree char *csv = monthly_csv ("n", 12, ten_months, 10);
  g_autofree char *text =
      forecast ("1,n,2023-10,230,ubnd", csv, NULL, "months_ahead,expected,reason");

  g_assert_cmpstr (text, ==,
                   "months_ahead,expected,reason\n,,nothing_ahead\n,,nothing_ahead\n"
                   ",,nothing_ahead\n");
}

/* 9 * 10^17 persons: the line's products are past 128 bits once the values are brought
 * to the decimals of one that has eighteen. */
static void
test_too_large (void)
{
  g_autoptr (GString) csv = g_string_new ("unit,indicator,period,value\n");
  g_autofree char *text = NULL;

  for (guint month = 1; month <= 9; month++)
    g_string_append_printf (csv, "1,r,2023-%02u,%s\n", month,
                            month < 9 ? "900000000000000000" : "0.123456789012345678");
  text = forecast ("1,r,2023-12,25.1,ubnd", csv->str, NULL, "method,expected,reason");
  g_assert_cmpstr (text, ==,
                   "method,expected,reason\ngrowth,,too_large\ntrend,,too_large\n"
                   "year,,no_same_month\n");
}

/* An estimate is no point of the series, and one that the caller leaves behind is not
 * either: October's 200 is not looked at from September. */
static void
test_which_points (void)
{
  g_autofree char *csv = monthly_csv ("n", 12, ten_months, 10);
  g_autofree char *with_estimate = g_strdup_printf ("%s1,n,2023-11,999\n", csv);
  g_auto (GStrv) lines = g_strsplit (with_estimate, "\n", -1);
  g_autoptr (GString) staged = g_string_new (NULL);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *text = NULL;
  g_autofree char *earlier = NULL;

  for (guint i = 0; lines[i][0] != '\0'; i++)
    g_string_append_printf (staged, "%s,%s\n", lines[i],
                            i == 0                         ? "stage"
                            : strstr (lines[i], "2023-11") ? "estimate"
                                                           : "preliminary");
  bhxh_options_set_forecast_method (options, BHXH_FORECAST_GROWTH);
  text = forecast ("1,n,2023-12,230,ubnd", staged->str, options,
                   "first_period,actual_period,actual,n_points,expected");
  g_assert_cmpstr (text, ==,
                   "first_period,actual_period,actual,n_points,expected\n"
                   "2023-01,2023-10,200,10,240\n");
  bhxh_options_set_actual_period (options, period_of ("2023-09"));
  earlier = forecast ("1,n,2023-12,230,ubnd", staged->str, options,
                      "actual_period,n_points,expected");
  g_assert_cmpstr (earlier, ==, "actual_period,n_points,expected\n2023-09,9,210\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/growth-and-trend", test_growth_and_trend);
  g_test_add_func ("/forecast/target-lies", test_target_lies);
  g_test_add_func ("/forecast/window", test_window);
  g_test_add_func ("/forecast/year", test_year);
  g_test_add_func ("/forecast/rates", test_rates);
  g_test_add_func ("/forecast/too-few-points", test_too_few_points);
  g_test_add_func ("/forecast/too-few-errors", test_too_few_errors);
  g_test_add_func ("/forecast/nothing-ahead", test_nothing_ahead);
  g_test_add_func ("/forecast/too-large", test_too_large);
  g_test_add_func ("/forecast/which-points", test_which_points);
  return g_test_run ();
}
