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
  guint8 reason; /* RankReason; 0: it has a place, by its span */
  MaybeAmount value;
  MaybeAmount above_gap; /* of what has a share of it */
  MaybeAmount divisor;   /* the base of a growth; of persons the rate's denominator */
  BhxhPeriod divisor_period;
} RankedMeasure;

/* Whether there is such a measure of the units below @parent at all. */
gboolean bhxh_ranking_applies (const RankingSource *source,
                               gint parent,
                               BhxhRankingMeasure measure);

RankingOrder bhxh_ranking_get_order (BhxhRankingMeasure measure, gboolean less);

RankingUnit bhxh_ranking_get_unit (BhxhRankingMeasure measure, BhxhMeasure of);

/* Of the unit above a family; @units are those of it that have a target, or none of them where
 * these are not known. */
void bhxh_ranking_find_above (const RankingSource *source,
                              const Family *family,
                              const RankedUnit *units,
                              guint n_units,
                              RankingAbove *above);

/* What is first has the greatest @span, which is written where there is a place. */
void bhxh_ranking_measure (const RankingSource *source,
                           const RankingAbove *above,
                           const RankedUnit *unit,
                           BhxhRankingMeasure measure,
                           RankedMeasure *measured,
                           RatioSpan *span);

/* Decimals of persons: those of figures and targets of persons, which have none as a
 * rule. */
static inline gint
ranking_get_decimals (const RankingSource *source,
                      const RankedFigure *figure,
                      Amount target)
{
  return source->slot->measure == BHXH_MEASURE_PERSON
             ? MAX (figure->reported.actual.amount.decimals, target.decimals)
             : 0;
}

/* Achievement as it is shown. FALSE past 128 bits. */
gboolean bhxh_ranking_show_achievement (const RankingSource *source,
                                        const RankedUnit *unit,
                                        MaybeAmount *shown);
