/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Largest remainders, at any scale.
 */
#include "gap/decomposition-shares.h"

#include "base/memory.h"

gboolean
bhxh_shares_init (Shares *shares, gsize n, GError **error)
{
  *shares = (Shares){ .n = n };
  shares->values = bhxh_try_new (n, sizeof (Ratio), error);
  if (shares->values != NULL)
    shares->shown = bhxh_try_new (n, sizeof (Wide), error);
  if (shares->shown != NULL)
    shares->persons = bhxh_try_new (n, sizeof (Wide), error);
  for (gsize i = 0; shares->persons != NULL && i < n; i++)
    shares->values[i].divisor = 1;
  return shares->persons != NULL;
}

void
bhxh_shares_clear (Shares *shares)
{
  g_free (shares->values);
  g_free (shares->shown);
  g_free (shares->persons);
}

gboolean
bhxh_shares_set_rest (Shares *shares, const Ratio *change)
{
  Ratio rest = *change;

  for (gsize i = 0; i + 1 < shares->n; i++)
    if (!bhxh_ratio_subtract (&rest, &shares->values[i], &rest))
      return FALSE;
  shares->values[shares->n - 1] = rest;
  return TRUE;
}

/* The values times @factor, in whole numbers whose sum is @change times @factor, rounded.
 */
static gboolean
share_out (const Shares *shares, const Ratio *change, const Ratio *factor, Wide *whole)
{
  g_autofree Ratio *scaled = bhxh_try_new (shares->n, sizeof (Ratio), NULL);
  Ratio total;

  if (scaled == NULL || !bhxh_ratio_multiply (change, factor, &total))
    return FALSE;
  for (gsize i = 0; i < shares->n; i++)
    if (!bhxh_ratio_multiply (&shares->values[i], factor, &scaled[i]))
      return FALSE;
  return bhxh_ratio_apportion (
      scaled, shares->n, bhxh_wide_divide_round (total.dividend, total.divisor), whole);
}

gboolean
bhxh_shares_work_out (Shares *shares, const Ratio *change, gint decimals, Wide people)
{
  const Ratio places = { bhxh_wide_power_of_ten ((guint) decimals), 1 };
  Ratio percent;

  shares->has_persons = people > 0 && bhxh_ratio_init (&percent, people, 100) &&
                        share_out (shares, change, &percent, shares->persons);
  return share_out (shares, change, &places, shares->shown);
}
