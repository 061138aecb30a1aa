/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What all rules and all figures together leave each hidden figure, and which of them an
 * end rests on.
 */
#include "check/bounds.h"
#include "check/findings.h"

#include "base/error.h"
#include "base/memory.h"

/* --- Whole persons -------------------------------------------------------------------
 */

typedef struct
{
  System *system;
  gboolean done;
  GError **error;
} Resting;

static void
rest_on_figure (const CheckSource *source G_GNUC_UNUSED,
                CheckCell cell,
                const Unknown *unknown G_GNUC_UNUSED,
                gpointer data)
{
  Resting *resting = data;
  System *system = resting->system;
  const Symbol *symbol = system_symbol (system, bhxh_system_intern (system, cell));

  if (resting->done && symbol->element != NOTHING)
    resting->done =
        bhxh_linear_add_element (&system->linear, symbol->element, resting->error);
}

/* The row sign * variable - sign * end >= 0, which rests on what the end comes from. */
static gboolean
add_whole_end (System *system,
               guint variable,
               gint64 end,
               gint sign,
               const BoundOrigin *origin,
               GError **error)
{
  const DecimalTerm terms[] = { { variable, sign, 0 },
                                { NOTHING, -sign * (Wide) end, 0 } };
  const Instance *instance =
      origin->rule != BOUND_OF_DOMAIN
          ? bhxh_system_find_instance (system, (guint) origin->rule, origin->unit,
                                       origin->period)
          : NULL;
  Resting resting = { system, TRUE, error };

  if (instance == NULL)
    return TRUE;
  if (!bhxh_system_add_row (&system->linear, terms, G_N_ELEMENTS (terms), LINEAR_AT_LEAST,
                            error) ||
      !bhxh_linear_add_element (&system->linear, instance->element, error))
    return FALSE;
  bhxh_form_visit (system->rules->rules[instance->rule].form, system->source,
                   instance->unit, instance->period, rest_on_figure, &resting);
  return resting.done;
}

/* The unknown of a cell by itself; NOTHING when it has none. */
static guint
find_variable (const System *system, CheckCell cell)
{
  const guint symbol =
      GPOINTER_TO_UINT (g_hash_table_lookup (system->by_cell, &cell)) - 1;
  const SystemVariable alone = { symbol, NOTHING };

  return symbol == NOTHING
             ? NOTHING
             : GPOINTER_TO_UINT (g_hash_table_lookup (system->by_variable, &alone)) - 1;
}

gboolean
bhxh_system_add_whole_persons (System *system, const BhxhBounds *bounds, GError **error)
{
  for (guint i = 0; i < bounds->n_bounds; i++)
    {
      const Bound *bound = &bounds->bounds[i];
      const guint variable = bhxh_system_counts_persons (system, bound->cell)
                                 ? find_variable (system, bound->cell)
                                 : NOTHING;

      if (variable == NOTHING)
        continue;
      if (!(bound->flags & BHXH_RANGE_LO_NONE) &&
          !add_whole_end (system, variable, bound->lo, 1, &bound->lo_origin, error))
        return FALSE;
      if (!(bound->flags & BHXH_RANGE_HI_NONE) &&
          !add_whole_end (system, variable, bound->hi, -1, &bound->hi_origin, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Ends ----------------------------------------------------------------------------
 */

/* An end as it is shown: whole persons inwards, everything else outwards and then open.
 * FALSE past what a number holds. */
static gboolean
round_end (const SolverEnd *end, gboolean whole, gint64 *value, gboolean *open)
{
  const gboolean is_exact = end->floor == end->ceil;
  const gint sign = end->is_largest ? 1 : -1;
  const Wide inner = end->is_largest ? end->floor : end->ceil;
  const Wide outer = end->is_largest ? end->ceil : end->floor;

  *open = !whole && (!is_exact || !end->is_attained);
  if (!whole)
    return bhxh_wide_narrow (outer, value);
  return bhxh_wide_narrow (inner - (is_exact && !end->is_attained ? sign : 0), value);
}

static gboolean
set_range_error (GError **error)
{
  bhxh_set_error_messages (error, BHXH_ERROR_RANGE,
                           "một giới hạn vượt quá phạm vi của số",
                           "a bound is past what a number holds");
  return FALSE;
}

/* Puts what was solved into the bound; takes the exact texts. */
static gboolean
take_ends (const BhxhBounds *bounds,
           Bound *bound,
           BhxhBoundBasis basis,
           SolverEnd *ends,
           GError **error)
{
  const gboolean whole = bhxh_system_counts_persons (bounds->system, bound->cell);
  gint64 *const values[] = { &bound->lo, &bound->hi };
  const guint8 none[] = { BHXH_RANGE_LO_NONE, BHXH_RANGE_HI_NONE };
  const guint8 open[] = { BHXH_RANGE_LO_OPEN, BHXH_RANGE_HI_OPEN };

  bound->basis = (guint8) basis;
  bound->decimals = ends[0].decimals;
  bound->flags = 0;
  bound->lo_exact = g_steal_pointer (&ends[0].exact);
  bound->hi_exact = g_steal_pointer (&ends[1].exact);
  for (guint i = 0; i < 2; i++)
    {
      gboolean is_open;

      *values[i] = 0;
      if (ends[i].status == SOLVER_UNBOUNDED)
        bound->flags |= none[i];
      else if (!round_end (&ends[i], whole, values[i], &is_open))
        return set_range_error (error);
      else if (is_open)
        bound->flags |= open[i];
    }
  bound->is_empty =
      whole && !(bound->flags & BHXH_RANGE_HI_NONE) && bound->lo > bound->hi;
  return TRUE;
}

/* --- Components ----------------------------------------------------------------------
 */

typedef struct
{
  BhxhBounds *bounds;
  GHashTable *by_cell;
  const Component *component;
  BhxhBoundBasis basis;  /* of what is solved */
  GArray *ends;          /* SolverEnd, two a hidden figure */
  GArray *cells;         /* CheckCell of each hidden figure */
  gboolean with_printed; /* printed ones too */
} Solving;

gboolean
bhxh_system_is_asked (const System *system, const Symbol *symbol, gboolean with_printed)
{
  return symbol->cell.unit < bhxh_frame_get_n_units (system->source->frame) &&
         (symbol->element == NOTHING ||
          (with_printed && symbol->figure.present && !symbol->is_point));
}

static void
list_hidden (Solving *solving)
{
  const System *system = solving->bounds->system;
  const GArray *variables = solving->component->variables;

  for (guint i = 0; i < variables->len; i++)
    {
      const SystemVariable variable = g_array_index (system->variables, SystemVariable,
                                                     g_array_index (variables, guint, i));
      const CheckCell cell = system_symbol (system, variable.symbol)->cell;
      SolverEnd end = { .variable = i };

      if (variable.scaler != NOTHING ||
          !bhxh_system_is_asked (system, system_symbol (system, variable.symbol),
                                 solving->with_printed))
        continue;
      if (!bhxh_system_counts_persons (system, cell))
        end.decimals = bhxh_indicator_get_decimals (bhxh_frame_get_indicator (
                           solving->bounds->frame, cell.indicator)) +
                       1;
      g_array_append_val (solving->cells, cell);
      g_array_append_val (solving->ends, end);
      end.is_largest = TRUE;
      g_array_append_val (solving->ends, end);
    }
}

/* From its domain to no end: nothing is known. */
static gboolean
says_nothing (const SolverEnd *ends)
{
  return ends[0].status == SOLVER_OPTIMAL && ends[0].ceil <= 1 &&
         ends[1].status == SOLVER_UNBOUNDED;
}

gboolean
bhxh_bounds_take_ends (BhxhBounds *bounds,
                       GHashTable *by_cell,
                       CheckCell cell,
                       guint variable,
                       BhxhBoundBasis basis,
                       SolverEnd *ends,
                       GError **error)
{
  Bound *bound;

  if (says_nothing (ends) && !g_hash_table_contains (by_cell, &cell))
    return TRUE;
  bound = bhxh_bounds_ensure (bounds, by_cell, cell, error);
  if (bound == NULL)
    return FALSE;
  bound->variable = variable;
  return take_ends (bounds, bound, basis, ends, error);
}

/* What a figure gets: its ends; where there are none, what rules say by themselves. */
static gboolean
take_figure (Solving *solving, guint index, BhxhBoundBasis basis, GError **error)
{
  BhxhBounds *bounds = solving->bounds;
  const CheckCell cell = g_array_index (solving->cells, CheckCell, index);

  if (basis == solving->basis)
    return bhxh_bounds_take_ends (
        bounds, solving->by_cell, cell, find_variable (bounds->system, cell), basis,
        &g_array_index (solving->ends, SolverEnd, 2 * index), error);
  if (g_hash_table_contains (solving->by_cell, &cell))
    bhxh_bounds_ensure (bounds, solving->by_cell, cell, NULL)->basis = (guint8) basis;
  return TRUE;
}

static gboolean
take_all (Solving *solving, BhxhBoundBasis basis, GError **error)
{
  for (guint i = 0; i < solving->cells->len; i++)
    if (!take_figure (solving, i, basis, error))
      return FALSE;
  return TRUE;
}

/* Asks the module, products folded away: nobody asks for them. */
static gboolean
find_ends (const Solving *solving, GError **error)
{
  const LinearSystem *linear = &solving->component->linear;
  const GArray *variables = solving->component->variables;
  SolverEnd *ends = (SolverEnd *) (gpointer) solving->ends->data;
  g_auto (LinearSystem) folded = { 0 };
  g_autofree guint8 *may_go = g_new0 (guint8, variables->len);
  gboolean fits;

  for (guint i = 0; i < variables->len; i++)
    may_go[i] = g_array_index (solving->bounds->system->variables, SystemVariable,
                               g_array_index (variables, guint, i))
                    .scaler != NOTHING;
  return bhxh_linear_fold (linear, may_go, &folded, &fits, error) &&
         bhxh_solver_find_ends (solving->bounds->solver, fits ? &folded : linear, ends,
                                solving->ends->len, error);
}

static gboolean
solve_component (Solving *solving, GError **error)
{
  const guint n_ends = solving->ends->len;
  SolverEnd *ends = (SolverEnd *) (gpointer) solving->ends->data;
  gboolean done;

  if (n_ends > 0 && !find_ends (solving, error))
    return FALSE;
  done =
      take_all (solving,
                n_ends > 0 && ends[0].status == SOLVER_INFEASIBLE ? BHXH_BOUND_IN_CONFLICT
                                                                  : solving->basis,
                error);
  for (guint i = 0; i < n_ends; i++)
    g_free (ends[i].exact);
  return done &&
         bhxh_bounds_solve_rates (solving->bounds, solving->by_cell, solving->component,
                                  solving->basis, solving->with_printed, error);
}

static gboolean
fits_solver (const LinearSystem *linear)
{
  return linear->n_variables <= SOLVER_MAX_VARIABLES && linear->n_rows <= SOLVER_MAX_ROWS;
}

static gboolean solve_parts (Solving *solving,
                             const Component *component,
                             GError **error);

/* A component; where it is too large, its parts. */
static gboolean
solve_part (Solving *solving,
            const Component *component,
            BhxhBoundBasis basis,
            GError **error)
{
  solving->component = component;
  solving->basis = basis;
  g_array_set_size (solving->ends, 0);
  g_array_set_size (solving->cells, 0);
  list_hidden (solving);
  return fits_solver (&component->linear) ? solve_component (solving, error)
                                          : solve_parts (solving, component, error);
}

/* Rules over units below are taken away from the top on, each time as many as are needed;
 * so this ends at the latest where there are no units below. */
static gboolean
solve_parts (Solving *solving, const Component *component, GError **error)
{
  g_autoptr (GPtrArray) parts = NULL;
  gboolean loosened;

  if (!bhxh_bounds_loosen (solving->bounds, &component->linear, &loosened, error))
    return FALSE;
  if (!loosened)
    return take_all (solving, BHXH_BOUND_TOO_LARGE, error);
  parts = bhxh_bounds_split (solving->bounds, component, error);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    if (!solve_part (solving, g_ptr_array_index (parts, i), BHXH_BOUND_BY_PARTS, error))
      return FALSE;
  return parts != NULL;
}

gboolean
bhxh_bounds_make_system (BhxhBounds *bounds, const BhxhOptions *options, GError **error)
{
  bounds->solver = bhxh_solver_get (options->diagnostics, error);
  if (bounds->solver == NULL)
    return FALSE;
  bounds->system =
      bhxh_system_new (&bounds->source, bounds->owner, bounds->rules, options, error);
  return bounds->system != NULL &&
         bhxh_system_add_whole_persons (bounds->system, bounds, error);
}

gboolean
bhxh_bounds_solve (BhxhBounds *bounds,
                   GHashTable *by_cell,
                   const BhxhOptions *options,
                   GError **error)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (SolverEnd));
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CheckCell));
  g_autoptr (GPtrArray) components = NULL;
  Solving solving = { bounds, by_cell, NULL, 0, ends, cells, options->printed };

  if (!bhxh_bounds_make_system (bounds, options, error))
    return FALSE;
  components = bhxh_linear_split (&bounds->system->linear, NULL, error);
  for (guint i = 0; components != NULL && i < components->len; i++)
    if (!bhxh_options_report (options, i, components->len, error) ||
        !solve_part (&solving, g_ptr_array_index (components, i), BHXH_BOUND_BY_SYSTEM,
                     error))
      return FALSE;
  return components != NULL && bhxh_bounds_tighten (bounds, by_cell, error);
}
