# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Workbooks as other programs write them: the annex of the decision, and one with troubles.

    make.py FOLDER    writes annex.xlsx, annex.docx and troubles.xlsx; annex.ods is made of
                      annex.xlsx by LibreOffice
"""

import csv
import datetime
import pathlib
import subprocess
import sys

import docx
import openpyxl

ROOT = pathlib.Path(__file__).resolve().parents[3]
FIGURES = ROOT / "lib/data/quang-tri-2022-2025/targets.csv"
YEARS = ["2022", "2023", "2024", "2025"]
INDICATORS = ["si_rate", "si_compulsory_rate", "si_voluntary_rate", "ui_rate"]
# As the decision prints them, with its line breaks.
UNITS = [("45", "Toàn tỉnh"), ("461", "TP.Đông Hà"), ("462", "TX. Quảng\n  Trị"),
         ("464", "Huyện Vĩnh\n  Linh"), ("465", "Huyện Hướng\n  Hóa"),
         ("466", "Huyện Gio\n  Linh"), ("467", "Huyện\n  Đakrông"), ("468", "Huyện Cam Lộ"),
         ("469", "Huyện Triệu\n  Phong"), ("470", "Huyện Hải\n  Lăng")]
TITLE = "CHỈ TIÊU PHÁT TRIỂN BHXH TỰ NGUYỆN GIAI ĐOẠN 2022-2025"
# Row and column of the first and the last cell, from the header's top left.
HEADERS = [((0, 0), (2, 0), "TT"), ((0, 1), (2, 1), "Đơn vị"),
           ((0, 2), (1, 5), "Tỷ lệ lao động tham gia bảo hiểm xã hội/LLLĐ"),
           ((0, 6), (0, 13), "Trong đó:"),
           ((1, 6), (1, 9), "Bảo hiểm xã hội bắt buộc/ LLLĐ (%)"),
           ((1, 10), (1, 13), "Bảo hiểm xã hội tự nguyện / LLLĐ (%)"),
           ((0, 14), (1, 17), "Tỷ lệ lao động tham gia bảo hiểm thất nghiệp (%)")]


def annex_rows():
    """Each row of the annex: number, name, sixteen figures as text."""
    with FIGURES.open(encoding="utf-8") as file:
        figures = {(row["unit"], row["indicator"], row["period"]): row["value"]
                   for row in csv.DictReader(file) if row["source"].startswith("PL.table#")}
    for number, (code, name) in enumerate(UNITS):
        yield [number or None, name] + [figures[code, indicator, year]
                                        for indicator in INDICATORS for year in YEARS]


def make_workbook(path):
    """The annex as a spreadsheet, its figures as numbers."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Phụ lục"
    for row, text in ((1, "PHỤ LỤC"), (2, TITLE)):
        sheet.cell(row, 1, text)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=18)
    for (top, left), (bottom, right), text in HEADERS:
        sheet.cell(4 + top, 1 + left, text)
        sheet.merge_cells(start_row=4 + top, end_row=4 + bottom,
                          start_column=1 + left, end_column=1 + right)
    for column in range(16):
        sheet.cell(6, 3 + column, "Năm " + YEARS[column % 4])
    for at, row in enumerate(annex_rows()):
        for column, value in enumerate(row):
            cell = sheet.cell(7 + at, 1 + column)
            cell.value = float(value) if column > 1 else value
            cell.number_format = "0.0" if column > 1 else "General"
    book.save(path)


def make_document(path):
    """The annex as a document, its figures as the decision prints them."""
    document = docx.Document()
    document.add_paragraph("PHỤ LỤC")
    document.add_paragraph(TITLE)
    table = document.add_table(rows=3 + len(UNITS), cols=18)
    for first, last, text in HEADERS:
        table.cell(*first).merge(table.cell(*last)).text = text
    for column in range(16):
        table.cell(2, 2 + column).text = "Năm " + YEARS[column % 4]
    for at, row in enumerate(annex_rows()):
        for column, value in enumerate(row):
            text = "" if value is None else str(value)
            table.cell(3 + at, column).text = text.replace(".", ",") if column > 1 else text
    document.save(path)


def make_troubles(path):
    """Everything that can be wrong with a cell, each in a row of its own."""
    book = openpyxl.Workbook()
    book.active.title = "Bìa"
    sheet = book.create_sheet("Số liệu")
    rows = [
        ["Đơn vị", "Số người tham gia BHXH tự nguyện năm 2024", "Tỷ lệ bao phủ BHXH năm 2024 (%)"],
        ["Thành phố Đông Hà", 1200, 0.379],
        ["Thị xã Quảng Trị", "1.300", 0.261],
        ["Huyện Vĩnh Linh", "=B2+100", 0.215],
        ["Huyện Hướng Hóa", "#REF!", 0.131],
        ["Huyện Gio Linh", datetime.date(2024, 3, 12), 0.162],
        ["Huyện Cam Lộ", True, 0.137],
        ["Huyện Hải Lăng", 1700, 0.196],
    ]
    for at, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            sheet.cell(at, column, value)
    sheet["B5"].data_type = "e"
    for row in range(2, 9):
        sheet.cell(row, 3).number_format = "0.0%"
    sheet.row_dimensions[8].hidden = True
    book.save(path)


def main(folder):
    """Makes all of them."""
    make_workbook(folder / "annex.xlsx")
    make_document(folder / "annex.docx")
    make_troubles(folder / "troubles.xlsx")
    subprocess.run(["soffice", "--headless", "--convert-to", "ods", "--outdir", str(folder),
                    str(folder / "annex.xlsx")], check=True, capture_output=True)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
