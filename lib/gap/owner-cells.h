/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The cells in which owners may have targets, in a plan and in the same plan as first
 * given: the two have frames of their own, which an amendment may have made different.
 */
#pragma once

#include "gap/judge.h"
#include "gap/point.h"

/* One indicator at one time. */
typedef struct
{
  guint indicator;
  BhxhPeriod period;
  gint place;           /* the period's in the frame; -1: only the first plan has it */
  gint first_indicator; /* in the frame of the first plan; -1: none, and so below */
  gint first_place;
  GapPoint actual; /* where the actual is looked for where there is no target */
} OwnerCell;

typedef struct
{
  OwnerCell *cells; /* by indicator, then period */
  guint n_cells;
  gint *first_units; /* by unit: in the frame of the first plan */
} OwnerCells;

/* Cells of the comparison's plan and, where it has one, of that as first given. @cells are
 * to be cleared also on failure: BHXH_ERROR_MEMORY; BHXH_ERROR_MISUSE: these are two
 * different plans. */
gboolean bhxh_owner_cells_init (OwnerCells *cells, const BhxhGaps *gaps, GError **error);
void bhxh_owner_cells_clear (OwnerCells *cells);

/* The target that @first, those of an owner as first given, have for the cell at @unit.
 * FALSE (nothing written) where there is none. */
gboolean bhxh_owner_cells_find_first (const OwnerCells *cells,
                                      const OwnerCell *cell,
                                      guint unit,
                                      const BhxhFigures *first,
                                      Target *target);
