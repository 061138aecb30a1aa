# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What one plan says otherwise than another."""

from __future__ import annotations

import ctypes
import enum
from collections.abc import Iterator, Sequence
from typing import overload

from ._enums import member
from ._handle import Handle
from ._library import lib
from ._text import take_text
from .indicators import place
from .language import Language, LanguageLike, language
from .numbers import Number, from_parts
from .table import Table, Tabular


class DifferenceKind(enum.IntEnum):
    """What became of a row, or of a finding."""

    ANY = 0  #: To count all; no difference has it.
    ADDED = 1  #: Only the later plan has it.
    REMOVED = 2  #: Only the earlier plan has it.
    CHANGED = 3  #: Both have it; one of its cells differs.


class DifferencePart(enum.IntEnum):
    """Which part of a plan a difference is about."""

    UNITS = 1  #: Units.
    UNIT_SUCCESSIONS = 2  #: Which unit went into which.
    INDICATORS = 3  #: Indicators.
    TARGETS = 4  #: Statements of figures.
    RULES = 5  #: Rules.
    TEXTS = 6  #: Texts.
    DOCUMENTS = 7  #: Documents.
    AGENCIES = 8  #: Agencies.
    AGENCY_SUCCESSIONS = 9  #: Which agency went into which.
    DUTIES = 10  #: Duties.
    ACCEPTED = 11  #: Findings that were accepted.
    SETTINGS = 12  #: Title, term, issuer, day of the units.
    FINDINGS = 13  #: What cannot be true.


class Difference:
    """What became of one row, cell or finding."""

    __slots__ = ("_differences", "index")

    def __init__(self, differences: Differences, index: int) -> None:
        self._differences = differences
        self.index = index

    @property
    def kind(self) -> DifferenceKind:
        """Added, removed, or changed."""
        return DifferenceKind(lib.bhxh_differences_get_kind(self._differences, self.index))

    @property
    def part(self) -> DifferencePart:
        """Which part of the plan it is about."""
        return DifferencePart(lib.bhxh_differences_get_part(self._differences, self.index))

    @property
    def number(self) -> Number | None:
        """The later number less the earlier one, where a number changed."""
        number = ctypes.c_int64()
        decimals = ctypes.c_int()
        if not lib.bhxh_differences_get_number(
            self._differences, self.index, ctypes.byref(number), ctypes.byref(decimals)
        ):
            return None
        return from_parts(number.value, decimals.value)

    def message(self, lang: LanguageLike = Language.VI) -> str:
        """What a person should read."""
        return take_text(
            lib.bhxh_differences_dup_message(self._differences, self.index, language(lang))
        )

    def __repr__(self) -> str:
        return f"<Difference {self.kind.name.lower()}: {self.message(Language.EN)}>"


class Differences(Tabular, Handle, Sequence[Difference]):
    """All differences of two plans; none: both say the same."""

    __slots__ = ()
    _kind = "Differences"

    def __len__(self) -> int:
        return int(lib.bhxh_differences_get_n(self))

    @overload
    def __getitem__(self, key: int) -> Difference: ...
    @overload
    def __getitem__(self, key: slice) -> list[Difference]: ...
    def __getitem__(self, key: int | slice) -> Difference | list[Difference]:
        if isinstance(key, slice):
            return [self[i] for i in range(*key.indices(len(self)))]
        return Difference(self, place(key, len(self), "differences"))

    def __iter__(self) -> Iterator[Difference]:
        return (Difference(self, index) for index in range(len(self)))

    def count(self, kind: DifferenceKind | str = DifferenceKind.ANY) -> int:
        """How many there are of a kind."""
        return int(lib.bhxh_differences_count(self, member(DifferenceKind, kind)))

    def table(self) -> Table:
        """The differences, one a row."""
        return Table._own(lib.bhxh_differences_dup_table(self))

    def __repr__(self) -> str:
        return f"<Differences: {len(self)}>"
