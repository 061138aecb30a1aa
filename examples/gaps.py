# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""How far the districts of Quang Tri are from their targets of 2024, by illustrative figures."""

from bhxhplan import Plan

FILES = ["quang-tri-2024-illustrative-actuals.csv",
         "quang-tri-2024-illustrative-labour-force.csv"]  # fmt: skip

gaps = Plan.bundled("quang-tri-2022-2025").gaps(FILES, period=2024)
columns = "unit_name,indicator,target,actual,gap,gap_unit,persons,achievement,status"
print(gaps.table().format("markdown", columns=columns), end="")
print(gaps.missing())
