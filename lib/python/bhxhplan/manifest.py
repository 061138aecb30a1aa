# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Which files a run read and wrote, by their hashes."""

from __future__ import annotations

import ctypes
import datetime
import enum

from ._enums import member
from ._handle import Handle
from ._library import lib
from ._text import encode, encode_path, take
from .errors import checked
from .table import PathLike


class InputRole(enum.IntEnum):
    """What an input was read for."""

    PLAN = 1  #: A file of the plan.
    ACTUAL = 2  #: Actual figures.
    LABOUR_FORCE = 3  #: Actual figures of which all are labour forces.
    MAP = 4  #: How a wide table is read.
    OTHER = 5  #: Anything else.
    DOCUMENT = 6  #: What targets are read out of.


class Manifest(Handle):
    """A list of files and settings; given to loads and saves as ``manifest=``."""

    __slots__ = ()
    _kind = "Manifest"

    def __init__(self) -> None:
        self._take(lib.bhxh_manifest_new())

    def add_input(self, path: PathLike, role: InputRole | str = InputRole.OTHER) -> None:
        """Lists a file that is read by other means than the library's loads."""
        kind = member(InputRole, role)
        checked(lib.bhxh_manifest_add_input, self, kind, encode_path(path))

    def add_output(self, path: PathLike) -> None:
        """Lists a file that was written by other means."""
        checked(lib.bhxh_manifest_add_output, self, encode_path(path))

    def add_setting(self, name: str, value: str) -> None:
        """Lists a setting of the run."""
        lib.bhxh_manifest_add_setting(self, encode(name), encode(value))

    def set_timestamp(self, moment: datetime.datetime) -> None:
        """When the run was; of an aware datetime."""
        if moment.tzinfo is None:
            raise ValueError(f"{moment!r} has no time zone")
        checked(lib.bhxh_manifest_set_timestamp, self, int(moment.timestamp()))

    def format(self) -> str:
        """The manifest as JSON."""
        length = ctypes.c_size_t()
        address = checked(lib.bhxh_manifest_format, self, ctypes.byref(length))
        return take(address, length.value) or ""

    def save(self, path: PathLike) -> None:
        """Saves it to a file, whole or not at all."""
        checked(lib.bhxh_manifest_save, self, encode_path(path))

    def __repr__(self) -> str:
        return "<Manifest>"
