/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Who has reported, and when; and how much of what stands above is there.
 */
#include "gaps-fixture.h"

/* Lines of unit,indicator,period,value and more, as a file that was received on @day. */
static BhxhFigures *
parse (BhxhPlan *plan, const char *csv, const char *day)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  BhxhFigures *figures = NULL;

  if (day != NULL)
    bhxh_options_set_received (options, period_of (day));
  figures = bhxh_figures_parse (plan, "actuals.csv", csv, strlen (csv), options, &error);
  g_assert_no_error (error);
  return figures;
}

/* The columns of the table of completeness for targets and actuals. */
static char *
complete (const char *const *targets,
          guint n_targets,
          const char *actuals,
          const char *day,
          BhxhOptions *options,
          const char *columns)
{
  g_autoptr (BhxhPlan) plan = small_plan (targets, n_targets);
  g_autoptr (BhxhFigures) figures = parse (plan, actuals, day);
  g_autoptr (BhxhGaps) gaps = compute (plan, figures, options);
  g_autoptr (BhxhTable) table = bhxh_gaps_dup_completeness_table (gaps);

  return csv_of (table, columns);
}

static const char *const three_targets[] = {
  "1,n,2024,1000,ubnd",
  "11,n,2024,600,ubnd",
  "12,n,2024,400,ubnd",
};

/* B reported on 15 January, 15 days after the year, and holds 600 of the 1,000. */
static void
test_missing_unit (void)
{
  g_autofree char *csv =
      complete (three_targets, 3,
                "unit,indicator,period,value,stage,as_of\n"
                "11,n,2024,640,preliminary,2025-01-15\n",
                NULL, NULL,
                "unit,target,reporting,stage,as_of,received,days,expected,reported,"
                "target_of_reported,whole,whole_kind,coverage,missing_units,"
                "missing_names_vi,missing_names_en");

  g_assert_cmpstr (csv, ==,
                   "unit,target,reporting,stage,as_of,received,days,expected,reported,"
                   "target_of_reported,whole,whole_kind,coverage,missing_units,"
                   "missing_names_vi,missing_names_en\n"
                   "1,1000,partly,preliminary,,,,2,1,600,1000,own,60.00,12,Huyện C,C "
                   "District\n"
                   "11,600,own,preliminary,2025-01-15,,15,,,,,,,,,\n"
                   "12,400,missing,,,,,,,,,,,,,\n");
}

/* 99,999 of 100,000 are 99.999 %: not all of it, so not 100.00. */
static void
test_never_all (void)
{
  static const char *const targets[] = { "11,n,2024,99999,ubnd", "12,n,2024,1,ubnd" };
  g_autofree char *some =
      complete (targets, 2, "unit,indicator,period,value\n11,n,2024,5\n", NULL, NULL,
                "unit,reporting,target_of_reported,whole,whole_kind,coverage");
  g_autofree char *all =
      complete (targets, 2, "unit,indicator,period,value\n11,n,2024,5\n12,n,2024,0\n",
                NULL, NULL, "unit,reporting,expected,reported,coverage,missing_units");

  g_assert_cmpstr (some, ==,
                   "unit,reporting,target_of_reported,whole,whole_kind,coverage\n"
                   "1,partly,99999,100000,sum,99.99\n11,own,,,,\n12,missing,,,,\n");
  g_assert_cmpstr (all, ==,
                   "unit,reporting,expected,reported,coverage,missing_units\n"
                   "1,worked_out,2,2,100.00,\n11,own,,,,\n12,own,,,,\n");
}

/* Only the province has a target: its sum waits for both districts once one has reported;
 * before that the province's own figure is what is missing. */
static void
test_sum_waits (void)
{
  static const char *const targets[] = { "1,n,2024,1000,ubnd" };
  g_autofree char *some =
      complete (targets, 1, "unit,indicator,period,value\n12,n,2024,5\n", NULL, NULL,
                "unit,target,reporting,expected,reported,coverage,missing_units");
  g_autofree char *none =
      complete (targets, 1, "unit,indicator,period,value\n12,l,2024,5\n", NULL, NULL,
                "unit,reporting,expected,reported");
  g_autofree char *own =
      complete (targets, 1, "unit,indicator,period,value\n1,n,2024,5\n", NULL, NULL,
                "unit,reporting,expected,reported");

  g_assert_cmpstr (some, ==,
                   "unit,target,reporting,expected,reported,coverage,missing_units\n"
                   "1,1000,partly,2,1,,11\n11,,missing,,,,\n12,,own,,,,\n");
  g_assert_cmpstr (none, ==, "unit,reporting,expected,reported\n1,missing,2,0\n");
  g_assert_cmpstr (own, ==, "unit,reporting,expected,reported\n1,own,,\n");
}

/* A file received on 5 November: 5 days after October, 56 days before the year is over (25
 * days of November and 31 of December are left). As a stock 31 October is the same point
 * as October, and the shorter of the two stands for both where there is no figure. */
static void
test_months_in_the_year (void)
{
  static const char *const targets[] = { "11,n,2024,600,ubnd", "12,n,2024,400,ubnd" };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  const char *actuals = "unit,indicator,period,value,stage\n"
                        "11,n,2024-10,500,final\n12,n,2024-10-31,300,final\n"
                        "11,n,2024,640,estimate\n";
  const char *columns = "unit,period,actual_period,reporting,received,days,coverage";
  g_autofree char *all = complete (targets, 2, actuals, "2024-11-05", NULL, columns);
  g_autofree char *one = NULL;

  g_assert_cmpstr (all, ==,
                   "unit,period,actual_period,reporting,received,days,coverage\n"
                   "1,2024,2024-10-31,worked_out,,,100.00\n"
                   "11,2024,2024-10,own,2024-11-05,5,\n"
                   "12,2024,2024-10-31,own,2024-11-05,5,\n"
                   "1,2024,2024,partly,,,60.00\n"
                   "11,2024,2024,own,2024-11-05,-56,\n"
                   "12,2024,2024,missing,,,\n");
  bhxh_options_set_actual_period (options, period_of ("2024-10"));
  one =
      complete (targets, 2, actuals, NULL, options, "unit,actual_period,reporting,days");
  g_assert_cmpstr (one, ==,
                   "unit,actual_period,reporting,days\n"
                   "1,2024-10,worked_out,\n11,2024-10,own,\n12,2024-10-31,own,\n");
}

/* The first figure came on 10 January and was replaced on 20 February: 51 days after the
 * year (31 of January and 20). */
static void
test_replaced (void)
{
  static const char *const targets[] = { "11,n,2024,600,ubnd" };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhPlan) plan = small_plan (targets, 1);
  const char *csv = "unit,indicator,period,value,received\n"
                    "11,n,2024,630,2025-01-10\n11,n,2024,640,2025-02-20\n";
  g_autoptr (BhxhFigures) figures = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *got = NULL;

  bhxh_options_set_replace (options, TRUE);
  figures = bhxh_figures_parse (plan, "a.csv", csv, strlen (csv), options, &error);
  g_assert_no_error (error);
  gaps = compute (plan, figures, NULL);
  table = bhxh_gaps_dup_completeness_table (gaps);
  got = csv_of (table, "unit,as_of,received,first_known,days");
  g_assert_cmpstr (got, ==,
                   "unit,as_of,received,first_known,days\n"
                   "1,,,,\n11,2024-12-31,2025-02-20,2025-01-10,51\n");
}

/* Rates are counted, not added up: there is no share of a target. */
static void
test_rates (void)
{
  static const char *const targets[] = { "1,r,2024,20.8,ubnd", "11,r,2024,21.0,ubnd",
                                         "12,r,2024,20.0,ubnd" };
  g_autofree char *csv =
      complete (targets, 3, "unit,indicator,period,value\n11,r,2024,20.5\n", NULL, NULL,
                "unit,reporting,expected,reported,whole,coverage,missing_units");

  g_assert_cmpstr (csv, ==,
                   "unit,reporting,expected,reported,whole,coverage,missing_units\n"
                   "1,missing,2,1,,,12\n11,own,,,,,\n12,missing,,,,,\n");
}

/* Of 25 that are missing 20 are named. */
static void
test_many_missing (void)
{
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) none = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 20; i < 45; i++)
    {
      g_autofree char *unit = g_strdup_printf ("%u,1,district,U%u", i, i);
      g_autofree char *target = g_strdup_printf ("%u,n,2024,1,ubnd", i);

      add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi", unit);
      add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner", target);
    }
  plan = bhxh_plan_builder_finish (builder, NULL);
  bhxh_plan_builder_free (builder);
  none = bhxh_figures_new (bhxh_plan_get_frame (plan));
  gaps = compute (plan, none, NULL);
  table = bhxh_gaps_dup_completeness_table (gaps);
  csv = csv_of (table, "unit,expected,missing_units,missing_names_en");
  lines = g_strsplit (csv, "\n", -1);
  g_assert_true (g_str_has_prefix (lines[1], "1,25,20;21;22;"));
  g_assert_nonnull (strstr (lines[1], ";39;...,"));
  g_assert_true (g_str_has_suffix (lines[1], ", U39 and 5 more\""));
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 1 + 25 + 1);
}

/* The province's figure is the sum of its two districts wherever it is shown; those of the
 * districts are nobody's sum. */
static void
test_summed_units (void)
{
  BhxhTable *(*const tables[]) (BhxhGaps *) = {
    bhxh_gaps_dup_changes_table,  bhxh_gaps_dup_pace_table,
    bhxh_gaps_dup_path_table,     bhxh_gaps_dup_progress_table,
    bhxh_gaps_dup_forecast_table, bhxh_gaps_dup_decomposition_table,
  };
  const char *csv = "unit,indicator,period,value\n11,n,2024,640\n12,n,2024,350\n";
  g_autoptr (BhxhPlan) plan = small_plan (three_targets, 3);
  g_autoptr (BhxhFigures) figures = parse (plan, csv, NULL);
  g_autoptr (BhxhGaps) gaps = compute (plan, figures, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (BhxhTable) table = tables[i](gaps);
      g_autofree char *got = csv_of (table, "unit,summed_units");
      g_auto (GStrv) lines = g_strsplit (got, "\n", -1);

      g_assert_true (g_strv_contains ((const char *const *) lines, "1,2"));
      g_assert_true (g_strv_contains ((const char *const *) lines, "11,"));
    }
}

/* B's figure is that of its only commune; C has its own. */
static void
test_summed_units_of_ranking (void)
{
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhFigures) figures = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *csv = NULL;

  add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi", "111,11,commune,Xã D");
  for (guint i = 0; i < G_N_ELEMENTS (three_targets); i++)
    add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner",
             three_targets[i]);
  plan = bhxh_plan_builder_finish (builder, NULL);
  bhxh_plan_builder_free (builder);
  figures =
      parse (plan, "unit,indicator,period,value\n111,n,2024,640\n12,n,2024,350\n", NULL);
  gaps = compute (plan, figures, NULL);
  table = bhxh_gaps_dup_ranking_table (gaps);
  csv = csv_of (table, "unit,measure,actual,summed_units");
  g_assert_nonnull (strstr (csv, "11,gap,640,1\n"));
  g_assert_nonnull (strstr (csv, "12,gap,350,\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/completeness/missing-unit", test_missing_unit);
  g_test_add_func ("/completeness/never-all", test_never_all);
  g_test_add_func ("/completeness/sum-waits", test_sum_waits);
  g_test_add_func ("/completeness/months-in-the-year", test_months_in_the_year);
  g_test_add_func ("/completeness/replaced", test_replaced);
  g_test_add_func ("/completeness/rates", test_rates);
  g_test_add_func ("/completeness/many-missing", test_many_missing);
  g_test_add_func ("/completeness/summed-units", test_summed_units);
  g_test_add_func ("/completeness/summed-units-of-ranking", test_summed_units_of_ranking);
  return g_test_run ();
}
