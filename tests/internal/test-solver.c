/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is asked of the module "solve": small systems with known answers, and how large one
 * may be.
 */
#include "check/solver.h"

static const SolverFunctions *
get_solver (void)
{
  g_autoptr (GError) error = NULL;
  const SolverFunctions *solver = bhxh_solver_get (NULL, &error);

  g_assert_no_error (error);
  return solver;
}

static void
add_row (LinearSystem *system,
         LinearRelation relation,
         Wide constant,
         guint first,
         Wide a,
         guint second,
         Wide b)
{
  bhxh_linear_begin (system, (LinearRow){ .relation = relation, .constant = constant },
                     NULL);
  bhxh_linear_add_term (system, (LinearTerm){ first, a }, NULL);
  if (b != 0)
    bhxh_linear_add_term (system, (LinearTerm){ second, b }, NULL);
  system->n_variables = MAX (system->n_variables, MAX (first, second) + 1);
}

/* 2 x >= 1 is x >= 1/2, not x >= 1; and 3 x < 2 leaves 2/3 out. */
static void
test_rational (void)
{
  g_auto (LinearSystem) system = { 0 };
  SolverEnd ends[] = { { .variable = 0 }, { .variable = 0, .is_largest = TRUE } };

  add_row (&system, LINEAR_AT_LEAST, -1, 0, 2, 0, 0);
  add_row (&system, LINEAR_ABOVE, 2, 0, -3, 0, 0);
  g_assert_true (bhxh_solver_find_ends (get_solver (), &system, ends, 2, NULL));
  g_assert_cmpstr (ends[0].exact, ==, "1/2");
  g_assert_true (ends[0].is_attained);
  g_assert_cmpstr (ends[1].exact, ==, "2/3");
  g_assert_false (ends[1].is_attained);
  g_free (ends[0].exact);
  g_free (ends[1].exact);
}

/* Coefficients and ends of more than 64 bits: x = 10^30 + 1/3. */
static void
test_wide (void)
{
  const Wide power = bhxh_wide_power_of_ten (30);
  g_auto (LinearSystem) system = { 0 };
  SolverEnd end = { .variable = 0 };

  add_row (&system, LINEAR_EQUAL, -3 * power - 1, 0, 3, 0, 0);
  g_assert_true (bhxh_solver_find_ends (get_solver (), &system, &end, 1, NULL));
  g_assert_cmpstr (end.exact, ==, "3000000000000000000000000000001/3");
  g_assert_true (end.floor == power);
  g_assert_true (end.ceil == power + 1);
  g_free (end.exact);
}

/* A value that does not fit is refused, and no text is left behind. */
static void
test_too_wide (void)
{
  g_auto (LinearSystem) system = { 0 };
  SolverEnd end = { .variable = 0, .decimals = 10 };
  g_autoptr (GError) error = NULL;

  add_row (&system, LINEAR_EQUAL, -bhxh_wide_power_of_ten (38), 0, 1, 0, 0);
  g_assert_false (bhxh_solver_find_ends (get_solver (), &system, &end, 1, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_RANGE);
  g_assert_null (end.exact);
}

static void
test_unbounded (void)
{
  g_auto (LinearSystem) system = { 0 };
  SolverEnd end = { .variable = 0, .is_largest = TRUE };

  add_row (&system, LINEAR_AT_LEAST, 0, 0, 1, 0, 0);
  g_assert_true (bhxh_solver_find_ends (get_solver (), &system, &end, 1, NULL));
  g_assert_cmpint (end.status, ==, SOLVER_UNBOUNDED);
  g_assert_null (end.exact);
}

/* Unknowns in a chain of inequalities, @n of them. */
static gboolean
decide_chain (guint n, gboolean *feasible, GError **error)
{
  g_auto (LinearSystem) system = { 0 };

  for (guint i = 0; i + 1 < n; i++)
    add_row (&system, LINEAR_AT_LEAST, 0, i, 1, i + 1, -1);
  return bhxh_solver_decide (get_solver (), &system, NULL, NULL, feasible, error);
}

static void
test_limit (void)
{
  g_autoptr (GError) error = NULL;
  gboolean feasible = FALSE;

  g_assert_false (decide_chain (SOLVER_MAX_VARIABLES + 1, &feasible, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_true (decide_chain (64, &feasible, &error));
  g_assert_no_error (error);
  g_assert_true (feasible);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/solver/rational", test_rational);
  g_test_add_func ("/solver/wide", test_wide);
  g_test_add_func ("/solver/too-wide", test_too_wide);
  g_test_add_func ("/solver/unbounded", test_unbounded);
  g_test_add_func ("/solver/limit", test_limit);
  return g_test_run ();
}
