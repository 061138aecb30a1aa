/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * What the plan inside the library says of one unit, where, and whose task it is.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

/* The targets of one unit for one period, with their places in the document. */
static void
print_targets (BhxhPlan *plan, const char *name, const char *year)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  BhxhFigures *targets = bhxh_plan_dup_targets (plan, NULL, NULL);
  BhxhPeriod period = BHXH_PERIOD_NONE;
  guint unit = 0;
  guint slot = 0;

  bhxh_period_parse (year, -1, &period, NULL);
  slot = (guint) bhxh_frame_find_period (frame, period);
  bhxh_frame_find_unit (frame, name, BHXH_LEVEL_ANY, -1, BHXH_PERIOD_NONE, &unit, NULL);
  for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
    {
      char *printed = bhxh_figures_dup_field (targets, unit, i, slot, 0, "printed");
      char *source = bhxh_figures_dup_field (targets, unit, i, slot, 0, "source");

      if (printed != NULL)
        printf ("%s: %s (%s)\n",
                bhxh_indicator_get_name (bhxh_frame_get_indicator (frame, i),
                                         BHXH_LANGUAGE_VI),
                printed, source);
      bhxh_free (printed);
      bhxh_free (source);
    }
  bhxh_figures_unref (targets);
}

int
main (void)
{
  GError *error = NULL;
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  gint row = 0;

  if (plan == NULL)
    {
      fprintf (stderr, "%s\n", bhxh_error_get_message (error));
      bhxh_error_free (error);
      return 1;
    }
  printf ("%s\n", bhxh_plan_get_title (plan, BHXH_LANGUAGE_VI));
  print_targets (plan, "Vĩnh Linh", "2023");
  row = bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, "IV.3-1");
  printf ("%s\n", bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, (guint) row, "text_vi"));
  bhxh_plan_unref (plan);
  return 0;
}
