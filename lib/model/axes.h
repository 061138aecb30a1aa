/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The inside of frames, for the files that make them and look things up in them.
 */
#pragma once

#include "base/arena.h"
#include "model/frame.h"

struct _Axes
{
  gatomicrefcount refs;
  Arena *texts;
  BhxhDistrict *units; /* the axis first */
  guint n_units;       /* of the axis */
  guint n_known;
  BhxhIndicator *indicators;
  guint n_indicators;
  Succession *successions; /* by new unit, then old unit */
  guint n_successions;
  BhxhPeriod date;
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
