# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The two languages in which people are spoken to."""

from __future__ import annotations

import enum
from typing import Union

from ._enums import member


class Language(enum.IntEnum):
    """Language of what people read."""

    VI = 1  #: Vietnamese, the default.
    EN = 2  #: English.


#: A language, or "vi" or "en".
LanguageLike = Union[Language, str]


def language(value: LanguageLike) -> Language:
    """The language that is meant."""
    return member(Language, value)
