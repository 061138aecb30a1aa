# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""The statements of one figure, each with its place, and the values that it can mean."""

from bhxhplan import Plan, format_number

plan = Plan.bundled("quang-tri-2022-2025")
figures = plan.statements
for figure in figures.cell(0, "si_rate", 2022):
    printed, source = figure.text("printed"), figure.source
    print(f'{format_number(figure.value)} ("{printed}", {source})')
span = figures.ranges("si_rate", 2022)[0]
print(f"từ {format_number(span.lo)} đến {format_number(span.hi)}")
