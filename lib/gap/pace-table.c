/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is still to be done, month by month, where a target is not reached: always rounded
 * such that doing it reaches the target.
 */
#include "base/calendar.h"
#include "base/period.h"
#include "base/radical.h"
#include "gap/analysis.h"
#include "gap/labels.h"
#include "gap/walk.h"
#include "model/labels.h"

#include <bhxhplan/analysis.h>

#define MONTHS_A_YEAR 12

/* Decimals of a share of percentage points beyond those of the points. */
#define FURTHER_DECIMALS 2

typedef enum
{
  REACH_DONE = 1, /* nothing is left */
  REACH_IN_TIME,  /* with the monthly maximum */
  REACH_TOO_LATE  /* not even with it */
} Reach;

static const Label reach_labels[] = {
  { "", "", "" },
  { "reached", "Đã đạt", "Reached", TONE_GOOD },
  { "in_time", "Còn kịp", "Still in time" },
  { "too_late", "Không còn kịp", "Too late", TONE_BAD },
};

enum
{
  COLUMN_PERIOD = ANALYSIS_N_FIRST,
  COLUMN_TARGET,
  COLUMN_ACTUAL_PERIOD,
  COLUMN_ACTUAL,
  COLUMN_STAGE,
  COLUMN_AS_OF,
  COLUMN_REMAINING,
  COLUMN_REMAINING_UNIT,
  COLUMN_MONTHS_LEFT,
  COLUMN_PER_MONTH,
  COLUMN_PER_YEAR,
  COLUMN_GROWTH_MONTH,
  COLUMN_GROWTH_YEAR,
  COLUMN_LATEST_MONTH,
  COLUMN_REACH,
  COLUMN_SUMMED
};

static const TableColumn pace_columns[] = {
  ANALYSIS_FIRST_COLUMNS,
  [COLUMN_PERIOD] = TABLE_PERIOD ("period", "Kỳ chỉ tiêu", "Period"),
  [COLUMN_TARGET] = TABLE_NUMBER ("target", "Chỉ tiêu giao", "Target"),
  [COLUMN_ACTUAL_PERIOD] =
      TABLE_PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual"),
  [COLUMN_ACTUAL] = TABLE_NUMBER ("actual", "Thực hiện", "Actual"),
  [COLUMN_STAGE] = TABLE_CODE ("stage", "Tính chất số liệu", "Stage", bhxh_stage_labels),
  [COLUMN_AS_OF] = TABLE_DAY ("as_of", "Số liệu đến ngày", "As of"),
  [COLUMN_REMAINING] = TABLE_NUMBER ("remaining", "Còn phải phát triển", "Remaining"),
  [COLUMN_REMAINING_UNIT] =
      TABLE_CODE ("remaining_unit", "Đơn vị tính", "Remaining in", bhxh_gap_unit_labels),
  [COLUMN_MONTHS_LEFT] = TABLE_COUNT ("months_left", "Số tháng còn lại", "Months left"),
  [COLUMN_PER_MONTH] =
      TABLE_NUMBER ("per_month", "Bình quân mỗi tháng cần tăng", "Needed a month"),
  [COLUMN_PER_YEAR] =
      TABLE_NUMBER ("per_year", "Bình quân mỗi năm cần tăng", "Needed a year"),
  [COLUMN_GROWTH_MONTH] = TABLE_NUMBER ("growth_month",
                                        "Tốc độ cần tăng mỗi tháng (%)",
                                        "Growth needed a month (%)"),
  [COLUMN_GROWTH_YEAR] = TABLE_NUMBER ("growth_year",
                                       "Tốc độ cần tăng mỗi năm (%)",
                                       "Growth needed a year (%)"),
  [COLUMN_LATEST_MONTH] =
      TABLE_PERIOD ("latest_month", "Muộn nhất phải bắt đầu từ", "Latest month to begin"),
  [COLUMN_REACH] = TABLE_CODE ("reach",
                               "Khả năng kịp thời hạn",
                               "With the monthly maximum",
                               reach_labels),
  [COLUMN_SUMMED] = ANALYSIS_SUMMED_COLUMN,
};

/* --- What is needed -------------------------------------------------------------- */

/* @amount times @times by @divisor, rounded up at so many @further decimals. */
static void
set_share_up (AnalysisRow row,
              guint column,
              Amount amount,
              guint times,
              guint divisor,
              guint further)
{
  Amount share = { 0, amount.decimals + (gint) further };
  Wide whole = 0;

  if (bhxh_wide_scale ((Wide) amount.value * times, further, &whole) &&
      bhxh_wide_narrow (bhxh_wide_divide_ceil (whole, divisor), &share.value))
    analysis_set_amount (row, column, share);
}

/* The growth in percent from @from to @to that @p of @q months take, away from zero: what
 * falls must fall by so much. */
static void
set_growth_away (AnalysisRow row,
                 guint column,
                 Amount from,
                 Amount to,
                 guint p,
                 guint q,
                 guint decimals)
{
  const guint64 hundred = 100 * bhxh_powers_of_ten[decimals];
  gint finest = 0;
  Wide earlier = 0;
  Wide later = 0;
  Radical radical;
  gint64 grown = 0;

  if (bhxh_amount_align (from, to, &earlier, &later, &finest) &&
      bhxh_radical_init (&radical, later, earlier, p, q) &&
      (later >= earlier ? bhxh_radical_ceil : bhxh_radical_floor) (hundred, &radical,
                                                                   &grown))
    analysis_set_amount (row, column,
                         (Amount){ grown - (gint64) hundred, (gint) decimals });
}

/* With the monthly maximum: how many of the months that are left it takes, and so when to
 * begin. */
static void
set_latest_month (const TargetWalk *walk,
                  gint64 persons,
                  gint months_left,
                  AnalysisRow row)
{
  const gint64 maximum = walk->gaps->monthly_maximum;
  const gint64 months = (persons + maximum - 1) / maximum;
  PeriodSpan span = { 0 };
  gint before = 0;

  if (months > months_left)
    {
      analysis_set (row, COLUMN_REACH, REACH_TOO_LATE);
      return;
    }
  analysis_set (row, COLUMN_REACH, REACH_IN_TIME);
  if (!bhxh_period_get_span (walk->slot->target_day, &span))
    return;
  analysis_set_unless_0 (
      row, COLUMN_LATEST_MONTH,
      bhxh_period_from_months (
          bhxh_calendar_get_month (span.first, &before) - (gint) months + 1, 1));
}

static void
set_needed (const TargetWalk *walk, const Known *actual, Amount left, AnalysisRow row)
{
  const BhxhGaps *gaps = walk->gaps;
  const gint months = target_walk_count_months (walk, actual->period);
  const guint n = (guint) months;
  const Amount target = walk->target.amount;
  const guint decimals = gaps->engine.decimals;
  const guint further = walk->slot->measure == BHXH_MEASURE_PERSON ? 0 : FURTHER_DECIMALS;

  if (months <= 0)
    return;
  analysis_set (row, COLUMN_MONTHS_LEFT, months);
  set_share_up (row, COLUMN_PER_MONTH, left, 1, n, further);
  set_share_up (row, COLUMN_PER_YEAR, left, MONTHS_A_YEAR, n, further);
  set_growth_away (row, COLUMN_GROWTH_MONTH, actual->value, target, 1, n, decimals);
  set_growth_away (row, COLUMN_GROWTH_YEAR, actual->value, target, MONTHS_A_YEAR, n,
                   decimals);
  if (gaps->monthly_maximum > 0 && walk->slot->measure == BHXH_MEASURE_PERSON &&
      left.decimals == 0)
    set_latest_month (walk, left.value, months, row);
}

/* --- Rows ------------------------------------------------------------------------ */

static void
set_row (const TargetWalk *walk, AnalysisRow row)
{
  const GapSlot *slot = walk->slot;
  Known actual;
  Amount left = { 0, 0 };

  analysis_set_subject (row, walk->unit, slot->indicator);
  analysis_set (row, COLUMN_PERIOD, slot->target_period);
  analysis_set_amount (row, COLUMN_TARGET, walk->target.amount);
  analysis_set_unless_0 (row, COLUMN_ACTUAL_PERIOD, target_walk_get_actual_period (walk));
  if (!target_walk_find_actual (walk, &actual) ||
      !bhxh_amount_subtract (walk->target.amount, actual.value, &left))
    return;
  analysis_set_known (row, COLUMN_ACTUAL_PERIOD, &walk->gaps->engine.view, walk->unit,
                      &actual);
  analysis_set_unless_0 (row, COLUMN_SUMMED, actual.n_summed);
  if (bhxh_target_wants_less (&walk->target))
    left.value = -left.value;
  left.value = MAX (left.value, 0);
  analysis_set_amount (row, COLUMN_REMAINING, left);
  analysis_set (row, COLUMN_REMAINING_UNIT, gap_unit_of (slot->measure));
  if (left.value == 0)
    analysis_set (row, COLUMN_REACH, REACH_DONE);
  else
    set_needed (walk, &actual, left, row);
}

static void
walk_free (gpointer data)
{
  bhxh_target_walk_clear (data);
  g_free (data);
}

static gpointer
pace_begin (BhxhGaps *gaps, GError **error)
{
  TargetWalk *walk = g_new0 (TargetWalk, 1);

  if (!bhxh_target_walk_init (walk, gaps, NULL, error))
    g_clear_pointer (&walk, walk_free);
  return walk;
}

static gboolean
pace_next (gpointer data, AnalysisRow row, gboolean *done, GError **error)
{
  (void) error;
  *done = !target_walk_next (data);
  if (!*done)
    set_row (data, row);
  return TRUE;
}

static const Analysis pace_analysis = {
  "Số còn phải phát triển theo tháng",
  "What is still needed month by month",
  pace_columns,
  G_N_ELEMENTS (pace_columns),
  pace_begin,
  pace_next,
  walk_free,
};

BhxhTable *
bhxh_gaps_dup_pace_table (BhxhGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, NULL);
  return bhxh_analysis_dup_table (gaps, &pace_analysis);
}
