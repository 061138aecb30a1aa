/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Digits, two at a time, with their thousands and decimal marks.
 */
#include "base/number.h"

#include "base/wide.h"

#include <string.h>

const NumberMarks bhxh_number_marks[NUMBER_N_MARKS] = {
  [BHXH_NUMBER_PLAIN] = { 0, '.' },
  [BHXH_NUMBER_VI] = { '.', ',' },
  [BHXH_NUMBER_EN] = { ',', '.' },
};

static const char pairs[] = "00010203040506070809"
                            "10111213141516171819"
                            "20212223242526272829"
                            "30313233343536373839"
                            "40414243444546474849"
                            "50515253545556575859"
                            "60616263646566676869"
                            "70717273747576777879"
                            "80818283848586878889"
                            "90919293949596979899";

static guint
count_digits (guint64 number)
{
  /* 1233 / 4096 is log10 (2), closely enough for 64 bits. */
  const guint guess = ((64 - (guint) __builtin_clzll (number | 1)) * 1233) >> 12;

  return guess + ((number | 1) >= bhxh_powers_of_ten[guess]);
}

/* Exactly @width digits, zeros in front. */
static void
write_digits (char *buffer, guint64 number, guint width)
{
  for (; width >= 2; width -= 2)
    {
      memcpy (buffer + width - 2, pairs + 2 * (number % 100), 2);
      number /= 100;
    }
  if (width > 0)
    *buffer = (char) ('0' + number % 10);
}

/* Spreads @n digits at @buffer to thousands; returns their new length. */
static guint
insert_groups (char *buffer, guint n, char group)
{
  const guint grouped = n + (n - 1) / 3;

  for (guint from = n, to = grouped; from != to; to--)
    {
      from -= 3;
      to -= 3;
      memmove (buffer + to, buffer + from, 3);
      buffer[to - 1] = group;
    }
  return grouped;
}

gsize
bhxh_number_write_marked (char *buffer, gint64 value, gint decimals, NumberMarks marks)
{
  const guint64 number = value < 0 ? 0 - (guint64) value : (guint64) value;
  const guint n_decimals = decimals > 0 ? (guint) decimals : 0;
  const guint n_zeros = decimals < 0 && value != 0 ? (guint) -decimals : 0;
  const guint64 whole = n_decimals > 0 ? number / bhxh_powers_of_ten[n_decimals] : number;
  char *at = buffer;
  guint n = count_digits (whole);

  if (value < 0)
    *at++ = '-';
  write_digits (at, whole, n);
  for (guint i = 0; i < n_zeros; i++)
    at[n++] = '0';
  at += marks.group != 0 ? insert_groups (at, n, marks.group) : n;
  if (n_decimals > 0)
    {
      *at++ = marks.point;
      write_digits (at, number - whole * bhxh_powers_of_ten[n_decimals], n_decimals);
      at += n_decimals;
    }
  *at = '\0';
  return (gsize) (at - buffer);
}

gsize
bhxh_number_write (char *buffer, gint64 value, gint decimals, BhxhNumberStyle style)
{
  return bhxh_number_write_marked (buffer, value, decimals, bhxh_number_marks[style]);
}
