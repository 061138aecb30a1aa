/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Names and marks of the encodings, the guess between UTF-8 and CP1258, and UTF-16.
 */
#include "codec/csv-encoding.h"

#include "codec/csv-scan.h"

#include <string.h>

typedef struct
{
  const char *name;
  CsvEncoding encoding;
} EncodingName;

/* The first name of each encoding is the one shown. */
static const EncodingName encoding_names[] = {
  { "UTF-8", CSV_ENCODING_UTF8 },       { "UTF-16LE", CSV_ENCODING_UTF16LE },
  { "UTF-16BE", CSV_ENCODING_UTF16BE }, { "CP1258", CSV_ENCODING_CP1258 },
  { "UTF8", CSV_ENCODING_UTF8 },        { "UTF-16", CSV_ENCODING_UTF16LE },
  { "UTF16LE", CSV_ENCODING_UTF16LE },  { "UTF16BE", CSV_ENCODING_UTF16BE },
  { "UTF16", CSV_ENCODING_UTF16LE },    { "WINDOWS-1258", CSV_ENCODING_CP1258 },
  { "CP-1258", CSV_ENCODING_CP1258 },
};

typedef struct
{
  const char *bytes;
  gsize length;
  CsvEncoding encoding;
} Mark;

static const Mark marks[] = {
  { "\xEF\xBB\xBF", 3, CSV_ENCODING_UTF8 },
  { "\xFF\xFE", 2, CSV_ENCODING_UTF16LE },
  { "\xFE\xFF", 2, CSV_ENCODING_UTF16BE },
};

CsvEncoding
bhxh_csv_encoding_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (encoding_names); i++)
    if (g_ascii_strcasecmp (name, encoding_names[i].name) == 0)
      return encoding_names[i].encoding;
  return CSV_ENCODING_UNKNOWN;
}

const char *
bhxh_csv_encoding_get_name (CsvEncoding encoding)
{
  for (guint i = 0; i < G_N_ELEMENTS (encoding_names); i++)
    if (encoding == encoding_names[i].encoding)
      return encoding_names[i].name;
  return "";
}

CsvEncoding
bhxh_csv_encoding_read_mark (const guint8 *bytes, gsize n_bytes, gsize *mark_length)
{
  *mark_length = 0;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (n_bytes >= marks[i].length &&
        memcmp (bytes, marks[i].bytes, marks[i].length) == 0)
      {
        *mark_length = marks[i].length;
        return marks[i].encoding;
      }
  return CSV_ENCODING_UNKNOWN;
}

/* Leading bytes of characters beyond ASCII in valid UTF-8. */
static gsize
count_leads (const char *bytes, const char *end)
{
  gsize n = 0;

  for (; bytes < end; bytes++)
    n += (guint8) *bytes >= 0xC0;
  return n;
}

/* Vietnamese in CP1258 hardly ever holds a pair of bytes that UTF-8 could hold, and
 * broken UTF-8 still holds many: the majority tells. */
CsvEncoding
bhxh_csv_encoding_guess (const guint8 *bytes, gsize n_bytes)
{
  const char *text = (const char *) bytes;
  const char *end = text + n_bytes;
  gsize n_good = 0;
  gsize n_bad = 0;

  end -= bhxh_csv_count_cut_bytes (text, end);
  while (text < end)
    {
      const char *bad = bhxh_csv_find_bad_byte (text, end);

      n_good += count_leads (text, bad);
      if (bad < end && *bad != '\0')
        {
          n_bad++;
          if (!bhxh_csv_is_vietnamese_cp1258 ((guint8) *bad))
            return CSV_ENCODING_UTF8;
        }
      text = bad < end ? bad + 1 : end;
    }
  return n_bad > n_good ? CSV_ENCODING_CP1258 : CSV_ENCODING_UTF8;
}

gsize
bhxh_csv_decoder_get_room (gsize n_bytes)
{
  gsize room = 0;

  /* A unit of one or two bytes becomes three at most; what was waiting comes on top. */
  if (!g_size_checked_mul (&room, n_bytes, 3) ||
      !g_size_checked_add (&room, room, 3 * CSV_MAX_CLUSTER + 8))
    return 0;
  return room;
}

/* Writes one code unit; a surrogate without its other half as three bytes that no UTF-8
 * check accepts. Returns the bytes written. */
static gsize
put_unit (CsvDecoder *decoder, guint16 unit, char *text)
{
  const gboolean is_low = unit >= 0xDC00 && unit <= 0xDFFF;
  const guint16 high = decoder->high;
  gsize n = 0;

  decoder->high = 0;
  if (high != 0 && is_low)
    return (gsize) g_unichar_to_utf8 (
        0x10000 + (((gunichar) high - 0xD800) << 10) + (unit - 0xDC00u), text);
  if (high != 0)
    n += (gsize) g_unichar_to_utf8 (high, text);
  if (unit >= 0xD800 && unit <= 0xDBFF)
    decoder->high = unit;
  else
    n += (gsize) g_unichar_to_utf8 (unit, text + n);
  return n;
}

static gsize
decode_utf16 (CsvDecoder *decoder,
              const guint8 *bytes,
              gsize n_bytes,
              gboolean last,
              char *text)
{
  const gboolean big = decoder->encoding == CSV_ENCODING_UTF16BE;
  gsize n = 0;

  for (gsize i = 0; i < n_bytes; i++)
    {
      if (decoder->has_odd)
        n += put_unit (decoder,
                       big ? (guint16) (decoder->odd << 8 | bytes[i])
                           : (guint16) (bytes[i] << 8 | decoder->odd),
                       text + n);
      decoder->odd = bytes[i];
      decoder->has_odd = !decoder->has_odd;
    }
  if (last && decoder->high != 0)
    n += (gsize) g_unichar_to_utf8 (decoder->high, text + n);
  if (last && decoder->has_odd)
    text[n++] = (char) 0xFF; /* half a unit: no character */
  return n;
}

gsize
bhxh_csv_decoder_run (CsvDecoder *decoder,
                      const guint8 *bytes,
                      gsize n_bytes,
                      gboolean last,
                      char *text)
{
  if (decoder->encoding == CSV_ENCODING_CP1258)
    return bhxh_csv_decode_cp1258 (decoder, bytes, n_bytes, last, text);
  return decode_utf16 (decoder, bytes, n_bytes, last, text);
}
