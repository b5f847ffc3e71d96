// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/workspace.h"

#include "core/promotion/message.h"
#include "core/workspace/lastseen.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <future>

using namespace Qt::StringLiterals;

namespace core::workspace {

namespace {

using git::Repository;

/// A time, or nothing when @p text is a name or an id. A date alone means the end of that day.
std::optional<QDateTime> timeIn(const QString &text)
{
    static const QRegularExpression s_date(u"^\\d{4}-\\d\\d-\\d\\d"_s);
    if (!s_date.match(text).hasMatch())
        return std::nullopt;
    const QDate day = QDate::fromString(text, Qt::ISODate);
    const QDateTime time = day.isValid() && !text.contains(u'T')
        ? day.endOfDay()
        : QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// The newest commit on the first-parent chain that was there at @p time.
Result<git::ObjectId> commitAt(const Repository &repository, const git::ObjectId &tip, const QDateTime &time,
                               const Cancellation &cancellation)
{
    git::ObjectId id = tip;
    while (!cancellation.isRequested()) {
        const auto commit = repository.commit(id);
        if (!commit)
            return std::unexpected(commit.error());
        if (commit->committer.time <= time)
            return id;
        if (commit->parents.isEmpty()) {
            return fail(Error::Kind::NotFound,
                        QCoreApplication::translate("core", "The history begins only on %1.")
                            .arg(commit->committer.time.toString(Qt::ISODate)));
        }
        id = commit->parents.first();
    }
    return fail(Error::Kind::Cancelled, QCoreApplication::translate("core", "Stopped."));
}

/// The commit that @p revision means. HEAD and the branch's name mean the target's tip, not what happens to
/// be checked out.
Result<git::ObjectId> commitNamed(const Repository &repository, const git::ObjectId &tip,
                                  const QString &branch, const QString &revision)
{
    for (const QString &name : {u"HEAD"_s, branch}) {
        const QString rest = revision.startsWith(name) ? revision.sliced(name.size()) : u"-"_s;
        if (rest.isEmpty() || rest.startsWith(u'~') || rest.startsWith(u'^'))
            return repository.resolve(tip.toHex() + rest);
    }
    return repository.resolve(revision);
}

/// `KEY=value` of the options' environment, the first of @p keys that is there.
QString variable(const QStringList &environment, const QStringList &keys)
{
    for (const QString &key : keys) {
        for (const QString &pair : environment) {
            if (pair.startsWith(key + u'=') && pair.size() > key.size() + 1)
                return pair.sliced(key.size() + 1);
        }
    }
    return {};
}

/// What waits between these tags of a site?
struct Question
{
    QString site;
    int from = 0;
    int to = 0;
    QString farTag;
    QString frontTag;
};

std::vector<Question> questionsOf(const pipeline::Snapshot &snapshot, const Workspace::StepFilter &isWanted)
{
    std::vector<Question> questions;
    for (size_t i = 0; i < snapshot.pipeline->sites.size(); ++i) {
        const pipeline::SitePipeline &site = snapshot.pipeline->sites[i];
        const auto &deployments = snapshot.fleet->sites[i].deployments;
        for (const pipeline::Step &step : site.steps) {
            const auto &front = deployments[size_t(step.from)].release;
            const auto &far = deployments[size_t(step.to)].release;
            if (front && far && isWanted(site, step))
                questions.push_back({site.site, step.from, step.to, far->tag, front->tag});
        }
    }
    return questions;
}

} // namespace

Workspace::Workspace(Target target, WorkspaceOptions options)
    : m_target(std::move(target))
    , m_options(std::move(options))
    , m_reader(std::make_unique<pipeline::SnapshotReader>(gitops::Layout{}, m_options.cacheFolder))
    , m_platform(m_options.clock)
{
}

Workspace::~Workspace() = default;

/// A branch that people commit to by hand in this very clone may be amended; a server's may not.
bool Workspace::isHistoryFinal() const
{
    return !m_target.destination.remote.isEmpty() || m_target.workTree.isEmpty();
}

Outcome Workspace::fetch(const std::function<void(const git::Progress &)> &progress,
                         const Cancellation &cancellation, bool isQuiet)
{
    const promotion::Destination &destination = m_target.destination;
    const auto repository = Repository::open(destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    // Both are read before the fetch: what another process sees meanwhile may be newer than what we get.
    const LastSeenFile file(m_options.stateFolder, m_target.key());
    promotion::LastSeen lastSeen = file.read();
    const std::optional<git::ObjectId> before = repository->reference(destination.trackingRef());
    if (lastSeen.tip.isEmpty() && before)
        lastSeen.tip = before->toHex();
    if (!destination.remote.isEmpty()) {
        git::ProgramOptions options = m_options.git;
        options.isQuiet = isQuiet;
        const Outcome fetched =
            git::Program(options).fetch(destination.gitDir, destination.remote, progress, cancellation);
        if (!fetched)
            return fetched;
    }
    return isHistoryFinal() ? remember(lastSeen) : Outcome();
}

Outcome Workspace::fetchAndLook(const std::function<void(const git::Progress &)> &progress,
                                const Cancellation &cancellation)
{
    [[maybe_unused]] const auto looking = std::async(std::launch::async, [this, &cancellation] {
        const auto repository = Repository::open(m_target.destination.gitDir);
        const auto commit = tip();
        if (repository && commit && m_reader->isKept(*repository, *commit))
            static_cast<void>(m_reader->read(*repository, *commit, {}, cancellation));
    });
    return fetch(progress, cancellation);
}

Outcome Workspace::remember(const promotion::LastSeen &lastSeen) const
{
    const auto repository = Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const std::optional<git::ObjectId> now = repository->reference(m_target.destination.trackingRef());
    if (!now)
        return {}; // tip() says what is wrong
    const LastSeenFile file(m_options.stateFolder, m_target.key());
    if (const Outcome continues =
            promotion::checkContinuity(*repository, m_target.destination, lastSeen, *now);
        !continues) {
        if (const auto seen = git::ObjectId::fromHex(lastSeen.tip))
            static_cast<void>(file.write(*seen)); // so that the next one is refused too
        return continues;
    }
    return file.write(*now);
}

Outcome Workspace::acceptHistory(const git::ObjectId &tip)
{
    const Result<git::ObjectId> now = this->tip();
    if (!now)
        return std::unexpected(now.error());
    if (*now != tip)
        return fail(Error::Kind::Conflict,
                    QCoreApplication::translate(
                        "core", "%1 has moved to %2 meanwhile. Look at that one before you accept it.")
                        .arg(m_target.destination.displayName(), now->shortHex()));
    return LastSeenFile(m_options.stateFolder, m_target.key()).write(tip);
}

Result<git::ObjectId> Workspace::tip() const
{
    const promotion::Destination &destination = m_target.destination;
    const auto repository = Repository::open(destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    if (const auto id = repository->reference(destination.trackingRef()))
        return *id;
    const auto known = branches(m_target);
    return fail(Error::Kind::NotFound,
                QCoreApplication::translate(
                    "core", "There is no branch %1 here. Fetch it first, or choose another: %2.")
                    .arg(destination.displayName(), known ? known->join(u", "_s) : QString()));
}

namespace {

/// What @p read makes of the newest commit.
template <typename Read>
Result<pipeline::Snapshot> atTip(const Workspace &workspace, const Read &read)
{
    const auto repository = Repository::open(workspace.target().destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const auto commit = workspace.tip();
    if (!commit)
        return std::unexpected(commit.error());
    return read(*repository, *commit);
}

} // namespace

Result<pipeline::Snapshot> Workspace::snapshot(const std::function<void(int done, int total)> &progress,
                                               const Cancellation &cancellation)
{
    return atTip(*this, [&](const Repository &repository, const git::ObjectId &commit) {
        return m_reader->read(repository, commit, progress, cancellation);
    });
}

Result<pipeline::Snapshot>
Workspace::snapshotOrEmpty(const std::function<void(int done, int total)> &progress,
                           const Cancellation &cancellation)
{
    return atTip(*this, [&](const Repository &repository, const git::ObjectId &commit) {
        return m_reader->readOrEmpty(repository, commit, progress, cancellation);
    });
}

Result<pipeline::Snapshot> Workspace::snapshotAt(const QString &revision, const Cancellation &cancellation)
{
    const auto repository = Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const auto newest = tip();
    if (!newest)
        return std::unexpected(newest.error());
    const std::optional<QDateTime> time = timeIn(revision);
    const auto commit = time ? commitAt(*repository, *newest, *time, cancellation)
                             : commitNamed(*repository, *newest, m_target.destination.branch, revision);
    if (!commit)
        return std::unexpected(commit.error());
    return m_reader->read(*repository, *commit, {}, cancellation);
}

std::optional<std::vector<pipeline::WaitingCommit>>
Workspace::waiting(const pipeline::Snapshot &snapshot, const QString &site, int from, int to) const
{
    const gitops::Site *found = snapshot.fleet->site(site);
    if (found == nullptr)
        return std::nullopt;
    const auto &front = found->deployments.at(static_cast<size_t>(from)).release;
    const auto &far = found->deployments.at(static_cast<size_t>(to)).release;
    return front && far ? commitsBetween(snapshot, site, far->tag, front->tag) : std::nullopt;
}

std::optional<std::vector<pipeline::WaitingCommit>>
Workspace::commitsBetween(const pipeline::Snapshot &snapshot, const QString &site, const QString &olderTag,
                          const QString &newerTag) const
{
    const auto repository = Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::nullopt;
    const gitops::Layout &layout = snapshot.fleet->layout;
    auto commits = pipeline::waitingCommits(*repository, layout, site, olderTag, newerTag);
    if (commits)
        pipeline::markMigrations(*repository, layout, site, *commits);
    return commits;
}

std::vector<Workspace::StepWaiting> Workspace::waitingEverywhere(const pipeline::Snapshot &snapshot,
                                                                 const StepFilter &isWanted,
                                                                 const Cancellation &cancellation) const
{
    std::vector<StepWaiting> all;
    const auto repository = Repository::open(m_target.destination.gitDir);
    if (!repository)
        return all;
    const std::vector<Question> questions = questionsOf(snapshot, isWanted);
    QStringList tags;
    for (const Question &question : questions)
        tags << question.farTag << question.frontTag;
    pipeline::SourceHistory source(*repository, snapshot.fleet->layout);
    source.lookUp(tags);
    for (const Question &question : questions) {
        if (cancellation.isRequested())
            break;
        if (auto commits = source.waiting(question.site, question.farTag, question.frontTag))
            all.push_back({question.site, question.from, question.to, *std::move(commits)});
    }
    return all;
}

Result<QList<promotion::SiteChange>> Workspace::preview(const pipeline::Snapshot &snapshot,
                                                        const QList<promotion::Request> &requests,
                                                        const promotion::Options &options) const
{
    const auto repository = Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    promotion::Options decided = options;
    if (const auto who = identity(); who && decided.decidedBy.isEmpty())
        decided.decidedBy = promotion::personOf(*who);
    return promotion::plan(*repository, snapshot, requests, decided, m_options.clock());
}

QList<promotion::Warning>
Workspace::warnings(const pipeline::Snapshot &snapshot, const promotion::SiteChange &change,
                    const std::optional<std::vector<pipeline::WaitingCommit>> &commits) const
{
    const auto repository = Repository::open(m_target.destination.gitDir);
    return repository ? promotion::warningsOf(*repository, snapshot, change, commits)
                      : QList<promotion::Warning>();
}

Result<git::Signature> Workspace::identity() const
{
    const auto repository = Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const QStringList &environment = m_options.git.environment;
    const git::Signature given{.name = variable(environment, {u"GIT_AUTHOR_NAME"_s, u"GIT_COMMITTER_NAME"_s}),
                               .email =
                                   variable(environment, {u"GIT_AUTHOR_EMAIL"_s, u"GIT_COMMITTER_EMAIL"_s}),
                               .time = m_options.clock()};
    if (!given.name.isEmpty() && !given.email.isEmpty())
        return given;
    Result<git::Signature> configured = repository->identity(given.time);
    if (!configured)
        return configured;
    return git::Signature{.name = given.name.isEmpty() ? configured->name : given.name,
                          .email = given.email.isEmpty() ? configured->email : given.email,
                          .time = given.time};
}

bool Workspace::isSigning() const
{
    const auto repository = Repository::open(m_target.destination.gitDir);
    return repository && repository->isSigningRequired();
}

QString Workspace::journalFile() const
{
    return m_options.stateFolder + u"/journal.sqlite"_s;
}

Result<promotion::Journal> Workspace::openJournal() const
{
    return promotion::Journal::open(journalFile());
}

Result<QList<promotion::JournalEntry>> Workspace::journal(int most) const
{
    if (!QFile::exists(journalFile())) // looking makes none
        return QList<promotion::JournalEntry>();
    const Result<promotion::Journal> journal = openJournal();
    return journal ? journal->newest(m_target.key(), most) : std::unexpected(journal.error());
}

/// Of a window or a command that was killed, say.
Result<QList<promotion::Recovered>> Workspace::recoverLocked(promotion::Journal &journal,
                                                             const Cancellation &cancellation)
{
    const auto repository = Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const promotion::Engine engine{.destination = m_target.destination,
                                   .git = git::Program(m_options.git),
                                   .reader = *m_reader,
                                   .clock = m_options.clock,
                                   .identity = {},
                                   .journal = &journal,
                                   .target = m_target.key()};
    return promotion::recover(engine, *repository, [&] { return fetch({}, cancellation); });
}

Result<QList<promotion::Recovered>> Workspace::recover(const Cancellation &cancellation)
{
    if (!QFile::exists(journalFile()))
        return QList<promotion::Recovered>();
    const Result<Lock> lock =
        Lock::take(m_options.stateFolder + u"/locks"_s, m_target.key(), 0, cancellation);
    if (!lock) {
        return lock.error().kind == Error::Kind::Blocked
            ? Result<QList<promotion::Recovered>>(QList<promotion::Recovered>())
            : std::unexpected(lock.error());
    }
    Result<promotion::Journal> journal = openJournal();
    return journal ? recoverLocked(*journal, cancellation) : std::unexpected(journal.error());
}

promotion::Report Workspace::promote(const QList<promotion::Request> &requests,
                                     const promotion::Options &options,
                                     const std::function<void(const promotion::Progress &)> &progress,
                                     const Cancellation &cancellation, const Manner &manner)
{
    const Result<git::Signature> who = manner.isDryRun ? git::Signature() : identity();
    if (!who)
        return promotion::notTried(requests, who.error());
    std::optional<Lock> lock;
    if (!manner.isDryRun) {
        Result<Lock> taken =
            Lock::take(m_options.stateFolder + u"/locks"_s, m_target.key(), lockSeconds, cancellation);
        if (!taken)
            return promotion::notTried(requests, taken.error());
        lock = std::move(*taken);
    }
    QStringList notes;
    std::optional<promotion::Journal> journal;
    if (!manner.isDryRun && !manner.isNoPush) {
        Result<promotion::Journal> opened = openJournal();
        if (!opened)
            return promotion::notTried(requests, opened.error());
        journal = std::move(*opened);
        if (!journal->aside().isEmpty())
            notes += QCoreApplication::translate(
                         "core", "The journal was damaged. It is kept as %1, and a new one was begun.")
                         .arg(journal->aside());
        const auto recovered = recoverLocked(*journal, cancellation);
        if (!recovered)
            return promotion::notTried(requests, recovered.error());
        for (const promotion::Recovered &one : *recovered)
            notes += one.message;
    }
    const LastSeenFile file(m_options.stateFolder, m_target.key());
    const promotion::LastSeen lastSeen = isHistoryFinal() ? file.read() : promotion::LastSeen();
    const promotion::Engine engine{.destination = m_target.destination,
                                   .git = git::Program(m_options.git),
                                   .reader = *m_reader,
                                   .clock = m_options.clock,
                                   .identity = *who,
                                   .isDryRun = manner.isDryRun,
                                   .isNoPush = manner.isNoPush,
                                   .isFetched = manner.isFetched,
                                   .lastSeenTip = lastSeen.tip,
                                   .lastSeenFile = lastSeen.file,
                                   .journal = journal ? &*journal : nullptr,
                                   .target = m_target.key()};
    promotion::Options decided = options;
    if (decided.decidedBy.isEmpty())
        decided.decidedBy = promotion::personOf(*who);
    promotion::Report report = promotion::promote(engine, requests, decided, progress, cancellation);
    report.notes = notes;
    // What is pushed is pushed: a state folder that cannot be written does not make it a failure.
    if (report.isPushed && isHistoryFinal() && !report.commits.isEmpty())
        static_cast<void>(file.write(report.commits.last()));
    return report;
}

} // namespace core::workspace
