/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A C program as a user would write it.
 */
#include <bhxhplan/bhxhplan.h>
#include <stdio.h>

int
main (void)
{
  GError *error = NULL;
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  BhxhFindings *findings = NULL;

  if (plan != NULL)
    findings = bhxh_findings_compute (plan, NULL, NULL, &error);
  if (findings == NULL)
    {
      fprintf (stderr, "%s\n", bhxh_error_get_message (error));
      bhxh_error_free (error);
      bhxh_plan_unref (plan);
      return 1;
    }
  printf ("%u impossible\n",
          bhxh_findings_count (findings, BHXH_VERDICT_IMPOSSIBLE, BHXH_PRINTED_ANY));
  bhxh_findings_unref (findings);
  bhxh_plan_unref (plan);
  return 0;
}
