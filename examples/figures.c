/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * What the bundled plan prints for the province's coverage of 2022, and what it can mean.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static void
print_statement (const BhxhFigures *figures, guint indicator, guint index)
{
  gint64 value = 0;
  gint decimals = 0;
  char *number;
  char *printed;
  char *source;

  bhxh_figures_get (figures, 0, indicator, 0, index, &value, &decimals);
  number = bhxh_number_format (value, decimals, BHXH_NUMBER_VI);
  printed = bhxh_figures_dup_field (figures, 0, indicator, 0, index, "printed");
  source = bhxh_figures_dup_field (figures, 0, indicator, 0, index, "source");
  printf ("%s (\"%s\", %s)\n", number, printed, source);
  bhxh_free (number);
  bhxh_free (printed);
  bhxh_free (source);
}

int
main (void)
{
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  BhxhFigures *figures = bhxh_plan_dup_statements (plan);
  BhxhFrame *frame = bhxh_figures_get_frame (figures);
  const guint rate = (guint) bhxh_frame_find_indicator (frame, "si_rate");
  const guint n_units = bhxh_frame_get_n_units (frame);
  gint64 *lo = g_new (gint64, n_units);
  gint64 *hi = g_new (gint64, n_units);
  guint8 *flags = g_new (guint8, n_units);
  guint scale = 0;

  for (guint i = 0; i < bhxh_figures_get_n (figures, 0, rate, 0); i++)
    print_statement (figures, rate, i);
  if (bhxh_figures_fill_ranges (figures, rate, 0, lo, hi, flags, n_units, &scale, NULL))
    {
      char *from = bhxh_number_format (lo[0], (gint) scale, BHXH_NUMBER_VI);
      char *to = bhxh_number_format (hi[0], (gint) scale, BHXH_NUMBER_VI);

      printf ("từ %s đến %s\n", from, to);
      bhxh_free (from);
      bhxh_free (to);
    }
  g_free (lo);
  g_free (hi);
  g_free (flags);
  bhxh_figures_unref (figures);
  bhxh_plan_unref (plan);
  return 0;
}
