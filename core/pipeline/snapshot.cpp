// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/snapshot.h"

#include "core/pipeline/boardfile.h"
#include "core/pipeline/rules.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <functional>
#include <future>

using namespace Qt::StringLiterals;

namespace core::pipeline {

namespace {

constexpr size_t rememberedSnapshots = 3; // the board's, one in the past, one of a running promotion
constexpr qsizetype keptTips = 8; // on disk
constexpr int parentOffset = 46; // of a raw commit: after `tree <id>` and the line break
constexpr int idOffset = 7; // of the id in `parent <id>`

QString historyFile(const QString &folder, const git::ObjectId &tip)
{
    return folder + u"/history-"_s + tip.toHex();
}

QString boardFile(const QString &folder, const git::ObjectId &tip)
{
    return folder + u"/board-"_s + tip.toHex();
}

QString filesFile(const QString &folder)
{
    return folder + u"/files"_s;
}

/// Parsing a whole commit costs ten times as much, and a chain has tens of thousands.
std::optional<git::ObjectId> firstParent(const git::Repository &repository, const git::ObjectId &id,
                                         QByteArray &buffer)
{
    if (!repository.readRaw(id, buffer))
        return std::nullopt;
    const QByteArrayView rest =
        QByteArrayView(buffer).sliced(std::min<qsizetype>(parentOffset, buffer.size()));
    if (!rest.startsWith("parent ") || rest.size() < idOffset + 2 * git::ObjectId::size)
        return std::nullopt;
    return git::ObjectId::fromHex(QString::fromLatin1(rest.sliced(idOffset, 2 * git::ObjectId::size)));
}

/// The first commit on the first-parent chain of @p tip of which @p isKnown.
std::optional<git::ObjectId> nearest(const git::Repository &repository, const git::ObjectId &tip,
                                     const std::function<bool(const git::ObjectId &)> &isKnown,
                                     const Cancellation &cancellation)
{
    QByteArray buffer;
    for (std::optional<git::ObjectId> id = tip; id && !cancellation.isRequested();
         id = firstParent(repository, *id, buffer)) {
        if (isKnown(*id))
            return id;
    }
    return std::nullopt;
}

QSet<git::ObjectId> tipsIn(const QString &folder)
{
    QSet<git::ObjectId> tips;
    const QStringList names = QDir(folder).entryList({u"history-*"_s}, QDir::Files);
    for (const QString &name : names) {
        if (const auto tip = git::ObjectId::fromHex(QStringView(name).sliced(8)))
            tips.insert(*tip);
    }
    return tips;
}

void removeOld(const QString &folder, const QString &pattern)
{
    const QDir dir(folder);
    const QStringList newestFirst = dir.entryList({pattern}, QDir::Files, QDir::Time);
    for (const QString &name : newestFirst.sliced(std::min(keptTips, newestFirst.size())))
        QFile::remove(dir.filePath(name));
}

bool isOf(const Pipeline &pipeline, const gitops::Fleet &fleet)
{
    return pipeline.environments == fleet.environments
        && std::ranges::equal(pipeline.sites, fleet.sites, {}, &SitePipeline::site, &gitops::Site::key);
}

/// The history of a commit whose board was kept: from the cache, or walked again when that is gone meanwhile.
/// A repository that is gone too has no history that anybody could see.
gitops::History historyLater(const QString &folder, const QString &gitDir, const git::ObjectId &tip,
                             const gitops::Layout &layout)
{
    if (auto history = gitops::loadHistory(historyFile(folder, tip), layout); history && history->tip == tip)
        return *std::move(history);
    if (const auto repository = git::Repository::open(gitDir)) {
        if (auto history = gitops::readHistory(*repository, tip, layout))
            return *std::move(history);
    }
    gitops::History none;
    none.tip = tip;
    none.isCutOff = true;
    return none;
}

/// What the rules of the commit say, once it is known which environments there are.
Snapshot withRules(Snapshot snapshot, const Rules &rules)
{
    QStringList known = snapshot.fleet->environments + snapshot.fleet->layout.environments;
    known.removeDuplicates();
    const Outcome checked =
        rules.error ? std::unexpected(*rules.error) : policy::checkEnvironments(*rules.policy, known);
    snapshot.policy = rules.policy;
    snapshot.decisions = rules.decisions;
    if (!checked)
        snapshot.policyError = checked.error();
    return snapshot;
}

} // namespace

SnapshotReader::SnapshotReader(gitops::Layout layout, QString cacheFolder)
    : m_layout(std::move(layout)), m_cacheFolder(std::move(cacheFolder))
{
}

Result<Snapshot> SnapshotReader::read(const git::Repository &repository, const git::ObjectId &commit,
                                      const std::function<void(int done, int total)> &progress,
                                      const Cancellation &cancellation)
{
    if (std::optional<Snapshot> known = remembered(commit))
        return *known;
    const Rules rules = readRules(repository, commit, m_layout);
    const gitops::Layout &layout = rules.layout;
    const QString folder = folderOf(repository, layout);
    loadFilesOnce(folder);
    if (isKeptIn(folder, repository, commit)) {
        Result<gitops::Fleet> fleet = readFleet(repository, commit, layout, cancellation);
        if (!fleet)
            return std::unexpected(fleet.error());
        if (auto kept = keptSnapshot(repository, *fleet, folder)) {
            Snapshot snapshot = withRules(*std::move(kept), rules);
            remember(snapshot, {});
            return snapshot;
        }
    }
    // Files are mostly parsed, the history is mostly read: they do not wait for one another.
    auto files = std::async(std::launch::async, [&]() -> Result<gitops::Fleet> {
        const auto own = git::Repository::open(repository.gitDir());
        return own ? readFleet(*own, commit, layout, cancellation) : std::unexpected(own.error());
    });
    const Moves known = knownBefore(repository, commit, {folder, layout}, cancellation);
    Result<gitops::History> moves =
        gitops::readHistory(repository, commit, layout, known.get(), progress, cancellation);
    Result<gitops::Fleet> fleet = files.get();
    if (!fleet)
        return std::unexpected(fleet.error());
    if (!moves)
        return std::unexpected(moves.error());

    const bool isWhole = !moves->isCutOff; // a shallow repository can be deepened: read it again each time
    const auto history = std::make_shared<const gitops::History>(std::move(*moves));
    Snapshot snapshot{.commit = commit,
                      .fleet = std::make_shared<const gitops::Fleet>(std::move(*fleet)),
                      .history = {},
                      .pipeline = {}};
    snapshot = withRules(std::move(snapshot), rules);
    snapshot.history = std::make_shared<const ReleaseHistory>(*history, snapshot.fleet->environments,
                                                              snapshot.fleet->layout.tags);
    snapshot.pipeline = std::make_shared<const Pipeline>(
        makePipeline(*snapshot.fleet, *snapshot.history, snapshot.decisions));
    if (isWhole) {
        save(folder, *history, snapshot);
        remember(snapshot, folder.isEmpty() ? history : Moves());
    }
    return snapshot;
}

Result<Snapshot> SnapshotReader::readOrEmpty(const git::Repository &repository, const git::ObjectId &commit,
                                             const std::function<void(int done, int total)> &progress,
                                             const Cancellation &cancellation)
{
    Result<Snapshot> snapshot = read(repository, commit, progress, cancellation);
    if (snapshot || snapshot.error().detail != gitops::noFleet)
        return snapshot;
    const Rules rules = readRules(repository, commit, m_layout);
    Snapshot empty{.commit = commit,
                   .fleet = std::make_shared<const gitops::Fleet>(gitops::emptyFleet(commit, rules.layout)),
                   .history = {},
                   .pipeline = {}};
    empty = withRules(std::move(empty), rules);
    gitops::History nothing;
    nothing.tip = commit;
    empty.history = std::make_shared<const ReleaseHistory>(std::move(nothing), empty.fleet->environments,
                                                           rules.layout.tags);
    empty.pipeline =
        std::make_shared<const Pipeline>(makePipeline(*empty.fleet, *empty.history, empty.decisions));
    return empty;
}

Result<gitops::Fleet> SnapshotReader::readFleet(const git::Repository &repository,
                                                const git::ObjectId &commit, const gitops::Layout &layout,
                                                const Cancellation &cancellation)
{
    return gitops::readFleet(repository, commit, layout, m_files, gitops::Depth::Everything, cancellation);
}

bool SnapshotReader::isKept(const git::Repository &repository, const git::ObjectId &commit) const
{
    return remembered(commit)
        || isKeptIn(folderOf(repository, readRules(repository, commit, m_layout).layout), repository, commit);
}

bool SnapshotReader::isKeptIn(const QString &folder, const git::Repository &repository,
                              const git::ObjectId &commit)
{
    return !folder.isEmpty() && !repository.isShallow() && QFile::exists(boardFile(folder, commit));
}

/// The snapshot of a fleet whose board was kept; its history is read when somebody asks for it.
std::optional<Snapshot> SnapshotReader::keptSnapshot(const git::Repository &repository,
                                                     const gitops::Fleet &fleet, const QString &folder) const
{
    std::optional<StoredBoard> board = loadBoard(boardFile(folder, fleet.commit), fleet.commit);
    if (!board || !isOf(board->pipeline, fleet))
        return std::nullopt;
    const auto load = [folder, gitDir = repository.gitDir(), tip = fleet.commit, layout = fleet.layout] {
        return historyLater(folder, gitDir, tip, layout);
    };
    return Snapshot{.commit = fleet.commit,
                    .fleet = std::make_shared<const gitops::Fleet>(fleet),
                    .history = std::make_shared<const ReleaseHistory>(
                        std::move(board->history), fleet.environments, load, fleet.layout.tags),
                    .pipeline = std::make_shared<const Pipeline>(std::move(board->pipeline))};
}

std::optional<Snapshot> SnapshotReader::remembered(const git::ObjectId &commit) const
{
    const std::scoped_lock lock(m_mutex);
    for (const Remembered &one : m_remembered) {
        if (one.snapshot.commit == commit)
            return one.snapshot;
    }
    return std::nullopt;
}

void SnapshotReader::remember(Snapshot snapshot, Moves moves)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_remembered,
                  [&](const Remembered &one) { return one.snapshot.commit == snapshot.commit; });
    m_remembered.insert(m_remembered.begin(), {std::move(snapshot), std::move(moves)});
    if (m_remembered.size() > rememberedSnapshots)
        m_remembered.pop_back();
}

/// One for each repository and layout; empty when nothing is kept.
QString SnapshotReader::folderOf(const git::Repository &repository, const gitops::Layout &layout) const
{
    if (m_cacheFolder.isEmpty())
        return {};
    const QStringList identity{repository.gitDir(),
                               layout.releaseFolder,
                               layout.envFolder,
                               layout.applicationFolder,
                               layout.environments.join(u'\n'),
                               layout.sources.join(u'\n'),
                               layout.tags.placeholders.join(u'\n')};
    const QByteArray hash =
        QCryptographicHash::hash(identity.join(QChar(u'\0')).toUtf8(), QCryptographicHash::Sha256);
    return m_cacheFolder + u"/fleets/"_s + QString::fromLatin1(hash.toHex().first(20));
}

void SnapshotReader::loadFilesOnce(const QString &folder)
{
    const std::scoped_lock lock(m_mutex);
    if (folder.isEmpty() || folder == m_filesFolder)
        return;
    m_filesFolder = folder;
    m_files.load(filesFile(folder));
}

/// The longest history known, in memory or on disk, that this commit continues. Several branches and older
/// commits each find their own, so that looking at one does not make the other slow.
SnapshotReader::Moves SnapshotReader::knownBefore(const git::Repository &repository,
                                                  const git::ObjectId &commit, const Place &place,
                                                  const Cancellation &cancellation) const
{
    QHash<git::ObjectId, Moves> inMemory;
    {
        const std::scoped_lock lock(m_mutex);
        for (const Remembered &one : m_remembered) {
            if (one.moves && one.snapshot.fleet->layout == place.layout)
                inMemory.insert(one.snapshot.commit, one.moves);
        }
    }
    const QSet<git::ObjectId> onDisk = place.folder.isEmpty() ? QSet<git::ObjectId>() : tipsIn(place.folder);
    if (inMemory.isEmpty() && onDisk.isEmpty())
        return {};
    const auto isKnown = [&](const git::ObjectId &id) {
        return inMemory.contains(id) || onDisk.contains(id);
    };
    const std::optional<git::ObjectId> tip = nearest(repository, commit, isKnown, cancellation);
    if (!tip)
        return {};
    if (const Moves moves = inMemory.value(*tip))
        return moves;
    std::optional<gitops::History> loaded =
        gitops::loadHistory(historyFile(place.folder, *tip), place.layout);
    if (!loaded || loaded->tip != *tip)
        return {};
    return std::make_shared<const gitops::History>(std::move(*loaded));
}

/// A cache that cannot be written is no reason to stop: the next reading takes longer, that is all.
void SnapshotReader::save(const QString &folder, const gitops::History &history,
                          const Snapshot &snapshot) const
{
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    static_cast<void>(m_files.save(filesFile(folder)));
    const QString path = historyFile(folder, history.tip);
    if (!QFile::exists(path) && gitops::saveHistory(history, snapshot.fleet->layout, path))
        removeOld(folder, u"history-*"_s);
    const StoredBoard board{.pipeline = *snapshot.pipeline, .history = snapshot.history->digest()};
    if (saveBoard(board, history.tip, boardFile(folder, history.tip)))
        removeOld(folder, u"board-*"_s);
}

} // namespace core::pipeline
