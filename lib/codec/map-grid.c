/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a sheet is kept, and how a cell is found in it.
 */
#include "codec/map-grid.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

/* --- Reading -------------------------------------------------------------------------
 */

static gboolean
add_cell (MapGrid *grid, const SheetCell *cell, GError **error)
{
  SheetCell copy = *cell;

  if (grid->n_cells == GRID_MAX_CELLS)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT, "%s: trang tính có nhiều hơn %d ô",
                      "%s: the sheet has more than %d cells", grid->file, GRID_MAX_CELLS);
      return FALSE;
    }
  copy.text.text =
      bhxh_arena_dup (grid->arena, cell->text.text, cell->text.length, error);
  if (copy.text.text == NULL ||
      !bhxh_try_grow ((gpointer *) &grid->cells, &grid->cells_capacity, grid->n_cells + 1,
                      sizeof (SheetCell), error))
    return FALSE;
  grid->cells[grid->n_cells++] = copy;
  if (copy.text.length > 0)
    {
      grid->last_row = copy.row;
      grid->last_column = MAX (grid->last_column, copy.column);
    }
  return TRUE;
}

static gboolean
add_row (MapGrid *grid, const SheetRow *row, GError **error)
{
  const GridRow kept = { .row = row->row,
                         .is_hidden = row->is_hidden,
                         .n_cells = row->n_cells,
                         .first = grid->n_cells };

  if (!bhxh_try_grow ((gpointer *) &grid->rows, &grid->rows_capacity, grid->n_rows + 1,
                      sizeof (GridRow), error))
    return FALSE;
  grid->rows[grid->n_rows++] = kept;
  for (guint i = 0; i < row->n_cells; i++)
    if (!add_cell (grid, &row->cells[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
keep_merges (MapGrid *grid, const SheetReader *reader, GError **error)
{
  const SheetRange *merges = bhxh_sheet_reader_get_merges (reader, &grid->n_merges);

  grid->merges = bhxh_try_new (grid->n_merges, sizeof (SheetRange), error);
  if (grid->merges == NULL)
    return FALSE;
  if (grid->n_merges > 0)
    memcpy (grid->merges, merges, grid->n_merges * sizeof (SheetRange));
  return TRUE;
}

/* A text file is one sheet that bears the file's name: it has none of its own. */
static const char *
name_of_sheet (const SheetBook *book, guint sheet)
{
  const char *name = bhxh_sheet_book_get_info (book, sheet)->name;

  return strcmp (name, bhxh_sheet_book_get_file (book)) == 0 ? "" : name;
}

gboolean
bhxh_map_grid_read (MapGrid *grid,
                    SheetBook *book,
                    guint sheet,
                    const BhxhOptions *options,
                    GError **error)
{
  g_autoptr (SheetReader) reader = NULL;
  const SheetRow *row = NULL;
  GError *local = NULL;

  *grid = (MapGrid){ .file = bhxh_sheet_book_get_file (book),
                     .sheet = name_of_sheet (book, sheet),
                     .arena = bhxh_arena_new (error) };
  reader = grid->arena != NULL ? bhxh_sheet_reader_new (book, sheet, error) : NULL;
  if (reader == NULL)
    return FALSE;
  while ((row = bhxh_sheet_reader_next (reader, &local)) != NULL)
    if (!add_row (grid, row, error) ||
        (row->row % 1024 == 0 && !bhxh_options_report (options, row->row, 0, error)))
      return FALSE;
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  return keep_merges (grid, reader, error);
}

void
bhxh_map_grid_clear (MapGrid *grid)
{
  g_clear_pointer (&grid->arena, bhxh_arena_free);
  g_clear_pointer (&grid->cells, g_free);
  g_clear_pointer (&grid->rows, g_free);
  g_clear_pointer (&grid->merges, g_free);
}

/* --- Finding -------------------------------------------------------------------------
 */

const GridRow *
bhxh_map_grid_find_row (const MapGrid *grid, guint row)
{
  gsize low = 0;
  gsize high = grid->n_rows;

  while (low < high)
    {
      const gsize middle = low + (high - low) / 2;

      if (grid->rows[middle].row < row)
        low = middle + 1;
      else
        high = middle;
    }
  return low < grid->n_rows && grid->rows[low].row == row ? &grid->rows[low] : NULL;
}

/* Also a blank one that is part of a merged range. */
static const SheetCell *
find_cell (const MapGrid *grid, guint row, guint column)
{
  const GridRow *found = bhxh_map_grid_find_row (grid, row);
  gsize low = found != NULL ? found->first : 0;
  gsize high = found != NULL ? found->first + found->n_cells : 0;
  const gsize end = high;

  while (low < high)
    {
      const gsize middle = low + (high - low) / 2;

      if (grid->cells[middle].column < column)
        low = middle + 1;
      else
        high = middle;
    }
  return low < end && grid->cells[low].column == column ? &grid->cells[low] : NULL;
}

const SheetCell *
bhxh_map_grid_get (const MapGrid *grid, guint row, guint column)
{
  const SheetCell *cell = find_cell (grid, row, column);

  return cell != NULL && (cell->text.length > 0 || cell->kind == SHEET_CELL_NO_VALUE)
             ? cell
             : NULL;
}

const SheetCell *
bhxh_map_grid_get_shown (const MapGrid *grid, guint row, guint column)
{
  const SheetCell *cell = find_cell (grid, row, column);

  if (cell != NULL && cell->merge >= 0 && (guint) cell->merge < grid->n_merges)
    return bhxh_map_grid_get (grid, grid->merges[cell->merge].row,
                              grid->merges[cell->merge].column);
  return bhxh_map_grid_get (grid, row, column);
}

gboolean
bhxh_map_grid_is_column_hidden (const MapGrid *grid, guint column)
{
  gboolean is_hidden = FALSE;

  for (gsize i = 0; i < grid->n_rows; i++)
    {
      const SheetCell *cell = NULL;

      if (grid->rows[i].is_hidden)
        continue;
      cell = bhxh_map_grid_get (grid, grid->rows[i].row, column);
      if (cell != NULL && (cell->flags & SHEET_CELL_HIDDEN) == 0)
        return FALSE;
      is_hidden = is_hidden || cell != NULL;
    }
  return is_hidden;
}

Place
bhxh_map_grid_get_place (const MapGrid *grid, guint row, guint column)
{
  return (
      Place){ .file = grid->file, .line = row, .column = column, .sheet = grid->sheet };
}
