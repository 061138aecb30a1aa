/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Sums of one indicator and period over everything below each unit that has units below
 * it. Added up are the lowest units with a target, so that nobody is counted twice.
 */
#pragma once

#include "gap/row.h"
#include "gap/total.h"

/* What is known of all that lies below one unit. */
typedef struct
{
  guint n_expected;   /* units with a target */
  guint n_reported;   /* of these, those whose actual is known */
  guint n_less;       /* of these, those for which less is better */
  guint n_carried;    /* not reported, but the last known figure is taken */
  BhxhPeriod carried; /* the last day of the oldest of these */
  Total target;
  Total target_of_reported;
  Total actual_of_reported;
  Total actual_of_carried;
} Group;

/* Units that stand one behind the other. */
typedef struct
{
  guint first;
  guint n;
} Members;

typedef struct
{
  guint n_units;
  gint *group_of;    /* by unit; -1: nothing below it */
  Members *members;  /* by group: the units right below */
  Group *groups;     /* of one slot at a time */
  guint *n_in_class; /* by group, then class; NULL: not wanted */
  guint n_groups;
  guint n_classes;
  GapWants wants; /* of each row */
} Rollup;

/* With @wants of WANT_CLASS units are counted by class. @rollup is to be cleared also on
 * failure: BHXH_ERROR_MEMORY. */
gboolean bhxh_rollup_init (Rollup *rollup,
                           const GapEngine *engine,
                           GapWants wants,
                           GError **error);
void bhxh_rollup_clear (Rollup *rollup);

/* Fills the groups for one slot. BHXH_ERROR_RANGE when the figures of a cell, or a sum,
 * are too large. */
gboolean bhxh_rollup_compute (Rollup *rollup,
                              const GapEngine *engine,
                              guint slot,
                              GError **error);

/* The group of a unit; NULL when nothing below it has a target in the slot. */
static inline const Group *
bhxh_rollup_get (const Rollup *rollup, guint unit)
{
  const gint group = rollup->group_of[unit];

  return group >= 0 && rollup->groups[group].n_expected > 0 ? &rollup->groups[group]
                                                            : NULL;
}

/* How many units of the group are in each class; NULL when that is not wanted. */
static inline guint *
bhxh_rollup_get_classes (const Rollup *rollup, const Group *group)
{
  return rollup->n_in_class != NULL
             ? rollup->n_in_class + (gsize) (group - rollup->groups) * rollup->n_classes
             : NULL;
}
