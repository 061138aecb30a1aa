/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Whether a table has its totals within its bounds: a largest flow, and where it falls
 * short the cut that shows why.
 */
#pragma once

#include "allocation/grid.h"

typedef enum
{
  TRANSPORT_BALANCED,
  TRANSPORT_CLASH, /* no table has all totals */
  TRANSPORT_MEMORY
} TransportOutcome;

/* Moves amounts until every row and column of @cells has its total. On entry each cell
 * lies within its bounds; for each row some values within its bounds have its total.
 * Amounts are in units of a person's @unit-th part.
 *
 * After TRANSPORT_CLASH @rows and @columns (1 or 0 for each) name a set of rows and one
 * of columns: what the rows must place in these columns, the other columns taking all
 * they may, and what the other rows' lower bounds place there, is more than the columns'
 * totals. No two sets clash by more. */
TransportOutcome bhxh_transport_balance (const Grid *grid,
                                         Wide unit,
                                         Wide *cells,
                                         guint8 *rows,
                                         guint8 *columns);

/* Tells which cells have one value in every table with these totals, being at one of
 * their bounds, from @cells, one such table in whole persons: 1 in @pinned, 0 for the
 * rest, all of which some table has strictly within their bounds. FALSE: no memory. */
gboolean bhxh_transport_pin (const Grid *grid, const Wide *cells, guint8 *pinned);
