# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts what a table with two margins costs, by number of communes.

Making the table is counted alone and taken off. A cell of the largest table may cost so
many times what one of the smallest does, and so many instructions at most.

    two-margins.py --program PROGRAM COMMUNES...
"""
import argparse
import sys

import instructions

AT_MOST_TIMES = 1.5
AT_MOST = 12_000
KINDS = 8


def main():
    """Exit status 1 when a bar is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("communes", type=int, nargs="+")
    options = parser.parse_args()
    costs = []
    for communes in options.communes:
        command = [options.program, str(communes)]
        spent = instructions.count(command) - instructions.count([*command, "nothing"])
        costs.append(spent / communes / KINDS)
        print(f"{communes} communes: {costs[-1]:.0f} instructions a cell")
    times = costs[-1] / costs[0]
    print(f"{times:.2f} times the first, at most {AT_MOST_TIMES}; at most {AT_MOST} each")
    return 0 if times <= AT_MOST_TIMES and max(costs) <= AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
