/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Heat table: rows by periods, each cell with its gap; the darker, the further below the
 * target. What reached it is white with a bold number. A column for each period.
 */
#include "report/chart.h"

#define LABEL_LETTERS 24
#define LEFT 1200
#define WIDTH 3000
#define WIDE_WIDTH 4800
#define WIDEST 600
#define DIGIT 50
#define TOP 190
#define ROW_HEIGHT 170
#define CLOSE_ROW_HEIGHT 125

/* From light to dark, and how its number is written. */
static const struct
{
  const char *cell;
  const char *text;
} shades[] = { { "h1", "l" }, { "h2", "l" }, { "h3", "i" } };

static gint
get_row_height (const Chart *chart)
{
  return chart->data->n_rows > CHART_ROOMY_ROWS ? CLOSE_ROW_HEIGHT : ROW_HEIGHT;
}

static gint
measure (const Chart *chart)
{
  return TOP + (gint) chart->data->n_rows * get_row_height (chart) + 40;
}

/* The room that the columns need for their numbers. */
static gint
measure_columns (const ChartData *data)
{
  guint letters = 0;

  for (guint i = 0; i < data->n_columns; i++)
    letters = MAX (letters, bhxh_chart_data_count_letters (data, i));
  return (gint) data->n_columns * ((gint) letters + 2) * DIGIT;
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
  const gint height = get_row_height (chart);
  const gint y = TOP + (gint) row * height;
  const gboolean is_short = gap.has && gap.value < 0;
  const guint shade = is_short ? find_shade (gap.value, worst) : 0;
  g_autofree char *number =
      gap.has
          ? bhxh_chart_data_dup_number (chart->data, column, gap.value, TRUE, language)
          : g_strdup ("–");

  bhxh_svg_rect (svg, is_short ? shades[shade].cell : "h0", x, y, width, height);
  bhxh_svg_text (svg,
                 is_short  ? shades[shade].text
                 : gap.has ? "b"
                           : "l",
                 SVG_MIDDLE, x + width / 2, y + height / 2 + 33, number);
}

static void
draw (const Chart *chart, Svg *svg, BhxhLanguage language)
{
  const ChartData *data = chart->data;
  const gint height = get_row_height (chart);
  const gint width =
      MIN ((chart->width - 20 - LEFT) / (gint) MAX (data->n_columns, 1), WIDEST);
  const gint64 worst = find_worst (data);

  for (guint j = 0; j < data->n_columns; j++)
    bhxh_svg_text (svg, "b", SVG_MIDDLE, LEFT + (gint) j * width + width / 2, TOP - 60,
                   bhxh_table_words_get (&data->columns[j].title, language));
  for (guint i = 0; i < data->n_rows; i++)
    {
      g_autofree char *label = bhxh_svg_dup_short (
          bhxh_chart_data_get_label (data, i, language), LABEL_LETTERS);

      bhxh_svg_text (svg, "l", SVG_END, LEFT - 50,
                     TOP + (gint) i * height + height / 2 + 33, label);
      for (guint j = 0; j < data->n_columns; j++)
        draw_cell (chart, svg, i, j, width, worst, language);
    }
}

void
bhxh_chart_set_heat (Chart *chart)
{
  chart->kind = "heat";
  chart->is_wide = LEFT + measure_columns (chart->data) > WIDTH;
  chart->width = chart->is_wide ? WIDE_WIDTH : WIDTH;
  chart->measure = measure;
  chart->draw = draw;
}
