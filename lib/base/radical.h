/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Roots of quotients, such as a mean yearly growth, and on which side of a cut a sum of
 * them lies. They are irrational as a rule; what is said of them is proven all the same:
 * by integers that enclose them, and where these do not decide, by longer ones.
 */
#pragma once

#include "base/wide.h"

/* (a / b)^(p / q), all of them above 0, both fractions in lowest terms. */
typedef struct
{
  guint64 a, b;
  guint p, q;
} Radical;

/* Most that p and q may be: fifty years of months. */
#define RADICAL_MAX_EXPONENT 600

/* @a / @b to the power of @p / @q. FALSE (nothing written) when one of them is not above
 * 0 or, in lowest terms, past 64 bits or RADICAL_MAX_EXPONENT. */
gboolean bhxh_radical_init (Radical *radical, Wide a, Wide b, guint p, guint q);

/* @constant + @times_x * x + @times_y * y. */
typedef struct
{
  gint64 constant; /* not 0, or all would have to be compared with itself */
  gint64 times_x;
  gint64 times_y; /* 0: there is no y */
  Radical x;
  Radical y;
} RadicalSum;

/* -1, 0 or 1 as the sum is below, equal to or above 0. */
gint bhxh_radical_sum_get_sign (const RadicalSum *sum);

/* @times * the radical, rounded. FALSE (nothing written) past BHXH_NUMBER_MAX. */
gboolean bhxh_radical_floor (guint64 times, const Radical *radical, gint64 *product);
gboolean bhxh_radical_ceil (guint64 times, const Radical *radical, gint64 *product);
gboolean bhxh_radical_round (guint64 times, const Radical *radical, gint64 *product);

#define RADICAL_BITS 56

/* A radical from below and above, in units of 2^-RADICAL_BITS. */
typedef struct
{
  Wide lo;
  Wide hi;
} RadicalRange;

/* Encloses it to about 14 digits. FALSE (nothing written) when it is 64 or more, or where
 * that is not proven. */
gboolean bhxh_radical_enclose (const Radical *radical, RadicalRange *range);
