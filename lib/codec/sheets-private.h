/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the public sheets (sheets.c) share with the tables made of them (sheets-cells.c,
 * sheets-grid.c): a pass over one sheet that opens the file for itself, so that tables
 * can be read in several threads.
 */
#pragma once

#include "codec/sheet.h"
#include "table/table.h"

#include <bhxhplan/sheets.h>

struct _BhxhSheets
{
  gatomicrefcount refs;
  SheetBook *book;
};

/* The sheet that a table is of; what its kind of table needs stands behind it. */
typedef struct
{
  BhxhSheets *sheets;
  BhxhOptions *options; /* as the caller's, but nobody is told anything */
  guint sheet;
} SheetView;

typedef struct
{
  gpointer source;
  SheetBook *book;
  SheetReader *reader;
  const SheetRow *row; /* that cells are taken of; NULL: the next one is to be read */
  guint32 next;        /* of its cells */
} SheetCursor;

/* Sets up @source for reading @sheet, and looks the sheet through with the caller's
 * options, so that what is wrong is said before there is a table. @n_columns: up to the
 * last one with a cell. */
gboolean bhxh_sheet_view_init (SheetView *source,
                               BhxhSheets *sheets,
                               guint sheet,
                               BhxhOptions *options,
                               guint32 *n_columns,
                               GError **error);
void bhxh_sheet_view_clear (SheetView *source);

/* A pass over the sheet of a source that begins with a SheetView. */
gpointer bhxh_sheet_cursor_new (gpointer source, GError **error);
void bhxh_sheet_cursor_free (gpointer cursor);

/* The next row of the sheet; FALSE with @error. At the end TRUE, and `row` is NULL. */
gboolean bhxh_sheet_cursor_next (SheetCursor *cursor, GError **error);
