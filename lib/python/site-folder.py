# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Where the package is installed so that this Python finds it without being told.

Debian's Python looks in /usr/local/lib/python3.11/dist-packages, Meson would install into
/usr/local/lib/python3/dist-packages. Meson's folder stands where Python looks there, or in
none below the prefix.
"""

import pathlib
import site
import sys

prefix, folder = map(pathlib.Path, sys.argv[1:])
searched = [pathlib.Path(path) for path in site.getsitepackages()]
below = [path for path in searched if prefix in path.parents]
print(folder if folder in searched or not below else below[0])
