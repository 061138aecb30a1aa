/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The module "solve": exact linear programming over the rationals, by isl.
 *
 * Each call has an isl context of its own, so that calls do not share anything. isl ends
 * the process when memory runs out; the limits of solver.h keep it far from that. A set
 * is rational only when it is read as "{ rat: ... }": isl would otherwise tighten
 * 2x >= 1 to x >= 1.
 */
#include "check/solver.h"

#include <isl/aff.h>
#include <isl/constraint.h>
#include <isl/ctx.h>
#include <isl/local_space.h>
#include <isl/lp.h>
#include <isl/options.h>
#include <isl/set.h>
#include <isl/val.h>

#include <stdlib.h>

/* What a call works with. */
typedef struct
{
  isl_ctx *context;
  const LinearSystem *system;
  isl_basic_set *closure; /* strict rows as if they were not */
  isl_basic_set *slack;   /* strict rows exceeded by one more unknown, at most 1; NULL
                             where none is strict */
} Problem;

/* --- Into isl ------------------------------------------------------------------------
 */

static isl_val *
make_value (isl_ctx *context, Wide value)
{
  const WideMagnitude magnitude =
      value < 0 ? -(WideMagnitude) value : (WideMagnitude) value;
  const guint64 chunks[] = { (guint64) magnitude, (guint64) (magnitude >> 64) };
  isl_val *made =
      isl_val_int_from_chunks (context, G_N_ELEMENTS (chunks), sizeof (guint64), chunks);

  return value < 0 ? isl_val_neg (made) : made;
}

static isl_val *
make_power_of_ten (isl_ctx *context, guint power)
{
  isl_val *made = isl_val_one (context);

  for (guint i = 0; i < power; i++)
    made = isl_val_mul_ui (made, 10);
  return made;
}

/* All rational points of so many dimensions. */
static isl_basic_set *
make_universe (isl_ctx *context, guint n)
{
  g_autoptr (GString) text = g_string_new ("{ rat: [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%sx%u", i > 0 ? "," : "", i);
  g_string_append (text, "] }");
  return isl_basic_set_read_from_str (context, text->str);
}

static isl_constraint *
make_constraint (const Problem *problem, const LinearRow *row, isl_local_space *space)
{
  isl_constraint *constraint = row->relation == LINEAR_EQUAL
                                   ? isl_constraint_alloc_equality (space)
                                   : isl_constraint_alloc_inequality (space);

  constraint = isl_constraint_set_constant_val (
      constraint, make_value (problem->context, row->constant));
  for (guint i = 0; i < row->n_terms; i++)
    {
      const LinearTerm *term = &problem->system->terms[row->first_term + i];

      constraint = isl_constraint_set_coefficient_val (
          constraint, isl_dim_set, (int) term->variable,
          make_value (problem->context, term->coefficient));
    }
  return constraint;
}

/* A row; with slack, a strict one must be exceeded by the last unknown. */
static isl_constraint *
make_row (const Problem *problem, gsize index, gboolean slack, isl_local_space *space)
{
  const LinearRow *row = &problem->system->rows[index];
  isl_constraint *constraint = make_constraint (problem, row, space);

  if (slack && row->relation == LINEAR_ABOVE)
    constraint = isl_constraint_set_coefficient_si (
        constraint, isl_dim_set, (int) problem->system->n_variables, -1);
  return constraint;
}

/* Rows from @first up to @end within @universe, by halves: adding them one by one would
 * take isl time that grows with the square of their number. */
static isl_basic_set *
join_rows (const Problem *problem,
           gsize first,
           gsize end,
           gboolean slack,
           isl_basic_set *universe)
{
  const gsize middle = first + (end - first) / 2;
  isl_basic_set *copy = isl_basic_set_copy (universe);

  if (first == end)
    return copy;
  if (end - first == 1)
    return isl_basic_set_add_constraint (
        copy, make_row (problem, first, slack,
                        isl_local_space_from_space (isl_basic_set_get_space (universe))));
  isl_basic_set_free (copy);
  return isl_basic_set_intersect (join_rows (problem, first, middle, slack, universe),
                                  join_rows (problem, middle, end, slack, universe));
}

/* The system; with @slack, one more unknown, at most 1, that every strict row must reach.
 */
static isl_basic_set *
make_set (const Problem *problem, gboolean slack)
{
  const LinearSystem *system = problem->system;
  isl_basic_set *universe = make_universe (problem->context, system->n_variables + slack);
  isl_basic_set *set = NULL;

  if (slack)
    {
      isl_constraint *most = isl_constraint_alloc_inequality (
          isl_local_space_from_space (isl_basic_set_get_space (universe)));

      most = isl_constraint_set_constant_si (most, 1);
      most = isl_constraint_set_coefficient_si (most, isl_dim_set,
                                                (int) system->n_variables, -1);
      universe = isl_basic_set_add_constraint (universe, most);
    }
  set = join_rows (problem, 0, system->n_rows, slack, universe);
  isl_basic_set_free (universe);
  return set;
}

static gboolean
has_strict (const LinearSystem *system)
{
  for (gsize i = 0; i < system->n_rows; i++)
    if (system->rows[i].relation == LINEAR_ABOVE)
      return TRUE;
  return FALSE;
}

static void
problem_init (Problem *problem, const LinearSystem *system)
{
  problem->system = system;
  problem->context = isl_ctx_alloc ();
  isl_options_set_on_error (problem->context, ISL_ON_ERROR_CONTINUE);
  problem->closure = make_set (problem, FALSE);
  problem->slack = has_strict (system) ? make_set (problem, TRUE) : NULL;
}

static void
problem_clear (Problem *problem)
{
  isl_basic_set_free (problem->closure);
  isl_basic_set_free (problem->slack);
  isl_ctx_free (problem->context);
}

/* --- Solving -------------------------------------------------------------------------
 */

/* The least or largest value of an unknown over a set; free with isl_val_free(). */
static isl_val *
find_end (isl_basic_set *set, guint variable, gboolean is_largest)
{
  isl_local_space *space = isl_local_space_from_space (isl_basic_set_get_space (set));
  isl_aff *objective = isl_aff_var_on_domain (space, isl_dim_set, variable);
  isl_val *end = is_largest ? isl_basic_set_max_lp_val (set, objective)
                            : isl_basic_set_min_lp_val (set, objective);

  isl_aff_free (objective);
  return end;
}

/* Whether the strict rows can be exceeded all at once. */
static gboolean
has_room (isl_basic_set *slack, guint n_variables, gboolean *room)
{
  isl_val *most = find_end (slack, n_variables, TRUE);
  const isl_bool positive = isl_val_is_pos (most);

  isl_val_free (most);
  *room = positive == isl_bool_true;
  return positive != isl_bool_error;
}

static gboolean
decide (const Problem *problem, gboolean *feasible)
{
  isl_bool empty;

  if (problem->slack != NULL)
    return has_room (problem->slack, problem->system->n_variables, feasible);
  empty = isl_basic_set_is_empty (problem->closure);
  *feasible = empty == isl_bool_false;
  return empty != isl_bool_error;
}

/* Whether the strict rows leave the end itself. */
static gboolean
decide_attained (const Problem *problem, SolverEnd *end, isl_val *value)
{
  isl_basic_set *at = NULL;
  isl_local_space *space = NULL;
  isl_constraint *equal = NULL;
  gboolean done;

  end->is_attained = TRUE;
  if (problem->slack == NULL)
    return TRUE;
  at = isl_basic_set_copy (problem->slack);
  space = isl_local_space_from_space (isl_basic_set_get_space (at));
  equal = isl_constraint_alloc_equality (space);
  equal = isl_constraint_set_coefficient_val (equal, isl_dim_set, (int) end->variable,
                                              isl_val_get_den_val (value));
  equal = isl_constraint_set_constant_val (
      equal,
      isl_val_neg (isl_val_mul (isl_val_copy (value), isl_val_get_den_val (value))));
  at = isl_basic_set_add_constraint (at, equal);
  done = has_room (at, problem->system->n_variables, &end->is_attained);
  isl_basic_set_free (at);
  return done;
}

/* --- Out of isl ----------------------------------------------------------------------
 */

/* An integer as 128 bits; FALSE when it is past them. Frees @value. */
static gboolean
read_integer (isl_val *value, Wide *integer)
{
  guint64 chunks[2] = { 0, 0 };
  const isl_size n = isl_val_n_abs_num_chunks (value, sizeof chunks[0]);
  const gboolean negative = isl_val_is_neg (value) == isl_bool_true;
  WideMagnitude magnitude;

  if (n < 0 || n > 2 || isl_val_get_abs_num_chunks (value, sizeof chunks[0], chunks) < 0)
    {
      isl_val_free (value);
      return FALSE;
    }
  isl_val_free (value);
  magnitude = (WideMagnitude) chunks[1] << 64 | chunks[0];
  if (magnitude > (WideMagnitude) WIDE_MAX)
    return FALSE;
  *integer = negative ? -(Wide) magnitude : (Wide) magnitude;
  return TRUE;
}

static SolverFault
read_value (const Problem *problem, SolverEnd *end, isl_val *value)
{
  isl_val *power = make_power_of_ten (problem->context, (guint) ABS (end->decimals));
  isl_val *scaled = end->decimals < 0 ? isl_val_div (isl_val_copy (value), power)
                                      : isl_val_mul (isl_val_copy (value), power);
  char *text = isl_val_to_str (value);
  const gboolean floor_fits =
      read_integer (isl_val_floor (isl_val_copy (scaled)), &end->floor);
  const gboolean ceil_fits = read_integer (isl_val_ceil (scaled), &end->ceil);

  end->exact = g_strdup (text);
  free (text);
  return floor_fits && ceil_fits ? SOLVER_DONE : SOLVER_TOO_WIDE;
}

static SolverFault
fill_end (const Problem *problem, SolverEnd *end)
{
  isl_val *value = find_end (problem->closure, end->variable, end->is_largest);
  SolverFault fault = value != NULL ? SOLVER_DONE : SOLVER_FAILED;

  if (fault == SOLVER_DONE && isl_val_is_rat (value) != isl_bool_true)
    end->status = SOLVER_UNBOUNDED;
  else if (fault == SOLVER_DONE)
    {
      end->status = SOLVER_OPTIMAL;
      fault = decide_attained (problem, end, value) ? read_value (problem, end, value)
                                                    : SOLVER_FAILED;
    }
  isl_val_free (value);
  return fault;
}

/* --- The functions -------------------------------------------------------------------
 */

static SolverFault
is_feasible (const LinearSystem *system, gboolean *feasible)
{
  Problem problem;
  SolverFault fault;

  problem_init (&problem, system);
  fault = decide (&problem, feasible) ? SOLVER_DONE : SOLVER_FAILED;
  problem_clear (&problem);
  return fault;
}

static SolverFault
fill_ends (const Problem *problem, SolverEnd *ends, guint n_ends)
{
  SolverFault fault = SOLVER_DONE;
  gboolean feasible;

  for (guint i = 0; i < n_ends; i++)
    {
      ends[i].exact = NULL;
      ends[i].status = SOLVER_INFEASIBLE;
    }
  if (!decide (problem, &feasible))
    return SOLVER_FAILED;
  for (guint i = 0; feasible && fault == SOLVER_DONE && i < n_ends; i++)
    fault = fill_end (problem, &ends[i]);
  for (guint i = 0; fault != SOLVER_DONE && i < n_ends; i++)
    g_clear_pointer (&ends[i].exact, g_free);
  return fault;
}

static SolverFault
find_ends (const LinearSystem *system, SolverEnd *ends, guint n_ends)
{
  Problem problem;
  SolverFault fault;

  problem_init (&problem, system);
  fault = fill_ends (&problem, ends, n_ends);
  problem_clear (&problem);
  return fault;
}

extern const SolverFunctions bhxh_module_solve;

__attribute__ ((visibility ("default")))
const SolverFunctions bhxh_module_solve = { MODULE_HEADER (SOLVER_ABI), is_feasible,
                                            find_ends };
