# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Whether all figures of a plan like the bundled one can be true, without the library.

The rules are written out here by hand, from the definitions of the indicators; the exact simplex
method of GLPK (`glpsol --exact`, all coefficients whole numbers) decides each year's system.
"""

import collections
import fractions
import pathlib
import subprocess
import tempfile

PROVINCE = "45"
RATES = {"si_rate": "S", "si_compulsory_rate": "C", "si_voluntary_rate": "V", "ui_rate": "U"}
PERSONS = {"si_persons": "S", "si_compulsory_persons": "C", "si_voluntary_persons": "V",
           "ui_persons": "U"}
GROWTH = "si_voluntary_growth"
VOLUNTARY = "si_voluntary_persons"


def interval(row):
    """What a statement may stand for: persons themselves, a rate to its last printed place."""
    printed = fractions.Fraction(row["value"])
    if row["indicator"] in PERSONS or row["rounding"] == "exact":
        return printed, printed
    half = fractions.Fraction(1, 2 * 10 ** len(row["value"].partition(".")[2]))
    return printed - half, printed + half


def intersect(statements):
    """The statements of each quantity together; None where two of one quantity disagree."""
    known = {}
    for row in statements:
        key = (row["unit"], row["indicator"], row["period"])
        low, high = interval(row)
        if key in known:
            low, high = max(low, known[key][0]), min(high, known[key][1])
        known[key] = (low, high)
    return None if any(low > high for low, high in known.values()) else known


def growth_is_possible(known):
    """Each growth index against the persons of its year and of the year before."""
    for (unit, indicator, year), (low, high) in known.items():
        if indicator != GROWTH:
            continue
        now = known[(unit, VOLUNTARY, year)]
        before = known.get((unit, VOLUNTARY, str(int(year) - 1)))
        if before is not None and not low * before[0] <= 100 * now[0] <= high * before[0]:
            return False
        # Without the year before: some whole number of persons has to fit.
        if before is None and -(-100 * now[0] // high) > 100 * now[0] // low:
            return False
    return True


def write_rate(lines, unit, letter, low, high):
    """low * L <= 100 X <= high * L, in whole numbers."""
    scale = low.denominator * high.denominator
    for bound, relation in ((low, ">="), (high, "<=")):
        lines.append(f"{100 * scale} {letter}{unit} {int(-bound * scale):+d} L{unit} {relation} 0")


def whole_labour_force(known, year):
    """The whole persons between which the province's labour force lies, by each count and rate
    alone: no linear inequality says that half a person is none."""
    low, high = 1, None
    for rate, letter in RATES.items():
        count = next(name for name, other in PERSONS.items() if other == letter)
        if (PROVINCE, rate, year) not in known or (PROVINCE, count, year) not in known:
            continue
        persons = known[(PROVINCE, count, year)][0]
        least, most = known[(PROVINCE, rate, year)]
        if most > 0:
            low = max(low, -(-100 * persons // most))
        if least > 0:
            high = min(high if high is not None else 100 * persons // least,
                       100 * persons // least)
    return low, high


def year_system(known, year):
    """The inequalities of one year in the language of CPLEX."""
    low, high = whole_labour_force(known, year)
    lines = [f"L{PROVINCE} >= {low}"] + ([f"L{PROVINCE} <= {high}"] if high is not None else [])
    units = sorted({unit for unit, _, period in known if period == year})
    for unit in units:
        lines += [f"S{unit} - C{unit} - V{unit} = 0", f"C{unit} - U{unit} >= 0",
                  f"L{unit} - S{unit} >= 0", f"L{unit} - U{unit} >= 0", f"L{unit} >= 1"]
    for letter in ("L", "S", "C", "V", "U"):
        parts = " ".join(f"- {letter}{unit}" for unit in units if unit != PROVINCE)
        lines.append(f"{letter}{PROVINCE} {parts} = 0")
    for (unit, indicator, period), (low, high) in known.items():
        if period == year and indicator in RATES:
            write_rate(lines, unit, RATES[indicator], low, high)
        elif period == year and indicator in PERSONS:
            lines.append(f"{PERSONS[indicator]}{unit} = {low}")
    return "Minimize\n " + f"L{PROVINCE}\nSubject To\n " + "\n ".join(lines) + "\nEnd\n"


def solve(text):
    """TRUE where GLPK finds an assignment, FALSE where it proves that there is none."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "year.lp")
        path.write_text(text, encoding="ascii")
        printed = subprocess.run(["glpsol", "--exact", "--lp", str(path)], check=True, text=True,
                                 capture_output=True).stdout
    if "OPTIMAL SOLUTION FOUND" in printed:
        return True
    if "PROBLEM HAS NO FEASIBLE SOLUTION" in printed:
        return False
    raise AssertionError(printed)


class Truth:
    """Remembers what was decided, since most plantings leave most years as they are."""

    def __init__(self):
        self.decided = collections.OrderedDict()

    def year_is_possible(self, known, year):
        """Whether the figures of one year can all be true."""
        text = year_system(known, year)
        if text not in self.decided:
            self.decided[text] = solve(text)
        return self.decided[text]

    def is_possible(self, statements):
        """Whether all statements can be true together."""
        known = intersect(statements)
        if known is None or not growth_is_possible(known):
            return False
        if any(low > 100 or high < 0 for (_, indicator, _), (low, high) in known.items()
               if indicator.endswith("_rate")):
            return False
        years = sorted({year for _, indicator, year in known if indicator in RATES})
        return all(self.year_is_possible(known, year) for year in years)
