# SPDX-License-Identifier: Apache-2.0
# bash completion for slipway                                                        -*- shell-script -*-

_slipway() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words=""
    COMPREPLY=()
    case $previous in
        --page) words="pipeline approvals canon new-site add-environment review settings first-run gallery" ;;
        --theme) words="light dark system" ;;
        --lang) words="en ru" ;;
        --size) words="1440x900" ;;
        --site) return ;;
        --repo | --screenshot) return ;; # files, by the default
        *)
            [[ $current == -* ]] || return
            words="--repo --demo --page --site --theme --lang --size --screenshot --version --help"
            ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}

complete -o default -F _slipway slipway
