/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Who states targets in a plan, which of several targets of one cell binds, and what was
 * first given.
 */
#pragma once

#include "gap/judge.h"

#include <bhxhplan/plan.h>

/* The codes of all that state targets, in order; borrowed from the plan. */
GPtrArray *bhxh_owners_list (const BhxhPlan *plan);

/* Of targets of one cell those that ask for most; what is to be reached and what is not to
 * be passed cannot be compared, so that one of each may bind. Of equal ones all bind, but
 * none that is only about where another one is not. */
void bhxh_owners_find_binding (const Target *targets, guint n, guint8 *binds);

/* The target in @first, one owner's before any amendment, of a cell of @frame, which may be
 * of other units and periods. */
gboolean bhxh_owners_find_first (BhxhFigures *first,
                                 const BhxhFrame *frame,
                                 guint unit,
                                 guint indicator,
                                 BhxhPeriod period,
                                 Amount *target);
