/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Sorting by counting, which keeps the order within a group.
 */
#include "base/grouping.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

gboolean
bhxh_grouping_init (Grouping *grouping,
                    guint n_rows,
                    guint n_groups,
                    GroupFunc find,
                    gconstpointer data,
                    GError **error)
{
  g_autofree guint *next = bhxh_try_new ((gsize) n_groups + 1, sizeof (guint), error);

  *grouping = (Grouping){ .n_groups = n_groups };
  grouping->first = bhxh_try_new ((gsize) n_groups + 1, sizeof (guint), error);
  grouping->rows = bhxh_try_new (MAX (n_rows, 1), sizeof (guint), error);
  if (next == NULL || grouping->first == NULL || grouping->rows == NULL)
    return FALSE;
  for (guint row = 0; row < n_rows; row++)
    {
      const gint group = find (data, row);

      if (group >= 0 && (guint) group < n_groups)
        grouping->first[group + 1]++;
    }
  for (guint group = 0; group < n_groups; group++)
    grouping->first[group + 1] += grouping->first[group];
  memcpy (next, grouping->first, n_groups * sizeof (guint));
  for (guint row = 0; row < n_rows; row++)
    {
      const gint group = find (data, row);

      if (group >= 0 && (guint) group < n_groups)
        grouping->rows[next[group]++] = row;
    }
  return TRUE;
}

void
bhxh_grouping_clear (Grouping *grouping)
{
  g_clear_pointer (&grouping->first, g_free);
  g_clear_pointer (&grouping->rows, g_free);
}

static int
compare_rows (const void *a, const void *b)
{
  const guint left = *(const guint *) a;
  const guint right = *(const guint *) b;

  return (left > right) - (left < right);
}

guint *
bhxh_grouping_dup_rows (const Grouping *grouping,
                        const guint *groups,
                        guint n_groups,
                        guint *n_rows,
                        GError **error)
{
  guint *rows = NULL;
  guint n = 0;

  for (guint i = 0; i < n_groups; i++)
    n += grouping->first[groups[i] + 1] - grouping->first[groups[i]];
  rows = bhxh_try_new (MAX (n, 1), sizeof (guint), error);
  if (rows == NULL)
    return NULL;
  *n_rows = n;
  n = 0;
  for (guint i = 0; i < n_groups; i++)
    {
      const guint first = grouping->first[groups[i]];
      const guint end = grouping->first[groups[i] + 1];

      memcpy (rows + n, grouping->rows + first, (end - first) * sizeof (guint));
      n += end - first;
    }
  qsort (rows, n, sizeof (guint), compare_rows);
  return rows;
}
