# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Why a call failed: one exception for each code, each with all problems of the input."""

from __future__ import annotations

import ctypes
import enum
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ._library import LibraryError, lib
from ._text import decode, take_text
from .language import Language

if TYPE_CHECKING:
    from .diagnostics import Diagnostic

__all__ = [
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
]

#: So many further problems are listed in an exception's text.
_MOST_LISTED = 10


class ErrorCode(enum.IntEnum):
    """Numbered reasons; a number never changes its meaning."""

    SYNTAX = 1  #: A text does not have the form it should have.
    RANGE = 2  #: A value is outside what the type or domain holds.
    AMBIGUOUS = 3  #: A text has two readings, a name two owners.
    UNKNOWN = 4  #: A name or code that nothing here has.
    DATA = 5  #: The input has problems; the diagnostics list them.
    FILE = 6  #: A file cannot be read or written.
    VERSION = 7  #: A package of a format version not known here.
    LIMIT = 8  #: A documented limit was passed.
    MEMORY = 9  #: Not enough memory for the input.
    SHAPE = 10  #: An array has the wrong length.
    INDEX = 11  #: An index is past the end.
    UNSUPPORTED = 12  #: A module or an option that is not there.
    CANCELLED = 13  #: The caller's progress function said stop.
    MISSING = 14  #: A figure that is needed is missing.
    MISUSE = 15  #: Not to be done; the message says what instead.
    INFEASIBLE = 16  #: Demands that cannot be met together; the message says by how much.


class Error(Exception):
    """A call failed.

    ``code`` is its ErrorCode (None for an error of another library), ``message`` and
    ``message_vi`` say it in English and Vietnamese, ``diagnostics`` has every problem of
    the input with its file, line, column, sheet and cell.
    """

    code: ErrorCode | None = None

    def __init__(
        self, message: str, message_vi: str = "", diagnostics: Sequence[Diagnostic] = ()
    ) -> None:
        super().__init__(message)
        self.message = message
        self.message_vi = message_vi or message
        self.diagnostics = tuple(diagnostics)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.message, self.message_vi, self.diagnostics)

    def __str__(self) -> str:
        others = [
            problem.message
            for problem in self.diagnostics
            if problem.severity.name == "ERROR" and problem.message != self.message
        ]
        lines = [self.message, *(f"  {line}" for line in others[:_MOST_LISTED])]
        if len(others) > _MOST_LISTED:
            lines.append(f"  and {len(others) - _MOST_LISTED} more in .diagnostics")
        return "\n".join(lines)


class MalformedError(Error, ValueError):
    """A text does not have the form it should have."""

    code = ErrorCode.SYNTAX


class RangeError(Error, ValueError):
    """A value is outside what the type or domain holds."""

    code = ErrorCode.RANGE


class AmbiguousError(Error, LookupError):
    """A text has two readings, a name two owners."""

    code = ErrorCode.AMBIGUOUS


class UnknownError(Error, KeyError):
    """A name or code that nothing here has."""

    code = ErrorCode.UNKNOWN


class DataError(Error, ValueError):
    """The input has problems; the diagnostics list them."""

    code = ErrorCode.DATA


class FileError(Error, OSError):
    """A file cannot be read or written."""

    code = ErrorCode.FILE


class VersionError(Error):
    """A package of a format version not known here."""

    code = ErrorCode.VERSION


class LimitError(Error):
    """A documented limit was passed."""

    code = ErrorCode.LIMIT


class OutOfMemoryError(Error, MemoryError):
    """Not enough memory for the input."""

    code = ErrorCode.MEMORY


class ShapeError(Error, ValueError):
    """Figures are over other units or indicators than they should be."""

    code = ErrorCode.SHAPE


class PastEndError(Error, IndexError):
    """An index is past the end."""

    code = ErrorCode.INDEX


class UnsupportedError(Error, NotImplementedError):
    """A module or an option that is not there."""

    code = ErrorCode.UNSUPPORTED


class CancelledError(Error):
    """The caller's progress function said stop."""

    code = ErrorCode.CANCELLED


class MissingError(Error, LookupError):
    """A figure that is needed is missing."""

    code = ErrorCode.MISSING


class MisuseError(Error, ValueError):
    """Not to be done; the message says what instead."""

    code = ErrorCode.MISUSE


class InfeasibleError(Error, ValueError):
    """Demands that cannot be met together; the message says by how much."""

    code = ErrorCode.INFEASIBLE


_CLASSES: dict[int, type[Error]] = {
    kind.code: kind for kind in Error.__subclasses__() if kind.code is not None
}


def take_error(error: ctypes.c_void_p, diagnostics: Sequence[Diagnostic] = ()) -> Error:
    """The exception for an error of C's, which is freed."""
    try:
        kind = _CLASSES.get(lib.bhxh_error_get_code(error), Error)
        message = decode(lib.bhxh_error_get_message(error))
        message_vi = take_text(lib.bhxh_error_dup_message(error, Language.VI))
    finally:
        lib.bhxh_error_free(error)
    return kind(message, message_vi, diagnostics)


def checked(function: Any, *arguments: Any) -> Any:
    """Calls a function whose last argument is the error, and raises that."""
    error = ctypes.c_void_p()
    result = function(*arguments, ctypes.byref(error))
    if error:
        raise take_error(error)
    return result
