/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What ranges decide: certain, impossible, open, or unknown for lack of figures.
 */
#include "check/evaluate.h"

/* Whether d = 0, d <= 0 or d < 0 over the whole range. */
static BhxhVerdict
decide (Interval d, Comparison compare)
{
  gboolean all, none;

  if (compare == COMPARE_AT_LEAST || compare == COMPARE_ABOVE)
    d = bhxh_interval_negate (d);
  if (compare == COMPARE_EQUAL)
    {
      all = bhxh_interval_is_zero (d);
      none = bhxh_interval_excludes_zero (d);
    }
  else if (compare == COMPARE_AT_MOST || compare == COMPARE_AT_LEAST)
    {
      all = bhxh_interval_is_not_negative (bhxh_interval_negate (d));
      none = bhxh_interval_is_positive (d);
    }
  else
    {
      all = bhxh_interval_is_positive (bhxh_interval_negate (d));
      none = bhxh_interval_is_not_negative (d);
    }
  return all ? BHXH_VERDICT_CERTAIN : none ? BHXH_VERDICT_IMPOSSIBLE : BHXH_VERDICT_OPEN;
}

gboolean
bhxh_form_get_sign (const Polynomial *denominator, const Interval *ranges, Sign *sign)
{
  Interval range;

  if (!bhxh_polynomial_get_range (denominator, ranges, &range))
    return FALSE;
  *sign = SIGN_MIXED;
  if (bhxh_interval_is_zero (range))
    *sign = SIGN_ZERO;
  else if (bhxh_interval_is_not_negative (range))
    *sign = SIGN_POSITIVE;
  else if (bhxh_interval_is_not_negative (bhxh_interval_negate (range)))
    *sign = SIGN_NEGATIVE;
  return TRUE;
}

gboolean
bhxh_form_judge_comparison (const FormComparison *comparison,
                            const Binding *binding,
                            BhxhVerdict *verdict)
{
  Interval difference;
  Sign sign;

  if (!bhxh_form_get_sign (comparison->denominator, binding->ranges, &sign) ||
      !bhxh_polynomial_get_range (comparison->difference, binding->ranges, &difference))
    return FALSE;
  if (sign == SIGN_ZERO)
    *verdict = BHXH_VERDICT_UNKNOWN;
  else if (sign == SIGN_MIXED)
    *verdict = BHXH_VERDICT_OPEN;
  else
    *verdict =
        decide (sign == SIGN_POSITIVE ? difference : bhxh_interval_negate (difference),
                comparison->compare);
  return TRUE;
}

/* All of a chain must hold: one that cannot makes it impossible, one that need not, open.
 */
static BhxhVerdict
join_verdicts (BhxhVerdict a, BhxhVerdict b)
{
  static const BhxhVerdict strongest_first[] = { BHXH_VERDICT_IMPOSSIBLE,
                                                 BHXH_VERDICT_UNKNOWN,
                                                 BHXH_VERDICT_OPEN };

  for (guint i = 0; i < G_N_ELEMENTS (strongest_first); i++)
    if (a == strongest_first[i] || b == strongest_first[i])
      return strongest_first[i];
  return BHXH_VERDICT_CERTAIN;
}

/* A rule of which one figure is there and others are not says nothing unless that one
 * figure decides. */
static gboolean
applies (const Binding *binding, BhxhVerdict verdict)
{
  const gboolean decided =
      verdict == BHXH_VERDICT_CERTAIN || verdict == BHXH_VERDICT_IMPOSSIBLE;

  return binding->n_present > (decided || binding->n_missing == 0 ? 0 : 1);
}

gboolean
bhxh_form_judge (const Form *form, const Binding *binding, Outcome *outcome)
{
  BhxhVerdict verdict = BHXH_VERDICT_CERTAIN;

  *outcome = (Outcome){ 0 };
  for (guint i = 0; i < form->n_comparisons + form->has_implied; i++)
    {
      const gboolean is_implied = i == form->n_comparisons;
      BhxhVerdict part;

      if (!bhxh_form_judge_comparison (&form->comparisons[i], binding, &part))
        return FALSE;
      if (!is_implied || part == BHXH_VERDICT_IMPOSSIBLE)
        verdict = join_verdicts (verdict, part);
    }
  if (verdict == BHXH_VERDICT_OPEN && binding->n_missing > 0)
    verdict = BHXH_VERDICT_UNKNOWN;
  if (!applies (binding, verdict))
    return TRUE;
  outcome->verdict = verdict;
  return bhxh_form_judge_printed (form, binding, outcome);
}
