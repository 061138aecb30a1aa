/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Settling figures: periods come into order, what stood beside the axis goes, and the
 * axes are from then on what everybody sees.
 */
#include "base/memory.h"
#include "model/axes.h"
#include "model/figures-private.h"

#include <stdlib.h>

/* --- Back to the axis ----------------------------------------------------------------
 */

/* Gives back what lies behind the first @n elements; where that fails, nothing is lost.
 */
static void
shrink (gpointer *array, gsize n, gsize size)
{
  gpointer smaller = *array != NULL ? g_try_realloc (*array, MAX (n, 1) * size) : NULL;

  if (smaller != NULL)
    *array = smaller;
}

static void
narrow_column (BhxhFigures *figures, FigureColumn *column, guint n_units)
{
  if (column->traits == NULL)
    return;
  for (guint unit = n_units; unit < figures->n_units; unit++)
    if (column->traits[unit] != 0)
      figures->n_figures--;
  figures->n_cells -= figures->n_units - n_units;
  shrink ((gpointer *) &column->values, n_units, sizeof (gint64));
  shrink ((gpointer *) &column->traits, n_units, sizeof (guint16));
  shrink ((gpointer *) &column->details, n_units, sizeof (guint32));
}

/* Forgets the figures of units behind the axis. */
static gboolean
narrow (BhxhFigures *figures, GError **error)
{
  const guint n_units = bhxh_frame_get_n_units (figures->frame);
  guint64 n_dropped = 0;

  if (figures->n_units == n_units)
    return TRUE;
  if (!bhxh_further_narrow (&figures->further, figures->n_units, n_units, &n_dropped,
                            error))
    return FALSE;
  figures->n_figures -= n_dropped;
  if (!bhxh_further_narrow (&figures->superseded, figures->n_units, n_units, &n_dropped,
                            error))
    return FALSE;
  for (guint period = 0; period < figures->n_periods; period++)
    for (guint i = 0; figures->columns[period] != NULL && i < figures->n_indicators; i++)
      narrow_column (figures, &figures->columns[period][i], n_units);
  figures->n_units = n_units;
  return TRUE;
}

void
bhxh_figures_forget_details (BhxhFigures *figures)
{
  for (guint period = 0; period < figures->n_periods; period++)
    for (guint i = 0; figures->columns[period] != NULL && i < figures->n_indicators; i++)
      g_clear_pointer (&figures->columns[period][i].details, g_free);
  for (gsize i = 0; i < figures->further.n_figures; i++)
    figures->further.figures[i].detail = 0;
  for (gsize i = 0; i < figures->superseded.n_figures; i++)
    figures->superseded.figures[i].detail = 0;
}

/* --- Periods -------------------------------------------------------------------------
 */

typedef struct
{
  BhxhPeriod period;
  guint slot;
} PeriodSlot;

static int
compare_slots (const void *a, const void *b)
{
  return bhxh_period_compare (((const PeriodSlot *) a)->period,
                              ((const PeriodSlot *) b)->period);
}

/* Columns and periods in their new places; @order[i] is what goes to place i. */
static gboolean
permute_periods (BhxhFigures *figures, const PeriodSlot *order, GError **error)
{
  const guint n = figures->n_periods;
  g_autofree PeriodColumns *columns = bhxh_try_new (n, sizeof (PeriodColumns), error);
  g_autofree guint *places = NULL;

  if (columns != NULL)
    places = bhxh_try_new (n, sizeof (guint), error);
  if (places == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    places[order[i].slot] = i;
  if (!bhxh_further_renumber (&figures->further,
                              (guint64) figures->n_indicators * figures->n_units, places,
                              error) ||
      !bhxh_further_renumber (&figures->superseded,
                              (guint64) figures->n_indicators * figures->n_units, places,
                              error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    columns[i] = figures->columns[order[i].slot];
  for (guint i = 0; i < n; i++)
    {
      figures->columns[i] = columns[i];
      figures->periods[i] = order[i].period;
    }
  return TRUE;
}

/* The figures' own frame, if the periods are not those of the one they began with. */
static gboolean
settle_frame (BhxhFigures *figures, GError **error)
{
  BhxhFrame *frame;

  if (figures->n_periods == bhxh_frame_get_n_periods (figures->frame))
    return TRUE;
  frame = bhxh_frame_new_with_periods (figures->frame, figures->periods,
                                       figures->n_periods, error);
  if (frame == NULL)
    return FALSE;
  bhxh_frame_unref (figures->frame);
  figures->frame = frame;
  return TRUE;
}

gboolean
bhxh_figures_seal (BhxhFigures *figures, GError **error)
{
  g_autofree PeriodSlot *order = NULL;

  if (!figures->is_open)
    return TRUE;
  if (!narrow (figures, error) ||
      !bhxh_figures_check_dense (figures->n_cells, figures->n_figures, error))
    return FALSE;
  order = bhxh_try_new (figures->n_periods, sizeof (PeriodSlot), error);
  if (order == NULL)
    return FALSE;
  for (guint i = 0; i < figures->n_periods; i++)
    order[i] = (PeriodSlot){ figures->periods[i], i };
  qsort (order, figures->n_periods, sizeof (PeriodSlot), compare_slots);
  if (!permute_periods (figures, order, error) || !settle_frame (figures, error))
    return FALSE;
  g_clear_pointer (&figures->period_slots, g_hash_table_unref);
  figures->is_open = FALSE;
  figures->is_settable = FALSE;
  return TRUE;
}
