# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The Python package by what only PyPI has: current pandas, polars, pyarrow and DuckDB, pytest,
mypy and ruff; as a wheel in an environment of its own; and the director's notebook.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import venv

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
VENV = pathlib.Path(os.environ["BHXH_PYTHON_VENV"])
PYTHON = VENV / "bin/python"
CONFIG = ROOT / "lib/python/pyproject.toml"
PLAIN = ["--ignore", "D,RUF015,RUF043"]  # Tests and examples need no docstrings.
failed = []


def run(what, *command, **settings):
    """One step; what it prints is shown where it fails."""
    done = subprocess.run([str(word) for word in command], check=False, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **settings)
    print(f"{what}: {'ok' if done.returncode == 0 else 'FAILED'}", flush=True)
    if done.returncode != 0:
        failed.append(what)
        print(done.stdout)
    return done.stdout


def build_wheel(scratch):
    """A pure wheel, installed into an environment that has nothing else."""
    source = scratch / "source"
    shutil.copytree(ROOT / "lib/python", source)
    run("wheel", PYTHON, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
        "--wheel-dir", scratch, source)
    wheels = [path.name for path in scratch.glob("*.whl")]
    if wheels != ["bhxhplan-0.1.0-py3-none-any.whl"]:
        failed.append(f"wheel: {wheels}")
        return
    venv.create(scratch / "alone", with_pip=True)
    alone = scratch / "alone/bin/python"
    run("wheel installed", alone, "-m", "pip", "install", "--quiet", "--no-index",
        scratch / wheels[0])
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    code = ("import bhxhplan, importlib.resources as r;"
            "print(bhxhplan.__file__, r.files('bhxhplan').joinpath('py.typed').is_file(),"
            "bhxhplan.Plan.bundled('quang-tri-2022-2025').check().n_failing)")
    printed = run("wheel used", alone, "-c", code, env=environment, cwd=scratch)
    if not printed.startswith(str(scratch)) or "True 3" not in printed:
        failed.append(f"wheel: {printed}")


def run_notebook(language, paragraph):
    """Every cell of the notebook, in order, without a notebook around it."""
    cells = json.loads((ROOT / "examples/director.ipynb").read_text())["cells"]
    code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    code = code.replace('lang = "vi"', f"lang = {language!r}")
    code += "\nassert len(plt.get_fignums()) == 3\n"
    code += "print([figure.axes[0].get_title() for figure in map(plt.figure, plt.get_fignums())])\n"
    environment = dict(os.environ, MPLBACKEND="Agg")
    printed = run(f"notebook, {language}", PYTHON, "-c", code, env=environment,
                  cwd=ROOT / "examples")
    if paragraph not in printed or f"45 {paragraph.split()[1]}" not in printed.splitlines()[-1]:
        failed.append(f"notebook, {language}: {printed}")


run("pytest", PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error",
    ROOT / "tests/python")
run("mypy", PYTHON, "-m", "mypy", "--cache-dir", os.devnull, "--config-file", CONFIG,
    ROOT / "lib/python/bhxhplan")
ruff = [VENV / "bin/ruff", "check", "--no-cache", "--config", CONFIG]
run("ruff", *ruff, ROOT / "lib/python")
run("ruff, examples", *ruff, *PLAIN, *sorted((ROOT / "examples").glob("*.py")))
run("ruff, tests", *ruff, *PLAIN, ROOT / "tests/python")
run("ruff format", VENV / "bin/ruff", "format", "--no-cache", "--check", "--config", CONFIG,
    ROOT / "lib/python", *sorted((ROOT / "examples").glob("*.py")))
with tempfile.TemporaryDirectory() as name:
    build_wheel(pathlib.Path(name))
run_notebook("vi", "45 chỉ")
run_notebook("en", "45 targets")
print("\n".join(failed) or "all ok")
sys.exit(1 if failed else 0)
