# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The axes that plans, actuals and results share: units, indicators, periods."""

from __future__ import annotations

import datetime
import enum
from typing import TYPE_CHECKING

from ._enums import member
from ._handle import Handle
from ._library import lib
from ._text import decode
from .errors import UnknownError
from .indicators import Indicator, IndicatorLike, Indicators, same_code
from .language import Language, LanguageLike, language
from .periods import Period, PeriodLike, day_or_none, period_bits
from .units import Unit, UnitLike, Units

if TYPE_CHECKING:
    from .figures import Figures


class Objection(enum.IntEnum):
    """Why two figures are not added."""

    NONE = 0  #: They add up.
    COUNTED_TWICE = 1  #: Who is in one is in the other.
    OTHER_INSURANCE = 2  #: BHXH, BHTN, BHYT: one may be in several.
    OVER_TIME = 3  #: A stock is never summed over time.
    RATES = 4  #: Rates of several units or periods.
    OTHER_DENOMINATOR = 5  #: Rates of different wholes.
    INDICES = 6  #: Indices are multiplied.
    OTHER_MEASURE = 7  #: Persons, percent, index.


class Apart(enum.IntFlag):
    """In what two figures differ beside the indicator; flags."""

    NOTHING = 0  #: Of one unit and period.
    UNITS = 1  #: Of units that do not overlap.
    TIME = 2  #: Of different periods.


class Frame(Handle):
    """Units at a date in tree order, indicators and periods; immutable."""

    __slots__ = ()
    _kind = "Frame"

    @property
    def date(self) -> datetime.date:
        """The day whose units form the axis."""
        day = day_or_none(lib.bhxh_frame_get_date(self))
        assert day is not None
        return day

    @property
    def units(self) -> Units:
        """The units of that day."""
        return Units(self)

    @property
    def indicators(self) -> Indicators:
        """The indicators."""
        return Indicators(self)

    @property
    def periods(self) -> list[Period]:
        """The periods, ascending."""
        count = lib.bhxh_frame_get_n_periods(self)
        return [Period.of_bits(lib.bhxh_frame_get_period(self, i)) for i in range(count)]

    def unit(self, unit: UnitLike) -> Unit:
        """The unit that is meant: by itself, by code or name, by index."""
        if isinstance(unit, Unit):
            if unit.frame._pointer.value == self._pointer.value:
                return unit
            day = unit.valid_from
            found = self.units.find(unit.code if day is None else f"{unit.code}@{day}")
            if found.valid_from != day:
                raise UnknownError(f"no unit {unit.code} of {day} here")
            return found
        return self.units[unit]

    def indicator(self, indicator: IndicatorLike) -> Indicator:
        """The indicator that is meant."""
        if isinstance(indicator, Indicator):
            if indicator.frame._pointer.value == self._pointer.value:
                return indicator
            return same_code(self.indicators, indicator)
        return self.indicators[indicator]

    def period_index(self, period: PeriodLike) -> int:
        """The index of a period; UnknownError where no figure is of it."""
        index = lib.bhxh_frame_find_period(self, period_bits(period))
        if index < 0:
            known = ", ".join(str(other) for other in self.periods)
            raise UnknownError(f"no period {period}: there are {known}")
        return int(index)

    def objection(
        self,
        indicator: IndicatorLike,
        other: IndicatorLike,
        apart: Apart | str = Apart.NOTHING,
    ) -> Objection:
        """Whether figures of two indicators may be added, and if not the first reason."""
        return Objection(
            lib.bhxh_objection_find(
                self,
                self.indicator(indicator).index,
                self.indicator(other).index,
                member(Apart, apart),
            )
        )

    def new_figures(self) -> Figures:
        """No figures yet, over these axes, for Figures.set()."""
        from .figures import Figures

        return Figures._loaded(lib.bhxh_figures_new(self), ())

    def __repr__(self) -> str:
        return (
            f"<Frame of {self.date}: {len(self.units)} units, "
            f"{len(self.indicators)} indicators, {len(self.periods)} periods>"
        )


def objection_reason(objection: Objection, lang: LanguageLike = Language.VI) -> str:
    """Why figures may not be added, and what to do instead."""
    return decode(lib.bhxh_objection_get_reason(objection, language(lang)))
