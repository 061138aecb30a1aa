/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * To the finer decimals first, then the sum.
 */
#include "gap/total.h"

gboolean
bhxh_total_add_any (Total *total, Wide value, gint decimals)
{
  if (decimals > total->decimals)
    {
      if (total->value != 0 &&
          !bhxh_wide_scale (total->value, (guint) (decimals - total->decimals),
                            &total->value))
        return FALSE;
      total->decimals = decimals;
    }
  return bhxh_wide_scale (value, (guint) (total->decimals - decimals), &value) &&
         !__builtin_add_overflow (total->value, value, &total->value);
}

gboolean
bhxh_total_narrow (const Total *total, Amount *amount)
{
  amount->decimals = total->decimals;
  return bhxh_wide_narrow (total->value, &amount->value);
}
