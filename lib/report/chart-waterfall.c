/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Waterfall: parts that add up to a whole, each beginning where the one before it ended.
 * Filled bars add, hollow ones take away, the grey one is the whole: the last row.
 * Column: what the row adds.
 */
#include "report/chart.h"

#define LABEL_LETTERS 24
#define PLOT_LEFT 1200
#define PLOT_RIGHT 2550
#define TOP 60
#define ROW_HEIGHT 170
#define BAR_HEIGHT 100
#define AXIS_HEIGHT 200

static gint
measure (const Chart *chart)
{
  return TOP + (gint) chart->data->n_rows * ROW_HEIGHT + AXIS_HEIGHT;
}

static gboolean
is_whole (const ChartData *data, guint row)
{
  return row + 1 == data->n_rows;
}

/* Where bars begin and end. */
static SvgScale
make_scale (const ChartData *data)
{
  gint64 lo = 0;
  gint64 hi = 0;
  gint64 sum = 0;
  gint64 margin = 0;

  for (guint i = 0; i < data->n_rows; i++)
    {
      const gint64 value = chart_data_get (data, i, 0).value;

      sum = is_whole (data, i) ? value : sum + value;
      lo = MIN (lo, sum);
      hi = MAX (hi, sum);
    }
  margin = hi / 16 - lo / 16 + 1;
  return (SvgScale){ lo - margin, hi + margin, PLOT_LEFT, PLOT_RIGHT };
}

static void
draw_axis (const Chart *chart, Svg *svg, const SvgScale *scale, BhxhLanguage language)
{
  const gint bottom = TOP + (gint) chart->data->n_rows * ROW_HEIGHT;
  const gint zero = bhxh_svg_scale_map (scale, 0);
  const gint64 step = bhxh_svg_scale_get_step (scale, 4);

  for (gint64 mark = bhxh_svg_scale_get_first (scale, step); mark <= scale->hi;
       mark += step)
    {
      const gint x = bhxh_svg_scale_map (scale, mark);
      g_autofree char *text =
          bhxh_chart_data_dup_number (chart->data, 0, mark, TRUE, language);

      bhxh_svg_line (svg, "g", x, TOP, x, bottom);
      bhxh_svg_text (svg, "s", SVG_MIDDLE, x, bottom + 110, text);
    }
  bhxh_svg_line (svg, "a", zero, TOP - 20, zero, bottom);
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
  const gint y = TOP + (gint) row * ROW_HEIGHT + (ROW_HEIGHT - BAR_HEIGHT) / 2;
  const gint left = bhxh_svg_scale_map (scale, MIN (from, to));
  const gint right = bhxh_svg_scale_map (scale, MAX (from, to));
  g_autofree char *label =
      bhxh_svg_dup_short (bhxh_chart_data_get_label (data, row, language), LABEL_LETTERS);
  g_autofree char *number =
      bhxh_chart_data_dup_number (data, 0, to - from, TRUE, language);

  bhxh_svg_text (svg, is_whole (data, row) ? "b" : "l", SVG_END, PLOT_LEFT - 50,
                 y + BAR_HEIGHT / 2 + 30, label);
  bhxh_svg_rect (svg,
                 is_whole (data, row) ? "w"
                 : to < from          ? "n"
                                      : "v",
                 left, y, MAX (right - left, 8), BAR_HEIGHT);
  if (!is_whole (data, row))
    {
      const gint end = bhxh_svg_scale_map (scale, to);

      bhxh_svg_line (svg, "j", end, y + BAR_HEIGHT, end,
                     y + ROW_HEIGHT + (is_whole (data, row + 1) ? BAR_HEIGHT : 0));
    }
  bhxh_svg_text (svg, is_whole (data, row) ? "b" : "l", SVG_END, 2950,
                 y + BAR_HEIGHT / 2 + 30, number);
}

static void
draw (const Chart *chart, Svg *svg, BhxhLanguage language)
{
  const ChartData *data = chart->data;
  const SvgScale scale = make_scale (data);
  gint64 sum = 0;

  draw_axis (chart, svg, &scale, language);
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
