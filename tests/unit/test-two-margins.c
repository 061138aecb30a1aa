/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Tables with two margins as a caller sees them: shares, scaled cells, and what is said
 * where there is no table, in both languages.
 */
#include <bhxhplan/bhxhplan.h>

#include <string.h>

/* Equal weights, rows 5, 3, 2 by columns 6, 4: 3 2 / 1.8 1.2 / 1.2 0.8. */
static void
test_table (void)
{
  const gint64 weights[] = { 4, 4, 4, 4, 4, 4 };
  const gint64 rows[] = { 5, 3, 2 };
  const gint64 columns[] = { 6, 4 };
  const gint64 expected[] = { 3, 2, 2, 1, 1, 1 };
  const gint64 expected_scaled[] = {
    3000000, 2000000, 1800000, 1200000, 1200000, 800000
  };
  g_autoptr (GError) error = NULL;
  gint64 shares[6];
  gint64 scaled[6];

  g_assert_true (bhxh_apportionment_fill_table (weights, 3, 2, rows, columns, NULL, NULL,
                                                shares, scaled, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (shares, sizeof shares, expected, sizeof expected);
  g_assert_cmpmem (scaled, sizeof scaled, expected_scaled, sizeof expected_scaled);
}

/* Floors and caps: one cell of a row of 10 by equal weights at least 4, another at most
 * 1; the other row takes what the columns leave. */
static void
test_bounds (void)
{
  const gint64 weights[] = { 1, 1, 1, 1, 1, 1 };
  const gint64 rows[] = { 10, 10 };
  const gint64 columns[] = { 5, 5, 10 };
  const gint64 floors[] = { 4, 0, 0, 0, 0, 0 };
  const gint64 caps[] = { 9, 1, G_MAXINT64, 9, 9, 9 };
  const gint64 expected[] = { 4, 1, 5, 1, 4, 5 };
  gint64 shares[6];

  g_assert_true (bhxh_apportionment_fill_table (weights, 2, 3, rows, columns, floors,
                                                caps, shares, NULL, NULL));
  g_assert_cmpmem (shares, sizeof shares, expected, sizeof expected);
}

/* As many persons as there may be, with all their decimals. */
static void
test_most (void)
{
  const gint64 most = BHXH_APPORTIONMENT_MAX_PERSONS;
  const gint64 weight = BHXH_NUMBER_MAX;
  gint64 share = 0;
  gint64 scaled = 0;

  g_assert_true (bhxh_apportionment_fill_table (&weight, 1, 1, &most, &most, NULL, NULL,
                                                &share, &scaled, NULL));
  g_assert_cmpint (share, ==, most);
  g_assert_cmpint (scaled, ==, most * 1000000);
}

/* --- Errors ----------------------------------------------------------------------- */

typedef struct
{
  const gint64 *weights;
  gsize n_rows;
  gsize n_columns;
  const gint64 *rows;
  const gint64 *columns;
  const gint64 *floors;
  const gint64 *caps;
  BhxhError code;
  const char *en;
  const char *vi;
} Refused;

static void
assert_refused (const Refused *refused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *vi = NULL;
  gint64 shares[12];
  gint64 before[12];

  memset (shares, 7, sizeof shares);
  memset (before, 7, sizeof before);
  g_assert_false (bhxh_apportionment_fill_table (
      refused->weights, refused->n_rows, refused->n_columns, refused->rows,
      refused->columns, refused->floors, refused->caps, shares, NULL, &error));
  g_assert_error (error, BHXH_ERROR, (gint) refused->code);
  g_assert_cmpstr (error->message, ==, refused->en);
  vi = bhxh_error_dup_message (error, BHXH_LANGUAGE_VI);
  g_assert_cmpstr (vi, ==, refused->vi);
  g_assert_cmpmem (shares, sizeof shares, before, sizeof before);
}

static const gint64 ones[] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };
static const gint64 twos[] = { 2, 2, 2, 2 };

static void
test_range (void)
{
  const gint64 negative[] = { 1, 1, 1, -1 };
  const gint64 many[] = { BHXH_APPORTIONMENT_MAX_PERSONS, 1 };
  const Refused cases[] = {
    { negative, 2, 2, twos, twos, NULL, NULL, BHXH_ERROR_RANGE,
      "row 1, column 1: the weight must be from 0 to 900000000000000000",
      "hàng 1, cột 1: trọng số phải từ 0 đến 900000000000000000" },
    { ones, 2, 2, twos, twos, negative, NULL, BHXH_ERROR_RANGE,
      "row 1, column 1: the floor must be from 0 to 900000000000",
      "hàng 1, cột 1: mức tối thiểu phải từ 0 đến 900000000000" },
    { ones, 2, 2, many, twos, NULL, NULL, BHXH_ERROR_RANGE,
      "row 1: its total must be 0 or more, and all together at most 900000000000",
      "hàng 1: tổng phải từ 0 trở lên, và các tổng cộng lại không quá 900000000000" },
    { ones, 2, 2, twos, many, NULL, NULL, BHXH_ERROR_RANGE,
      "column 1: its total must be 0 or more, and all together at most 900000000000",
      "cột 1: tổng phải từ 0 trở lên, và các tổng cộng lại không quá 900000000000" },
    { ones, 65, 65, ones, ones, NULL, NULL, BHXH_ERROR_LIMIT,
      "the table has more than 1048576 cells, or more than 64 along its shorter side",
      "bảng có nhiều hơn 1048576 ô, hoặc nhiều hơn 64 ở chiều ngắn hơn" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (&cases[i]);
}

/* Sums that differ, bounds that cross, lines that have no room. */
static void
test_infeasible (void)
{
  const gint64 three[] = { 3, 2 };
  const gint64 crossed[] = { 1, 0, 1, 1 };
  const gint64 floors[] = { 2, 1, 0, 0 };
  const gint64 side_floors[] = { 2, 0, 1, 0 };
  const gint64 weights[] = { 1, 0, 1, 1 };
  const gint64 caps[] = { 1, 9, 9, 9 };
  const Refused cases[] = {
    { ones, 2, 2, three, twos, NULL, NULL, BHXH_ERROR_INFEASIBLE,
      "the rows have 1 persons more than the columns",
      "tổng các hàng nhiều hơn tổng các cột 1 người" },
    { ones, 2, 2, twos, three, NULL, NULL, BHXH_ERROR_INFEASIBLE,
      "the rows have 1 persons fewer than the columns",
      "tổng các hàng ít hơn tổng các cột 1 người" },
    { ones, 2, 2, twos, twos, ones, crossed, BHXH_ERROR_INFEASIBLE,
      "row 0, column 1: the floor of 1 is above the cap of 0",
      "hàng 0, cột 1: mức tối thiểu 1 lớn hơn mức tối đa 0" },
    { ones, 2, 2, twos, twos, floors, NULL, BHXH_ERROR_INFEASIBLE,
      "rows 0: the floors add up to 1 persons more than the totals",
      "hàng 0: các mức tối thiểu vượt tổng 1 người" },
    { ones, 2, 2, twos, twos, side_floors, NULL, BHXH_ERROR_INFEASIBLE,
      "columns 0: the floors add up to 1 persons more than the totals",
      "cột 0: các mức tối thiểu vượt tổng 1 người" },
    { weights, 2, 2, twos, twos, NULL, caps, BHXH_ERROR_INFEASIBLE,
      "rows 0: caps, and cells of weight 0, leave room for 1 persons fewer than the "
      "totals",
      "hàng 0: các mức tối đa và các ô trọng số 0 thiếu so với tổng 1 người" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (&cases[i]);
}

/* Rows 0 and 1 can go to column 0 only, which is 6; and columns 0 and 1 can come from row
 * 0 only, which has 6 beside a floor of 1; and a column whose cells are all 0. */
static void
test_clash (void)
{
  const gint64 row_weights[] = { 1, 0, 0, 1, 0, 0, 1, 1, 1 };
  const gint64 rows[] = { 5, 4, 3 };
  const gint64 columns[] = { 6, 3, 3 };
  const gint64 column_weights[] = { 1, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1 };
  const gint64 floors[] = { 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
  const gint64 long_rows[] = { 7, 2, 1, 1 };
  const gint64 few_columns[] = { 5, 4, 2 };
  const gint64 no_column[] = { 1, 0, 1, 0 };
  const Refused cases[] = {
    { row_weights, 3, 3, rows, columns, NULL, NULL, BHXH_ERROR_INFEASIBLE,
      "rows 0, 1 must place at least 9 persons in columns 0, which have room for 6: 3 "
      "too many",
      "hàng 0, 1 buộc phải đưa ít nhất 9 người vào cột 0, nơi chỉ còn chỗ cho 6: thừa 3 "
      "người" },
    { column_weights, 4, 3, long_rows, few_columns, floors, NULL, BHXH_ERROR_INFEASIBLE,
      "columns 0, 1 need at least 9 persons of rows 0, which have 6 left: 3 too few",
      "cột 0, 1 cần ít nhất 9 người của hàng 0, nơi chỉ còn 6: thiếu 3 người" },
    { no_column, 2, 2, twos, twos, NULL, NULL, BHXH_ERROR_INFEASIBLE,
      "columns 1: caps, and cells of weight 0, leave room for 2 persons fewer than the "
      "totals",
      "cột 1: các mức tối đa và các ô trọng số 0 thiếu so với tổng 2 người" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (&cases[i]);
}

/* Twelve rows of 1 without any weight: ten are named. */
static void
test_many_names (void)
{
  const gint64 zeros[12] = { 0 };
  const gint64 twelve = 12;
  const Refused refused = {
    zeros,
    12,
    1,
    ones,
    &twelve,
    NULL,
    NULL,
    BHXH_ERROR_INFEASIBLE,
    "rows 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ... (12): caps, and cells of weight 0, leave "
    "room for 12 persons fewer than the totals",
    "hàng 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ... (12): các mức tối đa và các ô trọng số 0 "
    "thiếu so với tổng 12 người"
  };

  assert_refused (&refused);
}

/* --- Layers ----------------------------------------------------------------------- */

/* Units of 8 and 8 over years of 12 and 4: 6 2 / 6 2. By kinds 6 and 6 the first year is
 * 4.5 1.5 / 1.5 4.5, the second, by 2 and 2, 1.5 0.5 / 0.5 1.5; among equals early rows
 * meet early columns. */
static void
test_layers (void)
{
  const gint64 weights[] = { 3, 1, 1, 3 };
  const gint64 units[] = { 8, 8 };
  const gint64 kinds[] = { 6, 6, 2, 2 };
  const gint64 expected[] = { 5, 1, 1, 5, 2, 0, 0, 2 };
  gint64 shares[8];

  g_assert_true (bhxh_apportionment_fill_layers (weights, 2, 2, 2, units, kinds, NULL,
                                                 shares, NULL));
  g_assert_cmpmem (shares, sizeof shares, expected, sizeof expected);
}

static void
assert_layers_refused (const gint64 *weights,
                       const gint64 *units,
                       const gint64 *kinds,
                       const char *en,
                       const char *vi)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message_vi = NULL;
  gint64 shares[8] = { 7 };

  g_assert_false (bhxh_apportionment_fill_layers (weights, 2, 2, 2, units, kinds, NULL,
                                                  shares, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_INFEASIBLE);
  g_assert_cmpstr (error->message, ==, en);
  message_vi = bhxh_error_dup_message (error, BHXH_LANGUAGE_VI);
  g_assert_cmpstr (message_vi, ==, vi);
  g_assert_cmpint (shares[0], ==, 7);
}

/* Units that differ from the years; and a second year all of a kind that the second unit,
 * with 2 of that year, has no weight in. */
static void
test_layers_refused (void)
{
  const gint64 weights[] = { 4, 0, 0, 4 };
  const gint64 units[] = { 8, 8 };
  const gint64 few_units[] = { 8, 7 };
  const gint64 kinds[] = { 6, 6, 4, 0 };

  assert_layers_refused (weights, few_units, kinds,
                         "rows by layers: the rows have 1 persons fewer than the columns",
                         "bảng hàng theo lớp: tổng các hàng ít hơn tổng các cột 1 người");
  assert_layers_refused (weights, units, kinds,
                         "layer 1: rows 1 must place at least 2 persons in columns 1, "
                         "which have room for 0: 2 too many",
                         "lớp 1: hàng 1 buộc phải đưa ít nhất 2 người vào cột 1, nơi chỉ "
                         "còn chỗ cho 0: thừa 2 người");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/two-margins/table", test_table);
  g_test_add_func ("/two-margins/bounds", test_bounds);
  g_test_add_func ("/two-margins/most", test_most);
  g_test_add_func ("/two-margins/range", test_range);
  g_test_add_func ("/two-margins/infeasible", test_infeasible);
  g_test_add_func ("/two-margins/clash", test_clash);
  g_test_add_func ("/two-margins/many-names", test_many_names);
  g_test_add_func ("/two-margins/layers/shares", test_layers);
  g_test_add_func ("/two-margins/layers/refused", test_layers_refused);
  return g_test_run ();
}
