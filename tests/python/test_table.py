# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Tables: rows, formats, notebooks, and Arrow streams in every order of release."""

import contextlib
import ctypes
import datetime
import decimal
import gc
import io
import json
import subprocess
import sys
import threading

import pytest

import bhxhplan
from bhxhplan import ColumnType, Language, _arrow

D = decimal.Decimal


def test_rows_and_columns(gaps):
    table = gaps.table()
    first = next(iter(table))
    assert first.unit == "45" and first.target == 82784 and first.actual == 82550
    assert first.as_of == datetime.date(2024, 11, 30)
    assert first.period == bhxhplan.Period(2024)
    assert first.achievement == D("99.72") and first.status == "not_yet"
    assert first.persons is None
    assert first.class_ == "at_least_95"  # A word of Python's own gets a line behind it.
    columns = {column.name: column for column in table.columns}
    assert columns["unit_name_en"].language is Language.EN
    assert columns["unit"].language is None and columns["unit"].codes == ()
    status = columns["status"]
    assert status.type is ColumnType.CODE
    assert status.words[status.codes.index("not_yet")] == "Chưa đạt"
    assert status.words_en[status.codes.index("met")] == "Met"
    assert table["target"] == table.to_lists()["target"] == [row.target for row in table]
    assert table.count_rows() == gaps.count()
    assert table.column_index("unit") == 0
    with pytest.raises(KeyError, match="no column 'size'"):
        table["size"]
    assert next(table.texts())[:1] == ("45",)
    assert table.notes() == []
    assert gaps.rollup().notes("en")[0].startswith("Only the lowest units with a target")
    assert gaps.rollup().notes()[0] != gaps.rollup().notes("en")[0]
    assert table.title_en.startswith("Actuals against targets") and "So sánh" in repr(table)


def test_filter(gaps):
    rows = list(gaps.table().filtered("unit", ["461"]))
    assert {row.unit for row in rows} == {"461"} and len(rows) == 4
    assert list(gaps.table().filtered("unit", "461")) == rows
    assert list(gaps.table().filtered("unit", [])) == []
    with pytest.raises(bhxhplan.UnknownError):
        gaps.table().filtered("target", "5")


def test_formats_and_files(gaps, tmp_path):
    table = gaps.table()
    text = table.format("csv", columns=["unit", "target"])
    assert text.splitlines()[:2] == ["unit,target", "45,82784"]
    assert table.format("csv", columns="unit,target") == text
    assert "Chưa đạt" in table.format(columns="unit,status")
    assert "Exceeded" in table.format(columns="unit,status", lang="en")
    file = io.BytesIO()
    table.write(file, "csv", columns=["unit", "target"])
    assert file.getvalue().decode() == text
    for suffix, kind in ((".csv", "csv"), (".json", "json"), (".md", "markdown"), (".txt", "text")):
        table.save(tmp_path / f"table{suffix}")
        assert (tmp_path / f"table{suffix}").read_bytes().decode() == table.format(kind)
    table.save(tmp_path / "excel.csv", "csv-excel")
    assert (tmp_path / "excel.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with pytest.raises(ValueError, match="say the format"):
        table.save(tmp_path / "table.xls")
    with pytest.raises(ValueError, match="no Format"):
        table.format("yaml")
    with pytest.raises(bhxhplan.UnknownError):
        table.format("csv", columns=["nothing"])


def test_workbooks(plan, gaps, tmp_path):
    book = bhxhplan.Workbook()
    book.add_table(gaps, "So sánh", columns=["unit", "target"])
    book.add_table(plan.check(), lang="en")
    assert len(book) == 2 and book.names[0] == "So sánh" and "So sánh" in repr(book)
    book.save(tmp_path / "book.xlsx", timestamp=0)
    sheets = bhxhplan.Sheets.load(tmp_path / "book.xlsx")
    assert sheets.names == book.names
    cells = {cell.cell: cell for cell in sheets.cells("So sánh")}
    assert 82784 in [cell.value for cell in cells.values()]
    file = io.BytesIO()
    book.write(file, timestamp=0)
    assert file.getvalue() == (tmp_path / "book.xlsx").read_bytes()
    gaps.table().save(tmp_path / "one.xlsx")
    assert len(bhxhplan.Sheets.load(tmp_path / "one.xlsx")) == 1
    with pytest.raises(ValueError, match="no text"):
        gaps.table().format("xlsx")
    with pytest.raises(bhxhplan.MisuseError):
        bhxhplan.Workbook().save(tmp_path / "none.xlsx")


def test_sdmx(plan, tmp_path):
    actuals = plan.actuals(b"unit,indicator,period,value\n45,si_persons,2024,82550\n")
    rows = bhxhplan.sdmx.observations(plan, actuals).format("csv").splitlines()
    assert rows[0].startswith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,")
    assert sum(",ACTUAL,_Z,2024,82550,PS," in row for row in rows) == 1
    message = json.loads(bhxhplan.sdmx.structure(plan, timestamp=0))
    assert message["data"]["dataflows"][0]["id"] == "quang-tri-2022-2025"
    bhxhplan.sdmx.save_structure(plan, tmp_path / "structure.json", timestamp=0)
    assert json.loads((tmp_path / "structure.json").read_text(encoding="utf-8")) == message


def test_notebook(gaps, small):
    shown = gaps._repr_html_()
    assert "<caption>So sánh thực hiện" in shown and "Chưa đạt" in shown
    assert "unit_name_en" not in shown and "Dong Ha City" not in shown
    # What came from outside is no markup.
    builder = bhxhplan.PlanBuilder("p", "2024/2025", "ubnd", frame_date="2024-01-01")
    builder.add_row("units", code="1", level="province", name_vi="<b>Tỉnh</b> & A")
    table = builder.finish().table("units")
    assert "&lt;b&gt;Tỉnh&lt;/b&gt; &amp; A" in table._repr_html_()
    # Names of a closed list are put into words, several too.
    assert ">tỉnh<" in table._repr_html_() and ">province<" not in table._repr_html_()
    rules = bhxhplan.Plan.bundled("quang-tri-2022-2025").table("rules")
    assert ">tỉnh; huyện<" in rules._repr_html_()
    for result in (gaps, small.check(), small.conflicts(), small.bounds(), small.rules()):
        assert result._repr_html_().startswith("<table>") and repr(result).startswith("<")


def stream_of(capsule):
    """The stream in a capsule."""
    get = ctypes.pythonapi.PyCapsule_GetPointer
    get.restype = ctypes.c_void_p
    get.argtypes = [ctypes.py_object, ctypes.c_char_p]
    return (ctypes.c_void_p * 5).from_address(get(capsule, b"arrow_array_stream"))


def test_each_capsule_is_fresh(gaps):
    first, second = gaps.__arrow_c_stream__(), gaps.table().__arrow_c_stream__()
    assert "arrow_array_stream" in repr(first)
    addresses = {ctypes.addressof(stream_of(capsule)) for capsule in (first, second)}
    assert len(addresses) == 2
    assert stream_of(first)[3] and stream_of(second)[3]


@pytest.fixture
def streams():
    """Makes streams that tell when they are released, each once."""
    released = []

    @ctypes.CFUNCTYPE(None, ctypes.c_void_p)
    def release(address):
        stream = (ctypes.c_void_p * 5).from_address(address)
        released.append(stream[4])
        stream[3] = None

    def make(number):
        stream = _arrow.new_stream()
        stream[3:5] = ctypes.cast(release, ctypes.c_void_p).value, number
        return stream

    gc.disable()
    yield make, released
    gc.enable()


def test_unread_stream_is_released_with_its_capsule(streams):
    make, released = streams
    given = make(1)
    capsule = _arrow.capsule_of(given)
    assert given[3] is None and stream_of(capsule)[3] and released == []
    del capsule
    assert released == [1]
    capsules = [_arrow.capsule_of(make(number)) for number in (2, 3, 4)]
    del capsules[1]
    assert released == [1, 3]
    cycle = [capsules]
    cycle.append(cycle)
    del capsules, cycle
    gc.collect()
    assert sorted(released) == [1, 2, 3, 4]


def test_stream_that_was_moved_out_is_its_readers(streams):
    make, released = streams
    capsule = _arrow.capsule_of(make(1))
    inside = stream_of(capsule)
    moved = (ctypes.c_void_p * 5)(*inside)
    inside[3] = None
    del capsule, inside
    assert released == []
    ctypes.CFUNCTYPE(None, ctypes.c_void_p)(moved[3])(ctypes.addressof(moved))
    assert released == [1]


def test_stream_without_a_capsule(streams, monkeypatch):
    make, released = streams
    with pytest.raises(RuntimeError):
        _arrow.capsule_of(_arrow.new_stream())
    monkeypatch.setattr(_arrow, "_new_capsule", lambda address: None)
    with pytest.raises(RuntimeError):
        _arrow.capsule_of(make(1))
    assert released == [1]


def test_exception_under_way_is_not_lost(small):
    """The capsule dies while the interpreter leaves the expression that failed."""
    for _ in range(3):
        with pytest.raises(KeyError, match="under way"):
            print(small.check().__arrow_c_stream__(), {}["under way"])


def test_capsules_die_in_any_thread(small):
    capsules = [small.check().__arrow_c_stream__() for _ in range(40)]

    def drop():
        while capsules:
            with contextlib.suppress(IndexError):
                capsules.pop()

    workers = [threading.Thread(target=drop) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert capsules == []


@pytest.mark.parametrize(
    "end",
    ["", "del plan, findings", "del capsule", "gc.collect()", "sys.modules.clear()",
     "import builtins; builtins.kept = capsule", "late.capsule = capsule",
     "import os; os._exit(0)", "sys.exit(0)", "threading.Thread(target=use).start()"],
)  # fmt: skip
def test_exit_with_what_is_left(end):
    code = f"""
import gc, sys, threading
import bhxhplan
plan = bhxhplan.Plan.bundled("quang-tri-2022-2025")
findings = plan.check()
capsule = findings.__arrow_c_stream__()
rows = iter(findings.table())
next(rows)
class Late:
    def __del__(self):
        self.findings.count()
late = Late()
late.findings = findings
late.cycle = late
def use():
    return [finding.message() for finding in findings.impossible]
{end}
"""
    done = subprocess.run([sys.executable, "-X", "faulthandler", "-c", code], check=False,
                          capture_output=True, text=True)  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
