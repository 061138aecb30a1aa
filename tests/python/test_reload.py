# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The package loaded, used and dropped a hundred times leaves nothing behind."""

import subprocess
import sys


def test_loading_a_hundred_times():
    code = """
import gc, sys
import ctypes, csv, pathlib

def cycle():
    import bhxhplan
    plan = bhxhplan.Plan.bundled("quang-tri-2022-2025")
    findings = plan.check()
    assert findings.n_failing == 3
    findings.__arrow_c_stream__()
    list(findings.table())
    del plan, findings
    for name in [name for name in sys.modules if name.split(".")[0] == "bhxhplan"]:
        del sys.modules[name]
    del bhxhplan
    gc.collect()

def resident():
    status = pathlib.Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0])

for _ in range(30):
    cycle()
before = resident()
for _ in range(100):
    cycle()
print(resident() - before)
"""
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    # Kilobytes for a hundred imports. A plan that stayed would be 300 KiB each time, and the
    # package's own modules 2 MiB.
    assert int(done.stdout) < 4096
