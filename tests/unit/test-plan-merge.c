/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One plan of two: of the bundled one and that of a made-up province which went into the
 * same new one on the same day.
 */
#include "derive-fixture.h"

#define DAY "2025-07-01"

static BhxhPlan *
load_made_up (void)
{
  g_autofree char *folder =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "made-up-province", NULL);
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = bhxh_plan_load (folder, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

/* The labour force of the bundled plan's province: 375,800 in 2022, 379,000 in 2023. */
static BhxhFigures *
load_labour_force (BhxhPlan *plan)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data",
                                            "made-up-quang-tri-labour-force.csv", NULL);
  const char *paths[] = { path };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  BhxhFigures *figures = NULL;

  bhxh_options_set_constant (options, NULL, "indicator", "labour_force");
  figures = bhxh_figures_load (plan, paths, 1, options, &error);
  g_assert_no_error (error);
  return figures;
}

static BhxhPlan *
try_merge (BhxhPlan *one,
           BhxhPlan *other,
           BhxhFigures *labour_force,
           BhxhDiagnostics *diagnostics,
           GError **error)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  BhxhPlan *const plans[] = { one, other };
  BhxhFigures *const figures[] = { labour_force, NULL };

  bhxh_options_set_unit_day (options, period_of (DAY));
  bhxh_options_set_diagnostics (options, diagnostics);
  return bhxh_plan_compute_merged (plans, 2, figures, options, error);
}

/* The bundled plan and the made-up one. */
static BhxhPlan *
merge (gboolean has_labour_force, BhxhDiagnostics *diagnostics)
{
  g_autoptr (BhxhPlan) one = load_bundled ();
  g_autoptr (BhxhPlan) other = load_made_up ();
  g_autoptr (BhxhFigures) figures = has_labour_force ? load_labour_force (one) : NULL;
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = try_merge (one, other, figures, diagnostics, &error);

  g_assert_no_error (error);
  return plan;
}

static void
assert_text (BhxhPlan *plan, const char *id, const char *text)
{
  const gint row = bhxh_plan_find_row (plan, BHXH_PLAN_TEXTS, id);

  g_assert_cmpint (row, >=, 0);
  g_assert_cmpstr (bhxh_plan_get_cell (plan, BHXH_PLAN_TEXTS, (guint) row, "text_en"), ==,
                   text);
}

static void
assert_missing (BhxhPlan *plan, const char *indicator, const char *period)
{
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  const gint when = bhxh_frame_find_period (frame, period_of (period));

  if (when >= 0)
    g_assert_cmpuint (
        bhxh_figures_get_n (figures, 0, indicator_of (frame, indicator), (guint) when),
        ==, 0);
}

/* --- Figures -------------------------------------------------------------------------
 */

/* 36 communes and a special zone, three units of the other half, the root. */
static void
test_frame (void)
{
  g_autoptr (BhxhPlan) plan = merge (FALSE, NULL);
  BhxhFrame *frame = bhxh_plan_get_frame (plan);

  g_assert_cmpuint (bhxh_frame_get_n_units (frame), ==, 37 + 3 + 1);
  g_assert_cmpstr (bhxh_district_get_code (bhxh_frame_get_district (frame, 0)), ==, "44");
  g_assert_cmpint (bhxh_plan_get_term (plan), ==, period_of ("2022/2025"));
  g_assert_cmpstr (bhxh_plan_get_id (plan), ==, "quang-tri-2022-2025.made-up-2022-2025");
  g_assert_cmpstr (bhxh_plan_get_issuer (plan), ==, "ubnd");
}

/* 75,039 + 60,000; 86,913 + 63,000. */
static void
test_counts (void)
{
  g_autoptr (BhxhPlan) plan = merge (FALSE, NULL);
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  guint cell[3];

  locate (plan, "44", "si_persons", "2022", cell);
  assert_figure (figures, cell, 135039, 0);
  assert_field (figures, cell, "rounding", "exact");
  assert_field (figures, cell, "qualifier", "exact");
  assert_field (figures, cell, "kind", "target");
  assert_field (figures, cell, "owner", "ubnd");
  assert_field (figures, cell, "source", "MERGED.1");
  assert_text (plan, "MERGED.1",
               "Sum of the plans: quang-tri-2022-2025 (II.2.2022-1) 75,039 + "
               "made-up-2022-2025 (B.1) 60,000 = 135,039");
  locate (plan, "44", "si_persons", "2025", cell);
  assert_figure (figures, cell, 149913, 0);
  /* "at least 40,000" and 47,530 are at least 87,530. */
  locate (plan, "44", "ui_persons", "2022", cell);
  assert_figure (figures, cell, 87530, 0);
  assert_field (figures, cell, "qualifier", "at_least");
  assert_missing (plan, "ui_persons", "2025");
}

/* 135,039 of 375,800 + 300,000 is 19.98 %; 139,743 of 379,000 + 303,000 is 20.49 %;
 * compulsory 100,300 of 675,800 is 14.84 %, and one plan prints no decimals: 15. */
static void
test_rates (void)
{
  g_autoptr (BhxhPlan) plan = merge (TRUE, NULL);
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  guint cell[3];

  locate (plan, "44", "si_rate", "2022", cell);
  assert_figure (figures, cell, 200, 1);
  assert_field (figures, cell, "rounding", "half-up");
  locate (plan, "44", "si_rate", "2023", cell);
  assert_figure (figures, cell, 205, 1);
  locate (plan, "44", "si_compulsory_rate", "2022", cell);
  assert_figure (figures, cell, 15, 0);
  locate (plan, "44", "labour_force", "2022", cell);
  assert_figure (figures, cell, 675800, 0);
  assert_field (figures, cell, "kind", "baseline");
  /* No labour force of 2024, and no rate in the made-up plan. */
  assert_missing (plan, "si_rate", "2024");
}

/* 37,213 of 34,739 is 107.12; of 2021 neither plan has participants. */
static void
test_growth (void)
{
  g_autoptr (BhxhPlan) plan = merge (FALSE, NULL);
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  g_autofree char *source = NULL;
  guint cell[3];

  locate (plan, "44", "si_voluntary_growth", "2023", cell);
  assert_figure (figures, cell, 107, 0);
  source = bhxh_figures_dup_field (figures, cell[0], cell[1], cell[2], 0, "source");
  assert_text (plan, source,
               "100 × 37,213 / 34,739, rounded half away from zero to 0 decimals; "
               "si_voluntary_persons 2023: quang-tri-2022-2025 (II.2.2023-1) 21,713 + "
               "made-up-2022-2025 (B.3) 15,500 = 37,213; si_voluntary_persons 2022: "
               "quang-tri-2022-2025 (II.2.2022-1) 19,739 + made-up-2022-2025 (B.3) "
               "15,000 = 34,739");
  assert_missing (plan, "si_voluntary_growth", "2022");
}

/* Of the old districts nothing is left; the island is the same under another name. */
static void
test_other_units (void)
{
  g_autoptr (BhxhPlan) plan = merge (FALSE, NULL);
  g_autoptr (BhxhFigures) figures = bhxh_plan_dup_statements (plan);
  guint cell[3];

  locate (plan, "993", "si_persons", "2025", cell);
  assert_figure (figures, cell, 1000, 0);
  assert_field (figures, cell, "owner", "ubnd");
  assert_field (figures, cell, "printed", "1.000 người");
  assert_field (figures, cell, "source", "made-up-2022-2025.B.8");
  assert_text (plan, "made-up-2022-2025.B.8", "Plan made-up-2022-2025, B.8");
  /* 12 + 3 counts, 3 growth indices, and this one. */
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TARGETS), ==, 15 + 3 + 1);
}

static void
test_no_impossible (void)
{
  g_autoptr (BhxhPlan) plan = merge (TRUE, NULL);
  g_autoptr (BhxhFindings) findings = bhxh_findings_compute (plan, NULL, NULL, NULL);

  g_assert_cmpuint (bhxh_findings_count_failing (findings), ==, 0);
}

/* What the two provinces had in 2024 is what the new one had: 82,000 + 61,000. */
static void
test_former_actuals (void)
{
  static const char rows[] = "unit,indicator,period,value\n45,si_persons,2024,82000\n"
                             "44,si_persons,2024,61000\n";
  g_autoptr (BhxhPlan) plan = merge (FALSE, NULL);
  g_autoptr (BhxhFigures) actuals =
      bhxh_figures_parse (plan, "a.csv", rows, strlen (rows), NULL, NULL);
  guint cell[3];

  locate (plan, "44", "si_persons", "2024", cell);
  assert_figure (actuals, cell, 143000, 0);
}

/* --- What is told --------------------------------------------------------------------
 */

static gboolean
has_message (const BhxhDiagnostics *diagnostics, const char *wanted)
{
  for (guint i = 0; i < bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE); i++)
    {
      g_autofree char *message =
          bhxh_diagnostics_dup_message (diagnostics, i, BHXH_LANGUAGE_EN);

      if (g_str_equal (message, wanted))
        return TRUE;
    }
  return FALSE;
}

static void
test_lacking (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhPlan) plan = merge (FALSE, diagnostics);

  g_assert_true (has_message (diagnostics, "ui_persons 2025: there is no common figure; "
                                           "made-up-2022-2025 has none"));
  g_assert_true (has_message (diagnostics,
                              "si_rate 2022, 2023: there is no common rate; "
                              "labour_force of quang-tri-2022-2025 is missing"));
  g_assert_true (has_message (
      diagnostics,
      "si_voluntary_growth 2022: there is no common rate; si_voluntary_persons 2021 of "
      "quang-tri-2022-2025, made-up-2022-2025 is missing"));
  assert_notices (diagnostics, "targets-left-behind", 9 + 1);
  assert_notices (diagnostics, "root-changed", 0);
}

/* "ubnd" is another committee in each plan; the social security agency is one. */
static void
test_agencies (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhPlan) plan = merge (FALSE, diagnostics);
  const guint row =
      (guint) bhxh_plan_find_row (plan, BHXH_PLAN_DOCUMENTS, "made-up-2022-2025");

  assert_notices (diagnostics, "agency-renamed", 1);
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_AGENCIES), ==, 42 + 2);
  g_assert_cmpint (
      bhxh_plan_find_row (plan, BHXH_PLAN_AGENCIES, "ubnd.made-up-2022-2025"), >=, 0);
  g_assert_cmpstr (bhxh_plan_get_cell (plan, BHXH_PLAN_DOCUMENTS, row, "issuer"), ==,
                   "ubnd.made-up-2022-2025");
}

/* --- What is refused -----------------------------------------------------------------
 */

#define INDICATORS "code,name_vi,unit,decimals,rounding\nn,N,person,0,exact\n"
#define HALF(id)                                                                         \
  "{\"name\": \"" id "\", \"bhxhplan_format\": \"1.0\", "                                \
  "\"term\": \"2024/2025\", \"issuer\": \"ubnd\"}"
#define UNITS(code)                                                                      \
  "code,valid_from,valid_to,parent,level,name_vi\n" code ",,2025-06-30,,province," code  \
  "\n9,2025-07-01,,,province,C\n"
#define SUCCESSIONS(code) "old,new,date\n" code ",9,2025-07-01\n"
#define TARGETS(code) "unit,indicator,period,value\n" code ",n,2024,5\n"

static const TestFile half[] = {
  { "datapackage.json", HALF ("a") },
  { "units.csv", UNITS ("1") },
  { "unit-successions.csv", SUCCESSIONS ("1") },
  { "indicators.csv", INDICATORS },
  { "targets.csv", TARGETS ("1") },
};

/* The other half, in which a file says something else. */
static BhxhPlan *
load_other_half (const char *name, const char *text)
{
  TestFile files[] = {
    { "datapackage.json", HALF ("b") },
    { "units.csv", UNITS ("2") },
    { "unit-successions.csv", SUCCESSIONS ("2") },
    { "indicators.csv", INDICATORS },
    { "targets.csv", TARGETS ("2") },
    { "rules.csv", "id,expression\nr,n >= 0\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    if (g_strcmp0 (files[i].name, name) == 0)
      files[i].text = text;
  return load_files (files, G_N_ELEMENTS (files));
}

static const struct
{
  const char *path;
  const char *name; /* of the file that differs */
  const char *text;
  const char *code; /* of the problem; NULL: none */
  const char *message;
} refusals[] = {
  { "nothing", NULL, NULL, NULL, NULL },
  { "indicator", "indicators.csv",
    "code,name_vi,unit,decimals,rounding\nn,N,person,0,nearest\n", "plans-differ",
    "indicators.csv n rounding: the plans differ: a: exact; b: nearest" },
  { "code-of-two", "units.csv", UNITS ("2") "1,2024-01-01,2024-12-31,2,district,D\n",
    "plans-differ", "1: the plans differ: a: 1 1; b: 1 D" },
  { "name", "units.csv",
    "code,valid_from,valid_to,parent,level,name_vi\n2,,2025-06-30,,province,B\n"
    "9,2025-07-01,,,province,D\n",
    "plans-differ", "units.csv 9 2025-07-01 name_vi: the plans differ: a: C; b: D" },
  { "not-joined", "unit-successions.csv", "old,new,date\n", "root-not-joined",
    "b: 2 2: the plan does not say which unit this one had gone into, whole, by "
    "2025-07-01; unit-successions.csv must" },
  { "joined-in-part", "unit-successions.csv", "old,new,date,share\n2,9,2025-07-01,0.5\n",
    "root-not-joined", NULL },
};

static void
test_refusal (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (BhxhPlan) one = load_files (half, G_N_ELEMENTS (half));
  g_autoptr (BhxhPlan) other = load_other_half (refusals[i].name, refusals[i].text);
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) plan = try_merge (one, other, NULL, diagnostics, &error);

  if (refusals[i].code == NULL)
    {
      g_assert_no_error (error);
      g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TARGETS), ==, 1);
      return;
    }
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
  assert_notices (diagnostics, refusals[i].code, 1);
  if (refusals[i].message != NULL)
    g_assert_true (has_message (diagnostics, refusals[i].message));
}

/* The same province twice would be counted twice. */
static void
test_same_root (void)
{
  TestFile files[G_N_ELEMENTS (half)];
  g_autoptr (BhxhPlan) one = load_files (half, G_N_ELEMENTS (half));
  g_autoptr (BhxhPlan) other = NULL;
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  memcpy (files, half, sizeof half);
  files[0].text = HALF ("b");
  other = load_files (files, G_N_ELEMENTS (files));
  g_assert_null (try_merge (one, other, NULL, diagnostics, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
  assert_notices (diagnostics, "same-root", 1);
}

static void
test_roots_differ (void)
{
  static const char units[] =
      "code,valid_from,valid_to,parent,level,name_vi\n2,,2025-06-30,,province,B\n"
      "8,2025-07-01,,,province,D\n";
  TestFile files[] = {
    { "datapackage.json", HALF ("b") },
    { "units.csv", units },
    { "unit-successions.csv", "old,new,date\n2,8,2025-07-01\n" },
    { "indicators.csv", INDICATORS },
    { "targets.csv", TARGETS ("2") },
  };
  g_autoptr (BhxhPlan) one = load_files (half, G_N_ELEMENTS (half));
  g_autoptr (BhxhPlan) other = load_files (files, G_N_ELEMENTS (files));
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (try_merge (one, other, NULL, diagnostics, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
  g_assert_true (has_message (
      diagnostics, "on 2025-07-01 the plans have no root in common: a: 9 C; b: 8 D"));
}

/* No day, and two plans of one identifier. */
static void
test_misuse (void)
{
  g_autoptr (BhxhPlan) one = load_files (half, G_N_ELEMENTS (half));
  BhxhPlan *const plans[] = { one, one };
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_plan_compute_merged (plans, 2, NULL, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
  g_clear_error (&error);
  g_assert_null (try_merge (one, one, NULL, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-merge/frame", test_frame);
  g_test_add_func ("/plan-merge/figures/counts", test_counts);
  g_test_add_func ("/plan-merge/figures/rates", test_rates);
  g_test_add_func ("/plan-merge/figures/growth", test_growth);
  g_test_add_func ("/plan-merge/figures/other-units", test_other_units);
  g_test_add_func ("/plan-merge/figures/no-impossible", test_no_impossible);
  g_test_add_func ("/plan-merge/figures/former-actuals", test_former_actuals);
  g_test_add_func ("/plan-merge/told/lacking", test_lacking);
  g_test_add_func ("/plan-merge/told/agencies", test_agencies);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path =
          g_strconcat ("/plan-merge/refused/", refusals[i].path, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refusal);
    }
  g_test_add_func ("/plan-merge/refused/same-root", test_same_root);
  g_test_add_func ("/plan-merge/refused/roots-differ", test_roots_differ);
  g_test_add_func ("/plan-merge/refused/misuse", test_misuse);
  return g_test_run ();
}
