/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rules by brute force: true values from a fine grid put into the tree of a rule as it is
 * written, in exact fractions. Nothing here is shared with the engine but the parser.
 */
#pragma once

#include "../internal/check-fixture.h"

/* True values are whole ticks of 10^-4: a thousandth of the last printed place. */
#define TICK_DECIMALS 4
#define TICKS 10000
#define MAX_CELLS 5
#define MAX_POINTS 40

typedef struct
{
  CheckCell cell;
  gint64 lo, hi; /* ticks; both within the range */
  gint64 points[MAX_POINTS];
  guint n_points;
  gint64 value; /* the one being tried */
} Variable;

typedef struct
{
  CheckWorld world;
  CheckSource source;
  Rule rule;
  Form *form;
  Variable variables[MAX_CELLS];
  guint n_variables;
  gboolean is_exact; /* the test's: the class it tries */
  gboolean any_true, any_false;
  gboolean any_below, any_above; /* of the first comparison */
} Trial;

typedef struct
{
  Wide numerator, denominator;
} Value;

/* --- The rule as written, in exact fractions -------------------------------------------
 */

static inline gint64
value_at (const Trial *trial, guint unit, guint indicator, BhxhPeriod period)
{
  for (guint i = 0; i < trial->n_variables; i++)
    {
      const Variable *variable = &trial->variables[i];

      if (variable->cell.unit == unit && variable->cell.indicator == indicator &&
          variable->cell.period == period)
        return variable->value;
    }
  g_assert_not_reached ();
}

static inline gint64
fold_children (const Trial *trial, const RuleNode *node)
{
  gint64 folded = 0;

  for (guint unit = 1; unit <= CHECK_N_PARTS; unit++)
    {
      const gint64 value = value_at (trial, unit, node->indicator, trial->world.period);

      if (node->kind == RULE_SUM)
        folded += value;
      else if (unit == 1 || (node->kind == RULE_MIN) == (value < folded))
        folded = value;
    }
  return folded;
}

static inline Value
operate (RuleNodeKind kind, Value a, Value b)
{
  switch (kind)
    {
    case RULE_MULTIPLY:
      return (Value){ a.numerator * b.numerator, a.denominator * b.denominator };
    case RULE_DIVIDE:
      return (Value){ a.numerator * b.denominator, a.denominator * b.numerator };
    case RULE_SUBTRACT: b.numerator = -b.numerator; G_GNUC_FALLTHROUGH;
    default:
      return (Value){ a.numerator * b.denominator + b.numerator * a.denominator,
                      a.denominator * b.denominator };
    }
}

static inline Value
compute (const Trial *trial, const RuleNode *node)
{
  const CheckWorld *world = &trial->world;

  switch (node->kind)
    {
    case RULE_NUMBER:
      return (Value){ node->value, bhxh_wide_power_of_ten ((guint) node->decimals) };
    case RULE_FIGURE:
      return (Value){ value_at (trial, 0, node->indicator, world->period), TICKS };
    case RULE_PREVIOUS:
      return (Value){ value_at (trial, 0, node->indicator, world->previous), TICKS };
    case RULE_SUM:
    case RULE_MIN:
    case RULE_MAX: return (Value){ fold_children (trial, node), TICKS };
    case RULE_NEGATE:
      return operate (RULE_SUBTRACT, (Value){ 0, 1 }, compute (trial, node->left));
    default:
      return operate (node->kind, compute (trial, node->left),
                      compute (trial, node->right));
    }
}

static inline gint
sign_of (Value value)
{
  const gint above = (value.numerator > 0) - (value.numerator < 0);

  return value.denominator < 0 ? -above : above;
}

/* --- The grid
 * ---------------------------------------------------------------------------- */

static inline gint64
in_ticks (gint64 value, gint decimals)
{
  return value * (gint64) bhxh_wide_power_of_ten ((guint) (TICK_DECIMALS - decimals));
}

static inline void
add_variable (const CheckSource *source,
              CheckCell cell,
              const Unknown *unknown G_GNUC_UNUSED,
              gpointer data)
{
  Trial *trial = data;
  const CheckFigure figure = bhxh_check_get_figure (source, cell);
  const FigureRange range = figure.range;
  Variable *variable = trial->variables;

  for (; variable < trial->variables + trial->n_variables; variable++)
    if (memcmp (&variable->cell, &cell, sizeof cell) == 0)
      return;
  g_assert_cmpuint (trial->n_variables++, <, MAX_CELLS);
  *variable = (Variable){ .cell = cell };
  if (!figure.present)
    return;
  variable->lo = in_ticks (range.lo, range.decimals);
  variable->hi = in_ticks (range.hi, range.decimals);
  variable->lo += (range.flags & BHXH_RANGE_LO_OPEN) != 0;
  variable->hi -= (range.flags & BHXH_RANGE_HI_OPEN) != 0;
}

static inline void
add_point (Variable *variable, gint64 point)
{
  if (point < variable->lo || point > variable->hi)
    return;
  for (guint i = 0; i < variable->n_points; i++)
    if (variable->points[i] == point)
      return;
  g_assert_cmpuint (variable->n_points, <, MAX_POINTS);
  variable->points[variable->n_points++] = point;
}

/* Both ends, the middle, and where the ends of the others fall into the range. What is
 * missing has no range, and is for the test to try. */
static inline void
make_grid (Trial *trial)
{
  for (guint i = 0; i < trial->n_variables; i++)
    {
      Variable *variable = &trial->variables[i];

      add_point (variable, variable->lo);
      add_point (variable, variable->hi);
      add_point (variable, (variable->lo + variable->hi) / 2);
      for (guint j = 0; j < trial->n_variables; j++)
        for (gint near = -1; near <= 1; near++)
          {
            add_point (variable, trial->variables[j].lo + near);
            add_point (variable, trial->variables[j].hi + near);
          }
    }
}
