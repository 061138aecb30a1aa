/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is prepared before the first row: everything that repeats, escaped once, with what
 * stands before it.
 */
#include "table/cell.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

/* --- Words around cells ---------------------------------------------------------- */

/* Puts @bytes in the place of what @piece was. */
static void
piece_set (CellPiece *piece, const char *bytes)
{
  const gsize length = strlen (bytes);

  g_free (piece->bytes);
  *piece = (CellPiece){ g_malloc0 (length + CELL_PADDING), length };
  memcpy (piece->bytes, bytes, length);
}

void
bhxh_cells_set_prefix (Cells *cells, guint cell, const char *bytes)
{
  piece_set (&cells->cells[cell].prefix, bytes);
}

void
bhxh_cells_set_row_start (Cells *cells, const char *bytes)
{
  piece_set (&cells->row_start, bytes);
}

void
bhxh_cells_set_row_end (Cells *cells, const char *bytes)
{
  piece_set (&cells->row_end, bytes);
}

/* --- Texts that repeat ----------------------------------------------------------- */

/* The words of a text that names labels, several separated by ";"; what is no label's name
 * stands for itself. */
static char *
dup_words (const TableColumn *schema, const char *text, BhxhLanguage language)
{
  g_auto (GStrv) names = g_strsplit (text, ";", -1);
  GString *words = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      const gint label = bhxh_label_find (schema->labels, schema->n_labels, name, -1);

      g_string_append (words, i > 0 ? "; " : "");
      g_string_append (
          words,
          label < 0 ? name : bhxh_label_get_words (&schema->labels[label], language));
    }
  return g_string_free (words, FALSE);
}

/* Engines promise UTF-8, but a file's name may be any bytes. */
void
bhxh_cells_append_text (const Cell *cell,
                        const CellStyle *style,
                        Sink *sink,
                        const char *text)
{
  const TableColumn *schema = cell->schema;
  g_autofree char *other = NULL;

  bhxh_sink_append (sink, cell->prefix.bytes, cell->prefix.length);
  if (text == NULL)
    {
      bhxh_sink_append_text (sink, style->missing);
      return;
    }
  if (!g_utf8_validate (text, -1, NULL))
    other = g_utf8_make_valid (text, -1);
  else if (style->words && schema->type == BHXH_COLUMN_TEXT && schema->labels != NULL)
    other = dup_words (schema, text, style->language);
  style->escape (style, sink, other != NULL ? other : text);
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

/* Writes the texts of a column, and the one for missing cells, one behind the other. */
static gboolean
write_texts (Cell *cell, const CellStyle *style, Sink *sink, GError **error)
{
  CellTexts *texts = &cell->texts;
  gsize start = 0;

  for (gsize i = 0; i <= texts->n && sink->error == NULL; i++)
    {
      const gsize before = start;

      bhxh_cells_append_text (cell, style, sink,
                              i < texts->n ? listed_text (cell->schema, i, style) : NULL);
      start = (gsize) (sink->at - sink->buffer);
      if (start > G_MAXUINT32)
        {
          bhxh_set_error (error, BHXH_ERROR_LIMIT, "cột \"%s\": các tên vượt quá 4 GiB",
                          "column \"%s\": its names pass 4 GiB", cell->schema->name);
          return FALSE;
        }
      texts->offsets[i + 1] = (guint32) start;
      texts->longest = MAX (texts->longest, start - MIN (before, start));
    }
  bhxh_sink_reserve (sink, CELL_PADDING);
  return bhxh_sink_finish (sink, error);
}

static gboolean
prepare_texts (Cell *cell, const CellStyle *style, GError **error)
{
  CellTexts *texts = &cell->texts;
  Sink sink;
  gboolean written = FALSE;

  texts->n = cell->schema->type == BHXH_COLUMN_CODE ? cell->schema->n_labels
             : cell->schema->dictionary != NULL     ? cell->schema->n_dictionary
                                                    : 0;
  texts->offsets = bhxh_try_new (texts->n + 2, sizeof (guint32), error);
  if (texts->offsets == NULL ||
      !bhxh_sink_init (&sink, CELL_NAME_SIZE, NULL, NULL, error))
    return FALSE;
  written = write_texts (cell, style, &sink, error);
  texts->bytes = g_steal_pointer (&sink.buffer);
  bhxh_sink_clear (&sink);
  return written;
}

/* --- Cells ----------------------------------------------------------------------- */

/* Slots of numbers, each with the prefix before the place of the number. */
static gboolean
prepare_slots (Cell *cell, GError **error)
{
  cell->slot_size = cell->prefix.length + NUMBER_SIZE;
  cell->slots = bhxh_try_new (CELL_ROWS + 1, cell->slot_size, error);
  for (gsize i = 0; cell->slots != NULL && i < CELL_ROWS; i++)
    memcpy (cell->slots + i * cell->slot_size, cell->prefix.bytes, cell->prefix.length);
  return cell->slots != NULL;
}

static gboolean
prepare_cell (Cell *cell, const CellStyle *style, GError **error)
{
  if (!prepare_texts (cell, style, error) ||
      !bhxh_sink_init (&cell->scratch, CELL_NAME_SIZE, NULL, NULL, error))
    return FALSE;
  cell->longest = MAX (cell->texts.longest, cell->prefix.length + CELL_NAME_SIZE);
  if (cell->schema->type == BHXH_COLUMN_PERIOD)
    {
      cell->periods = bhxh_try_new (1, sizeof (CellPeriods), error);
      return cell->periods != NULL;
    }
  return cell->schema->type != BHXH_COLUMN_NUMBER || prepare_slots (cell, error);
}

gboolean
bhxh_cells_prepare (Cells *cells, GError **error)
{
  for (guint i = 0; i < cells->n_cells; i++)
    if (!prepare_cell (&cells->cells[i], cells->style, error))
      return FALSE;
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
  bhxh_cells_set_row_start (cells, "");
  bhxh_cells_set_row_end (cells, "");
  for (guint i = 0; i < n_columns; i++)
    {
      Cell *cell = &cells->cells[i];

      cell->schema = &reader->table->columns[columns[i]];
      cell->column = &reader->batch.columns[columns[i]];
      cell->render = bhxh_cells_find_render (cell->schema, style);
      bhxh_cells_set_prefix (cells, i, "");
    }
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
  g_clear_pointer (&cells->row_start.bytes, g_free);
  g_clear_pointer (&cells->row_end.bytes, g_free);
  cells->n_cells = 0;
}
