/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A total with the kinds that add up to it, such as compulsory and voluntary insurance:
 * units by kinds, with the totals of both exact.
 */
#pragma once

#include "allocation/allocation.h"

/* More are none that people would set side by side. */
#define KINDS_MOST 16

/* The kinds of a total; their number. */
guint bhxh_kinds_list (const BhxhAllocation *allocation,
                       guint total,
                       AllocationSlot **kinds);

/* "si_compulsory_persons, si_voluntary_persons", of those that are marked; @marked NULL:
 * of all. Free with g_free(). */
char *bhxh_kinds_dup_codes (const BhxhAllocation *allocation,
                            AllocationSlot *const *kinds,
                            guint n,
                            const guint8 *marked);

/* Finds the totals and kinds that rules of the plan add up, where all of them are handed
 * down. BHXH_ERROR_MEMORY. */
gboolean bhxh_kinds_find (BhxhAllocation *allocation, GError **error);

/* Brings the unit's own persons together: what follows from rates is raised to what adds
 * up. BHXH_ERROR_INFEASIBLE where counts do not. */
gboolean bhxh_kinds_settle (BhxhAllocation *allocation, GError **error);

/* A total gets at least what its kinds get at least, and at most what they do at most. */
void bhxh_kinds_limit_total (const BhxhAllocation *allocation,
                             AllocationSlot *total,
                             guint unit);

/* Whether the slot is the first kind of its total: with it all of them are shared out. */
gboolean bhxh_kinds_is_first (const BhxhAllocation *allocation, guint slot);

/* Shares out the kinds of a total among the units right below @parent, which have their
 * shares of the total. */
gboolean bhxh_kinds_share (BhxhAllocation *allocation,
                           guint total,
                           guint parent,
                           GError **error);
