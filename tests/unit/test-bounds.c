/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the printed figures of the bundled plan say about those that are not printed, and
 * what changes when one of them is another.
 */
#include "check-plans.h"

/* "unit indicator period lo hi lo_rule hi_rule", ends that are not there "-". */
static char *
describe_bound (const BhxhBounds *bounds, BhxhPlan *plan, guint index)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  guint unit, indicator, flags;
  BhxhPeriod period;
  gint64 lo, hi;
  gint decimals;
  g_autofree char *when = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_assert_true (bhxh_bounds_get_figure (bounds, index, &unit, &indicator, &period));
  g_assert_true (bhxh_bounds_get_range (bounds, index, &lo, &hi, &decimals, &flags));
  when = bhxh_period_format (period);
  low = flags & BHXH_RANGE_LO_NONE ? g_strdup ("-")
                                   : bhxh_number_format (lo, decimals, BHXH_NUMBER_PLAIN);
  high = flags & BHXH_RANGE_HI_NONE
             ? g_strdup ("-")
             : bhxh_number_format (hi, decimals, BHXH_NUMBER_PLAIN);
  return g_strjoin (" ", bhxh_district_get_code (bhxh_frame_get_district (frame, unit)),
                    bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, indicator)),
                    when, low, flags & BHXH_RANGE_LO_OPEN ? "open" : "closed", high,
                    flags & BHXH_RANGE_HI_OPEN ? "open" : "closed", NULL);
}

static void
assert_bounds (BhxhPlan *plan, const char *const *expected, guint n_expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhBounds) bounds = bhxh_bounds_compute (plan, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < MIN (bhxh_bounds_get_n (bounds), n_expected); i++)
    {
      g_autofree char *found = describe_bound (bounds, plan, i);

      g_assert_cmpstr (found, ==, expected[i]);
    }
  g_assert_cmpuint (bhxh_bounds_get_n (bounds), ==, n_expected);
}

static void
test_bundled (void)
{
  static const char *const expected[] = {
    /* 100 * 19739 / 109.5 = 18026.5, / 108.5 = 18192.6. */
    "45 si_voluntary_persons 2021 18027 closed 18192 closed",
    "45 labour_force 2022 375732 closed 375980 closed",
    "45 labour_force 2023 378937 closed 379484 closed",
    "45 labour_force 2024 382375 closed 383713 closed",
    "45 labour_force 2025 385424 closed 386461 closed",
  };
  g_autoptr (BhxhPlan) plan = load_bundled ();

  assert_bounds (plan, expected, G_N_ELEMENTS (expected));
}

/* 4753000 / 12.65 = 375731.2 and 1973900 / 5.25 = 375980.95 are the nearest ends. */
static void
test_rules_that_bind (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhBounds) bounds = bhxh_bounds_compute (plan, NULL, NULL, NULL);
  const gint indicator =
      bhxh_frame_find_indicator (bhxh_plan_get_frame (plan), "labour_force");
  const gint index = bhxh_bounds_find (bounds, 0, (guint) indicator,
                                       bhxh_period_new_months (2022, 1, 2022, 12));

  g_assert_cmpint (index, ==, 1);
  g_assert_cmpstr (bhxh_bounds_get_lo_rule (bounds, 1), ==, "ui-rate-of-labour-force");
  g_assert_cmpstr (bhxh_bounds_get_hi_rule (bounds, 1), ==,
                   "si-voluntary-rate-of-labour-force");
  g_assert_false (bhxh_bounds_is_empty (bounds, 1));
  g_assert_cmpint (bhxh_bounds_find (bounds, 1, (guint) indicator,
                                     bhxh_period_new_months (2022, 1, 2022, 12)),
                   ==, -1);
}

static void
test_clash (void)
{
  /* 20.1 % of 75,039: at most 7503900 / 20.05 = 374259.4, below 375732. */
  const Change change = { "45", "si_rate", "2022", NULL, "value", "20.1" };
  g_autoptr (BhxhPlan) plan = finish_plan (copy_bundled (&change));
  g_autoptr (BhxhBounds) bounds = bhxh_bounds_compute (plan, NULL, NULL, NULL);
  g_autofree char *found = describe_bound (bounds, plan, 1);

  g_assert_cmpstr (found, ==, "45 labour_force 2022 375732 closed 374259 closed");
  g_assert_true (bhxh_bounds_is_empty (bounds, 1));
  g_assert_cmpstr (bhxh_bounds_get_lo_rule (bounds, 1), ==, "ui-rate-of-labour-force");
  g_assert_cmpstr (bhxh_bounds_get_hi_rule (bounds, 1), ==, "si-rate-of-labour-force");
}

/* A part that is not printed is what the others leave: exactly for persons, a range for
 * rates: 38.3 - 35.0 is 3.3, give or take 0.1. */
static void
test_missing_part (void)
{
  const Change change = { NULL, "si_voluntary_rate", "2023", NULL, NULL, NULL };
  g_autoptr (BhxhPlan) plan = finish_plan (copy_bundled (&change));
  g_autoptr (BhxhBounds) bounds = bhxh_bounds_compute (plan, NULL, NULL, NULL);
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  guint unit = 0;
  gint index;
  g_autofree char *found = NULL;

  g_assert_true (
      bhxh_frame_find_unit (frame, "461", 0, -1, BHXH_PERIOD_NONE, &unit, NULL));
  index = bhxh_bounds_find (
      bounds, unit, (guint) bhxh_frame_find_indicator (frame, "si_voluntary_rate"),
      bhxh_period_new_months (2023, 1, 2023, 12));
  g_assert_cmpint (index, >=, 0);
  found = describe_bound (bounds, plan, (guint) index);
  g_assert_cmpstr (found, ==, "461 si_voluntary_rate 2023 3.20 closed 3.40 closed");
}

/* Nine districts have figures, the tenth is left over: 75039 - 9 * 8000 = 3039. */
static void
test_missing_child (void)
{
  static const char *const units[] = { "461", "462", "464", "465",
                                       "466", "467", "468", "469" };
  BhxhPlanBuilder *builder = copy_bundled (NULL);
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhBounds) bounds = NULL;
  g_autofree char *found = NULL;
  gint index;
  guint unit = 0;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    add_target (builder, units[i], "si_persons", "2022", "8000");
  plan = finish_plan (builder);
  bounds = bhxh_bounds_compute (plan, NULL, NULL, NULL);
  g_assert_true (bhxh_frame_find_unit (bhxh_plan_get_frame (plan), "470", 0, -1,
                                       BHXH_PERIOD_NONE, &unit, NULL));
  index = bhxh_bounds_find (
      bounds, unit,
      (guint) bhxh_frame_find_indicator (bhxh_plan_get_frame (plan), "si_persons"),
      bhxh_period_new_months (2022, 1, 2022, 12));
  g_assert_cmpint (index, >=, 0);
  found = describe_bound (bounds, plan, (guint) index);
  /* 75039 - 8 * 8000. */
  g_assert_cmpstr (found, ==, "470 si_persons 2022 11039 closed 11039 closed");
}

static void
test_table (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhBounds) bounds = bhxh_bounds_compute (plan, NULL, NULL, NULL);
  g_autoptr (BhxhTable) table = bhxh_bounds_dup_table (bounds);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *text = NULL;

  bhxh_options_set_columns (options, "unit,indicator,period,state,lo,hi,lo_rule,hi_rule");
  text = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL);
  g_assert_nonnull (strstr (text,
                            "45,labour_force,2022,bounded,375732,375980,"
                            "ui-rate-of-labour-force,si-voluntary-rate-of-labour-force"));
}

static void
test_options (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhBounds) bounds = NULL;
  g_autoptr (GError) error = NULL;

  bhxh_options_set_period (options, bhxh_period_new_months (2023, 1, 2023, 12));
  bounds = bhxh_bounds_compute (plan, NULL, options, &error);
  g_assert_cmpuint (bhxh_bounds_get_n (bounds), ==, 1);
  bhxh_options_set_owner (options, "nobody");
  g_assert_null (bhxh_bounds_compute (plan, NULL, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
}

static void
test_past_the_end (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhBounds) bounds = bhxh_bounds_compute (plan, NULL, NULL, NULL);
  guint unit, indicator, flags;
  BhxhPeriod period;
  gint64 lo, hi;
  gint decimals;

  g_assert_false (bhxh_bounds_get_figure (bounds, 5, &unit, &indicator, &period));
  g_assert_false (bhxh_bounds_get_range (bounds, 5, &lo, &hi, &decimals, &flags));
  g_assert_false (bhxh_bounds_is_empty (bounds, 5));
  g_assert_null (bhxh_bounds_get_lo_rule (bounds, 5));
  g_assert_null (bhxh_bounds_get_hi_rule (bounds, 5));
  bhxh_bounds_unref (bhxh_bounds_ref (bounds));
  bhxh_bounds_unref (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bounds/bundled", test_bundled);
  g_test_add_func ("/bounds/rules-that-bind", test_rules_that_bind);
  g_test_add_func ("/bounds/clash", test_clash);
  g_test_add_func ("/bounds/missing-part", test_missing_part);
  g_test_add_func ("/bounds/missing-child", test_missing_child);
  g_test_add_func ("/bounds/table", test_table);
  g_test_add_func ("/bounds/options", test_options);
  g_test_add_func ("/bounds/past-the-end", test_past_the_end);
  return g_test_run ();
}
