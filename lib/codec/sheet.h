/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a sheet is read, whatever file it is in: XLSX, ODS, a table of a DOCX, or CSV,
 * which is one sheet of texts. A row at a time, and only what is there.
 *
 *   g_autoptr (SheetBook) book = bhxh_sheet_book_open (path, options, error);
 *   g_autoptr (SheetReader) reader = NULL;
 *   const SheetRow *row;
 *   GError *local = NULL;
 *
 *   if (book == NULL || !bhxh_sheet_book_find (book, "Bieu 1", &index, error))
 *     return FALSE;
 *   reader = bhxh_sheet_reader_new (book, index, error);
 *   while (reader != NULL && (row = bhxh_sheet_reader_next (reader, &local)) != NULL)
 *     ... row->cells[i] ...
 */
#pragma once

#include "base/diagnostics.h"
#include "base/options.h"
#include "codec/sheet-module.h"

#include <bhxhplan/period.h>

typedef enum
{
  SHEET_CELL_BLANK = 0, /* covered by a merged range */
  SHEET_CELL_TEXT = 1,
  SHEET_CELL_NUMBER = 2,
  SHEET_CELL_DATE = 3,
  SHEET_CELL_BOOLEAN = 4,
  SHEET_CELL_ERROR = 5,   /* the text says which: #REF! */
  SHEET_CELL_NO_VALUE = 6 /* a formula that nobody has computed */
} SheetCellKind;

typedef enum
{
  SHEET_CELL_FORMULA = 1 << 0, /* computed; the value is the one it had when saved */
  SHEET_CELL_HIDDEN = 1 << 1,  /* its row or its column is */
  SHEET_CELL_PERCENT = 1 << 2  /* shown with "%": `value` counts hundredths */
} SheetCellFlags;

/* Rows and columns from 1, as spreadsheets count. */
typedef struct
{
  guint32 row;
  guint32 column;
  guint8 kind;
  guint8 flags;

  /* What is there. Text: itself. Number and boolean: as stored, "20.800000000000001".
   * Date: ISO 8601, as much of it as the format shows: "2024-09-30", "2024-09". Error:
   * its name. Valid UTF-8; not NUL-terminated; valid until the next row. */
  Span text;

  /* Numbers: as the cell's format shows them, 208 with 1 decimal for 0.208 as "0.0%",
   * and as stored, which is 208 with 3. */
  gint64 value;
  gint64 stored_value;
  gint8 decimals;
  gint8 stored_decimals;

  BhxhPeriod period; /* of dates; BHXH_PERIOD_NONE for a time of day */
  gint32 merge;      /* the merged range that it belongs to, or -1; where it is not the
                      * range's first cell, it is blank */
} SheetCell;

/* A row that has cells; columns ascend. */
typedef struct
{
  guint32 row;
  gboolean is_hidden;
  guint32 n_cells;
  const SheetCell *cells;
} SheetRow;

typedef struct _SheetBook SheetBook;
typedef struct _SheetReader SheetReader;

/* Opens a file of any kind and lists its sheets. Reads of the options: diagnostics,
 * limits of file, field, line and rows; for CSV delimiter and encoding; they are kept.
 * NULL on error: BHXH_ERROR_FILE; BHXH_ERROR_UNSUPPORTED (no module, an old .xls, a
 * password); BHXH_ERROR_DATA (damaged); BHXH_ERROR_LIMIT; BHXH_ERROR_MEMORY. */
SheetBook *bhxh_sheet_book_open (const char *path, BhxhOptions *options, GError **error);

/* The same for bytes in memory, which are borrowed until the book is freed. */
SheetBook *bhxh_sheet_book_open_memory (const char *bytes,
                                        gsize length,
                                        const char *name,
                                        BhxhOptions *options,
                                        GError **error);

/* The same file opened again, with other options. Nothing is said twice about the file as
 * a whole. What @book borrows must outlive the new one too. */
SheetBook *bhxh_sheet_book_reopen (const SheetBook *book,
                                   BhxhOptions *options,
                                   GError **error);

guint bhxh_sheet_book_get_n (const SheetBook *book);
const SheetInfo *bhxh_sheet_book_get_info (const SheetBook *book, guint sheet);
const char *bhxh_sheet_book_get_file (const SheetBook *book);

/* The sheet of this name, in the spelling that names have (NFC, case and diacritics
 * ignored where that is enough); else the one whose number, from 1, @name is. NULL: the
 * first that is not hidden. FALSE with BHXH_ERROR_UNKNOWN, reported with those there are. */
gboolean bhxh_sheet_book_find (const SheetBook *book,
                               const char *name,
                               guint *sheet,
                               GError **error);
void bhxh_sheet_book_free (SheetBook *book);

/* The rows of one sheet, from the beginning. The book must outlive it; several readers of
 * one book may be open, in one thread. NULL on error, as for opening. */
SheetReader *bhxh_sheet_reader_new (SheetBook *book, guint sheet, GError **error);

/* The ranges of merged cells; for ranges that go on below, as far as the file says. */
const SheetRange *bhxh_sheet_reader_get_merges (const SheetReader *reader, guint *n);

/* The next row that has cells; valid until the next call. NULL at the end, or with @error:
 * what is wrong has been reported. Cells with errors, and formulas without values, are
 * not: they are for the caller to judge. */
const SheetRow *bhxh_sheet_reader_next (SheetReader *reader, GError **error);

/* Where a cell is, for problems: file, sheet, row and column. */
Place bhxh_sheet_reader_get_place (const SheetReader *reader, const SheetCell *cell);
void bhxh_sheet_reader_free (SheetReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SheetBook, bhxh_sheet_book_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SheetReader, bhxh_sheet_reader_free)
