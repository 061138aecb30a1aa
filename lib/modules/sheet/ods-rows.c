/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rows of one table of an ODS. Rows and cells may be there many times at once; the
 * blank ones, of which there are up to a million, only count.
 */
#include "modules/sheet/ods.h"

#include <string.h>

enum
{
  ROOT = 1,
  BODY,
  SPREADSHEET,
  TABLE,
  COLUMN,
  ROW,
  CELL,
  COVERED,
  PARAGRAPH,
  SPACES,
  TAB,
  LINE_BREAK
};

static const XmlRule rules[] = {
  { XML_DOCUMENT, ROOT, 0, "document-content" },
  { ROOT, BODY, 0, "body" },
  { BODY, SPREADSHEET, 0, "spreadsheet" },
  { SPREADSHEET, TABLE, 0, "table" },
  { TABLE, ROW, 0, "table-row" },
  { TABLE, COLUMN, 0, "table-column" },
  { TABLE, TABLE, XML_PASS, "table-rows" },
  { TABLE, TABLE, XML_PASS, "table-header-rows" },
  { TABLE, TABLE, XML_PASS, "table-row-group" },
  { TABLE, TABLE, XML_PASS, "table-columns" },
  { TABLE, TABLE, XML_PASS, "table-header-columns" },
  { TABLE, TABLE, XML_PASS, "table-column-group" },
  { ROW, CELL, 0, "table-cell" },
  { ROW, COVERED, 0, "covered-table-cell" },
  { CELL, PARAGRAPH, XML_TEXT, "p" },
  { PARAGRAPH, PARAGRAPH, XML_TEXT | XML_PASS, "span" },
  { PARAGRAPH, PARAGRAPH, XML_TEXT | XML_PASS, "a" },
  { PARAGRAPH, PARAGRAPH, XML_PASS, "ruby" },
  { PARAGRAPH, PARAGRAPH, XML_TEXT | XML_PASS, "ruby-base" },
  { PARAGRAPH, SPACES, 0, "s" },
  { PARAGRAPH, TAB, 0, "tab" },
  { PARAGRAPH, LINE_BREAK, 0, "line-break" },
  { 0, 0, 0, NULL },
};

/* Which attribute has the value of a type, and what kind of cell that is. */
typedef struct
{
  const char *type;
  const char *attribute; /* NULL: the paragraphs */
  RawCellKind kind;
} TypeRow;

static const TypeRow types[] = {
  { "float", "value", RAW_CELL_NUMBER },
  { "string", "string-value", RAW_CELL_TEXT },
  { "percentage", "value", RAW_CELL_NUMBER },
  { "currency", "value", RAW_CELL_NUMBER },
  { "date", "date-value", RAW_CELL_DATE },
  { "time", "time-value", RAW_CELL_DATE },
  { "boolean", "boolean-value", RAW_CELL_BOOLEAN },
  { "error", NULL, RAW_CELL_ERROR },
};

typedef struct
{
  guint8 hidden_columns[SHEET_MAX_COLUMNS + 1];
  guint32 column_formats[SHEET_MAX_COLUMNS + 1];
  guint table;     /* tables that have begun */
  guint64 row;     /* that is read */
  guint64 n_rows;  /* times that it is there */
  guint64 column;  /* the next one: of columns, then of cells */
  guint64 n_cells; /* times that the cell is there */
  gboolean is_cell;
  gboolean is_text; /* the paragraphs are the cell's text */
  gboolean has_paragraph;
  gboolean is_after_space;
} Pass;

static gboolean
is_here (const SheetRows *rows)
{
  const Pass *pass = rows->data;

  return pass->table == rows->index + 1;
}

static gboolean
is_shown (const char **attributes)
{
  const char *visibility = bhxh_xml_find (attributes, "visibility");

  return visibility == NULL || strcmp (visibility, "visible") == 0;
}

static void
start_column (SheetRows *rows, const char **attributes)
{
  Pass *pass = rows->data;
  const guint64 times = bhxh_ods_get_times (attributes, "number-columns-repeated");
  const guint32 format = bhxh_ods_styles_find (
      rows->file->styles, bhxh_xml_find (attributes, "default-cell-style-name"));
  const gboolean hidden = !is_shown (attributes);

  for (guint64 i = pass->column; i < pass->column + times && i <= SHEET_MAX_COLUMNS; i++)
    {
      pass->hidden_columns[i] = (guint8) hidden;
      pass->column_formats[i] = format;
    }
  pass->column += times;
}

static void
start_row (SheetRows *rows, const char **attributes)
{
  Pass *pass = rows->data;

  pass->row += pass->n_rows;
  pass->n_rows = bhxh_ods_get_times (attributes, "number-rows-repeated");
  pass->column = 1;
  /* The last rows of a sheet may be any number of blank ones. */
  rows->row.n_cells = 0;
  if (pass->row <= SHEET_MAX_ROWS)
    bhxh_rows_begin (rows, pass->row, !is_shown (attributes));
}

/* The type of a cell: an error calls itself a text as well. */
static const TypeRow *
find_type (const char **attributes)
{
  const TypeRow *found = NULL;

  for (; attributes[0] != NULL; attributes += 2)
    if (g_str_has_suffix (attributes[0], ":value-type"))
      for (guint i = 0; i < G_N_ELEMENTS (types); i++)
        if (strcmp (types[i].type, attributes[1]) == 0 &&
            (found == NULL || types[i].kind == RAW_CELL_ERROR))
          found = &types[i];
  return found;
}

static void
set_value (SheetRows *rows, RawCell *cell, const char **attributes, const TypeRow *type)
{
  Pass *pass = rows->data;
  const char *value = NULL;

  if (type == NULL)
    return;
  cell->kind = (guint8) type->kind;
  if (type->attribute != NULL)
    value = bhxh_xml_find (attributes, type->attribute);
  pass->is_text = value == NULL;
  if (value != NULL)
    bhxh_rows_append (rows, value, strlen (value));
}

static void
start_cell (SheetRows *rows, const char **attributes)
{
  Pass *pass = rows->data;
  const TypeRow *type = find_type (attributes);
  const gboolean has_formula = bhxh_xml_find (attributes, "formula") != NULL;
  const char *style = bhxh_xml_find (attributes, "style-name");
  RawCell *cell = NULL;

  pass->n_cells = bhxh_ods_get_times (attributes, "number-columns-repeated");
  pass->is_cell = type != NULL || has_formula;
  pass->is_text = pass->has_paragraph = FALSE;
  if (!pass->is_cell)
    return;
  if (pass->row > SHEET_MAX_ROWS)
    {
      bhxh_sheet_fault_limit (&rows->fault, SHEET_FAULT_ROWS, SHEET_MAX_ROWS);
      return;
    }
  cell = bhxh_rows_add_cell (rows, pass->column);
  if (cell == NULL)
    return;
  cell->format = style != NULL ? bhxh_ods_styles_find (rows->file->styles, style)
                               : pass->column_formats[pass->column];
  if (has_formula)
    cell->flags |= RAW_CELL_FORMULA;
  if (rows->row.is_hidden || pass->hidden_columns[pass->column])
    cell->flags |= RAW_CELL_HIDDEN;
  set_value (rows, cell, attributes, type);
}

static void
append_times (SheetRows *rows, const char *text, guint64 times)
{
  Pass *pass = rows->data;

  for (; pass->is_text && times > 0 && rows->fault.kind == SHEET_FAULT_NONE; times--)
    bhxh_rows_append (rows, text, strlen (text));
  pass->is_after_space = FALSE;
}

static void
start_paragraph (SheetRows *rows)
{
  Pass *pass = rows->data;

  if (pass->has_paragraph)
    append_times (rows, "\n", 1);
  pass->has_paragraph = TRUE;
  pass->is_after_space = TRUE;
}

static void
start (gpointer data, guint id, const char **attributes)
{
  SheetRows *rows = data;
  Pass *pass = rows->data;

  if (id == TABLE)
    pass->table++;
  if (!is_here (rows))
    return;
  switch (id)
    {
    case COLUMN: start_column (rows, attributes); break;
    case ROW: start_row (rows, attributes); break;
    case CELL: start_cell (rows, attributes); break;
    case COVERED:
      pass->column += bhxh_ods_get_times (attributes, "number-columns-repeated");
      break;
    case PARAGRAPH: start_paragraph (rows); break;
    case SPACES: append_times (rows, " ", bhxh_ods_get_times (attributes, "c")); break;
    case TAB: append_times (rows, "\t", 1); break;
    case LINE_BREAK: append_times (rows, "\n", 1); break;
    default: break;
    }
}

/* White space of the XML is one space, and none where a paragraph begins. */
static void
append (gpointer data, guint id G_GNUC_UNUSED, const char *text, gsize length)
{
  SheetRows *rows = data;
  Pass *pass = rows->data;
  gsize from = 0;

  if (!is_here (rows) || !pass->is_text)
    return;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (text[i]))
        {
          pass->is_after_space = FALSE;
          continue;
        }
      if (i > from)
        bhxh_rows_append (rows, text + from, i - from);
      from = i + 1;
      if (!pass->is_after_space && rows->fault.kind == SHEET_FAULT_NONE)
        bhxh_rows_append (rows, " ", 1);
      pass->is_after_space = TRUE;
    }
  if (from < length && rows->fault.kind == SHEET_FAULT_NONE)
    bhxh_rows_append (rows, text + from, length - from);
}

static void
end_cell (SheetRows *rows)
{
  Pass *pass = rows->data;

  if (pass->is_cell)
    bhxh_rows_repeat_cell (rows, pass->n_cells - 1);
  pass->column += pass->n_cells;
}

static void
end (gpointer data, guint id)
{
  SheetRows *rows = data;
  Pass *pass = rows->data;

  if (!is_here (rows))
    return;
  if (id == CELL)
    end_cell (rows);
  else if (id == ROW && rows->row.n_cells > 0)
    {
      rows->n_more = pass->n_rows - 1;
      bhxh_xml_reader_pause (rows->xml);
    }
  else if (id == TABLE)
    {
      rows->is_done = TRUE;
      bhxh_xml_reader_pause (rows->xml);
    }
}

gboolean
bhxh_ods_begin (SheetRows *rows)
{
  static const XmlGrammar grammar = { rules, start, end, append, NULL };
  Pass *pass = g_new0 (Pass, 1);

  rows->data = pass;
  pass->row = pass->column = 1;
  rows->xml = bhxh_xml_reader_new (rows->file->archive, "content.xml", &grammar, rows,
                                   &rows->fault);
  return rows->xml != NULL;
}

void
bhxh_ods_clear (SheetRows *rows)
{
  g_free (rows->data);
}
