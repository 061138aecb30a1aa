/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rows of one sheet of XLSX, as expat comes to them.
 */
#include "modules/sheet/xlsx.h"

#include <string.h>

enum
{
  WORKSHEET = 1,
  COLS,
  COL,
  SHEET_DATA,
  ROW,
  CELL,
  VALUE,
  FORMULA,
  INLINE,
  INLINE_RUN,
  INLINE_TEXT
};

static const XmlRule rules[] = {
  { XML_DOCUMENT, WORKSHEET, 0, "worksheet" },
  { WORKSHEET, SHEET_DATA, 0, "sheetData" },
  { WORKSHEET, COLS, 0, "cols" },
  { COLS, COL, 0, "col" },
  { SHEET_DATA, ROW, 0, "row" },
  { ROW, CELL, 0, "c" },
  { CELL, VALUE, XML_TEXT, "v" },
  { CELL, FORMULA, 0, "f" },
  { CELL, INLINE, 0, "is" },
  { INLINE, INLINE_TEXT, XML_TEXT, "t" },
  { INLINE, INLINE_RUN, 0, "r" },
  { INLINE_RUN, INLINE_TEXT, XML_TEXT, "t" },
  { 0, 0, 0, NULL },
};

typedef enum
{
  TYPE_OTHER = 0, /* as `kind` says */
  TYPE_SHARED
} CellType;

typedef struct
{
  guint8 hidden_columns[SHEET_MAX_COLUMNS + 1];
  CellType type;
  guint8 kind;
} Pass;

typedef struct
{
  const char *name;
  CellType type;
  RawCellKind kind;
} TypeRow;

static const TypeRow types[] = {
  { "s", TYPE_SHARED, RAW_CELL_TEXT },        { "n", TYPE_OTHER, RAW_CELL_NUMBER },
  { "str", TYPE_OTHER, RAW_CELL_TEXT },       { "b", TYPE_OTHER, RAW_CELL_BOOLEAN },
  { "inlineStr", TYPE_OTHER, RAW_CELL_TEXT }, { "e", TYPE_OTHER, RAW_CELL_ERROR },
  { "d", TYPE_OTHER, RAW_CELL_DATE },
};

static void
start_columns (Pass *pass, const char **attributes)
{
  const char *first = bhxh_xml_find (attributes, "min");
  const char *last = bhxh_xml_find (attributes, "max");
  guint64 from = 0;
  guint64 to = 0;

  if (!bhxh_xml_is_true (bhxh_xml_find (attributes, "hidden"), FALSE) || first == NULL ||
      last == NULL || !bhxh_xml_parse_number (first, G_MAXUINT32, &from) ||
      !bhxh_xml_parse_number (last, G_MAXUINT32, &to))
    return;
  for (guint64 i = from; i <= MIN (to, SHEET_MAX_COLUMNS); i++)
    pass->hidden_columns[i] = TRUE;
}

/* Digits alone; FALSE for all else. */
static gboolean
read_digits (Span text, guint64 *number)
{
  *number = 0;
  for (guint32 i = 0; i < text.length; i++)
    {
      if (!g_ascii_isdigit (text.text[i]) || *number > G_MAXUINT32)
        return FALSE;
      *number = *number * 10 + (guint64) (text.text[i] - '0');
    }
  return text.length > 0;
}

static gboolean
is_word (Span text, const char *word)
{
  return text.length == strlen (word) && memcmp (text.text, word, text.length) == 0;
}

/* What stands where it should not, at the row. */
static void
fault_of_place (SheetRows *rows, Span text)
{
  g_autofree char *shown = g_strndup (text.text, MIN (text.length, 32));

  rows->fault.row = rows->row.row;
  bhxh_sheet_fault (&rows->fault, SHEET_FAULT_REFERENCE, shown);
}

void
bhxh_xlsx_begin_row (SheetRows *rows, Span number, Span hidden)
{
  guint64 row = (guint64) rows->row.row + 1;

  if (number.text != NULL && !read_digits (number, &row))
    fault_of_place (rows, number);
  else
    bhxh_rows_begin (rows, row, is_word (hidden, "1") || is_word (hidden, "true"));
}

static void
set_type (SheetRows *rows, Span name)
{
  Pass *pass = rows->data;

  pass->type = TYPE_OTHER;
  pass->kind = RAW_CELL_NUMBER;
  for (guint i = 0; name.text != NULL && i < G_N_ELEMENTS (types); i++)
    if (is_word (name, types[i].name))
      {
        pass->type = types[i].type;
        pass->kind = (guint8) types[i].kind;
        return;
      }
}

/* The column that "C12" names; where a cell says nothing, the one after the last. */
static gboolean
find_column (SheetRows *rows, Span reference, guint64 *column)
{
  const RawRow *row = &rows->row;
  const char *end = NULL;
  guint64 number = 0;

  *column = row->n_cells > 0 ? (guint64) rows->cells[row->n_cells - 1].column + 1 : 1;
  if (reference.text == NULL)
    return TRUE;
  if (bhxh_xlsx_parse_reference (reference.text, &number, column, &end) &&
      end == reference.text + reference.length && number == row->row)
    return TRUE;
  fault_of_place (rows, reference);
  return FALSE;
}

void
bhxh_xlsx_begin_cell (SheetRows *rows, Span reference, Span format, Span type)
{
  const Pass *pass = rows->data;
  guint64 number = 0;
  guint64 column = 0;
  RawCell *cell = NULL;

  set_type (rows, type);
  if (!find_column (rows, reference, &column))
    return;
  cell = bhxh_rows_add_cell (rows, column);
  if (cell == NULL)
    return;
  if (read_digits (format, &number))
    cell->format = (guint32) MIN (number, G_MAXUINT32);
  if (rows->row.is_hidden || pass->hidden_columns[column])
    cell->flags |= RAW_CELL_HIDDEN;
}

static Span
span_or_none (const char *text)
{
  return text != NULL ? span_of (text) : (Span){ NULL, 0 };
}

static void
start_cell (SheetRows *rows, const char **attributes)
{
  const char *reference = NULL;
  const char *type = NULL;
  const char *format = NULL;

  for (const char **a = attributes; a[0] != NULL; a += 2)
    if (a[0][1] == '\0')
      {
        reference = a[0][0] == 'r' ? a[1] : reference;
        type = a[0][0] == 't' ? a[1] : type;
        format = a[0][0] == 's' ? a[1] : format;
      }
  bhxh_xlsx_begin_cell (rows, span_or_none (reference), span_or_none (format),
                        span_or_none (type));
}

static void
start (gpointer data, guint id, const char **attributes)
{
  SheetRows *rows = data;
  Pass *pass = rows->data;

  switch (id)
    {
    case COL: start_columns (pass, attributes); break;
    case ROW:
      bhxh_xlsx_begin_row (rows, span_or_none (bhxh_xml_find (attributes, "r")),
                           span_or_none (bhxh_xml_find (attributes, "hidden")));
      break;
    case CELL: start_cell (rows, attributes); break;
    case FORMULA: rows->cells[rows->row.n_cells - 1].flags |= RAW_CELL_FORMULA; break;
    default: break;
    }
}

static void
append (gpointer data, guint id G_GNUC_UNUSED, const char *text, gsize length)
{
  bhxh_rows_append (data, text, length);
}

/* The cell's text is that of the shared one with this number. */
static void
set_shared (SheetRows *rows, Span text)
{
  RawCell *cell = &rows->cells[rows->row.n_cells - 1];
  guint64 index = 0;

  if (read_digits (text, &index) && index < rows->file->strings.n)
    cell->text = bhxh_texts_get (&rows->file->strings, index);
  else
    {
      g_autofree char *shown = g_strndup (text.text, MIN (text.length, 32));

      rows->fault.row = rows->row.row;
      rows->fault.column = cell->column;
      bhxh_sheet_fault (&rows->fault, SHEET_FAULT_STRING, shown);
    }
}

/* A cell of which only the looks are stored is none, and one with an empty text neither;
 * but a formula is one, and its value may be an empty text. */
void
bhxh_xlsx_end_cell (SheetRows *rows, Span text)
{
  const Pass *pass = rows->data;
  RawCell *cell = &rows->cells[rows->row.n_cells - 1];

  cell->kind = pass->kind;
  if (pass->type == TYPE_SHARED && text.length > 0)
    set_shared (rows, text);
  else
    cell->text = text;
  if (cell->text.length > 0)
    return;
  if ((cell->flags & RAW_CELL_FORMULA) == 0)
    rows->row.n_cells--;
  else if (cell->kind != RAW_CELL_TEXT)
    cell->kind = RAW_CELL_BLANK;
}

/* A cell whose text, if it has any, was collected. */
static void
end_cell (SheetRows *rows)
{
  const Pass *pass = rows->data;
  RawCell *cell = &rows->cells[rows->row.n_cells - 1];

  if (pass->type == TYPE_SHARED || cell->text.length == 0)
    {
      bhxh_xlsx_end_cell (rows, bhxh_rows_take_text (rows));
      return;
    }
  cell->kind = pass->kind;
  bhxh_rows_decode (rows, bhxh_xlsx_unescape);
}

static void
end (gpointer data, guint id)
{
  SheetRows *rows = data;

  if (id == CELL)
    end_cell (rows);
  else if (id == ROW && rows->row.n_cells > 0)
    bhxh_xml_reader_pause (rows->xml);
}

gboolean
bhxh_xlsx_begin (SheetRows *rows)
{
  static const XmlShortcut shortcut = { SHEET_DATA, "</row>", bhxh_xlsx_take_row };
  static const XmlGrammar grammar = { rules, start, end, append, &shortcut };

  if (!bhxh_xlsx_load_shared (rows->file, &rows->fault))
    return FALSE;
  if (rows->sheet->part == NULL)
    return TRUE;
  if (!bhxh_xlsx_load_merges (rows))
    return FALSE;
  rows->data = g_new0 (Pass, 1);
  rows->xml = bhxh_xml_reader_new (rows->file->archive, rows->sheet->part, &grammar, rows,
                                   &rows->fault);
  return rows->xml != NULL;
}

void
bhxh_xlsx_clear (SheetRows *rows)
{
  g_free (rows->data);
}
