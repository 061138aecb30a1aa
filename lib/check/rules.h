/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is known of each rule, and how it is found.
 */
#pragma once

#include "check/rule-set.h"

#include <bhxhplan/rules.h>

/* Units below the one that rules are looked at in: at most, and where there are others. */
#define RULES_MAX_CHILDREN 40
#define RULES_FEW_CHILDREN 12

typedef struct
{
  BhxhRuleState state;
  GArray *others; /* guint: rules, ascending */
  /* While the places are looked at: */
  guint n_places;       /* in which it was looked at */
  guint n_implied;      /* in which nothing or others imply it */
  gboolean is_left_out; /* of the linear system somewhere */
} RuleFinding;

struct _BhxhRules
{
  gatomicrefcount refs;
  RuleSet *set;
  RuleFinding *findings; /* by rule of the set */
  gboolean is_complete;
};

/* Fills the findings: what no figures are needed for. FALSE with BHXH_ERROR_RANGE,
 * BHXH_ERROR_LIMIT, BHXH_ERROR_MEMORY, BHXH_ERROR_CANCELLED. */
gboolean bhxh_rules_examine (BhxhRules *rules,
                             const BhxhOptions *options,
                             GError **error);
