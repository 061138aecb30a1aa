/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The plan in force: what amendments put in the place of what, when, and what they may
 * not do.
 */
#include "bundled-fixture.h"
#include "plan-fixture.h"

#define DESCRIPTOR(name, day)                                                            \
  "{\"bhxhplan_format\": \"1.0\", \"name\": \"" name "\", \"amends\": \"small\", "       \
  "\"effective_from\": \"" day "\"}"
#define MARCH                                                                            \
  {                                                                                      \
    "datapackage.json", DESCRIPTOR ("march", "2024-03-01")                               \
  }
#define TARGETS "unit,indicator,period,value,removed\n"
#define MOST_FILES 5

static BhxhPlan *
load_small (void)
{
  char *folder = write_small_package (
      "rules.csv", "id,expression,severity,name_vi\nn-up,n >= 1,error,Quy tắc\n");
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = bhxh_plan_load (folder, NULL, &error);

  g_assert_no_error (error);
  remove_folder (folder);
  return plan;
}

static char *
write_amendment (const TestFile *files)
{
  char *folder = make_folder ();

  for (guint i = 0; i < MOST_FILES && files[i].name != NULL; i++)
    write_file (folder, files[i].name, files[i].text);
  return folder;
}

/* The issuer's targets as "unit/indicator/period=value", and other rows as their first two
 * cells. */
static void
append_rows (GString *lines, BhxhPlan *plan, BhxhPlanTable which)
{
  static const guint target_columns[] = { 0, 1, 2, 3 };
  g_autoptr (BhxhTable) table = bhxh_plan_dup_table (plan, which);
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  const guint n_columns = which == BHXH_PLAN_TARGETS ? 4 : 2;
  gsize n_rows = 0;

  while (bhxh_table_reader_next (reader, &n_rows, NULL) && n_rows > 0)
    for (gsize row = 0; row < n_rows; row++)
      for (guint i = 0; i < n_columns; i++)
        {
          g_autofree char *text =
              bhxh_table_reader_dup_text (reader, target_columns[i], row);

          g_string_append_printf (lines, "%s%c", text != NULL ? text : "",
                                  i + 1 < n_columns ? '/' : '\n');
        }
}

typedef struct
{
  const char *path;
  BhxhPlanTable table;
  TestFile files[MOST_FILES];
  const char *rows; /* NULL: it does not load */
  const char *error;
} AmendmentCase;

static void
check_case (gconstpointer data)
{
  const AmendmentCase *c = data;
  g_autoptr (BhxhPlan) plan = load_small ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) rows = g_string_new (NULL);
  char *folder = write_amendment (c->files);
  const char *folders[] = { folder };
  g_autoptr (BhxhPlan) in_force =
      bhxh_plan_load_in_force (plan, folders, 1, NULL, &error);

  if (c->rows != NULL)
    {
      g_assert_no_error (error);
      append_rows (rows, in_force, c->table);
      g_assert_cmpstr (rows->str, ==, c->rows);
    }
  else
    {
      g_assert_null (in_force);
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, folder));
      g_assert_true (g_str_has_prefix (error->message + strlen (folder), c->error));
    }
  remove_folder (folder);
}

/* The small plan has 1/n/2024 = 100, 11/r/2025 = 20.8 and one rule. */
static const AmendmentCase cases[] = {
  { "/amendments/targets/changed",
    BHXH_PLAN_TARGETS,
    { MARCH, { "targets.csv", TARGETS "11,r,2025,21.0,\n" } },
    "1/n/2024/100\n11/r/2025/21.0\n",
    NULL },
  { "/amendments/targets/new",
    BHXH_PLAN_TARGETS,
    { MARCH, { "targets.csv", TARGETS "11,n,2024,40,false\n" } },
    "1/n/2024/100\n11/n/2024/40\n11/r/2025/20.8\n",
    NULL },
  { "/amendments/targets/removed",
    BHXH_PLAN_TARGETS,
    { MARCH, { "targets.csv", TARGETS "1,n,2024,,true\n" } },
    "11/r/2025/20.8\n",
    NULL },
  { "/amendments/targets/stated-twice",
    BHXH_PLAN_TARGETS,
    { MARCH,
      { "texts.csv", "id,kind,text_vi\na,article,A\nb,article,B\n" },
      { "targets.csv",
        "unit,indicator,period,value,source\n1,n,2024,90,a\n1,n,2024,95,b\n" } },
    "1/n/2024/90\n1/n/2024/95\n11/r/2025/20.8\n",
    NULL },
  { "/amendments/targets/another-owner-is-another",
    BHXH_PLAN_TARGETS,
    { MARCH,
      { "agencies.csv", "code,name_vi\nubnd,UBND\nbhxh-vn,BHXH\n" },
      { "targets.csv", "unit,indicator,period,value,owner\n1,n,2024,90,bhxh-vn\n" } },
    "1/n/2024/100\n1/n/2024/90\n11/r/2025/20.8\n",
    NULL },
  { "/amendments/units/new-with-target",
    BHXH_PLAN_TARGETS,
    { MARCH,
      { "units.csv", "code,parent,level,name_vi\n12,1,district,Huyện C\n" },
      { "targets.csv", TARGETS "12,n,2024,30,\n" } },
    "1/n/2024/100\n11/r/2025/20.8\n12/n/2024/30\n",
    NULL },
  { "/amendments/rules/what-is-not-said-stays",
    BHXH_PLAN_RULES,
    { MARCH, { "rules.csv", "id,severity\nn-up,notice\n" } },
    "n-up/n >= 1\n",
    NULL },
  { "/amendments/rules/new-behind",
    BHXH_PLAN_RULES,
    { MARCH, { "rules.csv", "id,expression\nr-up,r >= 2\nn-up,n >= 3\n" } },
    "n-up/n >= 3\nr-up/r >= 2\n",
    NULL },
  { "/amendments/rules/removed",
    BHXH_PLAN_RULES,
    { MARCH, { "rules.csv", "id,removed\nn-up,true\n" } },
    "",
    NULL },
  { "/amendments/documents/only-one-is-this",
    BHXH_PLAN_DOCUMENTS,
    { MARCH, { "documents.csv", "id,number,role\nsd,1/QĐ-UBND,this\n" } },
    "sd/1/QĐ-UBND\n",
    NULL },
  { "/amendments/bad/another-plan",
    0,
    { { "datapackage.json", "{\"bhxhplan_format\": \"1.0\", \"name\": \"a\", \"amends\": "
                            "\"big\", \"effective_from\": \"2024-01-01\"}" } },
    NULL,
    "/datapackage.json: this amends the plan \"big\", not \"small\"" },
  { "/amendments/bad/no-day",
    0,
    { { "datapackage.json",
        "{\"bhxhplan_format\": \"1.0\", \"name\": \"a\", \"amends\": \"small\"}" } },
    NULL,
    "/datapackage.json: the key \"effective_from\" is missing" },
  { "/amendments/bad/month-for-day",
    0,
    { { "datapackage.json", DESCRIPTOR ("a", "2024-03") } },
    NULL,
    "/datapackage.json: the key \"effective_from\" does not take \"2024-03\"; write it "
    "like 2024-03-15" },
  { "/amendments/bad/version",
    0,
    { { "datapackage.json", "{\"bhxhplan_format\": \"2.0\", \"name\": \"a\", \"amends\": "
                            "\"small\", \"effective_from\": \"2024-01-01\"}" } },
    NULL,
    "/datapackage.json: the format version \"2.0\" is not known here; 1.x is" },
  { "/amendments/bad/removes-nothing",
    0,
    { MARCH, { "targets.csv", TARGETS "1,n,2024,90,\n1,n,2025,,true\n" } },
    NULL,
    "/targets.csv:3:1: the plan has no \"1/n/2025\" that could be removed" },
  { "/amendments/bad/removed-says",
    0,
    { MARCH, { "targets.csv", TARGETS "1,n,2024,90,có\n" } },
    NULL,
    "/targets.csv:2:13: \"có\" is not one of true, false" },
  { "/amendments/bad/twice",
    0,
    { MARCH, { "rules.csv", "id,expression\nn-up,n >= 3\nn-up,n >= 4\n" } },
    NULL,
    "/rules.csv:3:1: \"n-up\" is there twice; the first is at " },
  { "/amendments/bad/no-key-column",
    0,
    { MARCH, { "targets.csv", "unit,period,value\n1,2024,90\n" } },
    NULL,
    "/targets.csv:1: the header has no column \"indicator\"" },
  { "/amendments/bad/value",
    0,
    { MARCH, { "targets.csv", "value,period,indicator,unit\n\"20,9\",2025,r,11\n" } },
    NULL,
    "/targets.csv:2:1: \"20,9\" is not a plain number; write it like 20.8" },
  /* The z stands behind "n-up," and a quote, and the text's own five characters. */
  { "/amendments/bad/in-quotes",
    0,
    { MARCH, { "rules.csv", "id,expression\nn-up,\"n >= z\"\n" } },
    NULL,
    "/rules.csv:2:12: " },
  { "/amendments/bad/without-quotes",
    0,
    { MARCH, { "rules.csv", "id,expression\nn-up,n >= z\n" } },
    NULL,
    "/rules.csv:2:11: " },
  /* A quote in the text is written twice. */
  { "/amendments/bad/quote-in-quotes",
    0,
    { MARCH, { "rules.csv", "id,expression\nn-up,\"n >= 2 \"\" 3\"\n" } },
    NULL,
    "/rules.csv:2:14: " },
  { "/amendments/bad/after-quote-in-quotes",
    0,
    { MARCH, { "rules.csv", "basis_vi,id,expression\n\"a \"\" b\",n-up,\"n >= z\"\n" } },
    NULL,
    "/rules.csv:2:21: " },
  { "/amendments/bad/unknown-unit",
    0,
    { MARCH, { "targets.csv", TARGETS "13,n,2024,90,\n" } },
    NULL,
    "/targets.csv:2:1: no unit has the name or code \"13\"" },
};

/* --- Which are in force --------------------------------------------------------------
 */

typedef struct
{
  const char *day; /* NULL: all */
  const char *rows;
} DayCase;

/* 90 from March on, 80 from June on; given in the other order. */
static void
test_days (void)
{
  static const TestFile march[MOST_FILES] = {
    MARCH, { "targets.csv", TARGETS "1,n,2024,90,\n" }
  };
  static const TestFile june[MOST_FILES] = {
    { "datapackage.json", DESCRIPTOR ("june", "2024-06-01") },
    { "targets.csv", TARGETS "1,n,2024,80,\n" }
  };
  static const DayCase days[] = {
    { "2024-02-29", "1/n/2024/100\n11/r/2025/20.8\n" },
    { "2024-03-01", "1/n/2024/90\n11/r/2025/20.8\n" },
    { "2024-05-31", "1/n/2024/90\n11/r/2025/20.8\n" },
    { "2024-06-01", "1/n/2024/80\n11/r/2025/20.8\n" },
    { NULL, "1/n/2024/80\n11/r/2025/20.8\n" },
  };
  g_autoptr (BhxhPlan) plan = load_small ();
  char *folders[] = { write_amendment (june), write_amendment (march) };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (BhxhOptions) options = bhxh_options_new ();
      g_autoptr (GString) rows = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (BhxhPlan) in_force = NULL;

      if (days[i].day != NULL)
        bhxh_options_set_day (options, period_of (days[i].day));
      in_force = bhxh_plan_load_in_force (plan, (const char *const *) folders, 2, options,
                                          &error);
      g_assert_no_error (error);
      append_rows (rows, in_force, BHXH_PLAN_TARGETS);
      g_assert_cmpstr (rows->str, ==, days[i].rows);
    }
  remove_folder (folders[0]);
  remove_folder (folders[1]);
}

/* Of one day, the one given later counts. */
static void
test_one_day (void)
{
  static const TestFile files[2][MOST_FILES] = {
    { MARCH, { "targets.csv", TARGETS "1,n,2024,90,\n" } },
    { MARCH, { "targets.csv", TARGETS "1,n,2024,80,\n" } },
  };
  g_autoptr (BhxhPlan) plan = load_small ();
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (BhxhPlan) in_force = NULL;
  char *folders[] = { write_amendment (files[1]), write_amendment (files[0]) };

  in_force = bhxh_plan_load_in_force (plan, (const char *const *) folders, 2, NULL, NULL);
  append_rows (rows, in_force, BHXH_PLAN_TARGETS);
  g_assert_cmpstr (rows->str, ==, "1/n/2024/90\n11/r/2025/20.8\n");
  remove_folder (folders[0]);
  remove_folder (folders[1]);
}

static void
test_none (void)
{
  g_autoptr (BhxhPlan) plan = load_small ();
  g_autoptr (BhxhPlan) in_force = bhxh_plan_load_in_force (plan, NULL, 0, NULL, NULL);

  g_assert_true (in_force == plan);
}

static void
test_alone (void)
{
  static const TestFile files[MOST_FILES] = { MARCH };
  char *folder = write_amendment (files);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) plan = bhxh_plan_load (folder, NULL, &error);

  g_assert_null (plan);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
  g_assert_cmpstr (error->message + strlen (folder), ==,
                   "/datapackage.json: this amends the plan \"small\" and is no plan "
                   "itself; load that plan and apply this to it");
  remove_folder (folder);
}

static void
test_no_folder (void)
{
  static const char *const folders[] = { "/nonexistent" };
  g_autoptr (BhxhPlan) plan = load_small ();
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_plan_load_in_force (plan, folders, 1, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
}

/* Every problem of every amendment is told at once. */
static void
test_all_problems (void)
{
  static const TestFile files[2][MOST_FILES] = {
    { { "datapackage.json", "{\"bhxhplan_format\": \"1.0\", \"name\": \"a\"}" },
      { "targets.csv", TARGETS "1,n,2024,90,no\n" } },
    { { "datapackage.json", DESCRIPTOR ("a", "soon") } },
  };
  g_autoptr (BhxhPlan) plan = load_small ();
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = make_options (diagnostics);
  char *folders[] = { write_amendment (files[0]), write_amendment (files[1]) };

  g_assert_null (
      bhxh_plan_load_in_force (plan, (const char *const *) folders, 2, options, NULL));
  /* amends, effective_from, removed; the other's effective_from. */
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), ==, 4);
  remove_folder (folders[0]);
  remove_folder (folders[1]);
}

/* --- The bundled plan ----------------------------------------------------------------
 */

/* Vinh Linh's BHTN of 2023, 10.7, cannot be: 10.2 can. The province's rate of 2025 is
 * stated three times, and one statement takes the place of all. */
static void
test_bundled (void)
{
  static const TestFile files[MOST_FILES] = {
    { "datapackage.json",
      "{\"bhxhplan_format\": \"1.0\", \"name\": \"qd-2024\", \"amends\": "
      "\"quang-tri-2022-2025\", \"effective_from\": \"2024-03-15\"}" },
    { "texts.csv", "id,kind,text_vi\nsd.1,article,Điều 1.\n" },
    { "targets.csv", "unit,indicator,period,value,source\n464,ui_rate,2023,10.2,sd.1\n"
                     "45,si_rate,2025,22.6,sd.1\n" },
  };
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (GError) error = NULL;
  char *folder = write_amendment (files);
  const char *folders[] = { folder };
  g_autoptr (BhxhPlan) in_force =
      bhxh_plan_load_in_force (plan, folders, 1, NULL, &error);
  g_autoptr (BhxhFindings) before = bhxh_findings_compute (plan, NULL, NULL, NULL);
  g_autoptr (BhxhFindings) after = NULL;

  g_assert_no_error (error);
  after = bhxh_findings_compute (in_force, NULL, NULL, NULL);
  g_assert_cmpuint (bhxh_findings_count_failing (before), ==, 3);
  g_assert_cmpuint (bhxh_findings_count_failing (after), ==, 2);
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TEXTS) + 1, ==,
                    bhxh_plan_get_n_rows (in_force, BHXH_PLAN_TEXTS));
  remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], check_case);
  g_test_add_func ("/amendments/in-force/by-day", test_days);
  g_test_add_func ("/amendments/in-force/of-one-day", test_one_day);
  g_test_add_func ("/amendments/in-force/none", test_none);
  g_test_add_func ("/amendments/bad/alone", test_alone);
  g_test_add_func ("/amendments/bad/no-folder", test_no_folder);
  g_test_add_func ("/amendments/bad/all-at-once", test_all_problems);
  g_test_add_func ("/amendments/bundled", test_bundled);
  return g_test_run ();
}
