/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Natural numbers of any length, for the few comparisons that 128 bits cannot decide:
 * sums, products, powers and order, nothing else. Lengths follow from precisions that the
 * caller bounds, not from the size of an input.
 */
#pragma once

#include <glib.h>

/* Limbs of 32 bits, the lowest first, none of the highest 0; zero has none. */
typedef struct
{
  guint32 *limbs;
  gsize n_limbs;
} Big;

Big bhxh_big_new (guint64 value);
void bhxh_big_clear (Big *big);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Big, bhxh_big_clear)

Big bhxh_big_add (const Big *a, const Big *b);
Big bhxh_big_multiply (const Big *a, const Big *b);
Big bhxh_big_power (const Big *base, guint exponent);
Big bhxh_big_shift_left (const Big *a, guint bits);

/* Bits up to the highest that is 1; 0 for zero. */
gsize bhxh_big_get_n_bits (const Big *a);

/* Sets a bit that is 0. It may lie above all others. */
void bhxh_big_set_bit (Big *a, gsize bit);
void bhxh_big_clear_bit (Big *a, gsize bit);

/* Negative, 0 or positive as @a is below, equal to or above @b. */
gint bhxh_big_compare (const Big *a, const Big *b);
