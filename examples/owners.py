# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Whose target is harder, and what became of the targets that were given first."""

import pathlib
import tempfile

from bhxhplan import Plan

DESCRIPTOR = """{"bhxhplan_format": "1.0", "name": "qd-100-2024",
"amends": "quang-tri-2022-2025", "effective_from": "2024-03-15"}"""
TARGETS = """\
unit,indicator,period,value,owner,removed
464,ui_rate,2023,10.2,,
464,ui_rate,2024,12.0,bhxh-tinh,
464,ui_rate,2025,,,true
"""
REPORTS = b"""\
unit,indicator,period,value
464,ui_rate,2023,10.5
464,ui_rate,2024,11.8
"""

first = Plan.bundled("quang-tri-2022-2025")
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "datapackage.json").write_text(DESCRIPTOR)
    (folder / "targets.csv").write_text(TARGETS)
    in_force = first.in_force(folder)
gaps = in_force.gaps(in_force.actuals(REPORTS, name="reports.csv"))
table = gaps.owners(first).filtered("unit", "464").filtered("indicator", "ui_rate")
columns = "owner,period,target_first,target,amended,binds,actual,gap_first,gap,status"
print(table.format("markdown", lang="en", columns=columns), end="")
