# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Who has reported, at which stage, and when."""

from bhxhplan import Plan

REPORTS = b"""\
unit,indicator,period,value,stage,received
461,si_rate,2024,"40,0",preliminary,2025-01-03
464,si_rate,2024,"20,1",final,2025-01-10
466,si_rate,2024,"18,1",estimate,2024-12-20
"""

plan = Plan.bundled("quang-tri-2022-2025")
actuals = plan.actuals(REPORTS, name="reports.csv")
table = plan.gaps(actuals, period=2024).completeness().filtered("indicator", "si_rate")
columns = "unit_name,reporting,stage,received,days,reported,expected,missing_units"
print(table.format("markdown", lang="en", columns=columns), end="")
