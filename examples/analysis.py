# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""How far the way to a target has been gone, from either of two bases."""

from bhxhplan import Plan

plan = Plan.bundled("quang-tri-2022-2025")
for base in (18027, 18192):
    actuals = [("45", "si_voluntary_persons", 2021, base),
               ("45", "si_voluntary_persons", 2022, 19739)]  # fmt: skip
    table = plan.gaps(actuals, period=2025).progress()
    columns = "base,actual,target,progress,eurostat,score,unsd,escap"
    voluntary = table.filtered("indicator", "si_voluntary_persons")
    print(voluntary.format("markdown", columns=columns), end="")
