# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
"""A wide table read by a map that the library drafts and a person looks at."""

from bhxhplan import Map, Plan

TABLE = "quang-tri-2024-illustrative-wide.csv"

plan = Plan.bundled("quang-tri-2022-2025")
drafted = Map.suggest(plan, TABLE, lang="en")
print(drafted.table().format(lang="en", columns="section,says,certainty,from,reason"), end="")
# Nothing is guessed silently: such a map is refused until somebody has looked at it, or says
# that guesses will do.
print(f"\nGuesses: {drafted.n_guesses} of {len(drafted)} entries.")
figures = plan.actuals(TABLE, map=drafted, accept_guesses=True, keep_places=True)
for problem in (*drafted.diagnostics, *figures.diagnostics):
    print(problem)
columns = "unit_name_en,indicator,period,value,stage,row,column"
print(figures.table().format(lang="en", columns=columns), end="")
