# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""How well each method would have forecast quarters that are known by now."""

from bhxhplan import Plan

plan = Plan.load("../tests/data/viet-nam-labour-force")
figures = plan.actuals("../tests/data/viet-nam-labour-force-quarters.csv")
print("| method | months ahead | quarters of | forecasts | inside | largest error |")
print("|---|---|---|---|---|---|")


def forecast(quarter, ahead, method):
    """What came, what was expected, and whether it lies in the range; or None."""
    known = quarter
    for _ in range(ahead):
        known = known.previous
    gaps = plan.gaps(figures, period=quarter, actual_period=known, forecast_method=method)
    row = next(iter(gaps.forecast()))
    return None if row.expected is None else (row.target, row.expected, row.target_lies)


for ahead in (1, 4):
    for first, last in ((2014, 2019), (2020, 2023)):
        for method in ("growth", "trend", "year"):
            quarters = [q for q in plan.periods if first <= q.first_day.year <= last]
            tried = [forecast(quarter, ahead, method) for quarter in quarters]
            found = [each for each in tried if each is not None]
            inside = sum(lies == "inside" for _, _, lies in found)
            error = max(abs(came - expected) for came, expected, _ in found)
            print(f"| {method:<6} | {3 * ahead:2} | {first}-{last} | {len(found):2} "
                  f"| {inside:2} | {error:8} |")  # fmt: skip
