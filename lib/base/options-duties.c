/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Setting when duties fall due.
 */
#include "base/options.h"

void
bhxh_options_set_holidays (BhxhOptions *options, BhxhHolidays *holidays)
{
  g_return_if_fail (options != NULL);
  if (holidays != NULL)
    bhxh_holidays_ref (holidays);
  bhxh_holidays_unref (options->holidays);
  options->holidays = holidays;
}

void
bhxh_options_set_shift (BhxhOptions *options, BhxhShift shift)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (shift >= BHXH_SHIFT_NONE && shift <= BHXH_SHIFT_AFTER);
  options->shift = shift;
}

void
bhxh_options_set_local_date (BhxhOptions *options, const char *duty, const char *rule)
{
  g_return_if_fail (options != NULL && duty != NULL);
  bhxh_options_set_entry (&options->local_dates, duty, rule);
}

void
bhxh_options_set_calendar_kind (BhxhOptions *options, BhxhCalendarKind kind)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (kind >= BHXH_CALENDAR_EVENTS && kind <= BHXH_CALENDAR_TASKS);
  options->calendar_kind = kind;
}

void
bhxh_options_set_alarm_days (BhxhOptions *options, gint days)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (days >= BHXH_NO_ALARM && days <= BHXH_MAX_ALARM_DAYS);
  options->alarm_days = days;
}

void
bhxh_options_set_timestamp (BhxhOptions *options, gint64 seconds)
{
  g_return_if_fail (options != NULL);
  options->timestamp = seconds;
}
