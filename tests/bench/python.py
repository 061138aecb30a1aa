# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the Python package costs: the gaps of a country in instructions, beside those of the
command that writes the same files; and tables to pandas and polars, through Arrow and from
lists of Python's, which give the same frames.

What a process needs to start is taken off both counts unless the whole country is counted.

    python.py --programs FOLDER --tool FILE [--venv FOLDER] [--quick]
"""
import argparse
import filecmp
import os
import pathlib
import subprocess
import sys
import tempfile

import exact
import instructions

ALL_COMMUNES = 10600     # 4.07 million rows of targets, as many actuals
QUICK = 260              # 0.1 million
MOST_TIMES_INSTRUCTIONS = 1.02
LEAST_TIMES_FASTER = 10
LEAST_TIMES_FASTER_QUICK = 5
ROUNDS = 3
JOB = """
import sys
from bhxhplan import Plan
folder, gaps_file, rollup_file, columns = sys.argv[1:]
gaps = Plan.load(f"{folder}/plan").gaps(f"{folder}/actuals.csv")
gaps.table().save(gaps_file, columns=columns)
gaps.rollup().save(rollup_file)
"""
failures = 0


def check(holds, what):
    """One bar."""
    global failures
    print(f"{'ok' if holds else 'NOT MET'}: {what}", flush=True)
    failures += not holds


def compare_instructions(options, folder, scratch):
    """The same files, written by both."""
    (scratch / "ours").mkdir()
    (scratch / "theirs").mkdir()
    columns = ",".join(exact.GAP_COLUMNS)
    command = [options.tool, "gap", "--plan", f"{folder}/plan/", "--actual",
               f"{folder}/actuals.csv", "--format", "csv", "--columns", columns,
               "--output", f"{scratch}/theirs/gaps.csv",
               "--rollup", f"{scratch}/theirs/rollup.csv"]
    job = [sys.executable, "-c", JOB, str(folder), f"{scratch}/ours/gaps.csv",
           f"{scratch}/ours/rollup.csv", columns]
    # Modules are compiled once, when the package is installed.
    subprocess.run([sys.executable, "-c", "from bhxhplan import *"], check=True)
    theirs, ours = instructions.count(command), instructions.count(job)
    what = "whole processes"
    if options.quick:
        theirs -= instructions.count([options.tool, "--version"])
        ours -= instructions.count([sys.executable, "-c", "from bhxhplan import Plan"])
        what = "without their start"
    for name in ("gaps.csv", "rollup.csv"):
        same = filecmp.cmp(scratch / "ours" / name, scratch / "theirs" / name, shallow=False)
        check(same, f"{name} is the same file from Python and from the command")
    check(ours <= MOST_TIMES_INSTRUCTIONS * theirs,
          f"{ours / theirs:.4f} times the command's instructions, {what}; at most "
          f"{MOST_TIMES_INSTRUCTIONS}")


READ = """
import statistics, sys, time
import unittest.mock
import pandas, polars, pyarrow
from bhxhplan import Plan, _pandas
table = Plan.load(f"{sys.argv[1]}/plan").statements.table()
def seconds(make):
    start = time.process_time()
    frame = make()
    return time.process_time() - start, len(frame)
def pandas_of_lists():
    with unittest.mock.patch.object(_pandas, "_by_arrow", lambda table: None):
        return table.to_pandas()
def polars_of_lists():
    lists = table.to_lists()
    names = {period: str(period) for period in set(lists["period"])}
    lists["period"] = [names[period] for period in lists["period"]]
    return polars.DataFrame(lists, strict=False)
made = {
    "pandas": (table.to_pandas, pandas_of_lists),
    "polars": (table.to_polars, polars_of_lists),
}
table.filtered("unit", []).to_pandas(), table.filtered("unit", []).to_polars()
for name, (by_arrow, by_lists) in made.items():
    rounds = []
    for _ in range(int(sys.argv[2])):
        ours, rows = seconds(by_arrow)
        theirs, same = seconds(by_lists)
        assert rows == same
        rounds.append(theirs / ours)
    print(name, rows, statistics.median(rounds), *rounds)
"""


def compare_frames(options, folder):
    """The statements of the country as DataFrames."""
    done = subprocess.run(
        [f"{options.venv}/bin/python", "-c", READ, str(folder), str(ROUNDS)],
        check=True, stdout=subprocess.PIPE, text=True)
    least = LEAST_TIMES_FASTER_QUICK if options.quick else LEAST_TIMES_FASTER
    for line in done.stdout.splitlines():
        name, rows, times, *rounds = line.split()
        each = ", ".join(f"{float(other):.1f}" for other in rounds)
        check(float(times) >= least,
              f"{rows} rows to {name} {float(times):.1f} times faster through Arrow than "
              f"from lists ({each}); at least {least}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", required=True)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--venv", default=os.environ.get("BHXH_PYTHON_VENV"))
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bhxh-bench-") as name:
        scratch = pathlib.Path(name)
        folder = scratch / "data"
        communes = QUICK if options.quick else ALL_COMMUNES
        subprocess.run([f"{options.programs}/generate", folder, str(communes)], check=True)
        compare_instructions(options, folder, scratch)
        compare_frames(options, folder)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
