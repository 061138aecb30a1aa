/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the parts of the reader of sheets share: opening (sheet-open.c), the words of
 * faults (sheet-fault.c), the pass over rows (sheet-reader.c), what raw cells mean
 * (sheet-value.c), merged ranges (sheet-merge.c).
 */
#pragma once

#include "base/input.h"
#include "codec/csv-reader.h"
#include "codec/sheet-number.h"
#include "codec/sheet.h"

struct _SheetBook
{
  char *name; /* as the caller named it */
  char *path; /* NULL: the bytes */
  const char *bytes;
  gsize n_bytes;
  char *own_bytes; /* of what can be read once only */
  BhxhOptions *options;
  const SheetModule *module; /* NULL for CSV */
  SheetFile *file;
  SheetInfo only;    /* the sheet of a CSV */
  gboolean is_again; /* what there is to say has been said */
};

/* The merged ranges that the rows come to. */
typedef struct
{
  const SheetRange *ranges; /* borrowed */
  guint n;
  guint *order;  /* of the ranges, by their first row and column */
  guint next;    /* in order: the first that no row has reached */
  guint *active; /* those that the current row crosses, by column */
  guint n_active;
} Merges;

struct _SheetReader
{
  SheetBook *book;
  guint sheet;
  SheetRows *rows;
  Input *input; /* of a CSV */
  CsvReader *csv;
  Merges merges;
  SheetFormat *formats;
  guint n_formats;
  gboolean from_1904;
  SheetRow row;
  SheetCell *cells;
  gsize n_cells;
  gsize cell_capacity;
  char (*moments)[MOMENT_SIZE]; /* the texts of the row's dates */
  gsize moment_capacity;
  guint64 n_rows;
  guint64 n_covered;
  guint64 n_hidden; /* cells that have something and are hidden */
  SheetCell first_hidden;
  gboolean is_finished;
};

/* The file again, from its beginning. */
Input *bhxh_sheet_book_open_input (const SheetBook *book, GError **error);

/* Reports why the module stopped; @sheet may be NULL. Always FALSE. */
gboolean bhxh_sheet_report_fault (const SheetBook *book,
                                  const char *sheet,
                                  const SheetFault *fault,
                                  GError **error);

/* What @raw means under its format; @moment is room for the text of a date. */
void bhxh_sheet_cell_read (SheetCell *cell,
                           const RawCell *raw,
                           const SheetFormat *format,
                           gboolean from_1904,
                           char *moment);

/* The row's cells from the raw ones and the merged ranges; FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_sheet_row_build (SheetReader *reader, const RawRow *row, GError **error);

/* FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_merges_init (Merges *merges,
                           const SheetRange *ranges,
                           guint n,
                           GError **error);
void bhxh_merges_clear (Merges *merges);

/* Goes to a row, further down than the last. */
void bhxh_merges_go_to (Merges *merges, guint32 row);
