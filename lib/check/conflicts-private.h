/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How conflicts lie in memory.
 */
#pragma once

#include "check/bounds.h"
#include "check/conflict-search.h"
#include "check/slips.h"

#include <bhxhplan/conflicts.h>

/* A conflict, or a set to doubt. */
typedef struct
{
  GArray *elements; /* guint, ascending */
  guint64 weight;   /* of sets to doubt */
} ElementSet;

/* Figures with which one to doubt may have been exchanged, tried at most. */
#define SLIPS_MAX_PARTNERS 64

/* A slip that explains a figure to doubt. */
typedef struct
{
  guint doubt; /* number of the set */
  CheckCell cell;
  CheckCell other; /* of BHXH_SLIP_EXCHANGED: the figure that has this one's number */
  Slip slip;
} FoundSlip;

struct _BhxhConflicts
{
  gatomicrefcount refs;
  BhxhBounds *bounds; /* holds the plan, the rules, the figures and the system */
  GArray *conflicts;  /* ElementSet */
  GArray *doubts;     /* ElementSet */
  GArray *slips;      /* FoundSlip, by set */
  gboolean is_complete;
  gboolean has_all_doubts;
};

static inline const ElementSet *
element_set (const GArray *sets, guint index)
{
  return &g_array_index (sets, ElementSet, index);
}

/* --- conflicts.c
 * ------------------------------------------------------------------------ */

/* "unit/indicator/period/owner". */
char *bhxh_conflicts_dup_cell_text (const BhxhBounds *bounds, CheckCell cell);

/* --- conflict-message.c
 * ---------------------------------------------------------------- */

/* The figures, and the rules in their places, of a set. */
char *bhxh_element_set_dup_cells (const BhxhBounds *bounds, const ElementSet *set);
char *bhxh_element_set_dup_rules (const BhxhBounds *bounds, const ElementSet *set);

/* Where its figures stand. */
char *bhxh_element_set_dup_places (const BhxhBounds *bounds, const ElementSet *set);

char *bhxh_conflict_dup_message (const BhxhBounds *bounds,
                                 const ElementSet *set,
                                 BhxhLanguage language);

/* --- conflict-slips.c
 * ------------------------------------------------------------------ */

/* The slips that explain the figures to doubt. Errors as of bhxh_conflicts_compute(). */
gboolean bhxh_conflicts_find_slips (BhxhConflicts *conflicts,
                                    const BhxhOptions *options,
                                    GError **error);
