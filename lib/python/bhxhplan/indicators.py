# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What is counted, and how its figures are printed."""

from __future__ import annotations

import ctypes
import enum
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Union, overload

from ._library import lib
from ._text import decode, encode
from .errors import UnknownError, checked
from .language import Language
from .numbers import Measure

if TYPE_CHECKING:
    from .frame import Frame


class Rounding(enum.IntEnum):
    """How printed figures were rounded; h is half of the last printed place."""

    EXACT = 1  #: Not rounded: x itself.
    NEAREST = 2  #: To the nearest; ties either way: [x - h, x + h].
    HALF_UP = 3  #: To the nearest; ties away from zero: [x - h, x + h).
    FLOOR = 4  #: Down: [x, x + 2h).
    CEIL = 5  #: Up: (x - 2h, x].


class Direction(enum.IntEnum):
    """Which way is better."""

    MORE = 1  #: More is better.
    LESS = 2  #: Less is better.


class Kind(enum.IntEnum):
    """How figures of different periods relate."""

    STOCK = 1  #: As it stands on the last day; never summed over time.
    FLOW = 2  #: What happened in the period.
    INDEX = 3  #: Against an earlier period.


class Indicator:
    """An indicator of a frame, such as "si_voluntary_rate"."""

    __slots__ = ("_pointer", "frame", "index")
    _kind = "Indicator"

    def __init__(self, frame: Frame, index: int) -> None:
        address = lib.bhxh_frame_get_indicator(frame, index)
        if address is None:
            raise IndexError(f"there are {len(frame.indicators)} indicators")
        self.frame = frame  # Owns what the address points to.
        self.index = index
        self._pointer = ctypes.c_void_p(address)

    @property
    def code(self) -> str:
        """The machine name."""
        return decode(lib.bhxh_indicator_get_code(self))

    @property
    def name(self) -> str:
        """The Vietnamese name."""
        return decode(lib.bhxh_indicator_get_name(self, Language.VI))

    @property
    def name_en(self) -> str:
        """The English name; the Vietnamese one where there is none."""
        return decode(lib.bhxh_indicator_get_name(self, Language.EN))

    @property
    def aliases(self) -> list[str]:
        """Other names."""
        count = lib.bhxh_indicator_get_n_aliases(self)
        return [decode(lib.bhxh_indicator_get_alias(self, i)) for i in range(count)]

    @property
    def measure(self) -> Measure:
        """Persons, percent, or an index."""
        return Measure(lib.bhxh_indicator_get_measure(self))

    @property
    def decimals(self) -> int:
        """With how many decimals its figures are usually printed."""
        return int(lib.bhxh_indicator_get_decimals(self))

    @property
    def rounding(self) -> Rounding:
        """How its figures are rounded where a statement does not say otherwise."""
        return Rounding(lib.bhxh_indicator_get_rounding(self))

    @property
    def direction(self) -> Direction:
        """Which way is better."""
        return Direction(lib.bhxh_indicator_get_direction(self))

    @property
    def kind(self) -> Kind:
        """Stock, flow or index."""
        return Kind(lib.bhxh_indicator_get_kind(self))

    def _other(self, index: int) -> Indicator | None:
        return Indicator(self.frame, index) if index >= 0 else None

    @property
    def numerator(self) -> Indicator | None:
        """What is counted above the line of a rate."""
        return self._other(lib.bhxh_indicator_get_numerator(self))

    @property
    def denominator(self) -> Indicator | None:
        """What is counted below the line of a rate."""
        return self._other(lib.bhxh_indicator_get_denominator(self))

    @property
    def is_denominator_previous(self) -> bool:
        """Whether the denominator is meant in the previous period."""
        return bool(lib.bhxh_indicator_is_denominator_previous(self))

    @property
    def part_of(self) -> Indicator | None:
        """The whole that it is part of."""
        return self._other(lib.bhxh_indicator_get_part_of(self))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Indicator) and (self._pointer.value == other._pointer.value)

    def __hash__(self) -> int:
        return hash(self._pointer.value)

    def __str__(self) -> str:
        return self.code

    def __repr__(self) -> str:
        return f"<Indicator {self.code} {self.name!r}>"


#: An indicator, its code or any spelling of its name, or its index.
IndicatorLike = Union[Indicator, str, int]


class Indicators(Sequence[Indicator]):
    """The indicators of a frame, by index or by name."""

    __slots__ = ("_frame",)

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def __len__(self) -> int:
        return int(lib.bhxh_frame_get_n_indicators(self._frame))

    @overload
    def __getitem__(self, key: int | str) -> Indicator: ...
    @overload
    def __getitem__(self, key: slice) -> list[Indicator]: ...
    def __getitem__(self, key: int | str | slice) -> Indicator | list[Indicator]:
        if isinstance(key, str):
            return self.find(key)
        if isinstance(key, slice):
            return [self[i] for i in range(*key.indices(len(self)))]
        return Indicator(self._frame, place(key, len(self), "indicators"))

    def find(self, name: str) -> Indicator:
        """By machine name, or by any spelling of a name or alias; else UnknownError."""
        index = ctypes.c_uint()
        text = encode(name)
        checked(lib.bhxh_frame_parse_indicator, self._frame, text, -1, ctypes.byref(index))
        return Indicator(self._frame, index.value)

    def get(self, name: str) -> Indicator | None:
        """As find(), but None where there is none, or two have the name."""
        index = lib.bhxh_frame_find_indicator(self._frame, encode(name))
        return Indicator(self._frame, index) if index >= 0 else None

    def __contains__(self, item: Any) -> bool:
        if isinstance(item, str):
            return self.get(item) is not None
        return isinstance(item, Indicator) and item in list(self)

    def __iter__(self) -> Iterator[Indicator]:
        return (Indicator(self._frame, index) for index in range(len(self)))

    def __repr__(self) -> str:
        return f"<Indicators {', '.join(indicator.code for indicator in self)}>"


def place(index: int, count: int, what: str) -> int:
    """An index from 0, of one that may count from the end."""
    number = index.__index__()
    if not -count <= number < count:
        raise IndexError(f"{index} is past the end: there are {count} {what}")
    return number % count


def same_code(indicators: Indicators, indicator: Indicator) -> Indicator:
    """The indicator of one frame that another frame's indicator is."""
    found = indicators.get(indicator.code)
    if found is None or found.code != indicator.code:
        raise UnknownError(f"no indicator {indicator.code} here")
    return found
