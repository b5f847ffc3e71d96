// SPDX-License-Identifier: Apache-2.0
#include "app/cli/session.h"

#include "app/cli/terminal/askpass.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app::cli {

using core::Error;
using core::Outcome;
using core::Result;
using core::workspace::Workspace;

namespace {

QString cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/slipway"_s;
}

/// Qt 6.4 does not know XDG_STATE_HOME. The specification ignores relative paths.
QString stateFolder()
{
    const QString base = qEnvironmentVariable("XDG_STATE_HOME");
    return (base.startsWith(u'/') ? base : QDir::homePath() + u"/.local/state"_s) + u"/slipway"_s;
}

QString describe(const core::git::Progress &progress)
{
    return progress.percent < 0 ? progress.phase : u"%1 %2 %"_s.arg(progress.phase).arg(progress.percent);
}

} // namespace

Session::Session(Arguments arguments, Console &console, core::Cancellation cancellation)
    : m_arguments(std::move(arguments)), m_console(console), m_cancellation(std::move(cancellation))
{
}

core::git::ProgramOptions Session::gitOptions() const
{
    core::git::ProgramOptions options;
    options.askPass = askPassProgram();
    options.environment = askPassEnvironment();
    for (const char *const variable :
         {"GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"}) {
        if (const QString value = qEnvironmentVariable(variable); !value.isEmpty())
            options.environment.append(QString::fromLatin1(variable) + u'=' + value);
    }
    return options;
}

core::workspace::WorkspaceOptions Session::workspaceOptions() const
{
    return {.cacheFolder = cacheFolder(), .stateFolder = stateFolder(), .git = gitOptions(), .clock = [] {
                return QDateTime::currentDateTime();
            }};
}

Result<core::workspace::Target> Session::resolveTarget()
{
    const core::workspace::TargetRequest request{.location = m_arguments.value(u"repo"_s).value_or(QString()),
                                                 .remote = m_arguments.value(u"remote"_s),
                                                 .branch = m_arguments.value(u"branch"_s),
                                                 .cacheFolder = cacheFolder(),
                                                 .isOffline = isOffline()};
    const auto progress = [this](const core::git::Progress &news) { m_console.progress(describe(news)); };
    return core::workspace::resolve(request, core::git::Program(gitOptions()), progress, m_cancellation);
}

Result<std::unique_ptr<Workspace>> Session::open()
{
    Result<core::workspace::Target> target = resolveTarget();
    if (!target)
        return std::unexpected(target.error());
    auto workspace = std::make_unique<Workspace>(std::move(*target), workspaceOptions());
    m_console.detail(
        u"Target: %1, branch %2"_s.arg(workspace->target().url, workspace->target().destination.branch));
    if (!isOffline()) {
        if (const Outcome outcome = fetch(*workspace); !outcome)
            return std::unexpected(outcome.error());
    }
    return workspace;
}

Outcome Session::fetch(Workspace &workspace)
{
    const auto progress = [this](const core::git::Progress &news) { m_console.progress(describe(news)); };
    Outcome outcome = workspace.fetchAndLook(progress, m_cancellation);
    m_console.endProgress();
    if (outcome || outcome.error().kind == Error::Kind::Cancelled)
        return outcome;
    // A rewritten history can be read; promote refuses by itself.
    if (outcome.error().kind == Error::Kind::Rewritten) {
        m_console.complain(outcome.error());
        return {};
    }
    // Whatever kept the fetch from working, status 5 says so.
    return core::fail(Error::Kind::Unreachable, outcome.error().message, outcome.error().detail);
}

Result<Session::Opened> Session::openAndRead(Sites sites)
{
    Result<std::unique_ptr<Workspace>> workspace = open();
    if (!workspace)
        return std::unexpected(workspace.error());
    Result<core::pipeline::Snapshot> snapshot = read(**workspace, sites);
    if (!snapshot)
        return std::unexpected(snapshot.error());
    return Opened{.workspace = std::move(*workspace), .snapshot = std::move(*snapshot)};
}

Result<core::pipeline::Snapshot> Session::read(Workspace &workspace, Sites sites)
{
    const auto progress = [this](int done, int total) {
        m_console.progress(u"Reading history: %1 of %2 commits"_s.arg(done).arg(total));
    };
    Result<core::pipeline::Snapshot> snapshot = sites == Sites::Wanted
        ? workspace.snapshot(progress, m_cancellation)
        : workspace.snapshotOrEmpty(progress, m_cancellation);
    m_console.endProgress();
    return snapshot;
}

int Session::answer(const Json &document)
{
    m_console.write(QByteArray::fromStdString(document.dump(m_console.isTerminal() ? 2 : -1)) + '\n');
    return exitstatus::done;
}

int Session::fail(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled || m_cancellation.isRequested()) {
        m_console.complain(u"Interrupted."_s);
        return exitstatus::interrupted;
    }
    m_console.complain(error);
    return error.kind == Error::Kind::Usage ? exitstatus::usage : core::promotion::exitStatus(error.kind);
}

int Session::usage(const QString &message)
{
    m_console.complain(message);
    return exitstatus::usage;
}

} // namespace app::cli
