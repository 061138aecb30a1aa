# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Who owes what to whom, by when."""

from __future__ import annotations

import ctypes
import datetime
import enum
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from ._enums import member
from ._handle import Handle
from ._library import lib
from ._options import Call, Progress
from ._text import decode, encode, encode_all, encode_path, take
from .enums import CalendarKind
from .errors import checked
from .figures import Figures
from .indicators import place
from .language import Language, LanguageLike
from .manifest import Manifest
from .periods import Period, day_or_none
from .table import PathLike, Table, Tabular, Writer, writer


class DutyStatus(enum.IntEnum):
    """How a duty stands on the caller's day."""

    ANY = 0  #: To ask for any; also where no day was given, and of rows without a day.
    NOT_DUE = 1  #: chưa đến hạn: not handed in, and still in time.
    ON_TIME = 2  #: đã nộp đúng hạn
    LATE = 3  #: nộp muộn
    OVERDUE = 4  #: quá hạn chưa nộp
    ENDED = 5  #: The unit whose agency owes it is no more on that day.


class Duty:
    """One duty of one agency, once."""

    __slots__ = ("_duties", "index")

    def __init__(self, duties: Duties, index: int) -> None:
        self._duties = duties
        self.index = index

    @property
    def id(self) -> str:
        """Identifier of the duty in the plan."""
        return decode(lib.bhxh_duties_get_duty(self._duties, self.index))

    @property
    def status(self) -> DutyStatus | None:
        """How it stands on the day asked for; None where it has no day."""
        status = DutyStatus(lib.bhxh_duties_get_status(self._duties, self.index))
        return status if status is not DutyStatus.ANY else None

    @property
    def day(self) -> datetime.date | None:
        """The day that the decision or the caller names."""
        return day_or_none(lib.bhxh_duties_get_day(self._duties, self.index))

    @property
    def last_day(self) -> datetime.date | None:
        """The last day that is in time."""
        return day_or_none(lib.bhxh_duties_get_last_day(self._duties, self.index))

    @property
    def covered(self) -> Period | None:
        """The period that it is about."""
        bits = lib.bhxh_duties_get_covered(self._duties, self.index)
        return Period.of_bits(bits) if bits else None

    def __repr__(self) -> str:
        status = self.status.name.lower() if self.status is not None else "no standing"
        return f"<Duty {self.id}, {self.last_day}, {status}>"


class Duties(Tabular, Handle, Sequence[Duty]):
    """Rows of duties, by deadline, those without a day last."""

    __slots__ = ()
    _kind = "Duties"

    def __len__(self) -> int:
        return int(lib.bhxh_duties_get_n(self))

    @overload
    def __getitem__(self, key: int) -> Duty: ...
    @overload
    def __getitem__(self, key: slice) -> list[Duty]: ...
    def __getitem__(self, key: int | slice) -> Duty | list[Duty]:
        if isinstance(key, slice):
            return [self[i] for i in range(*key.indices(len(self)))]
        return Duty(self, place(key, len(self), "duties"))

    def __iter__(self) -> Iterator[Duty]:
        return (Duty(self, index) for index in range(len(self)))

    def count(self, status: DutyStatus | str = DutyStatus.ANY) -> int:
        """How many stand so; without a status, all that have a day."""
        return int(lib.bhxh_duties_count(self, member(DutyStatus, status)))

    def filtered(self, column: str, values: Iterable[str] | str) -> Duties:
        """The rows of some duties, addressees or units."""
        wanted = [values] if isinstance(values, str) else values
        texts, count = encode_all(encode(value) for value in wanted)
        return Duties._own(
            checked(lib.bhxh_duties_dup_filtered, self, encode(column), texts, count)
        )

    def table(self, *, all: bool = False) -> Table:
        """The rows that have a day; with all, the others too."""
        return Table._own(lib.bhxh_duties_dup_table(self, all))

    def cycle(self) -> Table:
        """The yearly cycle of each addressee."""
        return Table._own(lib.bhxh_duties_dup_cycle_table(self))

    def figures(self, actuals: Figures | None = None) -> Table:
        """Which unit owes which figures by when, and which have come."""
        return Table._own(lib.bhxh_duties_dup_figures_table(self, actuals))

    def format_calendar(
        self,
        *,
        all: bool = False,
        lang: LanguageLike = Language.VI,
        calendar_kind: CalendarKind | str | None = None,
        alarm_days: int | None = None,
        timestamp: datetime.datetime | int | None = None,
        progress: Progress | None = None,
    ) -> str:
        """The rows as iCalendar; alarm_days -1 is no reminder."""
        call = Call(
            progress,
            lang=lang,
            calendar_kind=calendar_kind,
            alarm_days=alarm_days,
            timestamp=timestamp,
        )
        length = ctypes.c_size_t()
        address = call.run(
            lib.bhxh_duties_format_calendar,
            self,
            all,
            call.options,
            ctypes.byref(length),
        )
        return take(address, length.value) or ""

    def write_calendar(
        self,
        file: Writer,
        *,
        all: bool = False,
        lang: LanguageLike = Language.VI,
        calendar_kind: CalendarKind | str | None = None,
        alarm_days: int | None = None,
        timestamp: datetime.datetime | int | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Writes the calendar to an open binary file."""
        call = Call(
            progress,
            lang=lang,
            calendar_kind=calendar_kind,
            alarm_days=alarm_days,
            timestamp=timestamp,
        )
        write = writer(call, file)
        call.run(lib.bhxh_duties_write_calendar, self, all, call.options, write, None)

    def save_calendar(
        self,
        path: PathLike,
        *,
        all: bool = False,
        lang: LanguageLike = Language.VI,
        calendar_kind: CalendarKind | str | None = None,
        alarm_days: int | None = None,
        timestamp: datetime.datetime | int | None = None,
        manifest: Manifest | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Saves the calendar to a file, whole or not at all."""
        call = Call(
            progress,
            lang=lang,
            calendar_kind=calendar_kind,
            alarm_days=alarm_days,
            timestamp=timestamp,
            manifest=manifest,
        )
        path_bytes = encode_path(path)
        call.run(lib.bhxh_duties_save_calendar, self, all, path_bytes, call.options)

    def __repr__(self) -> str:
        return f"<Duties: {len(self)}, {self.count(DutyStatus.OVERDUE)} overdue>"
