/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where names, marks and lines of a chart of rows are.
 */
#include "report/chart-plot.h"

#define AXIS_HEIGHT 200
#define LABEL_LETTERS 24

static gint
get_bottom (const ChartPlot *plot, const Chart *chart)
{
  return CHART_PLOT_TOP + (gint) chart->data->n_rows * plot->row_height;
}

gint
bhxh_chart_plot_measure (const ChartPlot *plot, const Chart *chart)
{
  return get_bottom (plot, chart) + AXIS_HEIGHT;
}

SvgScale
bhxh_chart_plot_make_scale (const ChartPlot *plot, gint64 lo, gint64 hi)
{
  const gint64 margin = hi / 16 - lo / 16 + 1;

  return (SvgScale){ plot->is_signed ? lo - margin : lo, hi + margin, plot->left,
                     plot->right };
}

void
bhxh_chart_plot_draw_axis (const ChartPlot *plot,
                           const Chart *chart,
                           Svg *svg,
                           const SvgScale *scale,
                           BhxhLanguage language)
{
  const gint bottom = get_bottom (plot, chart);
  const gint zero = bhxh_svg_scale_map (scale, 0);
  const gint64 step = bhxh_svg_scale_get_step (scale, plot->n_marks);

  for (gint64 mark = bhxh_svg_scale_get_first (scale, step); mark <= scale->hi;
       mark += step)
    {
      const gint x = bhxh_svg_scale_map (scale, mark);
      g_autofree char *text = bhxh_chart_data_dup_number (chart->data, plot->column, mark,
                                                          plot->is_signed, language);

      bhxh_svg_line (svg, "g", x, CHART_PLOT_TOP, x, bottom);
      bhxh_svg_text (svg, "s", SVG_MIDDLE, x, bottom + 110, text);
    }
  if (plot->is_signed)
    bhxh_svg_line (svg, "a", zero, CHART_PLOT_TOP - 20, zero, bottom);
  else
    bhxh_svg_line (svg, "a", plot->left, bottom, plot->right, bottom);
}

void
bhxh_chart_plot_draw_label (const ChartPlot *plot,
                            const Chart *chart,
                            Svg *svg,
                            const char *style,
                            guint row,
                            gint middle,
                            BhxhLanguage language)
{
  g_autofree char *label = bhxh_svg_dup_short (
      bhxh_chart_data_get_label (chart->data, row, language), LABEL_LETTERS);

  bhxh_svg_text (svg, style, SVG_END, plot->left - 50, middle + 30, label);
}
