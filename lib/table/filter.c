/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A table that shows only some rows of another: batches are asked for as ever and closed
 * up in place.
 */
#include "table/reader.h"

#include "base/error.h"

#include <string.h>

typedef struct
{
  BhxhTable *table;
  guint column;
  GHashTable *values; /* the texts that are shown */
} Filter;

typedef struct
{
  const Filter *filter;
  gpointer inner;
} FilterCursor;

static void
filter_free (gpointer data)
{
  Filter *filter = data;

  bhxh_table_unref (filter->table);
  g_hash_table_unref (filter->values);
  g_free (filter);
}

static gpointer
filter_begin (gpointer source, GError **error)
{
  const Filter *filter = source;
  gpointer inner = filter->table->functions->begin (filter->table->source, error);
  FilterCursor *cursor = NULL;

  if (inner == NULL)
    return NULL;
  cursor = g_new0 (FilterCursor, 1);
  cursor->filter = filter;
  cursor->inner = inner;
  if (filter->table->functions->narrow != NULL)
    filter->table->functions->narrow (inner, filter->column, filter->values);
  return cursor;
}

/* TRUE when the row's text is one that is shown. */
static gboolean
is_shown (const Filter *filter, const Batch *batch, gsize row)
{
  const TableColumn *schema = &filter->table->columns[filter->column];
  const BatchColumn *column = &batch->columns[filter->column];

  if (!column->present[row])
    return FALSE;
  return g_hash_table_contains (
      filter->values, schema->dictionary != NULL ? schema->dictionary[column->values[row]]
                                                 : column->texts[row]);
}

static void
move_row (Batch *batch, gsize from, gsize to)
{
  for (guint i = 0; i < batch->n_columns; i++)
    {
      BatchColumn *column = &batch->columns[i];

      column->values[to] = column->values[from];
      column->decimals[to] = column->decimals[from];
      column->present[to] = column->present[from];
      column->texts[to] = column->texts[from];
    }
}

/* Engines find a batch as it was first given to them: all rows missing. */
static void
clear_rows (Batch *batch, gsize first, gsize end)
{
  for (guint i = 0; i < batch->n_columns; i++)
    memset (batch->columns[i].present + first, 0, end - first);
}

static gboolean
filter_next (gpointer data, Batch *batch, GError **error)
{
  FilterCursor *cursor = data;
  const Filter *filter = cursor->filter;
  gsize kept = 0;

  batch->columns[filter->column].wanted = TRUE;
  while (kept == 0)
    {
      gsize n_rows = 0;

      batch->n_rows = 0;
      if (!filter->table->functions->next (cursor->inner, batch, error))
        return FALSE;
      n_rows = batch->n_rows;
      if (n_rows == 0)
        return TRUE;
      for (gsize row = 0; row < n_rows; row++)
        if (is_shown (filter, batch, row))
          move_row (batch, row, kept++);
      clear_rows (batch, kept, n_rows);
    }
  batch->n_rows = kept;
  return TRUE;
}

static void
filter_end (gpointer data)
{
  FilterCursor *cursor = data;

  cursor->filter->table->functions->end (cursor->inner);
  g_free (cursor);
}

static const TableSource filter_functions = { filter_begin, filter_next, filter_end };

/* The words around the filtered table are those of the whole one. */
static void
copy_words (const BhxhTable *from, BhxhTable *to)
{
  bhxh_table_set_title (to, from->title.vi, from->title.en);
  for (guint i = 0; i < from->notes->len; i++)
    {
      const TableWords *note = &g_array_index (from->notes, TableWords, i);

      bhxh_table_add_note (to, note->vi, note->en);
    }
}

BhxhTable *
bhxh_table_dup_filtered (BhxhTable *table,
                         const char *column,
                         const char *const *values,
                         gsize n_values,
                         GError **error)
{
  gint found = -1;
  Filter *filter = NULL;
  BhxhTable *filtered = NULL;

  g_return_val_if_fail (table != NULL && column != NULL, NULL);
  g_return_val_if_fail (values != NULL || n_values == 0, NULL);
  found = bhxh_table_find_column (table, column);
  if (found < 0 || table->columns[found].type != BHXH_COLUMN_TEXT)
    {
      bhxh_set_error (error, BHXH_ERROR_UNKNOWN,
                      "\"%s\" không phải là cột văn bản của bảng này",
                      "\"%s\" is no text column of this table", column);
      return NULL;
    }
  filter = g_new0 (Filter, 1);
  filter->table = bhxh_table_ref (table);
  filter->column = (guint) found;
  filter->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = 0; i < n_values; i++)
    g_hash_table_add (filter->values, g_strdup (values[i]));
  filtered = bhxh_table_new (table->columns, table->n_columns, &filter_functions, filter,
                             filter_free);
  copy_words (table, filtered);
  return filtered;
}
