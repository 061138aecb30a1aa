/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Heat table: rows by periods, each cell with its gap; the darker, the further below the
 * target. What reached it is white with a bold number. A column for each period.
 */
#include "report/chart.h"

#define LABEL_LETTERS 28
#define LEFT 1300
#define RIGHT 4780
#define WIDEST 700
#define TOP 200
#define ROW_HEIGHT 170

/* From light to dark, and how its number is written. */
static const struct
{
  const char *cell;
  const char *text;
} shades[] = { { "h1", "l" }, { "h2", "l" }, { "h3", "i" } };

static gint
measure (const Chart *chart)
{
  return TOP + (gint) chart->data->n_rows * ROW_HEIGHT + 40;
}

/* The largest gap below a target. */
static gint64
find_worst (const ChartData *data)
{
  gint64 worst = 0;

  for (guint i = 0; i < data->n_rows; i++)
    for (guint j = 0; j < data->n_columns; j++)
      if (chart_data_get (data, i, j).has)
        worst = MIN (worst, chart_data_get (data, i, j).value);
  return -worst;
}

/* Which third of the way to the worst a gap below 0 lies in. */
static guint
find_shade (gint64 gap, gint64 worst)
{
  const gint64 third = worst / 3 + (worst % 3 != 0);
  const gint64 index = (-gap - 1) / MAX (third, 1);

  return (guint) CLAMP (index, 0, (gint64) G_N_ELEMENTS (shades) - 1);
}

static void
draw_cell (const Chart *chart,
           Svg *svg,
           guint row,
           guint column,
           gint width,
           gint64 worst,
           BhxhLanguage language)
{
  const ChartValue gap = chart_data_get (chart->data, row, column);
  const gint x = LEFT + (gint) column * width;
  const gint y = TOP + (gint) row * ROW_HEIGHT;
  const gboolean is_short = gap.has && gap.value < 0;
  const guint shade = is_short ? find_shade (gap.value, worst) : 0;
  g_autofree char *number =
      gap.has
          ? bhxh_chart_data_dup_number (chart->data, column, gap.value, TRUE, language)
          : g_strdup ("–");

  bhxh_svg_rect (svg, is_short ? shades[shade].cell : "h0", x, y, width, ROW_HEIGHT);
  bhxh_svg_text (svg,
                 is_short  ? shades[shade].text
                 : gap.has ? "b"
                           : "l",
                 SVG_MIDDLE, x + width / 2, y + 115, number);
}

static void
draw (const Chart *chart, Svg *svg, BhxhLanguage language)
{
  const ChartData *data = chart->data;
  const gint width = MIN ((RIGHT - LEFT) / (gint) MAX (data->n_columns, 1), WIDEST);
  const gint64 worst = find_worst (data);

  for (guint j = 0; j < data->n_columns; j++)
    bhxh_svg_text (svg, "b", SVG_MIDDLE, LEFT + (gint) j * width + width / 2, TOP - 60,
                   bhxh_table_words_get (&data->columns[j].title, language));
  for (guint i = 0; i < data->n_rows; i++)
    {
      g_autofree char *label = bhxh_svg_dup_short (
          bhxh_chart_data_get_label (data, i, language), LABEL_LETTERS);

      bhxh_svg_text (svg, "l", SVG_END, LEFT - 50, TOP + (gint) i * ROW_HEIGHT + 115,
                     label);
      for (guint j = 0; j < data->n_columns; j++)
        draw_cell (chart, svg, i, j, width, worst, language);
    }
}

void
bhxh_chart_set_heat (Chart *chart)
{
  chart->kind = "heat";
  chart->width = 4800;
  chart->is_wide = TRUE;
  chart->measure = measure;
  chart->draw = draw;
}
