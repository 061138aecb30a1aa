/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The tables of a Word document. Cells say how many columns they span, and whether they
 * begin a merged cell or go on with the one above, so the ranges are put together in a
 * first pass.
 */
#include "modules/sheet/docx.h"

#include "modules/sheet/relations.h"

#include <string.h>

/* Of what is marked as changed, insertions are read and deletions (del, moveFrom) not. */
const XmlRule bhxh_docx_rules[] = {
  { XML_DOCUMENT, DOCX_DOCUMENT, 0, "document" },
  { DOCX_DOCUMENT, DOCX_BODY, 0, "body" },
  { DOCX_BODY, DOCX_TABLE, 0, "tbl" },
  { DOCX_BODY, DOCX_BODY, XML_PASS, "sdt" },
  { DOCX_BODY, DOCX_BODY, XML_PASS, "sdtContent" },
  { DOCX_BODY, DOCX_BODY, XML_PASS, "customXml" },
  { DOCX_TABLE, DOCX_ROW, 0, "tr" },
  { DOCX_TABLE, DOCX_TABLE, XML_PASS, "sdt" },
  { DOCX_TABLE, DOCX_TABLE, XML_PASS, "sdtContent" },
  { DOCX_TABLE, DOCX_TABLE, XML_PASS, "customXml" },
  { DOCX_ROW, DOCX_CELL, 0, "tc" },
  { DOCX_ROW, DOCX_ROW_PROPERTIES, 0, "trPr" },
  { DOCX_ROW, DOCX_ROW, XML_PASS, "sdt" },
  { DOCX_ROW, DOCX_ROW, XML_PASS, "sdtContent" },
  { DOCX_ROW, DOCX_ROW, XML_PASS, "customXml" },
  { DOCX_ROW_PROPERTIES, DOCX_GRID_BEFORE, 0, "gridBefore" },
  { DOCX_ROW_PROPERTIES, DOCX_ROW_HIDDEN, 0, "hidden" },
  { DOCX_ROW_PROPERTIES, DOCX_ROW_DELETED, 0, "del" },
  { DOCX_CELL, DOCX_PARAGRAPH, 0, "p" },
  { DOCX_CELL, DOCX_CELL_PROPERTIES, 0, "tcPr" },
  { DOCX_CELL, DOCX_TABLE, 0, "tbl" },
  { DOCX_CELL, DOCX_CELL, XML_PASS, "sdt" },
  { DOCX_CELL, DOCX_CELL, XML_PASS, "sdtContent" },
  { DOCX_CELL, DOCX_CELL, XML_PASS, "customXml" },
  { DOCX_CELL_PROPERTIES, DOCX_GRID_SPAN, 0, "gridSpan" },
  { DOCX_CELL_PROPERTIES, DOCX_VERTICAL_MERGE, 0, "vMerge" },
  { DOCX_PARAGRAPH, DOCX_RUN, 0, "r" },
  { DOCX_PARAGRAPH, DOCX_PARAGRAPH, XML_PASS, "ins" },
  { DOCX_PARAGRAPH, DOCX_PARAGRAPH, XML_PASS, "moveTo" },
  { DOCX_PARAGRAPH, DOCX_PARAGRAPH, XML_PASS, "hyperlink" },
  { DOCX_PARAGRAPH, DOCX_PARAGRAPH, XML_PASS, "smartTag" },
  { DOCX_PARAGRAPH, DOCX_PARAGRAPH, XML_PASS, "fldSimple" },
  { DOCX_PARAGRAPH, DOCX_PARAGRAPH, XML_PASS, "sdt" },
  { DOCX_PARAGRAPH, DOCX_PARAGRAPH, XML_PASS, "sdtContent" },
  { DOCX_PARAGRAPH, DOCX_PARAGRAPH, XML_PASS, "customXml" },
  { DOCX_RUN, DOCX_TEXT, XML_TEXT, "t" },
  { DOCX_RUN, DOCX_RUN_PROPERTIES, 0, "rPr" },
  { DOCX_RUN, DOCX_TAB, 0, "tab" },
  { DOCX_RUN, DOCX_BREAK, 0, "br" },
  { DOCX_RUN, DOCX_BREAK, 0, "cr" },
  { DOCX_RUN_PROPERTIES, DOCX_VANISH, 0, "vanish" },
  { 0, 0, 0, NULL },
};

typedef enum
{
  VERTICAL_NONE = 0,
  VERTICAL_BEGIN,
  VERTICAL_GO_ON
} Vertical;

/* A table that is open: tables can be in tables. */
typedef struct
{
  guint sheet;
  guint32 row;
  guint64 column;
  guint64 span;
  Vertical vertical;
  GArray *open; /* of SheetRange: what the row above may go on with */
} Table;

typedef struct
{
  SheetFile *file;
  SheetFault *fault;
  Table tables[SHEET_MAX_DEPTH]; /* the first is none, the innermost the last */
  guint n_open;
} Load;

guint64
bhxh_docx_get_number (const char **attributes)
{
  const char *text = bhxh_xml_find (attributes, "val");
  guint64 number = 1;

  if (text == NULL || !bhxh_xml_parse_number (text, SHEET_MAX_COLUMNS, &number))
    return 1;
  return number;
}

static Table *
innermost (Load *load)
{
  return &load->tables[load->n_open];
}

static void
start_table (Load *load)
{
  g_autofree char *name = g_strdup_printf ("table %u", load->file->sheets->len + 1);
  Table table = { .sheet = load->file->sheets->len };

  if (!bhxh_file_add_sheet (load->file, name, FALSE, NULL, load->fault))
    return;
  table.open = g_array_new (FALSE, FALSE, sizeof (SheetRange));
  load->tables[++load->n_open] = table;
}

static void
start (gpointer data, guint id, const char **attributes)
{
  Load *load = data;
  Table *table = innermost (load);
  const char *value = NULL;

  switch (id)
    {
    case DOCX_TABLE: start_table (load); break;
    case DOCX_ROW:
      table->row++;
      table->column = 1;
      break;
    case DOCX_GRID_BEFORE: table->column += bhxh_docx_get_number (attributes); break;
    case DOCX_CELL:
      table->span = 1;
      table->vertical = VERTICAL_NONE;
      break;
    case DOCX_GRID_SPAN: table->span = MAX (bhxh_docx_get_number (attributes), 1); break;
    case DOCX_VERTICAL_MERGE:
      value = bhxh_xml_find (attributes, "val");
      table->vertical =
          g_strcmp0 (value, "restart") == 0 ? VERTICAL_BEGIN : VERTICAL_GO_ON;
      break;
    default: break;
    }
}

/* The open range that begins at this column; -1 without one. */
static gint
find_open (const Table *table, guint64 column)
{
  for (guint i = 0; i < table->open->len; i++)
    if (g_array_index (table->open, SheetRange, i).column == column)
      return (gint) i;
  return -1;
}

static void
end_range (Load *load, Table *table, guint index)
{
  const SheetRange range = g_array_index (table->open, SheetRange, index);

  g_array_remove_index_fast (table->open, index);
  bhxh_file_add_merge (load->file, table->sheet, range, load->fault);
}

/* A cell at its end, when its properties are known. */
static void
end_cell (Load *load)
{
  Table *table = innermost (load);
  const guint64 last = MIN (table->column + table->span - 1, SHEET_MAX_COLUMNS);
  const SheetRange range = { table->row, (guint32) MIN (table->column, SHEET_MAX_COLUMNS),
                             table->row, (guint32) last };
  gint open = find_open (table, table->column);

  table->column += table->span;
  if (open >= 0 && table->vertical == VERTICAL_GO_ON)
    {
      g_array_index (table->open, SheetRange, open).last_row = table->row;
      return;
    }
  if (open >= 0)
    end_range (load, table, (guint) open);
  if (table->vertical == VERTICAL_BEGIN && table->open->len < SHEET_MAX_COLUMNS)
    g_array_append_val (table->open, range);
  else
    bhxh_file_add_merge (load->file, table->sheet, range, load->fault);
}

static void
end_table (Load *load)
{
  Table *table = innermost (load);

  while (table->open->len > 0 && load->fault->kind == SHEET_FAULT_NONE)
    end_range (load, table, table->open->len - 1);
  g_array_unref (table->open);
  load->n_open--;
}

static void
end (gpointer data, guint id)
{
  if (id == DOCX_CELL)
    end_cell (data);
  else if (id == DOCX_TABLE)
    end_table (data);
}

static gboolean
open_document (SheetFile *file, SheetFault *fault)
{
  static const XmlGrammar grammar = { bhxh_docx_rules, start, end, NULL, NULL };
  g_autoptr (GPtrArray) relations =
      bhxh_relations_load (file->archive, file->main_part, fault);
  Load load = { .file = file, .fault = fault };
  gboolean is_read = FALSE;

  if (relations == NULL)
    return FALSE;
  file->has_macros = bhxh_relations_find_type (relations, "vbaProject") != NULL;
  is_read = bhxh_xml_read (file->archive, file->main_part, &grammar, &load, fault);
  for (; load.n_open > 0; load.n_open--)
    g_array_unref (innermost (&load)->open);
  return is_read;
}

const FileKind bhxh_file_docx = { open_document, NULL, bhxh_docx_begin, bhxh_docx_clear };
