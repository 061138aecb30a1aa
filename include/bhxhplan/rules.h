/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the rules of a plan say of one another.
 */
#pragma once

#include <bhxhplan/plan.h>

G_BEGIN_DECLS

/** @defgroup rules Rules
 *  @brief Rules that contradict each other, follow from others, or say nothing.
 *
 *  Nothing is said of figures here: a rule set can be looked at before there are any. See
 *  @ref rules_page.
 *  @{ */

/** @brief What was found of the rules of a plan; immutable and reference-counted.
 * @since 0.1 */
typedef struct _BhxhRules BhxhRules;

/** @brief What is to be said of a rule; the first that is true. @since 0.1 */
typedef enum
{
  BHXH_RULE_CONTRADICTS = 1,    /**< No figures at all satisfy it together with others. */
  BHXH_RULE_SPEAKS_OF_NONE = 2, /**< No unit of its levels has what it needs, or the plan
                                     states nothing that it speaks of. */
  BHXH_RULE_SAYS_NOTHING = 3,   /**< No figures can break it. */
  BHXH_RULE_FOLLOWS = 4,        /**< Others, as severe and for as much, imply it. */
  BHXH_RULE_NOT_EXAMINED = 5, /**< No linear equation or inequality says the same, or the
                                     module "solve" is missing; by itself it can be broken
                                     and be kept. */
  BHXH_RULE_STANDS = 6        /**< None of this. */
} BhxhRuleState;

/**
 * @brief Looks at the rules of a plan, without its figures.
 *
 * Each rule is looked at with all others in some units of each level: one without units
 * below it, the one with the fewest (at most 40), the one with the most (at most 12); in
 * the units below these too, and, of a rule that names it, in the period before. What is
 * said holds there by exact arithmetic, for all figures from 0 on.
 *
 * @param plan        The plan; borrowed.
 * @param options     Options or NULL; reads owner, rule, progress, diagnostics.
 * @param[out] error  #BHXH_ERROR_UNKNOWN owner or rule; #BHXH_ERROR_SYNTAX of a rule of
 *                    the options; #BHXH_ERROR_RANGE past 128 bits; #BHXH_ERROR_LIMIT
 *                    where too much hangs together; #BHXH_ERROR_CANCELLED;
 *                    #BHXH_ERROR_MEMORY.
 *                    Without the module "solve" rules are looked at one by one, and
 *                    bhxh_rules_is_complete() says so.
 * @return What was found; free with bhxh_rules_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhRules *bhxh_rules_compute (BhxhPlan *plan, BhxhOptions *options, GError **error);

/** @brief Another reference. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhRules *bhxh_rules_ref (BhxhRules *rules);

/** @brief Gives a reference back; NULL is allowed. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
void bhxh_rules_unref (BhxhRules *rules);

/** @brief Number of rules: the plan's in their order, then those of the options.
 * Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
guint bhxh_rules_get_n (const BhxhRules *rules);

/** @brief FALSE without the module "solve". Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
gboolean bhxh_rules_is_complete (const BhxhRules *rules);

/** @brief Id of a rule; borrowed; NULL past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
const char *bhxh_rules_get_id (const BhxhRules *rules, guint index);

/** @brief What is to be said of it; 0 past the end. Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
BhxhRuleState bhxh_rules_get_state (const BhxhRules *rules, guint index);

/** @brief Ids of the rules that it contradicts or follows from, a smallest set, separated
 * by `;`; "" for none. Free with bhxh_free(); NULL past the end. Thread-safe.
 * @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_rules_dup_others (const BhxhRules *rules, guint index);

/** @brief What a person should read. Free with bhxh_free(); NULL past the end.
 * Thread-safe. @since 0.1 */
BHXH_AVAILABLE_IN_0_1
char *bhxh_rules_dup_message (const BhxhRules *rules, guint index, BhxhLanguage language);

/**
 * @brief The rules as a table.
 *
 * Columns: rule, rule_name_vi, rule_name_en, expression, state (code), others,
 * message_vi, message_en.
 *
 * @param rules  What was found; a reference is kept.
 * @param all    FALSE: without those that stand.
 * @return The table; free with bhxh_table_unref(). Thread-safe.
 * @since 0.1
 */
BHXH_AVAILABLE_IN_0_1
BhxhTable *bhxh_rules_dup_table (BhxhRules *rules, gboolean all);

/** @cond */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhxhRules, bhxh_rules_unref)
/** @endcond */

G_END_DECLS

/** @} */
