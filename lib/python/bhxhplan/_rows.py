# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Rows of Python objects as the CSV that the library reads: nothing is rounded on the way.

A float stands for a figure only where nobody has to guess: persons must be whole, and a rate
needs the number of its decimals stated and must not have more.
"""

from __future__ import annotations

import csv
import datetime
import decimal
import enum
import io
import math
import numbers
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Union

from ._library import lib
from ._text import decode_or_none, encode
from .errors import AmbiguousError, UnknownError
from .indicators import Indicator
from .numbers import EXACT_FLOAT, Measure, to_parts
from .periods import Period
from .units import Unit

if TYPE_CHECKING:
    from .frame import Frame

#: The columns of rows that are plain tuples.
FIELDS = ("unit", "indicator", "period", "value", "stage", "as_of", "sender", "received")
#: The columns that can say what is counted.
_INDICATOR_FIELDS = ("indicator", "indicator_name")

#: Decimals of float rates: of all, or by indicator.
FloatDecimals = Union[int, Mapping[str, int]]


def _is_missing(value: Any) -> bool:
    """None, NaN, NaT and pandas.NA."""
    if value is None or value is False or value is True:
        return value is None
    if isinstance(value, decimal.Decimal):
        return value.is_nan()
    if isinstance(value, float):
        return math.isnan(value)
    return type(value).__name__ in ("NaTType", "NAType")


def _text(value: Any) -> str | None:
    """What is no float, as the library reads it."""
    if isinstance(value, str):
        return value
    if isinstance(value, Unit):
        day = value.valid_from
        return value.code if day is None else f"{value.code}@{day}"
    if isinstance(value, (Indicator, Period)):
        return str(value)
    if isinstance(value, enum.Enum):
        return value.name.lower()
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (bool, float)):
        return None
    if isinstance(value, decimal.Decimal):
        to_parts(value)
        return format(value, "f")
    if hasattr(value, "__index__"):
        return str(value.__index__())
    return None


def _find_field(header: str) -> str | None:
    """The field that a header names, as in a file; None where it is nobody's."""
    return decode_or_none(lib.bhxh_figures_find_field(encode(header)))


class RowWriter:
    """Writes rows as CSV; knows of which row and column it complains."""

    def __init__(
        self,
        frame: Frame,
        header: Sequence[str],
        decimals: FloatDecimals | None,
        fields: Mapping[str, str],
        constants: Mapping[str, Any],
    ) -> None:
        named = {str(header_text): field for field, header_text in fields.items()}
        self._frame = frame
        self._header = header
        self._fields = [named.get(name) or _find_field(name) for name in header]
        self._decimals = decimals
        self._constants = constants
        self._measures: dict[str, tuple[Measure, str] | None] = {}
        self._file = io.StringIO()
        self._csv = csv.writer(self._file, lineterminator="\n")
        self._csv.writerow(header)
        self._count = 0
        self.has_texts = False

    def add(self, row: Sequence[Any]) -> None:
        """One more row."""
        self._count += 1
        if len(row) > len(self._fields):
            raise ValueError(
                f"row {self._count}: {len(row)} values, and there are {len(self._fields)} columns"
            )
        self._csv.writerow([self._cell(row, place, value) for place, value in enumerate(row)])

    def _cell(self, row: Sequence[Any], place: int, value: Any) -> str:
        """One cell."""
        field = self._fields[place]
        if _is_missing(value):
            return ""
        text = _text(value)
        if text is None and field is None:
            return str(value)  # The library says that the column is not used.
        name = self._header[place]
        if text is None and isinstance(value, numbers.Real) and not isinstance(value, bool):
            text = self._float(row, place, float(value))
        if text is None:
            raise TypeError(f"row {self._count}, {name}: {value!r} is a {type(value).__name__}")
        self.has_texts = self.has_texts or (field == "value" and isinstance(value, str))
        return text

    def _float(self, row: Sequence[Any], place: int, value: float) -> str:
        """A float where it is exact, or an error that says how to make it so."""
        where = f"row {self._count}, {self._header[place]}: {value!r}"
        if not math.isfinite(value) or abs(value) > EXACT_FLOAT:
            raise ValueError(f"{where} is no exact number: use an int or a Decimal")
        if self._fields[place] != "value":
            if value.is_integer():
                return str(int(value))
            raise TypeError(f"{where} is a float")
        measure, code = self._measure(row) or (None, "")
        if measure is Measure.PERSON:
            if value.is_integer():
                return str(int(value))
            raise ValueError(f"{where} persons are not whole")
        decimals = self._stated(code)
        if decimals is None:
            raise ValueError(
                f"{where} is a float: state how many decimals it was printed with, "
                "plan.actuals(..., decimals=1), or use a Decimal"
            )
        shortest = decimal.Decimal(repr(value))
        text = f"{shortest:.{decimals}f}"
        if decimal.Decimal(text) != shortest:
            raise ValueError(f"{where} has more than the {decimals} decimals stated")
        return text

    def _stated(self, code: str) -> int | None:
        """The decimals that were stated for an indicator."""
        stated = self._decimals
        if isinstance(stated, Mapping):
            stated = stated.get(code)
        if stated is not None and not 0 <= stated <= 18:
            raise ValueError(f"{stated} decimals")
        return stated

    def _measure(self, row: Sequence[Any]) -> tuple[Measure, str] | None:
        """What a row measures, and its indicator's code; None where that is not known."""
        for field in _INDICATOR_FIELDS:
            if field in self._fields and self._fields.index(field) < len(row):
                name = row[self._fields.index(field)]
                if not _is_missing(name):
                    return self._measure_of(str(name))
        name = self._constants.get("indicator")
        return self._measure_of(str(name)) if name is not None else None

    def _measure_of(self, name: str) -> tuple[Measure, str] | None:
        """The measure of an indicator as it is written."""
        if name not in self._measures:
            try:
                indicator = self._frame.indicators[name]
                self._measures[name] = indicator.measure, indicator.code
            except (UnknownError, AmbiguousError):
                self._measures[name] = None
        return self._measures[name]

    def finish(self) -> bytes:
        """The CSV."""
        return self._file.getvalue().encode()


def _columns_of(row: Any) -> list[str] | None:
    """The names that a row brings itself."""
    if isinstance(row, Mapping):
        return [str(name) for name in row]
    names = getattr(row, "_fields", None)
    return [str(name) for name in names] if names is not None else None


def write_rows(
    frame: Frame,
    rows: Iterable[Any],
    decimals: FloatDecimals | None,
    fields: Mapping[str, str],
    constants: Mapping[str, Any],
) -> tuple[bytes, bool]:
    """Rows as CSV, and whether any value is a text; tuples have the columns of FIELDS."""
    writer: RowWriter | None = None
    names: list[str] | None = None
    for row in rows:
        if writer is None:
            names = _columns_of(row)
            header = names or list(FIELDS[: len(row)])
            writer = RowWriter(frame, header, decimals, fields, constants)
        if isinstance(row, Mapping):
            assert names is not None
            if not set(row) <= set(names):
                raise ValueError(f"a row has other columns than the first: {row!r}")
            row = [row.get(name) for name in names]
        elif isinstance(row, (str, bytes)) or not isinstance(row, Sequence):
            raise TypeError(f"{row!r} is no row: a tuple, a list or a dict is")
        writer.add(row)
    if writer is None:
        writer = RowWriter(frame, FIELDS[:4], decimals, fields, constants)
    return writer.finish(), writer.has_texts


def write_frame(
    frame: Frame,
    data: Any,
    decimals: FloatDecimals | None,
    fields: Mapping[str, str],
    constants: Mapping[str, Any],
) -> tuple[bytes, bool]:
    """A pandas DataFrame as CSV; its columns are headers as in a file."""
    header = [str(name) for name in data.columns]
    writer = RowWriter(frame, header, decimals, fields, constants)
    columns = [data[name].astype("object").tolist() for name in data.columns]
    for row in zip(*columns):
        writer.add(row)
    return writer.finish(), writer.has_texts
