/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Persons for each unit of weight: the level at which proportional shares, kept within
 * their bounds, add up to a total. It is found exactly, as a fraction.
 */
#pragma once

#include "base/wide.h"

/* {0, 1}: everybody has the floor; {1, 0}: everybody has the cap. */
typedef struct
{
  gint64 dividend;
  gint64 divisor;
} Level;

/* Somebody who may get more than the floor: it has a weight, and its cap is higher. */
typedef struct
{
  gint64 weight;
  gint64 floor;
  gint64 cap;
  gsize entry;
} Claimant;

/* Where a share bends as the level goes up: at the floor it begins to grow, at the cap it
 * ends. */
typedef struct
{
  gint64 at;     /* the bound */
  gint64 weight; /* that begins to count; negative: ends */
} Bend;

typedef struct
{
  Bend *bends; /* no more than 2 a claimant */
  gsize n;
  Wide floors;  /* sum */
  Wide caps;    /* sum */
  Wide growing; /* weights of those whose floor is 0 */
} Levels;

/* @bends has room for two entries for each of the claimants, whose weights and floors add
 * up to BHXH_NUMBER_MAX at most. A cap that is @room or more above its floor is never
 * passed, whatever is asked. */
void bhxh_levels_init (Levels *levels,
                       Bend *bends,
                       const Claimant *claimants,
                       gsize n,
                       gint64 room);

/* The least level at which the shares add up to @total, or to the sum of the floors or
 * caps where it is beyond that. */
Level bhxh_levels_find (Levels *levels, Wide total);

/* The next of a fixed sequence of places below @n: pivots that no order of the input is
 * bad for. */
static inline gsize
pick_place (guint32 *state, gsize n)
{
  *state = *state * 1664525u + 1013904223u;
  return (gsize) (((WideMagnitude) *state * n) >> 32);
}
