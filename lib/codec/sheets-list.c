/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The list of a file's sheets as a table.
 */
#include "codec/sheets-private.h"

typedef enum
{
  COLUMN_NUMBER,
  COLUMN_NAME,
  COLUMN_STATE,
  N_COLUMNS
} Column;

enum
{
  STATE_SHOWN = 1,
  STATE_HIDDEN
};

static const Label states[] = {
  [STATE_SHOWN] = { "shown", "hiện", "shown" },
  [STATE_HIDDEN] = { "hidden", "ẩn", "hidden" },
};

static const TableColumn columns[N_COLUMNS] = {
  [COLUMN_NUMBER] = TABLE_COUNT ("number", "Số", "Number"),
  [COLUMN_NAME] = { "name", "Trang tính", "Sheet", BHXH_COLUMN_TEXT },
  [COLUMN_STATE] = { "state", "Trạng thái", "State", BHXH_COLUMN_CODE, .labels = states,
                     .n_labels = G_N_ELEMENTS (states) },
};

typedef struct
{
  const BhxhSheets *sheets;
  guint next;
} Cursor;

static gpointer
source_begin (gpointer data, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->sheets = data;
  return cursor;
}

static gboolean
source_next (gpointer data, Batch *batch, GError **error G_GNUC_UNUSED)
{
  Cursor *cursor = data;
  const guint n = bhxh_sheets_get_n (cursor->sheets);

  for (batch->n_rows = 0; batch->n_rows < TABLE_BATCH_ROWS && cursor->next < n;
       batch->n_rows++, cursor->next++)
    {
      bhxh_batch_set_number (batch, COLUMN_NUMBER, batch->n_rows,
                             (gint64) cursor->next + 1, 0);
      bhxh_batch_set_text (batch, COLUMN_NAME, batch->n_rows,
                           bhxh_sheets_get_name (cursor->sheets, cursor->next));
      bhxh_batch_set_value (batch, COLUMN_STATE, batch->n_rows,
                            bhxh_sheets_is_hidden (cursor->sheets, cursor->next)
                                ? STATE_HIDDEN
                                : STATE_SHOWN);
    }
  return TRUE;
}

static void
source_free (gpointer data)
{
  bhxh_sheets_unref (data);
}

static const TableSource functions = { source_begin, source_next, g_free };

BhxhTable *
bhxh_sheets_dup_table (BhxhSheets *sheets)
{
  BhxhTable *table = NULL;

  g_return_val_if_fail (sheets != NULL, NULL);
  table = bhxh_table_new (columns, N_COLUMNS, &functions, bhxh_sheets_ref (sheets),
                          source_free);
  bhxh_table_set_title (table, bhxh_sheet_book_get_file (sheets->book),
                        bhxh_sheet_book_get_file (sheets->book));
  return table;
}
