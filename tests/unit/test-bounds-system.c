/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What all figures of the bundled plan together leave those that are not printed. The
 * numbers of the labour forces of districts were worked out by exact linear programming
 * outside this library, from the same equations written by hand.
 */
#include "check-plans.h"

/* Without "unemployment insurance is part of compulsory social insurance", which three
 * cells of Vinh Linh contradict. */
static BhxhOptions *
new_options (gint year, gboolean with_insurance_rule)
{
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_reach (options, BHXH_REACH_SYSTEM);
  bhxh_options_set_period (options, bhxh_period_new_months (year, 1, year, 12));
  if (!with_insurance_rule)
    {
      bhxh_options_set_rule (options, "ui-rate-within-compulsory", "");
      bhxh_options_set_rule (options, "ui-persons-within-compulsory", "");
    }
  return options;
}

static BhxhBounds *
compute (BhxhPlan *plan, BhxhFigures *facts, BhxhOptions *options)
{
  g_autoptr (GError) error = NULL;
  BhxhBounds *bounds = bhxh_bounds_compute (plan, facts, options, &error);

  g_assert_no_error (error);
  return bounds;
}

/* Districts and province are no longer tied together. */
static void
leave_sums_out (BhxhOptions *options)
{
  static const char *const sums[] = { "labour-force-sum", "si-persons-sum",
                                      "si-compulsory-persons-sum",
                                      "si-voluntary-persons-sum", "ui-persons-sum" };

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    bhxh_options_set_rule (options, sums[i], "");
}

static gint
find (const BhxhBounds *bounds,
      BhxhPlan *plan,
      const char *code,
      const char *indicator,
      gint year)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  guint unit = 0;

  g_assert_true (
      bhxh_frame_find_unit (frame, code, 0, -1, BHXH_PERIOD_NONE, &unit, NULL));
  return bhxh_bounds_find (bounds, unit,
                           (guint) bhxh_frame_find_indicator (frame, indicator),
                           bhxh_period_new_months (year, 1, year, 12));
}

static guint
find_labour_force (const BhxhBounds *bounds, BhxhPlan *plan, const char *code, gint year)
{
  const gint index = find (bounds, plan, code, "labour_force", year);

  g_assert_cmpint (index, >=, 0);
  return (guint) index;
}

/* "lo hi exact-lo exact-hi". */
static char *
describe (const BhxhBounds *bounds, guint index)
{
  g_autofree char *lo_exact = bhxh_bounds_dup_exact (bounds, index, FALSE);
  g_autofree char *hi_exact = bhxh_bounds_dup_exact (bounds, index, TRUE);
  gint64 lo, hi;
  gint decimals;
  guint flags;

  g_assert_true (bhxh_bounds_get_range (bounds, index, &lo, &hi, &decimals, &flags));
  g_assert_cmpint (decimals, ==, 0);
  g_assert_cmpuint (flags, ==, 0);
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %s", lo, hi,
                          lo_exact, hi_exact);
}

/* 33,342.36 to 77,626.00 in Dong Ha, up to 93,392.34 in Quang Tri Town. */
static void
test_districts (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = new_options (2022, FALSE);
  g_autoptr (BhxhBounds) bounds = compute (plan, NULL, options);
  const guint dong_ha = find_labour_force (bounds, plan, "461", 2022);
  g_autofree char *first = describe (bounds, dong_ha);
  g_autofree char *town =
      describe (bounds, find_labour_force (bounds, plan, "462", 2022));
  g_autofree char *province =
      describe (bounds, find_labour_force (bounds, plan, "45", 2022));

  g_assert_cmpstr (first, ==, "33343 77625 2125175465/63738 2989842915/38516");
  g_assert_cmpstr (town, ==, "1 93392 1 8008673447/85753");
  g_assert_cmpstr (province, ==, "375732 375980 375732 375980");
  g_assert_cmpint (bhxh_bounds_get_basis (bounds, dong_ha), ==, BHXH_BOUND_BY_SYSTEM);
  g_assert_false (bhxh_bounds_is_identified (bounds, dong_ha));
  g_assert_true (
      bhxh_bounds_is_identified (bounds, find_labour_force (bounds, plan, "45", 2022)));
}

/* A range of 10 % of its largest value is identified by default; of 0 %, only one value. */
static void
test_identified (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = new_options (2022, FALSE);
  g_autoptr (BhxhBounds) bounds = NULL;

  leave_sums_out (options);
  bhxh_options_set_identified_width (options, 0);
  bounds = compute (plan, NULL, options);
  g_assert_false (
      bhxh_bounds_is_identified (bounds, find_labour_force (bounds, plan, "45", 2022)));
}

/* Three hundred persons whom no district covers move the least one of Dong Ha to
 * 28,680.38. */
static void
test_residual (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = new_options (2022, FALSE);
  g_autoptr (BhxhBounds) bounds = NULL;
  g_autofree char *found = NULL;

  bhxh_options_set_residual (options, 300);
  bounds = compute (plan, NULL, options);
  found = describe (bounds, find_labour_force (bounds, plan, "461", 2022));
  g_assert_cmpstr (found, ==, "28681 79011 12906173/450 1521611295/19258");
}

/* With the rule, 2022 is possible and the three other years are not: their bounds are
 * those of single rules, and say so. */
static void
test_insurance_rule (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();

  for (gint year = 2022; year <= 2025; year++)
    {
      g_autoptr (BhxhOptions) options = new_options (year, TRUE);
      g_autoptr (BhxhBounds) bounds = compute (plan, NULL, options);
      const guint province = find_labour_force (bounds, plan, "45", year);

      g_assert_cmpint (bhxh_bounds_get_basis (bounds, province), ==,
                       year == 2022 ? BHXH_BOUND_BY_SYSTEM : BHXH_BOUND_IN_CONFLICT);
      g_assert_cmpint (bhxh_bounds_is_identified (bounds, province), ==, year == 2022);
    }
}

/* Without the rules that only districts take part in, the province is what its own counts
 * and rates say, each year. */
static void
test_province (void)
{
  static const char *const expected[] = {
    "375732 375980 375732 375980",
    "378937 379484 378937 379484",
    "382375 383713 382375 383713",
    "385424 386461 385424 386461",
  };
  g_autoptr (BhxhPlan) plan = load_bundled ();

  for (gint year = 2022; year <= 2025; year++)
    {
      g_autoptr (BhxhOptions) options = new_options (year, FALSE);
      g_autoptr (BhxhBounds) bounds = NULL;
      g_autofree char *found = NULL;

      leave_sums_out (options);
      bounds = compute (plan, NULL, options);
      found = describe (bounds, find_labour_force (bounds, plan, "45", year));
      g_assert_cmpstr (found, ==, expected[year - 2022]);
    }
}

/* Without what binds districts together, the nearest ends are 4753000 / 12.65 and
 * 1973900 / 5.25; the figures that they come from. */
static void
test_binding (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = new_options (2022, FALSE);
  g_autoptr (BhxhBounds) bounds = NULL;
  g_autofree char *lo = NULL;
  g_autofree char *hi = NULL;
  g_autofree char *rules = NULL;
  g_autoptr (GError) error = NULL;

  leave_sums_out (options);
  bounds = compute (plan, NULL, options);
  lo = bhxh_bounds_dup_binding (bounds, find_labour_force (bounds, plan, "45", 2022),
                                FALSE, NULL, &error);
  hi = bhxh_bounds_dup_binding (bounds, find_labour_force (bounds, plan, "45", 2022),
                                TRUE, &rules, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lo, ==, "45/ui_persons/2022/ubnd;45/ui_rate/2022/ubnd");
  g_assert_cmpstr (hi, ==,
                   "45/si_voluntary_persons/2022/ubnd;45/si_voluntary_rate/2022/ubnd");
  g_assert_cmpstr (rules, ==, "si-voluntary-rate-of-labour-force");
  g_assert_null (bhxh_bounds_dup_binding (bounds, 10000, TRUE, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_INDEX);
}

/* A cap on growth ties the years: 1.005 times at most 375,980 is 377,859.9 in 2023, below
 * what 2023 itself needs. */
static void
test_growth_cap (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = new_options (2023, FALSE);
  g_autoptr (BhxhBounds) bounds = NULL;
  g_autofree char *rules = NULL;
  g_autofree char *partial = NULL;

  bhxh_options_set_period (options, BHXH_PERIOD_NONE);
  leave_sums_out (options);
  bhxh_options_set_rule (options, "cap", "labour_force <= 1.005 * prev(labour_force)");
  bounds = compute (plan, NULL, options);
  g_assert_cmpint (
      bhxh_bounds_get_basis (bounds, find_labour_force (bounds, plan, "45", 2023)), ==,
      BHXH_BOUND_IN_CONFLICT);
  rules = bhxh_bounds_dup_rules (bounds);
  g_assert_nonnull (strstr (rules, ";cap"));
  g_assert_null (strstr (rules, "labour-force-sum"));
  partial = bhxh_bounds_dup_partial_rules (bounds);
  g_assert_cmpstr (partial, ==, "");
}

/* 3.0 % of 40,000, from 2.95 to 3.05, are 1,180 to 1,220 persons; the labour force itself
 * is no longer hidden. */
static void
test_facts (void)
{
  static const char rows[] = "unit,indicator,period,value\n461,labour_force,2022,40000\n";
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = new_options (2022, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) facts =
      bhxh_figures_parse (plan, "facts", rows, strlen (rows), NULL, &error);
  g_autoptr (BhxhBounds) bounds = NULL;
  g_autofree char *voluntary = NULL;

  g_assert_no_error (error);
  leave_sums_out (options);
  bounds = compute (plan, facts, options);
  g_assert_cmpint (find (bounds, plan, "461", "labour_force", 2022), ==, -1);
  voluntary =
      describe (bounds, (guint) find (bounds, plan, "461", "si_voluntary_persons", 2022));
  g_assert_cmpstr (voluntary, ==, "1180 1220 1180 1220");
}

/* 75,039 of 375,732 to 375,980 are 19.9582 to 19.9714 %, where 20.0 was printed; of 55,300
 * and of 19,739 alike. */
static void
test_printed (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = new_options (2022, FALSE);
  g_autoptr (BhxhBounds) bounds = NULL;
  g_autofree char *lo_exact = NULL;
  g_autofree char *hi_exact = NULL;
  g_autofree char *cells = NULL;
  gint64 lo, hi;
  gint decimals;
  guint flags;
  guint index;

  leave_sums_out (options);
  bhxh_options_set_printed (options, TRUE);
  bounds = compute (plan, NULL, options);
  index = (guint) find (bounds, plan, "45", "si_rate", 2022);
  g_assert_true (bhxh_bounds_get_range (bounds, index, &lo, &hi, &decimals, &flags));
  g_assert_cmpint (lo, ==, 1995);
  g_assert_cmpint (hi, ==, 1998);
  g_assert_cmpint (decimals, ==, 2);
  g_assert_cmpuint (flags, ==, BHXH_RANGE_LO_OPEN | BHXH_RANGE_HI_OPEN);
  lo_exact = bhxh_bounds_dup_exact (bounds, index, FALSE);
  hi_exact = bhxh_bounds_dup_exact (bounds, index, TRUE);
  g_assert_cmpstr (lo_exact, ==, "375195/18799");
  g_assert_cmpstr (hi_exact, ==, "625325/31311");
  cells = bhxh_bounds_dup_binding (bounds, index, TRUE, NULL, NULL);
  g_assert_cmpstr (
      cells, ==, "45/si_persons/2022/ubnd;45/ui_persons/2022/ubnd;45/ui_rate/2022/ubnd");
}

static void
test_bad_rules (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();
  g_autoptr (BhxhOptions) options = new_options (2022, FALSE);
  g_autoptr (GError) error = NULL;

  bhxh_options_set_rule (options, "mine", "labour_force <= ");
  g_assert_null (bhxh_bounds_compute (plan, NULL, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
  g_clear_error (&error);
  bhxh_options_set_rule (options, "mine", NULL);
  bhxh_options_set_rule (options, "no-such-rule", "");
  g_assert_null (bhxh_bounds_compute (plan, NULL, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bounds/system/districts", test_districts);
  g_test_add_func ("/bounds/system/identified", test_identified);
  g_test_add_func ("/bounds/system/residual", test_residual);
  g_test_add_func ("/bounds/system/insurance-rule", test_insurance_rule);
  g_test_add_func ("/bounds/system/province", test_province);
  g_test_add_func ("/bounds/system/binding", test_binding);
  g_test_add_func ("/bounds/system/growth-cap", test_growth_cap);
  g_test_add_func ("/bounds/system/facts", test_facts);
  g_test_add_func ("/bounds/system/printed", test_printed);
  g_test_add_func ("/bounds/system/bad-rules", test_bad_rules);
  return g_test_run ();
}
