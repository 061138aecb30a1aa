/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Whole persons by weight: worked by hand, or from the literature that each test names.
 */
#include "apportionment-check.h"

/* --- Worked by hand --------------------------------------------------------------- */

/* Claims by k - 1/2, doubled: 6, 2, 6/5, 6/7, 6/9 and 2, 2/3. Nine are stronger than 2/3,
 * which all three have: the tenth is tied three ways. By k: 6/5 and 6/5. Quotas at 10 are
 * 4 4/14, 4 4/14, 1 6/14, at 11 4 10/14 twice and 1 8/14. */
static void
test_six_six_two (void)
{
  static const Case cases[] = {
    { SAINTE_LAGUE, 10, 3, { 6, 6, 2 }, { 5, 4, 1 }, { WON, LOST, LOST } },
    { SAINTE_LAGUE, 11, 3, { 6, 6, 2 }, { 5, 5, 1 }, { WON, WON, LOST } },
    { SAINTE_LAGUE, 9, 3, { 6, 6, 2 }, { 4, 4, 1 }, { UP, UP, DOWN } },
    { DHONDT, 10, 3, { 6, 6, 2 }, { 5, 4, 1 }, { WON, LOST, DOWN } },
    { DHONDT, 11, 3, { 6, 6, 2 }, { 5, 5, 1 }, { UP, UP, DOWN } },
    { REMAINDER, 10, 3, { 6, 6, 2 }, { 4, 4, 2 }, { DOWN, DOWN, UP } },
    { REMAINDER, 11, 3, { 6, 6, 2 }, { 5, 5, 1 }, { UP, UP, DOWN } },
  };

  CHECK_ALL (cases, NULL, NULL, NULL);
}

/* The last is served first; of equal ranks the earlier entry. */
static void
test_declared_order (void)
{
  static const guint32 order[] = { 2, 1, 0 };
  static const guint32 equal[] = { 7, 7, 7 };
  static const Case turned[] = {
    { SAINTE_LAGUE, 10, 3, { 6, 6, 2 }, { 4, 4, 2 }, { LOST, LOST, WON } },
    { SAINTE_LAGUE, 11, 3, { 6, 6, 2 }, { 4, 5, 2 }, { LOST, WON, WON } },
    { DHONDT, 10, 3, { 6, 6, 2 }, { 4, 5, 1 }, { LOST, WON, DOWN } },
    { REMAINDER, 2, 3, { 1, 1, 1 }, { 0, 1, 1 }, { LOST, WON, WON } },
  };
  static const Case even[] = {
    { SAINTE_LAGUE, 10, 3, { 6, 6, 2 }, { 5, 4, 1 }, { WON, LOST, LOST } },
    { REMAINDER, 2, 3, { 1, 1, 1 }, { 1, 1, 0 }, { WON, WON, LOST } },
  };

  CHECK_ALL (turned, NULL, NULL, order);
  CHECK_ALL (even, NULL, NULL, equal);
}

/* In proportion 14, 4, 2: the third is raised to 4, and 16 by 7 to 2 would leave 3.6 to
 * the second. */
static void
test_floors (void)
{
  static const gint64 floors[] = { 4, 4, 4 };
  static const Case cases[] = {
    { SAINTE_LAGUE, 20, 3, { 70, 20, 10 }, { 12, 4, 4 }, { EXACT, FLOOR, FLOOR } },
    { DHONDT, 20, 3, { 70, 20, 10 }, { 12, 4, 4 }, { EXACT, FLOOR, FLOOR } },
    { REMAINDER, 20, 3, { 70, 20, 10 }, { 12, 4, 4 }, { EXACT, FLOOR, FLOOR } },
    { SAINTE_LAGUE, 12, 3, { 70, 20, 10 }, { 4, 4, 4 }, { FLOOR, FLOOR, FLOOR } },
    { REMAINDER, 12, 3, { 70, 20, 10 }, { 4, 4, 4 }, { FLOOR, FLOOR, FLOOR } },
  };

  CHECK_ALL (cases, floors, NULL, NULL);
}

/* Ten are left to 2 and 1: 6 2/3 and 3 1/3. */
static void
test_caps (void)
{
  static const gint64 caps[] = { 10, 20, G_MAXINT64 };
  static const gint64 narrow[] = { 4, 5, 6 };
  static const Case cases[] = {
    { SAINTE_LAGUE, 20, 3, { 70, 20, 10 }, { 10, 7, 3 }, { CAP, UP, DOWN } },
    { DHONDT, 20, 3, { 70, 20, 10 }, { 10, 7, 3 }, { CAP, UP, DOWN } },
    { REMAINDER, 20, 3, { 70, 20, 10 }, { 10, 7, 3 }, { CAP, UP, DOWN } },
  };
  static const Case full[] = {
    { SAINTE_LAGUE, 15, 3, { 1, 2, 3 }, { 4, 5, 6 }, { CAP, CAP, CAP } },
    { DHONDT, 15, 3, { 1, 2, 3 }, { 4, 5, 6 }, { CAP, CAP, CAP } },
    { REMAINDER, 15, 3, { 1, 2, 3 }, { 4, 5, 6 }, { CAP, CAP, CAP } },
  };

  CHECK_ALL (cases, NULL, caps, NULL);
  CHECK_ALL (full, NULL, narrow, NULL);
}

/* In proportion 10, 8, 2: one above its cap, six below the floor. The six come first, and
 * leave 12 to 50 and 40: 6 2/3, 5 1/3, and no cap matters. Had the cap come first, 9, 3, 8
 * would be left, far from 5 to 4. */
static void
test_floors_and_caps (void)
{
  static const gint64 floors[] = { 0, 0, 8 };
  static const gint64 caps[] = { 9, 20, 20 };
  static const Case cases[] = {
    { SAINTE_LAGUE, 20, 3, { 50, 40, 10 }, { 7, 5, 8 }, { UP, DOWN, FLOOR } },
    { DHONDT, 20, 3, { 50, 40, 10 }, { 7, 5, 8 }, { UP, DOWN, FLOOR } },
    { REMAINDER, 20, 3, { 50, 40, 10 }, { 7, 5, 8 }, { UP, DOWN, FLOOR } },
  };

  CHECK_ALL (cases, floors, caps, NULL);
}

/* A tie is only between those that have room: of 1, 1, 1 at 2 nobody is tied where one
 * has a cap of 0 and another a floor of 1. With that floor, and room for one each, the
 * others are tied: a quota of 1/2 for each, and 1 for the one with the floor. Capped at 1, a weight of 3 would
 * only tie for a second person, by 3 / 1 1/2 with 1 / 1/2; by whole numbers it would win,
 * by 3 / 2 against 1. */
static void
test_ties_within_bounds (void)
{
  static const gint64 floors[] = { 0, 1, 0 };
  static const gint64 caps[] = { 0, 1, 1 };
  static const gint64 room[] = { 1, 1, 1 };
  static const gint64 one_each[] = { 1, 5, 5 };
  static const Case bound[] = {
    { SAINTE_LAGUE, 2, 3, { 1, 1, 1 }, { 0, 1, 1 }, { 0 } },
    { DHONDT, 2, 3, { 1, 1, 1 }, { 0, 1, 1 }, { 0 } },
    { REMAINDER, 2, 3, { 1, 1, 1 }, { 0, 1, 1 }, { 0 } },
  };
  static const Case level[] = {
    { SAINTE_LAGUE, 2, 3, { 3, 1, 0 }, { 1, 1, 0 }, { EXACT, EXACT, NONE } },
    { DHONDT, 2, 3, { 3, 1, 0 }, { 1, 1, 0 }, { CAP, EXACT, NONE } },
  };
  static const Case tied[] = {
    { SAINTE_LAGUE, 2, 3, { 1, 1, 1 }, { 1, 1, 0 }, { WON, EXACT, LOST } },
    { DHONDT, 2, 3, { 1, 1, 1 }, { 1, 1, 0 }, { WON, EXACT, LOST } },
  };

  CHECK_ALL (bound, floors, caps, NULL);
  CHECK_ALL (level, NULL, one_each, NULL);
  CHECK_ALL (tied, floors, room, NULL);
}

static void
test_without_weight (void)
{
  static const gint64 floors[] = { 0, 2, 0 };
  static const Case none[] = {
    { SAINTE_LAGUE, 8, 3, { 5, 0, 3 }, { 5, 0, 3 }, { EXACT, NONE, EXACT } },
    { DHONDT, 8, 3, { 5, 0, 3 }, { 5, 0, 3 }, { EXACT, NONE, EXACT } },
    { REMAINDER, 8, 3, { 5, 0, 3 }, { 5, 0, 3 }, { EXACT, NONE, EXACT } },
    { SAINTE_LAGUE, 0, 3, { 5, 0, 3 }, { 0, 0, 0 }, { EXACT, NONE, EXACT } },
    { SAINTE_LAGUE, 0, 2, { 0, 0 }, { 0, 0 }, { NONE, NONE } },
  };
  static const Case floor[] = {
    { SAINTE_LAGUE, 10, 3, { 5, 0, 3 }, { 5, 2, 3 }, { EXACT, NONE, EXACT } },
    { REMAINDER, 2, 3, { 0, 0, 0 }, { 0, 2, 0 }, { NONE, NONE, NONE } },
  };

  CHECK_ALL (none, NULL, NULL, NULL);
  CHECK_ALL (floor, floors, NULL, NULL);
}

/* --- From the literature ---------------------------------------------------------- */

/* Balinski and Young, Fair Representation (1982): six states and 36 seats, of which each
 * method gives the odd one to another. In proportion 9.988, 9.064, 7.182, 5.260, 3.321,
 * 1.185. By 10 1/2 and so on 2642, 2650, 2660, 2656, 2636, 2195: the third is ahead; by
 * whole numbers 2522, 2518, 2494, 2435, 2306, 1646: the first. */
static void
test_six_states (void)
{
  static const Case cases[] = {
    { SAINTE_LAGUE,
      36,
      6,
      { 27744, 25178, 19951, 14610, 9225, 3292 },
      { 10, 9, 8, 5, 3, 1 },
      { UP, DOWN, UP, DOWN, DOWN, DOWN } },
    { DHONDT,
      36,
      6,
      { 27744, 25178, 19951, 14610, 9225, 3292 },
      { 11, 9, 7, 5, 3, 1 },
      { UP, DOWN, DOWN, DOWN, DOWN, DOWN } },
    { REMAINDER,
      36,
      6,
      { 27744, 25178, 19951, 14610, 9225, 3292 },
      { 10, 9, 7, 5, 4, 1 },
      { UP, DOWN, DOWN, DOWN, UP, DOWN } },
  };

  CHECK_ALL (cases, NULL, NULL, NULL);
}

/* The Alabama paradox: one seat more, and a party has one less. Shares of 56.7, 38.5, 4.2
 * and 0.6 % at 323 and 324 seats (electowiki, "Alabama paradox"); five parties at 89, 90
 * and 91 (COMAP, For All Practical Purposes, 10th edition, exercise 14.45). */
static void
test_alabama (void)
{
  static const Case cases[] = {
    { REMAINDER, 323, 4, { 567, 385, 42, 6 }, { 183, 124, 14, 2 }, { 0 } },
    { REMAINDER, 324, 4, { 567, 385, 42, 6 }, { 184, 125, 13, 2 }, { 0 } },
    { REMAINDER,
      89,
      5,
      { 5576330, 1387342, 3334241, 7512860, 310968 },
      { 27, 7, 16, 37, 2 },
      { 0 } },
    { REMAINDER,
      90,
      5,
      { 5576330, 1387342, 3334241, 7512860, 310968 },
      { 28, 7, 17, 37, 1 },
      { 0 } },
    { REMAINDER,
      91,
      5,
      { 5576330, 1387342, 3334241, 7512860, 310968 },
      { 28, 7, 17, 38, 1 },
      { 0 } },
  };

  CHECK_ALL (cases, NULL, NULL, NULL);
}

/* 100,000, 80,000, 30,000 and 20,000 votes, 8 seats (Wikipedia, "D'Hondt method"). The
 * first has its fourth by 25,000; by k - 1/2 its third and the last one's first are tied,
 * but there is a seat for each. */
static void
test_votes (void)
{
  static const Case cases[] = {
    { DHONDT,
      8,
      4,
      { 100000, 80000, 30000, 20000 },
      { 4, 3, 1, 0 },
      { UP, UP, DOWN, DOWN } },
    { SAINTE_LAGUE,
      8,
      4,
      { 100000, 80000, 30000, 20000 },
      { 3, 3, 1, 1 },
      { DOWN, UP, DOWN, UP } },
    { REMAINDER,
      8,
      4,
      { 100000, 80000, 30000, 20000 },
      { 3, 3, 1, 1 },
      { DOWN, UP, DOWN, UP } },
  };

  CHECK_ALL (cases, NULL, NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/apportionment/six-six-two", test_six_six_two);
  g_test_add_func ("/apportionment/declared-order", test_declared_order);
  g_test_add_func ("/apportionment/floors", test_floors);
  g_test_add_func ("/apportionment/caps", test_caps);
  g_test_add_func ("/apportionment/floors-and-caps", test_floors_and_caps);
  g_test_add_func ("/apportionment/ties-within-bounds", test_ties_within_bounds);
  g_test_add_func ("/apportionment/without-weight", test_without_weight);
  g_test_add_func ("/apportionment/six-states", test_six_states);
  g_test_add_func ("/apportionment/alabama", test_alabama);
  g_test_add_func ("/apportionment/votes", test_votes);
  return g_test_run ();
}
