/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which cells of a table are rounded up so that every row and column gets as many as it
 * must, at the least cost: a minimum-cost flow, and the prices that prove it.
 */
#pragma once

#include "base/wide.h"

/* Columns at most; what is kept grows with their square. */
#define FLOW_MAX_COLUMNS 64

/* Cells stand row by row. */
typedef struct
{
  gsize n_rows;
  gsize n_columns;
  const guint8 *open;     /* by cell: 1 where it may go up, 0 where it may not */
  const Wide *costs;      /* of going up; magnitudes below 2^110 */
  const guint32 *row_ups; /* how many cells of the row go up */
  const guint32 *column_ups;
} Flow;

typedef enum
{
  FLOW_FOUND,
  FLOW_NONE, /* no choice has as many as it must everywhere */
  FLOW_MEMORY
} FlowOutcome;

/* 1 for each cell that goes up, 0 for the rest, in @ups. Prices prove that no choice
 * costs less: of open cells, those that go up cost at most the prices of their row and
 * their column together, the others at least that. */
FlowOutcome bhxh_flow_find (const Flow *flow,
                            guint8 *ups,
                            Wide *row_prices,
                            Wide *column_prices);
