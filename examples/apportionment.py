# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Totals of Hai Duong for 2024 divided by last year's actuals under three methods, beside what
the province decided; and why each got its share.
"""

from bhxhplan import ApportionmentMethod, Plan, apportion
from bhxhplan.apportionment import reason_name

plan = Plan.load("../tests/data/hai-duong-2024")
actuals = plan.actuals("../tests/data/hai-duong-2023-actuals.csv")
for indicator in ("si_voluntary_persons", "household_hi_persons"):
    decided = [target or 0 for target in plan.targets.column(indicator, 2024)]
    actual = [figure or 0 for figure in actuals.column(indicator, 2023)]
    total = sum(decided)
    given = [
        [share.value for share in apportion(total, actual, method=method)]
        for method in ApportionmentMethod
    ]
    print(f"{indicator}, total {total}")
    heads = ("actual", "Sainte-Lague", "D'Hondt", "remainder", "decided", "differs")
    print("{:<20} {:>7} {:>12} {:>8} {:>9} {:>8} {:>8}".format("unit", *heads))
    for unit, figure, divisor, dhondt, remainder, target in zip(
        plan.units, actual, *given, decided
    ):
        if figure > 0:
            print(f"{unit.name_en:<20} {figure:7} {divisor:12} {dhondt:8} {remainder:9} "
                  f"{target:8} {target - divisor:+8}")  # fmt: skip
for share in apportion(20, [70, 20, 10], floors=[4, 4, 4]):
    print(f"{share.value}: {reason_name(share.reason)}")
