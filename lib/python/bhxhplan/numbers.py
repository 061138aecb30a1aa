# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Decimal numbers exactly as offices write them; ints and Decimals in Python.

A figure is a value and the decimals it was printed with: 20,8 is Decimal("20.8"), 20,0 keeps
its zero, and what has no decimals is an int. No float is ever made or taken unasked.
"""

from __future__ import annotations

import ctypes
import decimal
import enum
from collections.abc import Sequence
from typing import Union

from ._enums import member
from ._library import lib
from ._text import encode, encode_all, take_text
from .errors import checked

#: What a figure is in Python.
Number = Union[int, decimal.Decimal]

#: Largest magnitude of a value.
NUMBER_MAX = 900_000_000_000_000_000
#: Most decimals.
MAX_DECIMALS = 18
#: Up to this magnitude every whole number is a float.
EXACT_FLOAT = 2**53

#: Exact for any value of 64 bits, whatever the thread's own context.
_EXACT = decimal.Context(prec=60)


class Measure(enum.IntEnum):
    """What is measured; decides which numbers make sense."""

    PERSON = 1  #: Whole persons.
    PERCENT = 2  #: Percent of a denominator.
    INDEX = 3  #: Percent of an earlier value: 110 is ten percent more.


class NumberStyle(enum.IntEnum):
    """How numbers are written."""

    PLAIN = 1  #: 1234.5
    VI = 2  #: 1.234,5
    EN = 3  #: 1,234.5
    AUTO = 4  #: Decided from the whole column.


def from_parts(value: int, decimals: int) -> Number:
    """The number of a value and its decimals."""
    if decimals > 0:
        return decimal.Decimal(value).scaleb(-decimals, _EXACT)
    return value if decimals == 0 else value * 10**-decimals


def to_parts(number: object) -> tuple[int, int]:
    """The value and the decimals of a number; a float is refused."""
    if isinstance(number, (bool, float)):
        raise TypeError(f"{number!r} is a {type(number).__name__}: use an int or a Decimal")
    if isinstance(number, decimal.Decimal):
        sign, digits, exponent = number.as_tuple()
        if not isinstance(exponent, int):
            raise ValueError(f"{number} is no number")
        if exponent > MAX_DECIMALS:
            raise ValueError(f"{number} is past {NUMBER_MAX}")
        value = int("".join(map(str, digits))) * (-1 if sign else 1)
        if exponent > 0:
            value, exponent = value * 10**exponent, 0
        decimals = -exponent
    elif hasattr(number, "__index__"):
        value, decimals = number.__index__(), 0
    else:
        raise TypeError(f"{number!r} is no int and no Decimal")
    if abs(value) > NUMBER_MAX:
        raise ValueError(f"{number} is past {NUMBER_MAX}")
    if decimals > MAX_DECIMALS:
        raise ValueError(f"{number} has more than {MAX_DECIMALS} decimals")
    return value, decimals


def parse_number(
    text: str,
    measure: Measure | str,
    style: NumberStyle | str = NumberStyle.AUTO,
) -> Number | None:
    """Reads one number, exactly: "75.039 người", "20,8%"; None where there is no figure."""
    value = ctypes.c_int64()
    decimals = ctypes.c_int()
    missing = ctypes.c_int()
    checked(
        lib.bhxh_number_parse,
        encode(text),
        -1,
        member(NumberStyle, style),
        member(Measure, measure),
        ctypes.byref(value),
        ctypes.byref(decimals),
        ctypes.byref(missing),
    )
    return None if missing else from_parts(value.value, decimals.value)


def find_number_style(texts: Sequence[str | None], measure: Measure | str) -> NumberStyle:
    """Decides how the numbers of one column are written; None is a missing cell."""
    style = ctypes.c_int()
    cells, count = encode_all(None if text is None else encode(text) for text in texts)
    checked(
        lib.bhxh_number_find_style,
        cells,
        count,
        member(Measure, measure),
        ctypes.byref(style),
        None,
    )
    return NumberStyle(style.value)


def format_number(number: Number, style: NumberStyle | str = NumberStyle.VI) -> str:
    """Writes a number with all its decimals."""
    kind = member(NumberStyle, style)
    if kind is NumberStyle.AUTO:
        raise ValueError("'auto' is a style of reading only")
    return take_text(lib.bhxh_number_format(*to_parts(number), kind))


def round_number(number: Number, decimals: int) -> Number:
    """Rounds half away from zero to so many decimals: 2.5 becomes 3, -2.5 becomes -3."""
    if not -MAX_DECIMALS <= decimals <= MAX_DECIMALS:
        raise ValueError(f"{decimals} decimals are more than {MAX_DECIMALS}")
    rounded = ctypes.c_int64()
    checked(lib.bhxh_number_round, *to_parts(number), decimals, ctypes.byref(rounded))
    return from_parts(rounded.value, decimals)


def compare_numbers(first: Number, second: Number) -> int:
    """Negative, 0 or positive as the first is smaller, equal or larger."""
    return int(lib.bhxh_number_compare(*to_parts(first), *to_parts(second)))
