# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The choices that arguments offer and the words that results use; numbers as in C.

Wherever a member is taken its name in any case will do: ``stage="final"``.
"""

from __future__ import annotations

import enum


class Stage(enum.IntEnum):
    """How final an actual figure is."""

    ANY = 0  #: To ask for the most final one; no figure has it.
    ESTIMATE = 1  #: ước tính; never gives a final verdict.
    PRELIMINARY = 2  #: sơ bộ
    FINAL = 3  #: chính thức; where actuals say nothing.


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


class Level(enum.IntEnum):
    """Levels of the administration."""

    ANY = 0  #: To ask for any; no unit has it.
    NATION = 1  #: cả nước
    PROVINCE = 2  #: tỉnh, thành phố trực thuộc trung ương
    DISTRICT = 3  #: huyện, quận, thị xã, thành phố; to 2025
    COMMUNE = 4  #: xã, phường, thị trấn
    SPECIAL_ZONE = 5  #: đặc khu; from 1 July 2025
    OTHER = 6  #: A declared row that is not a territory.


class Addressed(enum.IntFlag):
    """What a plan addresses to a unit; flags."""

    TARGETS = 1  #: Has targets.
    DUTIES = 2  #: Owes reports.


class Rounding(enum.IntEnum):
    """How printed figures were rounded; h is half of the last printed place."""

    EXACT = 1  #: Not rounded: x itself.
    NEAREST = 2  #: To the nearest; ties either way: [x - h, x + h].
    HALF_UP = 3  #: To the nearest; ties away from zero: [x - h, x + h).
    FLOOR = 4  #: Down: [x, x + 2h).
    CEIL = 5  #: Up: (x - 2h, x].


class Direction(enum.IntEnum):
    """Which way is better."""

    MORE = 1  #: More is better.
    LESS = 2  #: Less is better.


class Kind(enum.IntEnum):
    """How figures of different periods relate."""

    STOCK = 1  #: As it stands on the last day; never summed over time.
    FLOW = 2  #: What happened in the period.
    INDEX = 3  #: Against an earlier period.


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


class RangeFlags(enum.IntFlag):
    """Whether an end of a range belongs to it, and whether there is a figure at all; flags."""

    LO_OPEN = 1  #: The lower end is not included.
    HI_OPEN = 2  #: The upper end is not included.
    MISSING = 4  #: No figure: the range is the indicator's whole domain.
    LO_NONE = 8  #: There is no lower end.
    HI_NONE = 16  #: There is no upper end.


class Verdict(enum.IntEnum):
    """What must be the case, whatever rounding hides."""

    ANY = 0  #: To count all; no evaluation has it.
    CERTAIN = 1  #: Holds for all true values.
    IMPOSSIBLE = 2  #: Holds for none.
    OPEN = 3  #: Rounding leaves it open.
    UNKNOWN = 4  #: A figure is missing, and that decides.


class Printed(enum.IntEnum):
    """What the eye sees in the printed digits."""

    ANY = 0  #: To count all, also what has no printed state.
    AGREE = 1  #: The digits agree.
    WITHIN_ROUNDING = 2  #: They do not, but rounding allows it.
    BREAK = 3  #: They do not, and rounding cannot explain it.


class Status(enum.IntEnum):
    """What became of a target."""

    ANY = 0  #: To count all; no target has it.
    EXCEEDED = 1  #: Vượt: strictly beyond.
    MET = 2  #: Đạt: reached.
    NOT_YET = 3  #: Chưa đạt: not reached, and more may come.
    MISSED = 4  #: Không đạt: not reached, final, the period over.
    OPEN = 5  #: Chưa kết luận được do làm tròn.
    NO_DATA = 6  #: Chưa có số liệu, or not of enough units below.


class GapNumber(enum.IntEnum):
    """Numbers of a row."""

    TARGET = 1  #: The target as decreed.
    ACTUAL = 2  #: The actual figure; what there is if units are missing.
    GAP = 3  #: Actual minus target; percentage points for a rate.
    REMAINING = 4  #: What is still to be reached; never negative.
    ACHIEVEMENT = 5  #: Percent of the target; people's rounding.
    PERSONS = 6  #: The gap of a rate in persons, by its labour force.
    DENOMINATOR = 7  #: The labour force by which these persons were counted.
    #: With MissingPolicy.EXCLUDE, of a sum in which units are missing: targets of
    #: those that are in it.
    TARGET_OF_REPORTED = 8
    GAP_OF_REPORTED = 9  #: The sum minus these.


class BoundBasis(enum.IntEnum):
    """What a range rests on."""

    BY_RULES = 1  #: Each rule by itself: all rules may leave less.
    BY_SYSTEM = 2  #: All rules and figures that hang together.
    IN_CONFLICT = 3  #: They contradict each other; each rule by itself says this.
    #: More than 1,024 unknowns or 8,192 equations and inequalities hang together;
    #: each rule by itself.
    TOO_LARGE = 4
    #: So many hang together only by rules over the units below: the parts without
    #: the uppermost of these rules are solved, and the rules then narrow the ranges
    #: of persons. No true value is left out, but what is at the ends need not be
    #: possible.
    BY_PARTS = 5


class Slip(enum.IntEnum):
    """What makes the printed number the other one."""

    DIGIT_CHANGED = 1  #: One digit is another.
    DIGIT_INSERTED = 2  #: One digit more before the decimal mark.
    DIGIT_DROPPED = 3  #: One digit less before it: 75 for 755.
    DIGITS_SWAPPED = 4  #: Two neighbouring digits change places.
    SIGN = 5  #: The other sign.
    MARK_MOVED = 6  #: The decimal mark one to three places further.
    #: The number of another figure, which has this one's: of the set, or of the
    #: same period and the same unit or indicator.
    EXCHANGED = 7


class DutyStatus(enum.IntEnum):
    """How a duty stands on the caller's day."""

    ANY = 0  #: To ask for any; also where no day was given, and of rows without a day.
    NOT_DUE = 1  #: chưa đến hạn: not handed in, and still in time.
    ON_TIME = 2  #: đã nộp đúng hạn
    LATE = 3  #: nộp muộn
    OVERDUE = 4  #: quá hạn chưa nộp
    ENDED = 5  #: The unit whose agency owes it is no more on that day.


class DifferenceKind(enum.IntEnum):
    """What became of a row, or of a finding."""

    ANY = 0  #: To count all; no difference has it.
    ADDED = 1  #: Only the later plan has it.
    REMOVED = 2  #: Only the earlier plan has it.
    CHANGED = 3  #: Both have it; one of its cells differs.


class DifferencePart(enum.IntEnum):
    """Which part of a plan a difference is about."""

    UNITS = 1  #: Units.
    UNIT_SUCCESSIONS = 2  #: Which unit went into which.
    INDICATORS = 3  #: Indicators.
    TARGETS = 4  #: Statements of figures.
    RULES = 5  #: Rules.
    TEXTS = 6  #: Texts.
    DOCUMENTS = 7  #: Documents.
    AGENCIES = 8  #: Agencies.
    AGENCY_SUCCESSIONS = 9  #: Which agency went into which.
    DUTIES = 10  #: Duties.
    ACCEPTED = 11  #: Findings that were accepted.
    SETTINGS = 12  #: Title, term, issuer, day of the units.
    FINDINGS = 13  #: What cannot be true.


class InputRole(enum.IntEnum):
    """What an input was read for."""

    PLAN = 1  #: A file of the plan.
    ACTUAL = 2  #: Actual figures.
    LABOUR_FORCE = 3  #: Actual figures of which all are labour forces.
    MAP = 4  #: How a wide table is read.
    OTHER = 5  #: Anything else.
    DOCUMENT = 6  #: What targets are read out of.


class Objection(enum.IntEnum):
    """Why two figures are not added."""

    NONE = 0  #: They add up.
    COUNTED_TWICE = 1  #: Who is in one is in the other.
    OTHER_INSURANCE = 2  #: BHXH, BHTN, BHYT: one may be in several.
    OVER_TIME = 3  #: A stock is never summed over time.
    RATES = 4  #: Rates of several units or periods.
    OTHER_DENOMINATOR = 5  #: Rates of different wholes.
    INDICES = 6  #: Indices are multiplied.
    OTHER_MEASURE = 7  #: Persons, percent, index.


class Apart(enum.IntFlag):
    """In what two figures differ beside the indicator; flags."""

    NOTHING = 0  #: Of one unit and period.
    UNITS = 1  #: Of units that do not overlap.
    TIME = 2  #: Of different periods.


class RuleState(enum.IntEnum):
    """What is to be said of a rule; the first that is true."""

    CONTRADICTS = 1  #: No figures at all satisfy it together with others.
    #: No unit of its levels has what it needs, or the plan states nothing that it
    #: speaks of.
    SPEAKS_OF_NONE = 2
    SAYS_NOTHING = 3  #: No figures can break it.
    FOLLOWS = 4  #: Others, as severe and for as much, imply it.
    #: No linear equation or inequality says the same, or the module "solve" is
    #: missing; by itself it can be broken and be kept.
    NOT_EXAMINED = 5
    STANDS = 6  #: None of this.


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


class ReportParts(enum.IntFlag):
    """Parts of a report, to be joined by "|"."""

    SUMMARY = 1  #: One paragraph of plain words.
    TARGETS = 2  #: Targets, actuals and gaps by unit.
    CHARTS = 4  #: Charts, each with its table.
    FINDINGS = 8  #: Findings, their places and addressees.
    DUTIES = 16  #: Duties that fall due.
    METHOD = 32  #: How it was worked out, what is open or missing.
    ALL = 63  #: All of them.
