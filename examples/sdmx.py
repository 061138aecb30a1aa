# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Targets and an actual figure as SDMX, and what the structure says of two codes."""

from bhxhplan import Plan, sdmx

ACTUALS = b"""\
unit,indicator,period,value,stage
45,si_persons,2024-11,82550,preliminary
"""

plan = Plan.bundled("quang-tri-2022-2025")
table = sdmx.observations(plan, plan.actuals(ACTUALS, name="actuals.csv"))
few = table.filtered("REF_AREA", "45").filtered("INDICATOR", "si_persons")
print(few.format("csv").replace("\r", ""), end="")
structure = sdmx.structure(plan)
for code in ("461", "si_persons"):
    found = structure[structure.index(f'"id": "{code}"') :]
    print(found[: found.index("}") + 1])
