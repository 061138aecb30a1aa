/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The exact share that whole persons stand for, and how far they are from it.
 */
#include "allocation/allocation.h"
#include "allocation/scale.h"

/* What a unit has, and its weight times the level of its siblings, within its bounds. */
gboolean
bhxh_quota_find (const BhxhAllocation *allocation,
                 const AllocationSlot *slot,
                 guint unit,
                 Quota *quota)
{
  const gint parent = bhxh_frame_get_parent (allocation_frame (allocation), unit);
  const Wide base = slot->bases[unit];
  const Wide floor = MAX (slot->floors[unit], slot->bases[unit]);
  Level level;

  if (parent < 0 || slot->states[unit] != SHARE_GIVEN)
    return FALSE;
  if (slot->scaled != NULL)
    {
      *quota =
          (Quota){ (base << SCALE_BITS) + slot->scaled[unit], (Wide) 1 << SCALE_BITS };
      return TRUE;
    }
  level = slot->levels[parent];
  *quota = (Quota){ base * level.divisor + (Wide) slot->weights[unit] * level.dividend,
                    level.divisor };
  if (slot->weights[unit] == 0 || quota->dividend < floor * quota->divisor)
    *quota = (Quota){ floor, 1 };
  else if (quota->dividend >= (Wide) slot->caps[unit] * quota->divisor)
    *quota = (Quota){ slot->caps[unit], 1 };
  return TRUE;
}

gboolean
bhxh_quota_round (const Quota *quota, guint decimals, gint64 *value)
{
  Wide scaled = 0;

  return bhxh_wide_scale (quota->dividend, decimals, &scaled) &&
         bhxh_wide_narrow (bhxh_wide_divide_round (scaled, quota->divisor), value);
}

gboolean
bhxh_quota_compare (const Quota *quota, gint64 persons, guint decimals, gint64 *percent)
{
  Wide difference = 0;

  return quota->dividend > 0 &&
         !__builtin_mul_overflow ((Wide) persons, quota->divisor, &difference) &&
         !__builtin_sub_overflow (difference, quota->dividend, &difference) &&
         bhxh_wide_scale (difference, decimals + 2, &difference) &&
         bhxh_wide_narrow (bhxh_wide_divide_round (difference, quota->dividend), percent);
}
