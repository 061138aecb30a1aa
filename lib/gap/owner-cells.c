/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Places of one frame in another, looked up once and not for every target.
 */
#include "gap/owner-cells.h"

#include "base/error.h"
#include "base/memory.h"
#include "model/frame-units.h"

#include <bhxhplan/plan.h>

#include <string.h>

/* The same plan in its first form, or none. */
static gboolean
check_first (const BhxhGaps *gaps, GError **error)
{
  const char *id = bhxh_plan_get_id (gaps->plan);
  const char *first_id = gaps->first != NULL ? bhxh_plan_get_id (gaps->first) : id;

  if (strcmp (id, first_id) == 0)
    return TRUE;
  bhxh_set_error (error, BHXH_ERROR_MISUSE,
                  "kế hoạch giao ban đầu là \"%s\", không phải \"%s\" đang so sánh",
                  "the plan as first given is \"%s\", and not \"%s\" that is compared",
                  first_id, id);
  return FALSE;
}

/* --- Cells ----------------------------------------------------------------------- */

static void
add_cell (OwnerCells *cells,
          const BhxhGaps *gaps,
          guint indicator,
          BhxhPeriod period,
          gint first_indicator)
{
  OwnerCell *cell = &cells->cells[cells->n_cells++];

  *cell = (OwnerCell){ .indicator = indicator,
                       .period = period,
                       .place = bhxh_frame_find_period (gaps->engine.view.frame, period),
                       .first_indicator = first_indicator,
                       .first_place = -1 };
  if (gaps->first == NULL ||
      (gaps->target_period != BHXH_PERIOD_NONE && gaps->target_period != period))
    return;
  cell->first_place = bhxh_frame_find_period (bhxh_plan_get_frame (gaps->first), period);
  bhxh_gap_point_init (gaps, indicator,
                       gaps->actual_period != BHXH_PERIOD_NONE ? gaps->actual_period
                                                               : period,
                       &cell->actual);
}

/* The periods of both frames, which are in order in each of them. */
static void
add_indicator (OwnerCells *cells,
               const BhxhGaps *gaps,
               const BhxhFrame *first,
               guint indicator)
{
  const BhxhFrame *frame = gaps->engine.view.frame;
  const guint n = bhxh_frame_get_n_periods (frame);
  const guint n_first = first != NULL ? bhxh_frame_get_n_periods (first) : 0;
  const gint first_indicator =
      first != NULL
          ? bhxh_frame_find_indicator (
                first,
                bhxh_indicator_get_code (bhxh_frame_get_indicator (frame, indicator)))
          : -1;
  guint i = 0;
  guint j = 0;

  while (i < n || j < n_first)
    {
      const BhxhPeriod own = i < n ? bhxh_frame_get_period (frame, i) : BHXH_PERIOD_NONE;
      const BhxhPeriod other =
          j < n_first ? bhxh_frame_get_period (first, j) : BHXH_PERIOD_NONE;
      const gboolean is_own =
          j >= n_first || (i < n && bhxh_period_compare (own, other) <= 0);
      const gboolean is_other =
          i >= n || (j < n_first && bhxh_period_compare (other, own) <= 0);

      add_cell (cells, gaps, indicator, is_own ? own : other, first_indicator);
      i += is_own;
      j += is_other;
    }
}

/* By unit of the plan; -1 where the first plan does not have it. */
static gint *
list_first_units (const BhxhFrame *frame, BhxhFrame *first, GError **error)
{
  const guint n = bhxh_frame_get_n_units (frame);
  gint *units = bhxh_try_new (n, sizeof (gint), error);

  for (guint i = 0; units != NULL && i < n; i++)
    {
      g_autofree char *key = bhxh_unit_dup_key (bhxh_frame_get_district (frame, i));
      guint unit = 0;

      units[i] = bhxh_frame_find_unit (first, key, BHXH_LEVEL_ANY, -1, BHXH_PERIOD_NONE,
                                       &unit, NULL) &&
                         unit < bhxh_frame_get_n_units (first)
                     ? (gint) unit
                     : -1;
    }
  return units;
}

gboolean
bhxh_owner_cells_init (OwnerCells *cells, const BhxhGaps *gaps, GError **error)
{
  const BhxhFrame *frame = gaps->engine.view.frame;
  BhxhFrame *first = gaps->first != NULL ? bhxh_plan_get_frame (gaps->first) : NULL;
  const guint n_indicators = bhxh_frame_get_n_indicators (frame);
  gsize n_periods = bhxh_frame_get_n_periods (frame);

  *cells = (OwnerCells){ 0 };
  if (!check_first (gaps, error))
    return FALSE;
  if (first != NULL)
    {
      n_periods += bhxh_frame_get_n_periods (first);
      cells->first_units = list_first_units (frame, first, error);
      if (cells->first_units == NULL)
        return FALSE;
    }
  cells->cells = bhxh_try_new (n_indicators * n_periods, sizeof (OwnerCell), error);
  if (cells->cells == NULL)
    return FALSE;
  for (guint i = 0; i < n_indicators; i++)
    add_indicator (cells, gaps, first, i);
  return TRUE;
}

void
bhxh_owner_cells_clear (OwnerCells *cells)
{
  g_clear_pointer (&cells->cells, g_free);
  g_clear_pointer (&cells->first_units, g_free);
}

/* --- Targets as first given ------------------------------------------------------ */

gboolean
bhxh_owner_cells_find_first (const OwnerCells *cells,
                             const OwnerCell *cell,
                             guint unit,
                             const BhxhFigures *first,
                             Target *target)
{
  const gint first_unit = cells->first_units[unit];
  const Trait *trait = NULL;
  Figure figure;

  if (first_unit < 0 || cell->first_indicator < 0 || cell->first_place < 0 ||
      !bhxh_figures_get_figure (first, (guint) first_unit, (guint) cell->first_indicator,
                                (guint) cell->first_place, 0, &figure))
    return FALSE;
  trait = &bhxh_figures_get_traits (first, NULL)[figure.trait];
  if (trait->kind != FIGURE_TARGET)
    return FALSE;
  *target = (Target){ { figure.value, trait->decimals }, trait->qualifier, 0 };
  return TRUE;
}
