# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The house rules that can be measured: top level, lengths, licences, who sets errors."""

import re

from house import ROOT, finish, tracked_files

TOP_LEVEL = {"meson.build", "meson_options.txt", "README.md", "COPYING", "include", "lib",
             "examples", "tests", "doc", "pkgconfig"}
MOST_LINES = 500
MOST_HEADER_LINES = 300
MOST_FUNCTION_LINES = 60
MOST_COLUMNS = 90
NO_COMMENTS = {".csv", ".json", ".out", ".in"}


def function_lengths(lines):
    """Start and length of each function: from a brace in the first column to its twin."""
    start = None
    for number, line in enumerate(lines, 1):
        if line.startswith("{") and number > 1 and lines[number - 2].endswith(")"):
            start = number
        elif line.startswith("}") and start:
            yield start, number - start - 1
            start = None


problems = []
checked = 0
for path in tracked_files():
    name = path.relative_to(ROOT)
    top = name.parts[0]
    checked += 1
    if not top.startswith(".") and top not in TOP_LEVEL:
        problems.append(f"{name}: does not belong on the top level")
    if "corpus" in name.parts or name.name == "COPYING":
        continue
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    if path.suffix not in NO_COMMENTS and top != "." and "data" not in name.parts[:2]:
        head = text[:400]
        if name.parts[-1] not in (".gitignore", ".gitattributes") and (
                "SPDX-FileCopyrightText:" not in head or "SPDX-License-Identifier:" not in head):
            problems.append(f"{name}: no SPDX lines at the top")
    if path.suffix not in (".c", ".h") or "lib/data/" in str(name):
        continue
    if top == "lib" and str(name) != "lib/base/error.c" and "tool" not in name.parts:
        for call in re.findall(r"\bg_(?:set_error|prefix_error|error_new)\w*", text):
            problems.append(f"{name}: {call}: base/error.h sets errors, in both languages")
    lines = text.splitlines()
    most = MOST_HEADER_LINES if top == "include" else MOST_LINES
    if len(lines) > most:
        problems.append(f"{name}: {len(lines)} lines, more than {most}")
    for start, length in function_lengths(lines):
        if length > MOST_FUNCTION_LINES:
            problems.append(f"{name}:{start}: a function of {length} lines")
    for number, line in enumerate(lines, 1):
        if len(line) > MOST_COLUMNS and not re.search(r'["/]', line):
            problems.append(f"{name}:{number}: {len(line)} columns")

finish(checked, problems)
