# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What a plan's rules are worth, without its figures."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from typing import overload

from ._handle import Handle
from ._library import lib
from ._text import decode, split, take, take_text
from .indicators import place
from .language import Language, LanguageLike, language
from .table import Table, Tabular


class RuleState(enum.IntEnum):
    """What is to be said of a rule; the first that is true."""

    CONTRADICTS = 1  #: No figures at all satisfy it together with others.
    #: No unit of its levels has what it needs, or the plan states nothing that it
    #: speaks of.
    SPEAKS_OF_NONE = 2
    SAYS_NOTHING = 3  #: No figures can break it.
    FOLLOWS = 4  #: Others, as severe and for as much, imply it.
    #: No linear equation or inequality says the same, or the module "solve" is
    #: missing; by itself it can be broken and be kept.
    NOT_EXAMINED = 5
    STANDS = 6  #: None of this.


class Rule:
    """What is to be said of one rule."""

    __slots__ = ("_rules", "index")

    def __init__(self, rules: Rules, index: int) -> None:
        self._rules = rules
        self.index = index

    @property
    def id(self) -> str:
        """The rule's id."""
        return decode(lib.bhxh_rules_get_id(self._rules, self.index))

    @property
    def state(self) -> RuleState:
        """What is to be said of it."""
        return RuleState(lib.bhxh_rules_get_state(self._rules, self.index))

    @property
    def others(self) -> list[str]:
        """The rules that it contradicts or follows from."""
        return split(take(lib.bhxh_rules_dup_others(self._rules, self.index)))

    def message(self, lang: LanguageLike = Language.VI) -> str:
        """What a person should read."""
        return take_text(lib.bhxh_rules_dup_message(self._rules, self.index, language(lang)))

    def __repr__(self) -> str:
        return f"<Rule {self.id}: {self.state.name.lower()}>"


class Rules(Tabular, Handle, Sequence[Rule]):
    """The plan's rules in their order, then those of the arguments."""

    __slots__ = ()
    _kind = "Rules"

    def __len__(self) -> int:
        return int(lib.bhxh_rules_get_n(self))

    @overload
    def __getitem__(self, key: int) -> Rule: ...
    @overload
    def __getitem__(self, key: slice) -> list[Rule]: ...
    def __getitem__(self, key: int | slice) -> Rule | list[Rule]:
        if isinstance(key, slice):
            return [self[i] for i in range(*key.indices(len(self)))]
        return Rule(self, place(key, len(self), "rules"))

    def __iter__(self) -> Iterator[Rule]:
        return (Rule(self, index) for index in range(len(self)))

    @property
    def is_complete(self) -> bool:
        """False without the module "solve"."""
        return bool(lib.bhxh_rules_is_complete(self))

    def table(self, *, all: bool = True) -> Table:
        """The rules; without all, those about which there is something to say."""
        return Table._own(lib.bhxh_rules_dup_table(self, all))

    def __repr__(self) -> str:
        standing = sum(rule.state is RuleState.STANDS for rule in self)
        return f"<Rules: {len(self)}, {standing} stand>"
