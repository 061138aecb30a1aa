/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A register in memory: sorted once, so that the order of its file does not matter.
 */
#include "model/submissions.h"

#include "base/memory.h"

#include <stdlib.h>

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

BhxhSubmissions *
bhxh_submissions_new (BhxhPlan *plan)
{
  BhxhSubmissions *submissions = g_new0 (BhxhSubmissions, 1);

  g_atomic_ref_count_init (&submissions->refs);
  submissions->plan = bhxh_plan_ref (plan);
  return submissions;
}

BhxhSubmissions *
bhxh_submissions_ref (BhxhSubmissions *submissions)
{
  g_return_val_if_fail (submissions != NULL, NULL);
  g_atomic_ref_count_inc (&submissions->refs);
  return submissions;
}

void
bhxh_submissions_unref (BhxhSubmissions *submissions)
{
  if (submissions == NULL || !g_atomic_ref_count_dec (&submissions->refs))
    return;
  bhxh_plan_unref (submissions->plan);
  g_free (submissions->rows);
  g_free (submissions);
}

guint
bhxh_submissions_get_n (const BhxhSubmissions *submissions)
{
  g_return_val_if_fail (submissions != NULL, 0);
  return submissions->n_rows;
}

gboolean
bhxh_submissions_add (BhxhSubmissions *submissions, Submission row, GError **error)
{
  if (!bhxh_try_grow (&submissions->rows, &submissions->capacity,
                      (gsize) submissions->n_rows + 1, sizeof row, error))
    return FALSE;
  ((Submission *) submissions->rows)[submissions->n_rows++] = row;
  return TRUE;
}

/* By what was handed in, then when. */
static int
compare (const void *a, const void *b)
{
  const Submission *x = a;
  const Submission *y = b;
  gint order;

  if (x->duty != y->duty)
    return ORDER (x->duty, y->duty);
  order = bhxh_addressee_compare (x->addressee, y->addressee);
  if (order != 0)
    return order;
  if (x->covered != y->covered)
    return ORDER (x->covered, y->covered);
  return ORDER (x->date, y->date);
}

void
bhxh_submissions_seal (BhxhSubmissions *submissions)
{
  if (submissions->n_rows > 0)
    qsort (submissions->rows, submissions->n_rows, sizeof (Submission), compare);
}

BhxhPeriod
bhxh_submissions_find (const BhxhSubmissions *submissions, Submission row, BhxhPeriod on)
{
  const Submission *rows = submissions->rows;
  guint first = 0;
  guint last = submissions->n_rows;

  row.date = BHXH_PERIOD_NONE;
  while (first < last)
    {
      const guint middle = first + (last - first) / 2;

      if (compare (&rows[middle], &row) < 0)
        first = middle + 1;
      else
        last = middle;
    }
  if (first == submissions->n_rows)
    return BHXH_PERIOD_NONE;
  row.date = rows[first].date;
  if (compare (&rows[first], &row) != 0 || (on != BHXH_PERIOD_NONE && row.date > on))
    return BHXH_PERIOD_NONE;
  return row.date;
}
