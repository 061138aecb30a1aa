/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What several plans say of one cell, and the words for it.
 */
#pragma once

#include "derive/combine.h"
#include "derive/merge.h"

/* What each plan says of one indicator and period of its root. */
typedef struct
{
  const char *indicator;
  BhxhPeriod period;
  Combined *parts; /* one a plan */
  char **places;   /* where it says so; NULL: it does not */
  gsize n;
  gboolean has_given; /* some are no statements but were given beside the plans */
  Combined sum;
} Side;

void bhxh_side_clear (Side *side);

/* The source of a figure that is a sum, or a rate of two sums: a row of texts.csv that
 * shows the calculation. Its id; NULL with @error. Free with g_free(). */
char *bhxh_merge_add_sum_source (Merge *merge, const Side *side, GError **error);
char *bhxh_merge_add_rate_source (Merge *merge,
                                  const Combined *rate,
                                  const Side *numerator,
                                  const Side *denominator,
                                  GError **error);
