# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The sheets of a workbook (XLSX, ODS), the tables of a DOCX, or a CSV."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ._handle import Handle
from ._library import lib
from ._options import Call
from ._text import decode, encode, encode_path
from .diagnostics import Diagnostic
from .errors import checked
from .language import LanguageLike
from .table import PathLike, Table, Tabular

if TYPE_CHECKING:
    from .enums import Limit


class Sheets(Tabular, Handle):
    """A file and its list of sheets."""

    __slots__ = ("diagnostics",)
    _kind = "Sheets"
    diagnostics: tuple[Diagnostic, ...]

    @classmethod
    def load(cls, path: PathLike, *, limits: Mapping[Limit | str, int] | None = None) -> Sheets:
        """Opens a file and lists its sheets."""
        call = Call(limits=limits)
        self = cls._own(call.run(lib.bhxh_sheets_load, encode_path(path), call.options))
        self.diagnostics = call.diagnostics()
        return self

    def __len__(self) -> int:
        return int(lib.bhxh_sheets_get_n(self))

    @property
    def names(self) -> list[str]:
        """The sheets' names, in the order of the file."""
        return [decode(lib.bhxh_sheets_get_name(self, i)) for i in range(len(self))]

    def is_hidden(self, sheet: int | str) -> bool:
        """Whether the file hides a sheet."""
        return bool(lib.bhxh_sheets_is_hidden(self, self.index(sheet)))

    def index(self, sheet: int | str | None = None) -> int:
        """The index of a sheet as a person names it; of none, the first one shown."""
        if isinstance(sheet, int):
            if not 0 <= sheet < len(self):
                raise IndexError(f"there are {len(self)} sheets")
            return sheet
        name = None if sheet is None else encode(sheet)
        return int(checked(lib.bhxh_sheets_find, self, name))

    def table(self) -> Table:
        """The list of sheets."""
        return Table._own(lib.bhxh_sheets_dup_table(self))

    def cells(self, sheet: int | str | None = None) -> Table:
        """The cells of a sheet that are not blank, one a row."""
        call = Call()
        address = call.run(lib.bhxh_sheets_dup_cells, self, self.index(sheet), call.options)
        return Table._own(address)

    def grid(self, sheet: int | str | None = None, *, lang: LanguageLike | None = None) -> Table:
        """A sheet as it stands."""
        call = Call(lang=lang)
        address = call.run(lib.bhxh_sheets_dup_grid, self, self.index(sheet), call.options)
        return Table._own(address)

    def __repr__(self) -> str:
        return f"<Sheets: {', '.join(self.names)}>"
