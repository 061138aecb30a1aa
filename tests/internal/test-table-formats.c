/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What each format looks like, down to the byte.
 */
#include "table-source.h"

#include <bhxhplan/bhxhplan.h>

/* The whole table as text; @options is freed. */
static char *
write_sample (BhxhFormat format, BhxhOptions *options)
{
  g_autoptr (BhxhTable) table = sample_table_new ();
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  char *text = bhxh_table_format (table, format, options, &length, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (text), ==, length);
  bhxh_options_unref (options);
  return text;
}

static BhxhOptions *
english (void)
{
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_language (options, BHXH_LANGUAGE_EN);
  return options;
}

static BhxhOptions *
columns (const char *list)
{
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_columns (options, list);
  return options;
}

static void
test_csv (void)
{
  g_autofree char *text = write_sample (BHXH_FORMAT_CSV, NULL);

  g_assert_cmpstr (text, ==,
                   "unit,name,period,value,status,note_vi,note_en\r\n"
                   "461,Đông Hà,2024,20.8,met,tốt,good\r\n"
                   "462,Quảng Trị,2024-Q3,-1234567,short,,\r\n"
                   "471,Cồn Cỏ,,,,,\r\n");
}

static void
test_csv_has_no_language (void)
{
  g_autofree char *vi = write_sample (BHXH_FORMAT_CSV, NULL);
  g_autofree char *en = write_sample (BHXH_FORMAT_CSV, english ());

  g_assert_cmpstr (vi, ==, en);
}

static void
test_csv_excel (void)
{
  g_autofree char *text = write_sample (BHXH_FORMAT_CSV_EXCEL, NULL);

  g_assert_cmpstr (text, ==,
                   "\xef\xbb\xbf"
                   "Mã;Đơn vị;Kỳ;Giá trị;Kết quả;Ghi chú\r\n"
                   "461;Đông Hà;Năm 2024;20,8;Đạt;tốt\r\n"
                   "462;Quảng Trị;Quý III/2024;-1234567;Chưa đạt;\r\n"
                   "471;Cồn Cỏ;;;;\r\n");
}

/* The words change, the decimal comma is Excel's. */
static void
test_csv_excel_english (void)
{
  BhxhOptions *options = english ();
  g_autofree char *text = NULL;

  bhxh_options_set_columns (options, "value,status,note_en");
  text = write_sample (BHXH_FORMAT_CSV_EXCEL, options);
  g_assert_cmpstr (text, ==,
                   "\xef\xbb\xbf"
                   "Value;Result;Note\r\n"
                   "20,8;Met;good\r\n"
                   "-1234567;Short;\r\n"
                   ";;\r\n");
}

static void
test_json (void)
{
  g_autofree char *text =
      write_sample (BHXH_FORMAT_JSON, columns ("unit,period,value,status"));

  g_assert_cmpstr (
      text, ==,
      "{\n"
      "  \"title\": \"Bảng thử\",\n"
      "  \"language\": \"vi\",\n"
      "  \"notes\": [\n"
      "    \"Số liệu minh họa.\"\n"
      "  ],\n"
      "  \"columns\": [\n"
      "    {\"name\": \"unit\", \"title\": \"Mã\", \"type\": \"text\"},\n"
      "    {\"name\": \"period\", \"title\": \"Kỳ\", \"type\": \"period\"},\n"
      "    {\"name\": \"value\", \"title\": \"Giá trị\", \"type\": \"number\"},\n"
      "    {\"name\": \"status\", \"title\": \"Kết quả\", \"type\": \"code\"}\n"
      "  ],\n"
      "  \"rows\": [\n"
      "    {\"unit\": \"461\", \"period\": \"2024\", \"value\": 20.8, \"status\": "
      "\"met\"},\n"
      "    {\"unit\": \"462\", \"period\": \"2024-Q3\", \"value\": -1234567, "
      "\"status\": \"short\"},\n"
      "    {\"unit\": \"471\", \"period\": null, \"value\": null, \"status\": null}\n"
      "  ]\n"
      "}\n");
}

static void
test_markdown (void)
{
  g_autofree char *text = write_sample (BHXH_FORMAT_MARKDOWN, NULL);

  g_assert_cmpstr (text, ==,
                   "**Bảng thử**\n"
                   "\n"
                   "| Mã | Đơn vị | Kỳ | Giá trị | Kết quả | Ghi chú |\n"
                   "| --- | --- | --- | ---: | --- | --- |\n"
                   "| 461 | Đông Hà | Năm 2024 | 20,8 | Đạt | tốt |\n"
                   "| 462 | Quảng Trị | Quý III/2024 | -1.234.567 | Chưa đạt |  |\n"
                   "| 471 | Cồn Cỏ |  |  |  |  |\n"
                   "\n"
                   "*Số liệu minh họa.*\n");
}

static void
test_text (void)
{
  g_autofree char *text = write_sample (BHXH_FORMAT_TEXT, NULL);

  g_assert_cmpstr (text, ==,
                   "Bảng thử\n"
                   "\n"
                   "Mã   Đơn vị     Kỳ               Giá trị  Kết quả   Ghi chú\n"
                   "---  ---------  ------------  ----------  --------  -------\n"
                   "461  Đông Hà    Năm 2024            20,8  Đạt       tốt\n"
                   "462  Quảng Trị  Quý III/2024  -1.234.567  Chưa đạt\n"
                   "471  Cồn Cỏ\n"
                   "\n"
                   "Số liệu minh họa.\n");
}

static void
test_text_english (void)
{
  BhxhOptions *options = english ();
  g_autofree char *text = NULL;

  bhxh_options_set_columns (options, "name,value,status");
  text = write_sample (BHXH_FORMAT_TEXT, options);
  g_assert_cmpstr (text, ==,
                   "Sample\n"
                   "\n"
                   "Unit            Value  Result\n"
                   "---------  ----------  ------\n"
                   "Đông Hà          20.8  Met\n"
                   "Quảng Trị  -1,234,567  Short\n"
                   "Cồn Cỏ\n"
                   "\n"
                   "Figures are made up.\n");
}

/* Titles are broken at words when they are longer than 14 letters, or than the cells. */
static void
test_text_titles (void)
{
  static const TableColumn three[] = {
    { "a", "Tỷ lệ hoàn thành kế hoạch (%)", "A", BHXH_COLUMN_NUMBER },
    { "b", "Lực lượng lao động trong độ tuổi", "B", BHXH_COLUMN_TEXT },
    { "c", "Kỳ", "C", BHXH_COLUMN_NUMBER },
  };
  static const TestCell cells[] = { NUMBER (9995, 2), TEXT ("lực lượng lao động"),
                                    NUMBER (1, 0) };
  TestTable source = {
    .columns = three, .n_columns = 3, .cells = cells, .n_listed = 1, .n_rows = 1
  };
  g_autoptr (BhxhTable) table = test_table_new (&source);
  g_autofree char *text = bhxh_table_format (table, BHXH_FORMAT_TEXT, NULL, NULL, NULL);

  g_assert_cmpstr (text, ==,
                   "    Tỷ lệ hoàn  Lực lượng lao động  Kỳ\n"
                   "thành kế hoạch  trong độ tuổi\n"
                   "           (%)\n"
                   "--------------  ------------------  --\n"
                   "         99,95  lực lượng lao động   1\n");
}

/* @n times @word, with spaces between. */
static char *
repeat (const char *word, guint n)
{
  GString *text = g_string_new (word);

  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, " %s", word);
  return g_string_free (text, FALSE);
}

/* Three texts of 12 words are 3 * 59 + 4 = 181 wide, 61 too many: 21, 20 and 20 less. 7
 * words fit into 38, 8 into 39. */
static void
test_text_page (void)
{
  static const TableColumn three[] = {
    { "a", "A", "A", BHXH_COLUMN_TEXT },
    { "b", "B", "B", BHXH_COLUMN_TEXT },
    { "c", "C", "C", BHXH_COLUMN_TEXT },
  };
  g_autofree char *twelve = repeat ("abcd", 12);
  g_autofree char *eight = repeat ("abcd", 8);
  g_autofree char *seven = repeat ("abcd", 7);
  g_autofree char *five = repeat ("abcd", 5);
  g_autofree char *four = repeat ("abcd", 4);
  const TestCell cells[] = { TEXT (twelve), TEXT (twelve), TEXT (twelve) };
  TestTable source = {
    .columns = three, .n_columns = 3, .cells = cells, .n_listed = 1, .n_rows = 1
  };
  g_autoptr (BhxhTable) table = test_table_new (&source);
  g_autofree char *text = bhxh_table_format (table, BHXH_FORMAT_TEXT, NULL, NULL, NULL);
  g_autofree char *expected = g_strdup_printf ("%-38s  %-39s  %s\n%-38s  %-39s  %s\n",
                                               seven, eight, eight, five, four, four);

  g_assert_true (g_str_has_suffix (text, expected));
}

/* 30 words of 3 letters are 119 wide, 31 would be 123. */
static void
test_text_long_words_around (void)
{
  TestTable source = { .columns = sample_columns, .n_columns = 1 };
  g_autoptr (BhxhTable) table = test_table_new (&source);
  g_autofree char *forty = repeat ("một", 40);
  g_autofree char *thirty = repeat ("một", 30);
  g_autofree char *ten = repeat ("một", 10);
  g_autofree char *text = NULL;
  g_autofree char *expected =
      g_strdup_printf ("%s\n%s\n\nMã\n--\n\n%s\n%s\n", thirty, ten, thirty, ten);

  bhxh_table_set_title (table, forty, NULL);
  bhxh_table_add_note (table, forty, NULL);
  text = bhxh_table_format (table, BHXH_FORMAT_TEXT, NULL, NULL, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* A table of two text columns and no rows, without title and notes. */
static char *
write_empty (BhxhFormat format)
{
  static const TableColumn two[] = {
    { "a", "Một", "One", BHXH_COLUMN_TEXT },
    { "b", "Hai", "Two", BHXH_COLUMN_NUMBER },
  };
  TestTable source = { .columns = two, .n_columns = 2 };
  g_autoptr (BhxhTable) table = test_table_new (&source);
  char *text = bhxh_table_format (table, format, NULL, NULL, NULL);

  g_assert_nonnull (text);
  return text;
}

static void
test_empty (void)
{
  static const struct
  {
    BhxhFormat format;
    const char *expected;
  } cases[] = {
    { BHXH_FORMAT_TEXT, "Một  Hai\n---  ---\n" },
    { BHXH_FORMAT_CSV, "a,b\r\n" },
    { BHXH_FORMAT_CSV_EXCEL, "\xef\xbb\xbfMột;Hai\r\n" },
    { BHXH_FORMAT_JSON,
      "{\n  \"title\": \"\",\n  \"language\": \"vi\",\n  \"notes\": [],\n"
      "  \"columns\": [\n"
      "    {\"name\": \"a\", \"title\": \"Một\", \"type\": \"text\"},\n"
      "    {\"name\": \"b\", \"title\": \"Hai\", \"type\": \"number\"}\n"
      "  ],\n  \"rows\": []\n}\n" },
    { BHXH_FORMAT_MARKDOWN, "| Một | Hai |\n| --- | ---: |\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_empty (cases[i].format);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/formats/csv", test_csv);
  g_test_add_func ("/table/formats/csv-has-no-language", test_csv_has_no_language);
  g_test_add_func ("/table/formats/csv-excel", test_csv_excel);
  g_test_add_func ("/table/formats/csv-excel-english", test_csv_excel_english);
  g_test_add_func ("/table/formats/json", test_json);
  g_test_add_func ("/table/formats/markdown", test_markdown);
  g_test_add_func ("/table/formats/text", test_text);
  g_test_add_func ("/table/formats/text-english", test_text_english);
  g_test_add_func ("/table/formats/text-titles", test_text_titles);
  g_test_add_func ("/table/formats/text-page", test_text_page);
  g_test_add_func ("/table/formats/text-long-words-around", test_text_long_words_around);
  g_test_add_func ("/table/formats/empty", test_empty);
  return g_test_run ();
}
