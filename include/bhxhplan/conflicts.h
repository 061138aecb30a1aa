/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which printed figures contradict each other, and which ones to doubt.
 */
#pragma once

#include <bhxhplan/figures.h>

G_BEGIN_DECLS

/** @defgroup conflicts Conflicts
 *  @brief Figures that cannot all be true, and the fewest to doubt.
 *
 *  A rule looked at by itself may hold although all rules together cannot. A conflict is
 *  a set of printed figures, and of rules in the places where they apply, that cannot all
 *  hold, and of which all but any one can. A set to doubt is one without which everything
 *  else can be true; slips say what its figures may have been. See @ref conflicts_page.
 *  @{ */

/** @brief Conflicts of a plan; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhConflicts BhxhConflicts;

/**
 * @brief Finds what contradicts itself in a plan's targets.
 * @param plan        The plan; borrowed.
 * @param facts       Known figures, as for bhxh_bounds_compute(); or NULL.
 * @param options     Options or NULL; reads owner, period, rule, residual, weight, most
 *                    sets, progress, diagnostics.
 * @param[out] error  As bhxh_bounds_compute() with #BHXH_REACH_SYSTEM; #BHXH_ERROR_LIMIT
 *                    also where more than 1,024 unknowns or 8,192 equations and
 *                    inequalities hang together.
 * @return The conflicts; free with bhxh_conflicts_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhConflicts *bhxh_conflicts_compute (BhxhPlan *plan,
                                       BhxhFigures *facts,
                                       BhxhOptions *options,
                                       GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhConflicts *bhxh_conflicts_ref (BhxhConflicts *conflicts);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_conflicts_unref (BhxhConflicts *conflicts);

/** @name Conflicts */
/** @{ */

/** @brief Number of conflicts; 0: all printed figures can be true. Of several among the
 * same figures it is the one that takes the fewest rules. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_conflicts_get_n (const BhxhConflicts *conflicts);

/** @brief TRUE when there are no others. All are looked for that do without rules over the
 * units below, up to the number that the options state and to 2,000 steps; of the others,
 * at least one that each set to doubt has to answer. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_conflicts_is_complete (const BhxhConflicts *conflicts);

/** @brief The printed figures of a conflict, `unit/indicator/period/owner` separated by
 * `;`; "" where rules contradict each other by themselves. Free with bhxh_free(); NULL
 * past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_conflicts_dup_cells (const BhxhConflicts *conflicts, guint index);

/** @brief The rules that it takes, `id@unit/period` separated by `;`; the unit "rest of
 * ..." is what no unit below covers. Free with bhxh_free(); NULL past the end.
 * Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_conflicts_dup_rules (const BhxhConflicts *conflicts, guint index);

/** @brief What a person should read: the figures and where they stand, the rules, what
 * these take for granted, what to ask. Free with bhxh_free(); NULL past the end.
 * Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_conflicts_dup_message (const BhxhConflicts *conflicts,
                                  guint index,
                                  BhxhLanguage language);

/** @brief The conflicts as a table: figures, rules, places, message. Free with
 * bhxh_table_unref(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_conflicts_dup_table (BhxhConflicts *conflicts);

/** @} */

/** @name What to doubt */
/** @{ */

/** @brief Number of sets of figures to doubt; without the figures of any one set
 * everything else can be true, and no lighter set does. 0 also where rules contradict
 * each other whatever is doubted. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_conflicts_get_n_doubts (const BhxhConflicts *conflicts);

/** @brief FALSE when there may be more sets as light, or none was found in time.
 * Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_conflicts_has_all_doubts (const BhxhConflicts *conflicts);

/**
 * @brief One set to doubt.
 * @param conflicts    The conflicts.
 * @param index        Which one.
 * @param[out] weight  Sum of the weights of its figures, as small as can be; or NULL.
 * @return Its figures, as bhxh_conflicts_dup_cells(); free with bhxh_free(); NULL,
 *         nothing written, past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_conflicts_dup_doubt (const BhxhConflicts *conflicts,
                                guint index,
                                guint64 *weight);

/** @brief The sets to doubt as a table, one row a figure, or one a slip that explains it.
 * Free with bhxh_table_unref(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_conflicts_dup_doubts_table (BhxhConflicts *conflicts);

/** @} */

/** @name Slips
 *  One change of a figure to doubt with which, without the other figures of its set,
 *  everything can be true. */
/** @{ */

/** @brief What makes the printed number the other one. @since 0.1 */
typedef enum
{
  BHXH_SLIP_DIGIT_CHANGED = 1,  /**< One digit is another. */
  BHXH_SLIP_DIGIT_INSERTED = 2, /**< One digit more before the decimal mark. */
  BHXH_SLIP_DIGIT_DROPPED = 3,  /**< One digit less before it: 75 for 755. */
  BHXH_SLIP_DIGITS_SWAPPED = 4, /**< Two neighbouring digits change places. */
  BHXH_SLIP_SIGN = 5,           /**< The other sign. */
  BHXH_SLIP_MARK_MOVED = 6,     /**< The decimal mark one to three places further. */
  BHXH_SLIP_EXCHANGED = 7 /**< The number of another figure, which has this one's: of
                                     the set, or of the same period and the same unit or
                                     indicator. */
} BhxhSlip;

/** @brief Number of slips, over all sets to doubt. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_conflicts_get_n_slips (const BhxhConflicts *conflicts);

/**
 * @brief One slip.
 * @param conflicts      The conflicts.
 * @param index          Which one; by set to doubt.
 * @param[out] doubt     The set.
 * @param[out] kind      What makes the printed number the other one.
 * @param[out] value     That number.
 * @param[out] decimals  Its decimals.
 * @return FALSE, nothing written, past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_conflicts_get_slip (const BhxhConflicts *conflicts,
                                  guint index,
                                  guint *doubt,
                                  BhxhSlip *kind,
                                  gint64 *value,
                                  gint *decimals);

/** @brief The figure of a slip, as bhxh_conflicts_dup_cells(); free with bhxh_free(); NULL
 * past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_conflicts_dup_slip_cell (const BhxhConflicts *conflicts, guint index);

/** @brief The figure that has the number of a slip #BHXH_SLIP_EXCHANGED; "" of other slips;
 * free with bhxh_free(); NULL past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_conflicts_dup_slip_other (const BhxhConflicts *conflicts, guint index);

/** @} */

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhConflicts, bhxh_conflicts_unref)
/** @endcond */

G_END_DECLS

/** @} */
