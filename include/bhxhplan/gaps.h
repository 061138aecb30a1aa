/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Actual against target.
 */
#pragma once

#include <bhxhplan/figures.h>

G_BEGIN_DECLS

/** @defgroup gaps Gaps
 *  @brief How far from the target, and is it met?
 *
 *  A target is exact as decreed. An actual is rounded half away from zero to the target's decimals and then compared;
 *  gap, remaining and achievement are computed from the unrounded one.
 *  @{ */

/** @brief Gaps of every cell that has a target; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhGaps BhxhGaps;

/** @brief What became of a target. @since 0.1 */
typedef enum
{
  BHXH_STATUS_EXCEEDED = 1, /**< Vượt: strictly beyond. */
  BHXH_STATUS_MET = 2,      /**< Đạt: reached. */
  BHXH_STATUS_NOT_YET = 3,  /**< Chưa đạt: not reached, and more may come. */
  BHXH_STATUS_MISSED = 4,   /**< Không đạt: not reached, final, and the period is over. */
  BHXH_STATUS_OPEN = 5,     /**< Chưa kết luận được do làm tròn. */
  BHXH_STATUS_NO_DATA = 6   /**< Chưa có số liệu. */
} BhxhStatus;

/** @brief Numbers of a row. @since 0.1 */
typedef enum
{
  BHXH_GAP_TARGET = 1,      /**< The target as decreed. */
  BHXH_GAP_ACTUAL = 2,      /**< The actual figure. */
  BHXH_GAP_GAP = 3,         /**< Actual minus target; percentage points for a rate. */
  BHXH_GAP_REMAINING = 4,   /**< What is still to be reached; never negative. */
  BHXH_GAP_ACHIEVEMENT = 5, /**< Percent of the target; people's rounding. */
  BHXH_GAP_PERSONS = 6      /**< The gap of a rate in persons, where the labour force is known. */
} BhxhGapNumber;

/**
 * @brief Compares actuals with a plan's targets.
 *
 * Rows are the cells with a target of one owner, in frame order. Units above that have targets but no actual of their
 * own are rolled up from those below: counts summed, rates through numerator and denominator or not at all.
 *
 * @param plan        The plan; borrowed; kept.
 * @param actuals     Figures over the plan's units and indicators, such as bhxh_figures_load() gives; kept.
 * @param options     Options or NULL; reads owner, period, actual period, stage, decimals, bands, progress.
 * @param[out] error  #BHXH_ERROR_UNKNOWN owner; #BHXH_ERROR_MISUSE: figures of another plan's axes; #BHXH_ERROR_CANCELLED.
 * @return The gaps; free with bhxh_gaps_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhGaps *bhxh_gaps_compute (BhxhPlan *plan, BhxhFigures *actuals, BhxhOptions *options, GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhGaps *bhxh_gaps_ref (BhxhGaps *gaps);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_gaps_unref (BhxhGaps *gaps);

/** @brief Number of rows with this status; 0: all rows. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint64 bhxh_gaps_count (const BhxhGaps *gaps, BhxhStatus status);

/**
 * @brief What became of one target.
 * @param gaps           The gaps.
 * @param unit           Index of the unit in the plan's frame.
 * @param indicator      Index of the indicator.
 * @param period         Index of the period.
 * @param[out] certain   FALSE where the actual itself arrived rounded and that decides; or NULL.
 * @return The status; 0 when the cell has no target. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhStatus bhxh_gaps_get_status (const BhxhGaps *gaps, guint unit, guint indicator, guint period, gboolean *certain);

/**
 * @brief One number of one row.
 * @param gaps           The gaps.
 * @param unit           Index of the unit in the plan's frame.
 * @param indicator      Index of the indicator.
 * @param period         Index of the period.
 * @param number         Which number.
 * @param[out] value     The value.
 * @param[out] decimals  Its decimals.
 * @return FALSE, nothing written, when the cell has no target or the number does not exist. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_gaps_get_number (const BhxhGaps *gaps,
                               guint unit,
                               guint indicator,
                               guint period,
                               BhxhGapNumber number,
                               gint64 *value,
                               gint *decimals);

/**
 * @brief One column of rows.
 * @param gaps          The gaps.
 * @param indicator     Index of the indicator.
 * @param period        Index of the period.
 * @param number        Which number.
 * @param[out] values   Caller's array, one entry a unit.
 * @param[out] decimals Caller's array, one entry a unit.
 * @param[out] present  Caller's array, 1 where the number exists.
 * @param n_units       Entries in each array; bhxh_frame_get_n_units().
 * @param[out] error    #BHXH_ERROR_SHAPE, #BHXH_ERROR_INDEX. On failure nothing is written.
 * @return TRUE when filled. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_gaps_fill_numbers (const BhxhGaps *gaps,
                                 guint indicator,
                                 guint period,
                                 BhxhGapNumber number,
                                 gint64 *values,
                                 gint8 *decimals,
                                 guint8 *present,
                                 gsize n_units,
                                 GError **error);

/** @brief What is missing, as a request to send: "thiếu LLLĐ huyện Vĩnh Linh 2024; ..."; "" when nothing; free with bhxh_free(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_gaps_dup_missing (BhxhGaps *gaps, BhxhLanguage language);

/** @brief Rows as a table; free with bhxh_table_unref(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_gaps_dup_table (BhxhGaps *gaps);

/**
 * @brief Sums by the levels above: per unit above, indicator and period, how many reported, sums, and their gap.
 *
 * "Sum of gaps of those that reported" and "sum of actuals minus sum of targets" are two columns.
 * @return The table; free with bhxh_table_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_gaps_dup_rollup_table (BhxhGaps *gaps);

G_END_DECLS

/** @} */
