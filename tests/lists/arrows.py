# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Includes run one way: each area of lib/ may use only the areas named here."""

import re

from house import ROOT, finish

MAY_USE = {
    "base": set(),
    "table": {"base"},
    "model": {"base", "table"},
    "codec": {"base", "table", "model"},
    "modules": {"base", "table", "codec", "check"},
    "check": {"base", "table", "model"},
    "gap": {"base", "table", "model"},
    "derive": {"base", "table", "model"},
    "allocation": {"base", "table", "model"},
    "duty": {"base", "table", "model"},
    "diff": {"base", "table", "model", "check"},
    "report": {"base", "table", "model", "check", "gap", "duty"},
    "data": {"base", "codec"},
    "tool": set(),
}
# Which area implements each public header; the umbrella is for programs only.
IMPLEMENTS = {
    "base": [
        "version",
        "language",
        "error",
        "number",
        "text",
        "period",
        "recurrence",
        "holidays",
        "options-duties",
        "diagnostics",
        "manifest",
        "options",
        "options-allocating",
        "options-comparing",
        "options-reading",
        "options-reasoning",
        "options-report",
    ],
    "table": [
        "arrow",
        "table",
        "workbook",
    ],
    "model": [
        "district",
        "indicator",
        "frame",
        "objection",
        "figures",
        "figures-ranges",
        "plan",
        "plan-builder",
        "submissions",
    ],
    "codec": [
        "amendments",
        "figures-arrow",
        "import",
        "map",
        "sdmx",
        "sheets",
    ],
    "check": [
        "findings",
        "bounds",
        "conflicts",
        "rules",
    ],
    "gap": [
        "gaps",
        "analysis",
    ],
    "allocation": [
        "allocation",
        "apportionment",
    ],
    "duty": [
        "duties",
    ],
    "derive": [
        "plan-derive",
    ],
    "diff": [
        "differences",
    ],
    "report": [
        "report",
    ],
}
AREA_OF_HEADER = {name: area for area, names in IMPLEMENTS.items() for name in names}

problems = []
checked = 0
for header in (ROOT / "include/bhxhplan").glob("*.h"):
    if header.stem == "bhxhplan":
        continue
    if header.stem not in AREA_OF_HEADER:
        problems.append(f"include/bhxhplan/{header.name}: no area implements it")
        continue
    area = AREA_OF_HEADER[header.stem]
    for name in re.findall(r'#include <bhxhplan/([a-z-]+)\.h>', header.read_text()):
        checked += 1
        if AREA_OF_HEADER.get(name) not in MAY_USE[area] | {area}:
            problems.append(f"include/bhxhplan/{header.name}: {area} must not use {name}.h")

for path in sorted((ROOT / "lib").rglob("*.[ch]")):
    area = path.relative_to(ROOT / "lib").parts[0]
    text = path.read_text()
    for name in re.findall(r'#include "([^"]+)"', text):
        checked += 1
        used = name.split("/")[0] if "/" in name else area
        if used != area and used not in MAY_USE.get(area, set()):
            problems.append(f"{path.relative_to(ROOT)}: {area} must not use {name}")
    for name in re.findall(r'#include <bhxhplan/([a-z-]+)\.h>', text):
        checked += 1
        if area == "tool":
            continue
        used = AREA_OF_HEADER.get(name)
        if used != area and used not in MAY_USE.get(area, set()):
            problems.append(f"{path.relative_to(ROOT)}: {area} must not use {name}.h")

finish(checked, problems)
