/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which rules a computation goes by: the plan's that must hold, without those that the
 * caller leaves out, and with those that the caller adds.
 */
#pragma once

#include "base/options.h"
#include "check/form.h"
#include "model/plan.h"

typedef struct
{
  const Rule *rule;
  Form *form; /* NULL: not in force */
} SetRule;

/* The plan's rules in their order, so that a number means the same as in the plan; then
 * the caller's by id. Immutable and reference-counted. */
typedef struct
{
  gatomicrefcount refs;
  BhxhPlan *plan;
  SetRule *rules;
  guint n_rules;
  Rule *own; /* the caller's */
  guint n_own;
  GPtrArray *texts; /* of the caller's */
} RuleSet;

/* The rules for targets of severity error, changed by what the options say. NULL with
 * BHXH_ERROR_UNKNOWN, BHXH_ERROR_SYNTAX of a rule of the caller's, or what
 * bhxh_form_new() says. */
RuleSet *bhxh_rule_set_new (BhxhPlan *plan, const BhxhOptions *options, GError **error);

/* The same with the rules for actuals and those of any severity. */
RuleSet *bhxh_rule_set_new_all (BhxhPlan *plan,
                                const BhxhOptions *options,
                                GError **error);
RuleSet *bhxh_rule_set_ref (RuleSet *set);
void bhxh_rule_set_unref (RuleSet *set);

/* Ids of the rules in force. */
char *bhxh_rule_set_dup_ids (const RuleSet *set, const char *separator);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RuleSet, bhxh_rule_set_unref)
