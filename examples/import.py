# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Figures out of a decision's text, and what could not be placed."""

from bhxhplan import Plan

TEXT = """\
Đến năm 2025 tỷ lệ bao phủ BHXH đạt 22,5% lực lượng lao động trong độ tuổi, \
tương ứng 86.913 người, trong đó BHXH tự nguyện tối thiểu 26.273 người.
Năm 2024 BHXH bắt buộc tăng thêm 1.870 người.
"""

read = Plan.bundled("quang-tri-2022-2025").import_text(TEXT.encode(), name="decision.txt")
columns = "unit,indicator,period,value,printed,qualifier,line"
print(read.table().format("markdown", columns=columns))
for leftover in read.leftovers:
    print(leftover)
