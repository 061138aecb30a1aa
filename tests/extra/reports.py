# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Reports of units named after every string of the Big List of Naughty Strings: they stay text in
HTML, SVG, Markdown, text and JSON."""

import csv
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
sys.path.insert(0, str(ROOT / "tests/property"))
from report_page import Page, shown  # noqa: E402: only there

TOOL = os.environ["BHXH_TOOL"]
NODE = pathlib.Path(os.environ["BHXH_NODE"]) / "node_modules"
problems = []


def run(*words, **options):
    """The command; its standard output."""
    return subprocess.run([TOOL, *words], check=True, capture_output=True, **options).stdout


def naughty_names():
    """Each string that can be a name, once; names of units are in NFC and without spaces around."""
    strings = json.loads((NODE / "blns/resources/blns.json").read_text())
    names = {unicodedata.normalize("NFC", text.strip()) for text in strings if "\0" not in text}
    return sorted(name for name in names if name and len(name.encode()) < 4096)


def write_plan(folder, names):
    """The made-up province with districts of these names, a target each."""
    shutil.copytree(ROOT / "tests/data/made-up-province", folder)
    units = (folder / "units.csv").read_text().splitlines()[0].split(",")
    targets = (folder / "targets.csv").read_text().splitlines()[0].split(",")
    rows = [dict(code="44", valid_to="2025-06-30", level="province", name_vi="Tỉnh", name_en="Province")]
    rows += [dict(code=str(1000 + i), valid_to="2025-06-30", parent="44", level="district", name_vi=name,
                  name_en=name, addressed="targets") for i, name in enumerate(names)]
    with open(folder / "units.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, units)
        writer.writeheader()
        writer.writerows(rows)
    with open(folder / "targets.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, targets)
        writer.writeheader()
        writer.writerows(dict(unit=row["code"], indicator="si_persons", period="2024", value="100",
                              kind="target", owner="ubnd") for row in rows)
    (folder / "unit-successions.csv").write_text("old,new,date,share,source\n")


def check_names(folder):
    """Reports of units with such names."""
    names = naughty_names()
    write_plan(folder / "plan", names)
    with open(folder / "actual.csv", "w") as file:
        file.write("unit,indicator,period,value\n44,si_persons,2024,90\n")
        file.writelines(f"{1000 + i},si_persons,2024,{i}\n" for i in range(len(names)))
    run("report", "--plan", "./plan", "--actual", "actual.csv", "--period", "2024", "--format",
        "html,md,text,json", "--output", "out", cwd=folder)
    page = (folder / "out.html").read_text()
    reader = Page(page)
    problems.extend(reader.problems)
    text = set(reader.text)
    problems.extend(f"not in the page: {name!r}" for name in names if shown(name) not in text)
    for drawing in re.findall(r"<svg.*?</svg>", page, re.S):
        xml.etree.ElementTree.fromstring(drawing)
    for name, allowed in (("out.md", "\n\t"), ("out.txt", "\n")):
        hidden = {letter for letter in (folder / name).read_text()
                  if letter not in allowed and shown(letter) != letter}
        problems.extend(f"{name}: {letter!r}" for letter in hidden)
    parts = json.loads((folder / "out.json").read_text())["parts"]
    listed = {row["unit_name_vi"] for part in parts if part["kind"] == "table"
              for row in part["table"]["rows"] if "unit_name_vi" in row}
    problems.extend(f"not in JSON: {name!r}" for name in names if name not in listed)
    print(f"{len(names)} names")


with tempfile.TemporaryDirectory() as temporary:
    check_names(pathlib.Path(temporary))

print("\n".join(problems[:40]) or "nothing wrong")
sys.exit(1 if problems else 0)
