# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Workbooks that other programs write today are read as those of tests/data/workbooks.

The annex of the decision, made anew by openpyxl, python-docx and LibreOffice, gives the 160
rows of the plan's targets.csv by the map that is suggested, with nothing guessed; LibreOffice's
own XLSX and CSV of it too.
"""

import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
TOOL = os.environ["BHXH_TOOL"]
PYTHON = pathlib.Path(os.environ["BHXH_VENV"]) / "bin/python"
KEYS = ("unit", "indicator", "period", "value")
problems = []


def convert(folder, source, kind):
    """A file as LibreOffice writes it."""
    subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", str(folder),
                    str(source)], check=True, capture_output=True)


def read_annex(path, *options):
    """The rows that are read out of a file, and how many entries of its map are guesses."""
    with tempfile.TemporaryDirectory() as folder:
        plan = pathlib.Path(folder) / "map.json"
        subprocess.run([TOOL, "import", str(path), "--suggest", "--output", str(plan)], check=True,
                       capture_output=True)
        entries = json.loads(plan.read_text(encoding="utf-8"))
        guesses = sum(entry.get("certainty") == "guess" for section in entries.values()
                      for entry in (section if isinstance(section, list) else [section])
                      if isinstance(entry, dict))
        run = subprocess.run([TOOL, "import", str(path), "--map", str(plan), "--as", "targets",
                              "--format", "csv", *options], check=True, capture_output=True,
                             text=True)
    return sorted(tuple(row[key] for key in KEYS)
                  for row in csv.DictReader(run.stdout.splitlines())), guesses


with (ROOT / "lib/data/quang-tri-2022-2025/targets.csv").open(encoding="utf-8") as file:
    expected = sorted(tuple(row[key] for key in KEYS) for row in csv.DictReader(file)
                      if row["source"].startswith("PL.table#"))

with tempfile.TemporaryDirectory() as name:
    made = pathlib.Path(name)
    subprocess.run([PYTHON, ROOT / "tests/data/workbooks/make.py", made], check=True)
    again = made / "again"
    again.mkdir()
    convert(again, made / "annex.ods", "xlsx")
    convert(again, made / "annex.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76")
    for path, most_guesses in ((made / "annex.xlsx", 0), (made / "annex.ods", 0),
                               (made / "annex.docx", 0), (again / "annex.xlsx", 0),
                               # No cell of a CSV file is merged: the headers go on by guess.
                               (again / "annex.csv", 16)):
        rows, guesses = read_annex(path, *(["--accept-guesses"] if most_guesses else []))
        if rows != expected:
            problems.append(f"{path.relative_to(made)}: {len(rows)} rows, not the annex's 160")
        if guesses > most_guesses:
            problems.append(f"{path.relative_to(made)}: {guesses} guesses")

print("\n".join(problems) or "5 files, 160 rows each")
sys.exit(1 if problems or len(expected) != 160 else 0)
