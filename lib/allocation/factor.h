/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What rows and columns are multiplied by: positive numbers of any size with 64
 * significant bits, in integers alone, so that every machine gets the same.
 */
#pragma once

#include "base/wide.h"

/* @mantissa * 2^@exponent; the mantissa's highest bit is 1, or it is 0. */
typedef struct
{
  guint64 mantissa;
  gint32 exponent;
} Factor;

/* What bhxh_factor_to_fixed() gives for all that is larger. */
#define FACTOR_FIXED_MAX ((Wide) 1 << 112)

/* @value * 2^@exponent, rounded to 64 bits, half up. */
Factor bhxh_factor_new (WideMagnitude value, gint32 exponent);

/* The product and the quotient, each within 2^-62 of itself; @divisor is not 0. */
Factor bhxh_factor_multiply (Factor a, Factor b);
Factor bhxh_factor_divide (Factor dividend, Factor divisor);

/* @factor in units of 2^-@bits, rounded half up. */
Wide bhxh_factor_to_fixed (Factor factor, gint bits);

/* The sum of up to 2^24 factors; their order does not matter. */
Factor bhxh_factor_sum (const Factor *factors, const guint8 *left_out, gsize n);
