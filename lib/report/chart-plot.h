/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What charts of rows below one another have in common: names at the left, the plot, an
 * axis below it and, where numbers have signs, each row's own at the right.
 */
#pragma once

#include "report/chart.h"

/* Where the first row begins. */
#define CHART_PLOT_TOP 60

/* Where the numbers of rows end. */
#define CHART_PLOT_NUMBERS 2970

typedef struct
{
  gint left;
  gint right;         /* or further left, where numbers need the room */
  gint row_height;    /* of few rows */
  guint n_marks;      /* about so many on the axis */
  guint column;       /* in whose decimals they are written */
  gboolean is_signed; /* numbers lie on both sides of 0; else from 0 on */
} ChartPlot;

/* Height of a row, and of the chart. */
gint bhxh_chart_plot_get_row_height (const ChartPlot *plot, const Chart *chart);
gint bhxh_chart_plot_measure (const ChartPlot *plot, const Chart *chart);

/* From @lo to @hi, which have 0 between them, and a little further. */
SvgScale bhxh_chart_plot_make_scale (const ChartPlot *plot,
                                     const Chart *chart,
                                     gint64 lo,
                                     gint64 hi);

void bhxh_chart_plot_draw_axis (const ChartPlot *plot,
                                const Chart *chart,
                                Svg *svg,
                                const SvgScale *scale,
                                BhxhLanguage language);

/* What the row is called, beside the plot; @middle is the middle of the row. */
void bhxh_chart_plot_draw_label (const ChartPlot *plot,
                                 const Chart *chart,
                                 Svg *svg,
                                 const char *style,
                                 guint row,
                                 gint middle,
                                 BhxhLanguage language);
