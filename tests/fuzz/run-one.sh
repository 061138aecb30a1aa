#!/bin/bash
# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# Fuzzes the target $1 for $2 seconds, starting from its corpus; new inputs stay in the build.
set -eu
target=$1
seconds=$2
name=$(basename "$target")
found=$(dirname "$target")/found/$name
mkdir -p "$found/corpus"
"$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
  -artifact_prefix="$found/" "$found/corpus" "tests/fuzz/corpus/${name#fuzz-}" \
  >"$found/log" 2>&1 || { tail -n 40 "$found/log"; echo "$name: a finding, kept in $found"; exit 255; }
echo "$name: $(sed -n 's/stat::number_of_executed_units: *//p' "$found/log") inputs, no finding"
