# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A plan in the making, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ._enums import member
from ._handle import Handle
from ._library import lib
from ._options import Call
from ._text import encode, encode_all
from .errors import checked
from .plan import Plan, PlanTable

if TYPE_CHECKING:
    from .enums import Limit


class PlanBuilder(Handle):
    """Rows as in the package's files; for one thread.

    All problems of all rows are in the exception of finish().
    """

    __slots__ = ("_call",)
    _kind = "PlanBuilder"
    _call: Call

    def __init__(
        self,
        id: str,
        term: str,
        issuer: str,
        *,
        frame_date: str | None = None,
        title_vi: str | None = None,
        title_en: str | None = None,
        limits: Mapping[Limit | str, int] | None = None,
    ) -> None:
        self._call = Call(limits=limits)
        self._take(lib.bhxh_plan_builder_new(self._call.options))
        settings = {
            "id": id,
            "term": term,
            "issuer": issuer,
            "frame_date": frame_date,
            "title_vi": title_vi,
            "title_en": title_en,
        }
        for key, value in settings.items():
            if value is not None:
                checked(lib.bhxh_plan_builder_set, self, encode(key), encode(value))

    def add_row(self, table: PlanTable | str, **cells: str | None) -> None:
        """Adds a row to a table; columns that the format does not have are kept."""
        columns, count = encode_all(encode(name) for name in cells)
        values, _ = encode_all(None if text is None else encode(text) for text in cells.values())
        kind = member(PlanTable, table)
        checked(lib.bhxh_plan_builder_add_row, self, kind, columns, values, count)

    def finish(self) -> Plan:
        """Makes the plan; the builder is empty afterwards."""
        call = self._call
        return Plan._loaded(call.run(lib.bhxh_plan_builder_finish, self), call)

    def __repr__(self) -> str:
        return "<PlanBuilder>"
