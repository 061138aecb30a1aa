/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Each end has a key, the whole part of so many times its value: what has the smaller key
 * is smaller, and only among equal keys is there more to see. Both lists of ends are then
 * gone through once.
 */
#include "gap/rank-short.h"

#include "base/memory.h"

#include <string.h>

/* Lists as short as this are sorted by insertion. */
#define FEW 20

/* Of a whole number and the index of what has it, sorted as one integer. */
#define INDEX_BITS 5

gboolean
bhxh_rank_room_init (RankRoom *room, guint n, GError **error)
{
  room->lower = bhxh_try_new (3 * (gsize) n, sizeof (RankKey), error);
  if (room->lower == NULL)
    return FALSE;
  room->upper = room->lower + n;
  room->spare = room->upper + n;
  return TRUE;
}

void
bhxh_rank_room_clear (RankRoom *room)
{
  g_clear_pointer (&room->lower, g_free);
}

/* --- Sorting --------------------------------------------------------------------- */

/* What decides among equal keys, in one integer. */
static inline guint64
second_of (const RankKey *key)
{
  return (guint64) key->open << 32 | key->index;
}

static inline gboolean
is_before (const RankKey *a, const RankKey *b)
{
  return a->key < b->key || (a->key == b->key && second_of (a) < second_of (b));
}

static void
sort_few (RankKey *keys, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      const RankKey moved = keys[i];
      guint at = i;

      for (; at > 0 && is_before (&moved, &keys[at - 1]); at--)
        keys[at] = keys[at - 1];
      keys[at] = moved;
    }
}

/* Merges [0, @middle) and [@middle, @n); the first of them is set aside. */
static void
merge (RankKey *keys, guint middle, guint n, RankKey *spare)
{
  guint left = 0;
  guint right = middle;
  guint at = 0;

  if (is_before (&keys[middle - 1], &keys[middle]))
    return;
  memcpy (spare, keys, middle * sizeof (RankKey));
  while (left < middle)
    if (right < n && is_before (&keys[right], &spare[left]))
      keys[at++] = keys[right++];
    else
      keys[at++] = spare[left++];
}

/* Sorts @n keys; @spare has room for as many. No two are equal. */
static void
sort (RankKey *keys, guint n, RankKey *spare)
{
  const guint middle = n / 2;

  if (n <= FEW)
    {
      sort_few (keys, n);
      return;
    }
  sort (keys, middle, spare);
  sort (keys + middle, n - middle, spare);
  merge (keys, middle, n, spare);
}

/* --- Ends ------------------------------------------------------------------------ */

typedef struct
{
  gint64 at;
  gint64 by;
} End;

static gint
order_ends (End a, End b)
{
  const Wide left = (Wide) a.at * b.by;
  const Wide right = (Wide) b.at * a.by;

  return (left > right) - (left < right);
}

static inline gboolean
is_point (const ShortSpan *span)
{
  return span->lo_by == span->hi_by ? span->lo == span->hi
                                    : order_ends ((End){ span->lo, span->lo_by },
                                                  (End){ span->hi, span->hi_by }) == 0;
}

/* One list of spans and what its ends are sorted by. */
typedef struct
{
  const ShortSpan *spans;
  guint n;
  gboolean whole;  /* all divisors are 1, so that keys are the ends themselves */
  gboolean points; /* both ends of each are written alike */
  gboolean narrow; /* few whole points, that fit in 64 bits with their index */
  guint shift;     /* keys are the whole parts of 2^shift times the ends */
} Ends;

typedef End (*GetEnd) (const Ends *ends, const RankKey *key);

static inline End
lower_end (const Ends *ends, const RankKey *key)
{
  return (End){ ends->spans[key->index].lo, ends->spans[key->index].lo_by };
}

static inline End
upper_end (const Ends *ends, const RankKey *key)
{
  return (End){ ends->spans[key->index].hi, ends->spans[key->index].hi_by };
}

static void
ends_init (Ends *ends, const ShortSpan *spans, guint n)
{
  gint64 parts = 0;
  gint64 differing = 0;
  guint64 widest = 1;
  guint8 open = 0;

  for (guint i = 0; i < n; i++)
    {
      parts |= (spans[i].lo_by - 1) | (spans[i].hi_by - 1);
      differing |= (spans[i].lo ^ spans[i].hi) | (spans[i].lo_by ^ spans[i].hi_by);
      /* Bits of what is below 0 are those of one less, so that -2^n has n: as far as it may be
       * shifted. */
      widest |= (guint64) (spans[i].lo ^ (spans[i].lo >> 63)) |
                (guint64) (spans[i].hi ^ (spans[i].hi >> 63));
      open |= spans[i].lo_open | spans[i].hi_open;
    }
  *ends = (Ends){ spans, n, parts == 0, differing == 0, FALSE, 0 };
  ends->narrow = ends->whole && ends->points && open == 0 &&
                 widest < (guint64) 1 << (62 - INDEX_BITS) && n <= FEW;
  ends->shift = (guint) __builtin_clzll (widest) - 1;
}

static inline gint64
key_of (const Ends *ends, gint64 at, gint64 by)
{
  gint64 shifted = at;
  gint64 key = 0;

  if (ends->whole)
    return at;
  shifted = (gint64) ((guint64) at << ends->shift);
  key = shifted / by;
  return key - (shifted < key * by);
}

/* 2^62 times what the key leaves of the fraction. Fractions whose divisors are within
 * RANK_SHORT_PART_MAX and that differ do so by more than 2^-80, of which the key, with a
 * shift of 22 at least, and this together see every one. */
static gint64
rest_of (const Ends *ends, End end, gint64 key)
{
  const gint64 rest = (gint64) ((guint64) end.at << ends->shift) - key * end.by;

  return (gint64) (((Wide) rest << 62) / end.by);
}

/* Equal keys of fractions: by what the keys leave of them. */
static void
settle (const Ends *ends, RankKey *keys, RankKey *spare, GetEnd get)
{
  for (guint first = 0, end = 0; first < ends->n; first = end)
    {
      const gint64 key = keys[first].key;

      for (end = first; end < ends->n && keys[end].key == key; end++)
        ;
      if (end - first == 1)
        continue;
      for (guint i = first; i < end; i++)
        keys[i].key = rest_of (ends, get (ends, &keys[i]), key);
      sort (keys + first, end - first, spare);
      for (guint i = first; i < end; i++)
        keys[i].key = key;
    }
}

/* An open lower end lies behind a closed one. */
static void
sort_lower (const Ends *ends, RankRoom *room)
{
  for (guint i = 0; i < ends->n; i++)
    room->lower[i] = (RankKey){ key_of (ends, ends->spans[i].lo, ends->spans[i].lo_by), i,
                                ends->spans[i].lo_open };
  sort (room->lower, ends->n, room->spare);
  if (!ends->whole)
    settle (ends, room->lower, room->spare, lower_end);
}

/* An open upper end lies before a closed one. */
static void
sort_upper (const Ends *ends, RankRoom *room)
{
  for (guint i = 0; i < ends->n; i++)
    room->upper[i] = (RankKey){ key_of (ends, ends->spans[i].hi, ends->spans[i].hi_by), i,
                                !ends->spans[i].hi_open };
  sort (room->upper, ends->n, room->spare);
  if (!ends->whole)
    settle (ends, room->upper, room->spare, upper_end);
}

/* --- Ranks ----------------------------------------------------------------------- */

static inline gboolean
lower_ends_are_equal (const Ends *ends, const RankKey *a, const RankKey *b)
{
  return a->key == b->key &&
         (ends->whole || order_ends (lower_end (ends, a), lower_end (ends, b)) == 0);
}

/* Points alone: those of one value share a rank. */
static void
list_points (const Ends *ends, const RankKey *lower, RankPlace *place)
{
  for (guint end = ends->n, first = 0; end > 0; end = first)
    {
      Rank rank = { ends->n - end + 1, ends->n - end + 1, 0 };

      first = end - 1;
      while (first > 0 && lower_ends_are_equal (ends, &lower[first - 1], &lower[first]))
        first--;
      rank.tied = end - first - 1;
      for (guint i = first; i < end; i++)
        *place++ = (RankPlace){ rank, lower[i].index };
    }
}

/* @keys begin behind one that is less than any. */
static void
sort_few_narrow (gint64 *keys, guint n)
{
  for (gint64 *key = keys + 1; key < keys + n; key++)
    {
      const gint64 moved = *key;
      gint64 *at = key;

      for (; moved < at[-1]; at--)
        *at = at[-1];
      *at = moved;
    }
}

/* The same for few whole numbers, each in one integer with its index. */
static void
list_few_narrow (const Ends *ends, RankPlace *place)
{
  const gint64 places = (gint64) 1 << INDEX_BITS;
  gint64 room[FEW + 1];
  gint64 *keys = room + 1;

  for (guint i = 0; i < ends->n; i++)
    keys[i] = ends->spans[i].lo * places + i;
  room[0] = G_MININT64;
  sort_few_narrow (keys, ends->n);
  for (guint end = ends->n, first = 0; end > 0; end = first)
    {
      const gint64 least = keys[end - 1] & -places;
      Rank rank = { ends->n - end + 1, ends->n - end + 1, 0 };

      for (first = end - 1; first > 0 && keys[first - 1] >= least;)
        first--;
      rank.tied = end - first - 1;
      for (guint i = first; i < end; i++)
        *place++ = (RankPlace){ rank, (guint) (keys[i] & (places - 1)) };
    }
}

/* The sign of a lower end less an upper one. */
static inline gint
order_across (const Ends *ends, const RankKey *lower, const RankKey *upper)
{
  if (lower->key != upper->key)
    return lower->key < upper->key ? -1 : 1;
  return ends->whole ? 0 : order_ends (lower_end (ends, lower), upper_end (ends, upper));
}

/* Not ahead for certain: begins before the end, or at it where both have it. */
static void
find_first (const Ends *ends, const RankRoom *room, RankPlace *places)
{
  guint not_ahead = 0;

  for (guint i = 0; i < ends->n; i++)
    {
      const RankKey *upper = &room->upper[i];

      for (; not_ahead < ends->n; not_ahead++)
        {
          const RankKey *lower = &room->lower[not_ahead];
          const gint order = order_across (ends, lower, upper);

          if (order > 0 || (order == 0 && (lower->open || !upper->open)))
            break;
        }
      places[upper->index].rank.first = ends->n - not_ahead + 1;
    }
}

/* Never ahead: does not go beyond where this one begins; a point is that to itself. */
static void
find_last (const Ends *ends, const RankRoom *room, RankPlace *places)
{
  guint never_ahead = 0;

  for (guint i = 0; i < ends->n; i++)
    {
      const RankKey *lower = &room->lower[i];

      while (never_ahead < ends->n &&
             order_across (ends, lower, &room->upper[never_ahead]) >= 0)
        never_ahead++;
      places[lower->index].rank.last =
          ends->n - (never_ahead - is_point (&ends->spans[lower->index]));
    }
}

/* Others that are known exactly, and the same. */
static void
find_tied (const Ends *ends, const RankRoom *room, RankPlace *places)
{
  for (guint first = 0, end = 0; first < ends->n; first = end)
    {
      guint n = 0;

      for (end = first; end < ends->n && lower_ends_are_equal (ends, &room->lower[first],
                                                               &room->lower[end]);
           end++)
        n += is_point (&ends->spans[room->lower[end].index]);
      for (guint i = first; i < end; i++)
        {
          const guint index = room->lower[i].index;

          places[index].rank.tied = is_point (&ends->spans[index]) ? n - 1 : 0;
        }
    }
}

static inline gint64
key_of_rank (const Rank *rank)
{
  return (gint64) rank->first << 32 | rank->last;
}

/* @keys are those of @places by number, in about the right order. */
static void
order_places (RankKey *keys, guint n, RankKey *spare, RankPlace *places)
{
  RankPlace *by_number = (RankPlace *) spare;

  sort (keys, n, spare);
  memcpy (by_number, places, n * sizeof (RankPlace));
  for (guint i = 0; i < n; i++)
    {
      places[i] = by_number[keys[i].index];
      places[i].number = keys[i].index;
    }
}

G_STATIC_ASSERT (sizeof (RankPlace) <= sizeof (RankKey));
G_STATIC_ASSERT (FEW <= 1 << INDEX_BITS);

void
bhxh_rank_list_short (const ShortSpan *spans, guint n, RankRoom *room, RankPlace *places)
{
  Ends ends;

  ends_init (&ends, spans, n);
  if (ends.narrow)
    {
      list_few_narrow (&ends, places);
      return;
    }
  sort_lower (&ends, room);
  if (ends.points)
    {
      list_points (&ends, room->lower, places);
      return;
    }
  sort_upper (&ends, room);
  find_first (&ends, room, places);
  find_last (&ends, room, places);
  find_tied (&ends, room, places);
  /* Who begins furthest on is about first. */
  for (guint i = 0; i < n; i++)
    {
      const guint index = room->lower[n - 1 - i].index;

      room->upper[i] = (RankKey){ key_of_rank (&places[index].rank), index, 0 };
    }
  order_places (room->upper, n, room->spare, places);
}

void
bhxh_rank_list (const Rank *ranks, guint n, RankRoom *room, RankPlace *places)
{
  for (guint i = 0; i < n; i++)
    {
      places[i].rank = ranks[i];
      room->upper[i] = (RankKey){ key_of_rank (&ranks[i]), i, 0 };
    }
  order_places (room->upper, n, room->spare, places);
}
