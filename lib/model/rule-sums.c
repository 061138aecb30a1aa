/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which figures an expression adds up, and whether they do. What stands on the other side
 * of a comparison is taken over with the other sign, so that a sum cannot hide there.
 */
#include "model/rule-private.h"

#include "base/objection.h"

#include <bhxhplan/objection.h>

#include <string.h>

/* A figure that is a summand, or a factor of one. */
typedef struct
{
  const RuleNode *node;
  gint sign;
  gboolean is_halved;   /* the sum it is in is divided by 2 */
  gboolean is_divided;  /* by another figure */
  gboolean is_weighted; /* another figure is a factor of the same summand */
} Summand;

typedef struct
{
  const Rule *rule;
  const BhxhFrame *frame;
  RuleProblem *problem;
  Summand summands[RULE_MAX_NODES];
  guint n;
} Sums;

/* What a summand gets from all around it. */
typedef struct
{
  gint sign;
  gboolean is_halved;
  gboolean is_divided;
  gboolean is_weighted;
} Context;

/* --- Pairs ----------------------------------------------------------------------- */

static gboolean
is_extreme (const RuleNode *node)
{
  return node->kind == RULE_MIN || node->kind == RULE_MAX;
}

static gboolean
is_previous (const RuleNode *node)
{
  return node->kind == RULE_PREVIOUS;
}

/* What a factor turns into something else. */
static gboolean
matters_only_alone (BhxhObjection objection)
{
  return objection != BHXH_OBJECTION_COUNTED_TWICE &&
         objection != BHXH_OBJECTION_OTHER_INSURANCE;
}

/* A stock in the mean of two moments. */
static gboolean
is_mean_of_persons (const Sums *sums, const Summand *a, const Summand *b)
{
  return bhxh_indicator_get_measure (bhxh_frame_get_indicator (
             sums->frame, a->node->indicator)) == BHXH_MEASURE_PERSON &&
         a->is_halved && b->is_halved && !a->is_divided && !b->is_divided;
}

static BhxhObjection
find_objection (const Sums *sums, const Summand *a, const Summand *b)
{
  const gboolean is_one = a->node->indicator == b->node->indicator;
  guint apart = BHXH_APART_IN_NOTHING;
  BhxhObjection objection = BHXH_OBJECTION_NONE;

  /* x + x is 2 x. */
  if (is_one && a->node->kind == b->node->kind && !is_extreme (a->node))
    return BHXH_OBJECTION_NONE;
  if (is_extreme (a->node) || is_extreme (b->node))
    apart |= BHXH_APART_IN_UNITS;
  if (is_previous (a->node) != is_previous (b->node))
    {
      /* Of two indicators each may be part of a difference of its own. */
      if (!is_one)
        return BHXH_OBJECTION_NONE;
      apart |= BHXH_APART_IN_TIME;
    }
  objection =
      bhxh_objection_find (sums->frame, a->node->indicator, b->node->indicator, apart);
  /* Measures were looked at before; factors can make different ones the same. */
  if (objection == BHXH_OBJECTION_OTHER_MEASURE)
    return BHXH_OBJECTION_NONE;
  if (matters_only_alone (objection) &&
      (a->is_weighted || b->is_weighted || is_mean_of_persons (sums, a, b)))
    return BHXH_OBJECTION_NONE;
  return objection;
}

/* Bytes of the word, or of the whole call. */
static gsize
length_of (const Sums *sums, const RuleNode *node)
{
  const char *text = sums->rule->expression + node->offset;
  const char *end = NULL;

  if (node->kind == RULE_FIGURE)
    return strlen (bhxh_indicator_get_code (
        bhxh_frame_get_indicator (sums->frame, node->indicator)));
  end = strchr (text, ')');
  return end != NULL ? (gsize) (end - text) + 1 : 0;
}

/* All of one range with all of another, whose sign is turned where it stands on the other
 * side of a comparison. */
static gboolean
check_pairs (const Sums *sums, guint first, guint middle, guint end, gint turn)
{
  for (guint i = first; i < middle; i++)
    for (guint j = middle; j < end; j++)
      {
        const Summand *a = &sums->summands[i];
        const Summand *b = &sums->summands[j];
        BhxhObjection objection = BHXH_OBJECTION_NONE;

        if (a->sign == turn * b->sign)
          objection = find_objection (sums, a, b);
        if (objection == BHXH_OBJECTION_NONE)
          continue;
        bhxh_rule_fail (sums->problem, PROBLEM_RULE_NOT_ADDED, b->node->offset,
                        bhxh_indicator_get_code (
                            bhxh_frame_get_indicator (sums->frame, a->node->indicator)),
                        bhxh_objection_labels[objection].name);
        sums->problem->length = length_of (sums, b->node);
        return FALSE;
      }
  return TRUE;
}

/* --- Summands -------------------------------------------------------------------- */

static gboolean collect (Sums *sums, const RuleNode *node, Context context);

static gboolean
has_figures (const RuleNode *node)
{
  if (node == NULL)
    return FALSE;
  return (node->kind != RULE_NUMBER && node->left == NULL) || has_figures (node->left) ||
         has_figures (node->right);
}

static gboolean
is_negative (const RuleNode *node)
{
  return node->kind == RULE_NEGATE && !has_figures (node) && !is_negative (node->left);
}

/* Whether @node is @value tenths. */
static gboolean
is_tenths (const RuleNode *node, gint64 value)
{
  return node->kind == RULE_NUMBER &&
         bhxh_number_compare (node->value, node->decimals, value, 1) == 0;
}

static gboolean
collect_sum (Sums *sums, const RuleNode *node, Context context)
{
  const guint first = sums->n;
  guint middle = 0;

  if (!collect (sums, node->left, context))
    return FALSE;
  middle = sums->n;
  if (node->kind == RULE_SUBTRACT)
    context.sign = -context.sign;
  return collect (sums, node->right, context) &&
         check_pairs (sums, first, middle, sums->n, 1);
}

/* What is multiplied by 0 is not there. */
static gboolean
collect_product (Sums *sums, const RuleNode *node, Context context)
{
  const gboolean halves = is_tenths (node->left, 5) || is_tenths (node->right, 5);
  const guint kept = sums->n;

  context.is_halved = context.is_halved || halves;
  context.is_weighted =
      context.is_weighted || (has_figures (node->left) && has_figures (node->right));
  if (is_negative (node->left) != is_negative (node->right))
    context.sign = -context.sign;
  if (!collect (sums, node->left, context) || !collect (sums, node->right, context))
    return FALSE;
  if (is_tenths (node->left, 0) || is_tenths (node->right, 0))
    sums->n = kept;
  return TRUE;
}

/* A divisor may hold a sum, but is no summand itself. */
static gboolean
collect_quotient (Sums *sums, const RuleNode *node, Context context)
{
  guint kept = 0;

  context.is_halved = context.is_halved || is_tenths (node->right, 20);
  context.is_divided = context.is_divided || has_figures (node->right);
  if (is_negative (node->right))
    context.sign = -context.sign;
  if (!collect (sums, node->left, context))
    return FALSE;
  kept = sums->n;
  if (!collect (sums, node->right, (Context){ .sign = 1 }))
    return FALSE;
  sums->n = kept;
  return TRUE;
}

static gboolean
collect (Sums *sums, const RuleNode *node, Context context)
{
  switch (node->kind)
    {
    case RULE_NUMBER: return TRUE;
    case RULE_ADD:
    case RULE_SUBTRACT: return collect_sum (sums, node, context);
    case RULE_MULTIPLY: return collect_product (sums, node, context);
    case RULE_DIVIDE: return collect_quotient (sums, node, context);
    case RULE_NEGATE:
      context.sign = -context.sign;
      return collect (sums, node->left, context);
    default:
      sums->summands[sums->n++] = (Summand){ node, context.sign, context.is_halved,
                                             context.is_divided, context.is_weighted };
      return TRUE;
    }
}

gboolean
bhxh_rule_check_sums (const Rule *rule, const BhxhFrame *frame, RuleProblem *problem)
{
  Sums sums = { .rule = rule, .frame = frame, .problem = problem };
  guint ends[RULE_MAX_SIDES + 1] = { 0 };

  for (guint i = 0; i < rule->n_sides; i++)
    {
      if (!collect (&sums, rule->sides[i], (Context){ .sign = 1 }))
        return FALSE;
      ends[i + 1] = sums.n;
      if (i > 0 && !check_pairs (&sums, ends[i - 1], ends[i], ends[i + 1], -1))
        return FALSE;
    }
  return TRUE;
}
