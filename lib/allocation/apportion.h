/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A total of whole persons divided among entries by weight, within bounds: what is asked,
 * and what came of it, without words, so that the caller can name its own entries.
 */
#pragma once

#include "allocation/level.h"

#include <bhxhplan/apportionment.h>

typedef struct
{
  BhxhApportionmentMethod method;
  gint64 total;
  const gint64 *weights;
  const gint64 *floors; /* NULL: 0 */
  const gint64 *caps;   /* NULL: none */
  const guint32 *order; /* rank of each in a tie, the lowest first; NULL: all the same */
  gsize n;
} Apportionment;

typedef enum
{
  APPORTION_DONE = 0,
  APPORTION_FLOORS,  /* they add up to more than the total, by so many persons */
  APPORTION_CAPS,    /* they add up to less */
  APPORTION_CROSSED, /* the floor of .entry is above its cap */
  APPORTION_WEIGHTS, /* so many persons are left, and nobody with a weight has room */
  APPORTION_RANGE,   /* .entry has a figure out of range; n: the total, a sum */
  APPORTION_MEMORY
} ApportionOutcome;

typedef struct
{
  ApportionOutcome outcome;
  gsize entry;    /* of CROSSED and RANGE */
  gint64 persons; /* of FLOORS, CAPS, CROSSED, WEIGHTS: by how many they clash */
  Level level;    /* of DONE: an entry's quota is its weight times this, within bounds */
} ApportionVerdict;

/* Divides; @shares and @reasons (BhxhApportionmentReason, or NULL) are written only when
 * it is done. */
ApportionVerdict bhxh_apportion (const Apportionment *problem,
                                 gint64 *shares,
                                 guint8 *reasons);

static inline gint64
apportionment_get_floor (const Apportionment *problem, gsize entry)
{
  return problem->floors != NULL ? problem->floors[entry] : 0;
}

static inline gint64
apportionment_get_cap (const Apportionment *problem, gsize entry)
{
  return problem->caps != NULL ? problem->caps[entry] : G_MAXINT64;
}
