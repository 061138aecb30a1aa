/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Adding up numbers that may have different decimals.
 */
#pragma once

#include "gap/amount.h"

/* A sum at the finest decimals of what is in it. */
typedef struct
{
  Wide value;
  gint decimals;
} Total;

/* Nothing yet. */
#define TOTAL_NOTHING ((Total){ 0, -BHXH_NUMBER_MAX_DECIMALS })

/* FALSE when the sum is too large, here and below. */
gboolean bhxh_total_add_any (Total *total, Wide value, gint decimals);

static inline gboolean
bhxh_total_add (Total *total, Wide value, gint decimals)
{
  return total->decimals == decimals
             ? !__builtin_add_overflow (total->value, value, &total->value)
             : bhxh_total_add_any (total, value, decimals);
}

/* The total as a number. */
gboolean bhxh_total_narrow (const Total *total, Amount *amount);
