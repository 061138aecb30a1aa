/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Aligned columns for a terminal: a first pass measures, a second one writes. No cell can
 * move the cursor or change colours, whatever its text is.
 */
#include "table/write.h"

#include "base/visible.h"
#include "table/width.h"

#include <string.h>

/* Widest column; longer texts go on in the next line. */
#define MAX_WIDTH 60

/* Widest column that its title alone makes; longer titles have several lines. */
#define TITLE_WIDTH 14

/* Columns of words give way so that a row fits here, down to the narrowest. */
#define PAGE_WIDTH 120
#define NARROWEST 24

#define GAP 2
#define REPLACEMENT "\xef\xbf\xbd"

/* What is left to write of one cell. */
typedef struct
{
  const char *text;
  gsize length;
} TextSlice;

typedef struct
{
  gsize *widths;     /* by cell */
  TextSlice *slices; /* by cell */
  char **titles;     /* by cell, as shown; NULL-terminated */
} TextState;

/* Breaks a line, or is taken for one by some. */
static gboolean
is_break (gunichar letter)
{
  return letter == '\n' || letter == '\r' || letter == '\t' || letter == 0x2028 ||
         letter == 0x2029;
}

static void
text_escape (const CellStyle *style, Sink *sink, const char *text)
{
  (void) style;
  while (*text != '\0')
    {
      const char *next = g_utf8_next_char (text);
      const gunichar letter = g_utf8_get_char (text);

      if (is_break (letter))
        bhxh_sink_append (sink, " ", 1);
      else if (bhxh_letter_is_hidden (letter))
        bhxh_sink_append_text (sink, REPLACEMENT);
      else
        bhxh_sink_append (sink, text, (gsize) (next - text));
      text = next;
    }
}

static void
append_repeated (Sink *sink, char letter, gsize n)
{
  char letters[MAX_WIDTH];

  memset (letters, letter, sizeof letters);
  for (; n > sizeof letters; n -= sizeof letters)
    bhxh_sink_append (sink, letters, sizeof letters);
  bhxh_sink_append (sink, letters, n);
}

/* Makes slices of row @i of those that were rendered. */
static void
slice_row (WriteJob *job, gsize i)
{
  TextState *state = job->state;

  for (guint c = 0; c < job->n_columns; c++)
    {
      const Cell *cell = &job->cells->cells[c];

      state->slices[c] = (TextSlice){ cell->sources[i], cell->lengths[i] };
    }
}

static void
slice_titles (WriteJob *job)
{
  TextState *state = job->state;

  for (guint c = 0; c < job->n_columns; c++)
    state->slices[c] = (TextSlice){ state->titles[c], strlen (state->titles[c]) };
}

/* The widest line of a title. */
static gsize
measure_title (const char *title)
{
  gsize length = strlen (title);
  gsize widest = 0;

  while (length > 0)
    {
      gsize width = 0;
      gsize next = 0;

      bhxh_width_cut_line (title, length, TITLE_WIDTH, &width, &next);
      widest = MAX (widest, width);
      title += next;
      length -= next;
    }
  return widest;
}

static void
measure_slices (WriteJob *job)
{
  TextState *state = job->state;

  for (guint i = 0; i < job->n_columns; i++)
    {
      const TextSlice *slice = &state->slices[i];
      const gsize width = bhxh_width_measure (slice->text, slice->length);

      state->widths[i] = MAX (state->widths[i], MIN (width, MAX_WIDTH));
    }
}

/* A text as it is shown; free with g_free(). */
static char *
dup_shown (const WriteJob *job, const char *text, GError **error)
{
  Sink sink;

  if (!bhxh_sink_init (&sink, MAX_WIDTH, NULL, NULL, error))
    return NULL;
  text_escape (job->style, &sink, text);
  bhxh_sink_append (&sink, "", 1);
  if (!bhxh_sink_finish (&sink, error))
    bhxh_sink_clear (&sink);
  return sink.buffer;
}

static gboolean
text_start (WriteJob *job, GError **error)
{
  TextState *state = job->state;

  state->widths = g_new0 (gsize, job->n_columns);
  state->slices = g_new0 (TextSlice, job->n_columns);
  state->titles = g_new0 (char *, job->n_columns + 1);
  for (guint i = 0; i < job->n_columns; i++)
    {
      state->titles[i] = dup_shown (
          job,
          bhxh_table_get_column_title (job->table, job->columns[i], job->style->language),
          error);
      if (state->titles[i] == NULL)
        return FALSE;
      state->widths[i] = measure_title (state->titles[i]);
    }
  return TRUE;
}

/* Does something with each row. */
static gboolean
for_each_row (WriteJob *job, gsize n_rows, void (*row) (WriteJob *job), GError **error)
{
  for (gsize first = 0; first < n_rows; first += CELL_ROWS)
    {
      const gsize n = MIN (n_rows - first, CELL_ROWS);

      if (!bhxh_cells_render (job->cells, first, n, error))
        return FALSE;
      for (gsize i = 0; i < n; i++)
        {
          slice_row (job, i);
          row (job);
        }
    }
  return TRUE;
}

static gboolean
text_measure (WriteJob *job, gsize n_rows, GError **error)
{
  return for_each_row (job, n_rows, measure_slices, error);
}

/* One line of one cell, with what is missing to the column's width before it (numbers)
 * or, as
 * @spaces, after it. */
static void
append_cell_line (WriteJob *job, guint i, gsize *spaces)
{
  TextState *state = job->state;
  TextSlice *slice = &state->slices[i];
  const gboolean right =
      bhxh_table_get_column_type (job->table, job->columns[i]) == BHXH_COLUMN_NUMBER;
  gsize width = 0;
  gsize next = 0;
  const gsize length =
      bhxh_width_cut_line (slice->text, slice->length, state->widths[i], &width, &next);
  const gsize fill = state->widths[i] - MIN (width, state->widths[i]);

  if (length > 0)
    {
      append_repeated (job->sink, ' ', *spaces + (right ? fill : 0));
      bhxh_sink_append (job->sink, slice->text, length);
      *spaces = right ? 0 : fill;
    }
  else
    *spaces += state->widths[i];
  slice->text += next;
  slice->length -= next;
}

static gboolean
anything_left (const WriteJob *job)
{
  const TextState *state = job->state;

  for (guint i = 0; i < job->n_columns; i++)
    if (state->slices[i].length > 0)
      return TRUE;
  return FALSE;
}

static void
append_slices (WriteJob *job)
{
  do
    {
      gsize spaces = 0;

      for (guint i = 0; i < job->n_columns; i++)
        {
          append_cell_line (job, i, &spaces);
          spaces += GAP;
        }
      bhxh_sink_append (job->sink, "\n", 1);
    }
  while (anything_left (job));
}

static void
append_rule (WriteJob *job)
{
  const TextState *state = job->state;

  for (guint i = 0; i < job->n_columns; i++)
    {
      append_repeated (job->sink, ' ', i > 0 ? GAP : 0);
      append_repeated (job->sink, '-', state->widths[i]);
    }
  bhxh_sink_append (job->sink, "\n", 1);
}

/* The widest column of words that may still be narrower; -1 when there is none. */
static gint
find_widest (const WriteJob *job)
{
  const TextState *state = job->state;
  gint widest = -1;

  for (guint i = 0; i < job->n_columns; i++)
    {
      const BhxhColumnType type =
          bhxh_table_get_column_type (job->table, job->columns[i]);

      if ((type == BHXH_COLUMN_TEXT || type == BHXH_COLUMN_CODE) &&
          state->widths[i] > NARROWEST &&
          (widest < 0 || state->widths[i] > state->widths[widest]))
        widest = (gint) i;
    }
  return widest;
}

static void
fit_page (WriteJob *job)
{
  TextState *state = job->state;
  gsize total = (job->n_columns - 1) * GAP;

  for (guint i = 0; i < job->n_columns; i++)
    total += state->widths[i];
  for (; total > PAGE_WIDTH; total--)
    {
      const gint widest = find_widest (job);

      if (widest < 0)
        return;
      state->widths[widest]--;
    }
}

/* Words above or below the table, in lines no wider than a page. */
static void
append_paragraph (WriteJob *job, const char *text)
{
  GError *error = NULL;
  g_autofree char *shown = dup_shown (job, text, &error);
  const char *at = shown;
  gsize length = 0;

  if (shown == NULL)
    {
      bhxh_sink_fail (job->sink, error);
      return;
    }
  length = strlen (shown);
  while (length > 0)
    {
      gsize width = 0;
      gsize next = 0;
      const gsize line = bhxh_width_cut_line (at, length, PAGE_WIDTH, &width, &next);

      bhxh_sink_append (job->sink, at, line);
      bhxh_sink_append_text (job->sink, "\n");
      at += next;
      length -= next;
    }
}

static void
text_begin (WriteJob *job)
{
  const char *title = bhxh_table_get_title (job->table, job->style->language);

  if (*title != '\0' && !job->is_bare)
    {
      append_paragraph (job, title);
      bhxh_sink_append_text (job->sink, "\n");
    }
  fit_page (job);
  slice_titles (job);
  append_slices (job);
  append_rule (job);
}

static void
text_rows (WriteJob *job, gsize n_rows)
{
  GError *error = NULL;

  if (!for_each_row (job, n_rows, append_slices, &error))
    bhxh_sink_fail (job->sink, error);
}

static void
text_end (WriteJob *job)
{
  const guint n = job->is_bare ? 0 : bhxh_table_get_n_notes (job->table);

  for (guint i = 0; i < n; i++)
    {
      bhxh_sink_append_text (job->sink, i > 0 ? "" : "\n");
      append_paragraph (job, bhxh_table_get_note (job->table, i, job->style->language));
    }
}

static void
text_stop (WriteJob *job)
{
  TextState *state = job->state;

  g_free (state->widths);
  g_free (state->slices);
  g_strfreev (state->titles);
}

const TableWriter bhxh_text_writer = {
  .style = { .escape = text_escape, .missing = "", .words = TRUE },
  .for_people = TRUE,
  .state_size = sizeof (TextState),
  .start = text_start,
  .measure = text_measure,
  .begin = text_begin,
  .rows = text_rows,
  .end = text_end,
  .stop = text_stop,
};
