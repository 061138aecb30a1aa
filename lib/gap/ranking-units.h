/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The units that are ranked among each other, with what was reported of each.
 */
#pragma once

#include "gap/analysis.h"
#include "gap/decomposition-states.h"
#include "gap/denominator.h"
#include "gap/ratio-span.h"

/* Why a unit is not ranked; 0: it is. */
typedef enum
{
  RANKED = 0,
  UNRANKED_NO_ACTUAL,
  UNRANKED_UNITS_MISSING,
  UNRANKED_ZERO_TARGET,
  UNRANKED_NO_BASE,
  UNRANKED_NO_DENOMINATOR,
  UNRANKED_ABOVE_UNKNOWN,
  UNRANKED_ABOVE_ZERO,
  UNRANKED_ABOVE_OPEN,
  UNRANKED_TOO_LARGE
} RankReason;

/* Of one slot: where its actuals are, and those of the year's end before. */
typedef struct
{
  const BhxhGaps *gaps;
  const GapSlot *slot;
  StateSource targets; /* of the units above */
  GapPoint actual;
  GapPoint base;     /* only if @has_base */
  gboolean has_base; /* what flows has no year's end */
} RankingSource;

/* A figure as it was reported; or as the plan states it. */
typedef struct
{
  Reported reported;
  gboolean is_stated;
  Amount lo,
      hi; /* of what is stated: the true value is between these, or is one of them */
} RankedFigure;

/* What rows show of a unit, whatever it is ranked by. */
typedef struct
{
  guint name; /* see gap_view_name_unit() */
  guint n_summed;
  MaybeAmount target;
  MaybeAmount actual;
  BhxhPeriod period; /* of the actual, or where it was looked for */
  BhxhPeriod as_of;
  guint8 stage;
} ShownUnit;

typedef struct
{
  guint unit;
  guint8 level;
  gboolean less; /* less is better here */
  guint place;   /* of the unit's code among those of its siblings */
  Target target;
  RankReason reason; /* 0: @figure is known */
  RankedFigure figure;
  ShownUnit shown;
} RankedUnit;

void bhxh_ranking_source_init (RankingSource *source,
                               const BhxhGaps *gaps,
                               const GapSlot *slot);

/* What the unit itself reported. */
static inline gboolean
ranking_find_own (const RankingSource *source,
                  const GapPoint *point,
                  guint unit,
                  OwnFigure *own)
{
  const GapView *view = &source->gaps->engine.view;

  return bhxh_gap_view_find_own (view, &point->actual.actual, unit, view->stage, own);
}

/* What was reported of a unit that has no figure of its own at that time. */
RankReason bhxh_ranking_find_other (const RankingSource *source,
                                    const GapPoint *point,
                                    guint unit,
                                    RankedFigure *figure);

static inline void
ranked_figure_take_own (RankedFigure *figure, const OwnFigure *own)
{
  figure->is_stated = FALSE;
  reported_take_own (&figure->reported, own);
}

/* What was reported of the unit at the actual's time. */
static inline RankReason
bhxh_ranking_find_actual (const RankingSource *source, guint unit, RankedFigure *figure)
{
  OwnFigure own;

  if (!ranking_find_own (source, &source->actual, unit, &own))
    return bhxh_ranking_find_other (source, &source->actual, unit, figure);
  ranked_figure_take_own (figure, &own);
  return RANKED;
}

/* What takes the place of a figure of the unit's own at the last year's end: what the plan
 * itself states goes where nothing was reported. */
RankReason bhxh_ranking_find_other_base (const RankingSource *source,
                                         guint unit,
                                         RankedFigure *figure);

/* At the last year's end, if there is one. */
static inline RankReason
bhxh_ranking_find_base (const RankingSource *source, guint unit, RankedFigure *figure)
{
  OwnFigure own;

  if (source->base.actual.actual.period == BHXH_PERIOD_NONE)
    return UNRANKED_NO_BASE;
  if (!ranking_find_own (source, &source->base, unit, &own))
    return bhxh_ranking_find_other_base (source, unit, figure);
  ranked_figure_take_own (figure, &own);
  return RANKED;
}

/* Of whom a rate's points are a percentage. */
gboolean bhxh_ranking_find_people (const RankingSource *source,
                                   guint unit,
                                   Denominator *people);

/* The figure, and what it may truly be. FALSE past 128 bits. */
gboolean bhxh_ranked_figure_read (const RankedFigure *figure,
                                  Ratio *value,
                                  RatioSpan *span);

typedef struct
{
  guint unit;
  guint8 level;
} FamilyUnit;

/* Two or more units right below another, or below none, by code. */
typedef struct
{
  gint parent; /* -1: none */
  guint n;
  const FamilyUnit *units;
} Family;

/* All of a frame, by parent. */
typedef struct
{
  Family *families;
  guint n;
  guint most; /* units of any */
  FamilyUnit *units;
} Families;

/* @families is to be cleared whether it succeeds or not. BHXH_ERROR_MEMORY. */
gboolean bhxh_families_init (Families *families, const BhxhFrame *frame, GError **error);
void bhxh_families_clear (Families *families);

/* Into @units, which has room for them, those of the family that have a target; of the same
 * level and direction side by side, by code. How many. */
guint bhxh_ranking_list_units (const RankingSource *source,
                               const Family *family,
                               RankedUnit *units);

/* A figure of the unit's own, exact, and at the decimals of its target: two integers say
 * everything. */
static inline gboolean
ranked_unit_is_plain (const RankedUnit *unit)
{
  const Reported *reported = &unit->figure.reported;

  return unit->reason == RANKED && !unit->figure.is_stated && reported->n_expected == 0 &&
         !reported->actual.computed && reported->actual.rounding <= BHXH_ROUNDING_EXACT &&
         reported->actual.amount.decimals == unit->target.amount.decimals;
}

/* How many are known. Those that are differ in nothing that is shown but who they are and both
 * values, *@example having all the rest, unless that is NULL. */
guint bhxh_ranked_units_compare (const RankedUnit *units,
                                 guint n,
                                 const RankedUnit **example);

/* These are ranked among each other. */
static inline gboolean
ranked_units_are_peers (const RankedUnit *a, const RankedUnit *b)
{
  return a->level == b->level && a->less == b->less;
}
