/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Differences and shares of two numbers that may have different decimals, without losing
 * a digit. Numbers of equal decimals, nearly all there are, take a short way.
 */
#pragma once

#include "base/wide.h"

/* A number: value * 10^-decimals; |value| <= BHXH_NUMBER_MAX. */
typedef struct
{
  gint64 value;
  gint decimals;
} Amount;

/* @dividend / @divisor; @divisor is positive. */
typedef struct
{
  Wide dividend;
  Wide divisor;
} Ratio;

/* Both at the finer of their decimals. FALSE when one is past 128 bits. */
gboolean bhxh_amount_align (Amount a,
                            Amount b,
                            Wide *a_value,
                            Wide *b_value,
                            gint *decimals);

/* a - b at the finer of their decimals. FALSE when that does not fit. */
gboolean bhxh_amount_subtract_any (Amount a, Amount b, Amount *difference);

static inline gboolean
bhxh_amount_subtract (Amount a, Amount b, Amount *difference)
{
  const gint64 plain = a.value - b.value; /* twice BHXH_NUMBER_MAX fits */

  if (a.decimals != b.decimals || plain > BHXH_NUMBER_MAX || plain < -BHXH_NUMBER_MAX)
    return bhxh_amount_subtract_any (a, b, difference);
  *difference = (Amount){ plain, a.decimals };
  return TRUE;
}

/* The sign of a - b. */
gint bhxh_amount_compare_any (Amount a, Amount b);

static inline gint
bhxh_amount_compare (Amount a, Amount b)
{
  return a.decimals == b.decimals ? (a.value > b.value) - (a.value < b.value)
                                  : bhxh_amount_compare_any (a, b);
}

/* 100 a / b at @decimals, rounded half away from zero; FALSE when b is 0 or it does not
 * fit. */
gboolean bhxh_amount_percent_any (Amount a, Amount b, guint decimals, Amount *percent);

static inline gboolean
bhxh_amount_percent (Amount a, Amount b, guint decimals, Amount *percent)
{
  gint64 dividend = 0;
  gint64 rest = 0;

  if (a.decimals != b.decimals || a.value < 0 || b.value <= 0 ||
      __builtin_mul_overflow (a.value, (gint64) bhxh_powers_of_ten[decimals + 2],
                              &dividend) ||
      dividend > BHXH_NUMBER_MAX)
    return bhxh_amount_percent_any (a, b, decimals, percent);
  rest = dividend % b.value;
  *percent = (Amount){ dividend / b.value + (rest >= b.value - rest), (gint) decimals };
  return TRUE;
}

/* The sign of a - (cut percent of b). */
gint bhxh_amount_compare_share (Amount a, Amount cut, Amount b);

/* @value * 10^-@decimals as a ratio; FALSE when that is past 128 bits. */
gboolean bhxh_ratio_of (Wide value, gint decimals, Ratio *ratio);

/* @ratio times 10^@power; FALSE when that is past 128 bits. */
gboolean bhxh_ratio_scale (const Ratio *ratio, gint power, Ratio *scaled);

/* @ratio at @decimals, rounded half away from zero; FALSE when that is past 128 bits. */
gboolean bhxh_ratio_round (const Ratio *ratio, gint decimals, Wide *rounded);

/* The sign of @ratio - b; FALSE when that cannot be told in 128 bits. */
gboolean bhxh_ratio_compare (const Ratio *ratio, Amount b, gint *sign);
