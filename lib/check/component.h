/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A linear system in parts that have no unknown in common, and any choice of its rows.
 */
#pragma once

#include "check/linear.h"

/* Rows of a system, by themselves. */
typedef struct
{
  LinearSystem linear; /* elements as in the whole */
  GArray *variables;   /* guint: the whole's number of each unknown */
  GArray *rows;        /* gsize: the whole's number of each row, of what was split */
} Component;

void bhxh_component_free (Component *component);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Component, bhxh_component_free)

/* Elements that are taken away, by number; NULL: none. A row that rests on one of them is
 * no row. */
typedef guint8 Removed;

/* The rows that are left, in components, in the order of their first rows; unknowns that
 * one row fixes tie nothing together. Rows among fixed unknowns that hold are left out.
 * NULL with BHXH_ERROR_MEMORY. */
GPtrArray *bhxh_linear_split (const LinearSystem *system,
                              const Removed *removed,
                              GError **error);

/* --- fold.c
 * ---------------------------------------------------------------------------- */

/* Adds the system to @folded, empty, without the rows that say of an unknown that may go
 * that it is a multiple of another, which is put in for it; the numbers of the unknowns
 * stay. Rows keep no elements. @fits: FALSE past 128 bits, what is in @folded is then of
 * no use. FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_linear_fold (const LinearSystem *system,
                           const guint8 *may_go,
                           LinearSystem *folded,
                           gboolean *fits,
                           GError **error);
