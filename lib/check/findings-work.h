/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Findings in the making: what all that evaluates shares.
 */
#pragma once

#include "check/findings.h"

typedef struct
{
  BhxhFindings *findings;
  const BhxhOptions *options;
  GHashTable *accepted;
  guint first_period[2]; /* of each source's frame in the findings' periods */
} Work;

/* Where an evaluation stands while it is made. */
typedef struct
{
  guint rule; /* built-in, or BUILTIN_N_RULES + the number of another */
  guint source;
  guint indicator;
  guint period; /* in the findings' periods */
  guint unit;
} Spot;

/* Records an outcome. */
gboolean bhxh_findings_add_evaluation (Work *work,
                                       Spot spot,
                                       const Outcome *outcome,
                                       GError **error);

/* Records a period that no frame has; its index goes into @index. */
gboolean bhxh_findings_add_period (BhxhFindings *findings,
                                   BhxhPeriod period,
                                   guint *index,
                                   GError **error);

/* BHXH_ERROR_RANGE at the spot; always FALSE. */
gboolean bhxh_findings_set_range_error (const Work *work, Spot spot, GError **error);

static inline gboolean
findings_is_wanted (const Work *work, BhxhPeriod period)
{
  return work->options->period == BHXH_PERIOD_NONE || work->options->period == period;
}

/* --- findings-builtin.c
 * ----------------------------------------------------------------- */

/* What the document says several times; what the rules say about what nobody printed. */
gboolean bhxh_findings_run_statements (Work *work, GError **error);
gboolean bhxh_findings_run_bounds (Work *work, GError **error);

/* Whether each period of the actuals was sent once, and not as the one before. */
gboolean bhxh_findings_run_intake (Work *work, GError **error);
