# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts what it costs to divide a total among units by each method, floors, caps and
reasons included.

The instructions a unit may not grow with the number of units. Making the figures is counted
alone and taken off. Last the country's communes with 8 indicators in 4 years.

    apportionment.py --programs FOLDER
"""
import argparse
import sys

import instructions

METHODS = ("Sainte-Lague", "D'Hondt", "largest remainder")
SIZES = (1_000, 10_000, 100_000)
PROPORTION = 1.1  # instructions a unit at one size, by those at another
COMMUNES, INDICATORS, YEARS = 10_600, 8, 4


def count_a_unit(programs, units, times, method):
    """Instructions a unit beyond those of making the figures."""
    command = [f"{programs}/apportionment", str(units), str(times)]
    return (instructions.count([*command, str(method)])
            - instructions.count(command)) / (units * times)


def main():
    """Exit status 1 when a bar is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", required=True, help="folder of apportionment")
    programs = parser.parse_args().programs
    failures = 0
    for method, name in enumerate(METHODS):
        costs = [count_a_unit(programs, units, max(SIZES) // units, method)
                 for units in SIZES]
        ratio = max(costs) / min(costs)
        holds = ratio <= PROPORTION
        failures += not holds
        listed = ", ".join(f"{cost:.0f} at {units}" for cost, units in zip(costs, SIZES))
        print(f"{'ok' if holds else 'NOT MET'}: {name}: instructions a unit: {listed} units;"
              f" {ratio:.2f} between the most and the least, at most {PROPORTION}")
    times = INDICATORS * YEARS
    cost = count_a_unit(programs, COMMUNES, times, 0)
    print(f"{COMMUNES} communes, {INDICATORS} indicators, {YEARS} years, {METHODS[0]}:"
          f" {cost:.0f} instructions a unit, {cost * COMMUNES * times / 1e6:.0f} million")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
