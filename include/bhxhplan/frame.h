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
 *  contiguous range. Beyond the axis a frame also knows units of other dates
 *  (bhxh_frame_get_n_known()), so that actuals of later units find their way through the
 *  successions. See @ref frames_page.
 *  @{ */

/** @brief The axes; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhFrame BhxhFrame;

/**
 * @brief Another reference.
 * @param frame  A frame.
 * @return @p frame. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhFrame *bhxh_frame_ref (BhxhFrame *frame);

/**
 * @brief Gives a reference back.
 * @param frame  A frame; taken; or NULL.
 *
 * Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_frame_unref (BhxhFrame *frame);

/**
 * @brief The day whose units form the axis.
 * @param frame  A frame; borrowed.
 * @return The day. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_frame_get_date (const BhxhFrame *frame);

/**
 * @brief How many units the axis has.
 * @param frame  A frame; borrowed.
 * @return Their number, at least 1. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_frame_get_n_units (const BhxhFrame *frame);

/**
 * @brief How many units are known, of the axis and of other dates after them.
 * @param frame  A frame; borrowed.
 * @return Their number, at least that of the axis. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_frame_get_n_known (const BhxhFrame *frame);

/**
 * @brief How many indicators there are.
 * @param frame  A frame; borrowed.
 * @return Their number. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_frame_get_n_indicators (const BhxhFrame *frame);

/**
 * @brief How many periods there are.
 * @param frame  A frame; borrowed.
 * @return Their number. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_frame_get_n_periods (const BhxhFrame *frame);

/**
 * @brief A unit of the axis or of another date.
 * @param frame  A frame; borrowed.
 * @param unit   Index of a known unit.
 * @return The unit; borrowed; NULL past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const BhxhDistrict *bhxh_frame_get_district (const BhxhFrame *frame, guint unit);

/**
 * @brief An indicator.
 * @param frame      A frame; borrowed.
 * @param indicator  Its index.
 * @return The indicator; borrowed; NULL past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const BhxhIndicator *bhxh_frame_get_indicator (const BhxhFrame *frame, guint indicator);

/**
 * @brief A period; ascending as bhxh_period_compare() orders them.
 * @param frame   A frame; borrowed.
 * @param period  Its index.
 * @return The period; #BHXH_PERIOD_NONE past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_frame_get_period (const BhxhFrame *frame, guint period);

/**
 * @brief The parent of a unit of the axis.
 * @param frame  A frame; borrowed.
 * @param unit   Index of a unit of the axis.
 * @return Index of its parent, which is smaller; -1 for the root and past the end.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_frame_get_parent (const BhxhFrame *frame, guint unit);

/**
 * @brief The children of a unit of the axis: one contiguous range.
 * @param frame       A frame; borrowed.
 * @param unit        Index of a unit of the axis; past the end: no children.
 * @param[out] first  Index of the first child; 0 without children.
 * @return Number of children. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_frame_get_children (const BhxhFrame *frame, guint unit, guint *first);

/**
 * @brief Finds a unit by code, "code@date" or name as people write it.
 *
 * An exact code is found first, then one that lost its leading zeros, then the nearest
 * spelling of a name. Units valid on @p day count; where there is none, a unit of the
 * axis that ended before. A spelling that can mean several units is an error that lists
 * them, unless level, parent or day leave one; so is a name without its type that means a
 * unit of one level on @p day and one of another on the frame's date.
 *
 * @param frame       A frame; borrowed.
 * @param name        Code, `code@YYYY-MM-DD`, or a spelling of the name; UTF-8; borrowed.
 * @param level       Its level, or #BHXH_LEVEL_ANY.
 * @param parent      Index of the unit that it is a child of, or -1 for any.
 * @param day         The day on which it is meant (of a longer period the last one),
 *                    which a code's own date overrides; #BHXH_PERIOD_NONE: the frame's
 *                    date.
 * @param[out] unit   Index; past bhxh_frame_get_n_units() when the unit is of another
 *                    date.
 * @param[out] error  #BHXH_ERROR_UNKNOWN: nobody has the name or code;
 *                    #BHXH_ERROR_AMBIGUOUS: several have, the message lists them;
 *                    #BHXH_ERROR_DATA: the code has a bearer on other days only;
 *                    #BHXH_ERROR_MEMORY. On failure nothing is written.
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
 * @brief The smallest unit of the axis that surely holds all of a known unit.
 *
 * A unit of the axis holds itself. A later unit is traced back through the successions to
 * the units it came from, and those up the tree until one holds them all; where it is not
 * known what it came from, its parent holds it. A later root is not traced: its parts
 * beyond the frame are not known.
 *
 * @param frame  A frame; borrowed.
 * @param unit   Index of a known unit.
 * @return Index on the axis; -1 when it cannot be traced or is past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_frame_trace_unit (const BhxhFrame *frame, guint unit);

/**
 * @brief Finds an indicator by machine name, or by any spelling of a name.
 *
 * Names are those in both languages and the package's aliases; spelling counts as for
 * units, see bhxh_text_matches().
 *
 * @param frame           A frame; borrowed.
 * @param name            Machine name or name; UTF-8; borrowed.
 * @param length          Its bytes, or -1 when it ends with NUL.
 * @param[out] indicator  Index.
 * @param[out] error      #BHXH_ERROR_UNKNOWN: none has the name, the message may say
 *                        which is near; #BHXH_ERROR_AMBIGUOUS: several have, the message
 *                        lists them; #BHXH_ERROR_MEMORY. On failure nothing is written.
 * @return TRUE when found. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_frame_parse_indicator (const BhxhFrame *frame,
                                     const char *name,
                                     gssize length,
                                     guint *indicator,
                                     GError **error);

/**
 * @brief As bhxh_frame_parse_indicator(), without saying why not.
 * @param frame  A frame; borrowed.
 * @param name   Machine name or name; UTF-8; borrowed.
 * @return Index; -1 when there is none, or two have the name. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_frame_find_indicator (const BhxhFrame *frame, const char *name);

/**
 * @brief Finds a period.
 * @param frame   A frame; borrowed.
 * @param period  The period; one that only ends on the same day is another.
 * @return Index; -1 when the frame does not have it. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gint bhxh_frame_find_period (const BhxhFrame *frame, BhxhPeriod period);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhFrame, bhxh_frame_unref)
/** @endcond */

G_END_DECLS

/** @} */
