# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""What a later decision changed, and from which day."""

import pathlib
import tempfile

from bhxhplan import Plan

DESCRIPTOR = """{"bhxhplan_format": "1.0", "name": "qd-100-2024",
"amends": "quang-tri-2022-2025", "effective_from": "2024-03-15"}"""

plan = Plan.bundled("quang-tri-2022-2025")
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "datapackage.json").write_text(DESCRIPTOR)
    (folder / "targets.csv").write_text("unit,indicator,period,value\n464,ui_rate,2023,10.2\n")
    for day in ("2024-03-14", "2024-03-15"):
        in_force = plan.in_force(folder, on=day)
        print(f"{day}: {in_force.check(on=day).n_failing} impossible")
