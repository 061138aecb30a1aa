/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Columns count A to Z, AA to ZZ, AAA...: there is no zero, so each place but the last
 * has a 26 of its own.
 */
#include "base/sheet-cell.h"

#include <string.h>

#define N_LETTERS 26
/* 26^14 is more than 2^64. */
#define MAX_LETTERS 14

gsize
bhxh_sheet_cell_write (char *buffer, guint64 row, guint64 column)
{
  char letters[MAX_LETTERS + 1];
  gsize first = MAX_LETTERS;

  letters[MAX_LETTERS] = '\0';
  for (; column > 0; column = (column - 1) / N_LETTERS)
    letters[--first] = (char) ('A' + (column - 1) % N_LETTERS);
  if (row > 0)
    g_snprintf (buffer, SHEET_CELL_SIZE, "%s%" G_GUINT64_FORMAT, letters + first, row);
  else
    g_strlcpy (buffer, letters + first, SHEET_CELL_SIZE);
  return strlen (buffer);
}
