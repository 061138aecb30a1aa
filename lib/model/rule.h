/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The small language of rules: text to a tree, with positions, units of measure checked.
 * What a tree is worth is decided by the checker.
 *
 *   rule   := sum compare sum [compare sum]
 *   sum    := product (('+' | '-') product)*
 *   product := factor (('*' | '/') factor)*
 *   factor := number | name | call | '(' sum ')' | '-' factor
 *   call   := function '(' name [',' number ',' number] ')'
 *   function := 'prev' | 'sum' | 'min' | 'max'
 *   compare  := '=' | '<=' | '>=' | '<' | '>'
 */
#pragma once

#include "base/diagnostics.h"
#include "model/frame.h"

/* What a rule may be, so that no rule can exhaust stack or memory: bytes of the
 * expression, levels of parentheses and signs, nodes of the tree, sides of a chain. */
#define RULE_MAX_BYTES 1024
#define RULE_MAX_DEPTH 32
#define RULE_MAX_NODES 128
#define RULE_MAX_SIDES 3

typedef enum
{
  RULE_NUMBER = 1,
  RULE_FIGURE,   /* an indicator in the cell's own unit and period */
  RULE_PREVIOUS, /* in the previous period of the same length */
  RULE_SUM,      /* over the unit's children, plus a residual from lo to hi */
  RULE_MIN,      /* over the unit's children */
  RULE_MAX,
  RULE_ADD,
  RULE_SUBTRACT,
  RULE_MULTIPLY,
  RULE_DIVIDE,
  RULE_NEGATE
} RuleNodeKind;

typedef struct _RuleNode RuleNode;
struct _RuleNode
{
  RuleNodeKind kind;
  guint offset; /* in the expression: its first byte, or its operator */
  gint64 value; /* RULE_NUMBER */
  gint decimals;
  guint indicator;                 /* of the frame */
  gint64 residual_lo, residual_hi; /* RULE_SUM, in persons */
  RuleNode *left, *right;
};

typedef enum
{
  COMPARE_EQUAL = 1,
  COMPARE_AT_MOST,
  COMPARE_AT_LEAST,
  COMPARE_BELOW,
  COMPARE_ABOVE
} Comparison;

typedef enum
{
  RULE_FOR_TARGETS = 1,
  RULE_FOR_ACTUALS = 2
} RuleScope; /* flags */

typedef struct
{
  const char *id; /* texts borrowed from the plan's records */
  const char *expression;
  const char *name_vi;
  const char *name_en;
  const char *assumption_vi;
  const char *assumption_en;
  guint scope;  /* RuleScope */
  guint levels; /* bit 1 << BhxhLevel; 0: all */
  BhxhSeverity severity;
  guint n_sides; /* 2, or 3 for a chain */
  RuleNode *sides[RULE_MAX_SIDES];
  Comparison compare[RULE_MAX_SIDES - 1];
  RuleNode *nodes; /* the sides' own; one block */
  guint n_nodes;
} Rule;

/* Where a rule does not parse, and why: the words of the problem are borrowed for ever.
 */
typedef struct
{
  ProblemKind kind;
  gsize offset; /* bytes into the expression */
  gsize length; /* bytes that it speaks of; 0: all from there */
  const char *expected;
  const char *other;
} RuleProblem;

/* Parses rule->expression into the rule's sides; rule->nodes is NULL or from an earlier
 * call. On failure the rule has no sides and @problem says why. */
gboolean bhxh_rule_parse (Rule *rule, const BhxhFrame *frame, RuleProblem *problem);

/* Reports the problem at its own column of the cell that begins at @place. */
void bhxh_rule_report (const Rule *rule,
                       const RuleProblem *problem,
                       Place place,
                       BhxhDiagnostics *diagnostics,
                       GError **error);

void bhxh_rule_clear (Rule *rule);
