# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Who has handed in the reports of 2024 by 20 December, and the calendar of a district."""

import datetime

from bhxhplan import Plan

HANDED_IN = """\
duty,addressee,covered,date
d.V-1.ubnd-huyen,TP. Đông Hà,2024,2024-12-10
d.V-1.ubnd-huyen,UBND huyện Cồn Cỏ,2024,2024-12-16
d.V-1.agencies,sotc,2024,2024-12-13
"""

plan = Plan.bundled("quang-tri-2022-2025")
submissions = plan.submissions(HANDED_IN.encode(), name="handed-in.csv")
duties = plan.duties(on="2024-12-20", submissions=submissions)
counts = [duties.count(status) for status in ("any", "on_time", "late", "overdue", "not_due")]
print("{} due in 2024: {} on time, {} late, {} overdue, {} not yet due\n".format(*counts))
districts = duties.table().filtered("addressee", "ubnd-huyen")
print(districts.format(columns="addressee_name,last_day,status,submitted,days_left"))
moment = datetime.datetime(2024, 12, 20, tzinfo=datetime.timezone.utc)
calendar = duties.filtered("unit", "464").format_calendar(timestamp=moment)
print(calendar.replace("\r", ""), end="")  # Lines end with CR LF there.
