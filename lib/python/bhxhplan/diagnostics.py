# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every problem of an input at once, with its place."""

from __future__ import annotations

import ctypes
import enum
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ._handle import Handle
from ._library import lib
from ._text import decode, decode_or_none, take_text
from .language import Language

if TYPE_CHECKING:
    from .table import Table


class Severity(enum.IntEnum):
    """How bad a problem is."""

    NOTICE = 1  #: Worth knowing; nothing is wrong.
    WARNING = 2  #: Probably wrong; the load goes on.
    ERROR = 3  #: Wrong; the load fails when the input has been read.


class Diagnostic(NamedTuple):
    """One problem: how bad, of which kind, where, which text, and a sentence about it."""

    severity: Severity
    code: str  #: The kind, such as "bad-number"; does not change between versions.
    message: str  #: One line with the place, in English.
    message_vi: str
    file: str | None  #: As the caller named it, or as the package does.
    line: int | None  #: From 1; in a sheet the row.
    column: int | None  #: In characters from 1; in a sheet that of the cell.
    sheet: str | None  #: Of a workbook.
    text: str | None  #: What is wrong, as it stands in the input.

    @property
    def cell(self) -> str | None:
        """The cell of a sheet, such as "C12"."""
        if self.sheet is None or self.line is None or self.column is None:
            return None
        letters = ""
        rest = self.column
        while rest > 0:
            rest, letter = divmod(rest - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{self.line}"

    def __str__(self) -> str:
        return self.message


class Diagnostics(Handle):
    """A list of problems in C, which grows while a call runs; list() reads it."""

    __slots__ = ()
    _kind = "Diagnostics"

    def __init__(self) -> None:
        self._take(lib.bhxh_diagnostics_new())

    def __len__(self) -> int:
        return int(lib.bhxh_diagnostics_get_n(self, Severity.NOTICE))

    def __getitem__(self, index: int) -> Diagnostic:
        if not 0 <= index < len(self):
            raise IndexError(f"there are {len(self)} problems")
        line = ctypes.c_uint64()
        column = ctypes.c_uint64()
        lib.bhxh_diagnostics_get_place(self, index, ctypes.byref(line), ctypes.byref(column))
        messages = [
            take_text(lib.bhxh_diagnostics_dup_message(self, index, language))
            for language in (Language.EN, Language.VI)
        ]
        return Diagnostic(
            severity=Severity(lib.bhxh_diagnostics_get_severity(self, index)),
            code=decode(lib.bhxh_diagnostics_get_code(self, index)),
            message=messages[0],
            message_vi=messages[1],
            file=decode_or_none(lib.bhxh_diagnostics_get_file(self, index)),
            line=line.value or None,
            column=column.value or None,
            sheet=decode_or_none(lib.bhxh_diagnostics_get_sheet(self, index)),
            text=decode_or_none(lib.bhxh_diagnostics_get_text(self, index)),
        )

    def __iter__(self) -> Iterator[Diagnostic]:
        return (self[index] for index in range(len(self)))

    def table(self) -> Table:
        """The problems as a table."""
        from .table import Table

        return Table._own(lib.bhxh_diagnostics_dup_table(self))

    def count(self, severity: Severity = Severity.ERROR) -> int:
        """How many there are of a severity or worse."""
        return int(lib.bhxh_diagnostics_get_n(self, severity))
