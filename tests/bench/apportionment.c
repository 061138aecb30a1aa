/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Divides a total among made-up communes, whose people are as unlike as in the country,
 * with last year's participants for floors and the labour force for caps, over and over
 * with other figures. What dividing costs is what this costs more than without a method.
 *
 *   apportionment UNITS TIMES [METHOD]
 */
#include <bhxhplan/bhxhplan.h>

#include <stdio.h>
#include <stdlib.h>

typedef struct
{
  gsize n;
  gint64 total;
  gint64 *weights;
  gint64 *floors;
  gint64 *caps;
  gint64 *shares;
  guint8 *reasons;
} Demand;

/* A fixed sequence, below @n. */
static gint64
draw (guint64 *state, gint64 n)
{
  *state = *state * G_GUINT64_CONSTANT (6364136223846793005) +
           G_GUINT64_CONSTANT (1442695040888963407);
  return (gint64) ((*state >> 33) % (guint64) n);
}

/* 800 to some 44,000 people, most of them in between; of the half of them who work take
 * part 3 to 17 %, and in total a tenth more than that shall: those with few left to win
 * reach their cap, and some that are ahead keep their floor. */
static void
fill (Demand *demand, guint64 *state)
{
  demand->total = 0;
  for (gsize i = 0; i < demand->n; i++)
    {
      const gint64 people = 700 + (draw (state, 200) + 10) * (draw (state, 200) + 10);

      demand->weights[i] = people;
      demand->floors[i] = people / 2 * (3 + draw (state, 15)) / 100;
      demand->caps[i] = demand->floors[i] + people * draw (state, 100) / 500;
      demand->total += demand->floors[i];
    }
  demand->total += demand->total / 10;
}

int
main (int argc, char **argv)
{
  Demand demand = { 0 };
  guint64 state = 1;
  gint64 left_over = 0;

  if (argc < 3)
    return 2;
  demand.n = (gsize) strtoul (argv[1], NULL, 10);
  demand.weights = g_new0 (gint64, demand.n);
  demand.floors = g_new0 (gint64, demand.n);
  demand.caps = g_new0 (gint64, demand.n);
  demand.shares = g_new0 (gint64, demand.n);
  demand.reasons = g_new0 (guint8, demand.n);
  for (int i = 0; i < atoi (argv[2]); i++)
    {
      fill (&demand, &state);
      if (argc > 3 && !bhxh_apportionment_fill (
                          (BhxhApportionmentMethod) atoi (argv[3]), demand.total,
                          demand.weights, demand.floors, demand.caps, NULL, demand.n,
                          demand.shares, demand.reasons, NULL))
        return 1;
      left_over += demand.total;
      for (gsize j = 0; j < demand.n; j++)
        left_over -= demand.shares[j];
    }
  printf ("%" G_GINT64_FORMAT " persons left over\n", left_over);
  g_free (demand.weights);
  g_free (demand.floors);
  g_free (demand.caps);
  g_free (demand.shares);
  g_free (demand.reasons);
  return argc > 3 && left_over != 0;
}
