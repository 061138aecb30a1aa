# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A report: tables, words and charts in the order in which they are read."""

from __future__ import annotations

import ctypes
import enum
import os
from collections.abc import Iterable

from ._enums import member
from ._handle import Handle
from ._library import lib
from ._options import Call
from ._text import encode, encode_path, take
from .duties import Duties
from .enums import ReportParts
from .errors import checked
from .findings import Findings
from .gaps import Gaps
from .language import Language, LanguageLike
from .manifest import Manifest
from .periods import PeriodLike, period_bits
from .table import PathLike, Table, Tabular, Writer, writer


class ReportFormat(enum.IntEnum):
    """What a report is written as."""

    HTML = 1  #: One file for a browser and for printing on A4.
    MARKDOWN = 2  #: For mail.
    TEXT = 3  #: For a terminal.
    JSON = 4  #: For machines.
    XLSX = 5  #: A sheet of words, and one for each table; needs the module "xlsx".


class ReportChart(enum.IntEnum):
    """What a chart of a report shows."""

    PATHS = 1  #: Targets and actuals year by year, a panel a unit.
    BULLET = 2  #: Actuals over bands of their targets.
    DOTS = 3  #: Gaps from the best to the worst, with their rounding.
    WATERFALL = 4  #: The parts that a unit's gap is made of.
    HEAT = 5  #: Gaps by unit and year, the darker, the further below.


def _optional(text: str | None) -> bytes | None:
    return None if text is None else encode(text)


#: What a file's name says of the format.
_SUFFIXES = {
    ".html": ReportFormat.HTML,
    ".md": ReportFormat.MARKDOWN,
    ".txt": ReportFormat.TEXT,
    ".json": ReportFormat.JSON,
    ".xlsx": ReportFormat.XLSX,
}


class Report(Handle):
    """A document of headings, paragraphs, tables and charts; built by one thread.

    ``Report.compute(gaps, findings, duties)`` is one for those who decide; ``Report()`` has no
    parts yet. Texts are in Vietnamese and English; where one is missing the other stands.
    """

    __slots__ = ()
    _kind = "Report"

    def __init__(self) -> None:
        self._take(lib.bhxh_report_new())

    @classmethod
    def compute(
        cls,
        gaps: Gaps,
        findings: Findings | None = None,
        duties: Duties | None = None,
        *,
        report_unit: str | None = None,
        report_parts: ReportParts | str | None = None,
    ) -> Report:
        """A report of what was found: of one unit, or of all; some parts, or all."""
        call = Call(report_unit=report_unit, report_parts=report_parts)
        address = call.run(lib.bhxh_report_compute, gaps, findings, duties, call.options)
        return cls._own(address)

    def set_title(self, vi: str | None, en: str | None = None) -> None:
        """The title."""
        lib.bhxh_report_set_title(self, _optional(vi), _optional(en))

    def set_heading(self, heading: str | None) -> None:
        """Lines above the title, such as "PHỤ LỤC I"."""
        lib.bhxh_report_set_heading(self, _optional(heading))

    def set_place(self, place: str | None) -> None:
        """Where it is signed."""
        lib.bhxh_report_set_place(self, _optional(place))

    def set_date(self, day: PeriodLike | None) -> None:
        """The day that stands above the signature."""
        lib.bhxh_report_set_date(self, 0 if day is None else period_bits(day))

    def set_signature(self, office: str | None, name: str | None) -> None:
        """Who signs: lines of office, and the name."""
        lib.bhxh_report_set_signature(self, _optional(office), _optional(name))

    def set_css(self, css: str | None) -> None:
        """Style sheet behind the report's own, in HTML."""
        lib.bhxh_report_set_css(self, _optional(css))

    def set_manifest(self, manifest: Manifest | None) -> None:
        """Has the report carry what went into it, as the manifest says now."""
        checked(lib.bhxh_report_set_manifest, self, manifest)

    def add_heading(self, level: int, vi: str | None, en: str | None = None) -> None:
        """A heading of a section (level 1), or of what is in one (level 2)."""
        if level not in (1, 2):
            raise ValueError(f"level {level}: there are 1 and 2")
        lib.bhxh_report_add_heading(self, level, _optional(vi), _optional(en))

    def add_paragraph(self, vi: str | None, en: str | None = None) -> None:
        """A paragraph."""
        lib.bhxh_report_add_paragraph(self, _optional(vi), _optional(en))

    def add_note(self, vi: str | None, en: str | None = None) -> None:
        """A note, an item of a list in small print."""
        lib.bhxh_report_add_note(self, _optional(vi), _optional(en))

    def add_table(
        self,
        table: Table | Tabular,
        *,
        columns: Iterable[str] | str | None = None,
        vi: str | None = None,
        en: str | None = None,
    ) -> None:
        """A table, numbered in writing, with its notes; its own title where none is given."""
        shown = table.table() if isinstance(table, Tabular) else table
        if columns is not None and not isinstance(columns, str):
            columns = ",".join(columns)
        lib.bhxh_report_add_table(self, shown, _optional(columns), _optional(vi), _optional(en))

    def add_chart(
        self,
        chart: ReportChart | str,
        gaps: Gaps,
        *,
        unit: str | None = None,
        indicator: str | None = None,
    ) -> None:
        """A chart of a comparison, with its table; of the plan's first unit and main indicator
        where none is named."""
        kind = member(ReportChart, chart)
        checked(lib.bhxh_report_add_chart, self, kind, gaps, _optional(unit), _optional(indicator))

    def __len__(self) -> int:
        return int(lib.bhxh_report_get_n_parts(self))

    def format(
        self,
        format: ReportFormat | str = ReportFormat.TEXT,
        *,
        lang: LanguageLike = Language.VI,
    ) -> str:
        """The report as HTML, Markdown, text or JSON."""
        kind = member(ReportFormat, format)
        if kind is ReportFormat.XLSX:
            raise ValueError("a workbook is no text: save() or write() it")
        call = Call(lang=lang)
        length = ctypes.c_size_t()
        address = call.run(lib.bhxh_report_format, self, kind, call.options, ctypes.byref(length))
        return take(address, length.value) or ""

    def write(
        self,
        file: Writer,
        format: ReportFormat | str = ReportFormat.HTML,
        *,
        lang: LanguageLike = Language.VI,
    ) -> None:
        """Writes it to an open binary file, piece by piece."""
        call = Call(lang=lang)
        write = writer(call, file)
        kind = member(ReportFormat, format)
        call.run(lib.bhxh_report_write, self, kind, call.options, write, None)

    def save(
        self,
        path: PathLike,
        format: ReportFormat | str | None = None,
        *,
        lang: LanguageLike = Language.VI,
        manifest: Manifest | None = None,
    ) -> None:
        """Saves it to a file, whole or not at all; its suffix says the format."""
        suffix = os.path.splitext(os.fspath(path))[1].lower()
        if format is None and suffix not in _SUFFIXES:
            known = ", ".join(_SUFFIXES)
            raise ValueError(f"{path}: say the format, or use one of {known}")
        kind = _SUFFIXES[suffix] if format is None else member(ReportFormat, format)
        call = Call(lang=lang, manifest=manifest)
        call.run(lib.bhxh_report_save, self, kind, encode_path(path), call.options)

    def _repr_html_(self) -> str:
        # A page of its own, which a notebook would otherwise mix with its own style.
        page = self.format(ReportFormat.HTML).replace("&", "&amp;").replace('"', "&quot;")
        return f'<iframe srcdoc="{page}" width="100%" height="600"></iframe>'

    def __repr__(self) -> str:
        return f"<Report: {len(self)} parts>"
