/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is known of an indicator at any time, whether it has a target there or not: what
 * was reported then, or the base that the plan itself states.
 */
#pragma once

#include "gap/gaps.h"

/* One indicator at one time. */
typedef struct
{
  GapSlot actual;    /* without target */
  gboolean is_empty; /* nobody reported anything of it then */
  gint base_period;  /* of the statements' frame; -1: the plan speaks of no such time */
} GapPoint;

typedef struct
{
  Amount value;
  Amount lo, hi; /* the true value is between these, or is one of them */
  BhxhPeriod period;
  BhxhPeriod last_day;
  BhxhPeriod as_of; /* none: the plan's own figure */
  BhxhStage stage;
  gboolean is_stated; /* by the plan, as a base */
  guint n_summed;     /* units below that it is the sum of, all of them; 0: no sum */
} Known;

void bhxh_gap_point_init (const BhxhGaps *gaps,
                          guint indicator,
                          BhxhPeriod period,
                          GapPoint *point);

/* The range of a figure as it was printed; what has no end keeps its own. */
void bhxh_known_set_printed_range (Known *known, const Trait *trait);

/* A figure that the unit itself reported. */
static inline void
known_take_own (Known *known, const OwnFigure *own)
{
  const Trait *trait = own->trait;

  known->value = (Amount){ own->value, trait->decimals };
  known->lo = known->hi = known->value;
  known->period = own->period;
  known->last_day = own->last_day;
  known->as_of = own_figure_day (own);
  known->stage = gap_stage_of (trait);
  known->is_stated = FALSE;
  known->n_summed = 0;
  if (trait->rounding > BHXH_ROUNDING_EXACT)
    bhxh_known_set_printed_range (known, trait);
}

/* As below, where the unit reported none of its own at that time. */
gboolean bhxh_gap_point_find_other (const BhxhGaps *gaps,
                                    const GapPoint *point,
                                    guint unit,
                                    Known *known);

/* FALSE (nothing written) when it is not known, not of all units below, or too large. */
static inline gboolean
bhxh_gap_point_find (const BhxhGaps *gaps,
                     const GapPoint *point,
                     guint unit,
                     Known *known)
{
  const GapView *view = &gaps->engine.view;
  OwnFigure own;

  if (point->is_empty && point->base_period < 0)
    return FALSE;
  if (!bhxh_gap_view_find_own (view, &point->actual.actual, unit, view->stage, &own))
    return bhxh_gap_point_find_other (gaps, point, unit, known);
  known_take_own (known, &own);
  return TRUE;
}

/* The latest period that begins on @first (none: on any day) and ends by @last for which
 * actuals say anything of the indicator or of the persons that it is a rate of; none when
 * there is none. */
BhxhPeriod bhxh_gap_find_latest (const BhxhGaps *gaps,
                                 guint indicator,
                                 BhxhPeriod first,
                                 BhxhPeriod last);

/* The year before the plan's term; none where that leaves the calendar. */
BhxhPeriod bhxh_gap_get_year_before (const BhxhPlan *plan);

/* Months from the end of one period to the end of another; negative when that is earlier. */
gint bhxh_gap_count_months (BhxhPeriod from, BhxhPeriod to);
