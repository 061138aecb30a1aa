# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Each public header compiles alone, as C11 and as C++17, without a warning."""

import os
import shlex
import subprocess
import tempfile

from house import HEADERS, ROOT, finish

flags = shlex.split(subprocess.run(["pkg-config", "--cflags", "glib-2.0"], capture_output=True,
                                   check=True, text=True).stdout)
# GLib's own headers are not under test.
flags = [flag.replace("-I", "-isystem", 1) for flag in flags]
problems = []
with tempfile.TemporaryDirectory() as folder:
    for header in HEADERS:
        for language, standard, compiler in (("c", "c11", "gcc"), ("c++", "c++17", "g++")):
            source = os.path.join(folder, "alone." + ("c" if language == "c" else "cc"))
            with open(source, "w", encoding="utf-8") as file:
                file.write(f"#include <bhxhplan/{header.name}>\n")
            run = subprocess.run([compiler, f"-std={standard}", "-pedantic", "-Wall", "-Wextra",
                                  "-Werror", "-fsyntax-only", f"-I{ROOT}/include", *flags, source],
                                 capture_output=True, text=True, check=False)
            if run.returncode != 0:
                problems.append(f"{header.name} as {standard}: {run.stderr.strip()}")

finish(len(HEADERS) * 2, problems)
