/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From the stored digits to the number that a spreadsheet shows.
 */
#include "codec/sheet-number.h"

#include "base/wide.h"

/* Digits that a spreadsheet shows of a number, and those that 64 bits hold. */
#define SHOWN_DIGITS 15
#define MAX_DIGITS 18
#define MAX_EXPONENT 400

/* The text taken apart: the number is digits * 10^exponent. */
typedef struct
{
  gint64 digits;
  guint n_digits; /* of them, without zeros in front */
  gint exponent;
  gboolean is_negative;
} Parts;

/* Whether half or more was cut off at the first digit past what is kept. */
typedef struct
{
  guint keep;
  gboolean rounds_up;
  gboolean is_cut;
} Cut;

static void
take_digit (Parts *parts, Cut *cut, char c, gboolean is_decimal)
{
  if (parts->n_digits < cut->keep)
    {
      parts->digits = parts->digits * 10 + (c - '0');
      parts->n_digits += parts->digits != 0;
      parts->exponent -= is_decimal;
      return;
    }
  if (!cut->is_cut)
    cut->rounds_up = c >= '5';
  cut->is_cut = TRUE;
  parts->exponent += !is_decimal;
}

/* "E-7" and nothing behind it. */
static gboolean
read_exponent (const char *text, const char *end, gint *exponent)
{
  const gboolean is_negative = text < end && *text == '-';
  gint value = 0;

  if (text < end && (*text == '-' || *text == '+'))
    text++;
  if (text == end)
    return FALSE;
  for (; text < end && g_ascii_isdigit (*text); text++)
    value = MIN (value * 10 + (*text - '0'), MAX_EXPONENT);
  *exponent += is_negative ? -value : value;
  return text == end;
}

/* Reads with so many digits kept, the rest rounded. */
static gboolean
read_parts (const char *text, gsize length, guint keep, Parts *parts)
{
  const char *end = text + length;
  Cut cut = { .keep = keep };
  guint n = 0;
  gboolean is_decimal = FALSE;

  *parts = (Parts){ 0 };
  if (text < end && (*text == '-' || *text == '+'))
    parts->is_negative = *text++ == '-';
  for (; text < end && (g_ascii_isdigit (*text) || (*text == '.' && !is_decimal)); text++)
    if (*text == '.')
      is_decimal = TRUE;
    else
      take_digit (parts, &cut, *text, is_decimal), n++;
  parts->digits += cut.rounds_up;
  if (n == 0)
    return FALSE;
  if (text < end && (*text == 'E' || *text == 'e'))
    return read_exponent (text + 1, end, &parts->exponent);
  return text == end;
}

/* Whether nothing but digits stands there, and not too many. */
static gboolean
is_written_out (const char *text, gsize length)
{
  const guint has_sign = length > 0 && (*text == '-' || *text == '+');

  if (length > MAX_DIGITS + has_sign)
    return FALSE;
  for (gsize i = has_sign; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

gboolean
bhxh_sheet_number_read (const char *text, gsize length, Decimal *number)
{
  const guint keep = is_written_out (text, length) ? MAX_DIGITS : SHOWN_DIGITS;
  Parts parts;
  Wide value = 0;
  gint64 narrow = 0;

  if (!read_parts (text, length, keep, &parts))
    return FALSE;
  while (parts.digits != 0 && parts.digits % 10 == 0 && parts.exponent < 0)
    {
      parts.digits /= 10;
      parts.exponent++;
    }
  if (parts.digits == 0)
    parts.exponent = 0;
  value = parts.is_negative ? -(Wide) parts.digits : parts.digits;
  if (parts.exponent > MAX_DIGITS ||
      !bhxh_wide_round (value, -parts.exponent,
                        CLAMP (-parts.exponent, 0, BHXH_NUMBER_MAX_DECIMALS), &value) ||
      !bhxh_wide_narrow (value, &narrow))
    return FALSE;
  *number =
      (Decimal){ narrow,
                 narrow != 0 ? CLAMP (-parts.exponent, 0, BHXH_NUMBER_MAX_DECIMALS) : 0 };
  return TRUE;
}

/* Digits of a number before its point, less one; negative where zeros follow the point. */
static gint
exponent_of (Decimal number)
{
  gint exponent = -number.decimals;

  for (gint64 rest = number.value / 10; rest != 0; rest /= 10)
    exponent++;
  return exponent;
}

/* Decimals that a section shows of a number, at the most. */
static gint
most_decimals (Decimal number, const FormatSection *section)
{
  if ((section->flags & FORMAT_SCIENTIFIC) != 0)
    return section->most_decimals - exponent_of (number);
  return section->most_decimals;
}

gboolean
bhxh_sheet_number_show (Decimal stored, const FormatSection *section, Decimal *shown)
{
  const gint moved = ((section->flags & FORMAT_PERCENT) != 0 ? -2 : 0) +
                     (section->flags & FORMAT_DIGITS ? 3 * section->thousands : 0);
  const gint decimals = stored.decimals + moved;
  gint most = MAX (decimals, 0);
  gint least = 0;
  Wide value = 0;

  if ((section->flags & FORMAT_DIGITS) != 0)
    {
      most = most_decimals ((Decimal){ stored.value, decimals }, section);
      least = most - section->most_decimals + section->least_decimals;
    }
  most = CLAMP (most, -BHXH_NUMBER_MAX_DECIMALS, BHXH_NUMBER_MAX_DECIMALS);
  if (!bhxh_wide_round (stored.value, decimals, most, &value))
    return FALSE;
  for (; most > least && value % 10 == 0; most--)
    value /= 10;
  /* What is shown in thousands is a number of units all the same. */
  shown->decimals =
      most - ((section->flags & FORMAT_DIGITS) != 0 ? 3 * section->thousands : 0);
  return shown->decimals >= -BHXH_NUMBER_MAX_DECIMALS &&
         bhxh_wide_narrow (value, &shown->value);
}
