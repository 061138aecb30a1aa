# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Public headers, version script, library, documentation and tests have the same functions."""

import os
import re
import subprocess

from house import HEADERS, ROOT, declared_functions, finish

declared = declared_functions()
problems = []

script = (ROOT / "lib/bhxhplan.map").read_text()
scripted = re.findall(r"^    (bhxh_[a-z0-9_]+);$", script, re.M)
if scripted != sorted(scripted):
    problems.append("lib/bhxhplan.map: not in order of name")

library = os.environ["BHXH_LIBRARY"]
listing = subprocess.run(["nm", "-D", "--defined-only", library], capture_output=True,
                         check=True, text=True).stdout
exported = {line.split()[-1].split("@")[0] for line in listing.splitlines() if " A " not in line}

for what, names in (("lib/bhxhplan.map", set(scripted)), (library, exported)):
    problems += [f"{what}: no {name}" for name in sorted(set(declared) - names)]
    problems += [f"{what}: {name} is in no public header"
                 for name in sorted(names - set(declared))]

documented = re.compile(r"/\*\*((?:(?!\*/).)*)\*/\s*BHXH_AVAILABLE_IN_(\d+)_(\d+)\n"
                        r"([^;]*?)\b(bhxh_[a-z0-9_]+) \(([^;]*)\);", re.S)
with_docs = set()
for header in HEADERS:
    for text, major, minor, _, name, arguments in documented.findall(header.read_text()):
        with_docs.add(name)
        if "@brief" not in text:
            problems.append(f"{header.name}: {name} has no @brief")
        if f"@since {major}.{minor}" not in text:
            problems.append(f"{header.name}: {name} has no @since {major}.{minor}")
        if "GError **" in arguments and "BHXH_ERROR_" not in text and "errors as" not in text.lower():
            problems.append(f"{header.name}: {name} does not document its errors")
problems += [f"{declared[name].name}: {name} is not documented"
             for name in sorted(set(declared) - with_docs)]

calls = "".join(path.read_text() for path in (ROOT / "tests/unit").glob("*.c"))
problems += [f"tests/unit: {name} is never called"
             for name in sorted(declared) if not re.search(rf"\b{name} \(", calls)]

finish(len(declared), problems)
