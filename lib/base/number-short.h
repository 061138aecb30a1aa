/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Up to eight digits at once, without a loop or a table: for writers of whole columns.
 */
#pragma once

#include <glib.h>
#include <string.h>

#ifdef __x86_64__
#include <emmintrin.h>
#endif

/* Largest number, most decimals, and the bytes that a buffer must have. */
#define NUMBER_SHORT_MAX 99999999
#define NUMBER_SHORT_DECIMALS 7
#define NUMBER_SHORT_SIZE 17

/* The eight digits of a number as the bytes of a word, the first digit in the lowest, in
 * plain C: halves are divided side by side, first into hundreds, then into tens. The
 * factors are 2^20 / 100 and 2^10 / 10, rounded up, which is exact for operands of four
 * and two digits. */
static inline guint64
number_digits_portable (guint32 number)
{
  const guint64 fours = number / 10000 | (guint64) (number % 10000) << 32;
  const guint64 hundreds =
      (fours * 10486 >> 20) & G_GUINT64_CONSTANT (0x0000007f0000007f);
  const guint64 twos = hundreds | (fours - 100 * hundreds) << 16;
  const guint64 tens = (twos * 103 >> 10) & G_GUINT64_CONSTANT (0x000f000f000f000f);

  return tens | (twos - 10 * tens) << 8;
}

/* The same with what the processor's baseline has. */
static inline guint64
number_digits (guint32 number)
{
#ifdef __x86_64__
  /* Of each half in sixteen bits: by how much to multiply, and by how much to shift then,
   * to divide four times it by 4000, 400, 40 and 4; exact up to 9999. */
  const __m128i factors =
      _mm_setr_epi16 (8389, 5243, 13108, G_MININT16, 8389, 5243, 13108, G_MININT16);
  const __m128i shifts = _mm_setr_epi16 (1 << 7, 1 << 11, 1 << 13, G_MININT16, 1 << 7,
                                         1 << 11, 1 << 13, G_MININT16);
  const guint32 fours = number / 10000 | (number % 10000) << 16;
  __m128i parts = _mm_cvtsi32_si128 ((gint32) (fours << 2));
  __m128i tens;

  parts = _mm_unpacklo_epi16 (parts, parts);
  parts = _mm_unpacklo_epi32 (parts, parts);
  parts = _mm_mulhi_epu16 (_mm_mulhi_epu16 (parts, factors), shifts);
  tens = _mm_slli_epi64 (_mm_mullo_epi16 (parts, _mm_set1_epi16 (10)), 16);
  parts = _mm_sub_epi16 (parts, tens);
  return (guint64) _mm_cvtsi128_si64 (_mm_packus_epi16 (parts, parts));
#else
  return number_digits_portable (number);
#endif
}

static inline void
bhxh_number_store (char *at, guint64 bytes)
{
  bytes = GUINT64_TO_LE (bytes);
  memcpy (at, &bytes, sizeof bytes);
}

/* Writes @number, which has @n_decimals, at @at without thousands, and returns its
 * length: a word shifted to the first digit that is shown, and over its end the decimals
 * again, behind their mark. */
static inline gsize
bhxh_number_put_short (char *at, guint32 number, guint n_decimals, char point)
{
  const guint64 digits = number_digits (number);
  /* This bit keeps the digit before the decimals from being a leading zero. */
  const guint64 shown = digits | G_GUINT64_CONSTANT (1) << 56 >> 8 * n_decimals;
  const guint hidden = (guint) __builtin_ctzll (shown) & ~7u;
  const guint64 text = (digits | G_GUINT64_CONSTANT (0x3030303030303030)) >> hidden;
  const guint n = 8 - hidden / 8;
  const guint n_whole = n - n_decimals;

  bhxh_number_store (at, text);
  if (n_decimals == 0)
    return n;
  at[n_whole] = point;
  bhxh_number_store (at + n_whole + 1, text >> 8 * n_whole);
  return n + 1;
}
