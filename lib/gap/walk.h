/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Going over all targets of persons and rates by unit, then indicator and period, with
 * the actual that is to be set beside each.
 */
#pragma once

#include "gap/point.h"
#include "gap/unit-list.h"

/* Months from the end of a period to that of a target's. */
typedef struct
{
  BhxhPeriod from; /* none: not counted yet */
  gint n;
} WalkMonths;

/* One slot of the way. */
typedef struct
{
  const GapSlot *slot;
  GapPoint actual;    /* where its actual is looked for */
  WalkMonths counted; /* last */
} WalkStop;

typedef struct
{
  BhxhGaps *gaps;
  WalkStop *stops, *end;
  WalkStop *next_stop;
  UnitList units;
  guint place; /* in it, of the unit at hand */
  guint unit;  /* the cell at hand */
  const GapSlot *slot;
  WalkStop *stop;
  Target target;
} TargetWalk;

/* Whether the targets of a slot are gone over. */
typedef gboolean (*WalkFilter) (const GapView *view, const GapSlot *slot);

/* Where the actual of a slot's targets is looked for: in the period that the comparison was
 * asked for, or else in the latest up to their end; of what flows, in the latest that
 * begins with theirs. */
BhxhPeriod bhxh_gap_choose_actual_period (const BhxhGaps *gaps, const GapSlot *slot);

/* Goes over the slots for which @filter is TRUE; NULL: over all. Indices of growth are left
 * out: how they grow is no progress. @walk is to be cleared whether it succeeds or not.
 * BHXH_ERROR_MEMORY. */
gboolean bhxh_target_walk_init (TargetWalk *walk,
                                BhxhGaps *gaps,
                                WalkFilter filter,
                                GError **error);

/* Before the first step: over those of these units alone, which must outlive the walk. */
void bhxh_target_walk_choose (TargetWalk *walk, const UnitList *units);
void bhxh_target_walk_clear (TargetWalk *walk);

/* Targets of stocks only: what flows has no way from an earlier figure. */
gboolean bhxh_walk_is_stock (const GapView *view, const GapSlot *slot);

/* Goes to the next target; FALSE when there is none. Cells without a target are stepped
 * over. */
static inline gboolean
target_walk_next (TargetWalk *walk)
{
  const GapView *view = &walk->gaps->engine.view;

  for (; walk->place < walk->units.n; walk->place++, walk->next_stop = walk->stops)
    while (walk->next_stop < walk->end)
      {
        WalkStop *stop = walk->next_stop++;
        const GapSlot *slot = stop->slot;
        const guint unit = unit_list_get (&walk->units, walk->place);
        const Trait *trait = bhxh_gap_view_get_target (view, slot, unit);

        if (trait == NULL)
          continue;
        walk->unit = unit;
        walk->stop = stop;
        walk->slot = slot;
        walk->target = (Target){ { slot->target->values[unit], trait->decimals },
                                 trait->qualifier,
                                 slot->direction };
        return TRUE;
      }
  return FALSE;
}

/* The actual of the target at hand, in that period. FALSE when it is not known. */
static inline gboolean
target_walk_find_actual (const TargetWalk *walk, Known *actual)
{
  return bhxh_gap_point_find (walk->gaps, &walk->stop->actual, walk->unit, actual);
}

/* Months from the end of a period to that of the target at hand; mostly the same for each
 * target of a slot. */
static inline gint
target_walk_count_months (const TargetWalk *walk, BhxhPeriod from)
{
  WalkMonths *counted = &walk->stop->counted;

  if (counted->from != from)
    *counted =
        (WalkMonths){ from, bhxh_gap_count_months (from, walk->slot->target_period) };
  return counted->n;
}

/* The period in which that is looked for. */
static inline BhxhPeriod
target_walk_get_actual_period (const TargetWalk *walk)
{
  return walk->stop->actual.actual.actual.period;
}
