/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * First whether there is a table, then the scaled one, then the rounded one.
 */
#include "allocation/table.h"

#include "allocation/clash.h"
#include "allocation/rounding.h"
#include "allocation/transport.h"
#include "base/memory.h"

/* What is worked with. */
typedef struct
{
  const MarginTable *table;
  Grid grid;
  gsize n_cells;
  gint64 *lo;
  gint64 *hi;
  Wide *cells; /* some table, then the scaled one */
  guint8 *pinned;
  guint8 *rows;
  guint8 *columns;
} Work;

static void
work_clear (Work *work)
{
  g_free (work->lo);
  g_free (work->hi);
  g_free (work->cells);
  g_free (work->pinned);
  g_free (work->rows);
  g_free (work->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static gint64
sum (const gint64 *values, gsize n)
{
  gint64 all = 0;

  for (gsize i = 0; i < n; i++)
    all += values[i];
  return all;
}

/* Bounds in persons, and every cell at its lower one. Where there is no cap, all persons
 * together are one that nothing reaches. */
static void
set_bounds (Work *work)
{
  const MarginTable *table = work->table;
  const gint64 all = sum (table->row_totals, table->n_rows);

  for (gsize i = 0; i < work->n_cells; i++)
    {
      const gint64 floor = table->floors != NULL ? table->floors[i] : 0;
      const gint64 cap = table->caps != NULL ? MIN (table->caps[i], all) : all;

      work->lo[i] = floor;
      work->hi[i] = table->weights[i] > 0 ? MAX (cap, floor) : floor;
      work->cells[i] = floor;
    }
}

static gboolean
work_init (Work *work, const MarginTable *table)
{
  const gsize n = table->n_rows * table->n_columns;

  *work = (Work){ .table = table, .n_cells = n };
  work->lo = bhxh_try_new (n, sizeof (gint64), NULL);
  work->hi = bhxh_try_new (n, sizeof (gint64), NULL);
  work->cells = bhxh_try_new (n, sizeof (Wide), NULL);
  work->pinned = bhxh_try_new (n, sizeof (guint8), NULL);
  work->rows = bhxh_try_new (table->n_rows, sizeof (guint8), NULL);
  work->columns = bhxh_try_new (table->n_columns, sizeof (guint8), NULL);
  if (work->lo == NULL || work->hi == NULL || work->cells == NULL ||
      work->pinned == NULL || work->rows == NULL || work->columns == NULL)
    return FALSE;
  set_bounds (work);
  work->grid = (Grid){ table->n_rows, table->n_columns,  work->lo,
                       work->hi,      table->row_totals, table->column_totals };
  return TRUE;
}

/* No cell has more than its row or its column. With that for a cap, rounds come near
 * sooner where weights differ by much. */
static void
tighten_caps (Work *work)
{
  const Grid *grid = &work->grid;

  for (gsize i = 0; i < work->n_cells; i++)
    work->hi[i] = MIN (work->hi[i], MIN (grid->row_totals[i / grid->n_columns],
                                         grid->column_totals[i % grid->n_columns]));
}

/* Whether scaled values that miss their totals by @missed together certainly have a
 * rounding with exact totals. What is missed can be moved along chains of no more cells
 * than twice the shorter side and one, to a table with exact totals. Where that moves
 * less than one person in all, the condition for a rounding (Gale, 1957), which compares
 * whole numbers, holds for the roundings of the one as of the other. */
static gboolean
is_near_enough (const Work *work, Wide missed)
{
  const gsize shorter = MIN (work->grid.n_rows, work->grid.n_columns);

  return missed * (Wide) (2 * shorter + 1) < (Wide) 1 << SCALE_BITS;
}

/* From some table to the scaled one. FALSE: no memory. */
static gboolean
scale (Work *work)
{
  if (!bhxh_transport_pin (&work->grid, work->cells, work->pinned))
    return FALSE;
  tighten_caps (work);
  for (gsize i = 0; i < work->n_cells; i++)
    work->cells[i] <<= SCALE_BITS;
  if (!bhxh_scale (&work->grid, work->table->weights, work->pinned, work->cells))
    return FALSE;
  return is_near_enough (work, bhxh_scale_measure (&work->grid, work->cells)) ||
         bhxh_transport_balance (&work->grid, (Wide) 1 << SCALE_BITS, work->cells,
                                 work->rows, work->columns) == TRANSPORT_BALANCED;
}

static void
copy_marks (const Work *work, const MarginTableResult *result)
{
  if (result->rows != NULL)
    memcpy (result->rows, work->rows, work->grid.n_rows);
  if (result->columns != NULL)
    memcpy (result->columns, work->columns, work->grid.n_columns);
}

MarginTableVerdict
bhxh_margin_table_share (const MarginTable *table, const MarginTableResult *result)
{
  g_auto (Work) work = { 0 };
  MarginTableVerdict verdict = bhxh_clash_check_input (table);

  if (verdict.outcome != MARGIN_TABLE_DONE)
    return verdict;
  if (!work_init (&work, table))
    return (MarginTableVerdict){ .outcome = MARGIN_TABLE_MEMORY };
  verdict = bhxh_clash_find (&work.grid, work.cells, work.rows, work.columns);
  if (verdict.outcome != MARGIN_TABLE_DONE)
    {
      copy_marks (&work, result);
      return verdict;
    }
  if (!scale (&work) || (result->shares != NULL &&
                         !bhxh_rounding_round (&work.grid, work.cells, result->shares)))
    return (MarginTableVerdict){ .outcome = MARGIN_TABLE_MEMORY };
  if (result->scaled != NULL)
    memcpy (result->scaled, work.cells, work.n_cells * sizeof (Wide));
  return verdict;
}
