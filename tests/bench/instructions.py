# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Counts the instructions of a command under callgrind and holds them to a limit.

    instructions.py LIMIT COMMAND [ARGUMENT...]
"""
import os
import subprocess
import sys
import tempfile


def count(command):
    """Instructions from the start of the process to its end, the dynamic loader included."""
    with tempfile.TemporaryDirectory(prefix="bhxh-callgrind-") as scratch:
        output = os.path.join(scratch, "callgrind.out")
        subprocess.run(["valgrind", "--quiet", "--tool=callgrind",
                        f"--callgrind-out-file={output}", *command],
                       stdout=subprocess.DEVNULL, check=True)
        with open(output, encoding="utf-8") as file:
            for line in file:
                if line.startswith(("summary:", "totals:")):
                    return int(line.split()[1])
    raise ValueError("callgrind wrote no total")


def main():
    limit, command = int(sys.argv[1]), sys.argv[2:]
    total = count(command)
    print(f"{total} instructions; at most {limit}")
    return 0 if total <= limit else 1


if __name__ == "__main__":
    sys.exit(main())
