# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Dividing a total among entries in whole persons, in proportion and within bounds."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ._enums import member
from ._library import lib
from ._text import decode
from .enums import ApportionmentMethod, ApportionmentReason
from .errors import checked
from .language import Language, LanguageLike, language

#: What C takes for no cap.
_NO_CAP = 2**63 - 1


@dataclass(frozen=True)
class Share:
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
