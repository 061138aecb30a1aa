# SPDX-FileCopyrightText: 2026 The libbhxhplan authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# bash completion for bhxhplan. What there is to offer is read from the command's own help: a
# line "  VERB ..." for each verb, "  --OPTION VALUE" for each option.

_bhxhplan() {
  local cur prev words cword split
  _init_completion -s || return
  local tables="units unit-successions indicators targets rules texts documents agencies
    agency-successions duties accepted bounds"

  # The verb may stand after options and their values.
  local verb="" i with_value=" $("$1" --help 2>/dev/null | sed -n 's/^  \(--[^ ]*\) .*/\1/p' | tr '\n' ' ')"
  for ((i = 1; i < cword; i++)); do
    case ${words[i]} in
      --*=*) ;;
      --*) [[ $with_value != *" ${words[i]} "* ]] || ((i++)) ;;
      *) verb=${words[i]}; break ;;
    esac
  done
  local help value
  help=$("$1" ${verb:+"$verb"} --help 2>/dev/null)
  value=$(sed -n "s/^  $prev \(.*\)/\1/p" <<<"$help" 2>/dev/null | head -n 1)

  case $prev=$value in
    --plan=* | --from=*)
      COMPREPLY=($(compgen -W "quang-tri-2022-2025" -- "$cur") $(compgen -d -- "$cur")); return ;;
    --*=PATH | --map=*) _filedir; return ;;
    --save=*) _filedir -d; return ;;
    --*=*[A-Z]*) return ;;
    --*=*\|*) COMPREPLY=($(compgen -W "${value//|/ }" -- "$cur")); return ;;
  esac
  $split && return

  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$(sed -n 's/^  \(--[^ ]*\).*/\1/p' <<<"$help")" -- "$cur"))
  elif [ -z "$verb" ]; then
    COMPREPLY=($(compgen -W "$(sed -n 's/^  \([a-z]*\) .*/\1/p' <<<"$help")" -- "$cur"))
  else
    case $verb in
      show) COMPREPLY=($(compgen -W "$tables" -- "$cur")) ;;
      gap) COMPREPLY=($(compgen -W "gaps changes completeness decomposition forecast owners pace path progress ranking" -- "$cur")) ;;
      duty) COMPREPLY=($(compgen -W "duties cycle figures" -- "$cur")) ;;
      new | merge) _filedir -d ;;
      diff) COMPREPLY=($(compgen -W "quang-tri-2022-2025" -- "$cur") $(compgen -d -- "$cur")) ;;
      sheet) _filedir ;;
      import) _filedir ;;
    esac
  fi
}
complete -F _bhxhplan bhxhplan
