/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Options: by which rules, and how far, a whole plan is reasoned about.
 */
#pragma once

#include <bhxhplan/options.h>

G_BEGIN_DECLS

/** @addtogroup options
 *  @{ */

/** @brief How much is looked at together to bound a figure. @since 0.1 */
typedef enum
{
  BHXH_REACH_RULES = 1, /**< Each rule in each place by itself; the default. */
  BHXH_REACH_SYSTEM = 2 /**< All rules and all figures; needs the module "solve". */
} BhxhReach;

/** @brief Most percent that bhxh_options_set_jump_percent() takes. @since 0.1 */
#define BHXH_MAX_JUMP_PERCENT 10000

/** @name For reasoning over the whole plan */
/** @{ */

/** @brief How much bhxh_bounds_compute() looks at together. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_reach (BhxhOptions *options, BhxhReach reach);

/**
 * @brief Changes the set of rules that bounds and conflicts go by: without it, the plan's
 * rules for targets of severity error.
 * @param options     The options.
 * @param id          A rule of the plan, or a name for one of your own.
 * @param expression  In the language of @ref rules_page ; in force under this id, instead
 *                    of the plan's; "": the plan's rule is left out; NULL: as the plan
 *                    has it. Copied; read by the computation, which refuses what is not
 *                    a rule, and sums that do not add up (@ref refused_page).
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_rule (BhxhOptions *options, const char *id, const char *expression);

/** @brief How many persons at most, in any count, belong to a unit but to none of the
 * units below it; default 0. A `sum` with a residual of its own keeps that. Negative
 * values are refused. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_residual (BhxhOptions *options, gint64 persons);

/** @brief A figure is identified where its range is at most so many percent of its
 * largest value wide; default 10, at most 100. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_identified_width (BhxhOptions *options, guint percent);

/** @brief Whether bounds by the whole system are of printed figures that were rounded too:
 * what all others leave of the rounding; default FALSE. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_printed (BhxhOptions *options, gboolean printed);

/**
 * @brief How much it takes to doubt a figure: of the sets that bhxh_conflicts_compute()
 * finds, the sum is as small as can be.
 * @param options  The options.
 * @param cell     The figure, `unit/indicator/period/owner`.
 * @param weight   From 1 up; 0 (default): as often as the document states it.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_weight (BhxhOptions *options, const char *cell, guint weight);

/** @brief Conflicts of each part, and sets to doubt, that are looked for at most; default
 * 20; 0 brings it back. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_most_sets (BhxhOptions *options, guint n);

/** @brief How much more or less, in percent of the previous period, an actual may be before
 * bhxh_findings_compute() asks about it; default 20. 0: it is not asked. At
 * most #BHXH_MAX_JUMP_PERCENT. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_options_set_jump_percent (BhxhOptions *options, guint percent);

/** @} */

G_END_DECLS

/** @} */
