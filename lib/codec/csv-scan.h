/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How the bytes that matter to CSV (delimiter, quote, line breaks) are found 64 bytes at
 * a time, and how bytes that are no text (NUL, invalid UTF-8) are. Knows nothing of rows.
 */
#pragma once

#include <glib.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Bytes looked at together; a scanned buffer must be readable so far past its end. */
#define CSV_SCAN_BYTES 64
/* What the delimiter is compared in: this many copies of it. */
#define CSV_SCAN_COPIES 16

/* Bit i is set when byte i of the 64 is @delimiter, a quote, CR or LF. */
guint64 bhxh_csv_scan_portable (const char *bytes, char delimiter);

/* The first byte in [@bytes, @end) that is NUL or begins no valid UTF-8 character; @end
 * when there is none. A character cut off by @end is taken for invalid. */
const char *bhxh_csv_find_bad_byte (const char *bytes, const char *end);

/* How many bytes of a last character are there while the rest of it is not: 0 to 3. */
gsize bhxh_csv_count_cut_bytes (const char *bytes, const char *end);

/* The number of characters in UTF-8. */
guint64 bhxh_csv_count_characters (const char *bytes, const char *end);

#ifdef __SSE2__

/* Bit i is set when byte i of the 16 is one that matters. */
static inline guint64
csv_scan_16 (const char *bytes, __m128i delimiter)
{
  const __m128i chunk = _mm_loadu_si128 ((const __m128i *) (const void *) bytes);
  const __m128i breaks = _mm_or_si128 (_mm_cmpeq_epi8 (chunk, _mm_set1_epi8 ('\n')),
                                       _mm_cmpeq_epi8 (chunk, _mm_set1_epi8 ('\r')));
  const __m128i others = _mm_or_si128 (_mm_cmpeq_epi8 (chunk, _mm_set1_epi8 ('"')),
                                       _mm_cmpeq_epi8 (chunk, delimiter));

  return (guint) _mm_movemask_epi8 (_mm_or_si128 (breaks, others));
}

#endif

/* As bhxh_csv_scan_portable(), with what the processor's baseline has; @delimiters is the
 * delimiter CSV_SCAN_COPIES times. */
static inline guint64
csv_scan (const char *bytes, const char *delimiters)
{
#ifdef __SSE2__
  const __m128i delimiter = _mm_loadu_si128 ((const __m128i *) (const void *) delimiters);

  return csv_scan_16 (bytes, delimiter) | csv_scan_16 (bytes + 16, delimiter) << 16 |
         csv_scan_16 (bytes + 32, delimiter) << 32 |
         csv_scan_16 (bytes + 48, delimiter) << 48;
#else
  return bhxh_csv_scan_portable (bytes, *delimiters);
#endif
}
