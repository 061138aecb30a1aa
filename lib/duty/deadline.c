/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The last day that is in time, and what that makes of a duty on a day.
 */
#include "duty/duties.h"

#include "base/holidays.h"
#include "base/period.h"

void
bhxh_duty_set_deadline (DutyRow *row, DutyDeadline deadline, const BhxhOptions *options)
{
  BhxhPeriod last = row->day;

  if (deadline == DEADLINE_EXCLUSIVE)
    last = bhxh_period_get_previous (last);
  if (options->shift == BHXH_SHIFT_BEFORE)
    last = bhxh_holidays_find_before (options->holidays, last);
  else if (options->shift == BHXH_SHIFT_AFTER)
    last = bhxh_holidays_find_after (options->holidays, last);
  row->last_day = last;
  row->last_working_day = bhxh_holidays_find_before (options->holidays, last);
}

BhxhDutyStatus
bhxh_duty_judge (const DutyRow *row, BhxhPeriod on, gboolean is_ended)
{
  if (row->timing != TIMING_DATED)
    return is_ended ? BHXH_DUTY_ENDED : BHXH_DUTY_ANY;
  if (row->submitted != BHXH_PERIOD_NONE && on != BHXH_PERIOD_NONE)
    return row->submitted <= row->last_day ? BHXH_DUTY_ON_TIME : BHXH_DUTY_LATE;
  if (is_ended)
    return BHXH_DUTY_ENDED;
  if (on == BHXH_PERIOD_NONE)
    return BHXH_DUTY_ANY;
  return on <= row->last_day ? BHXH_DUTY_NOT_DUE : BHXH_DUTY_OVERDUE;
}
