/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The least that a program does with the library: load the plan that ships inside, load
 * actuals that name units as the plan does, and compare. What that costs, from the start
 * of the process to its end, is held to a number of instructions by instructions.py.
 *
 *   bundled ACTUALS.csv
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static int
fail (const GError *error)
{
  fprintf (stderr, "%s\n", error->message);
  return 1;
}

int
main (int argc, char **argv)
{
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) actuals = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    return 2;
  plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  if (plan == NULL)
    return fail (error);
  actuals = bhxh_figures_load (plan, (const char *const *) &argv[1], 1, NULL, &error);
  if (actuals == NULL)
    return fail (error);
  gaps = bhxh_gaps_compute (plan, actuals, NULL, &error);
  if (gaps == NULL)
    return fail (error);
  printf ("%" G_GUINT64_FORMAT " targets, %" G_GUINT64_FORMAT " without data\n",
          bhxh_gaps_count (gaps, 0), bhxh_gaps_count (gaps, BHXH_STATUS_NO_DATA));
  return 0;
}
