// SPDX-License-Identifier: Apache-2.0
#include "core/promotion/verify.h"

#include "core/git/treediff.h"
#include "core/pipeline/variables.h"
#include "core/promotion/diff.h"
#include "core/yaml/insert.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::promotion {

namespace {

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

/// A decision is a whole file, there or gone.
Outcome verifyDecision(const git::Repository &repository, const git::ObjectId &commit,
                       const git::TreeDifference &file, const SiteChange &change)
{
    const bool isGone = !change.bytes.has_value();
    if (isGone != !file.after.has_value())
        return isWrong(commit, file.path + u": kind"_s);
    const auto after = isGone ? QByteArray() : repository.blob(file.after->id);
    if (!after || *after != change.bytes.value_or(QByteArray()))
        return isWrong(commit, file.path + u": content"_s);
    return {};
}

/// A setting is one entry more, and nothing else.
Outcome verifySetting(const git::ObjectId &commit, const SiteChange &change, const QByteArray &before,
                      const QByteArray &after)
{
    const auto key = pipeline::VariableKey::fromString(change.setting);
    const auto value =
        key ? yaml::insertedValue(before, after, key->path(), key->name) : std::unexpected(Error());
    if (!value || *value != change.value || after != change.bytes)
        return isWrong(commit, change.file + u": not that one entry"_s);
    return {};
}

std::optional<QString> tagIn(const QByteArray &bytes, const QString &path)
{
    const gitops::ReleaseLayer layer = gitops::readRelease(bytes, path);
    return layer.error ? std::nullopt : std::optional(layer.tag);
}

/// One file of a work: exactly these bytes, of the kind that it had, and a tag stays.
Outcome verifyFileOfWork(const git::Repository &repository, const git::ObjectId &commit,
                         const git::TreeDifference &file, const FileChange &planned)
{
    const auto bytesOf = [&](const std::optional<git::TreeEntry> &entry) -> std::optional<QByteArray> {
        const auto bytes = entry ? repository.blob(entry->id) : std::unexpected(Error());
        return bytes ? std::optional(*bytes) : std::nullopt;
    };
    const std::optional<QByteArray> before = bytesOf(file.before);
    const std::optional<QByteArray> after = bytesOf(file.after);
    if (before != planned.before || after != planned.change.bytes)
        return isWrong(commit, file.path + u": content"_s);
    const bool isNewOfKind = !file.before && file.after->kind == git::TreeEntry::Kind::File;
    if (file.after && !isNewOfKind && !file.isEdit())
        return isWrong(commit, file.path + u": kind"_s);
    if (planned.isRelease && before && after && tagIn(*before, file.path) != tagIn(*after, file.path))
        return isWrong(commit, file.path + u": its tag"_s);
    return {};
}

/// Something of the repository that stands at another path too.
Outcome verifyTaken(const git::Repository &repository, const git::Commit &commit, const FileChange &planned)
{
    const git::TreeEntry &taken = *planned.change.taken;
    const auto entry = repository.entry(commit.tree, planned.change.path);
    const bool isIt = entry && *entry && (*entry)->id == taken.id && (*entry)->kind == taken.kind;
    return isIt ? Outcome() : isWrong(commit.id, planned.change.path + u": not what was taken"_s);
}

Outcome verifyWork(const git::Repository &repository, const git::Commit &commit,
                   const QList<git::TreeDifference> &files, const SiteChange &change)
{
    QList<git::TreeDifference> left = files;
    for (const FileChange &planned : change.files) {
        const QString &path = planned.change.path;
        if (planned.change.taken) {
            if (const Outcome fine = verifyTaken(repository, commit, planned); !fine)
                return fine;
            left.removeIf([&](const git::TreeDifference &file) {
                return !file.before && (file.path == path || file.path.startsWith(path + u'/'));
            });
            continue;
        }
        const auto file = std::ranges::find(left, path, &git::TreeDifference::path);
        if (file == left.end())
            return isWrong(commit.id, path + u": unchanged"_s);
        if (const Outcome fine = verifyFileOfWork(repository, commit.id, *file, planned); !fine)
            return fine;
        left.erase(file);
    }
    return left.isEmpty() ? Outcome() : isWrong(commit.id, left.constFirst().path);
}

Outcome verifyFile(const git::Repository &repository, const git::ObjectId &commit,
                   const git::TreeDifference &file, const SiteChange &change)
{
    if (isDecision(change.action))
        return verifyDecision(repository, commit, file, change);
    if (!file.isEdit())
        return isWrong(commit, file.path + u": kind"_s);
    const auto before = repository.blob(file.before->id);
    const auto after = repository.blob(file.after->id);
    if (!before || !after)
        return isWrong(commit, file.path + u": unreadable"_s);
    if (change.action == Action::Setting)
        return verifySetting(commit, change, *before, *after);
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
    const auto files = git::treeDifferences(repository, parent->tree, made->tree);
    if (!files)
        return std::unexpected(files.error());
    if (changes.first().action == Action::Files)
        return verifyWork(repository, *made, *files, changes.first());
    if (files->size() != changes.size())
        return isWrong(commit, u"%1 files instead of %2"_s.arg(files->size()).arg(changes.size()));
    for (const git::TreeDifference &file : *files) {
        const auto change = std::ranges::find(changes, file.path, &SiteChange::file);
        if (change == changes.end())
            return isWrong(commit, file.path);
        if (const Outcome fine = verifyFile(repository, commit, file, *change); !fine)
            return fine;
    }
    return {};
}

} // namespace core::promotion
