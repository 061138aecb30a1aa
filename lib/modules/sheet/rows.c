/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a row is put together, cell by cell, within the limits.
 */
#include "modules/sheet/file.h"

#include "base/memory.h"

/* While the row is made: the text is an offset into `texts`, which may move. */
#define CELL_IN_TEXTS (1 << 7)

gboolean
bhxh_rows_add_merge (SheetRows *rows, SheetRange range)
{
  if (range.row == range.last_row && range.column == range.last_column)
    return TRUE;
  if (rows->n_merges >= SHEET_MAX_MERGES)
    return bhxh_sheet_fault_limit (&rows->fault, SHEET_FAULT_MERGES, SHEET_MAX_MERGES);
  if (!bhxh_try_grow ((gpointer *) &rows->merges, &rows->merge_capacity,
                      rows->n_merges + 1, sizeof range, NULL))
    return bhxh_sheet_fault (&rows->fault, SHEET_FAULT_MEMORY, NULL);
  rows->merges[rows->n_merges++] = range;
  return TRUE;
}

gboolean
bhxh_rows_begin (SheetRows *rows, guint64 row, gboolean is_hidden)
{
  if (row > SHEET_MAX_ROWS)
    return bhxh_sheet_fault_limit (&rows->fault, SHEET_FAULT_ROWS, SHEET_MAX_ROWS);
  if (row <= rows->row.row)
    {
      rows->fault.row = rows->row.row;
      return bhxh_sheet_fault_limit (&rows->fault, SHEET_FAULT_REFERENCE, row);
    }
  rows->row = (RawRow){ .row = (guint32) row, .is_hidden = is_hidden };
  rows->n_texts = 0;
  return TRUE;
}

/* Where a row's fault is. */
static gboolean
fault_at (SheetRows *rows, guint64 column, SheetFaultKind kind, guint64 limit)
{
  rows->fault.row = rows->row.row;
  rows->fault.column = (guint32) MIN (column, SHEET_MAX_COLUMNS);
  return bhxh_sheet_fault_limit (&rows->fault, kind, limit);
}

RawCell *
bhxh_rows_add_cell (SheetRows *rows, guint64 column)
{
  const guint32 n = rows->row.n_cells;
  RawCell *cell = NULL;

  if (column > SHEET_MAX_COLUMNS)
    {
      fault_at (rows, column, SHEET_FAULT_COLUMNS, SHEET_MAX_COLUMNS);
      return NULL;
    }
  if (n > 0 && column <= rows->cells[n - 1].column)
    {
      fault_at (rows, column, SHEET_FAULT_REFERENCE, column);
      return NULL;
    }
  if (!bhxh_try_grow ((gpointer *) &rows->cells, &rows->cell_capacity, (gsize) n + 1,
                      sizeof (RawCell), NULL))
    {
      bhxh_sheet_fault (&rows->fault, SHEET_FAULT_MEMORY, NULL);
      return NULL;
    }
  cell = &rows->cells[n];
  *cell = (RawCell){ .column = (guint32) column, .text = { "", 0 } };
  rows->row.n_cells++;
  return cell;
}

/* Counts cells that are there by repetition alone. */
static gboolean
count_repeated (SheetRows *rows, guint64 n)
{
  rows->n_repeated += n;
  return rows->n_repeated <= SHEET_MAX_REPEATED ||
         bhxh_sheet_fault_limit (&rows->fault, SHEET_FAULT_REPEATED, SHEET_MAX_REPEATED);
}

gboolean
bhxh_rows_repeat_cell (SheetRows *rows, guint64 times)
{
  const RawCell last = rows->cells[rows->row.n_cells - 1];

  for (guint64 i = 1; i <= times; i++)
    {
      RawCell *cell = bhxh_rows_add_cell (rows, last.column + i);

      if (cell == NULL || !count_repeated (rows, 1))
        return FALSE;
      *cell = last;
      cell->column += (guint32) i;
    }
  return TRUE;
}

gboolean
bhxh_rows_repeat (SheetRows *rows)
{
  if (rows->n_more == 0)
    return FALSE;
  rows->n_more--;
  if (rows->row.row >= SHEET_MAX_ROWS)
    return bhxh_sheet_fault_limit (&rows->fault, SHEET_FAULT_ROWS, SHEET_MAX_ROWS);
  rows->row.row++;
  return count_repeated (rows, rows->row.n_cells);
}

gboolean
bhxh_rows_append (SheetRows *rows, const char *text, gsize length)
{
  RawCell *cell = &rows->cells[rows->row.n_cells - 1];

  if (length > rows->file->max_field - cell->text.length)
    return fault_at (rows, cell->column, SHEET_FAULT_FIELD, rows->file->max_field);
  if (!bhxh_try_grow ((gpointer *) &rows->texts, &rows->text_capacity,
                      rows->n_texts + length, 1, NULL))
    return bhxh_sheet_fault (&rows->fault, SHEET_FAULT_MEMORY, NULL);
  if ((cell->flags & CELL_IN_TEXTS) == 0)
    {
      cell->flags |= CELL_IN_TEXTS;
      cell->text.text = GSIZE_TO_POINTER (rows->n_texts);
    }
  memcpy (rows->texts + rows->n_texts, text, length);
  rows->n_texts += length;
  cell->text.length += (guint32) length;
  return TRUE;
}

Span
bhxh_rows_take_text (SheetRows *rows)
{
  RawCell *cell = &rows->cells[rows->row.n_cells - 1];
  const Span text = { rows->texts + rows->n_texts - cell->text.length,
                      cell->text.length };

  rows->n_texts -= cell->text.length;
  cell->flags &= (guint8) ~CELL_IN_TEXTS;
  cell->text = (Span){ "", 0 };
  return text;
}

void
bhxh_rows_decode (SheetRows *rows, gsize (*decode) (char *text, gsize length))
{
  RawCell *cell = &rows->cells[rows->row.n_cells - 1];
  char *text = rows->texts + rows->n_texts - cell->text.length;
  gsize length = cell->text.length;

  if (length == 0)
    return;
  rows->n_texts -= length;
  length = decode (text, length);
  rows->n_texts += length;
  cell->text.length = (guint32) length;
}

void
bhxh_rows_finish (SheetRows *rows)
{
  for (guint32 i = 0; i < rows->row.n_cells; i++)
    if ((rows->cells[i].flags & CELL_IN_TEXTS) != 0)
      {
        RawCell *cell = &rows->cells[i];

        cell->flags &= (guint8) ~CELL_IN_TEXTS;
        cell->text.text = rows->texts + GPOINTER_TO_SIZE (cell->text.text);
      }
  rows->row.cells = rows->cells;
}
