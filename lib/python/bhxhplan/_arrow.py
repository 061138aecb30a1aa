# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Arrow streams in capsules, as Python programs hand them to one another.

A capsule holds a stream. Whoever reads it moves the stream out, which clears the release
function; what nobody moved is released when the capsule dies. That is done in C: a destructor
in Python would lose an exception which is under way while the capsule dies, and could not run
at the interpreter's exit.
"""

from __future__ import annotations

import ctypes
from typing import Any, Final

from ._library import lib

_NAME: Final = b"arrow_array_stream"
#: get_schema, get_next, get_last_error, release, private_data.
_STREAM: Final = ctypes.c_void_p * 5
_RELEASE: Final = 3
_release_type: Final = ctypes.CFUNCTYPE(None, ctypes.c_void_p)

#: What calls the interpreter must not let go of its lock as other functions do.
_capsule_type: Final = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)

_get_pointer = ctypes.pythonapi.PyCapsule_GetPointer
_get_pointer.restype = ctypes.c_void_p
_get_pointer.argtypes = [ctypes.py_object, ctypes.c_char_p]


def new_stream() -> Any:
    """Room for a stream."""
    return _STREAM()


def address_of(capsule: object) -> int:
    """Where the stream of somebody's capsule is; ValueError where there is none."""
    address: int = _get_pointer(capsule, _NAME)
    return address


def _new_capsule(stream: int) -> int | None:
    """The address of a new capsule, with a reference that is to be given back."""
    function = ctypes.cast(lib.bhxh_arrow_capsule_new, ctypes.c_void_p).value
    capsule: int | None = _capsule_type(function or 0)(stream)
    return capsule


def capsule_of(stream: Any) -> object:
    """The capsule of a stream that was filled, which is moved into it."""
    address = _new_capsule(ctypes.addressof(stream))
    if address is None:
        release = stream[_RELEASE]
        if release:
            _release_type(release)(ctypes.addressof(stream))
        raise RuntimeError("this interpreter makes no capsules for libraries")
    capsule: object = ctypes.cast(address, ctypes.py_object).value
    ctypes.pythonapi.Py_DecRef(ctypes.py_object(capsule))
    return capsule
