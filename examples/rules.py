# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""What the rules about sums are worth, before any figure is looked at."""

from bhxhplan import Plan

for rule in Plan.bundled("quang-tri-2022-2025").rules():
    if "-sum" in rule.id:
        print(f"{rule.id}: {rule.message('en')}")
