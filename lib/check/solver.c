/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The module "solve" asked, and what follows from asking it repeatedly: which elements a
 * contradiction needs.
 */
#include "check/solver.h"

const SolverFunctions *
bhxh_solver_get (BhxhDiagnostics *diagnostics, GError **error)
{
  return (const SolverFunctions *) bhxh_module_get (MODULE_SOLVE, SOLVER_ABI, diagnostics,
                                                    (Place){ 0 }, error);
}

static gboolean
is_small_enough (const LinearSystem *system, GError **error)
{
  if (system->n_variables <= SOLVER_MAX_VARIABLES && system->n_rows <= SOLVER_MAX_ROWS)
    return TRUE;
  g_set_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT,
               "more than %d figures or %d equations and inequalities hang together",
               SOLVER_MAX_VARIABLES, SOLVER_MAX_ROWS);
  return FALSE;
}

gboolean
bhxh_solver_decide (const SolverFunctions *solver,
                    const LinearSystem *system,
                    const Removed *removed,
                    gboolean *feasible,
                    GError **error)
{
  g_autoptr (GPtrArray) components = bhxh_linear_split (system, removed, error);

  *feasible = TRUE;
  for (guint i = 0; components != NULL && *feasible && i < components->len; i++)
    {
      const Component *component = g_ptr_array_index (components, i);

      if (!is_small_enough (&component->linear, error) ||
          !solver->is_feasible (&component->linear, feasible, error))
        return FALSE;
    }
  return components != NULL;
}

/* --- Contradictions ------------------------------------------------------------------
 */

/* Takes away @n candidates at once from @first on, unless the rest can hold then. */
static gboolean
try_without (const SolverFunctions *solver,
             const LinearSystem *system,
             const GArray *candidates,
             guint first,
             guint n,
             Removed *removed,
             GError **error)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean feasible;

  for (guint i = first; i < MIN (first + n, candidates->len); i++)
    {
      const guint candidate = g_array_index (candidates, guint, i);

      if (removed[candidate])
        continue;
      removed[candidate] = TRUE;
      g_array_append_val (taken, candidate);
    }
  if (taken->len == 0)
    return TRUE;
  if (!bhxh_solver_decide (solver, system, removed, &feasible, error))
    return FALSE;
  for (guint i = 0; feasible && i < taken->len; i++)
    removed[g_array_index (taken, guint, i)] = FALSE;
  return TRUE;
}

gboolean
bhxh_solver_find_core (const SolverFunctions *solver,
                       const LinearSystem *system,
                       const GArray *candidates,
                       Removed *removed,
                       gboolean *found,
                       GError **error)
{
  gboolean feasible;

  if (!bhxh_solver_decide (solver, system, removed, &feasible, error))
    return FALSE;
  *found = !feasible;
  /* Many at once first, for most of them are not needed; the last round takes them one by
   * one. */
  for (guint n = MAX (1, candidates->len / 2); *found && n > 0; n /= 2)
    for (guint i = 0; i < candidates->len; i += n)
      if (!try_without (solver, system, candidates, i, n, removed, error))
        return FALSE;
  return TRUE;
}
