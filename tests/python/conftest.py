# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""What the tests of the package share: the bundled plan, and the illustrative figures."""

import os
import pathlib

import pytest

from bhxhplan import Plan, PlanBuilder

ROOT = pathlib.Path(os.environ["BHXH_SOURCE_ROOT"])
EXAMPLES = ROOT / "examples"
ACTUALS = EXAMPLES / "quang-tri-2024-illustrative-actuals.csv"
LABOUR_FORCE = EXAMPLES / "quang-tri-2024-illustrative-labour-force.csv"
WIDE = EXAMPLES / "quang-tri-2024-illustrative-wide.csv"


@pytest.fixture(scope="session")
def plan():
    """The plan inside the library."""
    return Plan.bundled("quang-tri-2022-2025")


@pytest.fixture(scope="session")
def actuals(plan):
    """Illustrative figures of 2024."""
    return plan.actuals([ACTUALS, LABOUR_FORCE])


@pytest.fixture(scope="session")
def gaps(plan, actuals):
    """Their gaps."""
    return plan.gaps(actuals, period=2024)


def small_builder():
    """A province with two districts, and one rule."""
    builder = PlanBuilder(
        "small", "2024/2025", "ubnd", frame_date="2024-01-01", title_vi="Kế hoạch nhỏ"
    )
    builder.add_row("units", code="1", level="province", name_vi="Tỉnh A")
    for code, name in (("11", "Huyện B"), ("12", "Huyện C")):
        builder.add_row("units", code=code, parent="1", level="district", name_vi=name)
    for code, name in (("n", "Số người"), ("x", "Số nam"), ("y", "Số nữ")):
        builder.add_row(
            "indicators", code=code, name_vi=name, unit="person", decimals="0", rounding="exact"
        )
    builder.add_row(
        "indicators", code="r", name_vi="Tỷ lệ", unit="percent", decimals="1", rounding="nearest"
    )
    builder.add_row("rules", id="parts", expression="n = x + y", applies_to="both",
                    severity="error", name_vi="Nam và nữ")
    return builder


def add_targets(builder, *targets):
    """Targets as "unit/indicator/value", of 2024."""
    for target in targets:
        unit, indicator, value = target.split("/")
        builder.add_row("targets", unit=unit, indicator=indicator, period="2024", value=value)


@pytest.fixture(scope="session")
def small():
    """Of the first district 3 + 5 = 9 cannot be; of the second x is missing: 7 - 4 = 3."""
    builder = small_builder()
    add_targets(builder, "11/n/9", "11/x/3", "11/y/5", "12/n/7", "12/y/4", "11/r/20.0")
    return builder.finish()
