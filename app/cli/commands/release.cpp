// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/promote/writing.h"
#include "app/cli/sitenames.h"
#include "core/promotion/ways.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Result;
using core::pipeline::Snapshot;
using core::promotion::Request;

Result<QList<Request>> wish(const Snapshot &snapshot, const Arguments &arguments)
{
    const QString site = arguments.words().constFirst();
    if (const core::Outcome outcome = checkSites(*snapshot.fleet, {site}); !outcome)
        return std::unexpected(outcome.error());
    const QStringList &environments = snapshot.fleet->environments;
    const std::vector<int> own = core::promotion::environmentsOf(snapshot, site);
    const QString first = own.empty() ? environments.constFirst() : environments.at(own.front());
    const QString to = arguments.value(u"env"_s).value_or(first);
    if (const core::Outcome outcome = checkEnvironment(environments, to); !outcome)
        return std::unexpected(outcome.error());
    return QList<Request>{{.site = site,
                           .from = {},
                           .to = to,
                           .tag = arguments.value(u"tag"_s),
                           .action = core::promotion::Action::Release}};
}

} // namespace

int runRelease(Session &session)
{
    const Arguments &arguments = session.arguments();
    if (arguments.value(u"tag"_s).value_or(QString()).isEmpty())
        return session.usage(u"Say which tag: --tag TAG."_s);
    return write(session, [&](const Snapshot &snapshot) { return wish(snapshot, arguments); });
}

Command releaseCommand()
{
    return {.name = u"release"_s,
            .summary = u"Write a new tag into a site's first environment, as CI does after a build"_s,
            .usage = {u"SITE --tag TAG [--env ENV] [options]"_s},
            .description =
                u"Give the first environment of the site this tag: one commit that changes one line. Later\n"
                "environments get their releases by 'promote'. Tags that move ('latest', names of branches)\n"
                "and placeholders are refused, for nobody could say afterwards what ran. Has the\n"
                "environment this tag already, nothing happens."_s,
            .options = withWritingOptions(
                {{.name = u"tag"_s, .valueName = u"TAG"_s, .help = u"The tag of the image that was built"_s},
                 {.name = u"env"_s,
                  .valueName = u"ENV"_s,
                  .help = u"The environment; it is the site's first one in any case"_s}}),
            .examples =
                u"# the last step of a build\n"
                "$ slipwayctl --repo \"$FLEET_URL\" release harbour --tag \"$CI_COMMIT_SHORT_SHA-r1\""_s,
            .fewestWords = 1,
            .mostWords = 1,
            .run = runRelease};
}

} // namespace app::cli
