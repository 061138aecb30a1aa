# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Administrative units of any level, found by code or by any spelling of their names."""

from __future__ import annotations

import ctypes
import datetime
import enum
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Union, overload

from ._enums import member
from ._library import lib
from ._text import decode, encode
from .errors import AmbiguousError, DataError, UnknownError, checked
from .indicators import place
from .language import Language
from .periods import PeriodLike, day_bits, day_or_none

if TYPE_CHECKING:
    from .frame import Frame


class Level(enum.IntEnum):
    """Levels of the administration."""

    ANY = 0  #: To ask for any; no unit has it.
    NATION = 1  #: cả nước
    PROVINCE = 2  #: tỉnh, thành phố trực thuộc trung ương
    DISTRICT = 3  #: huyện, quận, thị xã, thành phố; to 2025
    COMMUNE = 4  #: xã, phường, thị trấn
    SPECIAL_ZONE = 5  #: đặc khu; from 1 July 2025
    OTHER = 6  #: A declared row that is not a territory.


class Addressed(enum.IntFlag):
    """What a plan addresses to a unit; flags."""

    TARGETS = 1  #: Has targets.
    DUTIES = 2  #: Owes reports.


class Unit:
    """A unit of a frame: one code from one day on."""

    __slots__ = ("_pointer", "frame", "index")
    _kind = "District"

    def __init__(self, frame: Frame, index: int) -> None:
        address = lib.bhxh_frame_get_district(frame, index)
        if address is None:
            raise IndexError(f"{index} is past the known units")
        self.frame = frame  # Owns what the address points to.
        self.index = index
        self._pointer = ctypes.c_void_p(address)

    @property
    def code(self) -> str:
        """The code in the official list, or the package's own."""
        return decode(lib.bhxh_district_get_code(self))

    @property
    def name(self) -> str:
        """The official Vietnamese name, with its type."""
        return decode(lib.bhxh_district_get_name(self, Language.VI))

    @property
    def name_en(self) -> str:
        """The English name; the Vietnamese one where there is none."""
        return decode(lib.bhxh_district_get_name(self, Language.EN))

    @property
    def aliases(self) -> list[str]:
        """Other spellings that the package gives."""
        count = lib.bhxh_district_get_n_aliases(self)
        return [decode(lib.bhxh_district_get_alias(self, i)) for i in range(count)]

    @property
    def level(self) -> Level:
        """The level."""
        return Level(lib.bhxh_district_get_level(self))

    @property
    def valid_from(self) -> datetime.date | None:
        """The first day on which it surely is valid; None: always before."""
        return day_or_none(lib.bhxh_district_get_valid_from(self))

    @property
    def valid_to(self) -> datetime.date | None:
        """The last day on which it surely is valid; None: still."""
        return day_or_none(lib.bhxh_district_get_valid_to(self))

    def is_valid_on(self, day: PeriodLike) -> bool | None:
        """Whether it is valid on a day; None where its dates are not known so well."""
        answer = lib.bhxh_district_is_valid_on(self, day_bits(day))
        return None if answer < 0 else bool(answer)

    @property
    def addressed(self) -> Addressed:
        """What the plan addresses to it: targets, duties."""
        return Addressed(lib.bhxh_district_get_addressed(self))

    @property
    def is_on_axis(self) -> bool:
        """Whether it is of the frame's date, and so has figures of its own."""
        return self.index < len(self.frame.units)

    @property
    def parent(self) -> Unit | None:
        """The unit above it on the axis."""
        parent = lib.bhxh_frame_get_parent(self.frame, self.index)
        return Unit(self.frame, parent) if parent >= 0 else None

    @property
    def children(self) -> list[Unit]:
        """The units right below it on the axis."""
        first = ctypes.c_uint()
        count = lib.bhxh_frame_get_children(self.frame, self.index, ctypes.byref(first))
        return [Unit(self.frame, first.value + i) for i in range(count)]

    @property
    def held_by(self) -> Unit | None:
        """The smallest unit of the axis that surely holds all of it, at any date."""
        holder = lib.bhxh_frame_trace_unit(self.frame, self.index)
        return Unit(self.frame, holder) if holder >= 0 else None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unit) and self._pointer.value == other._pointer.value

    def __hash__(self) -> int:
        return hash(self._pointer.value)

    def __str__(self) -> str:
        return self.name or self.code

    def __repr__(self) -> str:
        return f"<Unit {self.code} {self.name!r}, {self.level.name.lower()}>"


#: A unit, its code, "code@date", or any spelling of its name; or its index.
UnitLike = Union[Unit, str, int]


class Units(Sequence[Unit]):
    """The units of a frame's date in tree order: by index, by code, by name."""

    __slots__ = ("_frame",)

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def __len__(self) -> int:
        return int(lib.bhxh_frame_get_n_units(self._frame))

    @overload
    def __getitem__(self, key: int | str) -> Unit: ...
    @overload
    def __getitem__(self, key: slice) -> list[Unit]: ...
    def __getitem__(self, key: int | str | slice) -> Unit | list[Unit]:
        if isinstance(key, str):
            return self.find(key)
        if isinstance(key, slice):
            return [self[i] for i in range(*key.indices(len(self)))]
        return Unit(self._frame, place(key, len(self), "units"))

    def find(
        self,
        name: str,
        *,
        level: Level | str = Level.ANY,
        parent: UnitLike | None = None,
        on: PeriodLike | None = None,
    ) -> Unit:
        """By code, "code@date" or any spelling of the name, also units of other dates.

        UnknownError (a KeyError) where nobody has it, AmbiguousError where several have and
        neither level, parent nor day says which; DataError where it is of other days.
        """
        index = ctypes.c_uint()
        above = -1 if parent is None else self._frame.unit(parent).index
        checked(
            lib.bhxh_frame_find_unit,
            self._frame,
            encode(name),
            member(Level, level),
            above,
            0 if on is None else day_bits(on),
            ctypes.byref(index),
        )
        return Unit(self._frame, index.value)

    def get(self, name: str) -> Unit | None:
        """As find(), but None where there is none, or several have the name."""
        try:
            return self.find(name)
        except (UnknownError, AmbiguousError, DataError):
            return None

    @property
    def known(self) -> list[Unit]:
        """All known units: those of the axis, then those of other dates."""
        count = lib.bhxh_frame_get_n_known(self._frame)
        return [Unit(self._frame, index) for index in range(count)]

    @property
    def root(self) -> Unit:
        """The unit that all others are in."""
        return self[0]

    def __contains__(self, item: Any) -> bool:
        if isinstance(item, str):
            return self.get(item) is not None
        return isinstance(item, Unit) and any(item == unit for unit in self)

    def __iter__(self) -> Iterator[Unit]:
        return (Unit(self._frame, index) for index in range(len(self)))

    def __repr__(self) -> str:
        return f"<Units: {len(self)}, {self.root.name}>"
