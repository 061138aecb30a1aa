/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The bundled plan by the units of other days.
 */
#include "derive-fixture.h"

static BhxhPlan *
on_day (BhxhPlan *plan, const char *day, BhxhDiagnostics *diagnostics)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *made = NULL;

  bhxh_options_set_unit_day (options, period_of (day));
  bhxh_options_set_diagnostics (options, diagnostics);
  made = bhxh_plan_compute_on_day (plan, options, &error);
  g_assert_no_error (error);
  return made;
}

/* The issuer's target, as text; NULL: none. */
static char *
target_of (BhxhPlan *plan, const char *unit, const char *indicator, const char *year)
{
  g_autoptr (BhxhFigures) targets = bhxh_plan_dup_targets (plan, NULL, NULL);
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  gint64 value = 0;
  gint decimals = 0;

  if (!bhxh_figures_get (targets, unit_of (frame, unit), indicator_of (frame, indicator),
                         period_index_of (frame, year), 0, &value, &decimals))
    return NULL;
  return bhxh_number_format (value, decimals, BHXH_NUMBER_PLAIN);
}

static void
assert_target (BhxhPlan *plan,
               const char *unit,
               const char *indicator,
               const char *year,
               const char *expected)
{
  g_autofree char *text = target_of (plan, unit, indicator, year);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_same_day (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhPlan) same = on_day (plan, "2022-10-28", NULL);

  g_assert_true (same == plan);
}

static void
test_no_day (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_plan_compute_on_day (plan, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
}

/* The area of the former province was not there before the reform. */
static void
test_before_it_was (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) after = on_day (from, "2025-07-01", NULL);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_unit_day (options, period_of ("2022-10-28"));
  g_assert_null (bhxh_plan_compute_on_day (after, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
}

/* All 210 statements of the province and its nine districts go over. */
static void
test_before_the_reform (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) plan = on_day (from, "2025-01-01", NULL);

  g_assert_cmpstr (bhxh_plan_get_id (plan), ==, "quang-tri-2022-2025.2025-01-01");
  g_assert_cmpint (bhxh_plan_get_term (plan), ==, bhxh_plan_get_term (from));
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TARGETS), ==, 210);
  g_assert_cmpuint (bhxh_frame_get_n_units (bhxh_plan_get_frame (plan)), ==, 130);
  assert_target (plan, "45", "si_persons", "2024", "82784");
  assert_target (plan, "464", "si_rate", "2025", "24.8");
}

/* The province and nine districts are areas, above 36 communes; Con Co is a zone. */
static void
test_after_the_reform (void)
{
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhPlan) plan = on_day (from, "2025-07-01", diagnostics);
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  guint first = 0;

  g_assert_cmpuint (bhxh_frame_get_n_units (frame), ==, 1 + 9 + 1 + 36);
  g_assert_cmpuint (bhxh_frame_get_children (frame, 0, &first), ==, 10);
  g_assert_cmpuint (bhxh_frame_get_children (frame, unit_of (frame, "464-cu"), &first),
                    ==, 5);
  g_assert_cmpint (bhxh_frame_get_parent (frame, unit_of (frame, "con-co")), ==, 0);
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TARGETS), ==, 210);
  assert_target (plan, "45-cu", "si_persons", "2024", "82784");
  assert_target (plan, "464-cu", "si_rate", "2025", "24.8");
  assert_target (plan, "19363", "si_rate", "2025", NULL);
  /* Five communes went somewhere within their district. */
  assert_notices (diagnostics, "destination-unknown", 5);
  assert_notices (diagnostics, "targets-left-behind", 0);
}

/* What was reported for the district is known of its area. */
static void
test_actuals_of_the_former (void)
{
  static const char *const csv =
      "unit,indicator,period,value\n464,labour_force,2024,500\n";
  g_autoptr (BhxhPlan) from = load_bundled ();
  g_autoptr (BhxhPlan) plan = on_day (from, "2025-07-01", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) figures =
      bhxh_figures_parse (plan, "a.csv", csv, strlen (csv), NULL, &error);
  BhxhFrame *frame = NULL;
  gint64 value = 0;
  gint decimals = 0;

  g_assert_no_error (error);
  frame = bhxh_figures_get_frame (figures);
  g_assert_true (bhxh_figures_get (
      figures, unit_of (frame, "464-cu"), indicator_of (frame, "labour_force"),
      period_index_of (frame, "2024"), 0, &value, &decimals));
  g_assert_cmpint (value, ==, 500);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-on-day/same-day", test_same_day);
  g_test_add_func ("/plan-on-day/no-day", test_no_day);
  g_test_add_func ("/plan-on-day/before-it-was", test_before_it_was);
  g_test_add_func ("/plan-on-day/before-the-reform", test_before_the_reform);
  g_test_add_func ("/plan-on-day/after-the-reform", test_after_the_reform);
  g_test_add_func ("/plan-on-day/actuals-of-the-former", test_actuals_of_the_former);
  return g_test_run ();
}
