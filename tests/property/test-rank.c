/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Ranks against all races there can be: every combination of true values near the ends
 * and in the middle of small random spans; and ranks in 64 bits against these. The tests
 * print their seeds.
 */
#include "gap/rank-short.h"

#define MAX_UNITS 5
#define N_PLACES 3

/* Ends are whole multiples of this, so that a value one beside an open end is nowhere
 * near another end. */
#define STEP 16

typedef struct
{
  guint n;
  RatioSpan spans[MAX_UNITS];
  gint values[MAX_UNITS][N_PLACES]; /* true values of each, lowest first */
  Rank ranks[MAX_UNITS];
} Race;

/* As sixteenths, or as what they are in sevenths of a third. */
static Ratio
ratio_of (gint value, gboolean is_odd)
{
  Ratio ratio;

  g_assert_true (bhxh_ratio_init (&ratio, is_odd ? 3 * value : value, is_odd ? 7 : STEP));
  return ratio;
}

static void
fill (Race *race, GRand *random)
{
  const gboolean is_odd = g_rand_boolean (random);
  const gboolean only_points = g_rand_int_range (random, 0, 4) == 0;

  race->n = (guint) g_rand_int_range (random, 1, MAX_UNITS + 1);
  for (guint i = 0; i < race->n; i++)
    {
      const gint lo = STEP * g_rand_int_range (random, -3, 4);
      const gint hi = lo + STEP * g_rand_int_range (random, 0, only_points ? 1 : 3);
      const gboolean lo_open = lo != hi && g_rand_boolean (random);
      const gboolean hi_open = lo != hi && g_rand_boolean (random);

      race->spans[i] =
          (RatioSpan){ ratio_of (lo, is_odd), ratio_of (hi, is_odd), lo_open, hi_open };
      race->values[i][0] = lo + lo_open;
      race->values[i][1] = (lo + hi) / 2;
      race->values[i][2] = hi - hi_open;
    }
}

static guint
count_ahead (const Race *race, const guint *places, guint unit)
{
  guint n = 0;

  for (guint i = 0; i < race->n; i++)
    n += race->values[i][places[i]] > race->values[unit][places[unit]];
  return n;
}

/* Each place in turn, as the digits of a counter; FALSE after the last. */
static gboolean
go_on (const Race *race, guint *places)
{
  for (guint i = 0; i < race->n; i++)
    {
      if (++places[i] < N_PLACES)
        return TRUE;
      places[i] = 0;
    }
  return FALSE;
}

static guint
count_equal_points (const Race *race, guint unit)
{
  guint n = 0;

  for (guint i = 0; i < race->n; i++)
    n += i != unit && race->values[i][0] == race->values[i][2] &&
         race->values[unit][0] == race->values[unit][2] &&
         race->values[i][0] == race->values[unit][0];
  return n;
}

static void
check_race (const Race *race)
{
  guint first[MAX_UNITS];
  guint last[MAX_UNITS] = { 0 };
  guint places[MAX_UNITS] = { 0 };

  for (guint i = 0; i < race->n; i++)
    first[i] = race->n;
  do
    for (guint i = 0; i < race->n; i++)
      {
        const guint rank = 1 + count_ahead (race, places, i);

        first[i] = MIN (first[i], rank);
        last[i] = MAX (last[i], rank);
      }
  while (go_on (race, places));
  for (guint i = 0; i < race->n; i++)
    {
      g_assert_cmpuint (race->ranks[i].first, ==, first[i]);
      g_assert_cmpuint (race->ranks[i].last, ==, last[i]);
      g_assert_cmpuint (race->ranks[i].tied, ==, count_equal_points (race, i));
    }
}

/* Who is where in the list decides nothing. */
static void
check_order (const Race *race)
{
  RatioSpan turned[MAX_UNITS];
  Rank ranks[MAX_UNITS];

  for (guint i = 0; i < race->n; i++)
    turned[i] = race->spans[race->n - 1 - i];
  g_assert_true (bhxh_rank_compute (turned, race->n, ranks, NULL));
  for (guint i = 0; i < race->n; i++)
    {
      const Rank *other = &ranks[race->n - 1 - i];

      g_assert_cmpuint (race->ranks[i].first, ==, other->first);
      g_assert_cmpuint (race->ranks[i].last, ==, other->last);
      g_assert_cmpuint (race->ranks[i].tied, ==, other->tied);
    }
}

static ShortSpan
shorten (const RatioSpan *span)
{
  return (ShortSpan){ (gint64) span->lo.dividend, (gint64) span->lo.divisor,
                      (gint64) span->hi.dividend, (gint64) span->hi.divisor,
                      (guint8) span->lo_open,     (guint8) span->hi_open };
}

static RankRows
rows_new (guint n)
{
  return (RankRows){ g_new (gint64, n), g_new (gint64, n), g_new (gint64, n),
                     g_new (guint, n) };
}

static void
rows_clear (RankRows *rows)
{
  g_free (rows->first);
  g_free (rows->last);
  g_free (rows->tied);
  g_free (rows->numbers);
}

/* Each is among @ranks, and comes after those that go before it. */
static void
check_rows (const RankRows *rows, guint n, const Rank *ranks, gboolean any_tied)
{
  gboolean found = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const Rank *rank = &ranks[rows->numbers[i]];

      g_assert_cmpint (rows->first[i], ==, rank->first);
      g_assert_cmpint (rows->last[i], ==, rank->last);
      g_assert_cmpint (any_tied ? rows->tied[i] : 0, ==, rank->tied);
      found = found || rank->tied > 0;
      if (i == 0)
        continue;
      g_assert_cmpint (rows->first[i - 1], <=, rows->first[i]);
      if (rows->first[i - 1] == rows->first[i])
        g_assert_cmpint (rows->last[i - 1], <=, rows->last[i]);
      if (rows->first[i - 1] == rows->first[i] && rows->last[i - 1] == rows->last[i])
        g_assert_cmpuint (rows->numbers[i - 1], <, rows->numbers[i]);
    }
  g_assert_cmpint (found, ==, any_tied);
}

/* The same list as points, if that is what all of it is. */
static gboolean
turn_to_points (ShortList *list)
{
  list->are_whole = TRUE;
  for (guint i = 0; i < list->n; i++)
    {
      const ShortSpan *span = &list->spans[i];

      if (span->lo != span->hi || span->lo_by != span->hi_by)
        return FALSE;
      list->at[i] = -span->lo;
      list->by[i] = span->lo_by;
      list->are_whole = list->are_whole && span->lo_by == 1;
    }
  list->are_points = TRUE;
  return TRUE;
}

/* In 64 bits the same, and in the order of rows. */
static void
check_short (const RatioSpan *spans, guint n, const Rank *ranks)
{
  g_autofree ShortSpan *shortened = g_new (ShortSpan, n);
  g_autofree gint64 *at = g_new (gint64, n);
  g_autofree gint64 *by = g_new (gint64, n);
  ShortList list = { .n = n, .at = at, .by = by, .spans = shortened };
  RankRows rows = rows_new (n);
  RankRoom room = { NULL, NULL, NULL, NULL };
  gboolean any_tied = FALSE;

  for (guint i = 0; i < n; i++)
    shortened[i] = shorten (&spans[i]);
  g_assert_true (bhxh_rank_room_init (&room, n, NULL));
  any_tied = bhxh_rank_list_short (&list, &room, &rows);
  check_rows (&rows, n, ranks, any_tied);
  if (turn_to_points (&list))
    {
      any_tied = bhxh_rank_list_short (&list, &room, &rows);
      check_rows (&rows, n, ranks, any_tied);
    }
  any_tied = bhxh_rank_list (ranks, n, &room, &rows);
  check_rows (&rows, n, ranks, any_tied);
  bhxh_rank_room_clear (&room);
  rows_clear (&rows);
}

static void
test_races (void)
{
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const guint n_trials = g_test_slow () ? 100000 : 1000;

  g_test_message ("seed %u", seed);
  for (guint trial = 0; trial < n_trials; trial++)
    {
      Race race;

      fill (&race, random);
      g_assert_true (bhxh_rank_compute (race.spans, race.n, race.ranks, NULL));
      check_race (&race);
      check_order (&race);
      check_short (race.spans, race.n, race.ranks);
    }
}

#define MAX_CLOSE 60

/* A whole number so great that others beside it have the same key. */
static Ratio
great_ratio (GRand *random)
{
  const gint64 sign = g_rand_boolean (random) ? 1 : -1;

  return (Ratio){ sign * (RANK_SHORT_MAX - g_rand_int_range (random, 0, 40)), 1 };
}

/* A fraction as near to others as parts of 40 bits allow, or one of few. */
static Ratio
close_ratio (GRand *random)
{
  const gint64 most = RANK_SHORT_PART_MAX;
  const gint64 divisor = g_rand_boolean (random) ? most - g_rand_int_range (random, 0, 5)
                                                 : g_rand_int_range (random, 1, 4);
  const gint64 dividend = g_rand_boolean (random) ? most - g_rand_int_range (random, 0, 5)
                                                  : g_rand_int_range (random, -2, 3);
  Ratio ratio;

  g_assert_true (bhxh_ratio_init (&ratio, dividend, divisor));
  return ratio;
}

/* What keys do not tell apart, among many. */
static void
check_alike (Ratio (*make) (GRand *random))
{
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const guint n_trials = g_test_slow () ? 100000 : 1000;

  g_test_message ("seed %u", seed);
  for (guint trial = 0; trial < n_trials; trial++)
    {
      const guint n = (guint) g_rand_int_range (random, 1, MAX_CLOSE);
      const gboolean only_points = g_rand_boolean (random);
      RatioSpan spans[MAX_CLOSE];
      Rank ranks[MAX_CLOSE];

      for (guint i = 0; i < n; i++)
        {
          const Ratio one = make (random);
          const Ratio other = only_points ? one : make (random);
          const gint order = bhxh_ratio_order (&one, &other);

          spans[i] = (RatioSpan){ order <= 0 ? one : other, order <= 0 ? other : one,
                                  order != 0 && g_rand_boolean (random),
                                  order != 0 && g_rand_boolean (random) };
        }
      g_assert_true (bhxh_rank_compute (spans, n, ranks, NULL));
      check_short (spans, n, ranks);
    }
}

/* Only a product of 80 bits. */
static void
test_close (void)
{
  check_alike (close_ratio);
}

static void
test_great (void)
{
  check_alike (great_ratio);
}

/* As many communes as there were in the country, each overlapping the next one only. */
static void
test_country (void)
{
  const guint n = 10600;
  g_autofree RatioSpan *spans = g_new0 (RatioSpan, n);
  g_autofree Rank *ranks = g_new0 (Rank, n);

  for (guint i = 0; i < n; i++)
    spans[i] = (RatioSpan){ { 2 * (Wide) i, 1 }, { 2 * (Wide) i + 3, 1 }, FALSE, FALSE };
  g_assert_true (bhxh_rank_compute (spans, n, ranks, NULL));
  for (guint i = 0; i < n; i++)
    {
      const guint in_the_middle = n - i;

      g_assert_cmpuint (ranks[i].first, ==, MAX (in_the_middle, 2) - 1);
      g_assert_cmpuint (ranks[i].last, ==, MIN (in_the_middle + 1, n));
      g_assert_cmpuint (ranks[i].tied, ==, 0);
    }
  check_short (spans, n, ranks);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rank/races", test_races);
  g_test_add_func ("/rank/close", test_close);
  g_test_add_func ("/rank/great", test_great);
  g_test_add_func ("/rank/country", test_country);
  return g_test_run ();
}
