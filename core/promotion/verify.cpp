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
