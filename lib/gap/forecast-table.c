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

typedef struct
{
  guint unit;
  guint unit_name;
  guint indicator;
  BhxhPeriod period;
  MaybeAmount target;
  guint8 figure_unit;
  guint8 method;
  guint n_points;
  BhxhPeriod first_period;
  BhxhPeriod actual_period;
  MaybeAmount actual;
  guint months_ahead;
  MaybeAmount expected;
  MaybeAmount lo, hi;
  guint n_errors;
  MaybeAmount largest_error;
  guint8 place;
  guint8 reason;
  guint n_summed;
} ForecastRow;

#define MEMBER(member) G_STRUCT_OFFSET (ForecastRow, member)

static const AnalysisColumn forecast_columns[] = {
  ANALYSIS_CELL_COLUMNS (ForecastRow),
  { TABLE_PERIOD ("period", "Kỳ chỉ tiêu", "Period"), MEMBER_PERIOD, MEMBER (period) },
  { TABLE_NUMBER ("target", "Chỉ tiêu giao", "Target"), MEMBER_AMOUNT, MEMBER (target) },
  { TABLE_CODE ("figure_unit", "Đơn vị tính", "Figures in", figure_unit_labels),
    MEMBER_CODE, MEMBER (figure_unit) },
  { TABLE_CODE ("method", "Phương pháp dự báo", "Method", method_labels), MEMBER_CODE,
    MEMBER (method) },
  { TABLE_COUNT ("n_points", "Số kỳ số liệu", "Points"), MEMBER_COUNT,
    MEMBER (n_points) },
  { TABLE_PERIOD ("first_period", "Từ kỳ", "From"), MEMBER_PERIOD,
    MEMBER (first_period) },
  { TABLE_PERIOD ("actual_period", "Kỳ thực hiện gần nhất", "Last actual's period"),
    MEMBER_PERIOD, MEMBER (actual_period) },
  { TABLE_NUMBER ("actual", "Thực hiện", "Actual"), MEMBER_AMOUNT, MEMBER (actual) },
  { TABLE_COUNT ("months_ahead", "Số tháng dự báo", "Months ahead"), MEMBER_COUNT,
    MEMBER (months_ahead) },
  { TABLE_NUMBER ("expected", "Mức dự báo", "Forecast"), MEMBER_AMOUNT,
    MEMBER (expected) },
  { TABLE_NUMBER ("expected_lo", "Khoảng dự báo, từ", "Range from"), MEMBER_AMOUNT,
    MEMBER (lo) },
  { TABLE_NUMBER ("expected_hi", "Khoảng dự báo, đến", "Range to"), MEMBER_AMOUNT,
    MEMBER (hi) },
  { TABLE_COUNT ("n_errors", "Số lần dự báo thử", "Past errors"), MEMBER_COUNT,
    MEMBER (n_errors) },
  { TABLE_NUMBER ("largest_error", "Sai số lớn nhất đã gặp", "Largest past error"),
    MEMBER_AMOUNT, MEMBER (largest_error) },
  { TABLE_CODE ("target_lies",
                "Chỉ tiêu so với khoảng dự báo",
                "The target lies",
                place_labels),
    MEMBER_CODE, MEMBER (place) },
  { TABLE_CODE ("reason", "Lý do không dự báo", "Why none", reason_labels), MEMBER_CODE,
    MEMBER (reason) },
  ANALYSIS_SUMMED_COLUMN (ForecastRow),
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

/* Stock periods that end on one day are the same point; the first stands for all. */
static gboolean
is_first_of_day (const GapView *view, guint period)
{
  return period == 0 || view->actual_days[period - 1] != view->actual_days[period];
}

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

      if (view->actual_days[i] > end || !is_first_of_day (view, i))
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

/* @ratio, in units of the series' last place, at @decimals. */
static gboolean
set_amount (const Series *series,
            const Ratio *ratio,
            Wide (*divide) (Wide dividend, Wide divisor),
            gint decimals,
            MaybeAmount *amount)
{
  Ratio scaled = { 0, 1 };

  *amount = (MaybeAmount){ .decimals = (gint8) decimals };
  amount->present =
      bhxh_ratio_scale (ratio, decimals - series->decimals, &scaled) &&
      bhxh_wide_narrow (divide (scaled.dividend, scaled.divisor), &amount->value);
  return amount->present;
}

static Amount
amount_of (const MaybeAmount *amount)
{
  return (Amount){ amount->value, amount->decimals };
}

/* The range is rounded outwards. */
static gboolean
set_forecast (const Series *series, const Forecast *forecast, ForecastRow *row)
{
  const gint decimals = MAX (series->decimals, row->target.decimals);
  const Amount target = amount_of (&row->target);
  Ratio lo;
  Ratio hi;

  if (!bhxh_ratio_subtract (&forecast->expected, &forecast->largest_error, &lo) ||
      !bhxh_ratio_add (&forecast->expected, &forecast->largest_error, &hi) ||
      !set_amount (series, &forecast->expected, bhxh_wide_divide_round, decimals,
                   &row->expected) ||
      !set_amount (series, &forecast->largest_error, bhxh_wide_divide_ceil, decimals,
                   &row->largest_error) ||
      !set_amount (series, &lo, bhxh_wide_divide_floor, decimals, &row->lo) ||
      !set_amount (series, &hi, bhxh_wide_divide_ceil, decimals, &row->hi))
    return FALSE;
  row->place = TARGET_INSIDE;
  if (bhxh_amount_compare (target, amount_of (&row->lo)) < 0)
    row->place = TARGET_BELOW;
  else if (bhxh_amount_compare (target, amount_of (&row->hi)) > 0)
    row->place = TARGET_ABOVE;
  return TRUE;
}

static void
make_forecast (const Cursor *cursor, ForecastRow *row)
{
  const Series *series = &cursor->series;
  const gint month = series->n == 0
                         ? 0
                         : bhxh_gap_count_months (series->first_period,
                                                  cursor->walk.slot->target_period);
  Forecast forecast;

  row->reason =
      (guint8) (series->fits ? bhxh_forecast_make (row->method, series->points, series->n,
                                                   cursor->walk.gaps->forecast.window,
                                                   month, &forecast)
                             : FORECAST_TOO_LARGE);
  if (row->reason == FORECAST_MADE && !set_forecast (series, &forecast, row))
    {
      row->expected.present = row->largest_error.present = row->lo.present = 0;
      row->reason = FORECAST_TOO_LARGE;
    }
  if (row->reason == FORECAST_MADE || row->reason == FORECAST_TOO_FEW_ERRORS)
    row->n_errors = forecast.n_errors;
}

static void
fill_row (const Cursor *cursor, ForecastRow *row)
{
  const TargetWalk *walk = &cursor->walk;
  const Series *series = &cursor->series;

  row->unit = row->unit_name = walk->unit;
  row->indicator = walk->slot->indicator;
  row->period = walk->slot->target_period;
  row->target = maybe_amount (walk->target.amount);
  row->figure_unit = walk->slot->measure == BHXH_MEASURE_PERSON ? FIGURE_UNIT_PERSON
                                                                : FIGURE_UNIT_PERCENT;
  row->method = (guint8) cursor->next_method;
  row->n_points = series->n;
  row->first_period = series->first_period;
  row->actual_period = series->last_period;
  if (series->n > 0)
    {
      const gint ahead = bhxh_gap_count_months (series->last_period, row->period);

      row->actual = maybe_amount (series->last);
      row->unit_name =
          gap_view_name_unit (&walk->gaps->engine.view, walk->unit,
                              bhxh_period_get_last_day (series->last_period));
      row->n_summed = series->n_summed;
      row->months_ahead = (guint) MAX (ahead, 0);
    }
  make_forecast (cursor, row);
}

/* --- The table ------------------------------------------------------------------- */

/* Goes to the next target of a stock, and to the first method wanted. */
static gboolean
go_to_next_target (Cursor *cursor)
{
  const GapView *view = &cursor->walk.gaps->engine.view;

  while (bhxh_target_walk_next (&cursor->walk))
    if (bhxh_indicator_get_kind (bhxh_frame_get_indicator (
            view->frame, cursor->walk.slot->indicator)) == BHXH_KIND_STOCK)
      {
        collect_series (&cursor->walk, &cursor->series);
        cursor->next_method = MAX (cursor->walk.gaps->forecast.method, 1);
        return TRUE;
      }
  return FALSE;
}

static gboolean
forecast_next (gpointer data, gpointer row, gboolean *done, GError **error)
{
  Cursor *cursor = data;
  const BhxhForecastMethod only = cursor->walk.gaps->forecast.method;

  (void) error;
  if (cursor->next_method > FORECAST_N_METHODS && !go_to_next_target (cursor))
    {
      *done = TRUE;
      return TRUE;
    }
  fill_row (cursor, row);
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
  if (!bhxh_target_walk_init (&cursor->walk, gaps, error))
    g_clear_pointer (&cursor, cursor_free);
  return cursor;
}

static const Analysis forecast_analysis = {
  "Dự báo đến kỳ chỉ tiêu",
  "Forecasts for the time of the targets",
  forecast_columns,
  G_N_ELEMENTS (forecast_columns),
  sizeof (ForecastRow),
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
