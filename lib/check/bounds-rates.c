/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Bounds of rates whose denominator is hidden: the least and the largest quotient of two
 * unknowns, as a linear program in all unknowns divided by the denominator (Charnes and
 * Cooper): a x + c >= 0 is a y + c t >= 0 for y = x / L, t = 1 / L > 0, and L / L is 1.
 */
#include "check/bounds.h"

#include "base/memory.h"

typedef struct
{
  BhxhBounds *bounds;
  GHashTable *by_cell;
  const Component *component;
  BhxhBoundBasis basis;
  gboolean with_printed;
} Rates;

static const SystemVariable *
get_variable (const Rates *rates, guint index)
{
  return &g_array_index (rates->bounds->system->variables, SystemVariable,
                         g_array_index (rates->component->variables, guint, index));
}

/* The rows with every constant in front of the last unknown, and the denominator 1. */
static gboolean
divide_by (const LinearSystem *system,
           guint denominator,
           LinearSystem *to,
           GError **error)
{
  const guint last = system->n_variables;

  for (gsize i = 0; i < system->n_rows; i++)
    {
      const Wide constant = system->rows[i].constant;
      LinearRow *row = NULL;

      if (!bhxh_linear_copy_row (system, i, to, error))
        return FALSE;
      row = &to->rows[to->n_rows - 1];
      row->constant = 0;
      row->n_elements = 0;
      if (constant != 0 &&
          !bhxh_linear_add_term (to, (LinearTerm){ last, constant }, error))
        return FALSE;
    }
  to->n_variables = last + 1;
  return bhxh_linear_begin (to, (LinearRow){ .relation = LINEAR_EQUAL, .constant = -1 },
                            error) &&
         bhxh_linear_add_term (to, (LinearTerm){ denominator, 1 }, error) &&
         bhxh_linear_begin (to, (LinearRow){ .relation = LINEAR_ABOVE }, error) &&
         bhxh_linear_add_term (to, (LinearTerm){ last, 1 }, error);
}

/* Whether the unknown is a rate of this denominator that is asked for. */
static gboolean
is_wanted (const Rates *rates, guint index, guint scaler)
{
  const System *system = rates->bounds->system;
  const SystemVariable *variable = get_variable (rates, index);
  const Symbol *symbol = system_symbol (system, variable->symbol);

  return variable->scaler == scaler &&
         bhxh_system_is_asked (system, symbol, rates->with_printed);
}

static GArray *
list_ends (const Rates *rates, guint scaler)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (SolverEnd));

  for (guint i = 0; i < rates->component->variables->len; i++)
    {
      const BhxhIndicator *indicator = bhxh_frame_get_indicator (
          rates->bounds->frame,
          system_symbol (rates->bounds->system, get_variable (rates, i)->symbol)
              ->cell.indicator);
      SolverEnd end = { .variable = i,
                        .decimals = bhxh_indicator_get_decimals (indicator) + 1 };

      if (!is_wanted (rates, i, scaler))
        continue;
      g_array_append_val (ends, end);
      end.is_largest = TRUE;
      g_array_append_val (ends, end);
    }
  return ends;
}

static gboolean
take_rates (const Rates *rates, GArray *ends, GError **error)
{
  const System *system = rates->bounds->system;
  gboolean done = TRUE;

  for (guint i = 0; i < ends->len; i += 2)
    {
      SolverEnd *pair = &g_array_index (ends, SolverEnd, i);
      const CheckCell cell =
          system_symbol (system, get_variable (rates, pair->variable)->symbol)->cell;

      done = done && (pair->status == SOLVER_INFEASIBLE ||
                      bhxh_bounds_take_ends (rates->bounds, rates->by_cell, cell,
                                             g_array_index (rates->component->variables,
                                                            guint, pair->variable),
                                             rates->basis, pair, error));
      g_free (pair[0].exact);
      g_free (pair[1].exact);
    }
  return done;
}

/* The rates of one denominator. */
static gboolean
solve_denominator (const Rates *rates, guint index, GError **error)
{
  g_autoptr (GArray) ends = list_ends (rates, get_variable (rates, index)->symbol);
  g_auto (LinearSystem) divided = { 0 };

  if (ends->len == 0)
    return TRUE;
  return divide_by (&rates->component->linear, index, &divided, error) &&
         bhxh_solver_find_ends (rates->bounds->solver, &divided,
                                (SolverEnd *) (gpointer) ends->data, ends->len, error) &&
         take_rates (rates, ends, error);
}

gboolean
bhxh_bounds_solve_rates (BhxhBounds *bounds,
                         GHashTable *by_cell,
                         const Component *component,
                         BhxhBoundBasis basis,
                         gboolean with_printed,
                         GError **error)
{
  const Rates rates = { bounds, by_cell, component, basis, with_printed };

  for (guint i = 0; i < component->variables->len; i++)
    if (get_variable (&rates, i)->scaler == NOTHING &&
        !solve_denominator (&rates, i, error))
      return FALSE;
  return TRUE;
}
