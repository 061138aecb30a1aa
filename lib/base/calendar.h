/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The Gregorian calendar over the years that periods can lie in.
 */
#pragma once

#include <bhxhplan/period.h>

#define CALENDAR_N_YEARS (BHXH_PERIOD_LAST_YEAR - BHXH_PERIOD_FIRST_YEAR + 1)
#define CALENDAR_N_MONTHS (12 * CALENDAR_N_YEARS)

/* Days before month @month: months and days are counted from 0, January 1900 and its 1st.
 * CALENDAR_N_MONTHS gives the number of all days. */
gint bhxh_calendar_get_first_day (gint month);

/* The month that day number @day lies in, and the days of that month before it. */
gint bhxh_calendar_get_month (gint day, gint *days_before);
