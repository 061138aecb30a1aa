/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: CC0-1.0
 *
 * Whose target is harder, and what became of the targets that were given first: a made-up
 * amendment of the plan of Quang Tri, and made-up figures.
 */
#include <bhxhplan/bhxhplan.h>

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

static const char descriptor[] =
    "{\"bhxhplan_format\": \"1.0\", \"name\": \"qd-100-2024\", \"amends\": "
    "\"quang-tri-2022-2025\", \"effective_from\": \"2024-03-15\"}";
static const char targets[] = "unit,indicator,period,value,owner,removed\n"
                              "464,ui_rate,2023,10.2,,\n"
                              "464,ui_rate,2024,12.0,bhxh-tinh,\n"
                              "464,ui_rate,2025,,,true\n";
static const char reports[] = "unit,indicator,period,value\n"
                              "464,ui_rate,2023,10.5\n"
                              "464,ui_rate,2024,11.8\n";

/* The plan as a folder of changes leaves it. */
static BhxhPlan *
amend (BhxhPlan *plan, GError **error)
{
  char *folder = g_dir_make_tmp ("amendment-XXXXXX", error);
  char *package = folder ? g_build_filename (folder, "datapackage.json", NULL) : NULL;
  char *changes = folder ? g_build_filename (folder, "targets.csv", NULL) : NULL;
  const char *folders[] = { folder };
  BhxhPlan *amended = NULL;

  if (folder != NULL && g_file_set_contents (package, descriptor, -1, error) &&
      g_file_set_contents (changes, targets, -1, error))
    amended = bhxh_plan_load_in_force (plan, folders, 1, NULL, error);
  if (folder != NULL)
    {
      g_remove (package);
      g_remove (changes);
      g_rmdir (folder);
    }
  g_free (package);
  g_free (changes);
  g_free (folder);
  return amended;
}

/* The targets in force for one unit and indicator, beside those of the plan first given. */
static char *
list (BhxhPlan *in_force, BhxhPlan *first, GError **error)
{
  const char *unit = "464";
  const char *indicator = "ui_rate";
  BhxhOptions *options = bhxh_options_new ();
  BhxhFigures *figures = bhxh_figures_parse (in_force, "reports.csv", reports,
                                             strlen (reports), NULL, error);
  BhxhGaps *gaps = figures ? bhxh_gaps_compute (in_force, figures, NULL, error) : NULL;
  BhxhTable *all = gaps ? bhxh_gaps_dup_owners_table (gaps, first) : NULL;
  BhxhTable *of_unit =
      all ? bhxh_table_dup_filtered (all, "unit", &unit, 1, error) : NULL;
  BhxhTable *table =
      of_unit ? bhxh_table_dup_filtered (of_unit, "indicator", &indicator, 1, error)
              : NULL;
  char *text = NULL;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  bhxh_options_set_columns (options, "owner,period,target_first,target,amended,binds,"
                                     "actual,gap_first,gap,status");
  if (table != NULL)
    text = bhxh_table_format (table, BHXH_FORMAT_MARKDOWN, options, NULL, error);
  bhxh_table_unref (table);
  bhxh_table_unref (of_unit);
  bhxh_table_unref (all);
  bhxh_gaps_unref (gaps);
  bhxh_figures_unref (figures);
  bhxh_options_unref (options);
  return text;
}

int
main (void)
{
  GError *error = NULL;
  BhxhPlan *first = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, &error);
  BhxhPlan *in_force = first ? amend (first, &error) : NULL;
  char *text = in_force ? list (in_force, first, &error) : NULL;

  if (text != NULL)
    fputs (text, stdout);
  else
    fprintf (stderr, "%s\n", bhxh_error_get_message (error));
  bhxh_free (text);
  bhxh_error_free (error);
  bhxh_plan_unref (in_force);
  bhxh_plan_unref (first);
  return text == NULL;
}
