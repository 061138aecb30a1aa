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
 *  "20,8" is the value 208 with 1 decimal; "114,5 nghìn" is 1145 with -2 decimals. The
 *  number meant is value * 10^-decimals. Trailing zeros are kept, because "20,0" says
 *  more than "20". No floating point and no locale takes part anywhere. What is
 *  understood is on the page @ref numbers.
 *  @{ */

/** @brief Largest magnitude of a value, and of the number it means. @since 0.1 */
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
  BHXH_NUMBER_AUTO = 4   /**< Decided from the whole column: bhxh_number_find_style(). */
} BhxhNumberStyle;

/**
 * @brief Reads one number, exactly.
 *
 * Beside digits these are understood: a sign (+, -, U+2212) right before them; in every
 * style spaces between thousands (also U+00A0 and U+202F) instead of the style's mark;
 * and, in any case, with or without diacritics, the suffixes "%" on percent and indices
 * and "người", "nghìn", "ngàn", "triệu", "nghìn người", "ngàn người", "triệu người" on
 * persons. A suffix that does not fit @p measure is refused by name. Thousands are one to
 * three digits, the first not 0, then groups of three behind one kind of mark. Empty
 * text, "-", "–", "—", "…", "...", "NA" and "N/A" (in any case) say that there is no
 * figure.
 *
 * Zeros that only say that persons are whole are not kept: "75039.0" is 75039 with 0
 * decimals. "114,50 nghìn" is 11450 with -1.
 *
 * @param text           The text, of any bytes; borrowed; not NULL.
 * @param length         Its bytes, or -1 when it ends with NUL.
 * @param style          How it is written. With #BHXH_NUMBER_AUTO the text is a column of
 *                       its own, see bhxh_number_find_style().
 * @param measure        What is measured. Persons must come out whole.
 * @param[out] value     The value; its magnitude, and that of the number meant, is at
 *                       most #BHXH_NUMBER_MAX. 0 when missing. Not NULL.
 * @param[out] decimals  The decimals, -6 to #BHXH_NUMBER_MAX_DECIMALS: negative for
 *                       "nghìn" and "triệu". 0 when missing. Not NULL.
 * @param[out] missing   TRUE when the text says that there is no figure; or NULL: missing
 *                       is then an error.
 * @param[out] error     #BHXH_ERROR_SYNTAX if it is no number of this style, has a suffix
 *                       that does not fit, or is missing; #BHXH_ERROR_RANGE if it is too
 *                       large, has more than #BHXH_NUMBER_MAX_DECIMALS decimals, or is
 *                       persons with a fraction; #BHXH_ERROR_AMBIGUOUS if it has two
 *                       readings (auto). Or NULL.
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
 * The styles that survive are those under which every present cell is a number that fits
 * the measure. If none does, or two of them give any cell different numbers, the error
 * names the first such cell and its readings. ["75.000"] persons alone may be 75 or
 * 75,000; beside "55.300", which as a plain number would not be whole, it is
 * #BHXH_NUMBER_VI.
 *
 * @param texts           The cells, @p n_texts of them, each ending with NUL; NULL is a
 *                        missing one; borrowed. NULL when @p n_texts is 0.
 * @param n_texts         Number of cells.
 * @param measure         What is measured.
 * @param[out] style      The style found; #BHXH_NUMBER_PLAIN where all survivors agree,
 *                        and where every cell is missing. Not NULL.
 * @param[out] offending  Index of the cell the error speaks of, written on failure; or
 *                        NULL.
 * @param[out] error      #BHXH_ERROR_AMBIGUOUS if two styles survive and differ;
 *                        #BHXH_ERROR_SYNTAX if none survives, or #BHXH_ERROR_RANGE where
 *                        that is because a cell is too large, too fine or not whole. Or
 *                        NULL.
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
 * @brief Writes one number with all its decimals.
 *
 * Reading it back in the same style gives the same value and decimals, except that
 * negative decimals come back as the zeros they stand for: 1145 with -2 is written
 * "114500".
 *
 * @param value     The value; any.
 * @param decimals  Its decimals, within #BHXH_NUMBER_MAX_DECIMALS of 0.
 * @param style     #BHXH_NUMBER_PLAIN, #BHXH_NUMBER_VI or #BHXH_NUMBER_EN.
 * @return The text, ASCII, at most 50 bytes; free with bhxh_free(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_number_format (gint64 value, gint decimals, BhxhNumberStyle style);

/**
 * @brief Rounds half away from zero to so many decimals.
 *
 * 2.5 becomes 3, -2.5 becomes -3.
 *
 * @param value         The value; any.
 * @param decimals      Its decimals, within #BHXH_NUMBER_MAX_DECIMALS of 0.
 * @param to_decimals   Wanted decimals, in the same bounds; more than @p decimals only
 *                      appends zeros.
 * @param[out] rounded  The value at @p to_decimals; not NULL.
 * @param[out] error    #BHXH_ERROR_RANGE if it is past #BHXH_NUMBER_MAX; or NULL.
 * @return TRUE when rounded. On failure nothing is written. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_number_round (gint64 value,
                            gint decimals,
                            gint to_decimals,
                            gint64 *rounded,
                            GError **error);

/**
 * @brief Compares two numbers exactly, whatever their decimals: 20.8 equals 20.80.
 *
 * @param a           The first value; any.
 * @param a_decimals  Its decimals, within #BHXH_NUMBER_MAX_DECIMALS of 0.
 * @param b           The second value; any.
 * @param b_decimals  Its decimals, in the same bounds.
 * @return Negative, 0 or positive as the first is smaller, equal or larger. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_number_compare (gint64 a, gint a_decimals, gint64 b, gint b_decimals);

G_END_DECLS

/** @} */
