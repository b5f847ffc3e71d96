# SPDX-License-Identifier: Apache-2.0
# fish completion for slipway

complete -c slipway -l repo -r -d 'Open this repository: a path or URL'
complete -c slipway -l demo -d 'Open the demo'
complete -c slipway -l page -x -a 'pipeline approvals canon new-site add-environment review settings first-run gallery' -d 'Show a page'
complete -c slipway -l site -x -d 'Select a site'
complete -c slipway -l theme -x -a 'light dark system' -d 'Colours'
complete -c slipway -l lang -x -a 'en ru' -d 'Language'
complete -c slipway -l size -x -a '1440x900' -d 'Size of the window'
complete -c slipway -l screenshot -r -d 'Write the page to a PNG and end'
complete -c slipway -l version -d 'Print the version'
complete -c slipway -s h -l help -d 'Print help'
