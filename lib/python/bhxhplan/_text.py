# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Text on its way into C and out of it: UTF-8, without NULs."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable
from typing import Any

from ._library import lib


def encode(text: str) -> bytes:
    """Text as C wants it."""
    if not isinstance(text, str):
        raise TypeError(f"a text is needed, not {type(text).__name__}")
    if "\0" in text:
        raise ValueError(f"{text!r} has a NUL in it")
    return text.encode()


def encode_path(path: str | os.PathLike[str]) -> bytes:
    """A file's name as C wants it."""
    name = os.fsencode(path)
    if b"\0" in name:
        raise ValueError(f"{path!r} has a NUL in it")
    return name


def encode_all(texts: Iterable[bytes | None]) -> tuple[Any, int]:
    """An array of texts, and how many they are."""
    listed = list(texts)
    return (ctypes.c_char_p * len(listed))(*listed), len(listed)


def decode(text: bytes | None) -> str:
    """A text that C lent; "" for none."""
    return text.decode("utf-8", "replace") if text is not None else ""


def decode_or_none(text: bytes | None) -> str | None:
    """A text that C lent, or None."""
    return text.decode("utf-8", "replace") if text is not None else None


def take(address: int | None, length: int | None = None) -> str | None:
    """A text that C gave, which is freed; None for none."""
    if address is None:
        return None
    try:
        size = -1 if length is None else length
        return ctypes.string_at(address, size).decode("utf-8", "replace")
    finally:
        lib.bhxh_free(ctypes.c_void_p(address))


def take_text(address: int | None) -> str:
    """As take(), of what is only NULL when memory is short."""
    text = take(address)
    if text is None:
        raise MemoryError("not enough memory for a text")
    return text


def split(text: str | None) -> list[str]:
    """The parts of a list that C writes with ";" between them."""
    return text.split(";") if text else []
