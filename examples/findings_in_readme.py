# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
from bhxhplan import Plan

findings = Plan.bundled("quang-tri-2022-2025").check()
print(findings.n_failing, "cannot be true:")
for finding in findings.impossible:
    print(finding.message("vi"))
