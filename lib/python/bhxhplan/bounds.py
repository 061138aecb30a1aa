# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the printed figures imply about figures nobody printed."""

from __future__ import annotations

import ctypes
import enum
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, overload

from ._handle import Handle
from ._library import lib
from ._text import decode_or_none, split, take, take_text
from .errors import checked
from .figures import Range, RangeFlags
from .frame import Frame
from .indicators import Indicator, IndicatorLike, place
from .numbers import from_parts
from .periods import Period, PeriodLike, period_bits
from .table import Table, Tabular
from .units import Unit, UnitLike

if TYPE_CHECKING:
    from fractions import Fraction


class BoundBasis(enum.IntEnum):
    """What a range rests on."""

    BY_RULES = 1  #: Each rule by itself: all rules may leave less.
    BY_SYSTEM = 2  #: All rules and figures that hang together.
    IN_CONFLICT = 3  #: They contradict each other; each rule by itself says this.
    #: More than 1,024 unknowns or 8,192 equations and inequalities hang together;
    #: each rule by itself.
    TOO_LARGE = 4
    #: So many hang together only by rules over the units below: the parts without
    #: the uppermost of these rules are solved, and the rules then narrow the ranges
    #: of persons. No true value is left out, but what is at the ends need not be
    #: possible.
    BY_PARTS = 5


class Bound:
    """The range of one missing figure."""

    __slots__ = ("_bounds", "index", "indicator", "period", "unit")

    def __init__(self, bounds: Bounds, index: int) -> None:
        unit = ctypes.c_uint()
        indicator = ctypes.c_uint()
        period = ctypes.c_int32()
        lib.bhxh_bounds_get_figure(
            bounds,
            index,
            ctypes.byref(unit),
            ctypes.byref(indicator),
            ctypes.byref(period),
        )
        self._bounds = bounds
        self.index = index
        self.unit = Unit(bounds.frame, unit.value)
        self.indicator = Indicator(bounds.frame, indicator.value)
        self.period = Period.of_bits(period.value)

    @property
    def range(self) -> Range:
        """The values that all rules allow."""
        lo = ctypes.c_int64()
        hi = ctypes.c_int64()
        decimals = ctypes.c_int()
        flags = ctypes.c_uint()
        lib.bhxh_bounds_get_range(
            self._bounds,
            self.index,
            ctypes.byref(lo),
            ctypes.byref(hi),
            ctypes.byref(decimals),
            ctypes.byref(flags),
        )
        ends = RangeFlags(flags.value)
        return Range(
            None if ends & RangeFlags.LO_NONE else from_parts(lo.value, decimals.value),
            None if ends & RangeFlags.HI_NONE else from_parts(hi.value, decimals.value),
            ends,
        )

    @property
    def is_empty(self) -> bool:
        """Whether no value is left: the figures behind both ends clash."""
        return bool(lib.bhxh_bounds_is_empty(self._bounds, self.index))

    @property
    def is_identified(self) -> bool:
        """Whether the range is narrow."""
        return bool(lib.bhxh_bounds_is_identified(self._bounds, self.index))

    @property
    def basis(self) -> BoundBasis:
        """What the range rests on."""
        return BoundBasis(lib.bhxh_bounds_get_basis(self._bounds, self.index))

    def exact(self, upper: bool) -> Fraction | None:
        """An end before rounding; None where there is none, or one rule gives it."""
        from fractions import Fraction

        text = take(lib.bhxh_bounds_dup_exact(self._bounds, self.index, upper))
        return Fraction(text) if text else None

    def binding(self, upper: bool) -> tuple[list[str], list[str]]:
        """The cells that an end rests on, and the rules that it takes too."""
        rules = ctypes.c_void_p()
        cells = checked(
            lib.bhxh_bounds_dup_binding,
            self._bounds,
            self.index,
            upper,
            ctypes.byref(rules),
        )
        return split(take(cells)), split(take(rules.value))

    @property
    def rules(self) -> tuple[str | None, str | None]:
        """The rules of the lower and the upper end, where each comes from one."""
        return (
            decode_or_none(lib.bhxh_bounds_get_lo_rule(self._bounds, self.index)),
            decode_or_none(lib.bhxh_bounds_get_hi_rule(self._bounds, self.index)),
        )

    def __repr__(self) -> str:
        span = self.range
        return f"<Bound {self.unit}, {self.indicator.code}, {self.period}: {span.lo} to {span.hi}>"


class Bounds(Tabular, Handle, Sequence[Bound]):
    """Bounds of missing figures, by unit, indicator and period."""

    __slots__ = ("frame",)
    _kind = "Bounds"
    frame: Frame

    @classmethod
    def _of(cls, address: int | None, frame: Frame) -> Bounds:
        self = cls._own(address)
        self.frame = frame
        return self

    def __len__(self) -> int:
        return int(lib.bhxh_bounds_get_n(self))

    @overload
    def __getitem__(self, key: int) -> Bound: ...
    @overload
    def __getitem__(self, key: slice) -> list[Bound]: ...
    def __getitem__(self, key: int | slice) -> Bound | list[Bound]:
        if isinstance(key, slice):
            return [self[i] for i in range(*key.indices(len(self)))]
        return Bound(self, place(key, len(self), "bounds"))

    def __iter__(self) -> Iterator[Bound]:
        return (Bound(self, index) for index in range(len(self)))

    def find(self, unit: UnitLike, indicator: IndicatorLike, period: PeriodLike) -> Bound | None:
        """The bounds of one figure; None when nothing is known."""
        index = lib.bhxh_bounds_find(
            self,
            self.frame.unit(unit).index,
            self.frame.indicator(indicator).index,
            period_bits(period),
        )
        return Bound(self, index) if index >= 0 else None

    @property
    def rules(self) -> list[str]:
        """Ids of the rules that the bounds go by."""
        return split(take_text(lib.bhxh_bounds_dup_rules(self)))

    @property
    def partial_rules(self) -> list[str]:
        """Those of them that the system does not hold everywhere."""
        return split(take_text(lib.bhxh_bounds_dup_partial_rules(self)))

    def table(self) -> Table:
        """The bounds as a table."""
        return Table._own(lib.bhxh_bounds_dup_table(self))

    def __repr__(self) -> str:
        return f"<Bounds of {len(self)} missing figures>"
