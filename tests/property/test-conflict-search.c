/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Conflicts and doubts against brute force: of every set of elements it is known whether
 * it can hold, hence which ones are minimal conflicts and which are the lightest doubts.
 */
#include "linear-brute.h"

#include "check/conflict-search.h"

#define N_ELEMENTS 6
#define N_SETS (1u << N_ELEMENTS)

/* Which sets of elements, as bits, can hold. */
typedef struct
{
  LinearSystem system;
  gboolean holds[N_SETS];
  guint weights[N_ELEMENTS];
} Case;

static void
make_case (Case *self, GRand *random, Brute *brute)
{
  brute_make_system (&self->system, random, N_ELEMENTS);
  for (guint set = 0; set < N_SETS; set++)
    {
      guint8 removed[N_ELEMENTS];

      for (guint i = 0; i < N_ELEMENTS; i++)
        removed[i] = !(set >> i & 1);
      brute_solve (&self->system, removed, brute);
      self->holds[set] = brute->is_feasible;
    }
  for (guint i = 0; i < N_ELEMENTS; i++)
    self->weights[i] = (guint) g_rand_int_range (random, 1, 4);
}

static guint
get_bits (const GArray *set)
{
  guint bits = 0;

  for (guint i = 0; i < set->len; i++)
    bits |= 1u << g_array_index (set, guint, i);
  return bits;
}

static gboolean
has_set (const GPtrArray *sets, guint bits)
{
  for (guint i = 0; i < sets->len; i++)
    if (get_bits (g_ptr_array_index (sets, i)) == bits)
      return TRUE;
  return FALSE;
}

static gboolean
is_minimal_conflict (const Case *self, guint set)
{
  if (self->holds[set])
    return FALSE;
  for (guint i = 0; i < N_ELEMENTS; i++)
    if (set >> i & 1 && !self->holds[set & ~(1u << i)])
      return FALSE;
  return TRUE;
}

static void
check_conflicts (const Case *self, const GPtrArray *conflicts)
{
  guint n_expected = 0;

  for (guint set = 0; set < N_SETS; set++)
    {
      const gboolean expected = is_minimal_conflict (self, set);

      n_expected += expected;
      g_assert_cmpint (has_set (conflicts, set), ==, expected);
    }
  g_assert_cmpuint (conflicts->len, ==, n_expected);
}

static guint
get_weight (const Case *self, guint set)
{
  guint weight = 0;

  for (guint i = 0; i < N_ELEMENTS; i++)
    weight += set >> i & 1 ? self->weights[i] : 0;
  return weight;
}

static void
check_doubts (const Case *self, const GPtrArray *doubts)
{
  guint best = G_MAXUINT;
  guint n_expected = 0;

  for (guint set = 0; set < N_SETS; set++)
    if (self->holds[N_SETS - 1 - set])
      best = MIN (best, get_weight (self, set));
  for (guint set = 0; set < N_SETS; set++)
    {
      const gboolean expected =
          self->holds[N_SETS - 1 - set] && get_weight (self, set) == best;

      n_expected += expected;
      g_assert_cmpint (has_set (doubts, set), ==, expected);
    }
  g_assert_cmpuint (doubts->len, ==, n_expected);
}

static void
run_case (const Case *self, const SolverFunctions *solver)
{
  g_autoptr (GHashTable) known = bhxh_solver_new_known ();
  const ConflictSearch search = { .solver = solver,
                                  .system = &self->system,
                                  .known = known,
                                  .n_elements = N_ELEMENTS,
                                  .n_most = N_SETS };
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) conflicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) known_conflicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) doubts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  gboolean complete = FALSE;

  for (guint i = 0; i < N_ELEMENTS; i++)
    g_array_append_val (candidates, i);
  g_assert_true (bhxh_conflicts_find (&search, candidates, conflicts, &complete, NULL));
  g_assert_true (complete);
  check_conflicts (self, conflicts);
  g_assert_true (bhxh_doubts_find (&search, candidates, self->weights, known_conflicts,
                                   doubts, &complete, NULL));
  g_assert_true (complete);
  check_doubts (self, doubts);
}

static void
test_brute_force (void)
{
  g_autoptr (GError) error = NULL;
  const SolverFunctions *solver = bhxh_solver_get (NULL, &error);
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree Brute *brute = g_new (Brute, 1);
  const guint n_trials = g_test_slow () ? 100000 : 1000;

  g_assert_no_error (error);
  g_test_message ("seed %u", seed);
  for (guint i = 0; i < n_trials; i++)
    {
      Case self = { 0 };

      make_case (&self, random, brute);
      run_case (&self, solver);
      bhxh_linear_clear (&self.system);
    }
}

/* A search that may find no more than one set says that there are more. */
static void
test_limit (void)
{
  const SolverFunctions *solver = bhxh_solver_get (NULL, NULL);
  const gint one[] = { 1 };
  const gint minus[] = { -1 };
  g_auto (LinearSystem) system = { .n_variables = 1 };
  const ConflictSearch search = { solver, &system, NULL, NULL, 3, 1, NULL };
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) conflicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  gboolean complete = TRUE;

  /* x >= 1 against x <= 0, stated twice. */
  brute_add_row (&system, LINEAR_AT_LEAST, -1, one, 0);
  brute_add_row (&system, LINEAR_AT_LEAST, 0, minus, 1);
  brute_add_row (&system, LINEAR_AT_LEAST, 0, minus, 2);
  for (guint i = 0; i < 3; i++)
    g_array_append_val (candidates, i);
  g_assert_true (bhxh_conflicts_find (&search, candidates, conflicts, &complete, NULL));
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_false (complete);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conflict-search/brute-force", test_brute_force);
  g_test_add_func ("/conflict-search/limit", test_limit);
  return g_test_run ();
}
