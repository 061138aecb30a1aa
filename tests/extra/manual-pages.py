# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The man pages are clean for a formatter that says what is wrong."""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
pages = sorted((ROOT / "doc/man").glob("*.1"))
problems = ""
for page in pages:
    run = subprocess.run(["mandoc", "-T", "lint", "-W", "error", page], capture_output=True,
                         text=True, check=False)
    problems += run.stdout
print(problems or f"{len(pages)} pages")
sys.exit(1 if problems or not pages else 0)
