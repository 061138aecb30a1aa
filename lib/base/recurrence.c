/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which days a recurrence rule means, month by month: a month's days are the bits of a
 * word, so that finding, counting and ending after so many need no list.
 */
#include "base/recurrence.h"

#include "base/calendar.h"
#include "base/period.h"

#include <string.h>

struct _BhxhRecurrence
{
  gatomicrefcount refs;
  RecurrenceRule rule;
  gint first; /* day number of the start */
  gint last;  /* of the last day that can be an occurrence, COUNT and UNTIL heeded */
  gint start_month;
  gint start_day; /* of its month, from 1 */
};

#define NO_DAY (-1)

/* --- Days of a month -----------------------------------------------------------------
 */

static guint
count_days (guint32 days)
{
  return (guint) __builtin_popcount (days);
}

static gboolean
has_month (const BhxhRecurrence *recurrence, gint month)
{
  const RecurrenceRule *rule = &recurrence->rule;
  const gint apart = rule->is_yearly ? month / 12 - recurrence->start_month / 12
                                     : month - recurrence->start_month;

  if (apart < 0 || (guint) apart % rule->interval != 0)
    return FALSE;
  if (rule->months != 0)
    return (rule->months & 1u << (month % 12 + 1)) != 0;
  return !rule->is_yearly || recurrence_names_days (rule) ||
         month % 12 == recurrence->start_month % 12;
}

/* The days that the rule names of a month, a bit each from 1 on. */
static guint32
name_days (const BhxhRecurrence *recurrence, gint month)
{
  const RecurrenceRule *rule = &recurrence->rule;
  const gint first = bhxh_calendar_get_first_day (month);
  const guint n_days = (guint) (bhxh_calendar_get_first_day (month + 1) - first);
  guint32 days = rule->days;

  if (!recurrence_names_days (rule))
    days = 1u << recurrence->start_day;
  for (guint day = 1; day <= n_days && rule->end_days >> day != 0; day++)
    if ((rule->end_days & 1u << day) != 0)
      days |= 1u << (n_days + 1 - day);
  return days & (guint32) ((G_GUINT64_CONSTANT (1) << (n_days + 1)) - 1);
}

/* The occurrences of a month from day number @from to @to. */
static guint32
days_of_month (const BhxhRecurrence *recurrence, gint month, gint from, gint to)
{
  const gint before = bhxh_calendar_get_first_day (month) - 1;
  guint32 days = has_month (recurrence, month) ? name_days (recurrence, month) : 0;

  if (from > before + 1)
    days &= ~0u << MIN (from - before, 31);
  if (from - before > 31 || to <= before)
    return 0;
  if (to - before < 31)
    days &= (1u << (to - before + 1)) - 1;
  return days;
}

/* --- Finding --------------------------------------------------------------------------
 */

static gint
month_of (gint day)
{
  gint days_before;

  return bhxh_calendar_get_month (day, &days_before);
}

/* The first occurrence from day number @from to @to. */
static gint
find_first (const BhxhRecurrence *recurrence, gint from, gint to)
{
  if (from > to)
    return NO_DAY;
  for (gint month = month_of (from); month <= month_of (to); month++)
    {
      const guint32 days = days_of_month (recurrence, month, from, to);

      if (days != 0)
        return bhxh_calendar_get_first_day (month) - 1 + __builtin_ctz (days);
    }
  return NO_DAY;
}

static gint
find_last (const BhxhRecurrence *recurrence, gint from, gint to)
{
  if (from > to)
    return NO_DAY;
  for (gint month = month_of (to); month >= month_of (from); month--)
    {
      const guint32 days = days_of_month (recurrence, month, from, to);

      if (days != 0)
        return bhxh_calendar_get_first_day (month) - 1 + 31 - __builtin_clz (days);
    }
  return NO_DAY;
}

/* The day number of occurrence @count, from 1; the last of the calendar where there are
 * not so many. */
static gint
find_nth (const BhxhRecurrence *recurrence, guint count)
{
  for (gint month = recurrence->start_month; month < CALENDAR_N_MONTHS; month++)
    {
      guint32 days =
          days_of_month (recurrence, month, recurrence->first, recurrence->last);

      if (count > count_days (days))
        {
          count -= count_days (days);
          continue;
        }
      for (; count > 1; count--)
        days &= days - 1;
      return bhxh_calendar_get_first_day (month) - 1 + __builtin_ctz (days);
    }
  return recurrence->last;
}

/* --- The interface --------------------------------------------------------------------
 */

BhxhRecurrence *
bhxh_recurrence_parse (const char *text, gssize length, BhxhPeriod start, GError **error)
{
  RecurrenceProblem problem;
  BhxhRecurrence made = { .last = bhxh_calendar_get_first_day (CALENDAR_N_MONTHS) - 1 };
  Span span;

  g_return_val_if_fail (text != NULL, NULL);

  span = (Span){ text, (guint32) (length < 0 ? strlen (text) : (gsize) length) };
  if (bhxh_period_get_kind (start) != BHXH_PERIOD_DAY)
    {
      g_autofree char *shown = bhxh_period_format (start);

      bhxh_diagnostics_add (NULL, PROBLEM_BAD_DATE, (Place){ 0 }, shown, NULL, NULL,
                            error);
      return NULL;
    }
  if (!bhxh_recurrence_read (span, &made.rule, &problem))
    {
      bhxh_diagnostics_add_bytes (NULL, problem.kind, (Place){ 0 }, problem.part.text,
                                  problem.part.length, problem.expected, NULL, error);
      return NULL;
    }
  made.first = bhxh_period_get_day_number (start);
  made.start_month = bhxh_calendar_get_month (made.first, &made.start_day);
  made.start_day++;
  if (made.rule.until != BHXH_PERIOD_NONE)
    made.last = bhxh_period_get_day_number (made.rule.until);
  if (made.rule.count > 0)
    made.last = find_nth (&made, made.rule.count);
  g_atomic_ref_count_init (&made.refs);
  return g_memdup2 (&made, sizeof made);
}

BhxhRecurrence *
bhxh_recurrence_ref (BhxhRecurrence *recurrence)
{
  g_return_val_if_fail (recurrence != NULL, NULL);
  g_atomic_ref_count_inc (&recurrence->refs);
  return recurrence;
}

void
bhxh_recurrence_unref (BhxhRecurrence *recurrence)
{
  if (recurrence != NULL && g_atomic_ref_count_dec (&recurrence->refs))
    g_free (recurrence);
}

/* Appends ";BYMONTH=6,12"; @sign before each of them. */
static void
append_bits (GString *text, const char *name, const char *sign, guint32 bits)
{
  for (guint bit = 1; bit < 32; bit++)
    if ((bits & 1u << bit) != 0)
      {
        g_string_append_printf (text, "%s%s%u", name, sign, bit);
        name = ",";
      }
}

char *
bhxh_recurrence_format (const BhxhRecurrence *recurrence)
{
  const RecurrenceRule *rule;
  GString *text;
  gint year, month, day;

  g_return_val_if_fail (recurrence != NULL, NULL);

  rule = &recurrence->rule;
  text = g_string_new (rule->is_yearly ? "FREQ=YEARLY" : "FREQ=MONTHLY");
  if (rule->interval > 1)
    g_string_append_printf (text, ";INTERVAL=%u", rule->interval);
  append_bits (text, ";BYMONTH=", "", rule->months);
  append_bits (text, ";BYMONTHDAY=", "", rule->days);
  append_bits (text, rule->days != 0 ? "," : ";BYMONTHDAY=", "-", rule->end_days);
  if (rule->count > 0)
    g_string_append_printf (text, ";COUNT=%u", rule->count);
  if (bhxh_period_get_date (rule->until, &year, &month, &day))
    g_string_append_printf (text, ";UNTIL=%04d%02d%02d", year, month, day);
  return g_string_free (text, FALSE);
}

BhxhPeriod
bhxh_recurrence_get_start (const BhxhRecurrence *recurrence)
{
  g_return_val_if_fail (recurrence != NULL, BHXH_PERIOD_NONE);
  return bhxh_period_from_day (recurrence->first);
}

BhxhPeriod
bhxh_recurrence_find_next (const BhxhRecurrence *recurrence, BhxhPeriod after)
{
  gint from;

  g_return_val_if_fail (recurrence != NULL, BHXH_PERIOD_NONE);

  from = bhxh_period_get_day_number (bhxh_period_get_last_day (after)) + 1;
  return bhxh_period_from_day (
      find_first (recurrence, MAX (from, recurrence->first), recurrence->last));
}

BhxhPeriod
bhxh_recurrence_find_previous (const BhxhRecurrence *recurrence, BhxhPeriod before)
{
  gint to;

  g_return_val_if_fail (recurrence != NULL, BHXH_PERIOD_NONE);

  to = bhxh_period_get_day_number (bhxh_period_get_first_day (before));
  to = to == NO_DAY ? recurrence->last : to - 1;
  return bhxh_period_from_day (
      find_last (recurrence, recurrence->first, MIN (to, recurrence->last)));
}

gsize
bhxh_recurrence_fill_days (const BhxhRecurrence *recurrence,
                           BhxhPeriod window,
                           BhxhPeriod *days,
                           gsize n_days)
{
  gint from, to;
  gsize n = 0;

  g_return_val_if_fail (recurrence != NULL && (days != NULL || n_days == 0), 0);

  from = MAX (bhxh_period_get_day_number (bhxh_period_get_first_day (window)),
              recurrence->first);
  to = bhxh_period_get_day_number (bhxh_period_get_last_day (window));
  to = to == NO_DAY ? recurrence->last : MIN (to, recurrence->last);
  for (gint month = from <= to ? month_of (from) : CALENDAR_N_MONTHS;
       month < CALENDAR_N_MONTHS && month <= month_of (to); month++)
    for (guint32 left = days_of_month (recurrence, month, from, to); left != 0;
         left &= left - 1, n++)
      if (n < n_days)
        days[n] = bhxh_period_from_day (bhxh_calendar_get_first_day (month) - 1 +
                                        __builtin_ctz (left));
  return n;
}
