/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Small random tables of two margins against all tables there are: found exactly where
 * one exists, every total and bound kept, no rounding nearer, and what is said to clash
 * does. The test prints its seed.
 */
#include "allocation/flow.h"
#include "allocation/table.h"

#include <string.h>

#define MAX_SIDE 4
#define MAX_CELLS 12

typedef struct
{
  gsize m;
  gsize n;
  gint64 weights[MAX_CELLS];
  gint64 floors[MAX_CELLS];
  gint64 caps[MAX_CELLS];
  gint64 rows[MAX_SIDE];
  gint64 columns[MAX_SIDE];
  /* What came of it: */
  MarginTableVerdict verdict;
  gint64 shares[MAX_CELLS];
  Wide scaled[MAX_CELLS];
  guint8 row_marks[MAX_SIDE];
  guint8 column_marks[MAX_SIDE];
} Case;

static void
share (Case *one)
{
  const MarginTable table = { one->m,       one->n,      one->weights, one->rows,
                              one->columns, one->floors, one->caps };
  const MarginTableResult result = { one->shares, one->scaled, one->row_marks,
                                     one->column_marks };

  one->verdict = bhxh_margin_table_share (&table, &result);
}

/* Totals are those of some random table, so that many have a solution; its cells keep
 * neither bounds nor zeros. */
static void
fill (Case *one, GRand *random)
{
  static const gint widest[] = { 2, 10, 1000, 1000000 };
  const gint most = g_rand_int_range (random, 1, 5);
  const gint wide = widest[g_rand_int_range (random, 0, G_N_ELEMENTS (widest))];
  const gint zeros = g_rand_int_range (random, 0, 3);
  const gint bounds = g_rand_int_range (random, 0, 5);

  memset (one, 0, sizeof *one);
  one->m = (gsize) g_rand_int_range (random, 1, MAX_SIDE + 1);
  one->n =
      (gsize) g_rand_int_range (random, 1, MIN (MAX_SIDE, MAX_CELLS / (gint) one->m) + 1);
  for (gsize i = 0; i < one->m * one->n; i++)
    {
      const gint64 persons = g_rand_int_range (random, 0, most + 1);
      const gboolean is_bound = g_rand_int_range (random, 0, 8) < bounds;

      one->weights[i] = g_rand_int_range (random, 0, 8) < zeros
                            ? 0
                            : g_rand_int_range (random, 1, wide);
      one->floors[i] = is_bound ? g_rand_int_range (random, 0, 2) : 0;
      one->caps[i] = one->floors[i] + (is_bound ? g_rand_int_range (random, 0, 3) : 100);
      one->rows[i / one->n] += persons;
      one->columns[i % one->n] += persons;
    }
}

/* --- All tables ------------------------------------------------------------------- */

/* Calls @visit for every table with these totals and cells from @lo to @hi. */
typedef struct
{
  const Case *one;
  const gint64 *lo;
  const gint64 *hi;
  gint64 cells[MAX_CELLS];
  gint64 rows[MAX_SIDE]; /* what is left of the totals */
  gint64 columns[MAX_SIDE];
  guint64 n_tables;
  guint64 n_best;    /* with the least deviation */
  Wide least;        /* deviation */
  gint64 best_place; /* of these */
} Walk;

static void
look_at_table (Walk *walk)
{
  Wide deviation = 0;
  gint64 place = 0;

  for (gsize i = 0; i < walk->one->m * walk->one->n; i++)
    {
      const Wide off = ((Wide) walk->cells[i] << SCALE_BITS) - walk->one->scaled[i];

      deviation += off < 0 ? -off : off;
      place +=
          walk->cells[i] * (gint64) ((i / walk->one->n + 1) * (i % walk->one->n + 1));
    }
  if (walk->n_tables++ == 0 || deviation < walk->least)
    {
      walk->n_best = 0;
      walk->least = deviation;
      walk->best_place = place;
    }
  if (deviation == walk->least)
    {
      walk->n_best++;
      walk->best_place = MAX (walk->best_place, place);
    }
}

static void
walk_on (Walk *walk, gsize cell)
{
  const gsize n = walk->one->n;
  const gsize i = cell / n;
  const gsize j = cell % n;

  if (cell == walk->one->m * n)
    {
      look_at_table (walk);
      return;
    }
  for (gint64 v = walk->lo[cell]; v <= walk->hi[cell]; v++)
    {
      walk->cells[cell] = v;
      walk->rows[i] -= v;
      walk->columns[j] -= v;
      if (walk->rows[i] >= 0 && walk->columns[j] >= 0 &&
          (j + 1 < n || walk->rows[i] == 0) &&
          (i + 1 < walk->one->m || walk->columns[j] == 0))
        walk_on (walk, cell + 1);
      walk->rows[i] += v;
      walk->columns[j] += v;
    }
}

static Walk
walk_all (const Case *one, const gint64 *lo, const gint64 *hi)
{
  Walk walk = { .one = one, .lo = lo, .hi = hi };

  memcpy (walk.rows, one->rows, sizeof walk.rows);
  memcpy (walk.columns, one->columns, sizeof walk.columns);
  walk_on (&walk, 0);
  return walk;
}

/* What a cell may hold at most. */
static gint64
get_cap (const Case *one, gsize cell)
{
  return one->weights[cell] > 0 ? one->caps[cell] : one->floors[cell];
}

static gboolean
has_table (const Case *one)
{
  gint64 caps[MAX_CELLS];

  for (gsize i = 0; i < one->m * one->n; i++)
    caps[i] = get_cap (one, i);
  return walk_all (one, one->floors, caps).n_tables > 0;
}

/* --- A table ---------------------------------------------------------------------- */

static void
check_totals (const Case *one)
{
  gint64 rows[MAX_SIDE] = { 0 };
  gint64 columns[MAX_SIDE] = { 0 };

  for (gsize i = 0; i < one->m * one->n; i++)
    {
      const Wide floor = (Wide) one->floors[i] << SCALE_BITS;
      const Wide cap = (Wide) get_cap (one, i) << SCALE_BITS;

      g_assert_cmpint (one->shares[i], >=, one->floors[i]);
      g_assert_cmpint (one->shares[i], <=, get_cap (one, i));
      g_assert_true (one->scaled[i] >= floor && one->scaled[i] <= cap);
      rows[i / one->n] += one->shares[i];
      columns[i % one->n] += one->shares[i];
    }
  for (gsize i = 0; i < one->m; i++)
    g_assert_cmpint (rows[i], ==, one->rows[i]);
  for (gsize j = 0; j < one->n; j++)
    g_assert_cmpint (columns[j], ==, one->columns[j]);
}

static Walk
walk_roundings (const Case *one)
{
  const Wide whole = (Wide) 1 << SCALE_BITS;
  gint64 down[MAX_CELLS];
  gint64 up[MAX_CELLS];

  for (gsize i = 0; i < one->m * one->n; i++)
    {
      down[i] = (gint64) (one->scaled[i] / whole);
      up[i] = down[i] + (one->scaled[i] % whole != 0);
      g_assert_cmpint (one->shares[i], >=, down[i]);
      g_assert_cmpint (one->shares[i], <=, up[i]);
    }
  return walk_all (one, down, up);
}

/* Among all roundings with these totals none deviates less; among equals the places
 * decide. */
static void
check_optimum (const Case *one)
{
  const Walk best = walk_roundings (one);
  Walk found = walk_all (one, one->shares, one->shares);

  g_assert_cmpuint (found.n_tables, ==, 1);
  g_assert_true (found.least == best.least);
  g_assert_cmpint (found.best_place, ==, best.best_place);
}

/* Rows from the last to the first, and columns. */
static Case
turn (const Case *one)
{
  const gsize n = one->n;
  Case turned = *one;

  for (gsize i = 0; i < one->m; i++)
    for (gsize j = 0; j < n; j++)
      {
        const gsize from = (one->m - 1 - i) * n + n - 1 - j;

        turned.weights[i * n + j] = 7 * one->weights[from];
        turned.floors[i * n + j] = one->floors[from];
        turned.caps[i * n + j] = one->caps[from];
        turned.rows[i] = one->rows[one->m - 1 - i];
        turned.columns[j] = one->columns[n - 1 - j];
      }
  return turned;
}

/* Neither who stands first decides, but among equals, nor how large weights are. */
static void
check_turned (const Case *one)
{
  const gsize last = one->m * one->n - 1;
  const guint64 n_best = walk_roundings (one).n_best;
  Case turned = turn (one);

  share (&turned);
  g_assert_cmpint (turned.verdict.outcome, ==, MARGIN_TABLE_DONE);
  check_optimum (&turned);
  for (gsize i = 0; i <= last; i++)
    {
      g_assert_true (turned.scaled[i] == one->scaled[last - i]);
      if (n_best == 1)
        g_assert_cmpint (turned.shares[i], ==, one->shares[last - i]);
    }
}

/* --- No table --------------------------------------------------------------------- */

/* How much more the rows must place in the columns than these have room for: what they
 * have less what the other columns may take, and what the others' floors place there,
 * less the columns' totals. Sets are bits. */
static gint64
measure_clash (const Case *one, guint rows, guint columns)
{
  gint64 persons = 0;

  for (gsize i = 0; i < one->m; i++)
    persons += (rows >> i & 1) * one->rows[i];
  for (gsize j = 0; j < one->n; j++)
    persons -= (columns >> j & 1) * one->columns[j];
  for (gsize i = 0; i < one->m; i++)
    for (gsize j = 0; j < one->n; j++)
      {
        const gboolean in_rows = rows >> i & 1;
        const gboolean in_columns = columns >> j & 1;

        if (in_rows && !in_columns)
          persons -= get_cap (one, i * one->n + j);
        if (!in_rows && in_columns)
          persons += one->floors[i * one->n + j];
      }
  return persons;
}

static guint
bits_of (const guint8 *marks, gsize n)
{
  guint bits = 0;

  for (gsize i = 0; i < n; i++)
    bits |= (guint) marks[i] << i;
  return bits;
}

/* The sets that are named clash by as much as is said, and no other ones by more. */
static void
check_sets (const Case *one)
{
  const guint all_rows = (1u << one->m) - 1;
  const guint all_columns = (1u << one->n) - 1;
  const gboolean by_rows = one->verdict.outcome == MARGIN_TABLE_ROWS_CLASH;
  const guint rows = bits_of (one->row_marks, one->m);
  const guint columns = bits_of (one->column_marks, one->n);
  gint64 most = 0;

  for (guint a = 0; a <= all_rows; a++)
    for (guint b = 0; b <= all_columns; b++)
      most = MAX (most, measure_clash (one, a, b));
  g_assert_cmpint (one->verdict.persons, ==, most);
  g_assert_cmpint (one->verdict.persons, ==, one->verdict.needed - one->verdict.left);
  g_assert_cmpint (most, ==,
                   measure_clash (one, by_rows ? rows : rows ^ all_rows,
                                  by_rows ? columns : columns ^ all_columns));
}

/* Lines that are named miss their totals by what is said, all others do not. */
static void
check_lines (const Case *one)
{
  const MarginTableOutcome outcome = one->verdict.outcome;
  const gboolean is_row =
      outcome == MARGIN_TABLE_ROW_FLOORS || outcome == MARGIN_TABLE_ROW_CAPS;
  const gboolean is_floor =
      outcome == MARGIN_TABLE_ROW_FLOORS || outcome == MARGIN_TABLE_COLUMN_FLOORS;
  const gint sign = is_floor ? 1 : -1;
  gint64 persons = 0;

  for (gsize line = 0; line < (is_row ? one->m : one->n); line++)
    {
      gint64 beyond = -sign * (is_row ? one->rows[line] : one->columns[line]);

      for (gsize i = 0; i < one->m * one->n; i++)
        if ((is_row ? i / one->n : i % one->n) == line)
          beyond += sign * (is_floor ? one->floors[i] : get_cap (one, i));
      g_assert_cmpint (is_row ? one->row_marks[line] : one->column_marks[line], ==,
                       beyond > 0);
      persons += MAX (beyond, 0);
    }
  g_assert_cmpint (persons, ==, one->verdict.persons);
  g_assert_cmpint (persons, >, 0);
}

static void
check (const Case *one)
{
  const gboolean is_there = has_table (one);

  switch (one->verdict.outcome)
    {
    case MARGIN_TABLE_DONE:
      g_assert_true (is_there);
      check_totals (one);
      check_optimum (one);
      check_turned (one);
      return;
    case MARGIN_TABLE_ROWS_CLASH:
    case MARGIN_TABLE_COLUMNS_CLASH:
      g_assert_false (is_there);
      check_sets (one);
      return;
    default: g_assert_false (is_there); check_lines (one);
    }
}

static void
test_tables (void)
{
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const guint n_trials = g_test_slow () ? 100000 : 1000;
  guint n_outcomes[MARGIN_TABLE_MEMORY] = { 0 };

  g_test_message ("seed %u", seed);
  for (guint trial = 0; trial < n_trials; trial++)
    {
      Case one;

      fill (&one, random);
      share (&one);
      g_assert_cmpint (one.verdict.outcome, <, MARGIN_TABLE_MEMORY);
      n_outcomes[one.verdict.outcome]++;
      check (&one);
    }
  /* The trials are of every kind. */
  g_assert_cmpuint (n_outcomes[MARGIN_TABLE_DONE], >, n_trials / 10);
  for (guint i = MARGIN_TABLE_ROW_FLOORS; i <= MARGIN_TABLE_COLUMNS_CLASH; i++)
    g_assert_cmpuint (n_outcomes[i], >, 0);
}

/* --- Larger flows ----------------------------------------------------------------- */

#define MAX_FLOW_ROWS 24
#define MAX_FLOW_COLUMNS 8
#define MAX_FLOW_CELLS (MAX_FLOW_ROWS * MAX_FLOW_COLUMNS)

typedef struct
{
  gsize m;
  gsize n;
  guint8 open[MAX_FLOW_CELLS];
  Wide costs[MAX_FLOW_CELLS];
  guint32 rows[MAX_FLOW_ROWS];
  guint32 columns[MAX_FLOW_COLUMNS];
} FlowCase;

/* As many must go up as in some random choice. Costs lean one way by column, so that rows
 * want the same ones and chains are many and long. */
static void
fill_flow (FlowCase *one, GRand *random)
{
  const gint wide = g_rand_int_range (random, 1, 200);
  const gint closed = g_rand_int_range (random, 0, 6);

  memset (one, 0, sizeof *one);
  one->m = (gsize) g_rand_int_range (random, 1, MAX_FLOW_ROWS + 1);
  one->n = (gsize) g_rand_int_range (random, 1, MAX_FLOW_COLUMNS + 1);
  for (gsize i = 0; i < one->m * one->n; i++)
    {
      const gboolean is_up = g_rand_int_range (random, 0, 3) == 0;

      one->open[i] = is_up || g_rand_int_range (random, 0, 8) >= closed;
      one->costs[i] =
          g_rand_int_range (random, -wide, wide + 1) + 20 * (gint) (i % one->n);
      one->rows[i / one->n] += is_up;
      one->columns[i % one->n] += is_up;
    }
}

/* Counts are as they must be; prices leave no cheaper choice: any other has the same sum
 * of prices, and each of its cells costs no less beyond them. */
static void
check_flow (const FlowCase *one,
            const guint8 *ups,
            const Wide *row_prices,
            const Wide *column_prices)
{
  guint32 rows[MAX_FLOW_ROWS] = { 0 };
  guint32 columns[MAX_FLOW_COLUMNS] = { 0 };

  for (gsize i = 0; i < one->m * one->n; i++)
    {
      const Wide beyond =
          one->costs[i] - row_prices[i / one->n] - column_prices[i % one->n];

      g_assert_true (one->open[i] || !ups[i]);
      if (one->open[i])
        g_assert_true (ups[i] ? beyond <= 0 : beyond >= 0);
      rows[i / one->n] += ups[i];
      columns[i % one->n] += ups[i];
    }
  g_assert_cmpmem (rows, sizeof rows, one->rows, sizeof one->rows);
  g_assert_cmpmem (columns, sizeof columns, one->columns, sizeof one->columns);
}

static void
test_flows (void)
{
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const guint n_trials = g_test_slow () ? 100000 : 1000;

  g_test_message ("seed %u", seed);
  for (guint trial = 0; trial < n_trials; trial++)
    {
      FlowCase one;
      guint8 ups[MAX_FLOW_CELLS];
      Wide row_prices[MAX_FLOW_ROWS];
      Wide column_prices[MAX_FLOW_COLUMNS];
      Flow flow = { 0 };

      fill_flow (&one, random);
      flow = (Flow){ one.m, one.n, one.open, one.costs, one.rows, one.columns };
      g_assert_cmpint (bhxh_flow_find (&flow, ups, row_prices, column_prices), ==,
                       FLOW_FOUND);
      check_flow (&one, ups, row_prices, column_prices);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/margin-tables/against-all", test_tables);
  g_test_add_func ("/margin-tables/flows", test_flows);
  return g_test_run ();
}
