/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Tables of two margins whose answer is known by hand, what is said where there is none,
 * and three ways as nested tables.
 */
#include "allocation/nested.h"

#include <string.h>

#define MAX_CELLS 12
#define MAX_SIDE 7

static void
assert_shares (const MarginTable *table, const gint64 *expected)
{
  const gsize n = table->n_rows * table->n_columns;
  gint64 shares[MAX_CELLS];
  const MarginTableResult result = { .shares = shares };

  g_assert_cmpint (bhxh_margin_table_share (table, &result).outcome, ==,
                   MARGIN_TABLE_DONE);
  g_assert_cmpmem (shares, n * sizeof *shares, expected, n * sizeof *shares);
}

/* Equal weights, rows 5, 3, 2 by columns 6, 4: 3 2 / 1.8 1.2 / 1.2 0.8. Rounded to the
 * nearest all totals are right. */
static void
test_nearest (void)
{
  const gint64 weights[] = { 1, 1, 1, 1, 1, 1 };
  const gint64 rows[] = { 5, 3, 2 };
  const gint64 columns[] = { 6, 4 };
  const MarginTable table = { 3, 2, weights, rows, columns, NULL, NULL };
  const gint64 expected[] = { 3, 2, 2, 1, 1, 1 };

  assert_shares (&table, expected);
}

/* Rows 2, 2, 2 and columns 1, 5: 1/3 and 5/3 in each row. One row gets the column's
 * person; all deviate alike, and row times column is largest where the last row has its
 * persons in the second column, so that it is the first row. */
static void
test_tie (void)
{
  const gint64 weights[] = { 1, 1, 1, 1, 1, 1 };
  const gint64 rows[] = { 2, 2, 2 };
  const gint64 columns[] = { 1, 5 };
  const gint64 columns_turned[] = { 5, 1 };
  const MarginTable table = { 3, 2, weights, rows, columns, NULL, NULL };
  const MarginTable turned = { 3, 2, weights, rows, columns_turned, NULL, NULL };
  const gint64 expected[] = { 1, 1, 0, 2, 0, 2 };
  const gint64 expected_turned[] = { 2, 0, 2, 0, 1, 1 };

  assert_shares (&table, expected);
  assert_shares (&turned, expected_turned);
}

/* 70, 20, 10 by 20 with floors of 4 in one row, as in one margin; the second row is as
 * its weights. */
static void
test_floors (void)
{
  const gint64 weights[] = { 70, 20, 10, 8, 6, 6 };
  const gint64 rows[] = { 20, 20 };
  const gint64 columns[] = { 20, 10, 10 };
  const gint64 floors[] = { 4, 4, 4, 0, 0, 0 };
  const MarginTable table = { 2, 3, weights, rows, columns, floors, NULL };
  const gint64 expected[] = { 12, 4, 4, 8, 6, 6 };

  assert_shares (&table, expected);
}

/* The same weights 10^17 times as large, and on their side. */
static void
test_scale (void)
{
  const gint64 large = G_GINT64_CONSTANT (10000000000000000);
  const gint64 weights[] = { 70 * large, 8 * large,  20 * large,
                             6 * large,  10 * large, 6 * large };
  const gint64 rows[] = { 20, 10, 10 };
  const gint64 columns[] = { 20, 20 };
  const gint64 floors[] = { 4, 0, 4, 0, 4, 0 };
  const MarginTable table = { 3, 2, weights, rows, columns, floors, NULL };
  const gint64 expected[] = { 12, 8, 4, 6, 4, 6 };

  assert_shares (&table, expected);
}

/* No rows, no columns, nothing to share. */
static void
test_empty (void)
{
  const gint64 weights[] = { 0, 0 };
  const gint64 zeros[] = { 0, 0 };
  const MarginTable nothing = { 0, 2, weights, NULL, zeros, NULL, NULL };
  const MarginTable table = { 1, 2, weights, zeros, zeros, NULL, NULL };

  assert_shares (&nothing, zeros);
  assert_shares (&table, zeros);
}

/* x11 x22 = 10^16 x12 x21 with rows of 10^8 and columns 3 apart: x12 (x12 + 3) = 1, so
 * that x12 is 0.30. The rounds come there too slowly to end near it; all totals are exact
 * all the same, of the scaled table too. */
static void
test_slow (void)
{
  const gint64 large = 100000000;
  const gint64 weights[] = { large, 1, 1, large };
  const gint64 rows[] = { large, large };
  const gint64 columns[] = { large + 3, large - 3 };
  const MarginTable table = { 2, 2, weights, rows, columns, NULL, NULL };
  const Grid grid = { 2, 2, NULL, NULL, rows, columns };
  const gint64 expected[] = { large, 0, 3, large - 3 };
  gint64 shares[4];
  Wide scaled[4];
  const MarginTableResult result = { .shares = shares, .scaled = scaled };

  g_assert_cmpint (bhxh_margin_table_share (&table, &result).outcome, ==,
                   MARGIN_TABLE_DONE);
  g_assert_cmpmem (shares, sizeof shares, expected, sizeof expected);
  g_assert_true (bhxh_scale_measure (&grid, scaled) == 0);
  g_assert_true (scaled[1] > (Wide) 1 << (SCALE_BITS - 2) &&
                 scaled[1] < (Wide) 1 << (SCALE_BITS - 1));
}

/* --- No table --------------------------------------------------------------------- */

static MarginTableVerdict
refuse (const MarginTable *table, guint8 *rows, guint8 *columns)
{
  const MarginTableResult result = { NULL, NULL, rows, columns };

  return bhxh_margin_table_share (table, &result);
}

/* Rows 0 and 1 can go to column 0 only: 9 persons, and it is 6. */
static void
test_rows_clash (void)
{
  const gint64 weights[] = { 1, 0, 0, 1, 0, 0, 1, 1, 1 };
  const gint64 rows[] = { 5, 4, 3 };
  const gint64 columns[] = { 6, 3, 3 };
  const MarginTable table = { 3, 3, weights, rows, columns, NULL, NULL };
  const guint8 expected_rows[] = { 1, 1, 0 };
  const guint8 expected_columns[] = { 1, 0, 0 };
  guint8 row_marks[3];
  guint8 column_marks[3];
  const MarginTableVerdict verdict = refuse (&table, row_marks, column_marks);

  g_assert_cmpint (verdict.outcome, ==, MARGIN_TABLE_ROWS_CLASH);
  g_assert_cmpint (verdict.needed, ==, 9);
  g_assert_cmpint (verdict.left, ==, 6);
  g_assert_cmpint (verdict.persons, ==, 3);
  g_assert_cmpmem (row_marks, 3, expected_rows, 3);
  g_assert_cmpmem (column_marks, 3, expected_columns, 3);
}

/* Columns 0 and 1 have weights in row 0 only, which has 7, and a floor of 1 in column 2.
 * They need 9: 3 too many. Of the rest there are more names: rows 1 to 3, column 2. */
static void
test_columns_clash (void)
{
  const gint64 weights[] = { 1, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1 };
  const gint64 floors[] = { 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
  const gint64 rows[] = { 7, 2, 1, 1 };
  const gint64 columns[] = { 5, 4, 2 };
  const MarginTable table = { 4, 3, weights, rows, columns, floors, NULL };
  const guint8 expected_rows[] = { 1, 0, 0, 0 };
  const guint8 expected_columns[] = { 1, 1, 0 };
  guint8 row_marks[4];
  guint8 column_marks[3];
  const MarginTableVerdict verdict = refuse (&table, row_marks, column_marks);

  g_assert_cmpint (verdict.outcome, ==, MARGIN_TABLE_COLUMNS_CLASH);
  g_assert_cmpint (verdict.needed, ==, 9);
  g_assert_cmpint (verdict.left, ==, 6);
  g_assert_cmpint (verdict.persons, ==, 3);
  g_assert_cmpmem (row_marks, 4, expected_rows, 4);
  g_assert_cmpmem (column_marks, 3, expected_columns, 3);
}

/* Each is wrong in one number. */
static void
test_input (void)
{
  const gint64 right[] = { 1, 1, 1, 1 };
  const gint64 totals[] = { 2, 2 };
  const gint64 negative[] = { 1, 1, -1, 1 };
  const gint64 too_many[] = { MARGIN_TABLE_MAX_PERSONS, 1 };
  const gint64 below[] = { 2, -1 };
  const gint64 other[] = { 2, 5 };
  const gint64 zeros[] = { 1, 1, 1, 0 };
  const struct
  {
    MarginTable table;
    MarginTableVerdict expected;
  } cases[] = {
    { { 2, 2, negative, totals, totals, NULL, NULL },
      { .outcome = MARGIN_TABLE_WEIGHT, .row = 1, .column = 0 } },
    { { 2, 2, right, totals, totals, negative, NULL },
      { .outcome = MARGIN_TABLE_FLOOR, .row = 1, .column = 0 } },
    { { 2, 2, right, totals, totals, right, zeros },
      { .outcome = MARGIN_TABLE_CROSSED, .row = 1, .column = 1 } },
    { { 2, 2, right, too_many, totals, NULL, NULL },
      { .outcome = MARGIN_TABLE_ROW_TOTAL, .row = 1 } },
    { { 2, 2, right, totals, below, NULL, NULL },
      { .outcome = MARGIN_TABLE_COLUMN_TOTAL, .column = 1 } },
    { { 2, 2, right, totals, other, NULL, NULL },
      { .outcome = MARGIN_TABLE_TOTALS, .persons = -3 } },
    { { 65, 65, NULL, NULL, NULL, NULL, NULL }, { .outcome = MARGIN_TABLE_LIMIT } },
    { { 16385, 64, NULL, NULL, NULL, NULL, NULL }, { .outcome = MARGIN_TABLE_LIMIT } },
    { { 1, MARGIN_TABLE_MAX_CELLS + 1, NULL, NULL, NULL, NULL, NULL },
      { .outcome = MARGIN_TABLE_LIMIT } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MarginTableVerdict verdict = refuse (&cases[i].table, NULL, NULL);

      g_assert_cmpint (verdict.outcome, ==, cases[i].expected.outcome);
      g_assert_cmpuint (verdict.row, ==, cases[i].expected.row);
      g_assert_cmpuint (verdict.column, ==, cases[i].expected.column);
      g_assert_cmpint (verdict.persons, ==, cases[i].expected.persons);
    }
}

/* As many cells and persons as there may be, of which each gets the same: 2^20 cells of
 * 800,000 persons. */
static void
test_limit (void)
{
  const gsize m = MARGIN_TABLE_MAX_CELLS / MARGIN_TABLE_MAX_SHORTER_SIDE;
  const gsize n = MARGIN_TABLE_MAX_SHORTER_SIDE;
  const gint64 each = 800000;
  g_autofree gint64 *weights = g_new (gint64, m * n);
  g_autofree gint64 *shares = g_new (gint64, m * n);
  g_autofree gint64 *rows = g_new (gint64, m);
  g_autofree gint64 *columns = g_new (gint64, n);
  const MarginTable table = { m, n, weights, rows, columns, NULL, NULL };
  const MarginTableResult result = { .shares = shares };

  for (gsize i = 0; i < m * n; i++)
    weights[i] = 3;
  for (gsize i = 0; i < m; i++)
    rows[i] = each * (gint64) n;
  for (gsize j = 0; j < n; j++)
    columns[j] = each * (gint64) m;
  g_assert_cmpint (bhxh_margin_table_share (&table, &result).outcome, ==,
                   MARGIN_TABLE_DONE);
  for (gsize i = 0; i < m * n; i++)
    g_assert_cmpint (shares[i], ==, each);
}

/* --- Three ways ------------------------------------------------------------------- */

/* Two units, two kinds, two years; both units weigh 4, with 3 and 1, and 1 and 3, by kind.
 * The units' 8 and 8 over the years' 12 (6, 6) and 4 (2, 2) are 6 2 / 6 2. Of the first
 * year 6 and 6 by 6 and 6 is 4.5 1.5 / 1.5 4.5, where 5 1 / 1 5 has the larger sum of
 * places; of the second 2 and 2 by 2 and 2 is 1.5 0.5 / 0.5 1.5, and 2 0 / 0 2. */
static void
test_nested (void)
{
  const gint64 weights[] = { 3, 1, 1, 3 };
  const gint64 units[] = { 8, 8 };
  const gint64 kinds[] = { 6, 6, 2, 2 };
  const NestedTables tables = { 2, 2, 2, weights, units, kinds, NULL };
  const gint64 expected[] = { 5, 1, 1, 5, 2, 0, 0, 2 };
  gint64 shares[8];
  guint8 row_marks[2];
  guint8 column_marks[2];
  const NestedVerdict found =
      bhxh_nested_share (&tables, shares, row_marks, column_marks);

  g_assert_cmpint (found.verdict.outcome, ==, MARGIN_TABLE_DONE);
  g_assert_cmpmem (shares, sizeof shares, expected, sizeof expected);
}

/* At most 6 in the first unit's first kind over both years: after 5 there is room for 1,
 * so that the second year is 1 1 / 1 1. */
static void
test_nested_caps (void)
{
  const gint64 weights[] = { 3, 1, 1, 3 };
  const gint64 units[] = { 8, 8 };
  const gint64 kinds[] = { 6, 6, 2, 2 };
  const gint64 caps[] = { 6, 9, 9, 9 };
  const NestedTables tables = { 2, 2, 2, weights, units, kinds, caps };
  const gint64 expected[] = { 5, 1, 1, 5, 1, 1, 1, 1 };
  gint64 shares[8];
  guint8 row_marks[2];
  guint8 column_marks[2];
  const NestedVerdict found =
      bhxh_nested_share (&tables, shares, row_marks, column_marks);

  g_assert_cmpint (found.verdict.outcome, ==, MARGIN_TABLE_DONE);
  g_assert_cmpmem (shares, sizeof shares, expected, sizeof expected);
}

/* The second unit has no weight in the first kind, but the second year is of that kind
 * alone, and by units 2 and 2: row 1 has 2 for column 1, which has room for none. Before
 * that, totals that differ are told of rows and layers. */
static void
test_nested_clash (void)
{
  const gint64 weights[] = { 4, 0, 0, 4 };
  const gint64 units[] = { 8, 8 };
  const gint64 few_units[] = { 8, 7 };
  const gint64 kinds[] = { 6, 6, 4, 0 };
  const NestedTables tables = { 2, 2, 2, weights, units, kinds, NULL };
  const NestedTables few = { 2, 2, 2, weights, few_units, kinds, NULL };
  const guint8 expected[] = { 0, 1 };
  gint64 shares[8];
  guint8 row_marks[2];
  guint8 column_marks[2];
  NestedVerdict found = bhxh_nested_share (&tables, shares, row_marks, column_marks);

  g_assert_cmpint (found.verdict.outcome, ==, MARGIN_TABLE_ROWS_CLASH);
  g_assert_cmpuint (found.table, ==, 1);
  g_assert_cmpint (found.verdict.needed, ==, 2);
  g_assert_cmpint (found.verdict.left, ==, 0);
  g_assert_cmpmem (row_marks, 2, expected, 2);
  g_assert_cmpmem (column_marks, 2, expected, 2);
  found = bhxh_nested_share (&few, shares, row_marks, column_marks);
  g_assert_cmpint (found.verdict.outcome, ==, MARGIN_TABLE_TOTALS);
  g_assert_cmpuint (found.table, ==, NESTED_OUTER);
  g_assert_cmpint (found.verdict.persons, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/margin-table/nearest", test_nearest);
  g_test_add_func ("/margin-table/tie", test_tie);
  g_test_add_func ("/margin-table/floors", test_floors);
  g_test_add_func ("/margin-table/scale", test_scale);
  g_test_add_func ("/margin-table/empty", test_empty);
  g_test_add_func ("/margin-table/slow", test_slow);
  g_test_add_func ("/margin-table/clash/rows", test_rows_clash);
  g_test_add_func ("/margin-table/clash/columns", test_columns_clash);
  g_test_add_func ("/margin-table/input", test_input);
  g_test_add_func ("/margin-table/limit", test_limit);
  g_test_add_func ("/margin-table/nested/shares", test_nested);
  g_test_add_func ("/margin-table/nested/caps", test_nested_caps);
  g_test_add_func ("/margin-table/nested/clash", test_nested_clash);
  return g_test_run ();
}
