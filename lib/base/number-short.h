/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Up to eight digits at once, without a loop or a table: for writers of whole columns.
 */
#pragma once

#include <glib.h>
#include <string.h>

/* Largest number, most decimals, and the bytes that a buffer must have. */
#define NUMBER_SHORT_MAX 99999999
#define NUMBER_SHORT_DECIMALS 7
#define NUMBER_SHORT_SIZE 17

/* The eight digits of a number as the bytes of a word, the first digit in the lowest:
 * halves are divided side by side, first into hundreds, then into tens. The factors are
 * 2^20 / 100 and 2^10 / 10, rounded up, which is exact for operands of four and two
 * digits. */
static inline guint64
bhxh_number_eight_digits (guint32 number)
{
  const guint64 fours = number / 10000 | (guint64) (number % 10000) << 32;
  const guint64 hundreds =
      (fours * 10486 >> 20) & G_GUINT64_CONSTANT (0x0000007f0000007f);
  const guint64 twos = hundreds | (fours - 100 * hundreds) << 16;
  const guint64 tens = (twos * 103 >> 10) & G_GUINT64_CONSTANT (0x000f000f000f000f);

  return tens | (twos - 10 * tens) << 8;
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
  const guint64 digits = bhxh_number_eight_digits (number);
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
