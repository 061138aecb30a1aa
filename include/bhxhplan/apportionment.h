/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A total of whole persons divided in proportion, so that nobody is lost or made up.
 */
#pragma once

#include <bhxhplan/error.h>
#include <bhxhplan/options-allocating.h>

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

/** @brief Cells of a table of two margins, at most. @since 0.1 */
#define BHXH_APPORTIONMENT_MAX_CELLS 1048576
/** @brief Rows or columns of it, whichever are fewer, at most. @since 0.1 */
#define BHXH_APPORTIONMENT_MAX_SHORTER_SIDE 64
/** @brief Persons of it, at most. @since 0.1 */
#define BHXH_APPORTIONMENT_MAX_PERSONS G_GINT64_CONSTANT (900000000000)
/** @brief Decimals of scaled cells. @since 0.1 */
#define BHXH_APPORTIONMENT_SCALED_DECIMALS 6

/**
 * @brief Shares out a table in whole persons with both margins exact: every row and every
 * column has its total.
 *
 * The weights are scaled first: each row and each column is multiplied by one number,
 * each cell kept from its floor to its cap, so that all totals are met as nearly as 64
 * significant bits allow. Then each cell is rounded down or up, with all totals exact, so
 * that the sum of the deviations from the scaled cells is the least there is; and so is
 * the sum of their squares. Of several such tables it is the one with the largest sum of
 * persons times row number times column number, both from 1. @ref two_margins_page has
 * the method, what exactly is guaranteed, and an example of real figures.
 *
 * Where no table has both margins, the error names the rows and columns that clash and
 * by how many persons: no set of rows and columns clashes by more.
 *
 * @param weights        Row by row, each 0 to #BHXH_NUMBER_MAX; borrowed. A cell of
 *                       weight 0 gets its floor.
 * @param n_rows         Rows.
 * @param n_columns      Columns; with no cells the arrays of cells may be NULL. At most
 *                       #BHXH_APPORTIONMENT_MAX_CELLS cells, and along the shorter side
 *                       #BHXH_APPORTIONMENT_MAX_SHORTER_SIDE.
 * @param row_totals     One a row, 0 or more, at most #BHXH_APPORTIONMENT_MAX_PERSONS
 *                       together; borrowed.
 * @param column_totals  One a column, with the same sum; borrowed.
 * @param floors         As @p weights: the least of each cell, 0 to
 *                       #BHXH_APPORTIONMENT_MAX_PERSONS; borrowed; NULL: 0.
 * @param caps           As @p weights: the most of each cell; borrowed; NULL or
 *                       G_MAXINT64: no cap.
 * @param[out] shares    Caller's array as @p weights: whole persons.
 * @param[out] scaled    Caller's array as @p weights: the scaled cells, with
 *                       #BHXH_APPORTIONMENT_SCALED_DECIMALS decimals, rounded half up; or
 *                       NULL.
 * @param[out] error     #BHXH_ERROR_RANGE if a weight, floor or total is out of range;
 *                       #BHXH_ERROR_LIMIT if there are too many cells;
 *                       #BHXH_ERROR_INFEASIBLE, with the number of persons, if a floor is
 *                       above its cap, rows and columns have different sums, floors or
 *                       caps of a row or column miss its total, or rows and columns
 *                       clash; #BHXH_ERROR_MEMORY; or NULL. Rows and columns are named by
 *                       their index. On failure nothing is written.
 * @return TRUE when shared out. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_apportionment_fill_table (const gint64 *weights,
                                        gsize n_rows,
                                        gsize n_columns,
                                        const gint64 *row_totals,
                                        const gint64 *column_totals,
                                        const gint64 *floors,
                                        const gint64 *caps,
                                        gint64 *shares,
                                        gint64 *scaled,
                                        GError **error);

/**
 * @brief Three ways, as nested two-way tables: rows and columns in several layers, such
 * as units and kinds in several years.
 *
 * First rows and layers are shared out as by bhxh_apportionment_fill_table(), a row's
 * weight being the sum of its weights and a layer's total that of its columns. Then each
 * layer in turn is, with the row totals that the first table gave it. So all stated
 * totals are exact: of each row over all layers, and of each column in each layer. What
 * only a choice of all layers at once could do is not found.
 *
 * For years the figures are increases: as none is below 0, nobody falls from one year to
 * the next.
 *
 * @param weights        Row by row, each 0 to #BHXH_NUMBER_MAX, as each row's sum; the
 *                       same in all layers; borrowed. A cell of weight 0 gets nothing.
 * @param n_layers       Layers: with the rows within the same limits as the columns are.
 * @param n_rows         Rows.
 * @param n_columns      Columns, as of bhxh_apportionment_fill_table().
 * @param row_totals     One a row, over all layers, 0 or more, at most
 *                       #BHXH_APPORTIONMENT_MAX_PERSONS together; borrowed.
 * @param column_totals  Layer by layer, one a column, with the same sum; borrowed.
 * @param caps           As @p weights: the most of each cell over all layers, 0 or more;
 *                       borrowed; NULL or G_MAXINT64: no cap.
 * @param[out] shares    Caller's array, layer by layer, each as @p weights.
 * @param[out] error     As of bhxh_apportionment_fill_table(), #BHXH_ERROR_RANGE,
 *                       #BHXH_ERROR_LIMIT, #BHXH_ERROR_INFEASIBLE or #BHXH_ERROR_MEMORY,
 *                       beginning with the layer, or with "rows by layers", where the
 *                       columns named are layers; or NULL. On failure nothing is written.
 * @return TRUE when shared out. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_apportionment_fill_layers (const gint64 *weights,
                                         gsize n_layers,
                                         gsize n_rows,
                                         gsize n_columns,
                                         const gint64 *row_totals,
                                         const gint64 *column_totals,
                                         const gint64 *caps,
                                         gint64 *shares,
                                         GError **error);

G_END_DECLS

/** @} */
