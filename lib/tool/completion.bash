# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# bash completion for bhxhplan: verbs, options, closed lists, files.

_bhxhplan() {
  local cur prev words cword split
  _init_completion -s || return
  local verbs="show check gap explain convert new"
  local tables="units unit-successions indicators targets rules texts documents agencies
    agency-successions duties accepted bounds"
  local options="--plan --from --years --units --id --actual --labour-force --period --actual-period --unit --owner --stage
    --all --rollup --rate-achievement --decimals --bands --fail-on --number-style --delimiter
    --encoding --collect-unknown --force --sender --received --replace --columns --format --lang --output --help --version"

  case $prev in
    --plan | --from) COMPREPLY=($(compgen -W "quang-tri-2022-2025" -- "$cur") $(compgen -d -- "$cur")); return ;;
    --actual | --labour-force | --output | --rollup) _filedir; return ;;
    --stage) COMPREPLY=($(compgen -W "estimate preliminary final" -- "$cur")); return ;;
    --format) COMPREPLY=($(compgen -W "text csv csv-excel json markdown" -- "$cur")); return ;;
    --lang) COMPREPLY=($(compgen -W "vi en" -- "$cur")); return ;;
    --fail-on) COMPREPLY=($(compgen -W "incomplete missed" -- "$cur")); return ;;
    --number-style) COMPREPLY=($(compgen -W "auto plain vi en" -- "$cur")); return ;;
    --delimiter) COMPREPLY=($(compgen -W "comma semicolon tab" -- "$cur")); return ;;
    --encoding) COMPREPLY=($(compgen -W "UTF-8 UTF-16LE CP1258" -- "$cur")); return ;;
    --years | --units | --id | --period | --actual-period | --unit | --owner | --decimals | --bands | --sender | --received | --columns) return ;;
  esac
  $split && return

  # The verb may stand after options and their values.
  local verb="" i
  for ((i = 1; i < cword; i++)); do
    case ${words[i]} in
      --all | --zero-base | --rate-achievement | --collect-unknown | --force | --replace | --help | --version) ;;
      --*=*) ;;
      --*) ((i++)) ;;
      *) verb=${words[i]}; break ;;
    esac
  done
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [ -z "$verb" ]; then
    COMPREPLY=($(compgen -W "$verbs" -- "$cur"))
  elif [ "$verb" = new ]; then
    _filedir -d
  elif [ "$verb" = show ]; then
    COMPREPLY=($(compgen -W "$tables" -- "$cur"))
  elif [ "$verb" = gap ]; then
    COMPREPLY=($(compgen -W "gaps progress" -- "$cur"))
  fi
}
complete -F _bhxhplan bhxhplan
