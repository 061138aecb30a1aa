/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which rows a chart has: units below one another, or the indicators of one unit; and the
 * charts made of them.
 */
#pragma once

#include "report/chart.h"
#include "report/scope.h"

/* A row of a chart: one unit and one indicator. */
typedef struct
{
  guint unit;
  guint indicator;
} ChartCell;

typedef struct
{
  const ReportScope *scope;
  guint indicator;   /* what the chart is about */
  gboolean by_units; /* rows are units; else indicators of the scope's unit */
  ChartCell cells[CHART_MOST_ROWS];
  guint n;
  guint n_all; /* rows that there would be */
} ChartRows;

/* Whether the indicator is a count of persons: a unit's is the sum of those below it, and
 * would leave them no room on one scale. */
gboolean bhxh_chart_counts_persons (const ReportScope *scope, guint indicator);

/* The unit itself if @with_top, and those right below it that have targets of the
 * indicator; where there are no such, the unit's indicators of the same measure. */
void bhxh_chart_rows_init (ChartRows *rows,
                           const ReportScope *scope,
                           guint indicator,
                           gboolean with_top);

/* The indicator that a report of the scope has charts of: the first, no part of another,
 * that units below have targets of, a rate before a count; else the unit's own; -1: none. */
gint bhxh_chart_find_indicator (const ReportScope *scope);

/* A chart of the rows; NULL without @error: there is nothing to draw. */
typedef Chart *(*ChartFunc) (const ReportScope *scope, guint indicator, GError **error);
Chart *bhxh_chart_new_paths (const ReportScope *scope, guint indicator, GError **error);
Chart *bhxh_chart_new_bullet (const ReportScope *scope, guint indicator, GError **error);
Chart *bhxh_chart_new_dots (const ReportScope *scope, guint indicator, GError **error);
Chart *bhxh_chart_new_waterfall (const ReportScope *scope,
                                 guint indicator,
                                 GError **error);
Chart *bhxh_chart_new_heat (const ReportScope *scope, guint indicator, GError **error);

/* The words of a chart: "{what}: {indicator}, {period}", how it is read, in which unit. */
typedef struct
{
  Label title;
  Label description;
  Label persons; /* the unit of counts */
  Label rates;
} ChartWords;

/* A chart of @data, which it takes, about the rows' indicator. */
Chart *bhxh_chart_new (const ChartRows *rows, ChartData *data, const ChartWords *words);

/* Names the data's rows as the rows are named. */
void bhxh_chart_rows_name (const ChartRows *rows, ChartData *data);

/* Names a row of the data by the indicator, in the drawing by the first of its Vietnamese
 * aliases, which is how offices shorten it. */
void bhxh_chart_name_indicator (ChartData *data,
                                guint row,
                                const BhxhIndicator *indicator);

/* The decimals with which the indicator is printed. */
gint bhxh_chart_rows_get_decimals (const ChartRows *rows);
