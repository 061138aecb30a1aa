/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the next plan begins with, from the bundled plan and from small ones.
 */
#include "derive-fixture.h"

/* --- Units ---------------------------------------------------------------------------
 */

/* 36 communes and the special zone right below the new province. */
static void
test_units (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, "2025-07-01", NULL);
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  guint first = 0;

  g_assert_cmpuint (bhxh_frame_get_n_units (frame), ==, 38);
  g_assert_cmpstr (bhxh_district_get_code (bhxh_frame_get_district (frame, 0)), ==, "44");
  g_assert_cmpuint (bhxh_frame_get_children (frame, 0, &first), ==, 37);
  g_assert_cmpuint (unit_of (frame, "con-co"), <, 38);
  /* All that was known is still known. */
  g_assert_cmpuint (bhxh_frame_get_n_known (frame), ==,
                    bhxh_frame_get_n_known (bhxh_plan_get_frame (from)));
}

static void
test_first_day (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, NULL, NULL);

  g_assert_cmpint (bhxh_frame_get_date (bhxh_plan_get_frame (plan)), ==,
                   period_of ("2026-01-01"));
}

/* A unit under another code is the same; one that was merged is not. */
static void
test_same_units (void)
{
  static const TestFile files[] = {
    { "datapackage.json", SMALL_DESCRIPTOR },
    { "units.csv", "code,valid_from,valid_to,parent,level,name_vi\n"
                   "1,,,,province,A\n"
                   "11,,2025-06-30,1,district,B\n"
                   "12,,2025-06-30,1,district,C\n"
                   "13,,2025-06-30,1,district,D\n"
                   "21,2025-07-01,,1,commune,B2\n"
                   "22,2025-07-01,,1,commune,CD\n" },
    { "unit-successions.csv", "old,new,date\n11,21,2025-07-01\n12,22,2025-07-01\n"
                              "13,22,2025-07-01\n" },
    { "indicators.csv", SMALL_INDICATORS },
    { "targets.csv", "unit,indicator,period,value\n11@2024-01-01,n,2025,7\n"
                     "12@2024-01-01,n,2025,8\n" },
  };
  g_autoptr (BhxhPlan) from = load_files (files, G_N_ELEMENTS (files));
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, "2026-01-01", diagnostics);
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  guint cell[3];

  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TARGETS), ==, 1);
  locate (plan, "21", "n", "2025", cell);
  assert_figure (figures, cell, 7, 0);
  assert_notices (diagnostics, "targets-left-behind", 1);
}

/* Told once each: the root, nine districts, five communes that went nobody knows where. */
static void
test_notices (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, "2025-07-01", diagnostics);

  g_assert_nonnull (plan);
  assert_notices (diagnostics, "root-changed", 1);
  assert_notices (diagnostics, "targets-left-behind", 9);
  assert_notices (diagnostics, "destination-unknown", 5);
  assert_notices (diagnostics, "origin-unknown", 0);
}

static void
test_origin_unknown (void)
{
  static const TestFile files[] = {
    { "datapackage.json", SMALL_DESCRIPTOR },
    { "units.csv", "code,valid_from,parent,level,name_vi\n1,,,province,A\n"
                   "12,2025-07-01,1,commune,C\n" },
    { "indicators.csv", SMALL_INDICATORS },
    { "targets.csv", "unit,indicator,period,value\n1,n,2024,7\n" },
  };
  g_autoptr (BhxhPlan) from = load_files (files, G_N_ELEMENTS (files));
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, "2026-01-01", diagnostics);

  g_assert_nonnull (plan);
  assert_notices (diagnostics, "origin-unknown", 1);
}

/* --- What goes over ------------------------------------------------------------------
 */

static void
test_tables (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, "2025-07-01", NULL);
  const gint row = bhxh_plan_find_row (plan, BHXH_PLAN_AGENCIES, "ubnd");

  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_RULES), ==, 31);
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_INDICATORS), ==, 11);
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_AGENCIES), ==, 42);
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TEXTS), ==, 0);
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_DUTIES), ==, 0);
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_ACCEPTED), ==, 0);
  /* "qd.7" is a text of the old decision. */
  g_assert_cmpstr (bhxh_plan_get_cell (plan, BHXH_PLAN_AGENCIES, (guint) row, "text"), ==,
                   "");
}

static void
test_names (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, "2025-07-01", NULL);

  g_assert_cmpstr (bhxh_plan_get_id (plan), ==, "quang-tri-2026-2030");
  g_assert_true (g_str_has_suffix (bhxh_plan_get_title (plan, BHXH_LANGUAGE_EN),
                                   "Quang Tri province, 2026-2030"));
  g_assert_cmpint (bhxh_plan_get_term (plan), ==, period_of ("2026/2030"));
  g_assert_cmpstr (bhxh_plan_get_issuer (plan), ==, "ubnd");
}

/* A name without the years gets them. */
static void
test_names_without_years (void)
{
  g_autofree char *folder = write_small_package (NULL, NULL);
  g_autoptr (BhxhPlan) from = bhxh_plan_load (folder, NULL, NULL);
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, NULL, NULL);

  g_assert_cmpstr (bhxh_plan_get_id (plan), ==, "small-2026-2030");
  remove_folder (g_steal_pointer (&folder));
}

static void
test_cites (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, "2025-07-01", NULL);
  char *folder = make_folder ();
  g_autofree char *descriptor = NULL;

  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_DOCUMENTS), ==, 1);
  g_assert_cmpstr (bhxh_plan_get_cell (plan, BHXH_PLAN_DOCUMENTS, 0, "id"), ==,
                   "quang-tri-2022-2025");
  g_assert_cmpstr (bhxh_plan_get_cell (plan, BHXH_PLAN_DOCUMENTS, 0, "number"), ==,
                   "2767/QĐ-UBND");
  g_assert_cmpstr (bhxh_plan_get_cell (plan, BHXH_PLAN_DOCUMENTS, 0, "role"), ==,
                   "cited");
  g_assert_true (bhxh_plan_save (plan, folder, NULL, NULL));
  descriptor = read_file (folder, "datapackage.json", NULL);
  g_assert_nonnull (strstr (descriptor, "\"derived_from\": [\"quang-tri-2022-2025\"]"));
  remove_folder (folder);
}

/* --- Baselines -----------------------------------------------------------------------
 */

/* Nine figures of the province and four of each of its nine districts. */
static void
test_last_target (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, "2025-01-01", NULL);
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  gint row = -1;
  guint cell[3];

  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TARGETS), ==, 9 + 9 * 4);
  locate (plan, "45", "si_persons", "2025", cell);
  assert_figure (figures, cell, 86913, 0);
  assert_field (figures, cell, "kind", "baseline");
  assert_field (figures, cell, "printed", "86.913 người");
  assert_field (figures, cell, "source", "quang-tri-2022-2025.II.2.2025-1");
  row = bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, "quang-tri-2022-2025.II.2.2025-1");
  g_assert_cmpstr (bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, (guint) row, "text_en"), ==,
                   "Target of 2025 in the plan quang-tri-2022-2025 (2767/QĐ-UBND), "
                   "II.2.2025-1; taken as baseline for want of an actual figure");
  locate (plan, "461", "ui_rate", "2025", cell);
  assert_figure (figures, cell, 319, 1);
  assert_field (figures, cell, "source", "quang-tri-2022-2025.PL.table#1/2/16");
}

/* Of the year before the term the last figure; targets stand in for the rest. */
static void
test_last_actual (void)
{
  static const char rows[] = "unit,indicator,period,value,stage\n"
                             "461,si_rate,2025-09,38.1,final\n"
                             "461,si_rate,2025-11,38.4,estimate\n"
                             "461,si_rate,2024,37.0,final\n"
                             "461,ui_rate,2024,30.0,final\n";
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) draft = make_successor (from, NULL, "2025-01-01", NULL);
  g_autoptr (BhxhFigures) actuals =
      bhxh_figures_parse (draft, "a.csv", rows, strlen (rows), NULL, NULL);
  g_autoptr (BhxhPlan) plan = make_successor (from, actuals, "2025-01-01", NULL);
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  const guint row = (guint) bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, "ACTUAL.1");
  guint cell[3];

  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TARGETS), ==, 9 + 9 * 4);
  locate (plan, "461", "si_rate", "2025-11", cell);
  assert_figure (figures, cell, 384, 1);
  assert_field (figures, cell, "kind", "baseline");
  g_assert_cmpstr (
      bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, row, "text_en"), ==,
      "Actual figure, estimate, November 2025, as of 2025-11-30, file a.csv");
  locate (plan, "461", "ui_rate", "2025", cell);
  assert_figure (figures, cell, 319, 1);
}

/* What the old province had is not what the new one has. */
static void
test_former_root (void)
{
  static const char rows[] = "unit,indicator,period,value\n45,si_persons,2025-03,86000\n"
                             "44,ui_persons,2025-09,90000\n";
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) draft = make_successor (from, NULL, "2025-07-01", NULL);
  g_autoptr (BhxhFigures) actuals =
      bhxh_figures_parse (draft, "a.csv", rows, strlen (rows), NULL, NULL);
  g_autoptr (BhxhPlan) plan = make_successor (from, actuals, "2025-07-01", NULL);
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  guint cell[3];

  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TARGETS), ==, 1);
  locate (plan, "44", "ui_persons", "2025-09", cell);
  assert_figure (figures, cell, 90000, 0);
}

static void
test_no_findings (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, "2025-07-01", NULL);
  g_autoptr (BhxhFindings) findings = bhxh_findings_compute (plan, NULL, NULL, NULL);

  g_assert_cmpuint (bhxh_findings_get_n (findings), ==, 0);
}

/* --- What is refused -----------------------------------------------------------------
 */

static void
test_refused (void)
{
  static const struct
  {
    const char *term;
    const char *day;
    const char *id;
    BhxhError code;
  } rows[] = {
    { NULL, "2025-07-01", NULL, BHXH_ERROR_MISUSE },
    { "2026-Q1", "2025-07-01", NULL, BHXH_ERROR_MISUSE },
    { "2026/2030", "2025-07", NULL, BHXH_ERROR_MISUSE },
    { "2026/2030", "2025-07-01", "Quảng Trị", BHXH_ERROR_SYNTAX },
  };
  g_autoptr (BhxhPlan) from = load_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BhxhOptions) options = bhxh_options_new ();
      g_autoptr (GError) error = NULL;

      if (rows[i].term != NULL)
        bhxh_options_set_term (options, period_of (rows[i].term));
      bhxh_options_set_unit_day (options, period_of (rows[i].day));
      bhxh_options_set_plan_id (options, rows[i].id);
      g_assert_null (bhxh_plan_compute_successor (from, NULL, options, &error));
      g_assert_cmpint (bhxh_error_get_code (error), ==, rows[i].code);
    }
}

static void
test_actuals_of_other_units (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhFigures) actuals = bhxh_figures_new (bhxh_plan_get_frame (from));
  g_autoptr (BhxhOptions) options = successor_options ("2025-07-01", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_plan_compute_successor (from, actuals, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SHAPE);
}

static void
test_no_root (void)
{
  static const TestFile files[] = {
    { "datapackage.json", SMALL_DESCRIPTOR },
    { "units.csv", "code,valid_to,level,name_vi\n1,2025-06-30,province,A\n" },
    { "indicators.csv", SMALL_INDICATORS },
    { "targets.csv", "unit,indicator,period,value\n1,n,2024,7\n" },
  };
  g_autoptr (BhxhPlan) from = load_files (files, G_N_ELEMENTS (files));
  g_autoptr (BhxhOptions) options = successor_options ("2026-01-01", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_plan_compute_successor (from, NULL, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
}

/* --- The form ------------------------------------------------------------------------
 */

static guint
count_rows (BhxhTable *table, const char **first)
{
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  gsize n_rows = 0;

  g_assert_true (bhxh_table_reader_next (reader, &n_rows, NULL));
  *first = g_intern_string (bhxh_table_reader_get_texts (reader, 0)[0]);
  for (guint column = 3; column < bhxh_table_get_n_columns (table); column++)
    g_assert_cmpint (bhxh_table_reader_get_present (reader, column)[0], ==, 0);
  return (guint) n_rows;
}

/* Nine indicators with targets by year, five years; one with targets of the whole term;
 * nobody ever set one for the labour force. */
static void
test_template (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, "2025-07-01", NULL);
  g_autoptr (BhxhTable) table = bhxh_plan_compute_template (plan, from, NULL);
  const gint column = bhxh_table_find_column (table, "ui_rate_2030");
  const char *first = NULL;

  g_assert_cmpuint (bhxh_table_get_n_columns (table), ==, 3 + 9 * 5 + 1);
  g_assert_cmpint (bhxh_table_find_column (table, "hi_students_rate_2026_2030"), ==, 48);
  g_assert_cmpstr (
      bhxh_table_get_column_title (table, (guint) column, BHXH_LANGUAGE_VI), ==,
      "Tỷ lệ bao phủ BHTN so với lực lượng lao động trong độ tuổi (%), 2030");
  g_assert_cmpuint (count_rows (table, &first), ==, 38);
  g_assert_cmpstr (first, ==, "44");
}

/* Whom the plan addresses targets to: the province and nine districts, not Con Co. */
static void
test_template_addressed (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, "2025-01-01", NULL);
  g_autoptr (BhxhTable) table = bhxh_plan_compute_template (plan, from, NULL);
  const char *first = NULL;

  g_assert_cmpuint (count_rows (table, &first), ==, 10);
  g_assert_cmpstr (first, ==, "45");
}

static void
test_template_all_indicators (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, "2025-07-01", NULL);
  g_autoptr (BhxhTable) table = bhxh_plan_compute_template (plan, NULL, NULL);

  g_assert_cmpuint (bhxh_table_get_n_columns (table), ==, 3 + 11 * 5);
}

/* 46 columns of figures behind two, or three: the last one is AV, or AW. */
static void
test_map (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) plan = make_successor (from, NULL, "2025-07-01", NULL);
  g_autofree char *people =
      bhxh_plan_dup_template_map (plan, from, BHXH_FORMAT_CSV_EXCEL, BHXH_LANGUAGE_EN);
  g_autofree char *workbook =
      bhxh_plan_dup_template_map (plan, from, BHXH_FORMAT_XLSX, BHXH_LANGUAGE_EN);
  g_autofree char *machine =
      bhxh_plan_dup_template_map (plan, from, BHXH_FORMAT_CSV, BHXH_LANGUAGE_EN);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhMap) map =
      bhxh_map_parse ("map.json", people, strlen (people), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_map_count_guesses (map), ==, 0);
  g_assert_nonnull (strstr (people, "\"column\": \"AV\""));
  g_assert_null (strstr (people, "\"column\": \"AW\""));
  g_assert_nonnull (strstr (people, "\"rows\": \"2:39\""));
  g_assert_cmpstr (workbook, ==, people);
  g_assert_nonnull (strstr (machine, "\"column\": \"AW\""));
  g_assert_nonnull (strstr (machine, "\"header\": \"si_persons_2026\""));
  g_assert_null (
      bhxh_plan_dup_template_map (plan, from, BHXH_FORMAT_MARKDOWN, BHXH_LANGUAGE_EN));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-derive/units/of-the-day", test_units);
  g_test_add_func ("/plan-derive/units/first-day", test_first_day);
  g_test_add_func ("/plan-derive/units/same", test_same_units);
  g_test_add_func ("/plan-derive/units/notices", test_notices);
  g_test_add_func ("/plan-derive/units/origin-unknown", test_origin_unknown);
  g_test_add_func ("/plan-derive/kept/tables", test_tables);
  g_test_add_func ("/plan-derive/kept/names", test_names);
  g_test_add_func ("/plan-derive/kept/names-without-years", test_names_without_years);
  g_test_add_func ("/plan-derive/kept/cites", test_cites);
  g_test_add_func ("/plan-derive/baseline/last-target", test_last_target);
  g_test_add_func ("/plan-derive/baseline/last-actual", test_last_actual);
  g_test_add_func ("/plan-derive/baseline/former-root", test_former_root);
  g_test_add_func ("/plan-derive/baseline/no-findings", test_no_findings);
  g_test_add_func ("/plan-derive/refused/options", test_refused);
  g_test_add_func ("/plan-derive/refused/other-units", test_actuals_of_other_units);
  g_test_add_func ("/plan-derive/refused/no-root", test_no_root);
  g_test_add_func ("/plan-derive/template/bundled", test_template);
  g_test_add_func ("/plan-derive/template/addressed", test_template_addressed);
  g_test_add_func ("/plan-derive/template/all-indicators", test_template_all_indicators);
  g_test_add_func ("/plan-derive/template/map", test_map);
  return g_test_run ();
}
