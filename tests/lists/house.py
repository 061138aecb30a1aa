# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the tests of lists share: the tree's files, and how a test says what it found."""

import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(os.environ.get("BHXH_SOURCE_ROOT", pathlib.Path(__file__).parents[2]))
HEADERS = sorted((ROOT / "include/bhxhplan").glob("*.h"))
DECLARATION = re.compile(r"^BHXH_AVAILABLE_IN_\d+_\d+\n[^;]*?\b(bhxh_[a-z0-9_]+) \(", re.M)


def tracked_files():
    """Files that belong to the project: what git tracks; where git is not installed, all
    that is not git's own, a build's or Python's."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-z"],
                                capture_output=True, check=False)
        if listed.returncode == 0:
            names = listed.stdout.decode().split("\0")
            return [ROOT / name for name in names if name and (ROOT / name).is_file()]
    return [path for path in ROOT.rglob("*") if path.is_file() and not is_made(path)]


def is_made(path):
    """Whether a file lies in a folder that git, a build or Python makes."""
    parts = path.relative_to(ROOT).parts
    return parts[0] == ".git" or parts[0].startswith("build") or "__pycache__" in parts


def declared_functions():
    """Every public function, with the header that declares it."""
    return {name: header for header in HEADERS
            for name in DECLARATION.findall(header.read_text())}


def finish(checked, problems):
    """Prints the problems; the exit status is the verdict. Nothing checked is a problem too."""
    for problem in problems:
        print(problem)
    print(f"{checked} checked, {len(problems)} problems")
    sys.exit(1 if problems or not checked else 0)
