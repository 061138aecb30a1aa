/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a plain pair says, each thing in a few operations on 64-bit integers: single rows
 * and whole columns of the table are made of these. They say what the long way in row.c
 * says; a test compares the two.
 */
#pragma once

#include "gap/row.h"

/* actual - target; twice BHXH_NUMBER_MAX fits. */
static inline gint64
plain_gap (const PlainPair *pair)
{
  return pair->actual - pair->target;
}

static inline gint64
plain_better_by (const PlainPair *pair)
{
  return pair->less ? -plain_gap (pair) : plain_gap (pair);
}

static inline gint64
plain_remaining (const PlainPair *pair)
{
  return MAX (-plain_better_by (pair), 0);
}

/* FALSE when what is wanted of the pair takes the long way all the same. */
static inline gboolean
plain_suffices (const GapSlot *slot, const PlainPair *pair, GapWants wants)
{
  const gint64 gap = plain_gap (pair);

  return gap <= BHXH_NUMBER_MAX && gap >= -BHXH_NUMBER_MAX &&
         ((wants & WANT_PERSONS) == 0 || slot->measure == BHXH_MEASURE_PERSON ||
          !slot->has_denominator);
}

static inline BhxhStage
plain_stage (const PlainPair *pair)
{
  return gap_stage_of (pair->trait);
}

static inline BhxhPeriod
plain_as_of (const GapSlot *slot, const PlainPair *pair)
{
  return pair->trait->as_of != BHXH_PERIOD_NONE ? pair->trait->as_of
                                                : slot->actual.last_day;
}

/* Short for good only when nothing can change it any more. */
static inline BhxhStatus
plain_status_when_short (const GapSlot *slot, const PlainPair *pair)
{
  return plain_stage (pair) == BHXH_STAGE_FINAL &&
                 plain_as_of (slot, pair) >= slot->target_day &&
                 slot->actual.last_day >= slot->target_day
             ? BHXH_STATUS_MISSED
             : BHXH_STATUS_NOT_YET;
}

static inline BhxhStatus
plain_status (const GapSlot *slot, const PlainPair *pair)
{
  const gint64 better_by = plain_better_by (pair);

  if (better_by < 0)
    return plain_status_when_short (slot, pair);
  return better_by > 0 ? BHXH_STATUS_EXCEEDED : BHXH_STATUS_MET;
}

static inline ExactComparison
plain_exact (const PlainPair *pair)
{
  const gint64 better_by = plain_better_by (pair);

  if (better_by < 0)
    return EXACT_SHORT;
  return better_by > 0 ? EXACT_BEYOND : EXACT_EQUAL;
}

static inline Certainty
plain_certainty (const PlainPair *pair)
{
  return plain_stage (pair) == BHXH_STAGE_ESTIMATE ? CERTAINTY_OPEN : CERTAINTY_CERTAIN;
}

static inline guint
plain_class (const GapEngine *engine, const PlainPair *pair)
{
  return bhxh_bands_classify (&engine->bands, (Amount){ pair->actual, pair->decimals },
                              (Amount){ pair->target, pair->decimals }, pair->less);
}

/* FALSE when there is none. */
static inline gboolean
plain_achievement (const GapEngine *engine,
                   const GapSlot *slot,
                   const PlainPair *pair,
                   gint64 *value)
{
  Amount achievement = { 0, 0 };

  if ((slot->measure != BHXH_MEASURE_PERSON && !engine->rate_achievement) ||
      !gap_achievement ((Amount){ pair->actual, pair->decimals },
                        (Amount){ pair->target, pair->decimals }, engine->decimals,
                        plain_better_by (pair) < 0 ? BHXH_STATUS_NOT_YET
                                                   : BHXH_STATUS_MET,
                        pair->less, &achievement))
    return FALSE;
  *value = achievement.value;
  return TRUE;
}
