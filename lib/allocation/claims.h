/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Claims to one person each, and which of them are the strongest.
 */
#pragma once

#include "base/wide.h"

/* As strong as @weight by @divisor, both positive. */
typedef struct
{
  gint64 weight;
  gint64 divisor;
  gsize entry;
  guint32 rank; /* of equals the lowest is the stronger, then the lowest entry */
} Claim;

/* Negative, 0 or positive as the first is weaker, as strong, or stronger, ties left. */
static inline gint
claim_compare (const Claim *a, const Claim *b)
{
  const Wide left = (Wide) a->weight * b->divisor;
  const Wide right = (Wide) b->weight * a->divisor;

  return (left > right) - (left < right);
}

/* Puts the @wanted strongest of @n claims first; the rest comes behind, in no order. */
void bhxh_claims_select (Claim *claims, gsize n, gsize wanted);
