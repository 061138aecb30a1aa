/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The inner loop: how a row becomes fields. It runs once for every delimiter, quote and
 * line break of a file, and looks at no other byte.
 */
#include "codec/csv-private.h"

#include "base/memory.h"

#include <string.h>

/* The next delimiter, quote, CR or LF; NULL when the buffer has no more. */
static inline const char *
next_mark (const CsvReader *reader, Scan *scan)
{
  const char *mark = NULL;

  while (scan->mask == 0)
    {
      scan->base += CSV_SCAN_BYTES;
      if (scan->base >= reader->end)
        return NULL;
      scan->mask = csv_scan (scan->base, reader->delimiters);
    }
  mark = scan->base + __builtin_ctzll (scan->mask);
  scan->mask &= scan->mask - 1;
  return mark;
}

/* Copies a field's text, with one quote for two; @n bytes are the result. The copies of
 * one row stay where they are: together they are not longer than the buffer. */
static gboolean
unescape (CsvReader *reader, CsvField *field, const char *end)
{
  const char *from = field->text;
  char *to = NULL;

  if (reader->n_unescaped == 0 && reader->unescaped_size < reader->capacity)
    {
      g_free (reader->unescaped);
      reader->unescaped_size = 0;
      reader->unescaped = bhxh_try_new (reader->capacity, 1, &reader->failure);
      if (reader->unescaped == NULL)
        return FALSE;
      reader->unescaped_size = reader->capacity;
    }
  to = reader->unescaped + reader->n_unescaped;
  field->text = to;
  while (from < end)
    {
      const char *quote = memchr (from, '"', (gsize) (end - from));
      const gsize n = (gsize) ((quote != NULL ? quote + 1 : end) - from);

      memcpy (to, from, n);
      to += n;
      from += quote != NULL ? n + 1 : n;
    }
  field->length = (guint32) (to - field->text);
  reader->n_unescaped += field->length;
  return TRUE;
}

/* The quote that closes the field whose text begins at @text; NULL when the buffer does
 * not show it, or not that it is not the first of two. */
static const char *
find_closing_quote (CsvReader *reader,
                    Scan *scan,
                    const char *text,
                    gboolean *has_doubled)
{
  const char *quote = NULL;

  for (;;)
    {
      quote = next_mark (reader, scan);
      if (quote == NULL)
        {
          reader->open_quote = text - 1;
          return NULL;
        }
      if (*quote == '\n' || *quote == '\r')
        reader->has_breaks = TRUE;
      if (*quote != '"')
        continue;
      if (quote + 1 == reader->end)
        return NULL;
      if (quote[1] != '"')
        return quote;
      *has_doubled = TRUE;
      next_mark (reader, scan);
    }
}

/* Goes on in a field that has a quote at @quote: it is quoted, or the quote is out of
 * place. Returns the mark behind the field; NULL when the buffer does not have it. */
static const char *
split_quoted (CsvReader *reader, Scan *scan, const char *quote, CsvField *field)
{
  const char *mark = NULL;

  if (quote == field->text)
    {
      gboolean has_doubled = FALSE;

      field->text++;
      quote = find_closing_quote (reader, scan, field->text, &has_doubled);
      if (quote == NULL)
        return NULL;
      field->length = (guint32) (quote - field->text);
      if (has_doubled && !unescape (reader, field, quote))
        return NULL;
      mark = next_mark (reader, scan);
      if (mark == quote + 1)
        return mark;
    }
  else
    mark = next_mark (reader, scan);
  if (reader->stray_quote == NULL)
    reader->stray_quote = quote;
  while (mark != NULL && *mark == '"')
    mark = next_mark (reader, scan);
  return mark;
}

/* Makes room for field @n. While the header is read every field has its own; afterwards
 * all that are too many share one. */
static gboolean
make_field (CsvReader *reader, guint n)
{
  if (n < reader->n_room || reader->n_columns > 0)
    return TRUE;
  if (!bhxh_try_grow ((gpointer *) &reader->fields, &reader->field_capacity,
                      (gsize) n + 2, sizeof (CsvField), &reader->failure))
    return FALSE;
  reader->n_room = (guint) MIN (reader->field_capacity - 1, G_MAXUINT);
  reader->current.fields = reader->fields;
  return TRUE;
}

/* After the row's line break @mark: CRLF is one. FALSE when the buffer does not show it.
 */
static inline gboolean
end_row (CsvReader *reader, Scan *scan, const char *mark)
{
  if (*mark == '\r' && mark + 1 == reader->end && !reader->at_end)
    return FALSE;
  if (*mark == '\r' && mark[1] == '\n')
    mark = next_mark (reader, scan);
  reader->next = mark + 1;
  reader->scan = *scan;
  return TRUE;
}

const char *
bhxh_csv_split_row (CsvReader *reader)
{
  const char delimiter = reader->delimiters[0];
  const char *row = reader->row;
  const char *start = row;
  const char *mark = NULL;
  Scan scan = reader->scan;
  guint n = 0;

  reader->has_breaks = FALSE;
  reader->stray_quote = NULL;
  reader->open_quote = NULL;
  reader->n_unescaped = 0;
  for (;; n++, start = mark + 1)
    {
      CsvField *field = NULL;

      mark = next_mark (reader, &scan);
      if (G_UNLIKELY (mark == NULL))
        return NULL;
      if (G_UNLIKELY (n >= reader->n_room) && !make_field (reader, n))
        return NULL;
      field = &reader->fields[MIN (n, reader->n_room)];
      field->text = start;
      field->length = (guint32) (mark - start);
      field->start = (guint32) (start - row);
      if (G_UNLIKELY (*mark == '"'))
        {
          Scan copy = scan; /* the loop's own stays in registers */

          mark = split_quoted (reader, &copy, mark, field);
          if (mark == NULL)
            return NULL;
          scan = copy;
        }
      if (*mark != delimiter)
        break;
    }
  reader->current.n_fields = n + 1;
  return end_row (reader, &scan, mark) ? mark : NULL;
}

/* Whether nothing about the row needs a second look. */
static inline gboolean
is_plain (const CsvReader *reader, const char *line_end)
{
  return line_end < reader->bad && reader->current.n_fields == reader->n_columns &&
         (gsize) (line_end - reader->row) <= reader->ordinary_length &&
         reader->fields[0].length > 0 && reader->stray_quote == NULL;
}

static guint64
count_breaks (const char *text, const char *end)
{
  guint64 n = 0;

  for (text = bhxh_csv_find_break (text, end); text < end; n++)
    text = bhxh_csv_find_break (bhxh_csv_skip_break (text, end), end);
  return n;
}

/* What is to be done when the buffer does not have the row's end; FALSE when nothing. */
static gboolean
go_on (CsvReader *reader)
{
  if (reader->failure != NULL || (reader->at_end && reader->next == reader->end))
    return FALSE;
  if (bhxh_csv_give_up_row (reader))
    return reader->failure == NULL && reader->n_columns > 0;
  return bhxh_csv_buffer_fill (reader);
}

const char *
bhxh_csv_find_row (CsvReader *reader)
{
  for (;;)
    {
      const char *line_end = NULL;

      reader->row = reader->next;
      reader->current.line = reader->next_line;
      line_end = bhxh_csv_split_row (reader);
      if (G_LIKELY (line_end != NULL))
        {
          reader->current.row++;
          reader->next_line++;
          if (reader->has_breaks)
            reader->next_line += count_breaks (reader->row, line_end);
          if (G_LIKELY (is_plain (reader, line_end)) ||
              bhxh_csv_accept_row (reader, line_end))
            return line_end;
          if (reader->n_columns == 0 && reader->problem != NULL)
            return NULL;
        }
      else if (!go_on (reader))
        return NULL;
    }
}

/* The end of reading, for whatever reason. */
static const CsvRow *
finish (CsvReader *reader, GError **error)
{
  const GError *reason = reader->failure != NULL ? reader->failure : reader->problem;

  if (reason != NULL)
    g_propagate_error (error, g_error_copy (reason));
  return NULL;
}

/* One row more than may be read. */
static const CsvRow *
refuse_row (CsvReader *reader, GError **error)
{
  bhxh_csv_report_limit (reader, PROBLEM_TOO_MANY_ROWS, reader->row, reader->row_limit);
  reader->failure = g_error_copy (reader->problem);
  return finish (reader, error);
}

const CsvRow *
bhxh_csv_reader_next (CsvReader *reader, GError **error)
{
  if (reader->failure != NULL || bhxh_csv_find_row (reader) == NULL)
    return finish (reader, error);
  if (G_UNLIKELY (reader->n_rows == reader->row_limit))
    return refuse_row (reader, error);
  reader->n_rows++;
  return &reader->current;
}
