# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A plan's figures as SDMX-CSV 2.0, and the structure that explains their codes."""

from __future__ import annotations

import ctypes
import datetime

from ._library import lib
from ._options import Call
from ._text import encode_path, take
from .errors import checked
from .figures import Figures
from .manifest import Manifest
from .plan import Plan
from .table import PathLike, Table


def observations(plan: Plan, actuals: Figures | None = None) -> Table:
    """Targets and actual figures, one row an observation; to be saved as CSV."""
    return Table._own(checked(lib.bhxh_sdmx_dup_table, plan, actuals))


def structure(plan: Plan, *, timestamp: datetime.datetime | int | None = None) -> str:
    """Dataflow, data structure, concepts and codes as a message of SDMX-JSON 2.0."""
    call = Call(timestamp=timestamp)
    length = ctypes.c_size_t()
    address = call.run(lib.bhxh_sdmx_dup_structure, plan, call.options, ctypes.byref(length))
    return take(address, length.value) or ""


def save_structure(
    plan: Plan,
    path: PathLike,
    *,
    timestamp: datetime.datetime | int | None = None,
    manifest: Manifest | None = None,
) -> None:
    """Saves the structure to a file, whole or not at all."""
    call = Call(timestamp=timestamp, manifest=manifest)
    call.run(lib.bhxh_sdmx_save_structure, plan, encode_path(path), call.options)
