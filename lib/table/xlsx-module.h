/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the module "xlsx" does for the writer of workbooks: it puts cells where it is told
 * to, as they are, and packs the file. What a column means, and which of its cells fit
 * into a workbook at all, is decided on our side (write-xlsx.c).
 */
#pragma once

#include "base/label.h"
#include "base/module.h"

/* To be raised with every change of this file. */
#define XLSX_MODULE_ABI 3

/* What a workbook holds at the most. */
#define XLSX_MAX_ROWS 1048576
#define XLSX_MAX_COLUMNS 16384
#define XLSX_MAX_TEXT 32767 /* of one cell, in units of UTF-16 */
#define XLSX_MAX_NAME 31    /* of a sheet, in the same */
#define XLSX_MAX_DIGITS 15  /* of a number */

typedef enum
{
  XLSX_DONE = 0,
  XLSX_NO_MEMORY,
  XLSX_NO_STORAGE, /* for temporary files */
  XLSX_REFUSED     /* libxlsxwriter did, of what should not have been asked of it */
} XlsxOutcome;

/* How a text looks. */
typedef enum
{
  XLSX_LOOK_TEXT = 0,
  XLSX_LOOK_WRAPPED, /* on several lines */
  XLSX_LOOK_HEADER,
  XLSX_LOOK_NUMBER_HEADER, /* at the right, as the numbers below it */
  XLSX_LOOK_NOTE,
  XLSX_LOOK_EXACT, /* a number that must stay a text, marked */
  XLSX_N_LOOKS
} XlsxLook;

typedef struct
{
  const char *title;
  const char *day_format; /* of dates, such as "dd/mm/yyyy" */
  gint64 created;         /* seconds since 1970-01-01T00:00:00Z; not 0 */
} XlsxBookPlan;

/* Cells of a column that say this word are marked. */
typedef struct
{
  guint32 column;
  const char *word;
  LabelTone tone;
} XlsxMark;

/* Bars beside the table: a group for each of some rows. */
typedef struct
{
  const char *title;
  const char *sheet; /* the name of the one it is in */
  guint32 first_row;
  guint32 last_row;
  guint32 category; /* the column with the names of the groups */
  const guint32 *series;
  guint n_series;
  gboolean from_zero;
} XlsxChart;

/* A table whose cells are written: a header in the sheet's first row, rows of data below
 * it. */
typedef struct
{
  const char *title;
  guint32 n_columns;
  guint32 n_rows;      /* of data */
  const guint *widths; /* of the columns, in digits */
  const XlsxMark *marks;
  guint n_marks;
  const XlsxChart *chart; /* NULL: none */
} XlsxTable;

typedef struct _XlsxBook XlsxBook;

/* Takes bytes of the file. */
typedef void (*XlsxTakeFunc) (const char *bytes, gsize length, gpointer data);

/* The table. Texts are UTF-8 without what XML cannot hold; rows and columns are counted
 * from 0; sheets are written one after the other, their rows from first to last. A book
 * is for one thread. After an outcome other than XLSX_DONE it can only be freed. */
typedef struct
{
  ModuleHeader header;

  /* NULL with @outcome. */
  XlsxBook *(*open) (const XlsxBookPlan *plan, XlsxOutcome *outcome);
  XlsxOutcome (*add_sheet) (XlsxBook *book, const char *name);
  XlsxOutcome (*put_text) (XlsxBook *book,
                           guint32 row,
                           guint32 column,
                           const char *text,
                           XlsxLook look);

  /* At most XLSX_MAX_DIGITS digits; shown with its decimals. */
  XlsxOutcome (*put_number) (XlsxBook *book,
                             guint32 row,
                             guint32 column,
                             gint64 value,
                             gint decimals);

  /* Nothing, in a cell for a number of so many decimals. */
  XlsxOutcome (*put_blank) (XlsxBook *book, guint32 row, guint32 column, gint decimals);

  /* A day as workbooks count them. */
  XlsxOutcome (*put_day) (XlsxBook *book, guint32 row, guint32 column, guint32 serial);

  /* Room for so many lines in the row that is written; else for one. */
  XlsxOutcome (*set_lines) (XlsxBook *book, guint32 row, guint n_lines);

  /* After the last row of data, before anything below it. */
  XlsxOutcome (*end_table) (XlsxBook *book, const XlsxTable *table);
  XlsxOutcome (*end_sheet) (XlsxBook *book);

  /* Packs the file and gives its bytes. */
  XlsxOutcome (*finish) (XlsxBook *book, XlsxTakeFunc take, gpointer data);
  void (*free) (XlsxBook *book);
} XlsxModule;
