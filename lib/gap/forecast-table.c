/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the actuals so far lead to expect at the time of each target: their series, and a
 * row for each method.
 */
#include "gap/analysis.h"
#include "gap/walk.h"

#include <bhxhplan/analysis.h>

static const Label method_labels[] = {
  { "", "", "" },
  { "growth", "Tiếp tục mức tăng gần nhất", "Last growth goes on" },
  { "trend", "Đường xu hướng thẳng", "Straight trend" },
  { "year", "Lặp lại mức tăng so với cùng kỳ năm trước",
    "Growth of the last year again" },
};

/* In what the figures of a row are told. */
typedef enum
{
  FIGURE_UNIT_PERSON = 1,
  FIGURE_UNIT_PERCENT
} FigureUnit;

static const Label figure_unit_labels[] = {
  { "", "", "" },
  { "person", "người", "persons" },
  { "percent", "%", "%" },
};

typedef enum
{
  TARGET_BELOW = 1,
  TARGET_INSIDE,
  TARGET_ABOVE
} TargetPlace;

static const Label place_labels[] = {
  { "", "", "" },
  { "below", "Thấp hơn khoảng dự báo", "Below the range" },
  { "inside", "Trong khoảng dự báo", "Inside the range" },
  { "above", "Cao hơn khoảng dự báo", "Above the range" },
};

static const Label reason_labels[] = {
  [FORECAST_MADE] = { "", "", "" },
  [FORECAST_NOTHING_AHEAD] = { "nothing_ahead", "Đã có số liệu đến hết kỳ chỉ tiêu",
                               "The figures reach the target's end" },
  [FORECAST_TOO_FEW_POINTS] = { "too_few_points", "Chuỗi số liệu quá ngắn",
                                "Too few points" },
  [FORECAST_NO_SAME_MONTH] = { "no_same_month", "Thiếu số liệu cùng kỳ năm trước",
                               "No figure of the same month of last year" },
  [FORECAST_TOO_FEW_ERRORS] = { "too_few_errors",
                                "Chưa đủ số lần dự báo trước để xác định khoảng",
                                "Too few past errors for a range" },
  [FORECAST_TOO_LARGE] = { "too_large", "Số liệu quá lớn để tính chính xác",
                           "Too large to reckon exactly" },
};

enum
{
  COLUMN_PERIOD = ANALYSIS_N_FIRST,
  COLUMN_TARGET,
  COLUMN_FIGURE_UNIT,
  COLUMN_METHOD,
  COLUMN_N_POINTS,
  COLUMN_FIRST_PERIOD,
  COLUMN_ACTUAL_PERIOD,
  COLUMN_ACTUAL,
  COLUMN_MONTHS_AHEAD,
  COLUMN_EXPECTED,
  COLUMN_EXPECTED_LO,
  COLUMN_EXPECTED_HI,
  COLUMN_N_ERRORS,
  COLUMN_LARGEST_ERROR,
  COLUMN_TARGET_LIES,
  COLUMN_REASON,
  COLUMN_SUMMED
};

static const TableColumn forecast_columns[] = {
  ANALYSIS_FIRST_COLUMNS,
  [COLUMN_PERIOD] = TABLE_PERIOD ("period", "Kỳ chỉ tiêu", "Period"),
  [COLUMN_TARGET] = TABLE_NUMBER ("target", "Chỉ tiêu giao", "Target"),
  [COLUMN_FIGURE_UNIT] =
      TABLE_CODE ("figure_unit", "Đơn vị tính", "Figures in", figure_unit_labels),
  [COLUMN_METHOD] = TABLE_CODE ("method", "Phương pháp dự báo", "Method", method_labels),
  [COLUMN_N_POINTS] = TABLE_COUNT ("n_points", "Số kỳ số liệu", "Points"),
  [COLUMN_FIRST_PERIOD] = TABLE_PERIOD ("first_period", "Từ kỳ", "From"),
  [COLUMN_ACTUAL_PERIOD] =
      TABLE_PERIOD ("actual_period", "Kỳ thực hiện gần nhất", "Last actual's period"),
  [COLUMN_ACTUAL] = TABLE_NUMBER ("actual", "Thực hiện", "Actual"),
  [COLUMN_MONTHS_AHEAD] = TABLE_COUNT ("months_ahead", "Số tháng dự báo", "Months ahead"),
  [COLUMN_EXPECTED] = TABLE_NUMBER ("expected", "Mức dự báo", "Forecast"),
  [COLUMN_EXPECTED_LO] = TABLE_NUMBER ("expected_lo", "Khoảng dự báo, từ", "Range from"),
  [COLUMN_EXPECTED_HI] = TABLE_NUMBER ("expected_hi", "Khoảng dự báo, đến", "Range to"),
  [COLUMN_N_ERRORS] = TABLE_COUNT ("n_errors", "Số lần dự báo thử", "Past errors"),
  [COLUMN_LARGEST_ERROR] =
      TABLE_NUMBER ("largest_error", "Sai số lớn nhất đã gặp", "Largest past error"),
  [COLUMN_TARGET_LIES] = TABLE_CODE ("target_lies",
                                     "Chỉ tiêu so với khoảng dự báo",
                                     "The target lies",
                                     place_labels),
  [COLUMN_REASON] =
      TABLE_CODE ("reason", "Lý do không dự báo", "Why none", reason_labels),
  [COLUMN_SUMMED] = ANALYSIS_SUMMED_COLUMN,
};

/* --- The series ------------------------------------------------------------------ */

typedef struct
{
  guint n;
  gint decimals;
  gboolean fits;
  BhxhPeriod first_period;
  BhxhPeriod last_period;
  Amount last;
  guint n_summed; /* of the last */
  Amount amounts[BHXH_MAX_FORECAST_POINTS];
  BhxhPeriod periods[BHXH_MAX_FORECAST_POINTS];
  SeriesPoint points[BHXH_MAX_FORECAST_POINTS]; /* of the amounts, at @decimals */
} Series;

/* From the last point back; of each month the later. */
static void
collect_backwards (const TargetWalk *walk, Series *series)
{
  const GapView *view = &walk->gaps->engine.view;
  const BhxhPeriod origin = target_walk_get_actual_period (walk);
  const BhxhPeriod end = bhxh_period_get_last_day (origin);

  series->n = 0;
  for (guint i = bhxh_frame_get_n_periods (view->actual_frame);
       i-- > 0 && series->n < BHXH_MAX_FORECAST_POINTS;)
    {
      const BhxhPeriod period = bhxh_frame_get_period (view->actual_frame, i);
      GapPoint point;
      Known known;

      if (view->actual_days[i] > end || !gap_view_is_first_of_day (view, i))
        continue;
      bhxh_gap_point_init (walk->gaps, walk->slot->indicator, period, &point);
      if (!bhxh_gap_point_find (walk->gaps, &point, walk->unit, &known) ||
          known.is_stated || known.stage == BHXH_STAGE_ESTIMATE ||
          (series->n > 0 &&
           bhxh_gap_count_months (period, series->periods[series->n - 1]) == 0))
        continue;
      if (series->n == 0)
        series->n_summed = known.n_summed;
      series->periods[series->n] = period;
      series->amounts[series->n++] = known.value;
    }
}

/* Earliest first, months counted from there, all values at the finest decimals. */
static void
collect_series (const TargetWalk *walk, Series *series)
{
  const guint n = (collect_backwards (walk, series), series->n);

  series->fits = TRUE;
  series->first_period = series->last_period = BHXH_PERIOD_NONE;
  if (n == 0)
    return;
  series->first_period = series->periods[n - 1];
  series->last_period = series->periods[0];
  series->last = series->amounts[0];
  series->decimals = series->last.decimals;
  for (guint i = 1; i < n; i++)
    series->decimals = MAX (series->decimals, series->amounts[i].decimals);
  for (guint i = 0; i < n && series->fits; i++)
    {
      SeriesPoint *point = &series->points[n - 1 - i];

      point->month = bhxh_gap_count_months (series->first_period, series->periods[i]);
      series->fits = bhxh_wide_scale (
          series->amounts[i].value,
          (guint) (series->decimals - series->amounts[i].decimals), &point->value);
    }
}

/* --- A row ----------------------------------------------------------------------- */

typedef struct
{
  TargetWalk walk;
  Series series;     /* of the target at hand */
  guint next_method; /* past the last: none is left of it */
} Cursor;

/* @ratio, in units of the series' last place, at the decimals of @amount. */
static gboolean
show (const Series *series,
      const Ratio *ratio,
      Wide (*divide) (Wide dividend, Wide divisor),
      Amount *amount)
{
  Ratio scaled = { 0, 1 };

  return bhxh_ratio_scale (ratio, amount->decimals - series->decimals, &scaled) &&
         bhxh_wide_narrow (divide (scaled.dividend, scaled.divisor), &amount->value);
}

static TargetPlace
place_of (Amount target, Amount lo, Amount hi)
{
  if (bhxh_amount_compare (target, lo) < 0)
    return TARGET_BELOW;
  return bhxh_amount_compare (target, hi) > 0 ? TARGET_ABOVE : TARGET_INSIDE;
}

/* The range is rounded outwards. FALSE (nothing set) where it does not fit. */
static gboolean
set_forecast (const Cursor *cursor, const Forecast *forecast, AnalysisRow row)
{
  const Series *series = &cursor->series;
  const Amount target = cursor->walk.target.amount;
  const Amount nothing = { 0, MAX (series->decimals, target.decimals) };
  Amount expected = nothing;
  Amount error = nothing;
  Amount from = nothing;
  Amount to = nothing;
  Ratio lo;
  Ratio hi;

  if (!bhxh_ratio_subtract (&forecast->expected, &forecast->largest_error, &lo) ||
      !bhxh_ratio_add (&forecast->expected, &forecast->largest_error, &hi) ||
      !show (series, &forecast->expected, bhxh_wide_divide_round, &expected) ||
      !show (series, &forecast->largest_error, bhxh_wide_divide_ceil, &error) ||
      !show (series, &lo, bhxh_wide_divide_floor, &from) ||
      !show (series, &hi, bhxh_wide_divide_ceil, &to))
    return FALSE;
  analysis_set_amount (row, COLUMN_EXPECTED, expected);
  analysis_set_amount (row, COLUMN_EXPECTED_LO, from);
  analysis_set_amount (row, COLUMN_EXPECTED_HI, to);
  analysis_set_amount (row, COLUMN_LARGEST_ERROR, error);
  analysis_set (row, COLUMN_TARGET_LIES, place_of (target, from, to));
  return TRUE;
}

static void
make_forecast (const Cursor *cursor, AnalysisRow row)
{
  const Series *series = &cursor->series;
  const gint month = series->n == 0
                         ? 0
                         : bhxh_gap_count_months (series->first_period,
                                                  cursor->walk.slot->target_period);
  ForecastOutcome reason = FORECAST_TOO_LARGE;
  Forecast forecast;

  if (series->fits)
    reason = bhxh_forecast_make (cursor->next_method, series->points, series->n,
                                 cursor->walk.gaps->forecast.window, month, &forecast);
  if (reason == FORECAST_MADE && !set_forecast (cursor, &forecast, row))
    reason = FORECAST_TOO_LARGE;
  if (reason == FORECAST_MADE || reason == FORECAST_TOO_FEW_ERRORS)
    analysis_set_unless_0 (row, COLUMN_N_ERRORS, forecast.n_errors);
  analysis_set_unless_0 (row, COLUMN_REASON, reason);
}

/* The last figure of the series, which has some. */
static void
set_last (const Cursor *cursor, AnalysisRow row)
{
  const TargetWalk *walk = &cursor->walk;
  const Series *series = &cursor->series;
  const gint ahead =
      bhxh_gap_count_months (series->last_period, walk->slot->target_period);

  analysis_name_unit (
      row, gap_view_name_unit (&walk->gaps->engine.view, walk->unit,
                               bhxh_period_get_last_day (series->last_period)));
  analysis_set (row, COLUMN_FIRST_PERIOD, series->first_period);
  analysis_set (row, COLUMN_ACTUAL_PERIOD, series->last_period);
  analysis_set_amount (row, COLUMN_ACTUAL, series->last);
  analysis_set_unless_0 (row, COLUMN_SUMMED, series->n_summed);
  analysis_set_unless_0 (row, COLUMN_MONTHS_AHEAD, MAX (ahead, 0));
}

static void
set_row (const Cursor *cursor, AnalysisRow row)
{
  const TargetWalk *walk = &cursor->walk;

  analysis_set_subject (row, walk->unit, walk->slot->indicator);
  analysis_set (row, COLUMN_PERIOD, walk->slot->target_period);
  analysis_set_amount (row, COLUMN_TARGET, walk->target.amount);
  analysis_set (row, COLUMN_FIGURE_UNIT,
                walk->slot->measure == BHXH_MEASURE_PERSON ? FIGURE_UNIT_PERSON
                                                           : FIGURE_UNIT_PERCENT);
  analysis_set (row, COLUMN_METHOD, cursor->next_method);
  analysis_set_unless_0 (row, COLUMN_N_POINTS, cursor->series.n);
  if (cursor->series.n > 0)
    set_last (cursor, row);
  make_forecast (cursor, row);
}

/* --- The table ------------------------------------------------------------------- */

/* Goes to the next target, and to the first method wanted. */
static gboolean
go_to_next_target (Cursor *cursor)
{
  if (!target_walk_next (&cursor->walk))
    return FALSE;
  collect_series (&cursor->walk, &cursor->series);
  cursor->next_method = MAX (cursor->walk.gaps->forecast.method, 1);
  return TRUE;
}

static gboolean
forecast_next (gpointer data, AnalysisRow row, gboolean *done, GError **error)
{
  Cursor *cursor = data;
  const BhxhForecastMethod only = cursor->walk.gaps->forecast.method;

  (void) error;
  if (cursor->next_method > FORECAST_N_METHODS && !go_to_next_target (cursor))
    {
      *done = TRUE;
      return TRUE;
    }
  set_row (cursor, row);
  cursor->next_method =
      only != BHXH_FORECAST_ALL ? FORECAST_N_METHODS + 1 : cursor->next_method + 1;
  return TRUE;
}

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  bhxh_target_walk_clear (&cursor->walk);
  g_free (cursor);
}

static gpointer
forecast_begin (BhxhGaps *gaps, GError **error)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->next_method = FORECAST_N_METHODS + 1;
  if (!bhxh_target_walk_init (&cursor->walk, gaps, bhxh_walk_is_stock, error))
    g_clear_pointer (&cursor, cursor_free);
  return cursor;
}

static const Analysis forecast_analysis = {
  "Dự báo đến kỳ chỉ tiêu",
  "Forecasts for the time of the targets",
  forecast_columns,
  G_N_ELEMENTS (forecast_columns),
  forecast_begin,
  forecast_next,
  cursor_free,
};

BhxhTable *
bhxh_gaps_dup_forecast_table (BhxhGaps *gaps)
{
  BhxhTable *table = NULL;

  g_return_val_if_fail (gaps != NULL, NULL);
  table = bhxh_analysis_dup_table (gaps, &forecast_analysis);
  if (table != NULL)
    bhxh_table_add_note (
        table,
        "Dự báo suy từ chuỗi số liệu đã có, không phải số ước thực hiện, không phải đánh "
        "giá đạt hay không đạt. Khoảng dự báo: cộng, trừ sai số lớn nhất của chính "
        "phương pháp đó trong quá khứ.",
        "A forecast from the figures so far: neither a reported estimate nor a verdict. "
        "The range is as wide as the largest past error of the same method.");
  return table;
}
