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
 *
 *  Indicators belong to a frame and live as long as it does. See @ref indicators_page.
 *  @{ */

/** @brief An indicator; borrowed from its #BhxhFrame; immutable. @since 0.1 */
typedef struct _BhxhIndicator BhxhIndicator;

/** @brief How printed figures were rounded; h is half of the last printed place.
 * @since 0.1 */
typedef enum
{
  BHXH_ROUNDING_EXACT = 1,   /**< Not rounded: x itself. */
  BHXH_ROUNDING_NEAREST = 2, /**< To the nearest; ties either way: [x - h, x + h]. */
  BHXH_ROUNDING_HALF_UP = 3, /**< To the nearest; ties away from zero: [x - h, x + h). */
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

/**
 * @brief The machine name, as in files and rules.
 * @param indicator  An indicator; borrowed.
 * @return Such as "si_voluntary_rate"; borrowed. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_indicator_get_code (const BhxhIndicator *indicator);

/**
 * @brief The name people read.
 * @param indicator  An indicator; borrowed.
 * @param language   Of the name; an indicator without an English one gives the
 *                   Vietnamese.
 * @return The name; borrowed; "" when the package has none. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_indicator_get_name (const BhxhIndicator *indicator,
                                     BhxhLanguage language);

/**
 * @brief How many other names the package gives.
 * @param indicator  An indicator; borrowed.
 * @return Their number; 0 where there are none. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_indicator_get_n_aliases (const BhxhIndicator *indicator);

/**
 * @brief Another name, such as "BHTN".
 * @param indicator  An indicator; borrowed.
 * @param alias      Which one, from 0.
 * @return The name; borrowed; NULL past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_indicator_get_alias (const BhxhIndicator *indicator, guint alias);

/**
 * @brief What is measured: persons, percent, an index.
 * @param indicator  An indicator; borrowed.
 * @return The measure. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhMeasure bhxh_indicator_get_measure (const BhxhIndicator *indicator);

/**
 * @brief With how many decimals its figures are usually printed.
 * @param indicator  An indicator; borrowed.
 * @return The decimals; each figure has its own. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_indicator_get_decimals (const BhxhIndicator *indicator);

/**
 * @brief How its figures are rounded where a statement does not say otherwise.
 * @param indicator  An indicator; borrowed.
 * @return The rounding. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhRounding bhxh_indicator_get_rounding (const BhxhIndicator *indicator);

/**
 * @brief Which way is better.
 * @param indicator  An indicator; borrowed.
 * @return The direction. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhDirection bhxh_indicator_get_direction (const BhxhIndicator *indicator);

/**
 * @brief Stock, flow or index.
 * @param indicator  An indicator; borrowed.
 * @return The kind. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhKind bhxh_indicator_get_kind (const BhxhIndicator *indicator);

/**
 * @brief Of what a rate is the rate: what is counted above the line.
 * @param indicator  An indicator; borrowed.
 * @return Index in the frame; -1 without one. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_indicator_get_numerator (const BhxhIndicator *indicator);

/**
 * @brief Of what a rate is the rate: what is counted below the line.
 * @param indicator  An indicator; borrowed.
 * @return Index in the frame; -1 without one. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_indicator_get_denominator (const BhxhIndicator *indicator);

/**
 * @brief Whether the denominator is meant in the previous period, as for a growth index.
 * @param indicator  An indicator; borrowed.
 * @return TRUE when it is. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_indicator_is_denominator_previous (const BhxhIndicator *indicator);

/**
 * @brief The whole that it is part of: who is counted here is counted there too.
 * @param indicator  An indicator; borrowed.
 * @return Index in the frame; -1 without one. The parts need not add up. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_indicator_get_part_of (const BhxhIndicator *indicator);

G_END_DECLS

/** @} */
