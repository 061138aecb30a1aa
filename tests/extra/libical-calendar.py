# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Calendars of the bundled plan, read by libical, which is compiled against here: no error,
and the days, names and summaries that the table of the same duties has.

libical-calendar.py SOURCE
"""

import csv
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

TOOL = os.environ["BHXH_TOOL"]
RUNS = [
    ["--on", f"{year}-{month}-20", "--lang", language, *more]
    for year in range(2022, 2027)
    for month in ("01", "12")
    for language in ("vi", "en")
    for more in ([], ["--all", "--alarm", "none"], ["--shift", "after", "--alarm", "0"],
                 ["--local-date", "d.IV.7-3=BYMONTHDAY=10,-1", "--alarm", "366"])
]
problems = []


def duty(options, form, columns=None):
    command = [TOOL, "duty", *options, "--format", form]
    if columns:
        command += ["--columns", columns]
    return subprocess.run(command, check=True, capture_output=True).stdout


def expected(options):
    """Of each row the day and, as it begins, the identifier."""
    if "--alarm" in options:
        at = options.index("--alarm")
        options = options[:at] + options[at + 2:]
    rows = csv.DictReader(duty(options, "csv", "duty,addressee,unit,last_day,covered,status")
                          .decode().splitlines())
    return [(row["last_day"], "/".join(
        ["quang-tri-2022-2025", row["duty"],
         row["addressee"] + ("@" + row["unit"] if row["unit"] else ""),
         *([row["covered"]] if row["covered"] else [])])) for row in rows]


def check(program, options, form):
    read = subprocess.run([program], input=duty(options, form), capture_output=True, check=False)
    lines = [line.split("\t") for line in read.stdout.decode().splitlines()]
    if read.returncode != 0:
        problems.append(f"{form} {options}: {read.stderr.decode()[:2000]}")
        return 0
    wanted = expected(options)
    if len(lines) != len(wanted):
        problems.append(f"{form} {options}: {len(lines)} entries, {len(wanted)} rows")
    for (kind, day, uid, summary), (last_day, name) in zip(lines, wanted):
        if (kind != ("VEVENT" if form == "ics" and last_day else "VTODO") or day != last_day
                or not summary or not (uid == name or uid.startswith(name + "/"))):
            problems.append(f"{form} {options}: {kind} {day} {uid}, not {last_day} {name}")
    return len(lines)


flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libical"], check=True,
                       capture_output=True, text=True).stdout
n_entries = 0
with tempfile.TemporaryDirectory() as folder:
    program = pathlib.Path(folder) / "libical-calendar"
    subprocess.run(["cc", "-O2", "-o", program, sys.argv[1], *shlex.split(flags)], check=True)
    for options in RUNS:
        for form in ("ics", "ics-tasks"):
            n_entries += check(program, options, form)
for problem in problems[:5]:
    print(problem)
print(f"{2 * len(RUNS)} calendars, {n_entries} entries, {len(problems)} problems")
sys.exit(1 if problems or n_entries == 0 else 0)
