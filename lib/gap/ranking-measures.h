/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * By what units are ranked: each measure as it is shown, and as it truly may be.
 */
#pragma once

#include "gap/analysis.h"
#include "gap/ranking-units.h"

typedef enum
{
  RANKING_GREATEST_FIRST = 1,
  RANKING_LEAST_FIRST
} RankingOrder;

typedef enum
{
  RANKING_IN_PERSONS = 1,
  RANKING_IN_POINTS,
  RANKING_IN_PERCENT
} RankingUnit;

/* The gap of the unit above, in persons, of which each has a share. */
typedef struct
{
  RankReason reason; /* 0: it is known and not 0 */
  gint sign;
  Ratio percent; /* 100 by the gap */
  MaybeAmount shown;
} RankingAbove;

typedef struct
{
  RankReason reason; /* 0: @span is known */
  RatioSpan span;    /* what is first is greatest */
  MaybeAmount value;
  BhxhPeriod base_period; /* only of what needs it: */
  MaybeAmount base;
  MaybeAmount above_gap;
  BhxhPeriod denominator_period;
  MaybeAmount denominator;
} RankedMeasure;

/* Whether there is such a measure of the units below @parent at all. */
gboolean bhxh_ranking_applies (const RankingSource *source,
                               gint parent,
                               BhxhRankingMeasure measure);

RankingOrder bhxh_ranking_get_order (BhxhRankingMeasure measure, gboolean less);

RankingUnit bhxh_ranking_get_unit (BhxhRankingMeasure measure, BhxhMeasure of);

/* @parent is a unit. */
void bhxh_ranking_find_above (const RankingSource *source,
                              guint parent,
                              RankingAbove *above);

void bhxh_ranking_measure (const RankingSource *source,
                           const RankingAbove *above,
                           const RankedUnit *unit,
                           BhxhRankingMeasure measure,
                           RankedMeasure *measured);
