/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The grammar of the rule language, by recursive descent; how deep and how long a rule
 * may be.
 */
#include "model/rule-private.h"

#include "base/number.h"

#include <string.h>

typedef struct
{
  Rule *rule;
  const BhxhFrame *frame;
  Token token; /* not yet consumed */
  guint depth; /* of parentheses and signs */
  guint n_allocated;
  RuleProblem *problem;
} Parser;

typedef struct
{
  const char *name;
  RuleNodeKind kind;
} Function;

static const Function functions[] = {
  { "prev", RULE_PREVIOUS },
  { "sum", RULE_SUM },
  { "min", RULE_MIN },
  { "max", RULE_MAX },
};

static RuleNode *parse_sum (Parser *parser);

gboolean
bhxh_rule_fail (RuleProblem *problem,
                ProblemKind kind,
                gsize offset,
                const char *expected,
                const char *other)
{
  *problem = (RuleProblem){ kind, offset, 0, expected, other };
  return FALSE;
}

static void
advance (Parser *parser)
{
  parser->token = bhxh_rule_next_token (parser->rule->expression,
                                        parser->token.offset + parser->token.length);
}

/* The token is not what the grammar wants; NULL. */
static gpointer
fail_at_token (Parser *parser, ProblemKind kind, const char *expected)
{
  if (parser->token.kind == TOKEN_END)
    bhxh_rule_fail (parser->problem, PROBLEM_RULE_CUT_SHORT, parser->token.offset,
                    expected, NULL);
  else
    bhxh_rule_fail (parser->problem, kind, parser->token.offset, expected, NULL);
  return NULL;
}

/* The token is a word that means nothing, or too much; NULL. */
static gpointer
fail_in_token (Parser *parser, ProblemKind kind, Token token, const char *expected)
{
  bhxh_rule_fail (parser->problem, kind, token.offset, expected, NULL);
  parser->problem->length = token.length;
  return NULL;
}

/* A node of the rule; NULL when it has too many. */
static RuleNode *
add_node (Parser *parser, RuleNodeKind kind, gsize offset)
{
  RuleNode *node;

  if (parser->rule->n_nodes == parser->n_allocated)
    {
      bhxh_rule_fail (parser->problem, PROBLEM_RULE_TOO_LARGE, offset,
                      G_STRINGIFY (RULE_MAX_NODES), NULL);
      return NULL;
    }
  node = &parser->rule->nodes[parser->rule->n_nodes++];
  node->kind = kind;
  node->offset = (guint) offset;
  return node;
}

static RuleNode *
add_operation (Parser *parser,
               RuleNodeKind kind,
               gsize offset,
               RuleNode *left,
               RuleNode *right)
{
  RuleNode *node = right != NULL ? add_node (parser, kind, offset) : NULL;

  if (node != NULL)
    {
      node->left = left;
      node->right = right;
    }
  return node;
}

static gboolean
expect (Parser *parser, TokenKind kind, const char *expected)
{
  if (parser->token.kind != kind)
    {
      fail_at_token (parser, PROBLEM_BAD_RULE, expected);
      return FALSE;
    }
  advance (parser);
  return TRUE;
}

static RuleNode *
parse_number (Parser *parser)
{
  const Token token = parser->token;
  RuleNode *node = add_node (parser, RULE_NUMBER, token.offset);

  if (node == NULL)
    return NULL;
  if (!bhxh_number_parse_plain (parser->rule->expression + token.offset, token.length,
                                &node->value, &node->decimals))
    return fail_in_token (parser, PROBLEM_RULE_BAD_NUMBER, token,
                          G_STRINGIFY (900000000000000000));
  advance (parser);
  return node;
}

/* A name that an indicator has. */
static gboolean
parse_indicator (Parser *parser, guint *indicator)
{
  const Token token = parser->token;
  const char *name = parser->rule->expression + token.offset;
  gint found;

  if (token.kind != TOKEN_NAME)
    {
      fail_at_token (parser, PROBLEM_RULE_NEEDS_INDICATOR, NULL);
      return FALSE;
    }
  found = bhxh_frame_find_indicator_code (parser->frame, name, token.length);
  if (found < 0)
    {
      fail_in_token (parser, PROBLEM_UNKNOWN_INDICATOR, token, NULL);
      return FALSE;
    }
  *indicator = (guint) found;
  advance (parser);
  return TRUE;
}

/* Whole persons. */
static gboolean
parse_residual_end (Parser *parser, gint64 *end)
{
  const Token token = parser->token;
  gint decimals = 0;

  if (token.kind != TOKEN_NUMBER ||
      !bhxh_number_parse_plain (parser->rule->expression + token.offset, token.length,
                                end, &decimals) ||
      decimals != 0)
    {
      fail_at_token (parser, PROBLEM_RULE_BAD_RESIDUAL, NULL);
      return FALSE;
    }
  advance (parser);
  return TRUE;
}

/* [',' number ',' number]: the persons whom no child counts, at least and at most. */
static gboolean
parse_residual (Parser *parser, RuleNode *node)
{
  const gsize offset = parser->token.offset;

  if (node->kind != RULE_SUM || parser->token.kind != TOKEN_COMMA)
    return TRUE;
  advance (parser);
  if (!parse_residual_end (parser, &node->residual_lo) ||
      !expect (parser, TOKEN_COMMA, ",") ||
      !parse_residual_end (parser, &node->residual_hi))
    return FALSE;
  return node->residual_lo <= node->residual_hi ||
         bhxh_rule_fail (parser->problem, PROBLEM_RULE_BAD_RESIDUAL, offset, NULL, NULL);
}

static RuleNode *
parse_function (Parser *parser, Token name)
{
  const char *text = parser->rule->expression + name.offset;

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    if (strlen (functions[i].name) == name.length &&
        memcmp (functions[i].name, text, name.length) == 0)
      {
        RuleNode *node = add_node (parser, functions[i].kind, name.offset);

        advance (parser);
        return node != NULL && parse_indicator (parser, &node->indicator) &&
                       parse_residual (parser, node) && expect (parser, TOKEN_CLOSE, ")")
                   ? node
                   : NULL;
      }
  return fail_in_token (parser, PROBLEM_RULE_UNKNOWN_FUNCTION, name,
                        "prev, sum, min, max");
}

static RuleNode *
parse_name (Parser *parser)
{
  const Token name = parser->token;
  RuleNode *node;

  if (bhxh_rule_next_token (parser->rule->expression, name.offset + name.length).kind ==
      TOKEN_OPEN)
    {
      advance (parser);
      return parse_function (parser, name);
    }
  node = add_node (parser, RULE_FIGURE, name.offset);
  return node != NULL && parse_indicator (parser, &node->indicator) ? node : NULL;
}

static RuleNode *parse_factor (Parser *parser);

static RuleNode *
parse_negated (Parser *parser)
{
  const gsize offset = parser->token.offset;
  RuleNode *operand;
  RuleNode *node;

  advance (parser);
  operand = parse_factor (parser);
  node = operand != NULL ? add_node (parser, RULE_NEGATE, offset) : NULL;
  if (node != NULL)
    node->left = operand;
  return node;
}

static RuleNode *
parse_parenthesis (Parser *parser)
{
  RuleNode *node;

  advance (parser);
  node = parse_sum (parser);
  return node != NULL && expect (parser, TOKEN_CLOSE, ")") ? node : NULL;
}

static RuleNode *
parse_factor (Parser *parser)
{
  RuleNode *node = NULL;

  if (++parser->depth > RULE_MAX_DEPTH)
    return fail_at_token (parser, PROBLEM_RULE_TOO_LARGE, G_STRINGIFY (RULE_MAX_DEPTH));
  switch (parser->token.kind)
    {
    case TOKEN_NUMBER: node = parse_number (parser); break;
    case TOKEN_NAME: node = parse_name (parser); break;
    case TOKEN_MINUS: node = parse_negated (parser); break;
    case TOKEN_OPEN: node = parse_parenthesis (parser); break;
    default: fail_at_token (parser, PROBLEM_RULE_NEEDS_OPERAND, NULL); break;
    }
  parser->depth--;
  return node;
}

static gboolean
is_zero (const RuleNode *node)
{
  return node != NULL && node->kind == RULE_NUMBER && node->value == 0;
}

static RuleNode *
parse_product (Parser *parser)
{
  RuleNode *node = parse_factor (parser);

  while (node != NULL &&
         (parser->token.kind == TOKEN_TIMES || parser->token.kind == TOKEN_OVER))
    {
      const Token sign = parser->token;
      RuleNode *right;

      advance (parser);
      right = parse_factor (parser);
      if (sign.kind == TOKEN_OVER && is_zero (right))
        {
          bhxh_rule_fail (parser->problem, PROBLEM_RULE_DIVIDES_BY_ZERO, right->offset,
                          NULL, NULL);
          return NULL;
        }
      node =
          add_operation (parser, sign.kind == TOKEN_TIMES ? RULE_MULTIPLY : RULE_DIVIDE,
                         sign.offset, node, right);
    }
  return node;
}

static RuleNode *
parse_sum (Parser *parser)
{
  RuleNode *node = parse_product (parser);

  while (node != NULL &&
         (parser->token.kind == TOKEN_PLUS || parser->token.kind == TOKEN_MINUS))
    {
      const Token sign = parser->token;

      advance (parser);
      node = add_operation (parser, sign.kind == TOKEN_PLUS ? RULE_ADD : RULE_SUBTRACT,
                            sign.offset, node, parse_product (parser));
    }
  return node;
}

static gboolean
parse_rule (Parser *parser)
{
  Rule *rule = parser->rule;

  rule->sides[0] = parse_sum (parser);
  for (rule->n_sides = 1; rule->sides[rule->n_sides - 1] != NULL; rule->n_sides++)
    {
      if (rule->n_sides > 1 && parser->token.kind == TOKEN_END)
        return bhxh_rule_check_measures (rule, parser->frame, parser->problem) &&
               bhxh_rule_check_sums (rule, parser->frame, parser->problem);
      if (rule->n_sides == RULE_MAX_SIDES || parser->token.kind != TOKEN_COMPARE)
        {
          fail_at_token (parser, PROBLEM_BAD_RULE,
                         rule->n_sides == 1 ? "= <= >= < >" : NULL);
          return FALSE;
        }
      rule->compare[rule->n_sides - 1] = parser->token.compare;
      advance (parser);
      rule->sides[rule->n_sides] = parse_sum (parser);
    }
  return FALSE;
}

gboolean
bhxh_rule_parse (Rule *rule, const BhxhFrame *frame, RuleProblem *problem)
{
  const gsize length = strlen (rule->expression);
  Parser parser = { .rule = rule, .frame = frame, .problem = problem };

  bhxh_rule_clear (rule);
  if (length > RULE_MAX_BYTES)
    return bhxh_rule_fail (problem, PROBLEM_RULE_TOO_LARGE, 0,
                           G_STRINGIFY (RULE_MAX_BYTES), NULL);
  parser.n_allocated = (guint) MIN (length, RULE_MAX_NODES);
  rule->nodes = g_new0 (RuleNode, parser.n_allocated);
  parser.token = bhxh_rule_next_token (rule->expression, 0);
  if (parse_rule (&parser))
    return TRUE;
  bhxh_rule_clear (rule);
  return FALSE;
}

/* Characters before @offset. */
static gsize
count_characters (const char *text, gsize offset)
{
  gsize n = 0;

  for (gsize i = 0; i < offset; i++)
    if (((guchar) text[i] & 0xC0) != 0x80)
      n++;
  return n;
}

void
bhxh_rule_report (const Rule *rule,
                  const RuleProblem *problem,
                  Place place,
                  BhxhDiagnostics *diagnostics,
                  GError **error)
{
  const gboolean at_end = rule->expression[problem->offset] == '\0';
  const char *text = rule->expression + (at_end ? 0 : problem->offset);

  place.column =
      MAX (place.column, 1) + count_characters (rule->expression, problem->offset);
  bhxh_diagnostics_add_bytes (diagnostics, problem->kind, place, text,
                              problem->length > 0 ? problem->length : strlen (text),
                              problem->expected, problem->other, error);
}

void
bhxh_rule_clear (Rule *rule)
{
  g_clear_pointer (&rule->nodes, g_free);
  rule->n_nodes = 0;
  rule->n_sides = 0;
  memset (rule->sides, 0, sizeof rule->sides);
  memset (rule->compare, 0, sizeof rule->compare);
}
