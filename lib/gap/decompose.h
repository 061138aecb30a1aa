/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A change between two states taken apart into what rates did and what the labour force
 * did. Numbers in, numbers out; everything is exact.
 */
#pragma once

#include "gap/ratio.h"

/* One unit before and after: people of its labour force, all above 0, and its rate. */
typedef struct
{
  Wide people[2];
  Ratio rate[2];
} DecomposePart;

typedef struct
{
  Ratio rate;
  Ratio structure;
} Effects;

/* What each unit adds to the change of the rate of all of them together, in the unit of
 * the rates: (w0 + w1)/2 (r1 - r0), and (w1 - w0) ((r0 + r1)/2 - (R0 + R1)/2), w being
 * shares of the labour force. @change is R1 - R0, the sum of all. FALSE (results
 * undefined) past 128 bits. */
gboolean bhxh_decompose_rate (const DecomposePart *parts,
                              gsize n,
                              Effects *effects,
                              Ratio *change);

/* The same for the number of people that one unit's rate counts, rates being shares of 1:
 * (L0 + L1)/2 (r1 - r0), and (L1 - L0) (r0 + r1)/2. */
gboolean bhxh_decompose_count (const DecomposePart *part, Effects *effects);
