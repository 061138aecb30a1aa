/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How bounds lie in memory, and how one rule is solved for one figure that is missing.
 */
#pragma once

#include "check/solver.h"
#include "check/system.h"

#include <bhxhplan/bounds.h>

/* No rule: the figure's own domain. */
#define BOUND_OF_DOMAIN (-1)

/* Where an end comes from. */
typedef struct
{
  gint rule;  /* of the plan; BOUND_OF_DOMAIN */
  guint unit; /* in which the rule was looked at */
  BhxhPeriod period;
} BoundOrigin;

typedef struct
{
  CheckCell cell;
  Quotient range; /* all rules together; an upper end below the lower one: they clash */
  BoundOrigin lo_origin;
  BoundOrigin hi_origin;
  guint n_rules; /* that say something */
  gint64 lo;     /* whole persons within the range; else the range rounded outwards */
  gint64 hi;
  gint decimals;
  guint8 flags; /* BhxhRangeFlags */
  gboolean is_empty;
  guint8 basis;   /* BhxhBoundBasis */
  char *lo_exact; /* by the whole system; NULL: by rules, or no such end */
  char *hi_exact;
  guint variable; /* of the system; NOTHING */
} Bound;

struct _BhxhBounds
{
  gatomicrefcount refs;
  BhxhPlan *plan;
  BhxhFrame *frame; /* borrowed from the plan */
  RuleSet *rules;
  CheckSource source; /* its figures and facts are held here */
  char *owner;
  guint identified_width;
  Bound *bounds; /* by unit, indicator, period */
  gsize capacity;
  guint n_bounds;
  System *system;                /* of the whole; NULL: by rules */
  Removed *loosened;             /* rules taken away, by element; NULL: none */
  const SolverFunctions *solver; /* with the system */
};

/* The bound of a cell, made when there is none yet: the whole domain. @by_cell: CheckCell
 * -> index + 1. NULL with BHXH_ERROR_MEMORY. */
Bound *bhxh_bounds_ensure (BhxhBounds *bounds,
                           GHashTable *by_cell,
                           CheckCell cell,
                           GError **error);

/* Order by unit, indicator, period. */
gint bhxh_bound_compare (gconstpointer a, gconstpointer b, gpointer data);

/* Makes the system of the bounds, and loads the module. Errors as of
 * bhxh_bounds_compute(). */
gboolean bhxh_bounds_make_system (BhxhBounds *bounds,
                                  const BhxhOptions *options,
                                  GError **error);

/* Narrows the bounds to what the whole system allows, and finds further ones. */
gboolean bhxh_bounds_solve (BhxhBounds *bounds,
                            GHashTable *by_cell,
                            const BhxhOptions *options,
                            GError **error);

/* Whether the bounds of a figure are asked for: of the plan's own units, not the rest of
 * one, nor of one sum; hidden, or @with_printed rounded. */
gboolean bhxh_system_is_asked (const System *system,
                               const Symbol *symbol,
                               gboolean with_printed);

/* Puts what was solved for an unknown into the bound of its cell, unless it says nothing;
 * takes the exact texts. */
gboolean bhxh_bounds_take_ends (BhxhBounds *bounds,
                                GHashTable *by_cell,
                                CheckCell cell,
                                guint variable,
                                BhxhBoundBasis basis,
                                SolverEnd *ends,
                                GError **error);

/* The same for rates whose denominator is an unknown of the component. */
gboolean bhxh_bounds_solve_rates (BhxhBounds *bounds,
                                  GHashTable *by_cell,
                                  const Component *component,
                                  BhxhBoundBasis basis,
                                  gboolean with_printed,
                                  GError **error);

/* What each rule says of whole persons, as rows of the system: no linear inequality says
 * that half a person is none. */
gboolean bhxh_system_add_whole_persons (System *system,
                                        const BhxhBounds *bounds,
                                        GError **error);

/* --- bounds-parts.c
 * -------------------------------------------------------------------------- */

/* Takes the rules away that tie the uppermost units of a component to those below;
 * @loosened: FALSE where it has none. FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_bounds_loosen (BhxhBounds *bounds,
                             const LinearSystem *linear,
                             gboolean *loosened,
                             GError **error);

/* What is left of a component then. NULL with BHXH_ERROR_MEMORY. */
GPtrArray *bhxh_bounds_split (const BhxhBounds *bounds,
                              const Component *component,
                              GError **error);

/* Narrows bounds of persons by what the rules taken away say of their ranges: from below
 * upwards, then from above downwards. FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_bounds_tighten (BhxhBounds *bounds, GHashTable *by_cell, GError **error);

/* --- bounds.c
 * -------------------------------------------------------------------------- */

/* The bounds by rules, and where to find each; @by_cell is to be freed. */
BhxhBounds *bhxh_bounds_new_by_rules (BhxhPlan *plan,
                                      BhxhFigures *facts,
                                      const BhxhOptions *options,
                                      GHashTable **by_cell,
                                      GError **error);

/* TRUE when both ends come from one evaluation. */
static inline gboolean
bhxh_bound_has_one_origin (const Bound *bound)
{
  return bound->lo_origin.rule == bound->hi_origin.rule &&
         bound->lo_origin.unit == bound->hi_origin.unit &&
         bound->lo_origin.period == bound->hi_origin.period;
}

/* What the comparison says about @unknown when all else is as bound; ends that it says
 * nothing about do not exist. @solved: FALSE where it does not come down to one. FALSE
 * past 128 bits. */
gboolean bhxh_comparison_solve (const FormComparison *comparison,
                                const Interval *ranges,
                                guint8 unknown,
                                gboolean *solved,
                                Quotient *range);

/* @quotient - @subtrahend, the two varying independently. FALSE past 128 bits. */
gboolean bhxh_quotient_subtract (const Quotient *quotient,
                                 Interval subtrahend,
                                 Quotient *difference);

/* Sets the members after the origins from the range. FALSE past 128 bits. */
gboolean bhxh_bound_round (Bound *bound, const BhxhIndicator *indicator);

/* TRUE when no number lies in the range, whole or not. */
gboolean bhxh_quotient_is_empty (const Quotient *range);
