/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Who has reported by 10 January 2025 what was reached in 2024, in Quang Tri; the figures
 * are made up.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <string.h>

static const char reports[] = "unit,indicator,period,value,stage,received\n"
                              "461,si_rate,2024,\"40,0\",preliminary,2025-01-03\n"
                              "464,si_rate,2024,\"20,1\",final,2025-01-10\n"
                              "466,si_rate,2024,\"18,1\",estimate,2024-12-20\n";

static char *
list (BhxhPlan *plan, BhxhOptions *options, GError **error)
{
  const char *wanted = "si_rate";
  BhxhFigures *figures =
      bhxh_figures_parse (plan, "reports.csv", reports, strlen (reports), options, error);
  BhxhGaps *gaps = figures ? bhxh_gaps_compute (plan, figures, options, error) : NULL;
  BhxhTable *all = gaps ? bhxh_gaps_dup_completeness_table (gaps) : NULL;
  BhxhTable *table =
      all ? bhxh_table_dup_filtered (all, "indicator", &wanted, 1, error) : NULL;
  char *text = table
                   ? bhxh_table_format (table, BHXH_FORMAT_MARKDOWN, options, NULL, error)
                   : NULL;

  bhxh_table_unref (table);
  bhxh_table_unref (all);
  bhxh_gaps_unref (gaps);
  bhxh_figures_unref (figures);
  return text;
}

int
main (void)
{
  GError *error = NULL;
  BhxhOptions *options = bhxh_options_new ();
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  char *text = NULL;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  bhxh_options_set_period (options, bhxh_period_new_months (2024, 1, 2024, 12));
  bhxh_options_set_columns (options, "unit_name,reporting,stage,received,days,reported,"
                                     "expected,missing_units");
  if (plan != NULL)
    text = list (plan, options, &error);
  if (text != NULL)
    fputs (text, stdout);
  else
    fprintf (stderr, "%s\n", bhxh_error_get_message (error));
  bhxh_free (text);
  bhxh_plan_unref (plan);
  bhxh_options_unref (options);
  return text == NULL;
}
