# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The C code is as clang-format leaves it."""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
files = sorted(str(path) for folder in ("include", "lib", "examples", "tests")
               for path in (ROOT / folder).rglob("*.[ch]"))
run = subprocess.run(["clang-format", "--dry-run", "--Werror", *files], check=False)
print(f"{len(files)} files")
sys.exit(run.returncode)
