/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Reported figures before stated ones; each with the range of what it may stand for.
 */
#include "gap/point.h"

#include "base/calendar.h"
#include "base/period.h"
#include "model/plan.h"
#include "model/range.h"

/* Decimals to which the ends of a worked-out number are brought, outwards. */
#define RANGE_DECIMALS 6

static gboolean
spot_is_empty (const Spot *spot)
{
  return spot->alone && spot->column == NULL;
}

void
bhxh_gap_point_init (const BhxhGaps *gaps,
                     guint indicator,
                     BhxhPeriod period,
                     GapPoint *point)
{
  bhxh_gap_view_init_point (&gaps->engine.view, indicator, period, &point->actual);
  point->is_empty =
      spot_is_empty (&point->actual.actual) &&
      (!point->actual.has_numerator || spot_is_empty (&point->actual.numerator));
  point->base_period = bhxh_frame_find_period (gaps->engine.view.frame, period);
}

void
bhxh_known_set_printed_range (Known *known, const Trait *trait)
{
  FigureRange range;

  known->lo = known->hi = known->value;
  if (trait->rounding == BHXH_ROUNDING_EXACT || trait->rounding == 0)
    return;
  range = bhxh_figure_get_range (known->value.value, trait);
  if ((range.flags & BHXH_RANGE_LO_NONE) == 0)
    known->lo = (Amount){ range.lo, range.decimals };
  if ((range.flags & BHXH_RANGE_HI_NONE) == 0)
    known->hi = (Amount){ range.hi, range.decimals };
}

/* An end of a worked-out number; FALSE when it does not fit. */
static gboolean
set_end (const Ratio *ratio, gboolean up, Amount *end)
{
  Ratio scaled = { 0, 1 };

  end->decimals = RANGE_DECIMALS;
  return bhxh_ratio_scale (ratio, RANGE_DECIMALS, &scaled) &&
         bhxh_wide_narrow (up ? bhxh_wide_divide_ceil (scaled.dividend, scaled.divisor)
                              : bhxh_wide_divide_floor (scaled.dividend, scaled.divisor),
                           &end->value);
}

static gboolean
take_reported (const Reported *reported, Known *known)
{
  const Actual *actual = &reported->actual;
  const Trait printed = { .decimals = (gint8) actual->amount.decimals,
                          .rounding = (guint8) actual->rounding };
  Known found = { .value = actual->amount,
                  .period = reported->period,
                  .last_day = reported->last_day,
                  .as_of = reported->as_of,
                  .stage = reported->stage,
                  .n_summed = reported->n_expected };

  if (!actual->computed)
    bhxh_known_set_printed_range (&found, &printed);
  else if (!set_end (&actual->low, FALSE, &found.lo) ||
           !set_end (&actual->high, TRUE, &found.hi))
    return FALSE;
  *known = found;
  return TRUE;
}

/* The base that the plan states for the cell. */
static gboolean
find_stated (const BhxhGaps *gaps, const GapPoint *point, guint unit, Known *known)
{
  const BhxhFigures *statements = bhxh_plan_get_statements (gaps->plan);
  guint n_traits = 0;
  const Trait *traits = bhxh_figures_get_traits (statements, &n_traits);
  const BhxhPeriod period = point->actual.actual.period;
  Figure figure;

  if (point->base_period < 0)
    return FALSE;
  for (guint i = 0; bhxh_figures_get_figure (statements, unit, point->actual.indicator,
                                             (guint) point->base_period, i, &figure);
       i++)
    {
      const Trait *trait = &traits[figure.trait];

      if (trait->kind != FIGURE_BASELINE)
        continue;
      *known = (Known){ .value = { figure.value, trait->decimals },
                        .period = period,
                        .last_day = bhxh_period_get_last_day (period),
                        .stage = BHXH_STAGE_FINAL,
                        .is_stated = TRUE };
      bhxh_known_set_printed_range (known, trait);
      return TRUE;
    }
  return FALSE;
}

gboolean
bhxh_gap_point_find_other (const BhxhGaps *gaps,
                           const GapPoint *point,
                           guint unit,
                           Known *known)
{
  Reported reported;

  if (!point->is_empty && bhxh_reported_find (&gaps->engine.view, &point->actual, unit,
                                              &reported) == REPORTED_WHOLLY)
    return take_reported (&reported, known);
  return find_stated (gaps, point, unit, known);
}

BhxhPeriod
bhxh_gap_find_latest (const BhxhGaps *gaps,
                      guint indicator,
                      BhxhPeriod first,
                      BhxhPeriod last)
{
  const GapView *view = &gaps->engine.view;

  for (guint i = bhxh_frame_get_n_periods (view->actual_frame); i-- > 0;)
    {
      const BhxhPeriod period = bhxh_frame_get_period (view->actual_frame, i);

      if (view->actual_days[i] <= last &&
          (first == BHXH_PERIOD_NONE || bhxh_period_get_first_day (period) == first) &&
          bhxh_gap_view_says_anything (view, indicator, i))
        return period;
    }
  return BHXH_PERIOD_NONE;
}

/* The month that a period's last day lies in, counted from the calendar's first. */
static gint
last_month_of (BhxhPeriod period)
{
  PeriodSpan span = { 0 };
  gint before = 0;

  bhxh_period_get_span (bhxh_period_get_last_day (period), &span);
  return bhxh_calendar_get_month (span.first, &before);
}

gint
bhxh_gap_count_months (BhxhPeriod from, BhxhPeriod to)
{
  return last_month_of (to) - last_month_of (from);
}

BhxhPeriod
bhxh_gap_get_year_before (const BhxhPlan *plan)
{
  gint year = 0;
  gint month = 0;
  gint day = 0;

  bhxh_period_get_date (bhxh_period_get_first_day (bhxh_plan_get_term (plan)), &year,
                        &month, &day);
  return bhxh_period_new_months (year - 1, 1, year - 1, 12);
}
