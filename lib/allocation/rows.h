/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rows of an allocation, one a unit of a slot, in the order in which they are shown.
 */
#pragma once

#include "allocation/allocation.h"
#include "base/label.h"
#include "table/table.h"

/* Why a unit has what it has: the library's closed list for people and machines. */
typedef enum
{
  ROW_TARGET = 1,    /* its own target, a count */
  ROW_RATE,          /* its own target, a rate: the fewest persons that print as it */
  ROW_NOT_ADDRESSED, /* no targets are addressed to it */
  ROW_NO_WEIGHT,     /* it has no weight, and no more than its floor */
  ROW_EXACT,         /* the exact share is whole */
  ROW_DOWN,
  ROW_UP,
  ROW_AT_FLOOR,
  ROW_AT_CAP,
  ROW_TIE_WON,
  ROW_TIE_LOST,
  ROW_N_REASONS
} RowReason;

extern const Label bhxh_row_reason_labels[ROW_N_REASONS];

/* By 1 + WeightsKind. */
#define ROW_N_WEIGHTS (2 + WEIGHTS_COLUMN)
extern const Label bhxh_row_weights_labels[ROW_N_WEIGHTS];

/* A row at a time. */
typedef struct
{
  const BhxhAllocation *allocation;
  guint slot_number;
  const AllocationSlot *slot; /* NULL before the first row */
  guint unit;
  gint parent; /* -1: the unit that hands down */
  RowReason reason;
} RowCursor;

void bhxh_row_cursor_init (RowCursor *cursor, const BhxhAllocation *allocation);

/* FALSE after the last row. */
gboolean bhxh_row_cursor_next (RowCursor *cursor);

/* The persons in percent of a denominator. */
typedef struct
{
  guint indicator;
  gint64 value;
  gint decimals;
  gint64 people;
  BhxhPeriod people_period;
} RowRate;

/* FALSE where no rate counts them, or the denominator is not known. */
gboolean bhxh_row_cursor_get_rate (const RowCursor *cursor, RowRate *rate);

/* --- words.c ------------------------------------------------------------------------- */

/* Title and notes. */
void bhxh_allocation_add_words (const BhxhAllocation *allocation, BhxhTable *table);
