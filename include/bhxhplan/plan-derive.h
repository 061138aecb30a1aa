/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Plans made from plans: the next one, and one of several.
 */
#pragma once

#include <bhxhplan/figures.h>

G_BEGIN_DECLS

/** @defgroup plan-derive Plans from plans
 *  @brief What a new plan begins with, and the form on which its targets are filled in.
 *
 *  Nothing is invented: a figure that goes over is one that was stated or measured, and
 *  says where. What cannot go over is told to the diagnostics. See @ref new_plan.
 *  @{ */

/**
 * @brief The next plan: other years, the units of another day, no targets yet.
 *
 * It has the units and successions of @p plan with the day as its frame's date, its
 * indicators, rules, agencies and their successions. Texts, duties and accepted findings
 * stay behind: a new plan has its own decision. documents.csv cites the one it came from,
 * and the descriptor names that under `derived_from`.
 *
 * Statements are baselines only, of the year before the term: for each unit and indicator
 * the last figure that @p actuals have of that year, or else the issuer's target of that
 * year, if the unit is the same on the day. Each cites a row of texts.csv that says what
 * it is and where it is from.
 *
 * @param plan        The plan it comes from; borrowed.
 * @param actuals     Actual figures over a frame of the same day, such as that of an
 *                    earlier call without any; borrowed; NULL: none.
 * @param options     Borrowed; reads the term (needed: a year or whole years), the unit
 *                    day (none: the first day of the term), the plan identifier (NULL:
 *                    that of @p plan with other years), diagnostics, limits. What does
 *                    not go over is a notice.
 * @param[out] error  #BHXH_ERROR_MISUSE: the term is missing or no whole years, the unit
 *                    day is no day; #BHXH_ERROR_SHAPE: @p actuals are of units of another
 *                    day; #BHXH_ERROR_SYNTAX: the identifier; #BHXH_ERROR_DATA: no unit,
 *                    or several, hold all others on that day; #BHXH_ERROR_UNKNOWN:
 *                    @p actuals are of units or indicators that the plan does not have;
 *                    #BHXH_ERROR_LIMIT; #BHXH_ERROR_MEMORY.
 * @return The plan; free with bhxh_plan_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPlan *bhxh_plan_compute_successor (BhxhPlan *plan,
                                       BhxhFigures *actuals,
                                       BhxhOptions *options,
                                       GError **error);

/**
 * @brief The same plan by the units of another day.
 *
 * It has the indicators, rules, agencies and their successions of @p plan, its units with
 * the day as its frame's date, and all its statements, targets and baselines of every
 * owner, if the unit is the same on the day; each cites a row of texts.csv that names its
 * place in @p plan. Texts, duties and accepted findings stay behind; documents.csv cites
 * the plan, and the descriptor names it under `derived_from`.
 *
 * Where another root came after the plan's, of which its territory may be a part only,
 * units that ended and had others below them become areas: rows of the level `other`,
 * with the unit's code and `-cu` behind it ("Địa bàn huyện cũ Vĩnh Linh", "Area of the
 * former Vinh Linh District"), from the day after the unit's last one. What was stated
 * of the unit is stated of its area; the units of the day stand below the smallest
 * area that surely holds all of them, and those that lie in none are left out.
 *
 * @param plan        The plan; borrowed.
 * @param options     Borrowed; reads the unit day (needed), the plan identifier (NULL:
 *                    that of @p plan, a point and the day), diagnostics, limits. What
 *                    does not go over is a notice.
 * @param[out] error  #BHXH_ERROR_MISUSE: the unit day is missing or no day;
 *                    #BHXH_ERROR_SYNTAX: the identifier; #BHXH_ERROR_DATA: the root
 *                    neither is there on that day nor has ended before;
 *                    #BHXH_ERROR_LIMIT; #BHXH_ERROR_MEMORY.
 * @return The plan, @p plan itself where the day is that of its frame; free with
 *         bhxh_plan_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPlan *bhxh_plan_compute_on_day (BhxhPlan *plan, BhxhOptions *options, GError **error);

/**
 * @brief A form to fill in: one row a unit, one column an indicator and year.
 *
 * Columns: unit, unit_name_vi, unit_name_en, then indicator by indicator one for each
 * year of the term, such as `si_rate_2026`, all of them empty. An indicator for which
 * @p from has targets of its whole term only has one column, such as
 * `hi_students_rate_2026_2030`. Rows are the units to which the plan addresses targets,
 * in the frame's order; all of its axis where it addresses none.
 *
 * @param plan        The plan to be filled in; kept by the table.
 * @param from        Only indicators that have a target in this plan, of any owner, are
 *                    columns; borrowed; NULL: all indicators.
 * @param[out] error  #BHXH_ERROR_MEMORY; or NULL.
 * @return The table; free with bhxh_table_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_plan_compute_template (BhxhPlan *plan, BhxhPlan *from, GError **error);

/**
 * @brief The map by which bhxh_import_load_sheet() reads the form once it is filled in.
 * @param plan      As for bhxh_plan_compute_template().
 * @param from      Likewise.
 * @param format    As which the form was written: #BHXH_FORMAT_CSV,
 *                  #BHXH_FORMAT_CSV_EXCEL or #BHXH_FORMAT_XLSX.
 * @param language  Of its headers; not read for #BHXH_FORMAT_CSV.
 * @return JSON, see @ref map_page; free with bhxh_free(); NULL for other formats, and
 *         without memory. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_plan_dup_template_map (BhxhPlan *plan,
                                  BhxhPlan *from,
                                  BhxhFormat format,
                                  BhxhLanguage language);

/**
 * @brief One plan of several, whose units became parts of one unit.
 *
 * Such as the plans of two provinces that were merged. It has the units, successions,
 * indicators, rules and agencies of all of them, each once; the frame is that of the unit
 * day, on which the units that the plans were for have gone into one. Texts, duties and
 * accepted findings stay behind; documents.csv cites the plans.
 *
 * Of the root, the issuers' targets and baselines are combined where every plan has one
 * of the indicator and period. Persons are summed; of rounded figures the sum is "about"
 * so much. Rates are 100 times the summed numerators by the summed denominators, rounded
 * half away from zero to the coarsest decimals that a plan prints them with; a
 * denominator is a target or baseline of the plan, or comes from @p figures, and then is
 * a baseline of the new plan. Each such figure cites a row of texts.csv that shows the
 * calculation and where each part of it stands. What a plan lacks is a notice; it is
 * not made up. Other units keep their statements if they are the same on the day.
 *
 * The first plan goes before: its issuer is the new plan's, its names stay. An agency of
 * another plan that only shares its code with one of an earlier plan gets the code
 * `code.plan-id`, with a notice.
 *
 * @param plans       The plans; borrowed.
 * @param n_plans     Their number, at least 2.
 * @param figures     For each plan figures over its frame, such as labour forces, or
 *                    NULL; borrowed; NULL: none at all.
 * @param options     Borrowed; reads the unit day (needed), the plan identifier (NULL:
 *                    those of the plans, joined by points), diagnostics, limits.
 * @param[out] error  #BHXH_ERROR_MISUSE: the unit day is missing or no day, two plans
 *                    have one identifier; #BHXH_ERROR_DATA: the plans do not go together
 *                    (a code of two units on one day, an indicator or rule that is not
 *                    the same, roots that did not go whole into one): all of it is told
 *                    to the diagnostics, both plans by name; #BHXH_ERROR_SYNTAX: the
 *                    identifier; #BHXH_ERROR_LIMIT; #BHXH_ERROR_MEMORY.
 * @return The plan; free with bhxh_plan_unref(); NULL on error. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhPlan *bhxh_plan_compute_merged (BhxhPlan *const *plans,
                                    gsize n_plans,
                                    BhxhFigures *const *figures,
                                    BhxhOptions *options,
                                    GError **error);

G_END_DECLS

/** @} */
