/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which row can most cheaply let its cell of one column go up instead of that of another.
 */
#pragma once

#include "allocation/flow.h"

/* The rows of one pair of columns, the cheapest first as in a heap. Some no longer have
 * that move; they go when they come to the top. */
typedef struct
{
  guint32 *rows;
  gsize n_rows;
  gsize capacity;
} MoveHeap;

typedef struct
{
  const Flow *flow;
  const guint8 *ups;
  MoveHeap *heaps; /* by the column that is left and the one that is taken */
} Moves;

/* Knows all moves of the choice @ups, which is borrowed. FALSE: no memory. */
gboolean bhxh_moves_init (Moves *moves, const Flow *flow, const guint8 *ups);
void bhxh_moves_clear (Moves *moves);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Moves, bhxh_moves_clear)

/* Knows the moves that @row has since its cell in @down went down and that in @up went
 * up. FALSE: no memory. */
gboolean bhxh_moves_renew (Moves *moves, gsize row, gsize down, gsize up);

/* The cheapest row that can move from one column to another; FALSE if none can. */
gboolean bhxh_moves_find (Moves *moves, gsize from, gsize to, gsize *row);

/* What the move costs; it may be less than 0. */
Wide bhxh_moves_get_cost (const Moves *moves, gsize row, gsize from, gsize to);
