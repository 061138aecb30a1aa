/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Single cells that are hard to write: quotes, formulas, markup, marks over letters, long
 * texts.
 */
#include "table-source.h"

#include <bhxhplan/bhxhplan.h>

#include <string.h>

typedef struct
{
  const char *text;
  const char *written;
} TextCase;

static const TableColumn text_column[] = {
  { "text", "T", "T", BHXH_COLUMN_TEXT },
};

/* A table of one column with this one cell. */
static char *
write_whole (const TableColumn *column, TestCell cell, BhxhFormat format)
{
  TestTable source = {
    .columns = column, .n_columns = 1, .cells = &cell, .n_listed = 1, .n_rows = 1
  };
  g_autoptr (BhxhTable) table = test_table_new (&source);

  return bhxh_table_format (table, format, NULL, NULL, NULL);
}

/* The same without what stands above the row. */
static char *
write_cell (const TableColumn *column,
            TestCell cell,
            BhxhFormat format,
            BhxhOptions *options)
{
  TestTable source = {
    .columns = column, .n_columns = 1, .cells = &cell, .n_listed = 1, .n_rows = 1
  };
  g_autoptr (BhxhTable) table = test_table_new (&source);
  g_autofree char *empty = NULL;
  g_autofree char *full = NULL;
  gsize n_header = 0;

  full = bhxh_table_format (table, format, options, NULL, NULL);
  source.n_rows = 0;
  empty = bhxh_table_format (table, format, options, &n_header, NULL);
  g_assert_true (g_str_has_prefix (full, empty));
  return g_strdup (full + n_header);
}

static void
check_texts (const TextCase *cases, gsize n, BhxhFormat format, BhxhOptions *options)
{
  for (gsize i = 0; i < n; i++)
    {
      const TestCell cell = TEXT (cases[i].text);
      g_autofree char *written = write_cell (text_column, cell, format, options);

      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

/* RFC 4180, section 2, rules 5 to 7. */
static void
test_csv_quotes (void)
{
  static const TextCase cases[] = {
    { "Đông Hà", "Đông Hà\r\n" },   { "a,b", "\"a,b\"\r\n" },
    { "a;b", "a;b\r\n" },           { "a\"b", "\"a\"\"b\"\r\n" },
    { "\"", "\"\"\"\"\r\n" },       { "\"\"", "\"\"\"\"\"\"\r\n" },
    { "a\r\nb", "\"a\r\nb\"\r\n" }, { "a\nb", "\"a\nb\"\r\n" },
    { " a ", " a \r\n" },           { "", "\"\"\r\n" },
  };

  check_texts (cases, G_N_ELEMENTS (cases), BHXH_FORMAT_CSV, NULL);
}

static void
test_csv_excel_quotes (void)
{
  static const TextCase cases[] = {
    { "a,b", "a,b\r\n" },
    { "a;b", "\"a;b\"\r\n" },
    { "", "\"\"\r\n" },
  };

  check_texts (cases, G_N_ELEMENTS (cases), BHXH_FORMAT_CSV_EXCEL, NULL);
}

/* A file of one column would have a blank line, which readers skip. */
static void
test_csv_lone_missing (void)
{
  const TestCell cell = MISSING;
  g_autofree char *written = write_cell (text_column, cell, BHXH_FORMAT_CSV, NULL);

  g_assert_cmpstr (written, ==, "\"\"\r\n");
}

static void
test_formula_guard (void)
{
  static const TextCase cases[] = {
    { "=1+1", "'=1+1\r\n" },     { "+84 233", "'+84 233\r\n" },
    { "-1", "'-1\r\n" },         { "@SUM(A1)", "'@SUM(A1)\r\n" },
    { "\t=1", "'\t=1\r\n" },     { "\r=1", "\"'\r=1\"\r\n" },
    { "\n=1", "\"'\n=1\"\r\n" }, { "=\"a\"", "\"'=\"\"a\"\"\"\r\n" },
    { "a=1", "a=1\r\n" },        { "'=1", "'=1\r\n" },
  };

  check_texts (cases, G_N_ELEMENTS (cases), BHXH_FORMAT_CSV, NULL);
  check_texts (cases, G_N_ELEMENTS (cases), BHXH_FORMAT_CSV_EXCEL, NULL);
}

static void
test_formula_guard_off (void)
{
  static const TextCase cases[] = { { "=1+1", "=1+1\r\n" }, { "-1", "-1\r\n" } };
  g_autoptr (BhxhOptions) options = bhxh_options_new ();

  bhxh_options_set_formula_guard (options, FALSE);
  check_texts (cases, G_N_ELEMENTS (cases), BHXH_FORMAT_CSV, options);
  check_texts (cases, G_N_ELEMENTS (cases), BHXH_FORMAT_CSV_EXCEL, options);
}

/* Only text in CSV can be run; JSON is never opened as a sheet. */
static void
test_formula_guard_elsewhere (void)
{
  const TestCell cell = TEXT ("=1+1");
  g_autofree char *json = write_whole (text_column, cell, BHXH_FORMAT_JSON);
  g_autofree char *text = write_whole (text_column, cell, BHXH_FORMAT_TEXT);

  g_assert_true (g_str_has_suffix (json, "\n    {\"text\": \"=1+1\"}\n  ]\n}\n"));
  g_assert_true (g_str_has_suffix (text, "\n=1+1\n"));
}

static void
test_numbers (void)
{
  static const TableColumn column[] = { { "n", "N", "N", BHXH_COLUMN_NUMBER } };
  static const struct
  {
    gint64 value;
    gint decimals;
    const char *plain;
    const char *comma;
  } cases[] = {
    { 0, 0, "0\r\n", "0\r\n" },
    { 0, 1, "0.0\r\n", "0,0\r\n" },
    { -5, 1, "-0.5\r\n", "-0,5\r\n" },
    { 200, 1, "20.0\r\n", "20,0\r\n" },
    { 1145, -2, "114500\r\n", "114500\r\n" },
    { 1, 18, "0.000000000000000001\r\n", "0,000000000000000001\r\n" },
    { BHXH_NUMBER_MAX, -18, "900000000000000000000000000000000000\r\n",
      "900000000000000000000000000000000000\r\n" },
    { -BHXH_NUMBER_MAX, 17, "-9.00000000000000000\r\n", "-9,00000000000000000\r\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TestCell cell = NUMBER (cases[i].value, cases[i].decimals);
      g_autofree char *plain = write_cell (column, cell, BHXH_FORMAT_CSV, NULL);
      g_autofree char *comma = write_cell (column, cell, BHXH_FORMAT_CSV_EXCEL, NULL);

      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_cmpstr (comma, ==, cases[i].comma);
    }
}

/* What lies past the list of a dictionary or a code is missing, not a crash. */
static void
test_index_past_the_list (void)
{
  for (guint column = 0; column <= 4; column += 4)
    {
      const TestCell cell = VALUE (3);
      g_autofree char *written =
          write_cell (&sample_columns[column], cell, BHXH_FORMAT_MARKDOWN, NULL);

      g_assert_cmpstr (written, ==, "|  |\n");
    }
}

static void
test_markdown_markup (void)
{
  static const TextCase cases[] = {
    { "a|b", "| a\\|b |\n" },
    { "*a* `b` [c](d)", "| \\*a\\* \\`b\\` \\[c\\](d) |\n" },
    { "<b>&amp;", "| \\<b\\>\\&amp; |\n" },
    { "si_rate", "| si_rate |\n" },
    { "_a_", "| \\_a\\_ |\n" },
    { "a\\b", "| a\\\\b |\n" },
    { "một\nhai\r\nba\rbốn", "| một<br>hai<br>ba<br>bốn |\n" },
  };

  check_texts (cases, G_N_ELEMENTS (cases), BHXH_FORMAT_MARKDOWN, NULL);
}

/* The column is as wide as "Đông Hà", 7 letters, whichever way they are spelt. */
static void
test_text_combining (void)
{
  static const TestCell cells[] = {
    TEXT ("Đông Hà"), NUMBER (1, 0),   TEXT ("\u0110o\u0302ng Ha\u0300"),
    NUMBER (2, 0),    TEXT ("\u6771"), NUMBER (3, 0),
  };
  static const TableColumn two[] = {
    { "a", "A", "A", BHXH_COLUMN_TEXT },
    { "b", "B", "B", BHXH_COLUMN_NUMBER },
  };
  TestTable source = {
    .columns = two, .n_columns = 2, .cells = cells, .n_listed = 3, .n_rows = 3
  };
  g_autoptr (BhxhTable) table = test_table_new (&source);
  g_autofree char *text = bhxh_table_format (table, BHXH_FORMAT_TEXT, NULL, NULL, NULL);

  g_assert_cmpstr (text, ==,
                   "A        B\n"
                   "-------  -\n"
                   "Đông Hà  1\n"
                   "\u0110o\u0302ng Ha\u0300  2\n"
                   "\u6771       3\n");
}

static void
test_text_hidden (void)
{
  static const TextCase cases[] = {
    { "a\x1b[31mb", "a\ufffd[31mb\n" },
    { "a\tb\nc", "a b c\n" },
    { "a\u202eb", "a\ufffdb\n" },
    { "a\xc2\x85"
      "b",
      "a\ufffdb\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TestCell cell = TEXT (cases[i].text);
      g_autofree char *text = write_whole (text_column, cell, BHXH_FORMAT_TEXT);

      g_assert_true (g_str_has_suffix (text, cases[i].written));
    }
}

/* Words of 9 letters and a space: six are 59 letters, so that a seventh begins a line. */
static void
test_text_wraps (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (BhxhTable) table = NULL;
  g_autofree char *text = NULL;
  TestCell cells[] = { MISSING, NUMBER (1, 0) };
  static const TableColumn two[] = {
    { "a", "A", "A", BHXH_COLUMN_TEXT },
    { "b", "B", "B", BHXH_COLUMN_NUMBER },
  };
  TestTable source = {
    .columns = two, .n_columns = 2, .cells = cells, .n_listed = 1, .n_rows = 1
  };

  for (guint i = 0; i < 7; i++)
    g_string_append (words, "ướcướcước ");
  cells[0] = (TestCell) TEXT (words->str);
  table = test_table_new (&source);
  text = bhxh_table_format (table, BHXH_FORMAT_TEXT, NULL, NULL, NULL);
  g_assert_cmpstr (text, ==,
                   "A                                                             B\n"
                   "------------------------------------------------------------  -\n"
                   "ướcướcước ướcướcước ướcướcước ướcướcước ướcướcước ướcướcước   1\n"
                   "ướcướcước\n");
}

static void
test_json_escapes (void)
{
  static const TextCase cases[] = {
    { "a\"b\\c", "\"a\\\"b\\\\c\"" },
    { "\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"" },
    { "\x01\x1f", "\"\\u0001\\u001f\"" },
    { "Đ/\x7f", "\"Đ/\x7f\"" },
    { "", "\"\"" },
    { "a\xff", "\"a\ufffd\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TestCell cell = TEXT (cases[i].text);
      g_autofree char *text = write_whole (text_column, cell, BHXH_FORMAT_JSON);
      g_autofree char *row = g_strdup_printf ("{\"text\": %s}", cases[i].written);

      g_assert_nonnull (strstr (text, row));
    }
}

/* Texts longer than what the inner loop copies, of all three kinds, and longer than a
 * block. */
static void
test_long_texts (void)
{
  g_autofree char *long_text = g_strnfill (300000, 'x');
  const char *dictionary[] = { long_text };
  const TableColumn three[] = {
    { "a", "A", "A", BHXH_COLUMN_TEXT },
    { "b", "B", "B", BHXH_COLUMN_TEXT, 0, NULL, 0, dictionary, 1 },
    { "c", "C", "C", BHXH_COLUMN_NUMBER },
  };
  const TestCell cells[] = { TEXT (long_text), VALUE (0), NUMBER (7, 0) };
  TestTable source = {
    .columns = three, .n_columns = 3, .cells = cells, .n_listed = 1, .n_rows = 2
  };
  g_autoptr (BhxhTable) table = test_table_new (&source);
  g_autofree char *text = bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, NULL);
  g_autofree char *expected =
      g_strconcat ("a,b,c\r\n", long_text, ",", long_text, ",7\r\n", long_text, ",",
                   long_text, ",7\r\n", NULL);

  g_assert_cmpstr (text, ==, expected);
}

/* More days than are remembered, twice over. */
static void
test_many_periods (void)
{
  static const TableColumn column[] = { { "day", "N", "D", BHXH_COLUMN_PERIOD } };
  g_autofree TestCell *cells = g_new0 (TestCell, 12 * 28);
  TestTable source = { .columns = column,
                       .n_columns = 1,
                       .cells = cells,
                       .n_listed = 12 * 28,
                       .n_rows = 2 * 12 * 28 };
  g_autoptr (BhxhTable) table = test_table_new (&source);
  g_autofree char *text = NULL;
  const char *at = NULL;

  for (gint i = 0; i < 12 * 28; i++)
    cells[i] = (TestCell) VALUE (bhxh_period_new_day (2024, i / 28 + 1, i % 28 + 1));
  text = bhxh_table_format (table, BHXH_FORMAT_CSV, NULL, NULL, NULL);
  at = text + strlen ("day\r\n");
  for (gint i = 0; i < 2 * 12 * 28; i++, at += strlen ("2024-01-01\r\n"))
    {
      g_autofree char *expected =
          g_strdup_printf ("2024-%02d-%02d\r\n", i / 28 % 12 + 1, i % 28 + 1);

      g_assert_true (g_str_has_prefix (at, expected));
    }
  g_assert_cmpstr (at, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/cells/csv-quotes", test_csv_quotes);
  g_test_add_func ("/table/cells/csv-excel-quotes", test_csv_excel_quotes);
  g_test_add_func ("/table/cells/csv-lone-missing", test_csv_lone_missing);
  g_test_add_func ("/table/cells/formula-guard", test_formula_guard);
  g_test_add_func ("/table/cells/formula-guard-off", test_formula_guard_off);
  g_test_add_func ("/table/cells/formula-guard-elsewhere", test_formula_guard_elsewhere);
  g_test_add_func ("/table/cells/numbers", test_numbers);
  g_test_add_func ("/table/cells/index-past-the-list", test_index_past_the_list);
  g_test_add_func ("/table/cells/markdown-markup", test_markdown_markup);
  g_test_add_func ("/table/cells/text-combining", test_text_combining);
  g_test_add_func ("/table/cells/text-hidden", test_text_hidden);
  g_test_add_func ("/table/cells/text-wraps", test_text_wraps);
  g_test_add_func ("/table/cells/json-escapes", test_json_escapes);
  g_test_add_func ("/table/cells/long-texts", test_long_texts);
  g_test_add_func ("/table/cells/many-periods", test_many_periods);
  return g_test_run ();
}
