# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the README shows is what happens.

A fenced block after <!-- file: PATH --> is that file; after <!-- program: PATH --> it is what
the built example prints; after <!-- commands --> it is a session: each line with "$ " is run,
and what follows is its output. With --write the README is brought up to date instead.
"""

import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
BUILD = pathlib.Path(os.environ["BHXH_BUILD_ROOT"])
BLOCK = re.compile(r"<!-- (file|program|commands)(?:: (\S+))? -->\n```(\w+)\n(.*?)```\n", re.S)


def run(command, shell=False):
    """Standard output; a program that cannot run is an error, a status of 1 is a finding."""
    environment = dict(os.environ, PATH=f"{BUILD}/lib/tool:{os.environ['PATH']}")
    done = subprocess.run(command, shell=shell, cwd=ROOT, env=environment, check=False,
                          capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def wanted(kind, path, text):
    """What a block should say."""
    if kind == "file":
        lines = (ROOT / path).read_text().splitlines(keepends=True)
        return "".join(line for line in lines if "SPDX-" not in line).lstrip("\n")
    if kind == "program":
        return run([str(BUILD / path)])
    commands = [line for line in text.splitlines() if line.startswith("$ ")]
    return "".join(f"{line}\n{run(line[2:], shell=True)}" for line in commands)


readme = ROOT / "README.md"
before = readme.read_text()
after = BLOCK.sub(
    lambda m: m.group(0)[:m.start(4) - m.start(0)] + wanted(m.group(1), m.group(2), m.group(4))
    + "```\n", before)
blocks = len(BLOCK.findall(before))
if "--write" in sys.argv:
    readme.write_text(after)
elif before != after or blocks < 4:
    sys.stdout.writelines(__import__("difflib").unified_diff(
        before.splitlines(True), after.splitlines(True), "README.md", "what happens"))
    sys.exit(f"{blocks} blocks; the README does not show what happens")
print(f"{blocks} blocks checked")
