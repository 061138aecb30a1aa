# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Actual figures from files, open files, rows and DataFrames; floats only where exact."""

import collections
import csv
import datetime
import decimal
import io
import json

import pandas
import pytest

import bhxhplan
from bhxhplan import Stage
from conftest import ACTUALS, LABOUR_FORCE, WIDE

D = decimal.Decimal
DAY = datetime.date(2024, 11, 30)


def same(first, second):
    """Whether two sets of figures are the same, but for where they came from."""
    names = ("unit", "indicator", "period", "value", "stage", "as_of")
    return all(first.table()[name] == second.table()[name] for name in names)


@pytest.fixture(scope="module")
def rows():
    """The rows of the illustrative file, with numbers for texts."""
    with open(ACTUALS, encoding="utf-8") as file:
        return [
            (row["unit"], row["indicator"], int(row["period"]), D(row["value"]), row["stage"],
             datetime.date.fromisoformat(row["as_of"]))
            for row in csv.DictReader(file)
        ]  # fmt: skip


def test_every_source_gives_the_same(plan, rows):
    from_path = plan.actuals(ACTUALS)
    assert from_path["Đông Hà", "si_rate", 2024] == D("38.5")
    with open(ACTUALS, "rb") as file:
        assert same(plan.actuals(file), from_path)
    with open(ACTUALS, encoding="utf-8") as file:
        assert same(plan.actuals(file), from_path)
    assert same(plan.actuals(ACTUALS.read_bytes()), from_path)
    assert same(plan.actuals([str(ACTUALS)]), from_path)
    assert same(plan.actuals(rows), from_path)
    assert same(plan.actuals(iter(rows)), from_path)
    names = ["unit", "indicator", "period", "value", "stage", "as_of"]
    assert same(plan.actuals([dict(zip(names, row)) for row in rows]), from_path)
    row_type = collections.namedtuple("row_type", names)
    assert same(plan.actuals([row_type(*row) for row in rows]), from_path)
    assert same(plan.actuals(pandas.DataFrame(rows, columns=names)), from_path)
    objects = [
        (plan.frame.unit(plan.units.find(unit, level="province" if unit == "Toàn tỉnh"
                                         else "district")),
         plan.indicators[code], bhxhplan.Period(year), value, Stage[stage.upper()], day)
        for unit, code, year, value, stage, day in rows
    ]  # fmt: skip
    assert same(plan.actuals(objects), from_path)


def test_of_a_pandas_file(plan):
    # Numbers in one column of a CSV are floats to pandas: 82550.0 and 21.6.
    frame = pandas.read_csv(ACTUALS)
    assert frame["value"].dtype == "float64"
    with pytest.raises(ValueError, match="row 5, value: 21.6 is a float: state how many"):
        plan.actuals(frame)
    read = plan.actuals(frame, decimals=1)
    assert read["45", "si_persons", 2024] == 82550
    assert str(read["H. Cam Lộ", "si_rate", 2024]) == "15.0"
    codes = dict.fromkeys(("si_rate", "si_compulsory_rate", "si_voluntary_rate"), 1)
    with pytest.raises(ValueError, match="row 8, value"):  # ui_rate is not stated.
        plan.actuals(frame, decimals=codes)


def test_headers_of_a_frame_are_those_of_a_file(plan):
    frame = pandas.DataFrame(
        {
            "Đơn vị": ["TP Đông Hà", "Huyện Gio Linh"],
            "Chỉ tiêu": ["Tỷ lệ BHXH", "Số người tham gia BHXH"],
            "Năm": [2024, 2024],
            "Thực hiện": [38.2, 9120.0],
            "Tỷ trọng": [0.25, None],
        }
    )
    with pytest.raises(ValueError, match=r"row 1, Thực hiện: 38.2 is a float: state how many"):
        plan.actuals(frame)
    read = plan.actuals(frame, decimals={"si_rate": 1})
    assert str(read["461", "si_rate", 2024]) == "38.2"
    assert read["466", "si_persons", 2024] == 9120
    assert [problem.code for problem in read.diagnostics] == ["unknown-column"]
    with pytest.raises(ValueError, match="persons are not whole"):
        plan.actuals(frame.replace(9120.0, 9120.5), decimals=1)
    texts = frame.drop(columns="Tỷ trọng").assign(**{"Thực hiện": ["38,2", "9.120"]})
    assert same(plan.actuals(texts), read)


@pytest.mark.parametrize(
    ("indicator", "value", "decimals", "complaint"),
    [
        ("si_persons", 82550.5, 1, "persons are not whole"),
        ("si_rate", 21.65, 1, "more than the 1 decimals stated"),
        ("si_rate", 0.1 + 0.2, 1, "more than the 1 decimals stated"),
        ("si_rate", float("inf"), 1, "no exact number"),
        ("si_persons", 2.0**60, None, "no exact number"),
        ("si_rate", 20.0, None, "state how many decimals"),
    ],
)
def test_floats_that_are_refused(plan, indicator, value, decimals, complaint):
    with pytest.raises(ValueError, match=complaint):
        plan.actuals([("45", indicator, 2024, value)], decimals=decimals)


def test_missing_is_not_zero(plan):
    rows = [("45", "si_persons", 2024, None), ("45", "ui_persons", 2024, float("nan")),
            ("45", "si_voluntary_persons", 2024, 0)]  # fmt: skip
    figures = plan.actuals(rows)
    assert figures.get("45", "si_persons", 2024) is None
    assert figures.get("45", "ui_persons", 2024) is None
    assert figures["45", "si_voluntary_persons", 2024] == 0
    with pytest.raises(KeyError):
        figures["45", "si_persons", 2024]
    assert figures.get("45", "si_persons", 1999) is None


@pytest.mark.parametrize(
    ("row", "error"),
    [
        (("45", "si_persons", 2024, True), TypeError),
        (("45", "si_persons", 2024, 1j), TypeError),
        (("45", "si_persons", 2024, object()), TypeError),
        (("45", 1.5, 2024, 1), TypeError),
        ("45,si_persons", TypeError),
        (("45",) * 9, IndexError),
    ],
)
def test_rows_that_are_none(plan, row, error):
    with pytest.raises((error, ValueError, bhxhplan.Error)):
        plan.actuals([row])


def test_problems_have_the_row(plan):
    rows = [("45", "si_persons", 2024, 5), ("Hà Nội", "si_persons", 2024, 6)]
    with pytest.raises(bhxhplan.UnknownError) as caught:
        plan.actuals(rows, name="hand-made")
    problem = caught.value.diagnostics[-1]
    assert (problem.file, problem.line, problem.code) == ("hand-made", 3, "unknown-unit")
    # With leave to leave out what is not the plan's, it is a notice.
    left = plan.actuals(rows, collect_unknown=True)
    assert "row-not-in-plan" in {each.code for each in left.diagnostics}


def test_texts_keep_their_style(plan):
    rows = [("45", "si_persons", 2024, "82.550"), ("45", "si_rate", 2024, "21,6")]
    figures = plan.actuals(rows)
    assert figures["45", "si_persons", 2024] == 82550
    assert figures["45", "si_rate", 2024] == D("21.6")


def test_files_and_labour_forces(plan, tmp_path):
    forces = tmp_path / "forces.csv"
    forces.write_text("unit,period,value\n461,2024,68500\n")
    figures = plan.actuals(ACTUALS, labour_force=forces)
    assert figures["Đông Hà", "labour_force", 2024] == 68500
    assert figures["Đông Hà", "si_rate", 2024] == D("38.5")
    alone = plan.actuals(None, labour_force=[forces])
    assert alone["461", "labour_force", 2024] == 68500
    same_way = plan.actuals(forces, constants={"indicator": "labour_force"})
    assert same_way["461", "labour_force", 2024] == 68500
    named = plan.actuals(io.StringIO("Ai,Gì,Khi,Bao nhiêu\n461,si_rate,2024,38.5\n"),
                         column_names={"unit": "Ai", "indicator": "Gì", "period": "Khi",
                                       "value": "Bao nhiêu"})  # fmt: skip
    assert named["461", "si_rate", 2024] == D("38.5")


def test_vintages(plan):
    rows = [
        ("461", "si_rate", 2024, D("38.4"), "final", None, None, datetime.date(2025, 1, 5)),
        ("461", "si_rate", 2024, D("38.5"), "final", None, None, datetime.date(2025, 2, 5)),
    ]
    figures = plan.actuals(rows, replace=True)
    cell = figures.cell("461", "si_rate", 2024)
    assert [(each.value, each.is_superseded) for each in cell] == [
        (D("38.5"), False), (D("38.4"), True)
    ]  # fmt: skip
    assert cell[1].text("superseded") == "replaced" and cell[0].stage is Stage.FINAL
    earlier = plan.actuals(rows, replace=True, known_on="2025-01-31")
    assert earlier["461", "si_rate", 2024] == D("38.4")


def test_wide_tables(plan, tmp_path):
    guessed = bhxhplan.Map.suggest(plan, WIDE, lang="en")
    assert guessed.n_guesses > 0 and len(guessed) > guessed.n_guesses
    with pytest.raises(bhxhplan.AmbiguousError) as caught:
        plan.actuals(WIDE, map=guessed)
    assert "map-guess" in {each.code for each in caught.value.diagnostics}
    figures = plan.actuals(WIDE, map=guessed, accept_guesses=True)
    assert same(plan.actuals(WIDE.read_bytes(), map=guessed, accept_guesses=True), figures)
    guessed.save(tmp_path / "map.json")
    assert bhxhplan.Map.load(tmp_path / "map.json").format() == guessed.format()
    assert len(list(guessed.table())) == len(guessed)
    with pytest.raises(ValueError, match="2 maps for 1"):
        plan.actuals([WIDE], map=[guessed, None])


def test_problems_have_sheet_and_cell(plan, gaps, tmp_path):
    """The verdict "Chưa đạt" stands where the map expects persons."""
    book = tmp_path / "book.xlsx"
    gaps.table().filtered("unit", "461").save(book, columns="unit_name_vi,status")
    sheet = bhxhplan.Sheets.load(book).names[0]
    parts = {
        "bhxhplan_map": "1.0", "sheet": {"name": sheet},
        "table": {"header_rows": "1", "rows": "2"},
        "fields": [{"field": "unit_name", "column": "A"}],
        "columns": [{"column": "B", "indicator": "si_persons", "period": "2024"}],
    }  # fmt: skip
    with pytest.raises(bhxhplan.MalformedError) as caught:
        plan.actuals(book, map=bhxhplan.Map.parse(json.dumps(parts)))
    [problem] = caught.value.diagnostics
    assert (problem.file, problem.sheet, problem.cell) == (str(book), sheet, "B2")
    assert (problem.line, problem.column, problem.text) == (2, 2, "Chưa đạt")
    # Behind column Z are AA and AB.
    assert problem._replace(column=28).cell == "AB2"


def test_sheets(plan):
    sheets = bhxhplan.Sheets.load(WIDE)
    assert len(sheets) == 1 and sheets.index() == 0 and not sheets.is_hidden(0)
    first = next(iter(sheets.cells()))
    assert first.cell == "A1" and first.text.startswith("KẾT QUẢ PHÁT TRIỂN")
    assert next(iter(sheets.grid(0))).a == first.text
    assert [row.number for row in sheets.table()] == [1]
    with pytest.raises(bhxhplan.UnknownError):
        sheets.index("no such sheet")


def test_setting_figures(plan):
    figures = plan.frame.new_figures()
    figures.set("461", "si_rate", 2024, D("38.5"), stage="estimate", as_of=DAY)
    assert figures["461", "si_rate", 2024] == D("38.5")
    figure = figures.cell("461", "si_rate", 2024)[0]
    assert figure.stage is Stage.ESTIMATE and figure.as_of == DAY
    span = figures.ranges("si_rate", 2024)[plan.units["461"].index]
    # 38.5 to the nearest tenth: from 38.45 to 38.55.
    assert (span.lo, span.hi) == (D("38.45"), D("38.55")) and D("38.45") in span
    assert figures.ranges("si_rate", 2024)[0].is_missing
    assert figures.column("si_rate", 2024)[plan.units["461"].index] == D("38.5")
    assert figures.column("si_rate", 2024)[0] is None
    with pytest.raises(bhxhplan.MisuseError):
        plan.targets.set("461", "si_rate", 2024, 1)
    with pytest.raises(TypeError):
        figures.set("461", "si_rate", 2024, 38.5)
    with pytest.raises(KeyError, match="no period 1999"):
        figures.set("461", "si_rate", 1999, 1)


def test_labour_force_file_of_the_examples(plan, actuals):
    assert same(plan.actuals([ACTUALS, LABOUR_FORCE]), actuals)


class Stream:
    """What gives something else as its stream."""

    def __init__(self, capsule):
        self.capsule = capsule

    def __arrow_c_stream__(self, requested_schema=None):
        return self.capsule


def test_arrow(plan, rows):
    figures = plan.actuals(rows)
    taken = plan.actuals(figures, name="memory")
    assert same(taken, figures)
    assert set(taken.table()["file"]) == {"memory"}
    assert same(plan.actuals(figures.table(), decimals=1), figures)


def test_arrow_is_read_once(plan, rows):
    capsule = plan.actuals(rows).__arrow_c_stream__()
    plan.actuals(Stream(capsule))
    with pytest.raises(bhxhplan.Error):
        plan.actuals(Stream(capsule))


def test_arrow_refused(plan, rows):
    with pytest.raises(ValueError):
        plan.actuals(Stream(None))
    with pytest.raises(TypeError, match="without a map"):
        plan.actuals(plan.actuals(rows), decimals={"si_rate": 1})
