# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Units and indicators: by index, by code, by whatever people write."""

import datetime

import pytest

import bhxhplan
from bhxhplan import Apart, Kind, Level, Measure, Objection, Rounding


def test_spellings(plan):
    assert plan.units["Đông Hà"].code == "461"
    for name in ("461", "TP.Đông Hà", "dong ha", "THÀNH PHỐ ĐÔNG HÀ", "Đông Hà"):
        assert plan.units[name] == plan.units["461"], name
    assert "Đông Hà" in plan.units and "Hà Nội" not in plan.units
    assert plan.units["461"] in plan.units
    assert plan.units.get("Hà Nội") is None


def test_as_a_sequence(plan):
    assert plan.units[0] == plan.units.root and plan.units.root.code == "45"
    assert plan.units[-1] == list(plan.units)[-1]
    assert [unit.code for unit in plan.units[0:2]] == ["45", "461"]
    assert len(plan.units) == plan.count_rows("units") - (
        len(plan.units.known) - len(plan.units)
    )
    for index in (len(plan.units), -len(plan.units) - 1, 10**30):
        with pytest.raises(IndexError):
            plan.units[index]


def test_unknown_and_ambiguous(plan):
    with pytest.raises(KeyError, match="Hà Nội"):
        plan.units["Hà Nội"]
    # "Quảng Trị" is the province and the town.
    with pytest.raises(bhxhplan.AmbiguousError):
        plan.units["Quảng Trị"]
    assert plan.units.find("Quảng Trị", level="district").code == "462"
    assert plan.units.find("Quảng Trị", level=Level.PROVINCE) == plan.units.root
    with pytest.raises(ValueError, match="no Level"):
        plan.units.find("Quảng Trị", level="county")


def test_what_a_unit_says(plan):
    unit = plan.units["Đông Hà"]
    assert unit.name == "Thành phố Đông Hà" and unit.name_en == "Dong Ha City"
    assert unit.aliases == ["TP.Đông Hà", "TP Đông Hà"]
    assert unit.level is Level.DISTRICT
    assert unit.parent == plan.units.root and unit in plan.units.root.children
    assert unit.valid_from is None and unit.valid_to == datetime.date(2025, 6, 30)
    assert unit.is_valid_on("2024") is True
    assert unit.is_valid_on(datetime.date(2025, 7, 1)) is False
    assert unit.addressed == bhxhplan.Addressed.TARGETS | bhxhplan.Addressed.DUTIES
    assert unit.is_on_axis and unit.held_by == unit
    assert repr(unit) == "<Unit 461 'Thành phố Đông Hà', district>"
    assert len({unit, plan.units["461"]}) == 1


def test_units_of_another_date(plan):
    later = plan.units.find("Hiếu Giang", on="2025-07-01")
    assert not later.is_on_axis
    assert later.valid_from == datetime.date(2025, 7, 1)
    assert later.held_by == plan.units["Huyện Cam Lộ"]
    following = plan.successor(2026, unit_day="2025-07-01")
    # The same unit, found in another plan's frame by code and day.
    assert following.frame.unit(later).name == later.name


def test_indicators(plan):
    rate = plan.indicators["si_voluntary_rate"]
    assert rate.measure is Measure.PERCENT and rate.decimals == 1
    assert rate.rounding is Rounding.NEAREST and rate.kind is Kind.STOCK
    assert rate.direction is bhxhplan.Direction.MORE
    assert rate.numerator.code == "si_voluntary_persons"
    assert rate.denominator.code == "labour_force"
    assert not rate.is_denominator_previous
    assert plan.indicators["si_voluntary_growth"].is_denominator_previous
    assert plan.indicators["si_voluntary_persons"].part_of.code == "si_persons"
    assert plan.indicators["BHTN"].code == "ui_persons" or "BHTN" not in plan.indicators
    assert "BHXH" in plan.indicators["si_persons"].aliases
    assert [each.code for each in plan.indicators[:1]] == [plan.indicators[0].code]
    with pytest.raises(KeyError):
        plan.indicators["height"]
    assert plan.indicators.get("height") is None


def test_objections(plan):
    frame = plan.frame
    same = frame.objection("si_persons", "si_voluntary_persons")
    assert same is Objection.COUNTED_TWICE
    assert frame.objection("si_rate", "si_rate", "units") is Objection.RATES
    assert frame.objection("si_persons", "si_persons", Apart.UNITS) is Objection.NONE
    assert bhxhplan.objection_reason(Objection.NONE) == ""
    assert bhxhplan.objection_reason(same, "en") != bhxhplan.objection_reason(same, "vi")


def test_units_outlive_their_plan():
    unit = bhxhplan.Plan.bundled("quang-tri-2022-2025").units["Huyện Cam Lộ"]
    assert unit.name == "Huyện Cam Lộ" and unit.parent.code == "45"
