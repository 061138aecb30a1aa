/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Everything that is wrong with a file, at once and with its place, and the error that
 * the load gives: the first of them.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <string.h>

/* Made up, with three mistakes. */
static const char actuals_text[] = "unit,indicator,period,value\n"
                                   "461,si_rate,2024,a lot\n"
                                   "461,ui_rate,2024-13,23.1\n"
                                   "Cam Lo Town,ui_rate,2024,8.0\n";

int
main (void)
{
  GError *error = NULL;
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  BhxhDiagnostics *problems = bhxh_diagnostics_new ();
  BhxhOptions *options = bhxh_options_new ();
  BhxhFigures *actuals;

  bhxh_options_set_diagnostics (options, problems);
  actuals = bhxh_figures_parse (plan, "actuals.csv", actuals_text, strlen (actuals_text),
                                options, &error);
  for (guint i = 0; i < bhxh_diagnostics_get_n (problems, BHXH_SEVERITY_NOTICE); i++)
    {
      char *message = bhxh_diagnostics_dup_message (problems, i, BHXH_LANGUAGE_EN);

      printf ("%s\n  (%s)\n", message, bhxh_diagnostics_get_code (problems, i));
      bhxh_free (message);
    }
  printf ("error: %s\n", actuals ? "none" : bhxh_error_get_message (error));
  bhxh_figures_unref (actuals);
  bhxh_error_free (error);
  bhxh_options_unref (options);
  bhxh_diagnostics_unref (problems);
  bhxh_plan_unref (plan);
  return 0;
}
