/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Gathering, one row at a time.
 */
#include "table/sheet-spread.h"

#include <string.h>

/* Pairs of indicator and period of which figures are kept: the first ones. */
#define MOST_SPREADS 128

static void
clear_point (gpointer data)
{
  SpreadPoint *point = data;

  g_free (point->unit);
}

static void
clear_spread (gpointer data)
{
  Spread *spread = data;

  g_free (spread->indicator);
  g_free (spread->period);
  g_array_unref (spread->points);
}

void
bhxh_spreads_init (Spreads *spreads)
{
  spreads->spreads = g_array_new (FALSE, FALSE, sizeof (Spread));
  g_array_set_clear_func (spreads->spreads, clear_spread);
}

void
bhxh_spreads_clear (Spreads *spreads)
{
  g_clear_pointer (&spreads->spreads, g_array_unref);
}

/* That of the row's indicator and period; a new one where there is room; else NULL. */
static Spread *
find_or_add (GArray *spreads, const SpreadRow *row)
{
  Spread spread = { .when = row->when };

  for (guint i = 0; i < spreads->len; i++)
    {
      Spread *known = &g_array_index (spreads, Spread, i);

      if (known->when == row->when && strcmp (known->indicator, row->indicator) == 0)
        return known;
    }
  if (spreads->len >= MOST_SPREADS)
    return NULL;
  spread.indicator = g_strdup (row->indicator);
  spread.period = g_strdup (row->period);
  spread.points = g_array_new (FALSE, FALSE, sizeof (SpreadPoint));
  g_array_set_clear_func (spread.points, clear_point);
  g_array_append_val (spreads, spread);
  return &g_array_index (spreads, Spread, spreads->len - 1);
}

static gboolean
has_unit (const GArray *points, const char *unit)
{
  for (guint i = 0; i < points->len; i++)
    if (strcmp (g_array_index (points, SpreadPoint, i).unit, unit) == 0)
      return TRUE;
  return FALSE;
}

void
bhxh_spreads_take (Spreads *spreads, const SpreadRow *row)
{
  Spread *spread = find_or_add (spreads->spreads, row);
  SpreadPoint point = { 0 };

  if (spread == NULL || spread->is_broken)
    return;
  spread->is_broken =
      spread->points->len >= CHART_MOST_GROUPS || has_unit (spread->points, row->unit);
  if (spread->is_broken)
    {
      g_array_set_size (spread->points, 0);
      return;
    }
  point.unit = g_strdup (row->unit);
  for (guint i = 0; i < CHART_MAX_SERIES; i++)
    {
      point.figures[i] = row->figures[i];
      spread->n_figures += row->figures[i].has;
    }
  g_array_append_val (spread->points, point);
}

guint32
bhxh_spread_find_shown (const Spread *spread, gboolean *falls)
{
  guint32 shown = 0;

  *falls = FALSE;
  for (guint i = 0; i < spread->points->len; i++)
    for (guint j = 0; j < CHART_MAX_SERIES; j++)
      {
        const SpreadFigure *figure =
            &g_array_index (spread->points, SpreadPoint, i).figures[j];

        shown |= figure->has ? 1u << j : 0;
        *falls |= figure->has && figure->value < 0;
      }
  return shown;
}

/* Whether @a is to be drawn rather than @b. */
static gboolean
is_better (const Spread *a, const Spread *b)
{
  return a->n_figures != b->n_figures ? a->n_figures > b->n_figures
                                      : bhxh_period_compare (a->when, b->when) > 0;
}

const Spread *
bhxh_spreads_find (const Spreads *spreads)
{
  const Spread *best = NULL;

  for (guint i = 0; i < spreads->spreads->len; i++)
    {
      const Spread *spread = &g_array_index (spreads->spreads, Spread, i);

      if (spread->points->len > 1 && spread->n_figures > 0 &&
          (best == NULL || is_better (spread, best)))
        best = spread;
    }
  return best;
}
