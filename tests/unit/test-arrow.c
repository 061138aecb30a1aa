/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A table of the bundled plan as a program that reads Arrow has it, released in every
 * order.
 */
#include "arrow-read.h"
#include "bundled-fixture.h"

static BhxhTable *
load_targets (void)
{
  g_autoptr (BhxhPlan) plan = load_bundled ();

  return bhxh_plan_dup_table (plan, BHXH_PLAN_TARGETS);
}

static void export(BhxhTable *table,
                   BhxhOptions *options,
                   struct ArrowArrayStream *stream)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bhxh_table_export_arrow (table, options, stream, &error));
  g_assert_no_error (error);
}

/* A cell as the table's own reader has it; values are persons and rates to one decimal, so
 * that the column has one. */
static char *
dup_expected (const BhxhTableReader *reader, guint column, gsize row, const char *format)
{
  g_autofree char *text = bhxh_table_reader_dup_text (reader, column, row);

  return text != NULL && g_str_equal (format, "d:38,1") && strchr (text, '.') == NULL
             ? g_strconcat (text, ".0", NULL)
             : g_steal_pointer (&text);
}

/* Every cell of the 210 statements. */
static void
test_same_cells (void)
{
  g_autoptr (BhxhTable) table = load_targets ();
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  struct ArrowArrayStream stream;
  struct ArrowSchema schema;
  struct ArrowArray array;
  gsize n_rows = 0;

  export(table, NULL, &stream);
  stream.get_schema (&stream, &schema);
  stream.get_next (&stream, &array);
  bhxh_table_reader_next (reader, &n_rows, NULL);
  g_assert_cmpint (array.length, ==, 210);
  g_assert_cmpuint (n_rows, ==, 210);
  for (guint i = 0; i < bhxh_table_get_n_columns (table); i++)
    for (gsize row = 0; row < n_rows; row++)
      {
        g_autofree char *expected =
            dup_expected (reader, i, row, schema.children[i]->format);
        g_autofree char *found =
            arrow_dup_cell (schema.children[i], array.children[i], (gint64) row);

        g_assert_cmpstr (found, ==, expected);
      }
  array.release (&array);
  schema.release (&schema);
  stream.release (&stream);
}

/* The table goes first, then the stream; a child that was moved out outlives the rest. */
static void
test_release (void)
{
  BhxhTable *table = load_targets ();
  struct ArrowArrayStream stream;
  struct ArrowSchema schema;
  struct ArrowArray array, moved;
  g_autofree char *cell = NULL;

  export(table, NULL, &stream);
  bhxh_table_unref (table);
  stream.get_schema (&stream, &schema);
  stream.get_next (&stream, &array);
  stream.release (&stream);
  g_assert_null (stream.release);
  moved = *array.children[0];
  array.children[0]->release = NULL;
  array.release (&array);
  g_assert_null (array.release);
  cell = arrow_dup_cell (schema.children[0], &moved, 0);
  g_assert_cmpstr (cell, ==, "45");
  moved.release (&moved);
  schema.release (&schema);
}

static void
test_columns (void)
{
  g_autoptr (BhxhTable) table = load_targets ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  struct ArrowArrayStream stream;
  struct ArrowSchema schema;

  bhxh_options_set_columns (options, "value,unit");
  export(table, options, &stream);
  stream.get_schema (&stream, &schema);
  g_assert_cmpint (schema.n_children, ==, 2);
  g_assert_cmpstr (schema.children[0]->name, ==, "value");
  schema.release (&schema);
  stream.release (&stream);
  bhxh_options_set_columns (options, "nothing");
  g_assert_false (bhxh_table_export_arrow (table, options, &stream, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
}

/* Of a target's columns only its decimals are counted. */
static void
test_narrow (void)
{
  g_autoptr (BhxhTable) table = load_targets ();
  const guint n_columns = bhxh_table_get_n_columns (table);

  for (guint i = 0; i < n_columns; i++)
    g_assert_cmpint (bhxh_table_get_column_narrow (table, i), ==,
                     g_str_equal (bhxh_table_get_column_name (table, i), "decimals"));
  g_assert_false (bhxh_table_get_column_narrow (table, n_columns));
}

/* No Python is in this process. */
static void
test_no_capsule (void)
{
  g_autoptr (BhxhTable) table = load_targets ();
  struct ArrowArrayStream stream;

  export(table, NULL, &stream);
  g_assert_null (bhxh_arrow_capsule_new (&stream));
  g_assert_nonnull (stream.release);
  stream.release (&stream);
}

static gboolean
stop (guint64 done G_GNUC_UNUSED, guint64 total G_GNUC_UNUSED, gpointer data)
{
  (*(guint *) data)++;
  return FALSE;
}

static void
test_cancelled (void)
{
  g_autoptr (BhxhTable) table = load_targets ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  struct ArrowArrayStream stream;
  struct ArrowArray array;
  guint n_calls = 0;

  bhxh_options_set_progress (options, stop, &n_calls);
  export(table, options, &stream);
  g_assert_cmpint (stream.get_next (&stream, &array), !=, 0);
  g_assert_cmpuint (n_calls, ==, 1);
  g_assert_null (array.release);
  g_assert_nonnull (stream.get_last_error (&stream));
  stream.release (&stream);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arrow/same-cells", test_same_cells);
  g_test_add_func ("/arrow/release", test_release);
  g_test_add_func ("/arrow/columns", test_columns);
  g_test_add_func ("/arrow/narrow", test_narrow);
  g_test_add_func ("/arrow/no-capsule", test_no_capsule);
  g_test_add_func ("/arrow/cancelled", test_cancelled);
  return g_test_run ();
}
