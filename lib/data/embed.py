# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# Puts plan packages into a C file, byte by byte, for the codec to read from memory.
#
# usage: embed.py OUTPUT FOLDER...
"""Each folder is one package; its name is the identifier. Files are embedded in order of
name, so that the same input gives the same output on every machine."""

import json
import pathlib
import sys

HEAD = """/* Made by embed.py; do not edit.
 *
 * SPDX-FileCopyrightText: 2026 The libbhxhplan authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */
#include "codec/package.h"
"""
SUFFIXES = (".csv", ".json")
PER_LINE = 24


def bytes_of(name, data):
    lines = [f"static const char {name}[] = {{"]
    for start in range(0, len(data), PER_LINE):
        values = (b - 256 if b > 127 else b for b in data[start : start + PER_LINE])
        lines.append(",".join(map(str, values)) + ",")
    lines.append("0 };")
    return "\n".join(lines)


def content_of(path):
    """The file; of a descriptor only what saving does not make again from the schema."""
    data = path.read_bytes()
    if path.suffix != ".json":
        return data
    descriptor = json.loads(data)
    descriptor.pop("resources", None)
    return json.dumps(descriptor, ensure_ascii=False).encode("utf-8")


def package_of(index, folder):
    parts, rows = [], []
    files = sorted(p for p in folder.iterdir() if p.suffix in SUFFIXES)
    for number, path in enumerate(files):
        data = content_of(path)
        parts.append(bytes_of(f"file_{index}_{number}", data))
        rows.append(f'  {{ "{path.name}", file_{index}_{number}, {len(data)} }},')
    parts.append(f"static const PackageFile package_{index}[] = {{")
    parts.extend(rows)
    parts.append("};")
    return "\n".join(parts), len(files)


def main(output, *folders):
    parts, rows = [HEAD], []
    for index, folder in enumerate(map(pathlib.Path, folders)):
        text, n_files = package_of(index, folder)
        parts.append(text)
        rows.append(f'  {{ "{folder.name}", package_{index}, {n_files} }},')
    parts.append("const BundledPackage bhxh_bundled_packages[] = {")
    parts.extend(rows)
    parts.append("};")
    parts.append(f"const guint bhxh_n_bundled_packages = {len(rows)};")
    pathlib.Path(output).write_text("\n".join(parts) + "\n", encoding="ascii")


if __name__ == "__main__":
    main(*sys.argv[1:])
