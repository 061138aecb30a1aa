/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One step a cell; cells without a target are stepped over.
 */
#include "gap/walk.h"

#include "base/memory.h"

BhxhPeriod
bhxh_gap_choose_actual_period (const BhxhGaps *gaps, const GapSlot *slot)
{
  BhxhPeriod latest = BHXH_PERIOD_NONE;

  if (gaps->actual_period == BHXH_PERIOD_NONE)
    latest = bhxh_gap_find_latest (gaps, slot->indicator, slot->target_day);
  return latest != BHXH_PERIOD_NONE ? latest : slot->actual.period;
}

gboolean
bhxh_target_walk_init (TargetWalk *walk, BhxhGaps *gaps, GError **error)
{
  const GapView *view = &gaps->engine.view;

  *walk = (TargetWalk){ .gaps = gaps };
  walk->actuals = bhxh_try_new (view->n_slots, sizeof (GapPoint), error);
  if (walk->actuals == NULL)
    return FALSE;
  for (guint i = 0; i < view->n_slots; i++)
    bhxh_gap_point_init (gaps, view->slots[i].indicator,
                         bhxh_gap_choose_actual_period (gaps, &view->slots[i]),
                         &walk->actuals[i]);
  return TRUE;
}

void
bhxh_target_walk_clear (TargetWalk *walk)
{
  g_clear_pointer (&walk->actuals, g_free);
}

gboolean
bhxh_target_walk_next (TargetWalk *walk)
{
  const GapView *view = &walk->gaps->engine.view;
  const guint n_units = bhxh_frame_get_n_units (view->frame);

  for (;; walk->n_steps++)
    {
      const Trait *trait = NULL;

      walk->unit = (guint) MIN (walk->n_steps / view->n_slots, n_units);
      if (walk->unit >= n_units)
        return FALSE;
      walk->slot = &view->slots[walk->n_steps % view->n_slots];
      trait = bhxh_gap_view_get_target (view, walk->slot, walk->unit);
      if (trait == NULL || walk->slot->measure == BHXH_MEASURE_INDEX)
        continue;
      walk->target =
          (Target){ { walk->slot->target->values[walk->unit], trait->decimals },
                    trait->qualifier,
                    walk->slot->direction };
      walk->n_steps++;
      return TRUE;
    }
}

gboolean
bhxh_target_walk_find_actual (const TargetWalk *walk, Known *actual)
{
  const gsize slot = (gsize) (walk->slot - walk->gaps->engine.view.slots);

  return bhxh_gap_point_find (walk->gaps, &walk->actuals[slot], walk->unit, actual);
}

BhxhPeriod
bhxh_target_walk_get_actual_period (const TargetWalk *walk)
{
  return walk->actuals[walk->slot - walk->gaps->engine.view.slots].actual.actual.period;
}
