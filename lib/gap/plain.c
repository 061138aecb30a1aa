/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Single rows of plain pairs.
 */
#include "gap/plain.h"

#include <string.h>

/* What is the same in all such rows. */
static const GapRow plain_row = { .present = 1 << BHXH_GAP_TARGET | 1 << BHXH_GAP_ACTUAL |
                                             1 << BHXH_GAP_GAP | 1 << BHXH_GAP_REMAINING,
                                  .band = CLASS_NO_DATA,
                                  .wholly = 1 };

static inline void
set_numbers (const PlainPair *pair, GapRow *row)
{
  const gint8 decimals = (gint8) pair->decimals;

  row->values[BHXH_GAP_TARGET] = pair->target;
  row->values[BHXH_GAP_ACTUAL] = pair->actual;
  row->values[BHXH_GAP_GAP] = plain_gap (pair);
  row->values[BHXH_GAP_REMAINING] = plain_remaining (pair);
  row->decimals[BHXH_GAP_TARGET] = decimals;
  row->decimals[BHXH_GAP_ACTUAL] = decimals;
  row->decimals[BHXH_GAP_GAP] = decimals;
  row->decimals[BHXH_GAP_REMAINING] = decimals;
}

static inline void
fill_plainly (const GapEngine *engine,
              const GapSlot *slot,
              const PlainPair *pair,
              GapWants wants,
              GapRow *row)
{
  memcpy (row, &plain_row, G_STRUCT_OFFSET (GapRow, values));
  row->less = (guint8) pair->less;
  row->stage = (guint8) plain_stage (pair);
  row->actual_period = slot->actual.period;
  row->last_day = slot->actual.last_day;
  row->as_of = plain_as_of (slot, pair);
  row->status = (guint8) plain_status (slot, pair);
  row->exact = (guint8) plain_exact (pair);
  row->certainty = (guint8) plain_certainty (pair);
  set_numbers (pair, row);
  if ((wants & WANT_CLASS) != 0)
    row->band = (guint8) plain_class (engine, pair);
  if ((wants & WANT_ACHIEVEMENT) == 0 ||
      !plain_achievement (engine, slot, pair, &row->values[BHXH_GAP_ACHIEVEMENT]))
    return;
  row->decimals[BHXH_GAP_ACHIEVEMENT] = (gint8) engine->decimals;
  row->present |= 1 << BHXH_GAP_ACHIEVEMENT;
}

RowState
bhxh_gap_row_compute (const GapEngine *engine,
                      guint slot_number,
                      guint unit,
                      GapWants wants,
                      GapRow *row)
{
  const GapSlot *slot = &engine->view.slots[slot_number];
  PlainPair pair;

  if (!bhxh_gap_view_read_plainly (&engine->view, slot, unit, &pair) ||
      !plain_suffices (slot, &pair, wants))
    return bhxh_gap_row_compute_any (engine, slot_number, unit, wants, row);
  fill_plainly (engine, slot, &pair, wants, row);
  row->unit = unit;
  row->slot = slot_number;
  return ROW_READY;
}
