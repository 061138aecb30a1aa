/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Workbooks of tables that no plan has: what of a cell comes back when it is read again,
 * and what is refused.
 */
#include "sheet-check.h"
#include "table-source.h"
#include "table/sheet-name.h"

#include <bhxhplan/workbook.h>

#include <locale.h>
#include <string.h>

static const TableColumn text_column[] = { { "text", "Văn bản", "Text",
                                             BHXH_COLUMN_TEXT } };
static const TableColumn number_column[] = { { "value", "Giá trị", "Value",
                                               BHXH_COLUMN_NUMBER } };
static const TableColumn period_column[] = { { "period", "Kỳ", "Period",
                                               BHXH_COLUMN_PERIOD } };

/* The file as it is written, read again; a cell a line. @options may be NULL. */
static char *
read_back (BhxhTable *table, BhxhOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SheetBook) book = NULL;
  gsize length = 0;
  g_autofree char *bytes =
      bhxh_table_format (table, BHXH_FORMAT_XLSX, options, &length, &error);

  g_assert_no_error (error);
  book = bhxh_sheet_book_open_memory (bytes, length, "a.xlsx", NULL, &error);
  g_assert_no_error (error);
  return sheet_dup_cells (book, 0, &error);
}

/* The same of one column of cells, without its header. */
static char *
read_back_cells (const TableColumn *column, const TestCell *cells, gsize n)
{
  TestTable source = { column, 1, cells, n, n };
  g_autoptr (BhxhTable) table = test_table_new (&source);
  g_autofree char *all = read_back (table, NULL);

  return g_strdup (strchr (all, '\n') + 1);
}

/* Every kind of column; a missing cell is none; below the table its note. */
static void
test_sample (void)
{
  g_autoptr (BhxhTable) table = sample_table_new ();
  g_autofree char *cells = read_back (table, NULL);

  g_assert_cmpstr (cells, ==,
                   "A1 text[Mã]\nB1 text[Đơn vị]\nC1 text[Kỳ]\nD1 text[Giá trị]\n"
                   "E1 text[Kết quả]\nF1 text[Ghi chú]\n"
                   "A2 text[461]\nB2 text[Đông Hà]\nC2 text[Năm 2024]\n"
                   "D2 number[20.8] 20.8 20.8\nE2 text[Đạt]\nF2 text[tốt]\n"
                   "A3 text[462]\nB3 text[Quảng Trị]\nC3 text[Quý III/2024]\n"
                   "D3 number[-1234567] -1234567 -1234567\nE3 text[Chưa đạt]\n"
                   "A4 text[471]\nB4 text[Cồn Cỏ]\n"
                   "A6 text[Số liệu minh họa.]\n");
}

static void
test_english (void)
{
  g_autoptr (BhxhTable) table = sample_table_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autofree char *cells = NULL;

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  bhxh_options_set_columns (options, "status,value");
  cells = read_back (table, options);
  g_assert_cmpstr (cells, ==,
                   "A1 text[Result]\nB1 text[Value]\nA2 text[Met]\n"
                   "B2 number[20.8] 20.8 20.8\nA3 text[Short]\n"
                   "B3 number[-1234567] -1234567 -1234567\n"
                   "A6 text[Figures are made up.]\n");
}

/* What a spreadsheet could run, what XML cannot hold, what looks like an escape. */
static void
test_hostile_texts (void)
{
  static const char *const texts[] = {
    "=1+1",
    "@x",
    "+A1",
    "-2",
    "{=A1}",
    "=HYPERLINK(\"http://a\")",
    "http://a",
    "a\tb\nc\rd\r\ne",
    "\x01\x02\x1f\x7f",
    "_x0041_",
    "_x000D_ and _xZZZZ_ _x005F_x0041_",
    "<b>&amp;\"'",
    " a ",
    "\xef\xbf\xbe\xef\xbf\xbf",
    "\xf0\x9f\x8f\xa5",
    "0123",
    "TRUE",
  };
  TestCell cells[G_N_ELEMENTS (texts)];
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      cells[i] = (TestCell) TEXT (texts[i]);
      g_string_append_printf (expected, "A%u text[%s]\n", i + 2, texts[i]);
    }
  found = read_back_cells (text_column, cells, G_N_ELEMENTS (texts));
  g_assert_cmpstr (found, ==, expected->str);
}

/* A cell takes 32,767 units of UTF-16; a letter past the first plane is two of them. */
static void
test_long_texts (void)
{
  g_autofree char *most = g_strnfill (32767, 'a');
  g_autofree char *found = NULL;
  g_autofree char *expected = g_strdup_printf ("A2 text[%s]\n", most);
  TestCell cell = TEXT (most);
  g_autoptr (GString) pairs = g_string_new (NULL);

  found = read_back_cells (text_column, &cell, 1);
  g_assert_cmpstr (found, ==, expected);
  for (guint i = 0; i < 16384; i++)
    g_string_append (pairs, "\xf0\x9f\x8f\xa5");
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *more = g_strconcat (most, "a", NULL);
      const TestCell longer = TEXT (i == 0 ? more : pairs->str);
      TestTable source = { text_column, 1, &longer, 1, 1 };
      g_autoptr (BhxhTable) table = test_table_new (&source);
      g_autoptr (GError) error = NULL;

      g_assert_null (bhxh_table_format (table, BHXH_FORMAT_XLSX, NULL, NULL, &error));
      g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
      g_assert_nonnull (strstr (error->message, "column \"text\", row 2"));
    }
}

/* Digits as they were printed; more than 15 of them are a text, and a note says why. */
static void
test_numbers (void)
{
  static const TestCell cells[] = {
    NUMBER (0, 0),
    NUMBER (200, 1),
    NUMBER (995, 2), /* the double nearest to 9.95 is below it */
    NUMBER (1145, -2),
    NUMBER (999999999999999, 0),
    NUMBER (-123456789012345, 3),
    NUMBER (1, 18),
    NUMBER (1000000000000000, 0),
    NUMBER (-9007199254740993, 0),
    NUMBER (1234567890123456, 1),
    NUMBER (9, -17),
    NUMBER (9, -14),
  };
  g_autofree char *found = read_back_cells (number_column, cells, G_N_ELEMENTS (cells));

  g_assert_cmpstr (
      found, ==,
      "A2 number[0] 0 0\n"
      "A3 number[20] 20.0 20\n"
      "A4 number[9.949999999999999] 9.95 9.95\n"
      "A5 number[114500] 114500 114500\n"
      "A6 number[999999999999999] 999999999999999 999999999999999\n"
      "A7 number[-123456789012.345] -123456789012.345 -123456789012.345\n"
      "A8 number[1E-18] 0.000000000000000001 0.000000000000000001\n"
      "A9 text[1000000000000000]\n"
      "A10 text[-9007199254740993]\n"
      "A11 text[123456789012345,6]\n"
      "A12 text[900000000000000000]\n"
      "A13 number[900000000000000] 900000000000000 900000000000000\n"
      "A15 text[Số có hơn 15 chữ số được ghi dưới dạng văn bản vì bảng tính sẽ làm "
      "tròn.]\n");
}

/* Workbooks have a 29 February 1900 (serial 60), so days before are texts. */
static void
test_days (void)
{
  const TestCell cells[] = {
    VALUE (sample_period ("1900-01-01")), VALUE (sample_period ("1900-02-28")),
    VALUE (sample_period ("1900-03-01")), VALUE (sample_period ("2022-10-28")),
    VALUE (sample_period ("2024-02-29")), VALUE (sample_period ("2022/2025")),
  };
  g_autofree char *found = read_back_cells (period_column, cells, G_N_ELEMENTS (cells));

  g_assert_cmpstr (found, ==,
                   "A2 text[01/01/1900]\n"
                   "A3 text[28/02/1900]\n"
                   "A4 date[1900-03-01] 1900-03-01\n"
                   "A5 date[2022-10-28] 2022-10-28\n"
                   "A6 date[2024-02-29] 2024-02-29\n"
                   "A7 text[Giai đoạn 2022-2025]\n");
}

/* With the header, the last row of the sheet is taken and the next is one too many. */
static void
test_rows (void)
{
  static const TestCell cell = VALUE (1);

  for (guint i = 0; i < 2; i++)
    {
      TestTable source = { number_column, 1, &cell, 1, 1048575 + i };
      g_autoptr (BhxhTable) table = test_table_new (&source);
      g_autoptr (GError) error = NULL;
      g_autofree char *bytes =
          bhxh_table_format (table, BHXH_FORMAT_XLSX, NULL, NULL, &error);

      if (i == 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
      g_assert_true ((bytes != NULL) == (i == 0));
    }
}

/* What the engine says is what the caller hears, in whichever sheet it is. */
static void
test_engine_fails (void)
{
  TestTable *source = sample_source_new ();
  g_autoptr (BhxhTable) good = sample_table_new ();
  g_autoptr (BhxhTable) bad = test_table_new (source);
  g_autoptr (BhxhWorkbook) workbook = bhxh_workbook_new ();
  g_autoptr (GError) error = NULL;

  source->fail_at = 2;
  g_assert_true (bhxh_workbook_add_table (workbook, good, NULL, NULL, NULL));
  g_assert_true (bhxh_workbook_add_table (workbook, bad, NULL, NULL, NULL));
  g_assert_false (bhxh_workbook_save (workbook, "/dev/null", NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_DATA);
  g_clear_pointer (&bad, bhxh_table_unref);
  sample_source_free (source);
}

static gboolean
stop_at_once (guint64 done G_GNUC_UNUSED,
              guint64 total G_GNUC_UNUSED,
              gpointer data G_GNUC_UNUSED)
{
  return FALSE;
}

static void
test_cancelled (void)
{
  g_autoptr (BhxhTable) table = sample_table_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (GError) error = NULL;

  bhxh_options_set_progress (options, stop_at_once, NULL);
  g_assert_null (bhxh_table_format (table, BHXH_FORMAT_XLSX, options, NULL, &error));
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_CANCELLED);
}

/* Names worked out by hand; each row is one workbook's, in this order. */
static void
test_names (void)
{
  static const struct
  {
    const char *wanted;
    const char *name;
  } cases[] = {
    { "Chỉ tiêu", "Chỉ tiêu" },
    { "CHỈ TIÊU", "CHỈ TIÊU (2)" },
    { "chỉ tiêu", "chỉ tiêu (3)" },
    { "", "Bảng" },
    { "[*?]", "Bảng (2)" },
    { "Năm 2022/2025: a\\b", "Năm 2022-2025- a-b" },
    { "'a'", "a" },
    { "History", "History (2)" },
    { "  a\t b\n", "a b" },
    /* 31 letters, and one more: a word goes. */
    { "Số người tham gia bảo hiểm y tế", "Số người tham gia bảo hiểm y tế" },
    { "Số người tham gia bảo hiểm xã hội", "Số người tham gia bảo hiểm xã" },
    /* The same again: " (2)" needs four of the 31. */
    { "Số người tham gia bảo hiểm y tế", "Số người tham gia bảo hiểm (2)" },
    { "abcdefghijklmnopqrstuvwxyzabcdefgh", "abcdefghijklmnopqrstuvwxyzabcde" },
    /* Decomposed letters are composed. */
    { "Ke\xcc\x82\xcc\x81t", "K\xe1\xba\xbft" },
    { "\xff", "\xef\xbf\xbd" },
  };
  g_autoptr (GHashTable) taken =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = bhxh_sheet_name_dup (cases[i].wanted, "Bảng", taken);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* A letter past the first plane counts twice: 15 of them and one that is single. */
static void
test_wide_names (void)
{
  g_autoptr (GHashTable) taken =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (guint i = 0; i < 16; i++)
    g_string_append (wanted, "\xf0\x9f\x8f\xa5");
  name = bhxh_sheet_name_dup (wanted->str, "", taken);
  g_assert_cmpint (g_utf8_strlen (name, -1), ==, 15);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbook/sample", test_sample);
  g_test_add_func ("/workbook/english", test_english);
  g_test_add_func ("/workbook/hostile-texts", test_hostile_texts);
  g_test_add_func ("/workbook/long-texts", test_long_texts);
  g_test_add_func ("/workbook/numbers", test_numbers);
  g_test_add_func ("/workbook/days", test_days);
  g_test_add_func ("/workbook/rows", test_rows);
  g_test_add_func ("/workbook/engine-fails", test_engine_fails);
  g_test_add_func ("/workbook/cancelled", test_cancelled);
  g_test_add_func ("/workbook/names", test_names);
  g_test_add_func ("/workbook/wide-names", test_wide_names);
  return g_test_run ();
}
