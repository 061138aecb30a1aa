# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compares `bhxhplan gap` with DuckDB on the same files: first the results, to the last
digit and against exact arithmetic, then time, memory, and time by size.

Only ratios are reported, medians of rounds in which both ran one after the other; what a
machine needs in seconds says nothing on another. Exit status 1 when a bar is missed.

    bench.py --programs FOLDER --tool FILE [--venv FOLDER] [--quick]
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

import exact
import instructions

ALL_COMMUNES = 10600   # 4.07 million rows of targets, as many actuals
TENTH = 1060
FOURFOLD = 42400
QUICK = 260            # 0.1 million

AT_LEAST_TIMES_FASTER = 6
PEER_DIGITS = 18       # the range that the library keeps; DuckDB's default
NARROW_DIGITS = 9      # all that these data need
BYTES_A_CELL = 24
BYTES_A_NAME = 64
BYTES_MORE = 8 << 20
PROPORTION = 1.4       # time a row at one size, by time a row at another
ROOM_BYTES = 6 << 30
INSTRUCTIONS_A_ROW = 2300  # one target and one actual read, compared, written, added up

HERE = pathlib.Path(__file__).resolve().parent


def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


class Bench:
    def __init__(self, options, scratch):
        self.options = options
        self.scratch = pathlib.Path(scratch)
        self.python = f"{options.venv}/bin/python"
        self.failures = 0
        for name in ("ours", "peer"):
            (self.scratch / name).mkdir()

    def check(self, holds, what):
        print(f"{'ok' if holds else 'NOT MET'}: {what}", flush=True)
        self.failures += not holds

    def generate(self, communes):
        folder = self.scratch / "data"
        shutil.rmtree(folder, ignore_errors=True)
        run([f"{self.options.programs}/generate", folder, str(communes)])
        return folder

    def gap_command(self, folder):
        return [self.options.tool, "gap", "--plan", f"{folder}/plan/",
                "--actual", f"{folder}/actuals.csv", "--format", "csv",
                "--columns", ",".join(exact.GAP_COLUMNS),
                "--output", f"{self.scratch}/ours/gaps.csv",
                "--rollup", f"{self.scratch}/ours/rollup.csv"]

    def clear(self, name):
        """No results of the round before: to give back their memory takes time too."""
        for path in (self.scratch / name).iterdir():
            path.unlink()

    def run_ours(self, folder):
        self.clear("ours")
        return json.loads(run([f"{self.options.programs}/measure",
                               *self.gap_command(folder)]))

    def run_peer(self, folder, digits=PEER_DIGITS):
        self.clear("peer")
        return json.loads(run([self.python, HERE / "peer.py", folder,
                               self.scratch / "peer", str(self.options.threads),
                               str(digits)]))

    def compare_results(self, folder, communes, with_peer):
        peak = self.run_ours(folder)["peak_kib"] * 1024
        if with_peer:
            self.run_peer(folder)
        try:
            rows, wrong = exact.compare(folder, self.scratch / "ours",
                                        self.scratch / "peer" if with_peer else None)
        except exact.Difference as difference:
            self.check(False, f"results are exact: {difference}")
            return
        self.check(wrong > 0, f"{rows} rows, of which floating point would class {wrong}"
                   " wrongly; all are exact" + (", in DuckDB too" if with_peer else ""))
        self.check_memory(folder, rows, peak)

    def check_memory(self, folder, rows, peak):
        with open(folder / "plan" / "units.csv", encoding="utf-8") as file:
            names = sum(1 for line in file) - 1 + 8
        bound = BYTES_A_CELL * rows + BYTES_A_NAME * names + BYTES_MORE
        self.check(peak <= bound, f"{rows} cells: peak memory is {peak / bound:.2f} of"
                   f" {BYTES_A_CELL} bytes a cell, {BYTES_A_NAME} a name and 8 MiB")

    def find_ratio(self, folder, digits):
        """How many times faster: user and system time, and by the clock."""
        rounds = [(self.run_ours(folder), self.run_peer(folder, digits))
                  for _ in range(self.options.rounds)]
        return [statistics.median(peer[key] / ours[key] for ours, peer in rounds)
                for key in ("cpu", "wall")]

    def compare_times(self, folder):
        cpu, wall = self.find_ratio(folder, PEER_DIGITS)
        self.check(cpu >= AT_LEAST_TIMES_FASTER,
                   f"{cpu:.1f} times faster than DuckDB with decimals of {PEER_DIGITS}"
                   f" digits at {self.options.threads} thread(s), user and system time"
                   f" ({wall:.1f} by the clock), median of {self.options.rounds} rounds;"
                   f" at least {AT_LEAST_TIMES_FASTER}")
        cpu, wall = self.find_ratio(folder, NARROW_DIGITS)
        print(f"for comparison: {cpu:.1f} times ({wall:.1f} by the clock) with the narrowest"
              f" decimals that these data fit, {NARROW_DIGITS} digits", flush=True)

    def compare_sizes(self):
        """Time a row at each size by that at the middle one."""
        costs = {}
        for communes in (TENTH, ALL_COMMUNES, FOURFOLD):
            folder = self.generate(communes)
            times = [self.run_ours(folder)["cpu"] for _ in range(self.options.rounds)]
            costs[communes] = statistics.median(times) / communes
            if communes == FOURFOLD:
                peak = self.run_ours(folder)["peak_kib"] * 1024
                self.check_memory(folder, communes * 8 * 48, peak)
        for communes in (TENTH, FOURFOLD):
            ratio = costs[communes] / costs[ALL_COMMUNES]
            self.check(1 / PROPORTION <= ratio <= PROPORTION,
                       f"{communes / ALL_COMMUNES:g} times the rows: a row takes"
                       f" {ratio:.2f} of the time")

    def count_instructions(self, folder, communes):
        rows = communes * 8 * 48
        total = instructions.count(self.gap_command(folder))
        self.check(total <= INSTRUCTIONS_A_ROW * rows,
                   f"{rows} rows: {total / rows:.0f} instructions a row, process start and"
                   f" names included; at most {INSTRUCTIONS_A_ROW}")

    def quick(self):
        folder = self.generate(QUICK)
        self.compare_results(folder, QUICK, True)
        self.count_instructions(folder, QUICK)

    def full(self):
        folder = self.generate(ALL_COMMUNES)
        self.compare_results(folder, ALL_COMMUNES, True)
        self.compare_times(folder)
        self.compare_sizes()


def roomy_memory():
    """Files in memory where there is room, so that no disk takes part in the times."""
    try:
        free = shutil.disk_usage("/dev/shm").free
    except OSError:
        return None
    return "/dev/shm" if free >= ROOM_BYTES else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", required=True, help="folder of generate, measure")
    parser.add_argument("--tool", required=True, help="the bhxhplan command")
    parser.add_argument("--venv", default=os.environ.get("BHXH_VENV", "build/venv"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1, help="of DuckDB")
    parser.add_argument("--quick", action="store_true",
                        help="a small size: results, memory and instructions, no times")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bhxh-bench-", dir=roomy_memory()) as scratch:
        bench = Bench(options, scratch)
        if options.quick:
            bench.quick()
        else:
            bench.full()
        return 1 if bench.failures else 0


if __name__ == "__main__":
    sys.exit(main())
