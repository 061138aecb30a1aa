/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What dividing and telling the reasons have in common: how each method rounds.
 */
#pragma once

#include "allocation/apportion.h"

/* The k-th person of an entry claims its weight by @scale * k - @half; so many persons are
 * claimed at a level as the quota, rounded: the two say the same. The largest remainder
 * rounds down first, and then claims by remainders. */
typedef struct
{
  gint64 scale;
  gint64 half;
} Rounding;

static inline Rounding
rounding_of (BhxhApportionmentMethod method)
{
  return method == BHXH_APPORTIONMENT_SAINTE_LAGUE ? (Rounding){ 2, 1 }
                                                   : (Rounding){ 1, 0 };
}

static inline gint64
rounding_get_divisor (Rounding rounding, gint64 person)
{
  return rounding.scale * person - rounding.half;
}

/* Why each has its share. */
void bhxh_apportion_explain (const Apportionment *problem,
                             Level level,
                             const gint64 *shares,
                             guint8 *reasons);
