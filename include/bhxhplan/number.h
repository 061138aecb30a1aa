/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Decimal numbers exactly as offices write them.
 */
#pragma once

#include <bhxhplan/error.h>

G_BEGIN_DECLS

/** @defgroup number Numbers
 *  @brief A number is a 64-bit integer and the power of ten it was printed at.
 *
 *  "20,8" is the value 208 with 1 decimal; "114,5 nghìn" is 1145 with -2 decimals. The number
 *  meant is value * 10^-decimals; trailing zeros are kept, because "20,0" says more than "20".
 *  @{ */

/** @brief Largest magnitude of a value. @since 0.1 */
#define BHXH_NUMBER_MAX G_GINT64_CONSTANT (900000000000000000)
/** @brief Most decimals, and with a minus sign the fewest. @since 0.1 */
#define BHXH_NUMBER_MAX_DECIMALS 18

/** @brief What is measured; decides which numbers make sense. @since 0.1 */
typedef enum
{
  BHXH_MEASURE_PERSON = 1,  /**< Whole persons. */
  BHXH_MEASURE_PERCENT = 2, /**< Percent of a denominator. */
  BHXH_MEASURE_INDEX = 3    /**< Percent of an earlier value: 110 is ten percent more. */
} BhxhMeasure;

/** @brief How numbers are written. @since 0.1 */
typedef enum
{
  BHXH_NUMBER_PLAIN = 1, /**< 1234.5 */
  BHXH_NUMBER_VI = 2,    /**< 1.234,5 */
  BHXH_NUMBER_EN = 3,    /**< 1,234.5 */
  BHXH_NUMBER_AUTO = 4   /**< Decided from a whole column; see bhxh_number_find_style(). */
} BhxhNumberStyle;

/**
 * @brief Reads one number.
 *
 * Understood beside digits: a sign (+, -, U+2212), spaces as thousands (also U+00A0 and U+202F) in any
 * style, and the suffixes "%", "người", "nghìn", "triệu" (with or without diacritics; "nghìn
 * người" together) where they fit @p measure; a suffix that does not fit is refused by name. Empty, "-", "…", "...",
 * "NA" and "n/a" are missing: TRUE with @p missing set.
 *
 * @param text          The text; borrowed.
 * @param length        Its bytes, or -1 when it ends with NUL.
 * @param style         #BHXH_NUMBER_PLAIN, #BHXH_NUMBER_VI or #BHXH_NUMBER_EN. With #BHXH_NUMBER_AUTO the
 *                      text is a column of its own.
 * @param measure       What is measured. Persons must come out whole.
 * @param[out] value    The value, |value| <= #BHXH_NUMBER_MAX.
 * @param[out] decimals The decimals, negative for "nghìn" and "triệu".
 * @param[out] missing  TRUE when the text says that there is no figure; or NULL: missing is then a
 *                      #BHXH_ERROR_SYNTAX.
 * @param[out] error    #BHXH_ERROR_SYNTAX, #BHXH_ERROR_RANGE (overflow, persons with a fraction),
 *                      #BHXH_ERROR_AMBIGUOUS (auto, two readings).
 * @return TRUE when read. On failure nothing is written. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_number_parse (const char *text,
                            gssize length,
                            BhxhNumberStyle style,
                            BhxhMeasure measure,
                            gint64 *value,
                            gint *decimals,
                            gboolean *missing,
                            GError **error);

/**
 * @brief Decides how the numbers of one column are written.
 *
 * The styles that survive are those under which every present cell parses and fits the measure. None, or
 * two that differ in the value of any cell: an error that names the first such cell and its readings.
 *
 * @param texts           The cells; @p n_texts of them, NULL is missing.
 * @param n_texts         Number of cells.
 * @param measure         What is measured.
 * @param[out] style      The style found (plain where all survivors agree).
 * @param[out] offending  Index of the cell the error speaks of; or NULL.
 * @param[out] error      #BHXH_ERROR_SYNTAX: no style fits; #BHXH_ERROR_AMBIGUOUS: two do and differ.
 * @return TRUE when decided. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_number_find_style (const char *const *texts,
                                 gsize n_texts,
                                 BhxhMeasure measure,
                                 BhxhNumberStyle *style,
                                 gsize *offending,
                                 GError **error);

/**
 * @brief Writes one number, with all its decimals, so that reading it back gives the same.
 * @param value     The value.
 * @param decimals  Its decimals; negative ones write zeros (1145, -2: "114500").
 * @param style     #BHXH_NUMBER_PLAIN, #BHXH_NUMBER_VI or #BHXH_NUMBER_EN.
 * @return The text; free with bhxh_free(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_number_format (gint64 value, gint decimals, BhxhNumberStyle style);

/**
 * @brief Rounds half away from zero to so many decimals.
 * @param value          The value.
 * @param decimals       Its decimals.
 * @param to_decimals    Wanted decimals; more than @p decimals only appends zeros.
 * @param[out] rounded   The value at @p to_decimals.
 * @param[out] error     #BHXH_ERROR_RANGE when it does not fit.
 * @return TRUE when rounded. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_number_round (gint64 value, gint decimals, gint to_decimals, gint64 *rounded, GError **error);

/**
 * @brief Compares two numbers exactly, whatever their decimals.
 * @return Negative, 0 or positive as the first is smaller, equal or larger. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_number_compare (gint64 a, gint a_decimals, gint64 b, gint b_decimals);

G_END_DECLS

/** @} */
