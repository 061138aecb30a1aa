/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Sums of products of unknowns with decimal coefficients, in one normal form: where the
 * terms of a rule are collected, so that what stands on both sides counts once.
 */
#pragma once

#include "check/interval.h"

/* Bounds of what a rule may become when its products are multiplied out. */
#define POLYNOMIAL_MAX_TERMS 256
#define POLYNOMIAL_MAX_FACTORS 8

/* Unknowns are numbered; no unknown has this number. */
#define UNKNOWN_NONE G_MAXUINT8

typedef struct
{
  Wide coefficient; /* not 0 */
  gint decimals;
  guint n_factors;
  guint8 factors[POLYNOMIAL_MAX_FACTORS]; /* unknowns, ascending; the rest is 0 */
} Term;

/* Terms ascending by factors, no two alike. Reference-counted as arrays are. */
typedef GArray Polynomial;

Polynomial *bhxh_polynomial_new_number (Wide value, gint decimals);
Polynomial *bhxh_polynomial_new_unknown (guint8 unknown);

/* a + b, a - b, a * b; NULL with BHXH_ERROR_RANGE past 128 bits, BHXH_ERROR_LIMIT past
 * the bounds above. */
Polynomial *bhxh_polynomial_add (const Polynomial *a,
                                 const Polynomial *b,
                                 GError **error);
Polynomial *bhxh_polynomial_subtract (const Polynomial *a,
                                      const Polynomial *b,
                                      GError **error);
Polynomial *bhxh_polynomial_multiply (const Polynomial *a,
                                      const Polynomial *b,
                                      GError **error);

gboolean bhxh_polynomial_equal (const Polynomial *a, const Polynomial *b);

/* The term, where there is one alone; or NULL. */
const Term *bhxh_polynomial_get_only_term (const Polynomial *polynomial);

/* The polynomial's range when unknown i lies in ranges[i]: exact where every unknown that
 * can vary is in one term, wider otherwise. FALSE past 128 bits. */
gboolean bhxh_polynomial_get_range (const Polynomial *polynomial,
                                    const Interval *ranges,
                                    Interval *range);

/* The polynomial as factor * unknown + rest. @linear: FALSE when the unknown is in some
 * term twice; then nothing else is written. FALSE past 128 bits. */
gboolean bhxh_polynomial_split (const Polynomial *polynomial,
                                const Interval *ranges,
                                guint8 unknown,
                                gboolean *linear,
                                Interval *factor,
                                Interval *rest);
