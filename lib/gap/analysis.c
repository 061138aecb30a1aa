/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From rows of any shape to batches of columns.
 */
#include "gap/analysis.h"

#include "base/memory.h"

typedef struct
{
  GapNames *names;
  const Analysis *analysis;
} Source;

typedef struct
{
  const Analysis *analysis;
  gpointer pass;
  gpointer row;
  gboolean done;
} Cursor;

static void
source_free (gpointer data)
{
  Source *source = data;

  bhxh_gap_names_free (source->names);
  g_free (source);
}

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  if (cursor->pass != NULL)
    cursor->analysis->end (cursor->pass);
  g_free (cursor->row);
  g_free (cursor);
}

static gpointer
table_begin (gpointer data, GError **error)
{
  const Source *source = data;
  Cursor *cursor = g_new0 (Cursor, 1);

  cursor->analysis = source->analysis;
  cursor->row = g_malloc (source->analysis->row_size);
  cursor->pass = source->analysis->begin (source->names->gaps, error);
  if (cursor->pass == NULL)
    g_clear_pointer (&cursor, cursor_free);
  return cursor;
}

static void
set_member (const Cursor *cursor,
            const AnalysisColumn *column,
            Batch *batch,
            guint number)
{
  gconstpointer member = G_STRUCT_MEMBER_P (cursor->row, column->offset);
  BatchColumn *const out = &batch->columns[number];
  const gsize at = batch->n_rows;

  switch (column->kind)
    {
    case MEMBER_INDEX:
      out->values[at] = *(const guint *) member;
      out->present[at] = 1;
      break;
    case MEMBER_UNIT:
      out->values[at] = *(const gint *) member;
      out->present[at] = out->values[at] >= 0;
      break;
    case MEMBER_OWNER: /* the first and only text */ out->present[at] = 1; break;
    case MEMBER_PERIOD:
      out->values[at] = *(const BhxhPeriod *) member;
      out->present[at] = out->values[at] != BHXH_PERIOD_NONE;
      break;
    case MEMBER_CODE:
      out->values[at] = *(const guint8 *) member;
      out->present[at] = out->values[at] != 0;
      break;
    case MEMBER_COUNT:
      out->values[at] = *(const guint *) member;
      out->present[at] = out->values[at] != 0;
      break;
    case MEMBER_AMOUNT:
      out->values[at] = ((const MaybeAmount *) member)->value;
      out->decimals[at] = ((const MaybeAmount *) member)->decimals;
      out->present[at] = ((const MaybeAmount *) member)->present;
      break;
    case MEMBER_TEXT:
      bhxh_batch_take_text_or_none (batch, number, at,
                                    column->dup_text (cursor->pass));
      break;
    default: g_assert_not_reached ();
    }
}

static gboolean
table_next (gpointer data, Batch *batch, GError **error)
{
  Cursor *cursor = data;
  const Analysis *analysis = cursor->analysis;

  while (batch->n_rows < TABLE_BATCH_ROWS && !cursor->done)
    {
      memset (cursor->row, 0, analysis->row_size);
      if (!analysis->next (cursor->pass, cursor->row, &cursor->done, error))
        return FALSE;
      if (cursor->done)
        break;
      for (guint i = 0; i < analysis->n_columns; i++)
        if (batch->columns[i].wanted)
          set_member (cursor, &analysis->columns[i], batch, i);
      batch->n_rows++;
    }
  return TRUE;
}

static const TableSource functions = { table_begin, table_next, cursor_free };

BhxhTable *
bhxh_analysis_dup_table (BhxhGaps *gaps, const Analysis *analysis)
{
  GapNames *names = bhxh_gap_names_new (gaps, NULL);
  TableColumn columns[ANALYSIS_MAX_COLUMNS];
  Source *source = NULL;
  BhxhTable *table = NULL;

  g_return_val_if_fail (analysis->n_columns <= ANALYSIS_MAX_COLUMNS, NULL);
  if (names == NULL)
    return NULL;
  for (guint i = 0; i < analysis->n_columns; i++)
    columns[i] = analysis->columns[i].schema;
  bhxh_gap_names_set_columns (names, columns, analysis->n_columns);
  source = g_new (Source, 1);
  *source = (Source){ names, analysis };
  table = bhxh_table_new (columns, analysis->n_columns, &functions, source, source_free);
  bhxh_gap_names_set_words (names, table, analysis->title_vi, analysis->title_en);
  return table;
}
