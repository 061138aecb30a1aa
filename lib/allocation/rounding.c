/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What going up costs: with f the fraction of a cell, |1 - f| - |0 - f| = 1 - 2f, and the
 * same of squares. Below it, too small to decide but among equals, stands the place of
 * the cell.
 */
#include "allocation/rounding.h"

#include "allocation/flow.h"
#include "base/memory.h"

/* A round of cells is at most twice the shorter side long; places are at most the number
 * of cells, 2^20. What they add up to stays below one unit of deviation. */
#define PLACE_BITS 32

/* The table with its shorter side as columns. */
typedef struct
{
  gboolean is_turned;
  gsize n_rows;
  gsize n_columns;
  guint8 *open;
  guint8 *ups;
  Wide *costs;
  guint32 *row_ups;
  guint32 *column_ups;
  Wide *row_prices;
  Wide *column_prices;
} Rounding;

static void
rounding_clear (Rounding *rounding)
{
  g_free (rounding->open);
  g_free (rounding->ups);
  g_free (rounding->costs);
  g_free (rounding->row_ups);
  g_free (rounding->column_ups);
  g_free (rounding->row_prices);
  g_free (rounding->column_prices);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rounding, rounding_clear)

static gboolean
rounding_init (Rounding *rounding, const Grid *grid)
{
  const gsize m = MAX (grid->n_rows, grid->n_columns);
  const gsize n = MIN (grid->n_rows, grid->n_columns);

  *rounding = (Rounding){ .is_turned = grid->n_rows < grid->n_columns,
                          .n_rows = m,
                          .n_columns = n };
  rounding->open = bhxh_try_new (m * n, sizeof (guint8), NULL);
  rounding->ups = bhxh_try_new (m * n, sizeof (guint8), NULL);
  rounding->costs = bhxh_try_new (m * n, sizeof (Wide), NULL);
  rounding->row_ups = bhxh_try_new (m, sizeof (guint32), NULL);
  rounding->column_ups = bhxh_try_new (n, sizeof (guint32), NULL);
  rounding->row_prices = bhxh_try_new (m, sizeof (Wide), NULL);
  rounding->column_prices = bhxh_try_new (n, sizeof (Wide), NULL);
  return rounding->open != NULL && rounding->ups != NULL && rounding->costs != NULL &&
         rounding->row_ups != NULL && rounding->column_ups != NULL &&
         rounding->row_prices != NULL && rounding->column_prices != NULL;
}

/* Where the cell of @row and @column of the turned table stands in the table itself. */
static gsize
find_cell (const Rounding *rounding, gsize row, gsize column)
{
  return rounding->is_turned ? column * rounding->n_rows + row
                             : row * rounding->n_columns + column;
}

static gint64
round_down (Wide scaled)
{
  return (gint64) (scaled >> SCALE_BITS);
}

/* How many must go up where all are rounded down: the totals less that. */
static void
count_ups (Rounding *rounding, const Grid *grid, const Wide *scaled)
{
  const gint64 *row_totals = rounding->is_turned ? grid->column_totals : grid->row_totals;
  const gint64 *column_totals =
      rounding->is_turned ? grid->row_totals : grid->column_totals;

  for (gsize j = 0; j < rounding->n_columns; j++)
    {
      gint64 rest = column_totals[j];

      for (gsize i = 0; i < rounding->n_rows; i++)
        rest -= round_down (scaled[find_cell (rounding, i, j)]);
      rounding->column_ups[j] = (guint32) rest;
    }
  for (gsize i = 0; i < rounding->n_rows; i++)
    {
      gint64 rest = row_totals[i];

      for (gsize j = 0; j < rounding->n_columns; j++)
        rest -= round_down (scaled[find_cell (rounding, i, j)]);
      rounding->row_ups[i] = (guint32) rest;
    }
}

static void
set_costs (Rounding *rounding, const Wide *scaled)
{
  const Wide whole = (Wide) 1 << SCALE_BITS;

  for (gsize i = 0; i < rounding->n_rows; i++)
    for (gsize j = 0; j < rounding->n_columns; j++)
      {
        const gsize cell = i * rounding->n_columns + j;
        const Wide fraction = scaled[find_cell (rounding, i, j)] & (whole - 1);
        const Wide place = (Wide) (i + 1) * (Wide) (j + 1);

        rounding->open[cell] = fraction != 0;
        rounding->costs[cell] = (whole - 2 * fraction) * ((Wide) 1 << PLACE_BITS) - place;
      }
}

gboolean
bhxh_rounding_round (const Grid *grid, const Wide *scaled, gint64 *shares)
{
  g_auto (Rounding) rounding = { 0 };
  Flow flow = { 0 };

  if (!rounding_init (&rounding, grid))
    return FALSE;
  count_ups (&rounding, grid, scaled);
  set_costs (&rounding, scaled);
  flow = (Flow){ rounding.n_rows, rounding.n_columns, rounding.open,
                 rounding.costs,  rounding.row_ups,   rounding.column_ups };
  if (bhxh_flow_find (&flow, rounding.ups, rounding.row_prices, rounding.column_prices) !=
      FLOW_FOUND)
    return FALSE;
  for (gsize i = 0; i < rounding.n_rows; i++)
    for (gsize j = 0; j < rounding.n_columns; j++)
      {
        const gsize cell = find_cell (&rounding, i, j);

        shares[cell] =
            round_down (scaled[cell]) + rounding.ups[i * rounding.n_columns + j];
      }
  return TRUE;
}
