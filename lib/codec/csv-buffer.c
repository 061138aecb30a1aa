/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The block buffer: how bytes of any encoding come into it as UTF-8, and how what is
 * still needed moves to its front.
 */
#include "codec/csv-private.h"

#include "base/memory.h"

#include <string.h>

/* Enough of a file's first bytes to know its kind. */
#define MIN_FIRST_BYTES 8

/* Files that are taken for tables because a spreadsheet opens them. */
typedef struct
{
  const char *bytes;
  gsize length;
  const char *name;
  const char *other_way; /* how what is in it can be read; or NULL */
} Magic;

static const Magic magics[] = {
  { "PK\x03\x04", 4, "XLSX/ODS/ZIP", CSV_MAP_COMMAND },
  { "\xD0\xCF\x11\xE0", 4, "XLS", NULL },
  { "%PDF-", 5, "PDF", NULL },
};

static const Magic *
find_magic (const guint8 *bytes, gsize n_bytes)
{
  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (n_bytes >= magics[i].length &&
        memcmp (bytes, magics[i].bytes, magics[i].length) == 0)
      return &magics[i];
  return NULL;
}

/* Moves what is kept, from `next` on, to the front of a buffer with @room bytes behind
 * it, and more for the last line break and for scanning past the end. */
static gboolean
make_room (CsvReader *reader, gsize room)
{
  const gsize n_kept = (gsize) (reader->end - reader->next);
  const gsize bad = (gsize) (reader->bad - reader->next);
  const gsize checked = (gsize) (reader->checked - reader->next);
  gsize wanted = 0;

  if (n_kept > 0)
    memmove (reader->buffer, reader->next, n_kept);
  if (room == 0 || !g_size_checked_add (&wanted, n_kept, room) ||
      !g_size_checked_add (&wanted, wanted, 1 + CSV_SCAN_BYTES))
    wanted = G_MAXSIZE;
  if (!bhxh_try_grow ((gpointer *) &reader->buffer, &reader->capacity, wanted, 1,
                      &reader->failure))
    return FALSE;
  reader->row = reader->next = reader->buffer;
  reader->end = reader->buffer + n_kept;
  reader->bad = reader->buffer + bad;
  reader->checked = reader->buffer + checked;
  return TRUE;
}

/* Takes @n bytes that were read: they are in `raw`, or for UTF-8 already in place. */
static void
append_bytes (CsvReader *reader, const guint8 *raw, gsize n)
{
  if (raw != NULL)
    n = bhxh_csv_decoder_run (&reader->decoder, raw, n, reader->at_end, reader->end);
  reader->end += n;
}

/* After appending: the last line's end, the zeros for the scan, the check of the text. */
static void
look_at_bytes (CsvReader *reader)
{
  const gboolean is_all_checked = reader->bad == reader->checked;
  const char *checked = reader->checked;

  if (reader->at_end && reader->end > reader->next && reader->end[-1] != '\n' &&
      reader->end[-1] != '\r')
    *reader->end++ = '\n';
  memset (reader->end, 0, CSV_SCAN_BYTES);
  reader->checked = reader->end;
  if (!reader->at_end)
    reader->checked -= bhxh_csv_count_cut_bytes (checked, reader->end);
  if (is_all_checked)
    reader->bad = reader->options->trusts_bytes
                      ? reader->checked
                      : bhxh_csv_find_bad_byte (checked, reader->checked);
  bhxh_csv_buffer_seek (reader, reader->next);
}

void
bhxh_csv_buffer_seek (CsvReader *reader, const char *next)
{
  reader->next = next;
  reader->scan.next = next;
  reader->scan.mask = 0;
  if (reader->bad < next)
    reader->bad = bhxh_csv_find_bad_byte (next, reader->checked);
}

gboolean
bhxh_csv_buffer_fill (CsvReader *reader)
{
  const gsize wanted = MAX (reader->block, (gsize) (reader->end - reader->next));
  gsize n_read = 0;

  if (!make_room (reader,
                  reader->raw != NULL ? bhxh_csv_decoder_get_room (wanted) : wanted))
    return FALSE;
  for (gsize n = 0; n < wanted && !reader->at_end; n += n_read)
    {
      char *target = reader->raw != NULL ? (char *) reader->raw : reader->end;

      if (!bhxh_input_read (reader->input, target, MIN (reader->block, wanted - n),
                            &n_read, &reader->failure))
        return FALSE;
      reader->at_end = n_read == 0;
      append_bytes (reader, reader->raw, n_read);
    }
  look_at_bytes (reader);
  return bhxh_options_report (reader->options, bhxh_input_get_done (reader->input),
                              bhxh_input_get_total (reader->input), &reader->failure);
}

/* The encoding that the file's mark or the caller names, or the guess. */
static gboolean
choose_encoding (CsvReader *reader, gsize n_bytes, gsize *mark_length)
{
  const char *stated = reader->options->encoding;
  const Place place = { .file = bhxh_input_get_name (reader->input) };
  CsvEncoding encoding = bhxh_csv_encoding_read_mark (reader->raw, n_bytes, mark_length);

  if (encoding == CSV_ENCODING_UNKNOWN && stated != NULL)
    {
      encoding = bhxh_csv_encoding_find (stated);
      if (encoding == CSV_ENCODING_UNKNOWN)
        bhxh_csv_report (reader, PROBLEM_UNKNOWN_ENCODING, place, stated, -1, NULL, NULL);
    }
  else if (encoding == CSV_ENCODING_UNKNOWN)
    {
      encoding = bhxh_csv_encoding_guess (reader->raw, n_bytes);
      if (encoding != CSV_ENCODING_UTF8)
        bhxh_csv_report (reader, PROBLEM_GUESSED_ENCODING, place,
                         bhxh_csv_encoding_get_name (encoding), -1, NULL, NULL);
    }
  reader->decoder.encoding = encoding;
  return encoding != CSV_ENCODING_UNKNOWN;
}

/* Reads until @size bytes are there or the input is at its end. */
static gboolean
read_first (CsvReader *reader, gsize size, gsize *n_bytes)
{
  gsize n_read = 0;

  for (*n_bytes = 0; *n_bytes < size && !reader->at_end; *n_bytes += n_read)
    {
      if (!bhxh_input_read (reader->input, (char *) reader->raw + *n_bytes,
                            size - *n_bytes, &n_read, &reader->failure))
        return FALSE;
      reader->at_end = n_read == 0;
    }
  return TRUE;
}

/* Takes the first bytes over as they are: `raw` becomes the buffer. */
static void
keep_first (CsvReader *reader, gsize capacity, gsize mark_length, gsize n_bytes)
{
  reader->buffer = (char *) g_steal_pointer (&reader->raw);
  reader->capacity = capacity;
  reader->row = reader->next = reader->end = reader->buffer + mark_length;
  reader->bad = reader->checked = reader->end;
  append_bytes (reader, NULL, n_bytes);
}

gboolean
bhxh_csv_buffer_open (CsvReader *reader)
{
  const gsize size = MAX (reader->block, MIN_FIRST_BYTES);
  const Magic *magic = NULL;
  gsize capacity = 0;
  gsize n_bytes = 0;
  gsize mark_length = 0;

  if (!bhxh_try_grow ((gpointer *) &reader->raw, &capacity, size + 1 + CSV_SCAN_BYTES, 1,
                      &reader->failure) ||
      !read_first (reader, size, &n_bytes))
    return FALSE;
  magic = find_magic (reader->raw, n_bytes);
  if (magic != NULL)
    bhxh_csv_report (reader, PROBLEM_NOT_A_TEXT_TABLE,
                     (Place){ .file = bhxh_input_get_name (reader->input) }, magic->name,
                     -1, magic->other_way, NULL);
  if (magic != NULL || !choose_encoding (reader, n_bytes, &mark_length))
    return FALSE;
  n_bytes -= mark_length;
  if (reader->decoder.encoding == CSV_ENCODING_UTF8)
    keep_first (reader, capacity, mark_length, n_bytes);
  else if (make_room (reader, bhxh_csv_decoder_get_room (n_bytes)))
    append_bytes (reader, reader->raw + mark_length, n_bytes);
  else
    return FALSE;
  look_at_bytes (reader);
  return TRUE;
}
