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
  gboolean has_value;
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

static void
start_row (SheetRows *rows, const char **attributes)
{
  const char *number = bhxh_xml_find (attributes, "r");
  guint64 row = (guint64) rows->row.row + 1;

  if (number != NULL && !bhxh_xml_parse_number (number, G_MAXUINT32, &row))
    bhxh_sheet_fault (&rows->fault, SHEET_FAULT_REFERENCE, number);
  else
    bhxh_rows_begin (rows, row,
                     bhxh_xml_is_true (bhxh_xml_find (attributes, "hidden"), FALSE));
}

static void
set_type (SheetRows *rows, const char *name)
{
  Pass *pass = rows->data;

  pass->type = TYPE_OTHER;
  pass->kind = RAW_CELL_NUMBER;
  pass->has_value = FALSE;
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].name, name) == 0)
      {
        pass->type = types[i].type;
        pass->kind = (guint8) types[i].kind;
        return;
      }
}

/* The column that "C12" names; where a cell says nothing, the one after the last. */
static gboolean
find_column (SheetRows *rows, const char *reference, guint64 *column)
{
  const RawRow *row = &rows->row;
  const char *end = NULL;
  guint64 number = row->row;

  *column = row->n_cells > 0 ? (guint64) rows->cells[row->n_cells - 1].column + 1 : 1;
  if (reference == NULL)
    return TRUE;
  if (!bhxh_xlsx_parse_reference (reference, &number, column, &end) || *end != '\0' ||
      number != row->row)
    {
      rows->fault.row = row->row;
      return bhxh_sheet_fault (&rows->fault, SHEET_FAULT_REFERENCE, reference);
    }
  return TRUE;
}

static void
start_cell (SheetRows *rows, const char **attributes)
{
  const Pass *pass = rows->data;
  const char *reference = NULL;
  const char *type = NULL;
  const char *format = NULL;
  guint64 number = 0;
  guint64 column = 0;
  RawCell *cell = NULL;

  for (const char **a = attributes; a[0] != NULL; a += 2)
    if (a[0][1] == '\0')
      {
        reference = a[0][0] == 'r' ? a[1] : reference;
        type = a[0][0] == 't' ? a[1] : type;
        format = a[0][0] == 's' ? a[1] : format;
      }
  set_type (rows, type);
  if (!find_column (rows, reference, &column))
    return;
  cell = bhxh_rows_add_cell (rows, column);
  if (cell == NULL)
    return;
  for (; format != NULL && *format >= '0' && *format <= '9' && number < G_MAXUINT16;
       format++)
    number = number * 10 + (guint64) (*format - '0');
  cell->format = (guint32) number;
  if (rows->row.is_hidden || pass->hidden_columns[column])
    cell->flags |= RAW_CELL_HIDDEN;
}

static void
start (gpointer data, guint id, const char **attributes)
{
  SheetRows *rows = data;
  Pass *pass = rows->data;

  switch (id)
    {
    case COL: start_columns (pass, attributes); break;
    case ROW: start_row (rows, attributes); break;
    case CELL: start_cell (rows, attributes); break;
    case FORMULA: rows->cells[rows->row.n_cells - 1].flags |= RAW_CELL_FORMULA; break;
    case VALUE:
    case INLINE: pass->has_value = TRUE; break;
    default: break;
    }
}

static void
append (gpointer data, guint id G_GNUC_UNUSED, const char *text, gsize length)
{
  bhxh_rows_append (data, text, length);
}

/* The cell's text is the number of a shared one: it becomes that. */
static void
take_shared (SheetRows *rows)
{
  const Texts *strings = &rows->file->strings;
  const Span span = bhxh_rows_take_text (rows);
  guint64 index = 0;
  gboolean is_good = span.length > 0 && span.length < 10;

  for (guint32 i = 0; i < span.length && is_good; i++)
    {
      is_good = g_ascii_isdigit (span.text[i]);
      index = index * 10 + (guint64) (span.text[i] - '0');
    }
  if (is_good && index < strings->n)
    rows->cells[rows->row.n_cells - 1].text = bhxh_texts_get (strings, index);
  else
    {
      g_autofree char *shown = g_strndup (span.text, MIN (span.length, 32));

      rows->fault.row = rows->row.row;
      rows->fault.column = rows->cells[rows->row.n_cells - 1].column;
      bhxh_sheet_fault (&rows->fault, SHEET_FAULT_STRING, shown);
    }
}

/* A cell of which only the looks are stored is none; a formula without value is one. */
static void
end_cell (SheetRows *rows)
{
  const Pass *pass = rows->data;
  RawCell *cell = &rows->cells[rows->row.n_cells - 1];

  if (!pass->has_value)
    {
      if ((cell->flags & RAW_CELL_FORMULA) == 0)
        rows->row.n_cells--;
      return;
    }
  cell->kind = pass->kind;
  if (pass->type == TYPE_SHARED)
    take_shared (rows);
  else if (pass->kind == RAW_CELL_TEXT)
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
  static const XmlGrammar grammar = { rules, start, end, append };

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
