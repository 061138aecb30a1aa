// SPDX-FileCopyrightText: 2026 The libbhxhplan authors
// SPDX-License-Identifier: CC0-1.0
#include <bhxhplan/bhxhplan.h>
#include <stdio.h>

int
main (void)
{
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  BhxhFindings *findings = bhxh_findings_compute (plan, NULL, NULL, NULL);

  printf ("%u cannot be true. The first:\n", bhxh_findings_count_failing (findings));
  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    if (bhxh_findings_get_verdict (findings, i) == BHXH_VERDICT_IMPOSSIBLE)
      {
        g_autofree char *message =
            bhxh_findings_dup_message (findings, i, BHXH_LANGUAGE_EN);
        puts (message);
        break;
      }
  bhxh_findings_unref (findings);
  bhxh_plan_unref (plan);
}
