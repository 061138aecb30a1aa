# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tables as pandas DataFrames: by Arrow where pyarrow is there, else from lists; the same."""

from __future__ import annotations

import decimal
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .language import Language
from .numbers import EXACT_FLOAT
from .table import ColumnType

if TYPE_CHECKING:
    from .table import Cell, Column, Table


def _by_arrow(table: Table) -> dict[str, Any] | None:
    """The columns as Arrow arrays, or None without pyarrow."""
    try:
        import pyarrow
    except ImportError:
        return None
    read = pyarrow.RecordBatchReader.from_stream(table).read_all()
    return {name: read.column(name) for name in read.column_names}


def _texts(pandas: Any) -> Any:
    """How this pandas holds texts."""
    return pandas.Series(["text"]).dtype


def _words(column: Column, lang: Language | None) -> list[str]:
    """The categories of a code column, in the order of the codes; each another one."""
    named = {Language.VI: column.words, Language.EN: column.words_en}
    categories: list[str] = []
    for code, name in enumerate(column.codes):
        if name is not None:
            word = named[lang][code] if lang is not None else name
            categories.append(word if word and word not in categories else name)
    return categories


def _without_point(array: Any) -> Any:
    """The digits of decimals, as decimals without any place behind the point."""
    import pyarrow

    kind = pyarrow.decimal128(array.type.precision)
    chunks = [
        pyarrow.Array.from_buffers(kind, len(chunk), chunk.buffers(), offset=chunk.offset)
        for chunk in array.chunks
    ]
    return pyarrow.chunked_array(chunks, kind)


def _floats_of_arrow(pandas: Any, array: Any) -> Any:
    """Decimals as the nearest float64, which a cast of Arrow's need not be: whole numbers and
    powers of ten are exact, so that one division rounds once."""
    import pyarrow.compute

    digits = _without_point(array)
    least, most = pyarrow.compute.min_max(digits).as_py().values()
    if least is not None and max(-least, most) > EXACT_FLOAT:
        cells = array.to_pylist()
        return pandas.Series([None if cell is None else float(cell) for cell in cells], dtype=float)
    return pandas.Series(digits.cast(pyarrow.int64()).to_numpy() / 10.0**array.type.scale)


def _numbers_of_arrow(pandas: Any, array: Any, exact: bool) -> Any:
    """Numbers: Int64 where all are whole, else float64 or Decimals."""
    import pyarrow

    kind = array.type
    if pyarrow.types.is_decimal(kind) and kind.scale > 0:
        if exact:
            return pandas.Series(array.to_pandas(), dtype="object")
        return _floats_of_arrow(pandas, array)
    whole = array.cast(pyarrow.int64())
    values = whole.fill_null(0).to_numpy()
    return pandas.Series(
        pandas.arrays.IntegerArray(values.astype("int64"), whole.is_null().to_numpy().astype(bool))
    )


def _texts_of_arrow(pandas: Any, array: Any) -> Any:
    """Texts: as they came where this pandas holds them by Arrow too; one array without any
    stands for all that have none."""
    import pyarrow

    kind = _texts(pandas)
    if getattr(kind, "storage", None) != "pyarrow":
        return array.to_pandas().astype(kind)
    none = pyarrow.nulls(max(map(len, array.chunks), default=0), pyarrow.large_string())
    chunks = [
        none[: len(chunk)] if chunk.null_count == len(chunk) else chunk.cast(none.type)
        for chunk in array.chunks
    ]
    texts = pyarrow.chunked_array(chunks, none.type)
    return pandas.Series(pandas.arrays.ArrowStringArray(texts, dtype=kind))


def _series_of_arrow(
    pandas: Any, array: Any, column: Column, exact: bool, lang: Language | None
) -> Any:
    """A column that came by Arrow."""
    import pyarrow

    if column.type is ColumnType.NUMBER:
        return _numbers_of_arrow(pandas, array, exact)
    if pyarrow.types.is_date(array.type):
        return array.cast(pyarrow.timestamp("ns")).to_pandas()
    if column.type is not ColumnType.CODE:
        return _texts_of_arrow(pandas, array)
    series = array.to_pandas()
    names = [name for name in column.codes if name is not None]
    ordered = series.astype(pandas.CategoricalDtype(names))
    return ordered.cat.rename_categories(_words(column, lang))


def _numbers_of_list(pandas: Any, cells: Sequence[Cell], exact: bool) -> Any:
    """As _numbers_of_arrow()."""
    finest = max(
        (-int(cell.as_tuple().exponent) for cell in cells if isinstance(cell, decimal.Decimal)),
        default=0,
    )
    if finest == 0:
        return pandas.Series(pandas.array(cells, dtype="Int64"))
    if not exact:
        return pandas.Series(
            [float("nan") if cell is None else float(cell) for cell in cells],  # type: ignore[arg-type]
            dtype="float64",
        )
    place = decimal.Decimal(1).scaleb(-finest)
    context = decimal.Context(prec=60)
    return pandas.Series(
        [
            None if cell is None else decimal.Decimal(cell).quantize(place, context=context)  # type: ignore[arg-type]
            for cell in cells
        ],
        dtype="object",
    )


def _series_of_list(
    pandas: Any, cells: Sequence[Cell], column: Column, exact: bool, lang: Language | None
) -> Any:
    """A column that was read cell by cell."""
    if column.type is ColumnType.NUMBER:
        return _numbers_of_list(pandas, cells, exact)
    if column.type is ColumnType.CODE:
        names = [name for name in column.codes if name is not None]
        coded = pandas.Series(pandas.Categorical(cells, categories=names))
        return coded.cat.rename_categories(_words(column, lang))
    if column.type is ColumnType.PERIOD and column.narrow:
        return pandas.Series(pandas.to_datetime(cells)).astype("datetime64[ns]")
    texts: dict[Cell, str] = {cell: str(cell) for cell in set(cells) if cell is not None}
    return pandas.Series([texts.get(cell) for cell in cells], dtype=_texts(pandas))


def frame(table: Table, exact: bool, lang: Language | None) -> Any:
    """The table as a DataFrame."""
    import pandas

    arrays = _by_arrow(table)
    make: Any = _series_of_list if arrays is None else _series_of_arrow
    cells: dict[str, Any] = table.to_lists() if arrays is None else arrays
    titles: dict[str, Column] = {}
    for column in table.columns:
        if lang is not None and column.language not in (None, lang):
            continue
        title = column.name
        if lang is not None:
            title = column.title if lang is Language.VI else column.title_en
        titles[title if title not in titles else f"{title} ({column.name})"] = column

    series = {
        title: make(pandas, cells[column.name], column, exact, lang)
        for title, column in titles.items()
    }
    return pandas.DataFrame({title: each.array for title, each in series.items()}, copy=False)
