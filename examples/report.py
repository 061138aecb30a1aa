# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""A report of one district: its summary and its targets, with a line of one's own."""

from decimal import Decimal

from bhxhplan import Plan, Report, ReportParts

# Made-up figures for 2024.
RATES = {"si_rate": "17.7", "si_compulsory_rate": "10.6", "si_voluntary_rate": "7.1",
         "ui_rate": "8.6"}  # fmt: skip
rows = [("Huyện Gio Linh", code, 2024, Decimal(rate)) for code, rate in RATES.items()]

plan = Plan.bundled("quang-tri-2022-2025")
gaps = plan.gaps(plan.actuals(rows, name="made-up.csv"), period=2024)
report = Report.compute(
    gaps,
    report_unit="Huyện Gio Linh",
    report_parts=ReportParts.SUMMARY | ReportParts.TARGETS,
)
report.set_heading("PHỤ LỤC")
report.add_note("Số liệu minh họa.", "Made-up figures.")
print(report.format(), end="")
