# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Python's csv and json modules read the same cells out of three formats of one table."""

import csv
import json
import pathlib
import subprocess
import sys
import tempfile


def read_csv(path, delimiter, encoding):
    """Header and rows; a missing cell and an empty text are both ""."""
    with open(path, encoding=encoding, newline="") as file:
        rows = list(csv.reader(file, delimiter=delimiter, strict=True))
    return rows[0], rows[1:]


def plain(cell):
    """A JSON cell as CSV has it; numbers were read as their literals."""
    return "" if cell is None else cell


def check(path):
    """Compares the three files of one table; returns its cells."""
    with open(path, encoding="utf-8", newline="") as file:
        table = json.load(file, parse_float=str, parse_int=str)
    names = [column["name"] for column in table["columns"]]
    expected = [[plain(row[name]) for name in names] for row in table["rows"]]
    header, rows = read_csv(path.with_suffix(".csv"), ",", "utf-8")
    assert header == names, (path, header)
    assert rows == expected, (path, rows, expected)
    header, rows = read_csv(path.with_suffix(".excel.csv"), ";", "utf-8-sig")
    assert header == [column["title"] for column in table["columns"]], (path, header)
    for row, wanted in zip(rows, expected, strict=True):
        assert [row[0], row[1], row[4]] == [wanted[0], wanted[1], wanted[4]], (path, row)
        assert row[2] == wanted[2].replace(".", ","), (path, row)
    return sum(len(row) for row in expected)


with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.argv[1], folder], check=True, stdout=subprocess.DEVNULL)
    cells = [check(path) for path in sorted(pathlib.Path(folder).glob("*.json"))]
assert len(cells) == 40, len(cells)
print(f"{len(cells)} tables, {sum(cells)} cells read alike")
