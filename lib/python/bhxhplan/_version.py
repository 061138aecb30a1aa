# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The version of the package, which is that of the library it belongs to."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
