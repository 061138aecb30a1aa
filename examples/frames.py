# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Units of a date, and units of other dates traced back to them."""

from bhxhplan import Error, Plan

plan = Plan.bundled("quang-tri-2022-2025")
for unit in plan.units.root.children:
    print(unit.code, unit.name)
for name, day in (
    ("TX. Quảng Trị", None), ("Quảng Trị", None), ("19333", None), ("19333", "2025-09-30")
):  # fmt: skip
    try:
        unit = plan.units.find(name, on=day)
    except Error as error:
        print(error.message)
        continue
    holder = unit.held_by
    within = f", in {holder.name}" if holder not in (None, unit) else ""
    print(f"{name}: {unit.name}{within}")
