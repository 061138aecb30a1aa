/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Laws of dividing that hold for totals and weights of any size.
 */
#include "apportionment-case.h"

static void
check_bounds (Case *c)
{
  for (gsize i = 0; i < c->n; i++)
    {
      g_assert_cmpint (c->shares[i], >=, c->floors[i]);
      g_assert_cmpint (c->shares[i], <=, c->weights[i] > 0 ? c->caps[i] : c->floors[i]);
    }
}

/* One more in total, and nobody has less; by remainders somebody may. */
static void
check_monotone (Case *c)
{
  gint64 more[MANY] = { 0 };

  if (c->method == BHXH_APPORTIONMENT_LARGEST_REMAINDER ||
      divide (c, c->total + 1, more, NULL).outcome != APPORTION_DONE)
    return;
  for (gsize i = 0; i < c->n; i++)
    g_assert_cmpint (more[i], >=, c->shares[i]);
}

static void
check_scale (Case *c)
{
  Case scaled = *c;

  for (gsize i = 0; i < c->n; i++)
    scaled.weights[i] *= BHXH_NUMBER_MAX / MAX (add_up (c->weights, c->n), 1);
  divide (&scaled, c->total, scaled.shares, scaled.reasons);
  g_assert_cmpmem (scaled.shares, sizeof scaled.shares, c->shares, sizeof c->shares);
  g_assert_cmpmem (scaled.reasons, sizeof scaled.reasons, c->reasons, sizeof c->reasons);
}

/* Ranks that differ, and the entries the other way round. */
static void
check_order (Case *c)
{
  Case turned = *c;

  for (gsize i = 0; i < c->n; i++)
    c->order[i] = (guint32) (i * 7 % 41);
  divide (c, c->total, c->shares, c->reasons);
  for (gsize i = 0; i < c->n; i++)
    {
      const gsize other = c->n - 1 - i;

      turned.weights[other] = c->weights[i];
      turned.floors[other] = c->floors[i];
      turned.caps[other] = c->caps[i];
      turned.order[other] = c->order[i];
    }
  divide (&turned, c->total, turned.shares, turned.reasons);
  for (gsize i = 0; i < c->n; i++)
    {
      g_assert_cmpint (turned.shares[c->n - 1 - i], ==, c->shares[i]);
      g_assert_cmpint (turned.reasons[c->n - 1 - i], ==, c->reasons[i]);
    }
}

static void
check_laws (Case *c)
{
  for (gsize m = 0; m < G_N_ELEMENTS (methods); m++)
    {
      c->method = methods[m];
      g_assert_cmpint (divide (c, c->total, c->shares, c->reasons).outcome, ==,
                       APPORTION_DONE);
      g_assert_cmpint (add_up (c->shares, c->n), ==, c->total);
      check_bounds (c);
      check_monotone (c);
      check_scale (c);
      check_order (c);
    }
}

static void
test_laws (void)
{
  run (check_laws, MANY, 20, 12);
  run (check_laws, MANY, 1000000, 1000000);
}

/* --- Large -------------------------------------------------------------------------- */

/* A person more for an entry is worth less than the one that another could do without. */
static void
check_exchange (const Case *c)
{
  for (gsize i = 0; i < c->n; i++)
    for (gsize j = 0; j < c->n; j++)
      if (c->weights[i] > 0 && c->weights[j] > 0 && c->shares[i] < c->caps[i] &&
          c->shares[j] > c->floors[j])
        {
          const gint64 half = c->method == BHXH_APPORTIONMENT_SAINTE_LAGUE;

          g_assert_true ((Wide) c->weights[i] * ((1 + half) * c->shares[j] - half) <=
                         (Wide) c->weights[j] * ((1 + half) * (c->shares[i] + 1) - half));
        }
}

/* Weights and totals of any number of digits. */
static void
fill_large (Case *c, GRand *random)
{
  gint64 left = BHXH_NUMBER_MAX;
  gint64 room = 0;
  gint64 least = 0;

  for (gsize i = 0; i < c->n; i++)
    {
      const gint64 share = BHXH_NUMBER_MAX / MANY;

      c->weights[i] = share >> g_rand_int_range (random, 0, 55);
      c->floors[i] =
          g_rand_boolean (random) ? 0 : share >> g_rand_int_range (random, 3, 56);
      c->caps[i] = g_rand_boolean (random)
                       ? G_MAXINT64
                       : c->floors[i] + (share >> g_rand_int_range (random, 0, 56));
      least += c->floors[i];
      room += c->weights[i] > 0 ? MIN (c->caps[i] - c->floors[i], left / MANY) : 0;
    }
  c->total = least + (gint64) (g_rand_double (random) * (gdouble) (room / 2));
}

static void
test_large (void)
{
  const guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const guint n_trials = g_test_slow () ? 100000 : 1000;

  g_test_message ("seed %u", seed);
  for (guint trial = 0; trial < n_trials; trial++)
    {
      Case c = { .n = (gsize) g_rand_int_range (random, 1, MANY + 1),
                 .method = g_rand_boolean (random) ? BHXH_APPORTIONMENT_DHONDT
                                                   : BHXH_APPORTIONMENT_SAINTE_LAGUE };

      fill_large (&c, random);
      g_assert_cmpint (divide (&c, c.total, c.shares, c.reasons).outcome, ==,
                       APPORTION_DONE);
      g_assert_cmpint (add_up (c.shares, c.n), ==, c.total);
      check_bounds (&c);
      check_exchange (&c);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/apportionment/laws", test_laws);
  g_test_add_func ("/apportionment/large", test_large);
  return g_test_run ();
}
