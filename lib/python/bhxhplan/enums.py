# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The choices that options offer; numbers as in C. What results say stands beside them.

Wherever a member is taken its name in any case will do: ``stage="final"``.
"""

from __future__ import annotations

import enum


class Limit(enum.IntEnum):
    """What a limit bounds."""

    FILE_BYTES = 1  #: Default 4 GiB.
    LINE_BYTES = 2  #: Default 1 MiB.
    FIELD_BYTES = 3  #: Default 64 KiB.
    NAME_BYTES = 4  #: Default 4 KiB.
    JSON_DEPTH = 5  #: Default 64.
    ROWS = 6  #: Default 100,000,000.
    UNITS = 7  #: Default 1,000,000.
    INDICATORS = 8  #: Default 4,096.
    PERIODS = 9  #: Default 10,000.
    PROBLEMS = 10  #: Problems kept by the diagnostics; default 10,000.


class YearPath(enum.IntEnum):
    """Ways through a year."""

    LINEAR = 1  #: The same number each month.
    GEOMETRIC = 2  #: The same growth each month.
    SHARES = 3  #: The argument monthly_shares.


class ForecastMethod(enum.IntEnum):
    """Methods of forecasting."""

    ALL = 0  #: Each of them, a row each.
    GROWTH = 1  #: The last growth goes on.
    TREND = 2  #: A straight line through the last points.
    YEAR = 3  #: The growth on the same month of last year comes again.


class RankingMeasure(enum.IntEnum):
    """By what units are ranked."""

    ALL = 0  #: By each of them, a row each.
    GAP = 1  #: The gap, actual less target.
    REMAINING = 2  #: Persons that are still to be won.
    ACHIEVEMENT = 3  #: The actual in percent of the target.
    PACE = 4  #: Growth on December of last year.
    CONTRIBUTION = 5  #: Share of the gap of the unit above.


class MissingPolicy(enum.IntEnum):
    """What becomes of a figure for which units are missing."""

    #: What there is, under a name that says so, and no verdict that what is missing
    #: could change.
    PARTIAL = 0
    REFUSE = 1  #: There is no figure; who is missing is named.
    #: The last known figure of what is missing, marked with its date; never a final
    #: verdict.
    LAST = 2
    EXCLUDE = 3  #: What is missing is left out of actuals and targets.


class Shift(enum.IntEnum):
    """What becomes of a deadline on a day that is not worked."""

    NONE = 1  #: It stays.
    BEFORE = 2  #: It is the last day worked before it.
    AFTER = 3  #: It is the first day worked after it.


class CalendarKind(enum.IntEnum):
    """What a duty with a day is in a calendar."""

    EVENTS = 1  #: An event of the whole last day (VEVENT): every calendar shows it.
    #: A task that is due (VTODO), done where it was handed in; many calendars show
    #: no tasks.
    TASKS = 2


class Reach(enum.IntEnum):
    """How much is looked at together to bound a figure."""

    RULES = 1  #: Each rule in each place by itself; the default.
    SYSTEM = 2  #: All rules and all figures; needs the module "solve".


class AllocationBlock(enum.IntEnum):
    """What is handed down at once."""

    BY_KINDS = 0  #: A total with its kinds, both totals exact.
    BY_YEARS = 1  #: The same, and of each year the increase, so that nobody falls.
    SEPARATELY = 2  #: Each indicator and year by itself.


class AllocationDepth(enum.IntEnum):
    """How far down targets are handed."""

    CHILDREN = 0  #: To the units right below.
    DISTRICTS = 1  #: Down to the districts, or the areas of former ones.
    COMMUNES = 2  #: Down to the last units there are.


class ApportionmentMethod(enum.IntEnum):
    """How shares become whole."""

    SAINTE_LAGUE = 0  #: Rounded to the nearest at a common divisor; the default.
    DHONDT = 1  #: Rounded down at a common divisor; leans towards large entries.
    LARGEST_REMAINDER = 2  #: The quota rounded down, and one more where most is cut off.


class ReportParts(enum.IntFlag):
    """Parts of a report, to be joined by "|"."""

    SUMMARY = 1  #: One paragraph of plain words.
    TARGETS = 2  #: Targets, actuals and gaps by unit.
    CHARTS = 4  #: Charts, each with its table.
    FINDINGS = 8  #: Findings, their places and addressees.
    DUTIES = 16  #: Duties that fall due.
    METHOD = 32  #: How it was worked out, what is open or missing.
    ALL = 63  #: All of them.
