/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * In a linear system that cannot hold: which elements contradict each other, and which
 * ones to doubt so that all others can hold.
 */
#pragma once

#include "base/options.h"
#include "check/solver.h"

/* Systems looked at in one search at most; past that its result is incomplete. */
#define SEARCH_MAX_STEPS 2000

typedef struct
{
  const SolverFunctions *solver;
  const LinearSystem *system;
  GHashTable *known;   /* of bhxh_solver_new_known(), for this system; or NULL */
  const Removed *base; /* by element: taken away from the start; or NULL */
  guint n_elements;    /* numbers of elements are below it */
  guint n_most;        /* sets to be found at most */
  const BhxhOptions *options;
} ConflictSearch;

/* The candidates that are not removed, ascending; guint, free with g_array_unref(). */
GArray *bhxh_conflict_dup_kept (const GArray *candidates, const Removed *removed);

/* Finds sets of candidates, ascending guint each, that cannot all hold and of which all
 * but any one can, the smaller ones first. @complete: FALSE when there may be more. */
gboolean bhxh_conflicts_find (const ConflictSearch *search,
                              const GArray *candidates,
                              GPtrArray *conflicts,
                              gboolean *complete,
                              GError **error);

/* Finds the sets of candidates with the smallest sum of weights (by element, each at
 * least 1) without which the rest can hold. None where the rest cannot hold without all
 * candidates either. @conflicts: sets of candidates that are known not to hold with the
 * rest; those found on the way are added. @complete: FALSE when there may be more, or
 * better ones. */
gboolean bhxh_doubts_find (const ConflictSearch *search,
                           const GArray *candidates,
                           const guint *weights,
                           GPtrArray *conflicts,
                           GPtrArray *doubts,
                           gboolean *complete,
                           GError **error);
