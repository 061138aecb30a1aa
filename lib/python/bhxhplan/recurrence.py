# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Rules by which days come back (RRULE of RFC 5545, the parts that duties need)."""

from __future__ import annotations

import ctypes
import datetime
from collections.abc import Iterator

from ._handle import Handle
from ._library import lib
from ._text import encode, take_text
from .errors import checked
from .periods import PeriodLike, day_or_none, period_bits


class Recurrence(Handle):
    """A rule such as "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", from a day on."""

    __slots__ = ()
    _kind = "Recurrence"

    def __init__(self, rule: str, start: datetime.date) -> None:
        day = period_bits(start)
        self._take(checked(lib.bhxh_recurrence_parse, encode(rule), -1, day))

    @property
    def start(self) -> datetime.date:
        """The first day that can be an occurrence."""
        day = day_or_none(lib.bhxh_recurrence_get_start(self))
        assert day is not None
        return day

    def next(self, after: PeriodLike | None = None) -> datetime.date | None:
        """The first occurrence after a period; without one, of all."""
        bits = 0 if after is None else period_bits(after)
        return day_or_none(lib.bhxh_recurrence_find_next(self, bits))

    def previous(self, before: PeriodLike | None = None) -> datetime.date | None:
        """The last occurrence before a period; without one, of all."""
        bits = 0 if before is None else period_bits(before)
        return day_or_none(lib.bhxh_recurrence_find_previous(self, bits))

    def days(self, period: PeriodLike | None = None) -> list[datetime.date]:
        """All occurrences in a period, in order."""
        bits = 0 if period is None else period_bits(period)
        count = lib.bhxh_recurrence_fill_days(self, bits, None, 0)
        days = (ctypes.c_int32 * count)()
        lib.bhxh_recurrence_fill_days(self, bits, days, count)
        return [day for bits in days if (day := day_or_none(bits)) is not None]

    def __iter__(self) -> Iterator[datetime.date]:
        return iter(self.days())

    def __str__(self) -> str:
        return take_text(lib.bhxh_recurrence_format(self))

    def __repr__(self) -> str:
        return f"Recurrence({str(self)!r}, {self.start!r})"
