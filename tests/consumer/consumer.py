# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The library as its users meet it: installed into a scratch prefix and found by pkg-config.

Builds and runs a C and a C++ program, runs the README's Python, the command and all the unit
tests against the installed library, and builds a project that has the library as a subproject.
"""

import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
BUILD = pathlib.Path(os.environ["BHXH_BUILD_ROOT"])
HERE = ROOT / "tests/consumer"
SCRATCH = BUILD / "consumer"
PREFIX = SCRATCH / "prefix"
LIBRARY = PREFIX / "lib"
ENVIRONMENT = dict(os.environ, PKG_CONFIG_PATH=str(LIBRARY / "pkgconfig"),
                   LD_LIBRARY_PATH=str(LIBRARY))
ENVIRONMENT.pop("BHXHPLAN_MODULE_PATH", None)  # modules are found beside the library
number = 0


def run(*command, cwd=None, environment=ENVIRONMENT):
    """Standard output of a command that has to succeed."""
    done = subprocess.run([str(word) for word in command], cwd=cwd, env=environment, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode != 0:
        raise AssertionError(f"{command}: status {done.returncode}\n{done.stdout}")
    return done.stdout


def check(name, function):
    """One TAP line."""
    global number
    number += 1
    try:
        function()
        print(f"ok {number} {name}", flush=True)
    except AssertionError as reason:
        print(f"not ok {number} {name}")
        print("\n".join(f"# {line}" for line in str(reason).splitlines()), flush=True)


def install():
    """A build of its own: other settings than the developer's, and nothing but the library."""
    folder = SCRATCH / "build"
    if not (folder / "build.ninja").exists():
        run("meson", "setup", folder, ROOT, f"--prefix={PREFIX}", "--libdir=lib",
            "-Dtests=false", "-Dexamples=false", "-Ddocs=disabled", "-Dbuildtype=release")
    shutil.rmtree(PREFIX, ignore_errors=True)
    run("ninja", "-C", folder, "install")


def compile_and_run(compiler, source, *flags):
    """A program that knows only pkg-config."""
    words = shlex.split(run("pkg-config", "--cflags", "--libs", "bhxhplan"))
    program = SCRATCH / (source + ".out")
    run(compiler, *flags, "-Wall", "-Wextra", "-Werror", "-pedantic", HERE / source, "-o",
        program, *words)
    assert "3 impossible" in run(program), f"{source}: not the three impossible figures"


def python():
    """The README's Python: the installed package, the library where LD_LIBRARY_PATH says."""
    installed = [path.parent.parent for path in PREFIX.rglob("bhxhplan/__init__.py")]
    assert len(installed) == 1, f"installed in {installed}"
    printed = run(sys.executable, ROOT / "examples/findings-in-readme.py",
                  environment=dict(ENVIRONMENT, PYTHONPATH=str(installed[0])))
    assert printed == (ROOT / "examples/findings-in-readme.out").read_text("utf-8"), printed


def python_folder():
    """Installed below /usr/local the package is where Debian's Python looks by itself."""
    debian = dict(ENVIRONMENT, PATH="/usr/bin:/bin")
    folder = SCRATCH / "usr-local"
    shutil.rmtree(folder, ignore_errors=True)
    run("meson", "setup", folder, ROOT, "--prefix=/usr/local", "-Dtests=false",
        "-Dexamples=false", "-Ddocs=disabled", environment=debian)
    plan = json.loads(run("meson", "introspect", folder, "--installed", environment=debian))
    installed = [pathlib.Path(path).parent.parent for path in plan.values()
                 if path.endswith("bhxhplan/__init__.py")]
    searched = run("python3", "-I", "-c", "import sys; print(*sys.path, sep='\\n')",
                   environment=debian).splitlines()
    assert [str(path) for path in installed if str(path) in searched], (installed, searched)


def command():
    """The installed command; 1 says that there are findings."""
    done = subprocess.run([PREFIX / "bin/bhxhplan", "check"], env=ENVIRONMENT, check=False,
                          capture_output=True, text=True)
    assert done.returncode == 1, f"status {done.returncode}: {done.stderr}"


def unit_tests():
    """Every public function is called there; here the installed library answers."""
    # The installed library has its modules beside it, whatever the variable says.
    programs = [path for path in sorted((BUILD / "tests/unit").glob("test-unit-*"))
                if path.is_file() and os.access(path, os.X_OK)
                and path.name != "test-unit-without-modules"]
    assert programs, "no unit tests"
    for program in programs:
        run(program, "--tap", environment=dict(
            ENVIRONMENT, G_TEST_SRCDIR=str(ROOT / "tests"),
            G_TEST_BUILDDIR=str(BUILD / "tests"), G_DEBUG="fatal-criticals"))


def subproject():
    """A Meson project with the library below subprojects/, which finds its own build of it."""
    folder = SCRATCH / "with-subproject"
    shutil.copytree(HERE / "with-subproject", folder, dirs_exist_ok=True)
    shutil.copy(HERE / "consumer.c", folder)
    (folder / "subprojects").mkdir(exist_ok=True)
    if not (folder / "subprojects/bhxhplan").exists():
        (folder / "subprojects/bhxhplan").symlink_to(ROOT)
    without = {key: value for key, value in os.environ.items()
               if key not in ("PKG_CONFIG_PATH", "LD_LIBRARY_PATH")}
    if not (folder / "build/build.ninja").exists():
        run("meson", "setup", folder / "build", folder, environment=without)
    run("ninja", "-C", folder / "build", "consumer", environment=without)
    assert "3 impossible" in run(folder / "build/consumer", environment=without)


print("1..8")
check("install", install)
check("c", lambda: compile_and_run("cc", "consumer.c", "-std=c11"))
check("c++", lambda: compile_and_run("c++", "consumer.cc", "-std=c++17"))
check("python", python)
check("python-folder", python_folder)
check("command", command)
check("unit-tests", unit_tests)
check("subproject", subproject)
