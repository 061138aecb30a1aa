/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * What the forecasts would have been worth: the published labour force of Viet Nam is
 * taken for a target, and forecast from what had been published some quarters before.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const method_names[] = { NULL, "growth", "trend", "year" };

/* Quarters whose figure is forecast. */
static const struct
{
  int first_year, last_year;
} spans[] = { { 2014, 2019 }, { 2020, 2023 } };

typedef struct
{
  int n_forecasts;
  int n_inside;
  long long largest_error;
} Score;

static BhxhPeriod
quarter_before (BhxhPeriod quarter, int n)
{
  for (; n > 0; n--)
    quarter = bhxh_period_get_previous (quarter);
  return quarter;
}

/* The figure of @quarter, forecast @quarters_ahead. */
static void
try_quarter (BhxhPlan *plan,
             BhxhFigures *figures,
             BhxhPeriod quarter,
             int quarters_ahead,
             BhxhForecastMethod method,
             Score *score)
{
  BhxhOptions *options = bhxh_options_new ();
  BhxhGaps *gaps = NULL;
  BhxhTable *table = NULL;
  char *csv = NULL;
  long long came = 0;
  long long expected = 0;
  char lies[16] = "";

  bhxh_options_set_period (options, quarter);
  bhxh_options_set_actual_period (options, quarter_before (quarter, quarters_ahead));
  bhxh_options_set_forecast_method (options, method);
  bhxh_options_set_columns (options, "target,expected,target_lies");
  gaps = bhxh_gaps_compute (plan, figures, options, NULL);
  table = gaps ? bhxh_gaps_dup_forecast_table (gaps) : NULL;
  csv = table ? bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL) : NULL;
  if (csv != NULL &&
      sscanf (csv, "%*[^\n] %lld,%lld,%15[a-z]", &came, &expected, lies) == 3)
    {
      const long long error = llabs (came - expected);

      score->n_forecasts++;
      score->n_inside += strcmp (lies, "inside") == 0;
      if (error > score->largest_error)
        score->largest_error = error;
    }
  bhxh_free (csv);
  bhxh_table_unref (table);
  bhxh_gaps_unref (gaps);
  bhxh_options_unref (options);
}

static void
print_score (BhxhPlan *plan,
             BhxhFigures *figures,
             BhxhForecastMethod method,
             int ahead,
             int span)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  Score score = { 0, 0, 0 };

  for (unsigned i = 0; i < bhxh_frame_get_n_periods (frame); i++)
    {
      const BhxhPeriod quarter = bhxh_frame_get_period (frame, i);
      int year = 0;
      int month = 0;
      int day = 0;

      bhxh_period_get_date (bhxh_period_get_first_day (quarter), &year, &month, &day);
      if (year >= spans[span].first_year && year <= spans[span].last_year)
        try_quarter (plan, figures, quarter, ahead, method, &score);
    }
  printf ("| %-6s | %2d | %d-%d | %2d | %2d | %8lld |\n", method_names[method], 3 * ahead,
          spans[span].first_year, spans[span].last_year, score.n_forecasts,
          score.n_inside, score.largest_error);
}

int
main (void)
{
  static const char *const file = "../tests/data/viet-nam-labour-force-quarters.csv";
  GError *error = NULL;
  BhxhPlan *plan = bhxh_plan_load ("../tests/data/viet-nam-labour-force", NULL, &error);
  BhxhFigures *figures = plan ? bhxh_figures_load (plan, &file, 1, NULL, &error) : NULL;

  if (figures == NULL)
    {
      fprintf (stderr, "%s\n", bhxh_error_get_message (error));
      return 1;
    }
  printf ("| method | months ahead | quarters of | forecasts | inside | largest error |\n"
          "|---|---|---|---|---|---|\n");
  for (int ahead = 1; ahead <= 4; ahead += 3)
    for (int span = 0; span < 2; span++)
      for (int method = BHXH_FORECAST_GROWTH; method <= BHXH_FORECAST_YEAR; method++)
        print_score (plan, figures, (BhxhForecastMethod) method, ahead, span);
  bhxh_figures_unref (figures);
  bhxh_plan_unref (plan);
  return 0;
}
