/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows are filled first, one by one; then what some columns have too much goes over to
 * those that lack it, along the shortest chains of cells, all chains of one length at a
 * time (Dinitz, 1970).
 */
#include "allocation/transport.h"

#include "base/memory.h"

/* No chain comes here. */
#define NO_LEVEL G_MAXUINT32

typedef struct
{
  const Grid *grid;
  Wide unit;
  Wide *cells;
  Wide *surplus; /* by column; negative where it lacks something */
  guint32 *row_levels;
  guint32 *column_levels;
  gsize *next_rows;    /* by column: the row to try next */
  gsize *next_columns; /* by row */
  gsize *queue;        /* columns */
} Balance;

static void
balance_clear (Balance *balance)
{
  g_free (balance->surplus);
  g_free (balance->row_levels);
  g_free (balance->column_levels);
  g_free (balance->next_rows);
  g_free (balance->next_columns);
  g_free (balance->queue);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Balance, balance_clear)

static gboolean
balance_init (Balance *balance, const Grid *grid, Wide unit, Wide *cells)
{
  const gsize m = grid->n_rows;
  const gsize n = grid->n_columns;

  *balance = (Balance){ .grid = grid, .unit = unit, .cells = cells };
  balance->surplus = bhxh_try_new (n, sizeof (Wide), NULL);
  balance->row_levels = bhxh_try_new (m, sizeof (guint32), NULL);
  balance->column_levels = bhxh_try_new (n, sizeof (guint32), NULL);
  balance->next_rows = bhxh_try_new (n, sizeof (gsize), NULL);
  balance->next_columns = bhxh_try_new (m, sizeof (gsize), NULL);
  balance->queue = bhxh_try_new (n, sizeof (gsize), NULL);
  return balance->surplus != NULL && balance->row_levels != NULL &&
         balance->column_levels != NULL && balance->next_rows != NULL &&
         balance->next_columns != NULL && balance->queue != NULL;
}

/* How far a cell may fall and rise. */
static Wide
get_fall (const Balance *balance, gsize cell)
{
  return balance->cells[cell] - balance->grid->lo[cell] * balance->unit;
}

static Wide
get_rise (const Balance *balance, gsize cell)
{
  return balance->grid->hi[cell] * balance->unit - balance->cells[cell];
}

/* Gives the row its total, its first cells taking what they may. */
static void
fill_row (Balance *balance, gsize row)
{
  const gsize n = balance->grid->n_columns;
  Wide rest = balance->grid->row_totals[row] * balance->unit;

  for (gsize j = 0; j < n; j++)
    rest -= balance->cells[row * n + j];
  for (gsize j = 0; j < n && rest != 0; j++)
    {
      const gsize cell = row * n + j;
      const Wide step = rest > 0 ? MIN (rest, get_rise (balance, cell))
                                 : -MIN (-rest, get_fall (balance, cell));

      balance->cells[cell] += step;
      rest -= step;
    }
}

static void
sum_columns (Balance *balance)
{
  const gsize n = balance->grid->n_columns;

  for (gsize j = 0; j < n; j++)
    balance->surplus[j] = -balance->grid->column_totals[j] * balance->unit;
  for (gsize cell = 0; cell < balance->grid->n_rows * n; cell++)
    balance->surplus[cell % n] += balance->cells[cell];
}

/* A column's neighbours two steps on: by each row whose cell here may fall, the columns
 * whose cells there may rise. */
static gsize
reach_from (Balance *balance, gsize column, gsize n_queued)
{
  const gsize n = balance->grid->n_columns;
  const guint32 level = balance->column_levels[column];

  for (gsize i = 0; i < balance->grid->n_rows; i++)
    {
      if (balance->row_levels[i] != NO_LEVEL || get_fall (balance, i * n + column) == 0)
        continue;
      balance->row_levels[i] = level + 1;
      for (gsize k = 0; k < n; k++)
        if (balance->column_levels[k] == NO_LEVEL && get_rise (balance, i * n + k) > 0)
          {
            balance->column_levels[k] = level + 2;
            balance->queue[n_queued++] = k;
          }
    }
  return n_queued;
}

/* Levels by distance from the columns with too much; whether one that lacks is there. */
static gboolean
find_levels (Balance *balance)
{
  gsize n_queued = 0;
  gboolean is_there = FALSE;

  for (gsize i = 0; i < balance->grid->n_rows; i++)
    {
      balance->row_levels[i] = NO_LEVEL;
      balance->next_columns[i] = 0;
    }
  for (gsize j = 0; j < balance->grid->n_columns; j++)
    {
      balance->column_levels[j] = balance->surplus[j] > 0 ? 0 : NO_LEVEL;
      balance->next_rows[j] = 0;
      if (balance->surplus[j] > 0)
        balance->queue[n_queued++] = j;
    }
  for (gsize i = 0; i < n_queued; i++)
    {
      is_there = is_there || balance->surplus[balance->queue[i]] < 0;
      n_queued = reach_from (balance, balance->queue[i], n_queued);
    }
  return is_there;
}

static Wide push_from_column (Balance *balance, gsize column, Wide amount);

/* What of @amount, taken off one cell of the row, its other cells can place further on. */
static Wide
push_from_row (Balance *balance, gsize row, Wide amount)
{
  const gsize n = balance->grid->n_columns;
  gsize *next = &balance->next_columns[row];
  Wide placed = 0;

  for (; *next < n; (*next)++)
    {
      const gsize cell = row * n + *next;
      Wide step = 0;

      if (balance->column_levels[*next] != balance->row_levels[row] + 1)
        continue;
      step = MIN (amount - placed, get_rise (balance, cell));
      step = step > 0 ? push_from_column (balance, *next, step) : 0;
      balance->cells[cell] += step;
      placed += step;
      if (placed == amount)
        break;
    }
  return placed;
}

/* What of @amount more a column can take or pass on. A chain comes to each row and column
 * once, so that calls are no deeper than twice the table's shorter side. */
static Wide
push_from_column (Balance *balance, gsize column, Wide amount)
{
  const gsize n = balance->grid->n_columns;
  gsize *next = &balance->next_rows[column];
  Wide placed = CLAMP (-balance->surplus[column], 0, amount);

  if (placed > 0)
    balance->surplus[column] += placed;
  for (; placed < amount && *next < balance->grid->n_rows; (*next)++)
    {
      const gsize cell = *next * n + column;
      Wide step = 0;

      if (balance->row_levels[*next] != balance->column_levels[column] + 1)
        continue;
      step = MIN (amount - placed, get_fall (balance, cell));
      step = step > 0 ? push_from_row (balance, *next, step) : 0;
      balance->cells[cell] -= step;
      placed += step;
      if (placed == amount)
        break;
    }
  return placed;
}

static gboolean
has_surplus (const Balance *balance)
{
  for (gsize j = 0; j < balance->grid->n_columns; j++)
    if (balance->surplus[j] > 0)
      return TRUE;
  return FALSE;
}

TransportOutcome
bhxh_transport_balance (const Grid *grid,
                        Wide unit,
                        Wide *cells,
                        guint8 *rows,
                        guint8 *columns)
{
  g_auto (Balance) balance = { 0 };

  if (!balance_init (&balance, grid, unit, cells))
    return TRANSPORT_MEMORY;
  for (gsize i = 0; i < grid->n_rows; i++)
    fill_row (&balance, i);
  sum_columns (&balance);
  while (has_surplus (&balance))
    {
      if (!find_levels (&balance))
        {
          for (gsize i = 0; i < grid->n_rows; i++)
            rows[i] = balance.row_levels[i] != NO_LEVEL;
          for (gsize j = 0; j < grid->n_columns; j++)
            columns[j] = balance.column_levels[j] != NO_LEVEL;
          return TRANSPORT_CLASH;
        }
      for (gsize j = 0; j < grid->n_columns; j++)
        if (balance.surplus[j] > 0)
          balance.surplus[j] -= push_from_column (&balance, j, balance.surplus[j]);
    }
  return TRANSPORT_BALANCED;
}
