# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts what it costs to hand 8 indicators in 4 years down to communes, with floors and caps.

The instructions a target may not grow with the number of communes. Making plan and figures is
counted alone and taken off. Then the table of all columns, and the plan of the result.

    allocation.py --program FILE COMMUNES...
"""
import argparse
import sys

import instructions

TARGETS = 8 * 4  # of each commune
PROPORTION = 1.1  # instructions a target at one size, by those at another
LEVELS = ("handed down", "with the table", "and the plan")


def count_a_target(program, communes):
    """Instructions a target up to each level, beyond those of making the figures."""
    counts = [instructions.count([program, str(communes), str(level)]) for level in range(4)]
    return [(count - counts[0]) / (communes * TARGETS) for count in counts[1:]]


def main():
    """Exit status 1 when a bar is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("communes", nargs="+", type=int)
    arguments = parser.parse_args()
    costs = [count_a_target(arguments.program, communes) for communes in arguments.communes]
    failures = 0
    for level, name in enumerate(LEVELS):
        of_level = [cost[level] for cost in costs]
        ratio = max(of_level) / min(of_level)
        failures += ratio > PROPORTION
        listed = ", ".join(f"{cost:.0f} at {communes}"
                           for cost, communes in zip(of_level, arguments.communes))
        print(f"{'ok' if ratio <= PROPORTION else 'NOT MET'}: {name}: instructions a target:"
              f" {listed} communes; {ratio:.2f} between the most and the least, at most"
              f" {PROPORTION}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
