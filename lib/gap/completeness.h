/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Going over everybody who is to report, time by time: which figures there are, and of
 * what stands above how much of it has reported.
 */
#pragma once

#include "gap/gaps.h"
#include "gap/rollup.h"

/* How a unit's figure is there. */
typedef enum
{
  REPORTING_OWN = 1,    /* its own */
  REPORTING_WORKED_OUT, /* from other figures, all of them there */
  REPORTING_PARTLY,     /* some of those below are missing */
  REPORTING_MISSING
} Reporting;

typedef struct
{
  BhxhGaps *gaps;
  /* The comparison's, but its slots are targets at the times of their actuals: each
   * target's own, then those inside it for which there are any. */
  GapEngine engine;
  Rollup rollup;   /* of the slot at hand */
  guint8 *awaited; /* by unit: a sum waits for it */
  guint next_slot;
  guint next_unit; /* past the last one: the slot is over */
  /* The cell at hand. */
  guint slot;
  guint unit;
  const Trait *target; /* NULL: none */
  Reporting reporting;
  gboolean has_own;   /* the unit's own figure */
  OwnFigure own;      /* then this one */
  Reported reported;  /* else what others make of it; zeroed where they do not */
  const Group *group; /* what is below it; NULL: nothing with a target */
} CompletenessWalk;

/* @walk is to be cleared whether it succeeds or not. BHXH_ERROR_MEMORY. */
gboolean bhxh_completeness_walk_init (CompletenessWalk *walk,
                                      BhxhGaps *gaps,
                                      GError **error);
void bhxh_completeness_walk_clear (CompletenessWalk *walk);

/* Goes to the next cell, by indicator, then the time of the actual, then unit, and sets
 * *@done at the end instead. FALSE with BHXH_ERROR_RANGE. */
gboolean bhxh_completeness_walk_next (CompletenessWalk *walk,
                                      gboolean *done,
                                      GError **error);
