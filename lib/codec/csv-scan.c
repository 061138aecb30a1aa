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

/* The first word in [@bytes, @end) that is not all ASCII without NUL, or where less than
 * a word is left. The difference also marks bytes above a zero byte: the caller looks. */
static const char *
skip_ascii (const char *bytes, const char *end)
{
  for (; end - bytes >= 32; bytes += 32)
    {
      guint64 found = 0;

      for (guint i = 0; i < 32; i += 8)
        {
          const guint64 word = load_word (bytes + i);

          found |= (word - EACH_BYTE (1)) | word;
        }
      if (found & HIGH_BITS)
        break;
    }
  for (; end - bytes >= 8; bytes += 8)
    {
      const guint64 word = load_word (bytes);

      if (((word - EACH_BYTE (1)) | word) & HIGH_BITS)
        break;
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

/* How many of @n bytes agree with @row: its length when the character is whole. */
static guint
match_character (const guint8 *bytes, gsize n, const LeadRow *row)
{
  guint matched = 1;

  if (row->length == 1 || n < 2)
    return 1;
  if (bytes[1] < row->second_min || bytes[1] > row->second_max)
    return 1;
  for (matched = 2; matched < row->length && matched < n; matched++)
    if ((bytes[matched] & 0xC0) != 0x80)
      break;
  return matched;
}

/* The bytes of the character at @bytes; 0 when there is none. */
static inline guint
measure_character (const char *bytes, const char *end)
{
  const LeadRow *row = NULL;

  if ((gint8) *bytes > 0)
    return 1;
  row = find_lead ((guint8) *bytes);
  if (row == NULL ||
      match_character ((const guint8 *) bytes, (gsize) (end - bytes), row) != row->length)
    return 0;
  return row->length;
}

const char *
bhxh_csv_find_bad_byte (const char *bytes, const char *end)
{
  while (bytes < end)
    {
      const char *stop = NULL;

      /* Where one letter has a mark the next ones often have, too. */
      bytes = skip_ascii (bytes, end);
      stop = end - bytes > 16 ? bytes + 16 : end;
      while (bytes < stop)
        {
          const guint length = measure_character (bytes, end);

          if (length == 0)
            return bytes;
          bytes += length;
        }
    }
  return end;
}

gsize
bhxh_csv_count_cut_bytes (const char *bytes, const char *end)
{
  for (gsize n = 1; n <= 3 && (gsize) (end - bytes) >= n; n++)
    {
      const guint8 *last = (const guint8 *) end - n;
      const LeadRow *row = find_lead (*last);

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
