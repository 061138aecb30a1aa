/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Tables as a caller has them, at the example of the simplest one: no problems at all.
 */
#include <bhxhplan/bhxhplan.h>

#include <glib/gstdio.h>

#define HEADER "code,severity,file,line,column,sheet,cell,text,message_vi,message_en\r\n"

static BhxhTable *
problems (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();

  return bhxh_diagnostics_dup_table (diagnostics);
}

static void
test_refs (void)
{
  BhxhTable *table = problems ();

  g_assert_true (bhxh_table_ref (table) == table);
  bhxh_table_unref (table);
  bhxh_table_unref (table);
  bhxh_table_unref (NULL);
}

static void
test_schema (void)
{
  g_autoptr (BhxhTable) table = problems ();

  g_assert_cmpuint (bhxh_table_get_n_columns (table), ==, 10);
  g_assert_cmpint (bhxh_table_find_column (table, "line"), ==, 3);
  g_assert_cmpint (bhxh_table_find_column (table, "row"), ==, -1);
  g_assert_cmpstr (bhxh_table_get_column_name (table, 3), ==, "line");
  g_assert_cmpstr (bhxh_table_get_column_title (table, 3, BHXH_LANGUAGE_VI), ==, "Dòng");
  g_assert_cmpint (bhxh_table_get_column_type (table, 3), ==, BHXH_COLUMN_NUMBER);
  g_assert_cmpint (bhxh_table_get_column_language (table, 8), ==, BHXH_LANGUAGE_VI);
  g_assert_cmpstr (bhxh_table_get_title (table, BHXH_LANGUAGE_EN), ==,
                   "Problems of the input");
  g_assert_cmpuint (bhxh_table_get_n_notes (table), ==, 0);
  g_assert_null (bhxh_table_get_note (table, 0, BHXH_LANGUAGE_VI));
}

static void
test_filtered (void)
{
  g_autoptr (BhxhTable) table = problems ();
  const char *const codes[] = { "bad-number" };
  g_autoptr (BhxhTable) filtered =
      bhxh_table_dup_filtered (table, "code", codes, 1, NULL);
  g_autofree char *csv = bhxh_table_format (filtered, BHXH_FORMAT_CSV, NULL, NULL, NULL);

  g_assert_cmpstr (csv, ==, HEADER);
}

static void
test_codes (void)
{
  g_autoptr (BhxhTable) table = problems ();

  g_assert_cmpuint (bhxh_table_get_n_codes (table, 1), ==, 4);
  g_assert_cmpstr (bhxh_table_get_code_name (table, 1, BHXH_SEVERITY_WARNING), ==,
                   "warning");
  g_assert_cmpstr (
      bhxh_table_get_code_words (table, 1, BHXH_SEVERITY_ERROR, BHXH_LANGUAGE_VI), ==,
      "lỗi");
  g_assert_null (bhxh_table_get_code_name (table, 1, 0));
}

static void
test_reader (void)
{
  g_autoptr (BhxhTable) table = problems ();
  BhxhTableReader *reader = bhxh_table_reader_new (table);
  gsize n_rows = 9;

  g_assert_null (bhxh_table_reader_get_present (reader, 0));
  g_assert_true (bhxh_table_reader_next (reader, &n_rows, NULL));
  g_assert_cmpuint (n_rows, ==, 0);
  g_assert_nonnull (bhxh_table_reader_get_values (reader, 3));
  g_assert_nonnull (bhxh_table_reader_get_decimals (reader, 3));
  g_assert_nonnull (bhxh_table_reader_get_texts (reader, 0));
  g_assert_null (bhxh_table_reader_dup_text (reader, 0, 0));
  bhxh_table_reader_free (reader);
  bhxh_table_reader_free (NULL);
}

static gboolean
append_bytes (const char *bytes, gsize length, gpointer data, GError **error)
{
  (void) error;
  g_string_append_len (data, bytes, (gssize) length);
  return TRUE;
}

static void
test_write (void)
{
  g_autoptr (BhxhTable) table = problems ();
  g_autoptr (GString) written = g_string_new (NULL);

  g_assert_true (
      bhxh_table_write (table, BHXH_FORMAT_CSV, NULL, append_bytes, written, NULL));
  g_assert_cmpstr (written->str, ==, HEADER);
}

/* People see the message of their language only. */
static void
test_format (void)
{
  g_autoptr (BhxhTable) table = problems ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *text = NULL;
  gsize length = 0;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  text = bhxh_table_format (table, BHXH_FORMAT_MARKDOWN, options, &length, NULL);
  g_assert_cmpstr (
      text, ==,
      "**Problems of the input**\n\n"
      "| Code | Severity | File | Line | Column | Sheet | Cell | Text | Problem |\n"
      "| --- | --- | --- | ---: | ---: | --- | --- | --- | --- |\n");
  g_assert_cmpuint (length, ==, strlen (text));
}

static void
test_unknown_column (void)
{
  g_autoptr (BhxhTable) table = problems ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_columns (options, "code,row");
  g_assert_null (bhxh_table_format (table, BHXH_FORMAT_CSV, options, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_UNKNOWN);
  g_assert_cmpstr (error->message, ==,
                   "there is no column \"row\"; the columns are: code, severity, file, "
                   "line, column, sheet, cell, text, "
                   "message_vi, message_en");
}

static void
test_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("table-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "problems.csv", NULL);
  g_autofree char *saved = NULL;
  g_autoptr (BhxhTable) table = problems ();

  g_assert_true (bhxh_table_save (table, BHXH_FORMAT_CSV, path, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  g_assert_cmpstr (saved, ==, HEADER);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/refs", test_refs);
  g_test_add_func ("/table/schema", test_schema);
  g_test_add_func ("/table/codes", test_codes);
  g_test_add_func ("/table/filtered", test_filtered);
  g_test_add_func ("/table/reader", test_reader);
  g_test_add_func ("/table/write", test_write);
  g_test_add_func ("/table/format", test_format);
  g_test_add_func ("/table/unknown-column", test_unknown_column);
  g_test_add_func ("/table/save", test_save);
  return g_test_run ();
}
