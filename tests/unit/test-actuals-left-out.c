/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows that come to nothing: those collected are never lost, and of a unit that was split
 * the true reason is said why it has no sum.
 */
#include "actuals-check.h"
#include "builder-fixture.h"

#define HEADER "unit,indicator,period,value\n"

/* --- Collected -----------------------------------------------------------------------
 */

/* Three rows and a limit of one problem; one row is longer than any text is kept. */
static void
test_all_whole (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (WITH_COLLECT, diagnostics);
  g_autofree char *name = g_strnfill (3000, 'x');
  g_autofree char *row = g_strdup_printf ("%s,ui_rate,2024,1", name);
  g_autofree char *csv =
      g_strdup_printf (HEADER "Nowhere,ui_rate,2024,1\n%s\nThere,ui_rate,2024,2\n", row);
  g_autoptr (BhxhFigures) figures = NULL;

  bhxh_options_set_limit (options, BHXH_LIMIT_PROBLEMS, 1);
  figures =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, NULL);
  g_assert_nonnull (figures);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, i), ==, "row-not-in-plan");
  g_assert_cmpstr (bhxh_diagnostics_get_text (diagnostics, 1), ==, row);
}

/* "Quảng Trị" waits for the file's end, and is the town then; a rate of a later ward that
 * waits is collected with its number. */
static void
test_waiting (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (WITH_COLLECT, diagnostics);
  static const char csv[] = HEADER "Cam Lộ,ui_rate,2025,1.5\n"
                                   "Hiếu Giang,si_voluntary_persons,2025,2\n";
  g_autoptr (BhxhFigures) figures =
      bhxh_figures_parse (bundled_plan (), "a.csv", csv, strlen (csv), options, NULL);
  g_autofree char *problems = dup_problems (diagnostics);

  g_assert_nonnull (figures);
  g_assert_nonnull (strstr (problems, "row-not-in-plan 2:"));
  g_assert_nonnull (strstr (problems, "/ui_rate/2025=1.5\n"));
}

/* --- Split ---------------------------------------------------------------------------
 */

/* District 11 became 21, and with all of 12 went into 22. */
static BhxhPlan *
split_plan (void)
{
  static const char *const later[] = { "21", "22" };
  static const char *const changes[][2] = { { "11", "21" },
                                            { "11", "22" },
                                            { "12", "22" } };
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);

  add_settings (builder);
  add (builder, BHXH_PLAN_UNITS, "code", "1", "level", "province", "name_vi", "Tỉnh A",
       NULL);
  for (guint i = 0; i < 2; i++)
    {
      add (builder, BHXH_PLAN_UNITS, "code", i == 0 ? "11" : "12", "parent", "1", "level",
           "district", "valid_to", "2025-06-30", "name_vi",
           i == 0 ? "Huyện B" : "Huyện C", NULL);
      add (builder, BHXH_PLAN_UNITS, "code", later[i], "parent", "1", "level", "commune",
           "valid_from", "2025-07-01", "name_vi", i == 0 ? "Xã D" : "Xã E", NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    add (builder, BHXH_PLAN_UNIT_SUCCESSIONS, "old", changes[i][0], "new", changes[i][1],
         "date", "2025-07-01", "share", i == 2 ? "" : "0.5", NULL);
  add (builder, BHXH_PLAN_INDICATORS, "code", "n", "name_vi", "Số người", "unit",
       "person", "decimals", "0", "rounding", "exact", NULL);
  return finish (builder);
}

/* Nobody can say how many of the 10 in 22 live in what was 11; the province has all. */
static void
test_split (void)
{
  static const char csv[] = HEADER "21,n,2025,5\n22,n,2025,10\n";
  BhxhPlan *plan = split_plan ();
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = options_with (0, diagnostics);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures =
      bhxh_figures_parse (plan, "a.csv", csv, strlen (csv), options, &error);
  g_autofree char *lines = NULL;
  g_autofree char *vi = NULL;
  g_autofree char *en = NULL;

  g_assert_no_error (error);
  lines = dup_figures (figures);
  g_assert_cmpstr (lines, ==, "1/n/2025=15\n");
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE), ==, 1);
  vi = bhxh_diagnostics_dup_message (diagnostics, 0, BHXH_LANGUAGE_VI);
  en = bhxh_diagnostics_dup_message (diagnostics, 0, BHXH_LANGUAGE_EN);
  g_assert_cmpstr (vi, ==,
                   "a.csv:2: không cộng được 11/n/2025: một phần địa bàn nay thuộc Xã E "
                   "(22), gộp chung với địa bàn của đơn vị khác");
  g_assert_cmpstr (en, ==,
                   "a.csv:2: 11/n/2025 cannot be summed: part of its area now lies in Xã "
                   "E (22), together with the area of other units");
  bhxh_plan_unref (plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actuals/left-out/all-whole", test_all_whole);
  g_test_add_func ("/actuals/left-out/waiting", test_waiting);
  g_test_add_func ("/actuals/left-out/split", test_split);
  return g_test_run ();
}
