/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The arithmetic of several plans' figures: exact up to one rounding, which is said.
 */
#include "derive/combine.h"

#include "base/wide.h"

/* Decimals of percent: a hundredth part is two places. */
#define PERCENT_PLACES 2

/* What a sum of the two says; 0 where it says nothing. */
static BhxhQualifier
join_qualifiers (BhxhQualifier one, BhxhQualifier other)
{
  if (one == other || other == BHXH_QUALIFIER_EXACT)
    return one;
  if (one == BHXH_QUALIFIER_EXACT)
    return other;
  return one == BHXH_QUALIFIER_ABOUT || other == BHXH_QUALIFIER_ABOUT
             ? BHXH_QUALIFIER_ABOUT
             : 0;
}

static gboolean
add_part (Wide *sum, const Combined *part, gint decimals)
{
  Wide value = 0;

  return bhxh_wide_scale (part->value, (guint) (decimals - part->decimals), &value) &&
         !__builtin_add_overflow (*sum, value, sum);
}

CombineOutcome
bhxh_combine_sum (const Combined *parts, gsize n_parts, Combined *sum)
{
  gint finest = parts[0].decimals;
  gint coarsest = parts[0].decimals;
  gboolean is_rounded = FALSE;
  BhxhQualifier qualifier = parts[0].qualifier;
  Wide value = 0;

  for (gsize i = 0; i < n_parts; i++)
    {
      finest = MAX (finest, parts[i].decimals);
      coarsest = MIN (coarsest, parts[i].decimals);
      is_rounded |= parts[i].rounding != BHXH_ROUNDING_EXACT;
      qualifier = qualifier != 0 ? join_qualifiers (qualifier, parts[i].qualifier) : 0;
    }
  if (qualifier == 0)
    return COMBINE_CONTRARY;
  for (gsize i = 0; i < n_parts; i++)
    if (!add_part (&value, &parts[i], finest))
      return COMBINE_RANGE;
  sum->decimals = is_rounded ? coarsest : finest;
  sum->rounding = is_rounded ? BHXH_ROUNDING_HALF_UP : BHXH_ROUNDING_EXACT;
  sum->qualifier = is_rounded ? BHXH_QUALIFIER_ABOUT : qualifier;
  return bhxh_wide_round (value, finest, sum->decimals, &value) &&
                 bhxh_wide_narrow (value, &sum->value)
             ? COMBINE_DONE
             : COMBINE_RANGE;
}

static gboolean
is_certain (const Combined *figure)
{
  return figure->rounding == BHXH_ROUNDING_EXACT &&
         figure->qualifier == BHXH_QUALIFIER_EXACT;
}

CombineOutcome
bhxh_combine_rate (const Combined *numerator,
                   const Combined *denominator,
                   gint decimals,
                   Combined *rate)
{
  const gint places =
      PERCENT_PLACES + decimals + denominator->decimals - numerator->decimals;
  Wide above = 0;
  Wide below = 0;

  if (denominator->value <= 0 ||
      !bhxh_wide_scale (numerator->value, (guint) MAX (places, 0), &above) ||
      !bhxh_wide_scale (denominator->value, (guint) MAX (-places, 0), &below) ||
      !bhxh_wide_narrow (bhxh_wide_divide_round (above, below), &rate->value))
    return COMBINE_RANGE;
  rate->decimals = decimals;
  rate->rounding = BHXH_ROUNDING_HALF_UP;
  rate->qualifier = is_certain (numerator) && is_certain (denominator)
                        ? BHXH_QUALIFIER_EXACT
                        : BHXH_QUALIFIER_ABOUT;
  return COMBINE_DONE;
}
