/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Says from which files a result came, so that it can be told later whether they are
 * still the same. The figures are made up.
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <string.h>

static const char csv[] = "unit,indicator,period,value,sender,received\n"
                          "461,si_rate,2024,38.5,BHXH Dong Ha,2025-01-10\n"
                          "462,si_rate,2024,20.8,BHXH Quang Tri,2025-01-12\n";

int
main (void)
{
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  BhxhManifest *manifest = bhxh_manifest_new ();
  BhxhOptions *options = bhxh_options_new ();
  BhxhFigures *figures = NULL;
  char *json = NULL;

  bhxh_options_set_manifest (options, manifest);
  bhxh_options_set_known_on (options, bhxh_period_new_day (2025, 1, 11));
  bhxh_manifest_add_setting (manifest, "known_on", "2025-01-11");
  figures = bhxh_figures_parse (plan, "january.csv", csv, strlen (csv), options, NULL);
  json = bhxh_manifest_format (manifest, NULL, NULL);
  printf ("%s", json);
  bhxh_free (json);
  bhxh_figures_unref (figures);
  bhxh_options_unref (options);
  bhxh_manifest_unref (manifest);
  bhxh_plan_unref (plan);
  return 0;
}
