/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Days off and days worked, as the caller states them.
 */
#pragma once

#include <bhxhplan/options.h>

G_BEGIN_DECLS

/** @defgroup holidays Holidays
 *  @brief Which days are worked: Monday to Friday, but for what the caller states.
 *
 *  The library knows no holidays of its own: those of a year are announced year by year,
 *  with Saturdays that are worked instead. See @ref duties_page.
 *  @{ */

/** @brief A calendar of days off and of days worked instead; reference-counted.
 * @since 0.1 */
typedef struct _BhxhHolidays BhxhHolidays;

/** @brief A calendar in which every Monday to Friday is worked; free with
 * bhxh_holidays_unref(). @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhHolidays *bhxh_holidays_new (void);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhHolidays *bhxh_holidays_ref (BhxhHolidays *holidays);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_holidays_unref (BhxhHolidays *holidays);

/**
 * @brief Says of a day whether it is worked.
 * @param holidays     The calendar.
 * @param day          A #BHXH_PERIOD_DAY.
 * @param is_worked    FALSE: a day off; TRUE: worked, also where it is a Saturday.
 * @param[out] error   #BHXH_ERROR_SYNTAX: @p day is not a day; #BHXH_ERROR_DATA: the
 *                     contrary was said of it.
 * @return TRUE when set. Not thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_holidays_set (BhxhHolidays *holidays,
                            BhxhPeriod day,
                            gboolean is_worked,
                            GError **error);

/**
 * @brief Whether a day is worked.
 * @param holidays  The calendar, or NULL: Monday to Friday.
 * @param day       A #BHXH_PERIOD_DAY.
 * @return TRUE when it is; FALSE also for what is no day. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_holidays_get (const BhxhHolidays *holidays, BhxhPeriod day);

/**
 * @brief Reads a calendar from CSV: columns `date` ("ngày"), `kind` ("loại": `off` or
 * "nghỉ", `work` or "làm bù"; blank: off).
 * @param path        The file; borrowed.
 * @param options     Options or NULL; borrowed; reads diagnostics, limits, delimiter,
 *                    encoding, columns, manifest.
 * @param[out] error  #BHXH_ERROR_FILE; #BHXH_ERROR_SYNTAX, #BHXH_ERROR_RANGE: no date, or
 *                    none of the calendar; #BHXH_ERROR_UNKNOWN: another kind;
 *                    #BHXH_ERROR_DATA: a day off that is also worked, or a column
 *                    missing; #BHXH_ERROR_LIMIT; #BHXH_ERROR_MEMORY;
 *                    #BHXH_ERROR_CANCELLED. All problems go to the diagnostics.
 * @return The calendar; free with bhxh_holidays_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhHolidays *bhxh_holidays_load (const char *path, BhxhOptions *options, GError **error);

/**
 * @brief As bhxh_holidays_load(), from memory.
 * @param name        Stands for the file in problems; borrowed.
 * @param bytes       The text; borrowed; NULL if @p length is 0.
 * @param length      Its bytes.
 * @param options     As for bhxh_holidays_load().
 * @param[out] error  As for bhxh_holidays_load(), but for files; such as
 *                    #BHXH_ERROR_SYNTAX.
 * @return As for bhxh_holidays_load(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhHolidays *bhxh_holidays_parse (const char *name,
                                   const char *bytes,
                                   gsize length,
                                   BhxhOptions *options,
                                   GError **error);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhHolidays, bhxh_holidays_unref)
/** @endcond */

G_END_DECLS

/** @} */
