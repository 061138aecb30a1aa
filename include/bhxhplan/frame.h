/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The axes that plans, actuals and results share.
 */
#pragma once

#include <bhxhplan/district.h>
#include <bhxhplan/indicator.h>

G_BEGIN_DECLS

/** @defgroup frame Frames
 *  @brief Units at a date in tree order, indicators and periods: the three axes.
 *
 *  Indices run from 0. A unit stands after its parent, and the children of a unit are one
 * contiguous range. Beyond the axis a frame also knows units of other dates
 * (bhxh_frame_get_n_known()), so that actuals of later units find their way through the
 * successions.
 *  @{ */

/** @brief The axes; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhFrame BhxhFrame;

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhFrame *bhxh_frame_ref (BhxhFrame *frame);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_frame_unref (BhxhFrame *frame);

/** @brief The day whose units form the axis. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_frame_get_date (const BhxhFrame *frame);

/** @brief Number of units of the axis. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_frame_get_n_units (const BhxhFrame *frame);

/** @brief Number of units known, of the axis and of other dates after them. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_frame_get_n_known (const BhxhFrame *frame);

/** @brief Number of indicators. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_frame_get_n_indicators (const BhxhFrame *frame);

/** @brief Number of periods. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_frame_get_n_periods (const BhxhFrame *frame);

/** @brief A known unit; borrowed; NULL past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const BhxhDistrict *bhxh_frame_get_district (const BhxhFrame *frame, guint unit);

/** @brief An indicator; borrowed; NULL past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const BhxhIndicator *bhxh_frame_get_indicator (const BhxhFrame *frame, guint indicator);

/** @brief A period, ascending; #BHXH_PERIOD_NONE past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_frame_get_period (const BhxhFrame *frame, guint period);

/** @brief The parent of a unit of the axis; -1 for the root or past the end. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_frame_get_parent (const BhxhFrame *frame, guint unit);

/**
 * @brief The children of a unit of the axis: one contiguous range.
 * @param frame       The frame.
 * @param unit        A unit of the axis; past the end: no children.
 * @param[out] first  Index of the first child.
 * @return Number of children. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_frame_get_children (const BhxhFrame *frame, guint unit, guint *first);

/**
 * @brief Finds a unit by code, "code@date" or name as people write it.
 *
 * The exact code or name wins. A spelling that can mean several units is an error that
 * lists them, unless level, parent or day leave one.
 *
 * @param frame       The frame.
 * @param name        Code, `code@YYYY-MM-DD`, or a spelling of the name; UTF-8.
 * @param level       A #BhxhLevel, or 0 for any.
 * @param parent      Index of the unit that it is a child of, or -1 for any.
 * @param day         The day on which it is meant; #BHXH_PERIOD_NONE: the frame's date.
 * @param[out] unit   Index; past bhxh_frame_get_n_units() when the unit is of another
 * date.
 * @param[out] error  #BHXH_ERROR_UNKNOWN; #BHXH_ERROR_AMBIGUOUS with the candidates.
 * @return TRUE when found. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_frame_find_unit (BhxhFrame *frame,
                               const char *name,
                               BhxhLevel level,
                               gint parent,
                               BhxhPeriod day,
                               guint *unit,
                               GError **error);

/**
 * @brief The unit of the axis that holds all of a known unit.
 *
 * A unit of the axis holds itself. A later unit is traced back through the successions to
 * the units it came from, and those up the tree until one holds them all.
 *
 * @return Index on the axis; -1 when it cannot be traced. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_frame_trace_unit (const BhxhFrame *frame, guint unit);

/**
 * @brief Finds an indicator by machine name, or by its name in either language.
 * @return Index; -1 when there is none. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_frame_find_indicator (const BhxhFrame *frame, const char *name);

/** @brief Index of a period; -1 when the frame does not have it. Thread-safe. @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_frame_find_period (const BhxhFrame *frame, BhxhPeriod period);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhFrame, bhxh_frame_unref)

G_END_DECLS

/** @} */
