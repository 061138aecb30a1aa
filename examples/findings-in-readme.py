# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""The first figure that cannot be true."""

from bhxhplan import Plan

findings = Plan.bundled("quang-tri-2022-2025").check()
print(f"{findings.n_failing} cannot be true. The first:")
print(findings.impossible[0].message("en"))
