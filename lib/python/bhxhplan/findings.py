# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Can the printed figures all be true?"""

from __future__ import annotations

import ctypes
import enum
from collections.abc import Iterator, Sequence
from typing import overload

from ._enums import member
from ._handle import Handle
from ._library import lib
from ._text import decode, split, take, take_text
from .diagnostics import Severity
from .frame import Frame
from .indicators import place
from .language import Language, LanguageLike, language
from .numbers import Number, from_parts
from .periods import Period
from .table import Table, Tabular
from .units import Unit


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


class Finding:
    """One rule, evaluated for one unit and period."""

    __slots__ = ("_findings", "index")

    def __init__(self, findings: Findings, index: int) -> None:
        self._findings = findings
        self.index = index

    @property
    def rule(self) -> str:
        """The rule's id."""
        return decode(lib.bhxh_findings_get_rule(self._findings, self.index))

    @property
    def unit(self) -> Unit:
        """The unit."""
        index = lib.bhxh_findings_get_unit(self._findings, self.index)
        return Unit(self._findings.frame, index)

    @property
    def period(self) -> Period:
        """The period."""
        return Period.of_bits(lib.bhxh_findings_get_period(self._findings, self.index))

    @property
    def verdict(self) -> Verdict:
        """What must be the case, whatever rounding hides."""
        return Verdict(lib.bhxh_findings_get_verdict(self._findings, self.index))

    @property
    def printed(self) -> Printed | None:
        """What the eye sees in the printed digits; None where a figure is missing."""
        printed = Printed(lib.bhxh_findings_get_printed(self._findings, self.index))
        return printed if printed is not Printed.ANY else None

    @property
    def size(self) -> Number | None:
        """How far the printed sides are from agreeing."""
        size = ctypes.c_int64()
        decimals = ctypes.c_int()
        if not lib.bhxh_findings_get_size(
            self._findings, self.index, ctypes.byref(size), ctypes.byref(decimals)
        ):
            return None
        return from_parts(size.value, decimals.value)

    @property
    def severity(self) -> Severity:
        """How bad it is to break the rule."""
        return Severity(lib.bhxh_findings_get_severity(self._findings, self.index))

    @property
    def is_actual(self) -> bool:
        """Whether it speaks of actuals rather than of the plan."""
        return bool(lib.bhxh_findings_is_actual(self._findings, self.index))

    @property
    def is_accepted(self) -> bool:
        """Whether the plan's accepted list has it."""
        return bool(lib.bhxh_findings_is_accepted(self._findings, self.index))

    @property
    def cells(self) -> list[str]:
        """The cells it speaks of, each ``unit/indicator/period/owner``."""
        return split(take(lib.bhxh_findings_dup_cells(self._findings, self.index)))

    def message(self, lang: LanguageLike = Language.VI) -> str:
        """What was printed, what it can mean, why it cannot be, what to ask."""
        return take_text(lib.bhxh_findings_dup_message(self._findings, self.index, language(lang)))

    def __repr__(self) -> str:
        return f"<Finding {self.rule}, {self.unit}, {self.period}: {self.verdict.name.lower()}>"


class Findings(Tabular, Handle, Sequence[Finding]):
    """All that was evaluated, by rule, period and unit."""

    __slots__ = ("frame",)
    _kind = "Findings"
    frame: Frame

    @classmethod
    def _of(cls, address: int | None, frame: Frame) -> Findings:
        self = cls._own(address)
        self.frame = frame
        return self

    def __len__(self) -> int:
        return int(lib.bhxh_findings_get_n(self))

    @overload
    def __getitem__(self, key: int) -> Finding: ...
    @overload
    def __getitem__(self, key: slice) -> list[Finding]: ...
    def __getitem__(self, key: int | slice) -> Finding | list[Finding]:
        if isinstance(key, slice):
            return [self[i] for i in range(*key.indices(len(self)))]
        return Finding(self, place(key, len(self), "findings"))

    def __iter__(self) -> Iterator[Finding]:
        return (Finding(self, index) for index in range(len(self)))

    def count(
        self,
        verdict: Verdict | str = Verdict.ANY,
        printed: Printed | str = Printed.ANY,
    ) -> int:
        """How many have a verdict and a printed state."""
        return int(
            lib.bhxh_findings_count(self, member(Verdict, verdict), member(Printed, printed))
        )

    @property
    def n_failing(self) -> int:
        """How many fail a check: impossible, an error, not accepted."""
        return int(lib.bhxh_findings_count_failing(self))

    @property
    def impossible(self) -> list[Finding]:
        """Those that cannot be true."""
        return [finding for finding in self if finding.verdict is Verdict.IMPOSSIBLE]

    @property
    def within_rounding(self) -> list[Finding]:
        """Those whose printed digits differ, which rounding explains."""
        return [finding for finding in self if finding.printed is Printed.WITHIN_ROUNDING]

    def table(self, *, all: bool = False) -> Table:
        """What is impossible, then what is off within rounding; or every evaluation."""
        return Table._own(lib.bhxh_findings_dup_table(self, all))

    def __repr__(self) -> str:
        return (
            f"<Findings: {len(self)} evaluations, {self.n_failing} failing, "
            f"{self.count(Verdict.IMPOSSIBLE)} impossible>"
        )
