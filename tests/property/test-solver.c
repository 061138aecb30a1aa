/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The module "solve" against brute force: whether a system can hold, the ends of each
 * unknown, whether they are attained, and contradictions that are as small as can be.
 */
#include "linear-brute.h"

#include "base/options.h"
#include "check/solver.h"

#define N_ELEMENTS 6

static const SolverFunctions *
get_solver (void)
{
  g_autoptr (GError) error = NULL;
  const SolverFunctions *solver = bhxh_solver_get (NULL, &error);

  g_assert_no_error (error);
  return solver;
}

/* The corner with the smallest (@sign 1) or largest (-1) value of an unknown. */
static const Corner *
find_extreme (const Brute *brute, guint variable, gint sign)
{
  const Corner *best = &brute->corners[0];

  for (guint i = 1; i < brute->n_corners; i++)
    {
      const Corner *corner = &brute->corners[i];

      if (sign * (corner->numerators[variable] * best->denominator -
                  best->numerators[variable] * corner->denominator) <
          0)
        best = corner;
    }
  return best;
}

/* Whether a corner with the best value, or a mean of such, exceeds all strict rows. */
static gboolean
is_attained (const LinearSystem *system,
             const Brute *brute,
             guint variable,
             const Corner *best)
{
  g_autofree guint8 *at = g_new0 (guint8, brute->n_corners);

  for (guint i = 0; i < brute->n_corners; i++)
    at[i] = brute->corners[i].numerators[variable] * best->denominator ==
            best->numerators[variable] * brute->corners[i].denominator;
  return brute_has_room (system, NULL, brute, at);
}

static char *
format_fraction (Wide numerator, Wide denominator)
{
  Wide a = ABS (numerator);
  Wide b = denominator;

  while (b != 0)
    {
      const Wide rest = a % b;

      a = b;
      b = rest;
    }
  if (denominator == a)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) (numerator / a));
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                          (gint64) (numerator / a), (gint64) (denominator / a));
}

static void
check_end (const LinearSystem *system, const Brute *brute, SolverEnd *end)
{
  const Corner *best = find_extreme (brute, end->variable, end->is_largest ? -1 : 1);
  g_autofree char *expected =
      format_fraction (best->numerators[end->variable], best->denominator);
  const Wide tenths = 10 * best->numerators[end->variable];

  g_assert_cmpint (end->status, ==, SOLVER_OPTIMAL);
  g_assert_cmpstr (end->exact, ==, expected);
  g_assert_true (end->floor == bhxh_wide_divide_floor (tenths, best->denominator));
  g_assert_true (end->ceil == bhxh_wide_divide_ceil (tenths, best->denominator));
  g_assert_cmpint (end->is_attained, ==,
                   is_attained (system, brute, end->variable, best));
  g_free (end->exact);
}

static void
check_ends (const SolverFunctions *solver, const LinearSystem *system, const Brute *brute)
{
  SolverEnd ends[2 * BRUTE_MAX_VARIABLES];
  const guint n = 2 * system->n_variables;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    ends[i] = (SolverEnd){ .variable = i / 2, .is_largest = i % 2 == 1, .decimals = 1 };
  g_assert_true (bhxh_solver_find_ends (solver, system, ends, n, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    if (brute->is_feasible)
      check_end (system, brute, &ends[i]);
    else
      g_assert_cmpint (ends[i].status, ==, SOLVER_INFEASIBLE);
}

/* A core cannot hold, and holds as soon as one of its elements is taken away. */
static void
check_core (const SolverFunctions *solver, const LinearSystem *system, Brute *brute)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (guint));
  Removed removed[N_ELEMENTS] = { 0 };
  const gboolean feasible = brute->is_feasible;
  gboolean found;

  for (guint i = 0; i < N_ELEMENTS; i++)
    g_array_append_val (candidates, i);
  g_assert_true (
      bhxh_solver_find_core (solver, system, candidates, removed, NULL, &found, NULL));
  g_assert_cmpint (found, ==, !feasible);
  if (feasible)
    return;
  brute_solve (system, removed, brute);
  g_assert_false (brute->is_feasible);
  for (guint i = 0; i < N_ELEMENTS; i++)
    if (!removed[i])
      {
        removed[i] = TRUE;
        brute_solve (system, removed, brute);
        g_assert_true (brute->is_feasible);
        removed[i] = FALSE;
      }
}

static void
test_brute_force (void)
{
  const SolverFunctions *solver = get_solver ();
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree Brute *brute = g_new (Brute, 1);
  const guint n_trials = g_test_slow () ? 100000 : 1000;
  guint n_feasible = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < n_trials; i++)
    {
      g_auto (LinearSystem) system = { 0 };
      gboolean feasible;

      brute_make_system (&system, random, N_ELEMENTS);
      brute_solve (&system, NULL, brute);
      g_assert_true (bhxh_solver_is_feasible (solver, &system, &feasible, NULL));
      g_assert_cmpint (feasible, ==, brute->is_feasible);
      n_feasible += feasible;
      check_ends (solver, &system, brute);
      check_core (solver, &system, brute);
    }
  /* Neither outcome is rare. */
  g_assert_cmpuint (n_feasible, >, n_trials / 10);
  g_assert_cmpuint (n_feasible, <, n_trials - n_trials / 10);
}

/* Splitting, folding and taking rows away change nothing about whether a system holds. */
static void
test_parts (void)
{
  const SolverFunctions *solver = get_solver ();
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree Brute *brute = g_new (Brute, 1);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 300; i++)
    {
      g_auto (LinearSystem) system = { 0 };
      g_auto (LinearSystem) folded = { 0 };
      Removed removed[N_ELEMENTS];
      const guint8 may_go[BRUTE_MAX_VARIABLES] = { TRUE, FALSE, TRUE };
      gboolean feasible, fits;

      brute_make_system (&system, random, N_ELEMENTS);
      for (guint j = 0; j < N_ELEMENTS; j++)
        removed[j] = g_rand_int_range (random, 0, 4) == 0;
      brute_solve (&system, removed, brute);
      g_assert_true (
          bhxh_solver_decide (solver, &system, removed, NULL, &feasible, NULL));
      g_assert_cmpint (feasible, ==, brute->is_feasible);
      brute_solve (&system, NULL, brute);
      g_assert_true (bhxh_linear_fold (&system, may_go, &folded, &fits, NULL));
      g_assert_true (fits);
      g_assert_true (bhxh_solver_is_feasible (solver, &folded, &feasible, NULL));
      g_assert_cmpint (feasible, ==, brute->is_feasible);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/solver/brute-force", test_brute_force);
  g_test_add_func ("/solver/parts", test_parts);
  return g_test_run ();
}
