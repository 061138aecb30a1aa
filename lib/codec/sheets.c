/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The public noun over the reader of sheets.
 */
#include "codec/sheets-private.h"

BhxhSheets *
bhxh_sheets_load (const char *path, BhxhOptions *options, GError **error)
{
  SheetBook *book = NULL;
  BhxhSheets *sheets = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  book = bhxh_sheet_book_open (path, options, error);
  if (book == NULL)
    return NULL;
  sheets = g_new0 (BhxhSheets, 1);
  g_atomic_ref_count_init (&sheets->refs);
  sheets->book = book;
  return sheets;
}

BhxhSheets *
bhxh_sheets_ref (BhxhSheets *sheets)
{
  g_return_val_if_fail (sheets != NULL, NULL);
  g_atomic_ref_count_inc (&sheets->refs);
  return sheets;
}

void
bhxh_sheets_unref (BhxhSheets *sheets)
{
  if (sheets == NULL || !g_atomic_ref_count_dec (&sheets->refs))
    return;
  bhxh_sheet_book_free (sheets->book);
  g_free (sheets);
}

guint
bhxh_sheets_get_n (const BhxhSheets *sheets)
{
  g_return_val_if_fail (sheets != NULL, 0);
  return bhxh_sheet_book_get_n (sheets->book);
}

const char *
bhxh_sheets_get_name (const BhxhSheets *sheets, guint sheet)
{
  return sheet < bhxh_sheets_get_n (sheets)
             ? bhxh_sheet_book_get_info (sheets->book, sheet)->name
             : NULL;
}

gboolean
bhxh_sheets_is_hidden (const BhxhSheets *sheets, guint sheet)
{
  return sheet < bhxh_sheets_get_n (sheets) &&
         bhxh_sheet_book_get_info (sheets->book, sheet)->is_hidden;
}

gint
bhxh_sheets_find (const BhxhSheets *sheets, const char *name, GError **error)
{
  guint sheet = 0;

  g_return_val_if_fail (sheets != NULL, -1);
  return bhxh_sheet_book_find (sheets->book, name, &sheet, error) ? (gint) sheet : -1;
}
