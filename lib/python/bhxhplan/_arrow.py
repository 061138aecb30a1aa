# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Arrow streams in capsules, and their release in every order.

A capsule holds the address of a stream. Whoever reads it moves the stream out, which clears
the release function; what nobody moved has to be released. A capsule's own destructor could
only be a Python function here, and that would lose an exception which is under way while the
capsule dies. So each capsule is kept here beside its stream, and one that nobody else holds
any more is let go: at the next export, at each collection of garbage, and at exit.
"""

from __future__ import annotations

import atexit
import ctypes
import gc
import sys
from typing import Any, Final

_NAME: Final = b"arrow_array_stream"
#: get_schema, get_next, get_last_error, release, private_data.
_STREAM: Final = ctypes.c_void_p * 5
_RELEASE: Final = 3
_release_type: Final = ctypes.CFUNCTYPE(None, ctypes.c_void_p)

_new_capsule = ctypes.pythonapi.PyCapsule_New
_new_capsule.restype = ctypes.py_object
_new_capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]

_get_pointer = ctypes.pythonapi.PyCapsule_GetPointer
_get_pointer.restype = ctypes.c_void_p
_get_pointer.argtypes = [ctypes.py_object, ctypes.c_char_p]

#: The streams that were exported, each with its capsule.
_exported: Final[list[tuple[Any, Any]]] = []


def _holders(entry: tuple[Any, Any]) -> int:
    """How many hold the capsule of an entry, in terms of _alone."""
    return sys.getrefcount(entry[0])


#: What _holders() says of what only its entry holds.
_alone: Final = _holders((object(), None))


def _release(stream: Any) -> None:
    """Releases a stream that nobody moved out."""
    address = stream[_RELEASE]
    if address:
        _release_type(address)(ctypes.addressof(stream))


def sweep() -> None:
    """Lets go of the streams whose capsules nobody else holds."""
    position = len(_exported)
    while position > 0:
        position -= 1
        try:
            entry = _exported[position]
        except IndexError:  # Another thread was here.
            continue
        if _holders(entry) <= _alone:
            try:
                _exported.remove(entry)
            except ValueError:
                continue
            _release(entry[1])


def _on_collection(phase: str, _: dict[str, int]) -> None:
    """A garbage collection ended."""
    if phase == "stop" and _exported:
        sweep()


def _at_exit() -> None:
    """Nothing will be read any more: what is left is released, and stays where it is."""
    gc.callbacks[:] = [known for known in gc.callbacks if known is not _on_collection]
    for _, stream in _exported:
        _release(stream)
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(stream))
    _exported.clear()


def new_stream() -> Any:
    """Room for a stream."""
    return _STREAM()


def address_of(capsule: object) -> int:
    """Where the stream of somebody's capsule is; ValueError where there is none."""
    address: int = _get_pointer(capsule, _NAME)
    return address


def capsule_of(stream: Any) -> object:
    """The capsule of a stream that was filled."""
    sweep()
    if _on_collection not in gc.callbacks:
        gc.callbacks.append(_on_collection)
        atexit.register(_at_exit)
    capsule = _new_capsule(ctypes.addressof(stream), _NAME, None)
    _exported.append((capsule, stream))
    return capsule
