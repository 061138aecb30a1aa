# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""How the library is found, what is said when it is not, and loading again and again."""

import os
import pathlib
import shutil
import subprocess
import sys

import pytest

import bhxhplan
from conftest import ROOT

PACKAGE = ROOT / "lib/python/bhxhplan"
LIBRARY = os.environ["BHXHPLAN_LIBRARY"]
OTHER = """
const char *bhxh_version_get (void) { return "0.7.1"; }
"""


def run(code, folder=None, **variables):
    """Status and output of a program in another interpreter."""
    environment = dict(os.environ, **variables)
    for name in ("BHXHPLAN_LIBRARY",):
        if name not in variables:
            environment.pop(name, None)
    if folder is not None:
        environment["PYTHONPATH"] = str(folder)
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=False,
                          capture_output=True, text=True)  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def test_version():
    assert bhxhplan.library_version() == bhxhplan.__version__


def test_every_name_is_there():
    missing = [name for name in bhxhplan.__all__ if not hasattr(bhxhplan, name)]
    assert missing == [] and set(bhxhplan.__all__) <= set(dir(bhxhplan))
    assert bhxhplan.sdmx.observations and bhxhplan.Plan is bhxhplan.plan.Plan
    with pytest.raises(AttributeError, match="'bhxhplan' has no attribute 'Pla'"):
        bhxhplan.Pla  # noqa: B018


def test_what_is_not_asked_for_is_not_loaded():
    status, loaded, _ = run(
        "import sys\n"
        "from bhxhplan import Plan\n"
        "plan = Plan.bundled('quang-tri-2022-2025')\n"
        "plan.gaps(b'unit,indicator,period,value\\n').table().format('csv')\n"
        "print(*(name for name in sys.modules if name.startswith('bhxhplan.')))",
        BHXHPLAN_LIBRARY=LIBRARY,
    )
    assert status == 0 and "bhxhplan.gaps" in loaded.split()
    for name in ("_arrow", "_pandas", "_rows", "conflicts", "enums", "report", "workbook"):
        assert f"bhxhplan.{name}" not in loaded.split()


def test_variable_is_the_only_place(tmp_path):
    status, _, error = run("import bhxhplan", BHXHPLAN_LIBRARY=str(tmp_path / "none.so"))
    assert status == 1
    assert "LibraryError: libbhxhplan 0.1 was not found; tried" in error
    assert f"the variable BHXHPLAN_LIBRARY ({tmp_path / 'none.so'}): " in error
    assert "soname" not in error.split("tried")[1]


def test_every_attempt_is_listed():
    status, _, error = run(
        "import ctypes.util; ctypes.util.find_library = lambda name: None\n"
        "import ctypes\n"
        "load = ctypes.CDLL\n"
        "def refuse(name, *rest):\n"
        "    if name and 'bhxhplan' in name: raise OSError('not there: ' + name)\n"
        "    return load(name, *rest)\n"
        "ctypes.CDLL = refuse\n"
        "import bhxhplan"
    )
    assert status == 1
    assert f"beside the package ({PACKAGE / 'libbhxhplan.so.0.1'}): not there" in error
    assert "the soname (libbhxhplan.so.0.1): not there: libbhxhplan.so.0.1" in error
    assert "ctypes.util.find_library: found nothing" in error
    assert "name its file in BHXHPLAN_LIBRARY" in error


def test_beside_the_package(tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "bhxhplan")
    (tmp_path / "bhxhplan/libbhxhplan.so.0.1").symlink_to(LIBRARY)
    status, output, error = run(
        "import bhxhplan; print(bhxhplan.lib._library._name)", folder=tmp_path
    )
    assert (status, error) == (0, "")
    assert output.strip() == str(tmp_path / "bhxhplan/libbhxhplan.so.0.1")


def test_soname_where_the_loader_looks():
    folder = str(pathlib.Path(LIBRARY).parent)
    status, output, error = run(
        "import bhxhplan; print(bhxhplan.lib._library._name)", LD_LIBRARY_PATH=folder
    )
    assert (status, error, output.strip()) == (0, "", "libbhxhplan.so.0.1")


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        (OTHER, "is version 0.7.1, and the package bhxhplan 0.1.0 needs 0.1: install the"),
        ("int nothing;", "is no libbhxhplan: it has no function bhxh_version_get"),
        (OTHER.replace("0.7.1", "0.1.9"), "has no bhxh_plan_get_n_bundled: it is older"),
    ],
)
def test_handshake(tmp_path, source, complaint):
    (tmp_path / "other.c").write_text(source)
    subprocess.run(["cc", "-shared", "-fPIC", "-o", tmp_path / "other.so", tmp_path / "other.c"],
                   check=True)  # fmt: skip
    status, _, error = run(
        "import bhxhplan; bhxhplan.Plan.bundled_ids()",
        BHXHPLAN_LIBRARY=str(tmp_path / "other.so"),
    )
    assert status == 1 and complaint in error


def test_nothing_but_the_standard_library():
    code = (
        "import sys; before = set(sys.modules)\n"
        "from bhxhplan import *\n"
        "for name in set(sys.modules) - before:\n"
        "    print(getattr(sys.modules[name], '__file__', None))"
    )
    status, output, _ = run(code, BHXHPLAN_LIBRARY=LIBRARY)
    own = [line for line in output.splitlines() if line.startswith(str(PACKAGE))]
    others = [line for line in output.splitlines() if "-packages" in line]
    assert status == 0 and own and others == []
