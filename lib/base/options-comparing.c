/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Setting what is checked and compared, and how.
 */
#include "base/options.h"

void
bhxh_options_set_owner (BhxhOptions *options, const char *owner)
{
  g_return_if_fail (options != NULL);
  bhxh_options_replace_text (&options->owner, owner);
}

void
bhxh_options_set_period (BhxhOptions *options, BhxhPeriod period)
{
  g_return_if_fail (options != NULL);
  options->period = period;
}

void
bhxh_options_set_actual_period (BhxhOptions *options, BhxhPeriod period)
{
  g_return_if_fail (options != NULL);
  options->actual_period = period;
}

void
bhxh_options_set_base_period (BhxhOptions *options, BhxhPeriod period)
{
  g_return_if_fail (options != NULL);
  options->base_period = period;
}

void
bhxh_options_set_zero_base (BhxhOptions *options, gboolean zero_base)
{
  g_return_if_fail (options != NULL);
  options->zero_base = zero_base;
}

void
bhxh_options_set_missing (BhxhOptions *options, BhxhMissing missing)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail ((guint) missing <= BHXH_MISSING_EXCLUDE);
  options->missing = missing;
}

void
bhxh_options_set_monthly_maximum (BhxhOptions *options, gint64 persons)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (persons >= 0 && persons <= BHXH_NUMBER_MAX);
  options->monthly_maximum = persons;
}

void
bhxh_options_set_path (BhxhOptions *options, BhxhPath path)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (path == BHXH_PATH_LINEAR || path == BHXH_PATH_GEOMETRIC);
  options->path = path;
}

void
bhxh_options_set_monthly_shares (BhxhOptions *options, const gint64 *shares)
{
  gint64 sum = 0;

  g_return_if_fail (options != NULL && shares != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (options->monthly_shares); i++)
    {
      g_return_if_fail (shares[i] >= 0 && shares[i] <= BHXH_MAX_SHARE);
      sum += shares[i];
    }
  g_return_if_fail (sum > 0);
  for (guint i = 0; i < G_N_ELEMENTS (options->monthly_shares); i++)
    options->monthly_shares[i] = shares[i];
  options->path = BHXH_PATH_SHARES;
}

void
bhxh_options_set_since_base (BhxhOptions *options, gboolean since_base)
{
  g_return_if_fail (options != NULL);
  options->since_base = since_base;
}

void
bhxh_options_set_forecast_method (BhxhOptions *options, BhxhForecastMethod method)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (method >= BHXH_FORECAST_ALL && method <= BHXH_FORECAST_YEAR);
  options->forecast_method = method;
}

void
bhxh_options_set_forecast_window (BhxhOptions *options, guint points)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (points == 0 || (points >= BHXH_MIN_FORECAST_WINDOW &&
                                    points <= BHXH_MAX_FORECAST_POINTS));
  options->forecast_window = points;
}

void
bhxh_options_set_ranking_measure (BhxhOptions *options, BhxhRankingMeasure measure)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (measure >= BHXH_RANKING_ALL && measure <= BHXH_RANKING_CONTRIBUTION);
  options->ranking_measure = measure;
}

void
bhxh_options_set_day (BhxhOptions *options, BhxhPeriod day)
{
  g_return_if_fail (options != NULL);
  options->day = day;
}

void
bhxh_options_set_stage (BhxhOptions *options, BhxhStage stage)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (stage == 0 ||
                    (stage >= BHXH_STAGE_ESTIMATE && stage <= BHXH_STAGE_FINAL));
  options->stage = stage;
}

void
bhxh_options_set_decimals (BhxhOptions *options, guint decimals)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (decimals <= BHXH_MAX_DECIMALS);
  options->decimals = decimals;
}

void
bhxh_options_set_rate_achievement (BhxhOptions *options, gboolean rate_achievement)
{
  g_return_if_fail (options != NULL);
  options->rate_achievement = rate_achievement;
}

void
bhxh_options_set_bands (BhxhOptions *options,
                        const gint64 *cuts,
                        gint decimals,
                        gsize n_cuts)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (n_cuts <= BHXH_MAX_BANDS && (n_cuts == 0 || cuts != NULL));
  g_return_if_fail (decimals >= 0 && decimals <= BHXH_MAX_DECIMALS);
  for (gsize i = 1; i < n_cuts; i++)
    g_return_if_fail (cuts[i] < cuts[i - 1]);
  if (n_cuts == 0)
    {
      const BhxhOptions *defaults = bhxh_options_or_default (NULL);

      cuts = defaults->bands;
      decimals = defaults->bands_decimals;
      n_cuts = defaults->n_bands;
    }
  for (gsize i = 0; i < n_cuts; i++)
    options->bands[i] = cuts[i];
  options->bands_decimals = decimals;
  options->n_bands = n_cuts;
}
