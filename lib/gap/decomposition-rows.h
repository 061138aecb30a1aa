/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A whole and its parts, as rows that add up.
 */
#pragma once

#include "gap/analysis.h"

typedef enum
{
  LINE_WHOLE = 1,
  LINE_UNIT,
  LINE_UNITS_REST,
  LINE_KIND,
  LINE_KINDS_REST
} DecompositionLine;

typedef enum
{
  FROM_TARGET = 1,
  FROM_BASE
} FromKind;

/* Why something of a whole's decomposition is missing. */
typedef enum
{
  DECOMPOSITION_UNITS_MISSING = 1,
  DECOMPOSITION_TOO_LARGE
} DecompositionReason;

/* An effect; from @lo to @hi where it cannot be told. */
typedef struct
{
  MaybeAmount value;
  MaybeAmount lo, hi;
  MaybeAmount persons; /* of a rate */
} EffectColumns;

typedef struct
{
  guint unit;
  guint unit_name;
  guint indicator;
  BhxhPeriod period;
  guint8 line;
  guint8 from_kind;
  BhxhPeriod from_period;
  MaybeAmount from;
  BhxhPeriod to_period;
  MaybeAmount to;
  guint8 change_unit;
  MaybeAmount change;
  MaybeAmount contribution;
  MaybeAmount persons; /* of a rate: the contribution */
  EffectColumns rate;
  EffectColumns structure;
  guint8 labour; /* LabourSource */
  BhxhPeriod labour_period;
  guint8 reason;
  guint n_summed; /* of @to */
} DecompositionRow;

/* Appends the whole that @unit is in the slot's indicator and period, and its parts;
 * nothing where it has none or is not known. FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_decomposition_add_rows (BhxhGaps *gaps,
                                      const GapSlot *slot,
                                      guint unit,
                                      GArray *rows,
                                      GError **error);
