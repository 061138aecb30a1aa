/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The sum of clamp (weight * level, floor, cap) grows with the level in straight lines
 * from bend to bend. Which bends lie below the level wanted is found as a median is: a
 * pivot divides those still in doubt, the sum at the pivot says on which side the level
 * is, and the other side is done with. Each round halves what is left on average, so that
 * the work grows with the number of claimants and no faster.
 *
 * After all bends the sum is at_rest + growing * level, where at_rest has the floors of
 * those still at theirs and the caps of those that have reached theirs.
 */
#include "allocation/level.h"

void
bhxh_levels_init (Levels *levels,
                  Bend *bends,
                  const Claimant *claimants,
                  gsize n,
                  gint64 room)
{
  *levels = (Levels){ .bends = bends };
  for (gsize i = 0; i < n; i++)
    {
      const Claimant *claimant = &claimants[i];

      levels->floors += claimant->floor;
      levels->caps += claimant->cap;
      if (claimant->floor > 0)
        bends[levels->n++] = (Bend){ claimant->floor, claimant->weight };
      else
        levels->growing += claimant->weight;
      if (claimant->cap - claimant->floor < room)
        bends[levels->n++] = (Bend){ claimant->cap, -claimant->weight };
    }
}

static gint64
get_weight (const Bend *bend)
{
  return ABS (bend->weight);
}

/* Negative, 0 or positive as the level of @a is below, at or above that of @b. */
static gint
compare (const Bend *a, const Bend *b)
{
  const Wide left = (Wide) a->at * get_weight (b);
  const Wide right = (Wide) b->at * get_weight (a);

  return (left > right) - (left < right);
}

static Bend
pick_pivot (const Bend *bends, gsize n, guint32 *state)
{
  const Bend *a = &bends[pick_place (state, n)];
  const Bend *b = &bends[pick_place (state, n)];
  const Bend *c = &bends[pick_place (state, n)];

  if (compare (a, b) > 0)
    {
      const Bend *greater = a;

      a = b;
      b = greater;
    }
  return compare (c, a) < 0 ? *a : compare (c, b) > 0 ? *b : *c;
}

static void
swap (Bend *a, Bend *b)
{
  const Bend kept = *a;

  *a = *b;
  *b = kept;
}

/* Bends below the pivot, then those at it up to @beyond, then those above. */
static gsize
partition (Bend *bends, gsize n, const Bend *pivot, gsize *beyond)
{
  gsize below = 0;
  gsize above = n;

  for (gsize i = 0; i < above;)
    {
      const gint order = compare (&bends[i], pivot);

      if (order < 0)
        swap (&bends[below++], &bends[i++]);
      else if (order > 0)
        swap (&bends[--above], &bends[i]);
      else
        i++;
    }
  *beyond = above;
  return below;
}

/* What of the sum is at rest and what grows, behind some bends. */
typedef struct
{
  Wide at_rest;
  Wide growing;
} Slope;

static Slope
pass (Slope slope, const Bend *bends, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      slope.at_rest -= bends[i].weight > 0 ? bends[i].at : -bends[i].at;
      slope.growing += bends[i].weight;
    }
  return slope;
}

/* Whether the sum is @total or more at @pivot. What is at rest is never negative, so that
 * no product is beyond BHXH_NUMBER_MAX squared by much. */
static gboolean
reaches (Slope slope, const Bend *pivot, Wide total)
{
  return slope.at_rest >= total ||
         (total - slope.at_rest) * get_weight (pivot) <= slope.growing * pivot->at;
}

Level
bhxh_levels_find (Levels *levels, Wide total)
{
  Slope slope = { levels->floors, levels->growing };
  Bend *bends = levels->bends;
  gsize n = levels->n;
  guint32 state = 1;

  if (total <= levels->floors)
    return (Level){ 0, 1 };
  if (total >= levels->caps)
    return (Level){ 1, 0 };
  while (n > 0)
    {
      const Bend pivot = pick_pivot (bends, n, &state);
      gsize beyond = 0;
      const gsize below = partition (bends, n, &pivot, &beyond);
      const Slope before = pass (slope, bends, below);

      if (reaches (before, &pivot, total))
        n = below;
      else
        {
          slope = pass (before, &bends[below], beyond - below);
          bends += beyond;
          n -= beyond;
        }
    }
  /* Something grows: at the last bend passed the sum was below the total, which it
   * reaches before the next. */
  return (Level){ (gint64) (total - slope.at_rest), (gint64) slope.growing };
}
