/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The columns of the table of gaps, and how each takes what it shows from some rows: one
 * loop over the rows that plain pairs say everything of, nearly all there are, and one
 * over those that are worked out the long way.
 */
#pragma once

#include "gap/plain.h"
#include "table/table.h"

/* Rows filled in at a time; few enough to stay in the nearest cache. */
#define GAP_ROWS_AT_ONCE 64

typedef struct
{
  PlainPair pair;
  const GapSlot *slot;
  guint unit;
} PlainRow;

typedef struct
{
  const GapEngine *engine;
  Batch *batch; /* for texts that are made */
  gsize n_rows;
  PlainRow plain[GAP_ROWS_AT_ONCE]; /* every row; @others have a pair that says nothing */
  gsize n_others;
  gsize places[GAP_ROWS_AT_ONCE]; /* of @others among the rows */
  GapRow others[GAP_ROWS_AT_ONCE];
} GapRows;

typedef void (*GapFillFunc) (const GapRows *rows,
                             BatchColumn *column,
                             BhxhGapNumber number);

/* All rows of a column are missing before it is filled. */
typedef struct
{
  TableColumn schema;      /* names are set later */
  GapFillFunc fill_plain;  /* all rows as if all were plain; NULL: missing in those */
  GapFillFunc fill_others; /* then the others; NULL: they have the same */
  BhxhGapNumber number;    /* for fill_others */
  GapWants wants;          /* what its rows must have been computed with */
} GapColumn;

#define GAP_N_COLUMNS 36
extern const GapColumn bhxh_gap_columns[GAP_N_COLUMNS];
