# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs one file of command lines and compares what they print.

In a case file, in a folder of its own:

    @file NAME      the lines up to @end are written to NAME
    $ COMMAND       is run by sh, with bhxhplan on the path and $DATA, $EXAMPLES, $PLANS set
    text            what it prints, line for line
    ! text          what it prints on standard error
    ? N             its exit status, where that is not 0
    ...             any lines; at a line's end, any rest of it
"""

import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
TOOL = pathlib.Path(os.environ["BHXH_TOOL"])


def parse(lines):
    """Files, and commands with what is expected of them."""
    files, commands = {}, []
    name = None
    for line in lines:
        if line == "@end":
            name = None
        elif name is not None:
            files[name].append(line)
        elif line.startswith("@file "):
            name = line.split(None, 1)[1]
            files[name] = []
        elif line.startswith("$ "):
            commands.append({"command": line[2:], "out": [], "err": [], "status": 0})
        elif line.startswith("#") or not commands:
            continue
        elif line.startswith("? "):
            commands[-1]["status"] = int(line[2:])
        elif line.startswith("! "):
            commands[-1]["err"].append(line[2:])
        else:
            commands[-1]["out"].append(line)
    return files, commands


def matches(wanted, got):
    """Line for line; "..." stands for any lines."""
    if not wanted:
        return not got
    if wanted[0] == "...":
        return any(matches(wanted[1:], got[i:]) for i in range(len(got) + 1))
    return bool(got) and is_line(wanted[0], got[0]) and matches(wanted[1:], got[1:])


def is_line(wanted, got):
    """To the letter; up to "..." where the line ends so."""
    return got.startswith(wanted[:-3]) if wanted.endswith("...") else got == wanted


def strip_end(lines):
    """Without the empty lines at the end, which a case file needs for itself."""
    while lines and not lines[-1]:
        lines.pop()
    return lines


def run(case, folder):
    """One command; what is different, as text."""
    environment = dict(os.environ, PATH=f"{TOOL.parent}:{os.environ['PATH']}", NO_COLOR="1",
                       DATA=str(ROOT / "tests/data"), EXAMPLES=str(ROOT / "examples"),
                       PLANS=str(ROOT / "lib/data"))
    done = subprocess.run(["sh", "-c", case["command"]], cwd=folder, env=environment,
                          capture_output=True, check=False)
    got = {"out": strip_end(done.stdout.decode().splitlines()),
           "err": strip_end(done.stderr.decode().splitlines())}
    problems = []
    if done.returncode != case["status"]:
        problems.append(f"status {done.returncode}, expected {case['status']}")
    for stream in ("out", "err"):
        if not matches(strip_end(case[stream]), got[stream]):
            problems.append(f"std{stream}:\n" + "\n".join(got[stream])
                            + "\nexpected:\n" + "\n".join(case[stream]))
    return problems


path = pathlib.Path(sys.argv[1])
files, commands = parse(path.read_text().splitlines())
print(f"1..{len(commands)}")
with tempfile.TemporaryDirectory() as folder:
    for name, lines in files.items():
        target = pathlib.Path(folder) / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n".join(lines) + "\n")
    for number, case in enumerate(commands, 1):
        problems = run(case, folder)
        print(f"{'not ok' if problems else 'ok'} {number} {case['command']}")
        for problem in problems:
            print("\n".join("# " + line for line in problem.splitlines()))
