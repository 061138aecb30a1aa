# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Spans of the calendar that figures belong to; single days are datetime.date."""

from __future__ import annotations

import ctypes
import datetime
import enum
import functools
from typing import Any, Union

from ._library import lib
from ._text import encode, take_text
from .errors import checked
from .language import Language, LanguageLike, language

#: The years that periods can lie in.
FIRST_YEAR = 1900
LAST_YEAR = 2155


class PeriodKind(enum.IntEnum):
    """The kinds of period."""

    DAY = 1  #: 2024-09-30
    MONTH = 2  #: 2024-09
    QUARTER = 3  #: 2024-Q3
    HALF_YEAR = 4  #: 2024-H1
    YEAR = 5  #: 2024
    MONTHS = 6  #: 2024-01/2024-09, any other run of months.
    TERM = 7  #: 2022/2025, whole years.


@functools.total_ordering
class Period:
    """A day, month, quarter, half-year, year, run of months, or term; immutable.

    ``Period("2024-Q3")``, ``Period("9 tháng đầu năm 2024")``, ``Period(2024)``,
    ``Period(datetime.date(2024, 9, 30))``. Ordered by the last day, then longer ones after
    shorter ones.
    """

    __slots__ = ("_bits",)
    _bits: int

    def __init__(self, period: PeriodLike) -> None:
        object.__setattr__(self, "_bits", period_bits(period))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a Period does not change")

    def __reduce__(self) -> tuple[Any, ...]:
        return Period, (str(self),)

    @classmethod
    def of_bits(cls, bits: int) -> Period:
        """The period of a number that C gave."""
        self = cls.__new__(cls)
        object.__setattr__(self, "_bits", bits)
        return self

    @classmethod
    def months(cls, first_year: int, first_month: int, last_year: int, last_month: int) -> Period:
        """A run of months; a quarter, half-year, year or term where it is one."""
        bits = lib.bhxh_period_new_months(first_year, first_month, last_year, last_month)
        if not bits:
            raise ValueError(f"no months {first_year}-{first_month} to {last_year}-{last_month}")
        return cls.of_bits(bits)

    @property
    def kind(self) -> PeriodKind:
        """The kind."""
        return PeriodKind(lib.bhxh_period_get_kind(self._bits))

    @property
    def first_day(self) -> datetime.date:
        """The first day."""
        return _date(lib.bhxh_period_get_first_day(self._bits))

    @property
    def last_day(self) -> datetime.date:
        """The last day: stocks of periods that end on one day are the same."""
        return _date(lib.bhxh_period_get_last_day(self._bits))

    @property
    def previous(self) -> Period | None:
        """The period of the same kind and length right before."""
        return _period_or_none(lib.bhxh_period_get_previous(self._bits))

    @property
    def last_year(self) -> Period | None:
        """The same period a year earlier ("cùng kỳ")."""
        return _period_or_none(lib.bhxh_period_get_last_year(self._bits))

    @property
    def last_december(self) -> Period | None:
        """December of the year before the one that the last day is in."""
        return _period_or_none(lib.bhxh_period_get_last_december(self._bits))

    def name(self, lang: LanguageLike = Language.VI) -> str:
        """What people read, such as "9 tháng đầu năm 2024"."""
        return take_text(lib.bhxh_period_dup_name(self._bits, language(lang)))

    def __contains__(self, other: PeriodLike) -> bool:
        return bool(lib.bhxh_period_contains(self._bits, period_bits(other)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Period) and self._bits == other._bits

    def __lt__(self, other: Period) -> bool:
        if not isinstance(other, Period):
            return NotImplemented
        return bool(lib.bhxh_period_compare(self._bits, other._bits) < 0)

    def __hash__(self) -> int:
        return hash(self._bits)

    def __str__(self) -> str:
        return take_text(lib.bhxh_period_format(self._bits))

    def __repr__(self) -> str:
        return f"Period({str(self)!r})"


#: A period, its text in any form, a year, or a day.
PeriodLike = Union[Period, str, int, datetime.date]


def period_bits(period: PeriodLike) -> int:
    """The number that C has for a period."""
    if isinstance(period, Period):
        return period._bits
    if isinstance(period, datetime.date):
        bits = lib.bhxh_period_new_day(period.year, period.month, period.day)
    elif isinstance(period, int) and not isinstance(period, bool):
        bits = lib.bhxh_period_new_months(period, 1, period, 12) if 0 < period < 9999 else 0
    elif isinstance(period, str):
        found = ctypes.c_int32()
        checked(lib.bhxh_period_parse, encode(period), -1, ctypes.byref(found))
        bits = found.value
    else:
        raise TypeError(f"{period!r} is no period: a text, a year, a date or a Period is")
    if not bits:
        raise ValueError(f"{period!r} is not within {FIRST_YEAR} to {LAST_YEAR}")
    return int(bits)


def day_bits(day: PeriodLike) -> int:
    """The number that C has for the last day of a period."""
    return int(lib.bhxh_period_get_last_day(period_bits(day)))


def _date(bits: int) -> datetime.date:
    """The date of a day."""
    parts = [ctypes.c_int() for _ in range(3)]
    lib.bhxh_period_get_date(bits, *(ctypes.byref(part) for part in parts))
    return datetime.date(*(part.value for part in parts))


def _period_or_none(bits: int) -> Period | None:
    """A period, or None for none."""
    return Period.of_bits(bits) if bits else None


def day_or_none(bits: int) -> datetime.date | None:
    """The date of a day, or None for none."""
    return _date(bits) if bits else None


@functools.lru_cache(maxsize=4096)
def cell(bits: int) -> Period | datetime.date | None:
    """What stands in a table: a date for a day, a Period for others."""
    if not bits:
        return None
    if lib.bhxh_period_get_kind(bits) == PeriodKind.DAY:
        return _date(bits)
    return Period.of_bits(bits)
