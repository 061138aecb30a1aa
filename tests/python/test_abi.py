# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every function is called through the table of signatures, with arguments of every type.

What each one means is tested elsewhere; here a wrong type would be read as rubbish, or crash.
A function that cannot be called with the arguments of its types alone has its own in OWN.
"""

import ctypes

import pytest

import bhxhplan
from bhxhplan import _abi, _options, table
from bhxhplan._library import lib
from conftest import ACTUALS, LABOUR_FORCE, WIDE, add_targets, small_builder

ROOM = 256


@pytest.fixture(scope="module")
def owners(plan, small):
    """An object of each opaque type."""
    figures = plan.actuals([ACTUALS, LABOUR_FORCE])
    gaps = plan.gaps(figures, period=2024)
    reader = table._Reader(gaps.table())
    assert reader.next() > 0
    builder = bhxhplan.PlanBuilder("p", "2024/2025", "ubnd")
    forces = [(unit.code, "labour_force", 2024, 1000) for unit in plan.units.root.children]
    return {
        "Allocation": plan.allocate(
            forces, weights="labour_force", indicators="ui_persons", period=2025
        ),
        "Bounds": small.bounds(),
        "Conflicts": small.conflicts(),
        "Diagnostics": _options.Diagnostics(),
        "Differences": plan.differences(plan),
        "District": plan.units[0],
        "Duties": plan.duties(on="2024-12-01"),
        "Figures": figures,
        "Findings": plan.check(),
        "Frame": plan.frame,
        "Gaps": gaps,
        "Holidays": bhxhplan.Holidays(),
        "Import": plan.import_text(b"nothing"),
        "Indicator": plan.indicators[0],
        "Manifest": bhxhplan.Manifest(),
        "Map": plan.template_map(),
        "Plan": plan,
        "PlanBuilder": builder,
        "Recurrence": bhxhplan.Recurrence("FREQ=YEARLY", bhxhplan.Period("2024-12-15").last_day),
        "Report": bhxhplan.Report(),
        "Rules": small.rules(),
        "Sheets": bhxhplan.Sheets.load(WIDE),
        "Submissions": plan.submissions(b"duty,addressee,covered,date\n"),
        "Table": gaps.table(),
        "TableReader": reader,
        "Workbook": bhxhplan.Workbook(),
    }


def an_error():
    """An error of C's."""
    error = ctypes.c_void_p()
    lib.bhxh_period_parse(b"never", -1, ctypes.c_int32(), ctypes.byref(error))
    assert error
    return error


def plain(word):
    """An argument of a type that is no opaque one."""
    if word in _abi.ENUMS or word in ("gint", "gint64", "guint64", "gboolean"):
        return 1
    if word in ("guint", "gsize", "gpointer"):
        return 0
    if word == "gssize":
        return -1
    if word == "Period":
        return bhxhplan.Period(2024)._bits
    if word == "const char*":
        return b"x"
    if word == "char":
        return b","
    if word == "ProgressFunc":
        return _abi.ProgressFunc(lambda done, total, data: True)
    if word == "WriteFunc":
        return _abi.WriteFunc(lambda data, length, own, error: True)
    if word == "Error*":
        return an_error()
    if word == "ArrowArrayStream*":
        return ctypes.addressof((ctypes.c_void_p * 5)())
    return (_abi.result_type(word[:-1]) * ROOM)()


def own_plan_builder_add_row(arguments):
    arguments[2:5] = [(ctypes.c_char_p * 1)(b"code"), (ctypes.c_char_p * 1)(b"1"), 1]


def own_plans(arguments):
    plan = bhxhplan.Plan.bundled("quang-tri-2022-2025")
    pair = (ctypes.c_void_p * 2)(plan._pointer.value, plan._pointer.value)
    arguments[0:3] = [pair, 2, None]
    return plan


def own_shares(arguments):
    arguments[1] = (ctypes.c_int64 * 12)(*range(12))


def own_finish(arguments):
    builder = bhxhplan.PlanBuilder("p", "2024/2025", "ubnd")
    arguments[0] = builder
    return builder


def own_stream(arguments):
    stream = (ctypes.c_void_p * 5)()
    arguments[2] = ctypes.addressof(stream)
    return stream


def own_released(arguments):
    """A released stream, of which no capsule is made."""
    stream = (ctypes.c_void_p * 5)()
    arguments[0] = ctypes.addressof(stream)
    return stream


def given_back(arguments):
    """A reference of its own for what takes one."""
    owner = arguments[0]
    getattr(lib, f"bhxh_{owner._kind.lower()}_ref")(owner)


def own_builder(arguments):
    arguments[0] = ctypes.c_void_p(lib.bhxh_plan_builder_new(None))


def nothing(arguments):
    arguments[0] = None


def own_one(arguments):
    arguments[1] = 1


def own_small(arguments):
    """A system of few figures; the bundled plan's takes minutes with other facts."""
    builder = small_builder()
    add_targets(builder, "11/n/9", "11/x/3", "11/y/5")
    arguments[0] = builder.finish()
    arguments[1:-2] = [None] * len(arguments[1:-2])


#: What else a function needs; what it gives is kept for as long as the call.
OWN = {
    "bhxh_arrow_capsule_new": own_released,
    "bhxh_bounds_compute": own_small,
    "bhxh_conflicts_compute": own_small,
    "bhxh_rules_compute": own_small,
    "bhxh_plan_builder_add_row": own_plan_builder_add_row,
    "bhxh_plan_builder_finish": own_finish,
    "bhxh_plan_builder_free": own_builder,
    "bhxh_plan_compute_merged": own_plans,
    "bhxh_options_set_monthly_shares": own_shares,
    "bhxh_options_set_report_parts": own_one,
    "bhxh_report_add_heading": own_one,
    "bhxh_figures_import_arrow": own_stream,
    "bhxh_table_export_arrow": own_stream,
    "bhxh_table_reader_free": nothing,
    "bhxh_free": nothing,
}


def release(name, word, result):
    """Gives back what a function gave."""
    if word == "char*":
        lib.bhxh_free(ctypes.c_void_p(result))
    elif word[:-1] in _abi.HANDLES and "_get_" not in name and result:
        kind = word[:-1]
        free = {"PlanBuilder": "bhxh_plan_builder_free", "TableReader": "bhxh_table_reader_free"}
        getattr(lib, free.get(kind, f"bhxh_{kind.lower()}_unref"))(ctypes.c_void_p(result))


@pytest.mark.parametrize("name", _abi.SIGNATURES)
def test_calls(name, owners, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result_word, *words = _abi.SIGNATURES[name]
    error = ctypes.c_void_p()
    arguments = []
    for word in words:
        if word == "Error**":
            arguments.append(ctypes.byref(error))
        elif word == "Options*":
            arguments.append(_options.Options())
        elif word[:-1] in owners:
            arguments.append(owners[word[:-1]])
        else:
            arguments.append(plain(word))
    if name.endswith("_unref"):
        given_back(arguments)
    kept = OWN.get(name, lambda _: None)(arguments)
    result = getattr(lib, name)(*arguments)
    if result_word == "void":
        assert result is None
    elif result_word == "const char*":
        assert result is None or isinstance(result, bytes)
    elif result_word == "char*" or result_word[:-1] in _abi.HANDLES:
        assert result is None or isinstance(result, int)
        assert result or not words or "Error**" not in words or error
    if name == "bhxh_table_export_arrow":
        ctypes.CFUNCTYPE(None, ctypes.c_void_p)(kept[3])(ctypes.addressof(kept))
    release(name, result_word, result)
    if error:
        lib.bhxh_error_free(error)
    for word, argument in zip(words, arguments):
        if word == "Error*" and name != "bhxh_error_free":
            lib.bhxh_error_free(argument)


def test_reference_refuses_other_objects(plan):
    with pytest.raises(ctypes.ArgumentError, match="a Figures is needed, not Plan"):
        lib.bhxh_figures_dup_table(plan)


def test_unknown_function_is_named():
    with pytest.raises(AttributeError, match="bhxh_nothing is not in"):
        lib.bhxh_nothing  # noqa: B018
