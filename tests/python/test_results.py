# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Findings, gaps, bounds, conflicts, rules, differences, duties: worked out by hand."""

import csv
import datetime
import decimal
import fractions
import io

import pytest

import bhxhplan
from bhxhplan import BoundBasis, DutyStatus, GapNumber, Printed, Slip, Status, Verdict
from conftest import add_targets, small_builder

D = decimal.Decimal


def test_findings_of_the_decision(plan):
    findings = plan.check()
    assert findings.n_failing == 3 and len(findings) == sum(1 for _ in findings)
    # The annex: Vĩnh Linh has more with BHTN than with compulsory BHXH, by 0.2, 0.9, 1.7.
    impossible = findings.impossible
    assert [str(each.period) for each in impossible] == ["2023", "2024", "2025"]
    assert [each.size for each in impossible] == [D("0.2"), D("0.9"), D("1.7")]
    first = impossible[0]
    assert first.unit.name == "Huyện Vĩnh Linh" and first.rule == "ui-rate-within-compulsory"
    assert first.printed is Printed.BREAK and first.severity is bhxhplan.Severity.ERROR
    assert not first.is_actual and not first.is_accepted
    assert first.cells == ["464/ui_rate/2023/ubnd", "464/si_compulsory_rate/2023/ubnd"]
    assert "10,7" in first.message() and "10.7" in first.message("en")
    assert len(findings.within_rounding) == findings.count(printed="within_rounding") == 5
    assert findings.count(Verdict.IMPOSSIBLE) == 3
    assert len(list(findings.table())) == 8
    assert len(list(findings.table(all=True))) == len(findings)
    assert findings[-1].index == len(findings) - 1 and len(findings[:2]) == 2
    assert repr(first) == "<Finding ui-rate-within-compulsory, Huyện Vĩnh Linh, 2023: impossible>"


def test_check_with_actuals_and_arguments(plan, actuals):
    assert any(each.is_actual for each in plan.check(actuals))
    assert plan.check(period=2023).count(Verdict.IMPOSSIBLE) == 1
    with pytest.raises(bhxhplan.UnknownError):
        plan.check(owner="nobody")
    with pytest.raises(ValueError, match="jump_percent: -1 is not within"):
        plan.check(jump_percent=-1)


def test_gaps(plan, gaps):
    # Đông Hà 2024: 38.5 printed, 38.6 decreed; the province: 82550 of 82784 persons.
    gap = gaps["Đông Hà", "si_rate", 2024]
    assert (gap.target, gap.actual, gap.gap, gap.remaining) == (
        D("38.6"), D("38.5"), D("-0.1"), D("0.1")
    )  # fmt: skip
    assert gap.status is Status.NOT_YET and gap.achievement is None
    persons = gaps["45", "si_persons", 2024]
    assert (persons.gap, persons.remaining) == (-234, 234)
    # 82550 / 82784 = 0.997173...
    assert persons.achievement == D("99.72")
    assert gap.denominator == 68500 and gap.persons == gap.number(GapNumber.PERSONS)
    column = gaps.column("si_rate", 2024, "gap")
    assert column[plan.units["461"].index] == D("-0.1")
    assert gaps.owner == "ubnd"
    assert gaps.count() == sum(gaps.count(status) for status in Status if status.value)
    assert "LLLĐ huyện Vĩnh Linh 2024" in gaps.missing()
    assert gaps.missing("en") != gaps.missing("vi")
    with pytest.raises(KeyError, match="no target"):
        gaps["Đông Hà", "labour_force", 2024]


def test_gaps_from_any_source(plan):
    rows = [("461", "si_rate", 2024, D("38.6"))]
    gap = plan.gaps(rows, period=2024)["461", "si_rate", 2024]
    assert gap.status is Status.MET and gap.gap == D("0.0") and gap.is_certain
    with pytest.raises(TypeError):
        plan.gaps(None)
    with pytest.raises(bhxhplan.UnknownError):
        plan.gaps(rows, period=2031)


def test_gap_arguments(plan, actuals):
    gaps = plan.gaps(
        actuals, period=2024, bands=(D("100"), D("99.5"), 80), decimals=4,
        rate_achievement=True, missing="exclude", stage="preliminary",
    )  # fmt: skip
    # 82550 / 82784 = 0.99717336...
    assert gaps["45", "si_persons", 2024].achievement == D("99.7173")
    assert gaps["461", "si_rate", 2024].achievement is not None
    for wrong in (
        {"bands": (80, 90)}, {"decimals": 7}, {"monthly_shares": [1] * 11}, {"path": "shares"},
        {"forecast_window": 2}, {"missing": "zero"}, {"monthly_maximum": -1},
        {"bands": range(100, 0, -1)}, {"stage": 7},
    ):  # fmt: skip
        with pytest.raises(ValueError, match=next(iter(wrong))):
            plan.gaps(actuals, **wrong)
    with pytest.raises(TypeError, match="owner"):
        plan.gaps(actuals, owner=5)


@pytest.mark.parametrize(
    "name",
    ["table", "rollup", "progress", "changes", "completeness", "pace", "path", "forecast",
     "decomposition", "ranking", "owners"],
)  # fmt: skip
def test_tables_of_gaps(plan, actuals, name):
    gaps = plan.gaps(actuals, period=2024, base_period=2023, monthly_shares=[1] * 12)
    table = getattr(gaps, name)()
    rows = list(table)
    assert table.title and table.columns
    assert len(rows) == table.count_rows()
    assert list(csv.reader(io.StringIO(table.format("csv"))))[0] == [
        column.name for column in table.columns
    ]


def test_bounds(plan, small):
    # The small plan: of the second district 7 - 4 = 3 are left.
    bound = small.bounds().find("12", "x", 2024)
    assert (bound.range.lo, bound.range.hi) == (3, 3) and 3 in bound.range
    assert bound.is_identified and not bound.is_empty
    assert bound.basis is BoundBasis.BY_RULES and bound.rules == ("parts", "parts")
    assert bound.exact(upper=True) is None
    system = small.bounds(reach="system", period=2024).find("12", "x", 2024)
    assert (system.range.lo, system.range.hi) == (3, 3)
    assert system.exact(upper=False) == fractions.Fraction(3)
    cells, rules = system.binding(upper=True)
    assert sorted(cells) == ["12/n/2024/ubnd", "12/y/2024/ubnd"] and "parts" in rules[0]
    assert small.bounds().find("12", "n", 2024) is None
    assert small.bounds().rules == ["parts"] and small.bounds().partial_rules == []
    assert len(small.bounds()) == len(list(small.bounds().table()))
    # With a rule of one's own: y is half of what it was.
    other = small.bounds(rules={"parts": "n = x + 2 * y"}).find("12", "x", 2024)
    assert other.range.lo == 0 and other.is_empty


def test_conflicts(small):
    # 3 + 5 is not 9: one of the three is wrong.
    conflicts = small.conflicts()
    assert len(conflicts) == 1 and conflicts.has_all_doubts
    assert sorted(conflicts[0].cells) == [
        "11/n/2024/ubnd", "11/x/2024/ubnd", "11/y/2024/ubnd"
    ]  # fmt: skip
    assert conflicts[0].rules == ["parts@11/2024"]
    assert conflicts[0].message("en")
    assert sorted(doubt.cells for doubt in conflicts.doubts) == [
        ["11/n/2024/ubnd"], ["11/x/2024/ubnd"], ["11/y/2024/ubnd"]
    ]  # fmt: skip
    assert {doubt.weight for doubt in conflicts.doubts} == {1}
    slips = {(slip.cell, slip.kind, slip.value) for slip in conflicts.slips}
    assert ("11/n/2024/ubnd", Slip.DIGIT_CHANGED, 8) in slips
    assert len(list(conflicts.table())) == 1 and list(conflicts.doubts_table())
    builder = small_builder()
    add_targets(builder, "11/n/8", "11/x/3", "11/y/5")
    none = builder.finish().conflicts()
    assert len(none) == 0 and none.is_complete and none.doubts == [] and none.slips == []
    heavy = small.conflicts(weights={"11/n/2024/ubnd": 5, "11/x/2024/ubnd": 5})
    assert [doubt.cells for doubt in heavy.doubts] == [["11/y/2024/ubnd"]]


def test_rules(small):
    rules = small.rules()
    assert [rule.id for rule in rules] == ["parts"] and rules.is_complete
    assert rules[0].state is bhxhplan.RuleState.STANDS and rules[0].others == []
    twice = small.rules(rules={"again": "x + y = n"})
    states = {rule.id: rule.state for rule in twice}
    assert bhxhplan.RuleState.FOLLOWS in states.values()
    assert rules[0].message("vi") and list(rules.table())


def test_differences(small):
    builder = small_builder()
    add_targets(builder, "11/n/8", "11/x/3", "11/y/5", "12/n/7", "12/y/4", "11/r/20.0")
    later = builder.finish()
    differences = small.differences(later)
    changed = [each for each in differences if each.number is not None]
    assert [each.number for each in changed] == [-1]
    assert changed[0].kind is bhxhplan.DifferenceKind.CHANGED
    assert changed[0].part is bhxhplan.DifferencePart.TARGETS
    assert changed[0].message("en")
    # What could not be true before can be now.
    gone = [each for each in differences if each.part is bhxhplan.DifferencePart.FINDINGS]
    assert [each.kind for each in gone] == [bhxhplan.DifferenceKind.REMOVED]
    assert differences.count("changed") == 1 and len(list(differences.table())) == 2
    assert len(small.differences(small)) == 0


def test_duties(plan, tmp_path):
    duties = plan.duties(on="2024-12-16")
    reports = duties.filtered("duty", "d.V-1.ubnd-huyen")
    assert len(reports) == 10  # Ten districts owe it, Cồn Cỏ too.
    # "Trước ngày 15/12": the last day in time is the 14th.
    assert {duty.day for duty in reports} == {datetime.date(2024, 12, 15)}
    assert {duty.last_day for duty in reports} == {datetime.date(2024, 12, 14)}
    assert {duty.status for duty in reports} == {DutyStatus.OVERDUE}
    assert {str(duty.covered) for duty in reports} == {"2024"}
    text = "duty,addressee,covered,date\nd.V-1.ubnd-huyen,UBND huyện Vĩnh Linh,2024,2024-12-10\n"
    register = plan.submissions(io.StringIO(text))
    (tmp_path / "register.csv").write_text(text)
    assert len(plan.submissions(tmp_path / "register.csv")) == len(register) == 1
    handed_in = plan.duties(on="2024-12-16", submissions=register)
    assert handed_in.filtered("duty", ["d.V-1.ubnd-huyen"]).count("on_time") == 1
    moved = plan.duties(
        on="2024-12-16", shift="after",
        holidays=bhxhplan.Holidays(off=[datetime.date(2024, 12, 16)]),
    ).filtered("duty", "d.V-1.ubnd-huyen")
    # The 14th is a Saturday, the 16th a day off.
    assert {duty.last_day for duty in moved} == {datetime.date(2024, 12, 17)}
    with pytest.raises(bhxhplan.UnknownError):
        plan.duties(on="2024-12-16", local_dates={"nothing": "FREQ=YEARLY"})


def test_tables_and_calendars_of_duties(plan, actuals, tmp_path):
    duties = plan.duties(on="2024-12-16")
    assert len(list(duties.table())) == duties.count()
    assert len(list(duties.table(all=True))) == len(duties)
    assert "step" in [column.name for column in duties.cycle().columns]
    assert list(duties.figures(actuals))
    moment = datetime.datetime(2024, 12, 1, tzinfo=datetime.timezone.utc)
    text = duties.format_calendar(lang="en", timestamp=moment, alarm_days=-1)
    assert text.count("BEGIN:VEVENT") == duties.count() and "VALARM" not in text
    assert "DTSTAMP:20241201T000000Z" in text
    duties.save_calendar(tmp_path / "duties.ics", lang="en", timestamp=moment, alarm_days=-1)
    assert (tmp_path / "duties.ics").read_bytes().decode() == text
    file = io.BytesIO()
    duties.write_calendar(file, lang="en", timestamp=moment, alarm_days=-1)
    assert file.getvalue().decode() == text
    assert "BEGIN:VTODO" in duties.format_calendar(calendar_kind="tasks")
    with pytest.raises(ValueError, match="time zone"):
        duties.format_calendar(timestamp=datetime.datetime(2024, 12, 1))


def test_import_of_text(plan, tmp_path):
    text = "1. Năm 2023: Số người tham gia BHXH là 78.743 người.\n"
    read = plan.import_text(text.encode(), name="decision.txt")
    rows = list(read.table())
    assert len(read) == 1
    assert [(row.unit, row.indicator, str(row.period), row.value) for row in rows] == [
        ("45", "si_persons", "2023", 78743)
    ]
    (tmp_path / "decision.txt").write_text(text)
    assert len(plan.import_text(tmp_path / "decision.txt")) == 1
    odd = plan.import_text("Năm 2023: Số người tham gia là 78.743 người.\n".encode())
    assert odd.count_leftovers() == len(
        [each for each in odd.leftovers if each.severity >= bhxhplan.Severity.WARNING]
    )
    assert len(list(odd.leftovers_table())) == len(odd.leftovers)


def test_manifest(plan, tmp_path, actuals):
    manifest = bhxhplan.Manifest()
    path = tmp_path / "in.csv"
    path.write_text("unit,indicator,period,value\n45,si_persons,2024,5\n")
    plan.actuals(path, manifest=manifest)
    plan.check().table().save(tmp_path / "out.csv", manifest=manifest)
    manifest.add_input(path, "other")
    manifest.add_output(path)
    manifest.add_setting("period", "2024")
    manifest.set_timestamp(datetime.datetime(2024, 12, 1, tzinfo=datetime.timezone.utc))
    text = manifest.format()
    # The sum of the file's bytes, by another program.
    import hashlib

    assert hashlib.sha256(path.read_bytes()).hexdigest() in text
    assert "2024-12-01T00:00:00Z" in text
    manifest.save(tmp_path / "manifest.json")
    assert (tmp_path / "manifest.json").read_text() == text
    with pytest.raises(ValueError, match="time zone"):
        manifest.set_timestamp(datetime.datetime(2024, 12, 1))


def test_report(plan, gaps, tmp_path):
    report = bhxhplan.Report.compute(
        gaps, plan.check(), plan.duties(on="2024-12-16"), report_unit="Huyện Vĩnh Linh"
    )
    parts = len(report)
    report.set_title("Báo cáo", "Report")
    report.set_heading("PHỤ LỤC I")
    report.set_place("Đông Hà")
    report.set_date("2024-12-16")
    report.set_signature("CHỦ TỊCH", "Nguyễn Văn A")
    report.set_css("td { color: red }")
    report.set_manifest(None)
    report.add_heading(1, "Thêm", "More")
    report.add_paragraph("Một đoạn.")
    report.add_note(None, "A note.")
    report.add_table(plan.check(), columns=["unit", "rule"], en="What to look at")
    assert len(report) == parts + 4
    page = report.format("html", lang="en")
    assert "color: red" in page and "What to look at" in page and "A note." in page
    text = report.format()
    assert "PHỤ LỤC I" in text and "Một đoạn." in text and "Nguyễn Văn A" in text
    kinds = {".html": "html", ".md": "markdown", ".txt": "text", ".json": "json"}
    for suffix, kind in kinds.items():
        report.save(tmp_path / f"report{suffix}")
        assert (tmp_path / f"report{suffix}").read_bytes().decode() == report.format(kind)
    file = io.BytesIO()
    report.write(file, lang="en")
    assert file.getvalue().decode() == page
    assert report._repr_html_().startswith("<iframe srcdoc=") and repr(report).startswith("<Report")
    with pytest.raises(ValueError, match="no text"):
        report.format("xlsx")
    report.add_chart("bullet", gaps, indicator="si_rate")
    assert len(report) == parts + 5
    with pytest.raises(bhxhplan.Error):
        report.add_chart(bhxhplan.ReportChart.HEAT, gaps, unit="no such unit")
    only = bhxhplan.Report.compute(gaps, report_parts=bhxhplan.ReportParts.SUMMARY)
    assert 0 < len(only) < parts
    with pytest.raises(ValueError, match="report_parts"):
        bhxhplan.Report.compute(gaps, report_parts=bhxhplan.ReportParts(0))
    with pytest.raises(ValueError, match="level 3"):
        report.add_heading(3, "x")
    with pytest.raises(ValueError, match="say the format"):
        report.save(tmp_path / "report.pdf")
    with pytest.raises(bhxhplan.UnknownError):
        bhxhplan.Report.compute(gaps, report_unit="Hà Nội")


def test_apportionment():
    # Quotas of 6, 6 and 2 are whole.
    shares = bhxhplan.apportion(14, [6, 6, 2])
    assert [share.value for share in shares] == [6, 6, 2]
    assert {share.reason for share in shares} == {bhxhplan.ApportionmentReason.EXACT}
    # 70, 20, 10 with floors of 4 and a total of 20: 12, 4, 4.
    bounded = bhxhplan.apportion(20, [70, 20, 10], floors=[4, 4, 4])
    assert [share.value for share in bounded] == [12, 4, 4]
    # Largest remainder of 6, 6, 2 at 11: 4.71, 4.71, 1.57 become 5, 5, 1.
    largest = bhxhplan.apportion(11, [6, 6, 2], method="largest-remainder")
    assert [share.value for share in largest] == [5, 5, 1]
    capped = bhxhplan.apportion(9, [1, 1], caps=[3, None], order=[1, 0])
    assert [share.value for share in capped] == [3, 6]
    with pytest.raises(bhxhplan.InfeasibleError):
        bhxhplan.apportion(5, [1, 1], caps=[2, 2])
    with pytest.raises(ValueError, match="1 numbers for 2 weights"):
        bhxhplan.apportion(5, [1, 1], floors=[1])
    from bhxhplan import apportionment

    assert apportionment.method_name("dhondt", "en") == "D'Hondt"
    assert apportionment.reason_name("at_cap", "vi") != apportionment.reason_name("at_cap", "en")


def test_two_margins():
    # Weights of 1 in two rows of 1 and 3, two columns of 2: 0.5 and 1.5 everywhere, so a
    # table has one person of the first row in one column, and the rest follows.
    table = bhxhplan.apportion_table([[1, 1], [1, 1]], [1, 3], [2, 2])
    assert [sum(row) for row in table.shares] == [1, 3]
    assert [sum(column) for column in zip(*table.shares)] == [2, 2]
    assert table.scaled == [[D("0.5"), D("0.5")], [D("1.5"), D("1.5")]]
    # A cap decides which of the two it is.
    capped = bhxhplan.apportion_table(
        [[1, 1], [1, 1]], [1, 3], [2, 2], caps=[[0, None], [None, None]]
    )
    assert capped.shares == [[0, 1], [2, 1]]
    with pytest.raises(bhxhplan.InfeasibleError):
        bhxhplan.apportion_table([[1, 1]], [3], [2, 2])
    with pytest.raises(ValueError, match="2 rows and 2 columns"):
        bhxhplan.apportion_table([[1, 1]], [1, 3], [2, 2])
    layers = bhxhplan.apportion_layers([[1], [1]], [2, 2], [[1], [3]])
    assert layers[0][0][0] + layers[1][0][0] == 2 == layers[0][1][0] + layers[1][1][0]
    assert [sum(row[0] for row in layer) for layer in layers] == [1, 3]


def test_allocation(plan):
    # The decision: 52,752 with unemployment insurance in 2025. Made-up labour forces, of
    # which Đông Hà has 68,500 of 380,500: 9,496.75... persons.
    forces = {"461": 68500, "462": 13000, "464": 51000, "465": 54000, "466": 45000,
              "467": 26500, "468": 29000, "469": 50000, "470": 43500}  # fmt: skip
    rows = [(code, "labour_force", 2024, force) for code, force in forces.items()]
    allocation = plan.allocate(
        rows, period=2025, indicators=["ui_persons"], weights="labour_force"
    )
    given = {code: allocation[code, "ui_persons", 2025] for code in forces}
    assert sum(given.values()) == 52752 == allocation["45", "ui_persons", 2025]
    assert given["461"] == 9497
    assert all(
        abs(persons - 52752 * forces[code] / 380500) < 1 for code, persons in given.items()
    )
    reasons = {row.unit: row.reason for row in allocation.table()}
    assert reasons.keys() == {"45", "471", *forces} and reasons["471"] == "not_addressed"
    handed = allocation.plan(plan_id="handed-down")
    assert handed.id == "handed-down"
    assert handed.targets["461", "ui_persons", 2025] == 9497
    with pytest.raises(bhxhplan.MissingError, match="464|Vĩnh Linh|Vinh Linh") as caught:
        plan.allocate(rows[:2] + rows[3:], period=2025, indicators="ui_persons",
                      weights="labour_force")  # fmt: skip
    assert caught.value.diagnostics
    form = plan.allocation_template(rows[:2] + rows[3:], period=2025,
                                    indicators="ui_persons", weights="labour_force")  # fmt: skip
    assert [(row.unit, row.indicator) for row in form] == [("464", "labour_force")]
    # 58,900 of 2024 in compulsory insurance; with its total and the other kind at once the
    # kinds of each district add up too.
    for block in ("by_kinds", "separately"):
        kinds = plan.allocate(rows, period=2024, weights="labour_force", block=block)
        compulsory = {code: kinds[code, "si_compulsory_persons", 2024] for code in forces}
        assert sum(compulsory.values()) == 58900
        if block == "by_kinds":
            assert all(
                kinds[code, "si_persons", 2024]
                == persons + kinds[code, "si_voluntary_persons", 2024]
                for code, persons in compulsory.items()
            )
    with pytest.raises(KeyError, match="got nothing"):
        allocation["461", "si_persons", 2025]
    with pytest.raises(ValueError, match="apportionment_method"):
        plan.allocate(rows, method="by hand")
