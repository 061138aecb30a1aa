/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From a target and what was reported to everything a row says of them.
 */
#include "gap/row.h"

#include "base/error.h"
#include "gap/denominator.h"

#include <string.h>

static inline void
set_number (GapRow *row, BhxhGapNumber number, Amount amount)
{
  row->values[number] = amount.value;
  row->decimals[number] = (gint8) amount.decimals;
  row->present = (guint16) (row->present | (1 << number));
}

/* What a row is worked out from. */
typedef struct
{
  const GapEngine *engine;
  const GapSlot *slot;
  GapWants wants;
  Target target;
  Reported reported;
  Judgement judgement;
} Comparison;

/* Short for good only when nothing can change it any more: a final figure, known when the
 * target's period was over, and speaking of its end; never one that stands for another. */
static gboolean
is_over (const GapSlot *slot, const Reported *reported)
{
  return reported->n_carried == 0 && reported->stage == BHXH_STAGE_FINAL &&
         reported->as_of >= slot->target_day && reported->last_day >= slot->target_day;
}

static BhxhStatus
status_of (const Comparison *compared)
{
  const gint reached = compared->judgement.reached;

  if (!compared->judgement.decided)
    return BHXH_STATUS_OPEN;
  if (reached >= 0)
    return reached > 0 ? BHXH_STATUS_EXCEEDED : BHXH_STATUS_MET;
  return is_over (compared->slot, &compared->reported) ? BHXH_STATUS_MISSED
                                                       : BHXH_STATUS_NOT_YET;
}

static Certainty
certainty_of (const Comparison *compared)
{
  return compared->judgement.decided && compared->judgement.settled &&
                 compared->reported.stage != BHXH_STAGE_ESTIMATE &&
                 compared->reported.n_carried == 0
             ? CERTAINTY_CERTAIN
             : CERTAINTY_OPEN;
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
set_achievement (const Comparison *compared, GapRow *row)
{
  const GapEngine *engine = compared->engine;
  const gboolean is_rate = compared->slot->measure != BHXH_MEASURE_PERSON;
  Amount achievement = { 0, 0 };

  if ((!is_rate || engine->rate_achievement) &&
      gap_achievement (is_rate ? compared->judgement.rounded
                               : compared->reported.actual.amount,
                       compared->target.amount, engine->decimals, row->status, row->less,
                       &achievement))
    set_number (row, BHXH_GAP_ACHIEVEMENT, achievement);
}

static void
set_persons (const Comparison *compared, GapRow *row)
{
  const GapSlot *slot = compared->slot;
  Denominator denominator;
  Amount persons = { 0, 0 };

  if (slot->measure != BHXH_MEASURE_PERCENT || !slot->has_denominator ||
      !bhxh_denominator_find (&compared->engine->view, slot, row->unit, &denominator))
    return;
  set_number (row, BHXH_GAP_DENOMINATOR, denominator.amount);
  row->denominator_period = denominator.period;
  row->denominator_source = denominator.source;
  row->has_source = denominator.has_source;
  if (bhxh_denominator_count (&denominator, &compared->reported.actual,
                              compared->target.amount, &persons.value))
    set_number (row, BHXH_GAP_PERSONS, persons);
}

/* What follows where the actual is known of all units. */
static gboolean
fill_wholly (const Comparison *compared, GapRow *row)
{
  row->wholly = 1;
  if (!set_gap (row, compared->reported.actual.amount, compared->target.amount))
    return FALSE;
  if ((compared->wants & WANT_ACHIEVEMENT) != 0)
    set_achievement (compared, row);
  if ((compared->wants & WANT_PERSONS) != 0)
    set_persons (compared, row);
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
  if (gap_status_is_reached (row->status))
    set_number (row, BHXH_GAP_REMAINING, (Amount){ 0, row->decimals[BHXH_GAP_ACTUAL] });
}

/* Those that reported beside their own targets. */
static gboolean
set_of_reported (const Reported *reported, GapRow *row)
{
  Amount gap = { 0, 0 };

  if (!bhxh_amount_subtract (reported->actual.amount, reported->target, &gap))
    return FALSE;
  set_number (row, BHXH_GAP_TARGET_OF_REPORTED, reported->target);
  set_number (row, BHXH_GAP_GAP_OF_REPORTED, gap);
  return TRUE;
}

static gboolean
fill_actual (Comparison *compared, ReportedState state, GapRow *row)
{
  static const guint8 exact_codes[] = { EXACT_SHORT, EXACT_EQUAL, EXACT_BEYOND };
  const Reported *reported = &compared->reported;

  if (!bhxh_judge (&compared->target, &reported->actual, &compared->judgement))
    return FALSE;
  set_number (row, BHXH_GAP_ACTUAL, reported->actual.amount);
  row->actual_period = reported->period;
  row->last_day = reported->last_day;
  row->as_of = reported->as_of;
  row->stage = (guint8) reported->stage;
  row->status = (guint8) status_of (compared);
  row->certainty = (guint8) certainty_of (compared);
  row->exact = exact_codes[compared->judgement.exact + 1];
  if ((compared->wants & WANT_CLASS) != 0)
    row->band = (guint8) bhxh_bands_classify (&compared->engine->bands,
                                              compared->judgement.rounded,
                                              compared->target.amount, row->less);
  if (state == REPORTED_WHOLLY)
    return fill_wholly (compared, row);
  fill_partly (&compared->judgement, row);
  return compared->engine->view.missing != BHXH_MISSING_EXCLUDE ||
         !reported->has_target || set_of_reported (reported, row);
}

/* A row of which nothing is known yet. */
static const GapRow blank_row = { .status = BHXH_STATUS_NO_DATA,
                                  .certainty = CERTAINTY_UNKNOWN,
                                  .band = CLASS_NO_DATA };

RowState
bhxh_gap_row_compute_any (const GapEngine *engine,
                          guint slot_number,
                          guint unit,
                          GapWants wants,
                          GapRow *row)
{
  const GapSlot *slot = &engine->view.slots[slot_number];
  const Trait *trait = bhxh_gap_view_get_target (&engine->view, slot, unit);
  Comparison compared;
  ReportedState state;

  if (trait == NULL)
    return ROW_NONE;
  compared.engine = engine;
  compared.slot = slot;
  compared.wants = wants;
  compared.target = (Target){ { slot->target->values[unit], trait->decimals },
                              trait->qualifier,
                              slot->direction };
  memcpy (row, &blank_row, G_STRUCT_OFFSET (GapRow, values));
  row->less = (guint8) bhxh_target_wants_less (&compared.target);
  row->actual_period = slot->actual.period;
  row->unit = unit;
  row->slot = slot_number;
  set_number (row, BHXH_GAP_TARGET, compared.target.amount);
  state = bhxh_reported_find_by_policy (&engine->view, slot, unit, &compared.reported);
  if (state == REPORTED_TOO_LARGE)
    return ROW_TOO_LARGE;
  row->n_reported = compared.reported.n_reported;
  row->n_expected = compared.reported.n_expected;
  row->n_carried = compared.reported.n_carried;
  row->carried = compared.reported.carried;
  if (state == REPORTED_NOT)
    return ROW_READY;
  return fill_actual (&compared, state, row) ? ROW_READY : ROW_TOO_LARGE;
}

RowState
bhxh_gap_row_pair (const GapEngine *engine, GapRow *row)
{
  const gint counterpart = engine->view.slots[row->slot].counterpart;
  RowState state = ROW_NONE;
  GapRow other;

  if (counterpart >= 0)
    state = bhxh_gap_row_compute (engine, (guint) counterpart, row->unit,
                                  WANT_STATUS_ONLY, &other);
  if (state != ROW_READY)
    return state;
  row->counterpart = other.status;
  row->differs =
      (gap_status_is_reached (row->status) && gap_status_is_short (other.status)) ||
      (gap_status_is_short (row->status) && gap_status_is_reached (other.status));
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

  bhxh_set_error (
      error, BHXH_ERROR_RANGE,
      "%s/%s/%s: các số liệu quá lớn hoặc quá chênh lệch, không so sánh chính xác được",
      "%s/%s/%s: the figures are too large, or too far apart, to compare exactly",
      bhxh_district_get_code (bhxh_frame_get_district (frame, unit)),
      bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, slot->indicator)),
      period);
}
