/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What checking a plan or its actuals against rules says.
 */
#pragma once

#include <bhxhplan/figures.h>

G_BEGIN_DECLS

/** @defgroup findings Findings
 *  @brief Can the printed figures all be true?
 *
 *  Each rule is evaluated for each unit and period where it applies. A printed figure
 *  stands for every true value that prints so, hence a verdict is certain, impossible,
 *  open, or unknown for lack of data.
 *  @{ */

/** @brief All that was evaluated; immutable and reference-counted. @since 0.1 */
typedef struct _BhxhFindings BhxhFindings;

/** @brief What must be the case, whatever rounding hides. @since 0.1 */
typedef enum
{
  BHXH_VERDICT_ANY = 0,        /**< To count all; no evaluation has it. */
  BHXH_VERDICT_CERTAIN = 1,    /**< Holds for all true values. */
  BHXH_VERDICT_IMPOSSIBLE = 2, /**< Holds for none. */
  BHXH_VERDICT_OPEN = 3,       /**< Rounding leaves it open. */
  BHXH_VERDICT_UNKNOWN = 4     /**< A figure is missing, and that decides. */
} BhxhVerdict;

/** @brief What the eye sees in the printed digits. @since 0.1 */
typedef enum
{
  BHXH_PRINTED_ANY = 0,             /**< To count all, also what has no printed state. */
  BHXH_PRINTED_AGREE = 1,           /**< The digits agree. */
  BHXH_PRINTED_WITHIN_ROUNDING = 2, /**< They do not, but rounding allows it. */
  BHXH_PRINTED_BREAK = 3            /**< They do not, and rounding cannot explain it. */
} BhxhPrinted;

/**
 * @brief Evaluates the plan's rules.
 *
 * Rules for targets are evaluated over the targets of the owner in the options; with
 * @p actuals, rules for actuals over those too. Statements of one owner that cannot both
 * be true are findings of the rule "statements-agree".
 *
 * @param plan        The plan; borrowed.
 * @param actuals     Actual figures over the plan's units and indicators; borrowed; or
 *                    NULL.
 * @param options     Options or NULL; reads owner, period, day, progress.
 * @param[out] error  #BHXH_ERROR_UNKNOWN owner; #BHXH_ERROR_RANGE when exact arithmetic
 *                    does not fit 128 bits; #BHXH_ERROR_LIMIT when a rule becomes too
 *                    long when multiplied out, or there are more than 65,533 rules;
 *                    #BHXH_ERROR_SHAPE when the actuals are not over the plan's units and
 *                    indicators; #BHXH_ERROR_CANCELLED; #BHXH_ERROR_MEMORY.
 * @return The findings; free with bhxh_findings_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhFindings *bhxh_findings_compute (BhxhPlan *plan,
                                     BhxhFigures *actuals,
                                     BhxhOptions *options,
                                     GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhFindings *bhxh_findings_ref (BhxhFindings *findings);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_findings_unref (BhxhFindings *findings);

/** @brief Number of evaluations. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_findings_get_n (const BhxhFindings *findings);

/** @brief Number of evaluations with this verdict and this printed state. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_findings_count (const BhxhFindings *findings,
                           BhxhVerdict verdict,
                           BhxhPrinted printed);

/** @brief Number of impossible findings of severity error that are not in the plan's
 * accepted list: what fails a check. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_findings_count_failing (const BhxhFindings *findings);

/** @brief Verdict of evaluation @p index; 0 past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhVerdict bhxh_findings_get_verdict (const BhxhFindings *findings, guint index);

/** @brief Printed state; 0 past the end or where a figure is missing. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPrinted bhxh_findings_get_printed (const BhxhFindings *findings, guint index);

/**
 * @brief How far the printed sides are from agreeing.
 * @param findings       The findings.
 * @param index          Which evaluation.
 * @param[out] size      0 when they agree; for chains the larger of both.
 * @param[out] decimals  Its decimals.
 * @return FALSE, nothing written, past the end or where there is no printed state.
 *         Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_findings_get_size (const BhxhFindings *findings,
                                 guint index,
                                 gint64 *size,
                                 gint *decimals);

/** @brief Severity of the rule. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhSeverity bhxh_findings_get_severity (const BhxhFindings *findings, guint index);

/** @brief Id of the rule; borrowed; NULL past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_findings_get_rule (const BhxhFindings *findings, guint index);

/** @brief Unit of the evaluation, an index of the frame. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_findings_get_unit (const BhxhFindings *findings, guint index);

/** @brief Period of the evaluation. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhPeriod bhxh_findings_get_period (const BhxhFindings *findings, guint index);

/** @brief TRUE when it speaks of actuals, FALSE when of the plan. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_findings_is_actual (const BhxhFindings *findings, guint index);

/** @brief TRUE when the plan's accepted list has it. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_findings_is_accepted (const BhxhFindings *findings, guint index);

/** @brief The cells it speaks of, `unit/indicator/period/owner` separated by `;`; free
 * with bhxh_free(). Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_findings_dup_cells (const BhxhFindings *findings, guint index);

/**
 * @brief What a person should read: what was printed, what it can mean, why it cannot be,
 * what to ask.
 * @return The text; free with bhxh_free(); NULL past the end. Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_findings_dup_message (const BhxhFindings *findings,
                                 guint index,
                                 BhxhLanguage language);

/**
 * @brief The findings as a table.
 * @param findings  The findings.
 * @param all       FALSE: only what is impossible, then what is off within rounding;
 *                  TRUE: every evaluation, by rule, period and unit, built-in rules
 *                  first.
 * @return The table; free with bhxh_table_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_findings_dup_table (BhxhFindings *findings, gboolean all);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhFindings, bhxh_findings_unref)
/** @endcond */

G_END_DECLS

/** @} */
