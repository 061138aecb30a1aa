/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Bullet chart: for each row a bar to the actual over bands of the target, and a mark at
 * the target. Columns: target, actual.
 */
#include "report/chart.h"

#include "base/wide.h"

#define LABEL_LETTERS 24
#define PLOT_LEFT 1150
#define PLOT_RIGHT 2920
#define TOP 60
#define ROW_HEIGHT 190
#define BAND_HEIGHT 130
#define BAR_HEIGHT 50
#define AXIS_HEIGHT 200

enum
{
  COLUMN_TARGET,
  COLUMN_ACTUAL
};

/* How far the bands go, in percent of the target. */
static const struct
{
  gint percent;
  const char *style;
} bands[] = { { 100, "k3" }, { 95, "k2" }, { 80, "k1" } };

static gint
measure (const Chart *chart)
{
  return TOP + (gint) chart->data->n_rows * ROW_HEIGHT + AXIS_HEIGHT;
}

/* From 0 to the largest number, and a little further. */
static SvgScale
make_scale (const ChartData *data)
{
  gint64 largest = 1;

  for (guint i = 0; i < data->n_rows; i++)
    for (guint j = COLUMN_TARGET; j <= COLUMN_ACTUAL; j++)
      if (chart_data_get (data, i, j).has)
        largest = MAX (largest, chart_data_get (data, i, j).value);
  return (SvgScale){ 0, largest + largest / 16 + 1, PLOT_LEFT, PLOT_RIGHT };
}

static void
draw_axis (const Chart *chart, Svg *svg, const SvgScale *scale, BhxhLanguage language)
{
  const gint bottom = TOP + (gint) chart->data->n_rows * ROW_HEIGHT;
  const gint64 step = bhxh_svg_scale_get_step (scale, 5);

  for (gint64 mark = 0; mark <= scale->hi; mark += step)
    {
      const gint x = bhxh_svg_scale_map (scale, mark);
      g_autofree char *text =
          bhxh_chart_data_dup_number (chart->data, COLUMN_TARGET, mark, FALSE, language);

      bhxh_svg_line (svg, "g", x, TOP, x, bottom);
      bhxh_svg_text (svg, "s", SVG_MIDDLE, x, bottom + 110, text);
    }
  bhxh_svg_line (svg, "a", PLOT_LEFT, bottom, PLOT_RIGHT, bottom);
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
  const gint top = TOP + (gint) row * ROW_HEIGHT + (ROW_HEIGHT - BAND_HEIGHT) / 2;
  const gint middle = top + BAND_HEIGHT / 2;
  g_autofree char *label =
      bhxh_svg_dup_short (bhxh_chart_data_get_label (data, row, language), LABEL_LETTERS);

  bhxh_svg_text (svg, "l", SVG_END, PLOT_LEFT - 50, middle + 30, label);
  for (guint i = 0; target.has && target.value > 0 && i < G_N_ELEMENTS (bands); i++)
    {
      const gint64 end =
          (gint64) bhxh_wide_divide_round ((Wide) target.value * bands[i].percent, 100);

      bhxh_svg_rect (svg, bands[i].style, PLOT_LEFT, top,
                     bhxh_svg_scale_map (scale, end) - PLOT_LEFT, BAND_HEIGHT);
    }
  if (actual.has && actual.value > 0)
    bhxh_svg_rect (svg, "v", PLOT_LEFT, middle - BAR_HEIGHT / 2,
                   bhxh_svg_scale_map (scale, actual.value) - PLOT_LEFT, BAR_HEIGHT);
  if (!actual.has)
    bhxh_svg_text (svg, "s", SVG_START, PLOT_LEFT + 40, middle + 25,
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

  draw_axis (chart, svg, &scale, language);
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
