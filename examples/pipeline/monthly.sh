#!/bin/bash
# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: CC0-1.0
#
# A month's reports out of the spreadsheets that districts send:
#
#   monthly.sh FOLDER MONTH        such as: monthly.sh /srv/bhxh 2024-11
#
# FOLDER holds   in/        the spreadsheets, all in one form: XLSX, ODS or CSV
#                map.json   how they are read: bhxhplan import FILE --suggest --output map.json
#                plan/      the plan: bhxhplan convert --output plan; accepted.csv has the findings
#                           that were looked at
# and gets       out/MONTH/      a report for the province and for each district; gaps as CSV
#                archive/MONTH/  the spreadsheets, what was read out of them, manifest, log
#
# It ends with the status of the step that stopped it: 1 a finding that nobody has accepted, 3 bad
# data, 4 a file that cannot be read or written. Then in/ is as it was and nothing was made;
# stopped-MONTH.txt, the log, says why, and stopped-MONTH-findings.csv has the findings. A month that is run again gets MONTH.2 beside it. Status 5: there are no spreadsheets.
set -euo pipefail

[ $# -eq 2 ] && [[ $2 =~ ^[0-9]{4}-[0-9]{2}$ ]] || { echo "usage: $0 FOLDER YYYY-MM" >&2; exit 2; }
bhxhplan=${BHXHPLAN:-bhxhplan}
folder=$1
month=$2
year=${month%-*}
cd "$folder"

# One run at a time.
exec 9>.lock
flock -n 9 || { echo "$folder: another run is at work" >&2; exit 4; }

rm -rf .work
mkdir -p .work/read .work/out in out archive
cd .work
trap 'rm -rf ../.work' EXIT

say() { printf '%s\n' "$*" | tee -a log.txt; }

# Runs a command, its messages in the log. Status 0 goes on, and so do those listed first, up to
# "--"; any other ends the run with it.
step() {
  local good=() status=0
  while [ "$1" != -- ]; do good+=("$1"); shift; done
  shift
  say "\$ bhxhplan $*"
  "$bhxhplan" "$@" >>log.txt 2>&1 || status=$?
  [ $status -ne 0 ] || return 0
  for code in "${good[@]}"; do
    [ "$status" -ne "$code" ] || { say "goes on with status $status"; return 0; }
  done
  say "stopped with status $status"
  cp log.txt "../stopped-$month.txt"
  [ ! -e out/findings.csv ] || cp out/findings.csv "../stopped-$month-findings.csv"
  cat log.txt >&2
  exit $status
}

shopt -s nullglob
sheets=(../in/*)
[ ${#sheets[@]} -gt 0 ] || { echo "$folder/in: no spreadsheets" >&2; exit 5; }

# 1. Every spreadsheet becomes a plain table; what cannot be read stops the run.
for sheet in "${sheets[@]}"; do
  step -- import "$sheet" --plan ../plan --map ../map.json --format csv \
    --output "read/$(basename "$sheet" .csv).csv"
done

# 2. Can the figures be true, those of the plan and those that came? Accepted findings go on.
step -- check --plan ../plan --actual read --format csv --output out/findings.csv

# 3. The gaps, for whoever goes on reckoning. A district that has not reported yet is no reason to
# stop: the reports say who it is.
step 5 -- gap --plan ../plan --actual read --period "$year" --actual-period "$month" \
  --fail-on incomplete --format csv --output out/gaps.csv

# 4. The reports: the whole plan, and each unit.
report=(report --plan ../plan --actual read --period "$year" --actual-period "$month"
        --carry-manifest)
step -- "${report[@]}" --format html,md,json --output out/all.html \
  --manifest manifest.json
step -- "${report[@]}" --each unit --format html --output out/units

# 5. Everything takes its place at the end, together.
run=$month
for ((n = 2; ; n++)); do
  [ -e "../out/$run" ] || [ -e "../archive/$run" ] || break
  run=$month.$n
done
reports=(out/units/*)
say "$run: ${#sheets[@]} spreadsheets, ${#reports[@]} reports of units"
mkdir -p "../archive/$run/in"
mv read manifest.json log.txt "../archive/$run/"
mv "${sheets[@]}" "../archive/$run/in/"
mv out "../out/$run"
rm -f "../stopped-$month.txt" "../stopped-$month-findings.csv"
