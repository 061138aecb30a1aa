/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the CSV reader refuses: each problem with its line and its column, counted by hand
 * in characters; and that the rows behind it are still read.
 */
#include "csv-check.h"

static void
test_ragged (void)
{
  csv_check ("a,b,c\n"
             "1,2\n"
             "đỏ,2,x,4,5\n"
             "1,2,3\n",
             "4/4: 1|2|3\n",
             "ragged-row 2:4 2\n"
             "ragged-row 3:8 5\n");
}

/* A decimal comma between commas: the number is named, not the field too many. A year is
 * no half of a number, before or behind; and pairs must explain all the fields that are too many. */
static void
test_decimal_comma (void)
{
  csv_check ("a,b,c\n1,2024,12,5\n-1,5,2024,x\nx,2024,2,y\n75,039,1,2\nx,1,5,y,z\n", "",
             "decimal-comma 2:8 12,5\n"
             "decimal-comma 3:1 -1,5\n"
             "ragged-row 4:10 4\n"
             "decimal-comma 5:8 1,2\n"
             "ragged-row 6:7 5\n");
  csv_check ("a;b\n1;2;5\n", "", "ragged-row 2:5 3\n");
}

/* Files of 1 to 40 columns `a`: in line 2, one more begins at 2n + 1, one less ends at 2n
 * - 2. */
static void
test_ragged_widths (void)
{
  for (guint n = 2; n <= 40; n++)
    {
      g_autoptr (GString) text = g_string_new ("a");
      g_autofree char *problems = g_strdup_printf (
          "ragged-row 2:%u %u\nragged-row 3:%u %u\n", 2 * n + 1, n + 1, 2 * n - 2, n - 1);

      for (guint i = 1; i < n; i++)
        g_string_append (text, ",a");
      g_string_append (text, "\na");
      for (guint i = 0; i < n; i++)
        g_string_append (text, ",a");
      g_string_append (text, "\na");
      for (guint i = 2; i < n; i++)
        g_string_append (text, ",a");
      csv_check (text->str, "", problems);
    }
}

/* The row begins on line 2, its fourth field on line 3 behind `y",2,`. */
static void
test_ragged_over_lines (void)
{
  csv_check ("a,b,c\n1,\"x\ny\",2,z\n1,2,3\n", "4/3: 1|2|3\n", "ragged-row 3:6 4\n");
}

/* Doubled quotes count as the two characters they are in the file. */
static void
test_place_after_doubled_quotes (void)
{
  csv_check ("a,b\n\"x\"\"y\"\"\",2,z\n", "", "ragged-row 2:12 3\n");
}

static void
test_stray_quote (void)
{
  csv_check ("a,b\n"
             "6\" pipe,2\n"
             "1,x\"y\"\n"
             "1,2\n",
             "4/4: 1|2\n",
             "bad-quote 2:2 6\" pipe\n"
             "bad-quote 3:4 x\"y\"\n");
}

static void
test_quote_ends_early (void)
{
  csv_check ("a,b\n"
             "\"Huyện \"Đakrông\" cũ\",5\n"
             "\"x\" ,5\n"
             "1,2\n",
             "4/4: 1|2\n",
             "bad-quote 2:8 \"Huyện \"Đakrông\" cũ\"\n"
             "bad-quote 3:3 \"x\" \n");
}

/* Only the line with the quote is lost. */
static void
test_unclosed_quote (void)
{
  csv_check ("a,b\n1,\"x\n3,4\n5,6\n", "3/3: 3|4\n4/4: 5|6\n",
             "unclosed-quote 2:3 \"x\n");
  csv_check ("a,b\r\n1,2\r\n3,\"", "2/2: 1|2\n", "unclosed-quote 3:3 \"\n");
}

/* The quote opens on the row's second line; reading goes on with the third. */
static void
test_unclosed_quote_later (void)
{
  csv_check ("a,b,c\n\"x\ny\",\"z,1\n1,2,3\n", "4/3: 1|2|3\n",
             "unclosed-quote 3:4 \"z\n");
}

static void
test_unclosed_quote_in_header (void)
{
  csv_check ("a,\"b\n1,2\n", "", "unclosed-quote 1:3 \"b\n");
}

/* A long file behind an open quote: given up at the line limit, not at the end. */
static void
test_unclosed_quote_at_limit (void)
{
  const char *text = "a,b\n1,\"x\n3,4\n5,6\n7,8\n";
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_limit (options, BHXH_LIMIT_LINE_BYTES, 8);
  csv_check_bytes (text, strlen (text), options, "3/3: 3|4\n4/4: 5|6\n5/5: 7|8\n",
                   "unclosed-quote 2:3 \"x\n");
  bhxh_options_unref (options);
}

static void
test_nul (void)
{
  const char text[] = "a,b\n1,x\0y\n\0,2\n3,4\n";

  csv_check_bytes (text, sizeof text - 1, NULL, "4/4: 3|4\n",
                   "nul-byte 2:4 x\n"
                   "nul-byte 3:1\n");
}

/* Beside two good characters one bad byte does not make the file CP1258. */
static void
test_bad_utf8 (void)
{
  csv_check ("đơn,b\n1,đ\xFFx\n3,4\n", "3/3: 3|4\n", "bad-utf8 2:4 đ\xEF\xBF\xBDx\n");
}

static void
test_bad_utf8_forms (void)
{
  static const char *const forms[] = {
    "\x80",     "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
    "\xF8\x88", "\xC3",     "\xE1\xBA",
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *text = g_strdup_printf ("ờờờờ,b\n1,%s\n3,4\n", forms[i]);
      BhxhOptions *options = bhxh_options_new ();

      bhxh_options_set_encoding (options, "UTF-8");
      for (gsize block = 1; block < 30; block++)
        {
          g_auto (CsvResult) result = csv_read_all (text, strlen (text), options, block);

          g_assert_true (g_str_has_prefix (result.problems->str, "bad-utf8 2:3 "));
          g_assert_cmpstr (result.rows->str, ==, "3/3: 3|4\n");
        }
      bhxh_options_unref (options);
    }
}

/* The last character is cut off by the end of the file. */
static void
test_cut_character (void)
{
  csv_check ("ờờ,b\n1,2\n3,x\xE1\xBA", "2/2: 1|2\n",
             "bad-utf8 3:4 x\xEF\xBF\xBD\xEF\xBF\xBD\n");
}

/* A row with two problems: both are said, in their order. */
static void
test_two_in_a_row (void)
{
  csv_check ("ờờ,b\nx\"y,\xFF\n\xFF,x\"y\n", "",
             "bad-quote 2:2 x\"y\n"
             "bad-utf8 2:5 \xEF\xBF\xBD\n"
             "bad-utf8 3:1 \xEF\xBF\xBD\n"
             "bad-quote 3:4 x\"y\n");
}

static void
test_no_table (void)
{
  csv_check ("", "", "empty-file 0:0\n");
  csv_check ("\xEF\xBB\xBF", "", "empty-file 0:0\n");
  csv_check ("\n\r\n,,\n", "", "empty-file 0:0\n");
  csv_check ("sep=;\n", "", "empty-file 0:0\n");
  csv_check ("PK\x03\x04xxxxxxxx", "", "not-a-text-table 0:0 XLSX/ODS/ZIP\n");
  csv_check ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "", "not-a-text-table 0:0 XLS\n");
  csv_check ("%PDF-1.7\n", "", "not-a-text-table 0:0 PDF\n");
}

static void
test_input_fails (void)
{
  const char *text = "a,b\n1,2\n3,4\n5,6\n";
  g_autoptr (Input) input = bhxh_input_new_memory (text, strlen (text), "t.csv", 12);
  g_autoptr (GError) error = NULL;
  g_autoptr (CsvReader) reader = bhxh_csv_reader_new_with_block (input, NULL, 8, &error);
  const CsvRow *row = NULL;

  g_assert_no_error (error);
  row = bhxh_csv_reader_next (reader, &error);
  g_assert_nonnull (row);
  g_assert_cmpuint (row->line, ==, 2);
  g_assert_null (bhxh_csv_reader_next (reader, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
}

static gboolean
stop_at_ten (guint64 done, guint64 total, gpointer data)
{
  *(gboolean *) data = TRUE;
  g_assert_cmpuint (total, ==, 16);
  return done < 10;
}

static void
test_cancelled (void)
{
  const char *text = "a,b\n1,2\n3,4\n5,6\n";
  BhxhOptions *options = bhxh_options_new ();
  gboolean asked = FALSE;

  bhxh_options_set_progress (options, stop_at_ten, &asked);
  {
    g_autoptr (Input) input = bhxh_input_new_memory (text, strlen (text), "t.csv", 1000);
    g_autoptr (GError) error = NULL;
    g_autoptr (CsvReader) reader =
        bhxh_csv_reader_new_with_block (input, options, 8, &error);

    while (reader != NULL && bhxh_csv_reader_next (reader, &error) != NULL)
      ;
    g_assert_error (error, BHXH_ERROR, BHXH_ERROR_CANCELLED);
    g_assert_true (asked);
  }
  bhxh_options_unref (options);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-problems/ragged", test_ragged);
  g_test_add_func ("/csv-problems/decimal-comma", test_decimal_comma);
  g_test_add_func ("/csv-problems/ragged-widths", test_ragged_widths);
  g_test_add_func ("/csv-problems/ragged-over-lines", test_ragged_over_lines);
  g_test_add_func ("/csv-problems/place-after-doubled-quotes",
                   test_place_after_doubled_quotes);
  g_test_add_func ("/csv-problems/stray-quote", test_stray_quote);
  g_test_add_func ("/csv-problems/quote-ends-early", test_quote_ends_early);
  g_test_add_func ("/csv-problems/unclosed-quote", test_unclosed_quote);
  g_test_add_func ("/csv-problems/unclosed-quote-later", test_unclosed_quote_later);
  g_test_add_func ("/csv-problems/unclosed-quote-in-header",
                   test_unclosed_quote_in_header);
  g_test_add_func ("/csv-problems/unclosed-quote-at-limit", test_unclosed_quote_at_limit);
  g_test_add_func ("/csv-problems/nul", test_nul);
  g_test_add_func ("/csv-problems/bad-utf8", test_bad_utf8);
  g_test_add_func ("/csv-problems/bad-utf8-forms", test_bad_utf8_forms);
  g_test_add_func ("/csv-problems/cut-character", test_cut_character);
  g_test_add_func ("/csv-problems/two-in-a-row", test_two_in_a_row);
  g_test_add_func ("/csv-problems/no-table", test_no_table);
  g_test_add_func ("/csv-problems/input-fails", test_input_fails);
  g_test_add_func ("/csv-problems/cancelled", test_cancelled);
  return g_test_run ();
}
