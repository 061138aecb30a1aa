/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * One step a cell; cells without a target are stepped over.
 */
#include "gap/walk.h"

#include "base/memory.h"

/* The day on which a period must begin whose actual can be set beside the slot's targets:
 * none, any day, for a stock; for what flows their first, from which it counts. */
static BhxhPeriod
get_first_day (const GapView *view, const GapSlot *slot)
{
  const BhxhIndicator *indicator =
      bhxh_frame_get_indicator (view->frame, slot->indicator);

  return bhxh_indicator_get_kind (indicator) == BHXH_KIND_STOCK
             ? BHXH_PERIOD_NONE
             : bhxh_period_get_first_day (slot->target_period);
}

BhxhPeriod
bhxh_gap_choose_actual_period (const BhxhGaps *gaps, const GapSlot *slot)
{
  BhxhPeriod latest = BHXH_PERIOD_NONE;

  if (gaps->actual_period == BHXH_PERIOD_NONE)
    latest =
        bhxh_gap_find_latest (gaps, slot->indicator,
                              get_first_day (&gaps->engine.view, slot), slot->target_day);
  return latest != BHXH_PERIOD_NONE ? latest : slot->actual.period;
}

gboolean
bhxh_target_walk_init (TargetWalk *walk, BhxhGaps *gaps, GError **error)
{
  const GapView *view = &gaps->engine.view;

  *walk = (TargetWalk){ .gaps = gaps, .units.n = view->n_units };
  walk->actuals = bhxh_try_new (view->n_slots, sizeof (GapPoint), error);
  if (walk->actuals == NULL)
    return FALSE;
  walk->months = bhxh_try_new (view->n_slots, sizeof (WalkMonths), error);
  if (walk->months == NULL)
    return FALSE;
  for (guint i = 0; i < view->n_slots; i++)
    bhxh_gap_point_init (gaps, view->slots[i].indicator,
                         bhxh_gap_choose_actual_period (gaps, &view->slots[i]),
                         &walk->actuals[i]);
  return TRUE;
}

void
bhxh_target_walk_choose (TargetWalk *walk, const UnitList *units)
{
  walk->units = *units;
  walk->next_unit = units->n > 0 ? unit_list_get (units, 0) : 0;
}

static void
go_to_next_unit (TargetWalk *walk)
{
  walk->next_slot = 0;
  if (++walk->next_place < walk->units.n)
    walk->next_unit = unit_list_get (&walk->units, walk->next_place);
}

void
bhxh_target_walk_clear (TargetWalk *walk)
{
  g_clear_pointer (&walk->actuals, g_free);
  g_clear_pointer (&walk->months, g_free);
}

gboolean
bhxh_target_walk_next (TargetWalk *walk)
{
  const GapView *view = &walk->gaps->engine.view;

  for (; walk->next_place < walk->units.n; go_to_next_unit (walk))
    while (walk->next_slot < view->n_slots)
      {
        const guint number = walk->next_slot++;
        const GapSlot *slot = &view->slots[number];
        const Trait *trait = bhxh_gap_view_get_target (view, slot, walk->next_unit);

        if (trait == NULL || slot->measure == BHXH_MEASURE_INDEX)
          continue;
        walk->unit = walk->next_unit;
        walk->slot = slot;
        walk->actual = &walk->actuals[number];
        walk->counted = &walk->months[number];
        walk->target = (Target){ { slot->target->values[walk->unit], trait->decimals },
                                 trait->qualifier,
                                 slot->direction };
        return TRUE;
      }
  return FALSE;
}
