/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * What the decision promises for 2025 in unemployment insurance, handed down to the
 * districts by their labour forces. Those are made up; without the one of Vinh Linh
 * nothing is handed down.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <string.h>

#define VINH_LINH "464,labour_force,2024,51000\n"

static const char lines[] = "unit,indicator,period,value\n"
                            "461,labour_force,2024,68500\n"
                            "462,labour_force,2024,13000\n"
                            "465,labour_force,2024,54000\n"
                            "466,labour_force,2024,45000\n"
                            "467,labour_force,2024,26500\n"
                            "468,labour_force,2024,29000\n"
                            "469,labour_force,2024,50000\n"
                            "470,labour_force,2024,43500\n" VINH_LINH;

/* Hands down by the first @length bytes of the lines; what went wrong is printed. */
static BhxhAllocation *
hand_down (BhxhPlan *plan, gsize length, BhxhOptions *options)
{
  GError *error = NULL;
  BhxhFigures *figures =
      bhxh_figures_parse (plan, "labour-forces.csv", lines, length, NULL, &error);
  BhxhAllocation *allocation =
      figures != NULL ? bhxh_allocation_compute (plan, figures, options, &error) : NULL;

  if (allocation == NULL)
    printf ("%s\n\n", bhxh_error_get_message (error));
  bhxh_error_free (error);
  bhxh_figures_unref (figures);
  return allocation;
}

int
main (void)
{
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  BhxhOptions *options = bhxh_options_new ();
  BhxhAllocation *allocation = NULL;
  BhxhTable *table = NULL;
  char *text = NULL;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  bhxh_options_set_period (options, bhxh_period_new_months (2025, 1, 2025, 12));
  bhxh_options_set_allocated_indicators (options, "ui_persons");
  bhxh_options_set_allocation_weights (options, "labour_force");
  bhxh_allocation_unref (hand_down (plan, strlen (lines) - strlen (VINH_LINH), options));
  allocation = hand_down (plan, strlen (lines), options);
  if (allocation == NULL)
    return 1;
  bhxh_options_set_columns (options, "unit_name,weight,quota,persons,reason,rate");
  table = bhxh_allocation_dup_table (allocation);
  text = bhxh_table_format (table, BHXH_FORMAT_MARKDOWN, options, NULL, NULL);
  fputs (text, stdout);
  bhxh_free (text);
  bhxh_table_unref (table);
  bhxh_allocation_unref (allocation);
  bhxh_options_unref (options);
  bhxh_plan_unref (plan);
  return 0;
}
