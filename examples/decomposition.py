# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""What each unit and each effect contributed to a gap."""

from bhxhplan import Plan

plan = Plan.load("../tests/data/hai-duong-2024")
gaps = plan.gaps("../tests/data/hai-duong-2023-actuals.csv", actual_period=2023)
table = gaps.decomposition().filtered("indicator", "si_voluntary_persons")
columns = "unit_name,line,from,actual,change_unit,contribution"
print(table.format("markdown", lang="en", columns=columns), end="")
