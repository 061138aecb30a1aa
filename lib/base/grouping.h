/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Rows sorted by the group that each belongs to, so that those of a few groups are found
 * without a look at the others.
 */
#pragma once

#include <glib.h>

typedef struct
{
  guint *first; /* by group, and one past the last: into @rows */
  guint *rows;  /* by group, then as they come */
  guint n_groups;
} Grouping;

/* The group of a row; one past the last group, or negative: none. */
typedef gint (*GroupFunc) (gconstpointer data, guint row);

/* @grouping is to be cleared also on failure: BHXH_ERROR_MEMORY. */
gboolean bhxh_grouping_init (Grouping *grouping,
                             guint n_rows,
                             guint n_groups,
                             GroupFunc find,
                             gconstpointer data,
                             GError **error);
void bhxh_grouping_clear (Grouping *grouping);

/* The rows of all these groups, each named once, in the order in which they came; NULL with
 * BHXH_ERROR_MEMORY. Free with g_free(). */
guint *bhxh_grouping_dup_rows (const Grouping *grouping,
                               const guint *groups,
                               guint n_groups,
                               guint *n_rows,
                               GError **error);
