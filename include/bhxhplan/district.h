/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One administrative unit of any level.
 */
#pragma once

#include <bhxhplan/period.h>

G_BEGIN_DECLS

/** @defgroup district Districts
 *  @brief A unit ("đơn vị") of any level, or a declared row that is not a territory.
 *
 *  Districts belong to a frame and live as long as it does. A code alone is no key: a
 * unit is its code from a day on.
 *  @{ */

/** @brief A unit; borrowed from its #BhxhFrame; immutable. @since 0.1 */
typedef struct _BhxhDistrict BhxhDistrict;

/** @brief Levels of the administration. @since 0.1 */
typedef enum
{
  BHXH_LEVEL_NATION = 1,   /**< cả nước */
  BHXH_LEVEL_PROVINCE = 2, /**< tỉnh, thành phố trực thuộc trung ương */
  BHXH_LEVEL_DISTRICT =
      3, /**< huyện, quận, thị xã, thành phố thuộc tỉnh; until 30 June 2025 */
  BHXH_LEVEL_COMMUNE = 4,      /**< xã, phường, thị trấn */
  BHXH_LEVEL_SPECIAL_ZONE = 5, /**< đặc khu; from 1 July 2025 */
  BHXH_LEVEL_OTHER = 6         /**< A declared row that is not a territory. */
} BhxhLevel;

/** @brief What a plan addresses to a unit; flags. @since 0.1 */
typedef enum
{
  BHXH_ADDRESSED_TARGETS = 1, /**< Has targets. */
  BHXH_ADDRESSED_DUTIES = 2   /**< Owes reports. */
} BhxhAddressed;

/** @brief Code, such as "461"; borrowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_district_get_code (const BhxhDistrict *district);

/** @brief Official name; borrowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_district_get_name (const BhxhDistrict *district, BhxhLanguage language);

/** @brief Number of other spellings. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_district_get_n_aliases (const BhxhDistrict *district);

/** @brief Another spelling; borrowed; NULL past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_district_get_alias (const BhxhDistrict *district, guint alias);

/** @brief Level. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhLevel bhxh_district_get_level (const BhxhDistrict *district);

/** @brief First day on which it surely is valid; none: always before. Thread-safe. @since
 * 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_district_get_valid_from (const BhxhDistrict *district);

/** @brief Last day on which it surely is valid; none: still. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_district_get_valid_to (const BhxhDistrict *district);

/**
 * @brief Whether it is valid on a day.
 * @return 1 surely, 0 surely not, -1 when its dates are known only within bounds and the
 * day lies inside. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_district_is_valid_on (const BhxhDistrict *district, BhxhPeriod day);

/** @brief Flags of #BhxhAddressed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_district_get_addressed (const BhxhDistrict *district);

G_END_DECLS

/** @} */
