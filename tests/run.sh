#!/bin/bash
# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# All the tests, from a fresh Debian 12: install what is missing, build into build/, pass.
#
#   tests/run.sh           the quick tier
#   tests/run.sh --extra   also sanitizers, other locales, coverage, short fuzzing, and what
#                          only PyPI has (in a virtual environment of its own)
#   tests/run.sh --long    also big random counts, valgrind, long fuzzing
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source examples/prepare.sh

extra=false
long=false
for argument in "$@"; do
  case $argument in
    --extra) extra=true ;;
    --long) extra=true; long=true ;;
    *) echo "usage: tests/run.sh [--extra] [--long]" >&2; exit 2 ;;
  esac
done

passed=0
failed=0

# Runs "meson test" in the folder $1 with the remaining arguments and counts.
run_suite() {
  local folder=$1 log status=0
  shift
  log=$(mktemp)
  meson test -C "$folder" --no-rebuild --print-errorlogs "$@" 2>&1 | tee "$log" || status=$?
  count() { sed -n "s/^$1: *\([0-9]*\) *$/\1/p" "$log" | tail -n 1; }
  local ok bad timeout
  ok=$(count Ok) bad=$(count Fail) timeout=$(count Timeout)
  rm -f "$log"
  passed=$((passed + ${ok:-0}))
  failed=$((failed + ${bad:-0} + ${timeout:-0}))
  if [ "$status" -ne 0 ] && [ $((${bad:-0} + ${timeout:-0})) -eq 0 ]; then
    failed=$((failed + 1))
  fi
}

# Counts one step that is not a Meson test.
run_step() {
  printf '\n== %s\n' "$1"
  shift
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $*" >&2; fi
}

quick="--no-suite extra --no-suite long"

install_packages $build_packages g++ doxygen python3-pytest python3-pandas mypy
build_in build -Dwerror=true -Ddocs=enabled
if $extra; then
  source tests/extra.sh
fi
printf '\n== quick\n'
run_suite build $quick

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
