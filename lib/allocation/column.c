/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * How a column is filled: what was reported, then sums from the last units upwards.
 */
#include "allocation/column.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/wide.h"

static void
column_free (gpointer data)
{
  Column *column = data;

  g_free (column->values);
  g_free (column->states);
  g_free (column);
}

void
bhxh_column_store_init (ColumnStore *store, BhxhFrame *frame, const BhxhFigures *figures)
{
  store->frame = frame;
  store->figures = figures;
  store->columns = g_ptr_array_new_with_free_func (column_free);
}

void
bhxh_column_store_clear (ColumnStore *store)
{
  g_clear_pointer (&store->columns, g_ptr_array_unref);
}

/* --- Filling ------------------------------------------------------------------------- */

static gboolean
refuse_range (const ColumnStore *store, const Column *column, GError **error)
{
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (store->frame, column->indicator);
  g_autofree char *period = bhxh_period_format (column->period);

  bhxh_set_error (error, BHXH_ERROR_RANGE, "%s %s: số quá lớn để phân bổ theo",
                  "%s %s: too large a number to share out by", indicator->code, period);
  return FALSE;
}

static gint
find_decimals (const ColumnStore *store, const FigureColumn *figures, guint n_units)
{
  const Trait *traits = bhxh_figures_get_traits (store->figures, NULL);
  gint decimals = 0;

  for (guint unit = 0; unit < n_units; unit++)
    if (figures->traits[unit] != 0)
      decimals = MAX (decimals, traits[figures->traits[unit]].decimals);
  return decimals;
}

static gboolean
fill_given (const ColumnStore *store,
            Column *column,
            const FigureColumn *figures,
            guint n_units)
{
  const Trait *traits = bhxh_figures_get_traits (store->figures, NULL);

  column->decimals = find_decimals (store, figures, n_units);
  for (guint unit = 0; unit < n_units; unit++)
    {
      const Trait *trait = &traits[figures->traits[unit]];
      Wide value = figures->values[unit];

      if (figures->traits[unit] == 0)
        continue;
      if (!bhxh_wide_scale (value, (guint) (column->decimals - trait->decimals),
                            &value) ||
          !bhxh_wide_narrow (value, &column->values[unit]))
        return FALSE;
      column->states[unit] = VALUE_GIVEN;
    }
  return TRUE;
}

/* The sum of what the units right below have, where all have it. */
static gboolean
sum_children (const ColumnStore *store, Column *column, guint unit)
{
  guint first = 0;
  const guint n = bhxh_frame_get_children (store->frame, unit, &first);
  guint n_whole = 0;
  Wide sum = 0;

  for (guint child = first; child < first + n; child++)
    {
      if (column->states[child] != VALUE_MISSING)
        column->states[unit] = VALUE_PARTLY;
      if (column->states[child] < VALUE_GIVEN)
        continue;
      n_whole++;
      sum += column->values[child];
    }
  if (n == 0 || n_whole < n)
    return TRUE;
  column->states[unit] = VALUE_SUMMED;
  return bhxh_wide_narrow (sum, &column->values[unit]);
}

static gboolean
fill_column (const ColumnStore *store, Column *column, guint period, GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (store->frame);
  const FigureColumn *figures =
      bhxh_figures_get_column (store->figures, column->indicator, period);
  const gboolean is_count =
      bhxh_frame_get_indicator (store->frame, column->indicator)->measure ==
      BHXH_MEASURE_PERSON;

  column->values = bhxh_try_new (n_units, sizeof (gint64), error);
  if (column->values != NULL)
    column->states = bhxh_try_new (n_units, 1, error);
  if (column->states == NULL)
    return FALSE;
  if (!fill_given (store, column, figures, n_units))
    return refuse_range (store, column, error);
  /* Units stand behind the one they belong to. */
  for (guint unit = n_units; is_count && unit-- > 0;)
    if (column->states[unit] == VALUE_MISSING && !sum_children (store, column, unit))
      return refuse_range (store, column, error);
  return TRUE;
}

/* --- Finding ------------------------------------------------------------------------- */

/* NULL in @column where the period has no figure of the indicator. */
static gboolean
open_column (ColumnStore *store,
             guint indicator,
             guint period,
             const Column **column,
             GError **error)
{
  const BhxhPeriod wanted =
      bhxh_frame_get_period (bhxh_figures_get_frame (store->figures), period);
  const FigureColumn *figures =
      bhxh_figures_get_column (store->figures, indicator, period);
  Column *opened = NULL;

  *column = NULL;
  if (figures == NULL || figures->traits == NULL)
    return TRUE;
  for (guint i = 0; i < store->columns->len; i++)
    {
      const Column *known = store->columns->pdata[i];

      if (known->indicator == indicator && known->period == wanted)
        *column = known;
    }
  if (*column != NULL)
    return TRUE;
  opened = g_new0 (Column, 1);
  opened->indicator = indicator;
  opened->period = wanted;
  g_ptr_array_add (store->columns, opened);
  *column = opened;
  return fill_column (store, opened, period, error);
}

static gboolean
says_anything (const Column *column, guint first, guint n)
{
  for (guint unit = first; column != NULL && unit < first + n; unit++)
    if (column->states[unit] != VALUE_MISSING)
      return TRUE;
  return FALSE;
}

static gboolean
is_meant (const ColumnQuery *query, BhxhPeriod period)
{
  /* Stocks of periods that end on one day are the same point. */
  if (query->period != BHXH_PERIOD_NONE)
    return query->of_kind == 0 ? bhxh_period_get_last_day (period) ==
                                     bhxh_period_get_last_day (query->period)
                               : period == query->period;
  return bhxh_period_get_last_day (period) <= query->until &&
         (query->of_kind == 0 || bhxh_period_get_kind (period) == query->of_kind);
}

gboolean
bhxh_column_store_find (ColumnStore *store,
                        const ColumnQuery *query,
                        guint first,
                        guint n,
                        const Column **column,
                        GError **error)
{
  BhxhFrame *frame = NULL;

  *column = NULL;
  if (store->figures == NULL)
    return TRUE;
  frame = bhxh_figures_get_frame (store->figures);
  /* Periods come by their last day. */
  for (guint period = bhxh_frame_get_n_periods (frame); period-- > 0;)
    {
      if (!is_meant (query, bhxh_frame_get_period (frame, period)))
        continue;
      if (!open_column (store, query->indicator, period, column, error))
        return FALSE;
      if (says_anything (*column, first, n))
        return TRUE;
    }
  *column = NULL;
  return TRUE;
}
