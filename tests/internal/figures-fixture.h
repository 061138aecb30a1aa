/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A small frame made by hand: three units (a whole and two parts), two indicators
 * (persons, exact; a rate, to the nearest tenth), the years 2022 and 2023.
 */
#pragma once

#include "model/axes.h"
#include "model/figures-private.h"

#define PERSONS 0
#define RATE 1
#define YEAR_2022 0
#define YEAR_2023 1

static inline BhxhPeriod
year (gint number)
{
  return bhxh_period_new_months (number, 1, number, 12);
}

/* Only the first three units are there to be looked at. */
static inline BhxhFrame *
small_frame_of (guint n_units)
{
  const BhxhPeriod periods[] = { year (2022), year (2023) };
  Axes *axes = bhxh_axes_new (3, 2, 0, NULL);

  axes->date = bhxh_period_new_day (2022, 10, 28);
  axes->n_units = n_units;
  for (guint i = 0; i < 3; i++)
    axes->units[i] = (BhxhDistrict){ .code = "",
                                     .name_vi = "",
                                     .name_en = "",
                                     .parent = i == 0 ? -1 : 0,
                                     .level = BHXH_LEVEL_DISTRICT };
  axes->units[0].first_child = 1;
  axes->units[0].n_children = n_units - 1;
  for (guint i = 0; i < 2; i++)
    axes->indicators[i] = (BhxhIndicator){
      .numerator = -1, .denominator = -1, .part_of = -1, .kind = BHXH_KIND_STOCK
    };
  axes->indicators[PERSONS].rounding = BHXH_ROUNDING_EXACT;
  axes->indicators[PERSONS].measure = BHXH_MEASURE_PERSON;
  axes->indicators[RATE].rounding = BHXH_ROUNDING_NEAREST;
  axes->indicators[RATE].measure = BHXH_MEASURE_PERCENT;
  axes->indicators[RATE].decimals = 1;
  return bhxh_frame_new (axes, periods, 2, NULL);
}

static inline BhxhFrame *
small_frame (void)
{
  return small_frame_of (3);
}
