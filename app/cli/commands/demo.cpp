// SPDX-License-Identifier: Apache-2.0
#include "core/demo/demo.h"

#include "app/cli/commandline/command.h"
#include "app/cli/session.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

int run(Session &session)
{
    const QString folder = QDir(session.arguments().words().at(0)).absolutePath();
    const core::Result<core::demo::DemoPaths> demo =
        core::demo::makeDemo(folder, QDateTime::currentDateTime(), core::git::Program(session.gitOptions()));
    if (!demo)
        return session.fail(demo.error());
    if (session.isJson())
        return session.answer({{"remote", json(demo->remote)},
                               {"clone", json(demo->clone)},
                               {"platform", json(demo->platform)}});
    Console &console = session.console();
    console.print(u"remote    "_s + demo->remote);
    console.print(u"clone     "_s + demo->clone);
    console.print(u"platform  "_s + demo->platform);
    console.remark(u"\nTry it:\n  slipwayctl -C %1 status"_s.arg(demo->clone));
    return exitstatus::done;
}

} // namespace

Command demoCommand()
{
    return {.name = u"demo"_s,
            .summary = u"Make a fleet to try everything on"_s,
            .usage = {u"DIR"_s},
            .description =
                u"Make a fleet of its own in DIR, which must be new or empty: DIR/remote.git with several "
                u"months of\n"
                "history, DIR/clone, a clone of it, and DIR/platform with the manifests of its secrets.\n"
                "Promotions really land in DIR/remote.git, and nowhere else."_s,
            .examples = u"$ slipwayctl demo /tmp/fleet\n"
                        "$ slipwayctl -C /tmp/fleet/clone status\n"
                        "$ slipwayctl -C /tmp/fleet/clone promote --all-ahead --dry-run"_s,
            .fewestWords = 1,
            .mostWords = 1,
            .run = run};
}

} // namespace app::cli
