/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Each end has a key, the whole part of so many times its value: what has the smaller key
 * is smaller, and only among equal keys is there more to see. The key, whether the end is
 * open, and the number of whose it is are sorted as one integer. Both lists of ends are
 * then gone through once.
 */
#include "gap/rank-short.h"

#include "base/error.h"
#include "base/memory.h"

#include <string.h>

/* Lists as short as this are sorted by insertion. */
#define FEW 20

gboolean
bhxh_rank_room_init (RankRoom *room, guint n, GError **error)
{
  const gsize size = (gsize) n + 1;

  if (n > RANK_SHORT_MAX_UNITS)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT, "hơn %d đơn vị cùng cấp trên",
                      "more than %d units right below one", RANK_SHORT_MAX_UNITS);
      return FALSE;
    }
  room->lower = bhxh_try_new (3 * size, sizeof (gint64), error);
  if (room->lower == NULL ||
      (room->ranks = bhxh_try_new (size, sizeof (Rank), error)) == NULL)
    return FALSE;
  room->lower++;
  room->upper = room->lower + size;
  room->spare = room->upper + size;
  return TRUE;
}

void
bhxh_rank_room_clear (RankRoom *room)
{
  if (room->lower != NULL)
    g_free (room->lower - 1);
  room->lower = NULL;
  g_clear_pointer (&room->ranks, g_free);
}

/* --- Sorting --------------------------------------------------------------------- */

/* Before the first of @keys is one more, which stays what it is. */
static void
sort_few (gint64 *keys, guint n)
{
  const gint64 before = keys[-1];

  keys[-1] = G_MININT64;
  for (gint64 *key = keys + 1; key < keys + n; key++)
    {
      const gint64 moved = *key;
      gint64 *at = key;

      for (; moved < at[-1]; at--)
        *at = at[-1];
      *at = moved;
    }
  keys[-1] = before;
}

/* Merges [0, @middle) and [@middle, @n); the first of them is set aside. */
static void
merge (gint64 *keys, guint middle, guint n, gint64 *spare)
{
  guint left = 0;
  guint right = middle;
  guint at = 0;

  memcpy (spare, keys, middle * sizeof (gint64));
  while (left < middle)
    if (right < n && keys[right] < spare[left])
      keys[at++] = keys[right++];
    else
      keys[at++] = spare[left++];
}

/* Sorts @n keys, no two of them equal; @spare has room for as many. */
static void
sort (gint64 *keys, guint n, gint64 *spare)
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

/* Ends of one side, at[i * step] / by[i * step]. */
typedef struct
{
  const gint64 *at;
  const gint64 *by;
} Side;

/* How ends are sorted, of one side or both. */
typedef struct
{
  guint n;
  guint step;
  guint bits;     /* of a number, and so of a rank */
  gint64 place;   /* keys stand at, before whether an end is open and the number */
  gboolean whole; /* all divisors are 1 */
  gboolean exact; /* what has the same key is the same */
  gint shift;     /* keys are the whole parts of 2^shift times the ends */
} Ends;

/* Sets how ends as wide as @widest, with all bits that any has, are sorted. */
static inline void
ends_init (Ends *ends, guint n, guint step, gboolean whole, guint64 widest)
{
  const guint bits = 32 - (guint) __builtin_clz (n | 1);
  /* One more bit for the sign, and one for whether the end is open. */
  const gint spare = __builtin_clzll (widest | 1) - (gint) bits - 2;

  *ends = (Ends){ .n = n, .step = step, .bits = bits, .whole = whole };
  ends->place = (gint64) 2 << bits;
  ends->shift = whole ? MIN (spare, 0) : spare;
  ends->exact = whole && ends->shift == 0;
}

/* The bits of what is below 0 are those of one less, so that -2^n has n. */
static inline guint64
bits_of (gint64 value)
{
  return (guint64) (value ^ (value >> 63));
}

static inline guint
number_mask (const Ends *ends)
{
  return (1U << ends->bits) - 1;
}

static inline guint
number_of (const Ends *ends, gint64 sorted)
{
  return (guint) sorted & number_mask (ends);
}

static inline gint64
key_of (const Ends *ends, gint64 sorted)
{
  return sorted >> (ends->bits + 1);
}

/* The sign of one end less another. */
static gint
order_exactly (const Ends *ends, const Side *a, gint64 left, const Side *b, gint64 right)
{
  const guint i = number_of (ends, left) * ends->step;
  const guint j = number_of (ends, right) * ends->step;
  const Wide one = (Wide) a->at[i] * (ends->whole ? 1 : b->by[j]);
  const Wide other = (Wide) b->at[j] * (ends->whole ? 1 : a->by[i]);

  return (one > other) - (one < other);
}

static inline gint
order_ends (const Ends *ends, const Side *a, gint64 left, const Side *b, gint64 right)
{
  const gint64 one = key_of (ends, left);
  const gint64 other = key_of (ends, right);

  if (one != other)
    return one < other ? -1 : 1;
  return ends->exact ? 0 : order_exactly (ends, a, left, b, right);
}

/* 2^shift @at / @by, rounded down. */
static inline gint64
divide (gint64 at, gint64 by, gint shift)
{
  const gint64 shifted = (gint64) ((guint64) at << shift);
  const gint64 quotient = shifted / by;

  return quotient - (shifted < quotient * by);
}

static void
list_keys (const Ends *ends, const Side *side, gint64 *restrict keys)
{
  const gint64 *at = side->at;
  const gint64 *by = side->by;
  const gint64 place = ends->place;
  const gint shift = ends->shift;
  const gsize step = ends->step;
  const gsize n = ends->n;

  if (ends->exact)
    UNROLL for (gsize i = 0; i < n; i++) keys[i] = at[i * step] * place + (gint64) i;
  else if (ends->whole)
    for (gsize i = 0; i < n; i++)
      keys[i] = (at[i * step] >> -shift) * place + (gint64) i;
  else
    UNROLL for (gsize i = 0; i < n; i++) keys[i] =
        divide (at[i * step], by[i * step], shift) * place + (gint64) i;
}

/* Whether keys do not tell two ends apart, which stand side by side then. */
static inline gboolean
keys_are_equal (gint64 place, gint64 a, gint64 b)
{
  return (guint64) (a ^ b) < (guint64) place;
}

/* Sorts what has equal keys by the ends themselves; there is little of that. TRUE where
 * that changed nothing: what has the same key is the same. */
static gboolean
settle (const Ends *ends, const Side *side, gint64 *keys)
{
  const gint64 place = ends->place;
  const guint n = ends->n;
  gboolean is_exact = TRUE;

  for (guint i = 1; i < n; i++)
    for (guint at = i; at > 0 && keys_are_equal (place, keys[at - 1], keys[at]); at--)
      {
        const gint64 moved = keys[at];
        const gint order = order_exactly (ends, side, keys[at - 1], side, moved);

        is_exact = is_exact && order == 0;
        if (order <= 0)
          break;
        keys[at] = keys[at - 1];
        keys[at - 1] = moved;
      }
  return is_exact;
}

/* --- Points ---------------------------------------------------------------------- */

/* From behind: each rank says where those that share it begin. */
static void
count_tied (const gint64 *first, guint n, gint64 *tied)
{
  for (gint64 begin = 0, end = n; end > 0; end = begin)
    {
      begin = first[end - 1] - 1;
      for (gint64 i = begin; i < end; i++)
        tied[i] = end - begin - 1;
    }
}

/* Those of one value share a rank. */
static gboolean
list_points (const Ends *ends, const Side *side, const gint64 *keys, const RankRows *rows)
{
  const gint64 place = ends->place;
  const guint n = ends->n;
  const guint mask = number_mask (ends);
  const gboolean is_exact = ends->exact;
  gint64 *const first = rows->first;
  guint *const numbers = rows->numbers;
  gboolean any_tied = FALSE;
  gint64 rank = 0;

  for (guint i = 0; i < n; i++)
    {
      if (rank > 0 && keys_are_equal (place, keys[i - 1], keys[i]) &&
          (is_exact || order_exactly (ends, side, keys[i - 1], side, keys[i]) == 0))
        any_tied = TRUE;
      else
        rank = i + 1;
      first[i] = rank;
      numbers[i] = (guint) keys[i] & mask;
    }
  memcpy (rows->last, first, n * sizeof (gint64));
  if (any_tied)
    count_tied (first, n, rows->tied);
  return any_tied;
}

static gboolean
rank_points (const ShortList *list, const RankRoom *room, const RankRows *rows)
{
  const Side side = { list->at, list->by };
  const gint64 *at = list->at;
  const gsize n = list->n;
  guint64 widest = 0;
  Ends ends;

  UNROLL for (gsize i = 0; i < n; i++) widest |= bits_of (at[i]);
  ends_init (&ends, list->n, 1, list->are_whole, widest);
  list_keys (&ends, &side, room->lower);
  sort (room->lower, list->n, room->spare);
  ends.exact = ends.exact || settle (&ends, &side, room->lower);
  return list_points (&ends, &side, room->lower, rows);
}

/* --- Spans ----------------------------------------------------------------------- */

static inline gboolean
is_point (const ShortSpan *span)
{
  return span->lo_by == span->hi_by
             ? span->lo == span->hi
             : (Wide) span->lo * span->hi_by == (Wide) span->hi * span->lo_by;
}

static void
sort_side (const Ends *ends, const Side *side, gint64 *keys, gint64 *spare)
{
  sort (keys, ends->n, spare);
  if (!ends->exact)
    settle (ends, side, keys);
}

/* An open lower end lies behind a closed one, an open upper end before one. */
static void
sort_spans (const Ends *ends,
            const ShortSpan *spans,
            const Side *lower,
            const Side *upper,
            const RankRoom *room)
{
  const gint64 open = ends->place / 2;

  list_keys (ends, lower, room->lower);
  list_keys (ends, upper, room->upper);
  for (guint i = 0; i < ends->n; i++)
    {
      room->lower[i] += spans[i].lo_open ? open : 0;
      room->upper[i] += spans[i].hi_open ? 0 : open;
    }
  sort_side (ends, lower, room->lower, room->spare);
  sort_side (ends, upper, room->upper, room->spare);
}

/* Not ahead for certain: begins before the end, or at it where both have it. */
static void
find_first (const Ends *ends, const Side *lower, const Side *upper, const RankRoom *room)
{
  const gint64 open = ends->place / 2;
  guint not_ahead = 0;

  for (guint i = 0; i < ends->n; i++)
    {
      const gint64 end = room->upper[i];

      for (; not_ahead < ends->n; not_ahead++)
        {
          const gint64 begin = room->lower[not_ahead];
          const gint order = order_ends (ends, lower, begin, upper, end);

          if (order > 0 || (order == 0 && ((begin & open) != 0 || (end & open) == 0)))
            break;
        }
      room->ranks[number_of (ends, end)].first = ends->n - not_ahead + 1;
    }
}

/* Never ahead: does not go beyond where this one begins; a point is that to itself. */
static void
find_last (const Ends *ends,
           const ShortSpan *spans,
           const Side *lower,
           const Side *upper,
           const RankRoom *room)
{
  guint never_ahead = 0;

  for (guint i = 0; i < ends->n; i++)
    {
      const gint64 begin = room->lower[i];
      const guint number = number_of (ends, begin);

      while (never_ahead < ends->n &&
             order_ends (ends, lower, begin, upper, room->upper[never_ahead]) >= 0)
        never_ahead++;
      room->ranks[number].last = ends->n - (never_ahead - is_point (&spans[number]));
      room->ranks[number].tied = 0;
    }
}

/* Others that are known exactly, and the same. */
static void
find_tied (const Ends *ends,
           const ShortSpan *spans,
           const Side *lower,
           const RankRoom *room)
{
  const gint64 *keys = room->lower;

  for (guint first = 0, end = 0; first < ends->n; first = end)
    {
      guint n = 0;

      for (end = first;
           end < ends->n && order_ends (ends, lower, keys[first], lower, keys[end]) == 0;
           end++)
        n += is_point (&spans[number_of (ends, keys[end])]);
      for (guint i = first; i < end && n > 0; i++)
        if (is_point (&spans[number_of (ends, keys[i])]))
          room->ranks[number_of (ends, keys[i])].tied = n - 1;
    }
}

/* @ranks by number; who has them is sorted. */
static gboolean
list_ranks (const Rank *ranks,
            guint n,
            guint bits,
            const RankRoom *room,
            const RankRows *rows)
{
  const guint mask = (1U << bits) - 1;
  gint64 *keys = room->upper;
  guint any = 0;

  for (guint i = 0; i < n; i++)
    keys[i] = ((gint64) ranks[i].first << bits | ranks[i].last) << bits | i;
  sort (keys, n, room->spare);
  for (guint i = 0; i < n; i++)
    {
      const guint number = (guint) keys[i] & mask;

      rows->first[i] = keys[i] >> 2 * bits;
      rows->last[i] = (keys[i] >> bits) & mask;
      rows->tied[i] = ranks[number].tied;
      rows->numbers[i] = number;
      any |= ranks[number].tied;
    }
  return any != 0;
}

static gboolean
rank_spans (const ShortSpan *spans, guint n, const RankRoom *room, const RankRows *rows)
{
  const Side lower = { &spans->lo, &spans->lo_by };
  const Side upper = { &spans->hi, &spans->hi_by };
  guint64 widest = 0;
  gint64 parts = 0;
  guint n_points = 0;
  Ends ends;

  for (guint i = 0; i < n; i++)
    {
      parts |= (spans[i].lo_by - 1) | (spans[i].hi_by - 1);
      widest |= bits_of (spans[i].lo) | bits_of (spans[i].hi);
      n_points += is_point (&spans[i]);
    }
  ends_init (&ends, n, sizeof (ShortSpan) / sizeof (gint64), parts == 0, widest);
  sort_spans (&ends, spans, &lower, &upper, room);
  find_first (&ends, &lower, &upper, room);
  find_last (&ends, spans, &lower, &upper, room);
  if (n_points > 1)
    find_tied (&ends, spans, &lower, room);
  return list_ranks (room->ranks, n, ends.bits, room, rows);
}

FLATTEN gboolean
bhxh_rank_list_short (const ShortList *list, const RankRoom *room, const RankRows *rows)
{
  return list->are_points ? rank_points (list, room, rows)
                          : rank_spans (list->spans, list->n, room, rows);
}

gboolean
bhxh_rank_list (const Rank *ranks, guint n, const RankRoom *room, const RankRows *rows)
{
  return list_ranks (ranks, n, 32 - (guint) __builtin_clz (n | 1), room, rows);
}
