/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a random table gives as Arrow arrays is what machines read of it otherwise.
 */
#include "random-table.h"

#include "../unit/arrow-read.h"

/* The most decimals in the column of numbers; fewer are made so many. */
static void
bring_to_range (RandomTable *random)
{
  for (gsize row = 0; row < random->source.n_rows; row++)
    for (guint i = 0; i < N_COLUMNS; i++)
      {
        TestCell *cell = &random->cells[row][i];

        if (random_columns[i].type == BHXH_COLUMN_NUMBER)
          cell->decimals = cell->decimals % 10;
      }
}

/* The number at the decimals of its column. */
static char *
dup_expected (const TestCell *cell, const char *format)
{
  const gint decimals =
      format[0] == 'd' ? (gint) g_ascii_strtoll (format + strlen ("d:38,"), NULL, 10) : 0;
  __int128 value = cell->value;

  for (gint power = cell->decimals; power < decimals; power++)
    value *= 10;
  return arrow_dup_decimal (value, (guint) decimals);
}

static void
assert_cell (const RandomTable *random,
             const struct ArrowSchema *schema,
             const struct ArrowArray *array,
             gsize row,
             guint column)
{
  const TestCell *cell = &random->cells[row][column];
  g_autofree char *found =
      arrow_dup_cell (schema->children[column], array->children[column], (gint64) row);
  g_autofree char *expected =
      cell->present && random_columns[column].type == BHXH_COLUMN_NUMBER
          ? dup_expected (cell, schema->children[column]->format)
          : expected_text (random, row, column);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_round (RandomTable *random)
{
  g_autoptr (BhxhTable) table = test_table_new (&random->source);
  g_autoptr (GError) error = NULL;
  struct ArrowArrayStream stream;
  struct ArrowSchema schema;
  struct ArrowArray array;

  g_assert_true (bhxh_table_export_arrow (table, NULL, &stream, &error));
  g_assert_no_error (error);
  stream.get_schema (&stream, &schema);
  g_assert_cmpint (stream.get_next (&stream, &array), ==, 0);
  stream.release (&stream);
  if (array.release != NULL)
    {
      g_assert_cmpint (array.length, ==, (gint64) random->source.n_rows);
      for (gsize row = 0; row < random->source.n_rows; row++)
        for (guint i = 0; i < N_COLUMNS; i++)
          assert_cell (random, &schema, &array, row, i);
      array.release (&array);
    }
  else
    g_assert_cmpuint (random->source.n_rows, ==, 0);
  schema.release (&schema);
}

static void
test_same_cells (void)
{
  for (guint round = 0; round < 1000; round++)
    {
      g_autoptr (RandomTable) random = random_table_new ();

      bring_to_range (random);
      test_round (random);
      g_assert_cmpint (random->source.n_open, ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arrow/same-cells", test_same_cells);
  return g_test_run ();
}
