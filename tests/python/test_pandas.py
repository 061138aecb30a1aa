# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""DataFrames by Debian's pandas, without Arrow."""

import decimal

import pandas
import pytest

D = decimal.Decimal


@pytest.fixture(scope="module")
def frame(gaps):
    return gaps.to_pandas()


def test_types(frame, gaps):
    assert list(frame.columns) == [column.name for column in gaps.table().columns]
    assert frame["gap"].dtype == "float64"
    assert frame["persons"].dtype == "Int64"
    assert frame["as_of"].dtype == "datetime64[ns]"
    assert frame["status"].dtype.name == "category"
    assert frame["unit"].dtype == pandas.Series(["text"]).dtype
    assert len(frame) == gaps.count()


def test_values(frame):
    row = frame[(frame["unit"] == "461") & (frame["indicator"] == "si_rate")].iloc[0]
    assert (row["target"], row["actual"], row["period"]) == (38.6, 38.5, "2024")
    assert row["as_of"] == pandas.Timestamp("2024-11-30")
    assert row["status"] == "not_yet"
    province = frame[(frame["unit"] == "45") & (frame["indicator"] == "si_persons")].iloc[0]
    assert province["gap"] == -234 and pandas.isna(province["persons"])


def test_exact(gaps):
    frame = gaps.to_pandas(exact=True)
    row = frame[(frame["unit"] == "461") & (frame["indicator"] == "si_rate")].iloc[0]
    assert str(row["gap"]) == "-0.1" and isinstance(row["gap"], D)
    # 82784 at the column's one decimal.
    assert str(frame["target"].iloc[0]) == "82784.0"
    assert frame["persons"].dtype == "Int64"


def test_languages(gaps):
    frame = gaps.to_pandas(lang="vi")
    assert "Đơn vị" in frame.columns and "Chưa đạt" in set(frame["Kết quả"])
    assert "Unit" not in frame.columns
    english = gaps.to_pandas(lang="en")
    assert "Unit" in english.columns and "Đơn vị" not in english.columns


def test_empty(plan, gaps):
    frame = gaps.table().filtered("unit", []).to_pandas()
    assert len(frame) == 0 and list(frame.columns)[0] == "unit"


def test_back_again(plan, actuals):
    frame = actuals.to_pandas(exact=True)[["unit", "indicator", "period", "value", "stage"]]
    frame["stage"] = frame["stage"].astype("object")
    again = plan.actuals(frame)
    assert again.table()["value"] == actuals.table()["value"] or [
        float(value) for value in again.table()["value"]
    ] == [float(value) for value in actuals.table()["value"]]
