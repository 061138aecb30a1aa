/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Whether what one document says several times about one figure can all be true: the
 * ranges must share a value.
 */
#include "check/findings.h"

#include <string.h>

static gboolean
is_target_of (const CheckSource *source, const Trait *trait, const char *owner)
{
  return trait->kind == FIGURE_TARGET &&
         g_strcmp0 (bhxh_figures_get_owner (source->statements, trait->owner), owner) ==
             0;
}

/* The next statement of the owner at or after *@index, which moves past it. */
static gboolean
next_statement (const CheckSource *source,
                const char *owner,
                CheckCell cell,
                guint *index,
                CheckFigure *statement)
{
  const gint period = bhxh_frame_find_period (source->frame, cell.period);
  const Trait *traits = bhxh_figures_get_traits (source->statements, NULL);

  while (period >= 0 &&
         bhxh_figures_get_figure (source->statements, cell.unit, cell.indicator,
                                  (guint) period, (*index)++, &statement->figure))
    {
      statement->trait = &traits[statement->figure.trait];
      statement->range =
          bhxh_figure_get_range (statement->figure.value, statement->trait);
      statement->figures = source->statements;
      statement->present = TRUE;
      if (is_target_of (source, statement->trait, owner))
        return TRUE;
    }
  return FALSE;
}

/* Whether a value of @b is above all of @a: the difference of the two that is always
 * positive. */
static gboolean
is_above (Interval b, Interval a, gboolean *above)
{
  Interval difference;

  if (!bhxh_interval_add (b, bhxh_interval_negate (a), &difference))
    return FALSE;
  *above = bhxh_interval_is_positive (difference);
  return TRUE;
}

/* Whether everything in @inner is in @outer; both at the same decimals. */
static gboolean
lies_within (Interval inner, Interval outer)
{
  const guint8 inner_flags = inner.flags;
  const guint8 outer_flags = outer.flags;
  const gboolean lo = outer_flags & BHXH_RANGE_LO_NONE ||
                      (!(inner_flags & BHXH_RANGE_LO_NONE) &&
                       (inner.lo > outer.lo ||
                        (inner.lo == outer.lo && (inner_flags & BHXH_RANGE_LO_OPEN ||
                                                  !(outer_flags & BHXH_RANGE_LO_OPEN)))));
  const gboolean hi = outer_flags & BHXH_RANGE_HI_NONE ||
                      (!(inner_flags & BHXH_RANGE_HI_NONE) &&
                       (inner.hi < outer.hi ||
                        (inner.hi == outer.hi && (inner_flags & BHXH_RANGE_HI_OPEN ||
                                                  !(outer_flags & BHXH_RANGE_HI_OPEN)))));

  return lo && hi;
}

/* What the digits of the most precise statement and of another one say. */
static gboolean
compare_printed (const CheckFigure *first, const CheckFigure *other, Outcome *outcome)
{
  const gboolean is_rounded = first->trait->rounding != BHXH_ROUNDING_EXACT ||
                              other->trait->rounding != BHXH_ROUNDING_EXACT;
  const gint decimals = is_rounded ? MIN (first->trait->decimals, other->trait->decimals)
                                   : MAX (first->trait->decimals, other->trait->decimals);
  Wide a, b;
  gint64 apart;

  if (!bhxh_wide_round (first->figure.value, first->trait->decimals, decimals, &a) ||
      !bhxh_wide_round (other->figure.value, other->trait->decimals, decimals, &b))
    return FALSE;
  if (a == b || (other->trait->qualifier == BHXH_QUALIFIER_AT_LEAST && a > b) ||
      (other->trait->qualifier == BHXH_QUALIFIER_AT_MOST && a < b))
    return TRUE;
  outcome->printed = BHXH_PRINTED_WITHIN_ROUNDING;
  if (!bhxh_wide_narrow (ABS (a - b), &apart))
    return FALSE;
  if (bhxh_number_compare (apart, decimals, outcome->size, outcome->size_decimals) > 0)
    {
      outcome->size = apart;
      outcome->size_decimals = decimals;
    }
  return TRUE;
}

/* The end of two that leaves less: the larger of lower ends (@sign 1), the smaller of
 * upper ones (-1); of equal ones the one that does not belong to its range. */
static gboolean
is_tighter (Wide a, gboolean a_none, gboolean a_open, Wide b, gboolean b_none, gint sign)
{
  if (a_none || b_none)
    return !a_none;
  return a == b ? a_open : (sign > 0 ? a > b : a < b);
}

/* What two ranges that meet share. */
static gboolean
intersect (Interval a, Interval b, Interval *common)
{
  const gint decimals = MAX (a.decimals, b.decimals);
  const guint8 lo_flags = BHXH_RANGE_LO_NONE | BHXH_RANGE_LO_OPEN;
  Interval lo, hi;

  if (!bhxh_interval_rescale (&a, decimals) || !bhxh_interval_rescale (&b, decimals))
    return FALSE;
  lo = is_tighter (a.lo, a.flags & BHXH_RANGE_LO_NONE, a.flags & BHXH_RANGE_LO_OPEN, b.lo,
                   b.flags & BHXH_RANGE_LO_NONE, 1)
           ? a
           : b;
  hi = is_tighter (a.hi, a.flags & BHXH_RANGE_HI_NONE, a.flags & BHXH_RANGE_HI_OPEN, b.hi,
                   b.flags & BHXH_RANGE_HI_NONE, -1)
           ? a
           : b;
  *common = (Interval){ lo.lo, hi.hi, decimals,
                        (guint8) ((lo.flags & lo_flags) | (hi.flags & ~lo_flags)) };
  return TRUE;
}

/* One more statement against the most precise one and against what all before it share.
 */
static gboolean
add_statement (const CheckFigure *first,
               const CheckFigure *statement,
               Interval *common,
               Outcome *outcome)
{
  Interval inner = bhxh_interval_of_range (first->range);
  Interval outer = bhxh_interval_of_range (statement->range);
  const gint decimals = MAX (inner.decimals, outer.decimals);
  gboolean below = FALSE;
  gboolean above = FALSE;

  if (!is_above (*common, outer, &below) || !is_above (outer, *common, &above) ||
      !bhxh_interval_rescale (&inner, decimals) ||
      !bhxh_interval_rescale (&outer, decimals))
    return FALSE;
  if (below || above)
    outcome->verdict = BHXH_VERDICT_IMPOSSIBLE;
  else if (!intersect (*common, outer, common))
    return FALSE;
  if (outcome->verdict == BHXH_VERDICT_CERTAIN && !lies_within (inner, outer))
    outcome->verdict = BHXH_VERDICT_OPEN;
  return compare_printed (first, statement, outcome);
}

gboolean
bhxh_statements_judge (const CheckSource *statements,
                       const char *owner,
                       CheckCell cell,
                       Outcome *outcome)
{
  CheckFigure first = { 0 };
  CheckFigure statement;
  Interval common = { 0 };
  guint n = 0;

  *outcome = (Outcome){ 0 };
  for (guint i = 0; next_statement (statements, owner, cell, &i, &statement); n++)
    if (n == 0)
      {
        first = statement;
        common = bhxh_interval_of_range (statement.range);
        outcome->printed = BHXH_PRINTED_AGREE;
        outcome->verdict = BHXH_VERDICT_CERTAIN;
      }
    else if (!add_statement (&first, &statement, &common, outcome))
      return FALSE;
  if (n < 2)
    *outcome = (Outcome){ 0 };
  if (outcome->verdict == BHXH_VERDICT_IMPOSSIBLE &&
      outcome->printed == BHXH_PRINTED_WITHIN_ROUNDING)
    outcome->printed = BHXH_PRINTED_BREAK;
  return TRUE;
}

void
bhxh_statements_visit (const CheckSource *statements,
                       const char *owner,
                       CheckCell cell,
                       StatementVisit visit,
                       gpointer data)
{
  CheckFigure statement;

  for (guint i = 0; next_statement (statements, owner, cell, &i, &statement);)
    visit (&statement, cell, data);
}
