/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the CSV reader accepts: RFC 4180 and what offices send.
 */
#include "csv-check.h"

static void
test_plain (void)
{
  csv_check ("unit,value\n"
             "466,10.5\n"
             "467,12.3\n",
             "2/2: 466|10.5\n"
             "3/3: 467|12.3\n",
             "");
}

static void
test_no_last_break (void)
{
  csv_check ("a,b\n1,2", "2/2: 1|2\n", "");
  csv_check ("a,b\n1,", "2/2: 1|\n", "");
  csv_check ("a,b\n1,\"2\"", "2/2: 1|2\n", "");
  csv_check ("a,b\r\n1,2\r", "2/2: 1|2\n", "");
  csv_check ("a,b", "", "");
}

static void
test_line_breaks (void)
{
  const char *rows = "2/2: 1|2\n3/3: 3|4\n";

  csv_check ("a,b\n1,2\n3,4\n", rows, "");
  csv_check ("a,b\r\n1,2\r\n3,4\r\n", rows, "");
  csv_check ("a,b\r1,2\r3,4\r", rows, "");
  csv_check ("a,b\r\n1,2\r3,4\n", rows, "");
}

static void
test_quotes (void)
{
  csv_check ("a,b\n"
             "\"x,y\",\"say \"\"no\"\"\"\n"
             "\"\",\"\"\"\"\n",
             "2/2: x,y|say \"no\"\n"
             "3/3: |\"\n",
             "");
}

/* Two fields with doubled quotes in one row: the copies must not lie on one another. */
static void
test_quotes_twice (void)
{
  csv_check ("a,b,c\n\"\"\"x\"\"\",y,\"z\"\"\"\n\"1\"\"\",2,\"\"\"3\"\n",
             "2/2: \"x\"|y|z\"\n3/3: 1\"|2|\"3\n", "");
}

/* The row after a row of three lines begins on line 5 and is the third. */
static void
test_quoted_breaks (void)
{
  csv_check ("a,b\n\"one\ntwo\nthree\",x\ny,z\n", "2/2: one\ntwo\nthree|x\n5/3: y|z\n",
             "");
  csv_check ("a,b\r\n\"one\r\ntwo\",x\r\ny,z\r\n", "2/2: one\r\ntwo|x\n4/3: y|z\n", "");
  csv_check ("a,b\r\"one\rtwo\",x\ry,z\r", "2/2: one\rtwo|x\n4/3: y|z\n", "");
}

/* Blank lines and rows of delimiters are left out, and counted. */
static void
test_blank_rows (void)
{
  csv_check ("\n\na,b\n\n1,2\n,\n   \n3,4\n\n", "5/5: 1|2\n8/8: 3|4\n", "");
  csv_check ("a,b\n\"\",\n,\"\"\n", "2/2: |\n3/3: |\n", "");
  csv_check ("a\n\n\"\"\nx\n", "3/3: \n4/4: x\n", "");
}

static void
test_spaces_are_kept (void)
{
  csv_check ("a,b\n  x , y\t\n", "2/2:   x | y\t\n", "");
}

static void
test_trim (void)
{
  const CsvField field = { .text = " \tx y  ", .length = 7 };
  const CsvField blank = { .text = "  ", .length = 2 };
  const CsvField trimmed = csv_field_trim (field);

  g_assert_true (trimmed.text == field.text + 2);
  g_assert_cmpuint (trimmed.length, ==, 3);
  g_assert_cmpuint (csv_field_trim (blank).length, ==, 0);
}

static void
test_delimiters_found (void)
{
  csv_check ("a;b\n1,5;2\n", "2/2: 1,5|2\n", "");
  csv_check ("a\tb\n1,5\t2;3\n", "2/2: 1,5|2;3\n", "");
  csv_check ("a,b\n1;2,3\n", "2/2: 1;2|3\n", "");
  csv_check ("only\n1\n", "2/2: 1\n", "");
}

/* A semicolon in one header's name is no delimiter when the rows have none. */
static void
test_delimiter_is_steady (void)
{
  const char *text = "unit,note (a;b)\n466,x\n467,y\n";
  g_auto (CsvResult) result = { 0 };
  BhxhOptions *options = bhxh_options_new ();

  result = csv_read_all (text, strlen (text), options, INPUT_BLOCK_BYTES);
  g_assert_cmpstr (result.rows->str, ==, "2/2: 466|x\n3/3: 467|y\n");
  bhxh_options_unref (options);
}

/* Decimal commas in every row, and one in the header: the semicolon goes first. */
static void
test_delimiter_beside_commas (void)
{
  csv_check ("unit;rate, percent\n466;10,5\n467;12,3\n", "2/2: 466|10,5\n3/3: 467|12,3\n",
             "");
}

static void
test_delimiter_inside_quotes (void)
{
  csv_check ("\"a;b;c\",d\n1,2\n", "2/2: 1|2\n", "");
}

static void
test_delimiter_stated (void)
{
  const char *text = "a;b,c\n1;2,3\n";
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_delimiter (options, ',');
  csv_check_bytes (text, strlen (text), options, "2/2: 1;2|3\n", "");
  bhxh_options_set_delimiter (options, ';');
  csv_check_bytes (text, strlen (text), options, "2/2: 1|2,3\n", "");
  bhxh_options_unref (options);
}

/* The line is one of the file, but no row of the table. */
static void
test_separator_line (void)
{
  csv_check ("sep=;\na;b\n1,2;3\n", "3/2: 1,2|3\n", "");
  csv_check ("SEP=,\r\na;x,b\r\n1;2,3\r\n", "3/2: 1;2|3\n", "");
  csv_check ("\"sep=\t\"\na,b\tc\n1,2\t3\n", "3/2: 1,2|3\n", "");
  csv_check ("\xEF\xBB\xBFsep=;\na;b\n1;2\n", "3/2: 1|2\n", "");
  csv_check ("sep=a,b\n1,2\n", "", "bad-delimiter 1:5 a,b\n");
  csv_check ("sep=|\na|b\n", "", "bad-delimiter 1:5 |\n");
}

static void
test_header (void)
{
  const char *text = "Đơn vị, \"x\"\n";
  const char *good = " Đơn vị ,\"số \"\"a\"\"\"\n1,2\n";
  g_autoptr (Input) input = bhxh_input_new_memory (good, strlen (good), "t.csv", 1000);
  g_autoptr (GError) error = NULL;
  g_autoptr (CsvReader) reader = bhxh_csv_reader_new (input, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bhxh_csv_reader_get_n_columns (reader), ==, 2);
  g_assert_cmpstr (bhxh_csv_reader_get_header (reader, 0), ==, "Đơn vị");
  g_assert_cmpstr (bhxh_csv_reader_get_header (reader, 1), ==, "số \"a\"");
  g_assert_null (bhxh_csv_reader_get_header (reader, 2));
  csv_check (text, "", "bad-quote 1:9  \"x\"\n");
}

static void
test_many_columns (void)
{
  GString *text = g_string_new ("c0");
  g_autofree char *row = NULL;
  g_autofree char *rows = NULL;

  for (guint i = 1; i < 1000; i++)
    g_string_append_printf (text, ",c%u", i);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "%u%c", i, i < 999 ? ',' : '\n');
  row = g_strdelimit (g_strdup (strchr (text->str, '\n') + 1), ",", '|');
  rows = g_strconcat ("2/2: ", row, NULL);
  csv_check (text->str, rows, "");
  g_string_free (text, TRUE);
}

/* Room for fields grows by steps, and the header may just fill one: a row of many more
 * fields is told all the same, whatever the header's width. */
static void
test_far_too_many_fields (void)
{
  g_autofree char *many = g_strnfill (99999, ',');

  for (guint n = 1; n <= 130; n++)
    {
      g_autofree char *commas = g_strnfill (n - 1, ',');
      g_autofree char *text = g_strdup_printf ("a%s\n1%s\n", commas, many);
      g_autofree char *message = g_strdup_printf (
          "t.csv:2:%u: the row has 100000 fields, the header has %u", n + 2, n);
      g_autoptr (Input) input =
          bhxh_input_new_memory (text, strlen (text), "t.csv", 1 << 20);
      g_autoptr (BhxhOptions) options = bhxh_options_new ();
      g_autoptr (CsvReader) reader = NULL;
      g_autoptr (GError) error = NULL;

      bhxh_options_set_delimiter (options, ',');
      reader = bhxh_csv_reader_new (input, options, NULL);
      g_assert_null (bhxh_csv_reader_next (reader, &error));
      g_assert_nonnull (strstr (error->message, "the row has 100000 fields"));
      g_assert_cmpstr (error->message, ==, message);
    }
}

/* After the end: the end again, and the same answer. */
static void
test_end_stays (void)
{
  const char *text = "a,b\n1\n";
  g_autoptr (Input) input = bhxh_input_new_memory (text, strlen (text), "t.csv", 1000);
  g_autoptr (CsvReader) reader = bhxh_csv_reader_new (input, NULL, NULL);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (bhxh_csv_reader_next (reader, &error));
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
      g_assert_cmpstr (error->message, ==,
                       "t.csv:2:2: the row has 1 fields, the header has 2");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-rows/plain", test_plain);
  g_test_add_func ("/csv-rows/no-last-break", test_no_last_break);
  g_test_add_func ("/csv-rows/line-breaks", test_line_breaks);
  g_test_add_func ("/csv-rows/quotes", test_quotes);
  g_test_add_func ("/csv-rows/quotes-twice", test_quotes_twice);
  g_test_add_func ("/csv-rows/quoted-breaks", test_quoted_breaks);
  g_test_add_func ("/csv-rows/blank-rows", test_blank_rows);
  g_test_add_func ("/csv-rows/spaces-are-kept", test_spaces_are_kept);
  g_test_add_func ("/csv-rows/trim", test_trim);
  g_test_add_func ("/csv-rows/delimiters-found", test_delimiters_found);
  g_test_add_func ("/csv-rows/delimiter-is-steady", test_delimiter_is_steady);
  g_test_add_func ("/csv-rows/delimiter-beside-commas", test_delimiter_beside_commas);
  g_test_add_func ("/csv-rows/delimiter-inside-quotes", test_delimiter_inside_quotes);
  g_test_add_func ("/csv-rows/delimiter-stated", test_delimiter_stated);
  g_test_add_func ("/csv-rows/separator-line", test_separator_line);
  g_test_add_func ("/csv-rows/header", test_header);
  g_test_add_func ("/csv-rows/many-columns", test_many_columns);
  g_test_add_func ("/csv-rows/far-too-many-fields", test_far_too_many_fields);
  g_test_add_func ("/csv-rows/end-stays", test_end_stays);
  return g_test_run ();
}
