# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Finds the installed library, makes sure that it is the right one, and binds its functions.

Looked for are, in this order: the file that the variable ``BHXHPLAN_LIBRARY`` names (and then
nothing else); a file of the exact soname beside this package; the exact soname, wherever the
system's loader finds it; what ``ctypes.util.find_library`` finds.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Any, Final

from . import _abi
from ._version import __version__

VARIABLE: Final = "BHXHPLAN_LIBRARY"
_MAJOR_MINOR: Final = ".".join(__version__.split(".")[:2])
#: Until 1.0 the soname carries the minor number.
SONAME: Final = f"libbhxhplan.so.{_MAJOR_MINOR}"


class LibraryError(ImportError):
    """The library was not found, or is of another version; says all that was tried."""


def _candidates() -> list[tuple[str, str | None]]:
    """Where to look, each place with the name for the loader; None is to be searched for."""
    named = os.environ.get(VARIABLE)
    if named:
        return [(f"the variable {VARIABLE}", named)]
    folder = os.path.dirname(os.path.abspath(__file__))
    return [
        ("beside the package", os.path.join(folder, SONAME)),
        ("the soname", SONAME),
        ("ctypes.util.find_library", None),
    ]


def _find_library() -> str | None:
    """What the system's search finds; it starts programs, so it comes last."""
    import ctypes.util

    return ctypes.util.find_library("bhxhplan")


def _shake_hands(library: ctypes.CDLL) -> str | None:
    """Why a loaded library is not the one that this package is for."""
    try:
        get_version = library.bhxh_version_get
    except AttributeError:
        return "is no libbhxhplan: it has no function bhxh_version_get"
    get_version.argtypes = []
    get_version.restype = ctypes.c_char_p
    version = get_version().decode()
    if ".".join(version.split(".")[:2]) == _MAJOR_MINOR:
        return None
    return (
        f"is version {version}, and the package bhxhplan {__version__} needs "
        f"{_MAJOR_MINOR}: install the package that came with the library"
    )


def _try(name: str) -> tuple[ctypes.CDLL | None, str]:
    """The library of one name, or why not."""
    try:
        library = ctypes.CDLL(name)
    except OSError as reason:
        return None, str(reason)
    problem = _shake_hands(library)
    return (None, f"{name} {problem}") if problem else (library, "")


def find() -> ctypes.CDLL:
    """The library; LibraryError lists every attempt."""
    attempts = []
    for place, given in _candidates():
        name = given or _find_library()
        if name is None:
            attempts.append(f"  {place}: found nothing")
            continue
        library, problem = _try(name)
        if library is not None:
            return library
        attempts.append(f"  {place} ({name}): {problem}")
    raise LibraryError(
        f"libbhxhplan {_MAJOR_MINOR} was not found; tried\n"
        + "\n".join(attempts)
        + f"\nInstall the library, or name its file in {VARIABLE}."
    )


class Library:
    """The library's functions as attributes, each bound by the table when first used."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._library = library

    def __getattr__(self, name: str) -> Any:
        words = _abi.SIGNATURES.get(name)
        if words is None:
            raise AttributeError(f"{name} is not in bhxhplan._abi.SIGNATURES")
        try:
            function = self._library[name]
        except AttributeError:
            raise LibraryError(
                f"{self._library._name} has no {name}: it is older than the package "
                f"bhxhplan {__version__}"
            ) from None
        function.restype = _abi.result_type(words[0])
        function.argtypes = [_abi.argument_type(word) for word in words[1:]]
        setattr(self, name, function)
        return function


if sys.implementation.name != "cpython":
    raise LibraryError("the package bhxhplan needs CPython")

#: The one library of this process.
lib: Final = Library(find())
