# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""The targets of one district with their places in the document, and one of its texts."""

from bhxhplan import Plan

plan = Plan.bundled("quang-tri-2022-2025")
print(plan.title)
for indicator in plan.indicators:
    for figure in plan.targets.cell("Vĩnh Linh", indicator, 2023)[:1]:
        print(f"{indicator.name}: {figure.text('printed')} ({figure.source})")
print(plan.cell("texts", "IV.3-1", "text_vi"))
