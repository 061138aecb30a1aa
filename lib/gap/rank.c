/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Lower and upper ends are sorted each by themselves; how many of them lie beyond an end
 * is then found by halving.
 */
#include "gap/rank.h"

#include "base/memory.h"

#include <stdlib.h>

/* A lower end that is open lies behind one that is closed. */
typedef struct
{
  Ratio at;
  gboolean is_open;
} End;

static gint
compare_ends (gconstpointer a, gconstpointer b)
{
  const End *left = a;
  const End *right = b;
  const gint order = bhxh_ratio_order (&left->at, &right->at);

  return order != 0 ? order : left->is_open - right->is_open;
}

/* How many of the @n sorted ends lie below @at, or at it if those count: closed, open. */
static guint
count_below (const End *ends, guint n, const Ratio *at, gboolean closed, gboolean open)
{
  guint low = 0;
  guint high = n;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;
      const gint order = bhxh_ratio_order (&ends[middle].at, at);

      if (order < 0 || (order == 0 && (ends[middle].is_open ? open : closed)))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

typedef struct
{
  guint n;
  End *lower;  /* of all */
  End *upper;  /* of all; whether they are open does not matter */
  End *points; /* of those that are known exactly */
  guint n_points;
} Ends;

static void
ends_clear (Ends *ends)
{
  g_free (ends->lower);
  g_free (ends->upper);
  g_free (ends->points);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ends, ends_clear)

static gboolean
ends_init (Ends *ends, const RatioSpan *spans, guint n, GError **error)
{
  *ends = (Ends){ .n = n };
  ends->lower = bhxh_try_new (n, sizeof (End), error);
  if (ends->lower != NULL)
    ends->upper = bhxh_try_new (n, sizeof (End), error);
  if (ends->upper != NULL)
    ends->points = bhxh_try_new (n, sizeof (End), error);
  if (ends->points == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      ends->lower[i] = (End){ spans[i].lo, spans[i].lo_open };
      ends->upper[i] = (End){ spans[i].hi, FALSE };
      if (ratio_span_is_point (&spans[i]))
        ends->points[ends->n_points++] = (End){ spans[i].lo, FALSE };
    }
  qsort (ends->lower, n, sizeof (End), compare_ends);
  qsort (ends->upper, n, sizeof (End), compare_ends);
  qsort (ends->points, ends->n_points, sizeof (End), compare_ends);
  return TRUE;
}

static Rank
rank_of (const Ends *ends, const RatioSpan *span)
{
  const gboolean is_point = ratio_span_is_point (span);
  const gboolean touching_counts = !span->hi_open;
  /* Ahead for certain: begins beyond the end, or at it where one of the two leaves it
   * out. */
  const guint not_ahead =
      count_below (ends->lower, ends->n, &span->hi, touching_counts, FALSE);
  /* Never ahead: does not go beyond where this one begins; a point is that to itself. */
  const guint never_ahead =
      count_below (ends->upper, ends->n, &span->lo, TRUE, TRUE) - is_point;
  Rank rank = { ends->n - not_ahead + 1, ends->n - never_ahead, 0 };

  if (is_point)
    rank.tied = count_below (ends->points, ends->n_points, &span->lo, TRUE, TRUE) -
                count_below (ends->points, ends->n_points, &span->lo, FALSE, FALSE) - 1;
  return rank;
}

static gboolean
are_points (const RatioSpan *spans, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!ratio_span_is_point (&spans[i]))
      return FALSE;
  return TRUE;
}

/* Of points alone, all ends are the same, and sorted once. */
static gboolean
rank_points (const RatioSpan *spans, guint n, Rank *ranks, GError **error)
{
  g_autofree End *points = bhxh_try_new (n, sizeof (End), error);

  if (points == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    points[i] = (End){ spans[i].lo, FALSE };
  qsort (points, n, sizeof (End), compare_ends);
  for (guint i = 0; i < n; i++)
    {
      const guint below = count_below (points, n, &spans[i].lo, FALSE, FALSE);
      const guint up_to = count_below (points, n, &spans[i].lo, TRUE, TRUE);

      ranks[i] = (Rank){ n - up_to + 1, n - up_to + 1, up_to - below - 1 };
    }
  return TRUE;
}

gboolean
bhxh_rank_compute (const RatioSpan *spans, guint n, Rank *ranks, GError **error)
{
  g_auto (Ends) ends = { 0 };

  if (are_points (spans, n))
    return rank_points (spans, n, ranks, error);
  if (!ends_init (&ends, spans, n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    ranks[i] = rank_of (&ends, &spans[i]);
  return TRUE;
}
