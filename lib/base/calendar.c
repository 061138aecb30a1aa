/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Day numbers and months: which years are leap years, and where the months begin.
 */
#include "base/calendar.h"

/* Days of a year before each month; a leap year has one more from March on. */
static const gint days_before_month[12] = { 0,   31,  59,  90,  120, 151,
                                            181, 212, 243, 273, 304, 334 };

/* Leap years from year 1 to @year. */
static gint
count_leap_years (gint year)
{
  return year / 4 - year / 100 + year / 400;
}

gint
bhxh_calendar_get_first_day (gint month)
{
  const gint year = BHXH_PERIOD_FIRST_YEAR + month / 12;
  /* The leap day of this year counts from March on. */
  const gint leap_years = count_leap_years (month % 12 >= 2 ? year : year - 1) -
                          count_leap_years (BHXH_PERIOD_FIRST_YEAR - 1);

  return 365 * (month / 12) + days_before_month[month % 12] + leap_years;
}

gint
bhxh_calendar_get_month (gint day, gint *days_before)
{
  /* 400 years have 4800 months and 146097 days; the estimate is off by one at most. */
  gint month = day * 4800 / 146097;

  while (bhxh_calendar_get_first_day (month) > day)
    month--;
  while (bhxh_calendar_get_first_day (month + 1) <= day)
    month++;
  *days_before = day - bhxh_calendar_get_first_day (month);
  return month;
}
