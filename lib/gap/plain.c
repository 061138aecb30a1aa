/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The short way for the rows there are most of, in 64-bit integers. It says what the long
 * way says; a test compares the two.
 */
#include "gap/row.h"

#include <string.h>

/* What is the same in all such rows. */
static const GapRow plain_row = { .present = 1 << BHXH_GAP_TARGET | 1 << BHXH_GAP_ACTUAL |
                                             1 << BHXH_GAP_GAP | 1 << BHXH_GAP_REMAINING,
                                  .certainty = CERTAINTY_CERTAIN,
                                  .band = CLASS_NO_DATA,
                                  .wholly = 1 };

static inline BhxhStatus
status_when_short (const GapSlot *slot, const GapRow *row)
{
  return row->stage == BHXH_STAGE_FINAL && row->as_of >= slot->target_day &&
                 slot->actual.last_day >= slot->target_day
             ? BHXH_STATUS_MISSED
             : BHXH_STATUS_NOT_YET;
}

static inline void
set_verdict (const GapSlot *slot, gint64 better_by, GapRow *row)
{
  static const guint8 exact[] = { EXACT_SHORT, EXACT_EQUAL, EXACT_BEYOND };
  const guint8 statuses[] = { (guint8) status_when_short (slot, row), BHXH_STATUS_MET,
                              BHXH_STATUS_EXCEEDED };
  const guint sign = 1u + (better_by > 0) - (better_by < 0);

  row->exact = exact[sign];
  row->status = statuses[sign];
  if (row->stage == BHXH_STAGE_ESTIMATE)
    row->certainty = CERTAINTY_OPEN;
}

static inline void
set_numbers (const PlainPair *pair, gint64 better_by, GapRow *row)
{
  const gint8 decimals = (gint8) pair->decimals;

  row->values[BHXH_GAP_TARGET] = pair->target;
  row->values[BHXH_GAP_ACTUAL] = pair->actual;
  row->values[BHXH_GAP_GAP] = pair->actual - pair->target;
  row->values[BHXH_GAP_REMAINING] = better_by < 0 ? -better_by : 0;
  row->decimals[BHXH_GAP_TARGET] = decimals;
  row->decimals[BHXH_GAP_ACTUAL] = decimals;
  row->decimals[BHXH_GAP_GAP] = decimals;
  row->decimals[BHXH_GAP_REMAINING] = decimals;
}

static inline void
set_achievement (const GapEngine *engine, const PlainPair *pair, GapRow *row)
{
  Amount achievement = { 0, 0 };

  if (!gap_achievement ((Amount){ pair->actual, pair->decimals },
                        (Amount){ pair->target, pair->decimals }, engine->decimals,
                        row->status, pair->less, &achievement))
    return;
  row->values[BHXH_GAP_ACHIEVEMENT] = achievement.value;
  row->decimals[BHXH_GAP_ACHIEVEMENT] = (gint8) achievement.decimals;
  row->present |= 1 << BHXH_GAP_ACHIEVEMENT;
}

/* FALSE when the row takes the long way all the same. */
static inline gboolean
fill_plainly (const GapEngine *engine,
              const GapSlot *slot,
              const PlainPair *pair,
              GapWants wants,
              GapRow *row)
{
  const gint64 gap = pair->actual - pair->target; /* twice BHXH_NUMBER_MAX fits */
  const gint64 better_by = pair->less ? -gap : gap;
  const gboolean is_rate = slot->measure != BHXH_MEASURE_PERSON;

  if (gap > BHXH_NUMBER_MAX || gap < -BHXH_NUMBER_MAX ||
      (is_rate && (wants & WANT_PERSONS) != 0 && slot->has_denominator))
    return FALSE;
  memcpy (row, &plain_row, G_STRUCT_OFFSET (GapRow, values));
  row->less = (guint8) pair->less;
  row->stage = (guint8) gap_stage_of (pair->trait);
  row->actual_period = slot->actual.period;
  row->as_of =
      pair->trait->as_of != BHXH_PERIOD_NONE ? pair->trait->as_of : slot->actual.last_day;
  set_verdict (slot, better_by, row);
  set_numbers (pair, better_by, row);
  if ((wants & WANT_CLASS) != 0)
    row->band = (guint8) gap_bands_classify_plainly (
        &engine->bands, pair->actual, pair->target, pair->decimals, pair->less);
  if ((wants & WANT_ACHIEVEMENT) != 0 && (!is_rate || engine->rate_achievement))
    set_achievement (engine, pair, row);
  return TRUE;
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
      !fill_plainly (engine, slot, &pair, wants, row))
    return bhxh_gap_row_compute_any (engine, slot_number, unit, wants, row);
  row->unit = unit;
  row->slot = slot_number;
  return ROW_READY;
}
