/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The one machine form of each period, and its name in both languages.
 */
#include "base/period.h"

#include "base/calendar.h"

#include <string.h>

/* A span as its forms show it. */
typedef struct
{
  gint first_year;
  gint first_month; /* from 1 */
  gint last_year;
  gint last_month;
  gint day;
  gint n_months;
} Shown;

static Shown
show (const PeriodSpan *span)
{
  gint day = 0;
  const gint first = span->kind == BHXH_PERIOD_DAY
                         ? bhxh_calendar_get_month (span->first, &day)
                         : span->first;
  const gint last = first + MAX (span->n_months, 1) - 1;

  return (Shown){
    .first_year = BHXH_PERIOD_FIRST_YEAR + first / 12,
    .first_month = first % 12 + 1,
    .last_year = BHXH_PERIOD_FIRST_YEAR + last / 12,
    .last_month = last % 12 + 1,
    .day = day + 1,
    .n_months = span->n_months,
  };
}

static char *
put (char *at, const char *mark, gint number, guint width)
{
  const gsize n = strlen (mark);

  memcpy (at, mark, n);
  at += n;
  for (guint i = width; i > 0; i--, number /= 10)
    at[i - 1] = (char) ('0' + number % 10);
  return at + width;
}

static char *
put_month (char *at, gint year, gint month)
{
  return put (put (at, "", year, 4), "-", month, 2);
}

gsize
bhxh_period_write (char *buffer, BhxhPeriod period)
{
  PeriodSpan span = { .kind = 0 };
  Shown shown = { 0 };
  char *at = buffer;

  if (bhxh_period_get_span (period, &span))
    shown = show (&span);
  switch (span.kind)
    {
    case BHXH_PERIOD_DAY:
      at = put (put_month (at, shown.first_year, shown.first_month), "-", shown.day, 2);
      break;
    case BHXH_PERIOD_MONTH:
      at = put_month (at, shown.first_year, shown.first_month);
      break;
    case BHXH_PERIOD_QUARTER:
      at = put (put (at, "", shown.first_year, 4), "-Q", shown.last_month / 3, 1);
      break;
    case BHXH_PERIOD_HALF_YEAR:
      at = put (put (at, "", shown.first_year, 4), "-H", shown.last_month / 6, 1);
      break;
    case BHXH_PERIOD_YEAR: at = put (at, "", shown.first_year, 4); break;
    case BHXH_PERIOD_MONTHS:
      at = put_month (at, shown.first_year, shown.first_month);
      *at++ = '/';
      at = put_month (at, shown.last_year, shown.last_month);
      break;
    case BHXH_PERIOD_TERM:
      at = put (put (at, "", shown.first_year, 4), "/", shown.last_year, 4);
      break;
    default: break;
    }
  *at = '\0';
  return (gsize) (at - buffer);
}

char *
bhxh_period_format (BhxhPeriod period)
{
  char buffer[PERIOD_SIZE];

  bhxh_period_write (buffer, period);
  return g_strdup (buffer);
}

static char *
name_months_vi (const Shown *s)
{
  if (s->first_year == s->last_year && s->first_month == 1)
    return g_strdup_printf (s->n_months < 10 ? "%d tháng đầu năm %d" : "%d tháng năm %d",
                            s->n_months, s->first_year);
  if (s->first_year == s->last_year && s->last_month == 12)
    return g_strdup_printf ("%d tháng cuối năm %d", s->n_months, s->first_year);
  return g_strdup_printf ("Từ tháng %d/%d đến tháng %d/%d", s->first_month, s->first_year,
                          s->last_month, s->last_year);
}

static char *
dup_name_vi (BhxhPeriodKind kind, const Shown *s)
{
  static const char *const roman[] = { "I", "II", "III", "IV" };

  switch (kind)
    {
    case BHXH_PERIOD_DAY:
      return g_strdup_printf ("%02d/%02d/%d", s->day, s->first_month, s->first_year);
    case BHXH_PERIOD_MONTH:
      return g_strdup_printf ("Tháng %d/%d", s->first_month, s->first_year);
    case BHXH_PERIOD_QUARTER:
      return g_strdup_printf ("Quý %s/%d", roman[s->first_month / 3], s->first_year);
    case BHXH_PERIOD_YEAR: return g_strdup_printf ("Năm %d", s->first_year);
    case BHXH_PERIOD_TERM:
      return g_strdup_printf ("Giai đoạn %d-%d", s->first_year, s->last_year);
    default: return name_months_vi (s);
    }
}

static const char *const month_names[] = {
  "January", "February", "March",     "April",   "May",      "June",
  "July",    "August",   "September", "October", "November", "December"
};

static char *
name_months_en (const Shown *s)
{
  if (s->first_year == s->last_year && s->first_month == 1)
    return g_strdup_printf ("First %d months of %d", s->n_months, s->first_year);
  if (s->first_year == s->last_year && s->last_month == 12)
    return g_strdup_printf ("Last %d months of %d", s->n_months, s->first_year);
  return g_strdup_printf ("%s %d to %s %d", month_names[s->first_month - 1],
                          s->first_year, month_names[s->last_month - 1], s->last_year);
}

static char *
dup_name_en (BhxhPeriodKind kind, const Shown *s)
{
  switch (kind)
    {
    case BHXH_PERIOD_DAY:
      return g_strdup_printf ("%d %s %d", s->day, month_names[s->first_month - 1],
                              s->first_year);
    case BHXH_PERIOD_MONTH:
      return g_strdup_printf ("%s %d", month_names[s->first_month - 1], s->first_year);
    case BHXH_PERIOD_QUARTER:
      return g_strdup_printf ("Q%d %d", s->last_month / 3, s->first_year);
    case BHXH_PERIOD_HALF_YEAR:
      return g_strdup_printf ("%s half of %d", s->first_month == 1 ? "First" : "Second",
                              s->first_year);
    case BHXH_PERIOD_YEAR: return g_strdup_printf ("%d", s->first_year);
    case BHXH_PERIOD_TERM: return g_strdup_printf ("%d-%d", s->first_year, s->last_year);
    default: return name_months_en (s);
    }
}

char *
bhxh_period_dup_name (BhxhPeriod period, BhxhLanguage language)
{
  PeriodSpan span;
  Shown shown;

  if (!bhxh_period_get_span (period, &span))
    return g_strdup ("");
  shown = show (&span);
  return language == BHXH_LANGUAGE_EN ? dup_name_en (span.kind, &shown)
                                      : dup_name_vi (span.kind, &shown);
}
