/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * In December the year's labour force is not yet known and last year's is used: which one
 * it was is part of the answer.
 */
#include "gap/denominator.h"

static gboolean
take_reported (const Reported *reported, Denominator *denominator)
{
  denominator->amount = reported->actual.amount;
  denominator->period = reported->period;
  denominator->has_source = reported->n_expected > 0 || reported->load != 0;
  denominator->source =
      (guint16) (reported->n_expected > 0 ? DENOMINATOR_UNITS_BELOW
                                          : DENOMINATOR_FILES + reported->load);
  return denominator->amount.value > 0;
}

static gboolean
find_at (const GapView *view, const Spot *spot, guint unit, Denominator *denominator)
{
  Reported reported;

  return bhxh_reported_find_count (view, spot, unit, 0, &reported) == REPORTED_WHOLLY &&
         take_reported (&reported, denominator);
}

/* From the latest period before @spot back; only periods of @kind (0: any). */
static gboolean
find_earlier (const GapView *view,
              const Spot *spot,
              guint unit,
              BhxhPeriodKind kind,
              Denominator *denominator)
{
  for (guint i = bhxh_gap_view_find_day (view, spot->last_day); i-- > 0;)
    {
      Spot earlier;

      if (kind != 0 &&
          bhxh_period_get_kind (bhxh_frame_get_period (view->actual_frame, i)) != kind)
        continue;
      bhxh_gap_view_init_single_spot (view, spot->indicator, i, &earlier);
      if (earlier.column != NULL && find_at (view, &earlier, unit, denominator))
        return TRUE;
    }
  return FALSE;
}

gboolean
bhxh_denominator_find_in_plan (const GapView *view,
                               const GapSlot *slot,
                               guint indicator,
                               guint unit,
                               Denominator *denominator)
{
  const FigureColumn *column =
      bhxh_figures_get_column (view->targets, indicator, slot->period);
  const guint16 trait = column != NULL ? column->traits[unit] : 0;

  if (trait == 0 || trait >= view->n_target_traits || column->values[unit] <= 0)
    return FALSE;
  *denominator =
      (Denominator){ { column->values[unit], view->target_traits[trait].decimals },
                     slot->target_period,
                     TRUE,
                     DENOMINATOR_TARGETS };
  return TRUE;
}

gboolean
bhxh_denominator_find_reported (const GapView *view,
                                const GapSlot *slot,
                                guint unit,
                                Denominator *denominator)
{
  const Spot *spot = &slot->denominator;
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (view->frame, spot->indicator);

  if (indicator->measure != BHXH_MEASURE_PERSON)
    return FALSE;
  if (find_at (view, spot, unit, denominator) ||
      find_earlier (view, spot, unit, bhxh_period_get_kind (spot->period), denominator))
    return TRUE;
  /* A stock is what it is on a day, whatever the period is called that ends on it. */
  return indicator->kind == BHXH_KIND_STOCK &&
         find_earlier (view, spot, unit, 0, denominator);
}

gboolean
bhxh_denominator_find (const GapView *view,
                       const GapSlot *slot,
                       guint unit,
                       Denominator *denominator)
{
  const guint indicator = slot->denominator.indicator;

  return bhxh_denominator_find_reported (view, slot, unit, denominator) ||
         (bhxh_frame_get_indicator (view->frame, indicator)->measure ==
              BHXH_MEASURE_PERSON &&
          bhxh_denominator_find_in_plan (view, slot, indicator, unit, denominator));
}

/* (rate - target) people / 100 for a rate that is a ratio; everything in units of the
 * target's last place until the end. */
static gboolean
count_ratio (Amount people, const Ratio *rate, Amount target, Wide *persons)
{
  Ratio gap = { 0, 1 };
  Wide decreed = 0;

  return bhxh_ratio_scale (rate, target.decimals, &gap) &&
         !__builtin_mul_overflow (gap.divisor, (Wide) target.value, &decreed) &&
         !__builtin_sub_overflow (gap.dividend, decreed, &gap.dividend) &&
         !__builtin_mul_overflow (gap.dividend, (Wide) people.value, &gap.dividend) &&
         !__builtin_mul_overflow (gap.divisor, (Wide) 100, &gap.divisor) &&
         bhxh_ratio_scale (&gap, -target.decimals - people.decimals, &gap) &&
         bhxh_ratio_round (&gap, 0, persons);
}

gboolean
bhxh_denominator_count (const Denominator *denominator,
                        const Actual *actual,
                        Amount target,
                        gint64 *persons)
{
  const Amount people = denominator->amount;
  Amount gap = { 0, 0 };
  Wide counted = 0;

  if (actual->computed)
    return count_ratio (people, &actual->value, target, &counted) &&
           bhxh_wide_narrow (counted, persons);
  return bhxh_amount_subtract (actual->amount, target, &gap) &&
         bhxh_wide_round ((Wide) gap.value * people.value,
                          gap.decimals + people.decimals + 2, 0, &counted) &&
         bhxh_wide_narrow (counted, persons);
}
