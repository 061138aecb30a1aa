# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Keyword arguments become options: one table says which setter each one calls, and how.

A call makes options of its own, so that its callback and its problems are nobody else's. An
exception of the caller's progress function is carried through C and raised again.
"""

from __future__ import annotations

import ctypes
import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Union

from . import _abi
from ._enums import member
from ._handle import Handle
from ._library import lib
from ._text import encode, encode_path
from .diagnostics import Diagnostic, Diagnostics
from .errors import take_error
from .language import language
from .numbers import NUMBER_MAX, Number, to_parts
from .periods import day_bits, period_bits

if TYPE_CHECKING:
    from .enums import Limit

#: Told now and then what is done of how much (0: not known); False stops the call.
Progress = Callable[[int, int], Union[bool, None]]

#: What a converter gives: the arguments of each call of its setter.
_Calls = Iterable[tuple[Any, ...]]

MAX_BANDS: Final = 16
_MAX_BAND_DECIMALS: Final = 6
_MAX_SHARE: Final = 10**12
_N_MONTHS: Final = 12
_FORECAST_WINDOW: Final = (3, 240)


def _bool(value: bool) -> _Calls:
    return [(1 if value else 0,)]


def _text(value: str) -> _Calls:
    return [(encode(value),)]


def _object(value: Handle) -> _Calls:
    return [(value,)]


def _period(value: Any) -> _Calls:
    return [(period_bits(value),)]


def _day(value: Any) -> _Calls:
    return [(day_bits(value),)]


def _of(name: str) -> Callable[[Any], _Calls]:
    """One member of an enumeration, which is loaded when it is needed."""

    def convert(value: Any) -> _Calls:
        import bhxhplan

        return [(member(getattr(bhxhplan, name), value),)]

    return convert


def _int(least: int, most: int) -> Callable[[int], _Calls]:
    """A whole number within bounds."""

    def convert(value: int) -> _Calls:
        number = value.__index__()
        if not least <= number <= most:
            raise ValueError(f"{value} is not within {least} to {most}")
        return [(number,)]

    return convert


def _window(value: int) -> _Calls:
    least, most = _FORECAST_WINDOW
    return [(0,)] if value == 0 else _int(least, most)(value)


def _path(value: Any) -> _Calls:
    from .enums import YearPath

    kind = member(YearPath, value)
    if kind is YearPath.SHARES:
        raise ValueError("'shares' is chosen by monthly_shares")
    return [(kind,)]


def _parts(value: Any) -> _Calls:
    from .enums import ReportParts

    parts = member(ReportParts, value)
    if not 0 < parts <= ReportParts.ALL:
        raise ValueError(f"{value!r} is no part of a report")
    return [(parts,)]


def _shares(value: Sequence[int]) -> _Calls:
    shares = [share.__index__() for share in value]
    if (
        len(shares) != _N_MONTHS
        or not all(0 <= share <= _MAX_SHARE for share in shares)
        or not any(shares)
    ):
        raise ValueError("twelve shares are needed, none below 0, not all of them 0")
    return [((ctypes.c_int64 * _N_MONTHS)(*shares),)]


def _bands(value: Sequence[Number]) -> _Calls:
    parts = [to_parts(cut) for cut in value]
    decimals = max((places for _, places in parts), default=0)
    cuts = [cut * 10 ** (decimals - places) for cut, places in parts]
    if len(cuts) > MAX_BANDS or decimals > _MAX_BAND_DECIMALS:
        raise ValueError(f"at most {MAX_BANDS} cuts of at most {_MAX_BAND_DECIMALS} decimals")
    if cuts != sorted(set(cuts), reverse=True):
        raise ValueError("cuts have to fall, such as (100, 95, 80)")
    return [((ctypes.c_int64 * len(cuts))(*cuts), decimals, len(cuts))]


def _columns(value: Iterable[str] | str) -> _Calls:
    return [(encode(value if isinstance(value, str) else ",".join(value)),)]


def _delimiter(value: str) -> _Calls:
    if value not in (",", ";", "\t"):
        raise ValueError(f"{value!r} is no delimiter: comma, semicolon and tab are")
    return [(value.encode(),)]


def _texts(value: Mapping[str, str]) -> _Calls:
    return [(encode(key), encode(text)) for key, text in value.items()]


def _constants(value: Mapping[Any, Any]) -> _Calls:
    """{field: text} for all files, or {file: {field: text}} for one."""
    for key, what in value.items():
        if isinstance(what, Mapping):
            for field, text in what.items():
                yield encode_path(key), encode(field), encode(str(text))
        else:
            yield None, encode(key), encode(str(what))


def _limits(value: Mapping[Limit | str, int]) -> _Calls:
    from .enums import Limit

    return [
        (member(Limit, name), next(iter(_int(0, 2**63)(most)))[0]) for name, most in value.items()
    ]


def _weights(value: Mapping[str, int]) -> _Calls:
    return [
        (encode(cell), next(iter(_int(1, 2**32 - 1)(weight)))[0]) for cell, weight in value.items()
    ]


def _timestamp(value: datetime.datetime | int) -> _Calls:
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone")
        return [(int(value.timestamp()),)]
    return [(value.__index__(),)]


#: Keyword argument: the setter that it calls, and what with.
SETTINGS: Final[dict[str, tuple[str, Callable[[Any], _Calls]]]] = {
    "accept_guesses": ("bhxh_options_set_accept_guesses", _bool),
    "actual_period": ("bhxh_options_set_actual_period", _period),
    "alarm_days": ("bhxh_options_set_alarm_days", _int(-1, 366)),
    "allocated_indicators": ("bhxh_options_set_allocated_indicators", _columns),
    "allocated_unit": ("bhxh_options_set_allocated_unit", _text),
    "allocation_block": ("bhxh_options_set_allocation_block", _of("AllocationBlock")),
    "allocation_cap": ("bhxh_options_set_allocation_cap", _text),
    "allocation_depth": ("bhxh_options_set_allocation_depth", _of("AllocationDepth")),
    "allocation_floor": ("bhxh_options_set_allocation_floor", _text),
    "allocation_weights": ("bhxh_options_set_allocation_weights", _text),
    "apportionment_method": (
        "bhxh_options_set_apportionment_method",
        _of("ApportionmentMethod"),
    ),
    "bands": ("bhxh_options_set_bands", _bands),
    "base_period": ("bhxh_options_set_base_period", _period),
    "calendar_kind": ("bhxh_options_set_calendar_kind", _of("CalendarKind")),
    "collect_unknown": ("bhxh_options_set_collect_unknown", _bool),
    "column_names": ("bhxh_options_set_column", _texts),
    "columns": ("bhxh_options_set_columns", _columns),
    "constants": ("bhxh_options_set_constant", _constants),
    "decimals": ("bhxh_options_set_decimals", _int(0, 6)),
    "delimiter": ("bhxh_options_set_delimiter", _delimiter),
    "encoding": ("bhxh_options_set_encoding", _text),
    "float_decimals": ("bhxh_options_set_float_decimals", _int(0, 18)),
    "forecast_method": ("bhxh_options_set_forecast_method", _of("ForecastMethod")),
    "forecast_window": ("bhxh_options_set_forecast_window", _window),
    "formula_guard": ("bhxh_options_set_formula_guard", _bool),
    "holidays": ("bhxh_options_set_holidays", _object),
    "identified_width": ("bhxh_options_set_identified_width", _int(0, 100)),
    "jump_percent": ("bhxh_options_set_jump_percent", _int(0, 10_000)),
    "keep_places": ("bhxh_options_set_keep_places", _bool),
    "known_on": ("bhxh_options_set_known_on", _day),
    "lang": ("bhxh_options_set_language", lambda value: [(language(value),)]),
    "limits": ("bhxh_options_set_limit", _limits),
    "local_dates": ("bhxh_options_set_local_date", _texts),
    "manifest": ("bhxh_options_set_manifest", _object),
    "missing": ("bhxh_options_set_missing", _of("MissingPolicy")),
    "monthly_maximum": ("bhxh_options_set_monthly_maximum", _int(0, NUMBER_MAX)),
    "monthly_shares": ("bhxh_options_set_monthly_shares", _shares),
    "most_sets": ("bhxh_options_set_most_sets", _int(0, 2**32 - 1)),
    "number_style": ("bhxh_options_set_number_style", _of("NumberStyle")),
    "on": ("bhxh_options_set_day", _day),
    "owner": ("bhxh_options_set_owner", _text),
    "path": ("bhxh_options_set_path", _path),
    "period": ("bhxh_options_set_period", _period),
    "plan_id": ("bhxh_options_set_plan_id", _text),
    "printed": ("bhxh_options_set_printed", _bool),
    "ranking_measure": ("bhxh_options_set_ranking_measure", _of("RankingMeasure")),
    "rate_achievement": ("bhxh_options_set_rate_achievement", _bool),
    "reach": ("bhxh_options_set_reach", _of("Reach")),
    "received": ("bhxh_options_set_received", _day),
    "replace": ("bhxh_options_set_replace", _bool),
    "report_parts": ("bhxh_options_set_report_parts", _parts),
    "report_unit": ("bhxh_options_set_report_unit", _text),
    "residual": ("bhxh_options_set_residual", _int(0, NUMBER_MAX)),
    "rules": ("bhxh_options_set_rule", _texts),
    "sender": ("bhxh_options_set_sender", _text),
    "sheet": ("bhxh_options_set_sheet", _text),
    "shift": ("bhxh_options_set_shift", _of("Shift")),
    "since_base": ("bhxh_options_set_since_base", _bool),
    "stage": ("bhxh_options_set_stage", _of("Stage")),
    "term": ("bhxh_options_set_term", _period),
    "tie_order": ("bhxh_options_set_tie_order", _columns),
    "timestamp": ("bhxh_options_set_timestamp", _timestamp),
    "unit_day": ("bhxh_options_set_unit_day", _day),
    "weights": ("bhxh_options_set_weight", _weights),
    "zero_base": ("bhxh_options_set_zero_base", _bool),
}


class Options(Handle):
    """Settings in C."""

    __slots__ = ()
    _kind = "Options"

    def __init__(self) -> None:
        self._take(lib.bhxh_options_new())


class Call:
    """One call: its options, its problems, and what its callbacks raised."""

    def __init__(self, progress: Progress | None = None, **settings: Any) -> None:
        self.options = Options()
        self.problems = Diagnostics()
        self.raised: BaseException | None = None
        self._callback: Any = None
        for name, value in settings.items():
            if value is not None:
                self._set(name, value)
        lib.bhxh_options_set_diagnostics(self.options, self.problems)
        if progress is not None:
            self._callback = _abi.ProgressFunc(self._tell(progress))
            lib.bhxh_options_set_progress(self.options, self._callback, None)

    def _set(self, name: str, value: Any) -> None:
        """One setting; what cannot be one is named."""
        setter, convert = SETTINGS[name]
        try:
            calls = list(convert(value))
        except (TypeError, AttributeError) as reason:
            raise TypeError(f"{name}: {reason}") from None
        except ValueError as reason:
            if type(reason) is not ValueError:  # The library's own say enough.
                raise
            raise ValueError(f"{name}: {reason}") from None
        for arguments in calls:
            getattr(lib, setter)(self.options, *arguments)

    def _tell(self, progress: Progress) -> Callable[[int, int, Any], bool]:
        """The progress function as C calls it."""

        def told(done: int, total: int, _: Any) -> bool:
            if self.raised is not None:
                return False
            try:
                return progress(done, total) is not False
            except BaseException as raised:  # Carried through C, whatever it is.
                self.raised = raised
                return False

        return told

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The problems that were told so far."""
        return tuple(self.problems)

    def run(self, function: Any, *arguments: Any) -> Any:
        """Calls a function that takes an error at its end, and raises what went wrong."""
        error = ctypes.c_void_p()
        result = function(*arguments, ctypes.byref(error))
        # The options stay behind with results that keep them; the callback does not.
        if self._callback is not None:
            nobody = ctypes.cast(0, _abi.ProgressFunc)
            lib.bhxh_options_set_progress(self.options, nobody, None)
        raised, self.raised = self.raised, None
        if raised is not None:
            if error:
                lib.bhxh_error_free(error)
            raise raised
        if error:
            raise take_error(error, self.diagnostics())
        return result
