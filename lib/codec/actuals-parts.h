/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which units make up a unit of the axis on another day, and what became of those that
 * did before.
 */
#pragma once

#include "model/frame.h"

/* A unit of the axis whose area is divided otherwise on the day than on the axis. */
typedef struct
{
  guint unit;
  guint first_part; /* among the parts of the day */
  guint n_parts;
  gboolean is_said; /* that units which may have been merged are not waited for */
} ChangedUnit;

/* All there are on one day. Parts are known units that are valid then, or may be, and lie
 * in the changed unit: those that have others below them, and those. */
typedef struct
{
  BhxhPeriod day;
  ChangedUnit *units; /* parents before children */
  guint n_units;
  guint *parts;
  guint8 *is_lowest; /* by known unit: valid then or maybe, and nothing below it */
} ChangedDay;

/* Changes by what they were made of, beside the frame's own order. */
typedef struct
{
  const BhxhFrame *frame;
  const Succession *by_new;
  const Succession **by_old;
  guint n;
} Changes;

gboolean bhxh_changes_init (Changes *changes, const BhxhFrame *frame, GError **error);
void bhxh_changes_clear (Changes *changes);

/* The @index-th change out of a unit, or into it; NULL past the last. */
const Succession *bhxh_changes_get_out (const Changes *changes, guint unit, guint index);
const Succession *bhxh_changes_get_into (const Changes *changes, guint unit, guint index);

gboolean bhxh_changed_day_init (ChangedDay *changed,
                                const BhxhFrame *frame,
                                BhxhPeriod day,
                                GError **error);
void bhxh_changed_day_clear (ChangedDay *changed);

/* Whether @unit, -1 for none, is @above or lies below it on the axis. */
static inline gboolean
unit_lies_in (const BhxhFrame *frame, gint unit, guint above)
{
  while (unit >= 0 && (guint) unit != above)
    unit = bhxh_frame_get_parent (frame, (guint) unit);
  return unit >= 0;
}
