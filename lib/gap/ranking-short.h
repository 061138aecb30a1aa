/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The same measures where the figures of all units that are ranked among each other have
 * few digits, as nearly all do: in 64 bits, at the decimals that they have in common.
 */
#pragma once

#include "gap/rank-short.h"
#include "gap/ranking-measures.h"

/* A unit's figures, one decimal beyond the finest that is printed, so that halves of a
 * place fit. */
typedef struct
{
  gint64 target;
  gint64 actual; /* as it is shown */
  gint64 lo, hi; /* what it may truly be */
  guint8 lo_open, hi_open;
  gint8 decimals;   /* of both as they are shown */
  gint8 has_people; /* 1, 0; -1: not looked for yet */
  Denominator people;
} ShortUnit;

/* Units that are ranked among each other. */
typedef struct
{
  const RankingSource *source;
  const RankingAbove *above;
  const RankedUnit *units;
  guint n;
  gint decimals;       /* of targets and figures in @shorts */
  gboolean are_points; /* no figure is hidden by rounding */
  ShortUnit *shorts;
  gint64 share_dividend; /* gaps in units of their last decimal, times this */
  gint64 share_divisor;  /* by this: the share of the gap above, as it is shown */
} ShortPeers;

/* FALSE where any figure was worked out, or has other decimals than the others, or more
 * digits than fit; peers->shorts has room for all. */
gboolean bhxh_ranking_shorten (ShortPeers *peers);

/* As bhxh_ranking_measure() for all of the peers; @measured has one entry each, @list one
 * for each that has a place. FALSE where numbers do not fit: what is written then counts
 * for nothing. */
gboolean bhxh_ranking_measure_short (ShortPeers *peers,
                                     BhxhRankingMeasure measure,
                                     RankedMeasure *measured,
                                     ShortList *list);
