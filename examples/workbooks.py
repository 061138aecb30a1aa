# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Two tables of a plan as the sheets of a workbook."""

import pathlib
import tempfile

from bhxhplan import Plan, Sheets, Workbook

plan = Plan.bundled("quang-tri-2022-2025")
workbook = Workbook()
workbook.add_table(plan.table("units"), columns="code,name,level,valid_from")
workbook.add_table(plan.table("targets"), columns="unit,indicator,period,value")
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "plan.xlsx")
    workbook.save(path)
    sheets = Sheets.load(path)
    for sheet in range(len(sheets)):
        lines = sheets.grid(sheet).format().splitlines(keepends=True)
        print("".join(lines[:9]))
