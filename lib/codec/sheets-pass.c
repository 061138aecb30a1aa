/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Passes over a sheet for a table: one that looks it through and says what is wrong, then
 * as many quiet ones as the table has readers.
 */
#include "codec/sheets-private.h"

#include "base/error.h"

/* A cell that has no value and yet is not blank. */
static void
report_cell (const SheetReader *reader,
             BhxhDiagnostics *diagnostics,
             const SheetCell *cell)
{
  if (cell->kind == SHEET_CELL_ERROR)
    bhxh_diagnostics_add_bytes (diagnostics, PROBLEM_ERROR_CELL,
                                bhxh_sheet_reader_get_place (reader, cell),
                                cell->text.text, cell->text.length, NULL, NULL, NULL);
  else if (cell->kind == SHEET_CELL_NO_VALUE)
    bhxh_diagnostics_add (diagnostics, PROBLEM_FORMULA_WITHOUT_VALUE,
                          bhxh_sheet_reader_get_place (reader, cell), NULL, NULL, NULL,
                          NULL);
}

static gboolean
look_through (const SheetView *source,
              BhxhOptions *options,
              guint32 *n_columns,
              GError **error)
{
  g_autoptr (SheetBook) book =
      bhxh_sheet_book_reopen (source->sheets->book, options, error);
  g_autoptr (SheetReader) reader =
      book != NULL ? bhxh_sheet_reader_new (book, source->sheet, error) : NULL;
  GError *problem = NULL;
  const SheetRow *row = NULL;

  *n_columns = 0;
  while (reader != NULL && (row = bhxh_sheet_reader_next (reader, &problem)) != NULL)
    {
      *n_columns = MAX (*n_columns, row->cells[row->n_cells - 1].column);
      for (guint32 i = 0; i < row->n_cells; i++)
        report_cell (reader, bhxh_options_or_default (options)->diagnostics,
                     &row->cells[i]);
    }
  if (problem != NULL)
    g_propagate_error (error, problem);
  return reader != NULL && problem == NULL;
}

gboolean
bhxh_sheet_view_init (SheetView *source,
                      BhxhSheets *sheets,
                      guint sheet,
                      BhxhOptions *options,
                      guint32 *n_columns,
                      GError **error)
{
  const BhxhOptions *given = bhxh_options_or_default (options);

  if (sheet >= bhxh_sheets_get_n (sheets))
    {
      bhxh_set_error (error, BHXH_ERROR_INDEX, "%s: không có trang tính thứ %u",
                      "%s: there is no sheet %u", bhxh_sheet_book_get_file (sheets->book),
                      sheet);
      return FALSE;
    }
  source->sheets = bhxh_sheets_ref (sheets);
  source->sheet = sheet;
  source->options = bhxh_options_new ();
  memcpy (source->options->limits, given->limits, sizeof given->limits);
  source->options->delimiter = given->delimiter;
  source->options->encoding = g_strdup (given->encoding);
  return look_through (source, options, n_columns, error);
}

void
bhxh_sheet_view_clear (SheetView *source)
{
  bhxh_sheets_unref (source->sheets);
  bhxh_options_unref (source->options);
}

gpointer
bhxh_sheet_cursor_new (gpointer data, GError **error)
{
  const SheetView *source = data;
  SheetCursor *cursor = g_new0 (SheetCursor, 1);

  cursor->source = data;
  cursor->book = bhxh_sheet_book_reopen (source->sheets->book, source->options, error);
  if (cursor->book != NULL)
    cursor->reader = bhxh_sheet_reader_new (cursor->book, source->sheet, error);
  if (cursor->reader != NULL)
    return cursor;
  bhxh_sheet_cursor_free (cursor);
  return NULL;
}

void
bhxh_sheet_cursor_free (gpointer data)
{
  SheetCursor *cursor = data;

  bhxh_sheet_reader_free (cursor->reader);
  bhxh_sheet_book_free (cursor->book);
  g_free (cursor);
}

gboolean
bhxh_sheet_cursor_next (SheetCursor *cursor, GError **error)
{
  GError *problem = NULL;

  cursor->next = 0;
  cursor->row = bhxh_sheet_reader_next (cursor->reader, &problem);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, problem);
  return FALSE;
}
