/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Where names, marks and lines of a chart of rows are.
 */
#include "report/chart-plot.h"

#include "table/width.h"

#include <string.h>

#define AXIS_HEIGHT 180
#define LABEL_LETTERS 22
#define LINE_HEIGHT 92

/* Widths of a digit in the numbers of rows and on the axis; and the room between. */
#define DIGIT 50
#define SMALL_DIGIT 43
#define SPACE 80

gint
bhxh_chart_plot_get_row_height (const ChartPlot *plot, const Chart *chart)
{
  return chart->data->n_rows > CHART_ROOMY_ROWS ? plot->row_height * 7 / 10
                                                : plot->row_height;
}

static gint
get_bottom (const ChartPlot *plot, const Chart *chart)
{
  return CHART_PLOT_TOP +
         (gint) chart->data->n_rows * bhxh_chart_plot_get_row_height (plot, chart);
}

gint
bhxh_chart_plot_measure (const ChartPlot *plot, const Chart *chart)
{
  return get_bottom (plot, chart) + AXIS_HEIGHT;
}

SvgScale
bhxh_chart_plot_make_scale (const ChartPlot *plot,
                            const Chart *chart,
                            gint64 lo,
                            gint64 hi)
{
  const gint64 margin = hi / 16 - lo / 16 + 1;
  const gint letters = (gint) bhxh_chart_data_count_letters (chart->data, 0);
  const gint right = CHART_PLOT_NUMBERS - letters * DIGIT - SPACE;

  return plot->is_signed ? (SvgScale){ lo - margin, hi + margin, plot->left,
                                       CLAMP (right, plot->left, plot->right) }
                         : (SvgScale){ lo, hi + margin, plot->left, plot->right };
}

/* --- The axis ------------------------------------------------------------------------
 */

/* A mark without the zeros that all marks of the step end in. */
static char *
dup_mark (const ChartPlot *plot,
          const Chart *chart,
          gint64 mark,
          gint64 step,
          BhxhLanguage language)
{
  gint decimals = chart->data->columns[plot->column].decimals;

  for (; decimals > 0 && step % 10 == 0; decimals--, step /= 10)
    mark /= 10;
  return bhxh_chart_dup_number (mark, decimals, plot->is_signed, language);
}

/* The least step at which marks do not run into one another. */
static gint64
choose_step (const ChartPlot *plot,
             const Chart *chart,
             const SvgScale *scale,
             BhxhLanguage language)
{
  for (guint most = plot->n_marks; most > 1; most--)
    {
      const gint64 step = bhxh_svg_scale_get_step (scale, most);
      const gint64 first = bhxh_svg_scale_get_first (scale, step);
      g_autofree char *low = dup_mark (plot, chart, first, step, language);
      g_autofree char *high =
          dup_mark (plot, chart, scale->hi - scale->hi % step, step, language);
      const gint letters = (gint) MAX (strlen (low), strlen (high));

      if (bhxh_svg_scale_map (scale, scale->lo + step) - scale->from >=
          letters * SMALL_DIGIT + SPACE)
        return step;
    }
  return bhxh_svg_scale_get_step (scale, 1);
}

static void
draw_mark (const ChartPlot *plot,
           const Chart *chart,
           Svg *svg,
           const SvgScale *scale,
           gint64 mark,
           const char *text)
{
  const gint bottom = get_bottom (plot, chart);
  const gint x = bhxh_svg_scale_map (scale, mark);
  const gboolean is_last = x + (gint) strlen (text) * SMALL_DIGIT / 2 > svg->width;

  bhxh_svg_line (svg, "g", x, CHART_PLOT_TOP, x, bottom);
  bhxh_svg_text (svg, "s", is_last ? SVG_END : SVG_MIDDLE, is_last ? svg->width : x,
                 bottom + 115, text);
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
  const gint64 step = choose_step (plot, chart, scale, language);

  for (gint64 mark = bhxh_svg_scale_get_first (scale, step); mark <= scale->hi;
       mark += step)
    {
      g_autofree char *text = dup_mark (plot, chart, mark, step, language);

      draw_mark (plot, chart, svg, scale, mark, text);
    }
  if (plot->is_signed)
    bhxh_svg_line (svg, "a", zero, CHART_PLOT_TOP - 20, zero, bottom);
  else
    bhxh_svg_line (svg, "a", plot->left, bottom, plot->right, bottom);
}

/* --- Names ---------------------------------------------------------------------------
 */

/* In two lines where there is room for them and one does not do. */
void
bhxh_chart_plot_draw_label (const ChartPlot *plot,
                            const Chart *chart,
                            Svg *svg,
                            const char *style,
                            guint row,
                            gint middle,
                            BhxhLanguage language)
{
  const char *label = bhxh_chart_data_get_label (chart->data, row, language);
  const gsize length = strlen (label);
  gsize width = 0;
  gsize next = 0;
  const gsize end = bhxh_width_cut_line (label, length, LABEL_LETTERS, &width, &next);
  const gboolean has_two = next < length && chart->data->n_rows <= CHART_ROOMY_ROWS;
  g_autofree char *first =
      has_two ? g_strndup (label, end) : bhxh_svg_dup_short (label, LABEL_LETTERS);
  g_autofree char *second =
      has_two ? bhxh_svg_dup_short (label + next, LABEL_LETTERS) : NULL;
  const gint y = middle + 30 - (has_two ? LINE_HEIGHT / 2 : 0);

  bhxh_svg_text (svg, style, SVG_END, plot->left - 50, y, first);
  if (has_two)
    bhxh_svg_text (svg, style, SVG_END, plot->left - 50, y + LINE_HEIGHT, second);
}
