/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From a target and what was reported to everything a row says of them.
 */
#include "gap/row.h"

#include "gap/denominator.h"

#include <string.h>

gboolean
bhxh_status_is_reached (BhxhStatus status)
{
  return status == BHXH_STATUS_EXCEEDED || status == BHXH_STATUS_MET;
}

gboolean
bhxh_status_is_short (BhxhStatus status)
{
  return status == BHXH_STATUS_NOT_YET || status == BHXH_STATUS_MISSED;
}

static inline void
set_number (GapRow *row, BhxhGapNumber number, Amount amount)
{
  row->values[number] = amount.value;
  row->decimals[number] = (gint8) amount.decimals;
  row->present = (guint8) (row->present | (1 << number));
}

/* Short for good only when nothing can change it any more: a final figure, known when the
 * target's period was over, and speaking of its end. */
static gboolean
is_over (const GapSlot *slot, const Reported *reported)
{
  return reported->stage == BHXH_STAGE_FINAL && reported->as_of >= slot->target_day &&
         reported->last_day >= slot->target_day;
}

static BhxhStatus
status_of (const GapSlot *slot, const Reported *reported, const Judgement *judgement)
{
  if (!judgement->decided)
    return BHXH_STATUS_OPEN;
  if (judgement->reached >= 0)
    return judgement->reached > 0 ? BHXH_STATUS_EXCEEDED : BHXH_STATUS_MET;
  return is_over (slot, reported) ? BHXH_STATUS_MISSED : BHXH_STATUS_NOT_YET;
}

static Certainty
certainty_of (const Reported *reported, const Judgement *judgement)
{
  return judgement->decided && judgement->settled &&
                 reported->stage != BHXH_STAGE_ESTIMATE
             ? CERTAINTY_CERTAIN
             : CERTAINTY_OPEN;
}

gboolean
bhxh_gap_achievement (Amount a,
                      Amount b,
                      guint decimals,
                      BhxhStatus status,
                      gboolean less,
                      Amount *achievement)
{
  const Amount whole = { 100 * (gint64) bhxh_powers_of_ten[decimals], (gint) decimals };

  if (b.value <= 0 || !bhxh_amount_percent (a, b, decimals, achievement))
    return FALSE;
  if (bhxh_status_is_reached (status))
    achievement->value = less ? MIN (achievement->value, whole.value)
                              : MAX (achievement->value, whole.value);
  else if (bhxh_status_is_short (status))
    achievement->value = less ? MAX (achievement->value, whole.value + 1)
                              : MIN (achievement->value, whole.value - 1);
  return TRUE;
}

static gboolean
set_gap (GapRow *row, Amount actual, Amount target)
{
  Amount gap = { 0, 0 };
  Amount remaining = { 0, 0 };

  if (!bhxh_amount_subtract (actual, target, &gap))
    return FALSE;
  set_number (row, BHXH_GAP_GAP, gap);
  remaining.decimals = gap.decimals;
  remaining.value = MAX (row->less ? gap.value : -gap.value, 0);
  set_number (row, BHXH_GAP_REMAINING, remaining);
  return TRUE;
}

static void
set_persons (const GapView *view,
             const GapSlot *slot,
             const Actual *actual,
             Amount target,
             GapRow *row)
{
  Denominator denominator;
  Amount persons = { 0, 0 };

  if (!bhxh_denominator_find (view, slot, row->unit, &denominator))
    return;
  set_number (row, BHXH_GAP_DENOMINATOR, denominator.amount);
  row->denominator_period = denominator.period;
  row->denominator_source = denominator.source;
  row->has_source = denominator.has_source;
  if (bhxh_denominator_count (&denominator, actual, target, &persons.value))
    set_number (row, BHXH_GAP_PERSONS, persons);
}

/* Everything about an actual that is known of all units. */
static gboolean
fill_known (const GapEngine *engine,
            const GapSlot *slot,
            const Target *target,
            const Reported *reported,
            const Judgement *judgement,
            GapRow *row)
{
  const gboolean is_rate = slot->measure != BHXH_MEASURE_PERSON;
  Amount achievement = { 0, 0 };

  if (!set_gap (row, reported->actual.amount, target->amount))
    return FALSE;
  if ((!is_rate || engine->rate_achievement) &&
      bhxh_gap_achievement (is_rate ? judgement->rounded : reported->actual.amount,
                            target->amount, engine->decimals, row->status, row->less,
                            &achievement))
    set_number (row, BHXH_GAP_ACHIEVEMENT, achievement);
  row->wholly = 1;
  if (slot->measure == BHXH_MEASURE_PERCENT && slot->has_denominator)
    set_persons (&engine->view, slot, &reported->actual, target->amount, row);
  return TRUE;
}

/* A sum in which units are missing decides only what they cannot change: persons are
 * never negative, so they can only bring it up. */
static void
fill_partly (const Judgement *judgement, GapRow *row)
{
  const gboolean decided = judgement->decided &&
                           (row->less ? judgement->reached < 0 : judgement->reached >= 0);

  if (!decided)
    {
      row->status = BHXH_STATUS_NO_DATA;
      row->certainty = CERTAINTY_UNKNOWN;
      row->band = CLASS_NO_DATA;
      row->exact = 0;
    }
  else if (judgement->reached == 0)
    row->certainty = CERTAINTY_OPEN;
  if (bhxh_status_is_reached (row->status))
    set_number (row, BHXH_GAP_REMAINING, (Amount){ 0, row->decimals[BHXH_GAP_ACTUAL] });
}

static gboolean
fill_actual (const GapEngine *engine,
             const GapSlot *slot,
             const Target *target,
             const Reported *reported,
             ReportedState state,
             GapRow *row)
{
  static const guint8 exact_codes[] = { EXACT_SHORT, EXACT_EQUAL, EXACT_BEYOND };
  Judgement judgement;

  if (!bhxh_judge (target, &reported->actual, &judgement))
    return FALSE;
  set_number (row, BHXH_GAP_ACTUAL, reported->actual.amount);
  row->actual_period = reported->period;
  row->as_of = reported->as_of;
  row->stage = (guint8) reported->stage;
  row->status = (guint8) status_of (slot, reported, &judgement);
  row->certainty = (guint8) certainty_of (reported, &judgement);
  row->exact = exact_codes[judgement.exact + 1];
  row->band = (guint8) bhxh_bands_classify (&engine->bands, judgement.rounded,
                                            target->amount, row->less);
  if (state == REPORTED_WHOLLY)
    return fill_known (engine, slot, target, reported, &judgement, row);
  fill_partly (&judgement, row);
  return TRUE;
}

RowState
bhxh_gap_row_compute (const GapEngine *engine, guint slot_number, guint unit, GapRow *row)
{
  const GapSlot *slot = &engine->view.slots[slot_number];
  const Trait *trait = bhxh_gap_view_get_target (&engine->view, slot, unit);
  Reported reported;
  ReportedState state;
  Target target;

  if (trait == NULL)
    return ROW_NONE;
  target = (Target){ { slot->target->values[unit], trait->decimals },
                     trait->qualifier,
                     slot->direction };
  memset (row, 0, G_STRUCT_OFFSET (GapRow, values));
  row->status = BHXH_STATUS_NO_DATA;
  row->certainty = CERTAINTY_UNKNOWN;
  row->band = CLASS_NO_DATA;
  row->less = (guint8) bhxh_target_wants_less (&target);
  row->actual_period = slot->actual.period;
  row->unit = unit;
  row->slot = slot_number;
  set_number (row, BHXH_GAP_TARGET, target.amount);
  state = bhxh_reported_find (&engine->view, slot, unit, &reported);
  if (state == REPORTED_TOO_LARGE)
    return ROW_TOO_LARGE;
  row->n_reported = reported.n_reported;
  row->n_expected = reported.n_expected;
  if (state == REPORTED_NOT)
    return ROW_READY;
  return fill_actual (engine, slot, &target, &reported, state, row) ? ROW_READY
                                                                    : ROW_TOO_LARGE;
}

RowState
bhxh_gap_row_pair (const GapEngine *engine, GapRow *row)
{
  const gint counterpart = engine->view.slots[row->slot].counterpart;
  RowState state = ROW_NONE;
  GapRow other;

  if (counterpart >= 0)
    state = bhxh_gap_row_compute (engine, (guint) counterpart, row->unit, &other);
  if (state != ROW_READY)
    return state;
  row->counterpart = other.status;
  row->differs =
      (bhxh_status_is_reached (row->status) && bhxh_status_is_short (other.status)) ||
      (bhxh_status_is_short (row->status) && bhxh_status_is_reached (other.status));
  return ROW_READY;
}

void
bhxh_gap_row_set_error (const GapEngine *engine,
                        guint slot_number,
                        guint unit,
                        GError **error)
{
  const GapSlot *slot = &engine->view.slots[slot_number];
  BhxhFrame *frame = engine->view.frame;
  g_autofree char *period = bhxh_period_format (slot->target_period);

  g_set_error (
      error, BHXH_ERROR, BHXH_ERROR_RANGE,
      "%s/%s/%s: the figures are too large, or too far apart, to compare exactly",
      bhxh_district_get_code (bhxh_frame_get_district (frame, unit)),
      bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, slot->indicator)),
      period);
}
