/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The parts that a whole has: units below it, kinds of what it counts; and which labour
 * forces weigh them.
 */
#pragma once

#include "gap/decomposition-states.h"

typedef struct
{
  guint unit;
  guint indicator;
  gboolean is_known; /* in both states */
  StateFigure figures[2];
  Ratio change;
  Wide people[2]; /* filled by bhxh_parts_weigh() */
} Part;

/* Whose labour forces weigh the rates. */
typedef enum
{
  LABOUR_OWN = 1, /* each state's own */
  LABOUR_ACTUAL,  /* those of the actual for both */
  LABOUR_TARGET,  /* those of the other state for both */
  LABOUR_UNKNOWN
} LabourSource;

void bhxh_part_find (const StateSource *source, guint unit, Part *part);

/* The units right below @unit, by code, so that the order of an input decides no tie:
 * those that are to have a figure, and others that have one. None where none is known.
 * NULL with BHXH_ERROR_MEMORY; free with g_free(). */
Part *bhxh_parts_list_units (const StateSource *source,
                             guint unit,
                             guint *n_parts,
                             GError **error);

/* The indicators that are parts of the source's, such as compulsory and voluntary, and of
 * the same insurance; one alone is no division of it. */
Part *bhxh_parts_list_kinds (const StateSource *source,
                             guint unit,
                             guint *n_parts,
                             GError **error);

gboolean bhxh_parts_are_known (const Part *parts, guint n);

/* The labour forces of both states; where one has not all of them the other's serve for
 * both. @period is when those of the actual were, or else those of the other state. */
LabourSource bhxh_parts_weigh (const StateSource *source,
                               Part *parts,
                               guint n,
                               BhxhPeriod *period);
