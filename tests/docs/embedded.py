# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every example stands in a page of the guide with what it prints, and every page has its id.
The first page lists every group of functions.

Doxygen takes the heading and the id of a page from its first line only.
"""

import os
import pathlib
import re
import sys

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
pages = {path.name: path.read_text() for path in sorted((ROOT / "doc/pages").glob("*.md"))}
guide = "".join(pages.values())
problems = []

for name, text in pages.items():
    if not re.match(r"# .+ \{#\w+\}\n<!-- SPDX-", text):
        problems.append(f"{name}: the first line is no heading with an id")
sources = sorted((ROOT / "examples").glob("*.c"))
for source in sources:
    if f"@include {source.name}\n" not in guide:
        problems.append(f"{source.name}: no page has it")
    if f"@verbinclude {source.stem}.out\n" not in guide:
        problems.append(f"{source.stem}.out: no page has it")
headers = "".join(path.read_text() for path in (ROOT / "include/bhxhplan").glob("*.h"))
groups = re.findall(r"@defgroup (\S+)", headers)
listed = re.findall(r"^\* @ref (\S+)$", pages["index.md"], re.M)
problems += [f"index.md: the group {name} is not listed" for name in set(groups) - set(listed)]
if problems or len(sources) < 12 or len(groups) < 12:
    sys.exit("\n".join(problems) or f"only {len(sources)} examples")
print(f"{len(sources)} examples in {len(pages)} pages")
