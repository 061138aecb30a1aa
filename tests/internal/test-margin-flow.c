/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Flows in tables: the cheapest choice of cells with the prices that prove it, tables
 * that have their totals, the cut where there is none, and cells that cannot change.
 */
#include "allocation/flow.h"
#include "allocation/transport.h"

#include <string.h>

#define MAX_CELLS 12
#define MAX_SIDE 4

typedef struct
{
  gsize m;
  gsize n;
  gint fractions[MAX_CELLS]; /* in hundredths; 0: not open */
  guint32 rows[MAX_SIDE];
  guint32 columns[MAX_SIDE];
} Rounding;

/* Prices leave no doubt: a choice that had as many in each row and column and cost less
 * would have to take a cell that is cheaper than its prices and is left out, or leave out
 * a dearer one that is taken. */
static void
check_prices (const Flow *flow,
              const guint8 *ups,
              const Wide *row_prices,
              const Wide *column_prices)
{
  guint32 rows[MAX_SIDE] = { 0 };
  guint32 columns[MAX_SIDE] = { 0 };

  for (gsize i = 0; i < flow->n_rows; i++)
    for (gsize j = 0; j < flow->n_columns; j++)
      {
        const gsize cell = i * flow->n_columns + j;
        const Wide reduced = flow->costs[cell] - row_prices[i] - column_prices[j];

        g_assert_true (flow->open[cell] || !ups[cell]);
        if (flow->open[cell])
          g_assert_true (ups[cell] ? reduced <= 0 : reduced >= 0);
        rows[i] += ups[cell];
        columns[j] += ups[cell];
      }
  g_assert_cmpmem (rows, flow->n_rows * sizeof *rows, flow->row_ups,
                   flow->n_rows * sizeof *rows);
  g_assert_cmpmem (columns, flow->n_columns * sizeof *columns, flow->column_ups,
                   flow->n_columns * sizeof *columns);
}

/* Costs are 100 less two times the fraction. */
static FlowOutcome
find (const Rounding *rounding, guint8 *ups)
{
  guint8 open[MAX_CELLS] = { 0 };
  Wide costs[MAX_CELLS] = { 0 };
  Wide row_prices[MAX_SIDE];
  Wide column_prices[MAX_SIDE];
  const Flow flow = { rounding->m, rounding->n,    open,
                      costs,       rounding->rows, rounding->columns };
  FlowOutcome outcome = FLOW_FOUND;

  for (gsize i = 0; i < rounding->m * rounding->n; i++)
    {
      open[i] = rounding->fractions[i] != 0;
      costs[i] = 100 - 2 * rounding->fractions[i];
    }
  outcome = bhxh_flow_find (&flow, ups, row_prices, column_prices);
  if (outcome == FLOW_FOUND)
    check_prices (&flow, ups, row_prices, column_prices);
  return outcome;
}

static void
assert_ups (const Rounding *rounding, const guint8 *expected)
{
  guint8 ups[MAX_CELLS];

  g_assert_cmpint (find (rounding, ups), ==, FLOW_FOUND);
  g_assert_cmpmem (ups, rounding->m * rounding->n, expected, rounding->m * rounding->n);
}

/* One in each row and column of two: 0.7 + 0.6 on one diagonal, 0.3 + 0.4 on the other. */
static void
test_two_by_two (void)
{
  const Rounding rounding = { 2, 2, { 70, 30, 40, 60 }, { 1, 1 }, { 1, 1 } };
  const guint8 expected[] = { 1, 0, 0, 1 };

  assert_ups (&rounding, expected);
}

/* Both rows have most in the first column, which takes one, as does the last: 0.60 + 0.20
 * with the first row in the first, 0.40 + 0.65 with the second. */
static void
test_two_by_three (void)
{
  const Rounding rounding = { 2, 3, { 60, 0, 40, 65, 15, 20 }, { 1, 1 }, { 1, 0, 1 } };
  const guint8 expected[] = { 0, 0, 1, 1, 0, 0 };

  assert_ups (&rounding, expected);
}

/* 0.6 0.4 0 / 0.5 0 0.5 / 0.9 0.6 0.5 with 1, 1, 2 by row and 2, 1, 1 by column. With the
 * third row's first two up, the others are 0.6 and 0.5: 2.6 in all; with its first and
 * third 0.4 and 0.5: 2.3; with its last two 0.6 and 0.5: 2.2. */
static void
test_three_by_three (void)
{
  const Rounding rounding = {
    3, 3, { 60, 40, 0, 50, 0, 50, 90, 60, 50 }, { 1, 1, 2 }, { 2, 1, 1 }
  };
  const guint8 expected[] = { 1, 0, 0, 0, 0, 1, 1, 1, 0 };

  assert_ups (&rounding, expected);
}

/* A chain over three columns: all rows want the first one, the second has no way to the
 * third but by its own second cell. 0.9 0.8 0 / 0.9 0.7 0.6 / 0.9 0 0.1, one a row: with
 * the first column to the first row 0.9 + 0.7 + 0.1, to the second 0.9 + 0.8 + 0.1, to
 * the third 0.9 + 0.8 + 0.6. */
static void
test_chain (void)
{
  const Rounding rounding = {
    3, 3, { 90, 80, 0, 90, 70, 60, 90, 0, 10 }, { 1, 1, 1 }, { 1, 1, 1 }
  };
  const guint8 expected[] = { 0, 1, 0, 0, 0, 1, 1, 0, 0 };

  assert_ups (&rounding, expected);
}

/* Two rows that both must have their only open cell in a column that takes one; a row
 * that must have two of one. */
static void
test_none (void)
{
  const Rounding column = { 2, 2, { 50, 0, 50, 0 }, { 1, 1 }, { 1, 1 } };
  const Rounding row = { 2, 2, { 50, 0, 50, 50 }, { 2, 0 }, { 1, 1 } };
  guint8 ups[4];

  g_assert_cmpint (find (&column, ups), ==, FLOW_NONE);
  g_assert_cmpint (find (&row, ups), ==, FLOW_NONE);
}

/* --- Whether there is a table ----------------------------------------------------- */

static const gint64 nothing[MAX_CELLS] = { 0 };

static TransportOutcome
balance (const Grid *grid, Wide *cells, guint8 *rows, guint8 *columns)
{
  for (gsize i = 0; i < grid->n_rows * grid->n_columns; i++)
    cells[i] = grid->lo[i];
  return bhxh_transport_balance (grid, 1, cells, rows, columns);
}

/* The only table: 1 0 / 1 1. Its zero has no weight, the ones follow from it. Each row
 * fills its first cells first, so that something must move. */
static void
test_balance (void)
{
  const gint64 hi[] = { 2, 0, 2, 2 };
  const gint64 rows[] = { 1, 2 };
  const gint64 columns[] = { 2, 1 };
  const Grid grid = { 2, 2, nothing, hi, rows, columns };
  const gint expected[] = { 1, 0, 1, 1 };
  guint8 marks[2];
  Wide cells[4];

  g_assert_cmpint (balance (&grid, cells, marks, marks), ==, TRANSPORT_BALANCED);
  for (guint i = 0; i < 4; i++)
    g_assert_true (cells[i] == expected[i]);
}

/* Three columns, of which each but the last can hand on to the next one only: 5 persons
 * go from the first by two rows to the last. */
static void
test_balance_chain (void)
{
  const gint64 hi[] = { 9, 9, 0, 0, 9, 9 };
  const gint64 rows[] = { 9, 6 };
  const gint64 columns[] = { 4, 6, 5 };
  const Grid grid = { 2, 3, nothing, hi, rows, columns };
  const gint expected[] = { 4, 5, 0, 0, 1, 5 };
  guint8 row_marks[2];
  guint8 column_marks[3];
  Wide cells[6];

  g_assert_cmpint (balance (&grid, cells, row_marks, column_marks), ==,
                   TRANSPORT_BALANCED);
  for (guint i = 0; i < 6; i++)
    g_assert_true (cells[i] == expected[i]);
}

/* The first two rows have nowhere to go but the first column: 9 persons, and it is 6. */
static void
test_cut (void)
{
  const gint64 hi[] = { 99, 0, 0, 99, 0, 0, 99, 99, 99 };
  const gint64 rows[] = { 5, 4, 3 };
  const gint64 columns[] = { 6, 3, 3 };
  const Grid grid = { 3, 3, nothing, hi, rows, columns };
  const guint8 expected_rows[] = { 1, 1, 0 };
  const guint8 expected_columns[] = { 1, 0, 0 };
  guint8 row_marks[3];
  guint8 column_marks[3];
  Wide cells[9];

  g_assert_cmpint (balance (&grid, cells, row_marks, column_marks), ==, TRANSPORT_CLASH);
  g_assert_cmpmem (row_marks, 3, expected_rows, 3);
  g_assert_cmpmem (column_marks, 3, expected_columns, 3);
}

/* The same with room: the first column is all of the first two rows, so that the third
 * row has none of it, though it may; the rest of the third row follows. */
static void
test_pin (void)
{
  const gint64 hi[] = { 99, 0, 0, 99, 0, 0, 99, 99, 99 };
  const gint64 rows[] = { 5, 4, 3 };
  const gint64 columns[] = { 9, 1, 2 };
  const Grid grid = { 3, 3, nothing, hi, rows, columns };
  guint8 marks[3];
  guint8 pinned[9];
  Wide cells[9];

  g_assert_cmpint (balance (&grid, cells, marks, marks), ==, TRANSPORT_BALANCED);
  g_assert_true (bhxh_transport_pin (&grid, cells, pinned));
  g_assert_true (cells[6] == 0);
  g_assert_cmpint (pinned[6], ==, 1);
  g_assert_cmpint (pinned[1], ==, 1); /* no room at all */
  g_assert_cmpint (pinned[0], ==, 0); /* strictly within its bounds as it is */
  g_assert_cmpint (pinned[7], ==, 0);
}

/* Where 1 and 1 can go to either of two columns nothing is pinned, though each cell of
 * the table that is found is 0 or 1. */
static void
test_pin_free (void)
{
  const gint64 hi[] = { 1, 1, 1, 1 };
  const gint64 totals[] = { 1, 1 };
  const Grid grid = { 2, 2, nothing, hi, totals, totals };
  const guint8 none[4] = { 0 };
  guint8 marks[2];
  guint8 pinned[4];
  Wide cells[4];

  g_assert_cmpint (balance (&grid, cells, marks, marks), ==, TRANSPORT_BALANCED);
  g_assert_true (bhxh_transport_pin (&grid, cells, pinned));
  g_assert_cmpmem (pinned, 4, none, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/margin-flow/two-by-two", test_two_by_two);
  g_test_add_func ("/margin-flow/two-by-three", test_two_by_three);
  g_test_add_func ("/margin-flow/three-by-three", test_three_by_three);
  g_test_add_func ("/margin-flow/chain", test_chain);
  g_test_add_func ("/margin-flow/none", test_none);
  g_test_add_func ("/margin-flow/transport/balance", test_balance);
  g_test_add_func ("/margin-flow/transport/chain", test_balance_chain);
  g_test_add_func ("/margin-flow/transport/cut", test_cut);
  g_test_add_func ("/margin-flow/transport/pin", test_pin);
  g_test_add_func ("/margin-flow/transport/pin-free", test_pin_free);
  return g_test_run ();
}
