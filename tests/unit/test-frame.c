/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The bundled plan's axes, finding units in them, and units of other dates.
 */
#include "bundled-fixture.h"

#include <string.h>

static const char *
code_of (BhxhFrame *frame, guint unit)
{
  return bhxh_district_get_code (bhxh_frame_get_district (frame, unit));
}

/* --- Axes ----------------------------------------------------------------------------
 */

/* 1 province, 10 districts, 125 communes on 28 October 2022; later 3 communes under new
 * names, 1 province, 36 communes and 1 special zone. */
static void
test_sizes (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);

  g_assert_cmpint (bhxh_frame_get_date (frame), ==, period_of ("2022-10-28"));
  g_assert_cmpuint (bhxh_frame_get_n_units (frame), ==, 136);
  g_assert_cmpuint (bhxh_frame_get_n_known (frame), ==, 136 + 3 + 38);
  g_assert_cmpuint (bhxh_frame_get_n_indicators (frame), ==, 11);
  g_assert_nonnull (bhxh_frame_get_district (frame, 176));
  g_assert_null (bhxh_frame_get_district (frame, 177));
  g_assert_null (bhxh_frame_get_indicator (frame, 11));
}

static void
test_references (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhFrame) frame = bhxh_frame_ref (bhxh_plan_get_frame (plan));

  g_clear_pointer (&plan, bhxh_plan_unref);
  g_assert_cmpstr (code_of (frame, 0), ==, "45");
  bhxh_frame_unref (NULL);
}

/* Parents before children, children of one unit together. */
static void
test_tree (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  guint n_children = 0;

  g_assert_cmpint (bhxh_frame_get_parent (frame, 0), ==, -1);
  g_assert_cmpint (bhxh_frame_get_parent (frame, 136), ==, -1);
  for (guint unit = 0; unit < bhxh_frame_get_n_units (frame); unit++)
    {
      guint first = 77;
      const guint n = bhxh_frame_get_children (frame, unit, &first);

      n_children += n;
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpuint (first + i, >, unit);
          g_assert_cmpint (bhxh_frame_get_parent (frame, first + i), ==, (gint) unit);
        }
    }
  g_assert_cmpuint (n_children, ==, 135);
}

static void
test_periods (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  const guint n = bhxh_frame_get_n_periods (frame);

  g_assert_cmpint (bhxh_frame_get_period (frame, 0), ==, period_of ("2022"));
  g_assert_cmpint (bhxh_frame_get_period (frame, n), ==, BHXH_PERIOD_NONE);
  for (guint i = 1; i < n; i++)
    g_assert_cmpint (bhxh_period_compare (bhxh_frame_get_period (frame, i - 1),
                                          bhxh_frame_get_period (frame, i)),
                     <, 0);
  g_assert_cmpint (bhxh_frame_find_period (frame, period_of ("2022/2025")), ==,
                   (gint) n - 1);
  g_assert_cmpint (bhxh_frame_find_period (frame, period_of ("2021")), ==, -1);
}

/* --- Finding -------------------------------------------------------------------------
 */

static void
test_find (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  guint unit = 0;

  g_assert_cmpstr (code_of (frame, unit_of (frame, "TP.Đông Hà")), ==, "461");
  g_assert_cmpstr (code_of (frame, unit_of (frame, "Huyen Dakrong")), ==, "467");
  g_assert_true (bhxh_frame_find_unit (frame, "Quảng Trị", BHXH_LEVEL_DISTRICT, -1,
                                       BHXH_PERIOD_NONE, &unit, NULL));
  g_assert_cmpstr (code_of (frame, unit), ==, "462");
  g_assert_true (bhxh_frame_find_unit (frame, "Phường 1", 0, (gint) unit,
                                       BHXH_PERIOD_NONE, &unit, NULL));
  g_assert_cmpstr (code_of (frame, unit), ==, "19357");
  g_assert_true (bhxh_frame_find_unit (frame, "19333", BHXH_LEVEL_ANY, -1,
                                       period_of ("2025-09"), &unit, NULL));
  g_assert_cmpuint (unit, >=, bhxh_frame_get_n_units (frame));
}

static void
test_find_errors (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  g_autoptr (GError) error = NULL;
  guint unit = 7;

  g_assert_false (bhxh_frame_find_unit (frame, "Hà Nội", BHXH_LEVEL_ANY, -1,
                                        BHXH_PERIOD_NONE, &unit, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_false (bhxh_frame_find_unit (frame, "Quảng Trị", BHXH_LEVEL_ANY, -1,
                                        BHXH_PERIOD_NONE, &unit, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_AMBIGUOUS);
  g_assert_nonnull (strstr (error->message, "Thị xã Quảng Trị (462"));
  g_assert_nonnull (strstr (error->message, "Tỉnh Quảng Trị (45"));
  g_clear_error (&error);
  g_assert_false (bhxh_frame_find_unit (frame, "44", BHXH_LEVEL_ANY, -1, BHXH_PERIOD_NONE,
                                        &unit, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
  g_assert_cmpuint (unit, ==, 7);
}

static void
test_find_indicator (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);

  g_assert_cmpint (bhxh_frame_find_indicator (frame, "Luc luong lao dong trong do tuoi"),
                   ==, (gint) indicator_of (frame, "labour_force"));
  g_assert_cmpint (bhxh_frame_find_indicator (frame, "Labour force of working age"), ==,
                   (gint) indicator_of (frame, "labour_force"));
  g_assert_cmpint (bhxh_frame_find_indicator (frame, "x"), ==, -1);
}

/* --- Other dates ---------------------------------------------------------------------
 */

static const char *
trace (BhxhFrame *frame, const char *name)
{
  const gint holder = bhxh_frame_trace_unit (frame, unit_of (frame, name));

  return holder < 0 ? "none" : code_of (frame, (guint) holder);
}

static void
test_trace (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);

  g_assert_cmpstr (trace (frame, "461"), ==, "461");
  /* Phường Đông Hà came of five wards of the city. */
  g_assert_cmpstr (trace (frame, "19333@2025-07-01"), ==, "461");
  /* Triệu Sơn and Triệu Lăng; and others of Triệu Phong in 2025. */
  g_assert_cmpstr (trace (frame, "19654@2025-01-01"), ==, "469");
  g_assert_cmpstr (trace (frame, "19654@2025-07-01"), ==, "469");
  g_assert_cmpstr (trace (frame, "con-co@2025-07-01"), ==, "471");
  /* The new province holds more than the old one. */
  g_assert_cmpstr (trace (frame, "44@2025-07-01"), ==, "none");
  g_assert_cmpint (bhxh_frame_trace_unit (frame, 177), ==, -1);
}

/* Each of the 36 communes of July 2025 lies in one district of the plan. */
static void
test_trace_communes (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  guint n_communes = 0;

  for (guint unit = bhxh_frame_get_n_units (frame); unit < bhxh_frame_get_n_known (frame);
       unit++)
    {
      const BhxhDistrict *district = bhxh_frame_get_district (frame, unit);
      const BhxhDistrict *holder;
      gint at = bhxh_frame_trace_unit (frame, unit);

      if (bhxh_district_get_valid_from (district) != period_of ("2025-07-01") ||
          bhxh_district_get_level (district) != BHXH_LEVEL_COMMUNE)
        continue;
      g_assert_cmpint (at, >=, 0);
      holder = bhxh_frame_get_district (frame, (guint) at);
      if (bhxh_district_get_level (holder) == BHXH_LEVEL_COMMUNE)
        at = bhxh_frame_get_parent (frame, (guint) at);
      g_assert_cmpint (bhxh_frame_get_parent (frame, (guint) at), ==, 0);
      n_communes++;
    }
  g_assert_cmpuint (n_communes, ==, 36);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame/axes/sizes", test_sizes);
  g_test_add_func ("/frame/axes/references", test_references);
  g_test_add_func ("/frame/axes/tree", test_tree);
  g_test_add_func ("/frame/axes/periods", test_periods);
  g_test_add_func ("/frame/find/unit", test_find);
  g_test_add_func ("/frame/find/errors", test_find_errors);
  g_test_add_func ("/frame/find/indicator", test_find_indicator);
  g_test_add_func ("/frame/trace/units", test_trace);
  g_test_add_func ("/frame/trace/communes", test_trace_communes);
  return g_test_run ();
}
