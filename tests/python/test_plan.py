# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Plans: loading, saving, what they say. Figures are those of Decision 2767/QĐ-UBND."""

import copy
import datetime
import decimal
import pickle

import pytest

import bhxhplan
from bhxhplan import Plan
from conftest import ROOT

PACKAGE = ROOT / "lib/data/quang-tri-2022-2025"


def test_bundled(plan):
    assert Plan.bundled_ids() == ["quang-tri-2022-2025"]
    assert plan.id == "quang-tri-2022-2025"
    assert plan.issuer == "ubnd"
    assert str(plan.term) == "2022/2025"
    assert plan.title.endswith("tỉnh Quảng Trị giai đoạn 2022-2025")
    assert plan.title_en.endswith("Quang Tri province, 2022-2025")
    assert [str(period) for period in plan.periods] == [
        "2022", "2023", "2024", "2025", "2022/2025"
    ]  # fmt: skip
    assert repr(plan).startswith("<Plan quang-tri-2022-2025: Chỉ tiêu")


def test_targets_of_the_decision(plan):
    # Section II.2: 75.039 người in 2022, 78.743 in 2023. The annex: Đông Hà 38,6 in 2024
    # and 35,0 in 2023, with its zero.
    assert plan.targets["45", "si_persons", 2022] == 75039
    assert plan.targets["Toàn tỉnh", "si_persons", "2023"] == 78743
    rate = plan.targets["Đông Hà", "si_rate", 2024]
    assert isinstance(rate, decimal.Decimal) and str(rate) == "38.6"
    assert str(plan.targets["Đông Hà", "si_compulsory_rate", 2023]) == "35.0"


def test_statements_have_sources(plan):
    stated = plan.statements.cell("45", "si_voluntary_rate", 2022)
    assert [figure.source for figure in stated] == [
        "II.2.2022-1", "II.table#1/3/1", "PL.table#1/1/9"
    ]  # fmt: skip
    assert {figure.value for figure in stated} == {decimal.Decimal("5.3")}
    assert stated[0].text("printed") == "5,3%"
    assert stated[0].text("sender") is None


def test_load_and_save(plan, tmp_path):
    loaded = Plan.load(PACKAGE)
    assert len(loaded.differences(plan)) == 0
    loaded.save(tmp_path / "again")
    assert len(Plan.load(str(tmp_path / "again")).differences(plan)) == 0
    assert (tmp_path / "again/units.csv").read_bytes() == (PACKAGE / "units.csv").read_bytes()


def test_tables(plan):
    assert plan.count_rows("units") == sum(1 for _ in plan.table("units"))
    assert plan.count_rows(bhxhplan.PlanTable.TARGETS) == 210
    assert plan.cell("agencies", "hdnd", "name_en") == "People's Council of Quang Tri Province"
    assert plan.cell("units", 0, "code") == "45"
    assert plan.cell("units", 0, "no_such_column") is None
    with pytest.raises(KeyError, match="nobody"):
        plan.row("agencies", "nobody")


def test_unknown_plan_names_those_there_are():
    with pytest.raises(bhxhplan.UnknownError, match="quang-tri-2022-2025") as caught:
        Plan.bundled("hue")
    assert caught.value.code is bhxhplan.ErrorCode.UNKNOWN
    assert isinstance(caught.value, KeyError)


def test_missing_folder(tmp_path):
    with pytest.raises(bhxhplan.FileError) as caught:
        Plan.load(tmp_path / "nowhere")
    assert isinstance(caught.value, OSError)


def test_broken_package_tells_everything(tmp_path):
    Plan.load(PACKAGE).save(tmp_path)
    targets = tmp_path / "targets.csv"
    lines = targets.read_text().splitlines(keepends=True)
    cells = [line.split(",") for line in lines]
    cells[1][3] = "75O39"  # A letter in a number.
    cells[2][0] = "4x5"  # A unit that nobody has.
    targets.write_text("".join(",".join(line) for line in cells))
    with pytest.raises(bhxhplan.Error) as caught:
        Plan.load(tmp_path)
    errors = [
        each for each in caught.value.diagnostics if each.severity is bhxhplan.Severity.ERROR
    ]
    column = len(",".join(cells[1][:3])) + 2  # Right behind the third comma.
    assert [(each.file, each.line, each.column) for each in errors] == [
        (str(targets), 2, column), (str(targets), 3, 1)
    ]  # fmt: skip
    assert errors[0].text == "75O39" and errors[0].sheet is None and errors[0].cell is None
    assert f"targets.csv:2:{column}" in str(caught.value) and "targets.csv:3:1" in str(caught.value)
    assert caught.value.message_vi != caught.value.message
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.diagnostics == caught.value.diagnostics


def test_plans_are_not_made_or_copied(plan):
    with pytest.raises(TypeError, match="Plan is not made like that"):
        Plan()
    for make in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match="cannot be copied"):
            make(plan)


def test_builder_and_its_problems(small):
    assert [unit.name for unit in small.units] == ["Tỉnh A", "Huyện B", "Huyện C"]
    assert small.frame.date == datetime.date(2024, 1, 1)
    builder = bhxhplan.PlanBuilder("p", "2024/2025", "ubnd")
    builder.add_row("units", code="1", level="province", name_vi="Tỉnh A")
    builder.add_row("targets", unit="9", indicator="n", period="2024", value="1")
    with pytest.raises(bhxhplan.Error) as caught:
        builder.finish()
    assert any("targets.csv:2" in each.message for each in caught.value.diagnostics)


def test_successor_merged_template(plan, tmp_path):
    following = plan.successor("2026/2030", unit_day="2025-07-01")
    assert str(following.term) == "2026/2030"
    assert following.frame.date == datetime.date(2025, 7, 1)
    form = following.template(plan)
    assert [column.name for column in form.columns][:3] == [
        "unit", "unit_name_vi", "unit_name_en"
    ]  # fmt: skip
    form.save(tmp_path / "form.csv")
    read = following.import_sheet(tmp_path / "form.csv", following.template_map(plan))
    assert len(read) == 0  # Nobody filled it in.
    with pytest.raises(bhxhplan.MisuseError):
        Plan.merged([plan, plan], unit_day=datetime.date(2025, 7, 1))
    with pytest.raises(ValueError, match="no format of forms"):
        plan.template_map(format="json")


def test_units_of_another_day(plan):
    after = plan.on_day("2025-07-01")
    assert after.id == "quang-tri-2022-2025.2025-07-01" and after.term == plan.term
    # The province and nine districts are areas, above 36 communes; Con Co is a zone.
    assert len(after.units) == 1 + 9 + 1 + 36
    assert after.targets["45-cu", "si_persons", 2024] == 82784
    assert "destination-unknown" in {each.code for each in after.diagnostics}
    assert plan.on_day(plan.frame.date, plan_id="other").id == plan.id
    with pytest.raises(bhxhplan.DataError):
        after.on_day("2022-10-28")


def test_amendments(plan, tmp_path):
    (tmp_path / "datapackage.json").write_text(
        '{"name": "a-1", "profile": "bhxh-plan", "format_version": "1.0",'
        ' "amends": "quang-tri-2022-2025"}'
    )
    with pytest.raises(bhxhplan.Error):
        plan.in_force(tmp_path)  # No day from which it is in force.
    assert plan.in_force([]).id == plan.id
