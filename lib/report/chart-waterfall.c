/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Waterfall: parts that add up to a whole, each beginning where the one before it ended.
 * Filled bars add, hollow ones take away, the grey one is the whole: the last row.
 * Column: what the row adds.
 */
#include "report/chart-plot.h"

static const ChartPlot plot = { .left = 1200,
                                .right = 2550,
                                .row_height = 170,
                                .n_marks = 4,
                                .column = 0,
                                .is_signed = TRUE };

static gint
measure (const Chart *chart)
{
  return bhxh_chart_plot_measure (&plot, chart);
}

static gboolean
is_whole (const ChartData *data, guint row)
{
  return row + 1 == data->n_rows;
}

/* Where bars begin and end. */
static SvgScale
make_scale (const Chart *chart)
{
  const ChartData *data = chart->data;
  gint64 lo = 0;
  gint64 hi = 0;
  gint64 sum = 0;

  for (guint i = 0; i < data->n_rows; i++)
    {
      const gint64 value = chart_data_get (data, i, 0).value;

      sum = is_whole (data, i) ? value : sum + value;
      lo = MIN (lo, sum);
      hi = MAX (hi, sum);
    }
  return bhxh_chart_plot_make_scale (&plot, chart, lo, hi);
}

/* The bar from @from to @to; what it adds stands at the right. */
static void
draw_row (const Chart *chart,
          Svg *svg,
          const SvgScale *scale,
          guint row,
          gint64 from,
          gint64 to,
          BhxhLanguage language)
{
  const ChartData *data = chart->data;
  const gint height = bhxh_chart_plot_get_row_height (&plot, chart);
  const gint bar = height * 10 / 17;
  const gint y = CHART_PLOT_TOP + (gint) row * height + (height - bar) / 2;
  const gint left = bhxh_svg_scale_map (scale, MIN (from, to));
  const gint right = bhxh_svg_scale_map (scale, MAX (from, to));
  g_autofree char *number =
      bhxh_chart_data_dup_number (data, 0, to - from, TRUE, language);

  bhxh_chart_plot_draw_label (&plot, chart, svg, is_whole (data, row) ? "b" : "l", row,
                              y + bar / 2, language);
  bhxh_svg_rect (svg,
                 is_whole (data, row) ? "w"
                 : to < from          ? "n"
                                      : "v",
                 left, y, MAX (right - left, 8), bar);
  if (!is_whole (data, row))
    {
      const gint end = bhxh_svg_scale_map (scale, to);

      bhxh_svg_line (svg, "j", end, y + bar, end,
                     y + height + (is_whole (data, row + 1) ? bar : 0));
    }
  bhxh_svg_text (svg, is_whole (data, row) ? "b" : "l", SVG_END, CHART_PLOT_NUMBERS,
                 y + bar / 2 + 30, number);
}

static void
draw (const Chart *chart, Svg *svg, BhxhLanguage language)
{
  const ChartData *data = chart->data;
  const SvgScale scale = make_scale (chart);
  gint64 sum = 0;

  bhxh_chart_plot_draw_axis (&plot, chart, svg, &scale, language);
  for (guint i = 0; i < data->n_rows; i++)
    {
      const gint64 value = chart_data_get (data, i, 0).value;
      const gint64 from = is_whole (data, i) ? 0 : sum;

      draw_row (chart, svg, &scale, i, from, from + value, language);
      sum = from + value;
    }
}

void
bhxh_chart_set_waterfall (Chart *chart)
{
  chart->kind = "waterfall";
  chart->width = 3000;
  chart->measure = measure;
  chart->draw = draw;
}
