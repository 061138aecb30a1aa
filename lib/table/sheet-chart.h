/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What of a sheet makes a chart: the longest run of rows, one below the other, that are
 * of one indicator and differ in their unit alone, or in their period alone. Where more
 * units have figures of one indicator and period in rows that lie apart, those are drawn,
 * and written once more below the table.
 */
#pragma once

#include "table/sheet-spread.h"
#include "table/workbook.h"

typedef enum
{
  CHART_UNIT = 0,
  CHART_PERIOD,
  CHART_INDICATOR,
  CHART_N_KEYS
} ChartKey;

typedef struct
{
  guint32 first_row;
  guint32 last_row;
  gint category;  /* a ChartKey; -1: one row only */
  guint32 shown;  /* bit of each series that has a number */
  gboolean falls; /* below zero */
} ChartRun;

/* What is remembered while rows go by; no more for many rows than for few. */
typedef struct
{
  gint keys[CHART_N_KEYS];     /* their columns in the job; -1: none */
  GString *last[CHART_N_KEYS]; /* of the row before */
  guint32 series[CHART_MAX_SERIES];
  guint n_series;
  ChartRun run;
  ChartRun best;
  Spreads spreads;
  const Spread *spread; /* what is drawn, if that is no run */
  char *title;          /* of what is drawn */
  XlsxChart chart;
  guint32 chart_series[CHART_MAX_SERIES];
} SheetChart;

void bhxh_sheet_chart_init (SheetChart *chart, const WriteJob *job);
void bhxh_sheet_chart_clear (SheetChart *chart);

/* Row @row of the batch, the @i-th of those that are rendered, stands in row @sheet_row. */
void bhxh_sheet_chart_take (SheetChart *chart,
                            const WriteJob *job,
                            gsize row,
                            gsize i,
                            guint32 sheet_row);

/* The chart in the sheet @name, or NULL where no rows make one; valid until it is cleared.
 * From row @below on there is room for SheetChart.spread. */
const XlsxChart *bhxh_sheet_chart_finish (SheetChart *chart,
                                          const char *name,
                                          guint32 below);

/* Writes SheetChart.spread, from @row on, in the columns of the table. */
gboolean bhxh_sheet_chart_put (const SheetChart *chart,
                               const BookWriting *writing,
                               guint32 row,
                               GError **error);
