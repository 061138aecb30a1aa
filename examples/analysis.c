/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Progress towards the voluntary participants of 2025, from either end of what the base
 * of 2021 can have been.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <string.h>

static const char *const actuals[] = {
  "unit,indicator,period,value\n45,si_voluntary_persons,2021,18027\n"
  "45,si_voluntary_persons,2022,19739\n",
  "unit,indicator,period,value\n45,si_voluntary_persons,2021,18192\n"
  "45,si_voluntary_persons,2022,19739\n",
};

static void
print_progress (BhxhPlan *plan, const char *csv, BhxhOptions *options, GError **error)
{
  BhxhFigures *figures =
      bhxh_figures_parse (plan, "base", csv, strlen (csv), options, error);
  BhxhGaps *gaps = figures ? bhxh_gaps_compute (plan, figures, options, error) : NULL;
  BhxhTable *all = gaps ? bhxh_gaps_dup_progress_table (gaps) : NULL;
  const char *wanted = "si_voluntary_persons";
  BhxhTable *table =
      all ? bhxh_table_dup_filtered (all, "indicator", &wanted, 1, error) : NULL;
  char *text = table
                   ? bhxh_table_format (table, BHXH_FORMAT_MARKDOWN, options, NULL, error)
                   : NULL;

  if (text != NULL)
    fputs (text, stdout);
  bhxh_free (text);
  bhxh_table_unref (table);
  bhxh_table_unref (all);
  bhxh_gaps_unref (gaps);
  bhxh_figures_unref (figures);
}

int
main (void)
{
  GError *error = NULL;
  BhxhOptions *options = bhxh_options_new ();
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);

  bhxh_options_set_period (options, bhxh_period_new_months (2025, 1, 2025, 12));
  bhxh_options_set_columns (options,
                            "base,actual,target,progress,eurostat,score,unsd,escap");
  for (int i = 0; i < 2 && error == NULL; i++)
    print_progress (plan, actuals[i], options, &error);
  if (error != NULL)
    fprintf (stderr, "%s\n", bhxh_error_get_message (error));
  bhxh_plan_unref (plan);
  bhxh_options_unref (options);
  return error != NULL;
}
