# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Periods, numbers and text: the values of the tables in the guide."""

import datetime
import decimal
import pickle

import pytest

import bhxhplan
from bhxhplan import Measure, NumberStyle, Period, PeriodKind

DAY = datetime.date(2024, 9, 30)


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("2024-09-30", PeriodKind.DAY, DAY, DAY),
        ("2024-09", PeriodKind.MONTH, datetime.date(2024, 9, 1), DAY),
        ("2024-Q3", PeriodKind.QUARTER, datetime.date(2024, 7, 1), DAY),
        ("2024-H1", PeriodKind.HALF_YEAR, datetime.date(2024, 1, 1), datetime.date(2024, 6, 30)),
        ("2024", PeriodKind.YEAR, datetime.date(2024, 1, 1), datetime.date(2024, 12, 31)),
        ("2024-01/2024-09", PeriodKind.MONTHS, datetime.date(2024, 1, 1), DAY),
        ("2022/2025", PeriodKind.TERM, datetime.date(2022, 1, 1), datetime.date(2025, 12, 31)),
    ],
)
def test_kinds(text, kind, first, last):
    period = Period(text)
    assert (str(period), period.kind) == (text, kind)
    assert (period.first_day, period.last_day) == (first, last)
    assert repr(period) == f"Period({text!r})"
    assert pickle.loads(pickle.dumps(period)) == period


def test_from_anything():
    assert Period(2024) == Period("Năm 2024") == Period("2024/2024")
    assert Period("9 tháng đầu năm 2024") == Period.months(2024, 1, 2024, 9)
    assert Period("Quý III/2024").name("vi") == "Quý III/2024"
    assert Period(DAY) == Period("30/9/2024")
    assert Period(Period(2024)) == Period(2024)


@pytest.mark.parametrize("wrong", ["13/2024", "", 12, 3000, datetime.date(1800, 1, 1)])
def test_no_period(wrong):
    with pytest.raises(ValueError):
        Period(wrong)
    with pytest.raises(TypeError):
        Period(20.24)


def test_order_and_neighbours():
    ordered = ["2024-12-31", "2024-12", "2024-Q4", "2024-H2", "2024", "2022/2024", "2025-01-01"]
    periods = [Period(text) for text in ordered]
    assert sorted(set(periods)) == periods
    assert Period("2024-Q1").previous == Period("2023-Q4")
    assert Period("2022/2025").previous == Period("2018/2021")
    assert Period("2024-02-29").last_year == Period("2023-02-28")
    assert Period("2024-05").last_december == Period("2023-12")
    assert Period(1900).previous is None
    assert "2024-05" in Period(2024) and "2025-05" not in Period(2024)
    with pytest.raises(AttributeError):
        Period(2024).year = 5


def test_numbers():
    assert bhxhplan.parse_number("75.039 người", Measure.PERSON, "vi") == 75039
    assert str(bhxhplan.parse_number("20,0%", "percent", "vi")) == "20.0"
    assert bhxhplan.parse_number("114,5 nghìn", "person", "vi") == 114500
    assert bhxhplan.parse_number("-", "person") is None
    with pytest.raises(bhxhplan.AmbiguousError):
        bhxhplan.parse_number("75.000", "person")
    with pytest.raises(bhxhplan.MalformedError):
        bhxhplan.parse_number("abc", "person")
    assert bhxhplan.find_number_style(["75.000", "55.300", None], "person") is NumberStyle.VI
    assert bhxhplan.format_number(decimal.Decimal("1234.50")) == "1.234,50"
    assert bhxhplan.format_number(1234567, "en") == "1,234,567"
    assert bhxhplan.round_number(decimal.Decimal("2.5"), 0) == 3
    assert bhxhplan.round_number(decimal.Decimal("-2.5"), 0) == -3
    assert str(bhxhplan.round_number(3, 1)) == "3.0"
    assert bhxhplan.compare_numbers(decimal.Decimal("20.80"), decimal.Decimal("20.8")) == 0
    assert bhxhplan.compare_numbers(3, 4) < 0


def test_numbers_are_exact_in_any_context():
    with decimal.localcontext() as context:
        context.prec = 3
        assert str(bhxhplan.parse_number("123456.789", "percent", "plain")) == "123456.789"


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (1.5, TypeError),
        (True, TypeError),
        ("1", TypeError),
        (10**18, ValueError),
        (decimal.Decimal("NaN"), ValueError),
        (decimal.Decimal("1E+30"), ValueError),
        (decimal.Decimal("1E-30"), ValueError),
    ],
)
def test_no_numbers(wrong, error):
    with pytest.raises(error):
        bhxhplan.format_number(wrong)


def test_text():
    assert bhxhplan.normalize_text(" Đông\n Hà\u0300 ") == "Đông Hà\u0300".replace("a\u0300", "à")
    assert bhxhplan.text_key("ĐAKRÔNG") == bhxhplan.text_key("Dakrong")
    assert bhxhplan.text_matches("Dakrông", "Đa Krông")
    assert not bhxhplan.text_matches("Hương", "Hướng")
    with pytest.raises(ValueError, match="NUL"):
        bhxhplan.text_key("a\0b")


def test_recurrence_and_holidays(tmp_path):
    rule = bhxhplan.Recurrence("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", datetime.date(2024, 3, 1))
    assert rule.days(2024) == [
        datetime.date(2024, 3, 31), datetime.date(2024, 6, 30),
        datetime.date(2024, 9, 30), datetime.date(2024, 12, 31),
    ]  # fmt: skip
    assert rule.next("2024-06") == datetime.date(2024, 9, 30)
    assert rule.previous("2024-06") == datetime.date(2024, 3, 31)
    assert rule.start == datetime.date(2024, 3, 1)
    assert str(rule) == "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"
    with pytest.raises(bhxhplan.UnsupportedError, match="BYDAY"):
        bhxhplan.Recurrence("FREQ=YEARLY;BYDAY=MO", datetime.date(2024, 3, 1))

    tet = datetime.date(2024, 2, 12)  # A Monday.
    saturday = datetime.date(2024, 5, 4)
    days = bhxhplan.Holidays(off=[tet], worked=[saturday])
    assert not days.is_worked(tet) and days.is_worked(saturday)
    assert not bhxhplan.Holidays().is_worked(saturday)
    text = "date,kind\n2024-02-12,off\n2024-05-04,work\n"
    (tmp_path / "days.csv").write_text(text)
    for read in (bhxhplan.Holidays.parse(text), bhxhplan.Holidays.load(tmp_path / "days.csv")):
        assert not read.is_worked(tet) and read.is_worked(saturday)
    with pytest.raises(bhxhplan.DataError):
        bhxhplan.Holidays(off=[tet], worked=[tet])
