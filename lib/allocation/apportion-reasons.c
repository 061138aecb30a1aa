/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Why an entry has its share, told from the shares alone: which claim was the last to get
 * a person, whether another just as strong got none, and who would have had more or less
 * but for a bound.
 */
#include "allocation/apportion-private.h"
#include "allocation/claims.h"

typedef struct
{
  const Apportionment *problem;
  Rounding rounding;
  Level level;
  const gint64 *shares;
  gboolean has_last; /* somebody got a person beyond the floor, by a claim */
  Claim last;        /* the weakest such claim */
  gboolean is_tie;   /* and another as strong got none */
} Explanation;

static gboolean
is_by_remainder (const Explanation *explanation)
{
  return explanation->problem->method == BHXH_APPORTIONMENT_LARGEST_REMAINDER;
}

/* --- Quotas ------------------------------------------------------------------------- */

/* The share before rounding, by the level's divisor and within bounds, less @share. */
static Wide
get_rest (const Explanation *explanation, gsize entry, gint64 share)
{
  const Apportionment *problem = explanation->problem;
  const Wide divisor = explanation->level.divisor;
  const Wide quota = (Wide) problem->weights[entry] * explanation->level.dividend;
  const Wide floor = apportionment_get_floor (problem, entry) * divisor;
  const Wide cap = apportionment_get_cap (problem, entry) * divisor;

  return CLAMP (quota, floor, cap) - share * divisor;
}

/* --- Claims ------------------------------------------------------------------------- */

static Claim
claim_person (const Explanation *explanation, gsize entry, gint64 person)
{
  return (Claim){ explanation->problem->weights[entry],
                  rounding_get_divisor (explanation->rounding, person), entry, 0 };
}

/* By which claim the entry got its last person, if by any. */
static gboolean
get_last (const Explanation *explanation, gsize entry, Claim *claim)
{
  const gint64 share = explanation->shares[entry];

  if (explanation->problem->weights[entry] == 0 ||
      share == apportionment_get_floor (explanation->problem, entry))
    return FALSE;
  *claim = claim_person (explanation, entry, share);
  if (!is_by_remainder (explanation))
    return TRUE;
  if (get_rest (explanation, entry, share) >= 0)
    return FALSE;
  *claim = (Claim){ (gint64) get_rest (explanation, entry, share - 1), 1, entry, 0 };
  return TRUE;
}

/* By which claim it would have got the next one, if by any. */
static gboolean
get_next (const Explanation *explanation, gsize entry, Claim *claim)
{
  const gint64 share = explanation->shares[entry];

  if (explanation->problem->weights[entry] == 0 ||
      share == apportionment_get_cap (explanation->problem, entry))
    return FALSE;
  *claim = claim_person (explanation, entry, share + 1);
  if (!is_by_remainder (explanation))
    return TRUE;
  *claim = (Claim){ (gint64) get_rest (explanation, entry, share), 1, entry, 0 };
  return claim->weight > 0;
}

static void
find_last (Explanation *explanation)
{
  Claim claim;

  for (gsize i = 0; i < explanation->problem->n; i++)
    if (get_last (explanation, i, &claim) &&
        (!explanation->has_last || claim_compare (&claim, &explanation->last) < 0))
      {
        explanation->has_last = TRUE;
        explanation->last = claim;
      }
}

static void
find_tie (Explanation *explanation)
{
  Claim claim;

  for (gsize i = 0; i < explanation->problem->n && !explanation->is_tie; i++)
    explanation->is_tie = explanation->has_last && get_next (explanation, i, &claim) &&
                          claim_compare (&claim, &explanation->last) == 0;
}

/* --- Reasons ------------------------------------------------------------------------ */

/* But for its floor it would have less: a person below has a weaker claim than the last
 * that got one, or, by remainders, the quota is below. */
static gboolean
is_at_floor (const Explanation *explanation, gsize entry)
{
  const Apportionment *problem = explanation->problem;
  const Level level = explanation->level;
  const gint64 floor = apportionment_get_floor (problem, entry);
  Claim claim;

  if (floor == 0 || explanation->shares[entry] != floor)
    return FALSE;
  if (is_by_remainder (explanation))
    return (Wide) problem->weights[entry] * level.dividend < (Wide) floor * level.divisor;
  claim = claim_person (explanation, entry, floor);
  return !explanation->has_last || claim_compare (&claim, &explanation->last) < 0;
}

/* But for its cap it would have more; where all have theirs, that is why. */
static gboolean
is_at_cap (const Explanation *explanation, gsize entry)
{
  const Apportionment *problem = explanation->problem;
  const Level level = explanation->level;
  const gint64 cap = apportionment_get_cap (problem, entry);
  Claim claim;

  if (explanation->shares[entry] != cap)
    return FALSE;
  if (is_by_remainder (explanation) || level.divisor == 0)
    return (Wide) problem->weights[entry] * level.dividend > (Wide) cap * level.divisor;
  claim = claim_person (explanation, entry, cap + 1);
  return explanation->has_last && claim_compare (&claim, &explanation->last) > 0;
}

static gboolean
is_as_strong (const Explanation *explanation,
              gboolean (*get) (const Explanation *, gsize, Claim *),
              gsize entry)
{
  Claim claim;

  return explanation->is_tie && get (explanation, entry, &claim) &&
         claim_compare (&claim, &explanation->last) == 0;
}

static BhxhApportionmentReason
get_reason (const Explanation *explanation, gsize entry)
{
  const Wide rest = get_rest (explanation, entry, explanation->shares[entry]);

  if (explanation->problem->weights[entry] == 0)
    return BHXH_APPORTIONED_NO_WEIGHT;
  if (is_at_floor (explanation, entry))
    return BHXH_APPORTIONED_AT_FLOOR;
  if (is_at_cap (explanation, entry))
    return BHXH_APPORTIONED_AT_CAP;
  if (is_as_strong (explanation, get_last, entry))
    return BHXH_APPORTIONED_TIE_WON;
  if (is_as_strong (explanation, get_next, entry))
    return BHXH_APPORTIONED_TIE_LOST;
  if (rest == 0)
    return BHXH_APPORTIONED_EXACT;
  return rest > 0 ? BHXH_APPORTIONED_DOWN : BHXH_APPORTIONED_UP;
}

void
bhxh_apportion_explain (const Apportionment *problem,
                        Level level,
                        const gint64 *shares,
                        guint8 *reasons)
{
  Explanation explanation = { .problem = problem,
                              .rounding = rounding_of (problem->method),
                              .level = level,
                              .shares = shares };

  find_last (&explanation);
  find_tie (&explanation);
  for (gsize i = 0; i < problem->n; i++)
    reasons[i] = (guint8) get_reason (&explanation, i);
}
