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
 *  "2024-01/2024-03" is "2024-Q1", "2024/2024" is "2024".
 *  @{ */

/** @brief A period; 0 is none. The bits are private; equal numbers are equal periods. @since 0.1 */
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
  BHXH_PERIOD_MONTHS = 6,    /**< 2024-01/2024-09, a run of months that is none of the above. */
  BHXH_PERIOD_TERM = 7       /**< 2022/2025, whole years */
} BhxhPeriodKind;

/**
 * @brief Reads a period, as machines or as Vietnamese offices write it.
 *
 * Machine forms are those of #BhxhPeriodKind. Office forms, with or without diacritics and in any case:
 * "Năm 2024", "6 tháng đầu năm 2024", "6 tháng cuối năm 2024", "9 tháng đầu năm 2024", "11 tháng năm 2024",
 * "Quý III/2024", "Quý 3/2024", "Quý 3 năm 2024", "9/2024", "tháng 9/2024", "tháng 9 năm 2024", "30/11/2024",
 * "ngày 30/11/2024", "đến 30/11/2024" (the day), "giai đoạn 2022-2025", "2022-2025".
 *
 * @param text         The text; UTF-8; borrowed.
 * @param length       Its bytes, or -1.
 * @param[out] period  The period.
 * @param[out] error   #BHXH_ERROR_SYNTAX; #BHXH_ERROR_RANGE for a month 13, a day that does not exist, or
 *                     a year outside #BHXH_PERIOD_FIRST_YEAR to #BHXH_PERIOD_LAST_YEAR.
 * @return TRUE when read. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_period_parse (const char *text, gssize length, BhxhPeriod *period, GError **error);

/** @brief Writes the machine form; free with bhxh_free(); "" for none. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_period_format (BhxhPeriod period);

/** @brief Writes the form people read, such as "9 tháng đầu năm 2024"; free with bhxh_free(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_period_dup_name (BhxhPeriod period, BhxhLanguage language);

/** @brief The kind; 0 for none. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriodKind bhxh_period_get_kind (BhxhPeriod period);

/**
 * @brief The day of a date.
 * @return The day; #BHXH_PERIOD_NONE when there is no such day. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_new_day (gint year, gint month, gint day);

/**
 * @brief A run of months; becomes a month, quarter, half-year, year or term where it is one.
 * @return The period; #BHXH_PERIOD_NONE when out of range or the last is before the first. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_new_months (gint first_year, gint first_month, gint last_year, gint last_month);

/** @brief Year, month and day of a day; FALSE (nothing written) for any other kind. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_period_get_date (BhxhPeriod day, gint *year, gint *month, gint *day_of_month);

/** @brief The first day, as a period. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_get_first_day (BhxhPeriod period);

/** @brief The last day, as a period. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_get_last_day (BhxhPeriod period);

/** @brief Order by the last day, then longer spans after shorter ones that end with them; none first. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_period_compare (BhxhPeriod a, BhxhPeriod b);

/** @brief TRUE when every day of @p inner is in @p outer. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_period_contains (BhxhPeriod outer, BhxhPeriod inner);

/** @brief The period of the same kind and length right before; none where that leaves the calendar. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_get_previous (BhxhPeriod period);

/** @brief The same period a year earlier ("cùng kỳ"); 29 February gives 28. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_get_last_year (BhxhPeriod period);

/** @brief December of the year before the period's last day. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_period_get_last_december (BhxhPeriod period);

G_END_DECLS

/** @} */
