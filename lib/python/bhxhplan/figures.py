# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Columns of figures over a frame: targets or actuals, with where each comes from."""

from __future__ import annotations

import ctypes
import datetime
import enum
from decimal import Decimal
from typing import Any, NamedTuple, Union

from ._enums import member
from ._handle import Handle
from ._library import lib
from ._text import encode, take
from .diagnostics import Diagnostic
from .errors import checked
from .frame import Frame
from .indicators import IndicatorLike
from .numbers import Number, from_parts, to_parts
from .periods import Period, PeriodLike, day_bits
from .table import Table, Tabular
from .units import UnitLike

#: Which figure: unit, indicator, period.
Key = tuple[UnitLike, IndicatorLike, PeriodLike]
#: What stands for no lower and no upper end.
_NO_LO = -(2**63)
_NO_HI = 2**63 - 1


class Stage(enum.IntEnum):
    """How final an actual figure is."""

    ANY = 0  #: To ask for the most final one; no figure has it.
    ESTIMATE = 1  #: ước tính; never gives a final verdict.
    PRELIMINARY = 2  #: sơ bộ
    FINAL = 3  #: chính thức; where actuals say nothing.


class RangeFlags(enum.IntFlag):
    """Whether an end of a range belongs to it, and whether there is a figure at all; flags."""

    LO_OPEN = 1  #: The lower end is not included.
    HI_OPEN = 2  #: The upper end is not included.
    MISSING = 4  #: No figure: the range is the indicator's whole domain.
    LO_NONE = 8  #: There is no lower end.
    HI_NONE = 16  #: There is no upper end.


class Range(NamedTuple):
    """The true values that a figure may stand for; None is no end."""

    lo: Number | None
    hi: Number | None
    flags: RangeFlags

    @property
    def is_missing(self) -> bool:
        """Whether there is no figure, and this is the indicator's whole domain."""
        return bool(self.flags & RangeFlags.MISSING)

    def __contains__(self, number: object) -> bool:
        if not isinstance(number, (int, Decimal)):
            return False
        above = self.lo is None or (
            number > self.lo if self.flags & RangeFlags.LO_OPEN else number >= self.lo
        )
        below = self.hi is None or (
            number < self.hi if self.flags & RangeFlags.HI_OPEN else number <= self.hi
        )
        return above and below


class Figure:
    """One figure of a cell; text() says what else is known of it."""

    __slots__ = ("_figures", "_place", "decimals", "is_superseded", "value")

    def __init__(
        self,
        figures: Figures,
        place: tuple[int, int, int, int],
        number: tuple[int, int] | None,
        is_superseded: bool,
    ) -> None:
        self._figures = figures
        self._place = place
        #: The number; None for a withdrawal.
        self.value: Number | None = None if number is None else from_parts(*number)
        #: As printed; negative for thousands.
        self.decimals = 0 if number is None else number[1]
        #: Replaced or withdrawn: it was known before.
        self.is_superseded = is_superseded

    def text(self, field: str) -> str | None:
        """rounding, qualifier, kind, owner, stage, as_of, source, printed, file, sha256,
        sheet, row, column, cell, sender, received or superseded; None for nothing."""
        address = lib.bhxh_figures_dup_field(self._figures, *self._place, encode(field))
        return take(address)

    @property
    def stage(self) -> Stage | None:
        """How final an actual is."""
        text = self.text("stage")
        return member(Stage, text) if text else None

    @property
    def as_of(self) -> datetime.date | None:
        """The day on which an actual was known."""
        text = self.text("as_of")
        return Period(text).last_day if text else None

    @property
    def source(self) -> str | None:
        """Where a statement stands in its document."""
        return self.text("source")

    def __repr__(self) -> str:
        return f"<Figure {self.value}>"


class Figures(Tabular, Handle):
    """Figures by unit, indicator and period.

    ``figures["Đông Hà", "si_voluntary_rate", 2024]`` is the figure that counts, an int or a
    Decimal with its printed zeros; KeyError where it is missing, which is not zero.
    """

    __slots__ = ("diagnostics",)
    _kind = "Figures"

    #: What was noticed while they were read.
    diagnostics: tuple[Diagnostic, ...]

    @classmethod
    def _loaded(cls, address: int | None, diagnostics: tuple[Diagnostic, ...]) -> Figures:
        self = cls._own(address)
        self.diagnostics = diagnostics
        return self

    @property
    def frame(self) -> Frame:
        """The axes: a plan's units and indicators, and all periods that figures have."""
        return Frame._share(lib.bhxh_figures_get_frame(self))

    def _place(self, key: Key) -> tuple[int, int, int]:
        """The indices of a cell."""
        frame = self.frame
        unit, indicator, period = key
        return (
            frame.unit(unit).index,
            frame.indicator(indicator).index,
            frame.period_index(period),
        )

    def _number(self, place: tuple[int, int, int], index: int) -> tuple[int, int] | None:
        """Value and decimals of one of a cell's figures."""
        value = ctypes.c_int64()
        decimals = ctypes.c_int()
        if not lib.bhxh_figures_get(
            self, *place, index, ctypes.byref(value), ctypes.byref(decimals)
        ):
            return None
        return value.value, decimals.value

    def __getitem__(self, key: Key) -> Number:
        number = self._number(self._place(key), 0)
        if number is None:
            raise KeyError(f"no figure of {key[0]}, {key[1]}, {key[2]}")
        return from_parts(*number)

    def get(self, unit: UnitLike, indicator: IndicatorLike, period: PeriodLike) -> Number | None:
        """The figure that counts; None where it is missing, also a period nobody has."""
        frame = self.frame
        index = lib.bhxh_frame_find_period(frame, Period(period)._bits)
        if index < 0:
            return None
        place = frame.unit(unit).index, frame.indicator(indicator).index, int(index)
        number = self._number(place, 0)
        return from_parts(*number) if number is not None else None

    def cell(self, unit: UnitLike, indicator: IndicatorLike, period: PeriodLike) -> list[Figure]:
        """All figures of a cell: the one that counts, others, what stands no longer."""
        place = self._place((unit, indicator, period))
        standing = int(lib.bhxh_figures_get_n(self, *place))
        former = int(lib.bhxh_figures_get_n_superseded(self, *place))
        # Index 0 is kept for what counts, also where nothing does.
        first_former = max(standing, 1)
        indices = [*range(standing), *range(first_former, first_former + former)]
        return [
            Figure(self, (*place, index), self._number(place, index), index >= standing)
            for index in indices
        ]

    def column(self, indicator: IndicatorLike, period: PeriodLike) -> list[Number | None]:
        """The figure that counts of every unit, in the frame's order."""
        frame = self.frame
        count = len(frame.units)
        values = (ctypes.c_int64 * count)()
        decimals = (ctypes.c_int8 * count)()
        present = (ctypes.c_uint8 * count)()
        checked(
            lib.bhxh_figures_fill_values,
            self,
            frame.indicator(indicator).index,
            frame.period_index(period),
            values,
            decimals,
            present,
            count,
        )
        return [
            from_parts(value, places) if there else None
            for value, places, there in zip(values, decimals, present)
        ]

    def ranges(self, indicator: IndicatorLike, period: PeriodLike) -> list[Range]:
        """The true values that each unit's printed figure may stand for."""
        frame = self.frame
        count = len(frame.units)
        lo = (ctypes.c_int64 * count)()
        hi = (ctypes.c_int64 * count)()
        flags = (ctypes.c_uint8 * count)()
        scale = ctypes.c_uint()
        checked(
            lib.bhxh_figures_fill_ranges,
            self,
            frame.indicator(indicator).index,
            frame.period_index(period),
            lo,
            hi,
            flags,
            count,
            ctypes.byref(scale),
        )
        return [
            Range(
                None if low == _NO_LO else from_parts(low, scale.value),
                None if high == _NO_HI else from_parts(high, scale.value),
                RangeFlags(flag),
            )
            for low, high, flag in zip(lo, hi, flags)
        ]

    def set(
        self,
        unit: UnitLike,
        indicator: IndicatorLike,
        period: PeriodLike,
        value: Number,
        *,
        stage: Stage | str = Stage.FINAL,
        as_of: PeriodLike | None = None,
    ) -> None:
        """Puts a figure into its cell; only of Frame.new_figures(), for one thread."""
        checked(
            lib.bhxh_figures_set,
            self,
            *self._place((unit, indicator, period)),
            *to_parts(value),
            member(Stage, stage),
            0 if as_of is None else day_bits(as_of),
        )

    def table(self) -> Table:
        """All figures, one a row."""
        return Table._own(lib.bhxh_figures_dup_table(self))

    def __repr__(self) -> str:
        frame = self.frame
        return (
            f"<Figures over {len(frame.units)} units, {len(frame.indicators)} indicators, "
            f"{len(frame.periods)} periods>"
        )


#: Figures, or what actuals are read from.
FiguresLike = Union[Figures, Any]
