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
      if (scan->next >= reader->end)
        return NULL;
      scan->mask = csv_scan (scan->next, reader->delimiters);
      scan->next += CSV_SCAN_BYTES;
    }
  mark = scan->next - CSV_SCAN_BYTES + (guint) __builtin_ctzll (scan->mask);
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
  reader->is_odd = TRUE;
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

/* The quote that closes the field whose opening quote was taken; NULL when the buffer
 * does not show it, or not that it is not the first of two. */
static const char *
find_closing_quote (CsvReader *reader, Scan *scan, gboolean *has_doubled)
{
  const char *quote = NULL;

  for (;;)
    {
      quote = next_mark (reader, scan);
      if (quote == NULL)
        return NULL;
      if (*quote == '\n' || *quote == '\r')
        reader->is_odd = reader->has_breaks = TRUE;
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
      quote = find_closing_quote (reader, scan, &has_doubled);
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
  reader->is_odd = TRUE;
  if (reader->stray_quote == NULL)
    reader->stray_quote = quote;
  while (mark != NULL && *mark == '"')
    mark = next_mark (reader, scan);
  return mark;
}

/* A place for one field more. Without a header, and while it is read, every field has its
 * own; afterwards all that are too many share the last. NULL on `failure`. */
static CsvField *
make_field (CsvReader *reader)
{
  const gsize n = (gsize) (reader->fields_end - reader->fields);

  if (reader->n_columns > 0)
    {
      reader->is_odd = TRUE;
      reader->n_excess++;
      return reader->fields_end - 1;
    }
  if (!bhxh_try_grow ((gpointer *) &reader->fields, &reader->field_capacity, n + 1,
                      sizeof (CsvField), &reader->failure))
    return NULL;
  reader->current.fields = reader->fields;
  reader->fields_end = reader->fields + reader->field_capacity;
  return reader->fields + n;
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

/* Splits the row at `row` into fields, moves `next` behind it and returns its line break;
 * NULL when the buffer does not have the row's end, or on `failure`. */
static inline const char *
split_row (CsvReader *reader)
{
  const char delimiter = reader->delimiters[0];
  const char *start = reader->row;
  const char *mark = NULL;
  CsvField *field = reader->fields;
  Scan scan = reader->scan;

  for (;; field++, start = mark + 1)
    {
      mark = next_mark (reader, &scan);
      if (G_UNLIKELY (mark == NULL))
        return NULL;
      if (G_UNLIKELY (field == reader->fields_end) &&
          (field = make_field (reader)) == NULL)
        return NULL;
      field->text = start;
      field->length = (guint32) (mark - start);
      if (*mark == delimiter)
        continue;
      if (G_UNLIKELY (*mark == '"'))
        {
          Scan copy = scan; /* the loop's own stays in registers */

          mark = split_quoted (reader, &copy, mark, field);
          if (mark == NULL)
            return NULL;
          scan = copy;
          if (*mark == delimiter)
            continue;
        }
      break;
    }
  reader->last_field = field;
  return end_row (reader, &scan, mark) ? mark : NULL;
}

static void
forget_oddities (CsvReader *reader)
{
  reader->is_odd = FALSE;
  reader->has_breaks = FALSE;
  reader->n_excess = 0;
  reader->stray_quote = NULL;
  reader->n_unescaped = 0;
}

/* What is to be done when the buffer does not have the row's end; FALSE when nothing. */
static gboolean
go_on (CsvReader *reader)
{
  const gboolean is_finished =
      reader->failure != NULL || (reader->at_end && reader->next == reader->end);
  const gboolean is_given_up = !is_finished && bhxh_csv_give_up_row (reader);

  forget_oddities (reader);
  if (is_finished || reader->failure != NULL)
    return FALSE;
  return is_given_up ? !reader->stops : bhxh_csv_buffer_fill (reader);
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

/* The next row, whatever it is. */
static G_GNUC_NO_INLINE const CsvRow *
next_row (CsvReader *reader, GError **error)
{
  for (;;)
    {
      const char *line_end = NULL;

      reader->row = reader->next;
      reader->current.line = reader->next_line;
      if (G_UNLIKELY (reader->is_odd))
        forget_oddities (reader);
      line_end = split_row (reader);
      if (G_LIKELY (line_end != NULL))
        {
          reader->current.row++;
          reader->next_line++;
          if (bhxh_csv_accept_row (reader, line_end))
            return &reader->current;
          if (reader->failure != NULL || (reader->stops && reader->problem != NULL))
            return finish (reader, error);
        }
      else if (!go_on (reader))
        return finish (reader, error);
    }
}

/* Takes the next row if it needs no second look, as nearly all do: as many fields as
 * there are columns, without quotes, and its end in the buffer. FALSE, and nothing done,
 * otherwise. */
static inline gboolean
take_plain_row (CsvReader *reader)
{
  const char delimiter = reader->delimiters[0];
  CsvField *field = reader->fields;
  CsvField *const last = reader->last_column;
  const char *const row = reader->next;
  const char *start = row;
  const char *mark = NULL;
  const char *end = NULL;
  Scan scan = reader->scan;

  if (last == NULL || reader->is_odd)
    return FALSE;
  for (;; field++, start = mark + 1)
    {
      mark = next_mark (reader, &scan);
      if (mark == NULL)
        return FALSE;
      field->text = start;
      field->length = (guint32) (mark - start);
      if (field == last)
        break;
      if (*mark != delimiter)
        return FALSE;
    }
  end = *mark == '\r' ? next_mark (reader, &scan) : mark;
  if (end == NULL || *end != '\n' || end - mark > 1 || mark >= reader->bad ||
      (gsize) (mark - row) > reader->ordinary_length || reader->fields[0].length == 0 ||
      reader->current.row >= reader->last_row)
    return FALSE;
  reader->row = row;
  reader->next = end + 1;
  reader->scan = scan;
  reader->last_field = last;
  reader->current.line = reader->next_line++;
  reader->current.row++;
  return TRUE;
}

const CsvRow *
bhxh_csv_reader_next (CsvReader *reader, GError **error)
{
  return G_LIKELY (take_plain_row (reader)) ? &reader->current : next_row (reader, error);
}
