# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A unit's targets, handed down to the units below it in whole persons."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ._handle import Handle
from ._library import lib
from ._options import Call
from .diagnostics import Diagnostic
from .frame import Frame
from .indicators import IndicatorLike
from .periods import PeriodLike, period_bits
from .table import Table, Tabular
from .units import UnitLike

if TYPE_CHECKING:
    from .enums import Limit
    from .plan import Plan


class Allocation(Tabular, Handle):
    """What everybody got; ``allocation["Đông Hà", "ui_persons", 2025]`` are persons."""

    __slots__ = ("diagnostics", "frame")
    _kind = "Allocation"
    diagnostics: tuple[Diagnostic, ...]
    frame: Frame

    def __getitem__(self, key: tuple[UnitLike, IndicatorLike, PeriodLike]) -> int:
        unit, indicator, period = key
        persons = ctypes.c_int64()
        if not lib.bhxh_allocation_get_persons(
            self,
            self.frame.unit(unit).index,
            self.frame.indicator(indicator).index,
            period_bits(period),
            ctypes.byref(persons),
        ):
            raise KeyError(f"{unit} got nothing of {indicator}, {period}")
        return persons.value

    def table(self) -> Table:
        """What everybody got, and why."""
        return Table._own(lib.bhxh_allocation_dup_table(self))

    def plan(
        self,
        *,
        plan_id: str | None = None,
        limits: Mapping[Limit | str, int] | None = None,
    ) -> Plan:
        """What was handed down, as a plan of its own."""
        from .plan import Plan

        call = Call(plan_id=plan_id, limits=limits)
        address = call.run(lib.bhxh_allocation_compute_plan, self, call.options)
        return Plan._loaded(address, call)

    def __repr__(self) -> str:
        return f"<Allocation: {self.table().count_rows()} rows>"
