/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Laws of periods over the whole calendar: each day against GLib's calendar, each form
 * read back, order and containment against the days themselves.
 */
#include "base/calendar.h"
#include "base/period.h"

#include <string.h>

#define N_DAYS 93502 /* 256 years, 62 of them leap years: 1904 to 2152 without 2100 */
#define ROUNDS 100000

/* Every day follows the one before, and is the date that GLib counts. */
static void
test_every_day (void)
{
  GDate date;
  BhxhPeriod last = BHXH_PERIOD_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, BHXH_PERIOD_FIRST_YEAR);
  for (gint i = 0; i < N_DAYS; i++)
    {
      const BhxhPeriod day = bhxh_period_new_day (
          g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
      gint year = 0;
      gint month = 0;
      gint day_of_month = 0;

      g_assert_true (bhxh_period_get_date (day, &year, &month, &day_of_month));
      g_assert_cmpint (year, ==, g_date_get_year (&date));
      g_assert_cmpint (month, ==, g_date_get_month (&date));
      g_assert_cmpint (day_of_month, ==, g_date_get_day (&date));
      g_assert_cmpint (bhxh_period_get_previous (day), ==, last);
      g_assert_cmpint (day, >, last);
      last = day;
      g_date_add_days (&date, 1);
    }
  g_assert_cmpint (g_date_get_year (&date), ==, BHXH_PERIOD_LAST_YEAR + 1);
}

static void
check_round_trip (BhxhPeriod period)
{
  BhxhPeriod read = BHXH_PERIOD_NONE;
  BhxhPeriod named = BHXH_PERIOD_NONE;
  char buffer[PERIOD_SIZE];
  char *name = bhxh_period_dup_name (period, BHXH_LANGUAGE_VI);
  char *english = bhxh_period_dup_name (period, BHXH_LANGUAGE_EN);
  const gsize length = bhxh_period_write (buffer, period);

  g_assert_cmpuint (length, ==, strlen (buffer));
  g_assert_true (bhxh_period_parse (buffer, -1, &read, NULL));
  g_assert_cmpint (read, ==, period);
  g_assert_true (bhxh_period_parse (name, -1, &named, NULL));
  g_assert_cmpint (named, ==, period);
  g_assert_cmpstr (english, !=, "");
  bhxh_free (name);
  bhxh_free (english);
}

static BhxhPeriod
random_period (void)
{
  if (g_test_rand_int_range (0, 4) == 0)
    return (BhxhPeriod) (BHXH_PERIOD_DAY << 28 | g_test_rand_int_range (0, N_DAYS));
  else
    {
      const gint first = g_test_rand_int_range (0, CALENDAR_N_MONTHS);
      const gint left = CALENDAR_N_MONTHS - first;

      return bhxh_period_from_months (
          first,
          g_test_rand_int_range (1, (g_test_rand_bit () ? left : MIN (left, 24)) + 1));
    }
}

static void
test_round_trip (void)
{
  for (gint first = 0; first < CALENDAR_N_MONTHS; first++)
    for (gint n = 1; n <= 12 && n <= CALENDAR_N_MONTHS - first; n++)
      check_round_trip (bhxh_period_from_months (first, n));
  for (guint i = 0; i < ROUNDS; i++)
    check_round_trip (random_period ());
}

static gint
day_number (BhxhPeriod day)
{
  PeriodSpan span = { .first = -1 };

  bhxh_period_get_span (day, &span);
  return span.first;
}

static void
test_order (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      const BhxhPeriod a = random_period ();
      const BhxhPeriod b = random_period ();
      const gint a_first = day_number (bhxh_period_get_first_day (a));
      const gint a_last = day_number (bhxh_period_get_last_day (a));
      const gint b_first = day_number (bhxh_period_get_first_day (b));
      const gint b_last = day_number (bhxh_period_get_last_day (b));
      const gint order = bhxh_period_compare (a, b);

      g_assert_cmpint (order, ==, -bhxh_period_compare (b, a));
      g_assert_cmpint (order == 0, ==, a == b);
      g_assert_true (a_last == b_last || (order < 0) == (a_last < b_last));
      g_assert_cmpint (bhxh_period_contains (a, b), ==,
                       a_first <= b_first && b_last <= a_last);
    }
}

/* The one before ends where this begins and has its kind; a year earlier keeps both too.
 */
static void
test_earlier (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      const BhxhPeriod period = random_period ();
      const BhxhPeriod previous = bhxh_period_get_previous (period);
      const BhxhPeriod earlier = bhxh_period_get_last_year (period);
      const BhxhPeriodKind kind = bhxh_period_get_kind (period);

      if (previous != BHXH_PERIOD_NONE)
        {
          g_assert_cmpint (bhxh_period_get_kind (previous), ==, kind);
          g_assert_cmpint (day_number (bhxh_period_get_last_day (previous)) + 1, ==,
                           day_number (bhxh_period_get_first_day (period)));
        }
      if (earlier != BHXH_PERIOD_NONE)
        {
          g_assert_cmpint (bhxh_period_get_kind (earlier), ==, kind);
          g_assert_cmpint (bhxh_period_compare (earlier, period), <, 0);
        }
    }
}

/* Numbers that are no period are none, everywhere. */
static void
test_any_number (void)
{
  gint year;
  gint month;
  gint day;

  for (guint i = 0; i < ROUNDS; i++)
    {
      const BhxhPeriod any = (BhxhPeriod) g_test_rand_int ();
      PeriodSpan span;
      char buffer[PERIOD_SIZE];
      BhxhPeriod read = BHXH_PERIOD_NONE;

      if (bhxh_period_get_span (any, &span))
        {
          bhxh_period_write (buffer, any);
          g_assert_true (bhxh_period_parse (buffer, -1, &read, NULL));
          g_assert_cmpint (read, ==, any);
          continue;
        }
      g_assert_cmpint (bhxh_period_get_kind (any), ==, 0);
      g_assert_cmpuint (bhxh_period_write (buffer, any), ==, 0);
      g_assert_cmpint (bhxh_period_get_last_day (any), ==, BHXH_PERIOD_NONE);
      g_assert_cmpint (bhxh_period_get_previous (any), ==, BHXH_PERIOD_NONE);
      g_assert_cmpint (bhxh_period_get_last_year (any), ==, BHXH_PERIOD_NONE);
      g_assert_cmpint (bhxh_period_get_last_december (any), ==, BHXH_PERIOD_NONE);
      g_assert_cmpint (bhxh_period_compare (any, BHXH_PERIOD_NONE), ==, 0);
      g_assert_false (bhxh_period_get_date (any, &year, &month, &day));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/every-day", test_every_day);
  g_test_add_func ("/period/round-trip", test_round_trip);
  g_test_add_func ("/period/order", test_order);
  g_test_add_func ("/period/earlier", test_earlier);
  g_test_add_func ("/period/any-number", test_any_number);
  return g_test_run ();
}
