/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a reader begins: the "sep=" line, the delimiter found from the first lines, the
 * header row.
 */
#include "codec/csv-private.h"

#include "base/memory.h"

#include <string.h>

#define SNIFFED_ROWS 20
/* Offsets and lengths of fields are 32 bits; far below, so that sums cannot overflow. */
#define MAX_LINE_BYTES (1u << 30)

/* The better one first: a comma may be a decimal mark or punctuation, a semicolon
 * separate the parts of a list, a tab hardly anything but columns. */
static const char delimiters[] = { '\t', ';', ',' };
#define N_DELIMITERS G_N_ELEMENTS (delimiters)

/* How often each delimiter stands in a row, outside quotes. */
typedef struct
{
  guint n[N_DELIMITERS];
} Counts;

/* Counts in the row at @row; returns what follows it, or NULL when its end is not there.
 */
static const char *
count_delimiters (const char *row, const char *end, Counts *counts)
{
  gboolean is_quoted = FALSE;

  *counts = (Counts){ { 0 } };
  for (const char *p = row; p < end; p++)
    {
      if (*p == '"')
        is_quoted = !is_quoted;
      if (is_quoted)
        continue;
      if (*p == '\n' || *p == '\r')
        return bhxh_csv_skip_break (p, end);
      for (guint i = 0; i < N_DELIMITERS; i++)
        counts->n[i] += *p == delimiters[i];
    }
  return NULL;
}

/* The delimiter that the header has and that all rows have as often; else the first that
 * the header has at all; a comma for a single column. */
static char
sniff_delimiter (const char *text, const char *end)
{
  gboolean is_steady[N_DELIMITERS] = { TRUE, TRUE, TRUE };
  Counts header = { { 0 } };
  Counts counts;
  guint n_rows = 0;

  for (const char *row = text; row != NULL && n_rows < SNIFFED_ROWS;)
    {
      const char *next = count_delimiters (row, end, &counts);
      const gboolean is_empty = *row == '\n' || *row == '\r';

      if (n_rows == 0 && !is_empty)
        header = counts;
      for (guint i = 0; i < N_DELIMITERS && next != NULL && !is_empty; i++)
        is_steady[i] = is_steady[i] && counts.n[i] == header.n[i];
      n_rows += !is_empty;
      row = next != NULL && next < end ? next : NULL;
    }
  for (guint i = 0; i < N_DELIMITERS; i++)
    if (header.n[i] > 0 && is_steady[i])
      return delimiters[i];
  for (guint i = 0; i < N_DELIMITERS; i++)
    if (header.n[i] > 0)
      return delimiters[i];
  return ',';
}

/* For rows of any length: the delimiter that most of them have. */
static char
sniff_free_delimiter (const char *text, const char *end)
{
  guint n_rows[N_DELIMITERS] = { 0 };
  guint best = N_DELIMITERS - 1;
  Counts counts;
  guint n = 0;

  for (const char *row = text; row != NULL && n < SNIFFED_ROWS; n++)
    {
      const char *next = count_delimiters (row, end, &counts);

      for (guint i = 0; i < N_DELIMITERS && next != NULL; i++)
        n_rows[i] += counts.n[i] > 0;
      row = next != NULL && next < end ? next : NULL;
    }
  for (guint i = N_DELIMITERS; i-- > 0;)
    if (n_rows[i] > 0 && n_rows[i] >= n_rows[best])
      best = i;
  return delimiters[best];
}

/* Reads until a whole row that is not empty is there and something behind it (so that its
 * CR has its LF), if the limit allows it. */
static gboolean
fill_first_row (CsvReader *reader)
{
  for (;;)
    {
      const char *row = reader->next;
      const char *next = NULL;
      Counts counts;

      while (row < reader->end && (*row == '\n' || *row == '\r'))
        row++;
      next = count_delimiters (row, reader->end, &counts);
      if ((next != NULL && next < reader->end) || reader->at_end ||
          (gsize) (reader->end - row) > reader->line_limit)
        return TRUE;
      if (!bhxh_csv_buffer_fill (reader))
        return FALSE;
    }
}

/* Excel's own line: "sep=" and the delimiter, perhaps in quotes. Passes over it and gives
 * the delimiter; '\0' when there is no such line. FALSE: it names no delimiter known
 * here. */
static gboolean
take_separator_line (CsvReader *reader, char *delimiter)
{
  const char *line_end = bhxh_csv_find_break (reader->next, reader->end);
  const char *line = reader->next;
  gsize length = (gsize) (line_end - line);

  *delimiter = '\0';
  if (line_end == reader->end)
    return TRUE;
  if (length >= 2 && line[0] == '"' && line[length - 1] == '"')
    line++, length -= 2;
  if (length < 4 || g_ascii_strncasecmp (line, "sep=", 4) != 0 || length > 8)
    return TRUE;
  if (length == 5 && memchr (delimiters, line[4], N_DELIMITERS) != NULL)
    *delimiter = line[4];
  else
    {
      reader->row = reader->next;
      reader->current.line = reader->next_line;
      bhxh_csv_report (reader, PROBLEM_BAD_DELIMITER, bhxh_csv_locate (reader, line + 4),
                       line + 4, (gssize) length - 4, NULL, NULL);
      return FALSE;
    }
  bhxh_csv_buffer_seek (reader, bhxh_csv_skip_break (line_end, reader->end));
  reader->next_line++;
  return TRUE;
}

static gboolean
choose_delimiter (CsvReader *reader)
{
  char delimiter = '\0';

  if (!fill_first_row (reader) || !take_separator_line (reader, &delimiter) ||
      !fill_first_row (reader))
    return FALSE;
  if (reader->options->delimiter != '\0')
    delimiter = reader->options->delimiter;
  if (delimiter == '\0')
    delimiter = reader->stops ? sniff_delimiter (reader->next, reader->end)
                              : sniff_free_delimiter (reader->next, reader->end);
  memset (reader->delimiters, delimiter, sizeof reader->delimiters);
  return TRUE;
}

/* Keeps the header's texts and places; the fields get their final room. */
static gboolean
keep_header (CsvReader *reader)
{
  const guint n = (guint) (reader->last_field - reader->fields) + 1;
  GError **failure = &reader->failure;
  const char *start = reader->row;
  Place place = bhxh_csv_locate (reader, start);

  reader->arena = bhxh_arena_new (failure);
  if (reader->arena == NULL)
    return FALSE;
  reader->header = bhxh_arena_new_array (reader->arena, n, sizeof (char *), failure);
  if (reader->header == NULL)
    return FALSE;
  reader->header_places =
      bhxh_arena_new_array (reader->arena, n, sizeof (Place), failure);
  if (reader->header_places == NULL ||
      !bhxh_try_grow ((gpointer *) &reader->fields, &reader->field_capacity,
                      (gsize) n + 1, sizeof (CsvField), failure))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const CsvField field = csv_field_trim (reader->fields[i]);
      const char *next = bhxh_csv_find_field_end (reader, start) + 1;

      reader->header_places[i] = place;
      bhxh_csv_advance (&place, start, next);
      start = next;
      reader->header[i] =
          bhxh_arena_dup (reader->arena, field.text, (gssize) field.length, failure);
      if (reader->header[i] == NULL)
        return FALSE;
    }
  reader->current.fields = reader->fields;
  reader->current.n_fields = n;
  reader->n_columns = n;
  reader->stops = FALSE;
  reader->last_field = reader->fields + n - 1; /* they may have moved */
  reader->last_column = reader->last_field;
  reader->fields_end = reader->fields + n + 1;
  /* A limit beyond all files is none. */
  reader->last_row = reader->current.row + MIN (reader->row_limit, G_MAXUINT64 / 2);
  return TRUE;
}

static gboolean
read_header (CsvReader *reader)
{
  reader->last_row = G_MAXUINT64 / 2;
  if (bhxh_csv_reader_next (reader, NULL) != NULL)
    return keep_header (reader);
  if (reader->failure == NULL && reader->problem == NULL)
    bhxh_csv_report (reader, PROBLEM_EMPTY_FILE,
                     (Place){ .file = bhxh_input_get_name (reader->input) }, NULL, 0,
                     NULL, NULL);
  return FALSE;
}

static CsvReader *
reader_new (Input *input, const BhxhOptions *options, gsize block)
{
  CsvReader *reader = g_new0 (CsvReader, 1);
  const guint64 *limits = NULL;

  reader->options = bhxh_options_or_default (options);
  limits = reader->options->limits;
  reader->input = input;
  reader->block = block;
  reader->next_line = 1;
  reader->line_limit = (gsize) MIN (limits[BHXH_LIMIT_LINE_BYTES], MAX_LINE_BYTES);
  reader->field_limit = (gsize) MIN (limits[BHXH_LIMIT_FIELD_BYTES], MAX_LINE_BYTES);
  reader->row_limit = limits[BHXH_LIMIT_ROWS];
  reader->ordinary_length = MIN (reader->line_limit, reader->field_limit);
  return reader;
}

static CsvReader *
fail_to_open (CsvReader *reader, GError **error)
{
  g_propagate_error (
      error, g_error_copy (reader->failure != NULL ? reader->failure : reader->problem));
  bhxh_csv_reader_free (reader);
  return NULL;
}

CsvReader *
bhxh_csv_reader_new_with_block (Input *input,
                                const BhxhOptions *options,
                                gsize block,
                                GError **error)
{
  CsvReader *reader = reader_new (input, options, block);

  reader->stops = TRUE;
  if (bhxh_csv_buffer_open (reader) && choose_delimiter (reader) && read_header (reader))
    return reader;
  return fail_to_open (reader, error);
}

CsvReader *
bhxh_csv_reader_new_free (Input *input, const BhxhOptions *options, GError **error)
{
  CsvReader *reader = reader_new (input, options, INPUT_BLOCK_BYTES);

  reader->last_row = MIN (reader->row_limit, G_MAXUINT64 / 2);
  if (bhxh_csv_buffer_open (reader) && choose_delimiter (reader))
    return reader;
  return fail_to_open (reader, error);
}

CsvReader *
bhxh_csv_reader_new (Input *input, const BhxhOptions *options, GError **error)
{
  return bhxh_csv_reader_new_with_block (input, options, INPUT_BLOCK_BYTES, error);
}

guint
bhxh_csv_reader_get_n_columns (const CsvReader *reader)
{
  return reader->n_columns;
}

const char *
bhxh_csv_reader_get_header (const CsvReader *reader, guint column)
{
  return column < reader->n_columns ? reader->header[column] : NULL;
}

Place
bhxh_csv_reader_get_header_place (const CsvReader *reader, guint column)
{
  return column < reader->n_columns
             ? reader->header_places[column]
             : (Place){ .file = bhxh_input_get_name (reader->input) };
}

void
bhxh_csv_reader_free (CsvReader *reader)
{
  if (reader == NULL)
    return;
  bhxh_arena_free (reader->arena);
  g_free (reader->fields);
  g_free (reader->buffer);
  g_free (reader->unescaped);
  g_free (reader->raw);
  g_clear_error (&reader->problem);
  g_clear_error (&reader->failure);
  g_free (reader);
}
