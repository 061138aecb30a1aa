/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One binary heap for each pair of columns.
 */
#include "allocation/moves.h"

#include "base/memory.h"

static MoveHeap *
heap_of (const Moves *moves, gsize from, gsize to)
{
  return &moves->heaps[from * moves->flow->n_columns + to];
}

Wide
bhxh_moves_get_cost (const Moves *moves, gsize row, gsize from, gsize to)
{
  const Wide *costs = moves->flow->costs + row * moves->flow->n_columns;

  return costs[to] - costs[from];
}

/* Among equals the earlier row is first. */
static gboolean
is_before (const Moves *moves, gsize from, gsize to, guint32 a, guint32 b)
{
  const Wide cost_a = bhxh_moves_get_cost (moves, a, from, to);
  const Wide cost_b = bhxh_moves_get_cost (moves, b, from, to);

  return cost_a != cost_b ? cost_a < cost_b : a < b;
}

static void
swap (guint32 *rows, gsize a, gsize b)
{
  const guint32 row = rows[a];

  rows[a] = rows[b];
  rows[b] = row;
}

static gboolean
add_move (Moves *moves, gsize row, gsize from, gsize to)
{
  MoveHeap *heap = heap_of (moves, from, to);
  gsize at = heap->n_rows;

  if (!bhxh_try_grow ((gpointer *) &heap->rows, &heap->capacity, heap->n_rows + 1,
                      sizeof (guint32), NULL))
    return FALSE;
  heap->rows[heap->n_rows++] = (guint32) row;
  while (at > 0 && is_before (moves, from, to, heap->rows[at], heap->rows[(at - 1) / 2]))
    {
      swap (heap->rows, at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  return TRUE;
}

static void
drop_first (Moves *moves, gsize from, gsize to)
{
  MoveHeap *heap = heap_of (moves, from, to);
  gsize at = 0;

  heap->rows[0] = heap->rows[--heap->n_rows];
  for (;;)
    {
      gsize least = at;

      for (gsize child = 2 * at + 1; child <= 2 * at + 2; child++)
        if (child < heap->n_rows &&
            is_before (moves, from, to, heap->rows[child], heap->rows[least]))
          least = child;
      if (least == at)
        return;
      swap (heap->rows, at, least);
      at = least;
    }
}

static gboolean
has_move (const Moves *moves, gsize row, gsize from, gsize to)
{
  const gsize first = row * moves->flow->n_columns;

  return moves->ups[first + from] && moves->flow->open[first + to] &&
         !moves->ups[first + to];
}

gboolean
bhxh_moves_find (Moves *moves, gsize from, gsize to, gsize *row)
{
  const MoveHeap *heap = heap_of (moves, from, to);

  while (heap->n_rows > 0 && !has_move (moves, heap->rows[0], from, to))
    drop_first (moves, from, to);
  if (heap->n_rows == 0)
    return FALSE;
  *row = heap->rows[0];
  return TRUE;
}

gboolean
bhxh_moves_renew (Moves *moves, gsize row, gsize down, gsize up)
{
  for (gsize j = 0; j < moves->flow->n_columns; j++)
    if ((has_move (moves, row, up, j) && !add_move (moves, row, up, j)) ||
        (j != up && has_move (moves, row, j, down) && !add_move (moves, row, j, down)))
      return FALSE;
  return TRUE;
}

gboolean
bhxh_moves_init (Moves *moves, const Flow *flow, const guint8 *ups)
{
  const gsize n = flow->n_columns;

  *moves = (Moves){ .flow = flow, .ups = ups };
  moves->heaps = bhxh_try_new (n * n, sizeof (MoveHeap), NULL);
  if (moves->heaps == NULL)
    return FALSE;
  for (gsize i = 0; i < flow->n_rows; i++)
    for (gsize j = 0; j < n; j++)
      for (gsize k = 0; k < n && ups[i * n + j]; k++)
        if (has_move (moves, i, j, k) && !add_move (moves, i, j, k))
          return FALSE;
  return TRUE;
}

void
bhxh_moves_clear (Moves *moves)
{
  for (gsize i = 0;
       moves->heaps != NULL && i < moves->flow->n_columns * moves->flow->n_columns; i++)
    g_free (moves->heaps[i].rows);
  g_free (moves->heaps);
}
