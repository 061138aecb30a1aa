# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Periods as offices write them, and what lies around them."""

from bhxhplan import Period, RangeError

period = Period("9 tháng đầu năm 2024")
for label, each in (
    ("period", period),
    ("last day", Period(period.last_day)),
    ("year before", period.last_year),
    ("last December", period.last_december),
):
    print(f"{label:<14} {each} ({each.name()})")
print("in the term:  ", "yes" if period in Period("giai đoạn 2022-2025") else "no")
try:
    Period("30/02/2024")
except RangeError as error:
    print("refused:", error.message)
