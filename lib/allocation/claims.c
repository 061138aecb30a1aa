/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The strongest are found as a median is, and not sorted: a pivot divides the claims, and
 * only the side is looked at again in which the cut lies. No two claims are equal (the
 * entry decides in the end), so that who is in front does not depend on the pivots.
 */
#include "allocation/claims.h"

#include "allocation/level.h"

static gboolean
is_stronger (const Claim *a, const Claim *b)
{
  const gint order = claim_compare (a, b);

  if (order != 0)
    return order > 0;
  return a->rank != b->rank ? a->rank < b->rank : a->entry < b->entry;
}

static void
swap (Claim *a, Claim *b)
{
  const Claim kept = *a;

  *a = *b;
  *b = kept;
}

/* Where the pivot is then: behind what is stronger, before what is not. */
static gsize
partition (Claim *claims, gsize n, gsize pivot)
{
  gsize place = 0;

  swap (&claims[pivot], &claims[n - 1]);
  for (gsize i = 0; i + 1 < n; i++)
    if (is_stronger (&claims[i], &claims[n - 1]))
      swap (&claims[place++], &claims[i]);
  swap (&claims[place], &claims[n - 1]);
  return place;
}

void
bhxh_claims_select (Claim *claims, gsize n, gsize wanted)
{
  guint32 state = 1;

  while (wanted > 0 && wanted < n)
    {
      const gsize place = partition (claims, n, pick_place (&state, n));

      if (wanted <= place)
        n = place;
      else
        {
          claims += place + 1;
          n -= place + 1;
          wanted -= place + 1;
        }
    }
}
