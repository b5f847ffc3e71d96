// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/history.h"

#include "core/gitops/fleet.h"
#include "core/gitops/historywalk.h"
#include "core/gitops/mergeorigin.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace core::gitops {

namespace {

using Group = std::vector<FileChange>;

/// Turns changed files into moved tags, oldest commit first.
class MoveMaker
{
public:
    MoveMaker(const git::Repository &repository, const Layout &layout, const Walk &walk, History &history);

    /// Takes over what is known to have been before the walk.
    void start(const std::vector<TagMove> &known);
    /// All changes of one link.
    Outcome take(Group group);

private:
    using File = std::pair<int, QByteArray>; ///< environment and site

    std::optional<TagMove> moveOf(const FileChange &change);
    Outcome describe(TagMove &move, const FileChange &change);
    QHash<QByteArray, QString> renamings(const Group &group, int environment) const;
    bool isSameRelease(const FileChange &removed, const FileChange &added) const;
    qint64 numberOf(const File &file);

    const git::Repository &m_repository;
    const Layout &m_layout;
    const Walk &m_walk;
    History &m_history;
    int m_offset; ///< position of the link 0
    QHash<git::ObjectId, int> m_chain; ///< filled when a merge is met
    MergeOrigin m_origin;
    TagReader m_reader;
    QHash<File, qint64> m_files;
    std::vector<std::optional<QString>> m_tags; ///< by file number, the last that could be read
    git::Commit m_commit; ///< the last one described
};

MoveMaker::MoveMaker(const git::Repository &repository, const Layout &layout, const Walk &walk,
                     History &history)
    : m_repository(repository)
    , m_layout(layout)
    , m_walk(walk)
    , m_history(history)
    , m_offset(history.length + int(walk.links.size()) - 1)
    , m_origin(repository, layout, m_chain)
    , m_reader(repository, layout.tags)
{
}

qint64 MoveMaker::numberOf(const File &file)
{
    const auto known = m_files.constFind(file);
    if (known != m_files.constEnd())
        return *known;
    m_tags.emplace_back();
    m_files.insert(file, qint64(m_tags.size()) - 1);
    return qint64(m_tags.size()) - 1;
}

void MoveMaker::start(const std::vector<TagMove> &known)
{
    for (const TagMove &move : known) {
        const auto environment = int(m_layout.environments.indexOf(move.environment));
        const qint64 number = numberOf({environment, move.site.toUtf8()});
        m_tags[size_t(number)] = move.newTag;
    }
}

/// nullopt when the tag stays, or cannot be read.
std::optional<TagMove> MoveMaker::moveOf(const FileChange &change)
{
    const qint64 number = numberOf({change.environment, change.site});
    TagState state{true, std::nullopt};
    if (change.hasNewer)
        state = change.isFile ? m_reader.read(number, change.newer) : TagState();
    std::optional<QString> &current = m_tags[size_t(number)];
    if (!state.isReadable || state.tag == current)
        return std::nullopt;
    TagMove move;
    move.position = m_offset - change.link;
    move.landed = m_walk.links[size_t(change.link)].id;
    move.commit = move.landed;
    move.site = QString::fromUtf8(change.site);
    move.environment = m_layout.environments[change.environment];
    move.oldTag = std::exchange(current, state.tag);
    move.newTag = state.tag;
    move.isFileNew = !change.hasOlder;
    move.otherFiles = change.otherFiles;
    return move;
}

bool MoveMaker::isSameRelease(const FileChange &removed, const FileChange &added) const
{
    const auto before = m_repository.blob(removed.older);
    const auto after = m_repository.blob(added.newer);
    if (!before || !after)
        return false;
    const ReleaseLayer old = readRelease(*before, {});
    const ReleaseLayer fresh = readRelease(*after, {});
    const std::optional<QString> tag = old.realTag();
    return tag && !m_layout.tags.isPlaceholder(*tag) && tag == fresh.realTag()
        && old.repository == fresh.repository;
}

/// The sites that came in this commit under another name, and that name. Equal files are matched first.
QHash<QByteArray, QString> MoveMaker::renamings(const Group &group, int environment) const
{
    std::vector<const FileChange *> removed;
    std::vector<const FileChange *> added;
    for (const FileChange &change : group) {
        if (change.environment == environment && !change.hasNewer)
            removed.push_back(&change);
        if (change.environment == environment && !change.hasOlder)
            added.push_back(&change);
    }
    QHash<QByteArray, QString> names;
    const auto match = [&](auto isSame) {
        for (const FileChange *file : added) {
            const auto old =
                std::ranges::find_if(removed, [&](const FileChange *r) { return isSame(*r, *file); });
            if (old == removed.end() || names.contains(file->site))
                continue;
            names.insert(file->site, QString::fromUtf8((*old)->site));
            removed.erase(old);
        }
    };
    match([](const FileChange &r, const FileChange &a) { return r.older == a.newer; });
    match([this](const FileChange &r, const FileChange &a) { return isSameRelease(r, a); });
    return names;
}

/// Who moved it, and where inside a merge.
Outcome MoveMaker::describe(TagMove &move, const FileChange &change)
{
    if (m_walk.links[size_t(change.link)].isMerge && move.newTag) {
        if (m_chain.empty()) {
            for (size_t i = 0; i < m_walk.links.size(); ++i)
                m_chain.insert(m_walk.links[i].id, int(i));
        }
        const QString path = m_layout.releaseFile(move.site, move.environment);
        if (const auto origin = m_origin.find(move.landed, path, *move.newTag)) {
            move.isMerged = true;
            move.commit = *origin;
            move.otherFiles = m_origin.countOthers(*origin);
        }
    }
    if (m_commit.id != move.commit) {
        auto commit = m_repository.commit(move.commit);
        if (!commit)
            return std::unexpected(commit.error());
        m_commit = *std::move(commit);
    }
    move.author = m_commit.author;
    move.committer = m_commit.committer;
    move.subject = m_commit.subject();
    return {};
}

Outcome MoveMaker::take(Group group)
{
    std::ranges::sort(group, [](const FileChange &a, const FileChange &b) {
        return std::tie(a.environment, a.site) < std::tie(b.environment, b.site);
    });
    QHash<int, QHash<QByteArray, QString>> names; // by environment
    for (const FileChange &change : group) {
        if (!change.hasNewer && !names.contains(change.environment))
            names.insert(change.environment, renamings(group, change.environment));
    }
    for (const FileChange &change : group) {
        auto move = moveOf(change);
        if (!move)
            continue;
        if (move->isFileNew)
            move->renamedFrom = names.value(change.environment).value(change.site);
        if (const Outcome described = describe(*move, change); !described)
            return described;
        m_history.moves.push_back(*std::move(move));
    }
    return {};
}

} // namespace

Result<History> readHistory(const git::Repository &repository, const git::ObjectId &tip, const Layout &layout,
                            const History *known, const std::function<void(int done, int total)> &progress,
                            const Cancellation &cancellation)
{
    if (known != nullptr && known->tip == tip && !known->isCutOff)
        return *known;
    // What a shallow history begins with may be known better today.
    const git::ObjectId base = known != nullptr && !known->isCutOff ? known->tip : git::ObjectId();
    auto walk = walkHistory(repository, tip, layout, base, progress, cancellation);
    if (!walk)
        return std::unexpected(walk.error());

    History history;
    if (known != nullptr && !walk->base.isNull())
        history = *known;
    history.tip = tip;
    history.isCutOff = walk->isCutOff;
    MoveMaker maker(repository, layout, *walk, history);
    maker.start(history.moves);
    for (auto change = walk->changes.rbegin(); change != walk->changes.rend();) {
        const auto end = std::find_if(change, walk->changes.rend(),
                                      [link = change->link](const FileChange &c) { return c.link != link; });
        if (cancellation.isRequested())
            return fail(Error::Kind::Cancelled, {});
        if (const Outcome taken = maker.take(Group(change, end)); !taken)
            return std::unexpected(taken.error());
        change = end;
    }
    history.length += int(walk->links.size());
    return history;
}

} // namespace core::gitops
