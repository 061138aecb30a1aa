/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A nation whose figures hang together through its sums alone, and are too many to be
 * solved at once: 60,000 persons, 10.0 % of the labour force, and 600 provinces, of each
 * of which the rate alone is printed, 10.0 % too.
 */
#include "check-plans.h"

#define N_PROVINCES 600

static void
add_row (BhxhPlanBuilder *builder, BhxhPlanTable table, const char *const *columns)
{
  const char *names[8];
  const char *values[8];
  gsize n = 0;

  for (; columns[2 * n] != NULL; n++)
    {
      names[n] = columns[2 * n];
      values[n] = columns[2 * n + 1];
    }
  g_assert_true (bhxh_plan_builder_add_row (builder, table, names, values, n, NULL));
}

static void
add_indicators (BhxhPlanBuilder *builder)
{
  static const char *const indicators[][11] = {
    { "code", "x", "name_vi", "x", "unit", "person", "decimals", "0", "rounding",
      "exact" },
    { "code", "l", "name_vi", "l", "unit", "person", "decimals", "0", "rounding",
      "exact" },
    { "code", "r", "name_vi", "r", "unit", "percent", "decimals", "1", "rounding",
      "nearest" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    add_row (builder, BHXH_PLAN_INDICATORS, indicators[i]);
}

static void
add_rules (BhxhPlanBuilder *builder)
{
  static const char *const rules[][2] = { { "rate", "r = 100 * x / l" },
                                          { "x-sum", "x = sum(x)" },
                                          { "l-sum", "l = sum(l)" } };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const char *const row[] = { "id",         rules[i][0], "expression", rules[i][1],
                                  "applies_to", "targets",   "severity",   "error",
                                  "name_vi",    rules[i][0], NULL };

      add_row (builder, BHXH_PLAN_RULES, row);
    }
}

static BhxhPlan *
make_nation (void)
{
  static const char *const settings[][2] = { { "id", "nation" },
                                             { "term", "2024/2024" },
                                             { "frame_date", "2024-01-01" },
                                             { "issuer", "ubnd" } };
  static const char *const nation[] = { "code",    "0",    "level", "nation",
                                        "name_vi", "Nước", NULL };
  BhxhPlanBuilder *builder = bhxh_plan_builder_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    bhxh_plan_builder_set (builder, settings[i][0], settings[i][1], NULL);
  add_indicators (builder);
  add_rules (builder);
  add_row (builder, BHXH_PLAN_UNITS, nation);
  add_target (builder, "0", "x", "2024", "60000");
  add_target (builder, "0", "r", "2024", "10.0");
  for (guint i = 1; i <= N_PROVINCES; i++)
    {
      g_autofree char *code = g_strdup_printf ("%03u", i);
      const char *const province[] = { "code", code,      "level", "province", "parent",
                                       "0",    "name_vi", code,    NULL };

      add_row (builder, BHXH_PLAN_UNITS, province);
      add_target (builder, code, "r", "2024", "10.0");
    }
  return finish_plan (builder);
}

static BhxhBounds *
compute (BhxhPlan *plan)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  BhxhBounds *bounds = NULL;

  bhxh_options_set_reach (options, BHXH_REACH_SYSTEM);
  bounds = bhxh_bounds_compute (plan, NULL, options, &error);
  g_assert_no_error (error);
  return bounds;
}

static guint
find (const BhxhBounds *bounds, BhxhPlan *plan, guint unit, const char *code)
{
  const gint indicator = bhxh_frame_find_indicator (bhxh_plan_get_frame (plan), code);
  const gint index = bhxh_bounds_find (bounds, unit, (guint) indicator,
                                       bhxh_period_new_months (2024, 1, 2024, 12));

  g_assert_cmpint (index, >=, 0);
  return (guint) index;
}

static void
assert_range (const BhxhBounds *bounds, guint index, gint64 lo, gint64 hi)
{
  gint64 found_lo = -1;
  gint64 found_hi = -1;
  gint decimals = -1;
  guint flags = 1;

  g_assert_true (
      bhxh_bounds_get_range (bounds, index, &found_lo, &found_hi, &decimals, &flags));
  g_assert_cmpint (found_lo, ==, lo);
  g_assert_cmpint (found_hi, ==, hi);
  g_assert_cmpuint (flags, ==, 0);
  g_assert_cmpint (bhxh_bounds_get_basis (bounds, index), ==, BHXH_BOUND_BY_PARTS);
}

/* 100 * 60,000 / 10.05 = 597,014.9 and 100 * 60,000 / 9.95 = 603,015.07. Nothing else is
 * known of a province than that its counts are not negative: so it has at most all. */
static void
test_ranges (void)
{
  g_autoptr (BhxhPlan) plan = make_nation ();
  g_autoptr (BhxhBounds) bounds = compute (plan);

  assert_range (bounds, find (bounds, plan, 0, "l"), 597015, 603015);
  assert_range (bounds, find (bounds, plan, 1, "l"), 0, 603015);
  assert_range (bounds, find (bounds, plan, 600, "x"), 0, 60000);
}

/* The largest count of a province comes from the sum; the labour force of the nation is
 * that of its part. */
static void
test_binding (void)
{
  g_autoptr (BhxhPlan) plan = make_nation ();
  g_autoptr (BhxhBounds) bounds = compute (plan);
  g_autoptr (GError) error = NULL;
  g_autofree char *exact = NULL;
  g_autofree char *cells = NULL;
  g_autofree char *rules = NULL;
  const guint index = find (bounds, plan, 1, "x");

  g_assert_null (bhxh_bounds_dup_exact (bounds, index, TRUE));
  g_assert_cmpstr (bhxh_bounds_get_hi_rule (bounds, index), ==, "x-sum");
  cells = bhxh_bounds_dup_binding (bounds, index, TRUE, &rules, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cells, ==, "0/x/2024/ubnd");
  g_assert_cmpstr (rules, ==, "x-sum");
  exact = bhxh_bounds_dup_exact (bounds, find (bounds, plan, 0, "l"), FALSE);
  g_assert_cmpstr (exact, ==, "597015");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bounds/parts/ranges", test_ranges);
  g_test_add_func ("/bounds/parts/binding", test_binding);
  return g_test_run ();
}
