/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Small multiples: for each row a panel with its targets from period to period, dashed
 * with hollow points, and its actuals, a line with filled points. Each panel has a scale
 * of its own. Columns: for each period target and actual.
 */
#include "report/chart.h"

#define PANELS 4
#define PANEL_WIDTH 1200
#define PANEL_HEIGHT 960
#define TITLE_LETTERS 22
#define PLOT_LEFT 70
#define PLOT_RIGHT 900
#define PLOT_TOP 240
#define PLOT_BOTTOM 740
#define RADIUS 22

enum
{
  SERIES_TARGET,
  SERIES_ACTUAL,
  N_SERIES
};

static guint
count_periods (const ChartData *data)
{
  return data->n_columns / N_SERIES;
}

static gint
measure (const Chart *chart)
{
  return (gint) ((chart->data->n_rows + PANELS - 1) / PANELS) * PANEL_HEIGHT + 20;
}

/* All numbers of the panel, and a little more. */
static SvgScale
make_scale (const ChartData *data, guint row, gint top)
{
  gint64 lo = G_MAXINT64;
  gint64 hi = G_MININT64;
  gint64 margin = 0;

  for (guint i = 0; i < data->n_columns; i++)
    if (chart_data_get (data, row, i).has)
      {
        lo = MIN (lo, chart_data_get (data, row, i).value);
        hi = MAX (hi, chart_data_get (data, row, i).value);
      }
  if (lo > hi)
    lo = hi = 0;
  margin = (hi - lo) / 10 + 1;
  return (SvgScale){ lo - margin, hi + margin, top + PLOT_BOTTOM, top + PLOT_TOP };
}

static gint
period_x (const ChartData *data, guint period, gint left)
{
  const gint n = (gint) count_periods (data);

  return left + (n > 1 ? PLOT_LEFT + (PLOT_RIGHT - PLOT_LEFT) * (gint) period / (n - 1)
                       : (PLOT_LEFT + PLOT_RIGHT) / 2);
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

/* The line breaks where a period is missing. */
static void
draw_line (const Chart *chart,
           Svg *svg,
           guint row,
           guint series,
           gint left,
           const SvgScale *scale)
{
  const ChartData *data = chart->data;
  const guint n = count_periods (data);
  g_autofree gint *points = g_new (gint, 2 * (gsize) n + 2);
  guint n_points = 0;

  for (guint i = 0; i <= n; i++)
    {
      const ChartValue value =
          i < n ? chart_data_get (data, row, i * N_SERIES + series) : (ChartValue){ 0 };

      if (value.has)
        {
          points[2 * n_points] = period_x (data, i, left);
          points[2 * n_points++ + 1] = bhxh_svg_scale_map (scale, value.value);
          continue;
        }
      if (n_points > 1)
        bhxh_svg_polyline (svg, series == SERIES_TARGET ? "q" : "p", points, n_points);
      for (guint j = 0; j < n_points; j++)
        bhxh_svg_circle (svg, series == SERIES_TARGET ? "o" : "d", points[2 * j],
                         points[2 * j + 1], RADIUS + (series == SERIES_ACTUAL ? 8 : 0));
      n_points = 0;
    }
}

/* The last number of a series, at the right of the panel. */
static void
draw_last (const Chart *chart,
           Svg *svg,
           guint row,
           guint series,
           gint left,
           gint y,
           BhxhLanguage language)
{
  const gint last = find_last (chart->data, row, series);
  const guint column = (guint) MAX (last, 0) * N_SERIES + series;
  g_autofree char *number = bhxh_chart_data_dup_number (
      chart->data, column, chart_data_get (chart->data, row, column).value, FALSE,
      language);

  if (last >= 0)
    bhxh_svg_text (svg, series == SERIES_ACTUAL ? "b" : "l", SVG_START,
                   left + PLOT_RIGHT + 45, y + 30, number);
}

/* The two last numbers, kept apart where they would lie on each other. */
static void
draw_lasts (const Chart *chart,
            Svg *svg,
            guint row,
            gint left,
            const SvgScale *scale,
            BhxhLanguage language)
{
  gint y[N_SERIES] = { 0 };

  for (guint series = 0; series < N_SERIES; series++)
    {
      const gint last = find_last (chart->data, row, series);

      if (last >= 0)
        y[series] = bhxh_svg_scale_map (
            scale,
            chart_data_get (chart->data, row, (guint) last * N_SERIES + series).value);
    }
  if (y[SERIES_ACTUAL] != 0 && y[SERIES_TARGET] != 0 &&
      ABS (y[SERIES_ACTUAL] - y[SERIES_TARGET]) < 100)
    y[SERIES_ACTUAL] =
        y[SERIES_TARGET] + (y[SERIES_ACTUAL] < y[SERIES_TARGET] ? -100 : 100);
  for (guint series = 0; series < N_SERIES; series++)
    draw_last (chart, svg, row, series, left, y[series], language);
}

static void
draw_panel (const Chart *chart, Svg *svg, guint row, BhxhLanguage language)
{
  const ChartData *data = chart->data;
  const gint left = (gint) (row % PANELS) * PANEL_WIDTH;
  const gint top = (gint) (row / PANELS) * PANEL_HEIGHT;
  const SvgScale scale = make_scale (data, row, top);
  const guint n = count_periods (data);
  g_autofree char *label =
      bhxh_svg_dup_short (bhxh_chart_data_get_label (data, row, language), TITLE_LETTERS);

  bhxh_svg_text (svg, "b", SVG_START, left + 40, top + 130, label);
  bhxh_svg_line (svg, "a", left + 40, top + PLOT_BOTTOM + 40, left + PLOT_RIGHT + 30,
                 top + PLOT_BOTTOM + 40);
  for (guint i = 0; i < n; i++)
    {
      const gint x = period_x (data, i, left);

      bhxh_svg_line (svg, "g", x, top + PLOT_TOP - 40, x, top + PLOT_BOTTOM + 40);
      if (n <= 4 || i == 0 || i + 1 == n)
        bhxh_svg_text (svg, "s", SVG_MIDDLE, x, top + PLOT_BOTTOM + 135,
                       chart->periods[i]);
    }
  for (guint series = 0; series < N_SERIES; series++)
    draw_line (chart, svg, row, series, left, &scale);
  draw_lasts (chart, svg, row, left, &scale, language);
}

static void
draw (const Chart *chart, Svg *svg, BhxhLanguage language)
{
  for (guint i = 0; i < chart->data->n_rows; i++)
    draw_panel (chart, svg, i, language);
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
