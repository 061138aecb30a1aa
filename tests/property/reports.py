# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reports of random small plans with hostile names, held against the tables of the library.

Whatever the format, each cell is that of `gap` and `check` with the same figures: JSON as it is,
the others as people of the language write it. Pages, drawings and workbooks are well-formed; each
chart has title, description, unit, source and a table; no name is more than text; the same bytes
come out again, and from rows in another order.

    reports.py TOOL [SEED]
"""

import collections
import csv
import decimal
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile

from report_page import Page, shown

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
TOOL = sys.argv[1]
PLANS = 3
FORMATS = {"html": "html", "md": "md", "text": "txt", "json": "json", "xlsx": "xlsx",
           "sdmx-csv": "sdmx.csv"}
YEARS = ("2022", "2023", "2024")
INDICATORS = {"si_persons": 0, "ui_persons": 0, "si_rate": 1, "ui_rate": 1}
NAMES = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "=1+1", "+84 @ĐH", "@SUM(A1)",
         "-2", "a|b||c", "`x` **b** _c_ [d](e)", "\\", "a\\|b", "&amp;", "]]>", "<!-- ", "</style>",
         "{indicator}", "[n] {n", "%s%n", "%PDF", "\x1b[31mx", "\u202eabc", "\u6771\u4eac",
         "_x0041_", "'q'", "Huyện \u2028 X", "<br>", "---", "# h", "1. a", "0123", "1e5", "TRUE")
NAMESPACE = {"": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
TITLES = {"vi": ("Đơn vị tính: ", "Nguồn: "), "en": ("In: ", "Source: ")}


def run(folder, *words):
    """The command's standard output; findings and missing figures are no failure."""
    done = subprocess.run([TOOL, *words], cwd=folder, check=False, capture_output=True,
                          env=dict(os.environ, SOURCE_DATE_EPOCH="1735689600"))
    if done.returncode not in (0, 1, 5):
        sys.exit(f"{words}: status {done.returncode}\n{done.stderr.decode()}")
    return done.stdout


# --- Plans ---------------------------------------------------------------------------------------


def write(path, names, rows):
    """Rows as CSV; columns that a row does not have are blank."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="")
        writer.writeheader()
        writer.writerows(rows)


def read_header(path):
    """The names of its columns."""
    with open(path, encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def make_units(source):
    """A province with districts, some of which have communes, all under hostile names."""
    names = source.sample(NAMES, source.randint(3, 12))
    units = [dict(code="44", level="province", parent="")]
    for number in range(1, len(names)):
        parent = source.choice(units)
        if parent["level"] == "commune":
            parent = units[0]
        units.append(dict(code=str(100 + number), parent=parent["code"],
                          level="district" if parent is units[0] else "commune"))
    for unit, name in zip(units, names, strict=True):
        unit.update(name_vi=name, name_en=name + " E", valid_to="2025-06-30", addressed="targets")
    return units


def random_value(source, indicator):
    """A count, or a rate to one decimal."""
    if INDICATORS[indicator] == 0:
        return str(source.choice((0, 999, 1000, source.randint(1, 5_000_000))))
    return f"{source.randint(0, 999) / 10:.1f}"


def make_figures(source, units):
    """Targets of most units, and actuals of some of them."""
    targets, actuals = [], []
    for indicator in INDICATORS:
        for year in YEARS:
            for unit in units:
                key = dict(unit=unit["code"], indicator=indicator, period=year)
                if source.random() < 0.8 or (unit["code"], year) == ("44", "2024"):
                    targets.append(dict(key, value=random_value(source, indicator), kind="target",
                                        owner="ubnd"))
                if source.random() < 0.7:
                    actuals.append(dict(key, value=random_value(source, indicator)))
    return targets, actuals or [dict(unit="44", indicator="si_persons", period="2024", value="1")]


def write_figures(folder, targets, actuals):
    """The tables whose rows have no order."""
    write(folder / "plan/targets.csv", read_header(ROOT / "tests/data/made-up-province/targets.csv"),
          targets)
    write(folder / "actual.csv", ("unit", "indicator", "period", "value"), actuals)


def make_plan(folder, source):
    """A package and its actuals; the units."""
    units = make_units(source)
    shutil.copytree(ROOT / "tests/data/made-up-province", folder / "plan")
    write(folder / "plan/units.csv", read_header(folder / "plan/units.csv"), units)
    write(folder / "plan/unit-successions.csv", read_header(folder / "plan/unit-successions.csv"), [])
    targets, actuals = make_figures(source, units)
    write_figures(folder, targets, actuals)
    return units, targets, actuals


# --- What cells show -------------------------------------------------------------------------------


def person_number(literal, language):
    """A number of JSON as people write it."""
    sign, digits = ("-", literal[1:]) if literal[:1] == "-" else ("", literal)
    whole, _, rest = digits.partition(".")
    group, point = (",", ".") if language == "en" else (".", ",")
    return sign + f"{int(whole):,}".replace(",", group) + (point + rest if rest else "")


def expected_cell(column, row, language):
    """What people are shown, and whether it is a number; None for words that JSON does not have."""
    value = row[column["name"]]
    if column["type"] in ("code", "period"):
        return None
    if value is None:
        return "", False
    is_number = column["type"] == "number"
    return person_number(value, language) if is_number else value, is_number


def expected_rows(part, titles, language):
    """For each row the cells under these titles."""
    chosen = [next(column for column in part["table"]["columns"] if column["title"] == title)
              for title in titles]
    return [[expected_cell(column, row, language) for column in chosen]
            for row in part["table"]["rows"]]


def shown_cell(text, _is_number):
    """A cell as pages and mail have it."""
    return shown(text)


class Checker:
    """One report in all formats."""

    def __init__(self, stem, language, problems):
        self.stem, self.language, self.problems = stem, language, problems
        self.n_cells = 0
        parts = json.loads(self.read("json"), parse_float=str, parse_int=str)["parts"]
        self.parts = [part for part in parts if "table" in part]

    def read(self, ending):
        """One of its files."""
        return self.stem.with_name(f"{self.stem.name}.{ending}").read_text(encoding="utf-8")

    def differ(self, what, found, wanted):
        """Notes what is not as it should be."""
        if found != wanted:
            self.problems.append(f"{self.stem}: {what}: {found!r}, not {wanted!r}")

    def check_rows(self, what, part, rows, show):
        """The rows of a format, header first, against those of JSON."""
        header, rows = rows[0], rows[1:]
        wanted = expected_rows(part, header, self.language)
        self.differ(f"{what}: rows", len(rows), len(wanted))
        for row, cells in zip(rows, wanted, strict=False):
            self.n_cells += len(cells)
            for title, found, cell in zip(header, row, cells, strict=True):
                if cell is not None:
                    self.differ(f"{what}: {title}", found, show(*cell))

    def check_html(self):
        """Figures one by one; drawings are XML and nothing in them is a name's doing."""
        source = self.read("html")
        page = Page(source)
        self.problems.extend(f"{self.stem}: {problem}" for problem in page.problems)
        for drawing in re.findall(r"<svg.*?</svg>", source, re.S):
            xml.etree.ElementTree.fromstring(drawing)
        self.differ("figures", len(page.figures), len(self.parts))
        for figure, part in zip(page.figures, self.parts, strict=False):
            self.check_rows("html", part, figure.rows, shown_cell)
            self.differ("caption", figure.caption.endswith(shown(part["text"])), True)
            self.differ("chart", figure.is_chart, part["kind"] == "chart")
            if figure.is_chart:
                self.check_chart(figure, part)

    def check_chart(self, figure, part):
        """Everything that a chart has to have."""
        self.differ("title", figure.title, shown(part["text"]))
        self.differ("description", figure.desc, shown(part["description"]))
        unit, source = TITLES[self.language]
        for words in (part["description"], unit + part["unit"] + ".", part["source"]):
            self.differ("notes", shown(words) in figure.notes[0], True)
        self.differ("source", part["source"].startswith(source), True)
        self.differ("without words", [name for name in ("text", "description", "unit", "source")
                                      if not part[name]], [])

    def check_markdown(self):
        """Pipe tables one by one."""
        tables, inside = [], False
        for line in self.read("md").splitlines():
            if line.startswith("| "):
                if not inside:
                    tables.append([])
                cells = re.findall(r"((?:\\.|[^|\\])*)\|", line)[1:]
                tables[-1].append([re.sub(r"\\(.)", r"\1", cell[1:-1]) for cell in cells])
            inside = line.startswith("| ")
        self.differ("markdown tables", len(tables), len(self.parts))
        for rows, part in zip(tables, self.parts, strict=False):
            self.check_rows("md", part, [rows[0], *rows[2:]], shown_cell)

    def check_text(self):
        """Lines may go on in the next one: every number is there as often as in the tables."""
        words = collections.Counter(self.read("txt").split())
        page = Page(self.read("html"))
        numbers = collections.Counter()
        for figure, part in zip(page.figures, self.parts, strict=False):
            kinds = {column["title"]: column["type"] for column in part["table"]["columns"]}
            for row in figure.rows[1:]:
                numbers.update(cell for title, cell in zip(figure.rows[0], row, strict=True)
                               if kinds[title] == "number" and cell)
        self.differ("numbers missing in text", dict(numbers - words), {})
        hidden = {letter for letter in self.read("txt") if letter != "\n" and shown(letter) != letter}
        self.differ("hidden letters in text", hidden, set())

    def workbook_cell(self, text, is_number):
        """A cell as a sheet has it: a number's value, or a text."""
        group, point = (",", ".") if self.language == "en" else (".", ",")
        return decimal.Decimal(text.replace(group, "").replace(point, ".")) if is_number else text

    def check_workbook(self):
        """Sheets one by one: numbers are numbers, the rest is text and no formula."""
        sheets = read_workbook(self.stem.with_name(self.stem.name + ".xlsx"))
        self.differ("sheets", len(sheets), len(self.parts) + 1)
        for sheet, part in zip(sheets[1:], self.parts, strict=False):
            n = 1 + len(part["table"]["rows"])
            header = [sheet[0][column] for column in sorted(sheet[0])]
            rows = [[row.get(column, "") for column in sorted(sheet[0])] for row in sheet[:n]]
            self.check_rows("xlsx", part, [header, *rows[1:]],
                            self.workbook_cell)

    def check(self):
        """All of them."""
        self.check_html()
        self.check_markdown()
        self.check_text()
        self.check_workbook()
        return self.n_cells


# --- Workbooks -------------------------------------------------------------------------------------


def unescape(text):
    """XML has no control characters; "_x001B_" stands for one, and "_x005F_" for "_"."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def read_cell(cell):
    """The value of a cell: a Decimal or a text."""
    if cell.find("f", NAMESPACE) is not None:
        sys.exit(f"a formula: {xml.etree.ElementTree.tostring(cell)}")
    if cell.get("t") == "inlineStr":
        return unescape("".join(cell.find("is", NAMESPACE).itertext()))
    return decimal.Decimal(repr(float(cell.find("v", NAMESPACE).text)))


def read_workbook(path):
    """Of each sheet its rows, each a dictionary by column; all parts of the file are XML."""
    sheets = []
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            xml.etree.ElementTree.fromstring(book.read(name))
        n = sum(bool(re.fullmatch(r"xl/worksheets/sheet[0-9]+\.xml", name)) for name in book.namelist())
        for number in range(1, n + 1):
            root = xml.etree.ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
            sheets.append([{column_number(cell.get("r")): read_cell(cell) for cell in row
                            if len(cell)} for row in root.find("sheetData", NAMESPACE)])
    return sheets


def column_number(place):
    """AB12: 28."""
    number = 0
    for letter in re.match("[A-Z]+", place)[0]:
        number = 26 * number + ord(letter) - 64
    return number


# --- Against the tables ----------------------------------------------------------------------------


def read_table(folder, *words):
    """The rows of a table of the library."""
    return json.loads(run(folder, *words, "--format", "json"), parse_float=str, parse_int=str)["rows"]


def below(units, code):
    """The unit and all that lie below it."""
    return {unit["code"] for unit in units if unit["code"] == code or unit["parent"] == code
            or any(parent["code"] == unit["parent"] and parent["parent"] == code for parent in units)}


def check_tables(parts, gaps, findings, problems):
    """Rows of targets are those of the gaps, by indicator; findings are those of the checks."""
    found = [part["table"] for part in parts if part["kind"] == "table"]
    rows = [table["rows"] for table in found
            if any(column["name"] == "counterpart" for column in table["columns"])]
    by_indicator = [[row for row in gaps if row["indicator"] == code] for code in INDICATORS]
    wanted = [[row for row in gaps if row["unit"] == gaps[0]["unit"]]]
    wanted += [part for part in by_indicator if any(row["unit"] != gaps[0]["unit"] for row in part)]
    told = [table["rows"] for table in found
            if any(column["name"] == "verdict" for column in table["columns"])]
    for what, has, lists in (("gaps", rows, wanted), ("findings", told, [findings] * bool(findings))):
        if has != lists:
            problems.append(f"{what}: {has}\nnot {lists}")


def check_figures(path, codes, targets, actuals, problems):
    """SDMX has every target and actual of these units, and no other."""
    with open(path, encoding="utf-8", newline="") as file:
        found = {(row["FIGURE_KIND"], row["REF_AREA"], row["INDICATOR"], row["TIME_PERIOD"]):
                 decimal.Decimal(row["OBS_VALUE"]) for row in csv.DictReader(file)}
    wanted = {(kind, row["unit"], row["indicator"], row["period"]): decimal.Decimal(row["value"])
              for kind, rows in (("TARGET", targets), ("ACTUAL", actuals)) for row in rows
              if row["unit"] in codes}
    if found != wanted:
        problems.append(f"{path}: figures {found.items() ^ wanted.items()}")


def bytes_of(folder):
    """All files by name."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def check_plan(folder, source, language, problems):
    """One plan, of which each unit has a report; cells compared."""
    units, targets, actuals = make_plan(folder, source)
    options = ("--plan", "./plan", "--actual", "actual.csv", "--period", "2024", "--lang", language)
    report = ("report", *options, "--format", ",".join(FORMATS), "--each", "unit", "--output")
    run(folder, *report, "first")
    gaps = read_table(folder, "gap", *options)
    findings = read_table(folder, "check", *options)
    n_cells = 0
    for code in sorted({row["unit"] for row in gaps}):
        codes = below(units, code)
        checker = Checker(folder / "first" / code, language, problems)
        n_cells += checker.check()
        check_tables(checker.parts, [row for row in gaps if row["unit"] in codes],
                     [row for row in findings if row["unit"] in codes], problems)
        check_figures(folder / f"first/{code}.sdmx.csv", codes, targets, actuals, problems)
    run(folder, *report, "again")
    source.shuffle(targets)
    source.shuffle(actuals)
    write_figures(folder, targets, actuals)
    run(folder, *report, "shuffled")
    for other in ("again", "shuffled"):
        if bytes_of(folder / other) != bytes_of(folder / "first"):
            problems.append(f"{folder}: {other}: other bytes")
    return n_cells


def main():
    """Exit status 1 when anything differs."""
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(1 << 32)
    source = random.Random(seed)
    problems, n_cells = [], 0
    with tempfile.TemporaryDirectory(prefix="bhxh-reports-") as scratch:
        for number in range(PLANS):
            folder = pathlib.Path(scratch, str(number))
            folder.mkdir()
            n_cells += check_plan(folder, source, ("vi", "en")[number % 2], problems)
    print("\n".join(problems[:20]))
    print(f"seed {seed}: {PLANS} plans, {n_cells} cells, {len(problems)} problems")
    return 1 if problems or n_cells < 1000 else 0


if __name__ == "__main__":
    sys.exit(main())
