/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What cannot be shared out, in words: whose floors and caps clash, by how many persons.
 */
#pragma once

#include "allocation/allocation.h"

typedef enum
{
  CLASH_BASES, /* what they have already is more than there is */
  CLASH_FLOORS,
  CLASH_CAPS,
  CLASH_CROSSED, /* the floor of one above its cap */
  CLASH_WEIGHTS, /* nobody has a weight, and room */
  CLASH_KINDS,   /* the kinds add up to something else than their total */
  CLASH_TABLE,   /* no table has the totals of units and kinds */
  CLASH_RANGE
} ClashKind;

typedef struct
{
  ClashKind kind;
  const AllocationSlot *slot;
  guint parent;
  guint unit;          /* of CLASH_CROSSED */
  gint64 persons;      /* by how many */
  const guint8 *units; /* of CLASH_TABLE: which of those below the parent; NULL: all */
  const char *kinds;   /* of CLASH_KINDS and CLASH_TABLE: which, as a list */
} Clash;

/* Always FALSE, with BHXH_ERROR_INFEASIBLE or BHXH_ERROR_RANGE. */
gboolean bhxh_infeasible_refuse (const BhxhAllocation *allocation,
                                 const Clash *clash,
                                 GError **error);
