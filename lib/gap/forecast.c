/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Three extrapolations as exact fractions; each is tried on the past of its own series,
 * and the largest error there is what its range is made of.
 */
#include "gap/forecast.h"

#define MONTHS_A_YEAR 12
/* A line through two points has no error to learn from. */
#define MIN_TREND_POINTS 3

/* The first @n points of a series and the month to be told. */
typedef struct
{
  const SeriesPoint *points;
  guint n;
  guint window;
  gint month;
} Question;

typedef ForecastOutcome (*Method) (const Question *question, Ratio *expected);

/* The index of the point in @month; -1 when there is none. */
static gint
find_month (const SeriesPoint *points, guint n, gint month)
{
  guint low = 0;
  guint high = n;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (points[middle].month < month)
        low = middle + 1;
      else
        high = middle;
    }
  return low < n && points[low].month == month ? (gint) low : -1;
}

/* @from + @rise * @times / @divisor */
static ForecastOutcome
extrapolate (Wide from, Wide rise, Wide times, Wide divisor, Ratio *expected)
{
  const Ratio start = { from, 1 };
  const Ratio steps = { times, divisor };
  Ratio way = { rise, 1 };

  return bhxh_ratio_multiply (&way, &steps, &way) &&
                 bhxh_ratio_add (&start, &way, expected)
             ? FORECAST_MADE
             : FORECAST_TOO_LARGE;
}

/* What the last two points say of each month goes on. */
static ForecastOutcome
continue_growth (const Question *question, Ratio *expected)
{
  const SeriesPoint *last = question->points + question->n - 1;
  const SeriesPoint *before = last - 1;

  if (question->n < 2)
    return FORECAST_TOO_FEW_POINTS;
  return extrapolate (last->value, last->value - before->value,
                      question->month - last->month, last->month - before->month,
                      expected);
}

/* Sums of the points of a line; months are counted from the first of them. */
typedef struct
{
  Wide n, months, squares, values, products;
} LineSums;

static gboolean
sum_line (const SeriesPoint *points, guint n, LineSums *sums)
{
  *sums = (LineSums){ .n = n };
  for (guint i = 0; i < n; i++)
    {
      const Wide month = points[i].month - points[0].month;
      Wide product = 0;

      sums->months += month;
      sums->squares += month * month;
      if (__builtin_mul_overflow (month, points[i].value, &product) ||
          __builtin_add_overflow (sums->products, product, &sums->products) ||
          __builtin_add_overflow (sums->values, points[i].value, &sums->values))
        return FALSE;
    }
  return TRUE;
}

/* Least squares: the mean, and from the mean month on the slope
 * (n sum(ty) - sum(t) sum(y)) / (n sum(t^2) - sum(t)^2). */
static ForecastOutcome
follow_trend (const Question *question, Ratio *expected)
{
  const guint n = question->window != 0 ? question->window : question->n;
  const SeriesPoint *first = question->points + (question->n - n);
  LineSums sums;
  Ratio mean;
  Ratio slope;
  Ratio months;
  Wide rise = 0;
  Wide product = 0;

  if (question->n < n || n < MIN_TREND_POINTS)
    return FORECAST_TOO_FEW_POINTS;
  if (!sum_line (first, n, &sums) ||
      __builtin_mul_overflow (sums.n, sums.products, &rise) ||
      __builtin_mul_overflow (sums.months, sums.values, &product) ||
      __builtin_sub_overflow (rise, product, &rise) ||
      !bhxh_ratio_init (&mean, sums.values, sums.n) ||
      !bhxh_ratio_init (&slope, rise,
                        sums.n * sums.squares - sums.months * sums.months) ||
      !bhxh_ratio_init (&months, sums.n * (question->month - first->month) - sums.months,
                        sums.n) ||
      !bhxh_ratio_multiply (&slope, &months, &slope) ||
      !bhxh_ratio_add (&mean, &slope, expected))
    return FORECAST_TOO_LARGE;
  return FORECAST_MADE;
}

/* From the same month of the last year that is known, last year's growth once a year. */
static ForecastOutcome
repeat_year (const Question *question, Ratio *expected)
{
  const SeriesPoint *points = question->points;
  const SeriesPoint *last = points + question->n - 1;
  const gint years = (question->month - last->month + MONTHS_A_YEAR - 1) / MONTHS_A_YEAR;
  const gint from =
      find_month (points, question->n, question->month - years * MONTHS_A_YEAR);
  const gint before = find_month (points, question->n, last->month - MONTHS_A_YEAR);

  if (from < 0 || before < 0)
    return FORECAST_NO_SAME_MONTH;
  return extrapolate (points[from].value, last->value - points[before].value, years, 1,
                      expected);
}

static const Method methods[FORECAST_N_METHODS + 1] = {
  [BHXH_FORECAST_GROWTH] = continue_growth,
  [BHXH_FORECAST_TREND] = follow_trend,
  [BHXH_FORECAST_YEAR] = repeat_year,
};

/* --- Errors of the past ---------------------------------------------------------- */

/* Takes the error of one forecast into account. */
static gboolean
add_error (Forecast *forecast, const Ratio *expected, Wide value)
{
  const Ratio actual = { value, 1 };
  Ratio error;

  if (!bhxh_ratio_subtract (&actual, expected, &error))
    return FALSE;
  error.dividend = ABS (error.dividend);
  if (forecast->n_errors++ == 0 ||
      bhxh_ratio_order (&error, &forecast->largest_error) > 0)
    forecast->largest_error = error;
  return TRUE;
}

/* As if each earlier point were the last one: what was expected @ahead months later
 * beside what came. */
static gboolean
try_on_past (Method method, const Question *now, gint ahead, Forecast *forecast)
{
  for (guint n = 1; n < now->n; n++)
    {
      const gint month = now->points[n - 1].month + ahead;
      const gint came = find_month (now->points, now->n, month);
      const Question then = { now->points, n, now->window, month };
      ForecastOutcome outcome;
      Ratio expected;

      if (came < 0)
        continue;
      outcome = method (&then, &expected);
      if (outcome == FORECAST_TOO_LARGE ||
          (outcome == FORECAST_MADE &&
           !add_error (forecast, &expected, now->points[came].value)))
        return FALSE;
    }
  return TRUE;
}

ForecastOutcome
bhxh_forecast_make (BhxhForecastMethod method,
                    const SeriesPoint *points,
                    guint n_points,
                    guint window,
                    gint month,
                    Forecast *forecast)
{
  const Question now = { points, n_points, window, month };
  ForecastOutcome outcome;

  *forecast = (Forecast){ .largest_error = { 0, 1 } };
  if (n_points < BHXH_MIN_FORECAST_POINTS)
    return FORECAST_TOO_FEW_POINTS;
  if (month <= points[n_points - 1].month)
    return FORECAST_NOTHING_AHEAD;
  outcome = methods[method](&now, &forecast->expected);
  if (outcome != FORECAST_MADE)
    return outcome;
  if (!try_on_past (methods[method], &now, month - points[n_points - 1].month, forecast))
    return FORECAST_TOO_LARGE;
  return forecast->n_errors < BHXH_MIN_FORECAST_ERRORS ? FORECAST_TOO_FEW_ERRORS
                                                       : FORECAST_MADE;
}
