/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rows of one table of a DOCX: all cells are texts, paragraphs are lines. Hidden
 * text, which nobody sees printed, is left out.
 */
#include "modules/sheet/docx.h"

#include <string.h>

#define MAX_NESTING SHEET_MAX_DEPTH

typedef struct
{
  guint n_tables;            /* that have begun */
  guint tables[MAX_NESTING]; /* the open ones, the innermost last */
  guint n_open;
  guint64 row;
  guint64 column;
  guint64 span;
  gboolean is_deleted; /* the row is, by a change that is not yet accepted */
  gboolean is_hidden_text;
  gboolean breaks; /* a line is to end before more text comes */
} Pass;

/* Whether what comes belongs to the table that is read, and not to one inside it. */
static gboolean
is_here (const SheetRows *rows)
{
  const Pass *pass = rows->data;

  return pass->n_open > 0 && pass->tables[pass->n_open - 1] == rows->index;
}

static void
start_cell (SheetRows *rows)
{
  Pass *pass = rows->data;
  RawCell *cell = bhxh_rows_add_cell (rows, pass->column);

  pass->span = 1;
  pass->breaks = FALSE;
  if (cell == NULL)
    return;
  cell->kind = RAW_CELL_TEXT;
  if (rows->row.is_hidden)
    cell->flags |= RAW_CELL_HIDDEN;
}

static void
append_text (SheetRows *rows, const char *text, gsize length)
{
  Pass *pass = rows->data;
  const gboolean breaks = pass->breaks;

  if (pass->is_hidden_text || length == 0)
    return;
  pass->breaks = FALSE;
  if (!breaks || bhxh_rows_append (rows, "\n", 1))
    bhxh_rows_append (rows, text, length);
}

/* Lines that are blank are none. */
static void
break_line (SheetRows *rows)
{
  Pass *pass = rows->data;

  pass->breaks = rows->cells[rows->row.n_cells - 1].text.length > 0;
}

static void
start (gpointer data, guint id, const char **attributes)
{
  SheetRows *rows = data;
  Pass *pass = rows->data;

  if (id == DOCX_TABLE)
    pass->tables[pass->n_open++] = pass->n_tables++;
  if (!is_here (rows))
    return;
  switch (id)
    {
    case DOCX_ROW:
      pass->column = 1;
      pass->is_deleted = FALSE;
      bhxh_rows_begin (rows, ++pass->row, FALSE);
      break;
    case DOCX_GRID_BEFORE: pass->column += bhxh_docx_get_number (attributes); break;
    case DOCX_ROW_HIDDEN:
      rows->row.is_hidden = bhxh_xml_is_true (bhxh_xml_find (attributes, "val"), TRUE);
      break;
    case DOCX_ROW_DELETED: pass->is_deleted = TRUE; break;
    case DOCX_CELL: start_cell (rows); break;
    case DOCX_GRID_SPAN: pass->span = MAX (bhxh_docx_get_number (attributes), 1); break;
    case DOCX_PARAGRAPH:
    case DOCX_BREAK: break_line (rows); break;
    case DOCX_RUN: pass->is_hidden_text = FALSE; break;
    case DOCX_VANISH:
      pass->is_hidden_text = bhxh_xml_is_true (bhxh_xml_find (attributes, "val"), TRUE);
      break;
    case DOCX_TAB: append_text (rows, "\t", 1); break;
    default: break;
    }
}

static void
append (gpointer data, guint id G_GNUC_UNUSED, const char *text, gsize length)
{
  if (is_here (data))
    append_text (data, text, length);
}

static void
end_cell (SheetRows *rows)
{
  Pass *pass = rows->data;

  if (rows->cells[rows->row.n_cells - 1].text.length == 0 || pass->is_deleted)
    rows->row.n_cells--;
  pass->column += pass->span;
}

static void
end (gpointer data, guint id)
{
  SheetRows *rows = data;
  Pass *pass = rows->data;
  const gboolean here = is_here (rows);

  if (id == DOCX_TABLE)
    {
      pass->n_open--;
      rows->is_done = here;
    }
  else if (id == DOCX_CELL && here)
    end_cell (rows);
  if (here && (rows->is_done || (id == DOCX_ROW && rows->row.n_cells > 0)))
    bhxh_xml_reader_pause (rows->xml);
}

gboolean
bhxh_docx_begin (SheetRows *rows)
{
  static const XmlGrammar grammar = { bhxh_docx_rules, start, end, append, NULL };

  rows->data = g_new0 (Pass, 1);
  rows->xml = bhxh_xml_reader_new (rows->file->archive, rows->file->main_part, &grammar,
                                   rows, &rows->fault);
  return rows->xml != NULL;
}

void
bhxh_docx_clear (SheetRows *rows)
{
  g_free (rows->data);
}
