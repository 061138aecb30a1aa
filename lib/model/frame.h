/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a frame is made of. Units and indicators are shared by all frames that differ only
 * in their periods.
 */
#pragma once

#include <bhxhplan/frame.h>

struct _BhxhDistrict
{
  const char *code; /* all texts: borrowed from the axes' string chunk */
  const char *name_vi;
  const char *name_en;
  const char **aliases;  /* NULL-terminated, or NULL */
  BhxhPeriod from_first; /* first day it may be valid; none: always */
  BhxhPeriod from_last;  /* first day it surely is valid */
  BhxhPeriod to_first;   /* last day it surely is valid; none: still */
  BhxhPeriod to_last;    /* last day it may be valid */
  gint parent;           /* on the frame's date; index among the known; -1: none */
  guint first_child;     /* axis units only */
  guint n_children;
  guint8 level;
  guint8 addressed;
};

struct _BhxhIndicator
{
  const char *code;
  const char *name_vi;
  const char *name_en;
  gint numerator;
  gint denominator;
  gint part_of;
  gint8 decimals;
  guint8 measure;
  guint8 rounding;
  guint8 direction;
  guint8 kind;
  guint8 denominator_previous;
};

/* One unit went, whole or in part, into another on a day. Indices among the known. */
typedef struct
{
  guint old_unit;
  guint new_unit;
  BhxhPeriod date; /* may be none */
  gint64 share;    /* of 10^share_decimals; 1 for whole */
  gint share_decimals;
} Succession;

/* Units of all dates, the axis first, and indicators; reference-counted, immutable. */
typedef struct _Axes Axes;

Axes *bhxh_axes_ref (Axes *axes);
void bhxh_axes_unref (Axes *axes);

/* A frame over the same axes with other periods (ascending, no doubles; copied). */
BhxhFrame *bhxh_frame_new_with_periods (BhxhFrame *frame,
                                        const BhxhPeriod *periods,
                                        guint n_periods,
                                        GError **error);

/* Fast lookups for loaders: by code alone, among units valid on @day (none: the frame's
 * date); -1 when there is none or it is not unique. No allocation. */
gint bhxh_frame_find_unit_code (const BhxhFrame *frame,
                                const char *code,
                                gsize length,
                                BhxhPeriod day);
gint bhxh_frame_find_indicator_code (const BhxhFrame *frame,
                                     const char *code,
                                     gsize length);
