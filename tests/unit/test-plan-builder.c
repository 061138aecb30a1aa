/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Plans made row by row: what statements come to, and whose they are.
 */
#include "builder-fixture.h"

/* --- Making
 * -------------------------------------------------------------------------------- */

static void
test_small (void)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) statements = NULL;
  guint cell[3];

  add_settings (builder);
  add_axes (builder);
  add_target (builder, "11", "r", "2025", "20.8");
  plan = finish (builder);
  statements = bhxh_plan_dup_statements (plan);
  locate (plan, "11", "r", "2025", cell);
  assert_figure (statements, cell, 208, 1);
  assert_field (statements, cell, "rounding", "nearest");
  assert_field (statements, cell, "qualifier", "exact");
  assert_field (statements, cell, "kind", "target");
  assert_field (statements, cell, "owner", "ubnd");
  assert_field (statements, cell, "source", NULL);
  g_assert_cmpstr (bhxh_plan_get_title (plan, BHXH_LANGUAGE_EN), ==, "Kế hoạch");
  g_assert_cmpuint (bhxh_frame_get_n_periods (bhxh_plan_get_frame (plan)), ==, 1);
  /* The issuer is an agency, though no row says so. */
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_AGENCIES), ==, 1);
}

/* Rows in the opposite order make the same plan. */
static void
test_any_order (void)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) statements = NULL;
  guint cell[3];

  add_target (builder, "11", "r", "2025", "20.8");
  add_target (builder, "1", "n", "2024", "100");
  add_axes (builder);
  add_settings (builder);
  plan = finish (builder);
  statements = bhxh_plan_dup_statements (plan);
  locate (plan, "1", "n", "2024", cell);
  assert_figure (statements, cell, 100, 0);
  locate (plan, "11", "r", "2025", cell);
  assert_figure (statements, cell, 208, 1);
}

static void
test_blank_period (void)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) statements = NULL;
  guint cell[3];

  add_settings (builder);
  add_axes (builder);
  add_target (builder, "1", "n", NULL, "100");
  plan = finish (builder);
  statements = bhxh_plan_dup_statements (plan);
  locate (plan, "1", "n", "2024/2025", cell);
  assert_figure (statements, cell, 100, 0);
}

/* "114,5 nghìn" is 114500, known to the hundred. */
static void
test_decimals (void)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) statements = NULL;
  guint cell[3];

  add_settings (builder);
  add_axes (builder);
  add (builder, BHXH_PLAN_TARGETS, "unit", "1", "indicator", "n", "period", "2024",
       "value", "114500", "decimals", "-2", "rounding", "nearest", "printed",
       "114,5 nghìn", "qualifier", "about", NULL);
  plan = finish (builder);
  statements = bhxh_plan_dup_statements (plan);
  locate (plan, "1", "n", "2024", cell);
  assert_figure (statements, cell, 1145, -2);
  assert_field (statements, cell, "rounding", "nearest");
  assert_field (statements, cell, "qualifier", "about");
  assert_field (statements, cell, "printed", "114,5 nghìn");
}

/* --- Owners
 * ---------------------------------------------------------------------------------- */

/* Each owner's own targets, the most precise of each cell; baselines are nobody's. */
static void
test_owners (void)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) ours = NULL;
  g_autoptr (BhxhFigures) theirs = NULL;
  g_autoptr (GError) error = NULL;
  guint cell[3];

  add_settings (builder);
  add_axes (builder);
  add (builder, BHXH_PLAN_AGENCIES, "code", "ubnd", "name_vi", "UBND", NULL);
  add (builder, BHXH_PLAN_AGENCIES, "code", "bhxh-vn", "name_vi", "BHXH Việt Nam", NULL);
  add (builder, BHXH_PLAN_TARGETS, "unit", "1", "indicator", "r", "period", "2024",
       "value", "20", "source", "I.1", NULL);
  add (builder, BHXH_PLAN_TARGETS, "unit", "1", "indicator", "r", "period", "2024",
       "value", "20.0", "source", "I.table#1/1/1", NULL);
  add (builder, BHXH_PLAN_TARGETS, "unit", "1", "indicator", "r", "period", "2024",
       "value", "21.5", "owner", "bhxh-vn", NULL);
  add (builder, BHXH_PLAN_TARGETS, "unit", "1", "indicator", "r", "period", "2023",
       "value", "18.25", "kind", "baseline", NULL);
  plan = finish (builder);
  locate (plan, "1", "r", "2024", cell);
  ours = bhxh_plan_dup_targets (plan, NULL, &error);
  g_assert_no_error (error);
  assert_figure (ours, cell, 200, 1);
  g_assert_cmpuint (bhxh_figures_get_n (ours, cell[0], cell[1], cell[2]), ==, 1);
  assert_field (ours, cell, "source", "I.table#1/1/1");
  theirs = bhxh_plan_dup_targets (plan, "bhxh-vn", &error);
  g_assert_no_error (error);
  assert_figure (theirs, cell, 215, 1);
  assert_field (theirs, cell, "owner", "bhxh-vn");
  locate (plan, "1", "r", "2023", cell);
  g_assert_cmpuint (bhxh_figures_get_n (ours, cell[0], cell[1], cell[2]), ==, 0);
}

/* Where the issuer's targets are all there is, they are the statements themselves. */
static void
test_targets_shared (void)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) statements = NULL;
  g_autoptr (BhxhFigures) targets = NULL;

  add_settings (builder);
  add_axes (builder);
  add_target (builder, "1", "n", "2024", "100");
  plan = finish (builder);
  statements = bhxh_plan_dup_statements (plan);
  targets = bhxh_plan_dup_targets (plan, "ubnd", NULL);
  g_assert_true (statements == targets);
}

/* --- What is wrong
 * ------------------------------------------------------------------------------ */

static void
test_settings (void)
{
  static const char *const wrong[][2] = {
    { "id", "Quảng Trị" },    { "id", "" },        { "term", "soon" },
    { "frame_date", "2024" }, { "issuer", "a b" },
  };
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (bhxh_plan_builder_set (builder, wrong[i][0], wrong[i][1], &error));
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
    }
  for (guint i = 0; i < 1; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (bhxh_plan_builder_set (builder, "colour", "red", &error));
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
    }
}

/* Nothing was given at all: every setting that is needed, and the units. */
static void
test_empty (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = make_options (diagnostics);
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (options);
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_plan_builder_finish (builder, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
  print_problems (diagnostics);
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), >=, 4);
}

/* Where a row is: where it would be in the package's file. */
static void
test_row_problem (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = make_options (diagnostics);
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (options);
  g_autoptr (GError) error = NULL;
  guint64 line = 0;
  guint64 column = 0;

  add_settings (builder);
  add_axes (builder);
  add_target (builder, "1", "n", "2024", "100");
  add_target (builder, "1", "x", "2024", "100");
  g_assert_null (bhxh_plan_builder_finish (builder, &error));
  g_assert_cmpstr (error->message, ==,
                   "targets.csv:3: no indicator has the name or code \"x\"");
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), ==, 1);
  bhxh_diagnostics_get_place (diagnostics, 0, &line, &column);
  g_assert_cmpuint (line, ==, 3);
  g_assert_cmpuint (column, ==, 0);
}

static void
test_bad_text (void)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (GError) error = NULL;

  add_settings (builder);
  add_axes (builder);
  add (builder, BHXH_PLAN_RULES, "id", "a", "expression", "n <= \xff", NULL);
  g_assert_null (bhxh_plan_builder_finish (builder, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
}

/* Limits are an error at once. */
static void
test_limits (void)
{
  static const char *const columns[] = { "id" };
  const char *values[] = { "abcdefghijk" };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhPlanBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;

  bhxh_options_set_limit (options, BHXH_LIMIT_FIELD_BYTES, 10);
  bhxh_options_set_limit (options, BHXH_LIMIT_ROWS, 1);
  builder = bhxh_plan_builder_new (options);
  g_assert_false (
      bhxh_plan_builder_add_row (builder, BHXH_PLAN_RULES, columns, values, 1, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
  g_clear_error (&error);
  values[0] = "a";
  g_assert_true (
      bhxh_plan_builder_add_row (builder, BHXH_PLAN_RULES, columns, values, 1, &error));
  g_assert_false (
      bhxh_plan_builder_add_row (builder, BHXH_PLAN_RULES, columns, values, 1, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

/* A builder is empty after each plan, whether there was one or not. */
static void
test_again (void)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  add_axes (builder);
  g_assert_null (bhxh_plan_builder_finish (builder, &error));
  add_settings (builder);
  add_axes (builder);
  plan = finish (builder);
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_UNITS), ==, 2);
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TARGETS), ==, 0);
  bhxh_plan_builder_free (NULL);
}

/* Columns that are not known here are kept, whichever row brings them. */
static void
test_unknown_column (void)
{
  g_autoptr (BhxhPlanBuilder) builder = bhxh_plan_builder_new (NULL);
  g_autoptr (BhxhPlan) plan = NULL;

  add_settings (builder);
  add_axes (builder);
  add (builder, BHXH_PLAN_DOCUMENTS, "id", "a", NULL);
  add (builder, BHXH_PLAN_DOCUMENTS, "id", "b", "ghi chú", "đã xem", NULL);
  plan = finish (builder);
  g_assert_cmpstr (bhxh_plan_get_cell (plan, BHXH_PLAN_DOCUMENTS, 0, "ghi chú"), ==, "");
  g_assert_cmpstr (bhxh_plan_get_cell (plan, BHXH_PLAN_DOCUMENTS, 1, "ghi chú"), ==,
                   "đã xem");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-builder/small", test_small);
  g_test_add_func ("/plan-builder/any-order", test_any_order);
  g_test_add_func ("/plan-builder/blank-period", test_blank_period);
  g_test_add_func ("/plan-builder/decimals", test_decimals);
  g_test_add_func ("/plan-builder/owners", test_owners);
  g_test_add_func ("/plan-builder/targets-shared", test_targets_shared);
  g_test_add_func ("/plan-builder/settings", test_settings);
  g_test_add_func ("/plan-builder/empty", test_empty);
  g_test_add_func ("/plan-builder/row-problem", test_row_problem);
  g_test_add_func ("/plan-builder/bad-text", test_bad_text);
  g_test_add_func ("/plan-builder/limits", test_limits);
  g_test_add_func ("/plan-builder/again", test_again);
  g_test_add_func ("/plan-builder/unknown-column", test_unknown_column);
  return g_test_run ();
}
