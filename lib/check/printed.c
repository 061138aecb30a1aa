/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What the eye sees: both sides computed from the printed digits, rounded as the coarsest
 * rounded figure is printed, and compared.
 */
#include "check/evaluate.h"

/* Decimals at which a size is shown that has no end of its own, such as 100 / 3. */
#define ENDLESS_DECIMALS 6

/* Where the sides are from the printed values; @apart: how far from satisfying the rule.
 */
typedef struct
{
  gint order; /* left against right: negative, 0, positive */
  Wide apart;
  gint decimals;
} Sighting;

static void
set_points (const Form *form, const Binding *binding, gboolean at_hi, Interval *points)
{
  for (guint i = 0; i < form->n_unknowns; i++)
    {
      const Interval printed = binding->unknowns[i].printed;

      points[i] =
          bhxh_interval_of_point (at_hi ? printed.hi : printed.lo, printed.decimals);
    }
}

/* numerator / denominator as an end of the same decimals; @denominator 0: no value. */
static gboolean
get_quotient (const Polynomial *numerator,
              const Polynomial *denominator,
              const Interval *points,
              QuotientEnd *value)
{
  Interval above, below;
  gint decimals;

  if (!bhxh_polynomial_get_range (numerator, points, &above) ||
      !bhxh_polynomial_get_range (denominator, points, &below))
    return FALSE;
  decimals = MAX (above.decimals, below.decimals);
  if (!bhxh_interval_rescale (&above, decimals) ||
      !bhxh_interval_rescale (&below, decimals))
    return FALSE;
  *value = (QuotientEnd){ below.lo < 0 ? -above.lo : above.lo, ABS (below.lo), FALSE };
  return TRUE;
}

/* @has_value: FALSE where a side is divided by 0. */
static gboolean
see_rounded (const Form *form,
             const FormComparison *comparison,
             const Interval *points,
             gint decimals,
             gboolean *has_value,
             Sighting *sighting)
{
  const Fraction *sides[] = { &form->sides[comparison->left],
                              &form->sides[comparison->right] };
  Wide rounded[2];

  for (guint i = 0; i < 2; i++)
    {
      QuotientEnd value;

      if (!get_quotient (sides[i]->numerator, sides[i]->denominator, points, &value))
        return FALSE;
      *has_value = value.denominator != 0;
      if (!*has_value)
        return TRUE;
      if (!bhxh_quotient_end_round (value, decimals, &rounded[i]))
        return FALSE;
    }
  *sighting = (Sighting){ (rounded[0] > rounded[1]) - (rounded[0] < rounded[1]),
                          ABS (rounded[0] - rounded[1]), decimals };
  return TRUE;
}

static gboolean
see_exactly (const FormComparison *comparison,
             const Interval *points,
             gboolean *has_value,
             Sighting *sighting)
{
  QuotientEnd value;
  Wide size;

  if (!get_quotient (comparison->difference, comparison->denominator, points, &value))
    return FALSE;
  *has_value = value.denominator != 0;
  if (!*has_value)
    return TRUE;
  if (!bhxh_quotient_end_round (value, ENDLESS_DECIMALS, &size))
    return FALSE;
  *sighting = (Sighting){ (value.numerator > 0) - (value.numerator < 0), ABS (size),
                          ENDLESS_DECIMALS };
  while (sighting->decimals > 0 && sighting->apart % 10 == 0)
    {
      sighting->apart /= 10;
      sighting->decimals--;
    }
  return TRUE;
}

static gboolean
holds (gint order, Comparison compare)
{
  switch (compare)
    {
    case COMPARE_EQUAL: return order == 0;
    case COMPARE_AT_MOST: return order <= 0;
    case COMPARE_AT_LEAST: return order >= 0;
    case COMPARE_BELOW: return order < 0;
    case COMPARE_ABOVE: return order > 0;
    }
  g_assert_not_reached ();
}

/* One comparison with each residual at its smallest and at its largest: it agrees where
 * one of them does, or where an equation lies between them. */
static gboolean
see (const Form *form,
     const FormComparison *comparison,
     const Binding *binding,
     gboolean *has_value,
     gboolean *agrees,
     Sighting *nearest)
{
  Interval points[FORM_MAX_UNKNOWNS];
  Sighting sightings[2];

  for (guint i = 0; i < 2; i++)
    {
      set_points (form, binding, i == 1, points);
      if (!(binding->is_rounded
                ? see_rounded (form, comparison, points, binding->decimals, has_value,
                               &sightings[i])
                : see_exactly (comparison, points, has_value, &sightings[i])))
        return FALSE;
      if (!*has_value)
        return TRUE;
    }
  *agrees =
      holds (sightings[0].order, comparison->compare) ||
      holds (sightings[1].order, comparison->compare) ||
      (comparison->compare == COMPARE_EQUAL && sightings[0].order == -sightings[1].order);
  *nearest = sightings[bhxh_wide_compare_scaled (
                           sightings[1].apart, -sightings[1].decimals, sightings[0].apart,
                           -sightings[0].decimals) < 0];
  return TRUE;
}

static gboolean
set_size (Outcome *outcome, Sighting sighting)
{
  gint64 narrow;

  if (bhxh_wide_compare_scaled (sighting.apart, -sighting.decimals, outcome->size,
                                -outcome->size_decimals) <= 0)
    return TRUE;
  if (!bhxh_wide_narrow (sighting.apart, &narrow))
    return FALSE;
  outcome->size = narrow;
  outcome->size_decimals = sighting.decimals;
  return TRUE;
}

gboolean
bhxh_form_judge_printed (const Form *form, const Binding *binding, Outcome *outcome)
{
  gboolean all_agree = TRUE;

  if (binding->n_missing > 0)
    return TRUE;
  for (guint i = 0; i < form->n_comparisons; i++)
    {
      gboolean has_value;
      gboolean agrees;
      Sighting nearest;

      if (!see (form, &form->comparisons[i], binding, &has_value, &agrees, &nearest))
        return FALSE;
      if (!has_value)
        return TRUE;
      if (!agrees && !set_size (outcome, nearest))
        return FALSE;
      all_agree &= agrees;
    }
  if (all_agree)
    outcome->printed = BHXH_PRINTED_AGREE;
  else
    outcome->printed = outcome->verdict == BHXH_VERDICT_IMPOSSIBLE
                           ? BHXH_PRINTED_BREAK
                           : BHXH_PRINTED_WITHIN_ROUNDING;
  return TRUE;
}
