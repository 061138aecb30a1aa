/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Whose targets are handed down, to whom, how far, and what is missing for that.
 */
#include "allocation-fixture.h"

/* --- Demands ------------------------------------------------------------------------- */

/* 20.8 % of 333: 69 persons print as 20.7 %, 70 as 21.0 %. */
static void
test_rate (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,r,2024,20.8,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) allocation = NULL;

  bhxh_options_set_allocation_weights (options, "l");
  allocation = allocate (
      plan, "1,l,2023,333\n11,l,2023,100\n12,l,2023,100\n13,l,2023,150\n", options);
  assert_rows (allocation,
               "unit,indicator,persons,reason,rate_indicator,rate,denominator,"
               "denominator_period",
               "1,n,70,rate,r,21.0,333,2023\n11,n,20,exact,r,20.0,100,2023\n"
               "12,n,20,exact,r,20.0,100,2023\n13,n,30,exact,r,20.0,150,2023\n");
}

/* The persons are told apart from the rate: the count goes first. */
static void
test_count_before_rate (void)
{
  static const char *const targets[] = { "1,n,2024,50,ubnd", "1,r,2024,20.8,ubnd" };
  g_autoptr (BhxhPlan) plan = province (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhAllocation) allocation =
      allocate (plan, "11,n,2023,1\n12,n,2023,1\n13,n,2023,3\n", NULL);

  assert_rows (allocation, "unit,persons,reason",
               "1,50,target\n11,10,exact\n12,10,exact\n13,30,exact\n");
}

static void
test_rate_without_people (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,r,2024,20.8,ubnd");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (refuse (plan, "11,n,2023,1\n12,n,2023,1\n13,n,2023,1\n", NULL, &error),
                   ==, BHXH_ERROR_MISSING);
  g_assert_cmpstr (error->message, ==,
                   "figures to share out by are missing: l 2023 (units: 1): A Province "
                   "(1)");
}

/* --- Who ----------------------------------------------------------------------------- */

/* 90 to the districts by 1, 1, 1, then 30 to the communes of the first by 1 and 2, and 30
 * to the only one of the second. */
static void
test_cascade (void)
{
  static const char *const lines =
      "11,n,2023,3\n12,n,2023,3\n13,n,2023,3\n111,n,2023,1\n112,n,2023,2\n121,n,2023,9\n";
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,90,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhAllocation) districts = NULL;
  g_autoptr (BhxhAllocation) communes = NULL;
  gint64 persons = 0;

  bhxh_options_set_allocation_depth (options, BHXH_ALLOCATION_TO_DISTRICTS);
  districts = allocate (plan, lines, options);
  assert_rows (districts, "unit,parent,persons", "1,,90\n11,1,30\n12,1,30\n13,1,30\n");
  bhxh_options_set_allocation_depth (options, BHXH_ALLOCATION_TO_COMMUNES);
  communes = allocate (plan, lines, options);
  assert_rows (communes, "unit,parent,persons",
               "1,,90\n11,1,30\n12,1,30\n13,1,30\n111,11,10\n112,11,20\n121,12,30\n");
  g_assert_true (bhxh_allocation_get_persons (communes,
                                              cell_of (plan, "112", "n", "2024").unit, 0,
                                              period_of ("2024"), &persons));
  g_assert_cmpint (persons, ==, 20);
  g_assert_false (
      bhxh_allocation_get_persons (communes, 99, 0, period_of ("2024"), &persons));
  g_assert_false (
      bhxh_allocation_get_persons (communes, 1, 0, period_of ("2023"), &persons));
}

/* A district's own target; a name is as good as a code. */
static void
test_district (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("11,n,2024,30,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  BhxhAllocation *allocation = NULL;
  g_autoptr (BhxhAllocation) same = NULL;

  bhxh_options_set_allocated_unit (options, "B District");
  bhxh_options_set_allocated_indicators (options, "n");
  allocation = allocate (plan, "111,n,2023,1\n112,n,2023,2\n", options);
  assert_rows (allocation, "unit,parent,level,persons",
               "11,,district,30\n111,11,commune,10\n112,11,commune,20\n");
  same = bhxh_allocation_ref (allocation);
  g_assert_true (same == allocation);
  bhxh_allocation_unref (allocation);
  bhxh_allocation_unref (NULL);
}

/* The second district's weight is the sum of its communes'; all of the first one's have
 * reported but one. */
static void
test_sums_from_below (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,40,ubnd");
  g_autoptr (BhxhAllocation) allocation =
      allocate (plan, "111,n,2023,1\n112,n,2023,1\n121,n,2023,1\n13,n,2023,1\n", NULL);
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  assert_rows (allocation, "unit,persons,weight", "1,40,\n11,20,2\n12,10,1\n13,10,1\n");
  bhxh_options_set_diagnostics (options, diagnostics);
  g_assert_cmpint (refuse (plan, "111,n,2023,1\n121,n,2023,1\n", options, &error), ==,
                   BHXH_ERROR_MISSING);
  g_assert_cmpstr (error->message, ==,
                   "figures to share out by are missing: n 2023 (units: 2): D District "
                   "(13), F Commune (112)");
  g_assert_cmpuint (bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_ERROR), ==, 2);
  g_assert_cmpstr (bhxh_diagnostics_get_code (diagnostics, 0), ==, "nothing-to-share-by");
}

/* Units to which no targets are addressed get none, and lack nothing. */
static void
test_not_addressed (void)
{
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhAllocation) allocation = NULL;

  add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi,addressed",
           "13,1,district,Huyện D,targets");
  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value", "1,n,2024,7");
  plan = bhxh_plan_builder_finish (builder, NULL);
  bhxh_plan_builder_free (builder);
  allocation = allocate (plan, "13,n,2023,5\n", NULL);
  assert_rows (allocation, "unit,persons,reason",
               "1,7,target\n11,,not_addressed\n12,,not_addressed\n13,7,exact\n");
}

/* --- What cannot be ------------------------------------------------------------------ */

static void
assert_refused (BhxhPlan *plan, BhxhOptions *options, BhxhError code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (
      refuse (plan, "11,n,2023,1\n12,n,2023,1\n13,n,2023,1\n", options, &error), ==,
      code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_refused (void)
{
  static const struct
  {
    void (*set) (BhxhOptions *options, const char *text);
    const char *text;
    BhxhError code;
    const char *words;
  } rows[] = {
    { bhxh_options_set_allocated_indicators, "r", BHXH_ERROR_MISUSE,
      "only counts of persons can be handed down exactly: n" },
    { bhxh_options_set_allocated_indicators, "w", BHXH_ERROR_DATA,
      "1: there is no target w to hand down" },
    { bhxh_options_set_allocated_indicators, "n,x", BHXH_ERROR_UNKNOWN, "x" },
    { bhxh_options_set_allocated_unit, "13", BHXH_ERROR_DATA, "no unit below" },
    { bhxh_options_set_allocated_unit, "99", BHXH_ERROR_UNKNOWN, "99" },
    { bhxh_options_set_allocation_weights, "n@soon", BHXH_ERROR_SYNTAX, "soon" },
    { bhxh_options_set_allocation_weights, "x", BHXH_ERROR_UNKNOWN, "x" },
    { bhxh_options_set_allocation_floor, "r", BHXH_ERROR_MISUSE,
      "neither floor nor cap" },
    { bhxh_options_set_allocation_cap, "x", BHXH_ERROR_UNKNOWN, "x" },
    { bhxh_options_set_tie_order, "11,99", BHXH_ERROR_UNKNOWN, "99" },
  };
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,7,ubnd");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (BhxhOptions) options = bhxh_options_new ();

      rows[i].set (options, rows[i].text);
      assert_refused (plan, options, rows[i].code, rows[i].words);
    }
}

/* Nothing counts "w" in percent. */
static void
test_no_denominator (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,w,2024,7,ubnd");
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  bhxh_options_set_allocation_weights (options, "coverage");
  assert_refused (plan, options, BHXH_ERROR_MISUSE, "no rate has it as numerator");
}

/* 1.5 persons are none; neither are those of another province's units. */
static void
test_bad_figures (void)
{
  g_autoptr (BhxhPlan) plan = one_target ("1,n,2024,7,ubnd");
  g_autoptr (BhxhPlan) other = small_plan (four_targets, G_N_ELEMENTS (four_targets));
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (bhxh_plan_get_frame (other));
  g_autoptr (GError) error = NULL;

  g_assert_null (bhxh_allocation_compute (plan, figures, NULL, &error));
  g_assert_cmpint (bhxh_error_get_code (error), ==, BHXH_ERROR_SHAPE);
  g_clear_error (&error);
  g_assert_null (bhxh_allocation_compute (plan, NULL, NULL, &error));
  g_assert_cmpint (bhxh_error_get_code (error), ==, BHXH_ERROR_MISSING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/allocation/demands/rate", test_rate);
  g_test_add_func ("/allocation/demands/count-before-rate", test_count_before_rate);
  g_test_add_func ("/allocation/demands/rate-without-people", test_rate_without_people);
  g_test_add_func ("/allocation/units/cascade", test_cascade);
  g_test_add_func ("/allocation/units/district", test_district);
  g_test_add_func ("/allocation/units/sums-from-below", test_sums_from_below);
  g_test_add_func ("/allocation/units/not-addressed", test_not_addressed);
  g_test_add_func ("/allocation/refused/options", test_refused);
  g_test_add_func ("/allocation/refused/no-denominator", test_no_denominator);
  g_test_add_func ("/allocation/refused/figures", test_bad_figures);
  return g_test_run ();
}
