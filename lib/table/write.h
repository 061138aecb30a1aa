/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a format has to know to be one: how a cell looks, and what stands around the rows.
 */
#pragma once

#include "base/options.h"
#include "table/cell.h"

/* One writing of a table. */
typedef struct
{
  BhxhTable *table;
  const BhxhOptions *options;
  const guint *columns; /* of the table, in the order of the output */
  guint n_columns;
  const CellStyle *style;
  Cells *cells;     /* one for each of @columns */
  Sink *sink;       /* where the output goes */
  gboolean is_bare; /* people read title and notes somewhere else */
  gpointer state;   /* the format's own */
  gpointer shared;  /* as the caller gave it */
} WriteJob;

/* A format. Failures of the sink are looked at by the caller, after each batch. */
typedef struct
{
  CellStyle style;     /* marks without a point: those of the language */
  gboolean for_people; /* leaves out the columns of the other language */
  gsize state_size;    /* of job->state, zeroed; 0: none */
  gboolean (*start) (WriteJob *job, GError **error); /* or NULL */
  gboolean (*measure) (WriteJob *job,
                       gsize n_rows,
                       GError **error); /* a pass of its own, or NULL */
  void (*begin) (WriteJob *job);
  void (*rows) (WriteJob *job, gsize n_rows);
  void (*end) (WriteJob *job);
  void (*stop) (WriteJob *job); /* frees what @start and @measure made; or NULL */
} TableWriter;

extern const TableWriter bhxh_text_writer;
extern const TableWriter bhxh_csv_writer;
extern const TableWriter bhxh_csv_excel_writer;
extern const TableWriter bhxh_json_writer;
extern const TableWriter bhxh_markdown_writer;

/* Writes @table into @sink, as a part of what goes there: bare, where its title and notes
 * stand somewhere else. @shared is for the writer; NULL for those above. Errors as for
 * bhxh_table_write(). */
gboolean bhxh_table_fill_sink (BhxhTable *table,
                               const TableWriter *writer,
                               const BhxhOptions *options,
                               gboolean is_bare,
                               gpointer shared,
                               Sink *sink,
                               GError **error);
