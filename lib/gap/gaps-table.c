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
  const GapNames *names;
  guint place; /* in its units, of the one at hand */
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
  cursor->names = names;
  cursor->rows.engine = &names->gaps->engine;
  if (!bhxh_gap_tile_init (&cursor->tile, &names->gaps->engine.view, error))
    g_clear_pointer (&cursor, cursor_free);
  return cursor;
}

/* The row at the cursor by the long way, if there is one; FALSE when its figures do not
 * fit. */
static gboolean
add_other (Cursor *cursor, GError **error)
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
  rows->plain[rows->n_rows] = (PlainRow){ .pair = { .trait = &no_trait },
                                          .slot = &engine->view.slots[cursor->slot],
                                          .unit = cursor->unit };
  rows->places[rows->n_others++] = rows->n_rows++;
  return TRUE;
}

/* Understands the pairs from the cursor's slot on until one needs the long way; how many.
 */
static guint
understand (const Cursor *cursor, const RawPair *raw, guint n, PlainRow *restrict rows)
{
  const GapView *view = cursor->tile.view;
  const GapSlot *slot = &view->slots[cursor->slot];
  const GapWants wants = cursor->wants;
  const guint unit = cursor->unit;
  guint i = 0;

  if ((wants & WANT_COUNTERPART) != 0)
    return 0;
  for (; i < n; i++)
    {
      if (!gap_view_understand (view, slot + i, raw + i, &rows[i].pair) ||
          !plain_suffices (slot + i, &rows[i].pair, wants))
        break;
      rows[i].slot = slot + i;
      rows[i].unit = unit;
    }
  return i;
}

/* The rows of the next @n cells of the unit. */
static gboolean
add_cells (Cursor *cursor, const RawPair *raw, guint n, GError **error)
{
  GapRows *rows = &cursor->rows;

  while (n > 0)
    {
      const guint n_plain = understand (cursor, raw, n, rows->plain + rows->n_rows);

      rows->n_rows += n_plain;
      cursor->slot += n_plain;
      if (n_plain == n)
        return TRUE;
      if (!add_other (cursor, error))
        return FALSE;
      cursor->slot++;
      raw += n_plain + 1;
      n -= n_plain + 1;
    }
  return TRUE;
}

/* Up to @limit rows from the cursor on, which is moved behind them. */
static gboolean
add_rows (Cursor *cursor, gsize limit, GError **error)
{
  const GapView *view = cursor->tile.view;
  const UnitList *units = &cursor->names->units;

  cursor->rows.n_rows = 0;
  cursor->rows.n_others = 0;
  while (cursor->rows.n_rows < limit && cursor->place < units->n)
    {
      const RawPair *raw = NULL;
      guint n = 0;

      cursor->unit = unit_list_get (units, cursor->place);
      raw = bhxh_gap_tile_get (&cursor->tile, cursor->unit, cursor->slot, &n);
      n = MIN (n, (guint) (limit - cursor->rows.n_rows));
      if (!add_cells (cursor, raw, n, error))
        return FALSE;
      if (cursor->slot < view->n_slots)
        continue;
      cursor->slot = 0;
      cursor->place++;
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
  rest.texts = rest.texts != NULL ? rest.texts + first : NULL;
  return rest;
}

static gboolean
table_next (gpointer data, Batch *batch, GError **error)
{
  Cursor *cursor = data;

  cursor->wants = wants_of (batch);
  cursor->rows.batch = batch;
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
  bhxh_gap_names_look_up (cursor->names, batch);
  return TRUE;
}

static const TableSource functions = { table_begin, table_next, cursor_free };

static void
names_free (gpointer names)
{
  bhxh_gap_names_free (names);
}

/* The table of the rows of @names, which it takes. */
static BhxhTable *
table_new (GapNames *names)
{
  TableColumn columns[GAP_N_COLUMNS];
  BhxhTable *table = NULL;

  for (guint i = 0; i < GAP_N_COLUMNS; i++)
    columns[i] = bhxh_gap_columns[i].schema;
  bhxh_gap_names_set_columns (names, columns, GAP_N_COLUMNS);
  table = bhxh_table_new (columns, GAP_N_COLUMNS, &functions, names, names_free);
  bhxh_gap_names_set_words (names, table, "So sánh thực hiện với chỉ tiêu",
                            "Actuals against targets");
  bhxh_gap_names_add_missing_note (names, table);
  return table;
}

BhxhTable *
bhxh_gaps_dup_table (BhxhGaps *gaps)
{
  GapNames *names = NULL;

  g_return_val_if_fail (gaps != NULL, NULL);
  names = bhxh_gap_names_new (gaps, NULL);
  return names != NULL ? table_new (names) : NULL;
}

BhxhTable *
bhxh_gaps_dup_table_of (BhxhGaps *gaps, const guint *units, guint n_units)
{
  GapNames *names = bhxh_gap_names_new (gaps, NULL);

  if (names != NULL && !bhxh_gap_names_choose (names, units, n_units, NULL))
    g_clear_pointer (&names, bhxh_gap_names_free);
  return names != NULL ? table_new (names) : NULL;
}
