# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What was read out of a document, and what of it could not be placed."""

from __future__ import annotations

import ctypes

from ._handle import Handle
from ._library import lib
from .diagnostics import Diagnostic, Diagnostics, Severity
from .table import Table, Tabular


class Import(Tabular, Handle):
    """Figures out of a document, made by Plan.import_text() and Plan.import_sheet()."""

    __slots__ = ("diagnostics",)
    _kind = "Import"
    diagnostics: tuple[Diagnostic, ...]  #: What was concluded rather than read.

    def __len__(self) -> int:
        return int(lib.bhxh_import_get_n_rows(self))

    def count_leftovers(self, severity: Severity = Severity.WARNING) -> int:
        """How much is left over of a severity or worse."""
        return int(lib.bhxh_import_get_n_leftovers(self, severity))

    @property
    def leftovers(self) -> tuple[Diagnostic, ...]:
        """What is left over, each with its place and its reason."""
        address = lib.bhxh_import_get_leftovers(self)
        lib.bhxh_diagnostics_ref(ctypes.c_void_p(address))
        return tuple(Diagnostics._own(address))

    def table(self) -> Table:
        """The figures, with the columns of targets.csv, in the order of the document."""
        return Table._own(lib.bhxh_import_dup_table(self))

    def leftovers_table(self) -> Table:
        """What is left over as a table."""
        return Table._own(lib.bhxh_import_dup_leftovers(self))

    def __repr__(self) -> str:
        return f"<Import: {len(self)} figures, {self.count_leftovers()} left over>"
