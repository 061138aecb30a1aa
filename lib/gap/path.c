/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A straight line, even growth, or the caller's shares of each month.
 */
#include "gap/path.h"

#include "base/radical.h"

void
bhxh_path_settings_init (PathSettings *settings, const BhxhOptions *options)
{
  settings->path = options->path;
  settings->shares[0] = 0;
  for (guint i = 0; i < PATH_MONTHS; i++)
    settings->shares[i + 1] =
        settings->shares[i] +
        (options->path == BHXH_PATH_SHARES ? options->monthly_shares[i] : 1);
}

/* (base * (whole - gone) + target * gone) / whole, in units of the target's last place. */
static gboolean
expect_share (Amount base, Amount target, gint64 gone, gint64 whole, Amount *expected)
{
  gint finest = 0;
  Wide from = 0;
  Wide to = 0;
  Wide sum = 0;
  Wide divisor = 0;

  expected->decimals = target.decimals;
  return bhxh_amount_align (base, target, &from, &to, &finest) &&
         bhxh_wide_scale (whole, (guint) (finest - target.decimals), &divisor) &&
         !__builtin_mul_overflow (from, (Wide) (whole - gone), &from) &&
         !__builtin_mul_overflow (to, (Wide) gone, &to) &&
         !__builtin_add_overflow (from, to, &sum) &&
         bhxh_wide_narrow (bhxh_wide_divide_round (sum, divisor), &expected->value);
}

/* base * (target / base)^(months / 12). Twice it is cut off to a whole number first, which
 * can then be divided and rounded as if nothing had been cut. */
static gboolean
expect_growth (Amount base, Amount target, guint months, Amount *expected)
{
  gint finest = 0;
  Wide from = 0;
  Wide to = 0;
  Radical growth;
  gint64 doubled = 0;

  if (!bhxh_amount_align (base, target, &from, &to, &finest) ||
      !bhxh_radical_init (&growth, to, from, months, PATH_MONTHS) ||
      2 * from > BHXH_NUMBER_MAX ||
      !bhxh_radical_floor ((guint64) (2 * from), &growth, &doubled))
    return FALSE;
  doubled =
      (gint64) (doubled / bhxh_wide_power_of_ten ((guint) (finest - target.decimals)));
  *expected = (Amount){ (doubled + 1) / 2, target.decimals };
  return TRUE;
}

gboolean
bhxh_path_expect (const PathSettings *settings,
                  Amount base,
                  Amount target,
                  guint months,
                  Amount *expected)
{
  Amount found = { 0, 0 };

  if (months > PATH_MONTHS)
    return FALSE;
  if (months == PATH_MONTHS)
    found = target;
  else if (settings->path == BHXH_PATH_GEOMETRIC && months > 0
               ? !expect_growth (base, target, months, &found)
               : !expect_share (base, target, settings->shares[months],
                                settings->shares[PATH_MONTHS], &found))
    return FALSE;
  *expected = found;
  return TRUE;
}
