/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Who states targets in a plan, and which of several targets of one cell binds.
 */
#pragma once

#include "gap/judge.h"

#include <bhxhplan/plan.h>

/* The codes of all that state targets in the plan, or in the same plan as first given
 * (NULL: not said), in order; borrowed from the plans. */
GPtrArray *bhxh_owners_list (const BhxhPlan *plan, const BhxhPlan *first);

/* Of targets of one cell those that ask for most; what is to be reached and what is not to
 * be passed cannot be compared, so that one of each may bind. Of equal ones all bind, but
 * none that is only about where another one is not. */
void bhxh_owners_find_binding (const Target *targets, guint n, guint8 *binds);
