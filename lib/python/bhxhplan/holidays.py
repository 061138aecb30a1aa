# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Which days are worked: Monday to Friday, but for what the caller states."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ._handle import Handle
from ._library import lib
from ._options import Call
from ._text import encode, encode_path
from .diagnostics import Diagnostic
from .errors import checked
from .manifest import Manifest
from .periods import period_bits
from .table import PathLike

if TYPE_CHECKING:
    from .enums import Limit


class Holidays(Handle):
    """Days off, and days that are worked instead."""

    __slots__ = ("diagnostics",)
    _kind = "Holidays"
    diagnostics: tuple[Diagnostic, ...]

    def __init__(
        self, off: Iterable[datetime.date] = (), worked: Iterable[datetime.date] = ()
    ) -> None:
        self._take(lib.bhxh_holidays_new())
        self.diagnostics = ()
        for days, is_worked in ((off, False), (worked, True)):
            for day in days:
                checked(lib.bhxh_holidays_set, self, period_bits(day), is_worked)

    @classmethod
    def load(
        cls,
        path: PathLike,
        *,
        delimiter: str | None = None,
        encoding: str | None = None,
        column_names: Mapping[str, str] | None = None,
        limits: Mapping[Limit | str, int] | None = None,
        manifest: Manifest | None = None,
    ) -> Holidays:
        """From a CSV file with the columns date and kind (off, work)."""
        call = Call(
            delimiter=delimiter,
            encoding=encoding,
            column_names=column_names,
            limits=limits,
            manifest=manifest,
        )
        address = call.run(lib.bhxh_holidays_load, encode_path(path), call.options)
        self = cls._own(address)
        self.diagnostics = call.diagnostics()
        return self

    @classmethod
    def parse(cls, data: str | bytes, name: str = "holidays") -> Holidays:
        """From CSV in memory."""
        call = Call()
        content = data.encode() if isinstance(data, str) else bytes(data)
        address = call.run(
            lib.bhxh_holidays_parse, encode(name), content, len(content), call.options
        )
        self = cls._own(address)
        self.diagnostics = call.diagnostics()
        return self

    def is_worked(self, day: datetime.date) -> bool:
        """Whether a day is worked."""
        return bool(lib.bhxh_holidays_get(self, period_bits(day)))

    def __repr__(self) -> str:
        return "<Holidays>"
