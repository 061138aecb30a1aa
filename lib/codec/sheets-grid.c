/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A sheet as it stands: a column of the table for each column, and every cell as a person
 * sees it.
 */
#include "base/number.h"
#include "base/sheet-cell.h"
#include "codec/sheets-private.h"

/* Wider sheets are read as lists of cells. */
#define MAX_COLUMNS 1024

/* What stands where a formula has no value. */
#define NO_VALUE "=?"

/* "AMJ" is the last column, with its NUL; the first is the row's number. */
typedef char ColumnName[8];
#define ROW_NAME "line"

typedef struct
{
  SheetView base;
  BhxhNumberStyle style;
  ColumnName *names;
  ColumnName *titles;
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  bhxh_sheet_view_clear (&source->base);
  g_free (source->names);
  g_free (source->titles);
  g_free (source);
}

/* A cell as people see it; NULL for a blank one. */
static const char *
dup_shown (Batch *batch, const Source *source, const SheetCell *cell)
{
  char number[NUMBER_SIZE + 1];
  gsize n = 0;

  switch (cell->kind)
    {
    case SHEET_CELL_BLANK: return NULL;
    case SHEET_CELL_NO_VALUE: return NO_VALUE;
    case SHEET_CELL_NUMBER:
      n = bhxh_number_write (number, cell->value, cell->decimals, source->style);
      if ((cell->flags & SHEET_CELL_PERCENT) != 0)
        number[n++] = '%';
      return g_string_chunk_insert_len (batch->arena, number, (gssize) n);
    default:
      return cell->text.length > 0
                 ? g_string_chunk_insert_len (batch->arena, cell->text.text,
                                              (gssize) cell->text.length)
                 : NULL;
    }
}

static gboolean
source_next (gpointer data, Batch *batch, GError **error)
{
  SheetCursor *cursor = data;

  for (batch->n_rows = 0; batch->n_rows < TABLE_BATCH_ROWS; batch->n_rows++)
    {
      if (!bhxh_sheet_cursor_next (cursor, error))
        return FALSE;
      if (cursor->row == NULL)
        return TRUE;
      bhxh_batch_set_number (batch, 0, batch->n_rows, cursor->row->row, 0);
      for (guint32 i = 0; i < cursor->row->n_cells; i++)
        {
          const SheetCell *cell = &cursor->row->cells[i];

          /* A file that was changed in the meantime may have more. */
          if (cell->column < batch->n_columns)
            bhxh_batch_set_text (batch, cell->column, batch->n_rows,
                                 dup_shown (batch, cursor->source, cell));
        }
    }
  return TRUE;
}

static const TableSource functions = { bhxh_sheet_cursor_new, source_next,
                                       bhxh_sheet_cursor_free };

/* "a" to "amj", with titles as spreadsheets have them. */
static void
name_columns (Source *source, guint32 n_columns, TableColumn *columns)
{
  source->names = g_new0 (ColumnName, n_columns + 1);
  source->titles = g_new0 (ColumnName, n_columns + 1);
  columns[0] = (TableColumn) TABLE_COUNT (ROW_NAME, "", "");
  for (guint32 i = 1; i <= n_columns; i++)
    {
      char name[SHEET_CELL_SIZE];
      const gsize n = bhxh_sheet_cell_write (name, 0, i);

      memcpy (source->titles[i], name, n);
      for (gsize k = 0; k < n; k++)
        source->names[i][k] = g_ascii_tolower (name[k]);
      columns[i] = (TableColumn){ source->names[i], source->titles[i], source->titles[i],
                                  BHXH_COLUMN_TEXT };
    }
}

static gboolean
init (Source *source,
      BhxhSheets *sheets,
      guint sheet,
      BhxhOptions *options,
      guint32 *n_columns,
      GError **error)
{
  const BhxhOptions *given = bhxh_options_or_default (options);

  source->style = given->language == BHXH_LANGUAGE_EN ? BHXH_NUMBER_EN : BHXH_NUMBER_VI;
  if (!bhxh_sheet_view_init (&source->base, sheets, sheet, options, n_columns, error))
    return FALSE;
  if (*n_columns <= MAX_COLUMNS)
    return TRUE;
  bhxh_diagnostics_add (given->diagnostics, PROBLEM_TOO_MANY_COLUMNS,
                        (Place){ .file = bhxh_sheet_book_get_file (sheets->book),
                                 .sheet = bhxh_sheets_get_name (sheets, sheet) },
                        NULL, G_STRINGIFY (MAX_COLUMNS), NULL, error);
  return FALSE;
}

BhxhTable *
bhxh_sheets_dup_grid (BhxhSheets *sheets,
                      guint sheet,
                      BhxhOptions *options,
                      GError **error)
{
  Source *source = NULL;
  g_autofree TableColumn *columns = NULL;
  guint32 n_columns = 0;
  BhxhTable *table = NULL;

  g_return_val_if_fail (sheets != NULL, NULL);
  source = g_new0 (Source, 1);
  if (!init (source, sheets, sheet, options, &n_columns, error))
    {
      source_free (source);
      return NULL;
    }
  columns = g_new0 (TableColumn, n_columns + 1);
  name_columns (source, n_columns, columns);
  table = bhxh_table_new (columns, n_columns + 1, &functions, source, source_free);
  bhxh_table_set_title (table, bhxh_sheets_get_name (sheets, sheet),
                        bhxh_sheets_get_name (sheets, sheet));
  return table;
}
