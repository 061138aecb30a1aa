# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""One table as text, JSON and Markdown, and its numbers."""

from decimal import Decimal

from bhxhplan import Plan

# Made up, to have something to compare.
ACTUALS = [("461", "si_compulsory_rate", 2024, Decimal("29.4")),
           ("461", "ui_rate", 2024, Decimal("23.1"))]  # fmt: skip

plan = Plan.bundled("quang-tri-2022-2025")
gaps = plan.gaps(plan.actuals(ACTUALS, name="actuals.csv"), period=2024)
table = gaps.table().filtered("unit", "461")
columns = "unit_name,indicator_name,target,actual,gap,status"
print(table.format("text", columns=columns))
print(table.format("json", columns="indicator,target,actual,status"))
print(table.format("markdown", lang="en", columns=columns))
for gap in table["gap"]:
    if gap is not None:
        print(f"{int(gap.scaleb(1))} and {-gap.as_tuple().exponent} decimals")
