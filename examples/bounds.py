# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""What the printed figures say about the labour force that nobody printed."""

from bhxhplan import Plan, format_number

for bound in Plan.bundled("quang-tri-2022-2025").bounds():
    span = bound.range
    least, most = format_number(span.lo, "en"), format_number(span.hi, "en")
    print(f"{bound.indicator.name_en}, {bound.period}: {least} to {most}")
    print("  by {} and {}".format(*bound.rules))
