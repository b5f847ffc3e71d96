// SPDX-License-Identifier: Apache-2.0
#include "core/gitops/mergeorigin.h"

#include <algorithm>

namespace core::gitops {

std::optional<RawCommit> MergeOrigin::commit(const git::ObjectId &id) const
{
    QByteArray bytes;
    return m_repository.readRaw(id, bytes) ? parseCommit(bytes) : std::nullopt;
}

git::ObjectId MergeOrigin::fileAt(const git::ObjectId &commit, const QByteArrayList &path) const
{
    const auto found = this->commit(commit);
    if (!found)
        return {};
    git::ObjectId id = found->tree;
    QByteArray bytes;
    for (const QByteArray &part : path) {
        if (!m_repository.readRaw(id, bytes))
            return {};
        const auto entry = findEntry(bytes, part);
        const bool isLast = &part == &path.back();
        if (!entry || (isLast ? !entry->isFile : !entry->isFolder))
            return {};
        id = entry->objectId();
    }
    return id;
}

bool MergeOrigin::hasTag(const git::ObjectId &commit, const QByteArrayList &path, const QString &tag)
{
    const git::ObjectId blob = fileAt(commit, path);
    return !blob.isNull() && m_tags.read(0, blob).tag == tag;
}

std::optional<git::ObjectId> MergeOrigin::follow(git::ObjectId from, const git::ObjectId &mainline,
                                                 const QByteArrayList &path, const QString &tag)
{
    constexpr int stepsBetweenChecks = 64; // whether it left the merge cannot be told for free
    for (int steps = 1;; ++steps) {
        if (m_chain.contains(from)
            || (steps % stepsBetweenChecks == 0 && m_repository.isAncestor(from, mainline)))
            return std::nullopt;
        const auto found = commit(from);
        if (!found)
            return std::nullopt;
        const auto next = std::ranges::find_if(
            found->parents, [&](const git::ObjectId &parent) { return hasTag(parent, path, tag); });
        if (next == found->parents.end())
            break;
        from = *next;
    }
    return m_repository.isAncestor(from, mainline) ? std::nullopt : std::optional(from);
}

std::optional<git::ObjectId> MergeOrigin::find(const git::ObjectId &merge, const QString &path,
                                               const QString &tag)
{
    const auto found = commit(merge);
    if (!found)
        return std::nullopt;
    const QByteArrayList parts = path.toUtf8().split('/');
    for (qsizetype i = 1; i < found->parents.size(); ++i) {
        if (!hasTag(found->parents[i], parts, tag))
            continue;
        if (const auto origin = follow(found->parents[i], found->parents.front(), parts, tag))
            return origin;
    }
    return std::nullopt;
}

int MergeOrigin::countOthers(const git::ObjectId &commit) const
{
    const auto found = this->commit(commit);
    if (!found)
        return 0;
    const auto parent = found->parents.empty() ? std::nullopt : this->commit(found->parents.front());
    FolderWatch watch(m_repository, m_layout);
    const auto nothing = [](int, const RawEntry *, const RawEntry *) {};
    const bool isRead =
        watch.start(found->tree) && watch.stepTo(parent ? parent->tree : git::ObjectId(), nothing);
    return isRead ? watch.countOthers() : 0;
}

} // namespace core::gitops
