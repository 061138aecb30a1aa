# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts what the tables beside the plain gaps cost on the made-up country, writing aside.

Each pass fills all columns of its tables. Loading and comparing, which all have in common,
is counted alone and taken off. The tables beside the plain gaps together may take so many
times what the plain gaps take: all but the ranking, and all with it, by all its measures,
which are five rows for each target. Forecasts and decompositions, which look at many
figures for one row, are not among them.

    gap-tables.py --programs FOLDER [--communes N]
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

import instructions

AT_MOST_TIMES = 1.5
AT_MOST_TIMES_WITH_RANKING = 2.9
BESIDE = ("changes", "completeness", "pace", "path", "progress", "rollup", "owners")
RANKING = ("ranking",)
INDICATORS, MONTHS = 8, 48


def go_over(options, folder, tables):
    """The command that goes over tables."""
    return [f"{options.programs}/gap-tables", f"{folder}/plan", f"{folder}/actuals.csv",
            *tables]


def count_rows(options, folder):
    """Rows of each table."""
    done = subprocess.run(go_over(options, folder, ("gaps", *BESIDE, *RANKING)), check=True,
                          text=True, stdout=subprocess.PIPE)
    return {name: int(rows) for name, rows in map(str.split, done.stdout.splitlines())}


def main():
    """Exit status 1 when a bar is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", required=True, help="folder of generate, gap-tables")
    parser.add_argument("--communes", type=int, default=260)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bhxh-bench-") as name:
        folder = pathlib.Path(name)
        subprocess.run([f"{options.programs}/generate", folder, str(options.communes)],
                       check=True)
        rows = count_rows(options, folder)
        nothing, plain, beside, ranking = (
            instructions.count(go_over(options, folder, tables))
            for tables in ((), ("gaps",), BESIDE, RANKING))
    complete = rows["gaps"] == options.communes * INDICATORS * MONTHS
    times = (beside - nothing) / (plain - nothing)
    times_with_ranking = times + (ranking - nothing) / (plain - nothing)
    print(f"rows: {rows}")
    print(f"{(plain - nothing) / rows['gaps']:.0f} instructions a row of the plain gaps,"
          f" {(ranking - nothing) / rows['ranking']:.0f} of the ranking")
    print(f"all tables but the ranking: {times:.2f} times the plain gaps, at most"
          f" {AT_MOST_TIMES}; with it {times_with_ranking:.2f} times, at most"
          f" {AT_MOST_TIMES_WITH_RANKING}")
    return 0 if complete and times <= AT_MOST_TIMES and \
        times_with_ranking <= AT_MOST_TIMES_WITH_RANKING else 1


if __name__ == "__main__":
    sys.exit(main())
