/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Spans of the calendar that figures belong to.
 */
#pragma once

#include <bhxhplan/text.h>

G_BEGIN_DECLS

/** @defgroup period Periods
 *  @brief A day, month, quarter, half-year, year, run of months or term in 32 bits.
 *
 *  A date is the period of one day. Two texts of the same span give the same number:
 *  "2024-01/2024-03" is "2024-Q1", "2024/2024" is "2024". The calendar is the Gregorian
 *  one, without time zones. Every function takes any number; one that is no period is
 *  treated as #BHXH_PERIOD_NONE. What is understood is on the page @ref periods.
 *  @{ */

/** @brief A period; 0 is none. The bits are private; equal numbers are equal periods.
 * @since 0.1 */
typedef gint32 BhxhPeriod;

/** @brief No period. @since 0.1 */
#define BHXH_PERIOD_NONE 0
/** @brief First year that a period can lie in. @since 0.1 */
#define BHXH_PERIOD_FIRST_YEAR 1900
/** @brief Last year that a period can lie in. @since 0.1 */
#define BHXH_PERIOD_LAST_YEAR 2155

/** @brief The kinds of period. @since 0.1 */
typedef enum
{
  BHXH_PERIOD_DAY = 1,       /**< 2024-09-30 */
  BHXH_PERIOD_MONTH = 2,     /**< 2024-09 */
  BHXH_PERIOD_QUARTER = 3,   /**< 2024-Q3 */
  BHXH_PERIOD_HALF_YEAR = 4, /**< 2024-H1 */
  BHXH_PERIOD_YEAR = 5,      /**< 2024 */
  BHXH_PERIOD_MONTHS = 6,    /**< 2024-01/2024-09, any other run of months. */
  BHXH_PERIOD_TERM = 7       /**< 2022/2025, whole years. */
} BhxhPeriodKind;

/**
 * @brief Reads a period, as machines or as Vietnamese offices write it.
 *
 * Machine forms are those of #BhxhPeriodKind. Office forms, with or without diacritics,
 * in NFC or NFD, in any case: "Năm 2024", "6 tháng đầu năm 2024", "6 tháng cuối năm
 * 2024", "9 tháng đầu năm 2024", "11 tháng năm 2024", "Quý III/2024", "Quý 3/2024", "Quý
 * 3 năm 2024", "9/2024", "tháng 9/2024", "tháng 9 năm 2024", "từ tháng 2/2024 đến tháng
 * 4/2024", "30/11/2024", "30-11-2024", "ngày 30/11/2024", "ngày 30 tháng 11 năm 2024",
 * "đến 30/11/2024" and "tính đến ngày 30/11/2024" (the day), "giai đoạn 2022-2025",
 * "2022-2025". The day comes before the month.
 *
 * @param text         The text, of any bytes; borrowed; not NULL.
 * @param length       Its bytes, or -1 when it ends with NUL.
 * @param[out] period  The period; not NULL.
 * @param[out] error   #BHXH_ERROR_SYNTAX if it has none of the forms, is empty or is not
 *                     UTF-8; #BHXH_ERROR_RANGE if it has one but names a month 13, a day
 *                     that does not exist, an end before the beginning, or a year outside
 *                     #BHXH_PERIOD_FIRST_YEAR to #BHXH_PERIOD_LAST_YEAR; or NULL.
 * @return TRUE when read. On failure nothing is written. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_period_parse (const char *text,
                            gssize length,
                            BhxhPeriod *period,
                            GError **error);

/**
 * @brief Writes the machine form, which reads back to the same period.
 *
 * @param period  A period.
 * @return The text, ASCII, at most 15 bytes, "" for none; free with bhxh_free().
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_period_format (BhxhPeriod period);

/**
 * @brief Writes the form that people read, such as "9 tháng đầu năm 2024".
 *
 * The Vietnamese form reads back to the same period.
 *
 * @param period    A period.
 * @param language  The language; anything but #BHXH_LANGUAGE_EN is Vietnamese.
 * @return The text, NFC, "" for none; free with bhxh_free(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_period_dup_name (BhxhPeriod period, BhxhLanguage language);

/**
 * @brief The kind of a period.
 * @param period  A period.
 * @return The kind; 0 for none. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriodKind bhxh_period_get_kind (BhxhPeriod period);

/**
 * @brief The period of one day.
 * @param year   The year, with its century.
 * @param month  The month, from 1.
 * @param day    The day of the month, from 1.
 * @return The day; #BHXH_PERIOD_NONE when there is no such day. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_new_day (gint year, gint month, gint day);

/**
 * @brief A run of months; a quarter, half-year, year or term where it is one.
 * @param first_year   Year of the first month.
 * @param first_month  The first month, from 1.
 * @param last_year    Year of the last month.
 * @param last_month   The last month, from 1.
 * @return The period; #BHXH_PERIOD_NONE when a month does not exist, is outside the
 *         calendar, or the last is before the first. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_new_months (gint first_year,
                                   gint first_month,
                                   gint last_year,
                                   gint last_month);

/**
 * @brief Year, month and day of a day.
 * @param day                A period.
 * @param[out] year          Its year; not NULL.
 * @param[out] month         Its month, from 1; not NULL.
 * @param[out] day_of_month  Its day of the month, from 1; not NULL.
 * @return TRUE when @p day is a day; FALSE, with nothing written, for none and any other
 *         kind. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_period_get_date (BhxhPeriod day,
                               gint *year,
                               gint *month,
                               gint *day_of_month);

/**
 * @brief The first day of a period, as a period.
 * @param period  A period.
 * @return The day; none for none. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_get_first_day (BhxhPeriod period);

/**
 * @brief The last day of a period, as a period.
 *
 * Stock figures of periods that end on the same day are the same point in time.
 *
 * @param period  A period.
 * @return The day; none for none. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_get_last_day (BhxhPeriod period);

/**
 * @brief Orders periods by their last day, then longer ones after shorter ones.
 *
 * 2024-12-31, 2024-12, 2024-Q4, 2024-H2, 2024, 2022/2024, 2025-01-01. None comes first.
 *
 * @param a  A period.
 * @param b  Another.
 * @return Negative, 0 or positive as @p a comes before, is, or comes after @p b.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_period_compare (BhxhPeriod a, BhxhPeriod b);

/**
 * @brief Whether every day of one period is in another.
 * @param outer  The one that may contain.
 * @param inner  The one that may be contained.
 * @return TRUE when it does; a period contains itself; FALSE if either is none.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_period_contains (BhxhPeriod outer, BhxhPeriod inner);

/**
 * @brief The period of the same kind and length right before.
 *
 * Before 2024-Q1 comes 2023-Q4, before 2022/2025 comes 2018/2021.
 *
 * @param period  A period.
 * @return The period; none for none and where that leaves the calendar. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_get_previous (BhxhPeriod period);

/**
 * @brief The same period a year earlier ("cùng kỳ"); 29 February gives 28 February.
 * @param period  A period.
 * @return The period; none for none and where that leaves the calendar. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_get_last_year (BhxhPeriod period);

/**
 * @brief December of the year before the one that the period's last day is in.
 * @param period  A period.
 * @return The month; none for none and where that leaves the calendar. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_get_last_december (BhxhPeriod period);

G_END_DECLS

/** @} */
