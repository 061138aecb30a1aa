/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Options: when duties fall due.
 */
#pragma once

#include <bhxhplan/holidays.h>

G_BEGIN_DECLS

/** @addtogroup options
 *  @{ */

/** @brief What becomes of a deadline on a day that is not worked. @since 0.1 */
typedef enum
{
  BHXH_SHIFT_NONE = 1,   /**< It stays. */
  BHXH_SHIFT_BEFORE = 2, /**< It is the last day worked before it. */
  BHXH_SHIFT_AFTER = 3   /**< It is the first day worked after it. */
} BhxhShift;

/** @name For duties */
/** @{ */

/** @brief The days that are worked; a reference is kept; NULL (default): Monday to Friday.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_holidays (BhxhOptions *options, BhxhHolidays *holidays);

/** @brief What becomes of a deadline on a day that is not worked; default
 * #BHXH_SHIFT_NONE. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_shift (BhxhOptions *options, BhxhShift shift);

/**
 * @brief A day of one's own for a duty of which the decision names none.
 * @param options  The options.
 * @param duty     Identifier of the duty; copied.
 * @param rule     What is added to the duty's own rule, such as
 *                 `BYMONTH=12;BYMONTHDAY=20` to `FREQ=YEARLY`; for a duty without a rule
 *                 the whole of it. NULL: none of one's own. Copied; read by the
 *                 computation, which refuses what is no rule.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_local_date (BhxhOptions *options,
                                  const char *duty,
                                  const char *rule);

/** @} */

/** @name For calendars of duties */
/** @{ */

/** @brief What a duty with a day is in a calendar. @since 0.1 */
typedef enum
{
  BHXH_CALENDAR_EVENTS = 1, /**< An event of the whole last day (VEVENT): every calendar
                                 shows it. */
  BHXH_CALENDAR_TASKS = 2   /**< A task that is due (VTODO), done where it was handed in;
                                 many calendars show no tasks. */
} BhxhCalendarKind;

/** @brief Days before a deadline that a calendar reminds of it, by default. @since 0.1 */
#define BHXH_DEFAULT_ALARM_DAYS 3
/** @brief The most of them. @since 0.1 */
#define BHXH_MAX_ALARM_DAYS 366
/** @brief No reminder. @since 0.1 */
#define BHXH_NO_ALARM (-1)

/** @brief What a duty with a day is in a calendar; default #BHXH_CALENDAR_EVENTS.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_calendar_kind (BhxhOptions *options, BhxhCalendarKind kind);

/** @brief How many days before the last working day a calendar reminds of a duty, at 9
 * o'clock: 0 (on that day) to #BHXH_MAX_ALARM_DAYS, or #BHXH_NO_ALARM; default
 * #BHXH_DEFAULT_ALARM_DAYS. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_alarm_days (BhxhOptions *options, gint days);

/** @brief When a calendar or a workbook is made, in seconds since 1970-01-01T00:00:00Z; default 0: the
 * library looks at no clock. Refused by the call that writes it where it is before the
 * year 1 or after 9999. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_timestamp (BhxhOptions *options, gint64 seconds);

/** @} */

G_END_DECLS

/** @} */
