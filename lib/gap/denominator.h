/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The labour force behind a rate, and a gap in percentage points told in persons.
 */
#pragma once

#include "gap/row.h"

typedef struct
{
  Amount amount;
  BhxhPeriod period;
  gboolean has_source;
  guint16 source; /* DenominatorSource */
} Denominator;

/* The denominator of the unit at the actual's own time; else the latest earlier one there
 * is, of the same kind of period before others; else what the plan itself states for it.
 * FALSE when there is none above 0. */
gboolean bhxh_denominator_find (const GapView *view,
                                const GapSlot *slot,
                                guint unit,
                                Denominator *denominator);

/* Only what was reported; only what the plan states of @indicator at the slot's period. */
gboolean bhxh_denominator_find_reported (const GapView *view,
                                         const GapSlot *slot,
                                         guint unit,
                                         Denominator *denominator);
gboolean bhxh_denominator_find_in_plan (const GapView *view,
                                        const GapSlot *slot,
                                        guint indicator,
                                        guint unit,
                                        Denominator *denominator);

/* (actual - target) percent of the denominator, in whole persons, half away from zero. */
gboolean bhxh_denominator_count (const Denominator *denominator,
                                 const Actual *actual,
                                 Amount target,
                                 gint64 *persons);
