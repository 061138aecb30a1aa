/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Reading figures one by one and whole columns at a time, and setting one.
 */
#include "base/memory.h"

#include "base/error.h"
#include "base/wide.h"
#include "model/figures-private.h"
#include "model/range.h"

#include <string.h>

BhxhFrame *
bhxh_figures_get_frame (const BhxhFigures *figures)
{
  g_return_val_if_fail (figures != NULL, NULL);

  return figures->frame;
}

const FigureColumn *
bhxh_figures_get_column (const BhxhFigures *figures, guint indicator, guint period)
{
  const FigureColumn *column;

  if (indicator >= figures->n_indicators || period >= figures->n_periods)
    return NULL;
  column = figures_column (figures, indicator, period);
  return column != NULL && column->traits != NULL ? column : NULL;
}

const Trait *
bhxh_figures_get_traits (const BhxhFigures *figures, guint *n_traits)
{
  if (n_traits != NULL)
    *n_traits = figures->traits.n_traits;
  return figures->traits.traits;
}

guint64
bhxh_figures_get_n_figures (const BhxhFigures *figures)
{
  return figures->n_figures;
}

gboolean
bhxh_figures_get (const BhxhFigures *figures,
                  guint unit,
                  guint indicator,
                  guint period,
                  guint index,
                  gint64 *value,
                  gint *decimals)
{
  Figure figure;

  g_return_val_if_fail (figures != NULL && value != NULL && decimals != NULL, FALSE);

  if (!bhxh_figures_get_any (figures, unit, indicator, period, index, &figure) ||
      figures->traits.traits[figure.trait].is_withdrawal)
    return FALSE;
  *value = figure.value;
  *decimals = figures->traits.traits[figure.trait].decimals;
  return TRUE;
}

/* --- Setting -------------------------------------------------------------------------
 */

static gboolean
check_set (const BhxhFigures *figures,
           guint indicator,
           gint decimals,
           BhxhStage stage,
           GError **error)
{
  if (!figures->is_settable)
    {
      bhxh_set_error_messages (
          error, BHXH_ERROR_MISUSE,
          "số liệu đã nạp hoặc đã tính không sửa được; hãy tạo số liệu mới",
          "figures that were loaded or computed cannot change; make new ones");
      return FALSE;
    }
  if (indicator >= figures->n_indicators)
    {
      bhxh_set_error (error, BHXH_ERROR_INDEX, "chỉ tiêu %u vượt quá số lượng (%u)",
                      "indicator %u is past the end (%u)", indicator,
                      figures->n_indicators);
      return FALSE;
    }
  if (decimals < -BHXH_NUMBER_MAX_DECIMALS || decimals > BHXH_NUMBER_MAX_DECIMALS)
    {
      bhxh_set_error (error, BHXH_ERROR_RANGE,
                      "%d chữ số thập phân nằm ngoài khoảng -%d đến %d",
                      "%d decimals are outside -%d to %d", decimals,
                      BHXH_NUMBER_MAX_DECIMALS, BHXH_NUMBER_MAX_DECIMALS);
      return FALSE;
    }
  if ((guint) stage > BHXH_STAGE_FINAL)
    {
      bhxh_set_error (error, BHXH_ERROR_RANGE, "%d không phải là giai đoạn số liệu",
                      "%d is no stage", (gint) stage);
      return FALSE;
    }
  return TRUE;
}

/* The actual of the same stage, whenever it was known; -1 when there is none. */
static gint
find_stage (const BhxhFigures *figures,
            guint unit,
            guint indicator,
            guint period,
            guint stage)
{
  Figure figure;

  for (guint i = 0;
       bhxh_figures_get_figure (figures, unit, indicator, period, i, &figure); i++)
    if (figures->traits.traits[figure.trait].stage == stage)
      return (gint) i;
  return -1;
}

gboolean
bhxh_figures_set (BhxhFigures *figures,
                  guint unit,
                  guint indicator,
                  guint period,
                  gint64 value,
                  gint decimals,
                  BhxhStage stage,
                  BhxhPeriod as_of,
                  GError **error)
{
  Trait trait = { 0 };
  Figure figure = { value, 0, 0 };
  gint index;

  g_return_val_if_fail (figures != NULL, FALSE);

  if (!check_set (figures, indicator, decimals, stage, error))
    return FALSE;
  trait.decimals = (gint8) decimals;
  trait.rounding = bhxh_frame_get_indicator (figures->frame, indicator)->rounding;
  trait.qualifier = BHXH_QUALIFIER_EXACT;
  trait.kind = FIGURE_ACTUAL;
  trait.stage = stage != 0 ? stage : BHXH_STAGE_FINAL;
  trait.as_of = bhxh_period_get_last_day (as_of);
  figure.trait = bhxh_figures_intern (figures, &trait, error);
  if (figure.trait == 0)
    return FALSE;
  index = find_stage (figures, unit, indicator, period, trait.stage);
  return index < 0 ? bhxh_figures_add (figures, unit, indicator, period, figure, error)
                   : bhxh_figures_replace (figures, unit, indicator, period,
                                           (guint) index, figure, error);
}

/* --- Columns -------------------------------------------------------------------------
 */

static gboolean
check_column (const BhxhFigures *figures,
              guint indicator,
              guint period,
              gsize n_units,
              GError **error)
{
  if (indicator >= figures->n_indicators || period >= figures->n_periods)
    {
      bhxh_set_error (error, BHXH_ERROR_INDEX,
                      "chỉ tiêu %u, kỳ %u vượt quá số lượng (%u, %u)",
                      "indicator %u, period %u is past the end (%u, %u)", indicator,
                      period, figures->n_indicators, figures->n_periods);
      return FALSE;
    }
  if (n_units != figures->n_units)
    {
      bhxh_set_error (error, BHXH_ERROR_SHAPE,
                      "mảng có chỗ cho %" G_GSIZE_FORMAT " đơn vị thay vì %u",
                      "an array has room for %" G_GSIZE_FORMAT " units instead of %u",
                      n_units, figures->n_units);
      return FALSE;
    }
  return TRUE;
}

gboolean
bhxh_figures_fill_values (const BhxhFigures *figures,
                          guint indicator,
                          guint period,
                          gint64 *values,
                          gint8 *decimals,
                          guint8 *present,
                          gsize n_units,
                          GError **error)
{
  const FigureColumn *column;

  g_return_val_if_fail (figures != NULL, FALSE);
  g_return_val_if_fail (values != NULL && decimals != NULL && present != NULL, FALSE);

  if (!check_column (figures, indicator, period, n_units, error))
    return FALSE;
  column = bhxh_figures_get_column (figures, indicator, period);
  for (gsize unit = 0; unit < n_units; unit++)
    {
      const guint16 trait = column != NULL ? column->traits[unit] : 0;

      values[unit] = trait != 0 ? column->values[unit] : 0;
      decimals[unit] = figures->traits.traits[trait].decimals;
      present[unit] = trait != 0;
    }
  return TRUE;
}

/* --- Ranges --------------------------------------------------------------------------
 */

/* One more than the finest figure has, or than the indicator has where there is none. */
static guint
find_scale (const BhxhFigures *figures, guint indicator, const FigureColumn *column)
{
  gint finest = G_MININT;

  for (guint unit = 0; column != NULL && unit < figures->n_units; unit++)
    if (column->traits[unit] != 0)
      finest = MAX (finest, figures->traits.traits[column->traits[unit]].decimals);
  if (finest == G_MININT)
    finest = bhxh_frame_get_indicator (figures->frame, indicator)->decimals;
  return (guint) MAX (finest + 1, 0);
}

/* An end at @scale; FALSE when 64 bits do not hold it. */
static gboolean
scale_end (gint64 *end, gint decimals, guint scale)
{
  Wide scaled;

  if (!bhxh_wide_scale (*end, (guint) ((gint) scale - decimals), &scaled) ||
      scaled > G_MAXINT64 || scaled < G_MININT64)
    return FALSE;
  *end = (gint64) scaled;
  return TRUE;
}

static gboolean
scale_range (FigureRange *range, guint scale)
{
  return ((range->flags & BHXH_RANGE_LO_NONE) != 0 ||
          scale_end (&range->lo, range->decimals, scale)) &&
         ((range->flags & BHXH_RANGE_HI_NONE) != 0 ||
          scale_end (&range->hi, range->decimals, scale));
}

/* The range of one unit at @scale. */
static gboolean
range_of_unit (const BhxhFigures *figures,
               const FigureColumn *column,
               guint indicator,
               gsize unit,
               guint scale,
               FigureRange *range)
{
  const guint16 trait = column != NULL ? column->traits[unit] : 0;

  if (trait == 0)
    {
      *range = bhxh_indicator_get_domain (
          bhxh_frame_get_indicator (figures->frame, indicator));
      return TRUE; /* from 0, at any scale */
    }
  *range = bhxh_figure_get_range (column->values[unit], &figures->traits.traits[trait]);
  return scale_range (range, scale);
}

gboolean
bhxh_figures_fill_ranges (const BhxhFigures *figures,
                          guint indicator,
                          guint period,
                          gint64 *lo,
                          gint64 *hi,
                          guint8 *flags,
                          gsize n_units,
                          guint *scale,
                          GError **error)
{
  const FigureColumn *column;
  FigureRange range;
  guint found;

  g_return_val_if_fail (figures != NULL && scale != NULL, FALSE);
  g_return_val_if_fail (lo != NULL && hi != NULL && flags != NULL, FALSE);

  if (!check_column (figures, indicator, period, n_units, error))
    return FALSE;
  column = bhxh_figures_get_column (figures, indicator, period);
  found = find_scale (figures, indicator, column);
  for (gsize unit = 0; unit < n_units; unit++)
    if (!range_of_unit (figures, column, indicator, unit, found, &range))
      {
        bhxh_set_error (error, BHXH_ERROR_RANGE,
                        "khoảng giá trị của đơn vị %" G_GSIZE_FORMAT
                        " không vừa với %u chữ số thập phân",
                        "the range of unit %" G_GSIZE_FORMAT
                        " does not fit at %u decimals",
                        unit, found);
        return FALSE;
      }
  for (gsize unit = 0; unit < n_units; unit++)
    {
      range_of_unit (figures, column, indicator, unit, found, &range);
      lo[unit] = range.lo;
      hi[unit] = range.hi;
      flags[unit] = range.flags;
    }
  *scale = found;
  return TRUE;
}
