/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a chart is made of: a small table of numbers with names, the words around it, and
 * the function that draws it.
 */
#pragma once

#include "gap/bands.h"
#include "report/svg.h"
#include "table/reader.h"

/* Rows that a chart shows at most; it says so where there are more. */
#define CHART_MOST_ROWS 20

/* Beyond so many rows a chart draws them closer together. */
#define CHART_ROOMY_ROWS 12

typedef struct
{
  char name[16]; /* machine name of the column */
  TableWords title;
  gint decimals;
} ChartColumn;

typedef struct
{
  gboolean has;
  gint64 value; /* at its column's decimals */
} ChartValue;

/* Rows by columns of numbers. */
typedef struct
{
  gatomicrefcount refs;
  guint n_rows;
  guint n_columns;
  TableWords *names;  /* by row */
  TableWords *labels; /* shorter ones, for the drawing; blank: the names */
  TableWords heading; /* of the names */
  ChartColumn *columns;
  ChartValue *values; /* row by row */
} ChartData;

typedef struct _Chart Chart;
struct _Chart
{
  const char *kind; /* for machines */
  TableWords title;
  TableWords description; /* how it is to be read */
  TableWords unit;
  TableWords source;
  char **periods; /* short names of the periods; NULL: there are none */
  Amount
      cuts[BHXH_MAX_BANDS]; /* of a bullet chart: where bands end, falling, in percent */
  guint n_cuts;
  guint32 less_rows; /* a bit for each row of which less is better */
  ChartData *data;
  gboolean is_wide; /* its table does not fit beside it */
  gboolean is_even; /* panels have one length for each number, not one for each unit */
  gint width;
  gint (*measure) (const Chart *chart); /* its height */
  void (*draw) (const Chart *chart, Svg *svg, BhxhLanguage language);
};

ChartData *bhxh_chart_data_new (guint n_rows, guint n_columns);
ChartData *bhxh_chart_data_ref (ChartData *data);
void bhxh_chart_data_unref (ChartData *data);
void bhxh_chart_data_set_name (ChartData *data,
                               guint row,
                               const char *vi,
                               const char *en);
void bhxh_chart_data_set_label (ChartData *data,
                                guint row,
                                const char *vi,
                                const char *en);

/* What stands at a row in the drawing. */
const char *bhxh_chart_data_get_label (const ChartData *data,
                                       guint row,
                                       BhxhLanguage language);
void bhxh_chart_data_set_heading (ChartData *data, const char *vi, const char *en);
void bhxh_chart_data_set_column (ChartData *data,
                                 guint column,
                                 const char *name,
                                 const char *vi,
                                 const char *en,
                                 gint decimals);

/* Brings the number to the column's decimals; one that does not fit is missing. */
void bhxh_chart_data_set (ChartData *data,
                          guint row,
                          guint column,
                          gint64 value,
                          gint decimals);

/* Takes off the zeros that all numbers of the column end in, down to @least decimals. */
void bhxh_chart_data_trim (ChartData *data, guint column, gint least);

/* The table that stands beside the chart. */
BhxhTable *bhxh_chart_data_dup_table (ChartData *data);

/* The columns of it that people see: those in which there is anything. */
char *bhxh_chart_data_dup_columns (const ChartData *data);

static inline ChartValue
chart_data_get (const ChartData *data, guint row, guint column)
{
  return data->values[row * data->n_columns + column];
}

/* "1.234,5"; with a sign if @is_signed. */
char *bhxh_chart_dup_number (gint64 value,
                             gint decimals,
                             gboolean is_signed,
                             BhxhLanguage language);

/* Likewise, in the column's decimals. */
char *bhxh_chart_data_dup_number (const ChartData *data,
                                  guint column,
                                  gint64 value,
                                  gboolean is_signed,
                                  BhxhLanguage language);

/* Letters of the longest number of the column, with its sign. */
guint bhxh_chart_data_count_letters (const ChartData *data, guint column);

void bhxh_chart_free (Chart *chart);

/* Each kind sets what draws it; what its columns are is said there. */
void bhxh_chart_set_paths (Chart *chart);
void bhxh_chart_set_bullet (Chart *chart);
void bhxh_chart_set_dots (Chart *chart);
void bhxh_chart_set_waterfall (Chart *chart);
void bhxh_chart_set_heat (Chart *chart);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Chart, bhxh_chart_free)
