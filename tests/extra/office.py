# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Files as office programs write them: one table made by openpyxl, written again by LibreOffice
and by Gnumeric as XLSX and ODS, and a table of LibreOffice Writer as DOCX. What the command
reads of them is the same cells, worked out by hand below."""

import csv
import io
import os
import pathlib
import subprocess
import sys
import tempfile

BUILD = pathlib.Path(os.environ["BHXH_BUILD_ROOT"])
TOOL = BUILD / "lib/tool/bhxhplan"
VENV = os.environ["BHXH_VENV"]
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="bhxh-office-"))

MAKE = r"""
import datetime, sys
from openpyxl import Workbook
book = Workbook()
sheet = book.active
sheet.title = "Biểu 1"
sheet.append(["Đơn vị", "Người tham gia BHXH", None, "Đến ngày", "Ẩn"])
sheet.append([None, "Số người", "Tỷ lệ", None, None])
sheet.append(["Thị xã Quảng Trị", 75039, 0.208, datetime.date(2024, 9, 30), 1])
sheet.append(["Huyện Đakrông", 20.8, 0.1 + 0.2, "075", None])
sheet.append(["Cộng", "=B3+B4", "=1/0", None, None])
sheet.merge_cells("A1:A2")
sheet.merge_cells("B1:C1")
sheet["B3"].number_format = "#,##0"
sheet["B4"].number_format = "0.00"
sheet["B5"].number_format = "0.0"
sheet["C3"].number_format = sheet["C4"].number_format = "0.0%"
sheet["D3"].number_format = "dd/mm/yyyy"
sheet.row_dimensions[4].hidden = True
sheet.column_dimensions["E"].hidden = True
hidden = book.create_sheet("Ẩn")
hidden.sheet_state = "hidden"
hidden["A1"] = "x"
book.save(sys.argv[1])
"""

# cell: kind, text where it is one, value shown, value stored, period, marks, merged.
CELLS = {
    "A1": ("text", "Đơn vị", "", "", "", "", "A1:A2"),
    "B1": ("text", "Người tham gia BHXH", "", "", "", "", "B1:C1"),
    "C1": ("blank", "", "", "", "", "", "B1:C1"),
    "D1": ("text", "Đến ngày", "", "", "", "", ""),
    "E1": ("text", "Ẩn", "", "", "", "hidden", ""),
    "A2": ("blank", "", "", "", "", "", "A1:A2"),
    "B2": ("text", "Số người", "", "", "", "", ""),
    "C2": ("text", "Tỷ lệ", "", "", "", "", ""),
    "A3": ("text", "Thị xã Quảng Trị", "", "", "", "", ""),
    "B3": ("number", "", "75039", "75039", "", "", ""),
    "C3": ("number", "", "20.8", "0.208", "", "percent", ""),
    "D3": ("date", "2024-09-30", "", "", "2024-09-30", "", ""),
    "E3": ("number", "", "1", "1", "", "hidden", ""),
    "A4": ("text", "Huyện Đakrông", "", "", "", "hidden", ""),
    "B4": ("number", "", "20.80", "20.8", "", "hidden", ""),
    "C4": ("number", "", "30.0", "0.3", "", "hidden;percent", ""),
    "D4": ("text", "075", "", "", "", "hidden", ""),
    "A5": ("text", "Cộng", "", "", "", "", ""),
    # 75039 + 20.8 = 75059.8
    "B5": ("number", "", "75059.8", "75059.8", "", "formula", ""),
    "C5": ("error", "#DIV/0!", "", "", "", "formula", ""),
}
# openpyxl computes nothing.
UNCOMPUTED = dict(CELLS, B5=("no_value", "", "", "", "", "formula", ""),
                  C5=("no_value", "", "", "", "", "formula", ""))

TEXT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"
  office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>Biểu 1</text:p><table:table table:name="a">
<table:table-column table:number-columns-repeated="3"/>
<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Đơn vị</text:p></table:table-cell>
<table:table-cell table:number-columns-spanned="2"><text:p>Người tham gia</text:p></table:table-cell>
<table:covered-table-cell/></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell><text:p>2023</text:p></table:table-cell>
<table:table-cell><text:p>2024</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>Cam Lộ</text:p></table:table-cell>
<table:table-cell><text:p>20,8</text:p></table:table-cell>
<table:table-cell><text:p>1.234</text:p><text:p>(*)</text:p></table:table-cell></table:table-row>
</table:table></office:text></office:body></office:document>
"""
TEXT_CELLS = {
    "A1": ("text", "Đơn vị", "", "", "", "", "A1:A2"),
    "B1": ("text", "Người tham gia", "", "", "", "", "B1:C1"),
    "C1": ("blank", "", "", "", "", "", "B1:C1"),
    "A2": ("blank", "", "", "", "", "", "A1:A2"),
    "B2": ("text", "2023", "", "", "", "", ""),
    "C2": ("text", "2024", "", "", "", "", ""),
    "A3": ("text", "Cam Lộ", "", "", "", "", ""),
    "B3": ("text", "20,8", "", "", "", "", ""),
    "C3": ("text", "1.234\n(*)", "", "", "", "", ""),
}
problems = 0


def run(*command):
    done = subprocess.run([str(word) for word in command], check=False, capture_output=True,
                          text=True)
    if done.returncode != 0:
        sys.exit(f"{command}: status {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def read(path):
    """The cells as the command lists them. How a number is spelt is its writer's affair."""
    listed = run(TOOL, "sheet", path, "--sheet", "1", "--cells", "--format", "csv")
    rows = csv.DictReader(io.StringIO(listed, newline=""))
    return {row["cell"]: (row["kind"], row["text"] if row["kind"] != "number" else "", row["value"],
                          row["stored"], row["period"], row["marks"], row["merged"])
            for row in rows}


def check(path, expected):
    global problems
    found = read(path)
    for cell in sorted(expected.keys() | found.keys()):
        if expected.get(cell) != found.get(cell):
            problems += 1
            print(f"{path.name}: {cell}: expected {expected.get(cell)}, read {found.get(cell)}")
    print(f"{path.name}: {len(found)} cells")


def office(path, form, target):
    """LibreOffice writes into a folder of its own, under the same name."""
    folder = SCRATCH / target
    run("soffice", f"-env:UserInstallation=file://{SCRATCH}/profile", "--headless",
        "--convert-to", form, "--outdir", folder, path)
    return folder / f"{path.stem}.{form.split(':')[0]}"


made = SCRATCH / "made.xlsx"
run(f"{VENV}/bin/python", "-c", MAKE, made)
check(made, UNCOMPUTED)
check(office(made, "xlsx", "office"), CELLS)
check(office(made, "ods", "office"), CELLS)
for form in ("xlsx", "ods"):
    again = SCRATCH / f"gnumeric.{form}"
    run("ssconvert", "--recalc", made, again)
    check(again, CELLS)
text = SCRATCH / "text.fodt"
text.write_text(TEXT, encoding="utf-8")
check(office(text, "docx", "office"), TEXT_CELLS)
sys.exit(1 if problems else 0)
