/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the module "solve" does for the checker: exact linear programming.
 */
#pragma once

#include "base/module.h"
#include "check/component.h"

/* The number of the shape of SolverFunctions. */
#define SOLVER_ABI 1

/* Unknowns and rows of a system that is given to the module, at most: more memory than
 * there is would end the process. */
#define SOLVER_MAX_VARIABLES 1024
#define SOLVER_MAX_ROWS 8192

typedef enum
{
  SOLVER_INFEASIBLE = 1,
  SOLVER_UNBOUNDED,
  SOLVER_OPTIMAL
} SolverStatus;

/* The least or the largest value of an unknown. */
typedef struct
{
  guint variable;
  gboolean is_largest;
  gint decimals; /* at which the value is wanted rounded */
  /* What comes out: */
  SolverStatus status;
  char *exact;          /* "n" or "n/d", n and d without a common divisor; to be freed */
  Wide floor, ceil;     /* in units of 10^-decimals */
  gboolean is_attained; /* some assignment has the value itself */
} SolverEnd;

/* Why a call of the module fails. */
typedef enum
{
  SOLVER_DONE = 0,
  SOLVER_FAILED,  /* isl did */
  SOLVER_TOO_WIDE /* a rounded value is past 128 bits */
} SolverFault;

/* Functions of the module. A system has at most the unknowns and rows above. Each call
 * stands alone; calls may run in several threads at once. */
typedef struct
{
  ModuleHeader header;

  /* Whether some rational assignment satisfies every row, strict ones strictly. */
  SolverFault (*is_feasible) (const LinearSystem *system, gboolean *feasible);

  /* Fills the ends; all are SOLVER_INFEASIBLE where nothing satisfies the system. On
   * failure no exact text is left. */
  SolverFault (*find_ends) (const LinearSystem *system, SolverEnd *ends, guint n_ends);
} SolverFunctions;

/* The module's functions, loaded at the first call; NULL with BHXH_ERROR_UNSUPPORTED
 * where it is not installed. */
const SolverFunctions *bhxh_solver_get (BhxhDiagnostics *diagnostics, GError **error);

/* The same with BHXH_ERROR_MEMORY or BHXH_ERROR_RANGE. */
gboolean bhxh_solver_is_feasible (const SolverFunctions *solver,
                                  const LinearSystem *system,
                                  gboolean *feasible,
                                  GError **error);
gboolean bhxh_solver_find_ends (const SolverFunctions *solver,
                                const LinearSystem *system,
                                SolverEnd *ends,
                                guint n_ends,
                                GError **error);

/* Whether what is left of a system can hold, component by component. @known, or NULL,
 * keeps what was found of each component: GBytes -> whether, + 1; for one system only.
 * FALSE with BHXH_ERROR_LIMIT where a component is too large, BHXH_ERROR_MEMORY. */
gboolean bhxh_solver_decide (const SolverFunctions *solver,
                             const LinearSystem *system,
                             const Removed *removed,
                             GHashTable *known,
                             gboolean *feasible,
                             GError **error);

/* The same of the components alone that have a row from @first_row on: for rows added to a
 * system of which all others are known to hold. */
gboolean bhxh_solver_decide_from (const SolverFunctions *solver,
                                  const LinearSystem *system,
                                  const Removed *removed,
                                  gsize first_row,
                                  gboolean *feasible,
                                  GError **error);

/* A table for the first; free with g_hash_table_unref(). */
GHashTable *bhxh_solver_new_known (void);

/* What is left of a system made as little as can be that still cannot hold: of the
 * candidates, those that are not needed are removed too, the first ones first; then each
 * that is left is needed. @found: FALSE where the system can hold; nothing is removed
 * then. Otherwise as bhxh_solver_decide(). */
gboolean bhxh_solver_find_core (const SolverFunctions *solver,
                                const LinearSystem *system,
                                const GArray *candidates,
                                Removed *removed,
                                GHashTable *known,
                                gboolean *found,
                                GError **error);
