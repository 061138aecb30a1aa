/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a period is packed into 31 bits, and what follows from the days that it spans.
 */
#include "base/period.h"

#include "base/calendar.h"

/* The kind in the upper bits; below it the day number, or the first month and the months.
 */
#define KIND_SHIFT 28
#define FIRST_SHIFT 12
#define PAYLOAD_MASK ((1 << KIND_SHIFT) - 1)
#define MONTHS_MASK ((1 << FIRST_SHIFT) - 1)

/* Runs of months that have a kind of their own, where they begin at a multiple of their
 * length. */
static const struct
{
  gint n_months;
  BhxhPeriodKind kind;
} aligned_kinds[] = {
  { 1, BHXH_PERIOD_MONTH },
  { 3, BHXH_PERIOD_QUARTER },
  { 6, BHXH_PERIOD_HALF_YEAR },
  { 12, BHXH_PERIOD_YEAR },
};

BhxhPeriod
bhxh_period_from_day (gint day)
{
  if (day < 0 || day >= bhxh_calendar_get_first_day (CALENDAR_N_MONTHS))
    return BHXH_PERIOD_NONE;
  return BHXH_PERIOD_DAY << KIND_SHIFT | day;
}

static BhxhPeriodKind
kind_of_months (gint first, gint n_months)
{
  for (gsize i = 0; i < G_N_ELEMENTS (aligned_kinds); i++)
    if (n_months == aligned_kinds[i].n_months && first % n_months == 0)
      return aligned_kinds[i].kind;
  return first % 12 == 0 && n_months % 12 == 0 ? BHXH_PERIOD_TERM : BHXH_PERIOD_MONTHS;
}

BhxhPeriod
bhxh_period_from_months (gint first, gint n_months)
{
  if (first < 0 || first >= CALENDAR_N_MONTHS || n_months < 1 ||
      n_months > CALENDAR_N_MONTHS - first)
    return BHXH_PERIOD_NONE;
  return (gint32) kind_of_months (first, n_months) << KIND_SHIFT | first << FIRST_SHIFT |
         n_months;
}

gboolean
bhxh_period_get_span (BhxhPeriod period, PeriodSpan *span)
{
  const gint payload = period & PAYLOAD_MASK;

  if (period <= 0)
    return FALSE;
  if (period >> KIND_SHIFT == BHXH_PERIOD_DAY)
    {
      if (bhxh_period_from_day (payload) != period)
        return FALSE;
      *span = (PeriodSpan){ BHXH_PERIOD_DAY, payload, 0 };
      return TRUE;
    }
  if (bhxh_period_from_months (payload >> FIRST_SHIFT, payload & MONTHS_MASK) != period)
    return FALSE;
  *span = (PeriodSpan){ (BhxhPeriodKind) (period >> KIND_SHIFT), payload >> FIRST_SHIFT,
                        payload & MONTHS_MASK };
  return TRUE;
}

gint
bhxh_period_get_day_number (BhxhPeriod day)
{
  PeriodSpan span;

  return bhxh_period_get_span (day, &span) && span.kind == BHXH_PERIOD_DAY ? span.first
                                                                           : -1;
}

/* Numbers of the first and the last day; FALSE for none. */
static gboolean
get_days (BhxhPeriod period, gint *first, gint *last)
{
  PeriodSpan span;

  if (!bhxh_period_get_span (period, &span))
    return FALSE;
  if (span.kind == BHXH_PERIOD_DAY)
    {
      *first = *last = span.first;
      return TRUE;
    }
  *first = bhxh_calendar_get_first_day (span.first);
  *last = bhxh_calendar_get_first_day (span.first + span.n_months) - 1;
  return TRUE;
}

BhxhPeriodKind
bhxh_period_get_kind (BhxhPeriod period)
{
  PeriodSpan span;

  return bhxh_period_get_span (period, &span) ? span.kind : (BhxhPeriodKind) 0;
}

static gboolean
is_month (gint year, gint month)
{
  return year >= BHXH_PERIOD_FIRST_YEAR && year <= BHXH_PERIOD_LAST_YEAR && month >= 1 &&
         month <= 12;
}

static gint
month_number (gint year, gint month)
{
  return 12 * (year - BHXH_PERIOD_FIRST_YEAR) + month - 1;
}

BhxhPeriod
bhxh_period_new_day (gint year, gint month, gint day)
{
  gint number;

  if (!is_month (year, month))
    return BHXH_PERIOD_NONE;
  number = month_number (year, month);
  if (day < 1 || day > bhxh_calendar_get_first_day (number + 1) -
                           bhxh_calendar_get_first_day (number))
    return BHXH_PERIOD_NONE;
  return bhxh_period_from_day (bhxh_calendar_get_first_day (number) + day - 1);
}

BhxhPeriod
bhxh_period_new_months (gint first_year,
                        gint first_month,
                        gint last_year,
                        gint last_month)
{
  gint first;

  if (!is_month (first_year, first_month) || !is_month (last_year, last_month))
    return BHXH_PERIOD_NONE;
  first = month_number (first_year, first_month);
  return bhxh_period_from_months (first,
                                  month_number (last_year, last_month) - first + 1);
}

gboolean
bhxh_period_get_date (BhxhPeriod day, gint *year, gint *month, gint *day_of_month)
{
  PeriodSpan span;
  gint number;
  gint days_before;

  g_return_val_if_fail (year != NULL && month != NULL && day_of_month != NULL, FALSE);

  if (!bhxh_period_get_span (day, &span) || span.kind != BHXH_PERIOD_DAY)
    return FALSE;
  number = bhxh_calendar_get_month (span.first, &days_before);
  *year = BHXH_PERIOD_FIRST_YEAR + number / 12;
  *month = number % 12 + 1;
  *day_of_month = days_before + 1;
  return TRUE;
}

BhxhPeriod
bhxh_period_get_first_day (BhxhPeriod period)
{
  gint first;
  gint last;

  return get_days (period, &first, &last) ? bhxh_period_from_day (first)
                                          : BHXH_PERIOD_NONE;
}

BhxhPeriod
bhxh_period_get_last_day (BhxhPeriod period)
{
  gint first;
  gint last;

  return get_days (period, &first, &last) ? bhxh_period_from_day (last)
                                          : BHXH_PERIOD_NONE;
}

gint
bhxh_period_compare (BhxhPeriod a, BhxhPeriod b)
{
  gint a_first = 0;
  gint a_last = -1;
  gint b_first = 0;
  gint b_last = -1;

  get_days (a, &a_first, &a_last);
  get_days (b, &b_first, &b_last);
  if (a_last != b_last)
    return a_last < b_last ? -1 : 1;
  return (a_first < b_first) - (a_first > b_first);
}

gboolean
bhxh_period_contains (BhxhPeriod outer, BhxhPeriod inner)
{
  gint outer_first;
  gint outer_last;
  gint inner_first;
  gint inner_last;

  return get_days (outer, &outer_first, &outer_last) &&
         get_days (inner, &inner_first, &inner_last) && outer_first <= inner_first &&
         inner_last <= outer_last;
}

BhxhPeriod
bhxh_period_get_previous (BhxhPeriod period)
{
  PeriodSpan span;

  if (!bhxh_period_get_span (period, &span))
    return BHXH_PERIOD_NONE;
  if (span.kind == BHXH_PERIOD_DAY)
    return bhxh_period_from_day (span.first - 1);
  return bhxh_period_from_months (span.first - span.n_months, span.n_months);
}

BhxhPeriod
bhxh_period_get_last_year (BhxhPeriod period)
{
  PeriodSpan span;
  gint year;
  gint month;
  gint day;

  if (!bhxh_period_get_span (period, &span))
    return BHXH_PERIOD_NONE;
  if (!bhxh_period_get_date (period, &year, &month, &day))
    return bhxh_period_from_months (span.first - 12, span.n_months);
  if (month == 2 && day == 29)
    day = 28;
  return bhxh_period_new_day (year - 1, month, day);
}

BhxhPeriod
bhxh_period_get_last_december (BhxhPeriod period)
{
  gint year;
  gint month;
  gint day;

  if (!bhxh_period_get_date (bhxh_period_get_last_day (period), &year, &month, &day))
    return BHXH_PERIOD_NONE;
  return bhxh_period_new_months (year - 1, 12, year - 1, 12);
}
