/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * One table, four ways: aligned for a terminal, JSON for the next program, Markdown for a
 * report, and cell by cell.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <string.h>

/* Made up, to have something to compare. */
static const char actuals_text[] = "unit,indicator,period,value\n"
                                   "461,si_compulsory_rate,2024,29.4\n"
                                   "461,ui_rate,2024,23.1\n";

/* The rows of one town with that year's targets; NULL when something is wrong. */
static BhxhTable *
compare (GError **error)
{
  const char *const units[] = { "461" };
  BhxhOptions *options = bhxh_options_new ();
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", options, error);
  BhxhFigures *actuals = NULL;
  BhxhGaps *gaps = NULL;
  BhxhTable *all = NULL;
  BhxhTable *table = NULL;
  BhxhPeriod year;

  bhxh_period_parse ("2024", -1, &year, NULL);
  bhxh_options_set_period (options, year);
  if (plan != NULL)
    actuals = bhxh_figures_parse (plan, "actuals.csv", actuals_text,
                                  strlen (actuals_text), options, error);
  if (actuals != NULL)
    gaps = bhxh_gaps_compute (plan, actuals, options, error);
  if (gaps != NULL)
    all = bhxh_gaps_dup_table (gaps);
  if (all != NULL)
    table = bhxh_table_dup_filtered (all, "unit", units, 1, error);
  bhxh_table_unref (all);
  bhxh_gaps_unref (gaps);
  bhxh_figures_unref (actuals);
  bhxh_plan_unref (plan);
  bhxh_options_unref (options);
  return table;
}

static void
print_as (BhxhTable *table, BhxhFormat format, BhxhLanguage language, const char *columns)
{
  BhxhOptions *options = bhxh_options_new ();
  char *text = NULL;

  bhxh_options_set_language (options, language);
  bhxh_options_set_columns (options, columns);
  text = bhxh_table_format (table, format, options, NULL, NULL);
  printf ("%s\n", text);
  bhxh_free (text);
  bhxh_options_unref (options);
}

/* Whole columns at a time: what a binding for another language does. */
static void
print_gaps (BhxhTable *table)
{
  const guint column = (guint) bhxh_table_find_column (table, "gap");
  BhxhTableReader *reader = bhxh_table_reader_new (table);
  gsize n_rows = 0;

  while (bhxh_table_reader_next (reader, &n_rows, NULL) && n_rows > 0)
    {
      const gint64 *values = bhxh_table_reader_get_values (reader, column);
      const gint8 *decimals = bhxh_table_reader_get_decimals (reader, column);
      const guint8 *present = bhxh_table_reader_get_present (reader, column);

      for (gsize row = 0; row < n_rows; row++)
        if (present[row])
          printf ("%ld and %d decimals\n", (long) values[row], decimals[row]);
    }
  bhxh_table_reader_free (reader);
}

int
main (void)
{
  const char *columns = "unit_name,indicator_name,target,actual,gap,status";
  GError *error = NULL;
  BhxhTable *table = compare (&error);

  if (table == NULL)
    {
      fprintf (stderr, "%s\n", bhxh_error_get_message (error));
      bhxh_error_free (error);
      return 1;
    }
  print_as (table, BHXH_FORMAT_TEXT, BHXH_LANGUAGE_VI, columns);
  print_as (table, BHXH_FORMAT_JSON, BHXH_LANGUAGE_VI, "indicator,target,actual,status");
  print_as (table, BHXH_FORMAT_MARKDOWN, BHXH_LANGUAGE_EN, columns);
  print_gaps (table);
  bhxh_table_unref (table);
  return 0;
}
