# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Plans of social insurance and unemployment insurance, checked and compared exactly.

The package is a thin layer over the installed library libbhxhplan. Begin with Plan:

    >>> plan = Plan.bundled("quang-tri-2022-2025")
    >>> plan.units["Đông Hà"].name
    'Thành phố Đông Hà'
    >>> plan.check().n_failing
    3
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from ._library import lib
from ._version import __version__

if TYPE_CHECKING:
    from . import sdmx as sdmx
    from ._options import Progress as Progress
    from .allocation import Allocation as Allocation
    from .apportionment import (
        ApportionmentReason as ApportionmentReason,
        Share as Share,
        SharedTable as SharedTable,
        apportion as apportion,
        apportion_layers as apportion_layers,
        apportion_table as apportion_table,
    )
    from .bounds import Bound as Bound, BoundBasis as BoundBasis, Bounds as Bounds
    from .conflicts import (
        Conflict as Conflict,
        Conflicts as Conflicts,
        Doubt as Doubt,
        Slip as Slip,
        SlipOfPen as SlipOfPen,
    )
    from .diagnostics import Diagnostic as Diagnostic, Severity as Severity
    from .differences import (
        Difference as Difference,
        DifferenceKind as DifferenceKind,
        DifferencePart as DifferencePart,
        Differences as Differences,
    )
    from .duties import Duties as Duties, Duty as Duty, DutyStatus as DutyStatus
    from .enums import (
        AllocationBlock as AllocationBlock,
        AllocationDepth as AllocationDepth,
        ApportionmentMethod as ApportionmentMethod,
        CalendarKind as CalendarKind,
        ForecastMethod as ForecastMethod,
        Limit as Limit,
        MissingPolicy as MissingPolicy,
        RankingMeasure as RankingMeasure,
        Reach as Reach,
        ReportParts as ReportParts,
        Shift as Shift,
        YearPath as YearPath,
    )
    from .errors import (
        AmbiguousError as AmbiguousError,
        CancelledError as CancelledError,
        DataError as DataError,
        Error as Error,
        ErrorCode as ErrorCode,
        FileError as FileError,
        InfeasibleError as InfeasibleError,
        LibraryError as LibraryError,
        LimitError as LimitError,
        MalformedError as MalformedError,
        MissingError as MissingError,
        MisuseError as MisuseError,
        OutOfMemoryError as OutOfMemoryError,
        PastEndError as PastEndError,
        RangeError as RangeError,
        ShapeError as ShapeError,
        UnknownError as UnknownError,
        UnsupportedError as UnsupportedError,
        VersionError as VersionError,
    )
    from .figures import (
        Figure as Figure,
        Figures as Figures,
        Range as Range,
        RangeFlags as RangeFlags,
        Stage as Stage,
    )
    from .findings import (
        Finding as Finding,
        Findings as Findings,
        Printed as Printed,
        Verdict as Verdict,
    )
    from .frame import (
        Apart as Apart,
        Frame as Frame,
        Objection as Objection,
        objection_reason as objection_reason,
    )
    from .gaps import Gap as Gap, GapNumber as GapNumber, Gaps as Gaps, Status as Status
    from .holidays import Holidays as Holidays
    from .imports import Import as Import
    from .indicators import (
        Direction as Direction,
        Indicator as Indicator,
        Indicators as Indicators,
        Kind as Kind,
        Rounding as Rounding,
    )
    from .language import Language as Language
    from .manifest import InputRole as InputRole, Manifest as Manifest
    from .map import Map as Map
    from .numbers import (
        Measure as Measure,
        Number as Number,
        NumberStyle as NumberStyle,
        compare_numbers as compare_numbers,
        find_number_style as find_number_style,
        format_number as format_number,
        parse_number as parse_number,
        round_number as round_number,
    )
    from .periods import Period as Period, PeriodKind as PeriodKind
    from .plan import Plan as Plan, PlanTable as PlanTable, Qualifier as Qualifier
    from .plan_builder import PlanBuilder as PlanBuilder
    from .recurrence import Recurrence as Recurrence
    from .report import Report as Report, ReportChart as ReportChart, ReportFormat as ReportFormat
    from .rules import Rule as Rule, Rules as Rules, RuleState as RuleState
    from .sheets import Sheets as Sheets
    from .submissions import Submissions as Submissions
    from .table import Column as Column, ColumnType as ColumnType, Format as Format, Table as Table
    from .text import (
        normalize_text as normalize_text,
        text_key as text_key,
        text_matches as text_matches,
    )
    from .units import Addressed as Addressed, Level as Level, Unit as Unit, Units as Units
    from .workbook import Workbook as Workbook

#: What each module has; it is loaded when the first of its names is asked for.
_NAMES: dict[str, tuple[str, ...]] = {
    "_options": ("Progress",),
    "allocation": ("Allocation",),
    "apportionment": (
        "ApportionmentReason",
        "Share",
        "SharedTable",
        "apportion",
        "apportion_layers",
        "apportion_table",
    ),
    "bounds": ("Bound", "BoundBasis", "Bounds"),
    "conflicts": ("Conflict", "Conflicts", "Doubt", "Slip", "SlipOfPen"),
    "diagnostics": ("Diagnostic", "Severity"),
    "differences": ("Difference", "DifferenceKind", "DifferencePart", "Differences"),
    "duties": ("Duties", "Duty", "DutyStatus"),
    "enums": (
        "AllocationBlock",
        "AllocationDepth",
        "ApportionmentMethod",
        "CalendarKind",
        "ForecastMethod",
        "Limit",
        "MissingPolicy",
        "RankingMeasure",
        "Reach",
        "ReportParts",
        "Shift",
        "YearPath",
    ),
    "errors": (
        "AmbiguousError",
        "CancelledError",
        "DataError",
        "Error",
        "ErrorCode",
        "FileError",
        "InfeasibleError",
        "LibraryError",
        "LimitError",
        "MalformedError",
        "MissingError",
        "MisuseError",
        "OutOfMemoryError",
        "PastEndError",
        "RangeError",
        "ShapeError",
        "UnknownError",
        "UnsupportedError",
        "VersionError",
    ),
    "figures": ("Figure", "Figures", "Range", "RangeFlags", "Stage"),
    "findings": ("Finding", "Findings", "Printed", "Verdict"),
    "frame": ("Apart", "Frame", "Objection", "objection_reason"),
    "gaps": ("Gap", "GapNumber", "Gaps", "Status"),
    "holidays": ("Holidays",),
    "imports": ("Import",),
    "indicators": ("Direction", "Indicator", "Indicators", "Kind", "Rounding"),
    "language": ("Language",),
    "manifest": ("InputRole", "Manifest"),
    "map": ("Map",),
    "numbers": (
        "Measure",
        "Number",
        "NumberStyle",
        "compare_numbers",
        "find_number_style",
        "format_number",
        "parse_number",
        "round_number",
    ),
    "periods": ("Period", "PeriodKind"),
    "plan": ("Plan", "PlanTable", "Qualifier"),
    "plan_builder": ("PlanBuilder",),
    "recurrence": ("Recurrence",),
    "report": ("Report", "ReportChart", "ReportFormat"),
    "rules": ("Rule", "RuleState", "Rules"),
    "sheets": ("Sheets",),
    "submissions": ("Submissions",),
    "table": ("Column", "ColumnType", "Format", "Table"),
    "text": ("normalize_text", "text_key", "text_matches"),
    "units": ("Addressed", "Level", "Unit", "Units"),
    "workbook": ("Workbook",),
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names}

__all__ = ["__version__", "library_version", "sdmx", *_HOMES]


def __getattr__(name: str) -> Any:
    """A name that was not asked for before."""
    if name == "sdmx":
        return importlib.import_module(".sdmx", __name__)
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def library_version() -> str:
    """The version of the library in use, such as "0.1.0"."""
    version: bytes = lib.bhxh_version_get()
    return version.decode()
