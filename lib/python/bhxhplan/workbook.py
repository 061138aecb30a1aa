# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Several tables as the sheets of one XLSX file."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from ._handle import Handle
from ._library import lib
from ._options import Call, Progress
from ._text import decode, encode, encode_path
from .language import Language, LanguageLike
from .manifest import Manifest
from .table import PathLike, Table, Tabular, Writer, writer


class Workbook(Handle):
    """Tables, each with the name of its sheet; needs the module "xlsx" to be written."""

    __slots__ = ()
    _kind = "Workbook"

    def __init__(self) -> None:
        self._take(lib.bhxh_workbook_new())

    def add_table(
        self,
        table: Table | Tabular,
        name: str | None = None,
        *,
        lang: LanguageLike = Language.VI,
        columns: Iterable[str] | str | None = None,
    ) -> None:
        """Adds a table as the last sheet; without a name, by its title."""
        shown = table.table() if isinstance(table, Tabular) else table
        call = Call(lang=lang, columns=columns)
        title = None if name is None else encode(name)
        call.run(lib.bhxh_workbook_add_table, self, shown, title, call.options)

    def __len__(self) -> int:
        return int(lib.bhxh_workbook_get_n_sheets(self))

    @property
    def names(self) -> list[str]:
        """The names that the sheets got."""
        return [decode(lib.bhxh_workbook_get_name(self, i)) for i in range(len(self))]

    def write(
        self,
        file: Writer,
        *,
        timestamp: datetime.datetime | int | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Writes it to an open binary file."""
        call = Call(progress, timestamp=timestamp)
        write = writer(call, file)
        call.run(lib.bhxh_workbook_write, self, call.options, write, None)

    def save(
        self,
        path: PathLike,
        *,
        timestamp: datetime.datetime | int | None = None,
        manifest: Manifest | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Saves it to a file, whole or not at all."""
        call = Call(progress, timestamp=timestamp, manifest=manifest)
        call.run(lib.bhxh_workbook_save, self, encode_path(path), call.options)

    def __repr__(self) -> str:
        return f"<Workbook: {', '.join(self.names) or 'no sheets'}>"
