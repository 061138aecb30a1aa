/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Bullet chart: for each row a bar to the actual over bands of the target, and a mark at
 * the target. Columns: target, actual.
 */
#include "report/chart-plot.h"

#include "base/wide.h"

#define BAND_HEIGHT 130
#define BAR_HEIGHT 50

enum
{
  COLUMN_TARGET,
  COLUMN_ACTUAL
};

static const ChartPlot plot = { .left = 1150,
                                .right = 2920,
                                .row_height = 190,
                                .n_marks = 5,
                                .column = COLUMN_TARGET };

/* How far the bands go, in percent of the target. */
static const struct
{
  gint percent;
  const char *style;
} bands[] = { { 100, "k3" }, { 95, "k2" }, { 80, "k1" } };

static gint
measure (const Chart *chart)
{
  return bhxh_chart_plot_measure (&plot, chart);
}

/* From 0 to the largest number. */
static SvgScale
make_scale (const ChartData *data)
{
  gint64 largest = 1;

  for (guint i = 0; i < data->n_rows; i++)
    for (guint j = COLUMN_TARGET; j <= COLUMN_ACTUAL; j++)
      if (chart_data_get (data, i, j).has)
        largest = MAX (largest, chart_data_get (data, i, j).value);
  return bhxh_chart_plot_make_scale (&plot, 0, largest);
}

static void
draw_row (const Chart *chart,
          Svg *svg,
          const SvgScale *scale,
          guint row,
          BhxhLanguage language)
{
  const ChartData *data = chart->data;
  const ChartValue target = chart_data_get (data, row, COLUMN_TARGET);
  const ChartValue actual = chart_data_get (data, row, COLUMN_ACTUAL);
  const gint top =
      CHART_PLOT_TOP + (gint) row * plot.row_height + (plot.row_height - BAND_HEIGHT) / 2;
  const gint middle = top + BAND_HEIGHT / 2;

  bhxh_chart_plot_draw_label (&plot, chart, svg, "l", row, middle, language);
  for (guint i = 0; target.has && target.value > 0 && i < G_N_ELEMENTS (bands); i++)
    {
      const gint64 end =
          (gint64) bhxh_wide_divide_round ((Wide) target.value * bands[i].percent, 100);

      bhxh_svg_rect (svg, bands[i].style, plot.left, top,
                     bhxh_svg_scale_map (scale, end) - plot.left, BAND_HEIGHT);
    }
  if (actual.has && actual.value > 0)
    bhxh_svg_rect (svg, "v", plot.left, middle - BAR_HEIGHT / 2,
                   bhxh_svg_scale_map (scale, actual.value) - plot.left, BAR_HEIGHT);
  if (!actual.has)
    bhxh_svg_text (svg, "s", SVG_START, plot.left + 40, middle + 25,
                   language == BHXH_LANGUAGE_EN ? "no data" : "chưa có số liệu");
  if (target.has)
    {
      const gint x = bhxh_svg_scale_map (scale, target.value);

      bhxh_svg_line (svg, "t", x, top - 10, x, top + BAND_HEIGHT + 10);
    }
}

static void
draw (const Chart *chart, Svg *svg, BhxhLanguage language)
{
  const SvgScale scale = make_scale (chart->data);

  bhxh_chart_plot_draw_axis (&plot, chart, svg, &scale, language);
  for (guint i = 0; i < chart->data->n_rows; i++)
    draw_row (chart, svg, &scale, i, language);
}

void
bhxh_chart_set_bullet (Chart *chart)
{
  chart->kind = "bullet";
  chart->width = 3000;
  chart->measure = measure;
  chart->draw = draw;
}
