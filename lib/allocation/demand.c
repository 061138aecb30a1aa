/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How many persons a target is. A rate is met by what prints as the rate or more, so it
 * demands the fewest persons that do.
 */
#include "allocation/allocation.h"

#include "base/error.h"

/* --- Rates --------------------------------------------------------------------------- */

/* 100 n / people rounds to the rate, or above, from half of its last place below it on:
 * n >= people (2 rate - 1) / (200 * 10^decimals). */
gboolean
bhxh_demand_count (gint64 rate, gint decimals, gint64 people, gint64 *persons)
{
  Wide dividend = 2 * (Wide) rate - 1;
  Wide divisor = 200;

  if (rate <= 0)
    {
      *persons = 0;
      return TRUE;
    }
  if (__builtin_mul_overflow (dividend, (Wide) people, &dividend) ||
      (decimals >= 0 ? !bhxh_wide_scale (divisor, (guint) decimals, &divisor)
                     : !bhxh_wide_scale (dividend, (guint) -decimals, &dividend)))
    return FALSE;
  return bhxh_wide_narrow (bhxh_wide_divide_ceil (dividend, divisor), persons);
}

gboolean
bhxh_demand_rate (gint64 persons, gint64 people, gint decimals, gint64 *rate)
{
  Wide dividend = 100 * (Wide) persons;
  Wide divisor = people;

  if (people <= 0 ||
      (decimals >= 0 ? !bhxh_wide_scale (dividend, (guint) decimals, &dividend)
                     : !bhxh_wide_scale (divisor, (guint) -decimals, &divisor)))
    return FALSE;
  return bhxh_wide_narrow (bhxh_wide_divide_round (dividend, divisor), rate);
}

/* --- Targets ------------------------------------------------------------------------- */

static gboolean
find_target (const BhxhFigures *targets,
             guint unit,
             guint indicator,
             BhxhPeriod period,
             gint64 *value,
             gint *decimals)
{
  const gint at = bhxh_frame_find_period (bhxh_figures_get_frame (targets), period);

  return at >= 0 &&
         bhxh_figures_get (targets, unit, indicator, (guint) at, 0, value, decimals);
}

/* The first rate of what is counted that the unit has a target of, by a denominator that
 * counts persons; -1. */
static gint
find_rate_target (const BhxhAllocation *allocation,
                  const BhxhFigures *targets,
                  guint indicator,
                  BhxhPeriod period,
                  gint64 *value,
                  gint *decimals)
{
  const BhxhFrame *frame = allocation_frame (allocation);

  for (guint i = 0; i < bhxh_frame_get_n_indicators (frame); i++)
    {
      const BhxhIndicator *rate = bhxh_frame_get_indicator (frame, i);

      if (rate->measure == BHXH_MEASURE_PERCENT && rate->numerator == (gint) indicator &&
          rate->denominator >= 0 && !rate->denominator_previous &&
          bhxh_frame_get_indicator (frame, (guint) rate->denominator)->measure ==
              BHXH_MEASURE_PERSON &&
          find_target (targets, allocation->request.unit, i, period, value, decimals))
        return (gint) i;
    }
  return -1;
}

gboolean
bhxh_demand_is_there (const BhxhAllocation *allocation,
                      const BhxhFigures *targets,
                      guint indicator,
                      BhxhPeriod period)
{
  gint64 value = 0;
  gint decimals = 0;

  return find_target (targets, allocation->request.unit, indicator, period, &value,
                      &decimals) ||
         find_rate_target (allocation, targets, indicator, period, &value, &decimals) >=
             0;
}

/* --- Persons ------------------------------------------------------------------------- */

static gboolean
refuse (const BhxhAllocation *allocation,
        const AllocationSlot *slot,
        const char *vi,
        const char *en,
        GError **error)
{
  const BhxhFrame *frame = allocation_frame (allocation);
  g_autofree char *period = bhxh_period_format (slot->period);
  g_autofree char *cell = g_strdup_printf (
      "%s/%s/%s: ", bhxh_frame_get_district (frame, allocation->request.unit)->code,
      bhxh_frame_get_indicator (frame, slot->indicator)->code, period);
  g_autofree char *message_vi = g_strconcat (cell, vi, NULL);
  g_autofree char *message_en = g_strconcat (cell, en, NULL);

  bhxh_set_error_messages (error, BHXH_ERROR_RANGE, message_vi, message_en);
  return FALSE;
}

static gboolean
take_count (const BhxhAllocation *allocation,
            AllocationSlot *slot,
            gint64 value,
            gint decimals,
            GError **error)
{
  Wide persons = 0;

  if (value < 0 || !bhxh_wide_round (value, decimals, 0, &persons) ||
      bhxh_wide_compare_scaled (persons, 0, value, -decimals) != 0 ||
      !bhxh_wide_narrow (persons, &slot->demand.persons))
    return refuse (allocation, slot, "chỉ tiêu không phải là số người nguyên, từ 0",
                   "the target is no whole number of persons from 0 on", error);
  return TRUE;
}

static gboolean
take_rate (BhxhAllocation *allocation, AllocationSlot *slot, Lacks *lacks, GError **error)
{
  const guint unit = allocation->request.unit;
  const BhxhIndicator *rate =
      bhxh_frame_get_indicator (allocation_frame (allocation), (guint) slot->demand.rate);
  const ColumnQuery query =
      bhxh_allocation_query_people (allocation, (guint) rate->denominator, slot->period);
  const Column *people = NULL;

  if (!bhxh_column_store_find (&allocation->columns, &query, unit, 1, &people, error))
    return FALSE;
  if (!column_has (people, unit))
    return bhxh_lacks_add (lacks, &query, allocation->base_period, people, unit, error);
  slot->demand.people = people->values[unit];
  slot->demand.people_period = people->period;
  if (people->decimals > 0 ||
      !bhxh_demand_count (slot->demand.rate_value, slot->demand.rate_decimals,
                          slot->demand.people, &slot->demand.persons))
    return refuse (allocation, slot, "mẫu số không dùng được",
                   "the denominator cannot be reckoned with", error);
  return TRUE;
}

gboolean
bhxh_demand_find (BhxhAllocation *allocation,
                  const BhxhFigures *targets,
                  AllocationSlot *slot,
                  Lacks *lacks,
                  GError **error)
{
  Demand *demand = &slot->demand;
  gint64 value = 0;
  gint decimals = 0;

  demand->rate = -1;
  if (find_target (targets, allocation->request.unit, slot->indicator, slot->period,
                   &value, &decimals))
    return take_count (allocation, slot, value, decimals, error);
  demand->rate = find_rate_target (allocation, targets, slot->indicator, slot->period,
                                   &demand->rate_value, &demand->rate_decimals);
  return take_rate (allocation, slot, lacks, error);
}
