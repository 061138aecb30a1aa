# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every package of the project is valid for the public validator of data packages."""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
VALIDATOR = pathlib.Path(os.environ["BHXH_VENV"]) / "bin/frictionless"

packages = sorted(list(ROOT.glob("lib/data/*/datapackage.json"))
                  + list(ROOT.glob("tests/data/*/datapackage.json")))
failed = 0
for package in packages:
    run = subprocess.run([VALIDATOR, "validate", "--json", package.name], cwd=package.parent,
                         capture_output=True, text=True, check=False)
    if run.returncode != 0:
        failed += 1
        print(package, run.stdout[-4000:], run.stderr[-1000:])
print(f"{len(packages)} packages, {failed} not valid")
sys.exit(1 if failed or not packages else 0)
