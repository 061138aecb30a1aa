/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Dividing small totals, against all vectors that there are within the bounds: none is
 * better, by what each method is said to make least.
 */
#include "apportionment-case.h"

#define MOST 5

/* --- All vectors ------------------------------------------------------------------- */

typedef gboolean (*Better) (const Case *c, const gint64 *a, const gint64 *b);

/* Goes on to the next vector within the bounds; who has no weight stays at its floor. */
static gboolean
step (const Case *c, gint64 *vector)
{
  for (gsize i = 0; i < c->n; i++)
    {
      if (c->weights[i] > 0 && vector[i] < c->caps[i])
        {
          vector[i]++;
          return TRUE;
        }
      vector[i] = c->floors[i];
    }
  return FALSE;
}

/* No vector within the bounds and with the total is better than the shares. */
static void
check_best (const Case *c, Better is_better)
{
  gint64 vector[MOST];

  memcpy (vector, c->floors, sizeof vector);
  do
    if (add_up (vector, c->n) == c->total)
      g_assert_false (is_better (c, vector, c->shares));
  while (step (c, vector));
}

/* Product of the weights, of which each divides it. */
static Wide
multiply (const Case *c)
{
  Wide product = 1;

  for (gsize i = 0; i < c->n; i++)
    product *= MAX (c->weights[i], 1);
  return product;
}

/* Sum of (x - q)^2 / w, q = w T / W whatever the bounds, times W^2 and the weights. */
static Wide
sum_squares (const Case *c, const gint64 *vector)
{
  const gint64 weights = add_up (c->weights, c->n);
  Wide sum = 0;

  for (gsize i = 0; i < c->n; i++)
    if (c->weights[i] > 0)
      {
        const Wide off = (Wide) vector[i] * weights - (Wide) c->weights[i] * c->total;

        sum += off * off * (multiply (c) / c->weights[i]);
      }
  return sum;
}

static gboolean
has_less_squares (const Case *c, const gint64 *a, const gint64 *b)
{
  return sum_squares (c, a) < sum_squares (c, b);
}

/* The greatest x / w of those above their floor, times the product of the weights. */
static Wide
find_greatest (const Case *c, const gint64 *vector)
{
  Wide greatest = 0;

  for (gsize i = 0; i < c->n; i++)
    if (vector[i] > c->floors[i])
      greatest = MAX (greatest, vector[i] * (multiply (c) / c->weights[i]));
  return greatest;
}

/* Sum of x (x + 1) / w: the least where each person goes to the least k / w. */
static Wide
sum_steps (const Case *c, const gint64 *vector)
{
  Wide sum = 0;

  for (gsize i = 0; i < c->n; i++)
    if (c->weights[i] > 0)
      sum += (Wide) vector[i] * (vector[i] + 1) * (multiply (c) / c->weights[i]);
  return sum;
}

static gboolean
has_less_greatest (const Case *c, const gint64 *a, const gint64 *b)
{
  return find_greatest (c, a) < find_greatest (c, b) ||
         sum_steps (c, a) < sum_steps (c, b);
}

/* Sum of |x - q|, times @divisor of the quotas, which are in so many parts. */
static Wide
sum_distances (const gint64 *vector, const Wide *quotas, Wide divisor, gsize n)
{
  Wide sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += ABS (vector[i] * divisor - quotas[i]);
  return sum;
}

/* Quotas within bounds the slow way: who is out by most together is set, and then again.
 * They are @quotas by the result. */
static Wide
find_quotas (const Case *c, Wide *quotas)
{
  gint set[MOST] = { 0 };
  Wide weights = 0;
  Wide left = 0;

  for (;;)
    {
      Wide below = 0;
      Wide above = 0;

      weights = 0;
      left = c->total;
      for (gsize i = 0; i < c->n; i++)
        if (c->weights[i] == 0)
          left -= c->floors[i];
        else if (set[i] != 0)
          left -= set[i] < 0 ? c->floors[i] : c->caps[i];
        else
          weights += c->weights[i];
      if (weights == 0)
        break;
      for (gsize i = 0; i < c->n; i++)
        if (c->weights[i] > 0 && set[i] == 0)
          {
            below += MAX (c->floors[i] * weights - c->weights[i] * left, 0);
            above += MAX (c->weights[i] * left - c->caps[i] * weights, 0);
          }
      if (below == 0 && above == 0)
        break;
      for (gsize i = 0; i < c->n; i++)
        if (c->weights[i] > 0 && set[i] == 0)
          {
            if (below >= above && c->weights[i] * left < c->floors[i] * weights)
              set[i] = -1;
            else if (below < above && c->weights[i] * left > c->caps[i] * weights)
              set[i] = 1;
          }
    }
  weights = MAX (weights, 1);
  for (gsize i = 0; i < c->n; i++)
    if (c->weights[i] == 0 || set[i] < 0)
      quotas[i] = c->floors[i] * weights;
    else
      quotas[i] = set[i] > 0 ? c->caps[i] * weights : c->weights[i] * left;
  return weights;
}

static gboolean
has_less_distance (const Case *c, const gint64 *a, const gint64 *b)
{
  Wide quotas[MOST] = { 0 };
  const Wide divisor = find_quotas (c, quotas);

  return sum_distances (a, quotas, divisor, c->n) <
         sum_distances (b, quotas, divisor, c->n);
}

static const Better betters[] = { has_less_squares, has_less_greatest,
                                  has_less_distance };

/* --- Reasons ------------------------------------------------------------------------ */

/* What each reason says of the share beside the quota, and that ties come in pairs. */
static void
check_reasons (const Case *c)
{
  Wide quotas[MOST] = { 0 };
  const Wide divisor = find_quotas (c, quotas);
  guint seen[BHXH_APPORTIONED_NO_WEIGHT + 1] = { 0 };

  for (gsize i = 0; i < c->n; i++)
    {
      const Wide off = c->shares[i] * divisor - quotas[i];

      g_assert_cmpuint (c->reasons[i], >=, BHXH_APPORTIONED_EXACT);
      g_assert_cmpuint (c->reasons[i], <=, BHXH_APPORTIONED_NO_WEIGHT);
      seen[c->reasons[i]]++;
      g_assert_true ((c->reasons[i] == BHXH_APPORTIONED_NO_WEIGHT) ==
                     (c->weights[i] == 0));
      switch (c->reasons[i])
        {
        case BHXH_APPORTIONED_EXACT: g_assert_true (off == 0); break;
        case BHXH_APPORTIONED_DOWN: g_assert_true (off < 0); break;
        case BHXH_APPORTIONED_UP: g_assert_true (off > 0); break;
        case BHXH_APPORTIONED_AT_FLOOR:
          g_assert_cmpint (c->shares[i], ==, c->floors[i]);
          break;
        case BHXH_APPORTIONED_AT_CAP:
          g_assert_cmpint (c->shares[i], ==, c->caps[i]);
          break;
        default: break;
        }
    }
  g_assert_true ((seen[BHXH_APPORTIONED_TIE_WON] > 0) ==
                 (seen[BHXH_APPORTIONED_TIE_LOST] > 0));
}

/* Served last, those who won a tie have one person less, and those who lost one more or
 * as many; everybody else has the same. Without a tie the order decides nothing. */
static void
check_ties (Case *c)
{
  gint64 others[MOST] = { 0 };
  guint32 kept[MOST];

  memcpy (kept, c->order, sizeof kept);
  for (gsize i = 0; i < c->n; i++)
    c->order[i] = c->reasons[i] == BHXH_APPORTIONED_TIE_WON;
  divide (c, c->total, others, NULL);
  memcpy (c->order, kept, sizeof kept);
  for (gsize i = 0; i < c->n; i++)
    if (c->reasons[i] == BHXH_APPORTIONED_TIE_WON)
      g_assert_true (others[i] == c->shares[i] || others[i] == c->shares[i] - 1);
    else if (c->reasons[i] == BHXH_APPORTIONED_TIE_LOST)
      g_assert_true (others[i] == c->shares[i] || others[i] == c->shares[i] + 1);
    else
      g_assert_cmpint (others[i], ==, c->shares[i]);
  for (gsize i = 0; i < c->n; i++)
    if (c->reasons[i] == BHXH_APPORTIONED_TIE_WON)
      g_assert_cmpint (memcmp (others, c->shares, c->n * sizeof *others), !=, 0);
}

static void
check_small (Case *c)
{
  for (gsize m = 0; m < G_N_ELEMENTS (methods); m++)
    {
      c->method = methods[m];
      g_assert_cmpint (divide (c, c->total, c->shares, c->reasons).outcome, ==,
                       APPORTION_DONE);
      g_assert_cmpint (add_up (c->shares, c->n), ==, c->total);
      check_best (c, betters[m]);
      check_reasons (c);
      check_ties (c);
    }
}

static void
test_all_vectors (void)
{
  run (check_small, MOST, 9, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/apportionment/all-vectors", test_all_vectors);
  return g_test_run ();
}
