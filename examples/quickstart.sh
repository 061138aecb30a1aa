#!/bin/bash
# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# The main job on the bundled plan, from a fresh Debian 12: install what is missing, build into
# build/, check the plan's own figures, compare them with illustrative actuals.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source examples/prepare.sh

install_packages $build_packages
build_in build

bhxhplan=build/lib/tool/bhxhplan
illustrative=examples/quang-tri-2024-illustrative-actuals.csv
labour_force=examples/quang-tri-2024-illustrative-labour-force.csv

# Exit status 1 says that the plan has figures that cannot all be true: this one has three.
expect() {
  local wanted=$1 status=0
  shift
  printf '\n$ %s\n' "$*"
  "$@" || status=$?
  if [ "$status" -ne "$wanted" ]; then
    echo "expected exit status $wanted, got $status" >&2
    exit 1
  fi
}

echo
echo 'The actual figures and labour forces used here are illustrative: invented to show a comparison.'
expect 1 $bhxhplan check --plan quang-tri-2022-2025
expect 0 $bhxhplan gap --plan quang-tri-2022-2025 --actual $illustrative \
  --labour-force $labour_force --period 2024
