/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What a comparison holds: references and settings, no rows.
 */
#pragma once

#include "gap/forecast.h"
#include "gap/path.h"
#include "gap/row.h"

#include <bhxhplan/gaps.h>

/* What tables call units, indicators and sources; see names.h. */
typedef struct _GapTexts GapTexts;

struct _BhxhGaps
{
  gatomicrefcount refs;
  BhxhPlan *plan;
  BhxhPlan *first;          /* as given before amendments; NULL: not said */
  char *owner;              /* code of the agency */
  BhxhPeriod target_period; /* of the only targets; none: all */
  BhxhPeriod actual_period; /* none: each target's own */
  BhxhPeriod base_period;   /* where ways to targets begin */
  PathSettings path;        /* inside a year */
  gint64 monthly_maximum;   /* persons; 0: none */
  gboolean zero_base;       /* a base of 0 counts as 0.001 */
  gboolean since_base;      /* take apart the change since the base period */
  ForecastSettings forecast;
  BhxhRankingMeasure ranking_measure;
  GapEngine engine;
  GMutex mutex; /* of what follows */
  gboolean is_counted;
  guint64 counts[BHXH_STATUS_NO_DATA + 1]; /* [0]: all rows */
  GapTexts *texts;                         /* NULL: no table was made yet */
};

/* As bhxh_gaps_dup_table() and bhxh_gaps_dup_path_table(), for these units alone, without a
 * look at the others; @units is copied, ascending. NULL when memory is missing. */
BhxhTable *bhxh_gaps_dup_table_of (BhxhGaps *gaps, const guint *units, guint n_units);
BhxhTable *bhxh_gaps_dup_path_table_of (BhxhGaps *gaps,
                                        const guint *units,
                                        guint n_units);

/* As the comparison was asked for, but with this owner's targets of this period; none: of
 * all. */
BhxhOptions *bhxh_gaps_dup_settings (const BhxhGaps *gaps,
                                     const char *owner,
                                     BhxhPeriod period);
