/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a comparison can say beyond met or not.
 */
#pragma once

#include <bhxhplan/gaps.h>

G_BEGIN_DECLS

/** @defgroup analysis Analysis
 *  @brief Tables beside the plain gaps: progress towards the targets.
 *
 *  Each is made from a comparison, and so speaks of the same targets, actuals and owner.
 *  The plain gaps decide whether a target is met; what stands here is put beside that and
 *  never replaces it. @ref analysis_page defines every number. Where an actual is a sum
 *  of units below, summed_units says of how many: all that it waits for, since no figure
 *  is taken in which a unit is missing, whatever bhxh_options_set_missing() says.
 *  @{ */

/**
 * @brief How far along the way from a base to each target, and what three methods say.
 *
 * A row is a target of persons or of a rate. The base is the actual of
 * bhxh_options_set_base_period(), or the base that the plan itself states for it; the
 * actual is that of bhxh_options_set_actual_period(), or the latest up to the target's
 * end. Classes are decided exactly; where a figure arrived rounded, so that several are
 * possible, the worst is in the method's column and the best in the one behind it.
 *
 * Columns: those of bhxh_gaps_dup_table() that say whose row it is, base_period, base,
 * actual_period, actual, stage, as_of, period, target, progress (percent of the way),
 * eurostat, eurostat_best, score, unsd, unsd_best, escap, escap_best, escap_current,
 * milestone (the status of the target of the actual's own time), methods_differ,
 * summed_units. Source of the methods: the monitoring reports of Eurostat and Statistics
 * Canada, the progress chart of the United Nations Statistics Division of 2023, the
 * progress reports of ESCAP.
 *
 * @param gaps  The comparison; kept.
 * @return The table; free with bhxh_table_unref(); NULL when memory is missing.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_gaps_dup_progress_table (BhxhGaps *gaps);

/**
 * @brief Changes as offices report them: on the same period of last year, on December of
 * last year, on the period before.
 *
 * A row is a unit and indicator with an actual in bhxh_options_set_actual_period(), or in
 * the latest period of the indicator that there is. Changes of persons are in persons and
 * percent; those of rates are in percentage points and never in percent. Both figures are
 * of the same area, that of the plan's unit: later units are summed to it, and where not
 * all of it has reported there is no change, for the reason other_area. The period before
 * a day that ends a month is the month before. December is left out for what flows.
 *
 * Columns: those that say whose row it is, period, actual, stage, as_of, change_unit, and
 * for each of year, december, previous: year_period, year_base, year_change,
 * year_percent; then reason, summed_units.
 *
 * @param gaps  The comparison; kept.
 * @return The table; free with bhxh_table_unref(); NULL when memory is missing.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_gaps_dup_changes_table (BhxhGaps *gaps);

/**
 * @brief Who has reported, how final and how soon; and of each roll-up how much is there.
 *
 * A row is a unit that has a target, or for which a sum waits, or below which there are
 * targets; at the time of the target, and at each time inside its period of which the
 * actuals say anything, so that months within a year's target are rows too. With
 * bhxh_options_set_actual_period() it is only that time. Of periods of a stock that end
 * on the same day the shortest stands for all. Rows come by indicator, then time of the
 * actual, then unit. @ref gaps_page says which units a sum waits for.
 *
 * Reporting is own, worked_out (from figures that are all there), partly, or missing.
 * Days count from the period's end to the day of receipt or, where nobody stated that, to
 * the as-of day that the source states; where it states none, or the period's end itself,
 * they are not known. For a
 * roll-up expected and reported count the lowest units with a target, or where none below
 * has one the units that the sum waits for; coverage is what percent the targets of those
 * that reported are of the unit's own target or, where it has none, of the sum of those
 * below: target_of_reported / whole is the exact fraction. 100 % is shown only where it
 * is all of it. Rates have no coverage, for they are not added up. Of the units that a
 * roll-up lacks twenty are named at most; each has a row of its own.
 *
 * Columns: those that say whose row it is, period, target, actual_period, reporting,
 * stage, as_of, received, first_known (the first figure of the cell, also one that was
 * replaced), days, expected, reported, target_of_reported, whole, whole_kind, coverage,
 * missing_units, missing_names_vi, missing_names_en. A pass over it fails as one over
 * bhxh_gaps_dup_rollup_table().
 *
 * @param gaps  The comparison; kept.
 * @return The table; free with bhxh_table_unref(); NULL when memory is missing.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_gaps_dup_completeness_table (BhxhGaps *gaps);

/**
 * @brief What is still needed month by month where a target is not reached.
 *
 * A row is a target of persons or of a rate, with the actual as for
 * bhxh_gaps_dup_progress_table(). What is needed is rounded up, so that doing it reaches
 * the target; growth is the compound one. With bhxh_options_set_monthly_maximum() a row
 * of persons says from which month on growing by that maximum still reaches the target.
 *
 * Columns: those that say whose row it is, period, target, actual_period, actual, stage,
 * as_of, remaining, remaining_unit, months_left, per_month, per_year, growth_month,
 * growth_year, latest_month, reach, summed_units.
 *
 * @param gaps  The comparison; kept.
 * @return The table; free with bhxh_table_unref(); NULL when memory is missing.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_gaps_dup_pace_table (BhxhGaps *gaps);

/**
 * @brief Actuals within a year beside what was to be expected by then.
 *
 * A row is a year's target of a stock and a period within that year for which there is
 * an actual, so that November's actual and the year's estimate stand side by side;
 * where bhxh_options_set_actual_period() names one period, that alone. The way begins
 * at last year's end: at its actual if that is final, else at last year's target, else
 * at the plan's own base. It is gone as bhxh_options_set_path() or
 * bhxh_options_set_monthly_shares() says, unless the plan has a target for the period
 * itself: that goes before any path. What is expected is rounded as the target is, and
 * compared with as a target would be.
 *
 * Columns: those that say whose row it is, period, target, base_period, base, base_kind,
 * actual_period, actual, stage, as_of, path, expected, gap, gap_unit, standing,
 * summed_units.
 *
 * @param gaps  The comparison; kept.
 * @return The table; free with bhxh_table_unref(); NULL when memory is missing.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_gaps_dup_path_table (BhxhGaps *gaps);

/**
 * @brief What the figures so far lead to expect at the time of each target: a forecast,
 * to be taken neither for an estimate that an office reports nor for a verdict.
 *
 * A row is a target of persons or of a rate of a stock, and a method of
 * bhxh_options_set_forecast_method(). The series are the actuals of the unit up to the
 * period of bhxh_options_set_actual_period(), or the latest up to the target's end:
 * preliminary and final ones, of each month the last, at most #BHXH_MAX_FORECAST_POINTS
 * of them. What is expected has a range around it as wide as the largest error that the
 * same method made earlier in the same series, as many months ahead. Where there are
 * fewer points than #BHXH_MIN_FORECAST_POINTS or fewer such errors than
 * #BHXH_MIN_FORECAST_ERRORS there is neither, and the row says why. @ref forecast_page
 * has the formulas and what they were worth on a published series.
 *
 * Columns: those that say whose row it is, period, target, figure_unit, method, n_points,
 * first_period, actual_period, actual, months_ahead, expected, expected_lo, expected_hi,
 * n_errors, largest_error, target_lies, reason, summed_units.
 *
 * @param gaps  The comparison; kept.
 * @return The table; free with bhxh_table_unref(); NULL when memory is missing.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_gaps_dup_forecast_table (BhxhGaps *gaps);

/**
 * @brief Of which parts a gap is made: units, kinds such as compulsory and voluntary, and
 * for each unit how much its rate and how much its labour force did.
 *
 * A whole is a unit and a target of persons or of a rate, with its actual as for
 * bhxh_gaps_dup_progress_table(); with bhxh_options_set_since_base() the actual of the
 * base period stands in the target's place. Its own row is followed by one for each unit
 * right below, by code, and one for each indicator that is a part of its own, if there
 * are two or more; what these leave has a row where that is not 0. Where a unit above
 * has no target of persons, the sum of those below is it. Contributions add up to the
 * whole's as they stand, in persons and in percentage points: exact fractions, shared
 * out by largest remainders. Labour forces are those of each side; a side without takes
 * the other's, and the row says so; where neither has any there are ranges. @ref
 * decomposition_page defines every number.
 *
 * Columns: those that say whose row it is, period, line, from_kind, from_period, from,
 * actual_period, actual, change_unit, change, contribution, persons, and for each of
 * rate, structure: rate_effect, rate_effect_lo, rate_effect_hi, rate_persons; then
 * labour_force, labour_force_period, reason, summed_units.
 *
 * @param gaps  The comparison; kept.
 * @return The table; free with bhxh_table_unref(); NULL when memory is missing.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_gaps_dup_decomposition_table (BhxhGaps *gaps);

/**
 * @brief Which of the units right below another is ahead, by several measures.
 *
 * Units with a target are ranked among those of the same level right below the same
 * unit, with actuals as for bhxh_gaps_dup_progress_table(); a unit that has nobody beside
 * it has no row. A row is a unit, a target of persons or of a rate, and a measure of
 * bhxh_options_set_ranking_measure(), from the first rank to the last. Equal units share
 * a rank, and the row says how many others have it. Where an actual itself arrived
 * rounded there is a range of ranks: the first is that of all true values the best, the
 * last the worst. Ranks are decided exactly. Units without an actual have no rank, and
 * the row says why; n_ranked of n_siblings have one. @ref ranking_page defines every
 * number.
 *
 * Columns: those that say whose row it is, period, parent, parent_name_vi,
 * parent_name_en, level, measure, order, rank, rank_to, tied, n_ranked, n_siblings,
 * value, value_unit, target, actual_period, actual, stage, as_of, base_period, base,
 * parent_gap, denominator, denominator_period, reason, summed_units.
 *
 * @param gaps  The comparison; kept.
 * @return The table; free with bhxh_table_unref(); NULL when memory is missing.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_gaps_dup_ranking_table (BhxhGaps *gaps);

/**
 * @brief The targets of every owner beside the same actual, and which of them binds.
 *
 * A row is a unit, indicator, period and owner with a target there; owners come in order
 * of their codes. Gap, achievement and status are those that bhxh_gaps_dup_table() of
 * that owner has, by the settings of @p gaps. The target that asks for most by the
 * indicator's direction binds; of equal ones all do, but none that is only "about" where
 * another one is not. Targets "at most" and others are not compared: of each the most
 * demanding binds. Beside a plan that amendments changed stands its target as first
 * given, with the gap of the same actual, and whether it was kept, changed, added or
 * taken back; what was taken back has neither target nor status, but the actual.
 *
 * Columns: those that say whose row it is, period, target_first, target, amended,
 * qualifier, binds, actual_period, actual, stage, as_of, gap_first, gap, gap_unit,
 * achievement, status.
 *
 * @param gaps   The comparison; kept.
 * @param first  The same plan as first given, before bhxh_plan_load_in_force(); kept;
 *               NULL: target_first, amended and gap_first are blank.
 * @return The table; free with bhxh_table_unref(); NULL when memory is missing. A pass
 *         over it fails as bhxh_gaps_compute(), and with #BHXH_ERROR_MISUSE where
 *         @p first has another identifier than the plan. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_gaps_dup_owners_table (BhxhGaps *gaps, BhxhPlan *first);

G_END_DECLS

/** @} */
