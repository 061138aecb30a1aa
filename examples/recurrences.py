# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Days that come back."""

import datetime

from bhxhplan import Period, Recurrence, UnsupportedError

start = datetime.date(2022, 12, 31)
quarterly = Recurrence("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", start)
days = [("in 2024:", day) for day in quarterly.days(2024)]
days += [("next:", quarterly.next("2025-02-28")), ("previous:", quarterly.previous("2025-02-28"))]
for label, day in days:
    print(f"{label:<12} {Period(day).name()}")
try:
    Recurrence("FREQ=MONTHLY;BYDAY=1FR", start)
except UnsupportedError as error:
    print("refused:", error.message)
