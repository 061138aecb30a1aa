/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Figures of several plans as one figure: sums, and rates of sums. Nothing here knows
 * whose figures they are.
 */
#pragma once

#include "model/figures.h"

typedef struct
{
  gint64 value;
  gint decimals;
  BhxhRounding rounding;
  BhxhQualifier qualifier;
} Combined;

typedef enum
{
  COMBINE_DONE,
  COMBINE_CONTRARY, /* one is at least so much, another at most */
  COMBINE_RANGE     /* past what a figure can hold, or divided by nothing */
} CombineOutcome;

/* The sum. Where a part is rounded it is known to the coarsest of the parts' decimals
 * only, and not even to those: it is about so much. */
CombineOutcome bhxh_combine_sum (const Combined *parts, gsize n_parts, Combined *sum);

/* 100 @numerator / @denominator, rounded half away from zero to @decimals. */
CombineOutcome bhxh_combine_rate (const Combined *numerator,
                                  const Combined *denominator,
                                  gint decimals,
                                  Combined *rate);
