// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/commandtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

const std::vector<Command> &commands()
{
    static const std::vector<Command> s_commands = {
        statusCommand(),
        auditCommand(),
        auditVerifyCommand(),
        lintCommand(),
        promoteCommand(),
        releaseCommand(),
        resetCommand(),
        rollbackCommand(),
        setVariableCommand(),
        newSiteCommand(),
        addEnvironmentCommand(),
        removeEnvironmentCommand(),
        removeSiteCommand(),
        holdCommand(),
        blockCommand(),
        acceptCommand(),
        releaseHoldCommand(),
        decisionsCommand(),
        requestPromoteCommand(),
        requestReleaseCommand(),
        requestResetCommand(),
        requestRollbackCommand(),
        requestSetVariableCommand(),
        requestNewSiteCommand(),
        requestLintCommand(),
        requestAddEnvironmentCommand(),
        requestRemoveEnvironmentCommand(),
        requestRemoveSiteCommand(),
        requestHoldCommand(),
        requestBlockCommand(),
        requestAcceptCommand(),
        requestReleaseHoldCommand(),
        requestsCommand(),
        approveCommand(),
        landCommand(),
        commentCommand(),
        declineCommand(),
        withdrawCommand(),
        policyShowCommand(),
        policyCheckCommand(),
        policyExplainCommand(),
        journalCommand(),
        yamlGetCommand(),
        yamlSetCommand(),
        demoCommand(),
        doctorCommand(),
        versionCommand(),
        helpCommand(),
    };
    return s_commands;
}

const Command *findCommand(const QString &name)
{
    const auto found = std::ranges::find(commands(), name, &Command::name);
    return found == commands().end() ? nullptr : &*found;
}

std::vector<const Command *> commandsOf(const QString &word)
{
    std::vector<const Command *> found;
    for (const Command &command : commands()) {
        if (command.name == word || command.name.startsWith(word + u' '))
            found.push_back(&command);
    }
    return found;
}

const QList<Option> &commonOptions()
{
    static const QList<Option> s_options = {
        {.name = u"directory"_s,
         .letter = u'C',
         .valueName = u"DIR"_s,
         .help = u"Run as if started in DIR"_s},
        {.name = u"repo"_s,
         .valueName = u"PATH-or-URL"_s,
         .help = u"The repository; without it, the one of the current directory"_s},
        {.name = u"remote"_s,
         .valueName = u"NAME"_s,
         .help = u"The remote of a clone to read from and push to"_s},
        {.name = u"branch"_s, .valueName = u"NAME"_s, .help = u"The branch; without it, the target's HEAD"_s},
        {.name = u"offline"_s, .help = u"Read what was fetched before, and refuse to write"_s},
        {.name = u"json"_s, .help = u"Print one JSON document on standard output"_s},
        {.name = u"quiet"_s, .letter = u'q', .help = u"Only results and errors: no progress, no remarks"_s},
        {.name = u"verbose"_s, .letter = u'v', .help = u"Say more: every gate, what servers said"_s},
        {.name = u"no-color"_s,
         .help = u"No colours on a terminal (so does a NO_COLOR in the environment)"_s},
        {.name = u"version"_s, .help = u"Print the version"_s},
        {.name = u"help"_s, .letter = u'h', .help = u"Print this help, or that of the command"_s},
    };
    return s_options;
}

} // namespace app::cli
