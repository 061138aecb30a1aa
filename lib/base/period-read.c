/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The forms that a period is written in: those of machines, and those of offices.
 */
#include "base/period.h"

#include "base/fold.h"

#include <string.h>

/* Longest text that an office form can take, folded. */
#define FOLDED_SIZE 64
/* Most numbers in one form. */
#define N_SLOTS 4
/* The years of the calendar. */
#define CALENDAR                                                                         \
  G_STRINGIFY (BHXH_PERIOD_FIRST_YEAR) "-" G_STRINGIFY (BHXH_PERIOD_LAST_YEAR)

typedef BhxhPeriod (*Build) (const gint *numbers);

static BhxhPeriod
build_years (const gint *n)
{
  return bhxh_period_new_months (n[0], 1, n[1], 12);
}

static BhxhPeriod
build_year (const gint *n)
{
  return bhxh_period_new_months (n[0], 1, n[0], 12);
}

static BhxhPeriod
build_half_year (const gint *n)
{
  return bhxh_period_new_months (n[0], 6 * n[1] - 5, n[0], 6 * n[1]);
}

static BhxhPeriod
build_quarter_of_year (const gint *n)
{
  return bhxh_period_new_months (n[0], 3 * n[1] - 2, n[0], 3 * n[1]);
}

static BhxhPeriod
build_months_of_years (const gint *n)
{
  return bhxh_period_new_months (n[0], n[1], n[2], n[3]);
}

static BhxhPeriod
build_quarter (const gint *n)
{
  return bhxh_period_new_months (n[1], 3 * n[0] - 2, n[1], 3 * n[0]);
}

static BhxhPeriod
build_month (const gint *n)
{
  return bhxh_period_new_months (n[1], n[0], n[1], n[0]);
}

static BhxhPeriod
build_first_months (const gint *n)
{
  return bhxh_period_new_months (n[1], 1, n[1], n[0]);
}

static BhxhPeriod
build_last_months (const gint *n)
{
  return bhxh_period_new_months (n[1], 13 - n[0], n[1], 12);
}

static BhxhPeriod
build_months (const gint *n)
{
  return bhxh_period_new_months (n[1], n[0], n[3], n[2]);
}

static BhxhPeriod
build_day (const gint *n)
{
  return bhxh_period_new_day (n[2], n[1], n[0]);
}

/* The forms, folded. Y is a year of four digits, N a day, a month or a number of months
 * of one or two digits, M a month of two, H one digit, Q a quarter, digit or Roman. A
 * space may be left out, and may stand beside a mark. The numbers come to the builder in
 * their order. */
static const struct
{
  const char *pattern;
  Build build;
} forms[] = {
  { "Y-hH", build_half_year },
  { "Y-qH", build_quarter_of_year },
  { "Y/Y", build_years },
  { "Y-M/Y-M", build_months_of_years },
  { "nam Y", build_year },
  { "N thang dau nam Y", build_first_months },
  { "N thang cuoi nam Y", build_last_months },
  { "N thang nam Y", build_first_months },
  { "quy Q/Y", build_quarter },
  { "quy Q nam Y", build_quarter },
  { "N/Y", build_month },
  { "thang N/Y", build_month },
  { "thang N nam Y", build_month },
  { "tu thang N/Y den thang N/Y", build_months },
  { "N/N/Y", build_day },
  { "N-N-Y", build_day },
  { "ngay N/N/Y", build_day },
  { "den N/N/Y", build_day },
  { "den ngay N/N/Y", build_day },
  { "tinh den N/N/Y", build_day },
  { "tinh den ngay N/N/Y", build_day },
  { "den het ngay N/N/Y", build_day },
  { "N thang N nam Y", build_day },
  { "ngay N thang N nam Y", build_day },
  { "den ngay N thang N nam Y", build_day },
  { "Y-Y", build_years },
  { "giai doan Y-Y", build_years },
};

/* @min to @max digits and no further one; FALSE leaves @at where it was. */
static gboolean
take_digits (const char **at, gint min, gint max, gint *number)
{
  gint n = 0;
  gint value = 0;

  for (; g_ascii_isdigit ((*at)[n]) && n <= max; n++)
    value = 10 * value + (*at)[n] - '0';
  if (n < min || n > max)
    return FALSE;
  *number = value;
  *at += n;
  return TRUE;
}

static gboolean
take_quarter (const char **at, gint *quarter)
{
  static const char *const roman[] = { "i", "ii", "iii", "iv" };
  const gsize length = strspn (*at, "iv");

  for (gsize i = 0; i < G_N_ELEMENTS (roman); i++)
    if (length == strlen (roman[i]) && strncmp (*at, roman[i], length) == 0)
      {
        *quarter = (gint) i + 1;
        *at += length;
        return TRUE;
      }
  return take_digits (at, 1, 1, quarter);
}

static gboolean
take_slot (const char **at, char slot, gint *number)
{
  switch (slot)
    {
    case 'Y': return take_digits (at, 4, 4, number);
    case 'M': return take_digits (at, 2, 2, number);
    case 'H': return take_digits (at, 1, 1, number);
    case 'Q': return take_quarter (at, number);
    default: return take_digits (at, 1, 2, number);
    }
}

static gboolean
is_slot (char c)
{
  return strchr ("YMNHQ", c) != NULL;
}

/* Whether all of @text has the form @pattern, with its numbers. */
static gboolean
match (const char *pattern, const char *text, gint *numbers)
{
  for (; *pattern != '\0'; pattern++)
    {
      const gboolean mark = strchr ("/-", *pattern) != NULL;

      if (is_slot (*pattern))
        {
          if (!take_slot (&text, *pattern, numbers++))
            return FALSE;
          continue;
        }
      if (*text == ' ' && (mark || *pattern == ' '))
        text++;
      if (*pattern == ' ')
        continue;
      if (*text++ != *pattern)
        return FALSE;
      if (*text == ' ' && mark)
        text++;
    }
  return *text == '\0';
}

/* The number that exactly @n digits are; -1 when they are not digits. */
static gint
fixed_number (const char *text, gint n)
{
  gint number = 0;

  for (gint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = 10 * number + text[i] - '0';
    }
  return number;
}

static gboolean
is_year (gint year)
{
  return year >= BHXH_PERIOD_FIRST_YEAR && year <= BHXH_PERIOD_LAST_YEAR;
}

static PeriodOutcome
outcome_of (BhxhPeriod found, gboolean years_fit, BhxhPeriod *period)
{
  if (found == BHXH_PERIOD_NONE)
    return years_fit ? PERIOD_NO_SUCH : PERIOD_TOO_FAR;
  *period = found;
  return PERIOD_READ;
}

/* 2024, 2024-09 and 2024-09-30, which whole columns consist of, without folding. */
static PeriodOutcome
read_iso (const char *text, gsize length, BhxhPeriod *period)
{
  const gint year = length >= 4 ? fixed_number (text, 4) : -1;
  const gint month = length >= 7 && text[4] == '-' ? fixed_number (text + 5, 2) : -1;
  const gint day = length == 10 && text[7] == '-' ? fixed_number (text + 8, 2) : -1;

  if (year >= 0 && length == 4)
    return outcome_of (bhxh_period_new_months (year, 1, year, 12), is_year (year),
                       period);
  if (year >= 0 && month >= 0 && length == 7)
    return outcome_of (bhxh_period_new_months (year, month, year, month), is_year (year),
                       period);
  if (year >= 0 && month >= 0 && day >= 0)
    return outcome_of (bhxh_period_new_day (year, month, day), is_year (year), period);
  return PERIOD_NOT;
}

/* What the numbers of form @f are. Turned round, the two ends of a reversed period are
 * one. */
static PeriodOutcome
build (gsize f, const gint *numbers, BhxhPeriod *period)
{
  gint turned[N_SLOTS];
  gint n_slots = 0;
  gint n_years = 0;
  gboolean years_fit = TRUE;
  PeriodOutcome outcome;

  for (const char *p = forms[f].pattern; *p != '\0'; p++)
    if (is_slot (*p))
      {
        n_years += *p == 'Y';
        years_fit = years_fit && (*p != 'Y' || is_year (numbers[n_slots]));
        n_slots++;
      }
  outcome = outcome_of (forms[f].build (numbers), years_fit, period);
  if (outcome != PERIOD_NO_SUCH || n_years != 2)
    return outcome;
  for (gint i = 0; i < n_slots; i++)
    turned[i] = numbers[(i + n_slots / 2) % n_slots];
  return forms[f].build (turned) != BHXH_PERIOD_NONE ? PERIOD_REVERSED : PERIOD_NO_SUCH;
}

PeriodOutcome
bhxh_period_read (const char *text, gsize length, BhxhPeriod *period)
{
  char folded[FOLDED_SIZE];
  gint numbers[N_SLOTS];
  PeriodOutcome outcome = read_iso (text, length, period);
  gssize n;

  if (outcome != PERIOD_NOT)
    return outcome;
  n = bhxh_fold (text, length, folded, sizeof folded);
  if (n < 0)
    return PERIOD_NOT;
  outcome = read_iso (folded, (gsize) n, period);
  if (outcome != PERIOD_NOT)
    return outcome;
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (match (forms[i].pattern, folded, numbers))
      return build (i, numbers, period);
  return PERIOD_NOT;
}

ProblemKind
bhxh_period_get_problem (PeriodOutcome outcome, const char **expected)
{
  static const struct
  {
    ProblemKind kind;
    const char *expected;
  } problems[PERIOD_N_OUTCOMES] = {
    [PERIOD_NOT] = { PROBLEM_BAD_PERIOD, NULL },
    [PERIOD_NO_SUCH] = { PROBLEM_NO_SUCH_PERIOD, NULL },
    [PERIOD_REVERSED] = { PROBLEM_PERIOD_REVERSED, NULL },
    [PERIOD_TOO_FAR] = { PROBLEM_PERIOD_OUT_OF_RANGE, CALENDAR },
  };

  *expected = problems[outcome].expected;
  return problems[outcome].kind;
}

void
bhxh_period_report (BhxhDiagnostics *diagnostics,
                    PeriodOutcome outcome,
                    Place place,
                    const char *text,
                    gsize length,
                    GError **error)
{
  const char *expected = NULL;
  const ProblemKind kind = bhxh_period_get_problem (outcome, &expected);

  bhxh_diagnostics_add_bytes (diagnostics, kind, place, text, length, expected, NULL,
                              error);
}

gboolean
bhxh_period_parse (const char *text, gssize length, BhxhPeriod *period, GError **error)
{
  PeriodOutcome outcome;
  gsize n_bytes;

  g_return_val_if_fail (text != NULL && period != NULL, FALSE);

  n_bytes = length < 0 ? strlen (text) : (gsize) length;
  outcome = bhxh_period_read (text, n_bytes, period);
  if (outcome != PERIOD_READ)
    bhxh_period_report (NULL, outcome, (Place){ 0 }, text, n_bytes, error);
  return outcome == PERIOD_READ;
}
