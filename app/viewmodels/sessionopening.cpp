// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/session.h"
#include "core/demo/demo.h"
#include "core/git/url.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace viewmodels {

// How the session opens a repository, leaves it, and hears of what goes on in those it left.

void Session::connectWorks()
{
    connect(&m_works, &RepositoryWorks::hereChanged, this, &Session::workChanged);
    connect(&m_works, &RepositoryWorks::elsewhereChanged, this, &Session::elsewhereChanged);
    connect(&m_works, &RepositoryWorks::answered, this, &Session::idleChanged);
    connect(&m_works, &RepositoryWorks::answered, this, &Session::written);
    connect(&m_works, &RepositoryWorks::ended, this, &Session::takeEnded);
    connect(&m_works, &RepositoryWorks::reviewWanted, this,
            [this](const QList<core::promotion::Request> &requests) {
                openReview(requests, requests.size() > 1);
            });
}

void Session::takeEnded(RepositoryWork *work)
{
    const RunViewModel &run = *work->run();
    if (run.report().error && run.report().error->kind == core::Error::Kind::Unreachable)
        m_question.forget(work->target().location);
    if (work == m_works.here()) {
        m_board.clearChecks();
        readSnapshot([after = std::exchange(m_afterRun, {}), report = run.report()] {
            if (after)
                after(report);
        });
    } else if (run.status() != RunViewModel::Failed) { // that one stays in sight, in the rail
        //: %1 is a repository, %2 what happened there
        Q_EMIT toasted(QCoreApplication::translate("session", "%1: %2").arg(work->name(), run.headline()));
    }
    Q_EMIT runEnded(work);
}

QQmlListProperty<RepositoryWork> Session::elsewhere()
{
    using List = QQmlListProperty<RepositoryWork>;
    return {this, nullptr,
            [](List *list) { return static_cast<Session *>(list->object)->m_works.elsewhere().size(); },
            [](List *list, qsizetype index) {
                return static_cast<Session *>(list->object)->m_works.elsewhere().at(index);
            }};
}

void Session::openWork(const RepositoryWork *work)
{
    if (m_isOpening)
        return;
    m_isRunWanted = work->isRunning();
    open(work->location(), work->branch());
}

void Session::open(const QString &named, const QString &branch)
{
    // Under one name, from wherever the program was started.
    const QString location =
        core::workspace::isUrl(named) ? named : QDir::cleanPath(QDir(named).absolutePath());
    if (m_isOpening)
        return;
    m_question.begin(core::git::maskedUrl(location));
    m_isOpening = true;
    m_openFailure.clear();
    m_openingText = QCoreApplication::translate("session", "Opening %1").arg(location);
    m_opening = {};
    Q_EMIT workspaceChanged();

    core::workspace::TargetRequest request;
    request.location = location;
    request.cacheFolder = m_services.cacheFolder;
    const QString chosen = branch.isEmpty() ? m_preferences.branchOf(location) : branch;
    if (!chosen.isEmpty())
        request.branch = chosen;
    const auto progress = [this](const QString &text) {
        QMetaObject::invokeMethod(this, [this, text] {
            m_openingText = text;
            Q_EMIT workspaceChanged();
        });
    };
    core::workspace::WorkspaceOptions options{m_services.cacheFolder, m_services.stateFolder, m_services.git,
                                              m_services.clock};
    options.git.environment += QuestionViewModel::repositoryVariable + u'=' + core::git::maskedUrl(location);
    m_reads.post(
        [request, options, progress, cancellation = m_opening] {
            return openRepository(request, options, progress, cancellation);
        },
        [this, location](core::Result<OpenedRepository> opened) {
            finishOpening(std::move(opened), location);
        });
}

void Session::finishOpening(core::Result<OpenedRepository> opened, const QString &location)
{
    m_isOpening = false;
    m_openingText.clear();
    const bool isRunWanted = std::exchange(m_isRunWanted, false);
    if (!opened) {
        if (opened.error().kind == core::Error::Kind::Unreachable)
            m_question.forget(core::git::maskedUrl(location));
        if (opened.error().kind != core::Error::Kind::Cancelled)
            m_openFailure = opened.error().message;
        Q_EMIT workspaceChanged();
        if (m_workspace && !m_openFailure.isEmpty()) // the page that shows it is not there
            Q_EMIT toasted(m_openFailure);
        return;
    }
    m_preferences.remember(opened->workspace->target().name, location);
    showOpened(*opened, location);
    setPage(isRunWanted ? u"run"_s : u"pipeline"_s);
    Q_EMIT workspaceChanged();
    fetch();
    scheduleFetch();
}

void Session::showOpened(const OpenedRepository &opened, const QString &location)
{
    rememberSeen();
    m_board.clear();
    m_review.close();
    m_setting.close();
    m_afterRun = {};
    m_approvals.clear();
    m_canon.clear();
    leaveNewSite();
    leavePlatform();
    leaveEnvironments();
    m_workspace = opened.workspace;
    m_targetKey = opened.key;
    m_works.arrive(m_workspace->target(), opened.key, location);
    m_review.setHasRemote(!m_workspace->target().destination.remote.isEmpty());
    m_branches = opened.branches;
    m_author.cancel(); // it was about another repository
    m_user = opened.user;
    m_fetchedAt = {};
    m_fetchFailure.clear();
    m_isHistoryRewritten = false;
    m_news.begin(m_preferences.seenOf(workspaceLocation(), branch()), opened.user.email);
    m_board.restore(m_preferences.boardOf(workspaceLocation()));
    showSnapshot(opened.snapshot);
    enterNewSite();
    enterEnvironments();
}

void Session::openFolder(const QUrl &folder)
{
    open(folder.isLocalFile() ? folder.toLocalFile() : folder.toString());
}

void Session::openLast()
{
    const QList<RecentView> recents = m_preferences.recents();
    if (!recents.isEmpty() && !recents.front().isMissing)
        open(recents.front().location);
}

void Session::openDemo()
{
    const QString clone = m_services.demoFolder + u"/clone"_s;
    if (QDir(clone).exists()) {
        open(clone);
        return;
    }
    m_isOpening = true;
    m_openFailure.clear();
    m_openingText = QCoreApplication::translate("session", "Making the demo fleet");
    Q_EMIT workspaceChanged();
    m_reads.post(
        [services = m_services] {
            return core::demo::makeDemo(services.demoFolder, services.clock(),
                                        core::git::Program(services.git));
        },
        [this](const core::Result<core::demo::DemoPaths> &paths) {
            m_isOpening = false;
            if (paths) {
                open(paths->clone);
                return;
            }
            m_openFailure = paths.error().message;
            Q_EMIT workspaceChanged();
        });
}

void Session::resetDemo()
{
    if (!isDemo() || m_works.runningIn(m_workspace->target()) != nullptr || m_works.here()->isWriting())
        return;
    const core::workspace::Target demo = m_workspace->target();
    closeWorkspace();
    m_works.forget(demo);
    m_reads.drain();
    m_lints.drain();
    m_platformFetches.drain();
    QDir(m_services.demoFolder).removeRecursively();
    openDemo();
}

void Session::cancelOpening()
{
    m_opening.request();
}

void Session::closeWorkspace()
{
    m_fetchTimer.stop();
    rememberSeen();
    leaveNewSite();
    leavePlatform();
    leaveEnvironments();
    m_workspace.reset();
    m_branches.clear();
    m_works.leave();
    m_author.cancel();
    m_review.close();
    m_setting.close();
    m_afterRun = {};
    m_approvals.clear();
    m_lint.request();
    m_canon.clear();
    m_board.clear();
    m_inspector.show({}, {}, m_services.clock());
    setPage(u"firstRun"_s);
    Q_EMIT workspaceChanged();
    Q_EMIT headChanged();
}

void Session::chooseBranch(const QString &branch)
{
    if (!m_workspace || branch == this->branch())
        return;
    const QString location = workspaceLocation();
    m_preferences.setBranchOf(location, branch);
    open(location, branch);
}

} // namespace viewmodels
