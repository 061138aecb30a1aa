/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A province with two districts, made row by row, and what tests of comparing ask of it.
 */
#pragma once

#include <bhxhplan/bhxhplan.h>

#include <string.h>

/* --- A small plan --------------------------------------------------------------- */

static inline void
add_row (BhxhPlanBuilder *builder,
         BhxhPlanTable table,
         const char *columns,
         const char *values)
{
  g_auto (GStrv) names = g_strsplit (columns, ",", -1);
  g_auto (GStrv) texts = g_strsplit (values, ",", -1);
  g_autoptr (GError) error = NULL;

  bhxh_plan_builder_add_row (builder, table, (const char *const *) names,
                             (const char *const *) texts, g_strv_length (names), &error);
  g_assert_no_error (error);
}

static inline BhxhPlanBuilder *
small_builder (void)
{
  static const char *const units[] = { "1,,province,Tỉnh A,A Province",
                                       "11,1,district,Huyện B,B District",
                                       "12,1,district,Huyện C,C District" };
  static const char *const indicators[] = {
    "n,Số người,Persons,person,0,exact,more,stock,,",
    "w,Số chờ,Waiting,person,0,exact,less,stock,,",
    "r,Tỷ lệ,Rate,percent,1,nearest,more,stock,n,l",
    "l,Lực lượng lao động,Labour force,person,0,exact,more,stock,,",
  };
  BhxhPlanBuilder *builder = bhxh_plan_builder_new (NULL);

  g_assert_true (bhxh_plan_builder_set (builder, "id", "small", NULL));
  g_assert_true (bhxh_plan_builder_set (builder, "title_vi", "Kế hoạch nhỏ", NULL));
  g_assert_true (bhxh_plan_builder_set (builder, "title_en", "A small plan", NULL));
  g_assert_true (bhxh_plan_builder_set (builder, "term", "2023/2024", NULL));
  g_assert_true (bhxh_plan_builder_set (builder, "issuer", "ubnd", NULL));
  g_assert_true (bhxh_plan_builder_set (builder, "frame_date", "2023-01-01", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    add_row (builder, BHXH_PLAN_UNITS, "code,parent,level,name_vi,name_en", units[i]);
  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    add_row (builder, BHXH_PLAN_INDICATORS,
             "code,name_vi,name_en,unit,decimals,rounding,direction,kind,numerator,"
             "denominator",
             indicators[i]);
  add_row (builder, BHXH_PLAN_AGENCIES, "code,name_vi,name_en", "ubnd,Ủy ban,Committee");
  add_row (builder, BHXH_PLAN_AGENCIES, "code,name_vi,name_en", "hdnd,Hội đồng,Council");
  add_row (builder, BHXH_PLAN_AGENCIES, "code,name_vi,name_en", "bhxh,Bảo hiểm,Insurer");
  return builder;
}

#define TARGET_COLUMNS "unit,indicator,period,value,owner"

/* The small plan with these targets, in the order of TARGET_COLUMNS. */
static inline BhxhPlan *
small_plan (const char *const *targets, guint n_targets)
{
  BhxhPlanBuilder *builder = small_builder ();
  g_autoptr (GError) error = NULL;
  BhxhPlan *plan = NULL;

  for (guint i = 0; i < n_targets; i++)
    add_row (builder, BHXH_PLAN_TARGETS, TARGET_COLUMNS, targets[i]);
  plan = bhxh_plan_builder_finish (builder, &error);
  g_assert_no_error (error);
  bhxh_plan_builder_free (builder);
  return plan;
}

static inline BhxhPeriod
period_of (const char *text)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;

  g_assert_true (bhxh_period_parse (text, -1, &period, NULL));
  return period;
}

/* Indices of a cell of the plan. */
typedef struct
{
  guint unit, indicator, period;
} Cell;

static inline Cell
cell_of (BhxhPlan *plan, const char *unit, const char *indicator, const char *period)
{
  BhxhFrame *frame = bhxh_plan_get_frame (plan);
  Cell cell = { 0, 0, 0 };

  g_assert_true (
      bhxh_frame_find_unit (frame, unit, 0, -1, BHXH_PERIOD_NONE, &cell.unit, NULL));
  cell.indicator = (guint) bhxh_frame_find_indicator (frame, indicator);
  cell.period = (guint) bhxh_frame_find_period (frame, period_of (period));
  return cell;
}

static inline void
set (BhxhPlan *plan,
     BhxhFigures *actuals,
     const char *unit,
     const char *indicator,
     const char *period,
     gint64 value,
     gint decimals)
{
  const Cell cell = cell_of (plan, unit, indicator, period);
  g_autoptr (GError) error = NULL;

  bhxh_figures_set (actuals, cell.unit, cell.indicator, cell.period, value, decimals,
                    BHXH_STAGE_FINAL, BHXH_PERIOD_NONE, &error);
  g_assert_no_error (error);
}

static inline BhxhGaps *
compute (BhxhPlan *plan, BhxhFigures *actuals, BhxhOptions *options)
{
  g_autoptr (GError) error = NULL;
  BhxhGaps *gaps = bhxh_gaps_compute (plan, actuals, options, &error);

  g_assert_no_error (error);
  return gaps;
}

static inline BhxhStatus
status_of (BhxhPlan *plan,
           BhxhGaps *gaps,
           const char *unit,
           const char *indicator,
           const char *period)
{
  const Cell cell = cell_of (plan, unit, indicator, period);

  return bhxh_gaps_get_status (gaps, cell.unit, cell.indicator, cell.period, NULL);
}

static inline void
assert_number (BhxhPlan *plan,
               BhxhGaps *gaps,
               const char *unit,
               const char *indicator,
               BhxhGapNumber number,
               const char *expected)
{
  const Cell cell = cell_of (plan, unit, indicator, "2024");
  g_autofree char *text = NULL;
  gint64 value = 0;
  gint decimals = 0;

  if (bhxh_gaps_get_number (gaps, cell.unit, cell.indicator, cell.period, number, &value,
                            &decimals))
    text = bhxh_number_format (value, decimals, BHXH_NUMBER_PLAIN);
  g_assert_cmpstr (text, ==, expected);
}

/* The table's columns as CSV, lines ended by \n. */
static inline char *
csv_of (BhxhTable *table, const char *columns)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;

  bhxh_options_set_columns (options, columns);
  csv = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (csv, "\r\n", -1);
  return g_strjoinv ("\n", lines);
}

/* The plan's targets beside the actuals in @csv. */
static inline BhxhGaps *
gaps_beside (BhxhPlan *plan, const char *csv, BhxhOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhxhFigures) actuals =
      bhxh_figures_parse (plan, "actuals.csv", csv, strlen (csv), NULL, &error);

  g_assert_no_error (error);
  return compute (plan, actuals, options);
}

typedef BhxhTable *(*DupTable) (BhxhGaps *gaps);

/* Columns of a table of that. */
static inline char *
rows_beside (BhxhPlan *plan,
             const char *csv,
             BhxhOptions *options,
             DupTable dup,
             const char *columns)
{
  g_autoptr (BhxhGaps) gaps = gaps_beside (plan, csv, options);
  g_autoptr (BhxhTable) table = dup (gaps);

  return csv_of (table, columns);
}

/* Own targets above and below, and a rate. */
static const char *const four_targets[] = {
  "1,n,2024,1000,ubnd",
  "11,n,2024,600,ubnd",
  "12,n,2024,400,ubnd",
  "1,r,2024,20.8,ubnd",
};
