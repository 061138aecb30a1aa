/* SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * From slot to slot and unit to unit, and why each has what it has.
 */
#include "allocation/rows.h"

#include <bhxhplan/apportionment.h>

const Label bhxh_row_weights_labels[ROW_N_WEIGHTS] = {
  { "", "", "" },
  [1 + WEIGHTS_GROWTH] = { "growth", "Tăng đều theo số đã đạt", "Equal growth" },
  [1 + WEIGHTS_COVERAGE] = { "coverage", "Tỷ lệ bao phủ như nhau", "Equal coverage" },
  [1 + WEIGHTS_UNCOVERED] = { "uncovered", "Theo số người chưa tham gia",
                              "By uncovered persons" },
  [1 + WEIGHTS_GAP] = { "gap", "Giữ số đã đạt, phần tăng theo số người chưa tham gia",
                        "What they have, the increase by uncovered persons" },
  [1 + WEIGHTS_COLUMN] = { "column", "Theo một chỉ tiêu", "By an indicator" },
};

const Label bhxh_row_reason_labels[ROW_N_REASONS] = {
  { "", "", "" },
  [ROW_TARGET] = { "target", "Chỉ tiêu được giao", "The target itself" },
  [ROW_RATE] = { "rate", "Số người ít nhất để đạt tỷ lệ được giao",
                 "The fewest persons that reach the rate" },
  [ROW_NOT_ADDRESSED] = { "not_addressed", "Không thuộc diện giao chỉ tiêu",
                          "No targets are addressed to it" },
  [ROW_NO_WEIGHT] = { "no_weight", "Không có trọng số", "No weight" },
  [ROW_EXACT] = { "exact", "Phần chia là số nguyên", "The share is whole" },
  [ROW_DOWN] = { "down", "Làm tròn xuống", "Rounded down" },
  [ROW_UP] = { "up", "Làm tròn lên", "Rounded up" },
  [ROW_AT_FLOOR] = { "at_floor", "Bằng mức sàn", "At its floor" },
  [ROW_AT_CAP] = { "at_cap", "Bằng mức trần", "At its cap" },
  [ROW_TIE_WON] = { "tie_won", "Bằng nhau; được thêm một người theo thứ tự đã định",
                    "Tied; one more by the declared order" },
  [ROW_TIE_LOST] = { "tie_lost", "Bằng nhau; không được thêm theo thứ tự đã định",
                     "Tied; not one more by the declared order" },
};

static const guint8 reason_of_share[] = {
  [BHXH_APPORTIONED_EXACT] = ROW_EXACT,
  [BHXH_APPORTIONED_DOWN] = ROW_DOWN,
  [BHXH_APPORTIONED_UP] = ROW_UP,
  [BHXH_APPORTIONED_AT_FLOOR] = ROW_AT_FLOOR,
  [BHXH_APPORTIONED_AT_CAP] = ROW_AT_CAP,
  [BHXH_APPORTIONED_TIE_WON] = ROW_TIE_WON,
  [BHXH_APPORTIONED_TIE_LOST] = ROW_TIE_LOST,
  [BHXH_APPORTIONED_NO_WEIGHT] = ROW_NO_WEIGHT,
};

void
bhxh_row_cursor_init (RowCursor *cursor, const BhxhAllocation *allocation)
{
  *cursor = (RowCursor){ .allocation = allocation, .parent = -1 };
}

static RowReason
find_reason (const AllocationSlot *slot, guint unit)
{
  switch ((ShareState) slot->states[unit])
    {
    case SHARE_TOP: return slot->demand.rate >= 0 ? ROW_RATE : ROW_TARGET;
    case SHARE_LEFT_OUT: return ROW_NOT_ADDRESSED;
    default: return (RowReason) reason_of_share[slot->reasons[unit]];
    }
}

static void
enter (RowCursor *cursor)
{
  const BhxhAllocation *allocation = cursor->allocation;

  cursor->parent =
      cursor->unit == allocation->request.unit
          ? -1
          : bhxh_frame_get_parent (allocation_frame (allocation), cursor->unit);
  cursor->reason = find_reason (cursor->slot, cursor->unit);
}

gboolean
bhxh_row_cursor_next (RowCursor *cursor)
{
  const BhxhAllocation *allocation = cursor->allocation;
  const guint n_units = bhxh_frame_get_n_units (allocation_frame (allocation));

  for (; cursor->slot_number < allocation->n_slots; cursor->slot_number++)
    {
      const AllocationSlot *slot = &allocation->slots[cursor->slot_number];
      guint unit = cursor->slot == slot ? cursor->unit + 1 : allocation->request.unit;

      while (unit < n_units && slot->states[unit] == SHARE_NONE)
        unit++;
      if (unit == n_units)
        continue;
      cursor->slot = slot;
      cursor->unit = unit;
      enter (cursor);
      return TRUE;
    }
  return FALSE;
}

gboolean
bhxh_row_cursor_get_rate (const RowCursor *cursor, RowRate *rate)
{
  const AllocationSlot *slot = cursor->slot;
  const Demand *demand = &slot->demand;
  const Column *people = slot->people[cursor->unit];

  if (cursor->parent < 0)
    {
      *rate = (RowRate){ (guint) demand->rate, 0, demand->rate_decimals, demand->people,
                         demand->people_period };
      return demand->rate >= 0 && bhxh_demand_rate (demand->persons, demand->people,
                                                    rate->decimals, &rate->value);
    }
  if (!column_has (people, cursor->unit) || people->decimals > 0)
    return FALSE;
  *rate = (RowRate){ (guint) slot->rate, 0,
                     bhxh_frame_get_indicator (allocation_frame (cursor->allocation),
                                               (guint) slot->rate)
                         ->decimals,
                     people->values[cursor->unit], people->period };
  return bhxh_demand_rate (slot->shares[cursor->unit], rate->people, rate->decimals,
                           &rate->value);
}
