/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which ends make which end, and when it belongs to the result.
 */
#include "gap/ratio-span.h"

#include "model/range.h"

gboolean
bhxh_ratio_span_init (RatioSpan *span, Amount amount, BhxhRounding rounding)
{
  const gboolean is_exact = rounding == 0 || rounding == BHXH_ROUNDING_EXACT;
  const Trait printed = { .decimals = (gint8) amount.decimals,
                          .rounding = (guint8) rounding };
  FigureRange range;
  RatioSpan found = { 0 };

  if (is_exact)
    {
      if (!bhxh_ratio_init_amount (&found.lo, amount))
        return FALSE;
      *span = ratio_span_of (&found.lo);
      return TRUE;
    }
  range = bhxh_figure_get_range (amount.value, &printed);
  if (!bhxh_ratio_init_amount (&found.lo, (Amount){ range.lo, range.decimals }) ||
      !bhxh_ratio_init_amount (&found.hi, (Amount){ range.hi, range.decimals }))
    return FALSE;
  found.lo_open = (range.flags & BHXH_RANGE_LO_OPEN) != 0;
  found.hi_open = (range.flags & BHXH_RANGE_HI_OPEN) != 0;
  *span = found;
  return TRUE;
}

gboolean
bhxh_ratio_span_init_actual (RatioSpan *span, const Actual *actual)
{
  RatioSpan found = { 0 };

  if (!actual->computed)
    return bhxh_ratio_span_init (span, actual->amount, actual->rounding);
  if (!bhxh_ratio_init (&found.lo, actual->low.dividend, actual->low.divisor) ||
      !bhxh_ratio_init (&found.hi, actual->high.dividend, actual->high.divisor))
    return FALSE;
  *span = found;
  return TRUE;
}

gboolean
bhxh_ratio_span_subtract (const RatioSpan *a, const RatioSpan *b, RatioSpan *result)
{
  RatioSpan found = { .lo_open = a->lo_open || b->hi_open,
                      .hi_open = a->hi_open || b->lo_open };

  if (!bhxh_ratio_subtract (&a->lo, &b->hi, &found.lo) ||
      !bhxh_ratio_subtract (&a->hi, &b->lo, &found.hi))
    return FALSE;
  *result = found;
  return TRUE;
}

gboolean
bhxh_ratio_span_multiply (const RatioSpan *a, const Ratio *factor, RatioSpan *result)
{
  RatioSpan found = { .lo_open = a->lo_open && factor->dividend > 0,
                      .hi_open = a->hi_open && factor->dividend > 0 };

  if (!bhxh_ratio_multiply (&a->lo, factor, &found.lo) ||
      !bhxh_ratio_multiply (&a->hi, factor, &found.hi))
    return FALSE;
  *result = found;
  return TRUE;
}

/* @a by @b, which is above 0. */
static gboolean
divide (const Ratio *a, const Ratio *b, Ratio *quotient)
{
  const Ratio turned = { b->divisor, b->dividend };

  return bhxh_ratio_multiply (a, &turned, quotient);
}

/* The least quotient is of the least dividend: by the greatest divisor, unless that brings
 * something negative up. The greatest the other way about. Nothing divides 0 away from 0. */
gboolean
bhxh_ratio_span_divide (const RatioSpan *a, const RatioSpan *b, RatioSpan *result)
{
  const gboolean lo_by_hi = a->lo.dividend >= 0;
  const gboolean hi_by_lo = a->hi.dividend >= 0;
  RatioSpan found = { 0 };

  if (!divide (&a->lo, lo_by_hi ? &b->hi : &b->lo, &found.lo) ||
      !divide (&a->hi, hi_by_lo ? &b->lo : &b->hi, &found.hi))
    return FALSE;
  found.lo_open =
      a->lo_open || (a->lo.dividend != 0 && (lo_by_hi ? b->hi_open : b->lo_open));
  found.hi_open =
      a->hi_open || (a->hi.dividend != 0 && (hi_by_lo ? b->lo_open : b->hi_open));
  *result = found;
  return TRUE;
}

void
bhxh_ratio_span_negate (RatioSpan *span)
{
  *span = (RatioSpan){ { -span->hi.dividend, span->hi.divisor },
                       { -span->lo.dividend, span->lo.divisor },
                       span->hi_open,
                       span->lo_open };
}

void
bhxh_ratio_span_raise_to_zero (RatioSpan *span)
{
  const Ratio zero = { 0, 1 };

  if (span->lo.dividend < 0)
    {
      span->lo = zero;
      span->lo_open = FALSE;
      if (span->hi.dividend <= 0)
        *span = ratio_span_of (&zero);
    }
}
