# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""The districts in the order of their gaps, with what rounding leaves open."""

from bhxhplan import Plan

plan = Plan.bundled("quang-tri-2022-2025")
gaps = plan.gaps("quang-tri-2024-illustrative-actuals.csv", period=2024, ranking_measure="gap")
columns = "unit_name,rank,rank_to,n_ranked,n_siblings,value,value_unit,reason"
table = gaps.ranking().filtered("indicator", "si_rate")
print(table.format("markdown", lang="en", columns=columns), end="")
