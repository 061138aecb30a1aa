/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Of which districts the growth is made that Hai Duong assigned for 2024: voluntary
 * participants of eight districts, actual 2023 against target 2024.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static char *
decompose (BhxhPlan *plan, const char *file, BhxhOptions *options, GError **error)
{
  const char *wanted = "si_voluntary_persons";
  BhxhFigures *figures = bhxh_figures_load (plan, &file, 1, options, error);
  BhxhGaps *gaps = figures ? bhxh_gaps_compute (plan, figures, options, error) : NULL;
  BhxhTable *all = gaps ? bhxh_gaps_dup_decomposition_table (gaps) : NULL;
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
  BhxhPlan *plan = bhxh_plan_load ("../tests/data/hai-duong-2024", NULL, &error);
  char *text = NULL;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  bhxh_options_set_actual_period (options, bhxh_period_new_months (2023, 1, 2023, 12));
  bhxh_options_set_columns (options,
                            "unit_name,line,from,actual,change_unit,contribution");
  if (plan != NULL)
    text = decompose (plan, "../tests/data/hai-duong-2023-actuals.csv", options, &error);
  if (text != NULL)
    fputs (text, stdout);
  else
    fprintf (stderr, "%s\n", bhxh_error_get_message (error));
  bhxh_free (text);
  bhxh_plan_unref (plan);
  bhxh_options_unref (options);
  return text == NULL;
}
