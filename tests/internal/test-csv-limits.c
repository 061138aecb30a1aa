/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The limits of the CSV reader at their edges: what is as long as allowed is read, one
 * byte more is a problem, and the rows behind it are still read.
 */
#include "csv-check.h"

/* Checks with one limit set. */
static void
check_with_limit (BhxhLimit limit,
                  guint64 value,
                  const char *text,
                  const char *rows,
                  const char *problems)
{
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_limit (options, limit, value);
  csv_check_bytes (text, strlen (text), options, rows, problems);
  bhxh_options_unref (options);
}

static void
test_line (void)
{
  const char *text = "a,b\n1234,678\n1234,6789\n1,2\n";

  check_with_limit (BHXH_LIMIT_LINE_BYTES, 9, text,
                    "2/2: 1234|678\n3/3: 1234|6789\n4/4: 1|2\n", "");
  check_with_limit (BHXH_LIMIT_LINE_BYTES, 8, text, "2/2: 1234|678\n4/4: 1|2\n",
                    "line-too-long 3:1\n");
}

static void
test_line_with_crlf (void)
{
  const char *text = "a,b\r\n1234,678\r\n1234,6789\r\n1,2\r\n";

  check_with_limit (BHXH_LIMIT_LINE_BYTES, 9, text,
                    "2/2: 1234|678\n3/3: 1234|6789\n4/4: 1|2\n", "");
  check_with_limit (BHXH_LIMIT_LINE_BYTES, 8, text, "2/2: 1234|678\n4/4: 1|2\n",
                    "line-too-long 3:1\n");
}

static void
test_line_at_end (void)
{
  check_with_limit (BHXH_LIMIT_LINE_BYTES, 8, "a,b\n1234,678", "2/2: 1234|678\n", "");
  check_with_limit (BHXH_LIMIT_LINE_BYTES, 7, "a,b\n1234,678", "", "line-too-long 2:1\n");
}

/* Many times the limit: the line is passed over without being kept. */
static void
test_line_much_too_long (void)
{
  g_autofree char *long_field = g_strnfill (1000, 'x');
  g_autofree char *text = g_strconcat ("a,b\n1,", long_field, ",\xC3\xA1\n1,2\n", NULL);

  check_with_limit (BHXH_LIMIT_LINE_BYTES, 10, text, "3/3: 1|2\n", "line-too-long 2:1\n");
}

/* The quoted line break counts; the row is given up, the next is on line 4. */
static void
test_line_with_quoted_break (void)
{
  const char *text = "a,b\n\"123\n567\",1\n1,2\n";

  check_with_limit (BHXH_LIMIT_LINE_BYTES, 11, text, "2/2: 123\n567|1\n4/3: 1|2\n", "");
}

static void
test_field (void)
{
  const char *text = "a,b\n1234,1\n1,12345\n\"1234\",\"12\"\"4\"\n";

  check_with_limit (BHXH_LIMIT_FIELD_BYTES, 5, text,
                    "2/2: 1234|1\n3/3: 1|12345\n4/4: 1234|12\"4\n", "");
  check_with_limit (BHXH_LIMIT_FIELD_BYTES, 4, text, "2/2: 1234|1\n4/4: 1234|12\"4\n",
                    "field-too-long 3:3\n");
}

/* Bytes, not characters: "đỏ" has five. */
static void
test_field_bytes (void)
{
  check_with_limit (BHXH_LIMIT_FIELD_BYTES, 5, "a,b\nđỏ,đỏ\n", "2/2: đỏ|đỏ\n", "");
  check_with_limit (BHXH_LIMIT_FIELD_BYTES, 4, "a,b\nđỏ,đỏ\n", "",
                    "field-too-long 2:1\n");
}

static void
test_default_field (void)
{
  g_autofree char *most = g_strnfill (65536, 'x');
  g_autofree char *text = g_strconcat ("a,b\n1,", most, "\n2,", most, "y\n3,4\n", NULL);
  BhxhOptions *options = bhxh_options_new ();
  g_auto (CsvResult) result =
      csv_read_all (text, strlen (text), options, INPUT_BLOCK_BYTES);

  g_assert_cmpstr (result.problems->str, ==, "field-too-long 3:3\n");
  g_assert_true (g_str_has_prefix (result.rows->str, "2/2: 1|xxx"));
  g_assert_true (g_str_has_suffix (result.rows->str, "xxx\n4/4: 3|4\n"));
  bhxh_options_unref (options);
}

/* 1 MiB of line, in fields of 64 KiB and less; blocks are smaller than the line. */
static void
test_default_line (void)
{
  GString *text = g_string_new ("a");
  g_autofree char *chunk = g_strnfill (1023, 'x');
  BhxhOptions *options = bhxh_options_new ();
  g_auto (CsvResult) result = { 0 };

  for (guint i = 1; i < 1024; i++)
    g_string_append (text, ",a");
  for (guint extra = 0; extra < 2; extra++)
    {
      g_string_append_c (text, '\n');
      for (guint i = 0; i < 1024; i++)
        g_string_append_printf (text, "%s%s", chunk, i < 1023 ? "," : "x");
      g_string_append (text, extra == 1 ? "x" : "");
    }
  result = csv_read_all (text->str, text->len, options, INPUT_BLOCK_BYTES);
  g_assert_cmpstr (result.problems->str, ==, "line-too-long 3:1\n");
  g_assert_cmpuint (result.rows->len, ==, strlen ("2/2: ") + 1048576 + 1);
  g_string_free (text, TRUE);
  bhxh_options_unref (options);
}

/* A row too many ends the reading. */
static void
test_rows (void)
{
  const char *text = "a,b\n1,2\n\n3,4\n";

  check_with_limit (BHXH_LIMIT_ROWS, 2, text, "2/2: 1|2\n4/4: 3|4\n", "");
  check_with_limit (BHXH_LIMIT_ROWS, 1, text, "2/2: 1|2\n", "too-many-rows 4:1\n");
}

static void
test_file (void)
{
  const char *text = "a,b\n1,2\n";
  BhxhOptions *options = bhxh_options_new ();

  for (guint64 limit = 7; limit <= 8; limit++)
    {
      g_autoptr (Input) input = bhxh_input_new_memory (text, 8, "t.csv", limit);
      g_autoptr (GError) error = NULL;
      g_autoptr (CsvReader) reader = bhxh_csv_reader_new (input, options, &error);

      if (limit == 7)
        g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
      else
        g_assert_nonnull (bhxh_csv_reader_next (reader, &error));
    }
  bhxh_options_unref (options);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-limits/line", test_line);
  g_test_add_func ("/csv-limits/line-with-crlf", test_line_with_crlf);
  g_test_add_func ("/csv-limits/line-at-end", test_line_at_end);
  g_test_add_func ("/csv-limits/line-much-too-long", test_line_much_too_long);
  g_test_add_func ("/csv-limits/line-with-quoted-break", test_line_with_quoted_break);
  g_test_add_func ("/csv-limits/field", test_field);
  g_test_add_func ("/csv-limits/field-bytes", test_field_bytes);
  g_test_add_func ("/csv-limits/default-field", test_default_field);
  g_test_add_func ("/csv-limits/default-line", test_default_line);
  g_test_add_func ("/csv-limits/rows", test_rows);
  g_test_add_func ("/csv-limits/file", test_file);
  return g_test_run ();
}
