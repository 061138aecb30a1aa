/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Exact arithmetic on ranges of true values: ends that belong to the range or do not,
 * ends that do not exist, and quotients of decimals.
 */
#pragma once

#include "base/wide.h"
#include "model/range.h"

/* From @lo to @hi in units of 10^-decimals; never empty. */
typedef struct
{
  Wide lo;
  Wide hi;
  gint decimals;
  guint8
      flags; /* BhxhRangeFlags; an end that LO_NONE or HI_NONE denies is 0 and not open */
} Interval;

Interval bhxh_interval_of_range (FigureRange range);
Interval bhxh_interval_of_point (Wide value, gint decimals);
Interval bhxh_interval_negate (Interval a);

/* The range of a + b and of a * b for every a and b; exact when they vary independently,
 * wider when they do not. FALSE (nothing written) past 128 bits. */
gboolean bhxh_interval_add (Interval a, Interval b, Interval *sum);
gboolean bhxh_interval_multiply (Interval a, Interval b, Interval *product);

/* The same range at more decimals. FALSE (nothing written) past 128 bits. */
gboolean bhxh_interval_rescale (Interval *interval, gint decimals);

/* Where a range lies as seen from zero. */
gboolean bhxh_interval_is_zero (Interval a);
gboolean bhxh_interval_excludes_zero (Interval a);
gboolean bhxh_interval_is_positive (Interval a);     /* all of it > 0 */
gboolean bhxh_interval_is_not_negative (Interval a); /* all of it >= 0 */

/* One end of a range of quotients: numerator / denominator. */
typedef struct
{
  Wide numerator;
  Wide denominator; /* > 0; 0: there is no such end */
  gboolean open;
} QuotientEnd;

typedef struct
{
  QuotientEnd lo;
  QuotientEnd hi;
} Quotient;

/* The range of c / a for every c and every a > 0 in @a, none of which is negative.
 * FALSE (nothing written) past 128 bits. */
gboolean bhxh_interval_divide (Interval c, Interval a, Quotient *quotient);

/* Negative, 0 or positive as @a is below, equal to or above @b; both ends exist; exact.
 */
gint bhxh_quotient_end_compare (QuotientEnd a, QuotientEnd b);

/* The end at @decimals, rounded down or up: inwards or outwards as the caller needs.
 * FALSE past 128 bits. */
gboolean bhxh_quotient_end_floor (QuotientEnd end, gint decimals, Wide *value);
gboolean bhxh_quotient_end_ceil (QuotientEnd end, gint decimals, Wide *value);

/* The same rounded half away from zero. */
gboolean bhxh_quotient_end_round (QuotientEnd end, gint decimals, Wide *value);

/* TRUE when @value at @decimals is the end itself and no rounding of it. */
gboolean bhxh_quotient_end_equals (QuotientEnd end, gint decimals, Wide value);
