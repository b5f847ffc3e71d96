# SPDX-License-Identifier: Apache-2.0
# bash completion for slipwayctl                                                     -*- shell-script -*-

# The sites of the repository the line is about, from what was fetched before.
_slipwayctl_sites() {
    local i where=()
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in
            -C | --directory | --repo | --remote | --branch) where+=("${COMP_WORDS[i]}" "${COMP_WORDS[i + 1]}") ;;
        esac
    done
    timeout 2 slipwayctl "${where[@]}" --offline --json status 2>/dev/null |
        grep -o '"site": *"[^"]*"' | cut -d'"' -f4 | sort -u
}

# The ids of the canon's rules.
_slipwayctl_rules() {
    timeout 2 slipwayctl lint --explain 2>/dev/null | cut -d' ' -f1
}

# The command that the line names so far: "yaml set", "promote", or nothing.
_slipwayctl_command() {
    local i word command=""
    for ((i = 1; i < COMP_CWORD; ++i)); do
        word=${COMP_WORDS[i]}
        case $word in
            -C | --directory | --repo | --remote | --branch) ((++i)) ;;
            -*) ;;
            yaml) command=yaml ;;
            policy | request) command=$word ;;
            promote | release | reset | rollback | set-variable | add-env | remove-env | remove-site | lint | new-site) [[ $command == request ]] && echo "request $word" && return
                [[ -z $command ]] && echo "$word" && return ;;
            get | set) [[ $command == yaml ]] && echo "yaml $word" && return ;;
            show | check | explain) [[ $command == policy ]] && echo "policy $word" && return ;;
            *) [[ -z $command ]] && echo "$word" && return ;;
        esac
    done
    echo "$command"
}

_slipwayctl_options() {
    echo "-C --directory --repo --remote --branch --offline --json --quiet --verbose --no-color --version --help"
    case $1 in
        status) echo "--at" ;;
        lint) echo "--rule --rev --fail-on --platform --no-platform --sarif --codequality --fix --in-place --explain --override --note --dry-run --no-push" ;;
        "request lint") echo "--rule --override --note --dry-run" ;;
        audit) echo "--site --env --kind --since --until --format --output" ;;
        promote)
            echo "--from --to --tag --all-ahead --commit-per-site --check --base --head --override --note --dry-run --no-push"
            ;;
        release) echo "--tag --env --override --note --dry-run --no-push" ;;
        reset) echo "--env --drift --override --note --dry-run --no-push" ;;
        rollback) echo "--env --to --steps --block --hold --override --note --dry-run --no-push" ;;
        set-variable) echo "--env --override --note --dry-run --no-push" ;;
        new-site) echo "--name --like --spec --set --print-spec --as-proposed --out --override --note --dry-run --no-push" ;;
        "request new-site") echo "--name --like --spec --set --as-proposed --override --note --dry-run" ;;
        add-env) echo "--after --spec --set --override --note --dry-run --no-push" ;;
        remove-env) echo "--override --note --dry-run --no-push" ;;
        remove-site) echo "--with-source --override --note --dry-run --no-push" ;;
        "request add-env") echo "--after --spec --set --override --note --dry-run" ;;
        "request remove-env") echo "--override --note --dry-run" ;;
        "request remove-site") echo "--with-source --override --note --dry-run" ;;
        "request promote") echo "--from --to --tag --all-ahead --override --note --dry-run" ;;
        "request release") echo "--tag --env --override --note --dry-run" ;;
        "request reset") echo "--env --override --note --dry-run" ;;
        "request rollback") echo "--env --to --steps --block --hold --override --note --dry-run" ;;
        "request set-variable") echo "--env --override --note --dry-run" ;;
        hold) echo "--env --reason --dry-run --no-push" ;;
        block | accept | release-hold) echo "--env --tag --reason --dry-run --no-push" ;;
        "request hold") echo "--env --reason --dry-run" ;;
        "request block" | "request accept" | "request release-hold") echo "--env --tag --reason --dry-run" ;;
        requests) echo "--closed" ;;
        journal) echo "--number" ;;
        approve) echo "--only --override --note" ;;
        land) echo "--override --note" ;;
        decline) echo "--reason" ;;
        "yaml set") echo "--type --batch" ;;
    esac
}

_slipwayctl() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command words=""
    command=$(_slipwayctl_command)
    COMPREPLY=()
    case $previous in
        -C | --directory)
            mapfile -t COMPREPLY < <(compgen -d -- "$current")
            return
            ;;
        --to)
            [[ $command == *rollback ]] && return # a tag
            words="dev stage prod"
            ;;
        --env | --from | --after) words="dev stage prod" ;;
        --fail-on) words="error warning info never" ;;
        --rule) words=$(_slipwayctl_rules) ;;
        --kind) words="release promotion bypass rollback reset bootstrap removal" ;;
        --format) words="json csv" ;;
        --type) words="string bool int float null" ;;
        --site | --like) words=$(_slipwayctl_sites) ;;
        --remote | --branch | --at | --tag | --since | --until | --override | --note | --steps | --base | --head | --rev | --reason | --block | --hold | --number | -n | --name | --set) return ;;
        --repo | --platform | --output | -o | --spec | --out) return ;; # files, by the default
        *)
            if [[ $current == -* ]]; then
                words=$(_slipwayctl_options "$command")
            else
                case $command in
                    "") words="status audit lint promote release reset rollback set-variable add-env remove-env remove-site new-site hold block accept release-hold decisions request requests approve land comment decline withdraw policy journal yaml demo doctor version help" ;;
                    audit) words="verify" ;;
                    request) words="promote release reset rollback set-variable add-env remove-env remove-site lint new-site hold block accept release-hold" ;;
                    "request "*) words=$(_slipwayctl_sites) ;;
                    yaml) words="get set" ;;
                    policy) words="show check explain" ;;
                    "policy explain") words="$(_slipwayctl_sites) dev stage prod" ;;
                    lint) [[ " ${COMP_WORDS[*]} " == *" --explain "* ]] && words=$(_slipwayctl_rules) || words=$(_slipwayctl_sites) ;;
                    status | promote | release | reset | rollback | set-variable | remove-site) words=$(_slipwayctl_sites) ;;
                    add-env | remove-env) words="$(_slipwayctl_sites) dev stage prod" ;;
                    help) words="status audit lint promote release reset rollback set-variable add-env remove-env remove-site new-site hold block accept release-hold decisions request requests approve land comment decline withdraw policy journal yaml demo doctor version" ;;
                esac
            fi
            ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}

complete -o default -F _slipwayctl slipwayctl
