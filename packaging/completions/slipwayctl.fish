# SPDX-License-Identifier: Apache-2.0
# fish completion for slipwayctl

function __slipwayctl_sites -d 'The sites of the repository the line is about, from what was fetched before'
    set -l words (commandline -opc)
    set -l where
    for i in (seq 2 (count $words))
        if contains -- $words[$i] -C --directory --repo --remote --branch; and test $i -lt (count $words)
            set -a where $words[$i] $words[(math $i + 1)]
        end
    end
    timeout 2 slipwayctl $where --offline --json status 2>/dev/null | string match -rga '"site": *"([^"]*)"' | sort -u
end

set -l commands status audit lint promote release reset rollback set-variable new-site hold block accept release-hold decisions request requests approve land comment decline withdraw policy journal yaml demo doctor version help

complete -c slipwayctl -s C -l directory -x -a '(__fish_complete_directories)' -d 'Run as if started in this folder'
complete -c slipwayctl -l repo -r -d 'The repository: a path or URL'
complete -c slipwayctl -l remote -x -d 'The remote of a clone'
complete -c slipwayctl -l branch -x -d 'The branch'
complete -c slipwayctl -l offline -d 'Read what was fetched before, and refuse to write'
complete -c slipwayctl -l json -d 'Print one JSON document'
complete -c slipwayctl -s q -l quiet -d 'Only results and errors'
complete -c slipwayctl -s v -l verbose -d 'Say more'
complete -c slipwayctl -l no-color -d 'No colours on a terminal'
complete -c slipwayctl -l version -d 'Print the version'
complete -c slipwayctl -s h -l help -d 'Print help'

complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a status -d 'Show where releases stand'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a audit -d 'List every move of every tag'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a lint -d 'Say where files break the canon'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a promote -d 'Move releases one step on'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a release -d 'Write a tag into the first environment'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a reset -d 'Give the release of the last environment'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a rollback -d 'Give a tag back that was there before'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a request -d 'Ask others for it'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a set-variable -d 'Add a variable to an environment'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a new-site -d 'Make the files of a new site'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a hold -d 'Keep an environment as it is'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a block -d 'Keep a tag out'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a accept -d 'Accept a divergence'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a release-hold -d 'Take a hold or block away'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a decisions -d 'List what is held, blocked, accepted'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a requests -d 'List what is asked for'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a approve -d 'Carry out what somebody asked for'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a land -d 'Carry out an approved request'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a comment -d 'Say something to a request'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a decline -d 'Close a request with a reason'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a withdraw -d 'Take a request of your own back'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a policy -d 'Show, check or explain the rules'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a yaml -d 'Read or change one scalar'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a demo -d 'Make a fleet to try'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a journal -d 'List what was written from here'
complete -c slipwayctl -n '__fish_seen_subcommand_from journal' -s n -l number -x -d 'How many, at most'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a doctor -d 'Say what is installed'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a version -d 'Print the version'
complete -c slipwayctl -f -n "not __fish_seen_subcommand_from $commands" -a help -d 'Say more about a command'

complete -c slipwayctl -f -n '__fish_seen_subcommand_from status lint promote release reset rollback set-variable' -a '(__slipwayctl_sites)'
complete -c slipwayctl -n '__fish_seen_subcommand_from status' -l at -x -d 'The state at a time or commit'

complete -c slipwayctl -f -n '__fish_seen_subcommand_from audit; and not __fish_seen_subcommand_from verify' -a verify
complete -c slipwayctl -n '__fish_seen_subcommand_from audit' -l site -x -a '(__slipwayctl_sites)' -d 'Only of this site'
complete -c slipwayctl -n '__fish_seen_subcommand_from audit' -l env -x -a 'dev stage prod' -d 'Only in this environment'
complete -c slipwayctl -n '__fish_seen_subcommand_from audit' -l kind -x \
    -a 'release promotion bypass rollback reset bootstrap removal' -d 'Only of this kind'
complete -c slipwayctl -n '__fish_seen_subcommand_from audit' -l since -x -d 'Only from then on'
complete -c slipwayctl -n '__fish_seen_subcommand_from audit' -l until -x -d 'Only up to then'
complete -c slipwayctl -n '__fish_seen_subcommand_from audit' -l format -x -a 'json csv' -d 'Form of the list'
complete -c slipwayctl -n '__fish_seen_subcommand_from audit' -s o -l output -r -d 'Write to a file'

complete -c slipwayctl -n '__fish_seen_subcommand_from lint' -l rule -x -a "(slipwayctl lint --explain 2>/dev/null | string split -f1 ' ')" -d 'Only this rule'
complete -c slipwayctl -n '__fish_seen_subcommand_from lint' -l rev -x -d 'A commit, instead of files on disk'
complete -c slipwayctl -n '__fish_seen_subcommand_from lint' -l fail-on -x -a 'error warning info never' -d 'What fails the command'
complete -c slipwayctl -n '__fish_seen_subcommand_from lint' -l platform -r -d 'The repository of the Secrets'
complete -c slipwayctl -n '__fish_seen_subcommand_from lint' -l no-platform -d 'Look no Secrets up'
complete -c slipwayctl -n '__fish_seen_subcommand_from lint' -l sarif -d 'Print SARIF 2.1.0'
complete -c slipwayctl -n '__fish_seen_subcommand_from lint' -l codequality -d 'Print the report of GitLab'
complete -c slipwayctl -n '__fish_seen_subcommand_from lint' -l in-place -d 'Mend files of the work tree'
complete -c slipwayctl -n '__fish_seen_subcommand_from lint' -l fix -d 'Mend the newest commit by one more'
complete -c slipwayctl -n '__fish_seen_subcommand_from lint' -l explain -d 'Say what rules ask for and why'

complete -c slipwayctl -n '__fish_seen_subcommand_from promote' -l from -x -a 'dev stage prod' -d 'Environment in front'
complete -c slipwayctl -n '__fish_seen_subcommand_from promote' -l to -x -a 'dev stage prod' -d 'Environment that gets it'
complete -c slipwayctl -n '__fish_seen_subcommand_from promote' -l tag -x -d 'Exactly this tag'
complete -c slipwayctl -n '__fish_seen_subcommand_from promote' -l all-ahead -d 'Every site that can move'
complete -c slipwayctl -n '__fish_seen_subcommand_from promote' -l check -d 'Judge commits of others'
complete -c slipwayctl -n '__fish_seen_subcommand_from promote' -l base -x -d 'Where they would land'
complete -c slipwayctl -n '__fish_seen_subcommand_from promote' -l head -x -d 'The last of them'
complete -c slipwayctl -n '__fish_seen_subcommand_from promote' -l commit-per-site -d 'One commit for each site'
complete -c slipwayctl -n '__fish_seen_subcommand_from release' -l tag -x -d 'The tag that was built'
complete -c slipwayctl -n '__fish_seen_subcommand_from release reset rollback set-variable' -l env -x -a 'dev stage prod' -d 'The environment'
complete -c slipwayctl -n '__fish_seen_subcommand_from reset' -l drift -d 'Print what ends changes made by hand'
complete -c slipwayctl -n '__fish_seen_subcommand_from rollback' -l to -x -d 'The tag that it had'
complete -c slipwayctl -n '__fish_seen_subcommand_from rollback' -l steps -x -d 'So many releases back'
complete -c slipwayctl -n '__fish_seen_subcommand_from promote release reset rollback set-variable lint new-site' -l override -x -d 'Promote although this gate fails'
complete -c slipwayctl -n '__fish_seen_subcommand_from promote release reset rollback set-variable lint new-site' -l note -x -d 'A paragraph for the message'
complete -c slipwayctl -n '__fish_seen_subcommand_from promote release reset rollback set-variable lint new-site' -l dry-run -d 'Print the plan and the diff'
complete -c slipwayctl -n '__fish_seen_subcommand_from promote release reset rollback set-variable lint new-site' -l no-push -d 'Make the commit, point nothing at it'

complete -c slipwayctl -n '__fish_seen_subcommand_from new-site' -l name -x -d 'The key of the new site'
complete -c slipwayctl -n '__fish_seen_subcommand_from new-site' -l like -x -a '(__slipwayctl_sites)' -d 'Learn from this site'
complete -c slipwayctl -n '__fish_seen_subcommand_from new-site' -l spec -r -d 'What is said about the site'
complete -c slipwayctl -n '__fish_seen_subcommand_from new-site' -l set -x -d 'Say one thing: FIELD=VALUE'
complete -c slipwayctl -n '__fish_seen_subcommand_from new-site' -l print-spec -d 'Print the answers as a file to edit'
complete -c slipwayctl -n '__fish_seen_subcommand_from new-site' -l as-proposed -d 'Take what is proposed'
complete -c slipwayctl -n '__fish_seen_subcommand_from new-site' -l out -r -d 'Write the files below this folder'

complete -c slipwayctl -f -n '__fish_seen_subcommand_from request; and not __fish_seen_subcommand_from promote release reset rollback set-variable lint new-site hold block accept release-hold' -a 'promote release reset rollback set-variable lint new-site hold block accept release-hold'
complete -c slipwayctl -n '__fish_seen_subcommand_from rollback' -l block -x -d 'Keep the tag that is left out'
complete -c slipwayctl -n '__fish_seen_subcommand_from rollback' -l hold -x -d 'Hold the environment too'
complete -c slipwayctl -n '__fish_seen_subcommand_from hold block accept release-hold' -l env -x -a 'dev stage prod' -d 'The environment'
complete -c slipwayctl -n '__fish_seen_subcommand_from block accept release-hold' -l tag -x -d 'The tag'
complete -c slipwayctl -n '__fish_seen_subcommand_from hold block accept release-hold' -l reason -x -d 'Why'
complete -c slipwayctl -n '__fish_seen_subcommand_from hold block accept release-hold' -l dry-run -d 'Print the plan and the diff'
complete -c slipwayctl -n '__fish_seen_subcommand_from hold block accept release-hold' -l no-push -d 'Make the commit, point nothing at it'
complete -c slipwayctl -n '__fish_seen_subcommand_from requests' -l closed -d 'Those that are done'
complete -c slipwayctl -n '__fish_seen_subcommand_from approve' -l only -d 'Leave it to others to carry it out'
complete -c slipwayctl -n '__fish_seen_subcommand_from approve land' -l override -x -d 'Go on although this gate fails'
complete -c slipwayctl -n '__fish_seen_subcommand_from approve land' -l note -x -d 'A paragraph for the message'
complete -c slipwayctl -n '__fish_seen_subcommand_from decline' -l reason -x -d 'Why it is not done'
complete -c slipwayctl -f -n '__fish_seen_subcommand_from policy; and not __fish_seen_subcommand_from show check explain' -a 'show check explain'
complete -c slipwayctl -f -n '__fish_seen_subcommand_from yaml; and not __fish_seen_subcommand_from get set' -a 'get set'
complete -c slipwayctl -n '__fish_seen_subcommand_from set' -l type -x -a 'string bool int float null' -d 'Kind of value'
complete -c slipwayctl -n '__fish_seen_subcommand_from set' -l batch -d 'Read lines of file, path and value'
complete -c slipwayctl -f -n '__fish_seen_subcommand_from help' -a "$commands"
