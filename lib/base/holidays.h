/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The nearest day that is worked.
 */
#pragma once

#include <bhxhplan/holidays.h>

/* The day itself where it is worked, else the last one before it, or the first one after
 * it; none where there is none within a year. */
BhxhPeriod bhxh_holidays_find_before (const BhxhHolidays *holidays, BhxhPeriod day);
BhxhPeriod bhxh_holidays_find_after (const BhxhHolidays *holidays, BhxhPeriod day);
