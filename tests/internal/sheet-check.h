/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A sheet's cells as one text, so that a test shows at a glance what was read.
 */
#pragma once

#include "base/sheet-cell.h"
#include "codec/sheet.h"

/* One cell: "A1 text[...]", numbers as shown and as stored, merged and covered ones as
 * such. */
static inline void
sheet_append_cell (GString *out, const SheetReader *reader, const SheetCell *cell)
{
  static const char *const kinds[] = { "blank",   "text",  "number",  "date",
                                       "boolean", "error", "no-value" };
  char reference[SHEET_CELL_SIZE];
  guint n = 0;
  const SheetRange *merges = bhxh_sheet_reader_get_merges (reader, &n);

  bhxh_sheet_cell_write (reference, cell->row, cell->column);
  g_string_append_printf (out, "%s %s[%.*s]", reference, kinds[cell->kind],
                          (int) cell->text.length, cell->text.text);
  if (cell->kind == SHEET_CELL_NUMBER)
    {
      g_autofree char *shown =
          bhxh_number_format (cell->value, cell->decimals, BHXH_NUMBER_PLAIN);
      g_autofree char *stored = bhxh_number_format (
          cell->stored_value, cell->stored_decimals, BHXH_NUMBER_PLAIN);

      g_string_append_printf (out, " %s%s %s", shown,
                              (cell->flags & SHEET_CELL_PERCENT) != 0 ? "%" : "", stored);
    }
  if (cell->kind == SHEET_CELL_DATE)
    {
      g_autofree char *period = bhxh_period_format (cell->period);

      g_string_append_printf (out, " %s", period);
    }
  if ((cell->flags & SHEET_CELL_FORMULA) != 0)
    g_string_append (out, " formula");
  if ((cell->flags & SHEET_CELL_HIDDEN) != 0)
    g_string_append (out, " hidden");
  if (cell->merge >= 0)
    {
      g_assert_cmpint (cell->merge, <, (gint) n);
      bhxh_sheet_cell_write (reference, merges[cell->merge].row,
                             merges[cell->merge].column);
      g_string_append_printf (out, " of %s", reference);
    }
  g_string_append_c (out, '\n');
}

/* All rows of one sheet, a cell a line. */
static inline char *
sheet_dup_cells (SheetBook *book, guint sheet, GError **error)
{
  g_autoptr (SheetReader) reader = bhxh_sheet_reader_new (book, sheet, error);
  GString *out = g_string_new (NULL);
  const SheetRow *row = NULL;

  while (reader != NULL && (row = bhxh_sheet_reader_next (reader, error)) != NULL)
    for (guint i = 0; i < row->n_cells; i++)
      {
        g_assert_cmpuint (row->cells[i].row, ==, row->row);
        sheet_append_cell (out, reader, &row->cells[i]);
      }
  return g_string_free (out, FALSE);
}
