/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * What three plain methods expect of a series, and how far each has been out before.
 * Numbers in, numbers out.
 */
#pragma once

#include "base/options.h"
#include "gap/ratio.h"

#define FORECAST_N_METHODS 3

/* Months are counted from anywhere; values are in units of one decimal place. */
typedef struct
{
  gint month;
  Wide value;
} SeriesPoint;

typedef struct
{
  BhxhForecastMethod method; /* BHXH_FORECAST_ALL: each of them */
  guint window;              /* points of the trend; 0: all */
} ForecastSettings;

/* Why there is no forecast. */
typedef enum
{
  FORECAST_MADE = 0,
  FORECAST_NOTHING_AHEAD,
  FORECAST_TOO_FEW_POINTS,
  FORECAST_NO_SAME_MONTH,
  FORECAST_TOO_FEW_ERRORS,
  FORECAST_TOO_LARGE
} ForecastOutcome;

typedef struct
{
  Ratio expected;
  Ratio largest_error; /* of those before, without its sign */
  guint n_errors;
} Forecast;

/* The value of the series in @month. @points are in ascending months, none twice. What
 * FORECAST_TOO_FEW_ERRORS leaves in @forecast is only their number. */
ForecastOutcome bhxh_forecast_make (BhxhForecastMethod method,
                                    const SeriesPoint *points,
                                    guint n_points,
                                    guint window,
                                    gint month,
                                    Forecast *forecast);
