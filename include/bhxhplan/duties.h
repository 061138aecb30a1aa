/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Who owes what to whom, by when.
 */
#pragma once

#include <bhxhplan/figures.h>
#include <bhxhplan/options-duties.h>
#include <bhxhplan/submissions.h>

G_BEGIN_DECLS

/** @defgroup duties Duties
 *  @brief What falls due: each duty of the plan, for each agency that owes it, each time
 *  that it comes back.
 *
 *  A duty that is owed by a set of agencies, or by one agency in each unit, is a row for
 *  each of them. A duty whose day the decision names is a row for each time; the caller's
 *  own days (bhxh_options_set_local_date()) are marked. A duty without a day, a standing
 *  one, and one that arises when something happens is one row, without a day.
 *
 *  Nothing looks at a clock: today is bhxh_options_set_day(). Agencies change: a row
 *  names the one of the decision and what it has become on the day it falls due, or by
 *  today if that is later. See @ref duties_page.
 *  @{ */

/** @brief Rows of duties; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhDuties BhxhDuties;

/** @brief How a duty stands on the caller's day. @since 0.1 */
typedef enum
{
  BHXH_DUTY_ANY = 0,     /**< To ask for any; also where no day was given, and of rows
                              without a day. */
  BHXH_DUTY_NOT_DUE = 1, /**< chưa đến hạn: not handed in, and still in time. */
  BHXH_DUTY_ON_TIME = 2, /**< đã nộp đúng hạn */
  BHXH_DUTY_LATE = 3,    /**< nộp muộn */
  BHXH_DUTY_OVERDUE = 4, /**< quá hạn chưa nộp */
  BHXH_DUTY_ENDED = 5    /**< The unit whose agency owes it is no more on that day. */
} BhxhDutyStatus;

/**
 * @brief The duties of a plan that fall due in a period.
 *
 * @param plan         The plan; a reference is kept.
 * @param submissions  What has been handed in, of the same plan; a reference is kept;
 *                     NULL: nothing.
 * @param options      Options or NULL; borrowed; reads day (of which the duties' standing
 *                     is told; none: it is not), period (in which they fall due; none:
 *                     the day's year, without a day the plan's term), local dates,
 *                     holidays, shift, diagnostics, limit of rows, progress (duties).
 * @param[out] error   #BHXH_ERROR_UNKNOWN: a local date is for a duty that the plan does
 *                     not have; #BHXH_ERROR_MISUSE: or for one whose day the decision
 *                     names, or @p submissions are of another plan; #BHXH_ERROR_SYNTAX,
 *                     #BHXH_ERROR_UNSUPPORTED: it is no rule, or names no day;
 *                     #BHXH_ERROR_LIMIT; #BHXH_ERROR_MEMORY; #BHXH_ERROR_CANCELLED.
 * @return The rows, by deadline, those without a day last; free with
 *         bhxh_duties_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhDuties *bhxh_duties_compute (BhxhPlan *plan,
                                 BhxhSubmissions *submissions,
                                 BhxhOptions *options,
                                 GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhDuties *bhxh_duties_ref (BhxhDuties *duties);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_duties_unref (BhxhDuties *duties);

/** @brief Number of rows. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_duties_get_n (const BhxhDuties *duties);

/** @brief Number of rows that stand so; #BHXH_DUTY_ANY: all that have a day. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_duties_count (const BhxhDuties *duties, BhxhDutyStatus status);

/** @brief Identifier of a row's duty; borrowed; NULL past the end. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_duties_get_duty (const BhxhDuties *duties, guint row);

/** @brief How a row stands; #BHXH_DUTY_ANY past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhDutyStatus bhxh_duties_get_status (const BhxhDuties *duties, guint row);

/** @brief The day that the decision or the caller names; none for rows without one.
 * Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_duties_get_day (const BhxhDuties *duties, guint row);

/** @brief The last day that is in time: that day, the one before it where the deadline is
 * "before", moved as bhxh_options_set_shift() says. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_duties_get_last_day (const BhxhDuties *duties, guint row);

/** @brief The period that a row covers; none for rows without a day. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_duties_get_covered (const BhxhDuties *duties, guint row);

/**
 * @brief The rows of some duties, agencies or units.
 * @param duties      The rows; borrowed.
 * @param column      By what: "duty", "addressee" or "unit", as the table has them.
 * @param values      The texts; @p n_values of them; borrowed.
 * @param n_values    Their number; 0 gives no row.
 * @param[out] error  #BHXH_ERROR_UNKNOWN: another column; #BHXH_ERROR_MEMORY.
 * @return The rows that have one of @p values, in the same order; free with
 *         bhxh_duties_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhDuties *bhxh_duties_dup_filtered (BhxhDuties *duties,
                                      const char *column,
                                      const char *const *values,
                                      gsize n_values,
                                      GError **error);

/**
 * @brief The rows as a table.
 *
 * Columns: duty, text (identifiers), about_vi, about_en (how the text begins), task_vi,
 * task_en (the text), addressee (agency code), addressee_name_vi, addressee_name_en,
 * unit, now (agency code, where the agency is another by then; several with ";" between
 * them), since, scope_vi, scope_en, basis (of that change; of several in the same order,
 * with ";" or " | " between them), partners, recipient, via (codes), recipient_name_vi, recipient_name_en
 * (with what it goes through), timing (dated, undated, standing, on_occurrence), local
 * (no, yes), day, deadline, last_day, last_working_day, covered, status, submitted,
 * days_left (from today to the last day; negative when overdue), indicators, note_vi,
 * note_en.
 *
 * @param duties  The rows; a reference is kept.
 * @param all     Also rows without a day.
 * @return The table; free with bhxh_table_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_duties_dup_table (BhxhDuties *duties, gboolean all);

/**
 * @brief The yearly cycle of each addressee: targets to the council, targets handed down,
 * results collected, results reported.
 *
 * Columns as bhxh_duties_dup_table(), behind `step`; only duties of a step, one addressee
 * after the other, each in the order of the cycle.
 *
 * @param duties  The rows; a reference is kept.
 * @return The table; free with bhxh_table_unref(); NULL without memory. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_duties_dup_cycle_table (BhxhDuties *duties);

/**
 * @brief Which unit owes which figures by when, and which have come.
 *
 * A row for each figure that a duty with a day asks of the agency of a unit. Columns:
 * unit, unit_name_vi, unit_name_en, indicator, indicator_name_vi, indicator_name_en,
 * covered, duty, last_day, status, submitted, value (missing where none has come),
 * come (no, yes).
 *
 * @param duties   The rows; a reference is kept.
 * @param figures  Actual figures of the same plan; a reference is kept; NULL: none came.
 * @return The table; free with bhxh_table_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_duties_dup_figures_table (BhxhDuties *duties, BhxhFigures *figures);

/** @name As a calendar
 *  iCalendar (RFC 5545), UTF-8. The same rows and options give the same bytes. */
/** @{ */

/**
 * @brief Writes the rows as a calendar to the caller's function.
 *
 * A row with a day is an event of its whole last day in time, or a task that is due on it
 * (bhxh_options_set_calendar_kind()): what is due "before 15 December" stands on the
 * 14th. Its identifier is made of the plan, the duty, who owes it and the period it
 * covers, so that a calendar which is written again replaces what it held. Nothing gets a
 * day that nobody named: rows without one are tasks without a day, or left out and
 * counted. What was handed in, and what ended with its unit, has no reminder. See @ref
 * duties_page.
 *
 * Without any row there is no component, of which RFC 5545 wants one.
 *
 * @param duties      The rows; borrowed.
 * @param all         Also rows without a day.
 * @param options     Options or NULL; borrowed; reads language, calendar kind, alarm
 *                    days, timestamp, progress (rows).
 * @param write       Receives the bytes, in pieces of up to about 256 KiB.
 * @param data        For @p write.
 * @param[out] error  #BHXH_ERROR_RANGE: the timestamp; #BHXH_ERROR_CANCELLED;
 *                    #BHXH_ERROR_MEMORY; what @p write reports.
 * @return TRUE when all was written; on failure a part may have been. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_duties_write_calendar (BhxhDuties *duties,
                                     gboolean all,
                                     BhxhOptions *options,
                                     BhxhWriteFunc write,
                                     gpointer data,
                                     GError **error);

/**
 * @brief Writes the rows as a calendar to a string.
 * @param duties       As for bhxh_duties_write_calendar().
 * @param all          As for bhxh_duties_write_calendar().
 * @param options      As for bhxh_duties_write_calendar().
 * @param[out] length  Bytes without the NUL at the end; or NULL.
 * @param[out] error   As for bhxh_duties_write_calendar(), such as #BHXH_ERROR_RANGE.
 * @return The text, NUL-terminated; free with bhxh_free(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_duties_format_calendar (BhxhDuties *duties,
                                   gboolean all,
                                   BhxhOptions *options,
                                   gsize *length,
                                   GError **error);

/**
 * @brief Saves the rows as a calendar: the old file or the new one is there, whole.
 * @param duties      As for bhxh_duties_write_calendar().
 * @param all         As for bhxh_duties_write_calendar().
 * @param path        The file; a device or pipe is written directly.
 * @param options     As for bhxh_duties_write_calendar(); also the manifest.
 * @param[out] error  As for bhxh_duties_write_calendar(), and #BHXH_ERROR_FILE.
 * @return TRUE when saved. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_duties_save_calendar (BhxhDuties *duties,
                                    gboolean all,
                                    const char *path,
                                    BhxhOptions *options,
                                    GError **error);

/** @} */

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhDuties, bhxh_duties_unref)
/** @endcond */

G_END_DECLS

/** @} */
