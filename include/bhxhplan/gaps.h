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
 *  A target is exact as decreed. An actual is rounded half away from zero to the target's
 *  decimals and meets the target when it then reaches it; gap, remaining and achievement
 *  of persons are computed from the unrounded one. Nothing is kept but references: every
 *  call works out what it is asked for, from integers alone. @ref gaps_page explains each
 *  number.
 *  @{ */

/** @brief Gaps of every cell that has a target; immutable and reference-counted.
 * @since 0.1 */
typedef struct _BhxhGaps BhxhGaps;

/** @brief What became of a target. @since 0.1 */
typedef enum
{
  BHXH_STATUS_ANY = 0,      /**< To count all; no target has it. */
  BHXH_STATUS_EXCEEDED = 1, /**< Vượt: strictly beyond. */
  BHXH_STATUS_MET = 2,      /**< Đạt: reached. */
  BHXH_STATUS_NOT_YET = 3,  /**< Chưa đạt: not reached, and more may come. */
  BHXH_STATUS_MISSED = 4,   /**< Không đạt: not reached, final, the period over. */
  BHXH_STATUS_OPEN = 5,     /**< Chưa kết luận được do làm tròn. */
  BHXH_STATUS_NO_DATA = 6   /**< Chưa có số liệu, or not of enough units below. */
} BhxhStatus;

/** @brief Numbers of a row. @since 0.1 */
typedef enum
{
  BHXH_GAP_TARGET = 1,      /**< The target as decreed. */
  BHXH_GAP_ACTUAL = 2,      /**< The actual figure; what there is if units are missing. */
  BHXH_GAP_GAP = 3,         /**< Actual minus target; percentage points for a rate. */
  BHXH_GAP_REMAINING = 4,   /**< What is still to be reached; never negative. */
  BHXH_GAP_ACHIEVEMENT = 5, /**< Percent of the target; people's rounding. */
  BHXH_GAP_PERSONS = 6,     /**< The gap of a rate in persons, by its labour force. */
  BHXH_GAP_DENOMINATOR = 7, /**< The labour force by which these persons were counted. */
  BHXH_GAP_TARGET_OF_REPORTED =
      8,                       /**< With #BHXH_MISSING_EXCLUDE, of a sum in which units
                                        are missing: targets of those that are in it. */
  BHXH_GAP_GAP_OF_REPORTED = 9 /**< The sum minus these. */
} BhxhGapNumber;

/**
 * @brief Compares actuals with a plan's targets.
 *
 * A row is a cell with a target of one owner; owners are never mixed. An actual is looked
 * for in the target's own period (or that of bhxh_options_set_actual_period()); a stock
 * also in other periods that end on the same day, the most final first. A count that is
 * missing is summed from the units below, a rate made from its numerator and denominator,
 * or not at all.
 *
 * @param plan        The plan; kept.
 * @param actuals     Figures over the plan's units and indicators, such as
 *                    bhxh_figures_load() gives; kept. They must not be set any more while
 *                    the gaps live.
 * @param options     Options or NULL; reads owner, period, actual period, stage,
 *                    missing, decimals, rate achievement and bands; copied.
 * @param[out] error  #BHXH_ERROR_UNKNOWN: no such owner, or no target of the owner's in
 *                    the period asked for (no row at all would look as if nothing were
 *                    missed); #BHXH_ERROR_MISUSE: figures over another plan's units;
 *                    #BHXH_ERROR_LIMIT: units more than 64 levels deep;
 *                    #BHXH_ERROR_MEMORY.
 * @return The gaps; free with bhxh_gaps_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhGaps *bhxh_gaps_compute (BhxhPlan *plan,
                             BhxhFigures *actuals,
                             BhxhOptions *options,
                             GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhGaps *bhxh_gaps_ref (BhxhGaps *gaps);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_gaps_unref (BhxhGaps *gaps);

/** @brief Code of the agency whose targets these are; borrowed. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_gaps_get_owner (const BhxhGaps *gaps);

/**
 * @brief Number of rows with a status.
 *
 * The first call goes over all rows; the others remember.
 *
 * @param gaps    The gaps.
 * @param status  Which status; #BHXH_STATUS_ANY: all rows, also those whose figures are
 *                too large to compare.
 * @return How many. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint64 bhxh_gaps_count (const BhxhGaps *gaps, BhxhStatus status);

/**
 * @brief What became of one target.
 * @param gaps          The gaps.
 * @param unit          Index of the unit in the plan's frame.
 * @param indicator     Index of the indicator.
 * @param period        Index of the period in the plan's frame.
 * @param[out] certain  FALSE where the actual is missing, an estimate, or arrived rounded
 *                      such that the status could be another one; or NULL.
 * @return The status; 0 when the cell has no target, an index is past the end, or the
 *         figures are too large to compare exactly. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhStatus bhxh_gaps_get_status (const BhxhGaps *gaps,
                                 guint unit,
                                 guint indicator,
                                 guint period,
                                 gboolean *certain);

/**
 * @brief One number of one row.
 * @param gaps           The gaps.
 * @param unit           Index of the unit in the plan's frame.
 * @param indicator      Index of the indicator.
 * @param period         Index of the period in the plan's frame.
 * @param number         Which number.
 * @param[out] value     The value.
 * @param[out] decimals  Its decimals.
 * @return FALSE, nothing written, when the cell has no target or the number does not
 *         exist. Thread-safe.
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
 * @brief One number of every unit.
 * @param gaps           The gaps.
 * @param indicator      Index of the indicator.
 * @param period         Index of the period in the plan's frame.
 * @param number         Which number.
 * @param[out] values    Caller's array, one entry a unit; 0 where there is no number.
 * @param[out] decimals  Caller's array, one entry a unit.
 * @param[out] present   Caller's array, 1 where the number exists, else 0.
 * @param n_units        Entries in each array; bhxh_frame_get_n_units().
 * @param[out] error     #BHXH_ERROR_SHAPE: @p n_units is another; #BHXH_ERROR_INDEX;
 *                       #BHXH_ERROR_RANGE: figures of a unit too large to compare
 *                       exactly; #BHXH_ERROR_MEMORY. On failure nothing is written.
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

/**
 * @brief What is missing, as a request to send: "thiếu LLLĐ huyện Vĩnh Linh 2024; số
 * người huyện Hải Lăng 2024; ...".
 *
 * Asks for the figure that is missing, not for all that follow from it: of a sum the
 * units that are missing in it, of a rate whose people are known the labour force. More
 * than three units that lack the same figure are one item: "thiếu LLLĐ 2024: huyện Vĩnh
 * Linh, huyện Gio Linh, huyện Cam Lộ và 5 đơn vị khác". Twenty items are named, the
 * figures of others counted ("và 5 mục khác").
 *
 * @param gaps      The gaps.
 * @param language  Vietnamese or English.
 * @return The text, "" when nothing is missing, NULL when memory is; free with
 *         bhxh_free(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_gaps_dup_missing (BhxhGaps *gaps, BhxhLanguage language);

/**
 * @brief All rows as a table, by unit, then indicator, then period.
 *
 * Columns: unit, unit_name_vi, unit_name_en, indicator, indicator_name_vi,
 * indicator_name_en, period, actual_period, owner, target, actual, stage, as_of, gap,
 * gap_unit, remaining, achievement, status, certainty, exact, class, persons,
 * denominator, denominator_period, denominator_source, reported, expected,
 * missing_units, missing_names_vi, missing_names_en (of a sum; twenty named at most),
 * carried, carried_day, target_of_reported, gap_of_reported (by
 * bhxh_options_set_missing()), counterpart, counterpart_differs. A pass over it fails
 * with #BHXH_ERROR_RANGE at a cell whose figures are too large to compare exactly.
 *
 * @param gaps  The gaps; kept.
 * @return The table; free with bhxh_table_unref(); NULL when memory is missing.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_gaps_dup_table (BhxhGaps *gaps);

/**
 * @brief Sums by the levels above as a table, by indicator, then period, then unit.
 *
 * A row is a unit with others below it, and says of how many of them the actual is known,
 * what percent of the sum of targets these hold, and which are missing (twenty named).
 * Added up are the lowest units with a target, so that nobody is counted twice; rates are
 * not added up. "Sum of gaps of those that reported" and "sum of actuals minus sum of
 * targets" are two columns. Columns: unit, unit_name_vi, unit_name_en, level, indicator,
 * indicator_name_vi, indicator_name_en, period, actual_period, owner, expected, reported,
 * coverage, covers_vi, covers_en (of which units the figures are, where not of all),
 * missing_units, missing_names_vi, missing_names_en, target, target_of_reported,
 * actual_of_reported, gap_of_reported, actuals_minus_targets, achievement, carried,
 * carried_day, actual_with_last, gap_with_last, achievement_with_last, class, and for
 * each class the number of units in it, such as n_met. bhxh_options_set_missing() decides
 * which are there where units are missing. A pass over it fails as one over
 * bhxh_gaps_dup_table(), and when a sum is too large.
 *
 * @param gaps  The gaps; kept.
 * @return The table; free with bhxh_table_unref(); NULL when memory is missing.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_gaps_dup_rollup_table (BhxhGaps *gaps);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhGaps, bhxh_gaps_unref)
/** @endcond */

G_END_DECLS

/** @} */
