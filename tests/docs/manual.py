# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Help and the man pages in both languages know the same verbs and options."""

import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
TOOL = os.environ["BHXH_TOOL"]
problems = []

help_text = {language: subprocess.run([TOOL, "--help", "--lang", language], check=True,
                                      capture_output=True, text=True).stdout
             for language in ("vi", "en")}
options = re.findall(r"^  --([a-z-]+)", help_text["en"], re.M)
verbs = re.findall(r"^  ([a-z]+) ", help_text["en"].split("--")[0], re.M)
statuses = re.findall(r"^  (\d)  ", help_text["en"], re.M)

if options != re.findall(r"^  --([a-z-]+)", help_text["vi"], re.M):
    problems.append("help: the languages differ in their options")
for page in ("bhxhplan.1", "bhxhplan.vi.1"):
    text = (ROOT / "doc/man" / page).read_text()
    plain = re.sub(r"\\f.", "", text.replace("\\-", "-"))
    headed = re.findall(r"^\.TP\n\.BR? --([a-z-]+)", plain, re.M)
    if headed != options:
        problems.append(f"{page}: options {headed}, help has {options}")
    for verb in verbs:
        if not re.search(rf"^\.BR? {verb}\b", plain, re.M):
            problems.append(f"{page}: no verb {verb}")
    if re.findall(r"^\.B (\d)$", plain, re.M) != statuses:
        problems.append(f"{page}: other exit statuses than help")

print("\n".join(problems) or f"{len(verbs)} verbs, {len(options)} options")
sys.exit(1 if problems or not options or not verbs else 0)
