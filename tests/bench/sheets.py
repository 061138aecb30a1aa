# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Compares reading a workbook with openpyxl's read-only mode: the cells first, then time, and
the memory that a long sheet takes beside a short one.

Only ratios are reported, medians of rounds in which both ran one after the other. Exit status
1 when a bar is missed.

    sheets.py --programs FOLDER [--venv FOLDER] [--quick]
"""

import argparse
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import zipfile

AT_LEAST_TIMES_FASTER = 20
ROWS, FEW_ROWS, MANY_ROWS, QUICK_ROWS = 100_000, 100, 1_000_000, 20_000
COLUMNS = "ABCDEFGHIJ"
MEMORY_MORE = 1 << 20  # a million rows may take so many bytes more than a hundred

PEER = """
import sys, time
import openpyxl
begun = time.process_time()
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
cells = [value for row in book.worksheets[0].iter_rows(values_only=True) for value in row
         if value is not None]
used = time.process_time() - begun
print(len(cells), sum(isinstance(value, (int, float)) for value in cells), used)
"""

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PARTS = {
    "[Content_Types].xml": f"<Types xmlns='{PACKAGE}/content-types'>"
    "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
    f"<Override PartName='/xl/workbook.xml' ContentType='{TYPE}.sheet.main+xml'/>"
    f"<Override PartName='/xl/s.xml' ContentType='{TYPE}.worksheet+xml'/>"
    f"<Override PartName='/xl/t.xml' ContentType='{TYPE}.sharedStrings+xml'/></Types>",
    "_rels/.rels": f"<Relationships xmlns='{PACKAGE}/relationships'><Relationship Id='r1' "
    f"Type='{RELATIONS}/officeDocument' Target='xl/workbook.xml'/></Relationships>",
    "xl/workbook.xml": f"<workbook xmlns='{MAIN}' xmlns:r='{RELATIONS}'><sheets>"
    "<sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>",
    "xl/_rels/workbook.xml.rels": f"<Relationships xmlns='{PACKAGE}/relationships'>"
    f"<Relationship Id='r1' Type='{RELATIONS}/worksheet' Target='s.xml'/>"
    f"<Relationship Id='r2' Type='{RELATIONS}/sharedStrings' Target='t.xml'/></Relationships>",
    "xl/t.xml": f"<sst xmlns='{MAIN}'>"
    + "".join(f"<si><t>Đơn vị {i}</t></si>" for i in range(1000)) + "</sst>",
}


def generate(path, rows):
    """A name and nine rates a row, as programs write them."""
    numbers = random.Random(1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in PARTS.items():
            archive.writestr(name, text)
        with archive.open("xl/s.xml", "w") as sheet:
            sheet.write(f"<worksheet xmlns='{MAIN}'><sheetData>".encode())
            for row in range(1, rows + 1):
                cells = "".join(f'<c r="{column}{row}"><v>{numbers.randrange(100000) / 10}</v></c>'
                                for column in COLUMNS[1:])
                sheet.write(f'<row r="{row}"><c r="A{row}" t="s"><v>{row % 1000}</v></c>'
                            f"{cells}</row>".encode())
            sheet.write(b"</sheetData></worksheet>")
    return path


class Bench:
    def __init__(self, options, scratch):
        self.options = options
        self.scratch = pathlib.Path(scratch)
        self.failures = 0

    def check(self, holds, what):
        print(f"{'ok' if holds else 'NOT MET'}: {what}", flush=True)
        self.failures += not holds

    def run_ours(self, path):
        """Cells and numbers, then what it took."""
        printed = subprocess.run(
            [f"{self.options.programs}/measure", f"{self.options.programs}/read-sheet", path],
            check=True, capture_output=True, text=True).stdout.splitlines()
        return printed[0].split(), json.loads(printed[-1])

    def run_peer(self, path):
        printed = subprocess.run([f"{self.options.venv}/bin/python", "-c", PEER, path], check=True,
                                 capture_output=True, text=True).stdout.split()
        return printed[:2], float(printed[2])

    def compare(self, rows):
        path = generate(self.scratch / "a.xlsx", rows)
        ours, peer = self.run_ours(path)[0], self.run_peer(path)[0]
        self.check(ours == peer == [str(10 * rows), str(9 * rows)],
                   f"{10 * rows} cells, {9 * rows} of them numbers: {ours}, {peer}")
        return path

    def compare_memory(self, rows):
        few = self.run_ours(generate(self.scratch / "few.xlsx", FEW_ROWS))[1]["peak_kib"]
        many = self.run_ours(generate(self.scratch / "many.xlsx", rows))[1]["peak_kib"]
        self.check((many - few) * 1024 <= MEMORY_MORE,
                   f"{rows} rows: peak memory is {many / few:.2f} of that of {FEW_ROWS} rows")

    def compare_times(self, path):
        ratios = [self.run_peer(path)[1] / self.run_ours(path)[1]["cpu"]
                  for _ in range(self.options.rounds)]
        ratio = statistics.median(ratios)
        self.check(ratio >= AT_LEAST_TIMES_FASTER,
                   f"{ratio:.1f} times faster than openpyxl's read-only mode, user and system time,"
                   f" median of {self.options.rounds} rounds; at least {AT_LEAST_TIMES_FASTER}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", required=True, help="folder of measure, read-sheet")
    parser.add_argument("--venv", default=os.environ.get("BHXH_VENV", "build/venv"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="a small size, no times")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bhxh-sheets-") as scratch:
        bench = Bench(options, scratch)
        path = bench.compare(QUICK_ROWS if options.quick else ROWS)
        bench.compare_memory(QUICK_ROWS if options.quick else MANY_ROWS)
        if not options.quick:
            bench.compare_times(path)
        return 1 if bench.failures else 0


if __name__ == "__main__":
    sys.exit(main())
