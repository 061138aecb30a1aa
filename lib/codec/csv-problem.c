/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What can be wrong with a row, where exactly, and where reading goes on after it.
 */
#include "codec/csv-private.h"

#include <string.h>

/* Bytes of the file that are shown beside a problem. */
#define EXCERPT_BYTES 60

const char *
bhxh_csv_find_break (const char *text, const char *end)
{
  while (text < end && *text != '\n' && *text != '\r')
    text++;
  return text;
}

const char *
bhxh_csv_skip_break (const char *line_break, const char *end)
{
  if (*line_break == '\r' && line_break + 1 < end && line_break[1] == '\n')
    return line_break + 2;
  return line_break + 1;
}

Place
bhxh_csv_locate (const CsvReader *reader, const char *at)
{
  const char *line = reader->row;
  Place place = { .file = bhxh_input_get_name (reader->input),
                  .line = reader->current.line };

  for (;;)
    {
      const char *line_break = bhxh_csv_find_break (line, at);

      if (line_break == at)
        break;
      line = bhxh_csv_skip_break (line_break, at);
      place.line++;
    }
  place.column = 1 + bhxh_csv_count_characters (line, at);
  return place;
}

void
bhxh_csv_report (CsvReader *reader,
                 ProblemKind kind,
                 Place place,
                 const char *text,
                 gssize length,
                 const char *expected,
                 const char *other)
{
  if (text == NULL || length < 0)
    bhxh_diagnostics_add (reader->options->diagnostics, kind, place, text, expected,
                          other, &reader->problem);
  else
    bhxh_diagnostics_add_bytes (reader->options->diagnostics, kind, place, text,
                                (gsize) length, expected, other, &reader->problem);
}

void
bhxh_csv_report_limit (CsvReader *reader, ProblemKind kind, const char *at, guint64 limit)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT, limit);
  bhxh_csv_report (reader, kind, bhxh_csv_locate (reader, at), NULL, 0, text, NULL);
}

static gboolean
ends_excerpt (const CsvReader *reader, char c)
{
  return c == reader->delimiters[0] || c == '\n' || c == '\r' || c == '\0';
}

/* Shows what stands in the field up to @at and, unless @at is a NUL, behind it: a problem
 * is easier found by its text. */
static void
report_around (CsvReader *reader, ProblemKind kind, const char *at, const char *expected)
{
  const char *from = at;
  const char *to = *at != '\0' ? at + 1 : at;

  while (from > reader->row && at - from < EXCERPT_BYTES &&
         !ends_excerpt (reader, from[-1]))
    from--;
  while (from < at && ((guint8) *from & 0xC0) == 0x80)
    from++;
  while (*at != '\0' && to < reader->end && to - at < EXCERPT_BYTES &&
         !ends_excerpt (reader, *to))
    to++;
  bhxh_csv_report (reader, kind, bhxh_csv_locate (reader, at), from < to ? from : NULL,
                   to - from, expected, NULL);
}

/* Reports the row's first byte that is no text. */
static void
report_bad_byte (CsvReader *reader)
{
  const CsvEncoding encoding = reader->decoder.encoding;

  if (*reader->bad == '\0')
    report_around (reader, PROBLEM_NUL_BYTE, reader->bad, NULL);
  else if (encoding == CSV_ENCODING_UTF8)
    report_around (reader, PROBLEM_BAD_UTF8, reader->bad, NULL);
  else
    report_around (reader, PROBLEM_BAD_CHARACTER, reader->bad,
                   bhxh_csv_encoding_get_name (encoding));
}

/* Reports bytes and quotes that make the row's fields doubtful; FALSE when there are any.
 */
static gboolean
check_bytes (CsvReader *reader, const char *line_end)
{
  const char *quote = reader->stray_quote;
  const gboolean is_bad = reader->bad < line_end;

  if (quote != NULL && quote < reader->bad)
    report_around (reader, PROBLEM_BAD_QUOTE, quote, NULL);
  if (is_bad)
    report_bad_byte (reader);
  if (quote != NULL && quote > reader->bad)
    report_around (reader, PROBLEM_BAD_QUOTE, quote, NULL);
  if (is_bad)
    reader->bad = bhxh_csv_find_bad_byte (line_end, reader->checked);
  return quote == NULL && !is_bad;
}

/* Whether the row is an empty line, delimiters alone, or (where more columns are wanted)
 * nothing but spaces. Quoted fields are there on purpose, if empty. */
static gboolean
is_blank (const CsvReader *reader, const char *line_end)
{
  const gboolean is_single =
      reader->current.n_fields == 1 && reader->current.n_fields < reader->n_columns;

  for (const char *p = reader->row; p < line_end; p++)
    if (*p != reader->delimiters[0] && !(is_single && (*p == ' ' || *p == '\t')))
      return FALSE;
  return TRUE;
}

static const char *
get_field_start (const CsvReader *reader, guint field)
{
  const guint n = MIN (reader->current.n_fields, reader->n_room);

  return reader->row + (field < n ? reader->fields[field].start : 0);
}

static gboolean
check_lengths (CsvReader *reader, const char *line_end)
{
  const guint n = MIN (reader->current.n_fields, reader->n_room);
  gboolean is_good = TRUE;

  if ((gsize) (line_end - reader->row) > reader->line_limit)
    {
      bhxh_csv_report_limit (reader, PROBLEM_LINE_TOO_LONG, reader->row,
                             reader->line_limit);
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    if (reader->fields[i].length > reader->field_limit)
      {
        bhxh_csv_report_limit (reader, PROBLEM_FIELD_TOO_LONG,
                               get_field_start (reader, i), reader->field_limit);
        is_good = FALSE;
      }
  return is_good;
}

/* Too many: where the first of them begins. Too few: where the row ends. */
static gboolean
check_shape (CsvReader *reader, const char *line_end)
{
  const guint n = reader->current.n_fields;
  const char *at = line_end;
  char is[16];
  char wanted[16];

  if (reader->n_columns == 0 || n == reader->n_columns)
    return TRUE;
  if (n > reader->n_columns)
    at = get_field_start (reader, reader->n_columns);
  g_snprintf (is, sizeof is, "%u", n);
  g_snprintf (wanted, sizeof wanted, "%u", reader->n_columns);
  bhxh_csv_report (reader, PROBLEM_RAGGED_ROW, bhxh_csv_locate (reader, at), is, -1,
                   wanted, NULL);
  return FALSE;
}

gboolean
bhxh_csv_accept_row (CsvReader *reader, const char *line_end)
{
  return check_bytes (reader, line_end) && !is_blank (reader, line_end) &&
         check_lengths (reader, line_end) && check_shape (reader, line_end);
}

/* Goes to the line after the one that @from, in the buffer, lies in, reading on if need
 * be;
 * @line is its number. */
static void
skip_line (CsvReader *reader, const char *from, guint64 line)
{
  for (;;)
    {
      const char *found = bhxh_csv_find_break (from, reader->end);

      if (found + 1 < reader->end || (found < reader->end && *found == '\n') ||
          reader->at_end)
        {
          const char *next =
              found < reader->end ? bhxh_csv_skip_break (found, reader->end) : found;

          bhxh_csv_buffer_seek (reader, next);
          reader->next_line = line + 1;
          return;
        }
      /* What is left: a character cut off, or a CR whose LF is still to come. */
      bhxh_csv_buffer_seek (reader, MIN (found, reader->checked));
      if (!bhxh_csv_buffer_fill (reader))
        return;
      from = reader->next;
    }
}

gboolean
bhxh_csv_give_up_row (CsvReader *reader)
{
  const char *at = reader->open_quote;

  /* The line break, of two bytes at most, does not count. */
  if (!reader->at_end && (gsize) (reader->end - reader->row) <= reader->line_limit + 1)
    return FALSE;
  reader->current.row++;
  if (at != NULL)
    report_around (reader, PROBLEM_UNCLOSED_QUOTE, at, NULL);
  else
    {
      at = reader->row;
      bhxh_csv_report_limit (reader, PROBLEM_LINE_TOO_LONG, at, reader->line_limit);
    }
  skip_line (reader, at, bhxh_csv_locate (reader, at).line);
  return TRUE;
}

Place
bhxh_csv_reader_get_place (const CsvReader *reader, guint field)
{
  return bhxh_csv_locate (reader, get_field_start (reader, field));
}

void
bhxh_csv_reader_add_problem (CsvReader *reader,
                             ProblemKind kind,
                             guint field,
                             const char *text,
                             const char *expected,
                             const char *other)
{
  const Place place = bhxh_csv_reader_get_place (reader, field);
  gssize length = -1;

  if (text == NULL && field < reader->current.n_fields)
    {
      text = reader->fields[field].text;
      length = reader->fields[field].length;
    }
  bhxh_csv_report (reader, kind, place, text, length, expected, other);
}
