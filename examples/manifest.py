# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""From which files figures came, by their hashes."""

from bhxhplan import Manifest, Plan

CSV = b"""\
unit,indicator,period,value,sender,received
461,si_rate,2024,38.5,BHXH Dong Ha,2025-01-10
462,si_rate,2024,20.8,BHXH Quang Tri,2025-01-12
"""

manifest = Manifest()
manifest.add_setting("known_on", "2025-01-11")
Plan.bundled("quang-tri-2022-2025").actuals(
    CSV, name="january.csv", manifest=manifest, known_on="2025-01-11"
)
print(manifest.format(), end="")
