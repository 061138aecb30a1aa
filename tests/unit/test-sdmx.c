/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Figures as SDMX: rows worked out by hand, and the structure that explains their codes.
 */
#include "plan-fixture.h"

#define HEADER                                                                           \
  "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,FIGURE_KIND,OWNER,TIME_PERIOD," \
  "OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS,QUALIFIER\r\n"
#define FLOW "dataflow,ubnd:small(1.0),I,"

/* Two owners, one of whom says a figure twice; thousands; a whole term. In a cell the more
 * precise figure comes first. */
#define TARGETS                                                                          \
  "unit,indicator,period,value,decimals,qualifier,kind,owner,source\n"                   \
  "1,n,2024,114500,-2,at_least,target,ubnd,\n"                                           \
  "1,n,2024,120,,,target,hdnd,\n"                                                        \
  "1,n,2023,90,,,baseline,ubnd,\n"                                                       \
  "11,r,2025,20.0,,,target,ubnd,a\n"                                                     \
  "11,r,2025,20.0,,,target,ubnd,b\n"                                                     \
  "11,r,2024/2025,8,,about,target,ubnd,\n"
#define AGENCIES "code,name_vi,name_en\nubnd,UBND,\nhdnd,HĐND,Council\n"

static BhxhPlan *
load_files (const TestFile *files, gsize n_files)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  for (gsize i = 0; i < n_files; i++)
    write_file (folder, files[i].name, files[i].text);
  plan = bhxh_plan_load (folder, NULL, &error);
  g_assert_no_error (error);
  return plan;
}

static BhxhPlan *
load_small (void)
{
  static const TestFile files[] = {
    { "datapackage.json", SMALL_DESCRIPTOR },
    { "units.csv", SMALL_UNITS },
    { "indicators.csv", SMALL_INDICATORS },
    { "targets.csv", TARGETS },
    { "agencies.csv", AGENCIES },
  };

  return load_files (files, G_N_ELEMENTS (files));
}

static char *
format (BhxhPlan *plan, BhxhFigures *actuals)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhTable) table = bhxh_sdmx_dup_table (plan, actuals, &error);

  g_assert_no_error (error);
  return bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, NULL);
}

static void
test_targets (void)
{
  g_autoptr (BhxhPlan) plan = load_small ();
  g_autofree char *csv = format (plan, NULL);

  g_assert_cmpstr (csv, ==,
                   HEADER FLOW "A,1,n,BASELINE,ubnd,2023,90,PS,0,0,A,EXACT\r\n" FLOW
                               "A,1,n,TARGET,hdnd,2024,120,PS,0,0,A,EXACT\r\n" FLOW
                               "A,1,n,TARGET,ubnd,2024,114.5,PS,3,1,A,AT_LEAST\r\n" FLOW
                               "A,11,r,TARGET,ubnd,2025,20.0,PT,0,1,A,EXACT\r\n" FLOW
                               "_O,11,r,TARGET,ubnd,2024-01-01/P2Y,8,PT,0,0,A,ABOUT\r\n");
}

/* Bytes that no code of SDMX has; the dash, which CSV would put an apostrophe before; and
 * a plan whose name begins with a digit. */
static void
test_codes (void)
{
  static const TestFile files[] = {
    { "datapackage.json",
      "{\"name\": \"9.small\", \"bhxhplan_format\": \"1.0\", \"term\": \"2024/2025\", "
      "\"frame_date\": \"2024-01-01\", \"issuer\": \"ubnd\"}" },
    { "units.csv", "code,parent,level,name_vi\n1,,province,A\n-1.é,1,district,B\n" },
    { "indicators.csv", SMALL_INDICATORS },
    { "targets.csv", "unit,indicator,period,value\n-1.é,n,2024,5\n" },
  };
  g_autoptr (BhxhPlan) plan = load_files (files, G_N_ELEMENTS (files));
  g_autofree char *csv = format (plan, NULL);
  g_autofree char *structure = bhxh_sdmx_dup_structure (plan, NULL, NULL, NULL);

  g_assert_cmpstr (csv, ==,
                   HEADER "dataflow,ubnd:P_9_small(1.0),I,A,$2D1$2E$C3$A9,n,TARGET,ubnd,"
                          "2024,5,PS,0,0,A,EXACT\r\n");
  g_assert_nonnull (strstr (structure, "\"id\": \"$2D1$2E$C3$A9\""));
  g_assert_nonnull (strstr (structure, "\"id\": \"P_9_small\""));
}

/* Every kind of period; of a month the final figure alone; a withdrawn one not. */
static void
test_actuals (void)
{
  static const char text[] = "unit,indicator,period,value,stage\n"
                             "1,n,2024-03-31,1,final\n"
                             "1,n,2024-04,2,preliminary\n"
                             "1,n,2024-05,3,estimate\n"
                             "1,n,2024-05,4,final\n"
                             "1,n,2024-Q2,5,final\n"
                             "1,n,2024-H1,6,final\n"
                             "1,n,2024-01/2024-09,7,estimate\n"
                             "1,n,2024-12,,final\n";
  g_autoptr (BhxhPlan) plan = load_small ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) actuals =
      bhxh_figures_parse (plan, "a.csv", text, strlen (text), NULL, &error);
  g_autofree char *csv = NULL;
  static const char *const rows[] = {
    FLOW "D,1,n,ACTUAL,_Z,2024-03-31,1,PS,0,0,A,\r\n",
    FLOW "M,1,n,ACTUAL,_Z,2024-04,2,PS,0,0,P,\r\n",
    FLOW "M,1,n,ACTUAL,_Z,2024-05,4,PS,0,0,A,\r\n",
    FLOW "Q,1,n,ACTUAL,_Z,2024-Q2,5,PS,0,0,A,\r\n",
    FLOW "S,1,n,ACTUAL,_Z,2024-S1,6,PS,0,0,A,\r\n",
    FLOW "_O,1,n,ACTUAL,_Z,2024-01-01/P9M,7,PS,0,0,E,\r\n",
  };
  guint n = 0;

  g_assert_no_error (error);
  csv = format (plan, actuals);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_nonnull (strstr (csv, rows[i]));
  for (const char *at = csv; (at = strstr (at, ",ACTUAL,")) != NULL; at++)
    n++;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
}

/* 210 statements of the bundled plan are not more than so many observations, each with a
 * key of its own. */
static void
test_bundled (void)
{
  g_autoptr (BhxhPlan) plan = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_autofree char *csv = format (plan, NULL);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
  g_autoptr (GHashTable) keys =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const guint n = g_strv_length (lines) - 2;

  g_assert_cmpuint (n, >, 160);
  g_assert_cmpuint (n, <=, 210);
  for (guint i = 1; i <= n; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", 10); /* the tenth is the rest */
      g_autofree char *rest = g_steal_pointer (&cells[9]);

      g_assert_true (g_hash_table_add (keys, g_strjoinv (",", cells)));
    }
}

static void
test_other_plan (void)
{
  g_autoptr (BhxhPlan) plan = load_small ();
  g_autoptr (BhxhPlan) other = bhxh_plan_load_bundled ("quang-tri-2022-2025", NULL, NULL);
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (other));
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_sdmx_dup_table (plan, actuals, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
}

static void
test_structure (void)
{
  g_autoptr (BhxhPlan) plan = load_small ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *json = NULL;

  bhxh_options_set_timestamp (options, 1734652800);
  json = bhxh_sdmx_dup_structure (plan, options, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (json), ==, length);
  g_assert_nonnull (strstr (json, "\"prepared\": \"2024-12-20T00:00:00Z\""));
  g_assert_nonnull (strstr (json, "\"CL_REF_AREA_small\""));
  g_assert_nonnull (strstr (json, "Huyện B"));
  g_assert_nonnull (strstr (json, "\"parent\": \"1\""));
  g_assert_nonnull (strstr (json, "DataStructure=ubnd:small(1.0)\""));
  g_assert_nonnull (strstr (json, "Codelist=ubnd:CL_OWNER_small(1.0)\""));
}

static void
test_structure_saved (void)
{
  g_autoptr (BhxhPlan) plan = load_small ();
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "structure.json", NULL);
  g_autofree char *made = bhxh_sdmx_dup_structure (plan, NULL, NULL, NULL);
  g_autofree char *saved = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (bhxh_sdmx_save_structure (plan, path, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  g_assert_cmpstr (saved, ==, made);
  g_assert_false (bhxh_sdmx_save_structure (plan, folder, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
}

static void
test_structure_timestamp (void)
{
  g_autoptr (BhxhPlan) plan = load_small ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_timestamp (options, G_MAXINT64);
  g_assert_null (bhxh_sdmx_dup_structure (plan, options, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_RANGE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sdmx/targets", test_targets);
  g_test_add_func ("/sdmx/codes", test_codes);
  g_test_add_func ("/sdmx/actuals", test_actuals);
  g_test_add_func ("/sdmx/bundled", test_bundled);
  g_test_add_func ("/sdmx/other-plan", test_other_plan);
  g_test_add_func ("/sdmx/structure", test_structure);
  g_test_add_func ("/sdmx/structure/saved", test_structure_saved);
  g_test_add_func ("/sdmx/structure/timestamp", test_structure_timestamp);
  return g_test_run ();
}
