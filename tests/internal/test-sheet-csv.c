/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A CSV as a sheet: titles above the table, rows of any length, all of it texts.
 */
#include "sheet-check.h"

static SheetBook *
open_text (const char *text, BhxhOptions *options)
{
  g_autoptr (GError) error = NULL;
  SheetBook *book =
      bhxh_sheet_book_open_memory (text, strlen (text), "a.csv", options, &error);

  g_assert_no_error (error);
  return book;
}

static void
check (const char *text, const char *expected)
{
  g_autoptr (SheetBook) book = open_text (text, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *cells = sheet_dup_cells (book, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cells, ==, expected);
}

/* The title has a comma and no semicolon; most rows have semicolons. Blank rows count. */
static void
test_title (void)
{
  check ("Biểu 1, năm 2024\n"
         "\n"
         ";BHXH;;BHTN\n"
         "Đơn vị;bắt buộc;tự nguyện;\n"
         "Cam Lộ;20,8;;1\n",
         "A1 text[Biểu 1, năm 2024]\n"
         "B3 text[BHXH]\n"
         "D3 text[BHTN]\n"
         "A4 text[Đơn vị]\n"
         "B4 text[bắt buộc]\n"
         "C4 text[tự nguyện]\n"
         "A5 text[Cam Lộ]\n"
         "B5 text[20,8]\n"
         "D5 text[1]\n");
}

static void
test_ragged (void)
{
  check ("a\nb,c,d\n,e\n",
         "A1 text[a]\nA2 text[b]\nB2 text[c]\nC2 text[d]\nB3 text[e]\n");
}

static void
test_quotes (void)
{
  check ("\"x, \"\"y\"\"\",\"two\nlines\"\nz,1\n",
         "A1 text[x, \"y\"]\nB1 text[two\nlines]\nA2 text[z]\nB2 text[1]\n");
}

static void
test_empty (void)
{
  check ("", "");
  check ("\n,,\n", "");
}

/* A bad row is reported with its line, and the others are read. */
static void
test_problem (void)
{
  g_autoptr (BhxhDiagnostics) diagnostics = bhxh_diagnostics_new ();
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (SheetBook) book = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *cells = NULL;
  g_autofree char *message = NULL;

  bhxh_options_set_diagnostics (options, diagnostics);
  book = open_text ("a,b\nc,d\xFF\ne,f\n", options);
  bhxh_options_set_encoding (options, "UTF-8");
  cells = sheet_dup_cells (book, 0, &error);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_SYNTAX);
  g_assert_cmpstr (cells, ==, "A1 text[a]\nB1 text[b]\nA3 text[e]\nB3 text[f]\n");
  message = bhxh_diagnostics_dup_message (diagnostics, 0, BHXH_LANGUAGE_EN);
  g_assert_true (g_str_has_prefix (message, "a.csv:2:4: "));
}

/* A cell's place is that of the text: line and column. */
static void
test_place (void)
{
  g_autoptr (SheetBook) book = open_text ("đơn vị,b\n", NULL);
  g_autoptr (SheetReader) reader = bhxh_sheet_reader_new (book, 0, NULL);
  const SheetRow *row = bhxh_sheet_reader_next (reader, NULL);
  const Place place = bhxh_sheet_reader_get_place (reader, &row->cells[1]);

  g_assert_cmpstr (place.file, ==, "a.csv");
  g_assert_null (place.sheet);
  g_assert_cmpuint (place.line, ==, 1);
  g_assert_cmpuint (place.column, ==, 8);
}

static void
test_row_limit (void)
{
  g_autoptr (BhxhOptions) options = bhxh_options_new ();
  g_autoptr (SheetBook) book = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *cells = NULL;

  bhxh_options_set_limit (options, BHXH_LIMIT_ROWS, 2);
  book = open_text ("a\nb\nc\n", options);
  cells = sheet_dup_cells (book, 0, &error);
  g_assert_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT);
  g_assert_cmpstr (cells, ==, "A1 text[a]\nA2 text[b]\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/csv/title", test_title);
  g_test_add_func ("/sheet/csv/ragged", test_ragged);
  g_test_add_func ("/sheet/csv/quotes", test_quotes);
  g_test_add_func ("/sheet/csv/empty", test_empty);
  g_test_add_func ("/sheet/csv/problem", test_problem);
  g_test_add_func ("/sheet/csv/place", test_place);
  g_test_add_func ("/sheet/csv/row-limit", test_row_limit);
  return g_test_run ();
}
