# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# What bash offers after some words: verbs, options, closed lists.
set -eu
source /usr/share/bash-completion/bash_completion
set +eu
source "$1/lib/tool/completion.bash"
PATH=$(dirname "$2"):$PATH

# complete_line WORDS...: what is offered for the last word.
complete_line() {
  COMP_WORDS=("$@")
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  COMP_LINE="$*"
  COMP_POINT=${#COMP_LINE}
  COMPREPLY=()
  _bhxhplan bhxhplan "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
  echo "${COMPREPLY[*]}"
}

expect() {
  local wanted=$1 got
  shift
  got=$(complete_line "$@")
  if [ "$got" != "$wanted" ]; then
    echo "after '$*': '$got', expected '$wanted'"
    exit 1
  fi
}

expect "check convert" bhxhplan c
expect "explain" bhxhplan e
expect "--actual --actual-period" bhxhplan gap --act
expect "--all" bhxhplan check --al
expect "progress" bhxhplan gap --rate-achievement --period 2024 pr
expect "--leftovers" bhxhplan import --le
expect "csv csv-excel" bhxhplan gap --format csv
expect "ics ics-tasks" bhxhplan duty --format ics
expect "--alarm --all" bhxhplan duty --al
expect "units unit-successions" bhxhplan show unit
