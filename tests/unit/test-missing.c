/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What becomes of a figure for which units are missing, by each policy.
 */
#include "gaps-fixture.h"

/* B has 640 of 600; C, with a target of 400, has not reported, but had 350 a year ago. The
 * province is to have 1,000. */
static const char *const three_targets[] = {
  "1,n,2024,1000,ubnd",
  "11,n,2024,600,ubnd",
  "12,n,2024,400,ubnd",
};
static const char one_missing[] = "unit,indicator,period,value\n"
                                  "11,n,2024,640\n12,n,2023,350\n";

/* Columns of a table of the plan's gaps by the policy. */
static char *
rows_of_plan (BhxhPlan *plan,
              const char *actuals,
              BhxhOptions *options,
              BhxhMissing missing,
              DupTable dup,
              const char *columns)
{
  bhxh_options_set_missing (options, missing);
  return rows_beside (plan, actuals, options, dup, columns);
}

static char *
rows_of (BhxhMissing missing, DupTable dup, const char *columns)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhPlan) plan = small_plan (three_targets, G_N_ELEMENTS (three_targets));

  return rows_of_plan (plan, one_missing, options, missing, dup, columns);
}

#define GAP_COLUMNS                                                                      \
  "unit,actual_period,actual,gap,achievement,status,certainty,reported,expected,"        \
  "missing_units,carried,carried_day,target_of_reported,gap_of_reported"
#define B_ROW "11,2024,640,40,106.67,exceeded,certain,,,,,,,\n"
#define C_ROW "12,2024,,,,no_data,unknown,,,,,,,\n"

#define ROLLUP_COLUMNS                                                                   \
  "expected,reported,coverage,covers_en,missing_names_en,target,target_of_reported,"     \
  "actual_of_reported,gap_of_reported,actuals_minus_targets,achievement,carried,"        \
  "carried_day,actual_with_last,gap_with_last,achievement_with_last,class"

/* The sum of one of two is shown, but nothing follows from it: 640 - 600 = 40 is the gap of
 * those that reported, 640 - 1,000 = -360 their actuals minus everybody's targets. */
static void
test_partial (void)
{
  g_autoptr (BhxhOptions) defaults = bhxh_options_new ();
  g_autoptr (BhxhPlan) plan = small_plan (three_targets, 3);
  g_autoptr (BhxhFigures) figures = NULL;
  g_autoptr (BhxhGaps) gaps = NULL;
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *rows =
      rows_of (BHXH_MISSING_PARTIAL, bhxh_gaps_dup_table, GAP_COLUMNS);
  g_autofree char *sums =
      rows_of (BHXH_MISSING_PARTIAL, bhxh_gaps_dup_rollup_table, ROLLUP_COLUMNS);
  g_autofree char *by_default = NULL;

  g_assert_cmpstr (rows, ==,
                   GAP_COLUMNS "\n1,2024,640,,,no_data,unknown,1,2,12,,,,\n" B_ROW C_ROW);
  g_assert_cmpstr (sums, ==,
                   ROLLUP_COLUMNS "\n2,1,60.00,the 1 unit that reported,C District,1000,"
                                  "600,640,40,-360,106.67,,,,,,met\n");
  figures =
      bhxh_figures_parse (plan, "a.csv", one_missing, strlen (one_missing), NULL, NULL);
  gaps = compute (plan, figures, defaults);
  table = bhxh_gaps_dup_table (gaps);
  by_default = csv_of (table, GAP_COLUMNS);
  g_assert_cmpstr (by_default, ==, rows);
  g_assert_cmpuint (bhxh_table_get_n_notes (table), ==, 0);
}

/* No figure, and who is missing. */
static void
test_refuse (void)
{
  g_autofree char *rows = rows_of (BHXH_MISSING_REFUSE, bhxh_gaps_dup_table, GAP_COLUMNS);
  g_autofree char *sums =
      rows_of (BHXH_MISSING_REFUSE, bhxh_gaps_dup_rollup_table, ROLLUP_COLUMNS);

  g_assert_cmpstr (rows, ==,
                   GAP_COLUMNS "\n1,2024,,,,no_data,unknown,1,2,12,,,,\n" B_ROW C_ROW);
  g_assert_cmpstr (sums, ==,
                   ROLLUP_COLUMNS "\n2,1,60.00,no figure: 1 of 2 units missing,C "
                                  "District,1000,,,,,,,,,,,no_data\n");
}

/* 640 + 350 = 990, 10 short of 1,000 and 99 % of it. The figures are final and the year is
 * over, and yet nothing is missed for good. What those that reported have stays apart. */
static void
test_last (void)
{
  g_autofree char *rows = rows_of (BHXH_MISSING_LAST, bhxh_gaps_dup_table, GAP_COLUMNS);
  g_autofree char *sums =
      rows_of (BHXH_MISSING_LAST, bhxh_gaps_dup_rollup_table, ROLLUP_COLUMNS);

  g_assert_cmpstr (rows, ==,
                   GAP_COLUMNS "\n1,2024,990,-10,99.00,not_yet,open,1,2,12,1,2023-12-31,"
                               ",\n" B_ROW
                               "12,2023,350,-50,87.50,not_yet,open,,,,1,2023-12-31,,\n");
  g_assert_cmpstr (sums, ==,
                   ROLLUP_COLUMNS
                   "\n2,1,60.00,the 1 unit that reported; the last known figures of 1 "
                   "more,C District,1000,600,640,40,-360,106.67,1,2023-12-31,990,-10,"
                   "99.00,met\n");
}

/* C is on neither side: 640 against 600. The sum of actuals minus the sum of all targets
 * would have it on one side only. */
static void
test_exclude (void)
{
  g_autofree char *rows =
      rows_of (BHXH_MISSING_EXCLUDE, bhxh_gaps_dup_table, GAP_COLUMNS);
  g_autofree char *sums =
      rows_of (BHXH_MISSING_EXCLUDE, bhxh_gaps_dup_rollup_table, ROLLUP_COLUMNS);

  g_assert_cmpstr (rows, ==,
                   GAP_COLUMNS
                   "\n1,2024,640,,,no_data,unknown,1,2,12,,,600,40\n" B_ROW C_ROW);
  g_assert_cmpstr (sums, ==,
                   ROLLUP_COLUMNS "\n2,1,60.00,the 1 unit that reported,C District,1000,"
                                  "600,640,40,,106.67,,,,,,met\n");
}

/* Each policy but the default says in a note what it did. */
static void
test_notes (void)
{
  g_autoptr (BhxhPlan) plan = small_plan (three_targets, 3);
  g_autoptr (BhxhFigures) figures = bhxh_figures_new (bhxh_plan_get_frame (plan));

  for (gint missing = BHXH_MISSING_REFUSE; missing <= BHXH_MISSING_EXCLUDE; missing++)
    {
      g_autoptr (BhxhOptions) options = bhxh_options_new ();
      g_autoptr (BhxhGaps) gaps = NULL;
      g_autoptr (BhxhTable) rows = NULL;
      g_autoptr (BhxhTable) sums = NULL;

      bhxh_options_set_missing (options, (BhxhMissing) missing);
      gaps = compute (plan, figures, options);
      rows = bhxh_gaps_dup_table (gaps);
      sums = bhxh_gaps_dup_rollup_table (gaps);
      g_assert_cmpuint (bhxh_table_get_n_notes (rows), ==, 1);
      g_assert_cmpuint (bhxh_table_get_n_notes (sums), ==, 2);
    }
}

/* --- Which figure is the last ----------------------------------------------------- */

static char *
last_of (BhxhPlan *plan, const char *actuals, BhxhStage stage)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  bhxh_options_set_stage (options, stage);
  return rows_of_plan (plan, actuals, options, BHXH_MISSING_LAST, bhxh_gaps_dup_table,
                       "unit,indicator,actual,stage,reported,carried,carried_day");
}

#define LAST_COLUMNS "unit,indicator,actual,stage,reported,carried,carried_day\n"

/* Of the stage that is asked for: June's estimate of 390 is later than last year's final
 * 350. 640 + 390 = 1,030, an estimate as a whole. */
static void
test_last_of_stage (void)
{
  g_autoptr (BhxhPlan) plan = small_plan (three_targets, 1);
  const char *actuals = "unit,indicator,period,value,stage\n11,n,2024,640,final\n"
                        "12,n,2023,350,final\n12,n,2024-06,390,estimate\n";
  g_autofree char *any = last_of (plan, actuals, BHXH_STAGE_ANY);
  g_autofree char *final = last_of (plan, actuals, BHXH_STAGE_FINAL);

  g_assert_cmpstr (any, ==, LAST_COLUMNS "1,n,1030,estimate,1,1,2024-06-30\n");
  g_assert_cmpstr (final, ==, LAST_COLUMNS "1,n,990,final,1,1,2023-12-31\n");
}

/* What was never known is not made up: the sum stays that of those that reported. A later
 * figure is no last one. */
static void
test_last_never_known (void)
{
  g_autoptr (BhxhPlan) plan = small_plan (three_targets, 1);
  g_autofree char *rows = last_of (plan,
                                   "unit,indicator,period,value\n11,n,2024,640\n"
                                   "12,n,2025,700\n",
                                   BHXH_STAGE_ANY);

  g_assert_cmpstr (rows, ==, LAST_COLUMNS "1,n,640,final,1,,\n");
}

/* Nobody reported: 500 + 350 of last year, when all had. */
static void
test_last_of_all (void)
{
  g_autoptr (BhxhPlan) plan = small_plan (three_targets, 1);
  g_autofree char *rows = last_of (plan,
                                   "unit,indicator,period,value\n11,n,2023,500\n"
                                   "12,n,2023,350\n11,n,2024-06,520\n",
                                   BHXH_STAGE_ANY);

  g_assert_cmpstr (rows, ==, LAST_COLUMNS "1,n,850,final,0,2,2023-12-31\n");
}

static void
test_last_of_rate (void)
{
  static const char *const targets[] = { "1,r,2024,20.8,ubnd" };
  g_autoptr (BhxhPlan) plan = small_plan (targets, 1);
  g_autofree char *rows =
      last_of (plan, "unit,indicator,period,value\n1,r,2023,19.9\n", BHXH_STAGE_ANY);

  g_assert_cmpstr (rows, ==, LAST_COLUMNS "1,r,19.9,final,,1,2023-12-31\n");
}

/* What flowed in December is not what flows in a year; what flowed last year may stand for
 * it. */
static void
test_last_of_flow (void)
{
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (BhxhPlan) plan = NULL;
  g_autofree char *month = NULL;
  g_autofree char *year = NULL;

  add_row (builder, BHXH_PLAN_INDICATORS, "code,name_vi,unit,decimals,rounding,kind",
           "f,Số mới,person,0,exact,flow");
  add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner",
           "11,f,2024,50,ubnd");
  plan = bhxh_plan_builder_finish (builder, NULL);
  bhxh_plan_builder_free (builder);
  month = last_of (plan, "unit,indicator,period,value\n11,f,2023-12,5\n", 0);
  year = last_of (plan, "unit,indicator,period,value\n11,f,2023-12,5\n11,f,2023,60\n", 0);
  g_assert_cmpstr (month, ==, LAST_COLUMNS "11,f,,,,,\n");
  g_assert_cmpstr (year, ==, LAST_COLUMNS "11,f,60,final,,1,2023-12-31\n");
}

/* --- Where the policies end ------------------------------------------------------- */

/* B is in the sum but has no target: there is nothing to set its 640 against. */
static void
test_exclude_without_targets (void)
{
  static const char *const targets[] = { "1,n,2024,1000,ubnd", "12,n,2024,400,ubnd" };
  g_autoptr (BhxhPlan) plan = small_plan (targets, 2);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *rows =
      rows_of_plan (plan, one_missing, options, BHXH_MISSING_EXCLUDE, bhxh_gaps_dup_table,
                    "unit,actual,target_of_reported,gap_of_reported");

  g_assert_cmpstr (rows, ==,
                   "unit,actual,target_of_reported,gap_of_reported\n1,640,,\n12,,,\n");
}

/* Who has reported, and what is still needed, is not a matter of policy. */
static void
test_other_tables (void)
{
  g_autofree char *complete =
      rows_of (BHXH_MISSING_LAST, bhxh_gaps_dup_completeness_table,
               "unit,period,reporting,coverage");
  g_autofree char *pace =
      rows_of (BHXH_MISSING_LAST, bhxh_gaps_dup_pace_table, "unit,actual,remaining");

  g_assert_cmpstr (complete, ==,
                   "unit,period,reporting,coverage\n1,2024,partly,60.00\n"
                   "11,2024,own,\n12,2024,missing,\n");
  g_assert_cmpstr (pace, ==, "unit,actual,remaining\n1,,\n11,640,0\n12,,\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/missing/partial", test_partial);
  g_test_add_func ("/missing/refuse", test_refuse);
  g_test_add_func ("/missing/last", test_last);
  g_test_add_func ("/missing/exclude", test_exclude);
  g_test_add_func ("/missing/notes", test_notes);
  g_test_add_func ("/missing/last-of-stage", test_last_of_stage);
  g_test_add_func ("/missing/last-never-known", test_last_never_known);
  g_test_add_func ("/missing/last-of-all", test_last_of_all);
  g_test_add_func ("/missing/last-of-rate", test_last_of_rate);
  g_test_add_func ("/missing/last-of-flow", test_last_of_flow);
  g_test_add_func ("/missing/exclude-without-targets", test_exclude_without_targets);
  g_test_add_func ("/missing/other-tables", test_other_tables);
  return g_test_run ();
}
