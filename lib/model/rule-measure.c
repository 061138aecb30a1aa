/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What an expression measures: persons, percent, an index, or a plain ratio. A percentage
 * is a ratio times one hundred, so a measure is a power of persons and a power of
 * hundreds; the number 100 may be meant as that hundred or as a mere number, hence a set
 * of powers.
 */
#include "model/rule-private.h"

/* Bit HUNDREDS_ZERO + n of a set: n hundreds are possible. */
#define HUNDREDS_ZERO 2
#define HUNDREDS_LAST 5
#define HUNDREDS(n) (1u << (HUNDREDS_ZERO + (n)))
#define HUNDREDS_ALL ((1u << (HUNDREDS_LAST + 1)) - 1)

#define KIND_PERCENT 1u
#define KIND_INDEX 2u
#define KIND_EITHER (KIND_PERCENT | KIND_INDEX)

typedef struct
{
  gboolean constant; /* a number, which measures whatever it stands beside */
  gint persons;      /* power of persons */
  guint hundreds;    /* set of powers of one hundred */
  guint kinds;       /* what one hundred times a ratio can be */
} Measure;

static const Measure measures[] = {
  [BHXH_MEASURE_PERSON] = { FALSE, 1, HUNDREDS (0), KIND_EITHER },
  [BHXH_MEASURE_PERCENT] = { FALSE, 0, HUNDREDS (1), KIND_PERCENT },
  [BHXH_MEASURE_INDEX] = { FALSE, 0, HUNDREDS (1), KIND_INDEX },
};

static Measure
measure_of_number (const RuleNode *node)
{
  gint64 value = node->value;
  gint decimals = node->decimals;

  for (; decimals > 0 && value % 10 == 0; decimals--)
    value /= 10;
  return (Measure){ TRUE, 0,
                    HUNDREDS (0) | (decimals == 0 && value == 100 ? HUNDREDS (1) : 0),
                    KIND_EITHER };
}

/* Machine names, which files use too; the others are made of them. */
static const char *
describe (Measure measure)
{
  if (measure.constant)
    return "1";
  if (measure.persons == 1)
    return measure.hundreds & HUNDREDS (0) ? "person" : "person * percent";
  if (measure.persons != 0)
    return "1 / person";
  if (measure.hundreds & HUNDREDS (1))
    return measure.kinds == KIND_INDEX ? "index" : "percent";
  return measure.hundreds & HUNDREDS (0) ? "person / person" : "percent * percent";
}

/* Adding and comparing need the same measure; a number takes the other's. */
static gboolean
unify (Measure a, Measure b, Measure *unified)
{
  if (a.constant || b.constant)
    {
      *unified = a.constant ? b : a;
      return TRUE;
    }
  *unified = (Measure){ FALSE, a.persons, a.hundreds & b.hundreds, a.kinds & b.kinds };
  return a.persons == b.persons && unified->hundreds != 0 && unified->kinds != 0;
}

static Measure
multiply (Measure a, Measure b)
{
  Measure product = { a.constant && b.constant, a.persons + b.persons, 0, KIND_EITHER };

  for (gint n = 0; n <= HUNDREDS_LAST; n++)
    if (b.hundreds & (1u << n))
      product.hundreds |= n >= HUNDREDS_ZERO ? a.hundreds << (n - HUNDREDS_ZERO)
                                             : a.hundreds >> (HUNDREDS_ZERO - n);
  product.hundreds &= HUNDREDS_ALL;
  if (product.persons == 0 && (a.kinds & b.kinds) != 0)
    product.kinds = a.kinds & b.kinds;
  return product;
}

/* One over @a. */
static Measure
invert (Measure a)
{
  Measure inverse = { a.constant, -a.persons, 0, a.constant ? a.kinds : KIND_EITHER };

  for (gint n = 0; n <= HUNDREDS_LAST; n++)
    if (a.hundreds & (1u << n) && 2 * HUNDREDS_ZERO - n >= 0)
      inverse.hundreds |= 1u << (2 * HUNDREDS_ZERO - n);
  return inverse;
}

static gboolean measure_node (const RuleNode *node,
                              const BhxhFrame *frame,
                              Measure *measure,
                              RuleProblem *problem);

static gboolean
measure_leaf (const RuleNode *node,
              const BhxhFrame *frame,
              Measure *measure,
              RuleProblem *problem)
{
  const BhxhMeasure of_indicator =
      bhxh_indicator_get_measure (bhxh_frame_get_indicator (frame, node->indicator));

  if (node->kind == RULE_SUM && of_indicator != BHXH_MEASURE_PERSON)
    return bhxh_rule_fail (problem, PROBLEM_RULE_SUMS_RATES, node->offset, NULL, NULL);
  *measure = measures[of_indicator];
  return TRUE;
}

static gboolean
combine (const RuleNode *node,
         Measure a,
         Measure b,
         Measure *measure,
         RuleProblem *problem)
{
  if (node->kind == RULE_ADD || node->kind == RULE_SUBTRACT)
    return unify (a, b, measure) ||
           bhxh_rule_fail (problem, PROBLEM_RULE_UNITS_DIFFER, node->offset, describe (a),
                           describe (b));
  *measure = multiply (a, node->kind == RULE_DIVIDE ? invert (b) : b);
  return (ABS (measure->persons) <= 1 && measure->hundreds != 0) ||
         bhxh_rule_fail (problem, PROBLEM_RULE_WITHOUT_MEANING, node->offset,
                         describe (a), describe (b));
}

static gboolean
measure_node (const RuleNode *node,
              const BhxhFrame *frame,
              Measure *measure,
              RuleProblem *problem)
{
  Measure left, right;

  switch (node->kind)
    {
    case RULE_NUMBER: *measure = measure_of_number (node); return TRUE;
    case RULE_NEGATE: return measure_node (node->left, frame, measure, problem);
    case RULE_FIGURE:
    case RULE_PREVIOUS:
    case RULE_SUM:
    case RULE_MIN:
    case RULE_MAX: return measure_leaf (node, frame, measure, problem);
    default:
      return measure_node (node->left, frame, &left, problem) &&
             measure_node (node->right, frame, &right, problem) &&
             combine (node, left, right, measure, problem);
    }
}

gboolean
bhxh_rule_check_measures (const Rule *rule, const BhxhFrame *frame, RuleProblem *problem)
{
  Measure common = { TRUE, 0, HUNDREDS (0), KIND_EITHER };

  for (guint i = 0; i < rule->n_sides; i++)
    {
      Measure side;
      Measure unified;

      if (!measure_node (rule->sides[i], frame, &side, problem))
        return FALSE;
      if (!unify (common, side, &unified))
        return bhxh_rule_fail (problem, PROBLEM_RULE_UNITS_DIFFER, rule->sides[i]->offset,
                               describe (common), describe (side));
      common = unified;
    }
  if (common.constant)
    return bhxh_rule_fail (problem, PROBLEM_RULE_NAMES_NOTHING, 0, NULL, NULL);
  return common.persons >= 0 || bhxh_rule_fail (problem, PROBLEM_RULE_WITHOUT_MEANING, 0,
                                                describe (common), NULL);
}
