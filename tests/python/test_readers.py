# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Results as others read them: current pyarrow, pandas, polars and DuckDB.

What is expected is what the table says cell by cell.
"""

import ctypes
import datetime
import decimal
import gc
import subprocess
import sys
import threading
import unittest.mock

import duckdb
import pandas
import polars
import pyarrow
import pytest

import bhxhplan
from bhxhplan import _pandas

D = decimal.Decimal


def texts(column, cells):
    """A column as Arrow has it: periods other than days as texts."""
    if column.type is not bhxhplan.ColumnType.PERIOD or column.narrow:
        return cells
    return [None if cell is None else str(cell) for cell in cells]


@pytest.fixture(scope="module", params=["gaps", "findings", "duties", "units"])
def table(request, plan, gaps):
    """Tables of all types of columns."""
    return {
        "gaps": gaps.table, "findings": lambda: plan.check().table(all=True),
        "duties": lambda: plan.duties(on="2024-12-16").table(all=True),
        "units": lambda: plan.table("units"),
    }[request.param]()  # fmt: skip


def test_arrow_has_every_cell(table):
    read = table.to_arrow()
    lists = table.to_lists()
    assert read.column_names == list(lists)
    for column in table.columns:
        cells = texts(column, lists[column.name])
        assert read.column(column.name).to_pylist() == cells, column.name
    titles = {field.name: field.metadata[b"title_vi"].decode() for field in read.schema}
    assert titles == {column.name: column.title for column in table.columns}


def test_pandas_is_the_same_with_and_without_arrow(table):
    for exact in (False, True):
        for lang in (None, "vi", "en"):
            by_arrow = table.to_pandas(exact=exact, lang=lang)
            with unittest.mock.patch.object(_pandas, "_by_arrow", lambda table: None):
                by_lists = table.to_pandas(exact=exact, lang=lang)
            pandas.testing.assert_frame_equal(by_arrow, by_lists, check_exact=True)


@pytest.mark.parametrize("most", ["99.9", "9007199254740993.1"])
def test_floats_are_the_nearest(plan, most):
    """The digits of the larger one are past what a float holds."""
    rates = [D(tenths) / 10 for tenths in range(1, 1000, 42)] + [D(most)]
    figures = plan.actuals(
        [("461", "si_rate", f"{2022 + n // 12}-{n % 12 + 1:02}", r) for n, r in enumerate(rates)]
    )
    assert figures.to_pandas()["value"].tolist() == [float(rate) for rate in rates]


def test_polars(table):
    frame = table.to_polars()
    assert frame.columns == [column.name for column in table.columns]
    lists = table.to_lists()
    for column in table.columns:
        assert frame[column.name].to_list() == texts(column, lists[column.name]), column.name


def test_duckdb_by_variable_name(gaps, plan):
    assert duckdb.sql("select count(*) from gaps").fetchall() == [(gaps.count(),)]
    row = duckdb.sql(
        "select target, actual, gap from gaps where unit = '461' and indicator = 'si_rate'"
    ).fetchall()
    assert row == [(D("38.6"), D("38.5"), D("-0.1"))]
    findings = plan.check()
    duties = plan.duties(on="2024-12-16")
    joined = duckdb.sql(
        "select count(*) from findings join duties using (unit) where verdict = 'impossible'"
    ).fetchall()
    owed = sum(1 for row in duties.table() if row.unit == "464")
    assert joined == [(3 * owed,)] and len(findings) > 3
    # Each query reads a stream of its own.
    assert duckdb.sql("select count(*) from gaps").fetchall() == [(gaps.count(),)]


def test_pandas_reads_the_stream_itself(gaps):
    if hasattr(pandas.DataFrame, "from_arrow"):
        assert len(pandas.DataFrame.from_arrow(gaps)) == gaps.count()


def test_stream_outlives_everything(plan):
    reader = pyarrow.RecordBatchReader.from_stream(plan.gaps(
        [("461", "si_rate", 2024, D("38.6"))], period=2024))  # fmt: skip
    gc.collect()
    assert reader.read_all().num_rows == 45
    half = pyarrow.RecordBatchReader.from_stream(plan.check().table(all=True))
    batch = half.read_next_batch()
    del half
    gc.collect()
    assert batch.num_rows > 0 and batch.column(0).to_pylist()


def test_requested_schema_is_not_followed(gaps):
    other = pyarrow.schema([("x", "int32")])
    read = pyarrow.RecordBatchReader.from_stream(gaps, schema=other)
    assert read.schema.names == gaps.to_arrow().schema.names


def test_streams_in_threads(gaps):
    wanted = gaps.to_arrow()
    read = []
    workers = [
        threading.Thread(target=lambda: read.append(gaps.to_arrow())) for _ in range(8)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert all(each.equals(wanted) for each in read) and len(read) == 8


@pytest.mark.parametrize("kept", ["capsule", "reader", "table", "frame", "relation"])
def test_exit_with_readers(kept):
    code = f"""
import bhxhplan, duckdb, polars, pyarrow
findings = bhxhplan.Plan.bundled("quang-tri-2022-2025").check()
capsule = findings.__arrow_c_stream__()
reader = pyarrow.RecordBatchReader.from_stream(findings)
table = findings.to_arrow()
frame = findings.to_polars()
relation = duckdb.sql("select * from findings")
kept = {kept}
del findings
import builtins
builtins.kept = kept
"""
    done = subprocess.run([sys.executable, "-X", "faulthandler", "-c", code], check=False,
                          capture_output=True, text=True)  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_capsule_is_moved_once(gaps):
    capsule = gaps.__arrow_c_stream__()

    class Once:
        def __arrow_c_stream__(self, requested_schema=None):
            return capsule

    assert pyarrow.RecordBatchReader.from_stream(Once()).read_all().num_rows == gaps.count()
    with pytest.raises((ValueError, pyarrow.ArrowInvalid)):
        pyarrow.RecordBatchReader.from_stream(Once())
    get = ctypes.pythonapi.PyCapsule_GetPointer
    get.restype = ctypes.c_void_p
    get.argtypes = [ctypes.py_object, ctypes.c_char_p]
    assert (ctypes.c_void_p * 5).from_address(get(capsule, b"arrow_array_stream"))[3] is None


def test_days_and_decimals(gaps):
    frame = gaps.to_polars()
    assert frame.schema["as_of"] == polars.Date
    assert frame.schema["gap"] == polars.Decimal(38, 1)
    assert frame["as_of"][0] == datetime.date(2024, 11, 30)


def test_actuals_come_back_from_each(plan, actuals):
    names = ["unit", "indicator", "period", "value", "stage", "as_of"]
    wanted = {name: actuals.table()[name] for name in ("unit", "indicator", "period", "value")}
    arrow = actuals.to_arrow().select(names)
    for source in (arrow, duckdb.sql("select * from arrow")):
        taken = plan.actuals(source).table()
        assert {name: taken[name] for name in wanted} == wanted, type(source)
