/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Three ways as nested tables: every stated total and cap holds, without zeros and caps
 * there always is a table, and one layer is a table of two margins. The test prints its
 * seed.
 */
#include "allocation/nested.h"

#define MAX_SIDE 5
#define MAX_CELLS (MAX_SIDE * MAX_SIDE)
#define MAX_LAYERS 4

typedef struct
{
  gsize n_layers;
  gsize m;
  gsize n;
  gint64 weights[MAX_CELLS];
  gint64 caps[MAX_CELLS];
  gint64 rows[MAX_SIDE];
  gint64 columns[MAX_LAYERS * MAX_SIDE];
  gint64 shares[MAX_LAYERS * MAX_CELLS];
  guint8 row_marks[MAX_SIDE];
  guint8 column_marks[MAX_SIDE];
} Case;

/* Totals are those of a random table, caps a little more than it has in each cell. */
static void
fill (Case *one, GRand *random, gint zeros)
{
  *one = (Case){ .n_layers = (gsize) g_rand_int_range (random, 1, MAX_LAYERS + 1),
                 .m = (gsize) g_rand_int_range (random, 1, MAX_SIDE + 1),
                 .n = (gsize) g_rand_int_range (random, 1, MAX_SIDE + 1) };
  for (gsize i = 0; i < one->m * one->n; i++)
    {
      one->weights[i] =
          g_rand_int_range (random, 0, 10) < zeros ? 0 : g_rand_int_range (random, 1, 99);
      one->caps[i] = g_rand_int_range (random, 0, 9);
      for (gsize layer = 0; layer < one->n_layers; layer++)
        {
          const gint64 persons =
              one->weights[i] > 0 ? g_rand_int_range (random, 0, 12) : 0;

          one->caps[i] += persons;
          one->rows[i / one->n] += persons;
          one->columns[layer * one->n + i % one->n] += persons;
        }
    }
}

static NestedVerdict
share (Case *one, gboolean with_caps)
{
  const NestedTables tables = { one->n_layers,
                                one->m,
                                one->n,
                                one->weights,
                                one->rows,
                                one->columns,
                                with_caps ? one->caps : NULL };

  return bhxh_nested_share (&tables, one->shares, one->row_marks, one->column_marks);
}

static void
check (const Case *one, gboolean with_caps)
{
  const gsize n_cells = one->m * one->n;
  gint64 rows[MAX_SIDE] = { 0 };
  gint64 columns[MAX_LAYERS * MAX_SIDE] = { 0 };
  gint64 cells[MAX_CELLS] = { 0 };

  for (gsize i = 0; i < one->n_layers * n_cells; i++)
    {
      const gsize cell = i % n_cells;

      g_assert_cmpint (one->shares[i], >=, 0);
      rows[cell / one->n] += one->shares[i];
      columns[i / n_cells * one->n + cell % one->n] += one->shares[i];
      cells[cell] += one->shares[i];
    }
  for (gsize i = 0; i < n_cells; i++)
    g_assert_cmpint (cells[i], <=,
                     one->weights[i] == 0 ? 0
                     : with_caps          ? one->caps[i]
                                          : G_MAXINT64);
  g_assert_cmpmem (rows, sizeof rows, one->rows, sizeof one->rows);
  g_assert_cmpmem (columns, sizeof columns, one->columns, sizeof one->columns);
}

/* The only layer is the table of rows and columns itself. */
static void
check_one_layer (const Case *one)
{
  const MarginTable table = { one->m,       one->n, one->weights, one->rows,
                              one->columns, NULL,   one->caps };
  gint64 shares[MAX_CELLS];
  const MarginTableResult result = { .shares = shares };

  g_assert_cmpint (bhxh_margin_table_share (&table, &result).outcome, ==,
                   MARGIN_TABLE_DONE);
  g_assert_cmpmem (shares, one->m * one->n * sizeof *shares, one->shares,
                   one->m * one->n * sizeof *shares);
}

static void
test_totals (void)
{
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const guint n_trials = g_test_slow () ? 100000 : 1000;
  guint n_done = 0;

  g_test_message ("seed %u", seed);
  for (guint trial = 0; trial < n_trials; trial++)
    {
      NestedVerdict found;
      Case one;

      fill (&one, random, 0);
      g_assert_cmpint (share (&one, FALSE).verdict.outcome, ==, MARGIN_TABLE_DONE);
      check (&one, FALSE);
      fill (&one, random, 3);
      found = share (&one, TRUE);
      if (found.verdict.outcome == MARGIN_TABLE_DONE)
        check (&one, TRUE);
      n_done += found.verdict.outcome == MARGIN_TABLE_DONE;
      if (one.n_layers == 1)
        check_one_layer (&one);
    }
  /* Many trials have an answer within caps, and some have none. */
  g_assert_cmpuint (n_done, >, n_trials / 4);
  g_assert_cmpuint (n_done, <, n_trials);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/nested-tables/totals", test_totals);
  return g_test_run ();
}
