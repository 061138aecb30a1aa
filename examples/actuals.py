# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Actual figures as an office sends them, and what was noticed while they were read."""

from bhxhplan import Plan

# Cam Lộ has been two communes since July 2025; of Đông Hà's two only one has reported.
CSV = """\
Đơn vị;Chỉ tiêu;Kỳ;Số liệu;Loại số liệu
Xã Cam Lộ;Số người tham gia BHXH tự nguyện;9/2025;1.204;sơ bộ
Xã Hiếu Giang;Số người tham gia BHXH tự nguyện;9/2025;873;sơ bộ
P. Đông Hà;Số người tham gia BHXH tự nguyện;9/2025;2.015;sơ bộ
Huyen Hai Lang;ui_rate;Năm 2024;10,4%;
"""

plan = Plan.bundled("quang-tri-2022-2025")
figures = plan.actuals(CSV.encode(), name="thang-9.csv")
for notice in figures.diagnostics:
    print(notice)
columns = "unit,unit_name_en,indicator,period,value,stage"
print(figures.table().format(lang="en", columns=columns), end="")
# The same through Arrow, as other programs give it.
taken = plan.actuals(figures, name="memory")
print(taken.table().format(lang="en", columns=columns), end="")
