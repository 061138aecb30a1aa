/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Exact arithmetic on 128-bit integers: what a product of two figures, or a figure
 * brought to finer decimals, needs before it is rounded or compared.
 */
#pragma once

#include <bhxhplan/number.h>

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 WideMagnitude;

#define WIDE_MAX ((Wide) (~(WideMagnitude) 0 >> 1))

/* Largest power of ten in 64 bits without and with a sign, and in 128 bits with a sign.
 */
#define POWERS_OF_TEN 19
#define WIDE_POWER_OF_TEN_MAX 38

/* 10^0 to 10^19. */
extern const guint64 bhxh_powers_of_ten[POWERS_OF_TEN + 1];

/* 10^@power; 0 <= @power <= WIDE_POWER_OF_TEN_MAX. */
Wide bhxh_wide_power_of_ten (guint power);

/* @value * 10^@power; FALSE (nothing written) when that is past 128 bits. 0 fits always.
 */
gboolean bhxh_wide_scale (Wide value, guint power, Wide *scaled);

/* @dividend / @divisor, rounded half away from zero, down or up. @divisor is not 0, and
 * both are at least -WIDE_MAX. */
Wide bhxh_wide_divide_round (Wide dividend, Wide divisor);
Wide bhxh_wide_divide_floor (Wide dividend, Wide divisor);
Wide bhxh_wide_divide_ceil (Wide dividend, Wide divisor);

/* @value, which has @decimals, at @to_decimals, rounded half away from zero; FALSE
 * (nothing written) when that is past 128 bits. */
gboolean bhxh_wide_round (Wide value, gint decimals, gint to_decimals, Wide *rounded);

/* Negative, 0 or positive as @a * 10^@a_power is below, equal to or above @b *
 * 10^@b_power; exact for all operands and powers from -10^9 to 10^9. */
gint bhxh_wide_compare_scaled (Wide a, gint a_power, Wide b, gint b_power);

/* @value as a number's value; FALSE (nothing written) when it is past BHXH_NUMBER_MAX. */
gboolean bhxh_wide_narrow (Wide value, gint64 *narrow);
