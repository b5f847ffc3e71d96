// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core::workspace {

Result<QByteArray> Workspace::file(const git::ObjectId &commit, const QString &path) const
{
    const auto repository = git::Repository::open(m_target.destination.gitDir);
    if (!repository)
        return std::unexpected(repository.error());
    const auto read = repository->commit(commit);
    if (!read)
        return std::unexpected(read.error());
    const auto entry = repository->entry(read->tree, path);
    if (!entry)
        return std::unexpected(entry.error());
    if (!*entry) {
        return fail(
            Error::Kind::NotFound,
            QCoreApplication::translate("core", "%1 is not in commit %2.").arg(path, commit.shortHex()));
    }
    return repository->blob((*entry)->id);
}

QList<gitops::SettingDifference> Workspace::differences(const pipeline::Snapshot &snapshot,
                                                        const QString &site, int from, int to) const
{
    const QStringList &environments = snapshot.fleet->environments;
    const gitops::Layout &layout = snapshot.fleet->layout;
    const auto left = file(snapshot.commit, layout.envFile(site, environments[from]));
    const auto right = file(snapshot.commit, layout.envFile(site, environments[to]));
    if (!left || !right)
        return {};
    return gitops::compareSettings(*left, *right).value_or(QList<gitops::SettingDifference>{});
}

gitops::SettingsTable Workspace::settings(const pipeline::Snapshot &snapshot, const QString &site,
                                          const QList<int> &environments) const
{
    QList<std::optional<QByteArray>> files;
    QStringList names;
    for (const int environment : environments) {
        names += snapshot.fleet->layout.envFile(site, snapshot.fleet->environments[environment]);
        const auto read = file(snapshot.commit, names.back());
        files += read ? std::optional(*read) : std::nullopt;
    }
    return gitops::settingsTable(files, names);
}

QSet<git::ObjectId> Workspace::withRecordedChecks(const QList<git::ObjectId> &commits) const
{
    QSet<git::ObjectId> recorded;
    const auto repository = git::Repository::open(m_target.destination.gitDir);
    if (!repository)
        return recorded;
    for (const git::ObjectId &id : commits) {
        const auto commit = repository->commit(id);
        // Trailers stand in the last paragraph; prose may mention them.
        const QString message = commit ? commit->message.trimmed() : QString();
        if (message.mid(message.lastIndexOf("\n\n"_L1)).contains("\nGate-"_L1))
            recorded += id;
    }
    return recorded;
}

} // namespace core::workspace
