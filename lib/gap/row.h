/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One row of the comparison, worked out from the columns whenever somebody asks for it.
 */
#pragma once

#include "gap/bands.h"
#include "gap/reported.h"

#define GAP_N_NUMBERS 10 /* BhxhGapNumber runs from 1 to 9 */

typedef struct
{
  GapView view;
  Bands bands;
  guint decimals;            /* of achievement */
  gboolean rate_achievement; /* for rates too */
} GapEngine;

typedef enum
{
  CERTAINTY_CERTAIN = 1,
  CERTAINTY_OPEN,
  CERTAINTY_UNKNOWN
} Certainty;

/* How the actual stands to the target before any rounding. */
typedef enum
{
  EXACT_BEYOND = 1,
  EXACT_EQUAL,
  EXACT_SHORT
} ExactComparison;

/* Where a denominator comes from; numbers from DENOMINATOR_FILES on are loads of the
 * actuals. */
typedef enum
{
  DENOMINATOR_TARGETS = 0,
  DENOMINATOR_UNITS_BELOW = 1,
  DENOMINATOR_FILES = 1 /* and the load, from 1 */
} DenominatorSource;

typedef struct
{
  guint16 present; /* bit 1 << BhxhGapNumber */
  guint8 status;   /* BhxhStatus */
  guint8 certainty;
  guint8 exact;
  guint8 band;        /* class */
  guint8 stage;       /* of the actual; 0: none */
  guint8 counterpart; /* status of the same promise in the other measure; 0: none */
  guint8 differs;     /* 1: one of the two is reached and the other is not */
  guint8 wholly;      /* 1: the actual is known, and of all units expected */
  guint8 less;        /* 1: less is better here */
  guint16 denominator_source;
  guint8 has_source;
  BhxhPeriod actual_period;
  BhxhPeriod last_day;           /* of the actual's period; none: no actual */
  BhxhPeriod as_of;              /* likewise */
  BhxhPeriod denominator_period; /* none: no denominator */
  guint unit;
  guint slot;
  guint n_reported;
  guint n_expected;   /* 0: not a sum */
  guint n_carried;    /* units of which the last known figure stands for the actual */
  BhxhPeriod carried; /* the last day of the oldest of these */
  /* By BhxhGapNumber; only those that are present hold anything. */
  gint64 values[GAP_N_NUMBERS];
  gint8 decimals[GAP_N_NUMBERS];
} GapRow;

typedef enum
{
  ROW_NONE, /* the unit has no target there */
  ROW_READY,
  ROW_TOO_LARGE
} RowState;

/* What costs more than a subtraction, and may be left out; flags. */
typedef enum
{
  WANT_CLASS = 1,
  WANT_ACHIEVEMENT = 2,
  WANT_PERSONS = 4,     /* and the denominator */
  WANT_COUNTERPART = 8, /* filled by bhxh_gap_row_pair() */
  WANT_STATUS_ONLY = 0,
  WANT_ALL = 15
} GapWants;

/* The row of @unit in the slot. Rows of plain pairs, nearly all there are, take a short
 * way. */
RowState bhxh_gap_row_compute (const GapEngine *engine,
                               guint slot,
                               guint unit,
                               GapWants wants,
                               GapRow *row);

/* The same by the long way that every row can go. */
RowState bhxh_gap_row_compute_any (const GapEngine *engine,
                                   guint slot,
                                   guint unit,
                                   GapWants wants,
                                   GapRow *row);

/* What became of the promise in its other measure, into the row. */
RowState bhxh_gap_row_pair (const GapEngine *engine, GapRow *row);

/* The error of ROW_TOO_LARGE, naming the cell. */
void bhxh_gap_row_set_error (const GapEngine *engine,
                             guint slot,
                             guint unit,
                             GError **error);

static inline gboolean
gap_row_has (const GapRow *row, BhxhGapNumber number)
{
  return (row->present >> number) & 1;
}

/* Met or exceeded; short for now or for good. What is open or unknown is neither. */
static inline gboolean
gap_status_is_reached (BhxhStatus status)
{
  return status == BHXH_STATUS_EXCEEDED || status == BHXH_STATUS_MET;
}

static inline gboolean
gap_status_is_short (BhxhStatus status)
{
  return status == BHXH_STATUS_NOT_YET || status == BHXH_STATUS_MISSED;
}

/* 100 a / b at @decimals such that it never contradicts the status: what is short is
 * never 100, what is reached never less (where @less: more). FALSE when b is not positive
 * or the result does not fit. */
static inline gboolean
gap_achievement (Amount a,
                 Amount b,
                 guint decimals,
                 BhxhStatus status,
                 gboolean less,
                 Amount *achievement)
{
  const gint64 whole = 100 * (gint64) bhxh_powers_of_ten[decimals];
  const gboolean reached = gap_status_is_reached (status);
  const gboolean is_short = gap_status_is_short (status);
  gint64 low = G_MININT64;
  gint64 high = G_MAXINT64;
  gint64 value = 0;

  if (b.value <= 0 || !bhxh_amount_percent (a, b, decimals, achievement))
    return FALSE;
  value = achievement->value;
  low = (less ? is_short : reached) ? whole + (less != 0) : low;
  high = (less ? reached : is_short) ? whole - (less == 0) : high;
  achievement->value = CLAMP (value, low, high);
  return TRUE;
}
