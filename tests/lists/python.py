# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The Python package knows every public function, enumeration and option, as the headers do.

Says of each one that is missing what is to be written where.
"""

import ast
import re
import sys

from house import HEADERS, ROOT, finish

PACKAGE = ROOT / "lib/python"
sys.path.insert(0, str(PACKAGE))
sys.dont_write_bytecode = True

import bhxhplan  # noqa: E402
from bhxhplan import _abi, _options  # noqa: E402

PROTOTYPE = re.compile(r"^BHXH_AVAILABLE_IN_\d+_\d+\n([^;(]*?)\b(bhxh_\w+) \(([^;]*?)\);",
                       re.M | re.S)
ENUM = re.compile(r"^typedef enum\n\{(.*?)^\} Bhxh(\w+);", re.M | re.S)
#: Enumerations that have another name in Python, where the name is taken.
RENAMED = {"Error": "ErrorCode", "Path": "YearPath", "Missing": "MissingPolicy"}
#: Setters that every call uses by itself.
NO_ARGUMENT = {"bhxh_options_set_diagnostics", "bhxh_options_set_progress"}
#: References are given back by the name of their kind.
BY_KIND = {f"bhxh_{kind.lower()}_{verb}" for kind in _abi.HANDLES for verb in ("ref", "unref")}
#: What only a program that uses GLib asks for.
NOT_PYTHON = {"bhxh_error_quark"}
ABI_SOURCE = (PACKAGE / "bhxhplan/_abi.py").read_text()
problems = []


def word(text):
    """A C type as the table has it."""
    text = re.sub(r"\s+", " ", text.replace("struct ", "")).strip()
    base = re.sub(r"\bconst\b|\*|\s", "", text)
    base = "Error" if base == "GError" else re.sub(r"^Bhxh", "", base)
    return ("const " if text.startswith("const char") else "") + base + "*" * text.count("*")


def words(result, parameters):
    """A prototype as the table has it."""
    listed = [word(result)]
    for parameter in re.sub(r"\s+", " ", parameters).split(","):
        if parameter.strip() != "void":
            listed.append(word(re.match(r"(.*?)\w+$", parameter.strip()).group(1)))
    return tuple(listed)


def line(name, signature):
    """A line of the table."""
    inside = ", ".join(f'"{each}"' for each in signature)
    return f'    "{name}": ({inside}{"," if len(signature) == 1 else ""}),'


headers = {}
enums = {}
handles = set()
for header in HEADERS:
    text = header.read_text()
    for result, name, parameters in PROTOTYPE.findall(text):
        headers[name] = (header.name, words(result, parameters))
    for body, name in ENUM.findall(text):
        body = re.sub(r"/\*.*?\*/", "", body, flags=re.S)
        enums[name] = {
            key: int(number, 0) << int(places or 0) for key, number, places in
            re.findall(r"BHXH_(\w+) =\s+(0x[0-9A-F]+|\d+)(?: << (\d+))?", body)}
    handles |= set(re.findall(r"^typedef struct _Bhxh(\w+) Bhxh", text, re.M))

for name, (header, signature) in headers.items():
    known = _abi.SIGNATURES.get(name)
    if known is None:
        problems.append(f"lib/python/bhxhplan/_abi.py: add to SIGNATURES, under {header}:\n"
                        + line(name, signature))
    elif known != signature:
        problems.append(f"lib/python/bhxhplan/_abi.py: {name} is not as in {header}, which has\n"
                        + line(name, signature))
scripted = set(re.findall(r"^    (bhxh_\w+);$", (ROOT / "lib/bhxhplan.map").read_text(), re.M))
for name in _abi.SIGNATURES:
    if name not in headers or name not in scripted:
        problems.append(f"lib/python/bhxhplan/_abi.py: take {name} out of SIGNATURES: it is not "
                        "in the headers and lib/bhxhplan.map")
order = [name for name in headers if name in _abi.SIGNATURES]
if [name for name in _abi.SIGNATURES if name in headers] != order:
    problems.append("lib/python/bhxhplan/_abi.py: SIGNATURES is not in the headers' order")

for what, listed, wanted in (("HANDLES", _abi.HANDLES, handles), ("ENUMS", _abi.ENUMS, enums)):
    for name in sorted(set(wanted) - set(listed)):
        problems.append(f'lib/python/bhxhplan/_abi.py: add "{name}" to {what}')
    for name in sorted(set(listed) - set(wanted)):
        problems.append(f'lib/python/bhxhplan/_abi.py: take "{name}" out of {what}')
    if sorted(listed) != list(listed):
        problems.append(f"lib/python/bhxhplan/_abi.py: {what} is not in order")
for signature in _abi.SIGNATURES.values():
    for each in signature[1:]:
        try:
            _abi.argument_type(each)
        except (TypeError, KeyError):
            problems.append(f'lib/python/bhxhplan/_abi.py: add "{each}" to SCALARS')

for name, members in enums.items():
    python = RENAMED.get(name, name)
    shared = max((key for key in members), key=len)
    for key in members:
        while not key.startswith(shared):
            shared = shared[:-1]
    shared = shared[:shared.rfind("_") + 1]
    wanted = {key[len(shared):]: number for key, number in members.items()}
    found = getattr(bhxhplan, python, None)
    if found is None:
        problems.append(f"lib/python/bhxhplan: add to its noun, or of an option to enums.py, and "
                        f"to __init__.py: class {python} with {wanted}")
    elif {key: each.value for key, each in found.__members__.items()} != wanted:
        problems.append(f"bhxhplan.{python}: the header has {wanted}")

typed = {}
for node in ast.walk(ast.parse((PACKAGE / "bhxhplan/__init__.py").read_text())):
    if isinstance(node, ast.ImportFrom) and node.level == 1 and node.col_offset > 0:
        typed.setdefault(node.module, set()).update(each.name for each in node.names)
typed.pop(None)
if typed != {module: set(names) for module, names in bhxhplan._NAMES.items()}:
    problems.append("lib/python/bhxhplan/__init__.py: _NAMES has other names than the imports "
                    "for type checkers")

setters = {name for name in headers if name.startswith("bhxh_options_set_")} - NO_ARGUMENT
used = {setter for setter, _ in _options.SETTINGS.values()}
for setter in sorted(setters - used):
    problems.append("lib/python/bhxhplan/_options.py: add to SETTINGS a line for the keyword "
                    f'argument that calls "{setter}"')
if list(_options.SETTINGS) != sorted(_options.SETTINGS):
    problems.append("lib/python/bhxhplan/_options.py: SETTINGS is not in order")
sources = "".join(path.read_text() for path in PACKAGE.glob("bhxhplan/*.py"))
called = set(re.findall(r"\bbhxh_\w+", sources.replace(ABI_SOURCE, "")))
for name in sorted(set(_abi.SIGNATURES) - called - BY_KIND - NOT_PYTHON):
    problems.append(f"lib/python/bhxhplan: no method calls {name}")
for setting in _options.SETTINGS:
    if not re.search(rf"^        {setting}: .* = ", sources, re.M) and not re.search(
            rf"\b{setting}=", sources):
        problems.append(f"lib/python/bhxhplan: no method has the argument {setting}")

meson = re.search(r"version: '([\d.]+)'", (ROOT / "meson.build").read_text()).group(1)
if bhxhplan.__version__ != meson:
    problems.append(f"lib/python/bhxhplan/_version.py: {bhxhplan.__version__}, not {meson}")
installed = set(re.findall(r"'bhxhplan/([\w.]+)'", (PACKAGE / "meson.build").read_text()))
for path in sorted(PACKAGE.glob("bhxhplan/*")):
    if path.is_file() and path.name not in installed:
        problems.append(f"lib/python/meson.build: {path.name} is not installed")
finish(len(headers) + len(enums) + len(setters), problems)
