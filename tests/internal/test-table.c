/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Schemas, passes and what may go wrong on the way to a file.
 */
#include "table-source.h"

#include <bhxhplan/bhxhplan.h>

#include <glib/gstdio.h>
#include <string.h>

static void
test_schema (void)
{
  g_autoptr (BhxhTable) table = sample_table_new ();

  g_assert_cmpuint (bhxh_table_get_n_columns (table), ==, 7);
  g_assert_cmpint (bhxh_table_find_column (table, "value"), ==, 3);
  g_assert_cmpint (bhxh_table_find_column (table, "Value"), ==, -1);
  g_assert_cmpstr (bhxh_table_get_column_name (table, 3), ==, "value");
  g_assert_cmpstr (bhxh_table_get_column_title (table, 3, BHXH_LANGUAGE_VI), ==,
                   "Giá trị");
  g_assert_cmpstr (bhxh_table_get_column_title (table, 3, BHXH_LANGUAGE_EN), ==, "Value");
  g_assert_cmpint (bhxh_table_get_column_type (table, 3), ==, BHXH_COLUMN_NUMBER);
  g_assert_cmpint (bhxh_table_get_column_language (table, 3), ==, 0);
  g_assert_cmpint (bhxh_table_get_column_language (table, 6), ==, BHXH_LANGUAGE_EN);
  g_assert_null (bhxh_table_get_column_name (table, 7));
  g_assert_null (bhxh_table_get_column_title (table, 7, BHXH_LANGUAGE_VI));
  g_assert_cmpint (bhxh_table_get_column_type (table, 7), ==, 0);
  g_assert_cmpint (bhxh_table_get_column_language (table, 7), ==, 0);
}

static void
test_words_around (void)
{
  g_autoptr (BhxhTable) table = sample_table_new ();

  g_assert_cmpstr (bhxh_table_get_title (table, BHXH_LANGUAGE_VI), ==, "Bảng thử");
  g_assert_cmpstr (bhxh_table_get_title (table, BHXH_LANGUAGE_EN), ==, "Sample");
  g_assert_cmpuint (bhxh_table_get_n_notes (table), ==, 1);
  g_assert_cmpstr (bhxh_table_get_note (table, 0, BHXH_LANGUAGE_EN), ==,
                   "Figures are made up.");
  g_assert_null (bhxh_table_get_note (table, 1, BHXH_LANGUAGE_EN));
  bhxh_table_set_title (table, "Chỉ tiếng Việt", NULL);
  g_assert_cmpstr (bhxh_table_get_title (table, BHXH_LANGUAGE_EN), ==, "Chỉ tiếng Việt");
  bhxh_table_set_title (table, NULL, NULL);
  g_assert_cmpstr (bhxh_table_get_title (table, BHXH_LANGUAGE_VI), ==, "");
}

static void
test_codes (void)
{
  g_autoptr (BhxhTable) table = sample_table_new ();

  g_assert_cmpuint (bhxh_table_get_n_codes (table, 4), ==, 3);
  g_assert_cmpuint (bhxh_table_get_n_codes (table, 3), ==, 0);
  g_assert_cmpstr (bhxh_table_get_code_name (table, 4, 2), ==, "short");
  g_assert_cmpstr (bhxh_table_get_code_words (table, 4, 2, BHXH_LANGUAGE_VI), ==,
                   "Chưa đạt");
  g_assert_null (bhxh_table_get_code_name (table, 4, 0));
  g_assert_null (bhxh_table_get_code_name (table, 4, 3));
  g_assert_null (bhxh_table_get_code_name (table, 4, -1));
  g_assert_null (bhxh_table_get_code_name (table, 3, 1));
  g_assert_null (bhxh_table_get_code_words (table, 9, 1, BHXH_LANGUAGE_VI));
}

static void
test_reader (void)
{
  g_autoptr (BhxhTable) table = sample_table_new ();
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  gsize n_rows = 0;

  g_assert_null (bhxh_table_reader_get_values (reader, 3));
  g_assert_true (bhxh_table_reader_next (reader, &n_rows, NULL));
  g_assert_cmpuint (n_rows, ==, 3);
  g_assert_cmpint (bhxh_table_reader_get_values (reader, 3)[1], ==, -1234567);
  g_assert_cmpint (bhxh_table_reader_get_values (reader, 3)[2], ==, 0);
  g_assert_cmpint (bhxh_table_reader_get_decimals (reader, 3)[0], ==, 1);
  g_assert_cmpint (bhxh_table_reader_get_present (reader, 3)[1], ==, 1);
  g_assert_cmpint (bhxh_table_reader_get_present (reader, 3)[2], ==, 0);
  g_assert_cmpstr (bhxh_table_reader_get_texts (reader, 0)[1], ==, "462");
  g_assert_cmpstr (bhxh_table_reader_get_texts (reader, 1)[1], ==, "Quảng Trị");
  g_assert_null (bhxh_table_reader_get_texts (reader, 5)[1]);
  g_assert_null (bhxh_table_reader_get_texts (reader, 3));
  g_assert_null (bhxh_table_reader_get_values (reader, 0));
  g_assert_null (bhxh_table_reader_get_decimals (reader, 4));
  g_assert_null (bhxh_table_reader_get_present (reader, 7));
  g_assert_true (bhxh_table_reader_next (reader, &n_rows, NULL));
  g_assert_cmpuint (n_rows, ==, 0);
  g_assert_true (bhxh_table_reader_next (reader, &n_rows, NULL));
  g_assert_cmpuint (n_rows, ==, 0);
}

static void
test_reader_dup_text (void)
{
  static const char *const expected[SAMPLE_N_COLUMNS] = { "461",  "Đông Hà", "2024",
                                                          "20.8", "met",     "tốt",
                                                          "good" };
  g_autoptr (BhxhTable) table = sample_table_new ();
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  gsize n_rows = 0;

  g_assert_true (bhxh_table_reader_next (reader, &n_rows, NULL));
  for (guint i = 0; i < SAMPLE_N_COLUMNS; i++)
    {
      g_autofree char *text = bhxh_table_reader_dup_text (reader, i, 0);

      g_assert_cmpstr (text, ==, expected[i]);
    }
  g_assert_null (bhxh_table_reader_dup_text (reader, 3, 2));
  g_assert_null (bhxh_table_reader_dup_text (reader, 3, 3));
  g_assert_null (bhxh_table_reader_dup_text (reader, 7, 0));
}

/* Two passes at once, and the table's owner gone. */
static void
test_reader_keeps_table (void)
{
  BhxhTable *table = sample_table_new ();
  g_autoptr (BhxhTableReader) one = bhxh_table_reader_new (table);
  g_autoptr (BhxhTableReader) two = bhxh_table_reader_new (table);
  gsize n_rows = 0;

  bhxh_table_unref (table);
  g_assert_true (bhxh_table_reader_next (one, &n_rows, NULL));
  g_assert_true (bhxh_table_reader_next (two, &n_rows, NULL));
  g_assert_cmpuint (n_rows, ==, 3);
}

static void
test_reader_failure (void)
{
  g_autofree TestTable *source = sample_source_new ();
  g_autofree gpointer cells = (gpointer) source->cells;
  g_autoptr (BhxhTable) table = test_table_new (source);
  g_autoptr (BhxhTableReader) reader = bhxh_table_reader_new (table);
  g_autoptr (GError) error = NULL;
  gsize n_rows = 9;

  source->batch_rows = 1;
  source->fail_at = 1;
  g_assert_true (bhxh_table_reader_next (reader, &n_rows, &error));
  g_assert_cmpuint (n_rows, ==, 1);
  g_assert_false (bhxh_table_reader_next (reader, &n_rows, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
  g_assert_null (bhxh_table_reader_dup_text (reader, 0, 0));
  g_clear_error (&error);
  g_assert_false (bhxh_table_reader_next (reader, &n_rows, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_MISUSE);
}

/* 7 batches of 3 rows, written in all formats as one would be. */
static void
test_many_batches (void)
{
  g_autofree TestTable *source = sample_source_new ();
  g_autofree gpointer cells = (gpointer) source->cells;
  g_autoptr (BhxhTable) table = test_table_new (source);

  source->n_rows = 21;
  for (guint format = BHXH_FORMAT_TEXT; format <= BHXH_FORMAT_MARKDOWN; format++)
    {
      g_autofree char *whole = NULL;
      g_autofree char *pieces = NULL;

      source->batch_rows = 0;
      whole = bhxh_table_format (table, format, NULL, NULL, NULL);
      source->batch_rows = 3;
      pieces = bhxh_table_format (table, format, NULL, NULL, NULL);
      g_assert_cmpstr (whole, ==, pieces);
    }
  g_assert_cmpint (source->n_open, ==, 0);
}

static void
check_columns (const char *list, int code, const char *message_or_header)
{
  g_autoptr (BhxhTable) table = sample_table_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  bhxh_options_set_columns (options, list);
  text = bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, &error);
  g_assert_cmpint (bhxh_error_get_code (error), ==, code);
  if (code == 0)
    g_assert_true (g_str_has_prefix (text, message_or_header));
  else
    g_assert_cmpstr (error->message, ==, message_or_header);
}

static void
test_columns (void)
{
  check_columns ("value,unit", 0, "value,unit\r\n20.8,461\r\n");
  check_columns (" value , unit ", 0, "value,unit\r\n20.8,461\r\n");
  check_columns ("unit,nothing", BHXH_ERROR_UNKNOWN,
                 "there is no column \"nothing\"; the columns are: unit, name, period, "
                 "value, status, note_vi, "
                 "note_en");
  check_columns ("", BHXH_ERROR_UNKNOWN,
                 "there is no column \"\"; the columns are: unit, name, period, value, "
                 "status, note_vi, note_en");
  check_columns ("unit,", BHXH_ERROR_UNKNOWN,
                 "there is no column \"\"; the columns are: unit, name, period, value, "
                 "status, note_vi, note_en");
  check_columns ("unit,value,unit", BHXH_ERROR_SYNTAX,
                 "the column \"unit\" is there twice");
  check_columns ("note", 0, "note_vi\r\ntốt\r\n");
  check_columns ("note,note_en", 0, "note_vi,note_en\r\ntốt,good\r\n");
  check_columns ("note,note_vi", BHXH_ERROR_SYNTAX,
                 "the column \"note_vi\" is there twice");
}

/* The engine is told what nobody reads. */
static gboolean
next_counts_wanted (gpointer cursor, Batch *batch, GError **error)
{
  TestCursor *counted = cursor;
  guint n = 0;

  (void) error;
  for (guint i = 0; i < batch->n_columns; i++)
    n += batch->columns[i].wanted != FALSE;
  counted->table->n_begun = (gint) n;
  return TRUE;
}

static void
test_wanted (void)
{
  static const TableSource functions = { test_begin, next_counts_wanted, test_end };
  TestTable source = { .columns = sample_columns, .n_columns = SAMPLE_N_COLUMNS };
  g_autoptr (BhxhTable) table =
      bhxh_table_new (sample_columns, SAMPLE_N_COLUMNS, &functions, &source, NULL);
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  bhxh_free (bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, NULL));
  g_assert_cmpint (source.n_begun, ==, 7);
  bhxh_options_set_columns (options, "value,unit");
  bhxh_free (bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL));
  g_assert_cmpint (source.n_begun, ==, 2);
}

typedef struct
{
  guint64 done;
  guint64 total;
  guint calls;
  guint stop_at;
} Progress;

static gboolean
count_progress (guint64 done, guint64 total, gpointer data)
{
  Progress *progress = data;

  g_assert_cmpuint (done, >=, progress->done);
  progress->done = done;
  progress->total = total;
  return ++progress->calls != progress->stop_at;
}

static void
test_progress (void)
{
  g_autoptr (BhxhTable) table = sample_table_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  Progress csv = { 0 };
  Progress text = { 0 };

  bhxh_options_set_progress (options, count_progress, &csv);
  bhxh_free (bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, NULL));
  g_assert_cmpuint (csv.done, ==, 3);
  bhxh_options_set_progress (options, count_progress, &text);
  bhxh_free (bhxh_table_format (table, BHXH_FORMAT_TEXT, options, NULL, NULL));
  g_assert_cmpuint (text.done, ==, 6);
  g_assert_cmpuint (text.total, ==, 6);
}

static void
test_cancel (void)
{
  for (guint format = BHXH_FORMAT_TEXT; format <= BHXH_FORMAT_MARKDOWN; format++)
    for (guint stop_at = 1; stop_at <= 2; stop_at++)
      {
        g_autoptr (BhxhTable) table = sample_table_new ();
        g_autoptr (BhxhOptions) options = bhxh_options_new ();
        g_autoptr (GError) error = NULL;
        Progress progress = { .stop_at = stop_at };

        bhxh_options_set_progress (options, count_progress, &progress);
        g_assert_null (bhxh_table_format (table, format, options, NULL, &error));
        g_assert_error (error, BHXH_ERROR, BHXH_ERROR_CANCELLED);
      }
}

static gboolean
write_fails (const char *bytes, gsize length, gpointer data, GError **error)
{
  g_assert_nonnull (bytes);
  g_assert_cmpuint (length, >, 0);
  ++*(guint *) data;
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "disk full");
  return FALSE;
}

static gboolean
write_fails_silently (const char *bytes, gsize length, gpointer data, GError **error)
{
  (void) bytes, (void) length, (void) error;
  ++*(guint *) data;
  return FALSE;
}

/* Asked once, and never again. */
static void
test_failing_write (void)
{
  g_autofree TestTable *source = sample_source_new ();
  g_autofree gpointer cells = (gpointer) source->cells;
  g_autoptr (BhxhTable) table = test_table_new (source);

  source->n_rows = 100000;
  for (guint format = BHXH_FORMAT_TEXT; format <= BHXH_FORMAT_MARKDOWN; format++)
    {
      g_autoptr (GError) error = NULL;
      guint n = 0;

      g_assert_false (bhxh_table_write (table, format, NULL, write_fails, &n, &error));
      g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
      g_clear_error (&error);
      g_assert_false (
          bhxh_table_write (table, format, NULL, write_fails_silently, &n, &error));
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
      g_assert_cmpuint (n, ==, 2);
    }
}

static void
test_failing_engine (void)
{
  g_autofree TestTable *source = sample_source_new ();
  g_autofree gpointer cells = (gpointer) source->cells;
  g_autoptr (BhxhTable) table = test_table_new (source);
  g_autoptr (GError) error = NULL;

  source->fail_at = 2;
  g_assert_null (bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
  g_clear_error (&error);
  source->refuse = TRUE;
  g_assert_null (bhxh_table_format (table, BHXH_FORMAT_TEXT, NULL, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
  g_assert_cmpint (source->n_open, ==, 0);
}

static void
test_unknown_format (void)
{
  g_autoptr (BhxhTable) table = sample_table_new ();

  for (guint format = 0; format <= 7; format += 7)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (bhxh_table_format (table, format, NULL, NULL, &error));
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNSUPPORTED);
    }
}

static gboolean
append_bytes (const char *bytes, gsize length, gpointer data, GError **error)
{
  (void) error;
  g_string_append_len (data, bytes, (gssize) length);
  return TRUE;
}

/* Through the function in several blocks, and to a string in one: the same bytes. */
static void
test_write_is_format (void)
{
  g_autofree TestTable *source = sample_source_new ();
  g_autofree gpointer cells = (gpointer) source->cells;
  g_autoptr (BhxhTable) table = test_table_new (source);

  source->n_rows = 20000;
  for (guint format = BHXH_FORMAT_TEXT; format <= BHXH_FORMAT_MARKDOWN; format++)
    {
      g_autoptr (GString) written = g_string_new (NULL);
      g_autofree char *text = bhxh_table_format (table, format, NULL, NULL, NULL);

      g_assert_true (bhxh_table_write (table, format, NULL, append_bytes, written, NULL));
      g_assert_cmpstr (written->str, ==, text);
    }
}

static void
test_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("table-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
  g_autofree char *lost = g_build_filename (folder, "none", "table.csv", NULL);
  g_autofree char *saved = NULL;
  g_autofree char *text = NULL;
  g_autoptr (BhxhTable) table = sample_table_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  bhxh_options_set_columns (options, "nothing");
  g_assert_false (bhxh_table_save (table, BHXH_FORMAT_CSV, path, options, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  g_assert_cmpstr (saved, ==, "old");
  g_clear_pointer (&saved, g_free);
  g_assert_true (bhxh_table_save (table, BHXH_FORMAT_CSV, path, NULL, &error));
  text = bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, NULL);
  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  g_assert_cmpstr (saved, ==, text);
  g_assert_false (bhxh_table_save (table, BHXH_FORMAT_CSV, lost, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_FILE);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/schema", test_schema);
  g_test_add_func ("/table/words-around", test_words_around);
  g_test_add_func ("/table/codes", test_codes);
  g_test_add_func ("/table/reader/whole", test_reader);
  g_test_add_func ("/table/reader/dup-text", test_reader_dup_text);
  g_test_add_func ("/table/reader/keeps-table", test_reader_keeps_table);
  g_test_add_func ("/table/reader/failure", test_reader_failure);
  g_test_add_func ("/table/write/many-batches", test_many_batches);
  g_test_add_func ("/table/write/columns", test_columns);
  g_test_add_func ("/table/write/wanted", test_wanted);
  g_test_add_func ("/table/write/progress", test_progress);
  g_test_add_func ("/table/write/cancel", test_cancel);
  g_test_add_func ("/table/write/failing-write", test_failing_write);
  g_test_add_func ("/table/write/failing-engine", test_failing_engine);
  g_test_add_func ("/table/write/unknown-format", test_unknown_format);
  g_test_add_func ("/table/write/is-format", test_write_is_format);
  g_test_add_func ("/table/save", test_save);
  return g_test_run ();
}
