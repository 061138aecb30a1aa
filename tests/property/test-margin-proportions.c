/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Scaled tables keep proportions: two cells of a row stand to the same two of another row
 * as their weights do, and a cell at its floor or cap would lie beyond it. The test
 * prints its seed.
 */
#include "allocation/table.h"

#define MAX_SIDE 6
#define MAX_CELLS (MAX_SIDE * MAX_SIDE)

/* Cells are looked at in units of 2^-20 of a person, so that products fit; they are right
 * to one of these. */
#define SEEN_BITS 20

typedef struct
{
  gsize m;
  gsize n;
  gint64 weights[MAX_CELLS];
  gint64 floors[MAX_CELLS];
  gint64 caps[MAX_CELLS];
  gint64 rows[MAX_SIDE];
  gint64 columns[MAX_SIDE];
  Wide scaled[MAX_CELLS];
} Case;

typedef struct
{
  guint64 n_free;
  guint64 n_floors;
  guint64 n_caps;
} Seen;

/* Bounds are those of a random table, which has its totals strictly within them. */
static void
fill (Case *one, GRand *random)
{
  const gint bounds = g_rand_int_range (random, 0, 6);

  *one = (Case){ .m = (gsize) g_rand_int_range (random, 2, MAX_SIDE + 1),
                 .n = (gsize) g_rand_int_range (random, 2, MAX_SIDE + 1) };
  for (gsize i = 0; i < one->m * one->n; i++)
    {
      const gint64 persons = g_rand_int_range (random, 3, 100);
      const gboolean is_bound = g_rand_int_range (random, 0, 10) < bounds;

      one->weights[i] = g_rand_int_range (random, 1, 50);
      one->floors[i] = is_bound ? persons * g_rand_int_range (random, 0, 10) / 10 : 0;
      one->caps[i] = is_bound ? persons + g_rand_int_range (random, 1, 20) : G_MAXINT64;
      one->rows[i / one->n] += persons;
      one->columns[i % one->n] += persons;
    }
}

static void
share (Case *one)
{
  const MarginTable table = { one->m,       one->n,      one->weights, one->rows,
                              one->columns, one->floors, one->caps };
  const MarginTableResult result = { .scaled = one->scaled };

  g_assert_cmpint (bhxh_margin_table_share (&table, &result).outcome, ==,
                   MARGIN_TABLE_DONE);
}

static gboolean
is_at_floor (const Case *one, gsize cell)
{
  return one->scaled[cell] == (Wide) one->floors[cell] << SCALE_BITS;
}

static gboolean
is_at_cap (const Case *one, gsize cell)
{
  return one->scaled[cell] == (Wide) one->caps[cell] << SCALE_BITS;
}

static gboolean
is_free (const Case *one, gsize cell)
{
  return !is_at_floor (one, cell) && !is_at_cap (one, cell);
}

static Wide
see (const Case *one, gsize cell)
{
  return one->scaled[cell] >> (SCALE_BITS - SEEN_BITS);
}

/* Of four cells where two rows cross two columns, @cell, its neighbours in row and column,
 * and the one across, all but perhaps the first are free. As the weights have it, the
 * first is beside / across * below: the difference, times what is divided by, and what
 * it can be by the units that are seen. */
static void
check_four (const Case *one,
            gsize cell,
            gsize beside,
            gsize below,
            gsize across,
            Seen *seen)
{
  const Wide here = one->weights[beside] * one->weights[below];
  const Wide there = one->weights[cell] * one->weights[across];
  const Wide difference = see (one, cell) * see (one, across) * here -
                          see (one, beside) * see (one, below) * there;
  const Wide allowed = 2 * (see (one, cell) + see (one, across) + 2) * here +
                       2 * (see (one, beside) + see (one, below) + 2) * there;

  if (!is_at_floor (one, cell))
    g_assert_true (difference <= allowed);
  if (!is_at_cap (one, cell))
    g_assert_true (difference >= -allowed);
  seen->n_free += is_free (one, cell);
  seen->n_floors += is_at_floor (one, cell);
  seen->n_caps += is_at_cap (one, cell);
}

static void
check (const Case *one, Seen *seen)
{
  const gsize n = one->n;

  for (gsize cell = 0; cell < one->m * n; cell++)
    for (gsize across = 0; across < one->m * n; across++)
      {
        const gsize beside = cell / n * n + across % n;
        const gsize below = across / n * n + cell % n;

        if (cell / n != across / n && cell % n != across % n && is_free (one, across) &&
            is_free (one, beside) && is_free (one, below))
          check_four (one, cell, beside, below, across, seen);
      }
}

static void
test_proportions (void)
{
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const guint n_trials = g_test_slow () ? 100000 : 1000;
  Seen seen = { 0 };

  g_test_message ("seed %u", seed);
  for (guint trial = 0; trial < n_trials; trial++)
    {
      Case one;

      fill (&one, random);
      share (&one);
      check (&one, &seen);
    }
  g_assert_cmpuint (seen.n_free, >, n_trials);
  g_assert_cmpuint (seen.n_floors, >, n_trials);
  g_assert_cmpuint (seen.n_caps, >, n_trials);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/margin-proportions/kept", test_proportions);
  return g_test_run ();
}
