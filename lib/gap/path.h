/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What is to be expected on the way from last year's end to this year's target. Numbers
 * in, a number out.
 */
#pragma once

#include "base/options.h"
#include "gap/amount.h"

#define PATH_MONTHS 12

typedef struct
{
  BhxhPath path;
  gint64 shares[PATH_MONTHS + 1]; /* by months gone: their sum so far; [0] is 0 */
} PathSettings;

void bhxh_path_settings_init (PathSettings *settings, const BhxhOptions *options);

/* The figure after @months of the year from @base to @target, rounded half away from zero
 * to the target's decimals. FALSE (nothing written) where it does not fit, or where
 * growth would be from or to what is not above 0. */
gboolean bhxh_path_expect (const PathSettings *settings,
                           Amount base,
                           Amount target,
                           guint months,
                           Amount *expected);
