/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Means of the two states weigh the differences between them, so that nothing is left
 * over and neither state goes first.
 */
#include "gap/decompose.h"

/* A quantity before and after, as the mean of the two and their difference. */
typedef struct
{
  Ratio mean;
  Ratio change;
} Move;

static gboolean
move_of (const Ratio *before, const Ratio *after, Move *move)
{
  static const Ratio half = { 1, 2 };

  return bhxh_ratio_subtract (after, before, &move->change) &&
         bhxh_ratio_add (before, after, &move->mean) &&
         bhxh_ratio_multiply (&move->mean, &half, &move->mean);
}

/* All people of a state, and the rate of all. */
static gboolean
sum_state (const DecomposePart *parts, gsize n, guint state, Wide *people, Ratio *rate)
{
  Ratio counted = { 0, 1 };
  Ratio all = { 1, 1 };

  *people = 0;
  for (gsize i = 0; i < n; i++)
    {
      Ratio part = { parts[i].people[state], 1 };

      if (__builtin_add_overflow (*people, parts[i].people[state], people) ||
          !bhxh_ratio_multiply (&part, &parts[i].rate[state], &part) ||
          !bhxh_ratio_add (&counted, &part, &counted))
        return FALSE;
    }
  return bhxh_ratio_init (&all, 1, *people) && bhxh_ratio_multiply (&counted, &all, rate);
}

static gboolean
share_of (const DecomposePart *part, const Wide *people, Move *share)
{
  Ratio before;
  Ratio after;

  return bhxh_ratio_init (&before, part->people[0], people[0]) &&
         bhxh_ratio_init (&after, part->people[1], people[1]) &&
         move_of (&before, &after, share);
}

gboolean
bhxh_decompose_rate (const DecomposePart *parts, gsize n, Effects *effects, Ratio *change)
{
  Wide people[2] = { 0, 0 };
  Ratio rates[2];
  Move whole;

  if (!sum_state (parts, n, 0, &people[0], &rates[0]) ||
      !sum_state (parts, n, 1, &people[1], &rates[1]) ||
      !move_of (&rates[0], &rates[1], &whole))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      Move share;
      Move rate;
      Ratio above;

      if (!share_of (&parts[i], people, &share) ||
          !move_of (&parts[i].rate[0], &parts[i].rate[1], &rate) ||
          !bhxh_ratio_subtract (&rate.mean, &whole.mean, &above) ||
          !bhxh_ratio_multiply (&share.mean, &rate.change, &effects[i].rate) ||
          !bhxh_ratio_multiply (&share.change, &above, &effects[i].structure))
        return FALSE;
    }
  *change = whole.change;
  return TRUE;
}

gboolean
bhxh_decompose_count (const DecomposePart *part, Effects *effects)
{
  const Ratio before = { part->people[0], 1 };
  const Ratio after = { part->people[1], 1 };
  Move people;
  Move rate;

  return move_of (&before, &after, &people) &&
         move_of (&part->rate[0], &part->rate[1], &rate) &&
         bhxh_ratio_multiply (&people.mean, &rate.change, &effects->rate) &&
         bhxh_ratio_multiply (&people.change, &rate.mean, &effects->structure);
}
