/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * The plan for 2026 to 2030 that follows the one inside the library, for the units that
 * were there at the beginning of 2025, and the form on which its targets are filled in.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

/* The baseline of one cell, and what it is. */
static void
print_baseline (BhxhPlan *plan, const char *name, const char *indicator)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  BhxhFigures *figures = bhxh_plan_dup_statements (plan);
  const gint what = bhxh_frame_find_indicator (frame, indicator);
  const gint year =
      bhxh_frame_find_period (frame, bhxh_period_new_months (2025, 1, 2025, 12));
  guint unit = 0;
  char *source = NULL;
  gint row = 0;

  bhxh_frame_find_unit (frame, name, BHXH_LEVEL_ANY, -1, BHXH_PERIOD_NONE, &unit, NULL);
  source =
      bhxh_figures_dup_field (figures, unit, (guint) what, (guint) year, 0, "source");
  row = bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, source);
  printf ("%s\n", bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, (guint) row, "text_en"));
  bhxh_free (source);
  bhxh_figures_unref (figures);
}

int
main (void)
{
  GError *error = NULL;
  BhxhOptions *options = bhxh_options_new ();
  BhxhPlan *from = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  BhxhPlan *plan = NULL;
  BhxhTable *form = NULL;
  char *text = NULL;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  bhxh_options_set_term (options, bhxh_period_new_months (2026, 1, 2030, 12));
  bhxh_options_set_unit_day (options, bhxh_period_new_day (2025, 1, 1));
  plan = from ? bhxh_plan_compute_successor (from, NULL, options, &error) : NULL;
  form = plan ? bhxh_plan_compute_template (plan, from, &error) : NULL;
  bhxh_options_set_columns (options, "unit,unit_name_en,si_rate_2026,si_rate_2027");
  text =
      form ? bhxh_table_format (form, BHXH_FORMAT_MARKDOWN, options, NULL, &error) : NULL;
  if (text == NULL)
    {
      fprintf (stderr, "%s\n", bhxh_error_get_message (error));
      return 1;
    }
  printf ("%s: %u units\n", bhxh_plan_get_id (plan),
          bhxh_frame_get_n_units (bhxh_plan_get_frame (plan)));
  print_baseline (plan, "45", "si_persons");
  fputs (text, stdout);
  bhxh_free (text);
  bhxh_table_unref (form);
  bhxh_plan_unref (plan);
  bhxh_plan_unref (from);
  bhxh_options_unref (options);
  return 0;
}
