/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Reckoning with fractions: each result in lowest terms, so that 128 bits last long, and
 * refused where they do not.
 */
#pragma once

#include "gap/amount.h"

/* @dividend / @divisor in lowest terms. FALSE (nothing written) unless @divisor is above
 * 0. */
gboolean bhxh_ratio_init (Ratio *ratio, Wide dividend, Wide divisor);

/* @amount as it stands. FALSE past 128 bits. */
gboolean bhxh_ratio_init_amount (Ratio *ratio, Amount amount);

/* FALSE (nothing written) when the result is past 128 bits. @result may be an operand. */
gboolean bhxh_ratio_add (const Ratio *a, const Ratio *b, Ratio *result);
gboolean bhxh_ratio_subtract (const Ratio *a, const Ratio *b, Ratio *result);
gboolean bhxh_ratio_multiply (const Ratio *a, const Ratio *b, Ratio *result);

/* Negative, 0 or positive as @a is below, equal to or above @b; for all of them. */
gint bhxh_ratio_order (const Ratio *a, const Ratio *b);

/* @parts in whole numbers whose sum is @total: each is its part rounded down or up, up
 * where most was cut off; among equals the earlier one. FALSE unless @total is the sum of
 * @parts rounded to a whole number. BHXH_ERROR_MEMORY is not told apart from that. */
gboolean bhxh_ratio_apportion (const Ratio *parts, gsize n, Wide total, Wide *whole);
