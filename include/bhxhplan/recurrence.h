/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Days that come back by a rule.
 */
#pragma once

#include <bhxhplan/period.h>

G_BEGIN_DECLS

/** @defgroup recurrence Recurrences
 *  @brief A part of the recurrence rules of RFC 5545 (iCalendar): whole days, every so
 *  many months or years.
 *
 *  Understood are `FREQ=YEARLY` and `FREQ=MONTHLY`, `INTERVAL`, `BYMONTH`, `BYMONTHDAY`
 *  (also counted from the month's end: -1 is its last day), `COUNT`, and `UNTIL` with a
 *  day. Every other part is refused by name. As RFC 5545 has it, a day that does not
 *  exist (30 February) is skipped and not counted; what the rule leaves out comes from
 *  its start; `BYMONTHDAY` without `BYMONTH` means every month, also of a year; and
 *  `INTERVAL` is counted from the month or the year of the start. The start itself is an
 *  occurrence only where the rule gives that day.
 *
 *  Finding an occurrence costs the same wherever it lies: nothing is counted through from
 *  the start. See @ref recurrences.
 *  @{ */

/** @brief A rule and its start; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhRecurrence BhxhRecurrence;

/** @brief Largest INTERVAL and COUNT. @since 0.1 */
#define BHXH_RECURRENCE_MAX 999999

/**
 * @brief Reads a rule.
 *
 * Parts stand in any order, each once, `COUNT` and `UNTIL` not together; case does not
 * matter.
 *
 * @param text        The rule without "RRULE:", such as
 *                    `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1`; borrowed; not NULL.
 * @param length      Its bytes, or -1 when it ends with NUL.
 * @param start       The first day that can be an occurrence; a #BHXH_PERIOD_DAY.
 * @param[out] error  #BHXH_ERROR_SYNTAX: a part is malformed or stands twice, FREQ is
 *                    missing, or @p start is not a day; #BHXH_ERROR_UNSUPPORTED: a part
 *                    of RFC 5545 that is not understood; both name the part.
 * @return The recurrence; free with bhxh_recurrence_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhRecurrence *bhxh_recurrence_parse (const char *text,
                                       gssize length,
                                       BhxhPeriod start,
                                       GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhRecurrence *bhxh_recurrence_ref (BhxhRecurrence *recurrence);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_recurrence_unref (BhxhRecurrence *recurrence);

/**
 * @brief Writes the rule, parts and numbers in one order, nothing that goes without
 * saying.
 * @param recurrence  The recurrence; borrowed.
 * @return The text, which reads back to the same days from the same start; free with
 *         bhxh_free(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_recurrence_format (const BhxhRecurrence *recurrence);

/** @brief The start, a day. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_recurrence_get_start (const BhxhRecurrence *recurrence);

/**
 * @brief The first occurrence after the last day of a period.
 * @param recurrence  The recurrence; borrowed.
 * @param after       A day or any other period; #BHXH_PERIOD_NONE: the first of all.
 * @return The day; #BHXH_PERIOD_NONE when there is none in the years that periods can lie
 *         in. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_recurrence_find_next (const BhxhRecurrence *recurrence, BhxhPeriod after);

/**
 * @brief The last occurrence before the first day of a period.
 * @param recurrence  The recurrence; borrowed.
 * @param before      A day or any other period; #BHXH_PERIOD_NONE: the last of all.
 * @return The day; #BHXH_PERIOD_NONE when there is none. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_recurrence_find_previous (const BhxhRecurrence *recurrence,
                                          BhxhPeriod before);

/**
 * @brief All occurrences in a period, in order.
 * @param recurrence  The recurrence; borrowed.
 * @param window      The period; #BHXH_PERIOD_NONE: all there are.
 * @param[out] days   Caller's array of @p n_days; the first occurrences go into it; NULL
 *                    where @p n_days is 0.
 * @param n_days      Entries of @p days.
 * @return How many there are in the window, also where that is more than @p n_days.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gsize bhxh_recurrence_fill_days (const BhxhRecurrence *recurrence,
                                 BhxhPeriod window,
                                 BhxhPeriod *days,
                                 gsize n_days);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhRecurrence, bhxh_recurrence_unref)
/** @endcond */

G_END_DECLS

/** @} */
