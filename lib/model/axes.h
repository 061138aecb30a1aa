/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The inside of frames, for the files that make them and look things up in them.
 */
#pragma once

#include "base/arena.h"
#include "base/code-index.h"
#include "base/name-index.h"
#include "model/frame.h"

struct _Axes
{
  gatomicrefcount refs;
  Arena *texts;
  BhxhDistrict *units; /* the axis first */
  guint n_units;       /* of the axis; 0 while it is not made */
  guint n_known;
  CodeIndex *codes;   /* code -> group: the bearers of one code */
  guint *by_code;     /* units by code, then first day */
  guint *group_first; /* where a group begins in by_code; n_groups + 1 entries */
  guint n_groups;
  gint *traces; /* by known unit behind the axis: the unit that holds it, or -1 */
  Succession *successions; /* by new unit, then old unit */
  guint n_successions;
  BhxhIndicator *indicators;
  guint n_indicators;
  CodeIndex *indicator_codes;
  BhxhPeriod date;
  GMutex lock;                /* around what is made at first use */
  NameIndex *names;           /* of units; NULL: not yet */
  NameIndex *indicator_names; /* likewise */
};

struct _BhxhFrame
{
  gatomicrefcount refs;
  Axes *axes;
  BhxhPeriod *periods; /* ascending */
  guint n_periods;
};

/* Room for so many of each, to be filled; one reference. */
Axes *bhxh_axes_new (guint n_known,
                     guint n_indicators,
                     guint n_successions,
                     GError **error);

/* A frame that takes @axes (also on failure); @periods ascending, no doubles, copied. */
BhxhFrame *bhxh_frame_new (Axes *axes,
                           const BhxhPeriod *periods,
                           guint n_periods,
                           GError **error);

/* Sorts the successions; units have their final numbers. */
void bhxh_axes_sort_successions (Axes *axes);

/* Fills axes->traces; everything else is there. */
gboolean bhxh_axes_trace (Axes *axes, GError **error);

/* Units of the axis whose names are near to one that nobody bears: the match's
 * candidates. */
gboolean bhxh_frame_suggest_units (BhxhFrame *frame,
                                   const UnitQuery *query,
                                   UnitMatch *match,
                                   GError **error);
