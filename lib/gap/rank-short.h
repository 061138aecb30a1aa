/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The same ranks of numbers whose ends are fractions of 64-bit integers: sorted by
 * integers, and compared by products only where these do not tell two ends apart.
 */
#pragma once

#include "gap/rank.h"

/* How far ends may be from 0 where all divisors are 1; where they are not, how great
 * dividends and divisors may be. */
#define RANK_SHORT_MAX (G_MAXINT64 / 4)
#define RANK_SHORT_PART_MAX ((gint64) 1 << 40)

/* From lo / lo_by to hi / hi_by, never crossed; the divisors are above 0. */
typedef struct
{
  gint64 lo, lo_by;
  gint64 hi, hi_by;
  guint8 lo_open; /* as in RatioSpan */
  guint8 hi_open;
} ShortSpan;

/* What is sorted: by @key, then by @open, then by @index. */
typedef struct
{
  gint64 key;
  guint32 index;
  guint32 open;
} RankKey;

/* Room for sorting, kept from one list to the next. */
typedef struct
{
  RankKey *lower;
  RankKey *upper;
  RankKey *spare;
} RankRoom;

/* For lists of @n. FALSE with BHXH_ERROR_MEMORY. */
gboolean bhxh_rank_room_init (RankRoom *room, guint n, GError **error);
void bhxh_rank_room_clear (RankRoom *room);

/* One of those that are ranked: its number among them, and its rank. */
typedef struct
{
  Rank rank;
  guint number;
} RankPlace;

/* The ranks of bhxh_rank_compute(), from the first to the last; where they are the same, by
 * number. @places and @room have space for all. */
void bhxh_rank_list_short (const ShortSpan *spans,
                           guint n,
                           RankRoom *room,
                           RankPlace *places);

/* The same order of ranks that are there already. */
void bhxh_rank_list (const Rank *ranks, guint n, RankRoom *room, RankPlace *places);

static inline void
short_span_negate (ShortSpan *span)
{
  *span = (ShortSpan){ -span->hi,   span->hi_by,   -span->lo,
                       span->lo_by, span->hi_open, span->lo_open };
}
