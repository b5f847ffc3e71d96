// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/help.h"

#include "app/cli/commandline/commandtable.h"
#include "app/cli/commandline/suggestion.h"
#include "app/cli/session.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

int run(Session &session)
{
    const QString name = session.arguments().words().join(u' ');
    QString text;
    if (name.isEmpty())
        text = overview();
    else if (const Command *const command = findCommand(name))
        text = helpOf(*command);
    else if (!commandsOf(name).empty())
        text = helpOfGroup(name);
    if (text.isEmpty()) {
        QStringList names;
        for (const Command &command : commands())
            names.append(command.name);
        return session.usage(u"There is no command '%1'.%2"_s.arg(name, didYouMean(name, names)));
    }
    session.console().write(text.toUtf8());
    return exitstatus::done;
}

} // namespace

Command helpCommand()
{
    return {.name = u"help"_s,
            .summary = u"Say more about a command"_s,
            .usage = {u"[COMMAND]"_s},
            .description =
                u"Print what a command does, its options and examples; without COMMAND, all there is."_s,
            .mostWords = 2,
            .run = run};
}

} // namespace app::cli
