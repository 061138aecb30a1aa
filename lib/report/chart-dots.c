/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Ranked dot plot: for each row a dot at its gap, and how far rounding leaves the true
 * gap open. Filled dots reached their target, hollow diamonds did not. Columns: gap, lo,
 * hi.
 */
#include "report/chart-plot.h"

#define CAP 28
#define RADIUS 34

enum
{
  COLUMN_GAP,
  COLUMN_LO,
  COLUMN_HI
};

static const ChartPlot plot = { .left = 1200,
                                .right = 2600,
                                .row_height = 160,
                                .n_marks = 5,
                                .column = COLUMN_LO,
                                .is_signed = TRUE };

static gint
measure (const Chart *chart)
{
  return bhxh_chart_plot_measure (&plot, chart);
}

/* A gap at the decimals of the ranges; 0 where it is too large for that. */
static gint64
get_fine (const ChartData *data, guint row)
{
  const ChartValue gap = chart_data_get (data, row, COLUMN_GAP);
  gint64 fine = 0;

  if (!bhxh_number_round (gap.value, data->columns[COLUMN_GAP].decimals,
                          data->columns[COLUMN_LO].decimals, &fine, NULL))
    return 0;
  return fine;
}

/* All ranges, and 0. */
static SvgScale
make_scale (const Chart *chart)
{
  const ChartData *data = chart->data;
  gint64 lo = 0;
  gint64 hi = 0;

  for (guint i = 0; i < data->n_rows; i++)
    {
      const ChartValue left = chart_data_get (data, i, COLUMN_LO);
      const ChartValue right = chart_data_get (data, i, COLUMN_HI);
      const gint64 fine = get_fine (data, i);

      lo = MIN (lo, left.has ? MIN (left.value, fine) : fine);
      hi = MAX (hi, right.has ? MAX (right.value, fine) : fine);
    }
  return bhxh_chart_plot_make_scale (&plot, chart, lo, hi);
}

static void
draw_range (Svg *svg, const SvgScale *scale, gint64 lo, gint64 hi, gint y)
{
  const gint left = bhxh_svg_scale_map (scale, lo);
  const gint right = bhxh_svg_scale_map (scale, hi);

  bhxh_svg_line (svg, "r", left, y, right, y);
  bhxh_svg_line (svg, "r", left, y - CAP, left, y + CAP);
  bhxh_svg_line (svg, "r", right, y - CAP, right, y + CAP);
}

static void
draw_row (const Chart *chart,
          Svg *svg,
          const SvgScale *scale,
          guint row,
          BhxhLanguage language)
{
  const ChartData *data = chart->data;
  const ChartValue gap = chart_data_get (data, row, COLUMN_GAP);
  const ChartValue lo = chart_data_get (data, row, COLUMN_LO);
  const ChartValue hi = chart_data_get (data, row, COLUMN_HI);
  const gint height = bhxh_chart_plot_get_row_height (&plot, chart);
  const gint y = CHART_PLOT_TOP + (gint) row * height + height / 2;
  g_autofree char *number =
      bhxh_chart_data_dup_number (data, COLUMN_GAP, gap.value, TRUE, language);

  bhxh_chart_plot_draw_label (&plot, chart, svg, "l", row, y, language);
  if (lo.has && hi.has && lo.value < hi.value)
    draw_range (svg, scale, lo.value, hi.value, y);
  if (gap.value >= 0)
    bhxh_svg_circle (svg, "d", bhxh_svg_scale_map (scale, get_fine (data, row)), y,
                     RADIUS);
  else
    bhxh_svg_diamond (svg, "n", bhxh_svg_scale_map (scale, get_fine (data, row)), y,
                      RADIUS + 8);
  bhxh_svg_text (svg, "l", SVG_END, CHART_PLOT_NUMBERS, y + 30, number);
}

static void
draw (const Chart *chart, Svg *svg, BhxhLanguage language)
{
  const SvgScale scale = make_scale (chart);

  bhxh_chart_plot_draw_axis (&plot, chart, svg, &scale, language);
  for (guint i = 0; i < chart->data->n_rows; i++)
    draw_row (chart, svg, &scale, i, language);
}

void
bhxh_chart_set_dots (Chart *chart)
{
  chart->kind = "dots";
  chart->width = 3000;
  chart->measure = measure;
  chart->draw = draw;
}
