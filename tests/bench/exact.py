# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The same comparison in Python's unbounded integers, and whether two results agree.

Figures are read as whole tenths, which every figure of the generated files is; no
division is rounded before it decides anything.
"""
import csv
import re

CUTS = [("met", 100), ("at_least_95", 95), ("at_least_80", 80)]
CLASSES = ["no_data", "met", "at_least_95", "at_least_80", "below_80"]
GAP_COLUMNS = ["unit", "indicator", "period", "target", "actual", "gap", "achievement",
               "class"]
ROLLUP_COLUMNS = ["unit", "indicator", "period", "expected", "reported", "target",
                  "target_of_reported", "actual_of_reported", "gap_of_reported",
                  "actuals_minus_targets", "achievement", "class"]
ROLLUP_COLUMNS += [f"n_{name}" for name in CLASSES]
RATES = ("si_rate", "ui_rate")
TRAILING_ZERO = re.compile(r"\.0(?=,|$)")


class Difference(Exception):
    """Two results that should be the same are not."""


def tenths(text):
    whole, point, digit = text.partition(".")
    if len(digit) > 1:
        raise ValueError(f"{text} has more than one decimal")
    return int(whole) * 10 + (int(digit) if point else 0)


def achievement(actual, target):
    """Percent in two decimals, half away from zero; what is short is never 100.00."""
    if target == 0:
        return ""
    hundredths = (20000 * actual + target) // (2 * target)
    if actual < target:
        hundredths = min(hundredths, 9999)
    return f"{hundredths // 100}.{hundredths % 100:02}"


def class_of(actual, target):
    for name, percent in CUTS:
        if 100 * actual >= percent * target:
            return name
    return "below_80"


def class_by_floating_point(actual, target):
    """How a spreadsheet would do it: for the report, to show that the data are hard."""
    share = 100.0 * (actual / 10) / (target / 10) if target else 100.0
    return next((name for name, percent in CUTS if share >= percent), "below_80")


def signed(value, is_rate):
    if not is_rate:
        return str(value // 10)  # whole: no remainder
    return f"{'-' if value < 0 else ''}{abs(value) // 10}.{abs(value) % 10}"


def rows_of(path):
    """Lines without their ends and without the header."""
    with open(path, encoding="utf-8", newline="") as file:
        next(file)
        for line in file:
            yield line.rstrip("\r\n")


def read_actuals(path):
    actuals = {}
    for line in rows_of(path):
        key, _, value = line.rpartition(",")
        actuals[key] = value
    return actuals


class Exact:
    """The expected rows: gaps in the order of the targets, sums by their key."""

    def __init__(self, folder):
        self.sums = {}
        self.wrong_in_floating_point = 0
        self.folder = folder
        self.parents = {}
        for line in rows_of(f"{folder}/plan/units.csv"):
            unit, parent = line.split(",")[:2]
            self.parents[unit] = parent

    def gaps(self):
        actuals = read_actuals(f"{self.folder}/actuals.csv")
        for line in rows_of(f"{self.folder}/plan/targets.csv"):
            key, _, target = line.rpartition(",")
            yield self.gap(key, target, actuals.get(key, ""))

    def gap(self, key, target_text, actual_text):
        unit, indicator, period = key.split(",")
        is_rate = indicator in RATES
        target = tenths(target_text)
        if actual_text == "":
            gap, percent, name, actual = "", "", "no_data", None
        else:
            actual = tenths(actual_text)
            gap = signed(actual - target, is_rate)
            percent = "" if is_rate else achievement(actual, target)
            name = class_of(actual, target)
            self.wrong_in_floating_point += name != class_by_floating_point(actual, target)
        if not is_rate:
            self.add(self.parents[unit], indicator, period, target, actual, name)
        return f"{key},{target_text},{actual_text},{gap},{percent},{name}"

    def add(self, parent, indicator, period, target, actual, name):
        sums = self.sums.get((parent, indicator, period))
        if sums is None:
            sums = self.sums[parent, indicator, period] = [0] * (5 + len(CLASSES))
        sums[0] += 1
        sums[2] += target
        sums[5 + CLASSES.index(name)] += 1
        if actual is not None:
            sums[1] += 1
            sums[3] += target
            sums[4] += actual

    def rollup(self):
        """After all of gaps(): every unit above, from those right above the communes."""
        level = self.sums
        while level:
            yield from (self.sum_row(key, sums) for key, sums in level.items())
            above = {}
            for (unit, indicator, period), sums in level.items():
                parent = self.parents[unit]
                if parent:
                    held = above.setdefault((parent, indicator, period), [0] * len(sums))
                    held[:] = map(sum, zip(held, sums))
            level = above

    @staticmethod
    def sum_row(key, sums):
        expected, reported, target, of_reported, actual = sums[:5]
        row = [*key, expected, reported, target // 10]
        if reported > 0:
            row += [of_reported // 10, actual // 10, (actual - of_reported) // 10,
                    (actual - target) // 10, achievement(actual, of_reported),
                    class_of(actual, of_reported)]
        else:
            row += ["", "", "", "", "", "no_data"]
        return ",".join(map(str, row + sums[5:]))


def pick(path, columns):
    """The rows of a file with these columns, in this order, of which no cell has a comma."""
    with open(path, encoding="utf-8", newline="") as file:
        header = next(file).rstrip("\r\n").split(",")
        if header == columns:
            yield from (line.rstrip("\r\n") for line in file)
            return
        indices = [header.index(name) for name in columns]
        for cells in csv.reader(file):
            yield ",".join([cells[index] for index in indices])


def plain(line):
    """83264.0 and 83264 are the same figure."""
    return TRAILING_ZERO.sub("", line)


def expect_equal(what, expected, found):
    for row, (left, right) in enumerate(zip(expected, found), 2):
        if left != right:
            raise Difference(f"{what}, row {row}: {right!r} instead of {left!r}")
    if len(expected) != len(found):
        raise Difference(f"{what}: {len(found)} rows instead of {len(expected)}")


def compare(folder, ours, peer=None):
    """Raises Difference unless our files say what exact arithmetic says, gaps in order
    and to the digit, and the peer's (if any) the same figures. Gives the numbers of rows
    and of those that floating point would class wrongly."""
    exact = Exact(folder)
    gaps = list(exact.gaps())
    sums = sorted(exact.rollup())
    expect_equal("gaps", gaps, list(pick(f"{ours}/gaps.csv", GAP_COLUMNS)))
    expect_equal("roll-up", sums, sorted(pick(f"{ours}/rollup.csv", ROLLUP_COLUMNS)))
    if peer is not None:
        for name, columns, rows in (("gaps", GAP_COLUMNS, gaps),
                                    ("rollup", ROLLUP_COLUMNS, sums)):
            expect_equal(f"the peer's {name}", sorted(map(plain, rows)),
                         sorted(map(plain, pick(f"{peer}/{name}.csv", columns))))
    return len(gaps), exact.wrong_in_floating_point
