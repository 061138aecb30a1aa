# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Which printed figures of 2024 contradict each other, which to doubt, what they may be."""

from bhxhplan import Plan, format_number

conflicts = Plan.bundled("quang-tri-2022-2025").conflicts(period=2024)
for conflict in conflicts:
    print(";".join(conflict.cells))
    print("  by", ";".join(conflict.rules))
for doubt in conflicts.doubts:
    print(f"doubt {';'.join(doubt.cells)} (weight {doubt.weight})")
for slip in conflicts.slips:
    print(f"perhaps {format_number(slip.value, 'en')} ({slip.cell})")
