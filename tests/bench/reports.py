# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts what a report of each unit of a made-up country costs.

The instructions of all reports together may not grow faster than the units: each is a look at its
own rows and those below it.

    reports.py --tool TOOL [--provinces N]
"""

import argparse
import csv
import fractions
import pathlib
import shutil
import sys
import tempfile

import instructions

PLAN = pathlib.Path(__file__).resolve().parents[1] / "data/made-up-province"
INDICATORS = ("si_persons", "si_compulsory_persons", "ui_persons")
YEARS = ("2023", "2024")
AT_MOST_MORE = fractions.Fraction(105, 100)


def write(path, names, rows):
    """Rows under names; columns that they do not have are blank."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def read_header(path):
    """The names of its columns."""
    with open(path, encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def make_plan(folder, provinces, districts):
    """A nation of so many provinces, and districts in each; targets and actuals of all."""
    shutil.copytree(PLAN, folder / "plan")
    units = [dict(code="0", level="nation")]
    for province in range(1, provinces + 1):
        units.append(dict(code=f"{province:02}", parent="0", level="province"))
        units += [dict(code=f"{province:02}{district:03}", parent=f"{province:02}", level="district")
                  for district in range(1, districts + 1)]
    for unit in units:
        unit.update(name_vi=f"Đơn vị {unit['code']}", name_en=f"Unit {unit['code']}", addressed="targets",
                    valid_to="2025-06-30")
    keys = [dict(unit=unit["code"], indicator=indicator, period=year)
            for year in YEARS for indicator in INDICATORS for unit in units]
    write(folder / "plan/units.csv", read_header(PLAN / "units.csv"), units)
    write(folder / "plan/unit-successions.csv", read_header(PLAN / "unit-successions.csv"), [])
    write(folder / "plan/targets.csv", read_header(PLAN / "targets.csv"),
          [dict(key, value=1000 + i % 97, kind="target", owner="ubnd") for i, key in enumerate(keys)])
    write(folder / "actual.csv", ("unit", "indicator", "period", "value"),
          [dict(key, value=950 + i % 101) for i, key in enumerate(keys)])


def cost(tool, provinces, districts):
    """Instructions of a report of each unit, by the unit."""
    with tempfile.TemporaryDirectory(prefix="bhxh-reports-") as name:
        folder = pathlib.Path(name)
        make_plan(folder, provinces, districts)
        total = instructions.count([
            tool, "report", "--plan", f"{folder}/plan", "--actual", f"{folder}/actual.csv",
            "--period", "2024", "--each", "unit", "--format", "html,json", "--output",
            f"{folder}/out"])
        return fractions.Fraction(total, 1 + provinces * (1 + districts))


def main():
    """Exit status 1 when a bar is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    parser.add_argument("--provinces", type=int, default=6)
    options = parser.parse_args()
    few = cost(options.tool, options.provinces, 3)
    many = cost(options.tool, options.provinces, 11)
    print(f"instructions a unit: {int(few)} with 3 districts a province, {int(many)} with 11")
    return 0 if many <= few * AT_MOST_MORE else 1


if __name__ == "__main__":
    sys.exit(main())
