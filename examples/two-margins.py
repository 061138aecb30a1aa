# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Targets of Hai Duong shared out with both margins exact; what clashes; and two years."""

from bhxhplan import InfeasibleError, apportion_layers, apportion_table, format_number

DISTRICTS = ["Hai Duong City", "Chi Linh", "Nam Sach", "Kinh Mon", "Kim Thanh", "Thanh Ha",
             "Cam Giang", "Binh Giang"]  # fmt: skip
# Voluntary social insurance, health insurance by household.
ACTUALS_2023 = [(5792, 60437), (3654, 43885), (3551, 31901), (3461, 41012),
                (3187, 30324), (3280, 37948), (3028, 33509), (3772, 30618)]  # fmt: skip
DECIDED_2024 = [(7593, 65463), (5291, 47472), (4988, 34508), (5137, 44364),
                (4739, 32802), (4845, 41049), (4667, 36248), (5146, 33120)]  # fmt: skip

rows = [sum(row) for row in DECIDED_2024]
columns = [sum(column) for column in zip(*DECIDED_2024)]
# Nobody gets less than at the end of 2023.
table = apportion_table(ACTUALS_2023, rows, columns, floors=ACTUALS_2023)
heads = ("district", "voluntary", "whole", "decided", "household", "whole", "decided")
print("{:<14}  {:>12} {:>6} {:>8}  {:>12} {:>6} {:>8}".format(*heads))
for name, exact, whole, decided in zip(DISTRICTS, table.scaled, table.shares, DECIDED_2024):
    kinds = [
        f"  {format_number(cell, 'plain'):>12} {share:6} {target:8}"
        for cell, share, target in zip(exact, whole, decided)
    ]
    print(f"{name:<14}{''.join(kinds)}")
print()
try:
    # The first two units have nobody to insure but in the first kind.
    apportion_table([(7, 0, 0), (5, 0, 0), (2, 9, 4)], [5, 4, 3], [6, 3, 3])
except InfeasibleError as error:
    print(error.message, end="\n\n")
# Two units that grow by 60 and 40 in two years, of which each kind has its share.
layers = apportion_layers([(70, 30), (20, 40)], [60, 40], [(30, 25), (22, 23)])
for year, layer in enumerate(layers, 1):
    for unit, shares in enumerate(layer, 1):
        print("year {}, unit {}: {:2} {:2}".format(year, unit, *shares))
