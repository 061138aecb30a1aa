# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Each example in C is run, with what it prints, and so is the same in Python beside it."""

import re

from house import ROOT, finish

EXAMPLES = ROOT / "examples"
MESON = (EXAMPLES / "meson.build").read_text()
#: What cannot be done from Python, each with the reason.
NOT_IN_PYTHON = {}

listed = re.findall(r"^  '([\w-]+)',$", MESON, re.M)
renamed = dict(re.findall(r"'([\w-]+)': '([\w-]+)'",
                          re.search(r"^python_names = \{(.*?)\}", MESON, re.M | re.S).group(1)))
in_c = {path.stem for path in EXAMPLES.glob("*.c")}
in_python = {path.stem: path.read_text() for path in EXAMPLES.glob("*.py")}
problems = []
for name in sorted(in_c ^ set(listed)):
    problems.append(f"examples/{name}.c: stands in one of the folder and meson.build only")
for name in sorted(in_c):
    if not (EXAMPLES / f"{name}.out").is_file():
        problems.append(f"examples/{name}.out: is missing: what the example prints")
for name in sorted(in_c - set(NOT_IN_PYTHON)):
    twin = renamed.get(name, name)
    if twin not in in_python:
        problems.append(f"examples/{twin}.py: is missing: {name}.c in Python; if that cannot be, "
                        "say in tests/lists/examples.py why")
    elif not re.search(r"^(?:from|import) bhxhplan\b", in_python[twin], re.M):
        problems.append(f"examples/{twin}.py: does not use the package")
for name, reason in NOT_IN_PYTHON.items():
    if name not in in_c or renamed.get(name, name) in in_python or not reason:
        problems.append(f"tests/lists/examples.py: take {name} out of NOT_IN_PYTHON")
twins = {renamed.get(name, name) for name in in_c}
for name in sorted(set(in_python) - twins):
    problems.append(f"examples/{name}.py: is the same as no example in C")
finish(len(in_c) + len(in_python), problems)
