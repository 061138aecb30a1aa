/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is counted, and how its figures are printed.
 */
#pragma once

#include <bhxhplan/number.h>
#include <bhxhplan/text.h>

G_BEGIN_DECLS

/** @defgroup indicator Indicators
 *  @brief What a figure says: participants, a coverage rate, a growth index.
 *  @{ */

/** @brief An indicator; borrowed from its #BhxhFrame; immutable. @since 0.1 */
typedef struct _BhxhIndicator BhxhIndicator;

/** @brief How printed figures were rounded. @since 0.1 */
typedef enum
{
  BHXH_ROUNDING_EXACT = 1,   /**< Not rounded. */
  BHXH_ROUNDING_NEAREST = 2, /**< To the nearest; ties either way: [x - h, x + h]. */
  BHXH_ROUNDING_HALF_UP = 3, /**< To the nearest; ties away from zero. */
  BHXH_ROUNDING_FLOOR = 4,   /**< Down: [x, x + 2h). */
  BHXH_ROUNDING_CEIL = 5     /**< Up: (x - 2h, x]. */
} BhxhRounding;

/** @brief Which way is better. @since 0.1 */
typedef enum
{
  BHXH_DIRECTION_MORE = 1, /**< More is better. */
  BHXH_DIRECTION_LESS = 2  /**< Less is better. */
} BhxhDirection;

/** @brief How figures of different periods relate. @since 0.1 */
typedef enum
{
  BHXH_KIND_STOCK = 1, /**< As it stands on the last day; never summed over time. */
  BHXH_KIND_FLOW = 2,  /**< What happened in the period. */
  BHXH_KIND_INDEX = 3  /**< Against an earlier period. */
} BhxhKind;

/** @brief Machine name; borrowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_indicator_get_code (const BhxhIndicator *indicator);

/** @brief Name; borrowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_indicator_get_name (const BhxhIndicator *indicator,
                                     BhxhLanguage language);

/** @brief What is measured. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhMeasure bhxh_indicator_get_measure (const BhxhIndicator *indicator);

/** @brief Decimals it is usually printed with. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_indicator_get_decimals (const BhxhIndicator *indicator);

/** @brief How its figures are rounded. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhRounding bhxh_indicator_get_rounding (const BhxhIndicator *indicator);

/** @brief Which way is better. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhDirection bhxh_indicator_get_direction (const BhxhIndicator *indicator);

/** @brief Stock, flow or index. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhKind bhxh_indicator_get_kind (const BhxhIndicator *indicator);

/** @brief Index in the frame of a rate's numerator; -1 without one. Thread-safe. @since
 * 0.1 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_indicator_get_numerator (const BhxhIndicator *indicator);

/** @brief Index in the frame of a rate's denominator; -1 without one. Thread-safe. @since
 * 0.1 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_indicator_get_denominator (const BhxhIndicator *indicator);

/** @brief TRUE when the denominator is meant in the previous period. Thread-safe. @since
 * 0.1 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_indicator_is_denominator_previous (const BhxhIndicator *indicator);

/** @brief Index in the frame of the whole that it is part of; -1 without one.
 * Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_indicator_get_part_of (const BhxhIndicator *indicator);

G_END_DECLS

/** @} */
