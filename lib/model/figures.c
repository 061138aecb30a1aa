/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Making figures: columns that appear with their first figure, periods that may grow,
 * and the limit that keeps few figures from claiming much memory.
 */
#include "base/memory.h"

#include "base/error.h"
#include "model/axes.h"
#include "model/figures-private.h"

#include <string.h>

/* What the pointers of a period's columns weigh in the dense limit, in cells. */
#define CELLS_A_COLUMN 3

/* Files of many indicators are in unit order in each: of so many units ahead the figures
 * are asked for. */
#define UNITS_AHEAD (4 * FIGURES_A_LINE)

/* --- Object --------------------------------------------------------------------------
 */

static void
free_column (const BhxhFigures *figures, FigureColumn *column)
{
  if (figures->is_wide)
    {
      g_free (column->values);
      g_free (column->traits);
    }
  g_free (column->details);
}

static void
free_figures (BhxhFigures *figures)
{
  for (guint period = 0; period < figures->n_periods; period++)
    {
      for (guint i = 0; figures->columns[period] != NULL && i < figures->n_indicators;
           i++)
        free_column (figures, &figures->columns[period][i]);
      g_free (figures->columns[period]);
    }
  bhxh_slabs_clear (&figures->slabs);
  g_free (figures->columns);
  g_free (figures->periods);
  g_clear_pointer (&figures->period_slots, g_hash_table_unref);
  bhxh_traits_clear (&figures->traits);
  bhxh_further_clear (&figures->further);
  bhxh_further_clear (&figures->superseded);
  bhxh_statement_texts_unref (figures->texts);
  bhxh_origins_clear (&figures->origins);
  bhxh_frame_unref (figures->frame);
  g_free (figures);
}

static BhxhFigures *
new_figures (BhxhFrame *frame, guint64 max_periods, GError **error)
{
  BhxhFigures *figures = bhxh_try_new (1, sizeof (BhxhFigures), error);

  if (figures == NULL)
    return NULL;
  g_atomic_ref_count_init (&figures->refs);
  figures->frame = bhxh_frame_ref (frame);
  figures->n_units = bhxh_frame_get_n_units (frame);
  figures->n_indicators = bhxh_frame_get_n_indicators (frame);
  figures->max_periods = max_periods;
  figures->is_open = TRUE;
  figures->period_slots = g_hash_table_new (g_direct_hash, g_direct_equal);
  if (!bhxh_traits_init (&figures->traits, error))
    {
      free_figures (figures);
      return NULL;
    }
  for (guint i = 0; i < bhxh_frame_get_n_periods (frame); i++)
    if (bhxh_figures_add_period (figures, bhxh_frame_get_period (frame, i), error) < 0)
      {
        free_figures (figures);
        return NULL;
      }
  return figures;
}

BhxhFigures *
bhxh_figures_new (BhxhFrame *frame)
{
  BhxhFigures *figures;

  g_return_val_if_fail (frame != NULL, NULL);

  figures = new_figures (frame, G_MAXUINT64, NULL);
  if (figures == NULL)
    return NULL;
  figures->max_periods = figures->n_periods;
  figures->n_expected = G_MAXUINT64;
  figures->is_settable = TRUE;
  return figures;
}

BhxhFigures *
bhxh_figures_new_open (BhxhFrame *frame, const BhxhOptions *options, GError **error)
{
  const guint64 *limits = bhxh_options_or_default (options)->limits;
  const guint64 max_periods =
      MAX (limits[BHXH_LIMIT_PERIODS], bhxh_frame_get_n_periods (frame));
  BhxhFigures *figures = new_figures (frame, max_periods, error);

  if (figures != NULL)
    figures->n_expected = limits[BHXH_LIMIT_ROWS];
  return figures;
}

BhxhFigures *
bhxh_figures_ref (BhxhFigures *figures)
{
  g_return_val_if_fail (figures != NULL, NULL);

  g_atomic_ref_count_inc (&figures->refs);
  return figures;
}

void
bhxh_figures_unref (BhxhFigures *figures)
{
  if (figures != NULL && g_atomic_ref_count_dec (&figures->refs))
    free_figures (figures);
}

/* --- Periods and traits --------------------------------------------------------------
 */

gint
bhxh_figures_add_period (BhxhFigures *figures, BhxhPeriod period, GError **error)
{
  const gpointer key = GINT_TO_POINTER (period);
  const gint known = GPOINTER_TO_INT (g_hash_table_lookup (figures->period_slots, key));
  gpointer columns = figures->columns;
  gpointer periods = figures->periods;
  const guint slot = figures->n_periods;

  if (known != 0)
    return known - 1;
  if (slot >= figures->max_periods || slot >= G_MAXINT - 1)
    {
      bhxh_set_error (error, BHXH_ERROR_LIMIT, "hơn %" G_GUINT64_FORMAT " kỳ",
                      "more than %" G_GUINT64_FORMAT " periods", figures->max_periods);
      return -1;
    }
  if (!bhxh_try_grow (&columns, &figures->columns_capacity, slot + 1,
                      sizeof (PeriodColumns), error))
    return -1;
  figures->columns = columns;
  if (!bhxh_try_grow (&periods, &figures->periods_capacity, slot + 1, sizeof (BhxhPeriod),
                      error))
    return -1;
  figures->periods = periods;
  figures->columns[slot] = NULL;
  figures->periods[slot] = period;
  figures->n_periods++;
  g_hash_table_insert (figures->period_slots, key, GINT_TO_POINTER ((gint) slot + 1));
  return (gint) slot;
}

guint16
bhxh_figures_intern (BhxhFigures *figures, const Trait *trait, GError **error)
{
  const TraitTable *table = &figures->traits;

  if (table->last != 0 &&
      memcmp (&table->traits[table->last], trait, sizeof (Trait)) == 0)
    return table->last;
  return bhxh_traits_intern (&figures->traits, trait, error);
}

void
bhxh_figures_widen (BhxhFigures *figures)
{
  g_return_if_fail (figures->is_open && figures->n_cells == 0);

  figures->is_wide = figures->n_units < bhxh_frame_get_n_known (figures->frame);
  figures->n_units = bhxh_frame_get_n_known (figures->frame);
}

void
bhxh_figures_expect (BhxhFigures *figures, guint64 n_figures)
{
  figures->n_expected = n_figures;
}

void
bhxh_figures_set_texts (BhxhFigures *figures, StatementTexts *texts)
{
  StatementTexts *old = figures->texts;

  figures->texts = texts != NULL ? bhxh_statement_texts_ref (texts) : NULL;
  bhxh_statement_texts_unref (old);
}

/* --- Adding --------------------------------------------------------------------------
 */

gboolean
bhxh_figures_check_dense (guint64 n_cells, guint64 n_figures, GError **error)
{
  if (n_cells <= DENSE_FREE_CELLS || n_cells / DENSE_CELLS_A_FIGURE <= n_figures)
    return TRUE;
  bhxh_set_error (error, BHXH_ERROR_LIMIT,
                  "%" G_GUINT64_FORMAT " số liệu cần đến %" G_GUINT64_FORMAT
                  " ô, hơn %d ô cho mỗi số liệu",
                  "%" G_GUINT64_FORMAT " figures would need %" G_GUINT64_FORMAT
                  " cells, more than %d a figure",
                  n_figures, n_cells, DENSE_CELLS_A_FIGURE);
  return FALSE;
}

static gboolean
count_cells (BhxhFigures *figures, guint64 n_cells, GError **error)
{
  const guint64 n_figures = MAX (figures->n_figures, figures->n_expected);

  if (!bhxh_figures_check_dense (figures->n_cells + n_cells, n_figures, error))
    return FALSE;
  figures->n_cells += n_cells;
  return TRUE;
}

static gpointer
new_array (BhxhFigures *figures, gsize size, GError **error)
{
  return figures->is_wide
             ? bhxh_try_new (figures->n_units, size, error)
             : bhxh_slabs_new_array (&figures->slabs, figures->n_units, size, error);
}

static FigureColumn *
make_column (BhxhFigures *figures, guint indicator, guint period, GError **error)
{
  FigureColumn *column;

  if (figures->columns[period] == NULL)
    {
      if (!count_cells (figures, CELLS_A_COLUMN * (guint64) figures->n_indicators, error))
        return NULL;
      figures->columns[period] =
          bhxh_try_new (figures->n_indicators, sizeof (FigureColumn), error);
      if (figures->columns[period] == NULL)
        return NULL;
    }
  column = &figures->columns[period][indicator];
  if (!count_cells (figures, figures->n_units, error))
    return NULL;
  if (column->values == NULL)
    column->values = new_array (figures, sizeof (gint64), error);
  if (column->values != NULL)
    column->traits = new_array (figures, sizeof (guint16), error);
  return column->traits != NULL ? column : NULL;
}

gboolean
bhxh_figures_check (const BhxhFigures *figures,
                    guint unit,
                    guint indicator,
                    guint period,
                    const Figure *figure,
                    GError **error)
{
  if (unit >= figures->n_units || indicator >= figures->n_indicators ||
      period >= figures->n_periods || figure->trait == 0 ||
      figure->trait >= figures->traits.n_traits)
    {
      bhxh_set_error (error, BHXH_ERROR_INDEX,
                      "đơn vị %u, chỉ tiêu %u, kỳ %u vượt quá số lượng (%u, %u, %u)",
                      "unit %u, indicator %u, period %u is past the end (%u, %u, %u)",
                      unit, indicator, period, figures->n_units, figures->n_indicators,
                      figures->n_periods);
      return FALSE;
    }
  if (figure->value > BHXH_NUMBER_MAX || figure->value < -BHXH_NUMBER_MAX)
    {
      bhxh_set_error (error, BHXH_ERROR_RANGE,
                      "%" G_GINT64_FORMAT " vượt quá giá trị lớn nhất, %" G_GINT64_FORMAT,
                      "%" G_GINT64_FORMAT " is past the largest value, %" G_GINT64_FORMAT,
                      figure->value, BHXH_NUMBER_MAX);
      return FALSE;
    }
  if (!figures->is_open)
    {
      bhxh_set_error_messages (
          error, BHXH_ERROR_MISUSE,
          "số liệu đã nạp hoặc đã tính không sửa được; hãy tạo số liệu mới",
          "figures that were loaded or computed cannot change; make new ones");
      return FALSE;
    }
  return TRUE;
}

/* As bhxh_figures_check(), in a few instructions and without saying why not. */
static inline gboolean
is_addable (const BhxhFigures *figures,
            guint unit,
            guint indicator,
            guint period,
            Figure figure)
{
  return unit < figures->n_units && indicator < figures->n_indicators &&
         period < figures->n_periods && figure.trait != 0 &&
         figure.trait < figures->traits.n_traits && figure.value <= BHXH_NUMBER_MAX &&
         figure.value >= -BHXH_NUMBER_MAX && figures->is_open;
}

/* Adds what is not simply the first figure of a cell in a column that is there. */
static gboolean
add_with_room (BhxhFigures *figures,
               guint unit,
               guint indicator,
               guint period,
               const Figure *figure,
               GError **error)
{
  FigureColumn *column = figures_column (figures, indicator, period);

  if (column == NULL || column->traits == NULL)
    column = make_column (figures, indicator, period, error);
  if (column == NULL ||
      (figure->detail != 0 && !bhxh_figures_need_details (figures, column, error)))
    return FALSE;
  if (column->traits[unit] != 0)
    return bhxh_figures_add_further (figures, unit, indicator, period, figure, error);
  column->values[unit] = figure->value;
  column->traits[unit] = figure->trait;
  if (figure->detail != 0)
    column->details[unit] = figure->detail;
  return TRUE;
}

static G_GNUC_NO_INLINE gboolean
add_slowly (BhxhFigures *figures,
            guint unit,
            guint indicator,
            guint period,
            Figure figure,
            GError **error)
{
  if (!bhxh_figures_check (figures, unit, indicator, period, &figure, error) ||
      !add_with_room (figures, unit, indicator, period, &figure, error))
    return FALSE;
  figures->n_figures++;
  return TRUE;
}

gboolean
bhxh_figures_add (BhxhFigures *figures,
                  guint unit,
                  guint indicator,
                  guint period,
                  Figure figure,
                  GError **error)
{
  FigureColumn *column;

  if (G_UNLIKELY (!is_addable (figures, unit, indicator, period, figure)))
    return add_slowly (figures, unit, indicator, period, figure, error);
  column = figures_column (figures, indicator, period);
  if (G_UNLIKELY (column == NULL || column->traits == NULL || column->traits[unit] != 0 ||
                  figure.detail != 0))
    return add_slowly (figures, unit, indicator, period, figure, error);
  column->values[unit] = figure.value;
  column->traits[unit] = figure.trait;
  figures->n_figures++;
  return TRUE;
}

gboolean
bhxh_figures_add_first (BhxhFigures *figures,
                        guint unit,
                        guint indicator,
                        guint period,
                        const Figure *figure)
{
  FigureColumn *column = figures_column (figures, indicator, period);

  if (G_UNLIKELY (column == NULL || column->traits == NULL || column->traits[unit] != 0 ||
                  (figure->detail != 0 && column->details == NULL)))
    return FALSE;
  column->values[unit] = figure->value;
  column->traits[unit] = figure->trait;
  figure_column_ask_for (column, unit + UNITS_AHEAD);
  if (figure->detail != 0)
    column->details[unit] = figure->detail;
  figures->n_figures++;
  return TRUE;
}
