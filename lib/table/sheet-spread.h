/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The figures of all units for one indicator and period, gathered from rows that lie
 * apart: tables run unit by unit, and what a reader wants to see is unit beside unit.
 */
#pragma once

#include <bhxhplan/period.h>

/* More groups could not be told apart. */
#define CHART_MOST_GROUPS 50

/* Columns that can be bars, most. */
#define CHART_MAX_SERIES 3

typedef struct
{
  gint64 value;
  gint decimals;
  gboolean has;
} SpreadFigure;

typedef struct
{
  char *unit;
  SpreadFigure figures[CHART_MAX_SERIES];
} SpreadPoint;

typedef struct
{
  char *indicator;
  BhxhPeriod when;
  char *period;       /* the same in words */
  GArray *points;     /* of SpreadPoint */
  guint n_figures;    /* of them all */
  gboolean is_broken; /* a unit stands there twice, or there are too many */
} Spread;

/* No more is kept for many rows than for few. */
typedef struct
{
  GArray *spreads;
} Spreads;

/* What one row says. */
typedef struct
{
  const char *indicator;
  const char *unit;
  BhxhPeriod when;
  const char *period; /* the same in words */
  SpreadFigure figures[CHART_MAX_SERIES];
} SpreadRow;

void bhxh_spreads_init (Spreads *spreads);
void bhxh_spreads_clear (Spreads *spreads);
void bhxh_spreads_take (Spreads *spreads, const SpreadRow *row);

/* The one with the most figures, and of those the latest, that has two units; NULL: none. A
 * year to come, of which there are targets only, gives way to the last one with actuals. */
const Spread *bhxh_spreads_find (const Spreads *spreads);

/* Bits of the figures that any unit has; and whether any is below 0. */
guint32 bhxh_spread_find_shown (const Spread *spread, gboolean *falls);
