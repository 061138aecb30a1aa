/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The scan eight bytes at a time in plain C, and the check of UTF-8 with a short way for
 * ASCII. The check is ours because it stops at NUL and skips ASCII by whole blocks.
 */
#include "codec/csv-scan.h"

#include <string.h>

#define EACH_BYTE(value) (G_GUINT64_CONSTANT (0x0101010101010101) * (guint8) (value))
#define HIGH_BITS EACH_BYTE (0x80)

static inline guint64
load_word (const char *bytes)
{
  guint64 word;

  memcpy (&word, bytes, sizeof word);
  return GUINT64_FROM_LE (word);
}

/* The high bit of every byte of @word that equals @wanted, and no other bit. */
static inline guint64
equal_bytes (guint64 word, char wanted)
{
  const guint64 x = word ^ EACH_BYTE (wanted);

  return ~(((x & ~HIGH_BITS) + ~HIGH_BITS) | x) & HIGH_BITS;
}

/* Eight high bits gathered in one byte: the product moves bit 8i + 7 to bit 56 + i. */
static inline guint64
gather_high_bits (guint64 word)
{
  return ((word >> 7) * G_GUINT64_CONSTANT (0x0102040810204080)) >> 56;
}

guint64
bhxh_csv_scan_portable (const char *bytes, char delimiter)
{
  guint64 mask = 0;

  for (guint i = 0; i < CSV_SCAN_BYTES; i += 8)
    {
      const guint64 word = load_word (bytes + i);

      mask |= gather_high_bits (equal_bytes (word, delimiter) | equal_bytes (word, '"') |
                                equal_bytes (word, '\n') | equal_bytes (word, '\r'))
              << i;
    }
  return mask;
}

#ifdef __SSE2__

/* Passes over blocks that are ASCII without NUL. */
static const char *
skip_blocks (const char *bytes, const char *end)
{
  for (; end - bytes >= CSV_SCAN_BYTES; bytes += CSV_SCAN_BYTES)
    {
      const __m128i *block = (const __m128i *) (const void *) bytes;
      const __m128i a = _mm_loadu_si128 (block);
      const __m128i b = _mm_loadu_si128 (block + 1);
      const __m128i c = _mm_loadu_si128 (block + 2);
      const __m128i d = _mm_loadu_si128 (block + 3);
      const __m128i high = _mm_or_si128 (_mm_or_si128 (a, b), _mm_or_si128 (c, d));
      const __m128i least = _mm_min_epu8 (_mm_min_epu8 (a, b), _mm_min_epu8 (c, d));
      const __m128i zero = _mm_cmpeq_epi8 (least, _mm_setzero_si128 ());

      if (_mm_movemask_epi8 (_mm_or_si128 (high, zero)) != 0)
        break;
    }
  return bytes;
}

#else

static const char *
skip_blocks (const char *bytes, const char *end G_GNUC_UNUSED)
{
  return bytes;
}

#endif

/* Passes over ASCII without NUL, eight bytes at a time as long as there are eight. Stops
 * at the first other byte, or (where a difference borrowed) not long before it. */
static inline const char *
skip_ascii (const char *bytes, const char *end)
{
  for (; end - bytes >= 8; bytes += 8)
    {
      const guint64 word = load_word (bytes);
      const guint64 found = ((word - EACH_BYTE (1)) | word) & HIGH_BITS;

      if (found != 0)
        return bytes + __builtin_ctzll (found) / 8;
    }
  return bytes;
}

/* Bytes of the character that @lead begins, and the range of its second byte, which keeps
 * out overlong forms, surrogates and what lies above U+10FFFF (Unicode 15, table 3-7). */
typedef struct
{
  guint8 first;
  guint8 last;
  guint8 length;
  guint8 second_min;
  guint8 second_max;
} LeadRow;

static const LeadRow lead_rows[] = {
  { 0x01, 0x7F, 1, 0x00, 0x00 }, { 0xC2, 0xDF, 2, 0x80, 0xBF },
  { 0xE1, 0xEC, 3, 0x80, 0xBF }, { 0xE0, 0xE0, 3, 0xA0, 0xBF },
  { 0xED, 0xED, 3, 0x80, 0x9F }, { 0xEE, 0xEF, 3, 0x80, 0xBF },
  { 0xF0, 0xF0, 4, 0x90, 0xBF }, { 0xF1, 0xF3, 4, 0x80, 0xBF },
  { 0xF4, 0xF4, 4, 0x80, 0x8F },
};

static const LeadRow *
find_lead (guint8 lead)
{
  for (guint i = 0; i < G_N_ELEMENTS (lead_rows); i++)
    if (lead >= lead_rows[i].first && lead <= lead_rows[i].last)
      return &lead_rows[i];
  return NULL;
}

static inline gboolean
is_continuation (char byte)
{
  return ((guint8) byte & 0xC0) == 0x80;
}

/* How many of @n bytes agree with @row: its length when the character is whole. */
static guint
match_character (const char *bytes, gsize n, const LeadRow *row)
{
  guint matched = 1;

  if (row->length == 1 || n < 2 || (guint8) bytes[1] < row->second_min ||
      (guint8) bytes[1] > row->second_max)
    return 1;
  for (matched = 2; matched < row->length && matched < n; matched++)
    if (!is_continuation (bytes[matched]))
      break;
  return matched;
}

/* The bytes of the character at @bytes; 0 when there is none. */
static guint
measure_character (const char *bytes, const char *end)
{
  const LeadRow *row = find_lead ((guint8) *bytes);

  if (row == NULL || match_character (bytes, (gsize) (end - bytes), row) != row->length)
    return 0;
  return row->length;
}

/* The same, with a short way for the letters of Vietnamese: two bytes behind C3 to C6,
 * three behind E1. */
static inline guint
measure_letter (const char *bytes, const char *end)
{
  const guint8 lead = (guint8) *bytes;

  if (end - bytes >= 3 && is_continuation (bytes[1]))
    {
      if (lead == 0xE1 && is_continuation (bytes[2]))
        return 3;
      if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    }
  return measure_character (bytes, end);
}

/* Passes over characters until @stop, which the last of them may lie across; stops before
 * it only where there is no character. */
static const char *
pass_characters (const char *bytes, const char *stop, const char *end)
{
  while (bytes < stop)
    {
      guint length = 1;

      bytes = skip_ascii (bytes, end);
      if (bytes >= stop)
        break;
      length = measure_letter (bytes, end);
      if (length == 0)
        break;
      bytes += length;
    }
  return bytes;
}

const char *
bhxh_csv_find_bad_byte (const char *bytes, const char *end)
{
  while (bytes < end)
    {
      const char *stop = NULL;

      bytes = skip_blocks (bytes, end);
      stop = end - bytes > CSV_SCAN_BYTES ? bytes + CSV_SCAN_BYTES : end;
      bytes = pass_characters (bytes, stop, end);
      if (bytes < stop)
        return bytes;
    }
  return end;
}

gsize
bhxh_csv_count_cut_bytes (const char *bytes, const char *end)
{
  for (gsize n = 1; n <= 3 && (gsize) (end - bytes) >= n; n++)
    {
      const char *last = end - n;
      const LeadRow *row = find_lead ((guint8) *last);

      if (row != NULL)
        return row->length > n && match_character (last, n, row) == n ? n : 0;
    }
  return 0;
}

guint64
bhxh_csv_count_characters (const char *bytes, const char *end)
{
  guint64 n = 0;

  for (; bytes < end; bytes++)
    n += ((guint8) *bytes & 0xC0) != 0x80;
  return n;
}
