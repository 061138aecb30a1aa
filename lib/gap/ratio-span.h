/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a number may truly be, from one fraction to another, and reckoning with that: the
 * result holds all that the operands may give, and nothing else.
 */
#pragma once

#include "gap/judge.h"
#include "gap/ratio.h"

typedef struct
{
  Ratio lo, hi;     /* in lowest terms; never crossed */
  gboolean lo_open; /* the end itself is not in it; never where both ends are equal */
  gboolean hi_open;
} RatioSpan;

/* All of these: FALSE (nothing written) past 128 bits. @result may be an operand. */

/* What a figure printed as @amount stands for. */
gboolean bhxh_ratio_span_init (RatioSpan *span, Amount amount, BhxhRounding rounding);
gboolean bhxh_ratio_span_init_actual (RatioSpan *span, const Actual *actual);
gboolean bhxh_ratio_span_subtract (const RatioSpan *a,
                                   const RatioSpan *b,
                                   RatioSpan *result);
/* Times a number that is not negative. */
gboolean bhxh_ratio_span_multiply (const RatioSpan *a,
                                   const Ratio *factor,
                                   RatioSpan *result);
/* @b is above 0 throughout. */
gboolean bhxh_ratio_span_divide (const RatioSpan *a,
                                 const RatioSpan *b,
                                 RatioSpan *result);

void bhxh_ratio_span_negate (RatioSpan *span);

/* What is below 0 becomes 0. */
void bhxh_ratio_span_raise_to_zero (RatioSpan *span);

static inline RatioSpan
ratio_span_of (const Ratio *ratio)
{
  return (RatioSpan){ *ratio, *ratio, FALSE, FALSE };
}

static inline gboolean
ratio_span_is_point (const RatioSpan *span)
{
  return bhxh_ratio_order (&span->lo, &span->hi) == 0;
}

/* 1 or -1 where all of it is above or below 0, else 0. */
static inline gint
ratio_span_get_sign (const RatioSpan *span)
{
  if (span->lo.dividend > 0 || (span->lo.dividend == 0 && span->lo_open))
    return 1;
  return span->hi.dividend < 0 || (span->hi.dividend == 0 && span->hi_open) ? -1 : 0;
}
