/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The cells of a sheet as a list, with all that is known of each; and the list of sheets.
 */
#include "base/sheet-cell.h"
#include "codec/sheets-private.h"

typedef enum
{
  COLUMN_CELL,
  COLUMN_ROW,
  COLUMN_COLUMN,
  COLUMN_KIND,
  COLUMN_TEXT,
  COLUMN_VALUE,
  COLUMN_STORED,
  COLUMN_PERIOD,
  COLUMN_MARKS,
  COLUMN_MERGED,
  N_COLUMNS
} Column;

static const Label kinds[] = {
  [SHEET_CELL_BLANK] = { "blank", "trống", "blank" },
  [SHEET_CELL_TEXT] = { "text", "chữ", "text" },
  [SHEET_CELL_NUMBER] = { "number", "số", "number" },
  [SHEET_CELL_DATE] = { "date", "ngày", "date" },
  [SHEET_CELL_BOOLEAN] = { "boolean", "đúng/sai", "true or false" },
  [SHEET_CELL_ERROR] = { "error", "lỗi", "error" },
  [SHEET_CELL_NO_VALUE] = { "no_value", "công thức chưa tính", "formula without value" },
};

static const TableColumn columns[N_COLUMNS] = {
  [COLUMN_CELL] = { "cell", "Ô", "Cell", BHXH_COLUMN_TEXT },
  [COLUMN_ROW] = TABLE_COUNT ("row", "Hàng", "Row"),
  [COLUMN_COLUMN] = TABLE_COUNT ("column", "Cột", "Column"),
  [COLUMN_KIND] = { "kind", "Loại", "Kind", BHXH_COLUMN_CODE, .labels = kinds,
                    .n_labels = G_N_ELEMENTS (kinds) },
  [COLUMN_TEXT] = { "text", "Nội dung", "Text", BHXH_COLUMN_TEXT },
  [COLUMN_VALUE] = { "value", "Giá trị hiển thị", "Value shown", BHXH_COLUMN_NUMBER },
  [COLUMN_STORED] = { "stored", "Giá trị lưu", "Value stored", BHXH_COLUMN_NUMBER },
  [COLUMN_PERIOD] = { "period", "Kỳ", "Period", BHXH_COLUMN_PERIOD },
  [COLUMN_MARKS] = { "marks", "Ghi chú", "Marks", BHXH_COLUMN_TEXT },
  [COLUMN_MERGED] = { "merged", "Vùng gộp", "Merged range", BHXH_COLUMN_TEXT },
};

/* By the bits of SheetCellFlags. */
static const char *const marks[] = { "formula", "hidden", "percent" };

static void
source_free (gpointer data)
{
  bhxh_sheet_view_clear (data);
  g_free (data);
}

static const char *
insert (Batch *batch, const char *text, gsize length)
{
  return g_string_chunk_insert_len (batch->arena, text, (gssize) length);
}

static void
set_marks (Batch *batch, gsize row, const SheetCell *cell)
{
  g_autoptr (GString) text = NULL;

  if (cell->flags == 0)
    return;
  text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if ((cell->flags & 1 << i) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "", marks[i]);
  bhxh_batch_set_text (batch, COLUMN_MARKS, row, insert (batch, text->str, text->len));
}

static void
set_merged (Batch *batch, gsize row, const SheetCursor *cursor, const SheetCell *cell)
{
  char first[SHEET_CELL_SIZE];
  char last[SHEET_CELL_SIZE];
  g_autofree char *text = NULL;
  const SheetRange *range = NULL;
  guint n = 0;

  if (cell->merge < 0)
    return;
  range = &bhxh_sheet_reader_get_merges (cursor->reader, &n)[cell->merge];
  bhxh_sheet_cell_write (first, range->row, range->column);
  bhxh_sheet_cell_write (last, range->last_row, range->last_column);
  text = g_strconcat (first, ":", last, NULL);
  bhxh_batch_set_text (batch, COLUMN_MERGED, row, bhxh_batch_dup_text (batch, text));
}

static void
fill_row (Batch *batch, gsize row, const SheetCursor *cursor, const SheetCell *cell)
{
  char reference[SHEET_CELL_SIZE];

  bhxh_sheet_cell_write (reference, cell->row, cell->column);
  bhxh_batch_set_text (batch, COLUMN_CELL, row, bhxh_batch_dup_text (batch, reference));
  bhxh_batch_set_number (batch, COLUMN_ROW, row, cell->row, 0);
  bhxh_batch_set_number (batch, COLUMN_COLUMN, row, cell->column, 0);
  bhxh_batch_set_value (batch, COLUMN_KIND, row, cell->kind);
  if (cell->text.length > 0)
    bhxh_batch_set_text (batch, COLUMN_TEXT, row,
                         insert (batch, cell->text.text, cell->text.length));
  if (cell->kind == SHEET_CELL_NUMBER)
    {
      bhxh_batch_set_number (batch, COLUMN_VALUE, row, cell->value, cell->decimals);
      bhxh_batch_set_number (batch, COLUMN_STORED, row, cell->stored_value,
                             cell->stored_decimals);
    }
  if (cell->kind == SHEET_CELL_DATE && cell->period != BHXH_PERIOD_NONE)
    bhxh_batch_set_value (batch, COLUMN_PERIOD, row, cell->period);
  set_marks (batch, row, cell);
  set_merged (batch, row, cursor, cell);
}

/* A text that repeats or is missing costs nothing; cells are given in their order. */
static gboolean
source_next (gpointer data, Batch *batch, GError **error)
{
  SheetCursor *cursor = data;

  batch->n_rows = 0;
  while (batch->n_rows < TABLE_BATCH_ROWS)
    {
      if (cursor->row == NULL || cursor->next == cursor->row->n_cells)
        {
          if (!bhxh_sheet_cursor_next (cursor, error))
            return FALSE;
          if (cursor->row == NULL)
            return TRUE;
        }
      fill_row (batch, batch->n_rows++, cursor, &cursor->row->cells[cursor->next++]);
    }
  return TRUE;
}

static const TableSource functions = { bhxh_sheet_cursor_new, source_next,
                                       bhxh_sheet_cursor_free };

BhxhTable *
bhxh_sheets_dup_cells (BhxhSheets *sheets,
                       guint sheet,
                       BhxhOptions *options,
                       GError **error)
{
  SheetView *source = NULL;
  guint32 n_columns = 0;
  BhxhTable *table = NULL;

  g_return_val_if_fail (sheets != NULL, NULL);
  source = g_new0 (SheetView, 1);
  if (!bhxh_sheet_view_init (source, sheets, sheet, options, &n_columns, error))
    {
      source_free (source);
      return NULL;
    }
  table = bhxh_table_new (columns, N_COLUMNS, &functions, source, source_free);
  bhxh_table_set_title (table, bhxh_sheets_get_name (sheets, sheet),
                        bhxh_sheets_get_name (sheets, sheet));
  return table;
}
