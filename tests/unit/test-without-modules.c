/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * An installation without modules: what does not need them works, and the rest says what
 * is missing.
 */
#include "check-plans.h"

static void
test_bounds (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhBounds) bounds = bhxh_bounds_compute (plan, NULL, options, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (bhxh_bounds_get_n (bounds), ==, 5);
  g_assert_cmpint (bhxh_bounds_get_basis (bounds, 0), ==, BHXH_BOUND_BY_RULES);
  g_assert_null (bhxh_bounds_dup_exact (bounds, 0, FALSE));
  bhxh_options_set_reach (options, BHXH_REACH_SYSTEM);
  g_assert_null (bhxh_bounds_compute (plan, NULL, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (error->message, "\"solve\""));
  g_assert_nonnull (strstr (error->message, "isl"));
}

static void
test_conflicts (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_conflicts_compute (plan, NULL, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNSUPPORTED);
}

/* Each rule by itself can be kept and broken; nothing is said of them together. */
static void
test_rules (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhRules) rules = bhxh_rules_compute (plan, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (bhxh_rules_is_complete (rules));
  for (guint i = 0; i < bhxh_rules_get_n (rules); i++)
    g_assert_cmpint (bhxh_rules_get_state (rules, i), ==, BHXH_RULE_NOT_EXAMINED);
}

/* The other formats are written all the same. */
static void
test_workbook (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhTable) table = bhxh_plan_dup_table (plan, BHXH_PLAN_UNITS);
  g_autoptr (GError) error = NULL;
  g_autofree char *csv = bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, NULL);

  g_assert_nonnull (csv);
  g_assert_null (bhxh_table_format (table, BHXH_FORMAT_XLSX, NULL, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (error->message, "libxlsxwriter"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("BHXHPLAN_MODULE_PATH", "/nonexistent", TRUE);
  g_test_add_func ("/without-modules/bounds", test_bounds);
  g_test_add_func ("/without-modules/conflicts", test_conflicts);
  g_test_add_func ("/without-modules/rules", test_rules);
  g_test_add_func ("/without-modules/workbook", test_workbook);
  return g_test_run ();
}
