/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From rows of units, successions and indicators to a frame: where codes are resolved by
 * date, trees are made, and everything that does not fit together is reported.
 */
#pragma once

#include "base/diagnostics.h"
#include "base/options.h"
#include "model/frame.h"

/* A day known only within bounds; equal when it is known; both none: blank. */
typedef struct
{
  BhxhPeriod first, last;
} UncertainDay;

/* One row of units.csv, cells parsed; texts borrowed for the call. */
typedef struct
{
  const char *code;
  const char *parent; /* code or code@date; "" for a root */
  const char *name_vi;
  const char *name_en;
  const char *aliases; /* separated by ; with backslash escapes */
  UncertainDay from;   /* first day of validity */
  UncertainDay to;     /* last day of validity */
  BhxhLevel level;
  guint addressed;
  Place place;
} UnitRow;

typedef struct
{
  const char *old_unit; /* code or code@date */
  const char *new_unit; /* likewise; bare: the unit valid right after the date (old: right
                           before) */
  UncertainDay date;
  gint64 share; /* of 10^share_decimals; blank is 1 */
  gint share_decimals;
  Place place;
} SuccessionRow;

typedef struct
{
  const char *code;
  const char *name_vi;
  const char *name_en;
  const char *aliases;     /* separated by ; with backslash escapes */
  const char *numerator;   /* indicator code or "" */
  const char *denominator; /* indicator code, prev(code) or "" */
  const char *part_of;
  gint decimals;
  BhxhMeasure measure;
  BhxhRounding rounding;
  BhxhDirection direction;
  BhxhKind kind;
  Place place;
} IndicatorRow;

typedef struct
{
  const UnitRow *units;
  gsize n_units;
  const char *units_file; /* where the rows are from, or NULL */
  const SuccessionRow *successions;
  gsize n_successions;
  const IndicatorRow *indicators;
  gsize n_indicators;
  const BhxhPeriod *periods; /* any order, doubles allowed */
  gsize n_periods;
  BhxhPeriod date; /* the frame's date */
} FrameRows;

/* The frame; NULL with @error, and every problem in @diagnostics, when the rows do not
 * fit together: unknown parents, cycles, overlapping validity of one code, no root or two
 * roots on one date, unknown or misfitting numerators and denominators. A code that two
 * indicators have is an @error only: whoever keeps the rows by their keys lists it. */
BhxhFrame *bhxh_frame_build (const FrameRows *rows,
                             const BhxhOptions *options,
                             BhxhDiagnostics *diagnostics,
                             GError **error);
