/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a comparison says beyond met or not: progress from a base to the targets.
 */
#include "gaps-fixture.h"

#define PROGRESS_COLUMNS                                                                 \
  "unit,indicator,base_period,base,actual_period,actual,stage,period,target,progress,"   \
  "eurostat,eurostat_best,score,unsd,escap,escap_current,milestone,methods_differ"

/* The progress of @plan by the actuals in @csv. */
static char *
progress_of (BhxhPlan *plan, const char *csv, BhxhOptions *options, const char *columns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) actuals =
      bhxh_figures_parse (plan, "actuals.csv", csv, strlen (csv), NULL, &error);
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;

  g_assert_no_error (error);
  gaps = compute (plan, actuals, options);
  table = bhxh_gaps_dup_progress_table (gaps);
  return csv_of (table, columns);
}

/* From 1000 in 2022 to 1440 in 2024 is 20 % a year. 1190 in 2023 are 19 %: R = 0.95, so the
 * score is 7.1429 * 0.95 - 4.2857; 190 / 440 of the way are gone. Two years of 19 % lead to
 * 1416.1: 0.9457 of the way, less than 0.95, and more than 0.9. The target of 2023 is
 * missed, so that not all agree. On the way to 2023 itself, 190 of 250 gone in the same
 * year, R is 0.76: 7.1429 * 0.76 - 4.2857 = 1.142904. */
static void
test_progress (void)
{
  static const char *const targets[] = { "1,n,2023,1250,ubnd", "1,n,2024,1440,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autofree char *csv = progress_of (plan,
                                      "unit,indicator,period,value\n"
                                      "1,n,2022,1000\n1,n,2023,1190\n",
                                      NULL, PROGRESS_COLUMNS);

  g_assert_cmpstr (csv, ==,
                   PROGRESS_COLUMNS
                   "\n1,n,2022,1000,2023,1190,final,2023,1250,76.00,moderate,,1.142904,"
                   "fair,accelerate,7.60,missed,\n"
                   "1,n,2022,1000,2023,1190,final,2024,1440,43.18,substantial,,2.500055,"
                   "fair,maintain,4.32,missed,differs\n");
  bhxh_plan_unref (plan);
}

/* A base of 20, rounded, is 19.5 to 20.5; an actual of 21.0 is 20.95 to 21.05. At best 7.95 %
 * in a year where 6.22 % were needed, at worst 2.20 % where 3.59 % were: R is 1.28 or 0.61. */
static void
test_progress_of_rounded_figures (void)
{
  static const char *const targets[] = { "1,r,2024,22.0,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autofree char *csv = progress_of (plan,
                                      "unit,indicator,period,value\n"
                                      "1,r,2022,20\n1,r,2023,21.0\n",
                                      NULL, "base,actual,eurostat,eurostat_best");

  g_assert_cmpstr (csv, ==,
                   "base,actual,eurostat,eurostat_best\n"
                   "20,21.0,moderate,substantial\n");
  bhxh_plan_unref (plan);
}

/* The plan's own base serves where no actual is there; without any there is no way. */
static void
test_progress_from_stated_base (void)
{
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;
  g_autofree char *csv = NULL;

  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,kind,owner",
           "1,n,2022,1000,baseline,ubnd");
  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner",
           "1,n,2024,1440,ubnd");
  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner",
           "11,n,2024,600,ubnd");
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  csv = progress_of (plan,
                     "unit,indicator,period,value\n"
                     "1,n,2023,1120\n11,n,2023,500\n",
                     NULL, "unit,base,actual,progress,eurostat,escap_current");
  g_assert_cmpstr (csv, ==,
                   "unit,base,actual,progress,eurostat,escap_current\n"
                   "1,1000,1120,27.27,moderate,2.73\n"
                   "11,,500,,not_available,\n");
  bhxh_plan_builder_free (builder);
  bhxh_plan_unref (plan);
}

/* Less is better: from 144 to 100, 122 are half of the way. Of the base period that the
 * caller names. */
static void
test_progress_downwards (void)
{
  static const char *const targets[] = { "1,w,2024,100,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv = NULL;

  bhxh_options_set_base_period (options, period_of ("2021"));
  csv = progress_of (plan,
                     "unit,indicator,period,value\n"
                     "1,w,2021,144\n1,w,2022,150\n1,w,2023,122\n",
                     options, "base_period,base,actual,progress,escap_current");
  g_assert_cmpstr (csv, ==,
                   "base_period,base,actual,progress,escap_current\n"
                   "2021,144,122,50.00,5.00\n");
  bhxh_plan_unref (plan);
}

/* Nothing grows from 0, unless 0 counts as 0.001. */
static void
test_progress_from_zero (void)
{
  static const char *const targets[] = { "1,n,2024,10,ubnd" };
  BhxhPlan *plan = small_plan (targets, G_N_ELEMENTS (targets));
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  const char *actuals = "unit,indicator,period,value\n1,n,2022,0\n1,n,2023,5\n";
  g_autofree char *plain = progress_of (plan, actuals, NULL, "eurostat,score,unsd");
  g_autofree char *compatible = NULL;

  bhxh_options_set_zero_base (options, TRUE);
  compatible = progress_of (plan, actuals, options, "eurostat,score,unsd");
  g_assert_cmpstr (plain, ==, "eurostat,score,unsd\nnot_available,,not_available\n");
  g_assert_cmpstr (compatible, ==,
                   "eurostat,score,unsd\nsubstantial,5.000000,not_available\n");
  bhxh_plan_unref (plan);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/progress/classes", test_progress);
  g_test_add_func ("/analysis/progress/rounded", test_progress_of_rounded_figures);
  g_test_add_func ("/analysis/progress/stated-base", test_progress_from_stated_base);
  g_test_add_func ("/analysis/progress/downwards", test_progress_downwards);
  g_test_add_func ("/analysis/progress/zero-base", test_progress_from_zero);
  return g_test_run ();
}
