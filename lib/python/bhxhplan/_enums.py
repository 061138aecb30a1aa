# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What all enumerations share: a member, its name or its number will do."""

from __future__ import annotations

import enum
from typing import TypeVar

Member = TypeVar("Member", bound=enum.Enum)


def member(kind: type[Member], value: object) -> Member:
    """The member that a person means, by itself or by its name in any case."""
    if isinstance(value, kind):
        return value
    if isinstance(value, str):
        name = value.upper().replace("-", "_").replace(" ", "_")
        if name in kind.__members__:
            return kind[name]
    names = ", ".join(repr(name.lower()) for name in kind.__members__)
    raise ValueError(f"{value!r} is no {kind.__name__}: it is one of {names}")
