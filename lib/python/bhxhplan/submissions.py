# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What has been handed in: a register of reports."""

from __future__ import annotations

from ._handle import Handle
from ._library import lib
from .diagnostics import Diagnostic


class Submissions(Handle):
    """A register, read by Plan.submissions()."""

    __slots__ = ("diagnostics",)
    _kind = "Submissions"
    diagnostics: tuple[Diagnostic, ...]

    def __len__(self) -> int:
        return int(lib.bhxh_submissions_get_n(self))

    def __repr__(self) -> str:
        return f"<Submissions: {len(self)}>"
