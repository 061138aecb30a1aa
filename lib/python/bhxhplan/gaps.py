# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Actual against target, and what follows from it."""

from __future__ import annotations

import ctypes
import enum
from typing import TYPE_CHECKING

from ._enums import member
from ._handle import Handle
from ._library import lib
from ._text import decode, take_text
from .errors import checked
from .frame import Frame
from .indicators import IndicatorLike
from .language import Language, LanguageLike, language
from .numbers import Number, from_parts
from .periods import PeriodLike
from .table import Table, Tabular
from .units import UnitLike

if TYPE_CHECKING:
    from .plan import Plan


class Status(enum.IntEnum):
    """What became of a target."""

    ANY = 0  #: To count all; no target has it.
    EXCEEDED = 1  #: Vượt: strictly beyond.
    MET = 2  #: Đạt: reached.
    NOT_YET = 3  #: Chưa đạt: not reached, and more may come.
    MISSED = 4  #: Không đạt: not reached, final, the period over.
    OPEN = 5  #: Chưa kết luận được do làm tròn.
    NO_DATA = 6  #: Chưa có số liệu, or not of enough units below.


class GapNumber(enum.IntEnum):
    """Numbers of a row."""

    TARGET = 1  #: The target as decreed.
    ACTUAL = 2  #: The actual figure; what there is if units are missing.
    GAP = 3  #: Actual minus target; percentage points for a rate.
    REMAINING = 4  #: What is still to be reached; never negative.
    ACHIEVEMENT = 5  #: Percent of the target; people's rounding.
    PERSONS = 6  #: The gap of a rate in persons, by its labour force.
    DENOMINATOR = 7  #: The labour force by which these persons were counted.
    #: With MissingPolicy.EXCLUDE, of a sum in which units are missing: targets of
    #: those that are in it.
    TARGET_OF_REPORTED = 8
    GAP_OF_REPORTED = 9  #: The sum minus these.


class Gap:
    """One target and what became of it; None is a number that does not exist."""

    __slots__ = ("_gaps", "_place")

    def __init__(self, gaps: Gaps, place: tuple[int, int, int]) -> None:
        self._gaps = gaps
        self._place = place

    def number(self, number: GapNumber | str) -> Number | None:
        """One of its numbers."""
        value = ctypes.c_int64()
        decimals = ctypes.c_int()
        if not lib.bhxh_gaps_get_number(
            self._gaps,
            *self._place,
            member(GapNumber, number),
            ctypes.byref(value),
            ctypes.byref(decimals),
        ):
            return None
        return from_parts(value.value, decimals.value)

    @property
    def status(self) -> Status | None:
        """What became of the target; None: too large to compare exactly."""
        status = Status(lib.bhxh_gaps_get_status(self._gaps, *self._place, None))
        return status if status is not Status.ANY else None

    @property
    def is_certain(self) -> bool:
        """False where the actual is missing, an estimate, or so rounded that the status
        could be another one."""
        certain = ctypes.c_int()
        lib.bhxh_gaps_get_status(self._gaps, *self._place, ctypes.byref(certain))
        return bool(certain)

    @property
    def target(self) -> Number | None:
        """The target as decreed."""
        return self.number(GapNumber.TARGET)

    @property
    def actual(self) -> Number | None:
        """The actual figure."""
        return self.number(GapNumber.ACTUAL)

    @property
    def gap(self) -> Number | None:
        """Actual minus target; percentage points for a rate."""
        return self.number(GapNumber.GAP)

    @property
    def remaining(self) -> Number | None:
        """What is still to be reached."""
        return self.number(GapNumber.REMAINING)

    @property
    def achievement(self) -> Number | None:
        """Percent of the target."""
        return self.number(GapNumber.ACHIEVEMENT)

    @property
    def persons(self) -> Number | None:
        """The gap of a rate in persons."""
        return self.number(GapNumber.PERSONS)

    @property
    def denominator(self) -> Number | None:
        """The labour force by which these persons were counted."""
        return self.number(GapNumber.DENOMINATOR)

    def __repr__(self) -> str:
        status = self.status
        words = status.name.lower() if status is not None else "too large"
        return f"<Gap {self.gap}: {self.actual} of {self.target}, {words}>"


class Gaps(Tabular, Handle):
    """Gaps of every cell that has a target.

    ``gaps["Đông Hà", "si_rate", 2024]`` is a Gap; the tables say the same and more for all.
    """

    __slots__ = ("frame",)
    _kind = "Gaps"
    frame: Frame

    @classmethod
    def _of(cls, address: int | None, frame: Frame) -> Gaps:
        self = cls._own(address)
        self.frame = frame
        return self

    @property
    def owner(self) -> str:
        """Code of the agency whose targets these are."""
        return decode(lib.bhxh_gaps_get_owner(self))

    def count(self, status: Status | str = Status.ANY) -> int:
        """How many targets have a status."""
        return int(lib.bhxh_gaps_count(self, member(Status, status)))

    def __getitem__(self, key: tuple[UnitLike, IndicatorLike, PeriodLike]) -> Gap:
        unit, indicator, period = key
        gap = Gap(
            self,
            (
                self.frame.unit(unit).index,
                self.frame.indicator(indicator).index,
                self.frame.period_index(period),
            ),
        )
        if gap.target is None:
            raise KeyError(f"no target of {unit}, {indicator}, {period}")
        return gap

    def column(
        self, indicator: IndicatorLike, period: PeriodLike, number: GapNumber | str
    ) -> list[Number | None]:
        """One number of every unit, in the frame's order."""
        count = len(self.frame.units)
        values = (ctypes.c_int64 * count)()
        decimals = (ctypes.c_int8 * count)()
        present = (ctypes.c_uint8 * count)()
        checked(
            lib.bhxh_gaps_fill_numbers,
            self,
            self.frame.indicator(indicator).index,
            self.frame.period_index(period),
            member(GapNumber, number),
            values,
            decimals,
            present,
            count,
        )
        return [
            from_parts(value, places) if there else None
            for value, places, there in zip(values, decimals, present)
        ]

    def missing(self, lang: LanguageLike = Language.VI) -> str:
        """What is missing, as a request to send; "" when nothing is."""
        return take_text(lib.bhxh_gaps_dup_missing(self, language(lang)))

    def table(self) -> Table:
        """All rows, by unit, then indicator, then period."""
        return Table._own(lib.bhxh_gaps_dup_table(self))

    def rollup(self) -> Table:
        """Sums by the levels above."""
        return Table._own(lib.bhxh_gaps_dup_rollup_table(self))

    def progress(self) -> Table:
        """How far each is on the way from the base to the target."""
        return Table._own(lib.bhxh_gaps_dup_progress_table(self))

    def changes(self) -> Table:
        """Growth on the last period, on the same one of last year, on December."""
        return Table._own(lib.bhxh_gaps_dup_changes_table(self))

    def completeness(self) -> Table:
        """Which units have reported, period by period."""
        return Table._own(lib.bhxh_gaps_dup_completeness_table(self))

    def pace(self) -> Table:
        """How many a month are needed, and whether that can be."""
        return Table._own(lib.bhxh_gaps_dup_pace_table(self))

    def path(self) -> Table:
        """Where each should be now on its way through the year."""
        return Table._own(lib.bhxh_gaps_dup_path_table(self))

    def forecast(self) -> Table:
        """What would be at the year's end by stated methods; never a verdict."""
        return Table._own(lib.bhxh_gaps_dup_forecast_table(self))

    def decomposition(self) -> Table:
        """Which units and which effects a gap is made of."""
        return Table._own(lib.bhxh_gaps_dup_decomposition_table(self))

    def ranking(self) -> Table:
        """The units in order, by each measure."""
        return Table._own(lib.bhxh_gaps_dup_ranking_table(self))

    def owners(self, first: Plan | None = None) -> Table:
        """The targets of all owners side by side; with those of the plan as first given."""
        return Table._own(lib.bhxh_gaps_dup_owners_table(self, first))

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{self.count(status)} {status.name.lower()}"
            for status in Status
            if status is not Status.ANY and self.count(status)
        )
        return f"<Gaps of {self.owner}: {self.count()} targets, {counts}>"
