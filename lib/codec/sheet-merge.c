/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which merged ranges a row crosses, as rows go down.
 */
#include "codec/sheet-private.h"

#include "base/memory.h"

static gint
compare_ranges (gconstpointer a, gconstpointer b, gpointer data)
{
  const SheetRange *ranges = data;
  const SheetRange *first = &ranges[*(const guint *) a];
  const SheetRange *second = &ranges[*(const guint *) b];

  if (first->row != second->row)
    return first->row < second->row ? -1 : 1;
  return first->column < second->column ? -1 : first->column > second->column;
}

gboolean
bhxh_merges_init (Merges *merges, const SheetRange *ranges, guint n, GError **error)
{
  *merges = (Merges){ .ranges = ranges, .n = n };
  merges->order = bhxh_try_new (MAX (n, 1), sizeof (guint), error);
  if (merges->order == NULL)
    return FALSE;
  merges->active = bhxh_try_new (MAX (n, 1), sizeof (guint), error);
  if (merges->active == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    merges->order[i] = i;
  g_qsort_with_data (merges->order, (gint) n, sizeof (guint), compare_ranges,
                     (gpointer) ranges);
  return TRUE;
}

void
bhxh_merges_clear (Merges *merges)
{
  g_free (merges->order);
  g_free (merges->active);
}

/* Puts a range among the active ones, which are in order of column. More than columns
 * overlap, which no program makes: they are left out. */
static void
activate (Merges *merges, guint range)
{
  guint i = merges->n_active;

  if (i >= SHEET_MAX_COLUMNS)
    return;
  merges->n_active++;
  for (; i > 0 &&
         merges->ranges[merges->active[i - 1]].column > merges->ranges[range].column;
       i--)
    merges->active[i] = merges->active[i - 1];
  merges->active[i] = range;
}

void
bhxh_merges_go_to (Merges *merges, guint32 row)
{
  guint n = 0;

  for (guint i = 0; i < merges->n_active; i++)
    if (merges->ranges[merges->active[i]].last_row >= row)
      merges->active[n++] = merges->active[i];
  merges->n_active = n;
  for (; merges->next < merges->n; merges->next++)
    {
      const guint range = merges->order[merges->next];

      if (merges->ranges[range].row > row)
        return;
      if (merges->ranges[range].last_row >= row)
        activate (merges, range);
    }
}
