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

from . import sdmx
from ._library import lib
from ._options import Progress
from ._text import decode
from ._version import __version__
from .allocation import Allocation
from .apportionment import (
    Share,
    SharedTable,
    apportion,
    apportion_layers,
    apportion_table,
)
from .bounds import Bound, Bounds
from .conflicts import Conflict, Conflicts, Doubt, SlipOfPen
from .diagnostics import Diagnostic, Severity
from .differences import Difference, Differences
from .duties import Duties, Duty
from .enums import (
    Addressed,
    AllocationBlock,
    AllocationDepth,
    Apart,
    ApportionmentMethod,
    ApportionmentReason,
    BoundBasis,
    CalendarKind,
    ColumnType,
    DifferenceKind,
    DifferencePart,
    Direction,
    DutyStatus,
    ForecastMethod,
    Format,
    GapNumber,
    InputRole,
    Kind,
    Level,
    Limit,
    MissingPolicy,
    Objection,
    PlanTable,
    Printed,
    Qualifier,
    RangeFlags,
    RankingMeasure,
    Reach,
    ReportChart,
    ReportFormat,
    ReportParts,
    Rounding,
    RuleState,
    Shift,
    Slip,
    Stage,
    Status,
    Verdict,
    YearPath,
)
from .errors import (
    AmbiguousError,
    CancelledError,
    DataError,
    Error,
    ErrorCode,
    FileError,
    InfeasibleError,
    LibraryError,
    LimitError,
    MalformedError,
    MissingError,
    MisuseError,
    OutOfMemoryError,
    PastEndError,
    RangeError,
    ShapeError,
    UnknownError,
    UnsupportedError,
    VersionError,
)
from .figures import Figure, Figures, Range
from .findings import Finding, Findings
from .frame import Frame, objection_reason
from .gaps import Gap, Gaps
from .holidays import Holidays
from .imports import Import
from .indicators import Indicator, Indicators
from .language import Language
from .manifest import Manifest
from .map import Map
from .numbers import (
    Measure,
    Number,
    NumberStyle,
    compare_numbers,
    find_number_style,
    format_number,
    parse_number,
    round_number,
)
from .periods import Period, PeriodKind
from .plan import Plan
from .plan_builder import PlanBuilder
from .recurrence import Recurrence
from .report import Report
from .rules import Rule, Rules
from .sheets import Sheets
from .submissions import Submissions
from .table import Column, Table
from .text import normalize_text, text_key, text_matches
from .units import Unit, Units
from .workbook import Workbook


def library_version() -> str:
    """The version of the library in use, such as "0.1.0"."""
    return decode(lib.bhxh_version_get())


__all__ = [
    "Addressed",
    "Allocation",
    "AllocationBlock",
    "AllocationDepth",
    "AmbiguousError",
    "Apart",
    "ApportionmentMethod",
    "ApportionmentReason",
    "Bound",
    "BoundBasis",
    "Bounds",
    "CalendarKind",
    "CancelledError",
    "Column",
    "ColumnType",
    "Conflict",
    "Conflicts",
    "DataError",
    "Diagnostic",
    "Difference",
    "DifferenceKind",
    "DifferencePart",
    "Differences",
    "Direction",
    "Doubt",
    "Duties",
    "Duty",
    "DutyStatus",
    "Error",
    "ErrorCode",
    "Figure",
    "Figures",
    "FileError",
    "Finding",
    "Findings",
    "ForecastMethod",
    "Format",
    "Frame",
    "Gap",
    "GapNumber",
    "Gaps",
    "Holidays",
    "Import",
    "Indicator",
    "Indicators",
    "InfeasibleError",
    "InputRole",
    "Kind",
    "Language",
    "Level",
    "LibraryError",
    "Limit",
    "LimitError",
    "MalformedError",
    "Manifest",
    "Map",
    "Measure",
    "MissingError",
    "MissingPolicy",
    "MisuseError",
    "Number",
    "NumberStyle",
    "Objection",
    "OutOfMemoryError",
    "PastEndError",
    "Period",
    "PeriodKind",
    "Plan",
    "PlanBuilder",
    "PlanTable",
    "Printed",
    "Progress",
    "Qualifier",
    "Range",
    "RangeError",
    "RangeFlags",
    "RankingMeasure",
    "Reach",
    "Recurrence",
    "Report",
    "ReportChart",
    "ReportFormat",
    "ReportParts",
    "Rounding",
    "Rule",
    "RuleState",
    "Rules",
    "Severity",
    "ShapeError",
    "Share",
    "SharedTable",
    "Sheets",
    "Shift",
    "Slip",
    "SlipOfPen",
    "Stage",
    "Status",
    "Submissions",
    "Table",
    "Unit",
    "Units",
    "UnknownError",
    "UnsupportedError",
    "Verdict",
    "VersionError",
    "Workbook",
    "YearPath",
    "__version__",
    "apportion",
    "apportion_layers",
    "apportion_table",
    "compare_numbers",
    "find_number_style",
    "format_number",
    "library_version",
    "normalize_text",
    "objection_reason",
    "parse_number",
    "round_number",
    "sdmx",
    "text_key",
    "text_matches",
]
