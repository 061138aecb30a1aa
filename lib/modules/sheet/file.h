/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the three kinds of document share: the list of sheets, the texts of a file, and
 * the row that is being put together.
 */
#pragma once

#include "modules/sheet/texts.h"
#include "modules/sheet/xml.h"

/* Names and paths are cut here; Excel allows 31 characters. */
#define FILE_MAX_NAME 1024

typedef struct _OdsStyles OdsStyles;

typedef struct
{
  SheetInfo info;
  char *name;
  char *part;     /* of XLSX; NULL: a chart, without cells */
  GArray *merges; /* of SheetRange, where they are known from the start; or NULL */
} SheetEntry;

/* How one kind of document is read. */
typedef struct
{
  /* Lists the sheets. */
  gboolean (*open) (SheetFile *file, SheetFault *fault);
  void (*close) (SheetFile *file); /* or NULL */

  /* Begins a pass: sets xml, and kind's data if it needs any. */
  gboolean (*begin) (SheetRows *rows);
  void (*clear) (SheetRows *rows); /* or NULL */
} FileKind;

struct _SheetFile
{
  Archive *archive;
  const FileKind *kind;
  char *main_part;
  GArray *sheets; /* of SheetEntry */
  gboolean has_macros;
  gboolean counts_from_1904;
  gsize max_field;
  OdsStyles *styles;
  gsize n_merges; /* of all entries */

  /* Loaded when the first sheet is read. */
  gboolean is_loaded;
  char *strings_part;
  char *styles_part;
  Texts strings;
  Texts formats;
};

struct _SheetRows
{
  SheetFile *file;
  const SheetEntry *sheet;
  guint index;
  XmlReader *xml;
  SheetFault fault;
  gpointer data; /* the kind's */
  SheetRange *merges;
  gsize n_merges;
  gsize merge_capacity;

  /* The row being put together, then given out. */
  RawRow row;
  RawCell *cells;
  gsize cell_capacity;
  char *texts; /* of its cells */
  gsize n_texts;
  gsize text_capacity;
  guint64 n_more;     /* times that the row is still to be given out again */
  guint64 n_repeated; /* cells given so far by repetition alone */
  gboolean is_done;   /* nothing follows, whatever else the part has */
};

extern const FileKind bhxh_file_xlsx;
extern const FileKind bhxh_file_ods;
extern const FileKind bhxh_file_docx;

/* Adds a sheet; @part is taken. FALSE with @fault: too many. */
gboolean bhxh_file_add_sheet (SheetFile *file,
                              const char *name,
                              gboolean is_hidden,
                              char *part,
                              SheetFault *fault);

/* Adds a merged range to a sheet; one of a single cell is none. */
gboolean bhxh_file_add_merge (SheetFile *file,
                              guint sheet,
                              SheetRange range,
                              SheetFault *fault);

/* Adds a merged range of the sheet that is read; one of a single cell is none. */
gboolean bhxh_rows_add_merge (SheetRows *rows, SheetRange range);

/* Begins the row @row; FALSE with the fault if it does not follow the last one. */
gboolean bhxh_rows_begin (SheetRows *rows, guint64 row, gboolean is_hidden);

/* A new blank cell at @column, behind the row's others; NULL with the fault. Valid until
 * the next one. */
RawCell *bhxh_rows_add_cell (SheetRows *rows, guint64 column);

/* Adds @times copies of the row's last cell behind it, with the same text. */
gboolean bhxh_rows_repeat_cell (SheetRows *rows, guint64 times);

/* Makes of the row that was given out the next one, for as long as it is to be there
 * again; FALSE when it is not, or with the fault. */
gboolean bhxh_rows_repeat (SheetRows *rows);

/* Appends to the text of the row's last cell. */
gboolean bhxh_rows_append (SheetRows *rows, const char *text, gsize length);

/* The text of the row's last cell so far; the cell is left without. Valid until the next
 * is appended. */
Span bhxh_rows_take_text (SheetRows *rows);

/* Decodes the text of the row's last cell in place; @decode returns the bytes left. */
void bhxh_rows_decode (SheetRows *rows, gsize (*decode) (char *text, gsize length));

/* The row is complete: its cells' texts stay where they are. */
void bhxh_rows_finish (SheetRows *rows);
