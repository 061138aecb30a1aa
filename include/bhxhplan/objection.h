/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What may be added to what, and what to do where it may not.
 */
#pragma once

#include <bhxhplan/frame.h>
#include <bhxhplan/language.h>

G_BEGIN_DECLS

/** @defgroup objection Objections
 *  @brief Whether figures add up, and if not why.
 *
 *  Everything in the library that adds figures of several indicators, units or periods as
 *  somebody else says, asks here first: rules, and the parts of a decomposition. @ref
 *  refused_page lists all that is refused.
 *  @{ */

/** @brief Why two figures are not added. @since 0.1 */
typedef enum
{
  BHXH_OBJECTION_NONE = 0,              /**< They add up. */
  BHXH_OBJECTION_COUNTED_TWICE = 1,     /**< Who is in one is in the other. */
  BHXH_OBJECTION_OTHER_INSURANCE = 2,   /**< BHXH, BHTN, BHYT: one may be in several. */
  BHXH_OBJECTION_OVER_TIME = 3,         /**< A stock is never summed over time. */
  BHXH_OBJECTION_RATES = 4,             /**< Rates of several units or periods. */
  BHXH_OBJECTION_OTHER_DENOMINATOR = 5, /**< Rates of different wholes. */
  BHXH_OBJECTION_INDICES = 6,           /**< Indices are multiplied. */
  BHXH_OBJECTION_OTHER_MEASURE = 7      /**< Persons, percent, index. */
} BhxhObjection;

/** @brief In what two figures differ beside the indicator; flags. @since 0.1 */
typedef enum
{
  BHXH_APART_IN_NOTHING = 0, /**< Of one unit and period. */
  BHXH_APART_IN_UNITS = 1,   /**< Of units that do not overlap. */
  BHXH_APART_IN_TIME = 2     /**< Of different periods. */
} BhxhApart;

/**
 * @brief Whether figures of two indicators may be added, and if not the first reason.
 *
 * Looked at are measure, kind, wholes (part_of), denominators, and of which insurance an
 * indicator is: by its code if that begins with `si_`, `ui_` or `hi_`, else by its
 * Vietnamese name if that names one of BHXH, BHTN and BHYT.
 *
 * @param frame      Of the indicators; borrowed.
 * @param indicator  One of them.
 * @param other      The other one, or the same.
 * @param apart      #BhxhApart flags: in what else the figures differ.
 * @return The objection; #BHXH_OBJECTION_NONE also for indices past the frame.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhObjection bhxh_objection_find (const BhxhFrame *frame,
                                   guint indicator,
                                   guint other,
                                   guint apart);

/**
 * @brief Why, and what to do instead.
 * @param objection  An objection.
 * @param language   Of the words.
 * @return The words, without a full stop; "" for #BHXH_OBJECTION_NONE; borrowed for ever.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_objection_get_reason (BhxhObjection objection, BhxhLanguage language);

G_END_DECLS

/** @} */
