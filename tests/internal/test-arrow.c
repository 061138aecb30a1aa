/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A table of every kind of column as Arrow arrays: which types come out, where batches
 * end, what a failing engine leaves.
 */
#include "table-source.h"

#include "../unit/arrow-read.h"

#include <errno.h>

static const TableColumn columns[] = {
  { "unit", "Mã", "Code", BHXH_COLUMN_TEXT },
  TABLE_COUNT ("persons", "Số người", "Persons"),
  { "rate", "Tỷ lệ", "Rate", BHXH_COLUMN_NUMBER },
  { "period", "Kỳ", "Period", BHXH_COLUMN_PERIOD },
  TABLE_DAY ("as_of", "Ngày", "Day"),
  { "status", "Kết quả", "Result", BHXH_COLUMN_CODE, 0, sample_labels, 3 },
};
#define N_COLUMNS G_N_ELEMENTS (columns)

typedef struct
{
  TestCell cells[2][N_COLUMNS];
  TestTable source;
  BhxhTable *table;
  struct ArrowArrayStream stream;
} Fixture;

/* 12.3 and 21 in one column: one decimal. 2024-02-29 is day 19,782 since 1970: 54 years of
 * 365 days, 13 leap days from 1972 to 2020, and 31 + 28 days of 2024. */
static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TestCell cells[2][N_COLUMNS] = {
    { TEXT ("461"), NUMBER (-75039, 0), NUMBER (123, 1),
      VALUE (bhxh_period_new_months (2024, 1, 2024, 12)),
      VALUE (bhxh_period_new_day (2024, 2, 29)), VALUE (2) },
    { TEXT ("Đông Hà"), NUMBER (3, -2), NUMBER (21, 0), MISSING, MISSING, MISSING },
  };

  memcpy (fixture->cells, cells, sizeof cells);
  fixture->source = (TestTable){ .columns = columns,
                                 .n_columns = N_COLUMNS,
                                 .cells = fixture->cells[0],
                                 .n_listed = 2,
                                 .n_rows = 2 };
  fixture->table = test_table_new (&fixture->source);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  bhxh_table_unref (fixture->table);
  g_assert_cmpint (fixture->source.n_open, ==, 0);
}

static void export(Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
      bhxh_table_export_arrow (fixture->table, NULL, &fixture->stream, &error));
  g_assert_no_error (error);
}

static void
check_types (Fixture *fixture, const char *const formats[N_COLUMNS])
{
  static const gboolean has_dictionary[N_COLUMNS] = { TRUE, FALSE, FALSE,
                                                      TRUE, FALSE, TRUE };
  struct ArrowSchema schema;

  export(fixture);
  g_assert_cmpint (fixture->stream.get_schema (&fixture->stream, &schema), ==, 0);
  g_assert_cmpstr (schema.format, ==, "+s");
  g_assert_cmpint (schema.n_children, ==, N_COLUMNS);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_assert_cmpstr (schema.children[i]->name, ==, columns[i].name);
      g_assert_cmpstr (schema.children[i]->format, ==, formats[i]);
      g_assert_cmpint (schema.children[i]->flags, ==, ARROW_FLAG_NULLABLE);
      g_assert_cmpint (schema.children[i]->dictionary != NULL, ==, has_dictionary[i]);
      if (has_dictionary[i])
        g_assert_cmpstr (schema.children[i]->dictionary->format, ==, "u");
    }
  schema.release (&schema);
  fixture->stream.release (&fixture->stream);
}

/* They are the same whatever the rows are: none, a day as a period, a whole rate; only the
 * rate's decimals are what they have. */
static void
test_types (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const tenths[N_COLUMNS] = { "i", "i", "d:38,1", "i", "tdD", "i" };
  static const char *const whole[N_COLUMNS] = { "i", "i", "d:38,0", "i", "tdD", "i" };

  check_types (fixture, tenths);
  fixture->cells[0][2] = (TestCell) NUMBER (12, 0);
  fixture->cells[0][3] = (TestCell) VALUE (bhxh_period_new_day (2024, 2, 29));
  check_types (fixture, whole);
  fixture->source.n_rows = 0;
  check_types (fixture, whole);
}

/* Which of them are so declared. */
static void
test_narrow (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i <= N_COLUMNS; i++)
    g_assert_cmpint (bhxh_table_get_column_narrow (fixture->table, i), ==,
                     i == 1 || i == 4);
}

static void
test_cells (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const expected[2][N_COLUMNS] = {
    { "461", "-75039", "12.3", "2024", "19782", "short" },
    { "Đông Hà", "300", "21.0", NULL, NULL, NULL },
  };
  struct ArrowSchema schema;
  struct ArrowArray array;

  export(fixture);
  fixture->stream.get_schema (&fixture->stream, &schema);
  g_assert_cmpint (fixture->stream.get_next (&fixture->stream, &array), ==, 0);
  g_assert_cmpint (array.length, ==, 2);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_assert_cmpint (array.children[i]->null_count, ==, i < 3 ? 0 : 1);
      for (gint64 row = 0; row < 2; row++)
        {
          g_autofree char *cell =
              arrow_dup_cell (schema.children[i], array.children[i], row);

          g_assert_cmpstr (cell, ==, expected[row][i]);
        }
    }
  schema.release (&schema);
  array.release (&array);
  g_assert_cmpint (fixture->stream.get_next (&fixture->stream, &array), ==, 0);
  g_assert_null (array.release);
  fixture->stream.release (&fixture->stream);
}

/* An engine that makes its texts has the next batch's where the last one's were. */
static void
test_texts_move_on (Fixture *fixture, gconstpointer data)
{
  fixture->source.batch_rows = 1;
  test_cells (fixture, data);
}

/* 3 000 000 000 is past 32 bits, 1.5 and a year have no place among counts and days. */
static void
test_not_narrow (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    guint column;
    TestCell cell;
  } cases[] = { { 1, NUMBER (3000000000, 0) },
                { 1, NUMBER (3, -9) },
                { 1, NUMBER (15, 1) },
                { 4, VALUE (-1) } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TestCell before = fixture->cells[0][cases[i].column];
      const BhxhPeriod year = bhxh_period_new_months (2024, 1, 2024, 12);
      g_autofree char *message =
          g_strdup_printf ("column %s: a value is neither a count of 32 bits nor a day",
                           columns[cases[i].column].name);
      struct ArrowArray array;

      fixture->cells[0][cases[i].column] = cases[i].cell;
      if (cases[i].column == 4)
        fixture->cells[0][4] = (TestCell) VALUE (year);
      export(fixture);
      g_assert_cmpint (fixture->stream.get_next (&fixture->stream, &array), ==, ERANGE);
      g_assert_cmpstr (fixture->stream.get_last_error (&fixture->stream), ==, message);
      fixture->stream.release (&fixture->stream);
      fixture->cells[0][cases[i].column] = before;
    }
}

/* 70,000 rows: 64 batches of the table's reader, and the rest. */
static void
test_batches (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const gint64 lengths[] = { 65536, 70000 - 65536 };
  struct ArrowArray array;

  fixture->source.n_rows = 70000;
  export(fixture);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_assert_cmpint (fixture->stream.get_next (&fixture->stream, &array), ==, 0);
      g_assert_cmpint (array.length, ==, lengths[i]);
      g_assert_cmpint (array.children[0]->dictionary->length, ==, 2);
      array.release (&array);
    }
  fixture->stream.get_next (&fixture->stream, &array);
  g_assert_null (array.release);
  fixture->stream.release (&fixture->stream);
}

static void
test_empty (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  struct ArrowArray array;

  fixture->source.n_rows = 0;
  export(fixture);
  g_assert_cmpint (fixture->stream.get_next (&fixture->stream, &array), ==, 0);
  g_assert_null (array.release);
  fixture->stream.release (&fixture->stream);
}

/* The pass that finds the types fails, and the one that gives the rows. */
static void
test_failing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  struct ArrowArray array;

  fixture->source.refuse = TRUE;
  g_assert_false (
      bhxh_table_export_arrow (fixture->table, NULL, &fixture->stream, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
  fixture->source.refuse = FALSE;
  export(fixture);
  fixture->source.fail_at = 1;
  g_assert_cmpint (fixture->stream.get_next (&fixture->stream, &array), ==, EIO);
  g_assert_null (array.release);
  g_assert_cmpstr (fixture->stream.get_last_error (&fixture->stream), ==,
                   "the engine failed");
  fixture->stream.release (&fixture->stream);
}

/* 10^17 at 18 decimals has 36 digits, 10^17 at -3 beside it 39. */
static void
test_too_many_digits (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  struct ArrowArray array;

  fixture->cells[0][2] = (TestCell) NUMBER (1, 18);
  fixture->cells[1][2] = (TestCell) NUMBER (G_GINT64_CONSTANT (100000000000000000), -3);
  export(fixture);
  g_assert_cmpint (fixture->stream.get_next (&fixture->stream, &array), ==, ERANGE);
  g_assert_cmpstr (fixture->stream.get_last_error (&fixture->stream), ==,
                   "column rate: a number has more than 38 digits at 18 decimals");
  fixture->stream.release (&fixture->stream);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/arrow/types", test_types },
    { "/arrow/cells", test_cells },
    { "/arrow/texts-move-on", test_texts_move_on },
    { "/arrow/narrow", test_narrow },
    { "/arrow/not-narrow", test_not_narrow },
    { "/arrow/batches", test_batches },
    { "/arrow/empty", test_empty },
    { "/arrow/failing", test_failing },
    { "/arrow/too-many-digits", test_too_many_digits },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
