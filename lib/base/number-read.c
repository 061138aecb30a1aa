/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The grammar of a written number: sign, thousands, decimals, suffix, and the marks that
 * say there is no figure.
 */
#include "base/number.h"

#include "base/fold.h"
#include "base/wide.h"

#include <string.h>

/* The bytes still to be read. */
typedef struct
{
  const char *at;
  const char *end;
} Rest;

/* A number taken apart; the digits are not yet worth anything. */
typedef struct
{
  gboolean negative;
  guint64 whole;
  gboolean too_large;
  Rest fraction;
} Parts;

/* What follows a number: the power of ten it stands for and the measures it fits. */
typedef struct
{
  const char *folded;
  guint8 power;
  guint8 measures; /* bits, 1 << BhxhMeasure */
  NumberOutcome unfit;
} Suffix;

#define PERSON (1 << BHXH_MEASURE_PERSON)
#define RATES (1 << BHXH_MEASURE_PERCENT | 1 << BHXH_MEASURE_INDEX)

static const Suffix suffixes[] = {
  { "", 0, PERSON | RATES, NUMBER_NOT },
  { "%", 0, RATES, NUMBER_UNFIT_PERCENT },
  { "nguoi", 0, PERSON, NUMBER_UNFIT_PERSONS },
  { "nghin", 3, PERSON, NUMBER_UNFIT_THOUSAND },
  { "nghin nguoi", 3, PERSON, NUMBER_UNFIT_THOUSAND },
  { "ngan", 3, PERSON, NUMBER_UNFIT_THOUSAND },
  { "ngan nguoi", 3, PERSON, NUMBER_UNFIT_THOUSAND },
  { "trieu", 6, PERSON, NUMBER_UNFIT_MILLION },
  { "trieu nguoi", 6, PERSON, NUMBER_UNFIT_MILLION },
};

static const char *const missing_marks[] = { "", "-", "–", "—", "…", "...", "NA", "N/A" };

static gboolean
digit_at (const char *at, const char *end)
{
  return at < end && g_ascii_isdigit (*at);
}

/* Bytes of the space that @rest begins with: ASCII white space, U+00A0 or U+202F; or 0.
 */
static gsize
space_at (Rest rest)
{
  static const char *const wide[] = { "\xC2\xA0", "\xE2\x80\xAF" };

  if (rest.at == rest.end)
    return 0;
  if (g_ascii_isspace (*rest.at))
    return 1;
  for (gsize i = 0; i < G_N_ELEMENTS (wide); i++)
    {
      const gsize n = strlen (wide[i]);

      if ((gsize) (rest.end - rest.at) >= n && memcmp (rest.at, wide[i], n) == 0)
        return n;
    }
  return 0;
}

/* Without white space at both ends; at the end the widths of a space are tried in turn.
 */
static Rest
trim (const char *text, gsize length)
{
  Rest rest = { text, text + length };

  for (gsize n; (n = space_at (rest)) > 0;)
    rest.at += n;
  for (gsize n = 1; n <= 3 && n <= (gsize) (rest.end - rest.at);)
    {
      const gboolean space = space_at ((Rest){ rest.end - n, rest.end }) == n;

      rest.end -= space ? n : 0;
      n = space ? 1 : n + 1;
    }
  return rest;
}

static gboolean
is_missing (Rest rest)
{
  const gsize length = (gsize) (rest.end - rest.at);

  if (digit_at (rest.at, rest.end))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (missing_marks); i++)
    if (strlen (missing_marks[i]) == length &&
        g_ascii_strncasecmp (missing_marks[i], rest.at, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
take_sign (Rest *rest)
{
  static const char minus[] = "\xE2\x88\x92";
  const gsize length = (gsize) (rest->end - rest->at);

  if (length > 3 && memcmp (rest->at, minus, 3) == 0)
    {
      rest->at += 3;
      return TRUE;
    }
  if (length > 0 && (*rest->at == '-' || *rest->at == '+'))
    return *rest->at++ == '-';
  return FALSE;
}

static void
append_digit (Parts *parts, char digit)
{
  const guint64 number = parts->whole * 10 + (guint64) (digit - '0');

  if (parts->whole > BHXH_NUMBER_MAX / 10 || number > (guint64) BHXH_NUMBER_MAX)
    parts->too_large = TRUE;
  else
    parts->whole = number;
}

/* At most @max digits into @parts; returns how many. */
static gsize
take_digits (Rest *rest, gsize max, Parts *parts)
{
  const char *const first = rest->at;

  for (; digit_at (rest->at, rest->end) && (gsize) (rest->at - first) < max; rest->at++)
    append_digit (parts, *rest->at);
  return (gsize) (rest->at - first);
}

/* Bytes of the mark between thousands that @rest begins with, if a digit follows; else 0.
 */
static gsize
group_at (Rest rest, gboolean spaces, char group)
{
  gsize n = space_at (rest);

  if (!spaces)
    n = group != 0 && rest.at < rest.end && *rest.at == group ? 1 : 0;
  return n > 0 && digit_at (rest.at + n, rest.end) ? n : 0;
}

/* Digits before the decimal mark: plain ones, or one to three that do not begin with 0
 * and groups of three behind one kind of mark: the style's own, or spaces. */
static gboolean
take_whole (Rest *rest, char group, Parts *parts)
{
  const char *const first = rest->at;
  const gsize n_digits = take_digits (rest, G_MAXSIZE, parts);
  const gboolean spaces = space_at (*rest) > 0;
  gsize mark = group_at (*rest, spaces, group);

  if (n_digits == 0 || (mark > 0 && (n_digits > 3 || *first == '0')))
    return FALSE;
  for (; mark > 0; mark = group_at (*rest, spaces, group))
    {
      rest->at += mark;
      if (take_digits (rest, 3, parts) != 3 || digit_at (rest->at, rest->end))
        return FALSE;
    }
  return TRUE;
}

/* Digits behind the decimal mark, if it is there. */
static gboolean
take_fraction (Rest *rest, char point, Parts *parts)
{
  parts->fraction = (Rest){ rest->at, rest->at };
  if (rest->at == rest->end || *rest->at != point)
    return TRUE;
  parts->fraction.at = ++rest->at;
  while (digit_at (rest->at, rest->end))
    rest->at++;
  parts->fraction.end = rest->at;
  return parts->fraction.at < parts->fraction.end;
}

/* The suffix that is all of @rest; NULL when it is none. */
static const Suffix *
find_suffix (Rest rest)
{
  char folded[16];

  if (rest.at == rest.end)
    return &suffixes[0];
  if (bhxh_fold (rest.at, (gsize) (rest.end - rest.at), folded, sizeof folded) < 0)
    return NULL;
  for (gsize i = 1; i < G_N_ELEMENTS (suffixes); i++)
    if (strcmp (folded, suffixes[i].folded) == 0)
      return &suffixes[i];
  return NULL;
}

/* What the parts are worth behind @power; zeros that only say "whole" are no decimals of
 * persons. */
static NumberOutcome
evaluate (Parts *parts, guint power, gboolean persons, NumberReading *reading)
{
  Rest *const fraction = &parts->fraction;
  gint decimals;

  while (persons && fraction->end - fraction->at > (gint) power &&
         fraction->end[-1] == '0')
    fraction->end--;
  if (fraction->end - fraction->at > BHXH_NUMBER_MAX_DECIMALS + (gint) power)
    return persons ? NUMBER_NOT_WHOLE : NUMBER_TOO_FINE;
  decimals = (gint) (fraction->end - fraction->at) - (gint) power;
  if (persons && decimals > 0)
    return NUMBER_NOT_WHOLE;
  for (const char *at = fraction->at; at < fraction->end; at++)
    append_digit (parts, *at);
  if (parts->too_large ||
      (decimals < 0 &&
       parts->whole > (guint64) BHXH_NUMBER_MAX / bhxh_powers_of_ten[-decimals]))
    return NUMBER_TOO_LARGE;
  reading->value = parts->negative ? -(gint64) parts->whole : (gint64) parts->whole;
  reading->decimals = decimals;
  return NUMBER_READ;
}

static NumberOutcome
read_rest (Rest rest, NumberMarks marks, BhxhMeasure measure, NumberReading *reading)
{
  Parts parts = { .negative = take_sign (&rest) };
  const Suffix *suffix;

  if (!take_whole (&rest, marks.group, &parts) ||
      !take_fraction (&rest, marks.point, &parts))
    return NUMBER_NOT;
  suffix = find_suffix (rest);
  if (suffix == NULL)
    return NUMBER_NOT;
  if ((suffix->measures & 1 << measure) == 0)
    return suffix->unfit;
  return evaluate (&parts, suffix->power, measure == BHXH_MEASURE_PERSON, reading);
}

NumberOutcome
bhxh_number_read (const char *text,
                  gsize length,
                  BhxhNumberStyle style,
                  BhxhMeasure measure,
                  NumberReading *reading)
{
  NumberReading plain;
  Rest rest;

  if (style == BHXH_NUMBER_PLAIN &&
      bhxh_number_parse_plain (text, length, &plain.value, &plain.decimals) &&
      (measure != BHXH_MEASURE_PERSON || plain.decimals == 0))
    {
      *reading = plain;
      return NUMBER_READ;
    }
  rest = trim (text, length);
  if (is_missing (rest))
    return NUMBER_MISSING;
  return read_rest (rest, bhxh_number_marks[style], measure, reading);
}

/* The digits from @at on, appended to @number; returns where they end. */
static inline const char *
scan_digits (const char *at, const char *end, guint64 *number)
{
  guint64 sum = *number;

  for (; at < end; at++)
    {
      const guint digit = (guint) (guchar) *at - '0';

      if (digit > 9)
        break;
      sum = sum * 10 + digit;
    }
  *number = sum;
  return at;
}

gboolean
bhxh_number_parse_plain (const char *text, gsize length, gint64 *value, gint *decimals)
{
  const char *const end = text + length;
  const gboolean negative = length > 0 && *text == '-';
  const char *const first = text + (negative || (length > 0 && *text == '+') ? 1 : 0);
  guint64 number = 0;
  const char *at = scan_digits (first, end, &number);
  gint n_decimals = 0;

  if (at == first)
    return FALSE;
  if (at < end && *at == '.')
    {
      const char *const fraction = at + 1;

      at = scan_digits (fraction, end, &number);
      n_decimals = (gint) (at - fraction);
      if (n_decimals == 0)
        return FALSE;
    }
  /* Past 19 digits the sum may have wrapped. */
  if (at < end || end - first - (n_decimals > 0) > POWERS_OF_TEN ||
      number > (guint64) BHXH_NUMBER_MAX)
    return FALSE;
  *value = negative ? -(gint64) number : (gint64) number;
  *decimals = n_decimals;
  return TRUE;
}
