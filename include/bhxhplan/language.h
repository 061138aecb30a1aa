/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The two languages in which people are spoken to.
 */
#pragma once

#include <bhxhplan/version.h>

G_BEGIN_DECLS

/** @addtogroup text
 *  @{ */

/** @brief Language of what people read. @since 0.1 */
typedef enum
{
  BHXH_LANGUAGE_VI = 1, /**< Vietnamese, the default. */
  BHXH_LANGUAGE_EN = 2  /**< English. */
} BhxhLanguage;

/** @} */

G_END_DECLS
