# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the checker makes of misprints: each printed digit of the bundled plan, one at a time, is
made each other digit, and what the checker says is held against the truth (truth.py).

The plan contradicts itself at Vinh Linh (2023 to 2025), whatever else is printed: those three
figures are left out first, so that each contradiction is the planted digit's. The tables that it
prints are part of the documentation.

    planted.py LIBRARY [EVERY]     EVERY: only each EVERYth misprint, and no table compared
"""

import collections
import concurrent.futures
import csv
import ctypes
import os
import pathlib
import shutil
import sys
import tempfile

import truth

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
PLAN = ROOT / "lib/data/quang-tri-2022-2025"
PAGE = ROOT / "doc/pages/planted-errors.md"
CLASHING = {("464", "ui_rate", year) for year in ("2023", "2024", "2025")}
IMPOSSIBLE, ERROR = 2, 3  # BHXH_VERDICT_IMPOSSIBLE, BHXH_SEVERITY_ERROR

Planting = collections.namedtuple("Planting", "row value")
Outcome = collections.namedtuple("Outcome", "kind possible alone together place")

KINDS = (
    ("count", "a count of persons"),
    ("stated again", "a rate of the province, stated in other places too"),
    ("district rate", "a rate of a district"),
    ("index", "an index of growth"),
    ("other", "a rate that no rule ties to others"),
)
PLACES = ("this figure alone", "this figure among others", "other figures")


def read_statements():
    """The rows of targets.csv, without the three that clash as printed."""
    with open(PLAN / "targets.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row for row in rows
            if (row["unit"], row["indicator"], row["period"]) not in CLASHING]


def plantings(rows):
    """Every digit made every other; no number of several digits comes to begin with a zero."""
    for index, row in enumerate(rows):
        value = row["value"]
        for place, digit in enumerate(value):
            for other in "0123456789":
                leading = place == 0 and len(value.partition(".")[0]) > 1
                if digit.isdigit() and other != digit and not (leading and other == "0"):
                    yield Planting(index, value[:place] + other + value[place + 1:])


def kind_of(row):
    """The name in KINDS of what a statement is."""
    if row["indicator"] in truth.PERSONS:
        return "count"
    if row["indicator"] == truth.GROWTH:
        return "index"
    if row["indicator"] not in truth.RATES:
        return "other"
    return "stated again" if row["unit"] == truth.PROVINCE else "district rate"


class Checker:
    """The library by its C interface."""

    def __init__(self, path):
        self.lib = ctypes.CDLL(path)
        for name in ("plan_load", "findings_compute", "conflicts_compute", "options_new",
                     "conflicts_dup_doubt", "findings_dup_cells"):
            getattr(self.lib, "bhxh_" + name).restype = ctypes.c_void_p

    def take(self, name, *arguments):
        """What a function of the library gives; an error of it ends the study."""
        error = ctypes.c_void_p()
        result = getattr(self.lib, name)(*arguments, ctypes.byref(error))
        if not result:
            self.lib.bhxh_error_get_message.restype = ctypes.c_char_p
            raise AssertionError(self.lib.bhxh_error_get_message(error).decode())
        return ctypes.c_void_p(result)

    def take_cells(self, name, *arguments):
        """A list of cells that a function of the library gives."""
        text = ctypes.c_void_p(getattr(self.lib, name)(*arguments))
        cells = ctypes.string_at(text.value).decode().split(";")
        self.lib.bhxh_free(text)
        return cells

    def impossible_alone(self, plan):
        """The cells of each place in which a rule of what must be finds figures impossible."""
        findings = self.take("bhxh_findings_compute", plan, None, None)
        sets = [self.take_cells("bhxh_findings_dup_cells", findings, i)
                for i in range(self.lib.bhxh_findings_get_n(findings))
                if self.lib.bhxh_findings_get_verdict(findings, i) == IMPOSSIBLE
                and self.lib.bhxh_findings_get_severity(findings, i) == ERROR]
        self.lib.bhxh_findings_unref(findings)
        return sets

    def doubts(self, plan, year):
        """Whether figures clash by all rules together, and the sets of cells to doubt."""
        options = ctypes.c_void_p(self.lib.bhxh_options_new())
        self.lib.bhxh_options_set_period(
            options, self.lib.bhxh_period_new_months(year, 1, year, 12))
        conflicts = self.take("bhxh_conflicts_compute", plan, None, options)
        sets = [self.take_cells("bhxh_conflicts_dup_doubt", conflicts, i, None)
                for i in range(self.lib.bhxh_conflicts_get_n_doubts(conflicts))]
        clash = self.lib.bhxh_conflicts_get_n(conflicts) > 0
        self.lib.bhxh_conflicts_unref(conflicts)
        self.lib.bhxh_options_unref(options)
        return clash, sets

    def judge(self, folder, year):
        """What is said of the plan in a folder: alone, together, what to doubt; where that is
        nothing, since no rule names the figure, the places by themselves."""
        plan = self.take("bhxh_plan_load", os.fsencode(folder), None)
        alone = self.impossible_alone(plan)
        clash, sets = self.doubts(plan, year)
        self.lib.bhxh_plan_unref(plan)
        return bool(alone), clash, sets or alone


def place_of(sets, row):
    """Where the checker points."""
    cell = "/".join((row["unit"], row["indicator"], row["period"], row["owner"]))
    if sets == [[cell]]:
        return PLACES[0]
    return PLACES[1] if any(cell in cells for cells in sets) else PLACES[2]


def study(library, rows, share):
    """The outcomes of a share of the plantings."""
    checker, decided, outcomes = Checker(library), truth.Truth(), []
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(PLAN, folder, dirs_exist_ok=True)
        for planting in share:
            planted = [dict(row) for row in rows]
            planted[planting.row]["value"] = planting.value
            with open(pathlib.Path(folder, "targets.csv"), "w", encoding="utf-8",
                      newline="") as file:
                writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
                writer.writeheader()
                writer.writerows(planted)
            row = rows[planting.row]
            alone, clash, sets = checker.judge(folder, int(row["period"][:4]))
            possible = decided.is_possible(planted)
            place = place_of(sets, row) if alone or clash else None
            outcomes.append((planting, Outcome(kind_of(row), possible, alone, clash, place)))
    return outcomes


def mistakes(rows, outcomes):
    """What must not be: a contradiction that is none, or one that is not seen."""
    for planting, outcome in outcomes:
        row = rows[planting.row]
        where = f"{row['source']}: {row['value']} made {planting.value}"
        if outcome.possible and (outcome.alone or outcome.together):
            yield f"{where}: all figures can be true, but the checker says they cannot"
        if not outcome.possible and not (outcome.alone or outcome.together):
            yield f"{where}: not all figures can be true, but the checker sees nothing"


def table(head, rows):
    """A table of the documentation."""
    yield "| " + " | ".join(head) + " |"
    yield "|---|" + "---:|" * (len(head) - 1)
    for row in rows:
        yield "| " + " | ".join(f"{cell:,}" if isinstance(cell, int) else cell
                                for cell in row) + " |"


def summary(outcomes):
    """The tables: what is visible and seen, and where the checker points."""
    seen, pointed = [], []
    for kind, name in KINDS + ((None, "all"),):
        chosen = [outcome for _, outcome in outcomes if kind in (outcome.kind, None)]
        visible = [outcome for outcome in chosen if not outcome.possible]
        seen.append((name, len(chosen), len(chosen) - len(visible), len(visible),
                     sum(outcome.alone for outcome in visible),
                     sum(outcome.alone or outcome.together for outcome in visible)))
        pointed.append((name, len(visible)) + tuple(
            sum(outcome.place == place for outcome in visible) for place in PLACES))
    yield table(("changed digit in", "misprints", "hidden by rounding", "visible",
                 "seen rule by rule", "seen"), seen)
    yield table(("changed digit in", "visible", *PLACES), pointed)


def main():
    """Studies, and compares the tables where all misprints were made."""
    library, every = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1
    rows = read_statements()
    assert truth.Truth().is_possible(rows), "the plan without the three figures is impossible"
    chosen = list(plantings(rows))[::every]
    workers = os.cpu_count()
    with concurrent.futures.ProcessPoolExecutor(workers) as pool:
        futures = [pool.submit(study, library, rows, chosen[i::workers])
                   for i in range(workers)]
        outcomes = [outcome for future in futures for outcome in future.result()]
    wrong = list(mistakes(rows, outcomes))
    tables = ["\n".join(rows) for rows in summary(outcomes)]
    print("\n\n".join(tables), *wrong, sep="\n")
    page = PAGE.read_text(encoding="utf-8")
    if every == 1 and any(text not in page for text in tables):
        wrong.append(f"these tables are not those of {PAGE}")
    sys.exit("\n".join(wrong) if wrong else 0)


main()
