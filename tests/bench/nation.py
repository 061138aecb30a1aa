# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts what it costs to bound all hidden figures of a made-up nation by all rules together.

Every province is a system of its own: counts and rates of the province, rates of its districts.
The instructions a province may not grow with the number of provinces. Then national rates and
counts tie all provinces together: more than can be solved at once, so that it is done by parts,
and no bound may leave out the truth from which the figures were printed.

    nation.py --tool TOOL [--provinces N]
"""

import argparse
import csv
import fractions
import pathlib
import random
import subprocess
import sys
import tempfile

import instructions

PLAN = pathlib.Path(__file__).resolve().parents[2] / "lib/data/quang-tri-2022-2025"
DISTRICTS = 4
FEW, MANY = 4, 12
AT_MOST_MORE = fractions.Fraction(102, 100)
COUNTS = ("si_persons", "si_compulsory_persons", "si_voluntary_persons", "ui_persons")
RATES = {"si_rate": "si_persons", "si_compulsory_rate": "si_compulsory_persons",
         "si_voluntary_rate": "si_voluntary_persons", "ui_rate": "ui_persons"}
EMPTY = ("unit-successions", "agency-successions", "texts", "documents", "duties", "accepted")
NATION = "0"


def read(name):
    """The header and the rows of a table of the bundled plan."""
    with open(PLAN / f"{name}.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with open(PLAN / f"{name}.csv", encoding="utf-8", newline="") as file:
        return next(csv.reader(file)), rows


def write(folder, name, header, rows):
    """A table of the made-up plan."""
    with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def make_truth(provinces):
    """True counts by unit: districts at random, all others their sums. Provinces repeat, so
    that more of them are as hard as few."""
    truth, parents = {}, {}
    for province in range(1, provinces + 1):
        source = random.Random(province % FEW)
        for district in range(1, DISTRICTS + 1):
            labour = source.randint(20_000, 90_000)
            compulsory = source.randint(labour // 20, labour // 3)
            voluntary = source.randint(labour // 50, labour // 8)
            unit = f"{province:03}{district:02}"
            parents[unit] = f"{province:03}"
            truth[unit] = dict(zip(COUNTS, (compulsory + voluntary, compulsory, voluntary,
                                            source.randint(compulsory // 2, compulsory))),
                               labour_force=labour)
    for unit in list(truth):
        for above in (parents[unit], NATION):
            sums = truth.setdefault(above, dict.fromkeys((*COUNTS, "labour_force"), 0))
            for name, value in truth[unit].items():
                sums[name] += value
        parents[parents[unit]] = NATION
    return truth, parents


def print_rate(numerator, denominator):
    """To one decimal, half up."""
    tenths = (2000 * numerator + denominator) // (2 * denominator)
    return f"{tenths // 10}.{tenths % 10}"


def make_targets(truth, with_nation):
    """What is printed: counts but of districts, rates of all; those of the nation if asked."""
    for unit, counts in sorted(truth.items()):
        printed = {} if len(unit) == 5 else {name: counts[name] for name in COUNTS}
        printed |= {rate: print_rate(counts[count], counts["labour_force"])
                    for rate, count in RATES.items()}
        if unit != NATION or with_nation:
            for indicator, value in printed.items():
                yield dict(unit=unit, indicator=indicator, period="2024", value=value,
                           owner="ubnd", kind="target", qualifier="exact")


def make_plan(folder, provinces, with_nation):
    """A package; returns the true counts."""
    truth, parents = make_truth(provinces)
    levels = {1: "nation", 3: "province", 5: "district"}
    descriptor = (PLAN / "datapackage.json").read_text(encoding="utf-8")
    (folder / "datapackage.json").write_text(descriptor, encoding="utf-8")
    for name in EMPTY:
        write(folder, name, read(name)[0], [])
    for name in ("indicators", "agencies"):
        header, rows = read(name)
        write(folder, name, header, [dict(row, text="", members="") for row in rows]
              if name == "agencies" else rows)
    header, rows = read("rules")
    write(folder, "rules", header, [dict(row, levels="", basis_vi="", basis_en="")
                                    for row in rows])
    write(folder, "units", read("units")[0],
          [dict(code=unit, parent=parents.get(unit, ""), level=levels[len(unit)],
                name_vi=f"Đơn vị {unit}", addressed="targets") for unit in sorted(truth)])
    write(folder, "targets", read("targets")[0], make_targets(truth, with_nation))
    return truth


def bounds_command(tool, folder):
    """The command whose cost is counted."""
    return [tool, "show", "bounds", "--together", "--plan", f"{folder}/", "--format", "csv",
            "--columns", "unit,indicator,period,lo,hi,basis"]


def cost(tool, provinces):
    """Instructions of all bounds of so many provinces, each a system of its own."""
    with tempfile.TemporaryDirectory() as name:
        make_plan(pathlib.Path(name), provinces, False)
        return instructions.count(bounds_command(tool, name))


def check_tied(tool, provinces):
    """What national figures leave: how many bounds by parts, and those without the truth."""
    with tempfile.TemporaryDirectory() as name:
        truth = make_plan(pathlib.Path(name), provinces, True)
        printed = subprocess.run(bounds_command(tool, name), check=True, text=True,
                                 stdout=subprocess.PIPE).stdout
    rows = [row for row in csv.DictReader(printed.splitlines()) if row["period"] == "2024"]
    wrong = [row for row in rows
             if not int(row["lo"]) <= truth[row["unit"]][row["indicator"]]
             or (row["hi"] and int(row["hi"]) < truth[row["unit"]][row["indicator"]])]
    return rows, wrong


def main():
    """Exit status 1 when a bar is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    parser.add_argument("--provinces", type=int, default=40)
    options = parser.parse_args()
    few, many = cost(options.tool, FEW), cost(options.tool, MANY)
    ratio = fractions.Fraction(many * FEW, few * MANY)
    print(f"instructions a province, {MANY} provinces to {FEW}: {float(ratio):.2f}")
    rows, wrong = check_tied(options.tool, options.provinces)
    by_basis = {basis: sum(row["basis"] == basis for row in rows)
                for basis in sorted({row["basis"] for row in rows})}
    print(f"{options.provinces} provinces tied together: {by_basis}; "
          f"{len(wrong)} bounds leave out the truth")
    return 0 if ratio <= AT_MOST_MORE and not wrong and by_basis.get("parts") else 1


if __name__ == "__main__":
    sys.exit(main())
