# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Which printed figures cannot be true, and which only rounding explains."""

from bhxhplan import Plan, Verdict

findings = Plan.bundled("quang-tri-2022-2025").check()
for finding in findings.impossible:
    print(f"{finding.rule} ({';'.join(finding.cells)})\n  {finding.message('en')}")
columns = "unit_name_vi,period,rule,verdict,printed,size"
print(findings.table().format("markdown", columns=columns), end="")
counts = [findings.count(v) for v in (Verdict.OPEN, Verdict.CERTAIN, Verdict.UNKNOWN)]
print("open {}, certain {}, unknown {}; failing {}".format(*counts, findings.n_failing))
