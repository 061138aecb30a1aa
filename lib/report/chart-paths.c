/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Small multiples: for each row a panel with its targets from period to period, dashed
 * with hollow points, and its actuals, a line with filled points. Each panel begins where
 * its own numbers do. Columns: for each period target and actual.
 */
#include "report/chart.h"

#define PANELS 4
#define ROOMY_PANELS 8
#define PANEL_WIDTH 1200
#define PANEL_HEIGHT 960
#define CLOSE_PANEL_HEIGHT 740
#define TITLE_LETTERS 22
#define PLOT_LEFT 100
#define PLOT_RIGHT 900
#define PLOT_TOP 240
#define AXIS_HEIGHT 220
#define DIGIT 50
#define LINE_HEIGHT 92
#define PERIOD_WIDTH 230
#define RADIUS 22

enum
{
  SERIES_TARGET,
  SERIES_ACTUAL,
  N_SERIES
};

/* One drawing: what all its panels have in common. */
typedef struct
{
  const Chart *chart;
  const ChartData *data;
  Svg *svg;
  BhxhLanguage language;
  gint height; /* of a panel */
  gint right;  /* of a plot, which leaves room for the last numbers */
  gint bottom; /* of a plot */
  gint64 span; /* of all scales; 0: each has its own */
} Drawing;

static guint
count_periods (const ChartData *data)
{
  return data->n_columns / N_SERIES;
}

static gint
get_height (const Chart *chart)
{
  return chart->data->n_rows > ROOMY_PANELS ? CLOSE_PANEL_HEIGHT : PANEL_HEIGHT;
}

static gint
measure (const Chart *chart)
{
  return (gint) ((chart->data->n_rows + PANELS - 1) / PANELS) * get_height (chart) + 20;
}

/* --- Scales --------------------------------------------------------------------------
 */

/* From the least to the largest number of the panel. */
static void
find_extent (const ChartData *data, guint row, gint64 *lo, gint64 *hi)
{
  *lo = G_MAXINT64;
  *hi = G_MININT64;
  for (guint i = 0; i < data->n_columns; i++)
    if (chart_data_get (data, row, i).has)
      {
        *lo = MIN (*lo, chart_data_get (data, row, i).value);
        *hi = MAX (*hi, chart_data_get (data, row, i).value);
      }
  if (*lo > *hi)
    *lo = *hi = 0;
}

/* The largest extent. */
static gint64
find_span (const ChartData *data)
{
  gint64 span = 0;

  for (guint i = 0; i < data->n_rows; i++)
    {
      gint64 lo = 0;
      gint64 hi = 0;

      find_extent (data, i, &lo, &hi);
      span = MAX (span, hi - lo);
    }
  return span;
}

/* All numbers of the panel in the middle of the span, and a little more. */
static SvgScale
make_scale (const Drawing *drawing, guint row, gint top)
{
  gint64 lo = 0;
  gint64 hi = 0;
  gint64 margin = 0;

  find_extent (drawing->data, row, &lo, &hi);
  margin = MAX (drawing->span - (hi - lo), 0) / 2;
  margin += MAX (drawing->span, hi - lo) / 10 + 1;
  return (SvgScale){ lo - margin, hi + margin, top + drawing->bottom, top + PLOT_TOP };
}

static gint
period_x (const Drawing *drawing, guint period, gint left)
{
  const gint n = (gint) count_periods (drawing->data);
  const gint width = drawing->right - PLOT_LEFT;

  return left + PLOT_LEFT + (n > 1 ? width * (gint) period / (n - 1) : width / 2);
}

/* The last period for which there is a number; -1: none. */
static gint
find_last (const ChartData *data, guint row, guint series)
{
  gint last = -1;

  for (guint i = 0; i < count_periods (data); i++)
    if (chart_data_get (data, row, i * N_SERIES + series).has)
      last = (gint) i;
  return last;
}

/* --- Lines ---------------------------------------------------------------------------
 */

/* The line breaks where a period is missing. */
static void
draw_line (const Drawing *drawing,
           guint row,
           guint series,
           gint left,
           const SvgScale *scale)
{
  const ChartData *data = drawing->data;
  const guint n = count_periods (data);
  g_autofree gint *points = g_new (gint, 2 * (gsize) n + 2);
  guint n_points = 0;

  for (guint i = 0; i <= n; i++)
    {
      const ChartValue value =
          i < n ? chart_data_get (data, row, i * N_SERIES + series) : (ChartValue){ 0 };

      if (value.has)
        {
          points[2 * n_points] = period_x (drawing, i, left);
          points[2 * n_points++ + 1] = bhxh_svg_scale_map (scale, value.value);
          continue;
        }
      if (n_points > 1)
        bhxh_svg_polyline (drawing->svg, series == SERIES_TARGET ? "q" : "p", points,
                           n_points);
      for (guint j = 0; j < n_points; j++)
        bhxh_svg_circle (drawing->svg, series == SERIES_TARGET ? "o" : "d", points[2 * j],
                         points[2 * j + 1], RADIUS + (series == SERIES_ACTUAL ? 8 : 0));
      n_points = 0;
    }
}

/* --- The last numbers ----------------------------------------------------------------
 */

/* The last number of a series, at the right of the panel. */
static void
draw_last (const Drawing *drawing, guint row, guint series, gint left, gint y)
{
  const ChartData *data = drawing->data;
  const gint last = find_last (data, row, series);
  const guint column = (guint) MAX (last, 0) * N_SERIES + series;
  g_autofree char *number = bhxh_chart_data_dup_number (
      data, column, chart_data_get (data, row, column).value, FALSE, drawing->language);

  if (last >= 0)
    bhxh_svg_text (drawing->svg, series == SERIES_ACTUAL ? "b" : "l", SVG_START,
                   left + drawing->right + 50, y + 30, number);
}

/* Moves two numbers apart that would lie on each other, neither below the plot. */
static void
keep_apart (gint *upper, gint *lower, gint bottom)
{
  *lower = MIN (MAX (*lower, *upper + LINE_HEIGHT), bottom);
  *upper = MIN (*upper, *lower - LINE_HEIGHT);
}

static void
draw_lasts (const Drawing *drawing, guint row, gint left, const SvgScale *scale)
{
  gint y[N_SERIES] = { 0 };
  gboolean has_both = TRUE;

  for (guint series = 0; series < N_SERIES; series++)
    {
      const gint last = find_last (drawing->data, row, series);
      const guint column = (guint) MAX (last, 0) * N_SERIES + series;

      has_both &= last >= 0;
      y[series] =
          bhxh_svg_scale_map (scale, chart_data_get (drawing->data, row, column).value);
    }
  if (has_both && y[SERIES_ACTUAL] < y[SERIES_TARGET])
    keep_apart (&y[SERIES_ACTUAL], &y[SERIES_TARGET], scale->from);
  else if (has_both)
    keep_apart (&y[SERIES_TARGET], &y[SERIES_ACTUAL], scale->from);
  for (guint series = 0; series < N_SERIES; series++)
    draw_last (drawing, row, series, left, y[series]);
}

/* Letters of the longest of them. */
static guint
count_letters (const ChartData *data)
{
  guint most = 0;

  for (guint i = 0; i < data->n_columns; i++)
    most = MAX (most, bhxh_chart_data_count_letters (data, i));
  return most;
}

/* --- Panels --------------------------------------------------------------------------
 */

/* The names of all periods, or where these have no room of the first and the last. */
static void
draw_periods (const Drawing *drawing, gint left, gint top)
{
  const guint n = count_periods (drawing->data);
  const gint axis = top + drawing->bottom + 40;
  const gboolean has_room =
      n < 2 || (drawing->right - PLOT_LEFT) / (gint) (n - 1) >= PERIOD_WIDTH;

  for (guint i = 0; i < n; i++)
    {
      const gint x = period_x (drawing, i, left);

      bhxh_svg_line (drawing->svg, "g", x, top + PLOT_TOP - 40, x, axis);
      if (has_room || i == 0 || i + 1 == n)
        bhxh_svg_text (drawing->svg, "s", SVG_MIDDLE, x, axis + 95,
                       drawing->chart->periods[i]);
    }
  bhxh_svg_line (drawing->svg, "a", left + 40, axis, left + drawing->right + 30, axis);
}

static void
draw_panel (const Drawing *drawing, guint row)
{
  const gint left = (gint) (row % PANELS) * PANEL_WIDTH;
  const gint top = (gint) (row / PANELS) * drawing->height;
  const SvgScale scale = make_scale (drawing, row, top);
  g_autofree char *label = bhxh_svg_dup_short (
      bhxh_chart_data_get_label (drawing->data, row, drawing->language), TITLE_LETTERS);

  bhxh_svg_text (drawing->svg, "b", SVG_START, left + 40, top + 130, label);
  draw_periods (drawing, left, top);
  for (guint series = 0; series < N_SERIES; series++)
    draw_line (drawing, row, series, left, &scale);
  draw_lasts (drawing, row, left, &scale);
}

static void
draw (const Chart *chart, Svg *svg, BhxhLanguage language)
{
  const gint letters = (gint) count_letters (chart->data);
  const Drawing drawing = {
    .chart = chart,
    .data = chart->data,
    .svg = svg,
    .language = language,
    .height = get_height (chart),
    .right = CLAMP (PANEL_WIDTH - 80 - letters * DIGIT, 2 * PLOT_LEFT, PLOT_RIGHT),
    .bottom = get_height (chart) - AXIS_HEIGHT,
    .span = chart->is_even ? find_span (chart->data) : 0,
  };

  for (guint i = 0; i < chart->data->n_rows; i++)
    draw_panel (&drawing, i);
}

void
bhxh_chart_set_paths (Chart *chart)
{
  chart->kind = "paths";
  chart->width = 4800;
  chart->is_wide = TRUE;
  chart->measure = measure;
  chart->draw = draw;
}
