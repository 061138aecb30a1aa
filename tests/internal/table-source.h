/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A table over cells that a test lists, cut into batches as small as the test likes.
 */
#pragma once

#include "base/label.h"
#include "table/table.h"

/* What one cell of the list holds; which member counts depends on the column. */
typedef struct
{
  gboolean present;
  gint64 value;
  gint decimals;
  const char *text;
} TestCell;

#define MISSING                                                                          \
  {                                                                                      \
    FALSE, 0, 0, NULL                                                                    \
  }
#define NUMBER(value, decimals)                                                          \
  {                                                                                      \
    TRUE, value, decimals, NULL                                                          \
  }
#define VALUE(value)                                                                     \
  {                                                                                      \
    TRUE, value, 0, NULL                                                                 \
  }
#define TEXT(text)                                                                       \
  {                                                                                      \
    TRUE, 0, 0, text                                                                     \
  }

typedef struct
{
  const TableColumn *columns;
  guint n_columns;
  const TestCell *cells; /* row after row */
  gsize n_listed;        /* rows of the list */
  gsize n_rows;          /* rows of the table: the list again and again */
  gsize batch_rows;      /* at most; 0: TABLE_BATCH_ROWS */
  gsize fail_at;         /* the batch with this row fails; 0: none */
  gboolean refuse;       /* no pass can begin */
  gint n_open;           /* passes that have not ended */
  gint n_begun;          /* passes so far */
} TestTable;

typedef struct
{
  TestTable *table;
  gsize next;
} TestCursor;

static inline gpointer
test_begin (gpointer source, GError **error)
{
  TestTable *table = source;
  TestCursor *cursor = NULL;

  if (table->refuse)
    {
      g_set_error_literal (error, BHXH_ERROR, BHXH_ERROR_DATA, "no pass today");
      return NULL;
    }
  cursor = g_new0 (TestCursor, 1);
  cursor->table = table;
  g_atomic_int_inc (&table->n_open);
  g_atomic_int_inc (&table->n_begun);
  return cursor;
}

static inline void
test_fill (Batch *batch,
           guint column,
           gsize row,
           const TableColumn *schema,
           const TestCell *cell)
{
  if (!cell->present)
    return;
  if (schema->type == BHXH_COLUMN_NUMBER)
    bhxh_batch_set_number (batch, column, row, cell->value, cell->decimals);
  else if (cell->text != NULL)
    bhxh_batch_set_text (batch, column, row, bhxh_batch_dup_text (batch, cell->text));
  else
    bhxh_batch_set_value (batch, column, row, cell->value);
}

static inline gboolean
test_next (gpointer data, Batch *batch, GError **error)
{
  TestCursor *cursor = data;
  const TestTable *table = cursor->table;
  const gsize most = table->batch_rows > 0 ? table->batch_rows : TABLE_BATCH_ROWS;

  batch->n_rows = MIN (most, table->n_rows - cursor->next);
  for (gsize row = 0; row < batch->n_rows; row++, cursor->next++)
    {
      const TestCell *cells =
          table->cells + cursor->next % table->n_listed * table->n_columns;

      if (table->fail_at > 0 && cursor->next == table->fail_at)
        {
          g_set_error_literal (error, BHXH_ERROR, BHXH_ERROR_DATA, "the engine failed");
          return FALSE;
        }
      for (guint i = 0; i < table->n_columns; i++)
        test_fill (batch, i, row, &table->columns[i], &cells[i]);
    }
  return TRUE;
}

static inline void
test_end (gpointer data)
{
  TestCursor *cursor = data;

  g_atomic_int_add (&cursor->table->n_open, -1);
  g_free (cursor);
}

static const TableSource test_functions = { test_begin, test_next, test_end };

/* A table over @source, which outlives it. */
static inline BhxhTable *
test_table_new (TestTable *source)
{
  return bhxh_table_new (source->columns, source->n_columns, &test_functions, source,
                         NULL);
}

/* A table of the whole list, with every kind of column. */
static const Label sample_labels[] = {
  { NULL, NULL, NULL },
  { "met", "Đạt", "Met" },
  { "short", "Chưa đạt", "Short" },
};

static const char *const sample_codes[] = { "461", "462", "471" };

static const TableColumn sample_columns[] = {
  { "unit", "Mã", "Code", BHXH_COLUMN_TEXT, 0, NULL, 0, sample_codes, 3 },
  { "name", "Đơn vị", "Unit", BHXH_COLUMN_TEXT },
  { "period", "Kỳ", "Period", BHXH_COLUMN_PERIOD },
  { "value", "Giá trị", "Value", BHXH_COLUMN_NUMBER },
  { "status", "Kết quả", "Result", BHXH_COLUMN_CODE, 0, sample_labels, 3 },
  { "note_vi", "Ghi chú", "Note (Vietnamese)", BHXH_COLUMN_TEXT, BHXH_LANGUAGE_VI },
  { "note_en", "Ghi chú (tiếng Anh)", "Note", BHXH_COLUMN_TEXT, BHXH_LANGUAGE_EN },
};

#define SAMPLE_N_COLUMNS G_N_ELEMENTS (sample_columns)

static inline BhxhPeriod
sample_period (const char *text)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;

  g_assert_true (bhxh_period_parse (text, -1, &period, NULL));
  return period;
}

/* Three rows: full, half full, and with hardly anything. */
static inline TestTable *
sample_source_new (void)
{
  const TestCell cells[3][SAMPLE_N_COLUMNS] = {
    { VALUE (0), TEXT ("Đông Hà"), VALUE (sample_period ("2024")), NUMBER (208, 1),
      VALUE (1), TEXT ("tốt"), TEXT ("good") },
    { VALUE (1), TEXT ("Quảng Trị"), VALUE (sample_period ("2024-Q3")),
      NUMBER (-1234567, 0), VALUE (2), MISSING, MISSING },
    { VALUE (2), TEXT ("Cồn Cỏ"), MISSING, MISSING, VALUE (0), MISSING, MISSING },
  };
  TestTable *source = g_new0 (TestTable, 1);

  source->columns = sample_columns;
  source->n_columns = SAMPLE_N_COLUMNS;
  source->cells = g_memdup2 (cells, sizeof cells);
  source->n_listed = source->n_rows = 3;
  return source;
}

static inline void
sample_source_free (gpointer data)
{
  TestTable *source = data;

  g_assert_cmpint (source->n_open, ==, 0);
  g_free ((gpointer) source->cells);
  g_free (source);
}

/* The sample with a title and a note. */
static inline BhxhTable *
sample_table_new (void)
{
  TestTable *source = sample_source_new ();
  BhxhTable *table = bhxh_table_new (source->columns, source->n_columns, &test_functions,
                                     source, sample_source_free);

  bhxh_table_set_title (table, "Bảng thử", "Sample");
  bhxh_table_add_note (table, "Số liệu minh họa.", "Figures are made up.");
  return table;
}
