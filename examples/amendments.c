/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * The plan of Quang Tri, amended: one target of Vinh Linh that cannot be true is set
 * right, and the plan is asked before and after.
 */
#include <bhxhplan/bhxhplan.h>

#include <glib/gstdio.h>
#include <stdio.h>

static const char descriptor[] =
    "{\"bhxhplan_format\": \"1.0\", \"name\": \"qd-100-2024\", \"amends\": "
    "\"quang-tri-2022-2025\", \"effective_from\": \"2024-03-15\"}";
static const char targets[] = "unit,indicator,period,value\n"
                              "464,ui_rate,2023,10.2\n";

static void
write_file (const char *folder, const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, text, -1, NULL);
  g_free (path);
}

static void
remove_file (const char *folder, const char *name)
{
  char *path = g_build_filename (folder, name, NULL);

  g_remove (path);
  g_free (path);
}

/* How many findings are impossible on a day. */
static void
show (BhxhPlan *plan, const char *folder, const char *day)
{
  const char *folders[] = { folder };
  BhxhOptions *options = bhxh_options_new ();
  GError *error = NULL;
  BhxhPeriod period;
  BhxhPlan *in_force = NULL;

  bhxh_period_parse (day, -1, &period, NULL);
  bhxh_options_set_day (options, period);
  in_force = bhxh_plan_load_in_force (plan, folders, 1, options, &error);
  if (in_force != NULL)
    {
      BhxhFindings *findings = bhxh_findings_compute (in_force, NULL, options, &error);

      if (findings != NULL)
        printf ("%s: %u impossible\n", day, bhxh_findings_count_failing (findings));
      bhxh_findings_unref (findings);
    }
  if (error != NULL)
    fprintf (stderr, "%s\n", error->message);
  g_clear_error (&error);
  bhxh_plan_unref (in_force);
  bhxh_options_unref (options);
}

int
main (void)
{
  BhxhPlan *plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  char *folder = g_dir_make_tmp ("amendment-XXXXXX", NULL);

  if (plan == NULL || folder == NULL)
    return 1;
  write_file (folder, "datapackage.json", descriptor);
  write_file (folder, "targets.csv", targets);
  show (plan, folder, "2024-03-14");
  show (plan, folder, "2024-03-15");
  remove_file (folder, "datapackage.json");
  remove_file (folder, "targets.csv");
  g_rmdir (folder);
  g_free (folder);
  bhxh_plan_unref (plan);
  return 0;
}
