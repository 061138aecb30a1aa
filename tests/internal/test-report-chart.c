/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What charts make of their numbers and names before they are drawn.
 */
#include "report/chart-plot.h"

#include <string.h>

/* A chart of rows with a number each, at three decimals. */
static Chart *
new_chart (const gint64 *values, guint n, const char *name)
{
  Chart *chart = g_new0 (Chart, 1);

  chart->data = bhxh_chart_data_new (n, 1);
  bhxh_chart_data_set_column (chart->data, 0, "gap", "Chênh lệch", "Gap", 3);
  for (guint i = 0; i < n; i++)
    {
      bhxh_chart_data_set_name (chart->data, i, name, name);
      bhxh_chart_data_set (chart->data, i, 0, values[i], 3);
    }
  return chart;
}

/* 1.000, -0.200 and 0 need one decimal; no fewer than are asked for are left. */
static void
test_trim (void)
{
  static const gint64 values[] = { 1000, -200, 0 };
  static const gint64 whole[] = { 1000, -2000, 0 };
  g_autoptr (Chart) chart = new_chart (values, G_N_ELEMENTS (values), "A");
  g_autoptr (Chart) other = new_chart (whole, G_N_ELEMENTS (whole), "A");

  bhxh_chart_data_trim (chart->data, 0, 0);
  g_assert_cmpint (chart->data->columns[0].decimals, ==, 1);
  g_assert_cmpint (chart_data_get (chart->data, 0, 0).value, ==, 10);
  g_assert_cmpint (chart_data_get (chart->data, 1, 0).value, ==, -2);
  bhxh_chart_data_trim (other->data, 0, 2);
  g_assert_cmpint (other->data->columns[0].decimals, ==, 2);
}

/* "+1,000" and "-0,200"; a missing number has none. */
static void
test_letters (void)
{
  static const gint64 values[] = { 1000, -200, 0 };
  g_autoptr (Chart) chart = new_chart (values, G_N_ELEMENTS (values), "A");

  g_assert_cmpuint (bhxh_chart_data_count_letters (chart->data, 0), ==, 6);
  chart->data->values[0].has = FALSE;
  chart->data->values[1].has = FALSE;
  g_assert_cmpuint (bhxh_chart_data_count_letters (chart->data, 0), ==, 5);
}

static const ChartPlot plot = { .left = 1000,
                                .right = 2500,
                                .row_height = 100,
                                .n_marks = 5,
                                .is_signed = TRUE };

typedef void (*DrawFunc) (const Chart *chart, Svg *svg);

/* What is drawn, as markup. */
static char *
draw (const Chart *chart, DrawFunc func)
{
  Svg svg = { .width = 3000 };
  g_autoptr (GError) error = NULL;
  char *markup = NULL;
  Sink sink;

  g_assert_true (bhxh_sink_init (&sink, 256, NULL, NULL, &error));
  svg.sink = &sink;
  func (chart, &svg);
  bhxh_sink_append (&sink, "", 1);
  markup = g_strdup (sink.buffer);
  bhxh_sink_clear (&sink);
  return markup;
}

static void
draw_axis (const Chart *chart, Svg *svg)
{
  const SvgScale scale = bhxh_chart_plot_make_scale (&plot, chart, -200, 1000);

  bhxh_chart_plot_draw_axis (&plot, chart, svg, &scale, BHXH_LANGUAGE_VI);
}

/* From -0.275 to 1.075 five steps of 0.5: marks have one decimal of three. */
static void
test_axis (void)
{
  static const gint64 values[] = { 1000, -200 };
  g_autoptr (Chart) chart = new_chart (values, G_N_ELEMENTS (values), "A");
  g_autofree char *markup = draw (chart, draw_axis);

  g_assert_nonnull (strstr (markup, ">+0,5</text>"));
  g_assert_nonnull (strstr (markup, ">+1,0</text>"));
  g_assert_null (strstr (markup, "000"));
}

static void
draw_first_label (const Chart *chart, Svg *svg)
{
  bhxh_chart_plot_draw_label (&plot, chart, svg, "l", 0, 500, BHXH_LANGUAGE_VI);
}

/* Few rows have room for a second line, many have not. */
static void
test_labels (void)
{
  static const gint64 values[CHART_ROOMY_ROWS + 1] = { 0 };
  const char *name = "Phần còn lại ngoài các loại hình";
  g_autoptr (Chart) few = new_chart (values, 2, name);
  g_autoptr (Chart) many = new_chart (values, G_N_ELEMENTS (values), name);
  g_autofree char *two = draw (few, draw_first_label);
  g_autofree char *one = draw (many, draw_first_label);

  g_assert_nonnull (strstr (two, ">Phần còn lại ngoài các</text>"));
  g_assert_nonnull (strstr (two, ">loại hình</text>"));
  g_assert_nonnull (strstr (one, ">Phần còn lại ngoài cá…</text>"));
  g_assert_null (strstr (one, "hình"));
}

/* 70 tenths of a point a row where there are many, 100 where there are few. */
static void
test_row_height (void)
{
  static const gint64 values[CHART_ROOMY_ROWS + 1] = { 0 };
  g_autoptr (Chart) few = new_chart (values, CHART_ROOMY_ROWS, "A");
  g_autoptr (Chart) many = new_chart (values, CHART_ROOMY_ROWS + 1, "A");

  g_assert_cmpint (bhxh_chart_plot_get_row_height (&plot, few), ==, 100);
  g_assert_cmpint (bhxh_chart_plot_get_row_height (&plot, many), ==, 70);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/chart/trim", test_trim);
  g_test_add_func ("/report/chart/letters", test_letters);
  g_test_add_func ("/report/chart/axis", test_axis);
  g_test_add_func ("/report/chart/labels", test_labels);
  g_test_add_func ("/report/chart/row-height", test_row_height);
  return g_test_run ();
}
