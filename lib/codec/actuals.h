/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the parts of reading actuals share: where figures go, and what is remembered from
 * row to row so that a row costs no search that the row before has done.
 */
#pragma once

#include "base/number-style.h"
#include "codec/csv-reader.h"
#include "model/figures.h"
#include "model/plan.h"

/* The fields of a row, in the order of the table of columns. */
typedef enum
{
  FIELD_UNIT = 0,
  FIELD_INDICATOR,
  FIELD_PERIOD,
  FIELD_VALUE,
  FIELD_STAGE,
  FIELD_AS_OF,
  N_FIELDS
} ActualField;

/* One figure on its way from a row into its cell. */
typedef struct
{
  guint unit; /* among the known */
  guint indicator;
  gint slot; /* of the period */
  BhxhPeriod period;
  BhxhStage stage;
  BhxhPeriod as_of;
  NumberReading reading;
  guint64 row;
  Place place; /* of the value; only for problems */
} ActualRow;

/* A figure whose number can still be read in two ways; its text is kept beside. */
typedef struct
{
  ActualRow row;
  gsize offset;
  gsize length;
} OpenCell;

/* Figures of one column that may wait for their number style to be known. */
#define ACTUALS_MAX_OPEN_CELLS 1000000

/* The text of a field in the row before, and what it meant. */
#define REMEMBERED_BYTES 120
typedef struct
{
  gint64 meaning;
  guint length; /* 0: nothing remembered */
  char text[REMEMBERED_BYTES];
} Remembered;

/* Figures of units that are not on the axis, until all files are read. */
typedef struct _LaterFigures LaterFigures;

/* Reading of one or several files into one set of figures. */
typedef struct
{
  BhxhFrame *frame;
  const BhxhOptions *options;
  BhxhFigures *figures;
  LaterFigures *later;
  GHashTable *names;   /* day and spelling -> unit + 1; 0: not found */
  GError *first_error; /* of all files */

  /* Of the file being read. */
  CsvReader *reader;
  guint16 load;
  gint columns[N_FIELDS]; /* -1: the constant */
  CsvField constants[N_FIELDS];
  Remembered remembered[N_FIELDS];
  BhxhPeriod unit_day;   /* for which the unit was remembered */
  BhxhNumberStyle style; /* auto: decided by the sniffer */
  StyleSniffer sniffer;
  GArray *open_cells; /* OpenCell: number style not known yet */
  GByteArray *open_texts;
} ActualsLoad;

/* actuals.c: what bhxh_figures_load() and bhxh_figures_parse() do, over any frame. */
BhxhFigures *bhxh_actuals_load (BhxhFrame *frame,
                                const char *const *paths,
                                gsize n_paths,
                                const BhxhOptions *options,
                                GError **error);
BhxhFigures *bhxh_actuals_parse (BhxhFrame *frame,
                                 const char *name,
                                 const char *bytes,
                                 gsize length,
                                 const BhxhOptions *options,
                                 GError **error);

/* actuals-row.c: one row into the figures; what is wrong with it is reported. */
void bhxh_actuals_add_row (ActualsLoad *load, const CsvRow *row);

/* actuals-row.c: cells whose number style was open until the file's end. */
void bhxh_actuals_finish_file (ActualsLoad *load);

/* actuals-store.c: a figure into its cell, or to the later figures; reports conflicts. */
void bhxh_actuals_store (ActualsLoad *load, const ActualRow *row);

/* actuals-unit.c: the unit that a spelling means on @day; -1 when it is reported. */
gint bhxh_actuals_find_unit (ActualsLoad *load, CsvField field, BhxhPeriod day);

/* A problem of the current row, kept as the first error if it is one. */
void bhxh_actuals_report (ActualsLoad *load,
                          ProblemKind kind,
                          Place place,
                          const char *text,
                          const char *expected,
                          const char *other);

/* Keeps the first error of all; takes the others. NULL is no error. */
void bhxh_actuals_fail (ActualsLoad *load, GError *error);

/* "unit/indicator/period", as findings write cells; free with g_free(). */
char *bhxh_actuals_dup_cell (const ActualsLoad *load, const ActualRow *row);

/* actuals-later.c */
LaterFigures *bhxh_later_figures_new (void);
void bhxh_later_figures_free (LaterFigures *later);
gboolean bhxh_later_figures_add (LaterFigures *later,
                                 const ActualRow *row,
                                 guint16 load,
                                 GError **error);

/* Sums what units of other dates reported to the units of the axis that they came from; a
 * unit of which a part has not reported gets no figure but a problem that names the part.
 */
void bhxh_later_figures_sum (LaterFigures *later, ActualsLoad *load);
