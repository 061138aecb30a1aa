# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""What the decision promises for 2025 in unemployment insurance, handed down to the districts
by their labour forces. Those are made up; without the one of Vinh Linh nothing is handed down.
"""

from bhxhplan import MissingError, Plan

FORCES = [
    ("461", 68500), ("462", 13000), ("465", 54000), ("466", 45000), ("467", 26500),
    ("468", 29000), ("469", 50000), ("470", 43500), ("464", 51000),
]  # fmt: skip
rows = [(unit, "labour_force", 2024, force) for unit, force in FORCES]
plan = Plan.bundled("quang-tri-2022-2025")
settings = {"period": 2025, "indicators": "ui_persons", "weights": "labour_force"}
try:
    plan.allocate(rows[:-1], **settings)
except MissingError as error:
    print(error.message, end="\n\n")
allocation = plan.allocate(rows, **settings)
columns = "unit_name,weight,quota,persons,reason,rate"
print(allocation.table().format("markdown", lang="en", columns=columns), end="")
