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
 *  unit is its code from a day on. See @ref districts_page.
 *  @{ */

/** @brief A unit; borrowed from its #BhxhFrame; immutable. @since 0.1 */
typedef struct _BhxhDistrict BhxhDistrict;

/** @brief Levels of the administration. @since 0.1 */
typedef enum
{
  BHXH_LEVEL_ANY = 0,          /**< To ask for any; no unit has it. */
  BHXH_LEVEL_NATION = 1,       /**< cả nước */
  BHXH_LEVEL_PROVINCE = 2,     /**< tỉnh, thành phố trực thuộc trung ương */
  BHXH_LEVEL_DISTRICT = 3,     /**< huyện, quận, thị xã, thành phố; to 2025 */
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

/**
 * @brief The code in the official list, or the package's own where there is none.
 * @param district  A unit; borrowed.
 * @return Such as "461"; borrowed; never blank. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_district_get_code (const BhxhDistrict *district);

/**
 * @brief The official name, with its type ("Thành phố Đông Hà").
 * @param district  A unit; borrowed.
 * @param language  Of the name; a unit without an English one gives the Vietnamese.
 * @return The name; borrowed; "" when the package has none. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_district_get_name (const BhxhDistrict *district, BhxhLanguage language);

/**
 * @brief How many other spellings the package gives.
 * @param district  A unit; borrowed.
 * @return Their number; 0 where there are none. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_district_get_n_aliases (const BhxhDistrict *district);

/**
 * @brief Another spelling, such as "TX. Quảng Trị".
 * @param district  A unit; borrowed.
 * @param alias     Which one, from 0.
 * @return The spelling; borrowed; NULL past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_district_get_alias (const BhxhDistrict *district, guint alias);

/**
 * @brief The unit's level.
 * @param district  A unit; borrowed.
 * @return The level. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhLevel bhxh_district_get_level (const BhxhDistrict *district);

/**
 * @brief The first day on which the unit surely is valid.
 * @param district  A unit; borrowed.
 * @return The day; #BHXH_PERIOD_NONE: always before. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_district_get_valid_from (const BhxhDistrict *district);

/**
 * @brief The last day on which the unit surely is valid.
 * @param district  A unit; borrowed.
 * @return The day; #BHXH_PERIOD_NONE: still. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_district_get_valid_to (const BhxhDistrict *district);

/**
 * @brief Whether the unit is valid on a day.
 * @param district  A unit; borrowed.
 * @param day       The day; of a longer period, the last one.
 * @return 1 surely, 0 surely not, -1 when its dates are known only within bounds and the
 *         day lies inside. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_district_is_valid_on (const BhxhDistrict *district, BhxhPeriod day);

/**
 * @brief What the plan addresses to the unit.
 * @param district  A unit; borrowed.
 * @return Flags of #BhxhAddressed; 0 for nothing. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_district_get_addressed (const BhxhDistrict *district);

G_END_DECLS

/** @} */
