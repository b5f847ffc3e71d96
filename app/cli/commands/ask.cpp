// SPDX-License-Identifier: Apache-2.0
/// The commands that write, as requests: `request promote` and its like.
#include "app/cli/commandline/command.h"
#include "app/cli/session.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

/// The same command as a request.
template <int (*run)(Session &)>
int ask(Session &session)
{
    session.ask();
    return run(session);
}

/// What a request, which is one commit on a branch of its own, has no use for.
bool isOfRequests(const Option &option)
{
    static const QStringList s_others{
        u"no-push"_s, u"commit-per-site"_s, u"check"_s, u"base"_s,        u"head"_s,       u"drift"_s,
        u"rev"_s,     u"fail-on"_s,         u"sarif"_s, u"codequality"_s, u"fix"_s,        u"in-place"_s,
        u"explain"_s, u"print-spec"_s,      u"out"_s,   u"platform"_s,    u"no-platform"_s};
    return !s_others.contains(option.name);
}

Command asRequest(Command command, int (*run)(Session &))
{
    QString summary = command.summary.section(u':', 0, 0);
    summary.front() = summary.front().toLower();
    command.summary = u"Ask others to "_s + summary;
    command.description =
        u"As 'slipwayctl %1', but nothing moves yet: the commit goes to a branch slipway/ID, where somebody\n"
        "else approves it with 'slipwayctl approve ID'. Where the branch is protected, the same branch can "
        "be\n"
        "made a merge request; its commit has no marker that would keep CI from its checks. A request "
        "lapses\n"
        "after a day, and when another tag is in front."_s.arg(command.name);
    command.options.removeIf([](const Option &option) { return !isOfRequests(option); });
    command.usage.removeIf(
        [](const QString &form) { return form.contains("--check"_L1) || form.contains("--drift"_L1); });
    command.name.prepend(u"request "_s);
    const QString site = u"harbour"_s;
    command.examples = u"$ slipwayctl %1 %2"_s.arg(command.name,
                                                   command.usage.constFirst()
                                                       .section(u" ["_s, 0, 0)
                                                       .replace(u"--after ENV"_s, u"--after dev"_s)
                                                       .replace(u"ENV"_s, u"stage"_s)
                                                       .replace(u"SITE..."_s, site)
                                                       .replace(u"SITE"_s, site));
    command.run = run;
    return command;
}

} // namespace

Command requestNewSiteCommand()
{
    return asRequest(newSiteCommand(), &ask<runNewSite>);
}

Command requestPromoteCommand()
{
    return asRequest(promoteCommand(), &ask<runPromote>);
}

Command requestReleaseCommand()
{
    return asRequest(releaseCommand(), &ask<runRelease>);
}

Command requestResetCommand()
{
    return asRequest(resetCommand(), &ask<runReset>);
}

Command requestRollbackCommand()
{
    return asRequest(rollbackCommand(), &ask<runRollback>);
}

Command requestSetVariableCommand()
{
    return asRequest(setVariableCommand(), &ask<runSetVariable>);
}

Command requestLintCommand()
{
    Command command = lintCommand();
    command.usage = {u"[SITE...] [--rule ID]..."_s};
    command = asRequest(command, &ask<runLint>);
    command.summary = u"Ask others to mend what breaks the canon's rules"_s;
    command.examples = u"$ slipwayctl request lint harbour --rule app/self-heal"_s;
    return command;
}

Command requestAddEnvironmentCommand()
{
    return asRequest(addEnvironmentCommand(), &ask<runAddEnvironment>);
}

Command requestRemoveEnvironmentCommand()
{
    return asRequest(removeEnvironmentCommand(), &ask<runRemoveEnvironment>);
}

Command requestRemoveSiteCommand()
{
    return asRequest(removeSiteCommand(), &ask<runRemoveSite>);
}

Command requestHoldCommand()
{
    return asRequest(holdCommand(), &ask<runHold>);
}

Command requestBlockCommand()
{
    return asRequest(blockCommand(), &ask<runBlock>);
}

Command requestAcceptCommand()
{
    return asRequest(acceptCommand(), &ask<runAccept>);
}

Command requestReleaseHoldCommand()
{
    return asRequest(releaseHoldCommand(), &ask<runReleaseHold>);
}

} // namespace app::cli
