# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Vietnamese names as they are really written."""

from __future__ import annotations

from ._library import lib
from ._text import encode, take_text
from .errors import checked


def normalize_text(text: str) -> str:
    """Brings text to NFC, with white space folded."""
    return take_text(checked(lib.bhxh_text_normalize, encode(text), -1))


def text_key(name: str) -> str:
    """The key under which spellings of one name fall together."""
    return take_text(lib.bhxh_text_dup_key(encode(name)))


def text_matches(first: str, second: str) -> bool:
    """Whether two spellings can be the same name: "Dakrông" and "Đa Krông" can."""
    return bool(lib.bhxh_text_matches(encode(first), encode(second)))
