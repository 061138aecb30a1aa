/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows as a table: by unit, then indicator, then period, worked out some at a time.
 */
#include "base/memory.h"
#include "gap/columns.h"
#include "gap/names.h"
#include "gap/tile.h"

typedef struct
{
  guint unit;
  guint slot;
  GapWants wants; /* of the batch at hand */
  GapTile tile;
  GapRows rows; /* the last ones */
} Cursor;

static void
cursor_free (gpointer data)
{
  Cursor *cursor = data;

  bhxh_gap_tile_clear (&cursor->tile);
  g_free (cursor);
}

static gpointer
table_begin (gpointer source, GError **error)
{
  const GapNames *names = source;
  Cursor *cursor = bhxh_try_new (1, sizeof (Cursor), error);

  if (cursor == NULL)
    return NULL;
  cursor->rows.engine = &names->gaps->engine;
  if (!bhxh_gap_tile_init (&cursor->tile, &names->gaps->engine.view, error))
    g_clear_pointer (&cursor, cursor_free);
  return cursor;
}

/* The row at the cursor by the long way, if there is one; FALSE when its figures do not
 * fit. */
static gboolean
add_other (Cursor *cursor, PlainRow *plain, GError **error)
{
  static const Trait no_trait = { 0 };
  const GapEngine *engine = cursor->rows.engine;
  GapRows *rows = &cursor->rows;
  GapRow *row = &rows->others[rows->n_others];
  RowState state =
      bhxh_gap_row_compute_any (engine, cursor->slot, cursor->unit, cursor->wants, row);

  if (state == ROW_NONE)
    return TRUE;
  if (state == ROW_READY && (cursor->wants & WANT_COUNTERPART) != 0 &&
      bhxh_gap_row_pair (engine, row) == ROW_TOO_LARGE)
    state = ROW_TOO_LARGE;
  if (state == ROW_TOO_LARGE)
    {
      bhxh_gap_row_set_error (engine, cursor->slot, cursor->unit, error);
      return FALSE;
    }
  plain->pair = (PlainPair){ .trait = &no_trait };
  rows->places[rows->n_others++] = rows->n_rows++;
  return TRUE;
}

/* The row at the cursor, if the cell has a target. */
static inline gboolean
add_row (Cursor *cursor, const RawPair *raw, GError **error)
{
  const GapView *view = cursor->tile.view;
  GapRows *rows = &cursor->rows;
  PlainRow *row = &rows->plain[rows->n_rows];

  if (raw->target_trait == 0)
    return TRUE;
  row->unit = cursor->unit;
  row->slot = &view->slots[cursor->slot];
  if ((cursor->wants & WANT_COUNTERPART) != 0 ||
      !gap_view_understand (view, row->slot, raw, &row->pair) ||
      !plain_suffices (row->slot, &row->pair, cursor->wants))
    return add_other (cursor, row, error);
  rows->n_rows++;
  return TRUE;
}

/* Up to @limit rows from the cursor on, which is moved behind them. */
static gboolean
add_rows (Cursor *cursor, gsize limit, GError **error)
{
  const GapView *view = cursor->tile.view;
  const guint n_units = bhxh_frame_get_n_units (view->frame);

  cursor->rows.n_rows = 0;
  cursor->rows.n_others = 0;
  while (cursor->rows.n_rows < limit && cursor->unit < n_units)
    {
      guint n = 0;
      const RawPair *raw =
          bhxh_gap_tile_get (&cursor->tile, cursor->unit, cursor->slot, &n);
      const RawPair *end = raw + MIN (n, limit - cursor->rows.n_rows);

      for (; raw < end; raw++, cursor->slot++)
        if (!add_row (cursor, raw, error))
          return FALSE;
      if (cursor->slot < view->n_slots)
        continue;
      cursor->slot = 0;
      cursor->unit++;
    }
  return TRUE;
}

static GapWants
wants_of (const Batch *batch)
{
  guint wants = WANT_STATUS_ONLY;

  for (guint i = 0; i < GAP_N_COLUMNS; i++)
    if (batch->columns[i].wanted)
      wants |= bhxh_gap_columns[i].wants;
  return (GapWants) wants;
}

static void
fill_column (const GapColumn *column, const GapRows *rows, BatchColumn filled)
{
  if (column->fill_plain != NULL)
    column->fill_plain (rows, &filled, column->number);
  if (column->fill_others != NULL && rows->n_others > 0)
    column->fill_others (rows, &filled, column->number);
}

/* The column from row @first on. */
static BatchColumn
column_from (const BatchColumn *column, gsize first)
{
  BatchColumn rest = *column;

  rest.values += first;
  rest.decimals += first;
  rest.present += first;
  return rest;
}

static gboolean
table_next (gpointer data, Batch *batch, GError **error)
{
  Cursor *cursor = data;

  cursor->wants = wants_of (batch);
  do
    {
      const gsize room = TABLE_BATCH_ROWS - batch->n_rows;

      if (!add_rows (cursor, MIN (room, GAP_ROWS_AT_ONCE), error))
        return FALSE;
      for (guint i = 0; i < GAP_N_COLUMNS; i++)
        if (batch->columns[i].wanted)
          fill_column (&bhxh_gap_columns[i], &cursor->rows,
                       column_from (&batch->columns[i], batch->n_rows));
      batch->n_rows += cursor->rows.n_rows;
    }
  while (cursor->rows.n_rows > 0 && batch->n_rows < TABLE_BATCH_ROWS);
  return TRUE;
}

static const TableSource functions = { table_begin, table_next, cursor_free };

static void
names_free (gpointer names)
{
  bhxh_gap_names_free (names);
}

BhxhTable *
bhxh_gaps_dup_table (BhxhGaps *gaps)
{
  GapNames *names = NULL;
  TableColumn columns[GAP_N_COLUMNS];
  BhxhTable *table = NULL;

  g_return_val_if_fail (gaps != NULL, NULL);
  names = bhxh_gap_names_new (gaps, NULL);
  if (names == NULL)
    return NULL;
  for (guint i = 0; i < GAP_N_COLUMNS; i++)
    columns[i] = bhxh_gap_columns[i].schema;
  bhxh_gap_names_set_columns (names, columns, GAP_N_COLUMNS);
  table = bhxh_table_new (columns, GAP_N_COLUMNS, &functions, names, names_free);
  bhxh_gap_names_set_words (names, table, "So sánh thực hiện với chỉ tiêu",
                            "Actuals against targets");
  return table;
}
