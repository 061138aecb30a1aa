/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The inner loops of all writers: one for each kind of column, and one that puts rows
 * together 16 bytes at a time.
 */
#include "table/cell.h"

#include "base/memory.h"
#include "base/number-short.h"

#include <string.h>

/* Periods remembered; a table rarely has more than a few years of months. */
#define PERIOD_SLOT_BITS 7

/* Bytes of a period's name in any format; the longest has about half as many. */
#define NAME_SIZE 128

typedef struct
{
  gint64 period;
  gsize length;
  char text[NAME_SIZE + CELL_PADDING];
} PeriodSlot;

struct _CellPeriods
{
  PeriodSlot slots[1 << PERIOD_SLOT_BITS];
  PeriodSlot others[CELL_ROWS]; /* by row: periods whose slot another one has */
};

G_STATIC_ASSERT (NUMBER_SIZE >= NUMBER_SHORT_SIZE && NAME_SIZE >= NUMBER_SIZE);

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

/* Writes a number without thousands into its slot. */
static inline gsize
put_number (char *slot, gint64 value, gint decimals, NumberMarks marks)
{
  const guint64 number = value < 0 ? 0 - (guint64) value : (guint64) value;
  const gsize sign = value < 0;

  if (G_UNLIKELY (number > NUMBER_SHORT_MAX || (guint) decimals > NUMBER_SHORT_DECIMALS))
    return bhxh_number_write_marked (slot, value, decimals, marks);
  *slot = '-';
  return sign + bhxh_number_put_short (slot + sign, (guint32) number, (guint) decimals,
                                       marks.point);
}

static void
render_numbers (Cell *cell, const CellStyle *style, gsize first, gsize n)
{
  const gint64 *values = cell->column->values + first;
  const gint8 *decimals = cell->column->decimals + first;
  const guint8 *present = cell->column->present + first;
  char *slot = cell->slots;

  for (gsize i = 0; i < n; i++, slot += NUMBER_SIZE)
    if (present[i])
      point_at (cell, i, slot, put_number (slot, values[i], decimals[i], style->marks));
    else
      point_at_missing (cell, i);
}

/* The same with thousands. */
static void
render_grouped_numbers (Cell *cell, const CellStyle *style, gsize first, gsize n)
{
  const BatchColumn *column = cell->column;

  for (gsize i = 0; i < n; i++)
    if (column->present[first + i])
      {
        char *slot = cell->slots + i * NUMBER_SIZE;

        point_at (cell, i, slot,
                  bhxh_number_write_marked (slot, column->values[first + i],
                                            column->decimals[first + i], style->marks));
      }
    else
      point_at_missing (cell, i);
}

static void
fill_period (PeriodSlot *slot, const CellStyle *style, Sink *scratch, gint64 period)
{
  g_autofree char *text = style->words ? bhxh_period_dup_name (period, style->language)
                                       : bhxh_period_format (period);

  scratch->at = scratch->buffer;
  style->escape (style, scratch, text);
  slot->length = (gsize) (scratch->at - scratch->buffer);
  g_assert (slot->length <= NAME_SIZE);
  slot->period = period;
  memcpy (slot->text, scratch->buffer, slot->length);
}

/* The slot of @period, filled; if another one has it, that of the row. */
static const PeriodSlot *
find_period (Cell *cell, const CellStyle *style, gint64 period, gsize i)
{
  /* Fibonacci hashing: neighbouring months fall into different slots. */
  const guint32 hash = ((guint32) period * 2654435769u) >> (32 - PERIOD_SLOT_BITS);
  PeriodSlot *slot = &cell->periods->slots[hash];

  if (G_LIKELY (slot->period == period))
    return slot;
  if (slot->period != BHXH_PERIOD_NONE)
    slot = &cell->periods->others[i];
  fill_period (slot, style, &cell->scratch, period);
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
        const PeriodSlot *slot = find_period (cell, style, values[i], i);

        point_at (cell, i, slot->text, slot->length);
      }
    else
      point_at_missing (cell, i);
}

/* Engines promise UTF-8, but a file's name may be any bytes. */
static void
escape_valid (const CellStyle *style, Sink *sink, const char *text)
{
  g_autofree char *valid = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    valid = g_utf8_make_valid (text, -1);
  style->escape (style, sink, valid != NULL ? valid : text);
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
        escape_valid (style, scratch, texts[i]);
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

      for (const Cell *cell = cells->cells; cell < end; cell++)
        {
          at = put_padded (at, cell->prefix.bytes, cell->prefix.length);
          at = put_padded (at, cell->sources[i], cell->lengths[i]);
        }
      sink->at = put_padded (at, cells->row_end.bytes, cells->row_end.length);
    }
}

/* The rendered rows, however long they are. */
static void
write_piecewise (const Cells *cells, Sink *sink, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      for (guint c = 0; c < cells->n_cells; c++)
        {
          const Cell *cell = &cells->cells[c];

          bhxh_sink_append (sink, cell->prefix.bytes, cell->prefix.length);
          bhxh_sink_append (sink, cell->sources[i], cell->lengths[i]);
        }
      bhxh_sink_append (sink, cells->row_end.bytes, cells->row_end.length);
    }
}

/* What the longest of the rendered rows can take, with what is copied past its cells. */
static gsize
row_room (const Cells *cells)
{
  gsize room = cells->row_end.length + CELL_PADDING;

  for (guint i = 0; i < cells->n_cells; i++)
    room += cells->cells[i].prefix.length + cells->cells[i].longest;
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

static CellPiece
piece_new (const char *bytes)
{
  const gsize length = strlen (bytes);
  CellPiece piece = { g_malloc0 (length + CELL_PADDING), length };

  memcpy (piece.bytes, bytes, length);
  return piece;
}

void
bhxh_cells_set_prefix (Cells *cells, guint cell, const char *bytes)
{
  g_free (cells->cells[cell].prefix.bytes);
  cells->cells[cell].prefix = piece_new (bytes);
}

void
bhxh_cells_set_row_end (Cells *cells, const char *bytes)
{
  g_free (cells->row_end.bytes);
  cells->row_end = piece_new (bytes);
}

/* Text @index of a column whose values are indices; NULL where it stands for nothing. */
static const char *
listed_text (const TableColumn *schema, gsize index, const CellStyle *style)
{
  const char *text = NULL;

  if (schema->type != BHXH_COLUMN_CODE)
    return schema->dictionary[index];
  text = style->words ? bhxh_label_get_words (&schema->labels[index], style->language)
                      : schema->labels[index].name;
  return text != NULL && *text != '\0' ? text : NULL;
}

/* Escapes the @texts->n texts of a column, and the one for missing cells, one behind the
 * other. */
static gboolean
texts_write (CellTexts *texts,
             Sink *sink,
             const TableColumn *schema,
             const CellStyle *style,
             GError **error)
{
  gsize start = 0;

  for (gsize i = 0; i <= texts->n && sink->error == NULL; i++)
    {
      const char *text = i < texts->n ? listed_text (schema, i, style) : NULL;
      const gsize before = start;

      if (text != NULL)
        escape_valid (style, sink, text);
      else
        bhxh_sink_append_text (sink, style->missing);
      start = (gsize) (sink->at - sink->buffer);
      if (start > G_MAXUINT32)
        {
          g_set_error (error, BHXH_ERROR, BHXH_ERROR_LIMIT,
                       "column \"%s\": its names pass 4 GiB", schema->name);
          return FALSE;
        }
      texts->offsets[i + 1] = (guint32) start;
      texts->longest = MAX (texts->longest, start - MIN (before, start));
    }
  bhxh_sink_reserve (sink, CELL_PADDING);
  return bhxh_sink_finish (sink, error);
}

static gboolean
texts_init (CellTexts *texts,
            const TableColumn *schema,
            const CellStyle *style,
            GError **error)
{
  Sink sink;
  gboolean written = FALSE;

  texts->n = schema->type == BHXH_COLUMN_CODE ? schema->n_labels
             : schema->dictionary != NULL     ? schema->n_dictionary
                                              : 0;
  texts->offsets = bhxh_try_new (texts->n + 2, sizeof (guint32), error);
  if (texts->offsets == NULL || !bhxh_sink_init (&sink, NAME_SIZE, NULL, NULL, error))
    return FALSE;
  written = texts_write (texts, &sink, schema, style, error);
  texts->bytes = g_steal_pointer (&sink.buffer);
  bhxh_sink_clear (&sink);
  return written;
}

static CellFunc
render_func (const TableColumn *schema, const CellStyle *style)
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

static gboolean
cell_init (Cell *cell, const TableColumn *schema, const CellStyle *style, GError **error)
{
  cell->render = render_func (schema, style);
  if (!texts_init (&cell->texts, schema, style, error) ||
      !bhxh_sink_init (&cell->scratch, NAME_SIZE, NULL, NULL, error))
    return FALSE;
  cell->longest = MAX (cell->texts.longest, NAME_SIZE);
  if (schema->type == BHXH_COLUMN_PERIOD)
    {
      cell->periods = bhxh_try_new (1, sizeof (CellPeriods), error);
      return cell->periods != NULL;
    }
  if (schema->type == BHXH_COLUMN_NUMBER)
    {
      cell->slots = bhxh_try_new (CELL_ROWS + 1, NUMBER_SIZE, error);
      return cell->slots != NULL;
    }
  return TRUE;
}

gboolean
bhxh_cells_init (Cells *cells,
                 const CellStyle *style,
                 BhxhTableReader *reader,
                 const guint *columns,
                 guint n_columns,
                 GError **error)
{
  *cells = (Cells){ .style = style };
  cells->cells = bhxh_try_new (n_columns, sizeof (Cell), error);
  if (cells->cells == NULL)
    return FALSE;
  cells->n_cells = n_columns;
  bhxh_cells_set_row_end (cells, "");
  for (guint i = 0; i < n_columns; i++)
    {
      cells->cells[i].column = &reader->batch.columns[columns[i]];
      bhxh_cells_set_prefix (cells, i, "");
    }
  for (guint i = 0; i < n_columns; i++)
    if (!cell_init (&cells->cells[i], &reader->table->columns[columns[i]], style, error))
      return FALSE;
  return TRUE;
}

void
bhxh_cells_clear (Cells *cells)
{
  for (guint i = 0; i < cells->n_cells; i++)
    {
      Cell *cell = &cells->cells[i];

      g_free (cell->prefix.bytes);
      g_free (cell->texts.bytes);
      g_free (cell->texts.offsets);
      g_free (cell->periods);
      g_free (cell->slots);
      bhxh_sink_clear (&cell->scratch);
    }
  g_clear_pointer (&cells->cells, g_free);
  g_clear_pointer (&cells->row_end.bytes, g_free);
  cells->n_cells = 0;
}
