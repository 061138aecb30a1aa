# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The workbooks that the command writes, cell by cell in other programs.

openpyxl finds in each sheet what the CSV for Excel has, as numbers, days and texts; LibreOffice
and Gnumeric write every sheet again with the same cells; a Vietnamese locale changes no byte; and
a form that openpyxl fills in is read back.
"""

import csv
import datetime
import decimal
import io
import os
import pathlib
import re
import subprocess
import sys
import tempfile

VENV = pathlib.Path(os.environ["BHXH_VENV"])
if pathlib.Path(sys.prefix).resolve() != VENV.resolve():
    os.execv(VENV / "bin/python", [str(VENV / "bin/python"), *sys.argv])

from openpyxl import load_workbook  # noqa: E402: only there

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
TOOL = os.environ["BHXH_TOOL"]
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="bhxh-xlsx-"))
ACTUALS = ("--actual", ROOT / "examples/quang-tri-2024-illustrative-actuals.csv",
           "--labour-force", ROOT / "examples/quang-tri-2024-illustrative-labour-force.csv")
TABLES = {
    **{name: ("show", name) for name in
       ("units", "unit-successions", "indicators", "targets", "rules", "texts", "documents",
        "agencies", "agency-successions", "duties", "bounds")},
    **{f"gap-{name}": ("gap", name, *ACTUALS) for name in
       ("gaps", "changes", "completeness", "decomposition", "forecast", "owners", "pace", "path",
        "progress", "ranking")},
    "check": ("check", "--all"),
    "together": ("check", "--together"),
    "rules-checked": ("check", "--rules"),
    "duty": ("duty", "--on", "2024-12-20"),
}
problems = []


def run(*command, **more):
    done = subprocess.run([str(word) for word in command], check=False, capture_output=True, **more)
    if done.returncode not in (0, 1):
        sys.exit(f"{command}: status {done.returncode}\n{done.stderr.decode()}")
    return done.stdout


def expected_cell(text, is_number, is_day):
    """What stands in a cell: the same as a person sees in the CSV."""
    if text == "":
        return None
    if is_number:
        return decimal.Decimal(text.replace(",", "."))
    if is_day:
        return datetime.datetime.strptime(text, "%d/%m/%Y")
    return text


def found_cell(cell):
    """The value; of a number the exact one, with as many decimals as its format shows."""
    if cell.data_type == "f":
        problems.append(f"{cell.coordinate}: a formula")
    if cell.data_type == "n" and not cell.is_date and cell.value is not None:
        shown = re.fullmatch(r"#,##0(?:\.(0+))?", cell.number_format)
        return decimal.Decimal(repr(cell.value)).quantize(
            decimal.Decimal(1).scaleb(-len(shown[1] or "")))
    return cell.value


def check_sheet(name, sheet, text):
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"), newline=""), delimiter=";"))
    for number, row in enumerate(rows, 1):
        for column, wanted in enumerate(row, 1):
            cell = sheet.cell(number, column)
            is_number = number > 1 and cell.data_type == "n" and not cell.is_date
            if not is_number and number > 1 and wanted[:1] == "'":
                wanted = wanted[1:]  # the guard of CSV
            value, found = expected_cell(wanted, is_number, cell.is_date), found_cell(cell)
            if value != found or (is_number and found is not None and
                                  value.as_tuple() != found.as_tuple()):
                problems.append(f"{name}: {cell.coordinate}: {wanted!r} became {found!r}")
    if sheet.freeze_panes != "A2" or sheet.auto_filter.ref is None:
        problems.append(f"{name}: header not frozen, or no filter")
    return sum(map(len, rows))


def read_cells(path):
    """As the command lists them, without what another writer may spell otherwise."""
    found = {}
    n_sheets = len(run(TOOL, "sheet", path, "--format", "csv").splitlines()) - 1
    for number in range(1, n_sheets + 1):
        listed = run(TOOL, "sheet", path, "--sheet", number, "--cells", "--format", "csv").decode()
        for row in csv.DictReader(io.StringIO(listed, newline="")):
            text = row["text"] if row["kind"] == "text" else ""
            found[number, row["cell"]] = (row["kind"], text, row["value"], row["stored"],
                                          row["period"])
    return found


def check_again(path, again):
    """What another program has read and written."""
    ours, theirs = read_cells(path), read_cells(again)
    for key in sorted(ours.keys() | theirs.keys()):
        if ours.get(key) != theirs.get(key):
            problems.append(f"{again.name}: {key}: {ours.get(key)} became {theirs.get(key)}")
    return len(ours)


def check_extras():
    """The marks of the status; and target and actual of all units in the last year with actuals."""
    sheet = load_workbook(SCRATCH / "gap-gaps-vi.xlsx").worksheets[0]
    header = {cell.value: cell.column_letter for cell in sheet[1]}
    status, target, actual, period = (header[title] for title in
                                      ("Kết quả", "Chỉ tiêu giao", "Thực hiện", "Kỳ chỉ tiêu"))
    marked = {rule.formula[0] for where in sheet.conditional_formatting
              if f"{status}2" in where.sqref for rule in where.rules}
    if not {'"Đạt"', '"Không đạt"', '"Chưa đạt"'} <= marked:
        problems.append(f"status marked for {marked}")
    if len(sheet._charts) != 1:
        problems.append(f"{len(sheet._charts)} charts")
        return
    unit, indicator = header["Đơn vị"], header["Chỉ tiêu"]
    last = sheet.max_row
    first = next(row for row in range(last, 0, -1) if sheet[f"{unit}{row}"].value is None) + 1
    drawn = [(series.val.numRef.f, series.cat.strRef.f) for series in sheet._charts[0].series]
    wanted = [(f"'{sheet.title}'!${column}${first}:${column}${last}",
               f"'{sheet.title}'!${unit}${first}:${unit}${last}") for column in (target, actual)]
    if drawn != wanted:
        problems.append(f"the chart draws {drawn}, not {wanted}")
    in_table = {(sheet[f"{unit}{row}"].value, sheet[f"{target}{row}"].value, sheet[f"{actual}{row}"].value)
                for row in range(2, first) if sheet[f"{period}{row}"].value == "Năm 2024"
                and sheet[f"{indicator}{row}"].value == "Tỷ lệ bao phủ BHXH so với lực lượng lao động trong độ tuổi"}
    below = {(sheet[f"{unit}{row}"].value, sheet[f"{target}{row}"].value, sheet[f"{actual}{row}"].value)
             for row in range(first, last + 1)}
    if below != in_table or len(below) != 10:
        problems.append(f"below the table stand {below}, not {in_table}")


n_cells = 0
for name, words in TABLES.items():
    for language in ("vi", "en"):
        path = SCRATCH / f"{name}-{language}.xlsx"
        common = (*words, "--lang", language, "--format")
        run(TOOL, *common, "xlsx", "--output", path)
        book = load_workbook(path)
        if language == "vi":
            n_cells += check_sheet(name, book.worksheets[0], run(TOOL, *common, "csv-excel"))
        vietnamese = SCRATCH / "locale.xlsx"
        run(TOOL, *common, "xlsx", "--output", vietnamese,
            env=dict(os.environ, LC_ALL="vi_VN.UTF-8", TZ="Asia/Ho_Chi_Minh"))
        if path.read_bytes() != vietnamese.read_bytes():
            problems.append(f"{name}: other bytes under vi_VN.UTF-8")

check_extras()

whole = SCRATCH / "whole.xlsx"
run(TOOL, "show", "--format", "xlsx", "--output", whole)
n_again = 0
for path in (whole, SCRATCH / "gap-gaps-vi.xlsx"):
    office = SCRATCH / "office" / path.name
    run("soffice", f"-env:UserInstallation=file://{SCRATCH}/profile", "--headless", "--convert-to",
        "xlsx", "--outdir", office.parent, path)
    n_again += check_again(path, office)
    gnumeric = SCRATCH / f"gnumeric-{path.name}"
    run("ssconvert", path, gnumeric)
    n_again += check_again(path, gnumeric)

run(TOOL, "new", SCRATCH / "next", "--from", "quang-tri-2022-2025", "--years", "2026-2030",
    "--units", "2025-01-01", "--format", "xlsx")
form = load_workbook(SCRATCH / "next/template.xlsx")
problems.extend(f"{cell.coordinate} of the form is formatted {cell.number_format}"
                for cell in form.worksheets[0][2][2:]
                if not re.fullmatch(r"#,##0(\.0)?", cell.number_format))
form.worksheets[0]["C2"] = 90500
form.save(SCRATCH / "filled.xlsx")
rows = run(TOOL, "import", SCRATCH / "filled.xlsx", "--map", SCRATCH / "next/map.json", "--as",
           "targets", "--plan", f"{SCRATCH}/next", "--format", "csv", "--columns",
           "unit,indicator,period,value").decode().split()
if rows != ["unit,indicator,period,value", "45,si_persons,2026,90500"]:
    problems.append(f"the form came back as {rows}")

print("\n".join(problems[:40]) or f"{n_cells} cells by openpyxl, {n_again} by office programs")
sys.exit(1 if problems or n_cells < 10000 else 0)
