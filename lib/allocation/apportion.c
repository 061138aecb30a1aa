/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The three methods, at a cost that grows with the number of entries and with nothing
 * else: no persons are handed out one by one.
 *
 * With a divisor method the k-th person of an entry claims weight / d (k), d (k) = k -
 * 1/2 or k. The persons from floor + 1 to cap of all entries claim, and the strongest get
 * what is left of the total; within an entry claims grow weaker, so that whoever gets
 * persons gets the first of them. An entry has round (weight * level) claims of at least
 * 1 / level, and so clamp (round (weight * level)) persons, for a level at which all have
 * the total; between two levels of which one gives too few and the other too many, only
 * the claims in between are in doubt, and they are at most two an entry:
 *
 * - At the level at which the shares before rounding add up to the total, rounding adds
 *   or takes half a person an entry at most (down: takes less than one). Bounds are
 *   whole, so rounding inside of them is the same as bounding what is rounded.
 * - Where they then have too few, the other level is that at which the shares before
 *   rounding add up to as many more as rounding can take, so that rounded they are the
 *   total or more (or all have their caps); and alike where they have too many.
 * - With n entries the two differ by at most n / 2 (what is lacking) and twice (n + 1) /
 *   2 (what is added, and what rounding adds to it), or n and n: 2 n claims or fewer.
 *
 * With the largest remainder, shares are rounded down at that first level, and the claims
 * are the remainders.
 */
#include "allocation/apportion-private.h"
#include "allocation/claims.h"
#include "base/memory.h"

typedef struct
{
  const Apportionment *problem;
  Rounding rounding;
  Claimant *claimants;
  gsize n;
  Wide total; /* of the claimants alone */
  Levels levels;
  Bend *bends;   /* 2 n */
  Claim *claims; /* 2 n */
  gsize n_claims;
} Work;

static void
work_clear (Work *work)
{
  g_free (work->claimants);
  g_free (work->bends);
  g_free (work->claims);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

/* --- What is asked ----------------------------------------------------------------- */

static gboolean
is_in_range (gint64 value)
{
  return value >= 0 && value <= BHXH_NUMBER_MAX;
}

static ApportionVerdict
check_entry (const Apportionment *problem, gsize entry)
{
  const gint64 floor = apportionment_get_floor (problem, entry);
  const gint64 cap = apportionment_get_cap (problem, entry);
  ApportionVerdict verdict = { APPORTION_DONE, entry, 0, { 0, 1 } };

  if (!is_in_range (problem->weights[entry]) || !is_in_range (floor) || cap < 0)
    verdict.outcome = APPORTION_RANGE;
  else if (floor > cap)
    {
      verdict.outcome = APPORTION_CROSSED;
      verdict.persons = floor - cap;
    }
  return verdict;
}

static ApportionVerdict
clash (ApportionOutcome outcome, Wide persons)
{
  return (ApportionVerdict){ outcome, 0, (gint64) persons, { 0, 1 } };
}

/* Sums of n figures below 2^63 fit. */
static ApportionVerdict
check (const Apportionment *problem)
{
  ApportionVerdict verdict = { .entry = problem->n, .level = { 0, 1 } };
  Wide weights = 0;
  Wide floors = 0;
  Wide caps = 0;
  Wide most = 0; /* caps of those who have a weight, floors of the others */

  for (gsize i = 0; i < problem->n; i++)
    {
      const gint64 floor = apportionment_get_floor (problem, i);
      const gint64 cap = apportionment_get_cap (problem, i);

      verdict = check_entry (problem, i);
      if (verdict.outcome != APPORTION_DONE)
        return verdict;
      weights += problem->weights[i];
      floors += floor;
      caps += cap;
      most += problem->weights[i] > 0 ? cap : floor;
    }
  verdict.entry = problem->n;
  if (!is_in_range (problem->total) || weights > BHXH_NUMBER_MAX ||
      floors > BHXH_NUMBER_MAX)
    verdict.outcome = APPORTION_RANGE;
  else if (floors > problem->total)
    return clash (APPORTION_FLOORS, floors - problem->total);
  else if (problem->n > 0 && caps < problem->total)
    return clash (APPORTION_CAPS, problem->total - caps);
  else if (most < problem->total)
    return clash (APPORTION_WEIGHTS, problem->total - most);
  return verdict;
}

/* --- Claimants --------------------------------------------------------------------- */

/* Those who can get more than their floor. What is left of the total beside all floors,
 * and one person an entry more, is the most that is ever asked for: caps beyond are
 * lowered to where they still say nothing. */
static void
add_claimants (Work *work)
{
  const Apportionment *problem = work->problem;
  Wide floors = 0;
  gint64 room = 0;

  work->total = problem->total;
  for (gsize i = 0; i < problem->n; i++)
    {
      const Claimant claimant = { problem->weights[i],
                                  apportionment_get_floor (problem, i),
                                  apportionment_get_cap (problem, i), i };

      floors += claimant.floor;
      if (claimant.weight > 0 && claimant.floor < claimant.cap)
        work->claimants[work->n++] = claimant;
      else
        work->total -= claimant.floor;
    }
  room = problem->total - (gint64) floors + (gint64) problem->n;
  for (gsize i = 0; i < work->n; i++)
    work->claimants[i].cap =
        MIN (work->claimants[i].cap, work->claimants[i].floor + room);
  bhxh_levels_init (&work->levels, work->bends, work->claimants, work->n, room);
}

/* Memory that is left as it is: each place is written before it is read. */
static gboolean
reserve (gpointer *array, gsize n, gsize size)
{
  gsize capacity = 0;

  return bhxh_try_grow (array, &capacity, n, size, NULL);
}

static gboolean
work_init (Work *work, const Apportionment *problem)
{
  gsize twice = 0;

  *work = (Work){ .problem = problem, .rounding = rounding_of (problem->method) };
  if (!g_size_checked_mul (&twice, problem->n, 2) ||
      !reserve ((gpointer *) &work->claimants, problem->n, sizeof (Claimant)) ||
      !reserve ((gpointer *) &work->bends, twice, sizeof (Bend)) ||
      !reserve ((gpointer *) &work->claims, twice, sizeof (Claim)))
    return FALSE;
  add_claimants (work);
  return TRUE;
}

/* The rounded share at a level. */
static gint64
settle (const Work *work, const Claimant *claimant, Level level)
{
  const Wide quota = (Wide) claimant->weight * level.dividend;
  const Rounding rounding = work->rounding;

  if (quota <= (Wide) claimant->floor * level.divisor)
    return claimant->floor;
  if (quota >= (Wide) claimant->cap * level.divisor)
    return claimant->cap;
  return (gint64) bhxh_wide_divide_floor (rounding.scale * quota +
                                              rounding.half * (Wide) level.divisor,
                                          rounding.scale * (Wide) level.divisor);
}

/* All shares at a level; their sum. */
static Wide
settle_all (const Work *work, Level level, gint64 *shares)
{
  Wide sum = 0;

  for (gsize i = 0; i < work->n; i++)
    {
      const Claimant *claimant = &work->claimants[i];

      shares[claimant->entry] = settle (work, claimant, level);
      sum += shares[claimant->entry];
    }
  return sum;
}

/* --- Claims ------------------------------------------------------------------------ */

static void
add_claim (Work *work, gint64 weight, gint64 divisor, gsize entry)
{
  const guint32 *order = work->problem->order;

  work->claims[work->n_claims++] =
      (Claim){ weight, divisor, entry, order != NULL ? order[entry] : 0 };
}

/* The strongest claims get the persons. */
static void
grant (Work *work, Wide persons, gint64 *shares)
{
  bhxh_claims_select (work->claims, work->n_claims, (gsize) persons);
  for (gsize i = 0; i < (gsize) persons; i++)
    shares[work->claims[i].entry]++;
}

/* The persons between the shares, and those at the level @other, claim; who has more
 * gives them back first. */
static void
claim_between (Work *work, Wide sum, Level other, gint64 *shares)
{
  for (gsize i = 0; i < work->n; i++)
    {
      const Claimant *claimant = &work->claimants[i];
      const gint64 there = settle (work, claimant, other);
      const gint64 high = MAX (shares[claimant->entry], there);
      const gint64 low = MIN (shares[claimant->entry], there);

      for (gint64 person = low + 1; person <= high; person++)
        add_claim (work, claimant->weight, rounding_get_divisor (work->rounding, person),
                   claimant->entry);
      sum -= shares[claimant->entry] - low;
      shares[claimant->entry] = low;
    }
  grant (work, work->total - sum, shares);
}

static void
divide_by_divisor (Work *work, Wide sum, gint64 *shares)
{
  /* As much as rounding can take, or add. */
  const Wide reach = ((Wide) work->n + work->rounding.half) / work->rounding.scale;

  if (sum != work->total)
    claim_between (work, sum,
                   bhxh_levels_find (&work->levels, sum < work->total
                                                        ? work->total + reach
                                                        : work->total - reach),
                   shares);
}

static void
divide_by_remainder (Work *work, Wide sum, Level level, gint64 *shares)
{
  for (gsize i = 0; i < work->n; i++)
    {
      const Claimant *claimant = &work->claimants[i];
      const gint64 share = shares[claimant->entry];
      const Wide rest =
          (Wide) claimant->weight * level.dividend - (Wide) share * level.divisor;

      if (share < claimant->cap && rest > 0)
        add_claim (work, (gint64) rest, 1, claimant->entry);
    }
  grant (work, work->total - sum, shares);
}

ApportionVerdict
bhxh_apportion (const Apportionment *problem, gint64 *shares, guint8 *reasons)
{
  ApportionVerdict verdict = check (problem);
  g_auto (Work) work = { 0 };
  Wide sum = 0;

  if (verdict.outcome != APPORTION_DONE)
    return verdict;
  if (!work_init (&work, problem))
    {
      verdict.outcome = APPORTION_MEMORY;
      return verdict;
    }
  for (gsize i = 0; i < problem->n; i++)
    shares[i] = apportionment_get_floor (problem, i);
  verdict.level = bhxh_levels_find (&work.levels, work.total);
  sum = settle_all (&work, verdict.level, shares);
  if (problem->method == BHXH_APPORTIONMENT_LARGEST_REMAINDER)
    divide_by_remainder (&work, sum, verdict.level, shares);
  else
    divide_by_divisor (&work, sum, shares);
  if (reasons != NULL)
    bhxh_apportion_explain (problem, verdict.level, shares, reasons);
  return verdict;
}
