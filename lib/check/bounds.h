/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How bounds lie in memory, and how one rule is solved for one figure that is missing.
 */
#pragma once

#include "check/evaluate.h"
#include "model/plan.h"

#include <bhxhplan/bounds.h>

/* No rule: the figure's own domain. */
#define BOUND_OF_DOMAIN (-1)

typedef struct
{
  CheckCell cell;
  Quotient range; /* all rules together; an upper end below the lower one: they clash */
  gint lo_rule;   /* of the plan; BOUND_OF_DOMAIN */
  gint hi_rule;
  guint n_rules; /* that say something */
  gint64 lo;     /* whole persons within the range; else the range rounded outwards */
  gint64 hi;
  gint decimals;
  guint8 flags; /* BhxhRangeFlags */
  gboolean is_empty;
} Bound;

struct _BhxhBounds
{
  gatomicrefcount refs;
  BhxhPlan *plan;
  BhxhFrame *frame;  /* borrowed from the plan */
  const Rule *rules; /* the plan's */
  guint n_rules;
  Bound *bounds; /* by unit, indicator, period */
  gsize capacity;
  guint n_bounds;
};

/* What the comparison says about @unknown when all else is as bound; ends that it says
 * nothing about do not exist. @solved: FALSE where it does not come down to one. FALSE
 * past 128 bits. */
gboolean bhxh_comparison_solve (const FormComparison *comparison,
                                const Interval *ranges,
                                guint8 unknown,
                                gboolean *solved,
                                Quotient *range);

/* @quotient - @subtrahend, the two varying independently. FALSE past 128 bits. */
gboolean bhxh_quotient_subtract (const Quotient *quotient,
                                 Interval subtrahend,
                                 Quotient *difference);

/* Sets the members after the rules from the range. FALSE past 128 bits. */
gboolean bhxh_bound_round (Bound *bound, const BhxhIndicator *indicator);
