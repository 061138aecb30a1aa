# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""How a wide table is read: which columns are which indicator and period."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ._handle import Handle
from ._library import lib
from ._options import Call, Progress
from ._text import encode, encode_path, take_text
from .diagnostics import Diagnostic
from .errors import checked
from .language import LanguageLike
from .table import PathLike, Table, Tabular

if TYPE_CHECKING:
    from .enums import Limit
    from .plan import Plan


class Map(Tabular, Handle):
    """A map; what it is not sure of is a guess, which a person has to look at."""

    __slots__ = ("diagnostics",)
    _kind = "Map"
    diagnostics: tuple[Diagnostic, ...]

    @classmethod
    def load(cls, path: PathLike, *, limits: Mapping[Limit | str, int] | None = None) -> Map:
        """Reads a map from its file."""
        call = Call(limits=limits)
        self = cls._own(call.run(lib.bhxh_map_load, encode_path(path), call.options))
        self.diagnostics = call.diagnostics()
        return self

    @classmethod
    def parse(cls, data: str | bytes, name: str = "map.json") -> Map:
        """Reads a map from JSON in memory."""
        call = Call()
        content = data.encode() if isinstance(data, str) else bytes(data)
        address = call.run(lib.bhxh_map_parse, encode(name), content, len(content), call.options)
        self = cls._own(address)
        self.diagnostics = call.diagnostics()
        return self

    @classmethod
    def suggest(
        cls,
        plan: Plan,
        path: PathLike,
        *,
        lang: LanguageLike | None = None,
        delimiter: str | None = None,
        encoding: str | None = None,
        limits: Mapping[Limit | str, int] | None = None,
        progress: Progress | None = None,
    ) -> Map:
        """A map of a file that has none, from the headers that are recognised."""
        call = Call(progress, lang=lang, delimiter=delimiter, encoding=encoding, limits=limits)
        address = call.run(lib.bhxh_map_compute, plan, encode_path(path), call.options)
        self = cls._own(address)
        self.diagnostics = call.diagnostics()
        return self

    def format(self) -> str:
        """The map as JSON."""
        return take_text(lib.bhxh_map_format(self))

    def save(self, path: PathLike) -> None:
        """Saves it to a file, whole or not at all."""
        checked(lib.bhxh_map_save, self, encode_path(path))

    def __len__(self) -> int:
        return int(lib.bhxh_map_get_n_entries(self))

    @property
    def n_guesses(self) -> int:
        """How many entries are guesses."""
        return int(lib.bhxh_map_count_guesses(self))

    def table(self) -> Table:
        """What it says, an entry a row."""
        return Table._own(lib.bhxh_map_dup_table(self))

    def __repr__(self) -> str:
        return f"<Map: {len(self)} entries, {self.n_guesses} guesses>"


def handles(owners: Sequence[Handle | None]) -> Any:
    """An array of addresses; the owners have to outlive it."""
    return (ctypes.c_void_p * len(owners))(
        *(None if owner is None else owner._pointer.value for owner in owners)
    )
