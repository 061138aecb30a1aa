/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Problems of an input as rows.
 */
#include "base/diagnostics.h"
#include "base/sheet-cell.h"
#include "table/table.h"

typedef enum
{
  COLUMN_CODE,
  COLUMN_SEVERITY,
  COLUMN_FILE,
  COLUMN_LINE,
  COLUMN_COLUMN,
  COLUMN_SHEET,
  COLUMN_CELL,
  COLUMN_TEXT,
  COLUMN_MESSAGE_VI,
  COLUMN_MESSAGE_EN,
  N_COLUMNS
} Column;

static const TableColumn columns[N_COLUMNS] = {
  [COLUMN_CODE] = { "code", "Mã", "Code", BHXH_COLUMN_TEXT },
  [COLUMN_SEVERITY] = { "severity", "Mức độ", "Severity", BHXH_COLUMN_CODE,
                        .labels = bhxh_severity_labels, .n_labels = SEVERITY_N_LABELS },
  [COLUMN_FILE] = { "file", "Tệp", "File", BHXH_COLUMN_TEXT },
  [COLUMN_LINE] = TABLE_COUNT ("line", "Dòng", "Line"),
  [COLUMN_COLUMN] = TABLE_COUNT ("column", "Cột", "Column"),
  [COLUMN_SHEET] = { "sheet", "Trang tính", "Sheet", BHXH_COLUMN_TEXT },
  [COLUMN_CELL] = { "cell", "Ô", "Cell", BHXH_COLUMN_TEXT },
  [COLUMN_TEXT] = { "text", "Nội dung", "Text", BHXH_COLUMN_TEXT },
  [COLUMN_MESSAGE_VI] = { "message_vi", "Vấn đề", "Problem (Vietnamese)",
                          BHXH_COLUMN_TEXT, BHXH_LANGUAGE_VI },
  [COLUMN_MESSAGE_EN] = { "message_en", "Vấn đề (tiếng Anh)", "Problem", BHXH_COLUMN_TEXT,
                          BHXH_LANGUAGE_EN },
};

typedef struct
{
  BhxhDiagnostics *diagnostics;
  guint n; /* when the table was made */
} Source;

typedef struct
{
  const Source *source;
  guint next;
} Cursor;

static gpointer
source_begin (gpointer data, GError **error)
{
  Cursor *cursor = g_new0 (Cursor, 1);

  (void) error;
  cursor->source = data;
  return cursor;
}

static void
source_free (gpointer data)
{
  Source *source = data;

  bhxh_diagnostics_unref (source->diagnostics);
  g_free (source);
}

/* A place in a file counts from 1. */
static void
set_place (Batch *batch, Column column, gsize row, guint64 place)
{
  if (place > 0)
    bhxh_batch_set_number (batch, column, row,
                           (gint64) MIN (place, (guint64) BHXH_NUMBER_MAX), 0);
}

/* The sheet and the name of the cell, where the problem is in one. */
static void
set_cell (Batch *batch, gsize row, const char *sheet, guint64 line, guint64 column)
{
  char cell[SHEET_CELL_SIZE];

  if (sheet == NULL)
    return;
  if (*sheet != '\0')
    bhxh_batch_set_text (batch, COLUMN_SHEET, row, sheet);
  if (bhxh_sheet_cell_write (cell, line, column) > 0)
    bhxh_batch_set_text (batch, COLUMN_CELL, row, bhxh_batch_dup_text (batch, cell));
}

static void
set_message (Batch *batch,
             Column column,
             gsize row,
             const BhxhDiagnostics *diagnostics,
             guint index)
{
  const BhxhLanguage language = columns[column].language;
  g_autofree char *message = NULL;

  if (!batch->columns[column].wanted)
    return;
  message = bhxh_diagnostics_dup_sentence (diagnostics, index, language);
  bhxh_batch_set_text (batch, column, row, bhxh_batch_dup_text (batch, message));
}

static void
fill_row (Batch *batch, gsize row, const BhxhDiagnostics *diagnostics, guint index)
{
  guint64 line = 0;
  guint64 column = 0;

  bhxh_diagnostics_get_place (diagnostics, index, &line, &column);
  bhxh_batch_set_text (batch, COLUMN_CODE, row,
                       bhxh_diagnostics_get_code (diagnostics, index));
  bhxh_batch_set_value (batch, COLUMN_SEVERITY, row,
                        bhxh_diagnostics_get_severity (diagnostics, index));
  bhxh_batch_set_text (batch, COLUMN_FILE, row,
                       bhxh_diagnostics_get_file (diagnostics, index));
  set_cell (batch, row, bhxh_diagnostics_get_sheet (diagnostics, index), line, column);
  set_place (batch, COLUMN_LINE, row, line);
  set_place (batch, COLUMN_COLUMN, row, column);
  bhxh_batch_set_text (batch, COLUMN_TEXT, row,
                       bhxh_diagnostics_get_text (diagnostics, index));
  set_message (batch, COLUMN_MESSAGE_VI, row, diagnostics, index);
  set_message (batch, COLUMN_MESSAGE_EN, row, diagnostics, index);
}

static gboolean
source_next (gpointer data, Batch *batch, GError **error)
{
  Cursor *cursor = data;

  (void) error;
  batch->n_rows = MIN (TABLE_BATCH_ROWS, cursor->source->n - cursor->next);
  for (gsize row = 0; row < batch->n_rows; row++)
    fill_row (batch, row, cursor->source->diagnostics, cursor->next++);
  return TRUE;
}

static const TableSource functions = { source_begin, source_next, g_free };

BhxhTable *
bhxh_diagnostics_dup_table (BhxhDiagnostics *diagnostics)
{
  Source *source = NULL;
  BhxhTable *table = NULL;

  g_return_val_if_fail (diagnostics != NULL, NULL);
  source = g_new0 (Source, 1);
  source->diagnostics = bhxh_diagnostics_ref (diagnostics);
  source->n = bhxh_diagnostics_get_n (diagnostics, BHXH_SEVERITY_NOTICE);
  table = bhxh_table_new (columns, N_COLUMNS, &functions, source, source_free);
  bhxh_table_set_title (table, "Các vấn đề của dữ liệu đầu vào", "Problems of the input");
  return table;
}
