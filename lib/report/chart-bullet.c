/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Bullet chart: for each row a bar to the actual over bands of achievement, and a mark at
 * the target. Columns: target, actual.
 */
#include "report/chart-plot.h"

#include "base/wide.h"

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

/* What is above all cuts, and the bands below them, from light to dark. */
#define ABOVE "k0"
static const char *const shades[] = { "k3", "k2", "k1" };

static gint
measure (const Chart *chart)
{
  return bhxh_chart_plot_measure (&plot, chart);
}

/* Of a row; the bar is two fifths as high. */
static gint
get_band_height (const Chart *chart)
{
  return bhxh_chart_plot_get_row_height (&plot, chart) * 2 / 3;
}

/* --- Bands ---------------------------------------------------------------------------
 */

/* The band below the cut. More bands than shades share some, in their order. */
static const char *
find_shade (const Chart *chart, guint cut)
{
  return shades[cut * G_N_ELEMENTS (shades) / MAX (chart->n_cuts, G_N_ELEMENTS (shades))];
}

static gboolean
is_less_better (const Chart *chart, guint row)
{
  return (chart->less_rows & (1u << row)) != 0;
}

/* The actual that achieves the cut: so many percent of the target or, where less is
 * better, what the target is so many percent of; @most where that lies further. */
static gint64
find_cut (const Chart *chart, guint row, guint cut, gint64 most)
{
  const Amount percent = chart->cuts[cut];
  const Wide target = chart_data_get (chart->data, row, COLUMN_TARGET).value;
  const Wide whole = 100 * bhxh_wide_power_of_ten ((guint) percent.decimals);
  const Wide end = !is_less_better (chart, row)
                       ? bhxh_wide_divide_round (target * percent.value, whole)
                   : percent.value > 0
                       ? bhxh_wide_divide_round (target * whole, percent.value)
                       : most;

  return (gint64) CLAMP (end, 0, most);
}

static gboolean
has_bands (const Chart *chart, guint row)
{
  const ChartValue target = chart_data_get (chart->data, row, COLUMN_TARGET);

  return chart->n_cuts > 0 && target.has && target.value > 0;
}

/* From 0 to the largest number, or the band that ends further out. */
static SvgScale
make_scale (const Chart *chart)
{
  const ChartData *data = chart->data;
  gint64 largest = 1;

  for (guint i = 0; i < data->n_rows; i++)
    {
      for (guint j = COLUMN_TARGET; j <= COLUMN_ACTUAL; j++)
        if (chart_data_get (data, i, j).has)
          largest = MAX (largest, chart_data_get (data, i, j).value);
      if (has_bands (chart, i) && !is_less_better (chart, i))
        largest = MAX (largest, find_cut (chart, i, 0, BHXH_NUMBER_MAX));
    }
  return bhxh_chart_plot_make_scale (&plot, chart, 0, largest);
}

static void
draw_band (const Chart *chart,
           Svg *svg,
           const SvgScale *scale,
           const char *style,
           gint top,
           gint64 end)
{
  bhxh_svg_rect (svg, style, plot.left, top, bhxh_svg_scale_map (scale, end) - plot.left,
                 get_band_height (chart));
}

/* Where two bands share a shade, the line between them. */
static void
draw_edges (const Chart *chart, Svg *svg, const SvgScale *scale, guint row, gint top)
{
  for (guint i = 1; i < chart->n_cuts; i++)
    if (find_shade (chart, i) == find_shade (chart, i - 1))
      {
        const gint x = bhxh_svg_scale_map (scale, find_cut (chart, row, i, scale->hi));

        bhxh_svg_line (svg, "j", x, top, x, top + get_band_height (chart));
      }
}

/* Each band over the longer ones: where more is better from the lightest on, else from
 * the darkest, which then has no end. */
static void
draw_bands (const Chart *chart, Svg *svg, const SvgScale *scale, guint row, gint top)
{
  const guint n = chart->n_cuts;

  if (!is_less_better (chart, row))
    for (guint i = 0; i < n; i++)
      draw_band (chart, svg, scale, find_shade (chart, i), top,
                 find_cut (chart, row, i, scale->hi));
  else
    {
      draw_band (chart, svg, scale, find_shade (chart, n - 1), top, scale->hi);
      for (guint i = n; i-- > 0;)
        draw_band (chart, svg, scale, i > 0 ? find_shade (chart, i - 1) : ABOVE, top,
                   find_cut (chart, row, i, scale->hi));
    }
  draw_edges (chart, svg, scale, row, top);
}

/* --- Rows ----------------------------------------------------------------------------
 */

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
  const gint height = bhxh_chart_plot_get_row_height (&plot, chart);
  const gint band = get_band_height (chart);
  const gint bar = band * 2 / 5;
  const gint top = CHART_PLOT_TOP + (gint) row * height + (height - band) / 2;
  const gint middle = top + band / 2;

  bhxh_chart_plot_draw_label (&plot, chart, svg, "l", row, middle, language);
  if (has_bands (chart, row))
    draw_bands (chart, svg, scale, row, top);
  if (actual.has && actual.value > 0)
    bhxh_svg_rect (svg, "v", plot.left, middle - bar / 2,
                   bhxh_svg_scale_map (scale, actual.value) - plot.left, bar);
  if (!actual.has)
    bhxh_svg_text (svg, "s", SVG_START, plot.left + 40, middle + 25,
                   language == BHXH_LANGUAGE_EN ? "no data" : "chưa có số liệu");
  if (target.has)
    {
      const gint x = bhxh_svg_scale_map (scale, target.value);

      bhxh_svg_line (svg, "t", x, top - 10, x, top + band + 10);
    }
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
bhxh_chart_set_bullet (Chart *chart)
{
  chart->kind = "bullet";
  chart->width = 3000;
  chart->measure = measure;
  chart->draw = draw;
}
