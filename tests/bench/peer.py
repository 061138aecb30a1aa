# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The job of `bhxhplan gap --rollup`, done by DuckDB as well as we can make it.

Types are declared, keys are ENUMs made from the plan's own short lists, values are
DECIMAL of as many digits as are asked for (18, the range that this library keeps and
DuckDB's own default, unless said otherwise; 9 is the narrowest that these data fit), and
every decision is made in whole numbers. Nothing is sniffed, indexed or put in order. Prints how many seconds of user and system time, and of the clock, passed from
opening the database to the last byte written; starting Python is not counted.

    peer.py FOLDER OUTPUT [THREADS [DIGITS]]
"""
import json
import os
import sys
import time

import duckdb

FIRST_YEAR = 2022
LAST_YEAR = 2025
CLASSES = ["no_data", "met", "at_least_95", "at_least_80", "below_80"]

CLASS = """
  CASE WHEN actual IS NULL THEN 'no_data'::class
    WHEN actual >= target THEN 'met'::class
    WHEN actual * 20 >= target * 19 THEN 'at_least_95'::class
    WHEN actual * 5 >= target * 4 THEN 'at_least_80'::class
    ELSE 'below_80'::class END"""

# Percent of the target in hundredths, half away from zero; persons are whole.
HUNDREDTHS = """
  (actual::BIGINT * 20000 + target::BIGINT) // nullif(target::BIGINT * 2, 0)"""

# From these, percent; what is short never shows as 100.00.
ACHIEVEMENT = """
  CASE WHEN actual < target THEN least(9999, hundredths) ELSE hundredths
  END::INTEGER * 0.01::DECIMAL(3, 2)"""

# Rates have no achievement and are not added up; they are the last two indicators.
IS_COUNT = "indicator < 'si_rate'::indicator"

CELLS = """
  SELECT unit, indicator, period, target, value AS actual
  FROM (SELECT unit, indicator, period, value AS target FROM {targets})
  LEFT JOIN {actuals} USING (unit, indicator, period)"""

GAPS = f"""
  SELECT unit, indicator, period, target, actual, actual - target AS gap,
    CASE WHEN {IS_COUNT} THEN {ACHIEVEMENT} END AS achievement, class
  FROM (SELECT *, {HUNDREDTHS} AS hundredths FROM cells)"""

COUNTS = ["expected", "reported"] + [f"n_{name}" for name in CLASSES]
SUMS = ["target", "target_of_reported", "actual_of_reported"]

SUMS_OF_COMMUNES = f"""
  SELECT parent AS unit, indicator, period, count(*) AS expected,
    count(actual) AS reported,
    {", ".join(f"count(*) FILTER (class = '{name}'::class) AS n_{name}"
               for name in CLASSES)},
    sum(target) AS target, sum(target) FILTER (actual IS NOT NULL) AS target_of_reported,
    sum(actual) AS actual_of_reported
  FROM cells JOIN units ON unit = code WHERE {IS_COUNT} GROUP BY ALL"""

SUMS_OF_SUMS = f"""
  SELECT parent AS unit, indicator, period,
    {", ".join(f"sum({name}) AS {name}" for name in COUNTS + SUMS)}
  FROM {{below}} JOIN units ON unit = code GROUP BY ALL"""

ROLLUP = f"""
  SELECT unit, indicator, period, expected, reported, all_targets AS target,
    target AS target_of_reported, actual AS actual_of_reported,
    actual - target AS gap_of_reported, actual - all_targets AS actuals_minus_targets,
    {ACHIEVEMENT} AS achievement, {CLASS} AS class,
    {", ".join(f"n_{name}" for name in CLASSES)}
  FROM (SELECT *, {HUNDREDTHS} AS hundredths FROM
    (SELECT * EXCLUDE (target), target AS all_targets, target_of_reported AS target,
      actual_of_reported AS actual
     FROM (FROM nation UNION ALL FROM provinces UNION ALL FROM districts)))"""


def quoted(words):
    return ", ".join(f"'{word}'" for word in words)


def make_types(run, plan):
    months = [f"{year}-{month:02}"
              for year in range(FIRST_YEAR, LAST_YEAR + 1) for month in range(1, 13)]
    run(f"CREATE TEMP TABLE names AS FROM read_csv('{plan}/units.csv', header = true,"
        " all_varchar = true)")
    run("CREATE TYPE unit AS ENUM (SELECT code FROM names)")
    run("CREATE TEMP TABLE units AS SELECT code::unit AS code, parent::unit AS parent"
        " FROM names")
    run("CREATE TYPE indicator AS ENUM (SELECT code FROM"
        f" read_csv('{plan}/indicators.csv', header = true, all_varchar = true))")
    run(f"CREATE TYPE month AS ENUM ({quoted(months)})")
    run(f"CREATE TYPE class AS ENUM ({quoted(CLASSES)})")


def figures(path, digits):
    return (f"read_csv('{path}', header = true, auto_detect = false, delim = ',',"
            " columns = {'unit': 'unit', 'indicator': 'indicator', 'period': 'month',"
            f" 'value': 'DECIMAL({digits}, 1)'}})")


def do_job(connection, folder, output, digits):
    run = connection.execute
    make_types(run, f"{folder}/plan")
    cells = CELLS.format(targets=figures(f"{folder}/plan/targets.csv", digits),
                         actuals=figures(f"{folder}/actuals.csv", digits))
    run(f"CREATE TEMP TABLE cells AS SELECT *, {CLASS} AS class FROM ({cells})")
    run(f"COPY ({GAPS}) TO '{output}/gaps.csv' (HEADER)")
    run(f"CREATE TEMP TABLE districts AS {SUMS_OF_COMMUNES}")
    run(f"CREATE TEMP TABLE provinces AS {SUMS_OF_SUMS.format(below='districts')}")
    run(f"CREATE TEMP TABLE nation AS {SUMS_OF_SUMS.format(below='provinces')}")
    run(f"COPY ({ROLLUP}) TO '{output}/rollup.csv' (HEADER)")


def main():
    folder, output = sys.argv[1:3]
    threads = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    digits = int(sys.argv[4]) if len(sys.argv) > 4 else 18
    times = os.times()
    used, begun = times.user + times.system, time.monotonic()
    with duckdb.connect() as connection:
        connection.execute(f"SET threads = {threads}")
        connection.execute("SET preserve_insertion_order = false")
        do_job(connection, folder, output, digits)
    times = os.times()
    print(json.dumps({"cpu": times.user + times.system - used,
                      "wall": time.monotonic() - begun}))


if __name__ == "__main__":
    main()
