/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the printed figures imply about figures nobody printed.
 */
#pragma once

#include <bhxhplan/figures-ranges.h>

G_BEGIN_DECLS

/** @defgroup bounds Bounds
 *  @brief The smallest and largest value of a missing figure that the printed ones allow.
 *
 *  The provincial labour force, for one, is printed nowhere, but stands behind every
 *  count and rate.
 *  @{ */

/** @brief Bounds of missing figures; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhBounds BhxhBounds;

/** @brief What a range rests on. @since 0.1 */
typedef enum
{
  BHXH_BOUND_BY_RULES = 1,    /**< Each rule by itself: all rules may leave less. */
  BHXH_BOUND_BY_SYSTEM = 2,   /**< All rules and figures that hang together. */
  BHXH_BOUND_IN_CONFLICT = 3, /**< They contradict each other; each rule by itself says
                                   this. */
  BHXH_BOUND_TOO_LARGE = 4,   /**< More than 1,024 unknowns or 8,192 equations and
                                   inequalities hang together; each rule by itself. */
  BHXH_BOUND_BY_PARTS = 5     /**< So many hang together only by rules over the units
                                   below: the parts without the uppermost of these rules
                                   are solved, and the rules then narrow the ranges of
                                   persons. No true value is left out, but what is at the
                                   ends need not be possible. */
} BhxhBoundBasis;

/**
 * @brief What the rules say about each missing figure.
 *
 * By default what each rule alone says, intersected; with #BHXH_REACH_SYSTEM the least
 * and the largest value over all assignments that satisfy all rules and all printed
 * figures, by exact linear programming.
 *
 * @param plan        The plan; borrowed.
 * @param facts       Known figures over the plan's units and indicators, such as labour
 *                    forces: each stands in where the plan has no figure; borrowed; or
 *                    NULL.
 * @param options     Options or NULL; reads owner, period, reach, rule, residual,
 *                    identified width, printed, progress, diagnostics.
 * @param[out] error  #BHXH_ERROR_UNKNOWN owner or rule; #BHXH_ERROR_SYNTAX of a rule of
 *                    the options; #BHXH_ERROR_SHAPE of the facts; #BHXH_ERROR_RANGE past
 *                    128 bits; #BHXH_ERROR_LIMIT past 4,000,000 equations and
 *                    inequalities; #BHXH_ERROR_UNSUPPORTED without the module "solve";
 *                    #BHXH_ERROR_CANCELLED; #BHXH_ERROR_MEMORY. The module ends the
 *                    process where memory runs out while it solves.
 * @return The bounds; free with bhxh_bounds_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhBounds *bhxh_bounds_compute (BhxhPlan *plan,
                                 BhxhFigures *facts,
                                 BhxhOptions *options,
                                 GError **error);

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

/** @brief What the range rests on; 0 past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhBoundBasis bhxh_bounds_get_basis (const BhxhBounds *bounds, guint index);

/** @brief TRUE where the range is narrow: its width at most the share of its largest
 * value that bhxh_options_set_identified_width() states. A value in the middle means
 * nothing either way. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_bounds_is_identified (const BhxhBounds *bounds, guint index);

/**
 * @brief An end before rounding, as a fraction in lowest terms: "2125175465/63738".
 * @param bounds  The bounds.
 * @param index   Which one.
 * @param upper   FALSE: the lower end; TRUE: the upper one.
 * @return The text; free with bhxh_free(); NULL where there is no such end, past the
 *         end, or where it comes from one rule. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_bounds_dup_exact (const BhxhBounds *bounds, guint index, gboolean upper);

/**
 * @brief The printed figures that an end rests on.
 *
 * By the system, a smallest set in this sense: with it no value beyond the end is
 * possible; without any one of its figures, or of the rules in their places, some is.
 *
 * @param bounds      The bounds.
 * @param index       Which one.
 * @param upper       FALSE: the lower end; TRUE: the upper one.
 * @param[out] rules  Ids of the rules that it takes too, separated by `;`; free with
 *                    bhxh_free(); or NULL.
 * @param[out] error  #BHXH_ERROR_INDEX past the end; #BHXH_ERROR_MEMORY.
 * @return Cells, `unit/indicator/period/owner` separated by `;`, "" where there is no
 *         such end; free with bhxh_free(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_bounds_dup_binding (const BhxhBounds *bounds,
                               guint index,
                               gboolean upper,
                               char **rules,
                               GError **error);

/** @brief Ids of the rules that the bounds go by, separated by `;`; free with
 * bhxh_free(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_bounds_dup_rules (const BhxhBounds *bounds);

/** @brief Those of them that the system does not hold everywhere, since no linear
 * equation or inequality says the same; they are left out there, so that a range is
 * never too narrow. Free with bhxh_free(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_bounds_dup_partial_rules (const BhxhBounds *bounds);

/** @brief Id of the rule that the lower end comes from, where rules were looked at one by
 * one; borrowed; NULL when it is the indicator's own domain, where it comes from all of
 * them (bhxh_bounds_dup_binding()), or past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_bounds_get_lo_rule (const BhxhBounds *bounds, guint index);

/** @brief As bhxh_bounds_get_lo_rule(), of the upper end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_bounds_get_hi_rule (const BhxhBounds *bounds, guint index);

/** @brief Bounds as a table: unit, indicator, period, lo, hi, whether identified, what
 * they rest on, and the rules that bind. Free with bhxh_table_unref(). Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_bounds_dup_table (BhxhBounds *bounds);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhBounds, bhxh_bounds_unref)
/** @endcond */

G_END_DECLS

/** @} */
