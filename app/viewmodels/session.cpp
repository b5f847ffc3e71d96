// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/session.h"

#include "app/viewmodels/words.h"
#include "core/demo/demo.h"
#include "core/promotion/ways.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QJSEngine>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace viewmodels {

namespace {

constexpr auto s_fetchEvery = 60s;
constexpr auto s_agesEvery = 20s;
constexpr auto s_inspectorFollows = 150ms;

} // namespace

Session *Session::s_current = nullptr;

Session::Session(SessionServices services, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_preferences(preferences)
    , m_board(m_services.clock)
    , m_news(m_services.clock)
    , m_review(m_services.clock)
    , m_newSite(m_services.clock)
    , m_approvals(m_services.clock)
    , m_canon(m_services.clock)
    , m_works(m_services.clock)
    , m_palette(m_actions, m_board)
    , m_page(u"firstRun"_s)
{
    s_current = this;
    m_inspectorTimer.setSingleShot(true);
    connect(&m_fetchTimer, &QTimer::timeout, this, &Session::fetchInBackground);
    connect(&m_preferences, &Preferences::changed, this, &Session::scheduleFetch);
    connect(&m_ageTimer, &QTimer::timeout, this, [this] {
        m_board.refreshWords();
        Q_EMIT fetchChanged();
    });
    connect(&m_inspectorTimer, &QTimer::timeout, this, &Session::showInspector);
    // The inspector follows the focus once it rests.
    connect(&m_board, &BoardViewModel::currentChanged, this,
            [this] { m_inspectorTimer.start(s_inspectorFollows); });
    connect(&m_board, &BoardViewModel::savedChanged, this, [this] {
        if (m_workspace)
            m_preferences.setBoardOf(workspaceLocation(), m_board.saved());
    });
    connect(&m_news, &NewsViewModel::changed, this, [this] { m_board.setNews(m_news.sites()); });
    connect(&m_news, &NewsViewModel::dismissed, this, &Session::rememberSeen);
    connect(&m_review, &ReviewViewModel::reloadRequested, this, &Session::loadReview);
    connect(&m_review, &ReviewViewModel::promoteRequested, this, &Session::startRun);
    connect(&m_reads, &TaskQueue::answered, this, &Session::idleChanged);
    connect(&m_errands, &TaskQueue::answered, this, &Session::idleChanged);
    connect(&m_drafting, &TaskQueue::answered, this, &Session::idleChanged);
    connect(&m_platformFetches, &TaskQueue::answered, this, &Session::idleChanged);
    connect(&m_author, &AuthorViewModel::saveRequested, this, &Session::keepAuthor);
    connectWorks();
    followInspector();
    connectApprovals();
    connectCanon();
    connectSetting();
    connectNewSite();
    connectEnvironments();
    connectActions();
    connectPalette();
    m_ageTimer.start(s_agesEvery);
    checkComputer();
}

Session::~Session()
{
    rememberSeen();
    leaveNewSite();
    leaveEnvironments();
    m_opening.request();
    m_lint.request();
    m_platformFetch.request();
    if (s_current == this)
        s_current = nullptr;
}

Session *Session::create(QQmlEngine *, QJSEngine *)
{
    QJSEngine::setObjectOwnership(s_current, QJSEngine::CppOwnership);
    return s_current;
}

bool Session::isIdle() const
{
    return !m_reads.isBusy() && !m_errands.isBusy() && !m_lints.isBusy() && !m_drafting.isBusy()
        && !m_platformFetches.isBusy() && !m_works.here()->isWriting() && !m_inspectorTimer.isActive();
}

void Session::scheduleFetch()
{
    if (m_workspace && m_preferences.isBackgroundFetchOn())
        m_fetchTimer.start(s_fetchEvery);
    else
        m_fetchTimer.stop();
}

void Session::fetch()
{
    m_question.begin(workspaceLocation());
    fetchNow(false);
}

/// Nobody has asked for it, so nobody is asked.
void Session::fetchInBackground()
{
    fetchNow(true);
}

void Session::fetchNow(bool isQuiet)
{
    if (!m_workspace || m_isFetching)
        return;
    m_isFetching = true;
    Q_EMIT fetchChanged();
    m_reads.post(
        [workspace = m_workspace, isQuiet] {
            core::Outcome outcome = workspace->fetch({}, {}, isQuiet);
            // What cannot be looked up now is looked up by the next fetch.
            core::Result<QList<core::promotion::Recovered>> interrupted;
            if (outcome)
                interrupted = workspace->recover();
            return std::pair(std::move(outcome),
                             std::move(interrupted).value_or(QList<core::promotion::Recovered>()));
        },
        [this, workspace = m_workspace](const auto &fetched) {
            const auto &[outcome, interrupted] = fetched;
            m_isFetching = false;
            if (workspace == m_workspace) {
                m_works.here()->activity()->takeInterrupted(interrupted);
                takeFetched(outcome);
            }
            Q_EMIT fetchChanged();
        });
}

void Session::takeFetched(const core::Outcome &outcome)
{
    m_fetchFailure = outcome ? QString() : outcome.error().message;
    if (!outcome && outcome.error().kind == core::Error::Kind::Unreachable)
        m_question.forget(workspaceLocation());
    m_isHistoryRewritten = !outcome && outcome.error().kind == core::Error::Kind::Rewritten;
    if (outcome || m_isHistoryRewritten)
        m_fetchedAt = m_services.clock();
    readSnapshot([this] { fetchPlatform(); }); // by the newest policy
}

void Session::acceptHistory()
{
    if (!m_workspace || !m_isHistoryRewritten || !m_board.snapshot().fleet)
        return;
    m_reads.post(
        [workspace = m_workspace, tip = m_board.snapshot().commit] { return workspace->acceptHistory(tip); },
        [this, workspace = m_workspace](const core::Outcome &accepted) {
            if (workspace != m_workspace)
                return;
            if (!accepted)
                Q_EMIT toasted(accepted.error().message);
            fetch();
        });
}

void Session::readSnapshot(const std::function<void()> &after)
{
    m_reads.post(
        [workspace = m_workspace] {
            auto snapshot = workspace->snapshotOrEmpty();
            if (snapshot)
                snapshot->history->load(); // rows judge their gates on the GUI thread
            return snapshot;
        },
        [this, workspace = m_workspace, after](const core::Result<core::pipeline::Snapshot> &snapshot) {
            if (workspace != m_workspace)
                return;
            if (!snapshot) {
                m_fetchFailure = snapshot.error().message;
                Q_EMIT fetchChanged();
            } else {
                if (snapshot->commit != m_board.snapshot().commit)
                    showSnapshot(*snapshot);
                readRequests();
            }
            if (after)
                after();
        });
}

void Session::showSnapshot(const core::pipeline::Snapshot &snapshot)
{
    m_board.show(snapshot);
    m_news.show(snapshot);
    m_review.notice(snapshot);
    m_setting.readAgain();
    m_newSite.setSites(snapshot);
    m_newEnvironment.setSites(snapshot);
    m_removal.readAgain();
    countWaiting(snapshot);
    judgeFiles();
    showInspector();
    Q_EMIT headChanged();
}

void Session::rememberSeen()
{
    if (m_workspace)
        m_preferences.setSeenOf(workspaceLocation(), branch(), m_news.seen());
}

void Session::countWaiting(const core::pipeline::Snapshot &snapshot)
{
    m_errands.post(
        [workspace = m_workspace, snapshot] {
            WaitingCommits commits;
            const auto isAhead = [](const auto &, const core::pipeline::Step &step) {
                return step.state == core::pipeline::StepState::Ahead;
            };
            for (const auto &waiting : workspace->waitingEverywhere(snapshot, isAhead)) {
                Waiting &step =
                    commits[SiteWords::waitingKey(waiting.site, snapshot.fleet->environments[waiting.to])];
                step.commits = static_cast<int>(waiting.commits.size());
                for (const core::pipeline::WaitingCommit &commit : waiting.commits)
                    step.authors += commit.author.name;
                step.authors.removeDuplicates();
            }
            return commits;
        },
        [this, commit = snapshot.commit](const WaitingCommits &commits) {
            if (commit == m_board.snapshot().commit)
                m_board.setWaiting(commits);
        });
}

void Session::showInspector()
{
    const core::pipeline::Snapshot snapshot = m_board.snapshot();
    const QString site = m_board.current();
    m_inspector.show(snapshot, site, m_services.clock());
    m_inspector.setFindings(m_canon.findingsOf(site));
    if (const auto step = m_inspector.step()) {
        m_errands.post([workspace = m_workspace, snapshot, site,
                        step = *step] { return workspace->waiting(snapshot, site, step.from, step.to); },
                       [this, site](const auto &commits) {
                           if (site == m_inspector.site())
                               m_inspector.setCommits(commits, m_services.clock());
                       });
    } else {
        m_inspector.setCommits(std::nullopt, m_services.clock());
    }
    if (!m_inspector.problemFile().isEmpty()) {
        m_errands.post([workspace = m_workspace, commit = snapshot.commit,
                        file = m_inspector.problemFile()] { return workspace->file(commit, file); },
                       [this, site](const core::Result<QByteArray> &bytes) {
                           if (bytes && site == m_inspector.site())
                               m_inspector.setFile(*bytes);
                       });
    }
    Q_EMIT idleChanged();
}

void Session::reviewSite(const QString &site)
{
    const auto &snapshot = m_board.snapshot();
    const core::pipeline::SitePipeline *pipeline =
        snapshot.pipeline ? snapshot.pipeline->site(site) : nullptr;
    const core::pipeline::Step *next = pipeline ? pipeline->nextStep() : nullptr;
    if (!next) {
        Q_EMIT toasted(QCoreApplication::translate("session", "%1 has nothing to promote.").arg(site));
        return;
    }
    openReview({{site, snapshot.fleet->environments[next->from], snapshot.fleet->environments[next->to],
                 std::nullopt}},
               false);
}

void Session::reviewChecked()
{
    const auto &snapshot = m_board.snapshot();
    QList<core::promotion::Request> requests;
    for (const QString &site : m_board.checked()) {
        const core::pipeline::Step *next = snapshot.pipeline->site(site)->nextStep();
        if (next)
            requests += {site, snapshot.fleet->environments[next->from],
                         snapshot.fleet->environments[next->to], std::nullopt};
    }
    if (requests.isEmpty())
        Q_EMIT toasted(
            QCoreApplication::translate("session", "None of the checked sites has something to promote."));
    else
        openReview(requests, requests.size() > 1);
}

void Session::rollBackSite(const QString &site, const QString &environment)
{
    const QStringList all = m_board.environmentsOf(site);
    const QString where = !environment.isEmpty() || all.isEmpty() ? environment : all.back();
    openChoices(rollbackChoices(m_board.snapshot(), site, where));
}

void Session::resetChecked()
{
    QList<core::promotion::Request> requests;
    for (const QString &site : m_board.checked()) {
        if (const auto request = resetRequest(m_board.snapshot(), site))
            requests += *request;
    }
    if (requests.isEmpty())
        Q_EMIT toasted(
            QCoreApplication::translate("session", "None of the checked sites has something to reset."));
    else
        openReview(requests, requests.size() > 1);
}

void Session::discardDrift(const QString &site)
{
    const QString environment = firstEnvironmentOf(site);
    if (environment.isEmpty())
        return;
    const auto &snapshot = m_board.snapshot();
    const auto commands =
        core::promotion::driftCommands(snapshot, site, snapshot.fleet->environment(environment));
    if (commands)
        Q_EMIT driftShown(site, environment, *commands);
    else
        Q_EMIT toasted(commands.error().message);
}

void Session::resetSite(const QString &site)
{
    if (const auto request = resetRequest(m_board.snapshot(), site))
        openReview({*request}, false);
    else
        Q_EMIT toasted(QCoreApplication::translate("session", "%1 has nothing to reset.").arg(site));
}

void Session::setReleaseOf(const QString &site)
{
    openChoices(releaseChoices(m_board.snapshot(), site));
}

void Session::resolveSite(const QString &site)
{
    openChoices(resolveChoices(m_board.snapshot(), site));
}

QString Session::firstEnvironmentOf(const QString &site) const
{
    const auto &snapshot = m_board.snapshot();
    const core::pipeline::SitePipeline *pipeline =
        snapshot.pipeline ? snapshot.pipeline->site(site) : nullptr;
    return pipeline && !pipeline->environments.empty()
        ? snapshot.fleet->environments.at(pipeline->environments.front())
        : QString();
}

bool Session::canReset(const QString &site) const
{
    return isOpen() && resetRequest(m_board.snapshot(), site).has_value();
}

bool Session::hasDiverged(const QString &site) const
{
    return isOpen() && viewmodels::hasDiverged(m_board.snapshot(), site);
}

void Session::openChoices(const ReleaseChoices &choices)
{
    if (mayReview())
        m_review.openChoices(choices, branch());
}

bool Session::mayReview()
{
    const RepositoryWork *work = m_workspace ? m_works.runningIn(m_workspace->target()) : nullptr;
    if (work == nullptr)
        return true;
    Q_EMIT toasted(
        work == m_works.here()
            ? QCoreApplication::translate(
                  "session", "A promotion is running. Wait for its push, then review the next one.")
            : QCoreApplication::translate(
                  "session",
                  "A promotion is running in the branch %1. Wait for its push, then review the next one.")
                  .arg(work->branch()));
    return false;
}

void Session::openReview(const QList<core::promotion::Request> &requests, bool isBatch)
{
    if (!mayReview())
        return;
    m_review.open(requests, isBatch, branch());
    loadReview();
}

void Session::loadReview()
{
    core::promotion::Options options;
    options.isBatch = m_review.isBatch();
    options.isRequest = !m_workspace->target().destination.remote.isEmpty()
        && core::promotion::isByRequest(*m_board.snapshot().policy, m_review.requests());
    m_errands.post([workspace = m_workspace, snapshot = m_board.snapshot(), requests = m_review.requests(),
                    block = m_review.blockWanted(),
                    options] { return readDetails(*workspace, snapshot, requests, block, options); },
                   [this, reading = m_review.reading()](core::Result<ReviewViewModel::Details> details) {
                       if (reading != m_review.reading())
                           return; // of a review that is closed, or reads again
                       if (!details)
                           m_review.fail(details.error());
                       else
                           m_review.show(*std::move(details));
                   });
}

void Session::startRun(const QList<core::promotion::Request> &requests,
                       const core::promotion::Options &options)
{
    run(requests,
        [workspace = m_workspace, requests, options](const auto &progress, const auto &cancellation) {
            return options.isRequest ? workspace->request(requests, options, progress, cancellation)
                                     : workspace->write(requests, options, progress, cancellation);
        });
}

void Session::run(const QList<core::promotion::Request> &requests, RepositoryWork::Writing work,
                  AfterRun after)
{
    if (!m_workspace || m_works.runningIn(m_workspace->target()) != nullptr)
        return;
    QHash<QString, QString> oldTags;
    for (const core::promotion::Request &request : requests)
        oldTags.insert(request.site, tagOf(request.site, request.to));
    m_question.begin(workspaceLocation());
    m_afterRun = std::move(after);
    m_works.here()->start(requests, oldTags, std::move(work));
    setPage(u"run"_s);
}

QString Session::tagOf(const QString &site, const QString &environment) const
{
    const auto &fleet = m_board.snapshot().fleet;
    const core::gitops::Site *found = fleet ? fleet->site(site) : nullptr;
    const int index = fleet ? fleet->environment(environment) : -1;
    if (!found || index < 0)
        return {};
    const auto &release = found->deployments[static_cast<size_t>(index)].release;
    return release ? release->tag : QString();
}

void Session::copy(const QString &text, const QString &toast)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT toasted(toast);
}

void Session::openLink(const QString &link)
{
    // A server names it: nothing but the web is opened.
    const QUrl url(link, QUrl::StrictMode);
    if (url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1))
        QDesktopServices::openUrl(url);
}

void Session::openInBrowser(const QString &host)
{
    // A host comes from a file of the repository: anything but a plain name stays closed.
    static const QRegularExpression s_host(u"^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$"_s);
    if (s_host.match(host).hasMatch())
        QDesktopServices::openUrl(QUrl(u"https://"_s + host));
}

void Session::setPage(const QString &page)
{
    if (page == m_page)
        return;
    m_page = page;
    Q_EMIT pageChanged();
}

QString Session::workspaceName() const
{
    return m_workspace ? m_workspace->target().name : QString();
}

QString Session::workspaceLocation() const
{
    return m_workspace ? m_workspace->target().location : QString();
}

QString Session::workspaceUrl() const
{
    return m_workspace ? m_workspace->target().url : QString();
}

bool Session::isDemo() const
{
    return m_workspace && m_workspace->target().isDemo;
}

QString Session::branch() const
{
    return m_workspace ? m_workspace->target().destination.branch : QString();
}

QString Session::head() const
{
    const auto &commit = m_board.snapshot().commit;
    return commit.isNull() ? QString() : commit.shortHex();
}

int Session::applicationCount() const
{
    int count = 0;
    if (const auto &fleet = m_board.snapshot().fleet) {
        for (const core::gitops::Site &site : fleet->sites) {
            for (const core::gitops::Deployment &deployment : site.deployments)
                count += deployment.application != nullptr;
        }
    }
    return count;
}

QString Session::fetchedAgo() const
{
    if (!m_fetchedAt.isValid())
        return {};
    const qint64 seconds = m_fetchedAt.secsTo(m_services.clock());
    if (seconds < 60)
        return QCoreApplication::translate("session", "fetched just now");
    return QCoreApplication::translate("session", "fetched %1 ago")
        .arg(words::age(m_fetchedAt, m_services.clock()));
}

QString Session::version() const
{
    return QCoreApplication::applicationVersion();
}

void Session::checkComputer()
{
    m_errands.post(
        [options = m_services.git] {
            const core::git::Program git(options);
            const auto version = git.version();
            const auto name = git.run({}, {u"config"_s, u"--global"_s, u"user.name"_s});
            return std::pair{version, name ? QString::fromUtf8(*name).trimmed() : QString()};
        },
        [this](const std::pair<core::Result<QString>, QString> &found) {
            const auto &[version, name] = found;
            CheckView git{u"git"_s, {}, version ? u"passed"_s : u"failed"_s};
            git.detail = !version ? version.error().message
                : name.isEmpty()
                ? QCoreApplication::translate("session", "%1, no user name yet").arg(*version)
                //: version of git, then the user's name
                : QCoreApplication::translate("session", "%1, user %2").arg(*version, name);
            const QString optional = QCoreApplication::translate("session", "not connected, optional");
            m_checks = {git,
                        {u"Argo CD"_s, optional, u"notConnected"_s},
                        {QCoreApplication::translate("session", "Registry"), optional, u"notConnected"_s}};
            Q_EMIT checksChanged();
        });
}

void Session::retranslate()
{
    m_board.refreshWords();
    m_approvals.refreshWords();
    m_canon.refreshWords();
    showInspector();
    checkComputer();
    Q_EMIT m_review.changed();
    Q_EMIT m_review.messageChanged();
    Q_EMIT m_setting.changed();
    m_newSite.refreshWords();
    m_checklist.refreshWords();
    m_newEnvironment.refreshWords();
    m_removal.readAgain();
    Q_EMIT run()->changed();
    for (RepositoryWork *work : m_works.elsewhere())
        Q_EMIT work->changed();
    Q_EMIT m_actions.retranslated();
    Q_EMIT fetchChanged();
}

} // namespace viewmodels
