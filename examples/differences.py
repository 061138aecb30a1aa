# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""What one plan says otherwise than another, in both languages."""

from bhxhplan import PlanBuilder


def make_plan(persons):
    """A plan of one target."""
    builder = PlanBuilder("example", "2025/2025", "ubnd")
    builder.add_row("units", code="45", level="province",
                    name_vi="Tỉnh Quảng Trị", name_en="Quang Tri Province")  # fmt: skip
    builder.add_row("indicators", code="persons", name_vi="Số người tham gia BHXH",
                    name_en="People in social insurance", unit="person", decimals="0",
                    rounding="exact")  # fmt: skip
    builder.add_row("targets", unit="45", indicator="persons", period="2025", value=persons,
                    owner="ubnd")  # fmt: skip
    return builder.finish()


for difference in make_plan("86913").differences(make_plan("90000")):
    print(difference.message("vi"))
    print(difference.message("en"))
