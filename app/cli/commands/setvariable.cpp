// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline/command.h"
#include "app/cli/promote/writing.h"
#include "app/cli/sitenames.h"
#include "core/promotion/setting.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using core::Outcome;
using core::Result;
using core::pipeline::Snapshot;
using core::promotion::Request;

Result<QList<Request>> wish(const Snapshot &snapshot, const Arguments &arguments)
{
    const QStringList &words = arguments.words();
    if (const Outcome outcome = checkSites(*snapshot.fleet, {words.at(0)}); !outcome)
        return std::unexpected(outcome.error());
    const QString environment = arguments.value(u"env"_s).value_or(QString());
    if (const Outcome outcome = checkEnvironment(snapshot.fleet->environments, environment); !outcome)
        return std::unexpected(outcome.error());
    return QList<Request>{{.site = words.at(0),
                           .from = {},
                           .to = environment,
                           .tag = {},
                           .action = core::promotion::Action::Setting,
                           .variable = words.at(1),
                           .value = words.at(2)}};
}

} // namespace

int runSetVariable(Session &session)
{
    const Arguments &arguments = session.arguments();
    if (arguments.value(u"env"_s).value_or(QString()).isEmpty())
        return session.usage(u"Say where: --env ENV."_s);
    // Before anything is read: what is no variable is none in any repository.
    const QStringList &words = arguments.words();
    if (const Outcome outcome = core::promotion::checkSetting(words.at(1), words.at(2)); !outcome)
        return session.fail(outcome.error());
    return write(session, [&](const Snapshot &snapshot) { return wish(snapshot, arguments); });
}

Command setVariableCommand()
{
    return {
        .name = u"set-variable"_s,
        .summary = u"Give an environment of a site a variable that it does not have yet"_s,
        .usage = {u"SITE --env ENV NAME VALUE [options]"_s},
        .description =
            u"Add NAME with VALUE to the env layer of the environment: one entry behind the last one, "
            u"written\n"
            "as its siblings are, in a commit that changes nothing else. The value is a text for every "
            "reader\n"
            "of YAML. A promotion whose code reads the variable goes after it. Freeze windows, approvals "
            "and\n"
            "holds of the environment stand in its way as in that of a promotion.\n\n"
            "A variable that is there already is left alone: with the same value nothing happens, with\n"
            "another one the command ends with status 4. What looks like a secret is refused, for everybody\n"
            "who reads the repository would read it; secrets belong in a Secret of the cluster, which the "
            "env\n"
            "layer names under envFrom."_s,
        .options = withWritingOptions(
            {{.name = u"env"_s, .valueName = u"ENV"_s, .help = u"The environment whose env layer it is"_s}}),
        .examples = u"$ slipwayctl set-variable harbour --env prod SMTP_HOST mail.example.org --dry-run\n"
                    "$ slipwayctl set-variable harbour --env prod SMTP_HOST mail.example.org\n"
                    "$ slipwayctl promote harbour"_s,
        .fewestWords = 3,
        .mostWords = 3,
        .run = runSetVariable};
}

} // namespace app::cli
