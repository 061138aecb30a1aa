# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Random recurrences against libical, which is compiled against here: the same days.

libical.py LIST-RECURRENCES SOURCE COUNT
"""

import pathlib
import random
import shlex
import subprocess
import sys
import tempfile

lister, source, count = sys.argv[1:]
seed = f"{random.getrandbits(32):08x}" * 4
print(f"seed {seed}")
flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libical"], check=True,
                       capture_output=True, text=True).stdout
with tempfile.TemporaryDirectory() as folder:
    program = pathlib.Path(folder) / "libical-recurrences"
    subprocess.run(["cc", "-O2", "-o", program, source, *shlex.split(flags)], check=True)
    listed = subprocess.run([lister, count, seed], check=True, capture_output=True, text=True).stdout
    ours = [line for line in listed.splitlines() if line.startswith("FREQ=")]
    asked = "\n".join(" ".join(line.split()[:2]) for line in ours) + "\n"
    theirs = subprocess.run([program], check=True, input=asked, capture_output=True,
                            text=True).stdout.splitlines()
different = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
for mine, other in different[:5]:
    print(f"ours:    {mine[:400]}\nlibical: {other[:400]}")
print(f"{len(ours)} recurrences, {len(different)} differ")
sys.exit(1 if different or len(ours) != int(count) else 0)
