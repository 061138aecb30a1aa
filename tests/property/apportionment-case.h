/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Random demands that can be met, and many trials of a check; the seed is printed.
 */
#pragma once

#include "allocation/apportion.h"

#include <string.h>

#define MANY 40

typedef struct
{
  BhxhApportionmentMethod method;
  gsize n;
  gint64 total;
  gint64 weights[MANY];
  gint64 floors[MANY];
  gint64 caps[MANY];
  guint32 order[MANY];
  gint64 shares[MANY];
  guint8 reasons[MANY];
} Case;

static const BhxhApportionmentMethod methods[] = {
  BHXH_APPORTIONMENT_SAINTE_LAGUE,
  BHXH_APPORTIONMENT_DHONDT,
  BHXH_APPORTIONMENT_LARGEST_REMAINDER,
};

static inline ApportionVerdict
divide (Case *c, gint64 total, gint64 *shares, guint8 *reasons)
{
  const Apportionment problem = { c->method, total,    c->weights, c->floors,
                                  c->caps,   c->order, c->n };

  return bhxh_apportion (&problem, shares, reasons);
}

/* A demand that can be met: the total lies between the bounds. Few weights are different,
 * so that ties are frequent. */
static inline void
fill (Case *c, GRand *random, gsize most, gint32 weight, gint32 width)
{
  gint64 least = 0;
  gint64 room = 0;

  c->n = (gsize) g_rand_int_range (random, 1, (gint32) most + 1);
  for (gsize i = 0; i < c->n; i++)
    {
      c->weights[i] = g_rand_int_range (random, 0, weight + 1);
      c->floors[i] = g_rand_int_range (random, 0, 3) > 0
                         ? 0
                         : g_rand_int_range (random, 0, width + 1);
      c->caps[i] = c->floors[i] + g_rand_int_range (random, 0, width + 1);
      c->order[i] = (guint32) g_rand_int_range (random, 0, 3);
      least += c->floors[i];
      room += c->weights[i] > 0 ? c->caps[i] - c->floors[i] : 0;
    }
  c->total = least + (gint64) (g_rand_double (random) * (gdouble) (room + 1));
}

static inline gint64
add_up (const gint64 *vector, gsize n)
{
  gint64 sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += vector[i];
  return sum;
}

static inline void
run (void (*check) (Case *c), gsize most, gint32 weight, gint32 width)
{
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const guint n_trials = g_test_slow () ? 100000 : 1000;

  g_test_message ("seed %u", seed);
  for (guint trial = 0; trial < n_trials; trial++)
    {
      Case c = { 0 };

      fill (&c, random, most, weight, width);
      check (&c);
    }
}
