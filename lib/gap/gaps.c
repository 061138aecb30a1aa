/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The comparison as callers hold it: whose targets, and rows by cell or by column.
 */
#include "gap/gaps.h"

#include "base/error.h"
#include "base/memory.h"
#include "gap/names.h"
#include "gap/owners.h"
#include "gap/point.h"
#include "model/plan.h"

#include <string.h>

/* --- Making it ------------------------------------------------------------------ */

static gboolean
slot_has_target (const GapView *view, const GapSlot *slot)
{
  const guint n_units = bhxh_frame_get_n_units (view->frame);

  for (guint unit = 0; unit < n_units; unit++)
    if (bhxh_gap_view_get_target (view, slot, unit) != NULL)
      return TRUE;
  return FALSE;
}

/* The codes of all that state targets in the plan, for a message. */
static char *
list_owners (const BhxhPlan *plan)
{
  g_autoptr (GPtrArray) owners = bhxh_owners_list (plan, NULL);

  if (owners->len == 0)
    return g_strdup ("nobody");
  g_ptr_array_add (owners, NULL);
  return g_strjoinv (", ", (char **) owners->pdata);
}

/* The periods for which the owner has any, for a message; "" for none. */
static char *
list_periods (BhxhFigures *targets)
{
  const BhxhFrame *frame = bhxh_figures_get_frame (targets);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint period = 0; period < bhxh_frame_get_n_periods (frame); period++)
    for (guint indicator = 0; indicator < bhxh_frame_get_n_indicators (frame);
         indicator++)
      if (bhxh_figures_get_column (targets, indicator, period) != NULL)
        {
          g_autofree char *name =
              bhxh_period_format (bhxh_frame_get_period (frame, period));

          g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", name);
          break;
        }
  return g_strdup (list->str);
}

/* A comparison without a row would look as if nothing were missed. */
static gboolean
check_targets (const BhxhGaps *gaps, const BhxhOptions *options, GError **error)
{
  const GapView *view = &gaps->engine.view;
  g_autofree char *owners = NULL;
  g_autofree char *period = NULL;
  g_autofree char *periods = NULL;

  for (guint i = 0; i < view->n_slots; i++)
    if (slot_has_target (view, &view->slots[i]))
      return TRUE;
  owners = list_owners (gaps->plan);
  period = bhxh_period_format (options->period);
  periods = list_periods (view->targets);
  if (*period != '\0' && *periods != '\0')
    bhxh_set_error (error, BHXH_ERROR_UNKNOWN,
                    "\"%s\" không giao chỉ tiêu cho %s trong kế hoạch, chỉ có cho: %s",
                    "\"%s\" has no targets for %s in the plan, only for: %s", gaps->owner,
                    period, periods);
  else
    bhxh_set_error (
        error, BHXH_ERROR_UNKNOWN,
        "\"%s\" không giao chỉ tiêu nào trong kế hoạch; cơ quan giao chỉ tiêu: %s",
        "\"%s\" has no targets in the plan; targets are stated by: %s", gaps->owner,
        owners);
  return FALSE;
}

static gboolean
gaps_init (BhxhGaps *gaps,
           BhxhFigures *actuals,
           const BhxhOptions *options,
           GError **error)
{
  g_autoptr (BhxhFigures) targets =
      bhxh_plan_dup_targets (gaps->plan, options->owner, error);

  if (targets == NULL)
    return FALSE;
  gaps->owner = g_strdup (options->owner != NULL ? options->owner
                                                 : bhxh_plan_get_issuer (gaps->plan));
  gaps->target_period = options->period;
  gaps->actual_period = options->actual_period;
  gaps->base_period = options->base_period != BHXH_PERIOD_NONE
                          ? options->base_period
                          : bhxh_gap_get_year_before (gaps->plan);
  gaps->zero_base = options->zero_base;
  gaps->since_base = options->since_base;
  gaps->forecast =
      (ForecastSettings){ options->forecast_method, options->forecast_window };
  gaps->ranking_measure = options->ranking_measure;
  bhxh_path_settings_init (&gaps->path, options);
  gaps->monthly_maximum = options->monthly_maximum;
  gaps->engine.decimals = options->decimals;
  gaps->engine.rate_achievement = options->rate_achievement;
  bhxh_bands_init (&gaps->engine.bands, options);
  return bhxh_gap_view_init (&gaps->engine.view, targets, actuals, options, error) &&
         check_targets (gaps, options, error);
}

BhxhOptions *
bhxh_gaps_dup_settings (const BhxhGaps *gaps, const char *owner, BhxhPeriod period)
{
  const GapEngine *engine = &gaps->engine;
  BhxhOptions *options = bhxh_options_new ();

  bhxh_options_set_owner (options, owner);
  options->period = period;
  options->actual_period = gaps->actual_period;
  options->stage = engine->view.stage;
  options->missing = engine->view.missing;
  options->decimals = engine->decimals;
  options->rate_achievement = engine->rate_achievement;
  return options;
}

BhxhGaps *
bhxh_gaps_compute (BhxhPlan *plan,
                   BhxhFigures *actuals,
                   BhxhOptions *options,
                   GError **error)
{
  BhxhGaps *gaps = NULL;

  g_return_val_if_fail (plan != NULL && actuals != NULL, NULL);
  gaps = g_new0 (BhxhGaps, 1);
  g_atomic_ref_count_init (&gaps->refs);
  g_mutex_init (&gaps->mutex);
  gaps->plan = bhxh_plan_ref (plan);
  if (!gaps_init (gaps, actuals, bhxh_options_or_default (options), error))
    g_clear_pointer (&gaps, bhxh_gaps_unref);
  return gaps;
}

BhxhGaps *
bhxh_gaps_ref (BhxhGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, NULL);
  g_atomic_ref_count_inc (&gaps->refs);
  return gaps;
}

void
bhxh_gaps_unref (BhxhGaps *gaps)
{
  if (gaps == NULL || !g_atomic_ref_count_dec (&gaps->refs))
    return;
  bhxh_gap_view_clear (&gaps->engine.view);
  bhxh_bands_clear (&gaps->engine.bands);
  bhxh_plan_unref (gaps->plan);
  g_clear_pointer (&gaps->first, bhxh_plan_unref);
  g_mutex_clear (&gaps->mutex);
  bhxh_gap_texts_free (gaps->texts);
  g_free (gaps->owner);
  g_free (gaps);
}

const char *
bhxh_gaps_get_owner (const BhxhGaps *gaps)
{
  g_return_val_if_fail (gaps != NULL, NULL);
  return gaps->owner;
}

/* --- Reading it ----------------------------------------------------------------- */

static void
count_rows (const GapEngine *engine, guint64 *counts)
{
  const guint n_units = bhxh_frame_get_n_units (engine->view.frame);
  GapRow row;

  for (guint slot = 0; slot < engine->view.n_slots; slot++)
    for (guint unit = 0; unit < n_units; unit++)
      {
        const RowState state =
            bhxh_gap_row_compute (engine, slot, unit, WANT_STATUS_ONLY, &row);

        counts[0] += state != ROW_NONE;
        if (state == ROW_READY)
          counts[row.status]++;
      }
}

guint64
bhxh_gaps_count (const BhxhGaps *gaps, BhxhStatus status)
{
  BhxhGaps *counted = (BhxhGaps *) gaps;
  guint64 count = 0;

  g_return_val_if_fail (gaps != NULL, 0);
  g_return_val_if_fail ((guint) status <= BHXH_STATUS_NO_DATA, 0);
  g_mutex_lock (&counted->mutex);
  if (!counted->is_counted)
    count_rows (&counted->engine, counted->counts);
  counted->is_counted = TRUE;
  count = counted->counts[status];
  g_mutex_unlock (&counted->mutex);
  return count;
}

static GapWants
wants_of (BhxhGapNumber number)
{
  switch (number)
    {
    case BHXH_GAP_ACHIEVEMENT: return WANT_ACHIEVEMENT;
    case BHXH_GAP_PERSONS:
    case BHXH_GAP_DENOMINATOR: return WANT_PERSONS;
    default: return WANT_STATUS_ONLY;
    }
}

/* The row of a cell, by indices that may be past the end. */
static RowState
compute_cell (const BhxhGaps *gaps,
              guint unit,
              guint indicator,
              guint period,
              GapWants wants,
              GapRow *row)
{
  const gint slot = bhxh_gap_view_find_slot (&gaps->engine.view, indicator, period);

  if (slot < 0 || unit >= bhxh_frame_get_n_units (gaps->engine.view.frame))
    return ROW_NONE;
  return bhxh_gap_row_compute (&gaps->engine, (guint) slot, unit, wants, row);
}

BhxhStatus
bhxh_gaps_get_status (const BhxhGaps *gaps,
                      guint unit,
                      guint indicator,
                      guint period,
                      gboolean *certain)
{
  GapRow row;
  RowState state;

  g_return_val_if_fail (gaps != NULL, 0);
  state = compute_cell (gaps, unit, indicator, period, WANT_STATUS_ONLY, &row);
  if (certain != NULL)
    *certain = state == ROW_READY && row.certainty == CERTAINTY_CERTAIN;
  return state == ROW_READY ? (BhxhStatus) row.status : 0;
}

gboolean
bhxh_gaps_get_number (const BhxhGaps *gaps,
                      guint unit,
                      guint indicator,
                      guint period,
                      BhxhGapNumber number,
                      gint64 *value,
                      gint *decimals)
{
  GapRow row;

  g_return_val_if_fail (gaps != NULL && value != NULL && decimals != NULL, FALSE);
  g_return_val_if_fail (number >= BHXH_GAP_TARGET && number < GAP_N_NUMBERS, FALSE);
  if (compute_cell (gaps, unit, indicator, period, wants_of (number), &row) !=
          ROW_READY ||
      !gap_row_has (&row, number))
    return FALSE;
  *value = row.values[number];
  *decimals = row.decimals[number];
  return TRUE;
}

/* --- Whole columns -------------------------------------------------------------- */

static gboolean
check_column (const BhxhGaps *gaps,
              guint indicator,
              guint period,
              gsize n_units,
              GError **error)
{
  const BhxhFrame *frame = gaps->engine.view.frame;

  if (n_units != bhxh_frame_get_n_units (frame))
    {
      bhxh_set_error (error, BHXH_ERROR_SHAPE,
                      "các mảng có %" G_GSIZE_FORMAT " phần tử, trong khi có %u đơn vị",
                      "the arrays have %" G_GSIZE_FORMAT " entries, there are %u units",
                      n_units, bhxh_frame_get_n_units (frame));
      return FALSE;
    }
  if (indicator < bhxh_frame_get_n_indicators (frame) &&
      period < bhxh_frame_get_n_periods (frame))
    return TRUE;
  bhxh_set_error (
      error, BHXH_ERROR_INDEX, "chỉ tiêu %u trên %u, kỳ %u trên %u: vượt quá số lượng",
      "indicator %u of %u, period %u of %u: past the end", indicator,
      bhxh_frame_get_n_indicators (frame), period, bhxh_frame_get_n_periods (frame));
  return FALSE;
}

/* One number of every unit; the arrays are zeroed. */
static gboolean
fill_column (const GapEngine *engine,
             guint slot,
             BhxhGapNumber number,
             gint64 *values,
             gint8 *decimals,
             guint8 *present,
             GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (engine->view.frame);
  GapRow row;

  for (guint unit = 0; unit < n_units; unit++)
    {
      const RowState state =
          bhxh_gap_row_compute (engine, slot, unit, wants_of (number), &row);

      if (state == ROW_TOO_LARGE)
        {
          bhxh_gap_row_set_error (engine, slot, unit, error);
          return FALSE;
        }
      if (state != ROW_READY || !gap_row_has (&row, number))
        continue;
      values[unit] = row.values[number];
      decimals[unit] = row.decimals[number];
      present[unit] = 1;
    }
  return TRUE;
}

gboolean
bhxh_gaps_fill_numbers (const BhxhGaps *gaps,
                        guint indicator,
                        guint period,
                        BhxhGapNumber number,
                        gint64 *values,
                        gint8 *decimals,
                        guint8 *present,
                        gsize n_units,
                        GError **error)
{
  g_autofree gint64 *block = NULL;
  gint8 *new_decimals = NULL;
  guint8 *new_present = NULL;
  gint slot = -1;

  g_return_val_if_fail (
      gaps != NULL && values != NULL && decimals != NULL && present != NULL, FALSE);
  g_return_val_if_fail (number >= BHXH_GAP_TARGET && number < GAP_N_NUMBERS, FALSE);
  if (!check_column (gaps, indicator, period, n_units, error))
    return FALSE;
  block = bhxh_try_new (n_units, sizeof (gint64) + 2, error);
  if (block == NULL)
    return FALSE;
  new_decimals = (gint8 *) (block + n_units);
  new_present = (guint8 *) (new_decimals + n_units);
  slot = bhxh_gap_view_find_slot (&gaps->engine.view, indicator, period);
  if (slot >= 0 && !fill_column (&gaps->engine, (guint) slot, number, block, new_decimals,
                                 new_present, error))
    return FALSE;
  memcpy (values, block, n_units * sizeof (gint64));
  memcpy (decimals, new_decimals, n_units);
  memcpy (present, new_present, n_units);
  return TRUE;
}
