/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A window on the figures: columns lie unit behind unit, rows of a table go from column
 * to column, and a processor fetches the figures of some units at once. So those of a few
 * units are copied together, column after column, before the rows are worked out.
 */
#pragma once

#include "gap/view.h"

/* Units of a window; there are fewer where there are very many slots. */
#define TILE_UNITS FIGURES_A_LINE
#define TILE_CELLS (TILE_UNITS * 1024)

typedef struct
{
  const GapView *view;
  RawPair *pairs; /* by unit, then slot */
  guint first_unit, n_units;
  guint first_slot, n_slots;
} GapTile;

/* @tile is to be cleared also on failure: BHXH_ERROR_MEMORY. */
gboolean bhxh_gap_tile_init (GapTile *tile, const GapView *view, GError **error);
void bhxh_gap_tile_clear (GapTile *tile);

/* The pair of the unit's cell in the slot, and of those in the slots that follow, @n in
 * all; valid until the next call. */
const RawPair *bhxh_gap_tile_get (GapTile *tile, guint unit, guint slot, guint *n);
