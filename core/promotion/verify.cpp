// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/verify.h"

#include "core/promotion/diff.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

using git::TreeEntry;

/// A path that two trees have different entries for.
struct Differing
{
    QString path;
    std::optional<TreeEntry> before;
    std::optional<TreeEntry> after;
};

using Names = QMap<QString, std::pair<std::optional<TreeEntry>, std::optional<TreeEntry>>>;

Result<Names> entriesOf(const git::Repository &repository, const git::ObjectId &before,
                        const git::ObjectId &after)
{
    Names names;
    for (const bool isAfter : {false, true}) {
        const git::ObjectId &tree = isAfter ? after : before;
        if (tree.isNull())
            continue;
        const auto entries = repository.list(tree);
        if (!entries)
            return std::unexpected(entries.error());
        for (const TreeEntry &entry : *entries)
            (isAfter ? names[entry.name].second : names[entry.name].first) = entry;
    }
    return names;
}

git::ObjectId folderId(const std::optional<TreeEntry> &entry)
{
    return entry && entry->kind == TreeEntry::Kind::Folder ? entry->id : git::ObjectId();
}

Outcome collect(const git::Repository &repository, const git::ObjectId &before, const git::ObjectId &after,
                const QString &prefix, QList<Differing> &into)
{
    const auto names = entriesOf(repository, before, after);
    if (!names)
        return std::unexpected(names.error());
    for (auto it = names->cbegin(); it != names->cend(); ++it) {
        const auto &[left, right] = it.value();
        if (left && right && left->id == right->id && left->kind == right->kind)
            continue;
        const QString path = prefix + it.key();
        const git::ObjectId leftFolder = folderId(left);
        const git::ObjectId rightFolder = folderId(right);
        if (leftFolder.isNull() && rightFolder.isNull()) {
            into.append({.path = path, .before = left, .after = right});
            continue;
        }
        const Outcome below = collect(repository, leftFolder, rightFolder, path + u'/', into);
        if (!below)
            return below;
    }
    return {};
}

std::unexpected<Error> isWrong(const git::ObjectId &commit, const QString &what)
{
    return fail(
        Error::Kind::Internal,
        QCoreApplication::translate(
            "core",
            "The commit that was made is not the one that was planned, so nothing was pushed. This is a "
            "mistake in Slipway: please report it."),
        u"%1: %2"_s.arg(commit.toHex(), what));
}

Outcome verifyFile(const git::Repository &repository, const git::ObjectId &commit, const Differing &file)
{
    if (!file.before || !file.after || file.before->kind != file.after->kind)
        return isWrong(commit, file.path + u": kind"_s);
    const auto before = repository.blob(file.before->id);
    const auto after = repository.blob(file.after->id);
    if (!before || !after)
        return isWrong(commit, file.path + u": unreadable"_s);
    if (countLines(*before, *after) != LineCounts{.removed = 1, .added = 1})
        return isWrong(commit, file.path + u": more than one line"_s);
    return {};
}

} // namespace

Outcome verifyCommit(const git::Repository &repository, const git::ObjectId &commit,
                     const QList<SiteChange> &changes)
{
    const auto made = repository.commit(commit);
    if (!made)
        return std::unexpected(made.error());
    if (made->parents.size() != 1)
        return isWrong(commit, u"parents"_s);
    const auto parent = repository.commit(made->parents.first());
    if (!parent)
        return std::unexpected(parent.error());
    QList<Differing> files;
    if (const Outcome collected = collect(repository, parent->tree, made->tree, {}, files); !collected)
        return collected;
    if (files.size() != changes.size())
        return isWrong(commit, u"%1 files instead of %2"_s.arg(files.size()).arg(changes.size()));
    for (const Differing &file : files) {
        if (std::ranges::find(changes, file.path, &SiteChange::file) == changes.end())
            return isWrong(commit, file.path);
        if (const Outcome fine = verifyFile(repository, commit, file); !fine)
            return fine;
    }
    return {};
}

} // namespace core::promotion
