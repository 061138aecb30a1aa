/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Options: which targets are handed down, to whom, and by what.
 */
#pragma once

#include <bhxhplan/options.h>

G_BEGIN_DECLS

/** @addtogroup options
 *  @{ */

/** @brief How shares become whole. @since 0.1 */
typedef enum
{
  BHXH_APPORTIONMENT_SAINTE_LAGUE = 0, /**< Rounded to the nearest at a common divisor;
                                                the default. */
  BHXH_APPORTIONMENT_DHONDT = 1,       /**< Rounded down at a common divisor; leans
                                                towards large entries. */
  BHXH_APPORTIONMENT_LARGEST_REMAINDER = 2 /**< The quota rounded down, and one more where
                                                most is cut off. */
} BhxhApportionmentMethod;

/** @brief How far down targets are handed. @since 0.1 */
typedef enum
{
  BHXH_ALLOCATION_TO_CHILDREN = 0, /**< To the units right below. */
  BHXH_ALLOCATION_TO_DISTRICTS =
      1, /**< Down to the districts, or the areas of former ones. */
  BHXH_ALLOCATION_TO_COMMUNES = 2 /**< Down to the last units there are. */
} BhxhAllocationDepth;

/** @brief What is handed down at once. @since 0.1 */
typedef enum
{
  BHXH_ALLOCATION_BY_KINDS = 0,  /**< A total with the kinds that a rule of the plan adds
                                     up to it: what each unit gets, and what each kind is
                                     in all, are both exact. */
  BHXH_ALLOCATION_BY_YEARS = 1,  /**< The same, and of each year the increase on the year
                                     before, so that nobody falls. */
  BHXH_ALLOCATION_SEPARATELY = 2 /**< Each indicator and year by itself. */
} BhxhAllocationBlock;

/** @name For handing targets down */
/** @{ */

/** @brief Whose targets bhxh_allocation_compute() hands down: a code or name, copied;
 * NULL (default): the frame's root. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_allocated_unit (BhxhOptions *options, const char *unit);

/** @brief Which counts of persons are handed down: machine names or names with commas
 * between them, copied; NULL (default): all of which the unit has a target. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_allocated_indicators (BhxhOptions *options, const char *indicators);

/** @brief How far down; default #BHXH_ALLOCATION_TO_CHILDREN. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_allocation_depth (BhxhOptions *options, BhxhAllocationDepth depth);

/** @brief How shares become whole persons; default #BHXH_APPORTIONMENT_SAINTE_LAGUE.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_apportionment_method (BhxhOptions *options,
                                            BhxhApportionmentMethod method);

/**
 * @brief By what targets are shared out.
 * @param options  The options.
 * @param weights  "growth": all grow alike, by the last actual figure; "coverage": all
 *                 are covered alike, by the denominator; "uncovered": by the persons that
 *                 the last actual figure leaves uncovered; "gap": each keeps its last
 *                 actual figure, and the increase is shared out by uncovered persons; or
 *                 an indicator, alone for its latest period with figures not after the
 *                 target's, or with one, as "labour_force@2023". Copied; NULL (default):
 *                 "growth". The computation refuses what it cannot read.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_allocation_weights (BhxhOptions *options, const char *weights);

/** @brief What each unit gets at least: "last" for its last actual figure, or an
 * indicator as for the weights; copied; NULL (default): nothing. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_allocation_floor (BhxhOptions *options, const char *floor);

/** @brief What each unit gets at most, as for the floor; NULL (default): no limit.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_allocation_cap (BhxhOptions *options, const char *cap);

/** @brief What is handed down at once; default #BHXH_ALLOCATION_BY_KINDS. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_allocation_block (BhxhOptions *options, BhxhAllocationBlock block);

/** @brief Who goes first where shares tie: unit codes with commas between them, copied;
 * all others follow in the frame's order, which NULL (default) gives to all. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_tie_order (BhxhOptions *options, const char *units);

/** @} */

G_END_DECLS

/** @} */
