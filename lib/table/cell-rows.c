/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The inner loops of all writers: one for each kind of column, and one that puts rows
 * together 16 bytes at a time.
 */
#include "table/cell.h"

#include "base/number-short.h"

#include <string.h>

G_STATIC_ASSERT (NUMBER_SIZE >= NUMBER_SHORT_SIZE && CELL_NAME_SIZE >= NUMBER_SIZE);

static inline void
point_at (Cell *cell, gsize i, const char *text, gsize length)
{
  cell->sources[i] = text;
  cell->lengths[i] = length;
}

static inline void
point_at_listed (Cell *cell, gsize i, gsize index)
{
  const guint32 *offset = cell->texts.offsets + index;

  point_at (cell, i, cell->texts.bytes + offset[0], offset[1] - offset[0]);
}

static inline void
point_at_missing (Cell *cell, gsize i)
{
  point_at_listed (cell, i, cell->texts.n);
}

static void
render_listed (Cell *cell, const CellStyle *style, gsize first, gsize n)
{
  const gint64 *values = cell->column->values + first;
  const guint8 *present = cell->column->present + first;
  const guint64 missing = cell->texts.n;

  (void) style;
  for (gsize i = 0; i < n; i++)
    point_at_listed (cell, i, present[i] ? MIN ((guint64) values[i], missing) : missing);
}

/* A number that the short way does not write. */
static void
render_long_number (Cell *cell, const CellStyle *style, gsize row, gsize i)
{
  char *slot = cell->slots + i * cell->slot_size;
  const gsize prefix = cell->prefix.length;

  point_at (cell, i, slot,
            prefix + bhxh_number_write_marked (slot + prefix, cell->column->values[row],
                                               cell->column->decimals[row],
                                               style->marks));
}

/* Numbers without thousands. Every slot has the prefix already. */
static void
render_numbers (Cell *cell, const CellStyle *style, gsize first, gsize n)
{
  const gint64 *values = cell->column->values + first;
  const gint8 *decimals = cell->column->decimals + first;
  const guint8 *present = cell->column->present + first;
  const gsize prefix = cell->prefix.length;
  const gsize slot_size = cell->slot_size;
  const char point = style->marks.point;
  char *slot = cell->slots;

  for (gsize i = 0; i < n; i++, slot += slot_size)
    {
      const gint64 value = values[i];
      const guint64 number = value < 0 ? 0 - (guint64) value : (guint64) value;
      const gsize start = prefix + (value < 0);
      const guint n_decimals = (guint) decimals[i];

      if (!present[i])
        point_at_missing (cell, i);
      else if (number > NUMBER_SHORT_MAX || n_decimals > NUMBER_SHORT_DECIMALS)
        render_long_number (cell, style, first + i, i);
      else
        {
          slot[prefix] = '-';
          point_at (cell, i, slot,
                    start + bhxh_number_put_short (slot + start, (guint32) number,
                                                   n_decimals, point));
        }
    }
}

/* The same with thousands. */
static void
render_grouped_numbers (Cell *cell, const CellStyle *style, gsize first, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (cell->column->present[first + i])
      render_long_number (cell, style, first + i, i);
    else
      point_at_missing (cell, i);
}

static void
fill_period (Cell *cell, const CellStyle *style, CellPeriod *slot, gint64 period)
{
  Sink *scratch = &cell->scratch;
  g_autofree char *text = style->words ? bhxh_period_dup_name (period, style->language)
                                       : bhxh_period_format (period);

  scratch->at = scratch->buffer;
  bhxh_cells_append_text (cell, style, scratch, text);
  slot->length = (gsize) (scratch->at - scratch->buffer);
  g_assert (slot->length <= CELL_NAME_SIZE);
  slot->period = period;
  memcpy (slot->text, scratch->buffer, slot->length);
}

/* The slot of @period, filled; if another one has it, that of the row. */
static const CellPeriod *
find_period (Cell *cell, const CellStyle *style, gint64 period, gsize i)
{
  /* Fibonacci hashing: neighbouring months fall into different slots. */
  const guint32 hash = ((guint32) period * 2654435769u) >> (32 - CELL_PERIOD_BITS);
  CellPeriod *slot = &cell->periods->slots[hash];

  if (G_LIKELY (slot->period == period))
    return slot;
  if (slot->period != BHXH_PERIOD_NONE)
    slot = &cell->periods->others[i];
  fill_period (cell, style, slot, period);
  return slot;
}

static void
render_periods (Cell *cell, const CellStyle *style, gsize first, gsize n)
{
  const gint64 *values = cell->column->values + first;
  const guint8 *present = cell->column->present + first;

  for (gsize i = 0; i < n; i++)
    if (present[i] && values[i] != BHXH_PERIOD_NONE)
      {
        const CellPeriod *slot = find_period (cell, style, values[i], i);

        point_at (cell, i, slot->text, slot->length);
      }
    else
      point_at_missing (cell, i);
}

/* The texts lie one behind the other in the scratch, which may move until all are there.
 */
static void
render_texts (Cell *cell, const CellStyle *style, gsize first, gsize n)
{
  const char *const *texts = cell->column->texts + first;
  const guint8 *present = cell->column->present + first;
  Sink *scratch = &cell->scratch;
  gsize ends[CELL_ROWS];
  gsize start = 0;

  scratch->at = scratch->buffer;
  for (gsize i = 0; i < n; i++)
    {
      if (present[i])
        bhxh_cells_append_text (cell, style, scratch, texts[i]);
      ends[i] = (gsize) (scratch->at - scratch->buffer);
    }
  bhxh_sink_reserve (scratch, CELL_PADDING);
  cell->longest = cell->texts.longest;
  for (gsize i = 0; i < n; start = ends[i++])
    if (present[i] && scratch->error == NULL)
      {
        point_at (cell, i, scratch->buffer + start, ends[i] - start);
        cell->longest = MAX (cell->longest, ends[i] - start);
      }
    else
      point_at_missing (cell, i);
}

CellFunc
bhxh_cells_find_render (const TableColumn *schema, const CellStyle *style)
{
  switch (schema->type)
    {
    case BHXH_COLUMN_NUMBER:
      return style->marks.group != 0 ? render_grouped_numbers : render_numbers;
    case BHXH_COLUMN_PERIOD: return render_periods;
    case BHXH_COLUMN_CODE: return render_listed;
    default: return schema->dictionary != NULL ? render_listed : render_texts;
    }
}

/* --- Rows ----------------------------------------------------------------------- */

gboolean
bhxh_cells_render (Cells *cells, gsize first, gsize n, GError **error)
{
  for (guint i = 0; i < cells->n_cells; i++)
    {
      Cell *cell = &cells->cells[i];

      cell->render (cell, cells->style, first, n);
      if (!bhxh_sink_finish (&cell->scratch, error))
        return FALSE;
    }
  return TRUE;
}

/* Copies 16 bytes and, only if there are more, more. */
static inline char *
put_padded (char *at, const char *bytes, gsize length)
{
  memcpy (at, bytes, CELL_PADDING);
  for (gsize done = CELL_PADDING; G_UNLIKELY (done < length); done += CELL_PADDING)
    memcpy (at + done, bytes + done, CELL_PADDING);
  return at + length;
}

/* The rendered rows, each of which fits into @room. */
static void
write_padded (const Cells *cells, Sink *sink, gsize n, gsize room)
{
  const Cell *const end = cells->cells + cells->n_cells;

  for (gsize i = 0; i < n; i++)
    {
      char *at = bhxh_sink_reserve (sink, room);

      at = put_padded (at, cells->row_start.bytes, cells->row_start.length);
      for (const Cell *cell = cells->cells; cell < end; cell++)
        at = put_padded (at, cell->sources[i], cell->lengths[i]);
      sink->at = put_padded (at, cells->row_end.bytes, cells->row_end.length);
    }
}

/* The rendered rows, however long they are. */
static void
write_piecewise (const Cells *cells, Sink *sink, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      bhxh_sink_append (sink, cells->row_start.bytes, cells->row_start.length);
      for (guint c = 0; c < cells->n_cells; c++)
        {
          const Cell *cell = &cells->cells[c];

          bhxh_sink_append (sink, cell->sources[i], cell->lengths[i]);
        }
      bhxh_sink_append (sink, cells->row_end.bytes, cells->row_end.length);
    }
}

/* What the longest of the rendered rows can take, with what is copied past its cells. */
static gsize
row_room (const Cells *cells)
{
  gsize room = cells->row_start.length + cells->row_end.length + CELL_PADDING;

  for (guint i = 0; i < cells->n_cells; i++)
    room += cells->cells[i].longest;
  return room;
}

void
bhxh_cells_write_rows (Cells *cells, Sink *sink, gsize first, gsize end)
{
  for (; first < end && sink->error == NULL; first += CELL_ROWS)
    {
      const gsize n = MIN (end - first, CELL_ROWS);
      gsize room = 0;

      if (!bhxh_cells_render (cells, first, n, &sink->error))
        return;
      room = row_room (cells);
      if (room <= SINK_BYTES)
        write_padded (cells, sink, n, room);
      else
        write_piecewise (cells, sink, n);
    }
}
