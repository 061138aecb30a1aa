/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the parts of the rule parser share: tokens, and how a problem gets its place.
 */
#pragma once

#include "model/rule.h"

typedef enum
{
  TOKEN_END = 1,
  TOKEN_NUMBER,
  TOKEN_NAME,
  TOKEN_PLUS,
  TOKEN_MINUS,
  TOKEN_TIMES,
  TOKEN_OVER,
  TOKEN_OPEN,
  TOKEN_CLOSE,
  TOKEN_COMMA,
  TOKEN_COMPARE,
  TOKEN_OTHER /* nothing that a rule can contain */
} TokenKind;

typedef struct
{
  TokenKind kind;
  gsize offset;
  gsize length;
  Comparison compare; /* TOKEN_COMPARE */
} Token;

/* The token at or after @offset. */
Token bhxh_rule_next_token (const char *text, gsize offset);

/* Sets the problem; FALSE. */
gboolean bhxh_rule_fail (RuleProblem *problem,
                         ProblemKind kind,
                         gsize offset,
                         const char *expected,
                         const char *other);

/* Whether both sides of every comparison measure the same. */
gboolean bhxh_rule_check_measures (const Rule *rule,
                                   const BhxhFrame *frame,
                                   RuleProblem *problem);

/* Whether figures that are added up do. */
gboolean bhxh_rule_check_sums (const Rule *rule,
                               const BhxhFrame *frame,
                               RuleProblem *problem);
