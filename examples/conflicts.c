/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Which figures of the bundled plan contradict each other in 2024, and which ones to
 * doubt so that all others can be true.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static void
print_conflict (const BhxhConflicts *conflicts, guint index)
{
  char *cells = bhxh_conflicts_dup_cells (conflicts, index);
  char *rules = bhxh_conflicts_dup_rules (conflicts, index);

  printf ("%s\n  by %s\n", cells, rules);
  bhxh_free (rules);
  bhxh_free (cells);
}

static void
print_doubt (const BhxhConflicts *conflicts, guint index)
{
  guint64 weight = 0;
  char *cells = bhxh_conflicts_dup_doubt (conflicts, index, &weight);

  printf ("doubt %s (weight %" G_GUINT64_FORMAT ")\n", cells, weight);
  bhxh_free (cells);
}

/* What the figure may have been before one digit, sign or mark went wrong. */
static void
print_slip (const BhxhConflicts *conflicts, guint index)
{
  guint doubt = 0;
  BhxhSlip kind = 0;
  gint64 value = 0;
  gint decimals = 0;
  char *cell = bhxh_conflicts_dup_slip_cell (conflicts, index);
  char *number = NULL;

  bhxh_conflicts_get_slip (conflicts, index, &doubt, &kind, &value, &decimals);
  number = bhxh_number_format (value, decimals, BHXH_NUMBER_EN);
  printf ("perhaps %s (%s)\n", number, cell);
  bhxh_free (number);
  bhxh_free (cell);
}

int
main (void)
{
  GError *error = NULL;
  BhxhOptions *options = bhxh_options_new ();
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  BhxhConflicts *conflicts = NULL;

  bhxh_options_set_period (options, bhxh_period_new_months (2024, 1, 2024, 12));
  if (plan != NULL)
    conflicts = bhxh_conflicts_compute (plan, NULL, options, &error);
  if (conflicts == NULL)
    {
      fprintf (stderr, "%s\n", bhxh_error_get_message (error));
      bhxh_error_free (error);
      bhxh_plan_unref (plan);
      bhxh_options_unref (options);
      return 1;
    }
  for (guint i = 0; i < bhxh_conflicts_get_n (conflicts); i++)
    print_conflict (conflicts, i);
  for (guint i = 0; i < bhxh_conflicts_get_n_doubts (conflicts); i++)
    print_doubt (conflicts, i);
  for (guint i = 0; i < bhxh_conflicts_get_n_slips (conflicts); i++)
    print_slip (conflicts, i);
  bhxh_conflicts_unref (conflicts);
  bhxh_plan_unref (plan);
  bhxh_options_unref (options);
  return 0;
}
