/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The module "solve" asked, and what follows from asking it repeatedly: which elements a
 * contradiction needs.
 */
#include "check/solver.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

const SolverFunctions *
bhxh_solver_get (BhxhDiagnostics *diagnostics, GError **error)
{
  return (const SolverFunctions *) bhxh_module_get (MODULE_SOLVE, SOLVER_ABI, diagnostics,
                                                    (Place){ 0 }, error);
}

static gboolean
set_fault (SolverFault fault, GError **error)
{
  if (fault == SOLVER_FAILED)
    bhxh_set_error_messages (error, BHXH_ERROR_MEMORY,
                             "thành phần \"solve\" không hoàn thành được phép tính",
                             "the module \"solve\" could not finish a computation");
  if (fault == SOLVER_TOO_WIDE)
    bhxh_set_error_messages (error, BHXH_ERROR_RANGE, "một giới hạn vượt quá 128 bit",
                             "a bound does not fit 128 bits");
  return fault == SOLVER_DONE;
}

gboolean
bhxh_solver_is_feasible (const SolverFunctions *solver,
                         const LinearSystem *system,
                         gboolean *feasible,
                         GError **error)
{
  return set_fault (solver->is_feasible (system, feasible), error);
}

gboolean
bhxh_solver_find_ends (const SolverFunctions *solver,
                       const LinearSystem *system,
                       SolverEnd *ends,
                       guint n_ends,
                       GError **error)
{
  return set_fault (solver->find_ends (system, ends, n_ends), error);
}

static gboolean
is_small_enough (const LinearSystem *system, GError **error)
{
  if (system->n_variables <= SOLVER_MAX_VARIABLES && system->n_rows <= SOLVER_MAX_ROWS)
    return TRUE;
  bhxh_set_error (error, BHXH_ERROR_LIMIT,
                  "hơn %d số liệu hoặc %d phương trình và bất phương trình liên quan với "
                  "nhau",
                  "more than %d figures or %d equations and inequalities hang together",
                  SOLVER_MAX_VARIABLES, SOLVER_MAX_ROWS);
  return FALSE;
}

GHashTable *
bhxh_solver_new_known (void)
{
  return g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                (GDestroyNotify) g_bytes_unref, NULL);
}

/* Asks the module, with every unknown that is but a multiple of another put in. */
static gboolean
ask (const SolverFunctions *solver,
     const LinearSystem *linear,
     gboolean *feasible,
     GError **error)
{
  g_auto (LinearSystem) folded = { 0 };
  g_autofree guint8 *may_go =
      bhxh_try_new ((gsize) linear->n_variables + 1, sizeof *may_go, error);
  gboolean fits;

  if (may_go == NULL || !is_small_enough (linear, error))
    return FALSE;
  memset (may_go, TRUE, linear->n_variables);
  return bhxh_linear_fold (linear, may_go, &folded, &fits, error) &&
         bhxh_solver_is_feasible (solver, fits ? &folded : linear, feasible, error);
}

static gboolean
decide_component (const SolverFunctions *solver,
                  const Component *component,
                  GHashTable *known,
                  gboolean *feasible,
                  GError **error)
{
  g_autoptr (GBytes) key =
      g_bytes_new (component->rows->data, component->rows->len * sizeof (gsize));
  const guint before =
      known != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (known, key)) : 0;

  if (before > 0)
    {
      *feasible = before - 1;
      return TRUE;
    }
  if (!ask (solver, &component->linear, feasible, error))
    return FALSE;
  if (known != NULL)
    g_hash_table_insert (known, g_steal_pointer (&key),
                         GUINT_TO_POINTER ((guint) *feasible + 1));
  return TRUE;
}

/* The first component of what is left that cannot hold; @index: the number of components
 * where all can. */
static gboolean
find_infeasible (const SolverFunctions *solver,
                 const GPtrArray *components,
                 GHashTable *known,
                 guint *index,
                 GError **error)
{
  for (*index = 0; *index < components->len; (*index)++)
    {
      gboolean feasible;

      if (!decide_component (solver, g_ptr_array_index (components, *index), known,
                             &feasible, error))
        return FALSE;
      if (!feasible)
        return TRUE;
    }
  return TRUE;
}

gboolean
bhxh_solver_decide (const SolverFunctions *solver,
                    const LinearSystem *system,
                    const Removed *removed,
                    GHashTable *known,
                    gboolean *feasible,
                    GError **error)
{
  g_autoptr (GPtrArray) components = bhxh_linear_split (system, removed, error);
  guint index;

  if (components == NULL || !find_infeasible (solver, components, known, &index, error))
    return FALSE;
  *feasible = index == components->len;
  return TRUE;
}

static gboolean
has_row_from (const Component *component, gsize first_row)
{
  for (guint i = 0; i < component->rows->len; i++)
    if (g_array_index (component->rows, gsize, i) >= first_row)
      return TRUE;
  return FALSE;
}

gboolean
bhxh_solver_decide_from (const SolverFunctions *solver,
                         const LinearSystem *system,
                         const Removed *removed,
                         gsize first_row,
                         gboolean *feasible,
                         GError **error)
{
  g_autoptr (GPtrArray) components = bhxh_linear_split (system, removed, error);

  *feasible = TRUE;
  for (guint i = 0; components != NULL && *feasible && i < components->len; i++)
    {
      const Component *component = g_ptr_array_index (components, i);

      if (has_row_from (component, first_row) &&
          !decide_component (solver, component, NULL, feasible, error))
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
  if (!bhxh_solver_decide (solver, system, removed, NULL, &feasible, error))
    return FALSE;
  for (guint i = 0; feasible && i < taken->len; i++)
    removed[g_array_index (taken, guint, i)] = FALSE;
  return TRUE;
}

/* All candidates, so many at once. */
static gboolean
try_in_turn (const SolverFunctions *solver,
             const LinearSystem *system,
             const GArray *candidates,
             guint n,
             Removed *removed,
             GError **error)
{
  for (guint i = 0; i < candidates->len; i += n)
    if (!try_without (solver, system, candidates, i, n, removed, error))
      return FALSE;
  return TRUE;
}

/* Removes the candidates that no row rests on. */
static void
drop_strangers (const LinearSystem *linear, const GArray *candidates, Removed *removed)
{
  g_autoptr (GHashTable) own = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i < linear->n_elements; i++)
    g_hash_table_add (own, GUINT_TO_POINTER (linear->elements[i]));
  for (guint i = 0; i < candidates->len; i++)
    {
      const guint candidate = g_array_index (candidates, guint, i);

      if (!g_hash_table_contains (own, GUINT_TO_POINTER (candidate)))
        removed[candidate] = TRUE;
    }
}

gboolean
bhxh_solver_find_core (const SolverFunctions *solver,
                       const LinearSystem *system,
                       const GArray *candidates,
                       Removed *removed,
                       GHashTable *known,
                       gboolean *found,
                       GError **error)
{
  g_autoptr (GPtrArray) components = bhxh_linear_split (system, removed, error);
  const LinearSystem *linear = NULL;
  guint index;

  if (components == NULL || !find_infeasible (solver, components, known, &index, error))
    return FALSE;
  *found = index < components->len;
  if (!*found)
    return TRUE;
  linear = &((const Component *) g_ptr_array_index (components, index))->linear;
  drop_strangers (linear, candidates, removed);
  /* Many at once first, for most of them are not needed. */
  for (guint n = MAX (1, candidates->len / 2); n > 0; n /= 2)
    if (!try_in_turn (solver, linear, candidates, n, removed, error))
      return FALSE;
  /* An unknown that was fixed in the component may be tied by further rows of the whole
   * once nothing fixes it. */
  return try_in_turn (solver, system, candidates, 1, removed, error);
}
