/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Which rules of the bundled plan about sums follow from others.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <string.h>

static void
print_rule (const BhxhRules *rules, guint index)
{
  char *message = bhxh_rules_dup_message (rules, index, BHXH_LANGUAGE_EN);

  printf ("%s: %s\n", bhxh_rules_get_id (rules, index), message);
  bhxh_free (message);
}

int
main (void)
{
  GError *error = NULL;
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  BhxhRules *rules = plan != NULL ? bhxh_rules_compute (plan, NULL, &error) : NULL;

  if (rules == NULL)
    {
      fprintf (stderr, "%s\n", bhxh_error_get_message (error));
      bhxh_error_free (error);
      bhxh_plan_unref (plan);
      return 1;
    }
  for (guint i = 0; i < bhxh_rules_get_n (rules); i++)
    if (strstr (bhxh_rules_get_id (rules, i), "-sum") != NULL)
      print_rule (rules, i);
  bhxh_rules_unref (rules);
  bhxh_plan_unref (plan);
  return 0;
}
