# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Every problem of a file at once, in one exception."""

from bhxhplan import Error, Plan

# Made up, with three mistakes.
ACTUALS = b"""\
unit,indicator,period,value
461,si_rate,2024,a lot
461,ui_rate,2024-13,23.1
Cam Lo Town,ui_rate,2024,8.0
"""

try:
    Plan.bundled("quang-tri-2022-2025").actuals(ACTUALS, name="actuals.csv")
except Error as error:
    for problem in error.diagnostics:
        print(f"{problem}\n  ({problem.code})")
    print("error:", error.message)
