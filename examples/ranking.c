/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Which district of Quang Tri is nearest to its coverage rate of 2024. The rates arrived
 * rounded to a tenth, so that some ranks are ranges; one district has not reported.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static char *
rank (BhxhPlan *plan, BhxhOptions *options, GError **error)
{
  const char *file = "quang-tri-2024-illustrative-actuals.csv";
  const char *wanted = "si_rate";
  BhxhFigures *figures = bhxh_figures_load (plan, &file, 1, options, error);
  BhxhGaps *gaps = figures ? bhxh_gaps_compute (plan, figures, options, error) : NULL;
  BhxhTable *all = gaps ? bhxh_gaps_dup_ranking_table (gaps) : NULL;
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
  bhxh_options_set_ranking_measure (options, BHXH_RANKING_GAP);
  bhxh_options_set_columns (options, "unit_name,rank,rank_to,n_ranked,n_siblings,value,"
                                     "value_unit,reason");
  if (plan != NULL)
    text = rank (plan, options, &error);
  if (text != NULL)
    fputs (text, stdout);
  else
    fprintf (stderr, "%s\n", bhxh_error_get_message (error));
  bhxh_free (text);
  bhxh_plan_unref (plan);
  bhxh_options_unref (options);
  return text == NULL;
}
