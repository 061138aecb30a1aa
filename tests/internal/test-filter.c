/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Tables that show only some rows of another.
 */
#include "table-source.h"

#include <string.h>

static char *
csv_of (BhxhTable *table)
{
  return bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, NULL);
}

static void
test_dictionary (void)
{
  g_autoptr (BhxhTable) table = sample_table_new ();
  const char *const codes[] = { "471", "461" };
  g_autoptr (BhxhTable) filtered =
      bhxh_table_dup_filtered (table, "unit", codes, 2, NULL);
  g_autofree char *csv = csv_of (filtered);

  g_assert_cmpstr (csv, ==,
                   "unit,name,period,value,status,note_vi,note_en\r\n"
                   "461,Đông Hà,2024,20.8,met,tốt,good\r\n"
                   "471,Cồn Cỏ,,,,,\r\n");
  g_assert_cmpstr (bhxh_table_get_title (filtered, BHXH_LANGUAGE_EN), ==, "Sample");
  g_assert_cmpuint (bhxh_table_get_n_notes (filtered), ==, 1);
}

static void
test_texts (void)
{
  g_autoptr (BhxhTable) table = sample_table_new ();
  const char *const names[] = { "Quảng Trị" };
  g_autoptr (BhxhTable) filtered =
      bhxh_table_dup_filtered (table, "name", names, 1, NULL);
  g_autofree char *csv = csv_of (filtered);

  g_assert_nonnull (strstr (csv, "462,Quảng Trị,2024-Q3,-1234567,short,,\r\n"));
  g_assert_null (strstr (csv, "461"));
}

/* 4,000 rows in batches of 1: 461, 462, 471, 461, ... so 1,333 rows are of 462; most
 * batches are empty after filtering. */
static void
test_batches (void)
{
  TestTable *source = sample_source_new ();
  g_autoptr (BhxhTable) table = NULL;
  g_autoptr (BhxhTable) filtered = NULL;
  g_autoptr (BhxhTableReader) reader = NULL;
  const char *const codes[] = { "462" };
  gsize n_rows = 0;
  gsize n = 0;

  source->n_rows = 4000;
  source->batch_rows = 1;
  table = bhxh_table_new (source->columns, source->n_columns, &test_functions, source,
                          sample_source_free);
  filtered = bhxh_table_dup_filtered (table, "unit", codes, 1, NULL);
  reader = bhxh_table_reader_new (filtered);
  while (bhxh_table_reader_next (reader, &n_rows, NULL) && n_rows > 0)
    {
      g_assert_cmpint (bhxh_table_reader_get_values (reader, 3)[0], ==, -1234567);
      n += n_rows;
    }
  g_assert_cmpuint (n, ==, 1333);
}

static void
test_nothing (void)
{
  g_autoptr (BhxhTable) table = sample_table_new ();
  g_autoptr (BhxhTable) filtered = bhxh_table_dup_filtered (table, "unit", NULL, 0, NULL);
  g_autofree char *csv = csv_of (filtered);

  g_assert_cmpstr (csv, ==, "unit,name,period,value,status,note_vi,note_en\r\n");
}

static void
test_bad_column (void)
{
  g_autoptr (BhxhTable) table = sample_table_new ();
  const char *const columns[] = { "nothing", "value" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (bhxh_table_dup_filtered (table, columns[i], NULL, 0, &error));
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
    }
}

static void
test_failing_engine (void)
{
  TestTable *source = sample_source_new ();
  g_autoptr (BhxhTable) table = NULL;
  g_autoptr (BhxhTable) filtered = NULL;
  g_autoptr (GError) error = NULL;
  const char *const codes[] = { "461" };

  source->n_rows = 4000;
  source->fail_at = 3000;
  table = bhxh_table_new (source->columns, source->n_columns, &test_functions, source,
                          sample_source_free);
  filtered = bhxh_table_dup_filtered (table, "unit", codes, 1, NULL);
  g_assert_null (bhxh_table_format (filtered, BHXH_FORMAT_CSV, NULL, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/dictionary", test_dictionary);
  g_test_add_func ("/filter/texts", test_texts);
  g_test_add_func ("/filter/batches", test_batches);
  g_test_add_func ("/filter/nothing", test_nothing);
  g_test_add_func ("/filter/bad-column", test_bad_column);
  g_test_add_func ("/filter/failing-engine", test_failing_engine);
  return g_test_run ();
}
