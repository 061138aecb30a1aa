/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Laws of taking apart: effects add up to the change to the last digit, structure does
 * not feel the level of the rates, and no order of the units matters. The test prints its
 * seed.
 */
#include "gap/decompose.h"

#define ROUNDS 1000
#define MAX_PARTS 6

typedef struct
{
  guint n;
  DecomposePart parts[MAX_PARTS];
  Effects effects[MAX_PARTS];
  Ratio change;
} Trial;

static void
fill (Trial *trial)
{
  trial->n = (guint) g_test_rand_int_range (1, MAX_PARTS + 1);
  for (guint i = 0; i < trial->n; i++)
    for (guint state = 0; state < 2; state++)
      {
        trial->parts[i].people[state] = g_test_rand_int_range (1, 100000);
        g_assert_true (bhxh_ratio_init (&trial->parts[i].rate[state],
                                        g_test_rand_int_range (0, 1000), 10));
      }
}

static void
work_out (Trial *trial)
{
  g_assert_true (
      bhxh_decompose_rate (trial->parts, trial->n, trial->effects, &trial->change));
}

static void
assert_same (const Ratio *a, const Ratio *b)
{
  g_assert_cmpint (bhxh_ratio_order (a, b), ==, 0);
}

/* R of a state straight from its definition, over the people of all. */
static Ratio
rate_of_all (const Trial *trial, guint state)
{
  Wide people = 0;
  Wide tenths = 0;
  Ratio rate;

  for (guint i = 0; i < trial->n; i++)
    {
      const DecomposePart *part = &trial->parts[i];

      people += part->people[state];
      tenths += part->people[state] * part->rate[state].dividend *
                (10 / part->rate[state].divisor);
    }
  g_assert_true (bhxh_ratio_init (&rate, tenths, 10 * people));
  return rate;
}

static void
test_sums (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      Trial trial;
      Ratio sum = { 0, 1 };
      Ratio before;
      Ratio after;

      fill (&trial);
      work_out (&trial);
      for (guint i = 0; i < trial.n; i++)
        {
          g_assert_true (bhxh_ratio_add (&sum, &trial.effects[i].rate, &sum));
          g_assert_true (bhxh_ratio_add (&sum, &trial.effects[i].structure, &sum));
        }
      before = rate_of_all (&trial, 0);
      after = rate_of_all (&trial, 1);
      g_assert_true (bhxh_ratio_subtract (&after, &before, &after));
      assert_same (&sum, &after);
      assert_same (&trial.change, &after);
    }
}

/* All rates higher by 17, in both states. */
static void
test_level (void)
{
  const Ratio lift = { 17, 1 };

  for (guint round = 0; round < ROUNDS; round++)
    {
      Trial trial;
      Trial lifted;

      fill (&trial);
      lifted = trial;
      for (guint i = 0; i < trial.n; i++)
        for (guint state = 0; state < 2; state++)
          {
            Ratio *rate = &lifted.parts[i].rate[state];

            g_assert_true (bhxh_ratio_add (rate, &lift, rate));
          }
      work_out (&trial);
      work_out (&lifted);
      for (guint i = 0; i < trial.n; i++)
        {
          assert_same (&trial.effects[i].structure, &lifted.effects[i].structure);
          assert_same (&trial.effects[i].rate, &lifted.effects[i].rate);
        }
    }
}

static void
test_order (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      Trial trial;
      Trial turned;

      fill (&trial);
      turned = trial;
      for (guint i = 0; i < trial.n; i++)
        turned.parts[i] = trial.parts[trial.n - 1 - i];
      work_out (&trial);
      work_out (&turned);
      assert_same (&trial.change, &turned.change);
      for (guint i = 0; i < trial.n; i++)
        {
          const Effects *other = &turned.effects[trial.n - 1 - i];

          assert_same (&trial.effects[i].rate, &other->rate);
          assert_same (&trial.effects[i].structure, &other->structure);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decompose/sums", test_sums);
  g_test_add_func ("/decompose/level", test_level);
  g_test_add_func ("/decompose/order", test_order);
  return g_test_run ();
}
