/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One pass over a table: the arrays an engine fills, and what a caller sees of them.
 */
#include "table/reader.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

/* Bytes of one cell in the arrays, all kinds together. */
#define CELL_BYTES                                                                       \
  (sizeof (gint64) + sizeof (const char *) + sizeof (gint8) + sizeof (guint8))

/* Bytes of a block in which an engine keeps texts it made for the batch. */
#define ARENA_BYTES 4096

static BhxhTableReader *
reader_new (BhxhTable *table, gboolean wanted)
{
  BhxhTableReader *reader = g_new0 (BhxhTableReader, 1);

  reader->table = bhxh_table_ref (table);
  reader->batch.n_columns = table->n_columns;
  reader->batch.columns = g_new0 (BatchColumn, MAX (table->n_columns, 1));
  reader->batch.arena = g_string_chunk_new (ARENA_BYTES);
  reader->looked_up = g_new0 (const char **, MAX (table->n_columns, 1));
  for (guint i = 0; i < table->n_columns; i++)
    reader->batch.columns[i].wanted = wanted;
  return reader;
}

BhxhTableReader *
bhxh_table_reader_new (BhxhTable *table)
{
  g_return_val_if_fail (table != NULL, NULL);
  return reader_new (table, TRUE);
}

BhxhTableReader *
bhxh_table_reader_new_selected (BhxhTable *table, const guint *columns, guint n_columns)
{
  BhxhTableReader *reader = reader_new (table, FALSE);

  for (guint i = 0; i < n_columns; i++)
    reader->batch.columns[columns[i]].wanted = TRUE;
  return reader;
}

static void
reader_end (BhxhTableReader *reader)
{
  if (reader->cursor != NULL)
    reader->table->functions->end (reader->cursor);
  reader->cursor = NULL;
}

void
bhxh_table_reader_rewind (BhxhTableReader *reader)
{
  reader_end (reader);
  reader->state = READER_FRESH;
}

void
bhxh_table_reader_free (BhxhTableReader *reader)
{
  if (reader == NULL)
    return;
  reader_end (reader);
  for (guint i = 0; i < reader->batch.n_columns; i++)
    g_free (reader->looked_up[i]);
  g_free (reader->looked_up);
  g_free (reader->memory);
  g_free (reader->batch.columns);
  g_string_chunk_free (reader->batch.arena);
  bhxh_table_unref (reader->table);
  g_free (reader);
}

/* Gives each column its arrays: all values first, then texts, decimals and marks, so that
 * everything is aligned. */
static gboolean
reader_allocate (BhxhTableReader *reader, GError **error)
{
  Batch *batch = &reader->batch;
  const gsize rows = TABLE_BATCH_ROWS;
  char *at = bhxh_try_new (batch->n_columns, rows * CELL_BYTES, error);

  if (at == NULL)
    return FALSE;
  reader->memory = at;
  for (guint i = 0; i < batch->n_columns; i++, at += rows * sizeof (gint64))
    batch->columns[i].values = (gpointer) at;
  for (guint i = 0; i < batch->n_columns; i++, at += rows * sizeof (const char *))
    batch->columns[i].texts = (gpointer) at;
  for (guint i = 0; i < batch->n_columns; i++, at += rows)
    batch->columns[i].decimals = (gpointer) at;
  for (guint i = 0; i < batch->n_columns; i++, at += rows)
    batch->columns[i].present = (gpointer) at;
  return TRUE;
}

/* Forgets the last batch. */
static void
reader_clear (BhxhTableReader *reader)
{
  Batch *batch = &reader->batch;

  for (guint i = 0; i < batch->n_columns; i++)
    {
      memset (batch->columns[i].present, 0, batch->n_rows);
      g_clear_pointer (&reader->looked_up[i], g_free);
    }
  g_string_chunk_clear (batch->arena);
  batch->n_rows = 0;
}

static gboolean
reader_begin (BhxhTableReader *reader, GError **error)
{
  if (reader->memory == NULL && !reader_allocate (reader, error))
    return FALSE;
  reader->cursor = reader->table->functions->begin (reader->table->source, error);
  return reader->cursor != NULL;
}

static gboolean
reader_fill (BhxhTableReader *reader, GError **error)
{
  if (reader->state == READER_FRESH && !reader_begin (reader, error))
    return FALSE;
  reader->state = READER_RUNNING;
  reader_clear (reader);
  return reader->table->functions->next (reader->cursor, &reader->batch, error);
}

gboolean
bhxh_table_reader_next (BhxhTableReader *reader, gsize *n_rows, GError **error)
{
  g_return_val_if_fail (reader != NULL && n_rows != NULL, FALSE);

  *n_rows = 0;
  if (reader->state == READER_ENDED)
    return TRUE;
  if (reader->state == READER_FAILED)
    {
      bhxh_set_error_messages (error, BHXH_ERROR_MISUSE,
                               "lượt đọc bảng này đã lỗi; hãy bắt đầu lượt khác",
                               "this pass over the table has failed; start another");
      return FALSE;
    }
  if (!reader_fill (reader, error))
    {
      reader->state = READER_FAILED;
      reader->batch.n_rows = 0;
      return FALSE;
    }
  *n_rows = reader->batch.n_rows;
  if (*n_rows == 0)
    reader->state = READER_ENDED;
  return TRUE;
}

/* The batch's column; NULL past the end and before the first batch. */
static const BatchColumn *
reader_column (const BhxhTableReader *reader, guint column)
{
  g_return_val_if_fail (reader != NULL, NULL);
  if (column >= reader->batch.n_columns || reader->memory == NULL)
    return NULL;
  return &reader->batch.columns[column];
}

/* What stands in the rows that an engine left out is of an earlier batch. */
static void
column_blank (const BatchColumn *column, gsize n_rows)
{
  for (gsize row = 0; row < n_rows; row++)
    if (!column->present[row])
      {
        column->values[row] = 0;
        column->decimals[row] = 0;
        column->texts[row] = NULL;
      }
}

const gint64 *
bhxh_table_reader_get_values (const BhxhTableReader *reader, guint column)
{
  const BatchColumn *found = reader_column (reader, column);

  if (found == NULL || reader->table->columns[column].type == BHXH_COLUMN_TEXT)
    return NULL;
  column_blank (found, reader->batch.n_rows);
  return found->values;
}

const gint8 *
bhxh_table_reader_get_decimals (const BhxhTableReader *reader, guint column)
{
  const BatchColumn *found = reader_column (reader, column);

  if (found == NULL || reader->table->columns[column].type != BHXH_COLUMN_NUMBER)
    return NULL;
  column_blank (found, reader->batch.n_rows);
  return found->decimals;
}

const guint8 *
bhxh_table_reader_get_present (const BhxhTableReader *reader, guint column)
{
  const BatchColumn *found = reader_column (reader, column);

  return found != NULL ? found->present : NULL;
}

/* One text cell, wherever it is kept; NULL when missing. */
static const char *
text_of (const TableColumn *schema, const BatchColumn *column, gsize row)
{
  const guint64 index = (guint64) column->values[row];

  if (!column->present[row])
    return NULL;
  if (schema->dictionary == NULL)
    return column->texts[row];
  return index < schema->n_dictionary ? schema->dictionary[index] : NULL;
}

const char *const *
bhxh_table_reader_get_texts (BhxhTableReader *reader, guint column)
{
  const BatchColumn *found = reader_column (reader, column);
  const TableColumn *schema = NULL;
  const char **texts = NULL;

  if (found == NULL || reader->table->columns[column].type != BHXH_COLUMN_TEXT)
    return NULL;
  schema = &reader->table->columns[column];
  column_blank (found, reader->batch.n_rows);
  if (schema->dictionary == NULL)
    return found->texts;
  if (reader->looked_up[column] == NULL)
    {
      texts = g_new0 (const char *, TABLE_BATCH_ROWS);
      for (gsize row = 0; row < reader->batch.n_rows; row++)
        texts[row] = text_of (schema, found, row);
      reader->looked_up[column] = texts;
    }
  return reader->looked_up[column];
}

char *
bhxh_table_reader_dup_text (const BhxhTableReader *reader, guint column, gsize row)
{
  const BatchColumn *found = reader_column (reader, column);
  const TableColumn *schema = NULL;

  if (found == NULL || row >= reader->batch.n_rows || !found->present[row])
    return NULL;
  schema = &reader->table->columns[column];
  switch (schema->type)
    {
    case BHXH_COLUMN_TEXT: return g_strdup (text_of (schema, found, row));
    case BHXH_COLUMN_NUMBER:
      return bhxh_number_format (found->values[row], found->decimals[row],
                                 BHXH_NUMBER_PLAIN);
    case BHXH_COLUMN_PERIOD: return bhxh_period_format ((BhxhPeriod) found->values[row]);
    case BHXH_COLUMN_CODE:
      return g_strdup (
          bhxh_table_get_code_name (reader->table, column, found->values[row]));
    default: return NULL;
    }
}

const char *
bhxh_batch_dup_text (Batch *batch, const char *text)
{
  return text != NULL ? g_string_chunk_insert (batch->arena, text) : NULL;
}

void
bhxh_batch_set_text (Batch *batch, guint column, gsize row, const char *text)
{
  batch->columns[column].texts[row] = text;
  batch->columns[column].present[row] = text != NULL;
}

void
bhxh_batch_take_text (Batch *batch, guint column, gsize row, char *text)
{
  bhxh_batch_set_text (batch, column, row, bhxh_batch_dup_text (batch, text));
  g_free (text);
}

void
bhxh_batch_take_text_or_none (Batch *batch, guint column, gsize row, char *text)
{
  if (*text != '\0')
    bhxh_batch_take_text (batch, column, row, text);
  else
    g_free (text);
}
