/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Targets handed down to the units below, so that every total is kept.
 */
#pragma once

#include <bhxhplan/figures.h>
#include <bhxhplan/options-allocating.h>

G_BEGIN_DECLS

/** @defgroup allocation Allocation
 *  @brief From a unit's target to the units below it, in whole persons.
 *
 *  Only counts of persons are handed down: a rate cannot be allocated exactly, it is
 *  worked out from the persons afterwards. See @ref allocation_page.
 *  @{ */

/** @brief Targets handed down; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhAllocation BhxhAllocation;

/**
 * @brief Hands the targets of a unit down.
 *
 * For each count of persons and each year of which the unit has a target: the persons are
 * shared out among the units right below, and so on as far down as is asked for. Each
 * step is exact: what the units get adds up to what the one above them has. Where the
 * unit has a target of a rate only, the persons are the fewest that print as the rate or
 * more, by the denominator in the figures.
 *
 * A total and the kinds that a rule of the plan adds up to it, such as compulsory and
 * voluntary insurance, are shared out together: the total as any other, and the kinds so
 * that each unit's add up to what it has of the total and each kind's to what the unit
 * above has of it. Where these follow from rates, they are raised to what adds up.
 *
 * Of the units below only those take part to which targets are addressed, where they are
 * addressed to any. A weight that is missing is the sum of the units below where all of
 * them have it, and is never made up. A part gets at most what its whole has. Units right
 * below one another are always read from the same period, the latest in which any of them
 * has figures.
 *
 * @param plan        The plan, of which a reference is kept.
 * @param figures     Actual figures over its frame, of which a reference is kept; NULL:
 *                    none.
 * @param options     Borrowed; reads all options for handing targets down, owner, period
 *                    (none: all years), decimals (of quotas and deviations), diagnostics.
 * @param[out] error  #BHXH_ERROR_MISSING: figures to share out by (who lacks which is
 *                    named, and each told to the diagnostics); #BHXH_ERROR_DATA: there is
 *                    no target, or no unit below; #BHXH_ERROR_INFEASIBLE: floors and caps
 *                    clash, with the units and by how many persons; #BHXH_ERROR_MISUSE:
 *                    an indicator that does not count persons, or has no denominator;
 *                    #BHXH_ERROR_UNKNOWN, #BHXH_ERROR_AMBIGUOUS, #BHXH_ERROR_SYNTAX: an
 *                    option names what is not there or no period; #BHXH_ERROR_SHAPE: @p
 *                    figures are of other units; #BHXH_ERROR_RANGE: a figure that is
 *                    below 0, too large, or no whole number of persons;
 *                    #BHXH_ERROR_MEMORY.
 * @return The allocation; free with bhxh_allocation_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhAllocation *bhxh_allocation_compute (BhxhPlan *plan,
                                         BhxhFigures *figures,
                                         BhxhOptions *options,
                                         GError **error);

/**
 * @brief Another reference.
 * @param allocation  An allocation.
 * @return @p allocation. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhAllocation *bhxh_allocation_ref (BhxhAllocation *allocation);

/**
 * @brief Gives a reference back.
 * @param allocation  An allocation; taken; or NULL.
 *
 * Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
void bhxh_allocation_unref (BhxhAllocation *allocation);

/**
 * @brief What a unit got.
 * @param allocation    An allocation; borrowed.
 * @param unit          Index of the unit in the plan's frame.
 * @param indicator     Index of the indicator.
 * @param period        The year.
 * @param[out] persons  Whole persons; of the unit that hands down, its target.
 * @return FALSE, nothing written, where it got nothing of the kind, or an index is past
 *         the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_allocation_get_persons (const BhxhAllocation *allocation,
                                      guint unit,
                                      guint indicator,
                                      BhxhPeriod period,
                                      gint64 *persons);

/**
 * @brief What everybody got, and why: one row a unit, indicator and year.
 *
 * First comes the unit that hands down, then those below, in the frame's order. Columns:
 * unit, unit_name_vi, unit_name_en, parent, parent_name_vi, parent_name_en, level,
 * indicator, indicator_name_vi, indicator_name_en, period; persons (the result) and
 * reason (a closed list, see @ref allocation_page); weights (by what), weight,
 * weight_indicator, weight_period; floor, cap; quota (the exact share, rounded to the
 * options' decimals), deviation (by how many percent of the quota the result differs from
 * it); other_method and other_persons (what that method would have given within the same
 * bounds); last_period, last_actual, increase (the result less the last actual);
 * rate_indicator, rate (to the indicator's decimals), denominator, denominator_period.
 * What does not apply, or is not known, is missing.
 *
 * Notes say that the totals are kept, the largest deviation, and how many ties the
 * declared order decided.
 *
 * @param allocation  An allocation; a reference is kept by the table.
 * @return The table; free with bhxh_table_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_allocation_dup_table (BhxhAllocation *allocation);

/**
 * @brief What was handed down, as a plan of its own.
 *
 * Its root is the unit that handed down; of the plan's own root everything goes over
 * that the plan knows of units, of another one the units below it. It has the
 * indicators, rules and agencies of the plan, the years that were handed down as its
 * term, and the frame of the same day. documents.csv cites the plan whose targets they
 * are, with number and date; the descriptor names it under `derived_from`.
 *
 * Its statements are the unit's own targets, as they were; where these are a rate, the
 * persons that follow from it, "at least" so many; what everybody got, exactly; and the
 * rates that this is by the last denominators known, "about" so much. Each cites a row of
 * texts.csv that says how it came about.
 *
 * @param allocation  An allocation; borrowed.
 * @param options     Borrowed; reads the plan identifier (NULL: that of the plan, a point
 *                    and the unit's code), diagnostics, limits; NULL: defaults.
 * @param[out] error  #BHXH_ERROR_SYNTAX: the identifier; #BHXH_ERROR_LIMIT;
 *                    #BHXH_ERROR_MEMORY.
 * @return The plan; free with bhxh_plan_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPlan *bhxh_allocation_compute_plan (BhxhAllocation *allocation,
                                        BhxhOptions *options,
                                        GError **error);

/**
 * @brief A form to fill in: the figures that bhxh_allocation_compute() says are missing.
 *
 * One row a unit and figure, in the long form of actual figures (@ref actuals), so that
 * the filled-in form is read with the others. Columns: unit (the code, or code@date where
 * the code is another unit's at the time), unit_name_vi, unit_name_en, indicator,
 * indicator_name_vi, indicator_name_en, period, and value, which is empty. Where nothing
 * is missing there are no rows.
 *
 * @param plan        As for bhxh_allocation_compute(); kept by the table.
 * @param figures     Likewise, but borrowed.
 * @param options     Likewise.
 * @param[out] error  As for bhxh_allocation_compute(), but for #BHXH_ERROR_MISSING and
 *                    #BHXH_ERROR_INFEASIBLE.
 * @return The table; free with bhxh_table_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_allocation_compute_template (BhxhPlan *plan,
                                             BhxhFigures *figures,
                                             BhxhOptions *options,
                                             GError **error);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhAllocation, bhxh_allocation_unref)
/** @endcond */

G_END_DECLS

/** @} */
