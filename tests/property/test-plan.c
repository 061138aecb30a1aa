/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random plans: written and loaded they are the same, and the order of their statements
 * makes no difference.
 */
#include "random-plan.h"

#define ROUNDS 60

static guint
find_step (guint n)
{
  guint step = (guint) g_test_rand_int_range (1, 1000);

  for (;; step++)
    {
      guint a = step;
      guint b = n;

      while (b != 0)
        {
          const guint rest = a % b;

          a = b;
          b = rest;
        }
      if (a == 1)
        return step;
    }
}

static void
test_round (void)
{
  Random random = { 0 };
  Package first = { 0 };
  Package second = { 0 };
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhPlan) shuffled = NULL;

  fill_random (&random);
  plan = make_plan (&random, 0, 1);
  g_assert_cmpuint (bhxh_plan_get_n_rows (plan, BHXH_PLAN_TARGETS), ==, random.n_rows);
  write_and_load_again (plan);
  shuffled =
      make_plan (&random, (guint) g_test_rand_int_range (0, (gint32) random.n_rows),
                 find_step (random.n_rows));
  write_package (plan, &first);
  write_package (shuffled, &second);
  assert_same (&first, &second);
  clear_package (&first);
  clear_package (&second);
  clear_random (&random);
}

static void
test_written_is_read (void)
{
  const guint rounds = g_test_slow () ? 100 * ROUNDS : ROUNDS;

  for (guint i = 0; i < rounds; i++)
    test_round ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/written-is-read", test_written_is_read);
  return g_test_run ();
}
