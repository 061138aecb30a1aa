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

G_END_DECLS

/** @} */
