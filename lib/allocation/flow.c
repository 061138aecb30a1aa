/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Each row first takes its cheapest cells, so that only columns have too many or too few.
 * One by one, along the cheapest chain of moves from column to column, what is too much
 * goes where it lacks (successive shortest paths, with prices that keep every move's
 * reduced cost at 0 or more).
 */
#include "allocation/flow.h"

#include "allocation/moves.h"
#include "base/memory.h"

/* More than any chain costs. */
#define TOO_FAR ((Wide) 1 << 124)

typedef struct
{
  const Flow *flow;
  guint8 *ups;
  Wide *prices;    /* of columns */
  gint64 *surplus; /* of columns: how many too many go up */
  Moves moves;
  /* Of the search for a chain, by column: */
  Wide *ways;      /* the least reduced cost of a chain to it */
  gsize *previous; /* the column before it on that chain, and the row that moves */
  gsize *movers;
  guint8 *is_final;
} Search;

static void
search_clear (Search *search)
{
  bhxh_moves_clear (&search->moves);
  g_free (search->surplus);
  g_free (search->ways);
  g_free (search->previous);
  g_free (search->movers);
  g_free (search->is_final);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static gboolean
search_init (Search *search)
{
  const gsize n = search->flow->n_columns;

  search->surplus = bhxh_try_new (n, sizeof (gint64), NULL);
  search->ways = bhxh_try_new (n, sizeof (Wide), NULL);
  search->previous = bhxh_try_new (n, sizeof (gsize), NULL);
  search->movers = bhxh_try_new (n, sizeof (gsize), NULL);
  search->is_final = bhxh_try_new (n, sizeof (guint8), NULL);
  return search->surplus != NULL && search->ways != NULL && search->previous != NULL &&
         search->movers != NULL && search->is_final != NULL;
}

/* The cheapest open cell of the row that does not go up yet; the row's end if none. */
static gsize
find_cheapest (const Flow *flow, const guint8 *ups, gsize row)
{
  const gsize end = (row + 1) * flow->n_columns;
  gsize best = end;

  for (gsize cell = row * flow->n_columns; cell < end; cell++)
    if (flow->open[cell] && !ups[cell] &&
        (best == end || flow->costs[cell] < flow->costs[best]))
      best = cell;
  return best;
}

/* FALSE when the row must have more than are open. */
static gboolean
fill_row (Search *search, gsize row)
{
  const gsize n = search->flow->n_columns;

  for (gsize j = 0; j < n; j++)
    search->ups[row * n + j] = FALSE;
  for (guint32 i = 0; i < search->flow->row_ups[row]; i++)
    {
      const gsize cell = find_cheapest (search->flow, search->ups, row);

      if (cell == (row + 1) * n)
        return FALSE;
      search->ups[cell] = TRUE;
      search->surplus[cell % n]++;
    }
  return TRUE;
}

static gboolean
fill_rows (Search *search)
{
  for (gsize j = 0; j < search->flow->n_columns; j++)
    search->surplus[j] = -(gint64) search->flow->column_ups[j];
  for (gsize i = 0; i < search->flow->n_rows; i++)
    if (!fill_row (search, i))
      return FALSE;
  return TRUE;
}

/* --- Chains ----------------------------------------------------------------------- */

static gboolean
find_nearest (const Search *search, gsize *column)
{
  const gsize n = search->flow->n_columns;

  *column = n;
  for (gsize j = 0; j < n; j++)
    if (!search->is_final[j] && search->ways[j] < TOO_FAR &&
        (*column == n || search->ways[j] < search->ways[*column]))
      *column = j;
  return *column < n;
}

static void
look_on_from (Search *search, gsize column)
{
  for (gsize k = 0; k < search->flow->n_columns; k++)
    {
      gsize row = 0;
      Wide way = 0;

      if (search->is_final[k] || !bhxh_moves_find (&search->moves, column, k, &row))
        continue;
      way = search->ways[column] + bhxh_moves_get_cost (&search->moves, row, column, k) +
            search->prices[column] - search->prices[k];
      if (way >= search->ways[k])
        continue;
      search->ways[k] = way;
      search->previous[k] = column;
      search->movers[k] = row;
    }
}

/* The cheapest chain from a column with too many to one with too few, which is @column
 * (Dijkstra, 1959). Prices then follow the ways. */
static gboolean
find_chain (Search *search, gsize *column)
{
  const gsize n = search->flow->n_columns;

  for (gsize j = 0; j < n; j++)
    {
      search->is_final[j] = FALSE;
      search->ways[j] = search->surplus[j] > 0 ? 0 : TOO_FAR;
      search->previous[j] = n;
    }
  while (find_nearest (search, column))
    {
      search->is_final[*column] = TRUE;
      if (search->surplus[*column] < 0)
        {
          for (gsize j = 0; j < n; j++)
            search->prices[j] += MIN (search->ways[j], search->ways[*column]);
          return TRUE;
        }
      look_on_from (search, *column);
    }
  return FALSE;
}

static gboolean
move_along (Search *search, gsize column)
{
  const gsize n = search->flow->n_columns;

  search->surplus[column]++;
  while (search->previous[column] < n)
    {
      const gsize row = search->movers[column];
      const gsize from = search->previous[column];

      search->ups[row * n + from] = FALSE;
      search->ups[row * n + column] = TRUE;
      if (!bhxh_moves_renew (&search->moves, row, from, column))
        return FALSE;
      column = from;
    }
  search->surplus[column]--;
  return TRUE;
}

static gboolean
is_balanced (const Search *search)
{
  for (gsize j = 0; j < search->flow->n_columns; j++)
    if (search->surplus[j] != 0)
      return FALSE;
  return TRUE;
}

static FlowOutcome
balance_columns (Search *search)
{
  while (!is_balanced (search))
    {
      gsize column = 0;

      if (!find_chain (search, &column))
        return FLOW_NONE;
      if (!move_along (search, column))
        return FLOW_MEMORY;
    }
  return FLOW_FOUND;
}

/* --- Prices of rows --------------------------------------------------------------- */

/* What the dearest cell that goes up costs beyond its column's price; where none does,
 * the cheapest that does not. */
static Wide
price_row (const Search *search, gsize row)
{
  const gsize n = search->flow->n_columns;
  Wide dearest = -TOO_FAR;
  Wide cheapest = TOO_FAR;

  for (gsize j = 0; j < n; j++)
    {
      const gsize cell = row * n + j;
      const Wide cost = search->flow->costs[cell] - search->prices[j];

      if (search->ups[cell])
        dearest = MAX (dearest, cost);
      else if (search->flow->open[cell])
        cheapest = MIN (cheapest, cost);
    }
  if (dearest > -TOO_FAR)
    return dearest;
  return cheapest < TOO_FAR ? cheapest : 0;
}

FlowOutcome
bhxh_flow_find (const Flow *flow, guint8 *ups, Wide *row_prices, Wide *column_prices)
{
  g_auto (Search) search = { .flow = flow, .ups = ups, .prices = column_prices };
  FlowOutcome outcome = FLOW_FOUND;

  if (!search_init (&search))
    return FLOW_MEMORY;
  if (!fill_rows (&search))
    return FLOW_NONE;
  if (!bhxh_moves_init (&search.moves, flow, ups))
    return FLOW_MEMORY;
  for (gsize j = 0; j < flow->n_columns; j++)
    column_prices[j] = 0;
  outcome = balance_columns (&search);
  for (gsize i = 0; outcome == FLOW_FOUND && i < flow->n_rows; i++)
    row_prices[i] = price_row (&search, i);
  return outcome;
}
