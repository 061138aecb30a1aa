/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random tables written as workbooks and read again: the same texts, and the same numbers
 * with the same decimals, unless they have more digits than a spreadsheet keeps.
 */
#include "random-table.h"

#include "../internal/sheet-check.h"

#define MAX_DIGITS 15

/* Digits of the number meant, whatever is behind its point. */
static guint
count_digits (const TestCell *cell)
{
  g_autofree char *text =
      bhxh_number_format (ABS (cell->value), MIN (cell->decimals, 0), BHXH_NUMBER_PLAIN);

  return (guint) strlen (text);
}

/* The cell as a person sees it in the sheet, and whether it is a number; NULL: none. */
static char *
expected_cell (const RandomTable *random, gsize row, guint column, gboolean *is_number)
{
  const TestCell *cell = &random->cells[row][column];
  char *text = expected_text (random, row, column);

  *is_number = FALSE;
  if (text == NULL || *text == '\0')
    {
      g_free (text);
      return NULL;
    }
  if (random_columns[column].type == BHXH_COLUMN_CODE)
    {
      g_free (text);
      return g_strdup (sample_labels[cell->value].vi);
    }
  if (random_columns[column].type == BHXH_COLUMN_NUMBER)
    *is_number = count_digits (cell) <= MAX_DIGITS;
  if (random_columns[column].type == BHXH_COLUMN_NUMBER && !*is_number)
    g_strdelimit (text, ".", ',');
  return text;
}

static void
check_cell (const RandomTable *random, gsize row, guint column, const SheetCell *cell)
{
  gboolean is_number = FALSE;
  g_autofree char *expected = expected_cell (random, row, column, &is_number);
  g_autofree char *found = NULL;

  if (expected == NULL)
    {
      g_assert_null (cell);
      return;
    }
  g_assert_nonnull (cell);
  g_assert_cmpint (cell->kind, ==, is_number ? SHEET_CELL_NUMBER : SHEET_CELL_TEXT);
  if (is_number)
    found = bhxh_number_format (cell->value, cell->decimals, BHXH_NUMBER_PLAIN);
  else
    found = g_strndup (cell->text.text, cell->text.length);
  g_assert_cmpstr (found, ==, expected);
}

/* The cell of this row and column; NULL where there is none. */
static const SheetCell *
find_cell (const SheetRow *row, gsize number, guint column)
{
  for (guint i = 0; row != NULL && row->row == number && i < row->n_cells; i++)
    if (row->cells[i].column == column)
      return &row->cells[i];
  return NULL;
}

static void
check_table (const RandomTable *random, SheetBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SheetReader) reader = bhxh_sheet_reader_new (book, 0, &error);
  const SheetRow *read = bhxh_sheet_reader_next (reader, &error); /* the header */

  for (gsize row = 0; row < random->source.n_rows; row++)
    {
      if (read != NULL && read->row < row + 2)
        read = bhxh_sheet_reader_next (reader, &error);
      g_assert_no_error (error);
      for (guint column = 0; column < N_COLUMNS; column++)
        check_cell (random, row, column, find_cell (read, row + 2, column + 1));
    }
}

static void
test_round_trip (void)
{
  const guint n = g_test_slow () ? 100000 : 1000;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RandomTable) random = random_table_new ();
      g_autoptr (BhxhTable) table = test_table_new (&random->source);
      g_autoptr (GError) error = NULL;
      gsize length = 0;
      g_autofree char *bytes =
          bhxh_table_format (table, BHXH_FORMAT_XLSX, NULL, &length, &error);
      g_autoptr (SheetBook) book = NULL;

      g_assert_no_error (error);
      book = bhxh_sheet_book_open_memory (bytes, length, "a.xlsx", NULL, &error);
      g_assert_no_error (error);
      check_table (random, book);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbook/round-trip", test_round_trip);
  return g_test_run ();
}
