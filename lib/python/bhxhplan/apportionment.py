# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Dividing a total among entries in whole persons, in proportion and within bounds."""

from __future__ import annotations

import ctypes
import enum
from collections.abc import Sequence
from decimal import Context, Decimal
from typing import Any, NamedTuple

from ._enums import member
from ._library import lib
from ._text import decode
from .enums import ApportionmentMethod
from .errors import checked
from .language import Language, LanguageLike, language

#: Decimals of scaled cells.
_SCALED_DECIMALS = 6
_EXACT = Context(prec=60)
#: What C takes for no cap.
_NO_CAP = 2**63 - 1


class ApportionmentReason(enum.IntEnum):
    """Why an entry has its share."""

    EXACT = 1  #: Its quota is whole, and it has that.
    DOWN = 2  #: It has less than its quota.
    UP = 3  #: It has more than its quota.
    AT_FLOOR = 4  #: It has its floor, and would have less.
    AT_CAP = 5  #: It has its cap, and would have more.
    TIE_WON = 6  #: A claim as strong got nothing: the declared order decided.
    TIE_LOST = 7  #: It got nothing by a claim as strong as the last that did.
    NO_WEIGHT = 8  #: Its weight is 0: it has its floor.


class Share(NamedTuple):
    """What one entry gets, and why."""

    value: int
    reason: ApportionmentReason


def apportion(
    total: int,
    weights: Sequence[int],
    *,
    method: ApportionmentMethod | str = ApportionmentMethod.SAINTE_LAGUE,
    floors: Sequence[int] | None = None,
    caps: Sequence[int | None] | None = None,
    order: Sequence[int] | None = None,
) -> list[Share]:
    """Divides a total in proportion to weights; the shares add up to it exactly.

    ``floors`` and ``caps`` bound each share (None: no cap), ``order`` has the rank of each
    entry among those that are tied. InfeasibleError says which bounds clash, and by how many.
    """
    count = len(weights)
    shares = (ctypes.c_int64 * count)()
    reasons = (ctypes.c_uint8 * count)()
    limits = None if caps is None else [_NO_CAP if cap is None else cap for cap in caps]
    checked(
        lib.bhxh_apportionment_fill,
        member(ApportionmentMethod, method),
        _int64(total),
        _array(ctypes.c_int64, weights, count),
        _array(ctypes.c_int64, floors, count),
        _array(ctypes.c_int64, limits, count),
        _array(ctypes.c_uint32, order, count),
        count,
        shares,
        reasons,
    )
    return [Share(share, ApportionmentReason(reason)) for share, reason in zip(shares, reasons)]


class SharedTable(NamedTuple):
    """A table of two margins in whole persons, and the scaled cells that it is nearest to."""

    shares: list[list[int]]
    scaled: list[list[Decimal]]


def apportion_table(
    weights: Sequence[Sequence[int]],
    row_totals: Sequence[int],
    column_totals: Sequence[int],
    *,
    floors: Sequence[Sequence[int]] | None = None,
    caps: Sequence[Sequence[int | None]] | None = None,
) -> SharedTable:
    """Shares out a table so that every row and every column has its total.

    InfeasibleError names the rows and columns that clash, and by how many persons.
    """
    shape = len(row_totals), len(column_totals)
    count = shape[0] * shape[1]
    shares = (ctypes.c_int64 * count)()
    scaled = (ctypes.c_int64 * count)()
    checked(
        lib.bhxh_apportionment_fill_table,
        _array(ctypes.c_int64, _flat(weights, *shape), count),
        *shape,
        _array(ctypes.c_int64, row_totals, shape[0]),
        _array(ctypes.c_int64, column_totals, shape[1]),
        _array(ctypes.c_int64, _flat(floors, *shape), count),
        _array(ctypes.c_int64, _flat(caps, *shape), count),
        shares,
        scaled,
    )
    cells = [Decimal(value).scaleb(-_SCALED_DECIMALS, _EXACT) for value in scaled]
    return SharedTable(_rows(shares[:], shape[1]), _rows(cells, shape[1]))


def apportion_layers(
    weights: Sequence[Sequence[int]],
    row_totals: Sequence[int],
    column_totals: Sequence[Sequence[int]],
    *,
    caps: Sequence[Sequence[int | None]] | None = None,
) -> list[list[list[int]]]:
    """Three ways, as nested two-way tables: of each layer, its rows.

    Row totals are over all layers; column totals are layer by layer.
    """
    layers = len(column_totals)
    shape = len(row_totals), len(column_totals[0]) if layers else 0
    count = shape[0] * shape[1]
    shares = (ctypes.c_int64 * (count * layers))()
    checked(
        lib.bhxh_apportionment_fill_layers,
        _array(ctypes.c_int64, _flat(weights, *shape), count),
        layers,
        *shape,
        _array(ctypes.c_int64, row_totals, shape[0]),
        _array(ctypes.c_int64, _flat(column_totals, layers, shape[1]), layers * shape[1]),
        _array(ctypes.c_int64, _flat(caps, *shape), count),
        shares,
    )
    return [
        _rows(shares[first : first + count], shape[1])
        for first in range(0, count * layers, count or 1)
    ]


def _flat(
    table: Sequence[Sequence[int | None]] | None, n_rows: int, n_columns: int
) -> list[int] | None:
    """A table row by row, where None is no cap."""
    if table is None:
        return None
    if len(table) != n_rows or any(len(row) != n_columns for row in table):
        raise ValueError(f"a table of {n_rows} rows and {n_columns} columns is needed")
    return [_NO_CAP if cell is None else cell for row in table for cell in row]


def _rows(cells: Sequence[Any], n_columns: int) -> list[list[Any]]:
    """Cells as rows."""
    return [
        list(cells[first : first + n_columns]) for first in range(0, len(cells), n_columns or 1)
    ]


def _int64(number: int) -> int:
    """A number that 64 bits hold."""
    value = number.__index__()
    if not -(2**63) <= value < 2**63:
        raise ValueError(f"{number} does not fit 64 bits")
    return value


def _array(kind: Any, numbers: Sequence[int] | None, count: int) -> Any:
    """Numbers as C takes them; None for none."""
    if numbers is None:
        return None
    if len(numbers) != count:
        raise ValueError(f"{len(numbers)} numbers for {count} weights")
    values = [_int64(number) for number in numbers]
    if kind is ctypes.c_uint32 and not all(0 <= value < 2**32 for value in values):
        raise ValueError("ranks are from 0 to 4294967295")
    return (kind * count)(*values)


def method_name(method: ApportionmentMethod | str, lang: LanguageLike = Language.VI) -> str:
    """The name of a method."""
    kind = member(ApportionmentMethod, method)
    return decode(lib.bhxh_apportionment_get_method_name(kind, language(lang)))


def reason_name(reason: ApportionmentReason | str, lang: LanguageLike = Language.VI) -> str:
    """A reason in words."""
    kind = member(ApportionmentReason, reason)
    return decode(lib.bhxh_apportionment_get_reason_name(kind, language(lang)))
