/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Decimals of 32 to 256 bits. Those of 256 are often so wide only because of the zeros
 * that their column adds to them.
 */
#include "codec/arrow-column.h"

#define N_WORDS 8

/* --- Formats --------------------------------------------------------------------- */

/* So many digits at most by bits; of decimals the widest type's at most. */
static const struct
{
  const char *bits;
  guint width;
  gint digits;
} widths[] = {
  { "", 16, 38 },     { ",32", 4, 9 },    { ",64", 8, 18 },
  { ",128", 16, 38 }, { ",256", 32, 76 },
};

#define MOST_DECIMALS 76

gboolean
bhxh_arrow_decimal_parse (const char *format, ArrowType *type)
{
  char *end = NULL;
  gint64 digits = 0;
  gint64 decimals = 0;

  if (!g_str_has_prefix (format, "d:") || !g_ascii_isdigit (format[2]))
    return FALSE;
  digits = g_ascii_strtoll (format + 2, &end, 10);
  if (*end != ',' || (end[1] != '-' && !g_ascii_isdigit (end[1])))
    return FALSE;
  decimals = g_ascii_strtoll (end + 1, &end, 10);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    if (g_str_equal (end, widths[i].bits))
      {
        *type = (ArrowType){ .form = ARROW_FORM_DECIMAL,
                             .width = widths[i].width,
                             .decimals = (gint) CLAMP (decimals, -1000, 1000) };
        return digits >= 1 && digits <= widths[i].digits &&
               ABS (type->decimals) <= MOST_DECIMALS;
      }
  return FALSE;
}

/* --- 256 bits -------------------------------------------------------------------- */

/* The words of a magnitude, the lowest first; whether it is negative. */
static gboolean
load_words (const char *at, guint32 words[N_WORDS])
{
  gboolean is_negative = FALSE;
  guint64 carry = 1;

  memcpy (words, at, N_WORDS * sizeof *words);
  is_negative = words[N_WORDS - 1] >> 31 != 0;
  for (guint i = 0; i < N_WORDS && is_negative; i++)
    {
      carry += ~words[i];
      words[i] = (guint32) carry;
      carry >>= 32;
    }
  return is_negative;
}

/* Divides by ten; the remainder. */
static guint
divide_by_ten (guint32 words[N_WORDS])
{
  guint64 rest = 0;

  for (guint i = N_WORDS; i-- > 0;)
    {
      rest = rest << 32 | words[i];
      words[i] = (guint32) (rest / 10);
      rest %= 10;
    }
  return (guint) rest;
}

static gboolean
is_zero (const guint32 words[N_WORDS])
{
  guint32 bits = 0;

  for (guint i = 0; i < N_WORDS; i++)
    bits |= words[i];
  return bits == 0;
}

ArrowCellState
bhxh_arrow_decimal_read (const ArrowType *type, const char *at, ArrowCell *cell)
{
  guint32 words[N_WORDS];
  const gboolean is_negative = load_words (at, words);
  char *const end = cell->digits + ARROW_DIGITS_BYTES - 1;
  char *first = end;
  char *last = end; /* behind the digits that count */

  *end = '\0';
  do
    *--first = (char) ('0' + divide_by_ten (words));
  while (!is_zero (words));
  cell->decimals = type->decimals;
  while (last - first > WIDE_POWER_OF_TEN_MAX && last[-1] == '0' && cell->decimals > 0)
    {
      last--;
      cell->decimals--;
    }
  cell->number = 0;
  for (const char *digit = first; digit < last && last - first <= WIDE_POWER_OF_TEN_MAX;
       digit++)
    cell->number = 10 * cell->number + (is_negative ? '0' - *digit : *digit - '0');
  if (last - first <= WIDE_POWER_OF_TEN_MAX)
    return ARROW_CELL_THERE;
  if (is_negative)
    *--first = '-';
  cell->text = (Span){ first, (guint32) (end - first) };
  return ARROW_CELL_TOO_LARGE;
}
