/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What can be wrong with a row, where exactly, and where reading goes on after it.
 */
#include "codec/csv-private.h"

#include <string.h>

/* Bytes of the file that are shown beside a problem. */
#define EXCERPT_BYTES 60
/* Digits behind a decimal comma that was taken for a delimiter; a year has more. */
#define MOST_DECIMALS 3

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

void
bhxh_csv_advance (Place *place, const char *from, const char *to)
{
  for (;;)
    {
      const char *line_break = bhxh_csv_find_break (from, to);

      if (line_break == to)
        break;
      from = bhxh_csv_skip_break (line_break, to);
      place->line++;
      place->column = 1;
    }
  place->column += bhxh_csv_count_characters (from, to);
}

Place
bhxh_csv_locate (const CsvReader *reader, const char *at)
{
  Place place = { .file = bhxh_input_get_name (reader->input),
                  .line = reader->current.line,
                  .column = 1 };

  bhxh_csv_advance (&place, reader->row, at);
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

/* Shows what stands in the field up to @at and, unless @at is a NUL, behind it (before
 * @end): a problem is easier found by its text. */
static void
report_around (CsvReader *reader,
               ProblemKind kind,
               const char *at,
               const char *end,
               const char *expected)
{
  const char *from = at;
  const char *to = at;

  while (from > reader->row && at - from < EXCERPT_BYTES &&
         !ends_excerpt (reader, from[-1]))
    from--;
  while (from < at && ((guint8) *from & 0xC0) == 0x80)
    from++;
  if (*at != '\0')
    for (to++; to < end && to - at < EXCERPT_BYTES && !ends_excerpt (reader, *to);)
      to++;
  bhxh_csv_report (reader, kind, bhxh_csv_locate (reader, at), from < to ? from : NULL,
                   to - from, expected, NULL);
}

/* Reports the row's first byte that is no text. */
static void
report_bad_byte (CsvReader *reader, const char *line_end)
{
  const CsvEncoding encoding = reader->decoder.encoding;

  if (*reader->bad == '\0')
    report_around (reader, PROBLEM_NUL_BYTE, reader->bad, line_end, NULL);
  else if (encoding == CSV_ENCODING_UTF8)
    report_around (reader, PROBLEM_BAD_UTF8, reader->bad, line_end, NULL);
  else
    report_around (reader, PROBLEM_BAD_CHARACTER, reader->bad, line_end,
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
    report_around (reader, PROBLEM_BAD_QUOTE, quote, line_end, NULL);
  if (is_bad)
    report_bad_byte (reader, line_end);
  if (quote != NULL && quote > reader->bad)
    report_around (reader, PROBLEM_BAD_QUOTE, quote, line_end, NULL);
  if (is_bad)
    reader->bad = bhxh_csv_find_bad_byte (line_end, reader->checked);
  return quote == NULL && !is_bad;
}

static guint
count_fields (const CsvReader *reader)
{
  return (guint) (reader->last_field - reader->fields) + 1 + reader->n_excess;
}

/* Whether the row is an empty line, delimiters alone, or (where more columns are wanted)
 * nothing but spaces. Quoted fields are there on purpose, if empty. */
static gboolean
is_blank (const CsvReader *reader, const char *line_end)
{
  const gboolean is_single =
      reader->last_field == reader->fields && reader->n_columns > 1;

  for (const char *p = reader->row; p < line_end; p++)
    if (*p != reader->delimiters[0] && !(is_single && (*p == ' ' || *p == '\t')))
      return FALSE;
  return TRUE;
}

const char *
bhxh_csv_find_field_end (const CsvReader *reader, const char *field)
{
  const char *p = field;

  if (p < reader->end && *p == '"')
    for (p++; p < reader->end && (*p != '"' || p[1] == '"'); p++)
      p += *p == '"';
  while (p < reader->end && *p != reader->delimiters[0] && *p != '\n' && *p != '\r')
    p++;
  return MIN (p, reader->end);
}

static const char *
get_field_start (const CsvReader *reader, guint field)
{
  const char *start = reader->row;

  for (guint i = 0; i < field && field < count_fields (reader); i++)
    start = bhxh_csv_find_field_end (reader, start) + 1;
  return start;
}

/* The first field that is too long. */
static gboolean
check_lengths (CsvReader *reader)
{
  for (const CsvField *field = reader->fields; field <= reader->last_field; field++)
    if (field->length > reader->field_limit)
      {
        const guint i = (guint) (field - reader->fields);

        bhxh_csv_report_limit (reader, PROBLEM_FIELD_TOO_LONG,
                               get_field_start (reader, i), reader->field_limit);
        return FALSE;
      }
  return TRUE;
}

/* Whether there are @most digits at most, behind a sign or before a percent sign. */
static gboolean
is_part_of_number (const char *from, const char *to, gsize most)
{
  gsize n = 0;

  if (from < to && (*from == '-' || *from == '+'))
    from++;
  if (from < to && to[-1] == '%')
    to--;
  for (; from < to && g_ascii_isdigit (*from); from++)
    n++;
  return from == to && n > 0 && n <= most;
}

/* 2024 stands in the column of periods. */
static gboolean
is_year (const char *from, const char *to)
{
  return to - from == 4 && (strncmp (from, "19", 2) == 0 || strncmp (from, "20", 2) == 0);
}

/* "12,5" where commas stand between columns: the last two fields that read as the two
 * halves of a number with few decimals. FALSE where such pairs do not explain all the
 * fields that are too many. */
static gboolean
find_cut_number (const CsvReader *reader, guint n_fields, CsvField *number)
{
  const char *from = reader->row;
  const char *to = bhxh_csv_find_field_end (reader, from);
  const char *free_from = from; /* fields before it are in a pair */
  guint n_pairs = 0;

  for (guint i = 1; reader->delimiters[0] == ',' && i < n_fields; i++)
    {
      const char *next = to + 1;
      const char *end = bhxh_csv_find_field_end (reader, next);

      if (is_part_of_number (from, to, G_MAXSIZE) && !is_year (from, to) &&
          is_part_of_number (next, end, MOST_DECIMALS))
        {
          *number = (CsvField){ .text = from, .length = (guint32) (end - from) };
          n_pairs += from >= free_from;
          free_from = from >= free_from ? end : free_from;
        }
      from = next;
      to = end;
    }
  return n_pairs >= n_fields - reader->n_columns;
}

/* Too many: where the first of them begins, or the number that a comma cut. Too few:
 * where the row ends. */
static gboolean
check_shape (CsvReader *reader, const char *line_end)
{
  const guint n = count_fields (reader);
  const char *at = line_end;
  CsvField number;
  char is[16];
  char wanted[16];

  if (reader->n_columns == 0 || n == reader->n_columns)
    return TRUE;
  if (n > reader->n_columns)
    at = get_field_start (reader, reader->n_columns);
  g_snprintf (is, sizeof is, "%u", n);
  g_snprintf (wanted, sizeof wanted, "%u", reader->n_columns);
  if (n > reader->n_columns && find_cut_number (reader, n, &number))
    bhxh_csv_report (reader, PROBLEM_DECIMAL_COMMA, bhxh_csv_locate (reader, number.text),
                     number.text, number.length, wanted, is);
  else
    bhxh_csv_report (reader, PROBLEM_RAGGED_ROW, bhxh_csv_locate (reader, at), is, -1,
                     wanted, NULL);
  return FALSE;
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

/* The quote that is open at @end: what began with it is not closed before. */
static const char *
find_open_quote (const CsvReader *reader, const char *end)
{
  for (const char *field = reader->row; field < end; field++)
    {
      const char *p = field;

      if (*p == '"')
        for (p++; p < end && (*p != '"' || p[1] == '"'); p++)
          p += *p == '"';
      if (p >= end)
        return field;
      while (p < end && *p != reader->delimiters[0])
        p++;
      field = p;
    }
  return NULL;
}

/* Gives up a row that is too long, or whose quote is still open at the file's end. What
 * is said depends on the bytes up to the limit alone, not on what the buffer has of them.
 */
static void
give_up (CsvReader *reader)
{
  const gsize n = (gsize) (reader->end - reader->row);
  const char *end = reader->row + MIN (n, reader->line_limit + 1);
  const char *quote = find_open_quote (reader, end);

  reader->last_row++;
  if (quote != NULL)
    report_around (reader, PROBLEM_UNCLOSED_QUOTE, quote, end, NULL);
  else
    {
      bhxh_csv_report_limit (reader, PROBLEM_LINE_TOO_LONG, reader->row,
                             reader->line_limit);
      quote = end;
    }
  skip_line (reader, quote, bhxh_csv_locate (reader, quote).line);
}

gboolean
bhxh_csv_give_up_row (CsvReader *reader)
{
  /* The line break, of two bytes at most, does not count. */
  if (!reader->at_end && (gsize) (reader->end - reader->row) <= reader->line_limit + 1)
    return FALSE;
  reader->current.row++;
  give_up (reader);
  return TRUE;
}

static guint64
count_breaks (const char *text, const char *end)
{
  guint64 n = 0;

  for (text = bhxh_csv_find_break (text, end); text < end; n++)
    text = bhxh_csv_find_break (bhxh_csv_skip_break (text, end), end);
  return n;
}

/* One row more than may be read ends the reading. */
static gboolean
check_rows (CsvReader *reader)
{
  if (reader->current.row <= reader->last_row)
    return TRUE;
  bhxh_csv_report_limit (reader, PROBLEM_TOO_MANY_ROWS, reader->row, reader->row_limit);
  reader->failure = g_error_copy (reader->problem);
  return FALSE;
}

gboolean
bhxh_csv_accept_row (CsvReader *reader, const char *line_end)
{
  if ((gsize) (line_end - reader->row) > reader->line_limit)
    {
      give_up (reader);
      return FALSE;
    }
  if (reader->n_columns == 0)
    reader->current.n_fields = count_fields (reader);
  if (reader->has_breaks)
    reader->next_line += count_breaks (reader->row, line_end);
  if (check_bytes (reader, line_end) && !is_blank (reader, line_end) &&
      check_lengths (reader) && check_shape (reader, line_end))
    return check_rows (reader);
  reader->last_row++;
  return FALSE;
}

Place
bhxh_csv_reader_get_place (const CsvReader *reader, guint field)
{
  return bhxh_csv_locate (reader, get_field_start (reader, field));
}

Place
bhxh_csv_reader_get_place_in (const CsvReader *reader, guint field, gsize at)
{
  const char *start = get_field_start (reader, field);
  const char *end = bhxh_csv_find_field_end (reader, start);
  const gboolean is_quoted = start < end && *start == '"';
  const char *p = start + is_quoted;

  for (; at > 0 && p < end; at--)
    p += is_quoted && *p == '"' ? 2 : 1;
  return bhxh_csv_locate (reader, MIN (p, end));
}

CsvField
bhxh_csv_reader_get_line (const CsvReader *reader)
{
  const char *end = reader->next;

  while (end > reader->row && (end[-1] == '\n' || end[-1] == '\r'))
    end--;
  return (CsvField){ .text = reader->row, .length = (guint32) (end - reader->row) };
}
