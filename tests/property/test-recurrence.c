/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random recurrences against a walk over every day that asks of each whether the rule
 * means it, as RFC 5545 words it.
 */
#include "random-rule.h"

#include "base/period.h"
#include "base/recurrence.h"

#include <string.h>

#define FIRST_YEAR 1988
#define LAST_YEAR 2045
#define MOST_DAYS 25000

static guint rounds = 1000;

static gint
days_in_month (gint year, gint month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

/* Whether the rule means this day, its ends aside. */
static gboolean
is_meant (const RecurrenceRule *rule, BhxhPeriod start, BhxhPeriod day)
{
  gint start_year, start_month, start_day, year, month, day_of_month, apart;

  bhxh_period_get_date (start, &start_year, &start_month, &start_day);
  bhxh_period_get_date (day, &year, &month, &day_of_month);
  apart = rule->is_yearly ? year - start_year
                          : 12 * (year - start_year) + month - start_month;
  if (apart < 0 || apart % (gint) rule->interval != 0)
    return FALSE;
  if (rule->months != 0 && (rule->months >> month & 1) == 0)
    return FALSE;
  if (rule->days != 0 || rule->end_days != 0)
    return (rule->days >> day_of_month & 1) != 0 ||
           (rule->end_days >> (days_in_month (year, month) + 1 - day_of_month) & 1) != 0;
  if (rule->is_yearly && rule->months == 0 && month != start_month)
    return FALSE;
  return day_of_month == start_day;
}

/* All occurrences up to the last year, day by day. */
static gsize
walk (const RecurrenceRule *rule, BhxhPeriod start, BhxhPeriod *days)
{
  const BhxhPeriod end = bhxh_period_new_day (LAST_YEAR, 12, 31);
  gsize n = 0;

  for (BhxhPeriod day = start; day <= end; day++)
    if (is_meant (rule, start, day) && (rule->count == 0 || n < rule->count) &&
        (rule->until == BHXH_PERIOD_NONE || day <= rule->until))
      days[n++] = day;
  return n;
}

/* Every day's neighbours, and windows of a month, a year and all. */
static void
check_days (const BhxhRecurrence *recurrence, const BhxhPeriod *days, gsize n)
{
  const BhxhPeriod all = bhxh_period_new_months (FIRST_YEAR, 1, LAST_YEAR, 12);
  const BhxhPeriod year = bhxh_period_new_months (2025, 1, 2025, 12);
  g_autofree BhxhPeriod *found = g_new0 (BhxhPeriod, MOST_DAYS);
  gsize n_in_year = 0;

  g_assert_cmpuint (bhxh_recurrence_fill_days (recurrence, all, found, MOST_DAYS), ==, n);
  g_assert_true (n == 0 || memcmp (found, days, n * sizeof *days) == 0);
  for (gsize i = 0; i < n; i++)
    {
      const BhxhPeriod before = bhxh_recurrence_find_previous (recurrence, days[i]);

      g_assert_cmpint (before, ==, i > 0 ? days[i - 1] : BHXH_PERIOD_NONE);
      if (i + 1 < n)
        g_assert_cmpint (bhxh_recurrence_find_next (recurrence, days[i]), ==,
                         days[i + 1]);
      n_in_year += bhxh_period_contains (year, days[i]);
    }
  if (n > 0)
    g_assert_cmpint (bhxh_recurrence_find_next (recurrence, BHXH_PERIOD_NONE), ==,
                     days[0]);
  g_assert_cmpuint (bhxh_recurrence_fill_days (recurrence, year, NULL, 0), ==, n_in_year);
}

static void
test_walk (void)
{
  g_autofree BhxhPeriod *days = g_new0 (BhxhPeriod, MOST_DAYS);

  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *text = random_rule (FALSE);
      const BhxhPeriod start = random_start ();
      g_autoptr (GError) error = NULL;
      g_autoptr (BhxhRecurrence) recurrence =
          bhxh_recurrence_parse (text, -1, start, &error);
      RecurrenceRule rule;
      RecurrenceProblem problem;

      g_assert_no_error (error);
      g_assert_true (bhxh_recurrence_read (span_of (text), &rule, &problem));
      check_days (recurrence, days, walk (&rule, start, days));
    }
}

/* What is written means the same, and is written the same again. */
static void
test_format (void)
{
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *text = random_rule (FALSE);
      const BhxhPeriod start = random_start ();
      g_autoptr (BhxhRecurrence) first = bhxh_recurrence_parse (text, -1, start, NULL);
      g_autofree char *written = bhxh_recurrence_format (first);
      g_autoptr (BhxhRecurrence) second =
          bhxh_recurrence_parse (written, -1, start, NULL);
      g_autofree char *again = bhxh_recurrence_format (second);
      RecurrenceRule rules[2];
      RecurrenceProblem problem;

      g_assert_true (bhxh_recurrence_read (span_of (text), &rules[0], &problem));
      g_assert_true (bhxh_recurrence_read (span_of (written), &rules[1], &problem));
      g_assert_cmpstr (written, ==, again);
      g_assert_cmpmem (&rules[0], sizeof rules[0], &rules[1], sizeof rules[1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (g_test_slow ())
    rounds = 100000;
  g_test_add_func ("/recurrence/day-by-day", test_walk);
  g_test_add_func ("/recurrence/format", test_format);
  return g_test_run ();
}
