/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Units by kinds and by years, and the form for what is missing.
 */
#include "allocation-fixture.h"

/* The province with kinds "a" and "b" of "n", and a rate of each. */
static BhxhPlan *
kinds_plan (const char *const *targets, guint n_targets)
{
  static const char *const indicators[] = {
    "a,Bắt buộc,person,0,exact,n,,",
    "b,Tự nguyện,person,0,exact,n,,",
    "ra,Tỷ lệ bắt buộc,percent,1,nearest,,a,l",
    "rb,Tỷ lệ tự nguyện,percent,1,nearest,,b,l",
  };
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    add_row (builder, BHXH_PLAN_INDICATORS,
             "code,name_vi,unit,decimals,rounding,part_of,numerator,denominator",
             indicators[i]);
  add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi,name_en",
           "13,1,district,Huyện D,D District");
  add_row (builder, BHXH_PLAN_RULES, "id,expression,applies_to,severity,name_vi",
           "parts,n = a + b,both,error,Tổng");
  for (guint i = 0; i < n_targets; i++)
    add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value", targets[i]);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  return plan;
}

/* --- Kinds --------------------------------------------------------------------------- */

static const char *const sixty_forty[] = { "1,n,2024,100", "1,a,2024,60", "1,b,2024,40" };

/* 50, 30 and 20 of 100 by 60 and 40: 30, 18 and 12 of one kind, 20, 12 and 8 of the
 * other. */
static void
test_kinds (void)
{
  g_autoptr (BhxhPlan) plan = kinds_plan (sixty_forty, G_N_ELEMENTS (sixty_forty));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;

  bhxh_options_set_allocation_weights (options, "w");
  allocation = allocate (plan, "11,w,2023,5\n12,w,2023,3\n13,w,2023,2\n", options);
  assert_rows (allocation, "unit,indicator,persons,quota",
               "1,n,100,\n11,n,50,50.00\n12,n,30,30.00\n13,n,20,20.00\n"
               "1,a,60,\n11,a,30,30.00\n12,a,18,18.00\n13,a,12,12.00\n"
               "1,b,40,\n11,b,20,20.00\n12,b,12,12.00\n13,b,8,8.00\n");
}

/* One person each, and one of each kind: a half everywhere, and the one who goes first has
 * the first kind. */
static void
test_tie_order (void)
{
  static const char *const targets[] = { "1,n,2024,2", "1,a,2024,1", "1,b,2024,1" };
  static const char *const lines = "11,w,2023,5\n12,w,2023,5\n13,w,2023,0\n";
  static const struct
  {
    const char *order, *rows;
  } samples[] = {
    { NULL, "1,a,1\n11,a,1\n12,a,0\n13,a,0\n1,b,1\n11,b,0\n12,b,1\n13,b,0\n" },
    { "12,11", "1,a,1\n11,a,0\n12,a,1\n13,a,0\n1,b,1\n11,b,1\n12,b,0\n13,b,0\n" },
    { "13,12", "1,a,1\n11,a,0\n12,a,1\n13,a,0\n1,b,1\n11,b,1\n12,b,0\n13,b,0\n" },
  };
  g_autoptr (BhxhPlan) plan = kinds_plan (targets, G_N_ELEMENTS (targets));

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (BhxhOptions) options = bhxh_options_new ();
      g_autoptr (BhxhAllocation) allocation = NULL;
      g_autofree char *rows =
          g_strconcat ("1,n,2\n11,n,1\n12,n,1\n13,n,0\n", samples[i].rows, NULL);

      bhxh_options_set_allocation_weights (options, "w");
      bhxh_options_set_tie_order (options, samples[i].order);
      allocation = allocate (plan, lines, options);
      assert_rows (allocation, "unit,indicator,persons", rows);
    }
}

/* Whoever goes first, the error names those that clash. */
static void
test_tie_order_of_clash (void)
{
  static const char *const lines = "11,n,2023,5\n12,n,2023,3\n13,n,2023,2\n"
                                   "11,a,2023,5\n12,a,2023,0\n13,a,2023,2\n"
                                   "11,b,2023,0\n12,b,2023,3\n13,b,2023,0\n";
  g_autoptr (BhxhPlan) plan = kinds_plan (sixty_forty, G_N_ELEMENTS (sixty_forty));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) plain = NULL;
  g_autoptr (GError) ordered = NULL;

  bhxh_options_set_tie_order (options, "13,12,11");
  refuse (plan, lines, NULL, &plain);
  refuse (plan, lines, options, &ordered);
  g_assert_cmpstr (ordered->message, ==, plain->message);
}

static gint64
persons_of (BhxhPlan *plan,
            BhxhAllocation *allocation,
            const char *unit,
            const char *what)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  guint index = 0;
  gint64 persons = -1;

  bhxh_frame_find_unit (frame, unit, 0, -1, BHXH_PERIOD_NONE, &index, NULL);
  g_assert_true (bhxh_allocation_get_persons (
      allocation, index, (guint) bhxh_frame_find_indicator (frame, what),
      period_of ("2024"), &persons));
  return persons;
}

/* By what each kind is, nothing comes out whole; by itself each share is rounded. */
static void
test_both_margins (void)
{
  static const char *const lines = "11,n,2023,7\n12,n,2023,7\n13,n,2023,7\n"
                                   "11,a,2023,3\n12,a,2023,4\n13,a,2023,5\n"
                                   "11,b,2023,4\n12,b,2023,3\n13,b,2023,2\n";
  static const char *const units[] = { "11", "12", "13" };
  g_autoptr (BhxhPlan) plan = kinds_plan (sixty_forty, G_N_ELEMENTS (sixty_forty));
  g_autoptr (BhxhAllocation) allocation = allocate (plan, lines, NULL);
  gint64 kinds[2] = { 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      const gint64 a = persons_of (plan, allocation, units[i], "a");
      const gint64 b = persons_of (plan, allocation, units[i], "b");

      g_assert_cmpint (a + b, ==, persons_of (plan, allocation, units[i], "n"));
      kinds[0] += a;
      kinds[1] += b;
    }
  g_assert_cmpint (kinds[0], ==, 60);
  g_assert_cmpint (kinds[1], ==, 40);
}

/* One has nobody of the first kind, and the others only of it: 50 + 20 cannot be 60. */
static void
test_no_table (void)
{
  static const char *const lines = "11,n,2023,5\n12,n,2023,3\n13,n,2023,2\n"
                                   "11,a,2023,5\n12,a,2023,0\n13,a,2023,2\n"
                                   "11,b,2023,0\n12,b,2023,3\n13,b,2023,0\n";
  g_autoptr (BhxhPlan) plan = kinds_plan (sixty_forty, G_N_ELEMENTS (sixty_forty));
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (refuse (plan, lines, NULL, &error), ==, BHXH_ERROR_INFEASIBLE);
  g_assert_nonnull (strstr (error->message, "1/n/2024: nothing has both the totals of "
                                            "units and those of kinds, by 10 persons"));
}

static void
test_counts_differ (void)
{
  static const char *const targets[] = { "1,n,2024,100", "1,a,2024,60", "1,b,2024,30" };
  g_autoptr (BhxhPlan) plan = kinds_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;
  g_autoptr (GError) error = NULL;
  static const char *const lines = "11,w,2023,5\n12,w,2023,3\n13,w,2023,2\n";

  bhxh_options_set_allocation_weights (options, "w");
  g_assert_cmpint (refuse (plan, lines, options, &error), ==, BHXH_ERROR_INFEASIBLE);
  g_assert_cmpstr (
      error->message, ==,
      "1/n/2024: the kinds add up to 10 persons more or less than the total: "
      "a, b");
  /* One by one nobody minds. */
  bhxh_options_set_allocation_block (options, BHXH_ALLOCATION_SEPARATELY);
  allocation = allocate (plan, lines, options);
  assert_rows (allocation, "unit,indicator,persons",
               "1,n,100\n11,n,50\n12,n,30\n13,n,20\n1,a,60\n11,a,30\n12,a,18\n13,a,12\n"
               "1,b,30\n11,b,15\n12,b,9\n13,b,6\n");
}

/* The plan of the result says which of the unit's persons are more than their rate
 * demands. */
static void
assert_raised (BhxhAllocation *allocation, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhPlan) made = bhxh_allocation_compute_plan (allocation, NULL, &error);
  gint row = -1;

  g_assert_no_error (error);
  row = bhxh_plan_find_row (made, BHXH_PLAN_TEXTS, id);
  g_assert_cmpint (row, >=, 0);
  g_assert_true (g_str_has_suffix (
      bhxh_plan_get_cell (made, BHXH_PLAN_TEXTS, (guint) row, "text_en"),
      "; raised so that the kinds add up to their total"));
}

/* The fewest that print as 14.3, 10.5 and 3.9 % of 1,000 are 143, 105 and 39: with 144
 * all three are met. As 20.0, 10.0 and 9.0 % they are 200, 100 and 90: the ten that are
 * missing go to the kinds by 100 and 90, which is 105.26 and 94.74 of 200. */
static void
assert_settled (const char *const *targets,
                gint64 total,
                gint64 a,
                gint64 b,
                const char *raised)
{
  g_autoptr (BhxhPlan) plan = kinds_plan (targets, 3);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;

  bhxh_options_set_allocation_weights (options, "coverage");
  allocation = allocate (
      plan, "1,l,2023,1000\n11,l,2023,500\n12,l,2023,300\n13,l,2023,200\n", options);
  g_assert_cmpint (persons_of (plan, allocation, "1", "n"), ==, total);
  g_assert_cmpint (persons_of (plan, allocation, "1", "a"), ==, a);
  g_assert_cmpint (persons_of (plan, allocation, "1", "b"), ==, b);
  assert_raised (allocation, raised);
}

static void
test_rates (void)
{
  static const char *const above[] = { "1,r,2024,14.3", "1,ra,2024,10.5",
                                       "1,rb,2024,3.9" };
  static const char *const below[] = { "1,r,2024,20.0", "1,ra,2024,10.0",
                                       "1,rb,2024,9.0" };

  assert_settled (above, 144, 105, 39, "LEAST.n.2024");
  assert_settled (below, 200, 105, 95, "LEAST.a.2024");
}

/* --- Years --------------------------------------------------------------------------- */

#define LASTS_2022 "11,n,2022,60\n12,n,2022,20\n13,n,2022,10\n"

/* 90 become 100: ten more by 60, 20 and 10 are 7, 2 and 1. Three more on that are 2, 1
 * and none: the third claims 60 / 1.5 and 20 / 0.5 are stronger than 10 / 0.5. */
static void
test_years (void)
{
  static const char *const targets[] = { "1,n,2023,100,ubnd", "1,n,2024,103,ubnd" };
  g_autoptr (BhxhPlan) plan = province (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;

  bhxh_options_set_allocation_block (options, BHXH_ALLOCATION_BY_YEARS);
  allocation = allocate (plan, LASTS_2022, options);
  assert_rows (allocation, "unit,period,persons,floor",
               "1,2023,100,\n11,2023,67,60\n12,2023,22,20\n13,2023,11,10\n"
               "1,2024,103,\n11,2024,69,67\n12,2024,23,22\n13,2024,11,11\n");
}

/* From 100 to 95 somebody would have to fall. */
static void
test_falling_year (void)
{
  static const char *const targets[] = { "1,n,2023,100,ubnd", "1,n,2024,95,ubnd" };
  g_autoptr (BhxhPlan) plan = province (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_allocation_block (options, BHXH_ALLOCATION_BY_YEARS);
  g_assert_cmpint (refuse (plan, LASTS_2022, options, &error), ==, BHXH_ERROR_INFEASIBLE);
  g_assert_nonnull (
      strstr (error->message, "1/n/2024: what the units have already is 5 persons more"));
}

/* 200 people each: uncovered are 140, 180 and 190, 510 in all, and 51 more are a tenth of
 * each. The 459 that are then left are all of whom there are. */
static void
test_years_gap (void)
{
  static const char *const targets[] = { "1,n,2023,141,ubnd", "1,n,2024,600,ubnd" };
  g_autoptr (BhxhPlan) plan = province (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;

  bhxh_options_set_allocation_block (options, BHXH_ALLOCATION_BY_YEARS);
  bhxh_options_set_allocation_weights (options, "gap");
  allocation = allocate (plan, LASTS_2022 "11,l,2022,200\n12,l,2022,200\n13,l,2022,200\n",
                         options);
  assert_rows (allocation, "unit,period,persons",
               "1,2023,141\n11,2023,74\n12,2023,38\n13,2023,29\n"
               "1,2024,600\n11,2024,200\n12,2024,200\n13,2024,200\n");
}

/* --- The form ------------------------------------------------------------------------ */

/* The districts of the communes that are asked are none that are asked too. */
static void
test_form (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,40,ubnd");
  g_autoptr (BhxhFigures) figures = figures_of (plan, "13,n,2023,1\n");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhTable) form = NULL;
  g_autoptr (BhxhTable) none = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *empty = NULL;

  bhxh_options_set_allocation_depth (options, BHXH_ALLOCATION_TO_COMMUNES);
  form = bhxh_allocation_compute_template (plan, figures, options, &error);
  g_assert_no_error (error);
  csv = csv_of (form, "unit,unit_name_en,indicator,period,value");
  g_assert_cmpstr (
      csv, ==,
      "unit,unit_name_en,indicator,period,value\n"
      "111,E Commune,n,2023,\n112,F Commune,n,2023,\n121,G Commune,n,2023,\n");
  bhxh_options_set_allocated_unit (options, "99");
  g_assert_null (bhxh_allocation_compute_template (plan, figures, options, &error));
  g_assert_cmpint (bhxh_error_get_code (error), ==, BHXH_ERROR_UNKNOWN);
  g_clear_error (&error);
  bhxh_options_set_allocated_unit (options, NULL);
  bhxh_options_set_allocation_depth (options, BHXH_ALLOCATION_TO_CHILDREN);
  bhxh_figures_unref (figures);
  figures = figures_of (plan, "11,n,2023,1\n12,n,2023,1\n13,n,2023,1\n");
  none = bhxh_allocation_compute_template (plan, figures, options, &error);
  empty = csv_of (none, "unit,value");
  g_assert_cmpstr (empty, ==, "unit,value\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/allocation/kinds/exact", test_kinds);
  g_test_add_func ("/allocation/kinds/both-margins", test_both_margins);
  g_test_add_func ("/allocation/kinds/tie-order", test_tie_order);
  g_test_add_func ("/allocation/kinds/tie-order-of-clash", test_tie_order_of_clash);
  g_test_add_func ("/allocation/kinds/no-table", test_no_table);
  g_test_add_func ("/allocation/kinds/counts-differ", test_counts_differ);
  g_test_add_func ("/allocation/kinds/rates", test_rates);
  g_test_add_func ("/allocation/years/increases", test_years);
  g_test_add_func ("/allocation/years/falling", test_falling_year);
  g_test_add_func ("/allocation/years/gap", test_years_gap);
  g_test_add_func ("/allocation/form/missing", test_form);
  return g_test_run ();
}
