/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * How far the districts of Quang Tri are from their targets of 2024, by illustrative
 * figures.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static const char *const files[] = { "quang-tri-2024-illustrative-actuals.csv",
                                     "quang-tri-2024-illustrative-labour-force.csv" };

int
main (void)
{
  GError *error = NULL;
  BhxhOptions *options = bhxh_options_new ();
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  BhxhFigures *actuals = plan ? bhxh_figures_load (plan, files, 2, NULL, &error) : NULL;
  BhxhGaps *gaps = NULL;
  BhxhTable *table = NULL;
  const BhxhFormat format = BHXH_FORMAT_MARKDOWN;
  char *text = NULL;

  bhxh_options_set_period (options, bhxh_period_new_months (2024, 1, 2024, 12));
  bhxh_options_set_columns (options,
                            "unit_name,indicator,target,actual,gap,gap_unit,persons,"
                            "achievement,status");
  gaps = actuals ? bhxh_gaps_compute (plan, actuals, options, &error) : NULL;
  table = gaps ? bhxh_gaps_dup_table (gaps) : NULL;
  text = table ? bhxh_table_format (table, format, options, NULL, &error) : NULL;
  if (text != NULL)
    fputs (text, stdout);
  else
    fprintf (stderr, "%s\n", bhxh_error_get_message (error));
  bhxh_free (text);
  if (gaps != NULL)
    {
      text = bhxh_gaps_dup_missing (gaps, BHXH_LANGUAGE_VI);
      printf ("%s\n", text);
      bhxh_free (text);
    }
  bhxh_table_unref (table);
  bhxh_gaps_unref (gaps);
  bhxh_figures_unref (actuals);
  bhxh_plan_unref (plan);
  bhxh_options_unref (options);
  return error != NULL;
}
