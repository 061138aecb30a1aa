/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Numbers without allocation, for whole columns: what came of reading a cell, the
 * problem that it is, and writing into the caller's buffer.
 */
#pragma once

#include "base/diagnostics.h"

#include <bhxhplan/number.h>

#include <string.h>

/* What came of reading one text. The later ones know more of it: that it is a number, and
 * why it is refused. */
typedef enum
{
  NUMBER_READ = 0,
  NUMBER_MISSING,       /* says that there is no figure */
  NUMBER_NOT,           /* is no number of the style */
  NUMBER_TOO_LARGE,     /* past BHXH_NUMBER_MAX, the number meant or its value */
  NUMBER_TOO_FINE,      /* more than BHXH_NUMBER_MAX_DECIMALS */
  NUMBER_NOT_WHOLE,     /* persons with a fraction */
  NUMBER_FLOATING,      /* a rate whose decimals nobody states, or other ones */
  NUMBER_UNFIT_PERCENT, /* "%" where persons are counted */
  NUMBER_UNFIT_PERSONS, /* "người", "nghìn", "triệu" where percent are measured */
  NUMBER_UNFIT_THOUSAND,
  NUMBER_UNFIT_MILLION,
  NUMBER_N_OUTCOMES
} NumberOutcome;

typedef struct
{
  gint64 value;
  gint decimals;
} NumberReading;

/* Reads @length bytes under one style (not auto). @reading is written for NUMBER_READ
 * only. */
NumberOutcome bhxh_number_read (const char *text,
                                gsize length,
                                BhxhNumberStyle style,
                                BhxhMeasure measure,
                                NumberReading *reading);

/* Reads [+-]digits[.digits] and nothing else, at most 19 digits: what machines write, in
 * two tight loops. FALSE (nothing written) for all other texts; bhxh_number_read()
 * decides on them. Persons with decimals are its business too. */
gboolean bhxh_number_parse_plain (const char *text,
                                  gsize length,
                                  gint64 *value,
                                  gint *decimals);

/* Reads what most figures of a long file are, in a handful of operations: up to eight
 * digits, the last one perhaps behind a point. FALSE (nothing written) for all other
 * texts. */
static inline gboolean
number_parse_short (const char *text, gsize length, gint64 *value, gint *decimals)
{
  const guint64 zeros = G_GUINT64_CONSTANT (0x3030303030303030);
  const guint64 pairs = G_GUINT64_CONSTANT (0x000000FF000000FF);
  const guint64 last = G_GUINT64_CONSTANT (0xFF00000000000000);
  guint64 digits = zeros;
  guint32 half = 0;
  gboolean has_point = FALSE;

  if (length < 1 || length > 8)
    return FALSE;
  /* The last digit into the highest byte; below the first one zeros. Long enough texts
   * are two loads that overlap. */
  if (length >= 4)
    {
      memcpy (&half, text + length - 4, 4);
      digits = (guint64) GUINT32_FROM_LE (half) << 32;
      memcpy (&half, text, 4);
      digits |= (guint64) GUINT32_FROM_LE (half) << (8 * (8 - length));
      digits |= zeros >> 1 >> (8 * length - 1);
    }
  else
    for (gsize i = 0; i < length; i++)
      digits = digits >> 8 | (guint64) (guchar) text[i] << 56;
  has_point = length > 2 && text[length - 2] == '.';
  if (has_point)
    digits = (digits & last) | (digits << 8 & ~last) | '0';
  digits ^= zeros;
  if ((((digits + G_GUINT64_CONSTANT (0x7676767676767676)) | digits) &
       G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
    return FALSE;
  /* Digits to pairs, pairs to fours, fours to the number. */
  digits = digits * 10 + (digits >> 8);
  *value = (gint64) (((digits & pairs) * G_GUINT64_CONSTANT (0x000F424000000064) +
                      (digits >> 16 & pairs) * G_GUINT64_CONSTANT (0x0000271000000001)) >>
                     32);
  *decimals = has_point;
  return TRUE;
}

/* Reports an outcome other than NUMBER_READ as the problem that it is; @style may be
 * auto: no style reads the text. */
void bhxh_number_report (BhxhDiagnostics *diagnostics,
                         NumberOutcome outcome,
                         Place place,
                         const char *text,
                         gsize length,
                         BhxhNumberStyle style,
                         BhxhMeasure measure,
                         GError **error);

/* A number written so, such as "1.234,5"; NULL for auto and for no style. */
const char *bhxh_number_style_get_shape (BhxhNumberStyle style);

/* Bytes that hold every written number with its NUL: sign, 19 digits, 18 zeros, 12 marks.
 */
#define NUMBER_SIZE 64

/* What stands between thousands (0: nothing) and before decimals. */
typedef struct
{
  char group;
  char point;
} NumberMarks;

/* The marks of plain, vi and en. */
#define NUMBER_N_MARKS 4
extern const NumberMarks bhxh_number_marks[NUMBER_N_MARKS]; /* by BhxhNumberStyle */

/* Writes into @buffer (NUMBER_SIZE bytes), with a NUL; returns the bytes before it. Any
 * value, decimals within BHXH_NUMBER_MAX_DECIMALS, any style but auto. */
gsize bhxh_number_write (char *buffer,
                         gint64 value,
                         gint decimals,
                         BhxhNumberStyle style);
gsize bhxh_number_write_marked (char *buffer,
                                gint64 value,
                                gint decimals,
                                NumberMarks marks);
