# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Actual figures as current pandas, polars, pyarrow and DuckDB hold them, without a cast.

What is expected is what the same rows say as a CSV file.
"""

import datetime
import decimal

import duckdb
import pandas
import polars
import pyarrow
import pytest

import bhxhplan

D = decimal.Decimal
DAY = datetime.date(2024, 11, 30)
PERSONS = "si_voluntary_persons"
ROWS = {
    "unit": ["461", "462", "Huyện Vĩnh Linh", "465"],
    "indicator": [PERSONS, PERSONS, "labour_force", PERSONS],
    "period": [2024, 2024, 2024, 2023],
    "value": [1500, 700, 45000, None],
    "as_of": [DAY, DAY, None, None],
}
CSV = f"""unit,indicator,period,value,as_of
461,{PERSONS},2024,1500,2024-11-30
462,{PERSONS},2024,700,2024-11-30
Huyện Vĩnh Linh,labour_force,2024,45000,
465,{PERSONS},2023,,
""".encode()
RATES = b"unit,indicator,period,value\n461,si_rate,2024,20.8\n462,si_rate,2024,21.0\n"
#: What a column can hold beside; nothing is taken from them.
BESIDE = {
    "ok": [True, False, None, True],
    "many": [[1], [], None, [2, 3]],
    "pair": [{"a": 1}, {"a": 2}, None, {"a": 4}],
    "bytes": [b"1", b"", None, b"4"],
    "time": [datetime.time(1), None, None, None],
    "nothing": [None] * 4,
}


class Stream:
    """Only what gives a stream of it."""

    def __init__(self, source):
        self.__arrow_c_stream__ = source.__arrow_c_stream__


def read(plan, source, **settings):
    """The figures as rows, without where they come from."""
    table = plan.actuals(source, **settings).table()
    names = ("unit", "indicator", "period", "value", "stage", "as_of")
    return list(zip(*(table[name] for name in names)))


@pytest.fixture(scope="module")
def wanted(plan):
    rows = read(plan, CSV)
    assert len(rows) == 3
    return rows


@pytest.fixture(scope="module")
def rates(plan):
    return read(plan, RATES)


def of_polars(**columns):
    return polars.DataFrame({**ROWS, **columns})


INTEGERS = [polars.Int16, polars.Int32, polars.Int64, polars.Int128,
            polars.UInt16, polars.UInt32, polars.UInt64]  # fmt: skip


@pytest.mark.parametrize("columns", [
    {},
    {"indicator": polars.Series(ROWS["indicator"], dtype=polars.Categorical)},
    {"indicator": polars.Series(ROWS["indicator"],
                                dtype=polars.Enum(["si_rate", "labour_force", PERSONS]))},
    {"as_of": polars.Series(ROWS["as_of"], dtype=polars.Datetime("ms"))},
    {"as_of": [datetime.datetime(2024, 11, 30, 17, 45)] * 2 + [None, None]},
    {"value": [1500.0, 700.0, 45000.0, None]},
    {"value": [1500.0, 700.0, 45000.0, float("nan")]},
    {"value": polars.Series([1500.0, 700.0, 45000.0, None], dtype=polars.Float32)},
    {"value": [D(1500), D("700.00"), D(45000), None]},
    {"value": ["1500", "700", "45000", ""]},
    {"period": [2024.0, 2024.0, 2024.0, 2023.0]},
    {"period": ["2024", "2024", "2024", "2023"]},
    BESIDE,
    *({"period": polars.Series(ROWS["period"], dtype=kind)} for kind in INTEGERS),
    *({"value": polars.Series(ROWS["value"], dtype=kind)} for kind in INTEGERS[1:]),
], ids=lambda columns: " ".join(f"{name}:{getattr(each, 'dtype', '')}"
                                for name, each in columns.items()) or "plain")  # fmt: skip
def test_polars(plan, wanted, columns):
    assert read(plan, of_polars(**columns)) == wanted


def test_polars_in_pieces(plan, wanted):
    frame = of_polars()
    pieces = polars.concat([frame[:1], frame[1:1], frame[1:3], frame[3:]], rechunk=False)
    assert pieces.n_chunks() > 1 and read(plan, pieces) == wanted
    assert read(plan, polars.concat([frame, frame])[2:6].unique()) == wanted
    assert read(plan, frame.clear()) == []
    assert read(plan, frame.filter(polars.col("unit") == "462")) == wanted[1:2]


@pytest.mark.parametrize("columns", [
    {},
    {"indicator": pandas.Categorical(ROWS["indicator"])},
    {"value": pandas.array(ROWS["value"], dtype="Int64")},
    {"value": pandas.array(ROWS["value"], dtype="UInt32")},
    {"value": pandas.array(ROWS["value"], dtype="Float64")},
    {"value": [D(1500), D(700), D(45000), None]},
    {"as_of": pandas.to_datetime(ROWS["as_of"])},
    {"as_of": pandas.to_datetime(ROWS["as_of"]).astype("datetime64[ns]")},
    {"period": pandas.Series(ROWS["period"], dtype="int16")},
    {"unit": pandas.Series(ROWS["unit"], dtype=object)},
    {"unit": pandas.Series(ROWS["unit"], dtype="string[python]")},
], ids=lambda columns: next(iter(columns), "plain"))  # fmt: skip
def test_pandas(plan, wanted, columns):
    frame = pandas.DataFrame({**ROWS, **columns})
    assert read(plan, Stream(frame)) == wanted
    assert read(plan, frame) == wanted
    again = Stream(frame.iloc[::-1].iloc[1:])
    assert sorted(read(plan, again)) == sorted(wanted)


TEXTS = [pyarrow.string(), pyarrow.large_string(), pyarrow.string_view()]
INDICES = [pyarrow.int8(), pyarrow.int16(), pyarrow.int32(), pyarrow.int64(),
           pyarrow.uint8(), pyarrow.uint16(), pyarrow.uint32(), pyarrow.uint64()]  # fmt: skip


@pytest.mark.parametrize(("name", "kind"), [
    *(("unit", kind) for kind in TEXTS),
    *(("indicator", kind) for kind in TEXTS),
    *(("indicator", pyarrow.dictionary(index, pyarrow.string())) for index in INDICES),
    *(("unit", pyarrow.dictionary(pyarrow.int32(), kind)) for kind in TEXTS[:2]),
    *(("period", kind) for kind in INDICES if kind.bit_width > 8),
    *(("value", kind) for kind in INDICES if kind.bit_width > 16),
    ("value", pyarrow.float32()), ("value", pyarrow.float64()),
    ("value", pyarrow.decimal32(7, 1)), ("value", pyarrow.decimal64(9)),
    ("value", pyarrow.decimal128(38, 4)), ("value", pyarrow.decimal256(76, 40)),
    ("as_of", pyarrow.date64()), ("as_of", pyarrow.timestamp("s")),
    ("as_of", pyarrow.timestamp("ns")),
], ids=str)  # fmt: skip
def test_pyarrow(plan, wanted, name, kind):
    values = ROWS[name]
    if pyarrow.types.is_decimal(kind):
        values = [None if value is None else D(value) for value in values]
    if pyarrow.types.is_timestamp(kind):
        evening = datetime.time(17, 45)
        values = [day and datetime.datetime.combine(day, evening) for day in values]
    table = pyarrow.table({**ROWS, name: pyarrow.array(values, kind), **BESIDE})
    assert table.schema.field(name).type == kind
    assert read(plan, table) == wanted
    pieces = pyarrow.concat_tables([table[:1], table[1:1], table[1:]])
    assert read(plan, pieces) == wanted
    assert read(plan, table[1:]) == wanted[1:]


@pytest.mark.parametrize("setting", [
    "reset arrow_output_version", "set arrow_output_version = '1.5'",
    "set produce_arrow_string_view = true", "set arrow_large_buffer_size = true",
])  # fmt: skip
@pytest.mark.parametrize("columns", [
    "*", "* replace (value::double as value)", "* replace (value::float as value)",
    "* replace (value::decimal(9, 2) as value)", "* replace (value::hugeint as value)",
    "* replace (value::decimal(18, 0) as value)", "* replace (period::utinyint + 1900 as period)",
    "* replace (period::varchar as period)", "* replace (as_of::timestamp as as_of)",
    "* replace (as_of::timestamp_ns as as_of)",
    f"* replace (indicator::enum('labour_force', '{PERSONS}') as indicator)",
    "*, true as ok, [1] as many, {'a': 1} as pair, uuid() as id, null as nothing",
])  # fmt: skip
def test_duckdb(plan, wanted, setting, columns):
    connection = duckdb.connect()
    connection.sql(setting)
    rows = pyarrow.table(ROWS)
    if "utinyint" in columns:
        rows = rows.set_column(2, "period", pyarrow.array([124, 124, 124, 123]))
    connection.register("rows", rows)
    assert read(plan, connection.sql(f"select {columns} from rows")) == wanted


def test_rates(plan, rates):
    columns = {"unit": ["461", "462"], "indicator": ["si_rate"] * 2, "period": [2024] * 2}
    values = {"value": [20.8, 21.0]}
    narrow = polars.Series([20.8, 21.0], dtype=polars.Float32)
    exact = {**columns, "value": [D("20.8"), D("21.0")]}
    floats = [
        pandas.DataFrame({**columns, **values}), Stream(pandas.DataFrame({**columns, **values})),
        polars.DataFrame({**columns, **values}), polars.DataFrame({**columns, "value": narrow}),
        pyarrow.table({**columns, **values}),
        duckdb.from_arrow(pyarrow.table({**columns, **values})),
    ]  # fmt: skip
    for source in floats:
        assert read(plan, source, decimals=1) == rates, type(source)
        with pytest.raises((bhxhplan.Error, ValueError)):
            plan.actuals(source)
    for source in (polars.DataFrame(exact), pyarrow.table(exact), pandas.DataFrame(exact)):
        assert read(plan, source) == rates, type(source)


@pytest.mark.parametrize(("columns", "named"), [
    ({"value": [True, False, None, True]}, ["value", '"b"', "a text or a number"]),
    ({"value": [DAY] * 4}, ["value", '"tdD"', "a text or a number"]),
    ({"as_of": polars.Series([DAY] * 4, dtype=polars.Datetime("us", "Asia/Ho_Chi_Minh"))},
     ["as_of", '"tsu:Asia/Ho_Chi_Minh"', "without a time zone"]),
    ({"unit": [b"461"] * 4}, ["unit", '"vz"', "a text"]),
    ({"period": [2024.5] * 4}, ["period", "not whole"]),
])  # fmt: skip
def test_refused(plan, columns, named):
    with pytest.raises(bhxhplan.Error) as caught:
        plan.actuals(of_polars(**columns))
    assert all(word in str(caught.value) for word in named), caught.value


def test_persons_that_are_not_whole(plan):
    for value in (1500.5, float("inf"), 1e300):
        with pytest.raises(bhxhplan.Error):
            plan.actuals(of_polars(value=[value, 700.0, 45000.0, None]))
