# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""The next plan: its baselines, and the form for its targets."""

from bhxhplan import Plan

old = Plan.bundled("quang-tri-2022-2025")
new = old.successor("2026/2030", unit_day="2025-01-01")
print(f"{new.id}: {len(new.units)} units")
baseline = new.statements.cell("45", "si_persons", 2025)[0]
print(new.cell("texts", baseline.source, "text_en"))
columns = "unit,unit_name_en,si_rate_2026,si_rate_2027"
print(new.template(old).format("markdown", lang="en", columns=columns), end="")
