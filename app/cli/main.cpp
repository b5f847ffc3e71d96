// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/commandtable.h"
#include "app/cli/commandline/help.h"
#include "app/cli/commandline/parser.h"
#include "app/cli/session.h"
#include "app/cli/terminal/askpass.h"
#include "app/cli/terminal/interrupt.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

using namespace app::cli;

Console::Options consoleOptions(const Arguments &arguments)
{
    const bool isColourless = arguments.has(u"no-color"_s) || !qEnvironmentVariableIsEmpty("NO_COLOR")
        || qEnvironmentVariable("TERM") == "dumb"_L1;
    return {.isQuiet = arguments.has(u"quiet"_s),
            .isVerbose = arguments.has(u"verbose"_s),
            .isColourless = isColourless};
}

int refuseUsage(const core::Error &error)
{
    Console console({});
    console.complain(error.message);
    console.remark(error.detail.isEmpty() ? u"See 'slipwayctl help'."_s
                                          : u"See 'slipwayctl help %1'."_s.arg(error.detail));
    return exitstatus::usage;
}

int runCommand(const Invocation &invocation, Session &session)
{
    Console &console = session.console();
    if (invocation.arguments.has(u"version"_s))
        return versionCommand().run(session);
    if (invocation.arguments.has(u"help"_s)) {
        console.write((invocation.command               ? helpOf(*invocation.command)
                           : invocation.group.isEmpty() ? overview()
                                                        : helpOfGroup(invocation.group))
                          .toUtf8());
        return exitstatus::done;
    }
    if (!invocation.command) {
        const QString help = invocation.group.isEmpty() ? overview() : helpOfGroup(invocation.group);
        console.remark(help.trimmed());
        return exitstatus::usage;
    }
    return invocation.command->run(session);
}

int run(const QStringList &words)
{
    const core::Result<Invocation> invocation = parse(words);
    if (!invocation)
        return refuseUsage(invocation.error());
    const Arguments &arguments = invocation->arguments;
    Console console(consoleOptions(arguments));
    const QStringList folders = arguments.values(u"directory"_s);
    for (const QString &folder : folders) { // each relative to the one before, as with git
        if (!QDir::setCurrent(folder)) {
            console.complain(u"There is no folder '%1'."_s.arg(folder));
            return exitstatus::usage;
        }
    }
    Session session(arguments, console, cancelOnInterrupt());
    const int status = runCommand(*invocation, session);
    if (!console.flush() && status == exitstatus::done) {
        console.complain(u"Standard output could not be written."_s);
        return exitstatus::refused;
    }
    return status;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"slipwayctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    const QStringList words = QCoreApplication::arguments().mid(1);
    return app::cli::isAskedToAsk() ? app::cli::ask(words) : run(words);
}
