/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * What cannot be true in the bundled plan, as a person should read it, and what to expect
 * of a check: how many of each verdict, and what fails.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>

static void
print_impossible (const BhxhFindings *findings, BhxhLanguage language)
{
  for (guint i = 0; i < bhxh_findings_get_n (findings); i++)
    if (bhxh_findings_get_verdict (findings, i) == BHXH_VERDICT_IMPOSSIBLE)
      {
        char *cells = bhxh_findings_dup_cells (findings, i);
        char *message = bhxh_findings_dup_message (findings, i, language);

        printf ("%s (%s)\n  %s\n", bhxh_findings_get_rule (findings, i), cells, message);
        bhxh_free (message);
        bhxh_free (cells);
      }
}

static void
print_table (BhxhFindings *findings)
{
  BhxhOptions *options = bhxh_options_new ();
  BhxhTable *table = bhxh_findings_dup_table (findings, FALSE);
  char *text = NULL;

  bhxh_options_set_columns (options, "unit_name_vi,period,rule,verdict,printed,size");
  text = bhxh_table_format (table, BHXH_FORMAT_MARKDOWN, options, NULL, NULL);
  printf ("%s", text);
  bhxh_free (text);
  bhxh_table_unref (table);
  bhxh_options_unref (options);
}

int
main (void)
{
  GError *error = NULL;
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  BhxhFindings *findings =
      plan != NULL ? bhxh_findings_compute (plan, NULL, NULL, &error) : NULL;

  if (findings == NULL)
    {
      fprintf (stderr, "%s\n", bhxh_error_get_message (error));
      bhxh_error_free (error);
      bhxh_plan_unref (plan);
      return 1;
    }
  print_impossible (findings, BHXH_LANGUAGE_EN);
  print_table (findings);
  printf ("open %u, certain %u, unknown %u; failing %u\n",
          bhxh_findings_count (findings, BHXH_VERDICT_OPEN, BHXH_PRINTED_ANY),
          bhxh_findings_count (findings, BHXH_VERDICT_CERTAIN, BHXH_PRINTED_ANY),
          bhxh_findings_count (findings, BHXH_VERDICT_UNKNOWN, BHXH_PRINTED_ANY),
          bhxh_findings_count_failing (findings));
  bhxh_findings_unref (findings);
  bhxh_plan_unref (plan);
  return 0;
}
