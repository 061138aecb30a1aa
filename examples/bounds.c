/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * The provincial labour force, which the plan prints nowhere: what its counts and rates
 * leave for it, and which of them say so.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static void
print_bound (const BhxhBounds *bounds, guint index, BhxhFrame *frame)
{
  guint unit, indicator, flags;
  BhxhPeriod period;
  gint64 lo, hi;
  gint decimals;
  char *when = NULL;
  char *least = NULL;
  char *most = NULL;

  bhxh_bounds_get_figure (bounds, index, &unit, &indicator, &period);
  bhxh_bounds_get_range (bounds, index, &lo, &hi, &decimals, &flags);
  when = bhxh_period_format (period);
  least = bhxh_number_format (lo, decimals, BHXH_NUMBER_EN);
  most = bhxh_number_format (hi, decimals, BHXH_NUMBER_EN);
  printf ("%s, %s: %s to %s\n  by %s and %s\n",
          bhxh_indicator_get_name (bhxh_frame_get_indicator (frame, indicator),
                                   BHXH_LANGUAGE_EN),
          when, least, most, bhxh_bounds_get_lo_rule (bounds, index),
          bhxh_bounds_get_hi_rule (bounds, index));
  bhxh_free (most);
  bhxh_free (least);
  bhxh_free (when);
}

int
main (void)
{
  GError *error = NULL;
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  BhxhBounds *bounds =
      plan != NULL ? bhxh_bounds_compute (plan, NULL, NULL, &error) : NULL;

  if (bounds == NULL)
    {
      fprintf (stderr, "%s\n", bhxh_error_get_message (error));
      bhxh_error_free (error);
      bhxh_plan_unref (plan);
      return 1;
    }
  for (guint i = 0; i < bhxh_bounds_get_n (bounds); i++)
    print_bound (bounds, i, bhxh_plan_get_frame (plan));
  bhxh_bounds_unref (bounds);
  bhxh_plan_unref (plan);
  return 0;
}
