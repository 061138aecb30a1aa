/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A total of whole persons divided in proportion, so that nobody is lost or made up.
 */
#pragma once

#include <bhxhplan/error.h>

G_BEGIN_DECLS

/** @defgroup apportionment Apportionment
 *  @brief Whole persons in proportion to weights, within floors and caps, with the total
 *  exact.
 *
 *  These functions know no plan: they work on the caller's arrays. The page
 *  @ref apportionment_page says what each method does, for whom, and what it did to real
 *  targets.
 *
 *  Everywhere an entry's *quota* is its proportional share before rounding: its weight
 *  times a level that is the same for all, but not less than its floor nor more than its
 *  cap. The level is the one at which the quotas add up to the total. All arithmetic is
 *  of whole numbers, of 128 bits where needed: nothing is decided by floating point, and
 *  weights that are all k times as large give the same shares.
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

/**
 * @brief Why an entry has its share; decided in this order: weight, bounds, ties,
 * rounding.
 *
 * With a divisor method (Sainte-Laguë, D'Hondt) the k-th person of an entry claims
 * weight / (k - 1/2), or weight / k; claims of the persons from floor + 1 to cap compete,
 * and the strongest get the persons. With the largest remainder an entry claims at most
 * one person, by what rounding its quota down has cut off. The last claim is the weakest
 * that got its person. @since 0.1
 */
typedef enum
{
  BHXH_APPORTIONED_EXACT = 1,    /**< Its quota is whole, and it has that. */
  BHXH_APPORTIONED_DOWN = 2,     /**< It has less than its quota. */
  BHXH_APPORTIONED_UP = 3,       /**< It has more than its quota. */
  BHXH_APPORTIONED_AT_FLOOR = 4, /**< It has its floor, which is not 0, and would have
                                       less: its claim to the last of these persons is
                                       weaker than the last claim; or no claim got
                                       anything, the total being that of the floors. With
                                       the largest remainder: its weight times the level
                                       is less. */
  BHXH_APPORTIONED_AT_CAP = 5,   /**< It has its cap, and would have more: its claim to
                                       one more person is stronger than the last claim; or
                                       all have their caps. With the largest remainder:
                                       its weight times the level is more. */
  BHXH_APPORTIONED_TIE_WON = 6,  /**< It got a person by the last claim, another claim
                                       exactly as strong got none, and the declared order
                                       decided. */
  BHXH_APPORTIONED_TIE_LOST = 7, /**< It has a claim exactly as strong as the last claim,
                                       and got no person by it. */
  BHXH_APPORTIONED_NO_WEIGHT = 8 /**< Its weight is 0: it has its floor. */
} BhxhApportionmentReason;

/**
 * @brief The name of a method.
 * @param method    A method; a number that is none gives "".
 * @param language  Vietnamese or English.
 * @return The name; static. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_apportionment_get_method_name (BhxhApportionmentMethod method,
                                                BhxhLanguage language);

/**
 * @brief A reason in words.
 * @param reason    A reason; a number that is none gives "".
 * @param language  Vietnamese or English.
 * @return The words; static. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_apportionment_get_reason_name (BhxhApportionmentReason reason,
                                                BhxhLanguage language);

/**
 * @brief Divides a total among entries, in whole persons and exactly.
 *
 * With Sainte-Laguë and D'Hondt share = clamp (round (weight / divisor), floor, cap), with
 * a divisor at which the shares add up to the total; more total never means a smaller
 * share. With the largest remainder bounds come first: entries whose proportional share
 * is outside of its bounds get the bound, and what is left is divided among the others
 * anew, until none is outside. Where some are below their floor and others above their
 * cap, those are set first which are out by more persons together, for whatever is set
 * then stays outside; the result is the quota of above, in whatever order it is reached.
 * Then the remainders decide.
 *
 * It takes a number of instructions an entry that does not grow with the number of
 * entries, and memory of 128 bytes an entry.
 *
 * @param method        The method.
 * @param total         What is divided, 0 to #BHXH_NUMBER_MAX.
 * @param weights       One an entry, 0 to #BHXH_NUMBER_MAX, as their sum; borrowed. An
 *                      entry of weight 0 gets its floor.
 * @param floors        One an entry: the least it may get, 0 to #BHXH_NUMBER_MAX, as
 *                      their sum; borrowed; NULL: 0.
 * @param caps          One an entry: the most it may get, 0 or more; borrowed; NULL or
 *                      G_MAXINT64: no cap.
 * @param order         One an entry: its rank among those that are tied, the lowest is
 *                      served first; of equal ranks the earlier entry; borrowed; NULL:
 *                      the order of the entries.
 * @param n             Entries in each array; with 0 all may be NULL, and the total is 0.
 * @param[out] shares   Caller's array, one an entry: its persons.
 * @param[out] reasons  Caller's array of #BhxhApportionmentReason, one an entry; or NULL.
 * @param[out] error    #BHXH_ERROR_RANGE if a figure or the sum of the weights or floors
 *                      is out of range; #BHXH_ERROR_INFEASIBLE, with the persons,
 *                      if a floor is above its cap, the floors add up to more than the
 *                      total, the caps to less, or only entries of weight 0 could take
 *                      what is left of it; #BHXH_ERROR_UNSUPPORTED if the method is none;
 *                      #BHXH_ERROR_MEMORY; or NULL. Entries are named by their index. On
 *                      failure nothing is written.
 * @return TRUE when divided. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_apportionment_fill (BhxhApportionmentMethod method,
                                  gint64 total,
                                  const gint64 *weights,
                                  const gint64 *floors,
                                  const gint64 *caps,
                                  const guint32 *order,
                                  gsize n,
                                  gint64 *shares,
                                  guint8 *reasons,
                                  GError **error);

G_END_DECLS

/** @} */
