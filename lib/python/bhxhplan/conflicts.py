# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What contradicts itself in a plan's targets, and which figures to doubt."""

from __future__ import annotations

import ctypes
import enum
from collections.abc import Iterator, Sequence
from typing import NamedTuple, overload

from ._handle import Handle
from ._library import lib
from ._text import split, take, take_text
from .indicators import place
from .language import Language, LanguageLike, language
from .numbers import Number, from_parts
from .table import Table, Tabular


class Slip(enum.IntEnum):
    """What makes the printed number the other one."""

    DIGIT_CHANGED = 1  #: One digit is another.
    DIGIT_INSERTED = 2  #: One digit more before the decimal mark.
    DIGIT_DROPPED = 3  #: One digit less before it: 75 for 755.
    DIGITS_SWAPPED = 4  #: Two neighbouring digits change places.
    SIGN = 5  #: The other sign.
    MARK_MOVED = 6  #: The decimal mark one to three places further.
    #: The number of another figure, which has this one's: of the set, or of the
    #: same period and the same unit or indicator.
    EXCHANGED = 7


class Doubt(NamedTuple):
    """Figures without which everything else can be true, and how much it takes."""

    cells: list[str]
    weight: int


class SlipOfPen(NamedTuple):
    """One change of a figure with which everything can be true."""

    doubt: int  #: Index of the set to doubt.
    kind: Slip
    cell: str
    value: Number  #: What the figure may have been.
    other: str  #: The figure that has this number, of one that was exchanged.


class Conflict:
    """Printed figures, and rules in their places, that cannot all hold."""

    __slots__ = ("_conflicts", "index")

    def __init__(self, conflicts: Conflicts, index: int) -> None:
        self._conflicts = conflicts
        self.index = index

    @property
    def cells(self) -> list[str]:
        """The figures, each ``unit/indicator/period/owner``."""
        return split(take(lib.bhxh_conflicts_dup_cells(self._conflicts, self.index)))

    @property
    def rules(self) -> list[str]:
        """The rules that it takes, each ``id@unit/period``."""
        return split(take(lib.bhxh_conflicts_dup_rules(self._conflicts, self.index)))

    def message(self, lang: LanguageLike = Language.VI) -> str:
        """The figures and where they stand, the rules, what to ask."""
        return take_text(
            lib.bhxh_conflicts_dup_message(self._conflicts, self.index, language(lang))
        )

    def __repr__(self) -> str:
        return f"<Conflict of {', '.join(self.cells) or 'rules alone'}>"


class Conflicts(Tabular, Handle, Sequence[Conflict]):
    """Conflicts of a plan; none: all printed figures can be true."""

    __slots__ = ()
    _kind = "Conflicts"

    def __len__(self) -> int:
        return int(lib.bhxh_conflicts_get_n(self))

    @overload
    def __getitem__(self, key: int) -> Conflict: ...
    @overload
    def __getitem__(self, key: slice) -> list[Conflict]: ...
    def __getitem__(self, key: int | slice) -> Conflict | list[Conflict]:
        if isinstance(key, slice):
            return [self[i] for i in range(*key.indices(len(self)))]
        return Conflict(self, place(key, len(self), "conflicts"))

    def __iter__(self) -> Iterator[Conflict]:
        return (Conflict(self, index) for index in range(len(self)))

    @property
    def is_complete(self) -> bool:
        """Whether there are no others."""
        return bool(lib.bhxh_conflicts_is_complete(self))

    @property
    def has_all_doubts(self) -> bool:
        """Whether there are no more sets to doubt as light as these."""
        return bool(lib.bhxh_conflicts_has_all_doubts(self))

    @property
    def doubts(self) -> list[Doubt]:
        """The sets to doubt."""
        doubts = []
        for index in range(lib.bhxh_conflicts_get_n_doubts(self)):
            weight = ctypes.c_uint64()
            cells = lib.bhxh_conflicts_dup_doubt(self, index, ctypes.byref(weight))
            doubts.append(Doubt(split(take(cells)), weight.value))
        return doubts

    @property
    def slips(self) -> list[SlipOfPen]:
        """What the figures to doubt may have been, by set."""
        return [self._slip(i) for i in range(lib.bhxh_conflicts_get_n_slips(self))]

    def _slip(self, index: int) -> SlipOfPen:
        doubt = ctypes.c_uint()
        kind = ctypes.c_int()
        value = ctypes.c_int64()
        decimals = ctypes.c_int()
        lib.bhxh_conflicts_get_slip(
            self,
            index,
            ctypes.byref(doubt),
            ctypes.byref(kind),
            ctypes.byref(value),
            ctypes.byref(decimals),
        )
        return SlipOfPen(
            doubt.value,
            Slip(kind.value),
            take_text(lib.bhxh_conflicts_dup_slip_cell(self, index)),
            from_parts(value.value, decimals.value),
            take_text(lib.bhxh_conflicts_dup_slip_other(self, index)),
        )

    def table(self) -> Table:
        """The conflicts: figures, rules, places, message."""
        return Table._own(lib.bhxh_conflicts_dup_table(self))

    def doubts_table(self) -> Table:
        """The sets to doubt, a row a figure, or a slip that explains it."""
        return Table._own(lib.bhxh_conflicts_dup_doubts_table(self))

    def __repr__(self) -> str:
        return f"<Conflicts: {len(self)}, {len(self.doubts)} sets to doubt>"
