/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A cell at its bound can leave it where some round of cells through it can change
 * together: where its row and its column are strongly connected by cells that may rise
 * and fall (Tarjan, 1972).
 */
#include "allocation/transport.h"

#include "base/memory.h"

/* Nodes are the rows and behind them the columns. */
typedef struct
{
  const Grid *grid;
  const Wide *cells;
  guint32 *numbers; /* in the order of coming; 0: not yet */
  guint32 *lowest;  /* the least number that is reached from the node */
  guint32 *parts;   /* 0: none yet */
  guint32 *stack;
  guint32 n_numbers;
  guint32 n_parts;
  gsize n_stacked;
} Search;

static void
search_clear (Search *search)
{
  g_free (search->numbers);
  g_free (search->lowest);
  g_free (search->parts);
  g_free (search->stack);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static gboolean
search_init (Search *search, const Grid *grid, const Wide *cells)
{
  const gsize n = grid->n_rows + grid->n_columns;

  *search = (Search){ .grid = grid, .cells = cells };
  search->numbers = bhxh_try_new (n, sizeof (guint32), NULL);
  search->lowest = bhxh_try_new (n, sizeof (guint32), NULL);
  search->parts = bhxh_try_new (n, sizeof (guint32), NULL);
  search->stack = bhxh_try_new (n, sizeof (guint32), NULL);
  return search->numbers != NULL && search->lowest != NULL && search->parts != NULL &&
         search->stack != NULL;
}

/* From a row to the columns whose cells may rise, from a column to the rows whose cells
 * may fall. */
static gboolean
leads_to (const Search *search, gsize node, gsize other)
{
  const Grid *grid = search->grid;
  const gboolean is_row = node < grid->n_rows;
  const gsize row = is_row ? node : other;
  const gsize cell = row * grid->n_columns + (is_row ? other : node) - grid->n_rows;

  return is_row ? search->cells[cell] < grid->hi[cell]
                : search->cells[cell] > grid->lo[cell];
}

static void
close_part (Search *search, gsize node)
{
  guint32 member = 0;

  search->n_parts++;
  do
    {
      member = search->stack[--search->n_stacked];
      search->parts[member] = search->n_parts;
    }
  while (member != node);
}

/* A way comes to each row and column once, so that calls are no deeper than twice the
 * table's shorter side. */
static void
visit (Search *search, gsize node)
{
  const gsize m = search->grid->n_rows;
  const gsize first = node < m ? m : 0;
  const gsize end = node < m ? m + search->grid->n_columns : m;

  search->numbers[node] = search->lowest[node] = ++search->n_numbers;
  search->stack[search->n_stacked++] = (guint32) node;
  for (gsize other = first; other < end; other++)
    {
      if (search->parts[other] != 0 || !leads_to (search, node, other))
        continue;
      if (search->numbers[other] == 0)
        {
          visit (search, other);
          search->lowest[node] = MIN (search->lowest[node], search->lowest[other]);
        }
      else
        search->lowest[node] = MIN (search->lowest[node], search->numbers[other]);
    }
  if (search->lowest[node] == search->numbers[node])
    close_part (search, node);
}

gboolean
bhxh_transport_pin (const Grid *grid, const Wide *cells, guint8 *pinned)
{
  const gsize n = grid->n_columns;
  g_auto (Search) search = { 0 };

  if (!search_init (&search, grid, cells))
    return FALSE;
  for (gsize node = 0; node < grid->n_rows + n; node++)
    if (search.numbers[node] == 0)
      visit (&search, node);
  for (gsize cell = 0; cell < grid->n_rows * n; cell++)
    pinned[cell] = grid->lo[cell] == grid->hi[cell] ||
                   search.parts[cell / n] != search.parts[grid->n_rows + cell % n];
  return TRUE;
}
