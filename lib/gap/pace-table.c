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

typedef struct
{
  guint unit;
  guint unit_name;
  guint indicator;
  BhxhPeriod period;
  MaybeAmount target;
  BhxhPeriod actual_period;
  MaybeAmount actual;
  guint8 stage;
  BhxhPeriod as_of;
  MaybeAmount remaining;
  guint8 remaining_unit;
  guint months_left;
  MaybeAmount per_month;
  MaybeAmount per_year;
  MaybeAmount growth_month;
  MaybeAmount growth_year;
  BhxhPeriod latest_month;
  guint8 reach;
  guint n_summed;
} PaceRow;

#define MEMBER(member) G_STRUCT_OFFSET (PaceRow, member)
#define AMOUNT(name, vi, en, member)                                                     \
  {                                                                                      \
    TABLE_NUMBER (name, vi, en), MEMBER_AMOUNT, MEMBER (member)                          \
  }

static const AnalysisColumn pace_columns[] = {
  ANALYSIS_CELL_COLUMNS (PaceRow),
  { TABLE_PERIOD ("period", "Kỳ chỉ tiêu", "Period"), MEMBER_PERIOD, MEMBER (period) },
  AMOUNT ("target", "Chỉ tiêu giao", "Target", target),
  { TABLE_PERIOD ("actual_period", "Kỳ thực hiện", "Period of the actual"), MEMBER_PERIOD,
    MEMBER (actual_period) },
  AMOUNT ("actual", "Thực hiện", "Actual", actual),
  { TABLE_CODE ("stage", "Tính chất số liệu", "Stage", bhxh_stage_labels), MEMBER_CODE,
    MEMBER (stage) },
  { TABLE_PERIOD ("as_of", "Số liệu đến ngày", "As of"), MEMBER_PERIOD, MEMBER (as_of) },
  AMOUNT ("remaining", "Còn phải phát triển", "Remaining", remaining),
  { TABLE_CODE ("remaining_unit", "Đơn vị tính", "Remaining in", bhxh_gap_unit_labels),
    MEMBER_CODE, MEMBER (remaining_unit) },
  { TABLE_COUNT ("months_left", "Số tháng còn lại", "Months left"), MEMBER_COUNT,
    MEMBER (months_left) },
  AMOUNT ("per_month", "Bình quân mỗi tháng cần tăng", "Needed a month", per_month),
  AMOUNT ("per_year", "Bình quân mỗi năm cần tăng", "Needed a year", per_year),
  AMOUNT ("growth_month",
          "Tốc độ cần tăng mỗi tháng (%)",
          "Growth needed a month (%)",
          growth_month),
  AMOUNT ("growth_year",
          "Tốc độ cần tăng mỗi năm (%)",
          "Growth needed a year (%)",
          growth_year),
  { TABLE_PERIOD ("latest_month", "Muộn nhất phải bắt đầu từ", "Latest month to begin"),
    MEMBER_PERIOD, MEMBER (latest_month) },
  { TABLE_CODE ("reach",
                "Khả năng kịp thời hạn",
                "With the monthly maximum",
                reach_labels),
    MEMBER_CODE, MEMBER (reach) },
  ANALYSIS_SUMMED_COLUMN (PaceRow),
};

/* --- What is needed -------------------------------------------------------------- */

/* @amount times @times by @divisor, rounded up at so many @further decimals. */
static MaybeAmount
share_up (Amount amount, guint times, guint divisor, guint further)
{
  Amount share = { 0, amount.decimals + (gint) further };
  Wide whole = 0;

  if (!bhxh_wide_scale ((Wide) amount.value * times, further, &whole) ||
      !bhxh_wide_narrow (bhxh_wide_divide_ceil (whole, divisor), &share.value))
    return (MaybeAmount){ 0, 0, 0 };
  return maybe_amount (share);
}

/* The growth in percent from @from to @to that @p / @q of the whole takes, away from zero:
 * what falls must fall by so much. */
static MaybeAmount
growth_away (Amount from, Amount to, guint p, guint q, guint decimals)
{
  const guint64 hundred = 100 * bhxh_powers_of_ten[decimals];
  gint finest = 0;
  Wide earlier = 0;
  Wide later = 0;
  Radical radical;
  gint64 grown = 0;

  if (!bhxh_amount_align (from, to, &earlier, &later, &finest) ||
      !bhxh_radical_init (&radical, later, earlier, p, q) ||
      !(later >= earlier ? bhxh_radical_ceil : bhxh_radical_floor) (hundred, &radical,
                                                                    &grown))
    return (MaybeAmount){ 0, 0, 0 };
  return maybe_amount ((Amount){ grown - (gint64) hundred, (gint) decimals });
}

/* With @maximum persons a month: how many months it takes, and so when to begin. */
static void
find_latest_month (const TargetWalk *walk, gint64 maximum, PaceRow *row)
{
  const gint64 persons = row->remaining.value;
  const gint64 months = (persons + maximum - 1) / maximum;
  PeriodSpan span = { 0 };
  gint before = 0;

  if (months > row->months_left)
    {
      row->reach = REACH_TOO_LATE;
      return;
    }
  row->reach = REACH_IN_TIME;
  if (!bhxh_period_get_span (walk->slot->target_day, &span))
    return;
  row->latest_month = bhxh_period_from_months (
      bhxh_calendar_get_month (span.first, &before) - (gint) months + 1, 1);
}

static void
fill_needed (const TargetWalk *walk, const Known *actual, PaceRow *row)
{
  const BhxhGaps *gaps = walk->gaps;
  const gint months = target_walk_count_months (walk, actual->period);
  const Amount target = walk->target.amount;
  const Amount left = { row->remaining.value, row->remaining.decimals };
  const guint further = walk->slot->measure == BHXH_MEASURE_PERSON ? 0 : FURTHER_DECIMALS;

  if (months <= 0)
    return;
  row->months_left = (guint) months;
  row->per_month = share_up (left, 1, (guint) months, further);
  row->per_year = share_up (left, MONTHS_A_YEAR, (guint) months, further);
  row->growth_month =
      growth_away (actual->value, target, 1, (guint) months, gaps->engine.decimals);
  row->growth_year = growth_away (actual->value, target, MONTHS_A_YEAR, (guint) months,
                                  gaps->engine.decimals);
  if (gaps->monthly_maximum > 0 && walk->slot->measure == BHXH_MEASURE_PERSON &&
      left.decimals == 0)
    find_latest_month (walk, gaps->monthly_maximum, row);
}

/* --- Rows ------------------------------------------------------------------------ */

static void
fill_row (const TargetWalk *walk, PaceRow *row)
{
  Known actual;
  Amount gap = { 0, 0 };

  row->unit = row->unit_name = walk->unit;
  row->indicator = walk->slot->indicator;
  row->period = walk->slot->target_period;
  row->target = maybe_amount (walk->target.amount);
  row->actual_period = target_walk_get_actual_period (walk);
  if (!target_walk_find_actual (walk, &actual) ||
      !bhxh_amount_subtract (actual.value, walk->target.amount, &gap))
    return;
  row->actual = maybe_amount (actual.value);
  row->actual_period = actual.period;
  row->stage = (guint8) actual.stage;
  row->as_of = actual.as_of;
  row->unit_name =
      gap_view_name_unit (&walk->gaps->engine.view, walk->unit, actual.last_day);
  row->n_summed = actual.n_summed;
  if (!bhxh_target_wants_less (&walk->target))
    gap.value = -gap.value;
  gap.value = MAX (gap.value, 0);
  row->remaining = maybe_amount (gap);
  row->remaining_unit =
      walk->slot->measure == BHXH_MEASURE_PERSON ? GAP_UNIT_PERSON : GAP_UNIT_POINT;
  if (gap.value == 0)
    row->reach = REACH_DONE;
  else
    fill_needed (walk, &actual, row);
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

  if (!bhxh_target_walk_init (walk, gaps, error))
    g_clear_pointer (&walk, walk_free);
  return walk;
}

static gboolean
pace_next (gpointer data, gpointer row, gboolean *done, GError **error)
{
  (void) error;
  *done = !bhxh_target_walk_next (data);
  if (!*done)
    fill_row (data, row);
  return TRUE;
}

static const Analysis pace_analysis = {
  "Số còn phải phát triển theo tháng",
  "What is still needed month by month",
  pace_columns,
  G_N_ELEMENTS (pace_columns),
  sizeof (PaceRow),
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
