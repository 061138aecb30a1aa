/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the printed figures imply about figures nobody printed.
 */
#pragma once

#include <bhxhplan/figures.h>

G_BEGIN_DECLS

/** @defgroup bounds Bounds
 *  @brief The smallest and largest value of a missing figure that the printed ones allow.
 *
 *  The provincial labour force, for one, is printed nowhere, but stands behind every
 *  count and rate.
 *  @{ */

/** @brief Bounds of missing figures; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhBounds BhxhBounds;

/**
 * @brief Intersects what each rule alone says about each missing figure.
 * @param plan        The plan; borrowed.
 * @param options     Options or NULL; reads owner, period, progress.
 * @param[out] error  #BHXH_ERROR_UNKNOWN owner, #BHXH_ERROR_RANGE, #BHXH_ERROR_CANCELLED.
 * @return The bounds; free with bhxh_bounds_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhBounds *bhxh_bounds_compute (BhxhPlan *plan, BhxhOptions *options, GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhBounds *bhxh_bounds_ref (BhxhBounds *bounds);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_bounds_unref (BhxhBounds *bounds);

/** @brief Number of missing figures about which something is known. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_bounds_get_n (const BhxhBounds *bounds);

/**
 * @brief Finds the bounds of one figure.
 * @param bounds     The bounds.
 * @param unit       Index of the unit in the plan's frame.
 * @param indicator  Index of the indicator.
 * @param period     The period; may lie before the plan's first.
 * @return Index; -1 when nothing is known. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_bounds_find (const BhxhBounds *bounds,
                       guint unit,
                       guint indicator,
                       BhxhPeriod period);

/**
 * @brief Which figure it is.
 * @param bounds          The bounds.
 * @param index           Which one; by unit, indicator, period.
 * @param[out] unit       Index of the unit in the plan's frame.
 * @param[out] indicator  Index of the indicator.
 * @param[out] period     The period; may lie before the plan's first.
 * @return FALSE, nothing written, past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_bounds_get_figure (const BhxhBounds *bounds,
                                 guint index,
                                 guint *unit,
                                 guint *indicator,
                                 BhxhPeriod *period);

/**
 * @brief The values that all rules allow.
 *
 * Persons are whole: both ends are whole persons that are allowed. Other measures have
 * one decimal more than their indicator, rounded outwards; an end that rounding moved is
 * open.
 *
 * @param bounds         The bounds.
 * @param index          Which one.
 * @param[out] lo        Smallest value; 0 when there is no lower end.
 * @param[out] hi        Largest value; 0 when there is no upper end; of persons below
 *                       @p lo when the figures contradict each other.
 * @param[out] decimals  Decimals of both.
 * @param[out] flags     #BhxhRangeFlags: ends that do not exist or do not belong to the
 *                       range.
 * @return FALSE, nothing written, past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_bounds_get_range (const BhxhBounds *bounds,
                                guint index,
                                gint64 *lo,
                                gint64 *hi,
                                gint *decimals,
                                guint *flags);

/** @brief TRUE when no value is left: the figures behind the rules of both ends clash.
 * Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_bounds_is_empty (const BhxhBounds *bounds, guint index);

/** @brief Id of the rule that the lower end comes from; borrowed; NULL when it is the
 * indicator's own domain, or past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_bounds_get_lo_rule (const BhxhBounds *bounds, guint index);

/** @brief As bhxh_bounds_get_lo_rule(), of the upper end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_bounds_get_hi_rule (const BhxhBounds *bounds, guint index);

/** @brief Bounds as a table: unit, indicator, period, lo, hi, and the rules that bind.
 * Free with bhxh_table_unref(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_bounds_dup_table (BhxhBounds *bounds);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhBounds, bhxh_bounds_unref)
/** @endcond */

G_END_DECLS

/** @} */
