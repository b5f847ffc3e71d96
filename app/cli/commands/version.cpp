// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/session.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

int run(Session &session)
{
    const QString version = QCoreApplication::applicationVersion();
    const QString qt = QString::fromLatin1(qVersion());
    if (session.isJson())
        return session.answer({{"version", json(version)}, {"qt", json(qt)}});
    session.console().print(u"slipwayctl %1"_s.arg(version));
    return exitstatus::done;
}

} // namespace

Command versionCommand()
{
    return {.name = u"version"_s,
            .summary = u"Print the version"_s,
            .usage = {u""_s},
            .description = u"Print the version of slipwayctl."_s,
            .mostWords = 0,
            .run = run};
}

} // namespace app::cli
