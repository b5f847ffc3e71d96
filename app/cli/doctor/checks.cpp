// SPDX-License-Identifier: Apache-2.0
#include "app/cli/doctor/checks.h"

#include "core/base/text.h"

#include <QDir>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

using core::Error;
using core::Result;
using core::workspace::Workspace;

namespace {

Check passed(const QString &id, const QString &title, const QString &detail)
{
    return {.id = id, .title = title, .detail = core::oneLine(detail)};
}

Check failed(const QString &id, const QString &title, const Error &error, int status = exitstatus::findings)
{
    return {.id = id,
            .title = title,
            .result = CheckResult::Failed,
            .detail = core::oneLine(error.message),
            .remedy = core::oneLine(error.detail),
            .status = status};
}

Check skipped(const QString &id, const QString &title, const QString &why)
{
    return {.id = id, .title = title, .result = CheckResult::Skipped, .detail = why};
}

Check checkFolder(const QString &id, const QString &title, const QString &folder)
{
    QTemporaryFile file(folder + u"/doctor-XXXXXX"_s);
    if (QDir().mkpath(folder) && file.open())
        return passed(id, title, folder);
    return failed(id, title,
                  {.kind = Error::Kind::Denied,
                   .message = u"%1 cannot be written. Make it yours, or point %2 at another folder."_s.arg(
                       folder, id == "cache"_L1 ? u"XDG_CACHE_HOME"_s : u"XDG_STATE_HOME"_s)});
}

Check checkGit(const Session &session)
{
    const QString title = u"git program"_s;
    const Result<QString> version = core::git::Program(session.gitOptions()).version();
    return version ? passed(u"git"_s, title, *version) : failed(u"git"_s, title, version.error());
}

Check checkIdentity(const Workspace &workspace)
{
    const QString title = u"identity"_s;
    const Result<core::git::Signature> identity = workspace.identity();
    return identity ? passed(u"identity"_s, title, u"%1 <%2>"_s.arg(identity->name, identity->email))
                    : failed(u"identity"_s, title, identity.error());
}

Check checkRemote(const Session &session, const core::workspace::Target &target)
{
    const QString title = u"remote"_s;
    if (target.destination.remote.isEmpty())
        return skipped(u"remote"_s, title, u"The repository is its own target."_s);
    if (session.isOffline())
        return skipped(u"remote"_s, title, u"Not asked: --offline."_s);
    const Result<core::git::ObjectId> tip =
        core::git::Program(session.gitOptions())
            .remoteTip(target.destination.gitDir, target.destination.remote, target.destination.branch,
                       session.cancellation());
    return tip ? passed(u"remote"_s, title, u"%1 answers"_s.arg(target.url))
               : failed(u"remote"_s, title, tip.error(), exitstatus::unreachable);
}

Check checkFleet(const Result<core::pipeline::Snapshot> &snapshot)
{
    const QString title = u"fleet"_s;
    if (!snapshot)
        return failed(u"fleet"_s, title, snapshot.error());
    const size_t count = snapshot->fleet->sites.size();
    const QString sites = count == 1 ? u"1 site"_s : u"%1 sites"_s.arg(count);
    return passed(u"fleet"_s, title, u"%1 in %2"_s.arg(sites, snapshot->fleet->environments.join(u" → "_s)));
}

void checkRepository(Session &session, std::vector<Check> &checks)
{
    const Result<core::workspace::Target> target = session.resolveTarget();
    if (!target) {
        const bool isUnreachable = target.error().kind == Error::Kind::Unreachable;
        checks.push_back(failed(u"repository"_s, u"repository"_s, target.error(),
                                isUnreachable ? exitstatus::unreachable : exitstatus::findings));
        return;
    }
    Workspace workspace(*target, session.workspaceOptions());
    checks.push_back(passed(u"repository"_s, u"repository"_s, target->url));
    checks.push_back(checkRemote(session, *target));
    const Result<core::git::ObjectId> tip = workspace.tip();
    checks.push_back(
        tip ? passed(u"branch"_s, u"branch"_s, u"%1 at %2"_s.arg(target->destination.branch, tip->shortHex()))
            : failed(u"branch"_s, u"branch"_s, tip.error()));
    checks.push_back(checkIdentity(workspace));
    if (tip)
        checks.push_back(checkFleet(session.read(workspace)));
}

} // namespace

QString toString(CheckResult result)
{
    switch (result) {
    case CheckResult::Passed: return u"ok"_s;
    case CheckResult::Failed: return u"failed"_s;
    case CheckResult::Skipped: break;
    }
    return u"skipped"_s;
}

std::vector<Check> runChecks(Session &session)
{
    const core::workspace::WorkspaceOptions options = session.workspaceOptions();
    std::vector<Check> checks;
    checks.push_back(checkGit(session));
    checks.push_back(checkFolder(u"cache"_s, u"cache folder"_s, options.cacheFolder));
    checks.push_back(checkFolder(u"state"_s, u"state folder"_s, options.stateFolder));
    checkRepository(session, checks);
    return checks;
}

int statusOf(const std::vector<Check> &checks)
{
    int status = exitstatus::done;
    for (const Check &check : checks)
        status = std::max(status, check.status);
    return status;
}

} // namespace app::cli
