/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Weights brought to both totals of a table: each row and each column multiplied by one
 * number, each cell kept within its bounds.
 */
#pragma once

#include "allocation/grid.h"

/* Scaled cells are in units of 2^-40 of a person. */
#define SCALE_BITS 40

/* Rounds, each of all rows and then all columns, at most. */
#define SCALE_MAX_ROUNDS 1000

/* Every cell is lo, hi or its weight times its row's and its column's number, whichever
 * lies between, but for the pinned ones, which keep what is in @scaled on entry. In each
 * round every row gets the number with which it has its total, then every column. Rounds
 * end when, before the rows are multiplied again, what they differ from their totals is
 * together at most one 2^-48 of a person a cell and 2^-60 of all persons; or after
 * SCALE_MAX_ROUNDS.
 *
 * Some table has all totals and every cell that is not pinned strictly within its bounds;
 * these cells' weights are above 0. The cells do not depend on the order of rows or
 * columns, nor on a common divisor of the weights. FALSE: no memory. */
gboolean bhxh_scale (const Grid *grid,
                     const gint64 *weights,
                     const guint8 *pinned,
                     Wide *scaled);

/* By how much rows and columns together differ from their totals, in the same units. */
Wide bhxh_scale_measure (const Grid *grid, const Wide *scaled);
