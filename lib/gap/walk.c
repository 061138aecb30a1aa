/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Which slots are gone over, and where their actuals are looked for.
 */
#include "gap/walk.h"

#include "base/memory.h"

gboolean
bhxh_walk_is_stock (const GapView *view, const GapSlot *slot)
{
  return bhxh_indicator_get_kind (
             bhxh_frame_get_indicator (view->frame, slot->indicator)) == BHXH_KIND_STOCK;
}

/* The day on which a period must begin whose actual can be set beside the slot's targets:
 * none, any day, for a stock; for what flows their first, from which it counts. */
static BhxhPeriod
get_first_day (const GapView *view, const GapSlot *slot)
{
  return bhxh_walk_is_stock (view, slot)
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
bhxh_target_walk_init (TargetWalk *walk,
                       BhxhGaps *gaps,
                       WalkFilter filter,
                       GError **error)
{
  const GapView *view = &gaps->engine.view;

  *walk = (TargetWalk){ .gaps = gaps, .units.n = view->n_units };
  walk->stops = bhxh_try_new (view->n_slots, sizeof (WalkStop), error);
  if (walk->stops == NULL)
    return FALSE;
  walk->next_stop = walk->end = walk->stops;
  for (const GapSlot *slot = view->slots; slot < view->slots + view->n_slots; slot++)
    if (slot->measure != BHXH_MEASURE_INDEX && (filter == NULL || filter (view, slot)))
      {
        WalkStop *stop = walk->end++;

        stop->slot = slot;
        bhxh_gap_point_init (gaps, slot->indicator,
                             bhxh_gap_choose_actual_period (gaps, slot), &stop->actual);
      }
  return TRUE;
}

void
bhxh_target_walk_choose (TargetWalk *walk, const UnitList *units)
{
  walk->units = *units;
}

void
bhxh_target_walk_clear (TargetWalk *walk)
{
  g_clear_pointer (&walk->stops, g_free);
}
