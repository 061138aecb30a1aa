/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What was reported for a unit: its own figure; or for a count the sum of the units
 * below, and for a rate its parts divided. Missing is not zero: a sum says who is in it.
 */
#pragma once

#include "gap/judge.h"
#include "gap/view.h"

typedef enum
{
  REPORTED_NOT,
  REPORTED_PARTLY, /* a sum in which units are missing */
  REPORTED_WHOLLY,
  REPORTED_TOO_LARGE /* does not fit the integers */
} ReportedState;

typedef struct
{
  Actual actual;
  BhxhPeriod period;   /* of the figure */
  BhxhPeriod last_day; /* of that period */
  BhxhPeriod as_of;    /* the day it was known; of several, the earliest */
  BhxhStage stage;     /* of several, the least final */
  guint16 load;        /* its file; 0: none, or worked out */
  guint n_reported;    /* units below in the sum, of those expected */
  guint n_expected;    /* 0: not a sum */
  guint n_carried;     /* missing ones of which the last known figure was taken */
  BhxhPeriod carried;  /* the last day of the oldest of these */
  gboolean has_target; /* each unit in the sum has a target of its own */
  Amount target;       /* their sum */
} Reported;

static inline BhxhPeriod
gap_earlier_of (BhxhPeriod a, BhxhPeriod b)
{
  return a == BHXH_PERIOD_NONE || (b != BHXH_PERIOD_NONE && b < a) ? b : a;
}

/* A figure that the unit itself reported. */
static inline void
reported_take_own (Reported *reported, const OwnFigure *own)
{
  reported->actual.amount = (Amount){ own->value, own->trait->decimals };
  reported->actual.rounding = own->trait->rounding;
  reported->actual.computed = FALSE;
  reported->period = own->period;
  reported->last_day = own->last_day;
  reported->as_of = own_figure_day (own);
  reported->stage = gap_stage_of (own->trait);
  reported->load = own->trait->load;
  reported->n_reported = 0;
  reported->n_expected = 0;
  reported->n_carried = 0;
  reported->carried = BHXH_PERIOD_NONE;
  reported->has_target = FALSE;
}

/* Own figure of the unit at the spot, or the sum of those below when a count of persons
 * is missing. Only actuals of @stage (0: those that count) are looked at. */
ReportedState bhxh_reported_find_count (const GapView *view,
                                        const Spot *spot,
                                        guint unit,
                                        BhxhStage stage,
                                        Reported *reported);

/* The sum of those below alone. */
ReportedState bhxh_reported_sum (const GapView *view,
                                 const Spot *spot,
                                 guint unit,
                                 BhxhStage stage,
                                 Reported *reported);

/* The actual that a target of the slot is compared with: as above, or for a rate without
 * a figure of its own numerator by denominator where both are whole. */
ReportedState bhxh_reported_find (const GapView *view,
                                  const GapSlot *slot,
                                  guint unit,
                                  Reported *reported);

/* The same by the policy for what is missing: nothing but n_reported of n_expected is known
 * of a sum that is refused; where the last known figures are taken, REPORTED_WHOLLY means
 * that there is one of each. */
ReportedState bhxh_reported_find_by_policy (const GapView *view,
                                            const GapSlot *slot,
                                            guint unit,
                                            Reported *reported);

/* The sum of those below by the policy: with the targets of those in it, and the last
 * known figures of those that are missing where these are taken. */
ReportedState bhxh_reported_sum_by_policy (const GapView *view,
                                           const GapSlot *slot,
                                           guint unit,
                                           Reported *reported);

/* The last known figure of the unit before the time of the slot's actual: of a flow in a
 * period of the same kind, of an index of growth none. Never REPORTED_PARTLY. */
ReportedState bhxh_reported_find_last (const GapView *view,
                                       const GapSlot *slot,
                                       guint unit,
                                       Reported *reported);

/* Calls @visit for each unit that the sum for @unit lacks: not for all below one of which
 * nothing is known. */
typedef void (*ReportedVisit) (gpointer data, guint unit);
void bhxh_reported_visit_missing (const GapView *view,
                                  const Spot *spot,
                                  guint unit,
                                  BhxhStage stage,
                                  ReportedVisit visit,
                                  gpointer data);

/* A sum waits for the children that are addressed by targets, or for all where none is:
 * whether any of these is, and whether this one is waited for then. */
gboolean bhxh_reported_any_addressed (const BhxhFrame *frame, guint first, guint n);
gboolean bhxh_reported_is_expected (const BhxhFrame *frame,
                                    guint child,
                                    gboolean addressed);
