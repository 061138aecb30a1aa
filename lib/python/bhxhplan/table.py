# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The one shape of all results: a schema, and rows that are read batch by batch.

A table is never in memory as a whole, and can be read any number of times. Rows are named
tuples of ints, Decimals, dates, Periods and texts; None is missing.
"""

from __future__ import annotations

import collections
import ctypes
import datetime
import decimal
import enum
import itertools
import keyword
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, Union

from . import _abi
from ._enums import member
from ._handle import Handle
from ._library import lib
from ._options import Call, Progress
from ._text import decode, decode_or_none, encode, encode_all, encode_path, take
from .errors import checked
from .language import Language, LanguageLike, language
from .numbers import from_parts
from .periods import Period, cell

if TYPE_CHECKING:
    from .manifest import Manifest


class ColumnType(enum.IntEnum):
    """What a column holds."""

    TEXT = 1  #: UTF-8.
    NUMBER = 2  #: A value with decimals of its own in each row.
    PERIOD = 3  #: A day or another period.
    CODE = 4  #: One of a closed list: a name, and words for people.


class Format(enum.IntEnum):
    """What a table can be written as."""

    TEXT = 1  #: Aligned, for a terminal; reads the table twice.
    CSV = 2  #: RFC 4180, UTF-8. For machines.
    CSV_EXCEL = 3  #: For an Excel set to Vietnamese: BOM, ";", "1234,5".
    JSON = 4  #: An object; rows are objects. For machines.
    MARKDOWN = 5  #: A pipe table.
    XLSX = 6  #: A workbook of one sheet; needs the module "xlsx".


#: A cell of a row; None is missing.
Cell = Union[int, decimal.Decimal, datetime.date, Period, str, None]
PathLike = Union[str, "os.PathLike[str]"]

#: So many rows are shown in a notebook.
_HTML_ROWS = 60
#: What a file's name says of the format.
_SUFFIXES = {
    ".csv": Format.CSV,
    ".json": Format.JSON,
    ".md": Format.MARKDOWN,
    ".txt": Format.TEXT,
    ".xlsx": Format.XLSX,
}


class Writer(Protocol):
    """Something to write to, such as an open file."""

    def write(self, data: Any, /) -> Any:
        """Takes bytes, or text."""


class Column(NamedTuple):
    """One column of a table."""

    name: str  #: Machine name, such as "achievement".
    title: str  #: What people read, in Vietnamese.
    title_en: str
    type: ColumnType
    language: Language | None  #: Of texts that are in one language.
    codes: tuple[str | None, ...]  #: Machine names of a closed list, also of texts.
    words: tuple[str | None, ...]  #: The same for people, in Vietnamese.
    words_en: tuple[str | None, ...]
    narrow: bool  #: Numbers are counts of things or places, periods single days.


class Tabular:
    """What has a table: it is exported, shown and written as that."""

    __slots__ = ()

    def table(self) -> Table:
        """The result as a table."""
        raise NotImplementedError

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A fresh Arrow stream in a capsule, for pyarrow, polars, pandas, DuckDB."""
        return self.table().__arrow_c_stream__(requested_schema)

    def to_pandas(self, *, exact: bool = False, lang: LanguageLike | None = None) -> Any:
        """The table as a pandas DataFrame; see Table.to_pandas()."""
        return self.table().to_pandas(exact=exact, lang=lang)

    def to_polars(self) -> Any:
        """The table as a polars DataFrame."""
        return self.table().to_polars()

    def to_arrow(self) -> Any:
        """The table as a pyarrow Table."""
        return self.table().to_arrow()

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


class Table(Handle):
    """A schema and rows."""

    __slots__ = ("_schema",)
    _kind = "Table"
    _schema: tuple[Column, ...]

    @property
    def title(self) -> str:
        """What people read above it, in Vietnamese."""
        return decode(lib.bhxh_table_get_title(self, Language.VI))

    @property
    def title_en(self) -> str:
        """The same in English."""
        return decode(lib.bhxh_table_get_title(self, Language.EN))

    def notes(self, lang: LanguageLike = Language.VI) -> list[str]:
        """What belongs under the table."""
        return [
            decode(lib.bhxh_table_get_note(self, note, language(lang)))
            for note in range(lib.bhxh_table_get_n_notes(self))
        ]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns."""
        try:
            return self._schema
        except AttributeError:
            count = lib.bhxh_table_get_n_columns(self)
            self._schema = tuple(self._column(column) for column in range(count))
            return self._schema

    def _column(self, column: int) -> Column:
        """What is known of one column."""
        codes = range(lib.bhxh_table_get_n_codes(self, column))
        spoken = lib.bhxh_table_get_column_language(self, column)
        words = {
            which: tuple(
                decode_or_none(lib.bhxh_table_get_code_words(self, column, code, which))
                for code in codes
            )
            for which in Language
        }
        return Column(
            name=decode(lib.bhxh_table_get_column_name(self, column)),
            title=decode(lib.bhxh_table_get_column_title(self, column, Language.VI)),
            title_en=decode(lib.bhxh_table_get_column_title(self, column, Language.EN)),
            type=ColumnType(lib.bhxh_table_get_column_type(self, column)),
            language=Language(spoken) if spoken else None,
            codes=tuple(
                decode_or_none(lib.bhxh_table_get_code_name(self, column, code)) for code in codes
            ),
            words=words[Language.VI],
            words_en=words[Language.EN],
            narrow=bool(lib.bhxh_table_get_column_narrow(self, column)),
        )

    def column_index(self, name: str) -> int:
        """The index of the column of a machine name."""
        index = lib.bhxh_table_find_column(self, encode(name))
        if index < 0:
            names = ", ".join(column.name for column in self.columns)
            raise KeyError(f"no column {name!r}: there are {names}")
        return int(index)

    def _batches(self) -> Iterator[list[Sequence[Cell]]]:
        """The cells of each batch, column by column."""
        reader = _Reader(self)
        while rows := reader.next():
            yield [reader.cells(i, column, rows) for i, column in enumerate(self.columns)]

    def __iter__(self) -> Iterator[Any]:
        """The rows as named tuples, with the columns' machine names."""
        names = [
            f"{column.name}_" if keyword.iskeyword(column.name) else column.name
            for column in self.columns
        ]
        row = collections.namedtuple("Row", names)  # type: ignore[misc]
        for batch in self._batches():
            yield from map(row._make, zip(*batch))

    def __getitem__(self, name: str) -> list[Cell]:
        """One column, whole."""
        index = self.column_index(name)
        reader = _Reader(self)
        cells: list[Cell] = []
        while rows := reader.next():
            cells.extend(reader.cells(index, self.columns[index], rows))
        return cells

    def to_lists(self) -> dict[str, list[Cell]]:
        """All columns, whole, by machine name."""
        lists: dict[str, list[Cell]] = {column.name: [] for column in self.columns}
        for batch in self._batches():
            for cells, kept in zip(batch, lists.values()):
                kept.extend(cells)
        return lists

    def count_rows(self) -> int:
        """How many rows a pass over the table gives."""
        reader = _Reader(self)
        count = 0
        while rows := reader.next():
            count += rows
        return count

    def texts(self) -> Iterator[tuple[str | None, ...]]:
        """The rows as machines read them: all cells as texts."""
        reader = _Reader(self)
        while rows := reader.next():
            for row in range(rows):
                yield tuple(
                    take(lib.bhxh_table_reader_dup_text(reader, column, row))
                    for column in range(len(self.columns))
                )

    def filtered(self, column: str, values: Iterable[str] | str) -> Table:
        """The rows that have one of some texts in a text column, such as "unit"."""
        wanted = [values] if isinstance(values, str) else values
        texts, count = encode_all(encode(value) for value in wanted)
        return Table._own(checked(lib.bhxh_table_dup_filtered, self, encode(column), texts, count))

    def format(
        self,
        format: Format | str = Format.TEXT,
        *,
        lang: LanguageLike = Language.VI,
        columns: Iterable[str] | str | None = None,
        formula_guard: bool | None = None,
        progress: Progress | None = None,
    ) -> str:
        """The table as text, CSV ("csv", "csv-excel"), JSON or Markdown."""
        kind = member(Format, format)
        if kind is Format.XLSX:
            raise ValueError("a workbook is no text: save() or write() it")
        call = Call(progress, lang=lang, columns=columns, formula_guard=formula_guard)
        length = ctypes.c_size_t()
        address = call.run(
            lib.bhxh_table_format,
            self,
            kind,
            call.options,
            ctypes.byref(length),
        )
        return take(address, length.value) or ""

    def write(
        self,
        file: Writer,
        format: Format | str = Format.CSV,
        *,
        lang: LanguageLike = Language.VI,
        columns: Iterable[str] | str | None = None,
        formula_guard: bool | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Writes the table to an open binary file, piece by piece."""
        call = Call(progress, lang=lang, columns=columns, formula_guard=formula_guard)
        kind = member(Format, format)
        write = writer(call, file)
        call.run(lib.bhxh_table_write, self, kind, call.options, write, None)

    def save(
        self,
        path: PathLike,
        format: Format | str | None = None,
        *,
        lang: LanguageLike = Language.VI,
        columns: Iterable[str] | str | None = None,
        formula_guard: bool | None = None,
        manifest: Manifest | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Saves the table to a file, whole or not at all; its suffix says the format."""
        if format is None:
            suffix = os.path.splitext(os.fspath(path))[1].lower()
            if suffix not in _SUFFIXES:
                known = ", ".join(_SUFFIXES)
                raise ValueError(f"{path}: say the format, or use one of {known}")
            kind = _SUFFIXES[suffix]
        else:
            kind = member(Format, format)
        call = Call(
            progress,
            lang=lang,
            columns=columns,
            formula_guard=formula_guard,
            manifest=manifest,
        )
        call.run(lib.bhxh_table_save, self, kind, encode_path(path), call.options)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A fresh Arrow stream in a capsule; a requested schema is not followed."""
        from . import _arrow

        stream = _arrow.new_stream()
        checked(lib.bhxh_table_export_arrow, self, None, ctypes.addressof(stream))
        return _arrow.capsule_of(stream)

    def to_arrow(self) -> Any:
        """The table as a pyarrow Table."""
        import pyarrow

        return pyarrow.RecordBatchReader.from_stream(self).read_all()

    def to_polars(self) -> Any:
        """The table as a polars DataFrame."""
        import polars

        return polars.DataFrame(self)

    def to_pandas(self, *, exact: bool = False, lang: LanguageLike | None = None) -> Any:
        """The table as a pandas DataFrame.

        Whole numbers are Int64, codes categories, days datetime64, other periods and
        texts str. Numbers with decimals are the nearest float64; with exact, Decimals.
        With a language, columns have titles, codes words, and texts in the other language
        are left out. Needs pandas alone; with pyarrow it is faster.
        """
        from . import _pandas

        return _pandas.frame(self, exact, None if lang is None else language(lang))

    def __repr__(self) -> str:
        names = ", ".join(column.name for column in self.columns)
        return f"<Table {self.title!r}: {names}>"

    def _repr_html_(self, lang: LanguageLike = Language.VI) -> str:
        shown = language(lang)
        is_vi = shown is Language.VI
        kept = [
            (index, column)
            for index, column in enumerate(self.columns)
            if column.language in (None, shown)
        ]
        heads = "".join(
            f"<th>{_escape(column.title if is_vi else column.title_en)}</th>" for _, column in kept
        )
        rows = list(itertools.islice(self, _HTML_ROWS + 1))
        body = "".join(
            "<tr>"
            + "".join(f"<td>{_html(row[i], column, shown)}</td>" for i, column in kept)
            + "</tr>"
            for row in rows[:_HTML_ROWS]
        )
        more = "<p>…</p>" if len(rows) > _HTML_ROWS else ""
        notes = "".join(f"<p>{_escape(note)}</p>" for note in self.notes(shown))
        title = _escape(self.title if is_vi else self.title_en)
        return (
            f"<table><caption>{title}</caption><thead><tr>{heads}</tr></thead>"
            f"<tbody>{body}</tbody></table>{more}{notes}"
        )


class _Reader(Handle):
    """One pass over a table, for one thread."""

    __slots__ = ()
    _kind = "TableReader"

    def __init__(self, table: Table) -> None:
        self._take(lib.bhxh_table_reader_new(table))

    def next(self) -> int:
        """Goes to the next batch; its rows, 0 at the end."""
        rows = ctypes.c_size_t()
        checked(lib.bhxh_table_reader_next, self, ctypes.byref(rows))
        return rows.value

    def cells(self, index: int, column: Column, rows: int) -> Sequence[Cell]:
        """The cells of a column of this batch."""
        if column.type is ColumnType.TEXT:
            texts = lib.bhxh_table_reader_get_texts(self, index)[:rows]
            return [decode_or_none(text) for text in texts]
        values = lib.bhxh_table_reader_get_values(self, index)[:rows]
        present = lib.bhxh_table_reader_get_present(self, index)[:rows]
        if column.type is ColumnType.NUMBER:
            decimals = lib.bhxh_table_reader_get_decimals(self, index)[:rows]
            return [
                from_parts(value, places) if there else None
                for value, places, there in zip(values, decimals, present)
            ]
        if column.type is ColumnType.PERIOD:
            return [cell(value) if there else None for value, there in zip(values, present)]
        codes = column.codes
        return [
            codes[value] if there and 0 <= value < len(codes) else None
            for value, there in zip(values, present)
        ]


def _escape(text: str) -> str:
    """Text as text of HTML."""
    for letter, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(letter, name)
    return text


def _html(value: Cell, column: Column, lang: Language) -> str:
    """A cell for people."""
    if value is None:
        return ""
    if isinstance(value, Period):
        return _escape(value.name(lang))
    if not column.codes:
        return _escape(str(value))
    words = dict(zip(column.codes, column.words if lang is Language.VI else column.words_en))
    names = [name.strip() for name in str(value).split(";")]
    return _escape("; ".join(words.get(name) or name for name in names))


def writer(call: Call, file: Writer) -> Any:
    """The function that C writes to; to be kept for as long as the call runs."""

    def write(address: int, length: int, _: Any, __: Any) -> bool:
        if call.raised is not None:
            return False
        try:
            file.write(ctypes.string_at(address, length))
        except BaseException as raised:  # Carried through C, whatever it is.
            call.raised = raised
            return False
        return True

    return _abi.WriteFunc(write)
