/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The same ranks of numbers whose ends are fractions of 64-bit integers: sorted by
 * integers, and compared by products only where these do not tell two ends apart.
 */
#pragma once

#include "gap/rank.h"

/* Before loops over the rows of a column: cells are cheap, and half of what one takes would
 * be the counting. */
#ifdef __clang__
#define UNROLL _Pragma ("unroll 4")
#else
#define UNROLL _Pragma ("GCC unroll 4")
#endif

/* Before what goes over the rows of many lists, a few at a time: what it calls becomes part of
 * it, and knows what it is called with. */
#define FLATTEN __attribute__ ((flatten))

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

/* More than these are not ranked among each other: three numbers of them have 63 bits. */
#define RANK_SHORT_MAX_UNITS ((1 << 21) - 1)

/* Room for sorting, kept from one list to the next. */
typedef struct
{
  gint64 *lower; /* each behind one more, and so below */
  gint64 *upper;
  gint64 *spare;
  Rank *ranks;
} RankRoom;

/* For lists of @n. FALSE with BHXH_ERROR_MEMORY, or BHXH_ERROR_LIMIT past
 * RANK_SHORT_MAX_UNITS. */
gboolean bhxh_rank_room_init (RankRoom *room, guint n, GError **error);
void bhxh_rank_room_clear (RankRoom *room);

/* Ranks from the first to the last; where they are the same, by number. */
typedef struct
{
  gint64 *first; /* see Rank, and so below */
  gint64 *last;
  gint64 *tied;   /* not written where none are */
  guint *numbers; /* of whom it is, among those that are ranked */
} RankRows;

/* What is ranked: all of them points, or spans. */
typedef struct
{
  guint n;
  gboolean are_points;
  gboolean are_whole; /* points without divisors */
  gint64 *at;         /* of points: at / by, of which the least is first */
  gint64 *by;
  ShortSpan *spans; /* of which the greatest is first */
} ShortList;

/* The ranks of bhxh_rank_compute(). @rows and @room have space for all. TRUE where any are
 * tied, here and below. */
gboolean bhxh_rank_list_short (const ShortList *list,
                               const RankRoom *room,
                               const RankRows *rows);

/* The same order of ranks that are there already. */
gboolean bhxh_rank_list (const Rank *ranks,
                         guint n,
                         const RankRoom *room,
                         const RankRows *rows);

static inline void
short_span_negate (ShortSpan *span)
{
  *span = (ShortSpan){ -span->hi,   span->hi_by,   -span->lo,
                       span->lo_by, span->hi_open, span->lo_open };
}
