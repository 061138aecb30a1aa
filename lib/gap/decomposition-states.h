/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The two states whose difference is taken apart: from a target, or the base period, to
 * the actual; and the labour forces of both.
 */
#pragma once

#include "gap/walk.h"

typedef enum
{
  STATE_FROM = 0,
  STATE_TO = 1
} DecomposeState;

/* One indicator in both states. */
typedef struct
{
  const BhxhGaps *gaps;
  const GapSlot *slot; /* of its targets; NULL: it has none then */
  guint indicator;
  BhxhPeriod periods[2];
  GapPoint points[2];  /* where figures are looked for; [0] only since a base */
  GapSlot labour[2];   /* where labour forces are looked for, as denominators */
  gboolean has_labour; /* there is a rate whose denominator they are */
} StateSource;

/* A figure in one state. */
typedef struct
{
  Amount amount;
  Ratio exact;    /* of the amount; of a rate that was worked out, the quotient itself */
  guint n_summed; /* units that it is the sum of; 0: no sum, or a target */
} StateFigure;

/* Of the targets of @slot and their actuals. */
void bhxh_state_source_init (StateSource *source,
                             const BhxhGaps *gaps,
                             const GapSlot *slot);

/* Another indicator at the same times as @other. */
void bhxh_state_source_init_like (StateSource *source,
                                  const StateSource *other,
                                  guint indicator);

/* The unit's own target, or for a count the sum of those of the units below that are to
 * have any. FALSE where there is none. */
gboolean bhxh_state_find_target (const StateSource *source, guint unit, Amount *target);

/* FALSE when it is not known, or only of some of the units below. */
gboolean bhxh_state_find (const StateSource *source,
                          DecomposeState state,
                          guint unit,
                          StateFigure *figure);

/* Whole persons above 0 of the unit's labour force; @period is when it was. */
gboolean bhxh_state_find_labour (const StateSource *source,
                                 DecomposeState state,
                                 guint unit,
                                 Wide *people,
                                 BhxhPeriod *period);
