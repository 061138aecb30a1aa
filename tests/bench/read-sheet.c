/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Reads the first sheet of a file, row by row, and says how many cells it has: what a
 * program that takes figures out of a workbook does before it looks at any of them.
 *
 *   read-sheet FILE
 */
#include "codec/sheet.h"

#include <stdio.h>

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SheetBook) book = NULL;
  g_autoptr (SheetReader) reader = NULL;
  const SheetRow *row = NULL;
  guint64 n_cells = 0;
  guint64 n_numbers = 0;

  if (argc != 2)
    return 2;
  book = bhxh_sheet_book_open (argv[1], NULL, &error);
  if (book != NULL)
    reader = bhxh_sheet_reader_new (book, 0, &error);
  while (reader != NULL && (row = bhxh_sheet_reader_next (reader, &error)) != NULL)
    for (guint32 i = 0; i < row->n_cells; i++, n_cells++)
      n_numbers += row->cells[i].kind == SHEET_CELL_NUMBER;
  if (error != NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT "\n", n_cells, n_numbers);
  return 0;
}
