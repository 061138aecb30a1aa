# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Numbers as offices write them; what can be read in two ways is refused."""

from decimal import Decimal

from bhxhplan import AmbiguousError, find_number_style, format_number, parse_number, round_number

for column in (["75.000"], ["75.000", "55.300 người", "114,5 nghìn", "-"]):
    try:
        style = find_number_style(column, "person")
    except AmbiguousError as error:
        print("refused:", error.message)
        continue
    for cell in column:
        number = parse_number(cell, "person", style)
        print(cell, "->", "no figure" if number is None else number)
# 82784 of 383000 persons are 21.6146... percent; printed half away from zero.
print(format_number(round_number(Decimal("21.6146"), 1)), "%")
