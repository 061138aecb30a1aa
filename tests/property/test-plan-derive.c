/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The next plan of any plan: written and loaded it is the same, and its baselines are the
 * targets of the year before, each and no other.
 */
#include "random-plan.h"

#include <bhxhplan/plan-derive.h>

#define ROUNDS 60

static BhxhPeriod
period_of (const char *text)
{
  BhxhPeriod period = BHXH_PERIOD_NONE;

  g_assert_true (bhxh_period_parse (text, -1, &period, NULL));
  return period;
}

/* The targets of a year that @plan has, each of which must be a figure of @next. */
static guint64
count_kept (BhxhPlan *plan, BhxhPlan *next, BhxhPeriod year)
{
  g_autoptr (BhxhFigures) targets = bhxh_plan_dup_targets (plan, NULL, NULL);
  g_autoptr (BhxhFigures) baselines = bhxh_plan_dup_statements (next);
  BhxhFrame *frame = bhxh_figures_get_frame (targets);
  const gint period = bhxh_frame_find_period (frame, year);
  const gint same = bhxh_frame_find_period (bhxh_figures_get_frame (baselines), year);
  guint64 n = 0;

  for (guint unit = 0; period >= 0 && unit < bhxh_frame_get_n_units (frame); unit++)
    for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
      {
        gint64 value[2];
        gint decimals[2];

        if (!bhxh_figures_get (targets, unit, i, (guint) period, 0, &value[0],
                               &decimals[0]))
          continue;
        g_assert_cmpint (same, >=, 0);
        g_assert_true (bhxh_figures_get (baselines, unit, i, (guint) same, 0, &value[1],
                                         &decimals[1]));
        g_assert_cmpint (value[0], ==, value[1]);
        g_assert_cmpint (decimals[0], ==, decimals[1]);
        n++;
      }
  return n;
}

static void
test_round (const char *term, const char *year)
{
  Random random = { 0 };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (BhxhPlan) plan = NULL;
  g_autoptr (BhxhPlan) next = NULL;
  g_autoptr (GError) error = NULL;

  fill_random (&random);
  plan = make_plan (&random, 0, 1);
  bhxh_options_set_term (options, period_of (term));
  next = bhxh_plan_compute_successor (plan, NULL, options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_plan_get_n_rows (next, BHXH_PLAN_TARGETS), ==,
                    count_kept (plan, next, period_of (year)));
  write_and_load_again (next);
  clear_random (&random);
}

static void
test_successors (void)
{
  const guint rounds = g_test_slow () ? 100 * ROUNDS : ROUNDS;

  for (guint i = 0; i < rounds; i++)
    {
      test_round ("2023/2027", "2022");
      test_round ("2024", "2023");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-derive/successors", test_successors);
  return g_test_run ();
}
