# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Who owns what: each wrapper of a counted C object holds one reference and gives it back.

C objects keep references to what they need, so wrappers may die in any order, in any thread.
What C lends (units, texts) is read at once, or keeps the wrapper alive that it is borrowed
from. At the end of the interpreter nothing is given back: other code may still use it.
"""

from __future__ import annotations

import ctypes
import weakref
from typing import Any, ClassVar, TypeVar

from ._library import lib

Self = TypeVar("Self", bound="Handle")

#: The functions that give a reference back, where that is not ``bhxh_KIND_unref``.
_RELEASE = {
    "PlanBuilder": "bhxh_plan_builder_free",
    "TableReader": "bhxh_table_reader_free",
}


class Handle:
    """A wrapper of one C object."""

    __slots__ = ("__weakref__", "_pointer")

    #: The C type without ``Bhxh``.
    _kind: ClassVar[str]
    _pointer: ctypes.c_void_p

    def __init__(self) -> None:
        raise TypeError(f"{type(self).__name__} is not made like that; see its documentation")

    def _take(self, address: int) -> None:
        """Becomes the owner of the reference at an address."""
        self._pointer = ctypes.c_void_p(address)
        name = _RELEASE.get(self._kind, f"bhxh_{self._kind.lower()}_unref")
        weakref.finalize(self, getattr(lib, name), self._pointer).atexit = False

    @classmethod
    def _own(cls: type[Self], address: int | None) -> Self:
        """The owner of a reference that a function gave; None says that memory is short."""
        if address is None:
            raise MemoryError(f"not enough memory for a {cls.__name__}")
        self = cls.__new__(cls)
        self._take(address)
        return self

    @classmethod
    def _share(cls: type[Self], address: int) -> Self:
        """The owner of a further reference to what a function lent."""
        reference = getattr(lib, f"bhxh_{cls._kind.lower()}_ref")
        return cls._own(reference(ctypes.c_void_p(address)))

    def __reduce_ex__(self, protocol: Any) -> Any:
        raise TypeError(f"a {type(self).__name__} cannot be copied or pickled; save it instead")
