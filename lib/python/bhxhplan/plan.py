# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A plan: what a document promises, and everything that is computed from it."""

from __future__ import annotations

import datetime
import enum
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from . import _actuals
from ._enums import member
from ._handle import Handle
from ._library import lib
from ._options import Call, Progress
from ._text import (
    decode,
    decode_or_none,
    encode,
    encode_all,
    encode_path,
    take_text,
)
from .diagnostics import Diagnostic
from .errors import checked
from .figures import Figures, FiguresLike, Stage
from .frame import Frame
from .gaps import Gaps
from .indicators import Indicators
from .language import Language, LanguageLike, language
from .map import Map, handles
from .numbers import Number, NumberStyle
from .periods import Period, PeriodLike
from .table import Format, PathLike, Table
from .units import Units

if TYPE_CHECKING:
    from ._rows import FloatDecimals
    from .allocation import Allocation
    from .bounds import Bounds
    from .conflicts import Conflicts
    from .differences import Differences
    from .duties import Duties
    from .enums import (
        AllocationBlock,
        AllocationDepth,
        ApportionmentMethod,
        ForecastMethod,
        Limit,
        MissingPolicy,
        RankingMeasure,
        Reach,
        Shift,
        YearPath,
    )
    from .findings import Findings
    from .holidays import Holidays
    from .imports import Import
    from .manifest import Manifest
    from .rules import Rules
    from .submissions import Submissions

#: Limits of reading, such as {"rows": 1000}.
Limits = Mapping["Limit | str", int]


class PlanTable(enum.IntEnum):
    """The tables that a plan consists of; each is a file of the package."""

    UNITS = 1  #: units.csv
    UNIT_SUCCESSIONS = 2  #: unit-successions.csv
    INDICATORS = 3  #: indicators.csv
    TARGETS = 4  #: targets.csv
    RULES = 5  #: rules.csv
    TEXTS = 6  #: texts.csv
    DOCUMENTS = 7  #: documents.csv
    AGENCIES = 8  #: agencies.csv
    AGENCY_SUCCESSIONS = 9  #: agency-successions.csv
    DUTIES = 10  #: duties.csv
    ACCEPTED = 11  #: accepted.csv


class Qualifier(enum.IntEnum):
    """How a statement limits its figure."""

    EXACT = 1  #: The value itself.
    AT_LEAST = 2  #: tối thiểu, ít nhất, trên
    ABOUT = 3  #: khoảng
    AT_MOST = 4  #: tối đa, dưới


class Plan(Handle):
    """A plan; immutable, and to be shared by threads.

    ``Plan.bundled("quang-tri-2022-2025")`` is inside the library, ``Plan.load(folder)`` reads
    a package. Wherever actuals are taken, whatever actuals() reads will do.
    """

    __slots__ = ("diagnostics",)
    _kind = "Plan"

    #: What was noticed while it was read.
    diagnostics: tuple[Diagnostic, ...]

    @classmethod
    def _loaded(cls, address: int | None, call: Call) -> Plan:
        self = cls._own(address)
        self.diagnostics = call.diagnostics()
        return self

    # --- Loading and saving

    @staticmethod
    def bundled_ids() -> list[str]:
        """The plans inside the library."""
        count = lib.bhxh_plan_get_n_bundled()
        return [decode(lib.bhxh_plan_get_bundled_id(i)) for i in range(count)]

    @classmethod
    def bundled(
        cls, id: str, *, limits: Limits | None = None, progress: Progress | None = None
    ) -> Plan:
        """A plan that is inside the library."""
        call = Call(progress, limits=limits)
        address = call.run(lib.bhxh_plan_load_bundled, encode(id), call.options)
        return cls._loaded(address, call)

    @classmethod
    def load(
        cls,
        folder: PathLike,
        *,
        limits: Limits | None = None,
        manifest: Manifest | None = None,
        progress: Progress | None = None,
    ) -> Plan:
        """A plan package from a folder; the exception has all its problems."""
        call = Call(progress, limits=limits, manifest=manifest)
        address = call.run(lib.bhxh_plan_load, encode_path(folder), call.options)
        return cls._loaded(address, call)

    def save(
        self,
        folder: PathLike,
        *,
        manifest: Manifest | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Saves it as a package."""
        call = Call(progress, manifest=manifest)
        call.run(lib.bhxh_plan_save, self, encode_path(folder), call.options)

    def in_force(
        self,
        amendments: Iterable[PathLike] | PathLike,
        *,
        on: PeriodLike | None = None,
        limits: Limits | None = None,
        manifest: Manifest | None = None,
        progress: Progress | None = None,
    ) -> Plan:
        """The plan as amendments leave it, all of them or those in force on a day."""
        one = isinstance(amendments, (str, os.PathLike))
        paths: Any = [amendments] if one else amendments
        folders, count = encode_all(encode_path(path) for path in paths)
        call = Call(progress, on=on, limits=limits, manifest=manifest)
        address = call.run(lib.bhxh_plan_load_in_force, self, folders, count, call.options)
        return Plan._loaded(address, call)

    # --- What it says

    @property
    def id(self) -> str:
        """Identifier."""
        return decode(lib.bhxh_plan_get_id(self))

    @property
    def title(self) -> str:
        """Title in Vietnamese."""
        return decode(lib.bhxh_plan_get_title(self, Language.VI))

    @property
    def title_en(self) -> str:
        """Title in English."""
        return decode(lib.bhxh_plan_get_title(self, Language.EN))

    @property
    def term(self) -> Period:
        """The whole term, such as 2022/2025."""
        return Period.of_bits(lib.bhxh_plan_get_term(self))

    @property
    def issuer(self) -> str:
        """Agency code of the issuer, the default owner of targets."""
        return decode(lib.bhxh_plan_get_issuer(self))

    @property
    def frame(self) -> Frame:
        """The axes."""
        return Frame._share(lib.bhxh_plan_get_frame(self))

    @property
    def units(self) -> Units:
        """The units: ``plan.units["Đông Hà"]``."""
        return self.frame.units

    @property
    def indicators(self) -> Indicators:
        """The indicators."""
        return self.frame.indicators

    @property
    def periods(self) -> list[Period]:
        """The periods that targets are for."""
        return self.frame.periods

    @property
    def targets(self) -> Figures:
        """The issuer's targets."""
        return self.targets_of(None)

    def targets_of(self, owner: str | None) -> Figures:
        """The targets of one owner: the most precise statement of each cell."""
        name = None if owner is None else encode(owner)
        return Figures._loaded(checked(lib.bhxh_plan_dup_targets, self, name), ())

    @property
    def statements(self) -> Figures:
        """All statements of figures, with owner, qualifier and source."""
        return Figures._loaded(lib.bhxh_plan_dup_statements(self), ())

    def count_rows(self, table: PlanTable | str) -> int:
        """How many rows one of its tables has."""
        return int(lib.bhxh_plan_get_n_rows(self, member(PlanTable, table)))

    def table(self, table: PlanTable | str) -> Table:
        """One of its tables, as its file has it: "units", "texts", "duties"..."""
        return Table._own(lib.bhxh_plan_dup_table(self, member(PlanTable, table)))

    def row(self, table: PlanTable | str, key: str) -> int:
        """Index of the row whose first column is a key; KeyError where there is none."""
        kind = member(PlanTable, table)
        row = lib.bhxh_plan_find_row(self, kind, encode(key))
        if row < 0:
            raise KeyError(f"no {key!r} in {kind.name.lower()}")
        return int(row)

    def cell(self, table: PlanTable | str, row: int | str, column: str) -> str | None:
        """A cell of one of its tables but the targets, by row index or key."""
        kind = member(PlanTable, table)
        index = self.row(kind, row) if isinstance(row, str) else row
        if index < 0:
            raise IndexError(f"row {row}")
        return decode_or_none(lib.bhxh_plan_get_cell(self, kind, index, encode(column)))

    # --- Actual figures

    def actuals(
        self,
        source: Any,
        *,
        labour_force: Any = None,
        map: Map | Sequence[Map | None] | None = None,
        decimals: FloatDecimals | None = None,
        name: str | None = None,
        number_style: NumberStyle | str | None = None,
        delimiter: str | None = None,
        encoding: str | None = None,
        column_names: Mapping[str, str] | None = None,
        constants: Mapping[Any, Any] | None = None,
        sender: str | None = None,
        received: PeriodLike | None = None,
        collect_unknown: bool | None = None,
        replace: bool | None = None,
        known_on: PeriodLike | None = None,
        keep_places: bool | None = None,
        sheet: str | None = None,
        accept_guesses: bool | None = None,
        limits: Limits | None = None,
        manifest: Manifest | None = None,
        progress: Progress | None = None,
    ) -> Figures:
        """Reads actual figures.

        From a path or a list of paths (files, folders), an open file or bytes, a pandas
        DataFrame with columns as in a file, whatever gives such columns as a stream of Arrow
        (pyarrow and DuckDB tables), or rows: tuples of unit, indicator, period,
        value[, stage[, as_of[, sender[, received]]]], or dicts. Values are ints, Decimals or
        texts; floats only where they are exact: whole persons, and rates whose decimals are
        stated (``decimals=1``, or by indicator). None and NaN are missing.

        ``labour_force`` names files that have only labour forces. ``column_names`` says which
        header is a field ({"value": "Số liệu"}), ``constants`` what a field is that has no
        column ({"indicator": "labour_force"}), ``map`` how a wide table is read.
        """
        settings = {
            "number_style": number_style,
            "delimiter": delimiter,
            "encoding": encoding,
            "column_names": column_names,
            "constants": constants,
            "sender": sender,
            "received": received,
            "collect_unknown": collect_unknown,
            "replace": replace,
            "known_on": known_on,
            "keep_places": keep_places,
            "sheet": sheet,
            "accept_guesses": accept_guesses,
            "limits": limits,
            "manifest": manifest,
            "progress": progress,
        }
        return _actuals.read(
            self,
            source,
            labour_force=labour_force,
            map=map,
            decimals=decimals,
            name=name,
            settings=settings,
        )

    def _figures(self, source: FiguresLike) -> Figures | None:
        """Figures as they are, or read from a source; None for none."""
        if source is None or isinstance(source, Figures):
            return source
        return self.actuals(source)

    # --- What is computed

    def check(
        self,
        actuals: FiguresLike = None,
        *,
        owner: str | None = None,
        period: PeriodLike | None = None,
        on: PeriodLike | None = None,
        jump_percent: int | None = None,
        progress: Progress | None = None,
    ) -> Findings:
        """Whether its printed figures, and actuals, can all be true."""
        from .findings import Findings

        figures = self._figures(actuals)
        call = Call(progress, owner=owner, period=period, on=on, jump_percent=jump_percent)
        address = call.run(lib.bhxh_findings_compute, self, figures, call.options)
        return Findings._of(address, self.frame)

    def gaps(
        self,
        actuals: FiguresLike,
        *,
        owner: str | None = None,
        period: PeriodLike | None = None,
        actual_period: PeriodLike | None = None,
        base_period: PeriodLike | None = None,
        stage: Stage | str | None = None,
        missing: MissingPolicy | str | None = None,
        decimals: int | None = None,
        rate_achievement: bool | None = None,
        bands: Sequence[Number] | None = None,
        zero_base: bool | None = None,
        monthly_maximum: int | None = None,
        path: YearPath | str | None = None,
        monthly_shares: Sequence[int] | None = None,
        since_base: bool | None = None,
        forecast_method: ForecastMethod | str | None = None,
        forecast_window: int | None = None,
        ranking_measure: RankingMeasure | str | None = None,
        on: PeriodLike | None = None,
    ) -> Gaps:
        """Compares actuals with its targets."""
        figures = self._figures(actuals)
        if figures is None:
            raise TypeError("gaps need actuals")
        call = Call(
            owner=owner,
            period=period,
            actual_period=actual_period,
            base_period=base_period,
            stage=stage,
            missing=missing,
            decimals=decimals,
            rate_achievement=rate_achievement,
            bands=bands,
            zero_base=zero_base,
            monthly_maximum=monthly_maximum,
            path=path,
            monthly_shares=monthly_shares,
            since_base=since_base,
            forecast_method=forecast_method,
            forecast_window=forecast_window,
            ranking_measure=ranking_measure,
            on=on,
        )
        address = call.run(lib.bhxh_gaps_compute, self, figures, call.options)
        return Gaps._of(address, self.frame)

    def bounds(
        self,
        facts: FiguresLike = None,
        *,
        owner: str | None = None,
        period: PeriodLike | None = None,
        reach: Reach | str | None = None,
        rules: Mapping[str, str] | None = None,
        residual: int | None = None,
        identified_width: int | None = None,
        printed: bool | None = None,
        progress: Progress | None = None,
    ) -> Bounds:
        """What its figures imply about missing ones; reach "system" takes all rules."""
        from .bounds import Bounds

        figures = self._figures(facts)
        call = Call(
            progress,
            owner=owner,
            period=period,
            reach=reach,
            rules=rules,
            residual=residual,
            identified_width=identified_width,
            printed=printed,
        )
        address = call.run(lib.bhxh_bounds_compute, self, figures, call.options)
        return Bounds._of(address, self.frame)

    def conflicts(
        self,
        facts: FiguresLike = None,
        *,
        owner: str | None = None,
        period: PeriodLike | None = None,
        rules: Mapping[str, str] | None = None,
        residual: int | None = None,
        weights: Mapping[str, int] | None = None,
        most_sets: int | None = None,
        progress: Progress | None = None,
    ) -> Conflicts:
        """What contradicts itself in its targets."""
        from .conflicts import Conflicts

        figures = self._figures(facts)
        call = Call(
            progress,
            owner=owner,
            period=period,
            rules=rules,
            residual=residual,
            weights=weights,
            most_sets=most_sets,
        )
        address = call.run(lib.bhxh_conflicts_compute, self, figures, call.options)
        return Conflicts._own(address)

    def rules(
        self,
        *,
        owner: str | None = None,
        rules: Mapping[str, str] | None = None,
        progress: Progress | None = None,
    ) -> Rules:
        """What its rules are worth, without its figures."""
        from .rules import Rules

        call = Call(progress, owner=owner, rules=rules)
        return Rules._own(call.run(lib.bhxh_rules_compute, self, call.options))

    def differences(
        self,
        later: Plan,
        *,
        owner: str | None = None,
        period: PeriodLike | None = None,
        on: PeriodLike | None = None,
        progress: Progress | None = None,
    ) -> Differences:
        """What a later plan says otherwise."""
        from .differences import Differences

        call = Call(progress, owner=owner, period=period, on=on)
        address = call.run(lib.bhxh_differences_compute, self, later, call.options)
        return Differences._own(address)

    def allocate(
        self,
        actuals: FiguresLike = None,
        *,
        unit: str | None = None,
        indicators: Iterable[str] | str | None = None,
        depth: AllocationDepth | str | None = None,
        block: AllocationBlock | str | None = None,
        method: ApportionmentMethod | str | None = None,
        weights: str | None = None,
        floor: str | None = None,
        cap: str | None = None,
        tie_order: Iterable[str] | str | None = None,
        owner: str | None = None,
        period: PeriodLike | None = None,
        decimals: int | None = None,
    ) -> Allocation:
        """Hands the targets of a unit down to those below it, every total kept.

        ``weights`` is "growth", "coverage", "uncovered", "gap" or an indicator, as
        "labour_force@2023"; ``floor`` and ``cap`` are "last" or an indicator.
        MissingError names who lacks a figure to share out by; allocation_template() is
        a form for them.
        """
        from .allocation import Allocation

        figures = self._figures(actuals)
        call = Call(
            allocated_unit=unit,
            allocated_indicators=indicators,
            allocation_depth=depth,
            allocation_block=block,
            apportionment_method=method,
            allocation_weights=weights,
            allocation_floor=floor,
            allocation_cap=cap,
            tie_order=tie_order,
            owner=owner,
            period=period,
            decimals=decimals,
        )
        address = call.run(lib.bhxh_allocation_compute, self, figures, call.options)
        allocation = Allocation._own(address)
        allocation.diagnostics = call.diagnostics()
        allocation.frame = self.frame
        return allocation

    def allocation_template(
        self,
        actuals: FiguresLike = None,
        *,
        unit: str | None = None,
        indicators: Iterable[str] | str | None = None,
        depth: AllocationDepth | str | None = None,
        block: AllocationBlock | str | None = None,
        weights: str | None = None,
        floor: str | None = None,
        cap: str | None = None,
        owner: str | None = None,
        period: PeriodLike | None = None,
    ) -> Table:
        """The figures that allocate() would miss, to be filled in and read as actuals."""
        figures = self._figures(actuals)
        call = Call(
            allocated_unit=unit,
            allocated_indicators=indicators,
            allocation_depth=depth,
            allocation_block=block,
            allocation_weights=weights,
            allocation_floor=floor,
            allocation_cap=cap,
            owner=owner,
            period=period,
        )
        address = call.run(lib.bhxh_allocation_compute_template, self, figures, call.options)
        return Table._own(address)

    def submissions(
        self,
        source: Any,
        *,
        name: str | None = None,
        delimiter: str | None = None,
        encoding: str | None = None,
        column_names: Mapping[str, str] | None = None,
        constants: Mapping[Any, Any] | None = None,
        limits: Limits | None = None,
        manifest: Manifest | None = None,
        progress: Progress | None = None,
    ) -> Submissions:
        """Reads a register of what was handed in: a path, an open file, or bytes."""
        from .submissions import Submissions

        call = Call(
            progress,
            delimiter=delimiter,
            encoding=encoding,
            column_names=column_names,
            constants=constants,
            limits=limits,
            manifest=manifest,
        )
        if isinstance(source, (str, os.PathLike)):
            path = encode_path(source)
            address = call.run(lib.bhxh_submissions_load, self, path, call.options)
        else:
            content = source.read() if hasattr(source, "read") else source
            data = content.encode() if isinstance(content, str) else bytes(content)
            title = encode(name or "submissions")
            address = call.run(
                lib.bhxh_submissions_parse, self, title, data, len(data), call.options
            )
        submissions = Submissions._own(address)
        submissions.diagnostics = call.diagnostics()
        return submissions

    def duties(
        self,
        *,
        on: PeriodLike | None = None,
        period: PeriodLike | None = None,
        submissions: Submissions | None = None,
        local_dates: Mapping[str, str] | None = None,
        holidays: Holidays | None = None,
        shift: Shift | str | None = None,
        limits: Limits | None = None,
        progress: Progress | None = None,
    ) -> Duties:
        """What falls due in a period (the day's year), and how it stands on a day."""
        from .duties import Duties

        call = Call(
            progress,
            on=on,
            period=period,
            local_dates=local_dates,
            holidays=holidays,
            shift=shift,
            limits=limits,
        )
        address = call.run(lib.bhxh_duties_compute, self, submissions, call.options)
        return Duties._own(address)

    # --- Plans made from plans, and documents

    def successor(
        self,
        term: PeriodLike,
        *,
        actuals: Figures | None = None,
        unit_day: PeriodLike | None = None,
        plan_id: str | None = None,
        limits: Limits | None = None,
    ) -> Plan:
        """The next plan: other years, the units of another day, no targets yet."""
        call = Call(term=term, unit_day=unit_day, plan_id=plan_id, limits=limits)
        address = call.run(lib.bhxh_plan_compute_successor, self, actuals, call.options)
        return Plan._loaded(address, call)

    def on_day(
        self,
        unit_day: PeriodLike,
        *,
        plan_id: str | None = None,
        limits: Limits | None = None,
    ) -> Plan:
        """The same plan by the units of another day; areas of units that ended keep targets."""
        call = Call(unit_day=unit_day, plan_id=plan_id, limits=limits)
        return Plan._loaded(call.run(lib.bhxh_plan_compute_on_day, self, call.options), call)

    @classmethod
    def merged(
        cls,
        plans: Sequence[Plan],
        *,
        unit_day: datetime.date,
        figures: Sequence[Figures | None] | None = None,
        plan_id: str | None = None,
        limits: Limits | None = None,
    ) -> Plan:
        """One plan of several, whose units became parts of one unit."""
        if figures is not None and len(figures) != len(plans):
            raise ValueError(f"{len(figures)} figures for {len(plans)} plans")
        call = Call(unit_day=unit_day, plan_id=plan_id, limits=limits)
        address = call.run(
            lib.bhxh_plan_compute_merged,
            handles(plans),
            len(plans),
            None if figures is None else handles(figures),
            call.options,
        )
        return cls._loaded(address, call)

    def template(self, of: Plan | None = None) -> Table:
        """A form to fill in, with the indicators that another plan has targets of."""
        return Table._own(checked(lib.bhxh_plan_compute_template, self, of))

    def template_map(
        self,
        of: Plan | None = None,
        *,
        format: Format | str = Format.CSV,
        lang: LanguageLike = Language.VI,
    ) -> Map:
        """The map by which the form is read once it is filled in."""
        kind = member(Format, format)
        text = lib.bhxh_plan_dup_template_map(self, of, kind, language(lang))
        if text is None:
            raise ValueError(f"{kind.name.lower()} is no format of forms: csv is")
        return Map.parse(take_text(text))

    def import_text(
        self,
        source: Any,
        *,
        name: str = "text",
        encoding: str | None = None,
        number_style: NumberStyle | str | None = None,
        limits: Limits | None = None,
        progress: Progress | None = None,
    ) -> Import:
        """Reads the figures of a decision out of its plain text: a path or bytes."""
        call = Call(progress, encoding=encoding, number_style=number_style, limits=limits)
        if isinstance(source, (bytes, bytearray, memoryview)):
            data = bytes(source)
            address = call.run(
                lib.bhxh_import_parse_text,
                self,
                encode(name),
                data,
                len(data),
                call.options,
            )
        else:
            path = encode_path(source)
            address = call.run(lib.bhxh_import_load_text, self, path, call.options)
        return self._imported(address, call)

    def import_sheet(
        self,
        path: PathLike,
        map: Map,
        *,
        sheet: str | None = None,
        accept_guesses: bool | None = None,
        number_style: NumberStyle | str | None = None,
        delimiter: str | None = None,
        encoding: str | None = None,
        limits: Limits | None = None,
        progress: Progress | None = None,
    ) -> Import:
        """Reads the figures of a decision from a table of a CSV file or workbook."""
        call = Call(
            progress,
            sheet=sheet,
            accept_guesses=accept_guesses,
            number_style=number_style,
            delimiter=delimiter,
            encoding=encoding,
            limits=limits,
        )
        address = call.run(lib.bhxh_import_load_sheet, self, encode_path(path), map, call.options)
        return self._imported(address, call)

    def _imported(self, address: int | None, call: Call) -> Import:
        from .imports import Import

        imported = Import._own(address)
        imported.diagnostics = call.diagnostics()
        return imported

    def __repr__(self) -> str:
        return f"<Plan {self.id}: {self.title}>"
