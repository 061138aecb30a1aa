# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""Which figures may be added, and why not."""

from bhxhplan import Apart, Objection, Plan, objection_reason

frame = Plan.bundled("quang-tri-2022-2025").frame
for one, other, apart in (
    ("si_compulsory_persons", "si_voluntary_persons", Apart.NOTHING),
    ("si_persons", "ui_persons", Apart.NOTHING),
    ("si_persons", "si_persons", Apart.TIME),
    ("si_rate", "si_rate", Apart.UNITS),
):
    objection = frame.objection(one, other, apart)
    print(f"{one} + {other}{', a year before' if apart is Apart.TIME else ''}:")
    print(" ", "yes" if objection is Objection.NONE else objection_reason(objection, "en"))
