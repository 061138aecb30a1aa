/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One sheet in memory: a wide table is looked at from all sides before it is understood.
 */
#pragma once

#include "base/arena.h"
#include "codec/sheet.h"

/* Cells that a sheet may have; a wide table has thousands. */
#define GRID_MAX_CELLS (16 << 20)

typedef struct
{
  guint32 row;
  gboolean is_hidden;
  guint32 n_cells;
  gsize first; /* of its cells */
} GridRow;

typedef struct
{
  const char *file;
  const char *sheet; /* "": the file is a text, and has none */
  Arena *arena;
  SheetCell *cells; /* by row, then column; their texts end with NUL */
  gsize n_cells;
  gsize cells_capacity;
  GridRow *rows;
  gsize n_rows;
  gsize rows_capacity;
  SheetRange *merges;
  guint n_merges;
  guint last_row;
  guint last_column;
} MapGrid;

/* Reads one sheet of a book. FALSE with what the reader says, BHXH_ERROR_LIMIT or
 * BHXH_ERROR_MEMORY. The grid is to be cleared in both cases. */
gboolean bhxh_map_grid_read (MapGrid *grid,
                             SheetBook *book,
                             guint sheet,
                             const BhxhOptions *options,
                             GError **error);
void bhxh_map_grid_clear (MapGrid *grid);

/* The cell itself; NULL where there is none, or nothing in it. */
const SheetCell *bhxh_map_grid_get (const MapGrid *grid, guint row, guint column);

/* What a person sees there: in a merged range its first cell. */
const SheetCell *bhxh_map_grid_get_shown (const MapGrid *grid, guint row, guint column);

/* NULL where there are no cells. */
const GridRow *bhxh_map_grid_find_row (const MapGrid *grid, guint row);

/* Whether every cell of the column that holds something is hidden, while its row is not.
 */
gboolean bhxh_map_grid_is_column_hidden (const MapGrid *grid, guint column);

Place bhxh_map_grid_get_place (const MapGrid *grid, guint row, guint column);

/* The text without spaces around it. */
static inline Span
grid_cell_text (const SheetCell *cell)
{
  Span text = cell != NULL ? cell->text : (Span){ "", 0 };

  while (text.length > 0 && g_ascii_isspace (*text.text))
    text.text++, text.length--;
  while (text.length > 0 && g_ascii_isspace (text.text[text.length - 1]))
    text.length--;
  return text;
}
