/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a row's cells are put together: those that the file has, and between them those
 * that merged ranges cover.
 */
#include "codec/sheet-private.h"

#include "base/memory.h"

/* Where the walk through a raw row stands. */
typedef struct
{
  SheetReader *reader;
  const RawRow *row;
  guint32 next;   /* of its cells */
  guint32 column; /* behind the last cell that was made */
} Walk;

static SheetCell *
add_cell (SheetReader *reader, guint32 row, guint32 column, gint32 merge)
{
  SheetCell *cell = &reader->cells[reader->n_cells++];

  *cell = (SheetCell){ .row = row, .column = column, .text = { "", 0 }, .merge = merge };
  return cell;
}

static void
count_hidden (SheetReader *reader, const SheetCell *cell)
{
  if ((cell->flags & SHEET_CELL_HIDDEN) == 0)
    return;
  if (reader->n_hidden++ == 0)
    reader->first_hidden = *cell;
}

/* Makes the next cell of the file. */
static void
take_cell (Walk *walk, gint32 merge)
{
  static const SheetFormat general = { .sections = { { .flags = FORMAT_GENERAL } },
                                       .n_sections = 1 };
  SheetReader *reader = walk->reader;
  const RawCell *raw = &walk->row->cells[walk->next++];
  SheetCell *cell = add_cell (reader, walk->row->row, raw->column, merge);

  bhxh_sheet_cell_read (cell, raw,
                        raw->format < reader->n_formats ? &reader->formats[raw->format]
                                                        : &general,
                        reader->from_1904, reader->moments[reader->n_cells - 1]);
  count_hidden (reader, cell);
  walk->column = raw->column + 1;
}

static gboolean
has_cell_before (const Walk *walk, guint32 column)
{
  return walk->next < walk->row->n_cells && walk->row->cells[walk->next].column < column;
}

/* The cells of one range in this row: the value is the first cell's, whatever else the
 * file may have below the cover. */
static void
cover (Walk *walk, gint32 merge)
{
  const SheetRange *range = &walk->reader->merges.ranges[merge];

  for (guint32 column = MAX (range->column, walk->column); column <= range->last_column;
       column++)
    {
      const gboolean is_there = has_cell_before (walk, column + 1);

      if (is_there && range->row == walk->row->row && range->column == column)
        take_cell (walk, merge);
      else
        {
          add_cell (walk->reader, walk->row->row, column, merge);
          walk->next += is_there;
          walk->reader->n_covered++;
        }
      walk->column = column + 1;
    }
}

/* Room for the row's cells and all that is covered beside them. */
static gboolean
make_room (SheetReader *reader, const RawRow *row, GError **error)
{
  gsize wanted = row->n_cells;

  for (guint i = 0; i < reader->merges.n_active; i++)
    {
      const SheetRange *range = &reader->merges.ranges[reader->merges.active[i]];

      wanted += range->last_column - range->column + 1;
    }
  wanted = MIN (wanted, (gsize) SHEET_MAX_COLUMNS);
  return bhxh_try_grow ((gpointer *) &reader->cells, &reader->cell_capacity, wanted,
                        sizeof (SheetCell), error) &&
         bhxh_try_grow ((gpointer *) &reader->moments, &reader->moment_capacity, wanted,
                        MOMENT_SIZE, error);
}

gboolean
bhxh_sheet_row_build (SheetReader *reader, const RawRow *row, GError **error)
{
  Walk walk = { reader, row, 0, 1 };

  bhxh_merges_go_to (&reader->merges, row->row);
  reader->n_cells = 0;
  if (!make_room (reader, row, error))
    return FALSE;
  for (guint i = 0; i < reader->merges.n_active; i++)
    {
      const guint merge = reader->merges.active[i];

      while (has_cell_before (&walk, reader->merges.ranges[merge].column))
        take_cell (&walk, -1);
      cover (&walk, (gint32) merge);
    }
  while (walk.next < row->n_cells)
    take_cell (&walk, -1);
  reader->row =
      (SheetRow){ row->row, row->is_hidden, (guint32) reader->n_cells, reader->cells };
  return TRUE;
}
