# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""The cells of a sheet as they stand."""

from bhxhplan import Sheets

sheets = Sheets.load("quang-tri-2024-illustrative-actuals.csv")
print(f"{len(sheets)} sheet: {sheets.names[0]}")
cells = sheets.cells("1").filtered("cell", ["A2", "B2", "C2", "D2", "E2"])
print(cells.format("markdown", columns="cell,kind,text"), end="")
