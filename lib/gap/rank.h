/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Ranks of numbers that may be known only from one end to another: what a rank is at best
 * and at worst, whatever the true values are.
 */
#pragma once

#include "gap/ratio-span.h"

/* As in a race: equals share a rank, and as many ranks behind it stay empty. */
typedef struct
{
  guint first; /* from 1: 1 and those that are ahead for certain */
  guint last;  /* all but those that cannot be ahead */
  guint tied;  /* others that are equal for certain */
} Rank;

/* The greatest is first; time grows with n log n. FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_rank_compute (const RatioSpan *spans, guint n, Rank *ranks, GError **error);
