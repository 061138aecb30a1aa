# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""From where actual figures are read: files, open files, rows, DataFrames."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ._library import lib
from ._options import Call
from ._text import encode, encode_all, encode_path
from .figures import Figures
from .map import Map, handles
from .numbers import NumberStyle

if TYPE_CHECKING:
    from ._rows import FloatDecimals
    from .plan import Plan


def _is_path(source: Any) -> bool:
    return isinstance(source, (str, os.PathLike))


def _is_frame(source: Any) -> bool:
    """A pandas DataFrame, of whatever version."""
    kind = type(source)
    return kind.__name__ == "DataFrame" and kind.__module__.split(".")[0] == "pandas"


def _paths(source: Any, labour_force: Any) -> list[Any] | None:
    """The files and folders of a source that is only these."""
    if _is_path(source):
        paths = [source]
    elif isinstance(source, (list, tuple)) and source and all(map(_is_path, source)):
        paths = list(source)
    elif source is None and labour_force is not None:
        paths = []
    else:
        return None
    return paths


def _labour_forces(source: Any) -> list[Any]:
    if source is None:
        return []
    return [source] if _is_path(source) else list(source)


def _load(plan: Plan, paths: Sequence[Any], map: Any, call: Call) -> Any:
    """Files and folders, each by its map where there is one."""
    names, count = encode_all(encode_path(path) for path in paths)
    if map is None:
        return call.run(lib.bhxh_figures_load, plan, names, count, call.options)
    maps = handles([map] * count if isinstance(map, Map) else list(map))
    if len(maps) != count:
        raise ValueError(f"{len(maps)} maps for {count} files")
    return call.run(lib.bhxh_map_load_figures, plan, names, maps, count, call.options)


def _parse(plan: Plan, name: str, data: bytes, map: Map | None, call: Call) -> Any:
    """A file in memory."""
    arguments = encode(name), data, len(data), call.options
    if map is None:
        return call.run(lib.bhxh_figures_parse, plan, *arguments)
    return call.run(lib.bhxh_map_parse_figures, map, plan, *arguments)


def _is_stream(source: Any) -> bool:
    """What gives itself as Arrow; of a DataFrame the floats are looked at one by one."""
    return hasattr(source, "__arrow_c_stream__") and not _is_frame(source)


def _import(plan: Plan, source: Any, name: str, call: Call) -> Any:
    """A stream of Arrow, which is released when it is read."""
    from . import _arrow

    capsule = source.__arrow_c_stream__()
    return call.run(
        lib.bhxh_figures_import_arrow,
        plan,
        encode(name),
        _arrow.address_of(capsule),
        call.options,
    )


def read(
    plan: Plan,
    source: Any,
    *,
    labour_force: Any,
    map: Map | Sequence[Map | None] | None,
    decimals: FloatDecimals | None,
    name: str | None,
    settings: dict[str, Any],
) -> Figures:
    """Actual figures of a plan, from whatever they are in; see Plan.actuals()."""
    paths = _paths(source, labour_force)
    if paths is not None:
        forces = _labour_forces(labour_force)
        constants = dict(settings.pop("constants", None) or {})
        for path in forces:
            constants[path] = {**constants.get(path, {}), "indicator": "labour_force"}
        call = Call(constants=constants, **settings)
        maps: Any = map
        if isinstance(map, Map) and forces:
            maps = [map] * len(paths) + [None] * len(forces)
        address = _load(plan, paths + forces, maps, call)
        return Figures._loaded(address, call.diagnostics())
    if labour_force is not None:
        raise TypeError("labour_force goes with files; put its rows among the others")
    if map is not None and not isinstance(map, Map):
        raise TypeError("one map is needed for one source")
    if _is_stream(source):
        if map is not None or not isinstance(decimals, (int, type(None))):
            raise TypeError("a stream of Arrow is read without a map, its decimals a number")
        call = Call(float_decimals=decimals, **settings)
        address = _import(plan, source, name or type(source).__name__, call)
        return Figures._loaded(address, call.diagnostics())
    data, settings = _bytes_of(plan, source, decimals, settings)
    call = Call(**settings)
    title = name or getattr(source, "name", None)
    title = title if isinstance(title, str) else type(source).__name__
    return Figures._loaded(_parse(plan, title, data, map, call), call.diagnostics())


def _bytes_of(
    plan: Plan, source: Any, decimals: FloatDecimals | None, settings: dict[str, Any]
) -> tuple[bytes, dict[str, Any]]:
    """What a file of the source would hold, and the settings with which to read it."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source), settings
    if hasattr(source, "read"):
        content = source.read()
        return content.encode() if isinstance(content, str) else bytes(content), settings
    fields: Mapping[str, str] = settings.get("column_names") or {}
    constants: Mapping[str, Any] = settings.get("constants") or {}
    from . import _rows

    if _is_frame(source):
        write: Any = _rows.write_frame
    elif isinstance(source, Iterable) and not isinstance(source, Mapping):
        write = _rows.write_rows
    else:
        raise TypeError(
            f"no actuals can be read from a {type(source).__name__}: a path, an open file, "
            "rows of tuples or a DataFrame is needed"
        )
    data, has_texts = write(plan.frame, source, decimals, fields, constants)
    settings = {**settings, "delimiter": ",", "encoding": "UTF-8"}
    if not has_texts:
        settings["number_style"] = NumberStyle.PLAIN
    return data, settings
