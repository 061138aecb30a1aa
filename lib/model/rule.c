/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The grammar of the rule language, by recursive descent; how deep and how long a rule
 * may be.
 */
#include "model/rule-private.h"

#include "base/excerpt.h"
#include "base/number.h"

#include <string.h>

typedef struct
{
  Rule *rule;
  const BhxhFrame *frame;
  Token token; /* not yet consumed */
  guint depth; /* of parentheses and signs */
  guint n_allocated;
  RuleProblem problem;
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
bhxh_rule_fail (
    RuleProblem *problem, gsize offset, BhxhError code, const char *format, ...)
{
  g_autofree char *words = NULL;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  problem->offset = offset;
  g_set_error (problem->error, BHXH_ERROR, (int) code,
               "character %" G_GSIZE_FORMAT ": %s",
               count_characters (problem->text, offset) + 1, words);
}

static void
advance (Parser *parser)
{
  parser->token = bhxh_rule_next_token (parser->problem.text,
                                        parser->token.offset + parser->token.length);
}

static gpointer
fail_expected (Parser *parser, const char *expected)
{
  const Token token = parser->token;
  char excerpt[EXCERPT_SIZE];

  if (token.kind == TOKEN_END)
    bhxh_rule_fail (&parser->problem, token.offset, BHXH_ERROR_SYNTAX,
                    "expected %s, found the end", expected);
  else
    bhxh_rule_fail (
        &parser->problem, token.offset, BHXH_ERROR_SYNTAX, "expected %s, found \"%s\"",
        expected,
        bhxh_excerpt (excerpt, parser->problem.text + token.offset, token.length));
  return NULL;
}

/* A node of the rule; NULL when it has too many. */
static RuleNode *
add_node (Parser *parser, RuleNodeKind kind, gsize offset)
{
  RuleNode *node;

  if (parser->rule->n_nodes == parser->n_allocated)
    {
      bhxh_rule_fail (&parser->problem, offset, BHXH_ERROR_LIMIT,
                      "more than %d numbers, names and signs", RULE_MAX_NODES);
      return NULL;
    }
  node = &parser->rule->nodes[parser->rule->n_nodes++];
  node->kind = kind;
  node->offset = (guint) offset;
  return node;
}

static RuleNode *
add_operation (
    Parser *parser, RuleNodeKind kind, gsize offset, RuleNode *left, RuleNode *right)
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
      fail_expected (parser, expected);
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
  if (!bhxh_number_parse_plain (parser->problem.text + token.offset, token.length,
                                &node->value, &node->decimals))
    {
      bhxh_rule_fail (&parser->problem, token.offset, BHXH_ERROR_RANGE,
                      "a number of at most 18 digits is expected");
      return NULL;
    }
  advance (parser);
  return node;
}

/* A name that an indicator has. */
static gboolean
parse_indicator (Parser *parser, guint *indicator)
{
  const Token token = parser->token;
  const char *name = parser->problem.text + token.offset;
  char excerpt[EXCERPT_SIZE];
  gint found;

  if (token.kind != TOKEN_NAME)
    {
      fail_expected (parser, "the name of an indicator");
      return FALSE;
    }
  found = bhxh_frame_find_indicator_code (parser->frame, name, token.length);
  if (found < 0)
    {
      bhxh_rule_fail (&parser->problem, token.offset, BHXH_ERROR_UNKNOWN,
                      "there is no indicator \"%s\"",
                      bhxh_excerpt (excerpt, name, token.length));
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

  if (token.kind != TOKEN_NUMBER)
    {
      fail_expected (parser, "a number of persons");
      return FALSE;
    }
  if (!bhxh_number_parse_plain (parser->problem.text + token.offset, token.length, end,
                                &decimals) ||
      decimals != 0)
    {
      bhxh_rule_fail (&parser->problem, token.offset, BHXH_ERROR_RANGE,
                      "a whole number of persons of at most 18 digits is expected");
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
      !expect (parser, TOKEN_COMMA, "\",\" and the largest residual") ||
      !parse_residual_end (parser, &node->residual_hi))
    return FALSE;
  if (node->residual_lo <= node->residual_hi)
    return TRUE;
  bhxh_rule_fail (&parser->problem, offset, BHXH_ERROR_RANGE,
                  "the smallest residual is above the largest");
  return FALSE;
}

static RuleNode *
parse_function (Parser *parser, Token name)
{
  const char *text = parser->problem.text + name.offset;
  char excerpt[EXCERPT_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    if (strlen (functions[i].name) == name.length &&
        memcmp (functions[i].name, text, name.length) == 0)
      {
        RuleNode *node = add_node (parser, functions[i].kind, name.offset);

        advance (parser);
        return node != NULL && parse_indicator (parser, &node->indicator) &&
                       parse_residual (parser, node) &&
                       expect (parser, TOKEN_CLOSE, "\")\"")
                   ? node
                   : NULL;
      }
  bhxh_rule_fail (&parser->problem, name.offset, BHXH_ERROR_UNKNOWN,
                  "there is no function \"%s\"; there are prev, sum, min and max",
                  bhxh_excerpt (excerpt, text, name.length));
  return NULL;
}

static RuleNode *
parse_name (Parser *parser)
{
  const Token name = parser->token;
  RuleNode *node;

  if (bhxh_rule_next_token (parser->problem.text, name.offset + name.length).kind ==
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
  return node != NULL && expect (parser, TOKEN_CLOSE, "\")\"") ? node : NULL;
}

static RuleNode *
parse_factor (Parser *parser)
{
  RuleNode *node = NULL;

  if (++parser->depth > RULE_MAX_DEPTH)
    {
      bhxh_rule_fail (&parser->problem, parser->token.offset, BHXH_ERROR_LIMIT,
                      "more than %d levels of parentheses", RULE_MAX_DEPTH);
      return NULL;
    }
  switch (parser->token.kind)
    {
    case TOKEN_NUMBER: node = parse_number (parser); break;
    case TOKEN_NAME: node = parse_name (parser); break;
    case TOKEN_MINUS: node = parse_negated (parser); break;
    case TOKEN_OPEN: node = parse_parenthesis (parser); break;
    default: fail_expected (parser, "a number, an indicator or \"(\""); break;
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
          bhxh_rule_fail (&parser->problem, right->offset, BHXH_ERROR_RANGE,
                          "division by zero");
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
        return bhxh_rule_check_measures (rule, parser->frame, &parser->problem);
      if (rule->n_sides == RULE_MAX_SIDES || parser->token.kind != TOKEN_COMPARE)
        {
          fail_expected (parser, rule->n_sides == 1 ? "=, <=, >=, < or >" : "the end");
          return FALSE;
        }
      rule->compare[rule->n_sides - 1] = parser->token.compare;
      advance (parser);
      rule->sides[rule->n_sides] = parse_sum (parser);
    }
  return FALSE;
}

gboolean
bhxh_rule_parse (Rule *rule, const BhxhFrame *frame, gsize *offset, GError **error)
{
  const char *text = rule->expression;
  Parser parser = { .rule = rule, .frame = frame, .problem = { text, 0, error } };

  bhxh_rule_clear (rule);
  if (strlen (text) > RULE_MAX_BYTES)
    bhxh_rule_fail (&parser.problem, 0, BHXH_ERROR_LIMIT, "a rule has at most %d bytes",
                    RULE_MAX_BYTES);
  else
    {
      parser.n_allocated = (guint) MIN (strlen (text), RULE_MAX_NODES);
      rule->nodes = g_new0 (RuleNode, parser.n_allocated);
      parser.token = bhxh_rule_next_token (text, 0);
      if (parse_rule (&parser))
        return TRUE;
    }
  bhxh_rule_clear (rule);
  if (offset != NULL)
    *offset = parser.problem.offset;
  return FALSE;
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
