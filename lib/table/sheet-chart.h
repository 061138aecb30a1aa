/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which rows of a sheet make a chart: the longest run of rows, one below the other, that
 * are of one indicator and differ in their unit alone, or in their period alone.
 */
#pragma once

#include "table/workbook.h"

/* Columns that can be bars, most. */
#define CHART_MAX_SERIES 3

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
  char *title; /* of the best one */
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
 */
const XlsxChart *bhxh_sheet_chart_finish (SheetChart *chart, const char *name);
