/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What flows, beside a target of a whole year: a part of the year counts from its first
 * day on, and no part of a year is growth on another whole one.
 */
#include "gaps-fixture.h"

/* 120 new ones in 2024: 70 in one district, 50 in the other. */
static BhxhPlan *
flow_plan (void)
{
  static const char *const targets[] = { "1,f,2024,120,ubnd", "11,f,2024,70,ubnd",
                                         "12,f,2024,50,ubnd" };
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  add_row (builder, BHXH_PLAN_INDICATORS,
           "code,name_vi,unit,decimals,rounding,direction,kind",
           "f,Số mới,person,0,exact,more,flow");
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    add_row (builder, BHXH_PLAN_TARGETS, "unit,indicator,period,value,owner", targets[i]);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  return plan;
}

typedef struct
{
  const char *path;
  const char *actuals; /* rows of the file */
  DupTable dup;
  gboolean since_base;
  const char *columns;
  const char *first; /* the first row of the table */
} FlowCase;

#define PACE_COLUMNS "unit,actual_period,actual,remaining,per_month"
#define PROGRESS_COLUMNS "unit,actual_period,actual,progress,eurostat"
#define PARTS_COLUMNS "unit,line,from_period,from,actual_period,actual,contribution"

static const FlowCase cases[] = {
  /* 100 in nine months, 20 more in three; the 30 of one quarter are among them. */
  { "/flows/pace/from-the-first-day", "1,f,2024-Q3,30\n1,f,2024-01/2024-09,100\n",
    bhxh_gaps_dup_pace_table, FALSE, PACE_COLUMNS, "1,2024-01/2024-09,100,20,7" },
  { "/flows/pace/one-quarter", "1,f,2024-Q3,30\n1,f,2024-09,10\n",
    bhxh_gaps_dup_pace_table, FALSE, PACE_COLUMNS, "1,2024,,," },
  { "/flows/pace/first-quarter", "1,f,2024-Q1,30\n1,f,2024-02,10\n",
    bhxh_gaps_dup_pace_table, FALSE, PACE_COLUMNS, "1,2024-Q1,30,90,10" },
  /* From 80 a year to 120: 100 are half of the way, but not in nine months. In two years
   * 25 % grew where 50 % had to: 0.1180 by 0.2247 is 0.525, less than 0.6. */
  { "/flows/progress/nine-months", "1,f,2022,80\n1,f,2024-01/2024-09,100\n",
    bhxh_gaps_dup_progress_table, FALSE, PROGRESS_COLUMNS,
    "1,2024-01/2024-09,100,,not_available" },
  { "/flows/progress/year", "1,f,2022,80\n1,f,2024,100\n", bhxh_gaps_dup_progress_table,
    FALSE, PROGRESS_COLUMNS, "1,2024,100,50.00,limited" },
  { "/flows/parts/nine-months",
    "1,f,2022,80\n11,f,2022,50\n12,f,2022,30\n1,f,2024-01/2024-09,100\n"
    "11,f,2024-01/2024-09,60\n12,f,2024-01/2024-09,40\n",
    bhxh_gaps_dup_decomposition_table, TRUE, PARTS_COLUMNS, "" },
  { "/flows/parts/year",
    "1,f,2022,80\n11,f,2022,50\n12,f,2022,30\n1,f,2024,100\n11,f,2024,60\n12,f,2024,40\n",
    bhxh_gaps_dup_decomposition_table, TRUE, PARTS_COLUMNS,
    "1,whole,2022,80,2024,100,20" },
  { "/flows/ranking/one-quarter", "11,f,2024-Q3,30\n12,f,2024-Q3,20\n",
    bhxh_gaps_dup_ranking_table, FALSE, "unit,measure,actual_period,actual,reason",
    "11,gap,2024,,no_data" },
};

static void
test_flow (gconstpointer data)
{
  const FlowCase *flow = data;
  g_autoptr (BhxhPlan) plan = flow_plan ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *csv =
      g_strconcat ("unit,indicator,period,value\n", flow->actuals, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  bhxh_options_set_since_base (options, flow->since_base);
  text = rows_beside (plan, csv, options, flow->dup, flow->columns);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpstr (lines[0], ==, flow->columns);
  g_assert_cmpstr (lines[1], ==, flow->first);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_flow);
  return g_test_run ();
}
